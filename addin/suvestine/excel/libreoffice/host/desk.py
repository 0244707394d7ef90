"""What a running program has in front of it: the open workbooks, the one it was started on, the status bar."""

from __future__ import annotations

from typing import Any

import uno

_SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"


class Refused(Exception):  # noqa: N818 - it says what happened, as a user would
    """LibreOffice or this extension does not do what was asked; ``kind`` tells the program which error to raise."""

    def __init__(self, kind: str, why: str) -> None:
        super().__init__(why)
        self.kind = kind


class Desk:
    """LibreOffice as one press of a button sees it."""

    def __init__(self, context: Any) -> None:
        self._context = context
        self.desktop = self.service("com.sun.star.frame.Desktop")
        current = self.desktop.getCurrentComponent()
        self._in_front = [current.RuntimeUID] if is_spreadsheet(current) else []
        self._indicator: Any = None
        self.status: str | None = None

    def service(self, name: str) -> Any:
        """A new instance of one of LibreOffice's services."""
        return self._context.ServiceManager.createInstanceWithContext(name, self._context)

    def books(self) -> list[Any]:
        """The open spreadsheet documents."""
        components = self.desktop.getComponents().createEnumeration()
        found = []
        while components.hasMoreElements():
            component = components.nextElement()
            if is_spreadsheet(component):
                found.append(component)
        return found

    def book(self, book: str) -> Any:
        """An open workbook by its number."""
        for document in self.books():
            if document.RuntimeUID == book:
                return document
        raise Refused("missing", "The workbook is no longer open.")

    def active(self) -> Any:
        """The workbook on which the button was pressed or which the program put in front since; None without one.

        Which window the user looks at meanwhile does not matter.
        """
        documents = {document.RuntimeUID: document for document in self.books()}
        for book in reversed(self._in_front):
            if book in documents:
                return documents[book]
        return next(iter(documents.values()), None)

    def load(self, path: str, **settings: Any) -> Any:
        """Opens a document; LibreOffice itself asks for a password, or what to do where someone else has it open."""
        settings["InteractionHandler"] = self.service("com.sun.star.task.InteractionHandler")
        given = tuple(named(name, value) for name, value in settings.items())
        document = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_default", 0, given)
        if document is None:
            raise Refused("error", "LibreOffice did not open " + path + ".")
        return document

    def put_in_front(self, document: Any) -> None:
        self._in_front.append(document.RuntimeUID)
        frame = document.getCurrentController().getFrame()
        frame.getContainerWindow().toFront()
        frame.activate()

    def sheet(self, book: str, sheet: str) -> Any:
        """A sheet by its name, which Excel takes in any letter case."""
        sheets = self.book(book).getSheets()
        for name in sheets.getElementNames():
            if name.lower() == sheet.lower():
                return sheets.getByName(name)
        raise Refused("missing", "There is no sheet " + repr(sheet) + ".")

    def cells(self, book: str, sheet: str, area: list[int]) -> Any:
        """A block of cells; ``area`` is top, left, bottom, right, counted from 1."""
        top, left, bottom, right = (number - 1 for number in area)
        return self.sheet(book, sheet).getCellRangeByPosition(left, top, right, bottom)

    def changeable(self, book: str, sheet: str, area: list[int]) -> Any:
        """A block of cells that may be written. As in Excel, one locked cell keeps the whole block from changing."""
        if self.book(book).isReadonly():
            raise Refused("read_only", "The workbook is open for reading only.")
        cells = self.cells(book, sheet, area)
        if cells.getSpreadsheet().isProtected():
            mixed = cells.getPropertyState("CellProtection").value == "AMBIGUOUS_VALUE"
            if mixed or cells.CellProtection.IsLocked:
                raise Refused("locked", "The cell is locked on a protected sheet.")
        return cells

    def frame(self) -> Any:
        """The window of the active workbook, else the current one; None where LibreOffice shows nothing."""
        document = self.active()
        controller = document.getCurrentController() if document is not None else None
        return controller.getFrame() if controller is not None else self.desktop.getCurrentFrame()

    def set_status(self, text: str | None) -> None:
        """Shows a text in the status bar; None gives the bar back."""
        self.status = text
        if text is None:
            if self._indicator is not None:
                self._indicator.end()
            self._indicator = None
        elif self._indicator is not None:
            self._indicator.setText(text)
        else:
            frame = self.frame()
            if frame is not None:
                self._indicator = frame.createStatusIndicator()
                self._indicator.start(text, 0)


def mark_saved(document: Any) -> None:
    """There is nothing to save. Charts of an Excel file count as changed from the moment they are read."""
    for sheet in document.getSheets():
        charts = sheet.getCharts()
        for name in charts.getElementNames():
            charts.getByName(name).getEmbeddedObject().setModified(False)
    document.setModified(False)


def is_spreadsheet(component: Any) -> bool:
    """Whether it is a workbook; LibreOffice has texts and drawings open too."""
    return hasattr(component, "supportsService") and bool(component.supportsService(_SPREADSHEET))


def named(name: str, value: Any) -> Any:
    """One of the settings that LibreOffice takes by name."""
    setting = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    setting.Name, setting.Value = name, value
    return setting
