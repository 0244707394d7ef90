"""Rows of a register that repeat another row: said with both numbers, counted all the same."""

from __future__ import annotations

import datetime as dt

import pytest

from returns.builder import add_contests, codes, filled, put, received
from returns.misplaced import CONTESTS, people
from suvestine.findings import Severity

AUTUMN = ["Rudens turnyras", dt.date(2025, 10, 4), "Turnyras", 40, "1.2", 150]
"""The last record of a proper return, which stands in row 5."""


def pasted(*rows: int, changes: dict[int, object] | None = None):
    """A change: the last record once more in each of the rows; ``changes`` by column number."""
    line = [(changes or {}).get(number, value) for number, value in enumerate(AUTUMN, 1)]

    def change(book):
        for row in rows:
            add_contests(book, line, row=row)
        book["Varžybos"].tables["varzybos"].ref = f"A3:G{max(rows)}"

    return change


def test_a_row_that_repeats_another_is_a_warning_with_both_rows(tmp_path):
    found = received(tmp_path, filled(pasted(8)))
    (finding,) = found.findings
    assert (finding.code, finding.severity, finding.found) == (
        "repeated_row",
        Severity.WARNING,
        "Rudens turnyras",
    )
    assert (finding.place.sheet, finding.place.cell, finding.place.field) == (
        "Varžybos",
        "A8",
        "varzybos.pavadinimas",
    )
    assert (finding.template_sheet, finding.template_cell) == ("Varžybos", "A8")
    assert "Lape „Varžybos“ 8 eilutė sutampa su 5 eilute" in finding.message
    assert not found.accepted
    assert people(found) == [*CONTESTS, 40.0]


def test_every_repetition_is_told_with_the_first_row(tmp_path):
    found = received(tmp_path, filled(pasted(6, 7)))
    assert [(f.place.cell, "su 5 eilute" in f.message) for f in found.findings] == [
        ("A6", True),
        ("A7", True),
    ]


@pytest.mark.parametrize(
    ("column", "value"), [(1, "Rudens turnyras II"), (4, 41), (6, None), (6, "nežinoma")]
)
def test_one_cell_that_differs_makes_another_record(tmp_path, column, value):
    found = received(tmp_path, filled(pasted(6, changes={column: value})))
    assert found.accepted
    assert codes(found) == []


def test_the_same_words_for_the_same_thing_are_equal_however_they_were_typed(tmp_path):
    found = received(tmp_path, filled(pasted(6, changes={2: "2025-10-04", 3: "TURNYRAS", 4: "40"})))
    assert codes(found) == ["repeated_row"]


@pytest.mark.parametrize(("filled_cells", "said"), [(2, 0), (3, 1)])
def test_rows_with_little_in_them_may_be_alike(tmp_path, filled_cells, said):
    emptied = dict.fromkeys(range(filled_cells + 1, 7))
    found = received(tmp_path, filled(pasted(6, 7, changes=emptied)))
    assert codes(found).count("repeated_row") == said


def test_what_the_form_calculates_is_not_compared(tmp_path):
    found = received(tmp_path, filled(pasted(6), put("Varžybos", "G5", 1), put("Varžybos", "G6", 2)))
    assert codes(found) == ["repeated_row"]
