"""Register rows as an example's author types them: a tuple a row, days of the period's year as pairs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from suvestine.demo.answers import Row
from suvestine.demo.registers import EXAMPLE
from suvestine.spreadsheet.grid import Value

Cell = str | int | float | dt.date | tuple[int, int] | None
"""A pair such as ``(5, 14)`` is a day of the period's year."""
Rows = Sequence[tuple[Cell, ...]]


def typed_rows(rows: Rows, *, columns: Sequence[str], title: str, year: int) -> list[Row]:
    """The rows by column id; what stands in the column ``title`` is marked as an example."""
    return [_row(cells, columns, title, year) for cells in rows]


def _row(cells: tuple[Cell, ...], columns: Sequence[str], title: str, year: int) -> Row:
    row = dict(zip(columns, (_value(cell, year) for cell in cells), strict=True))
    if row[title] is not None:
        row[title] = f"{row[title]}{EXAMPLE}"
    return row


def _value(cell: Cell, year: int) -> Value:
    if isinstance(cell, tuple):
        return dt.date(year, *cell)
    return float(cell) if isinstance(cell, int) else cell
