"""What the user sees besides cells: message boxes, the status bar, other documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import uno

from suvestine.excel.libreoffice.host.desk import Desk, is_spreadsheet, mark_saved

_TITLE = "Suvestinė"
_FIRST_OK, _FIRST_YES = 1 << 16, 3 << 16
"""Which button Enter presses: the first one, as in Excel."""
_BUTTONS = {"ok": 1, "ok_cancel": 2 | _FIRST_OK, "yes_no": 3 | _FIRST_YES, "yes_no_cancel": 4 | _FIRST_YES}
_PRESSED = {0: "cancel", 1: "ok", 2: "yes", 3: "no"}
_CLOSED = {"ok": "ok", "yes_no": "no"}
"""What closing the window means where there is no button to cancel."""
_DOCUMENTS = frozenset({".docx", ".doc", ".odt", ".rtf", ".xlsx", ".xlsm", ".xls", ".ods", ".csv"})


def alert(desk: Desk, prompt: str, title: str | None, buttons: str, mode: str | None) -> str:
    """Shows a message box and waits; gives ok, cancel, yes or no."""
    # A box of LibreOffice that informs has one button, whatever it was asked for.
    kind = "WARNINGBOX" if mode == "critical" else "INFOBOX" if buttons == "ok" else "QUERYBOX"
    pressed = _PRESSED[_message_box(desk, kind, _BUTTONS[buttons], title or _TITLE, prompt)]
    return _CLOSED.get(buttons, "cancel") if pressed == "cancel" else pressed


def show_message(desk: Desk, text: str, *, critical: bool) -> None:
    """A message box with one button."""
    _message_box(desk, "WARNINGBOX" if critical else "INFOBOX", _BUTTONS["ok"], _TITLE, text)


def set_status(desk: Desk, text: str | None) -> None:
    desk.set_status(text)


def open_document(desk: Desk, path: str) -> None:
    """Opens a document in LibreOffice, anything else (a PDF, a folder, a page) with the system's program for it."""
    url = uno.systemPathToFileUrl(path)
    if Path(path).suffix.lower() in _DOCUMENTS:
        known = {document.getURL() for document in desk.books()}
        document = desk.load(path)
        if is_spreadsheet(document) and url not in known:
            mark_saved(document)
    else:
        desk.service("com.sun.star.system.SystemShellExecute").execute(url, "", 0)


def _message_box(desk: Desk, kind: str, buttons: int, title: str, text: str) -> int:
    frame = desk.frame()
    window: Any = frame.getContainerWindow() if frame is not None else None
    kind_value = uno.Enum("com.sun.star.awt.MessageBoxType", kind)
    box = desk.service("com.sun.star.awt.Toolkit").createMessageBox(window, kind_value, buttons, title, text)
    try:
        return int(box.execute())
    finally:
        box.dispose()
