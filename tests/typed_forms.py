"""A person who fills a prepared form in a spreadsheet program: finds a heading, types below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

Typed = Mapping[str, object]
"""What is typed into a row, by heading."""


def type_in(
    source: Path,
    target: Path,
    *,
    cover: Typed,
    registers: Mapping[str, Sequence[Typed]] = {},
    coded: Mapping[str, Mapping[str, Typed]] = {},
) -> None:
    """Saves the form filled: the cover by labels, registers by sheets, coded rows by sheet and code."""
    book = load_workbook(source)
    for label, value in cover.items():
        _beside(book["Titulinis"], label, value)
    for name, rows in registers.items():
        for number, row in enumerate(rows, start=_heading_row(book[name], rows[0]) + 1):
            _row(book[name], number, row)
    for name, values in coded.items():
        codes = {book[name].cell(row, 1).value: row for row in range(1, book[name].max_row + 1)}
        for code, row in values.items():
            _row(book[name], codes[code], row)
    target.parent.mkdir(parents=True, exist_ok=True)
    book.save(target)


def _beside(sheet: Worksheet, label: str, value: object) -> None:
    row = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == label)
    sheet.cell(row, 2, value)


def _heading_row(sheet: Worksheet, headings: Iterable[str]) -> int:
    rows = range(1, sheet.max_row + 1)
    return next(row for row in rows if set(headings) <= {cell.value for cell in sheet[row]})


def _row(sheet: Worksheet, number: int, row: Typed) -> None:
    heading_row = _heading_row(sheet, row)
    columns = {cell.value: cell.column for cell in sheet[heading_row]}
    for heading, value in row.items():
        sheet.cell(number, columns[heading], value)
