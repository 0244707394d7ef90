"""Rows of a fixed table: inserted, missing, repeated, without a code."""

from __future__ import annotations

from returns.builder import codes, entry, filled, put, received
from returns.misplaced import set_table


def test_rows_inserted_into_a_fixed_table(tmp_path):
    def insert(book):
        sheet = book["Lyga"]
        sheet.move_range("A5:F6", rows=2)
        set_table(book, "Lyga", "Lyga", "A3:F8")

    found = received(tmp_path, filled(insert))
    assert found.accepted
    assert entry(found, "ataskaitiniai_metai", table="Lyga", code="C").cell == "E8"


def test_rows_missing_repeated_and_unknown(tmp_path):
    def spoil(book):
        book["Lyga"]["A6"] = "A"
        book["Lyga"]["A5"] = "X"

    found = received(tmp_path, filled(spoil))
    assert codes(found) == ["unknown_row", "duplicate_row", "missing_row", "missing_row"]
    assert [f.place.field for f in found.findings] == ["Lyga.X", "Lyga.A", "Lyga.B", "Lyga.C"]
    assert entry(found, "ataskaitiniai_metai", table="Lyga", code="A").value == 30


def test_a_value_in_a_row_without_a_code_is_not_lost_silently(tmp_path):
    found = received(tmp_path, filled(put("Lyga", "A5", None)))
    assert codes(found) == ["unknown_row", "missing_row"]
    assert codes(received(tmp_path, filled(put("Skaičiai", "E4", 5)))) == ["unknown_row"]


def test_below_a_fixed_table_a_note_is_no_row_but_a_number_is_not_lost(tmp_path):
    note = [put("Lyga", "A9", "Parengė"), put("Lyga", "F9", "Jonas")]
    assert received(tmp_path, filled(*note)).accepted
    found = received(tmp_path, filled(put("Lyga", "A8", "D"), put("Lyga", "E8", 12)))
    assert [(f.code, f.place.field) for f in found.findings] == [("unknown_row", "Lyga.D")]


def test_a_code_that_came_back_in_another_letter_case(tmp_path):
    assert received(tmp_path, filled(put("Lyga", "A5", "b "))).accepted
