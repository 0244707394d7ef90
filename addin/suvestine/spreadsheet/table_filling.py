"""Excel tables of a closed workbook filled anew; everything else in the file stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from suvestine.spreadsheet.grid import Area, ExcelTable, Value
from suvestine.spreadsheet.patch import CellLink, CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes

TableRows = Sequence[Sequence[Value | CellLink]]
"""Rows of a table without its headings, each as wide as the table."""


def with_filled_tables(
    content: bytes, tables: Mapping[str, TableRows], texts: Mapping[str, str]
) -> tuple[bytes, tuple[str, ...]]:
    """The workbook with these tables' rows replaced and the cells of these defined names set, and the names of
    tables that it does not have.
    """
    workbook = read_workbook_bytes(content)
    known = {name: found for name in tables if (found := workbook.tables.get(name.lower())) is not None}
    patches = [patch for name, table in known.items() for patch in _filled(table, tables[name])]
    patches += [
        CellPatch(area.sheet, area.top, area.left, text)
        for name, text in texts.items()
        if (area := workbook.names.get(name.lower())) is not None
    ]
    resized = {table.name: _resized(table, len(tables[name])) for name, table in known.items()}
    missing = tuple(name for name in tables if name not in known)
    return Patchable(content).patched(patches, tables=resized), missing


def _filled(table: ExcelTable, rows: TableRows) -> Iterator[CellPatch]:
    area = table.area
    for row in range(area.top + 1, max(area.bottom, area.top + len(rows)) + 1):
        values = rows[row - area.top - 1] if row - area.top <= len(rows) else ()
        for column in range(area.left, area.right + 1):
            place = column - area.left
            yield CellPatch(area.sheet, row, column, values[place] if place < len(values) else None)


def _resized(table: ExcelTable, count: int) -> Area:
    """Excel keeps one row, a blank one, in a table that holds nothing."""
    area = table.area
    return Area(area.sheet, area.top, area.left, area.top + max(count, 1), area.right)
