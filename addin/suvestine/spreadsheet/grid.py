"""Values by absolute address, error cells included; no meaning."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class CellError(str):
    """An Excel error value such as ``#N/A``."""

    __slots__ = ()


Value = None | bool | float | str | dt.date | dt.datetime | dt.time | dt.timedelta | CellError
"""What a cell may hold; every number is a float."""

_A1 = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d*)")


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """One cell; rows and columns count from 1."""

    sheet: str
    row: int
    column: int

    @property
    def a1(self) -> str:
        """``D3``."""
        return a1(self.row, self.column)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, both corners included; rows and columns count from 1."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    def contains(self, address: Address) -> bool:
        return (
            self.sheet == address.sheet
            and self.top <= address.row <= self.bottom
            and self.left <= address.column <= self.right
        )

    @property
    def a1(self) -> str:
        """``D3:F9``, or ``D3`` for one cell."""
        first, last = a1(self.top, self.left), a1(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet's values; ``rows`` starts at row 1 and column 1, ragged on the right."""

    name: str
    rows: Sequence[Sequence[Value]]
    visible: bool = True

    def value(self, row: int, column: int) -> Value:
        """The value at a 1-based address; None outside the used area."""
        if 0 < row <= len(self.rows):
            cells = self.rows[row - 1]
            if 0 < column <= len(cells):
                return cells[column - 1]
        return None


@dataclass(frozen=True, slots=True)
class ExcelTable:
    """An Excel table; ``area`` includes the heading row and, if ``totals``, the totals row."""

    name: str
    area: Area
    headings: tuple[str, ...]
    totals: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook's values with the places that carry meaning.

    ``tables`` by lower-case name; ``names`` by lower-case defined name (workbook level, one area each);
    ``fingerprint`` is the SHA-256 of the file; ``remarks`` are codes of things that were seen and not
    used (``macros``, ``external_links``).
    """

    fingerprint: str
    sheets: Mapping[str, Sheet]
    tables: Mapping[str, ExcelTable]
    names: Mapping[str, Area]
    modified: dt.datetime | None = None
    remarks: tuple[str, ...] = ()

    def value(self, address: Address) -> Value:
        sheet = self.sheets.get(address.sheet)
        return None if sheet is None else sheet.value(address.row, address.column)

    def named_value(self, name: str) -> Value:
        """The value of the first cell of a defined name; None where there is no such name."""
        area = self.names.get(name.lower())
        return None if area is None else self.value(Address(area.sheet, area.top, area.left))

    def rows_of(self, table: ExcelTable) -> list[tuple[Value, ...]]:
        """The values of a table below its headings, a tuple a row, from its first column."""
        sheet, area = self.sheets[table.area.sheet], table.area
        columns = range(area.left, area.right + 1)
        return [
            tuple(sheet.value(row, column) for column in columns)
            for row in range(area.top + 1, area.bottom + 1)
        ]


def column_letter(number: int) -> str:
    """``28`` -> ``AB``."""
    letters = ""
    while number > 0:
        number, remainder = divmod(number - 1, 26)
        letters = chr(65 + remainder) + letters
    return letters


def column_number(letters: str) -> int:
    """``AB`` -> ``28``."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def a1(row: int, column: int) -> str:
    """``(3, 4)`` -> ``D3``."""
    return f"{column_letter(column)}{row}"


def parse_a1(text: str) -> tuple[int, int]:
    """``$D$3`` -> ``(3, 4)``; raises ValueError where it is no cell address."""
    match = _A1.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a cell address")
    return int(match[2]), column_number(match[1])
