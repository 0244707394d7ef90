"""Sheets of a workbook and the tables on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from suvestine.excel.libreoffice.addresses import Area, joined, parsed
from suvestine.excel.libreoffice.channel import Channel
from suvestine.excel.libreoffice.names import Names
from suvestine.excel.libreoffice.ranges import Range

if TYPE_CHECKING:
    from suvestine.excel.libreoffice.engine import Book


class Sheets(base_classes.Sheets):
    """The sheets of a workbook in their order, hidden ones too."""

    def __init__(self, channel: Channel, book: Book) -> None:
        self._channel = channel
        self._book = book

    @property
    def active(self) -> Sheet:
        return self._sheet(self._channel.ask("sheets.active", book=self._book.key))

    def __call__(self, name_or_index: str | int) -> Sheet:
        names = self._names()
        if isinstance(name_or_index, int) and 1 <= name_or_index <= len(names):
            return self._sheet(names[name_or_index - 1])
        for name in names:
            if isinstance(name_or_index, str) and name.lower() == name_or_index.lower():
                return self._sheet(name)
        raise KeyError(name_or_index)

    def __contains__(self, name: str) -> bool:
        return name.lower() in (known.lower() for known in self._names())

    def __len__(self) -> int:
        return len(self._names())

    def __iter__(self) -> Iterator[Sheet]:
        for name in self._names():
            yield self._sheet(name)

    def _names(self) -> list[str]:
        return list(self._channel.ask("sheets.all", book=self._book.key))

    def _sheet(self, name: str) -> Sheet:
        return Sheet(self._channel, self._book, name)


class Sheet(base_classes.Sheet):
    """One sheet, known by its name."""

    def __init__(self, channel: Channel, book: Book, name: str) -> None:
        self.channel = channel
        self._book = book
        self._name = name

    @property
    def api(self) -> Sheet:
        return self

    @property  # type: ignore[misc]
    def visible(self) -> bool:
        return bool(self.channel.ask("sheet.visible", **self.where))

    @property
    def where(self) -> dict[str, str]:
        """What tells LibreOffice which sheet is meant."""
        return {"book": self._book.key, "sheet": self._name}

    @property  # type: ignore[misc]
    def name(self) -> str:
        return self._name

    @property
    def book(self) -> Book:
        return self._book

    @property
    def index(self) -> int:
        names = self.channel.ask("sheets.all", book=self._book.key)
        return int(names.index(self._name)) + 1

    @property
    def names(self) -> Names:
        return Names(self.channel, self._book, scope=self._name)

    @property
    def tables(self) -> Tables:
        return Tables(self)

    @property
    def cells(self) -> Range:
        return self.range("A:XFD")

    @property
    def used_range(self) -> Range:
        return self.area(self.channel.ask("sheet.used", **self.where))

    def activate(self) -> None:
        self.channel.ask("sheet.activate", **self.where)

    def select(self) -> None:
        self.activate()

    def area(self, numbers: list[int]) -> Range:
        """The cells between top, left, bottom and right."""
        return Range(self, Area(*numbers))

    def range(self, first: Any, second: Any = None) -> Range:
        """The cells of an address, a defined name, a table, a pair of numbers, or between two of those."""
        if isinstance(first, tuple) and len(first) == 4:
            row, column, rows, columns = first
            area = Area(row, column, row + rows - 1, column + columns - 1)
            return Range(self, area if rows and columns else None)
        if isinstance(first, int) and isinstance(second, int):
            return Range(self, self._corner((first, second)))
        start = self._corner(first)
        return Range(self, start if second is None else joined(start, self._corner(second)))

    def _corner(self, given: Any) -> Area:
        if isinstance(given, Range):
            if given.area is None:
                raise ValueError("The range is empty.")
            return given.area
        if isinstance(given, tuple):
            row, column = given
            if row < 1 or column < 1:
                raise IndexError("Rows and columns are counted from 1.")
            return Area(row, column, row, column)
        return parsed(given) or self._named(given)

    def _named(self, name: str) -> Area:
        for found in self.channel.ask("book.names", book=self._book.key):
            if found["name"].rpartition("!")[2].lower() == name.lower() and found["sheet"] == self._name:
                return Area(*found["area"])
        if name in self.tables:
            body = self.tables(name).data_body_range
            if body is not None and body.area is not None:
                return body.area
        raise ValueError(f"There is no range {name!r} on this sheet.")


class Tables(base_classes.Collection, base_classes.Tables):
    """The tables of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    @property
    def api(self) -> Tables:
        return self

    @property
    def parent(self) -> Sheet:
        return self._sheet

    def __call__(self, name_or_index: str | int) -> Table:
        tables = list(self)
        if isinstance(name_or_index, int) and 1 <= name_or_index <= len(tables):
            return tables[name_or_index - 1]
        for table in tables:
            if isinstance(name_or_index, str) and table.name.lower() == name_or_index.lower():
                return table
        raise KeyError(name_or_index)

    def __contains__(self, name: str) -> bool:
        return any(table.name.lower() == name.lower() for table in self)

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Table]:
        for found in self._all():
            yield Table(self._sheet, found["name"])

    def _all(self) -> list[dict[str, Any]]:
        return list(self._sheet.channel.ask("sheet.tables", **self._sheet.where))


class Table(base_classes.Table):
    """One table; its area is asked for each time, as it may have grown."""

    def __init__(self, sheet: Sheet, name: str) -> None:
        self._sheet = sheet
        self._name = name

    @property
    def api(self) -> Table:
        return self

    @property  # type: ignore[misc]
    def name(self) -> str:
        return self._name

    @property
    def parent(self) -> Sheet:
        return self._sheet

    @property
    def range(self) -> Range:
        return self._sheet.area(self._now()["area"])

    @property
    def header_row_range(self) -> Range | None:
        now = self._now()
        top, left, _, right = now["area"]
        return self._sheet.area([top, left, top, right]) if now["headings"] else None

    @property
    def data_body_range(self) -> Range | None:
        now = self._now()
        top, left, bottom, right = now["area"]
        top, bottom = top + bool(now["headings"]), bottom - bool(now["totals"])
        return self._sheet.area([top, left, bottom, right]) if top <= bottom else None

    @property
    def totals_row_range(self) -> Range | None:
        now = self._now()
        _, left, bottom, right = now["area"]
        return self._sheet.area([bottom, left, bottom, right]) if now["totals"] else None

    @property
    def show_autofilter(self) -> bool:
        return bool(self._sheet.channel.ask("table.has_filter", **self._which()))

    @show_autofilter.setter
    def show_autofilter(self, shown: bool) -> None:
        self._sheet.channel.ask("table.set_filter", shown=shown, **self._which())

    def resize(self, area: Any) -> None:
        """Takes an xlwings range, as Excel's does."""
        new = area.impl.area
        self._sheet.channel.ask("table.resize", area=list(new), **self._which())

    def _which(self) -> dict[str, str]:
        return {"book": self._sheet.book.key, "table": self._name}

    def _now(self) -> dict[str, Any]:
        for found in self._sheet.channel.ask("sheet.tables", **self._sheet.where):
            if found["name"] == self._name:
                return dict(found)
        raise KeyError(self._name)
