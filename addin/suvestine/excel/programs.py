"""What Excel on Windows, Excel on a Mac and LibreOffice each do in their own way and xlwings does not even out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import xlwings as xw

_MAC_BUTTONS = {"ok": "Gerai", "yes_no": ["Ne", "Taip"]}
_MAC_ANSWERS = {"Gerai": "ok", "Taip": "yes", "Ne": "no"}


def alert(app: xw.App, text: str, title: str, *, buttons: str = "ok", critical: bool = False) -> str | None:
    """Shows a message box until it is answered; gives ``ok``, ``yes`` or ``no``."""
    if in_excel(app) and sys.platform == "darwin":
        return _mac_alert(app, text, title, buttons=buttons, critical=critical)
    if in_excel(app):
        # The window at whose button it began may have been closed; a box without a window would not come.
        app.impl._hwnd = app.api.Hwnd  # noqa: SLF001
    return app.alert(text, title, buttons=buttons, mode="critical" if critical else "info")


def open_elsewhere(app: xw.App, path: Path) -> None:
    """Opens a document or folder in its own program: in LibreOffice beside the workbooks, else by the system."""
    if not in_excel(app):
        app.api.open_document(str(path))
    elif sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - what a double click does
    else:
        subprocess.run(["open", str(path)], check=True)  # noqa: S603, S607


def show_sheet(sheet: xw.Sheet) -> None:
    """Puts a sheet in front in its program, unless it is hidden; xlwings would fetch the program to the front too,
    which Windows may refuse.
    """
    if sheet.visible in (True, -1):  # Excel on Windows: -1 is shown, 0 and 2 are hidden
        sheet.book.impl.activate()
        sheet.impl.activate()


def in_excel(app: xw.App) -> bool:
    return bool(app.engine.name == "excel")


def address(book: xw.Book) -> str:
    """Where a workbook stands, a web address perhaps; xlwings would ask the workbook itself for its folder."""
    return str(_property(book, "FullName", "full_name")) if in_excel(book.app) else str(book.fullname)


def is_saved(book: xw.Book) -> bool:
    """Whether the file on disk is what the screen shows."""
    return bool(_property(book, "Saved", "saved"))


def mark_saved(book: xw.Book) -> None:
    """What a program calculates anew when it opens a workbook is no change."""
    if _on_a_mac(book):
        book.api.saved.set(True)
    else:
        book.api.Saved = True


def is_read_only(book: xw.Book) -> bool:
    """Whether the workbook was opened for reading only."""
    return bool(_property(book, "ReadOnly", "read_only"))


@contextmanager
def formulas_as_they_are(app: xw.App) -> Iterator[None]:
    """Keeps Excel from making one formula of a table's column of links."""
    if not in_excel(app) or sys.platform == "darwin":
        yield
        return
    correction = app.api.AutoCorrect
    before = correction.AutoFillFormulasInLists
    correction.AutoFillFormulasInLists = False
    try:
        yield
    finally:
        correction.AutoFillFormulasInLists = before


def _property(book: xw.Book, name: str, name_on_mac: str) -> Any:
    return getattr(book.api, name_on_mac).get() if _on_a_mac(book) else getattr(book.api, name)


def _on_a_mac(book: xw.Book) -> bool:
    return sys.platform == "darwin" and in_excel(book.app)


def _mac_alert(app: xw.App, text: str, title: str, *, buttons: str, critical: bool) -> str:
    """As xlwings does it, but without its limit of a minute to read the message."""
    mac: Any = import_module("xlwings._xlmac")
    script, kw = mac.osax.OSAX(pid=app.pid), mac.kw
    script.activate()
    answer = script.display_alert(
        title,
        message=text,
        buttons=_MAC_BUTTONS[buttons],
        as_=kw.critical if critical else kw.informational,
        timeout=-1,
    )
    return _MAC_ANSWERS[answer[kw.button_returned]]
