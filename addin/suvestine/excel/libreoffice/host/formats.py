"""Number formats, colours and wrapping; and which cells of a block show dates or truth values."""

from __future__ import annotations

from typing import Any

import uno

from suvestine.excel.libreoffice.host.desk import Desk, Refused

DATE_OR_TIME, TRUTH = 2 | 4, 1024
"""Kinds of number formats, as LibreOffice counts them."""
GENERAL = 0
_NO_COLOUR = -1


def get_format(desk: Desk, book: str, sheet: str, area: list[int], what: str) -> Any:
    """A number format as Excel writes it, a colour as a number, wrapping; None where cells of a block differ."""
    cells = desk.cells(book, sheet, area)
    name = _PROPERTIES[what]
    if cells.getPropertyState(name).value == "AMBIGUOUS_VALUE":
        return None
    value = cells.getPropertyValue(name)
    if what == "number_format":
        return _english(desk.book(book), value)
    if what == "color":
        return None if value == _NO_COLOUR else value
    return bool(value)


def set_format(desk: Desk, book: str, sheet: str, area: list[int], what: str, value: Any) -> None:
    cells = desk.cells(book, sheet, area)
    if cells.getSpreadsheet().isProtected():
        raise Refused("locked", "The formats of a protected sheet cannot be changed.")
    if what == "number_format":
        value = format_key(desk.book(book), value)
    elif what == "color" and value is None:
        value = _NO_COLOUR
    cells.setPropertyValue(_PROPERTIES[what], value)


def autofit(desk: Desk, book: str, sheet: str, area: list[int]) -> None:
    """Columns as wide and rows as high as their contents."""
    cells = desk.cells(book, sheet, area)
    cells.getColumns().OptimalWidth = True
    cells.getRows().OptimalHeight = True


def places_of_kind(document: Any, cells: Any, kind: int) -> list[tuple[int, int, int, int]]:
    """Where the block has number formats of a kind: first row, last row, first column, last column within it."""
    formats, origin = document.getNumberFormats(), cells.getRangeAddress()
    groups = cells.getUniqueCellFormatRanges()
    found = []
    for index in range(groups.getCount()):
        group = groups.getByIndex(index)
        if formats.getByKey(group.NumberFormat).Type & kind:
            found += [within(address, origin) for address in group.getRangeAddresses()]
    return found


def within(address: Any, origin: Any) -> tuple[int, int, int, int]:
    """A part of a block by rows and columns counted from the block's first cell."""
    top, left = origin.StartRow, origin.StartColumn
    return address.StartRow - top, address.EndRow - top, address.StartColumn - left, address.EndColumn - left


def set_number_format(document: Any, cells: Any, places: list[tuple[int, int]], key: int) -> None:
    """One number format for the cells at these rows and columns of a block, in one step."""
    if not places:
        return
    origin = cells.getRangeAddress()
    addresses = []
    for row, column in places:
        address = uno.createUnoStruct("com.sun.star.table.CellRangeAddress")
        address.Sheet = origin.Sheet
        address.StartRow = address.EndRow = origin.StartRow + row
        address.StartColumn = address.EndColumn = origin.StartColumn + column
        addresses.append(address)
    ranges = document.createInstance("com.sun.star.sheet.SheetCellRanges")
    ranges.addRangeAddresses(tuple(addresses), True)
    ranges.NumberFormat = key


def format_key(document: Any, code: str) -> int:
    """LibreOffice's number for a format written as Excel writes it."""
    formats, english = document.getNumberFormats(), _locale("en", "US")
    key = formats.queryKey(code, english, False)
    return int(formats.addNew(code, english) if key == -1 else key)


def _english(document: Any, key: int) -> str:
    formats = document.getNumberFormats()
    entry = formats.getByKey(key)
    if entry.Locale.Language != "en":
        key = formats.addNewConverted(entry.FormatString, entry.Locale, _locale("en", "US"))
        entry = formats.getByKey(key)
    return str(entry.FormatString)


def _locale(language: str, country: str) -> Any:
    locale = uno.createUnoStruct("com.sun.star.lang.Locale")
    locale.Language, locale.Country = language, country
    return locale


_PROPERTIES = {"number_format": "NumberFormat", "color": "CellBackColor", "wrap_text": "IsTextWrapped"}
