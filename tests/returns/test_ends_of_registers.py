"""Where the rows of a register end: blank rows, notes, totals, the next table."""

from __future__ import annotations

import datetime as dt

import pytest

from returns.builder import add_contests, entry, extend, filled, put, received
from returns.misplaced import CONTESTS, people, repairs, set_table
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from workbooks import club_form, name, table


def test_rows_below_the_tables_end_and_blank_rows_inside(tmp_path):
    below = ["Metų pabaiga", dt.date(2025, 12, 30), "Taurė", 7, "1.1", 20]
    found = received(tmp_path, filled(lambda book: add_contests(book, below, row=9)))
    assert repairs(found) == ["rows_below"]
    assert people(found) == [*CONTESTS, 7.0]
    assert entry(found, "pavadinimas", table="varzybos", row=9).cell == "A9"
    assert found.accepted


def test_rows_of_formula_results_only_are_no_records(tmp_path):
    def formulas(book):
        for row in range(6, 20):
            book["Varžybos"].cell(row, 7, 0)

    found = received(tmp_path, filled(formulas))
    assert people(found) == CONTESTS
    assert found.repairs == ()


def test_the_next_table_ends_a_register(tmp_path):
    def another(book):
        sheet = book["Varžybos"]
        for column, heading in enumerate(["Prizas", "Suma", "Rūšis"], 1):
            sheet.cell(8, column, heading)
            sheet.cell(9, column, "kita")
        table(sheet, "prizai", "A8:C9")

    found = received(tmp_path, filled(another))
    assert people(found) == CONTESTS
    assert found.accepted


@pytest.mark.parametrize("words", ["Iš viso", "IŠ VISO:", "iš viso"])
def test_a_totals_row_ends_the_table(tmp_path, words):
    def total(book):
        sheet = book["Varžybos"]
        sheet["A6"], sheet["D6"], sheet["F6"] = words, 100, 350

    found = received(tmp_path, filled(total))
    assert people(found) == CONTESTS
    assert found.accepted


def test_a_declared_totals_row_ends_the_table(tmp_path):
    def total(book):
        sheet = book["Varžybos"]
        sheet["A6"], sheet["D6"] = "Suma", 100
        set_table(book, "Varžybos", "varzybos", "A3:G6")
        sheet.tables["varzybos"].totalsRowCount = 1

    found = received(tmp_path, filled(total))
    assert people(found) == CONTESTS
    assert found.accepted


def test_what_stands_below_a_totals_row_is_not_lost_silently(tmp_path):
    def more(book):
        book["Varžybos"]["A6"] = "Iš viso"
        add_contests(book, ["Dar viena", dt.date(2025, 12, 30), "Taurė", 7, "1.1", 20], row=7)

    found = received(tmp_path, filled(more))
    assert [(f.code, f.place.cell, f.found) for f in found.findings] == [
        ("text_below_table", "A7", "Dar viena")
    ]


def test_a_note_after_two_blank_rows_is_a_finding(tmp_path):
    def note(book):
        book["Varžybos"]["A8"], book["Varžybos"]["A9"] = "Parengė Jonas", "tel. 123"

    found = received(tmp_path, filled(note))
    assert [(f.code, f.place.cell) for f in found.findings] == [
        ("text_below_table", "A8"),
        ("text_below_table", "A9"),
    ]
    assert people(found) == CONTESTS


def test_a_lone_name_right_below_the_rows_is_a_record(tmp_path):
    found = received(tmp_path, filled(put("Varžybos", "A6", "Be datos")))
    assert entry(found, "pavadinimas", table="varzybos", row=6).value == "Be datos"


def test_texts_that_the_template_has_below_a_register_are_no_records(tmp_path):
    """A field under a register ends it, and the template's notes are passed over."""

    def note(book):
        sheet = book["Varžybos"]
        sheet["A10"], sheet["A12"] = "Pastabas rašykite žemiau", "Posėdis"
        name(book, "posedis", "'Varžybos'!$B$12")

    template = read_template(club_form(lambda book: (extend(book), note(book))), form="klubas")
    shelf = Shelf({"klubas": template})
    found = received(tmp_path, filled(note, put("Varžybos", "B12", dt.date(2025, 5, 5))), shelf=shelf)
    assert found.findings == ()
    assert people(found) == CONTESTS
    assert entry(found, "posedis").value == dt.date(2025, 5, 5)
