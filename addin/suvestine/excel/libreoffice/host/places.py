"""Where on a sheet: the used part, the region around a cell, the end of a run of filled cells, the selection."""

from __future__ import annotations

from typing import Any

from suvestine.excel.libreoffice.host.cells import VALUES_AND_FORMULAS
from suvestine.excel.libreoffice.host.desk import Desk

_STEPS = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}


def used(desk: Desk, book: str, sheet: str) -> list[int]:
    """From the first used cell to the last one."""
    cursor = desk.sheet(book, sheet).createCursor()
    cursor.gotoStartOfUsedArea(False)
    cursor.gotoEndOfUsedArea(True)
    return area_of(cursor.getRangeAddress())


def region(desk: Desk, book: str, sheet: str, area: list[int]) -> list[int]:
    """The filled cells around a block, up to empty rows and columns."""
    cursor = desk.sheet(book, sheet).createCursorByRange(desk.cells(book, sheet, area))
    cursor.collapseToCurrentRegion()
    return area_of(cursor.getRangeAddress())


def end(desk: Desk, book: str, sheet: str, area: list[int], direction: str) -> list[int]:
    """Where Ctrl and an arrow lead from the first cell: the last filled cell of a run, else the next filled one."""
    found = desk.sheet(book, sheet)
    whole = found.getRangeAddress()
    row, column = area[0] - 1, area[1] - 1
    down, right = _STEPS[direction]
    line = (
        found.getCellRangeByPosition(column, 0, column, whole.EndRow)
        if down
        else found.getCellRangeByPosition(0, row, whole.EndColumn, row)
    )
    here, edge = (row, whole.EndRow) if down else (column, whole.EndColumn)
    step = down or right
    stop = _last_of_run(_filled(line, rows=bool(down)), here, step, edge)
    row, column = (stop, column) if down else (row, stop)
    return [row + 1, column + 1, row + 1, column + 1]


def select(desk: Desk, book: str, sheet: str, area: list[int]) -> None:
    """Shows the sheet with these cells marked."""
    controller = desk.book(book).getCurrentController()
    controller.setActiveSheet(desk.sheet(book, sheet))
    controller.select(desk.cells(book, sheet, area))


def selection(desk: Desk) -> dict[str, Any] | None:
    """The cells marked in the active workbook; None where something else is marked."""
    document = desk.active()
    marked = None if document is None else document.getCurrentSelection()
    if marked is None or not hasattr(marked, "getRangeAddress"):
        return None
    return {
        "book": document.RuntimeUID,
        "sheet": marked.getSpreadsheet().getName(),
        "area": area_of(marked.getRangeAddress()),
    }


def area_of(address: Any) -> list[int]:
    """Top, left, bottom, right, counted from 1."""
    return [address.StartRow + 1, address.StartColumn + 1, address.EndRow + 1, address.EndColumn + 1]


def _filled(line: Any, *, rows: bool) -> list[tuple[int, int]]:
    """First and last position of each run of filled cells of one row or column, in order."""
    runs: list[tuple[int, int]] = []
    for address in sorted(
        line.queryContentCells(VALUES_AND_FORMULAS).getRangeAddresses(),
        key=lambda address: (address.StartRow, address.StartColumn),
    ):
        first = address.StartRow if rows else address.StartColumn
        last = address.EndRow if rows else address.EndColumn
        if runs and first <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return runs


def _last_of_run(runs: list[tuple[int, int]], here: int, step: int, edge: int) -> int:
    for first, last in runs:
        if first <= here <= last and here != (last if step > 0 else first):
            return last if step > 0 else first
    if step > 0:
        return next((first for first, _ in runs if first > here), edge)
    return next((last for _, last in reversed(runs) if last < here), 0)
