"""Excel tables, which LibreOffice keeps as database ranges, and defined names."""

from __future__ import annotations

from typing import Any

from suvestine.excel.libreoffice.host.desk import Desk, Refused
from suvestine.excel.libreoffice.host.places import area_of

_AS_IN_EXCEL_FILES = 3


def tables(desk: Desk, book: str, sheet: str) -> list[dict[str, Any]]:
    """The tables of a sheet: name, area with heading and totals, and whether it has those."""
    number = desk.sheet(book, sheet).getRangeAddress().Sheet
    found = []
    ranges = desk.book(book).DatabaseRanges
    for name in ranges.getElementNames():
        kept = ranges.getByName(name)
        if kept.getDataArea().Sheet == number:
            found.append(
                {
                    "name": name,
                    "area": area_of(kept.getDataArea()),
                    "headings": bool(kept.ContainsHeader),
                    "totals": bool(kept.TotalsRow),
                }
            )
    return found


def resize(desk: Desk, book: str, table: str, area: list[int]) -> None:
    """A table's new area; its headings stay in their row, as in Excel."""
    kept = desk.book(book).DatabaseRanges.getByName(table)
    new, old = kept.getDataArea(), area_of(kept.getDataArea())
    if area[0] != old[0] or area[1] > old[3] or area[3] < old[1] or area[2] <= area[0]:
        raise Refused("error", "A table keeps the row of its headings and at least one row below it.")
    new.StartRow, new.StartColumn, new.EndRow, new.EndColumn = (number - 1 for number in area)
    kept.setDataArea(new)


def has_filter(desk: Desk, book: str, table: str) -> bool:
    """Whether the headings have buttons to filter with."""
    return bool(desk.book(book).DatabaseRanges.getByName(table).AutoFilter)


def set_filter(desk: Desk, book: str, table: str, *, shown: bool) -> None:
    """Shows or removes those buttons; without them all rows are seen, as in Excel."""
    kept = desk.book(book).DatabaseRanges.getByName(table)
    if not shown:
        kept.getFilterDescriptor().setFilterFields(())
        kept.refresh()
    kept.AutoFilter = shown


def names(desk: Desk, book: str) -> list[dict[str, Any]]:
    """The workbook's defined names and those of its sheets, and the cells each stands for, if it does."""
    document = desk.book(book)
    found = [_described(document, name, None) for name in _each(document.NamedRanges)]
    sheets = document.getSheets()
    for sheet_name in sheets.getElementNames():
        found += [
            _described(document, name, sheet_name) for name in _each(sheets.getByName(sheet_name).NamedRanges)
        ]
    return found


def _each(collection: Any) -> list[Any]:
    return [collection.getByName(name) for name in collection.getElementNames()]


def _described(document: Any, name: Any, scope: str | None) -> dict[str, Any]:
    parser = document.createInstance("com.sun.star.sheet.FormulaParser")
    parser.CompileEnglish = True
    parser.FormulaConvention = _AS_IN_EXCEL_FILES
    cells = name.getReferredCells()
    return {
        "name": name.getName() if scope is None else scope + "!" + name.getName(),
        "refers_to": "=" + parser.printFormula(name.getTokens(), name.getReferencePosition()),
        "sheet": None if cells is None else cells.getSpreadsheet().getName(),
        "area": None if cells is None else area_of(cells.getRangeAddress()),
    }
