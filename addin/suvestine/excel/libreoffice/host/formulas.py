"""Formulas as Excel writes them: English names, commas, Sheet!A1."""

from __future__ import annotations

from typing import Any

from suvestine.excel.libreoffice.host import formats
from suvestine.excel.libreoffice.host.cells import put, rows_of
from suvestine.excel.libreoffice.host.desk import Desk

_FORMULA = 16
_AS_IN_EXCEL_FILES = 3
_DIGITS = 15
_TRUTHS = {"TRUE()": "TRUE", "FALSE()": "FALSE"}
"""LibreOffice makes a formula of a truth value that it reads from an Excel file."""


def read(desk: Desk, book: str, sheet: str, area: list[int]) -> list[list[str]]:
    """Each cell's formula, or its value as a text."""
    document, cells = desk.book(book), desk.cells(book, sheet, area)
    texts = [[_text(value) for value in row] for row in _plain(document, cells)]
    parser, origin = _parser(document), cells.getRangeAddress()
    for address in cells.queryContentCells(_FORMULA).getRangeAddresses():
        first, last, left, right = formats.within(address, origin)
        for row in range(first, last + 1):
            for column in range(left, right + 1):
                cell = cells.getCellByPosition(column, row)
                formula = parser.printFormula(cell.getTokens(), cell.getCellAddress())
                texts[row][column] = _TRUTHS.get(formula, "=" + formula)
    return texts


def write(desk: Desk, book: str, sheet: str, area: list[int], rows: list[list[Any]]) -> None:
    """Writes formulas, and values where a cell of the block has none."""
    document, cells = desk.book(book), desk.changeable(book, sheet, area)
    document.addActionLock()  # or each formula would have the sheet laid out and painted anew
    try:
        put(document, cells, [[None if _is_formula(value) else value for value in row] for row in rows])
        parser = _parser(document)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if _is_formula(value):
                    cell = cells.getCellByPosition(column, row)
                    cell.setTokens(parser.parseFormula(value[1:], cell.getCellAddress()))
    finally:
        document.removeActionLock()


def fill(desk: Desk, book: str, sheet: str, area: list[int], formula: str) -> None:
    """One formula for the whole block; its relative addresses are meant from the first cell, as in Excel."""
    document, cells = desk.book(book), desk.changeable(book, sheet, area)
    first = cells.getCellByPosition(0, 0).getCellAddress()
    tokens = _parser(document).parseFormula(formula[1:], first)
    last = cells.getRangeAddress()
    for row in range(last.EndRow - first.Row + 1):
        for column in range(last.EndColumn - first.Column + 1):
            cells.getCellByPosition(column, row).setTokens(tokens)


def is_array(desk: Desk, book: str, sheet: str, area: list[int]) -> bool:
    """Whether the first cell belongs to an array formula."""
    return bool(desk.cells(book, sheet, area).getCellByPosition(0, 0).getArrayFormula())


def _plain(document: Any, cells: Any) -> list[list[Any]]:
    """Values with dates as numbers: a date's formula text is its number."""
    numbers = cells.getDataArray()
    return [
        [numbers[row][column] if isinstance(value, dict) else value for column, value in enumerate(values)]
        for row, values in enumerate(rows_of(document, cells))
    ]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return format(value, "." + str(_DIGITS) + "g")
    return str(value or "")


def _is_formula(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("=") and len(value) > 1


def _parser(document: Any) -> Any:
    parser = document.createInstance("com.sun.star.sheet.FormulaParser")
    parser.CompileEnglish = True
    parser.FormulaConvention = _AS_IN_EXCEL_FILES
    return parser
