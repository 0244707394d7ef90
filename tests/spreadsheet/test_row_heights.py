"""Rows that a patch writes are high enough for their wrapped texts, unless somebody set their height."""

from __future__ import annotations

import io

import openpyxl
import pytest
import xlsxwriter

from suvestine.spreadsheet.grid import Value
from suvestine.spreadsheet.patch import CellPatch, Patchable

LINE = 14.0
SENTENCE = "Nacionalinė skaitymo diena: skaitome visi kartu"


def heights(*cells: tuple[int, int, Value], times: int = 1) -> dict[int, float | None]:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Renginiai")
        wrapping = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.set_column("A:A", 20, wrapping)
        sheet.set_column("B:B", 20)
        sheet.set_row(1, 18)
        sheet.write_string("A2", "Aukštis nustatytas", wrapping)
        sheet.write_string("A3", "Aukštis nenustatytas", wrapping)
    data = target.getvalue()
    for _ in range(times):
        data = Patchable(data).patched([CellPatch("Renginiai", *cell) for cell in cells])
    read = openpyxl.load_workbook(io.BytesIO(data))["Renginiai"]
    return {row: read.row_dimensions[row].height for row, _, _ in cells}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Paroda", None),
        (SENTENCE, 3),
        ("https://example.org/pavyzdys/renginiai/2026/463", 3),
        ("Pirma\nantra\ntrečia\nketvirta", 4),
        ("", None),
    ],
)
def test_a_new_row_takes_the_lines_of_its_longest_text(text: str, lines: int | None) -> None:
    assert heights((10, 1, "Trumpai"), (10, 1, text)) == {10: lines and lines * LINE}


def test_a_text_that_does_not_wrap_needs_no_height() -> None:
    assert heights((10, 2, SENTENCE), (11, 1, 12345.0)) == {10: None, 11: None}


def test_a_height_that_somebody_set_stays_and_another_grows() -> None:
    assert heights((2, 1, SENTENCE), (3, 1, SENTENCE)) == {2: 18, 3: 3 * LINE}


def test_a_row_patched_again_keeps_its_height() -> None:
    assert heights((10, 1, SENTENCE), times=2) == {10: 3 * LINE}


def test_no_row_is_higher_than_excel_allows() -> None:
    assert heights((10, 1, "žodis\n" * 200)) == {10: 409.5}
