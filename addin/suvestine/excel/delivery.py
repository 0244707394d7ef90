"""The outcome of a run into the control workbook: through the program on screen where it is open, into its file where
it is closed, and beside it where it cannot be written to.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from suvestine.excel.desk import Desk
from suvestine.excel.open_tables import Tables, Texts, fill_open
from suvestine.excel.programs import is_read_only
from suvestine.one_run import only_run
from suvestine.outputs import open_elsewhere, write_output
from suvestine.sentences import Sentence
from suvestine.spreadsheet.table_filling import with_filled_tables


def deliver(desk: Desk, path: Path, tables: Tables, texts: Texts, *, beside: str, show: str) -> bool:
    """Fills the control workbook's tables and cells; gives whether it now shows all of them.

    ``beside`` names the copy for a file that cannot be written to, ``show`` the table that an open workbook then
    shows. What the workbook has no place for is remarked. Raises :class:`UserError` where nothing can be written.
    """
    book = desk.book_at(path)
    if book is not None and not is_read_only(book):
        missing = fill_open(book, tables, texts, show=show)
        kept_beside = False
    else:
        missing, kept_beside = _into_file(
            desk, path, tables, texts, beside=beside, read_only=book is not None
        )
    if missing:
        desk.say(Sentence("no_round_tables", {"tables": ", ".join(missing)}))
    return not missing and not kept_beside


def _into_file(
    desk: Desk, path: Path, tables: Tables, texts: Texts, *, beside: str, read_only: bool
) -> tuple[tuple[str, ...], bool]:
    with only_run(path.parent):
        content, missing = with_filled_tables(path.read_bytes(), tables, texts)
        held = read_only or open_elsewhere(path)
        target = path.with_name(beside) if held else path
        written = write_output(target, partial(_write, content), say=desk.say)
    if held:
        code = "read_only_here" if read_only else "open_elsewhere"
        desk.say(Sentence(code, {"path": path, "written": written.name}))
    return missing, held


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)
