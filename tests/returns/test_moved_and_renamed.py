"""Sheets renamed and deleted, tables moved, converted and reordered: what is found all the same."""

from __future__ import annotations

import pytest

from returns.builder import as_range, codes, entry, filled, put, received
from returns.misplaced import CONTESTS, move, people, repairs, set_table
from workbooks import table


def test_a_renamed_sheet(tmp_path):
    def rename(book):
        book["Varžybos"].title = "Mūsų varžybos"

    found = received(tmp_path, filled(rename))
    assert repairs(found) == ["sheet_renamed"]
    assert people(found) == CONTESTS
    assert entry(found, "pavadinimas", table="varzybos", row=4).sheet == "Mūsų varžybos"


def test_a_renamed_sheet_of_fields(tmp_path):
    def rename(book):
        book["Titulinis"].title = "Apie mus"
        for defined in book.defined_names.values():
            defined.attr_text = defined.attr_text.replace("Titulinis!", "'Apie mus'!")

    found = received(tmp_path, filled(rename))
    assert repairs(found) == ["sheet_renamed"]
    assert entry(found, "vadovas").sheet == "Apie mus"


def test_rows_and_columns_inserted_before_a_table(tmp_path):
    found = received(tmp_path, filled(lambda book: move(book, "Varžybos", "varzybos", down=3, right=2)))
    assert repairs(found) == ["table_moved"]
    assert people(found) == CONTESTS
    assert entry(found, "dalyviu_skaicius", table="varzybos", row=7).cell == "F7"


def test_columns_reordered_and_inserted(tmp_path):
    def reorder(book):
        sheet = book["Varžybos"]
        for row in (3, 4, 5):
            values = [sheet.cell(row, column).value for column in range(1, 8)]
            extra = "Pastabos" if row == 3 else "mūsų pačių"
            for column, value in enumerate([values[3], extra, *values[:3], *values[4:6]], 1):
                sheet.cell(row, column, value)
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(reorder))
    assert repairs(found) == ["columns_moved"]
    assert people(found) == CONTESTS
    assert found.accepted


@pytest.mark.parametrize(("column", "heading"), [(1, "Pavadinimas"), (4, "Dalyvių skaičius")])
def test_a_deleted_column_is_told_once(tmp_path, column, heading):
    def delete(book):
        book["Varžybos"].title = "Mūsų varžybos"
        book["Mūsų varžybos"].delete_cols(column)
        set_table(book, "Mūsų varžybos", "varzybos", "A3:F5")

    found = received(tmp_path, filled(delete))
    assert [f.message for f in found.findings if f.code == "missing_column"] == [
        f"Lape „Mūsų varžybos“ nėra stulpelio „{heading}“. Grąžinkite stulpelį iš formos."
    ]
    assert repairs(found) == ["sheet_renamed"]


def test_a_deleted_column_hides_no_reordering(tmp_path):
    def delete_and_swap(book):
        sheet = book["Varžybos"]
        sheet.delete_cols(4)
        for row in (3, 4, 5):
            first, second = sheet.cell(row, 1).value, sheet.cell(row, 2).value
            sheet.cell(row, 1).value, sheet.cell(row, 2).value = second, first
        set_table(book, "Varžybos", "varzybos", "A3:F5")

    found = received(tmp_path, filled(delete_and_swap))
    assert codes(found) == ["missing_column"]
    assert repairs(found) == ["columns_moved"]


def test_a_close_heading_is_recognised_if_only_one_is_missing(tmp_path):
    def rename(book):
        book["Varžybos"]["D3"] = "Dalyvių skaičius, asm."
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(rename))
    assert repairs(found) == ["column_renamed"]
    assert people(found) == CONTESTS
    assert found.accepted


def test_two_strange_headings_are_named_not_guessed(tmp_path):
    def rename(book):
        book["Varžybos"]["D3"], book["Varžybos"]["F3"] = "Dalyvių skaičius, asm.", "Kaina"
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(rename))
    assert codes(found) == ["renamed_column", "renamed_column"]
    for finding, words in zip(
        found.findings, (("Dalyvių skaičius", "asm."), ("Kaina, Eur", "Kaina")), strict=True
    ):
        assert all(word in finding.message for word in words)
    assert people(found) == []


@pytest.mark.parametrize(
    ("sheet", "key"), [("Varžybos", "varzybos"), ("Skaičiai", "Skaiciai"), ("Lyga", "Lyga")]
)
def test_a_table_converted_to_a_range(tmp_path, sheet, key):
    found = received(tmp_path, filled(as_range(sheet, key)))
    assert repairs(found) == ["table_by_headings"]
    assert found.accepted
    assert len(found.entries) == len(received(tmp_path, filled()).entries)


def test_all_tables_converted_and_moved(tmp_path):
    def shake(book):
        for sheet, key in (("Varžybos", "varzybos"), ("Skaičiai", "Skaiciai"), ("Lyga", "Lyga")):
            move(book, sheet, key, down=2, right=1)
            del book[sheet].tables[key]

    found = received(tmp_path, filled(shake))
    assert repairs(found) == ["table_by_headings", "table_moved"] * 3
    assert found.accepted
    assert entry(found, "ataskaitiniai_metai", table="Lyga", code="A").cell == "F6"


def test_a_deleted_sheet(tmp_path):
    def delete(book):
        del book["Varžybos"]

    found = received(tmp_path, filled(delete))
    assert [(f.code, f.place.field, f.template_sheet) for f in found.findings] == [
        ("missing_sheet", "varzybos", "Varžybos")
    ]
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N1").value == 120


def test_a_deleted_checks_sheet_is_a_finding_and_the_checks_are_made(tmp_path):
    def delete(book):
        del book["Patikra"]

    found = received(tmp_path, filled(delete, put("Lyga", "E6", 31)))
    assert codes(found) == ["missing_sheet", "check_failed"]


def test_less_than_half_of_the_headings_mark_no_table(tmp_path):
    def strip(book):
        as_range("Varžybos", "varzybos")(book)
        for cell in ("A3", "C3", "D3", "F3", "G3"):
            book["Varžybos"][cell] = "?"

    assert codes(received(tmp_path, filled(strip))) == ["missing_table"]


def test_a_heading_that_is_not_close_is_not_guessed(tmp_path):
    def drop(book):
        for row in range(3, 6):
            book["Varžybos"].cell(row, 5).value = "Kita" if row == 3 else None
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(drop))
    assert codes(found) == ["renamed_column"]
    assert "„Veikla“" in found.findings[0].message
    assert "„Kita“" in found.findings[0].message


def test_a_copied_sheet_does_not_double_the_records(tmp_path):
    def copy(book):
        twin = book.copy_worksheet(book["Varžybos"])
        table(twin, "varzybos_2", "A3:G5")

    found = received(tmp_path, filled(copy))
    assert people(found) == CONTESTS
    assert found.accepted
