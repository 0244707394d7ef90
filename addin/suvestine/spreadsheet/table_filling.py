"""Excel tables of a closed workbook filled anew; everything else in the file stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from suvestine.errors import UserError
from suvestine.spreadsheet.grid import Area, ExcelTable, Sheet, Value, Workbook, a1
from suvestine.spreadsheet.patch import CellLink, CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes


class Filling(NamedTuple):
    """What a table is filled with: rows under its own headings; columns of other headings are left alone."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Value | CellLink]]

    def places(self, found: Sequence[object]) -> dict[int, int]:
        """Place of a column in a table with these headings -> its place in the rows."""
        known = {str(heading).strip().casefold(): place for place, heading in enumerate(found)}
        headings = enumerate(heading.casefold() for heading in self.headings)
        return {known[heading]: place for place, heading in headings if heading in known}


def with_filled_tables(
    content: bytes, tables: Mapping[str, Filling], texts: Mapping[str, str]
) -> tuple[bytes, tuple[str, ...]]:
    """The workbook with these tables' rows replaced and the cells of these defined names set, and the names of
    tables that it does not have.

    Raises :class:`UserError` where a table cannot grow: something stands below it, or it has a totals row.
    """
    workbook = read_workbook_bytes(content)
    known = {name: found for name in tables if (found := workbook.tables.get(name.lower())) is not None}
    patches = [patch for name, table in known.items() for patch in _filled(workbook, table, tables[name])]
    patches += [
        CellPatch(area.sheet, area.top, area.left, text)
        for name, text in texts.items()
        if (area := workbook.names.get(name.lower())) is not None
    ]
    resized = {table.name: _resized(table, len(tables[name].rows)) for name, table in known.items()}
    missing = tuple(name for name in tables if name not in known)
    return Patchable(content).patched(patches, tables=resized), missing


def _filled(workbook: Workbook, table: ExcelTable, filling: Filling) -> Iterator[CellPatch]:
    area, rows = table.area, filling.rows
    _require_room(workbook.sheets[area.sheet], table, area.top + len(rows))
    for place, source in filling.places(table.headings).items():
        for row in range(area.top + 1, max(area.bottom, area.top + len(rows)) + 1):
            number = row - area.top - 1
            value = rows[number][source] if number < len(rows) else None
            yield CellPatch(area.sheet, row, area.left + place, value)


def _require_room(sheet: Sheet, table: ExcelTable, bottom: int) -> None:
    area = table.area
    if table.totals:
        raise UserError("table_totals", table=table.name)
    for row in range(area.bottom + 1, bottom + 1):
        for column in range(area.left, area.right + 1):
            if sheet.value(row, column) is not None:
                raise UserError("table_no_room", table=table.name, sheet=area.sheet, cell=a1(row, column))


def _resized(table: ExcelTable, count: int) -> Area:
    """Excel keeps one row, a blank one, in a table that holds nothing."""
    area = table.area
    return Area(area.sheet, area.top, area.left, area.top + max(count, 1), area.right)
