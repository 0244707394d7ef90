"""Excel tables of a workbook on screen filled anew, by their headings; what else is on the sheet is not touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import xlwings as xw

from suvestine.errors import UserError
from suvestine.excel.programs import formulas_as_they_are, show_sheet
from suvestine.spreadsheet.grid import Value, a1
from suvestine.spreadsheet.patch import CellLink
from suvestine.spreadsheet.table_filling import Filling

Tables = Mapping[str, Filling]
"""Table name -> what fills it."""
Texts = Mapping[str, str]
"""Defined name of a cell -> its text; set where the tables are."""


def fill_open(book: xw.Book, tables: Tables, texts: Texts, *, show: str = "") -> tuple[str, ...]:
    """Fills what the workbook has of these tables and cells and puts the sheet of table ``show`` in front; gives the
    names of the tables that it lacks.

    Raises :class:`UserError` where a table cannot grow.
    """
    wanted = {name.lower() for name in tables}
    found = {
        table.name.lower(): table
        for sheet in book.sheets
        for table in sheet.tables
        if table.name.lower() in wanted
    }
    with formulas_as_they_are(book.app):
        for name, filling in tables.items():
            if name.lower() in found:
                _fill(found[name.lower()], filling)
    if found:
        _set_texts(book, texts)
    if show.lower() in found:
        show_sheet(found[show.lower()].range.sheet)
    return tuple(name for name in tables if name.lower() not in found)


def _set_texts(book: xw.Book, texts: Texts) -> None:
    for defined in book.names if texts else ():
        if defined.name in texts and "#REF!" not in (defined.refers_to or "#REF!"):
            defined.refers_to_range.value = texts[defined.name]


def _fill(table: xw.main.Table, filling: Filling) -> None:
    whole = table.range
    sheet, top, left = whole.sheet, whole.row, whole.column
    height, width = whole.shape
    bottom = top + max(len(filling.rows), 1)
    _require_room(table, bottom)
    filtered = table.show_autofilter
    if filtered:
        table.show_autofilter = False
    headings = sheet.range((top, left), (top, left + width - 1)).options(ndim=1).value
    blocks = list(_blocks(filling.places(headings)))
    for first, sources in blocks:
        if height > 1:
            sheet.range(
                (top + 1, left + first), (top + height - 1, left + first + len(sources) - 1)
            ).clear_contents()
    table.resize(sheet.range((top, left), (bottom, left + width - 1)))
    for first, sources in blocks if filling.rows else ():
        cells = sheet.range((top + 1, left + first), (bottom, left + first + len(sources) - 1))
        cells.formula = [[_entered(row[source]) for source in sources] for row in filling.rows]
    if filtered:
        table.show_autofilter = True


def _blocks(places: Mapping[int, int]) -> Iterator[tuple[int, list[int]]]:
    """Columns that stand together: the first one's place in the table, and the places of all in the rows."""
    block: list[int] = []
    for place in sorted(places):
        block.append(places[place])
        if place + 1 not in places:
            yield place - len(block) + 1, block
            block = []


def _require_room(table: xw.main.Table, bottom: int) -> None:
    if table.totals_row_range is not None:
        raise UserError("table_totals", table=table.name)
    whole = table.range
    below, left = whole.row + whole.shape[0], whole.column
    if bottom < below:
        return
    rows = (
        whole.sheet.range((below, left), (bottom, left + whole.shape[1] - 1))
        .options(ndim=2, err_to_str=True)
        .value
    )
    for row, values in enumerate(rows, start=below):
        for column, value in enumerate(values, start=left):
            if value is not None:
                place = a1(row, column)
                raise UserError("table_no_room", table=table.name, sheet=whole.sheet.name, cell=place)


def _entered(value: Value | CellLink) -> Value:
    """What is typed into a cell; the apostrophe keeps a member's text from being taken for a number or formula."""
    if isinstance(value, CellLink):
        return value.formula
    return f"'{value}" if isinstance(value, str) else value
