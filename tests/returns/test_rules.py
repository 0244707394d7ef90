"""Every kind of Excel rule: it fires on its own file and on no other."""

from __future__ import annotations

import datetime as dt

import pytest

from returns.builder import CELLS, RULES, codes, entry, filled, put, put_field, received
from suvestine.returns.model import State

BROKEN: dict[str, tuple[object, str, str]] = {
    "sveikas": (11, "out_of_range", "turi būti nuo 1 iki 10."),
    "ne_tarp": (6, "out_of_range", "negali būti nuo 5 iki 7."),
    "desimtainis": (2.5, "out_of_range", "turi būti mažiau negu 2,5."),
    "lygu": (4.01, "out_of_range", "turi būti 4."),
    "nelygu": (4, "out_of_range", "negali būti 4."),
    "diena": (dt.date(2024, 12, 31), "out_of_range", "turi būti nuo 2025-01-01 iki 2025-12-31."),
    "laikas": (dt.time(12, 0), "out_of_range", "turi būti vėliau negu 12:00."),
    "ilgis": ("abcdef", "text_length", "ženklų turi būti ne daugiau kaip 5."),
    "sarasas": ("gal", "not_in_list", "Galimos reikšmės: „taip“ ir „ne“."),
    "salyga": (3, "custom_rule", "reikšmė neatitinka formos taisyklės."),
    "riba": (10, "out_of_range", "turi būti ne daugiau kaip 9."),
    "skaicius": ("daug", "not_number", "turi būti skaičius."),
}


def test_every_ruled_field_is_broken_once():
    assert set(BROKEN) == set(RULES) - {"be_taisykles"}


@pytest.mark.parametrize("field", BROKEN)
def test_a_rule_fires_on_its_own_file_and_on_no_other(tmp_path, field):
    value, code, words = BROKEN[field]
    found = received(tmp_path, filled(put_field(field, value)))
    assert [(f.code, f.place.field, f.place.cell) for f in found.findings] == [(code, field, CELLS[field])]
    assert words in found.findings[0].message
    assert entry(found, field).state is State.INVALID


@pytest.mark.parametrize("field", sorted(set(BROKEN) - {"ilgis", "salyga"}))
@pytest.mark.parametrize("value", ["nežinoma", "netaikoma", None])
def test_the_words_and_a_blank_break_no_rule_of_a_typed_input(tmp_path, field, value):
    changes = [put_field(field, value)]
    if field == "ne_tarp":
        changes.append(put_field("riba", 999))
    assert codes(received(tmp_path, filled(*changes))) == []


@pytest.mark.parametrize(
    ("field", "limit"),
    [("sveikas", 1), ("sveikas", 10), ("ne_tarp", 4), ("diena", dt.date(2025, 12, 31)), ("ilgis", "")],
)
def test_bounds_belong_to_what_is_allowed(tmp_path, field, limit):
    changes = [put_field(field, limit), put_field("riba", 1)]
    assert codes(received(tmp_path, filled(*changes))) == []


def test_a_bound_that_is_itself_wrong_forbids_nothing(tmp_path):
    found = received(tmp_path, filled(put_field("ne_tarp", "daug"), put_field("riba", 999)))
    assert [(f.code, f.place.field) for f in found.findings] == [("not_number", "ne_tarp")]


def test_the_templates_own_words_are_the_findings_text(tmp_path):
    found = received(tmp_path, filled(put("Titulinis", "B7", "Jo"), put("Skaičiai", "E8", "daug")))
    assert [(f.code, f.message) for f in found.findings] == [
        ("text_length", "Per trumpas vardas."),
        ("not_number", "Turi būti skaičius."),
    ]


def test_the_alert_style_never_changes_the_severity(tmp_path):
    found = received(tmp_path, filled(put("Skaičiai", "E8", -1)))
    assert [(f.code, f.severity.value) for f in found.findings] == [("out_of_range", "klaida")]
    assert not found.accepted


def test_a_rule_about_the_same_row_is_applied_to_every_record(tmp_path):
    found = received(tmp_path, filled(put("Varžybos", "F5", 40_001)))
    assert [(f.code, f.place.cell, f.message) for f in found.findings] == [
        ("custom_rule", "F5", "Per brangu.")
    ]
    assert codes(received(tmp_path, filled(put("Varžybos", "F5", 40_001), put("Varžybos", "D5", None)))) == []


def test_pasting_over_a_validation_does_not_help(tmp_path):
    def no_rules(book):
        for sheet in book:
            sheet.data_validations.dataValidation = []

    assert codes(received(tmp_path, filled(no_rules, put("Varžybos", "C4", "Kupiūra")))) == ["not_in_list"]


@pytest.mark.parametrize("lists", [{"_veiklos": ("1.1", "1.2")}, {"_VEIKLOS": ("1.1", "1.2", "9.9")}])
def test_the_control_workbooks_list_replaces_the_templates(tmp_path, lists):
    found = received(tmp_path, filled(put("Varžybos", "E4", "9.9")), lists=lists)
    assert codes(found) == ([] if "_VEIKLOS" in lists else ["not_in_list"])
