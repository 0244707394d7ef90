"""Where a failed check points: in a check that counts rows, into the row that it is about."""

from __future__ import annotations

import datetime as dt

import pytest

from returns.builder import add_contests, extend, filled, put, received
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from workbooks import club_form, rows

CUP_WITHOUT_ACTIVITY = ["Žiemos taurė", dt.date(2025, 12, 6), "Taurė", 25, None, 100]
COUNTING = [
    [
        "R1", "Klaida", '=COUNTIFS(varzybos[Rūšis],"Taurė")', "<=",
        '=COUNTIFS(varzybos[Rūšis],"Taurė",varzybos[Veikla],"<>")', "Taurė be veiklos.",
    ],
    [
        "R2", "Klaida", '=COUNTIFS(Lyga!E4:E6,">=25")', "<=",
        '=COUNTIFS(Lyga!E4:E6,">=25",Lyga!F4:F6,"<>")', "Daug taškų be paaiškinimo.",
    ],
    [
        "R3", "Klaida", "=SUMPRODUCT((varzybos[Dalyvių skaičius]>500)*1)", "<=", 0, "Per daug dalyvių.",
    ],
    [
        "R4", "Klaida", '=COUNTIFS(varzybos[Rūšis],"Turnyras")', "<=", "=COUNTA(varzybos[Data])-1", "Vien turnyrai.",
    ],
]  # fmt: skip
"""Checks that count rows, and the last, which compares a count with less than all rows."""


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    def change(book):
        extend(book)
        checks = book["Patikra"]
        rows(checks, 12, COUNTING)
        checks.tables["_tikrinimai"].ref = checks.tables["_tikrinimai"].autoFilter.ref = "A3:H15"

    return Shelf({"klubas": read_template(club_form(change), form="klubas")})


EXPLAINED = [put("Lyga", f"F{row}", "Taip ir buvo") for row in (4, 5, 6)]


def places(tmp_path, shelf, *changes):
    found = received(tmp_path, filled(*EXPLAINED, *changes), shelf=shelf)
    return [
        (f.place.field.removeprefix("_tikrinimai."), f.place.sheet, f.place.cell, f.template_cell, f.found)
        for f in found.findings
    ]


def test_nothing_fails_in_a_proper_return(tmp_path, shelf):
    assert places(tmp_path, shelf) == []


def test_a_check_that_counts_a_registers_rows_points_to_the_row(tmp_path, shelf):
    more = lambda book: add_contests(book, CUP_WITHOUT_ACTIVITY, row=9)  # noqa: E731
    assert places(tmp_path, shelf, more) == [("R1", "Varžybos", "C9", "C9", "Taurė")]


def test_a_check_that_counts_a_fixed_tables_rows_points_to_the_row(tmp_path, shelf):
    assert places(tmp_path, shelf, put("Lyga", "F6", None)) == [("R2", "Lyga", "E6", "E6", "30")]


def test_a_condition_over_columns_points_to_the_row(tmp_path, shelf):
    changes = [put("Varžybos", "D5", 700), put("Skaičiai", "E5", 200)]
    assert places(tmp_path, shelf, *changes) == [("R3", "Varžybos", "D5", "D5", "700")]


def test_a_check_of_the_whole_register_points_to_no_row(tmp_path, shelf):
    assert places(tmp_path, shelf, put("Varžybos", "C4", "Turnyras")) == [("R4", "", "", "A15", "2")]
