"""Workbooks and their sheets: listed, opened, saved, closed, put in front."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import uno

from suvestine.excel.libreoffice.host.desk import Desk, Refused, mark_saved, named

_FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".ods": "calc8",
}


def version(desk: Desk) -> str:
    """LibreOffice's version number."""
    provider = desk.service("com.sun.star.configuration.ConfigurationProvider")
    node = named("nodepath", "/org.openoffice.Setup/Product")
    access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", (node,))
    return str(access.getByName("ooSetupVersion"))


def all_books(desk: Desk) -> list[dict[str, Any]]:
    return [_described(document) for document in desk.books()]


def active(desk: Desk) -> dict[str, Any] | None:
    document = desk.active()
    return None if document is None else _described(document)


def state(desk: Desk, book: str) -> dict[str, Any]:
    return _described(desk.book(book))


def add(desk: Desk) -> dict[str, Any]:
    """A new, empty workbook."""
    document = desk.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    desk.put_in_front(document)
    return _described(document)


def open_book(desk: Desk, path: str, read_only: bool) -> dict[str, Any]:  # noqa: FBT001 - arrives by name
    """Opens a workbook without running its macros or asking about its links; formulas show what they give now."""
    document = desk.load(path, ReadOnly=read_only, MacroExecutionMode=0, UpdateDocMode=0)
    document.calculateAll()
    mark_saved(document)
    desk.put_in_front(document)
    return _described(document)


def save(desk: Desk, book: str, path: str | None) -> dict[str, Any]:
    """Saves under its own name, or under another, whose ending chooses the format."""
    document = desk.book(book)
    if path is None:
        if document.isReadonly():
            raise Refused("read_only", "The workbook is open for reading only.")
        document.store()
        mark_saved(document)
        return _described(document)
    ending = Path(path).suffix.lower()
    if ending not in _FILTERS:
        raise Refused("error", "LibreOffice does not save " + repr(ending) + " here.")
    document.storeAsURL(uno.systemPathToFileUrl(path), (named("FilterName", _FILTERS[ending]),))
    mark_saved(document)
    return _described(document)


def close(desk: Desk, book: str) -> None:
    """Closes without saving."""
    document = desk.book(book)
    mark_saved(document)
    document.close(True)


def activate(desk: Desk, book: str) -> None:
    desk.put_in_front(desk.book(book))


def set_saved(desk: Desk, book: str, saved: bool) -> None:  # noqa: FBT001 - arrives by name
    document = desk.book(book)
    if saved:
        mark_saved(document)
    else:
        document.setModified(True)


def sheets(desk: Desk, book: str) -> list[str]:
    """The names of the sheets in their order."""
    return list(desk.book(book).getSheets().getElementNames())


def active_sheet(desk: Desk, book: str) -> str:
    return str(desk.book(book).getCurrentController().getActiveSheet().getName())


def is_visible(desk: Desk, book: str, sheet: str) -> bool:
    return bool(desk.sheet(book, sheet).IsVisible)


def activate_sheet(desk: Desk, book: str, sheet: str) -> None:
    found = desk.sheet(book, sheet)
    if not found.IsVisible:
        raise Refused("error", "A hidden sheet cannot be put in front.")
    desk.book(book).getCurrentController().setActiveSheet(found)


def _described(document: Any) -> dict[str, Any]:
    url = document.getURL()
    path = uno.fileUrlToSystemPath(url) if url.startswith("file:") else url
    name = unquote(url.rsplit("/", 1)[-1]) if url else document.getTitle()
    return {
        "book": document.RuntimeUID,
        "name": name,
        "path": path or name,
        "saved": not document.isModified(),
        "read_only": bool(document.isReadonly()),
    }
