"""Blocks of cell values, read and written in one step each.

On the wire a value is null, a truth value, a number or a text; a date is ``{"date": ISO}``, an error
``{"error": "#N/A"}``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from suvestine.excel.libreoffice.host import formats
from suvestine.excel.libreoffice.host.desk import Desk

VALUES_AND_FORMULAS = 1 | 2 | 4 | 16
"""Numbers, dates, texts and formulas, as LibreOffice counts kinds of contents; not notes, not formats."""
_WITH_ERROR = 4
_ERRORS = {
    502: "#VALUE!",
    503: "#NUM!",
    519: "#VALUE!",
    521: "#NULL!",
    524: "#REF!",
    525: "#NAME?",
    532: "#DIV/0!",
    32767: "#N/A",
}
_OTHER_ERROR = "#VALUE!"
_DATE, _MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_SECONDS_OF_DAY = 86400


def read(desk: Desk, book: str, sheet: str, area: list[int]) -> list[list[Any]]:
    return rows_of(desk.book(book), desk.cells(book, sheet, area))


def write(desk: Desk, book: str, sheet: str, area: list[int], rows: list[list[Any]]) -> None:
    put(desk.book(book), desk.changeable(book, sheet, area), rows)


def clear(desk: Desk, book: str, sheet: str, area: list[int]) -> None:
    """Removes values and formulas; formats stay."""
    desk.changeable(book, sheet, area).clearContents(VALUES_AND_FORMULAS)


def rows_of(document: Any, cells: Any) -> list[list[Any]]:
    """The block's values; numbers shown as dates or truth values are those."""
    rows = [list(row) for row in cells.getDataArray()]
    for place in formats.places_of_kind(document, cells, formats.DATE_OR_TIME):
        _convert(rows, place, lambda number: _date(document, number))
    for place in formats.places_of_kind(document, cells, formats.TRUTH):
        _convert(rows, place, lambda number: number != 0)
    origin = cells.getRangeAddress()
    for address in cells.queryFormulaCells(_WITH_ERROR).getRangeAddresses():
        first, last, left, right = formats.within(address, origin)
        for row in range(first, last + 1):
            for column in range(left, right + 1):
                code = cells.getCellByPosition(column, row).getError()
                rows[row][column] = {"error": _ERRORS.get(code, _OTHER_ERROR)}
    return rows


def put(document: Any, cells: Any, rows: list[list[Any]]) -> None:
    """Writes a block. A text stays that text; dates and truth values get a format that shows them as such."""
    cells.setDataArray(tuple(tuple(_stored(document, value) for value in row) for row in rows))
    dates = _places(formats.places_of_kind(document, cells, formats.DATE_OR_TIME))
    truths = _places(formats.places_of_kind(document, cells, formats.TRUTH))
    new: dict[str, list[tuple[int, int]]] = {_DATE: [], _MOMENT: [], "true": [], "general": []}
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            place = (row, column)
            if isinstance(value, dict) and place not in dates:
                new[_DATE if value["date"].endswith("T00:00:00") else _MOMENT].append(place)
            elif isinstance(value, bool) and place not in truths:
                new["true"].append(place)
            elif not isinstance(value, (bool, dict)) and place in truths:
                new["general"].append(place)
    for name, places in new.items():
        formats.set_number_format(document, cells, places, _key(document, name))


def _key(document: Any, name: str) -> int:
    if name == "general":
        return formats.GENERAL
    return formats.format_key(document, "BOOLEAN" if name == "true" else name)


def _stored(document: Any, value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, dict):
        passed = datetime.fromisoformat(value["date"]) - _first_day(document)
        return float(passed.days) + (passed.seconds + passed.microseconds / 1e6) / _SECONDS_OF_DAY
    return value if isinstance(value, str) else float(value)


def _date(document: Any, number: float) -> Any:
    days = int(number // 1)
    # A cell holds binary fractions of a day, which are a few microseconds beside the second that was meant.
    seconds = round((number - days) * _SECONDS_OF_DAY, 3)
    try:
        moment = _first_day(document) + timedelta(days=days, seconds=seconds)
    except OverflowError:
        return number
    return {"date": moment.isoformat()}


def _first_day(document: Any) -> datetime:
    day = document.NullDate
    return datetime(day.Year, day.Month, day.Day)  # noqa: DTZ001 - workbooks know no time zones


def _convert(rows: list[list[Any]], place: tuple[int, int, int, int], to: Any) -> None:
    first, last, left, right = place
    for row in range(first, last + 1):
        for column in range(left, right + 1):
            if isinstance(rows[row][column], float):
                rows[row][column] = to(rows[row][column])


def _places(blocks: list[tuple[int, int, int, int]]) -> set[tuple[int, int]]:
    return {
        (row, column)
        for first, last, left, right in blocks
        for row in range(first, last + 1)
        for column in range(left, right + 1)
    }
