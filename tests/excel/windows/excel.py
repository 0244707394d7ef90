"""A small Excel behind COM: what the buttons use of it, as Excel does it."""

# ruff: noqa: N802, N803 - Excel's own names

from __future__ import annotations

from itertools import count
from types import SimpleNamespace

from excel.windows.screen import ComError, ComObject, Screen

VISIBLE, HIDDEN, VERY_HIDDEN = -1, 0, 2
_ERRORS = {"=NA()": -2146826246}
_handles = count(0x1000)


class Collection(ComObject):
    def __init__(self, **names: object) -> None:
        super().__init__(items=[], **names)

    def __iter__(self):
        return iter(self.items)

    def __call__(self, key):
        for number, item in enumerate(self.items, start=1):
            if key in (number, item.Name):
                return item
        raise ComError(-2147352565, "Invalid index.", None, None)

    Count = property(lambda self: len(self.items))


class Workbooks(Collection):
    def Open(self, path, *_options):
        Workbook(
            self.Application, path
        ).Saved = False  # Excel calculates a workbook that another program wrote
        return self.items[-1]


class Application(ComObject):
    def __init__(self, screen: Screen, process: int) -> None:
        super().__init__(screen=screen, process=process, StatusBar=False, Application=self)
        self.__dict__["AutoCorrect"] = ComObject(AutoFillFormulasInLists=True)
        self.__dict__["Workbooks"] = Workbooks(Application=self)

    @property
    def ActiveWorkbook(self):
        return next((book for book in self.screen.windows.values() if book.Application is self), None)

    Hwnd = property(lambda self: self.ActiveWorkbook.handle)


class Workbook(ComObject):
    def __init__(self, application: Application, path: object, *, shown: bool = True) -> None:
        super().__init__(Application=application, FullName=str(path), Saved=True, ReadOnly=False)
        self.__dict__.update(handle=next(_handles), Names=Collection(), Worksheets=Collection())
        application.Workbooks.items.append(self)
        if shown:
            application.screen.show(self)

    Name = property(lambda self: self.FullName.rpartition("/")[2])

    def Activate(self):
        self.Application.screen.show(self)

    def Close(self, SaveChanges):
        assert not SaveChanges
        self.Application.screen.windows.pop(self.handle)
        self.Application.Workbooks.items.remove(self)


class Worksheet(ComObject):
    def __init__(self, book: Workbook, name: str, rows: list[list[object]]) -> None:
        entered = {(r, c): v for r, row in enumerate(rows, 1) for c, v in enumerate(row, 1)}
        super().__init__(Parent=book, Name=name, entered=entered, Visible=VISIBLE, activated=False)
        self.__dict__["ListObjects"] = Collection()
        book.Worksheets.items.append(self)

    def Cells(self, row, column):
        return Cells(self, row, column, row, column)

    def Range(self, first, last):
        return Cells(self, first.Row, first.Column, last.Row, last.Column)

    def Activate(self):
        if self.Visible != VISIBLE:
            source = (0, "Microsoft Excel", "Activate method of Worksheet class failed", None, 0, -2146827284)
            raise ComError(-2147352567, "Exception occurred.", source, None)
        self.activated = True


class Cells(ComObject):
    def __init__(self, sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
        super().__init__(Worksheet=sheet, Row=top, Column=left, bottom=bottom)
        height, width = bottom - top + 1, right - left + 1
        sizes = dict(
            Rows=SimpleNamespace(Count=height), Columns=SimpleNamespace(Count=width), Count=height * width
        )
        places = [[(top + row, left + column) for column in range(width)] for row in range(height)]
        self.__dict__.update(sizes, places=places)

    def __call__(self, row, column):
        return self.Worksheet.Cells(self.Row + row - 1, self.Column + column - 1)

    @property
    def Value(self):
        entered = [[self.Worksheet.entered.get(place) for place in row] for row in self.places]
        rows = tuple(tuple(_ERRORS.get(value, value) for value in row) for row in entered)
        return rows if self.Count > 1 else rows[0][0]

    @Value.setter
    def Value(self, given):
        for number, row in enumerate(self.places):
            for offset, place in enumerate(row):
                self._enter(place, given[number][offset] if isinstance(given, list) else given)

    Formula = Value

    def ClearContents(self):
        self.Value = ""

    def _enter(self, place: tuple[int, int], value: object) -> None:
        text = value if isinstance(value, str) else ""
        typed = {"": None, "'": text[1:]}.get(text[:1], float(text) if text.isdecimal() else text)
        self.Worksheet.entered[place] = typed if isinstance(value, str) else value
        if text.startswith("=") and self.Worksheet.Parent.Application.AutoCorrect.AutoFillFormulasInLists:
            for table in self.Worksheet.ListObjects:
                for row in range(table.Range.Row + 1, table.Range.bottom + 1):
                    self.Worksheet.entered[row, place[1]] = text


class ListObject(ComObject):
    def __init__(self, name: str, cells: Cells) -> None:
        super().__init__(Name=name, Range=cells, ShowAutoFilter=True, TotalsRowRange=None)
        cells.Worksheet.ListObjects.items.append(self)

    def Resize(self, cells):
        self.Range = cells
