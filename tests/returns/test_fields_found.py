"""Single fields: found by their name, at their place, beside their label, or not guessed."""

from __future__ import annotations

from returns.builder import drop_names, entry, filled, put, received
from returns.misplaced import repairs
from workbooks import name


def test_a_field_moved_with_its_name(tmp_path):
    def insert(book):
        sheet = book["Titulinis"]
        sheet["C12"] = sheet["B7"].value
        sheet["B7"] = None
        name(book, "vadovas", "Titulinis!$C$12")

    found = received(tmp_path, filled(insert))
    assert repairs(found) == ["field_moved"]
    assert entry(found, "vadovas")[4:8] == ("Jonas Jonaitis", "Titulinis", 12, "C12")


def test_a_field_without_its_name_is_read_at_its_place(tmp_path):
    found = received(tmp_path, filled(drop_names("vadovas", "uzpildyta")))
    assert entry(found, "vadovas").value == "Jonas Jonaitis"
    assert found.repairs == ()


def test_a_field_without_its_name_is_found_beside_its_label(tmp_path):
    def shift(book):
        sheet = book["Titulinis"]
        sheet["A20"], sheet["B20"], sheet["A7"], sheet["B7"] = "Vadovas:", "Ona", None, "ne tai"

    found = received(tmp_path, filled(drop_names("vadovas"), shift))
    assert repairs(found) == ["field_moved"]
    assert entry(found, "vadovas").value == "Ona"


def test_fields_of_a_renamed_sheet_without_names_are_found_beside_their_labels(tmp_path):
    def rename(book):
        book["Titulinis"].title = "Apie mus"
        for key in list(book.defined_names):
            del book.defined_names[key]

    found = received(tmp_path, filled(rename), file="07_klubas_2025.xlsx")
    assert entry(found, "vadovas")[4:6] == ("Jonas Jonaitis", "Apie mus")
    assert repairs(found).count("sheet_renamed") == 1
    assert found.accepted


def test_a_field_with_neither_name_nor_label_is_not_guessed(tmp_path):
    found = received(tmp_path, filled(drop_names("vadovas"), put("Titulinis", "A7", "Kas kita")))
    assert [(f.code, f.place.field) for f in found.findings] == [("missing_field", "vadovas")]
