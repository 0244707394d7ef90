"""Rows into tables: through the program on screen where the workbook is open, into its file where it is closed, and
beside it where another program holds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import xlwings as xw

from suvestine.excel.desk import Desk, is_read_only
from suvestine.outputs import open_elsewhere, write_output
from suvestine.sentences import Sentence
from suvestine.spreadsheet.grid import Value
from suvestine.spreadsheet.patch import CellLink
from suvestine.spreadsheet.table_filling import TableRows, with_filled_tables

Tables = Mapping[str, TableRows]
"""Table name -> its rows."""
Texts = Mapping[str, str]
"""Defined name of a cell -> its text."""


def deliver(desk: Desk, path: Path, tables: Tables, texts: Texts, *, beside: str, show: str) -> None:
    """Fills a workbook's tables and cells; ``beside`` names the copy for a file that another program holds, ``show``
    the table that an open workbook then shows. What the workbook has no place for is remarked.
    """
    book = desk.book_at(path)
    if book is not None and not is_read_only(book):
        missing = fill_open(book, tables, texts, show=show)
    else:
        content, missing = with_filled_tables(path.read_bytes(), tables, texts)
        held = book is not None or open_elsewhere(path)
        target = path.with_name(beside) if held else path
        written = write_output(target, partial(_write, content), say=desk.say)
        if held:
            desk.say(Sentence("open_elsewhere", {"path": path, "written": written.name}))
    if missing:
        desk.say(Sentence("no_round_tables", {"tables": ", ".join(missing)}))


def fill_open(book: xw.Book, tables: Tables, texts: Texts, *, show: str = "") -> tuple[str, ...]:
    """Fills what the open workbook has of these tables and names; gives the names of the tables that it lacks."""
    wanted = {name.lower() for name in tables}
    found = {
        table.name.lower(): table
        for sheet in book.sheets
        for table in sheet.tables
        if table.name.lower() in wanted
    }
    for name, rows in tables.items():
        if name.lower() in found:
            _fill(found[name.lower()], rows)
    for defined in book.names if texts else ():
        if defined.name in texts:
            defined.refers_to_range.value = texts[defined.name]
    if show.lower() in found:
        found[show.lower()].range.sheet.activate()
    return tuple(name for name in tables if name.lower() not in found)


def _fill(table: xw.main.Table, rows: TableRows) -> None:
    whole = table.range
    sheet, top, left, width = whole.sheet, whole.row, whole.column, whole.shape[1]
    body = table.data_body_range
    if body is not None:
        body.clear_contents()
    bottom = top + max(len(rows), 1)
    right = left + width - 1
    table.resize(sheet.range((top, left), (bottom, right)))
    if rows:
        sheet.range((top + 1, left), (bottom, right)).formula = [
            [_entered(value) for value in row] for row in rows
        ]


def _entered(value: Value | CellLink) -> Value:
    """What is typed into a cell; the apostrophe keeps a member's text from being taken for a number or formula."""
    if isinstance(value, CellLink):
        return value.formula
    return f"'{value}" if isinstance(value, str) else value


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)
