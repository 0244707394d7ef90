"""Areas of cells and their addresses as Excel writes them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d*)")
_COLUMN = re.compile(r"\$?([A-Za-z]{1,3})")
_ROW = re.compile(r"\$?([1-9]\d*)")


class Area(NamedTuple):
    """A block of cells, counted from 1, both ends in it."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.bottom - self.top + 1, self.right - self.left + 1

    def address(self, *, row_absolute: bool = True, column_absolute: bool = True) -> str:
        """``$A$1:$C$3``; one cell is one address."""
        row, column = "$" * row_absolute, "$" * column_absolute
        first = f"{column}{letters(self.left)}{row}{self.top}"
        last = f"{column}{letters(self.right)}{row}{self.bottom}"
        return first if first == last else f"{first}:{last}"


def joined(first: Area, second: Area) -> Area:
    """The smallest area that holds both."""
    return Area(
        min(first.top, second.top),
        min(first.left, second.left),
        max(first.bottom, second.bottom),
        max(first.right, second.right),
    )


def parsed(address: str) -> Area | None:
    """The area of ``A1``, ``A1:C3``, ``A:C`` or ``2:5``; None where the text is no address."""
    first, _, last = address.partition(":")
    ends = [_end(first), _end(last or first)]
    if None in ends or (not last and not _CELL.fullmatch(first)):
        return None
    return joined(*(end for end in ends if end is not None))


def letters(column: int) -> str:
    """A column's letters."""
    text = ""
    while column:
        column, letter = divmod(column - 1, 26)
        text = chr(ord("A") + letter) + text
    return text


def _end(text: str) -> Area | None:
    if found := _CELL.fullmatch(text):
        row, column = int(found[2]), _number(found[1])
        area = Area(row, column, row, column)
    elif found := _COLUMN.fullmatch(text):
        area = Area(1, _number(found[1]), _LAST_ROW, _number(found[1]))
    elif found := _ROW.fullmatch(text):
        area = Area(int(found[1]), 1, int(found[1]), _LAST_COLUMN)
    else:
        return None
    return area if area.bottom <= _LAST_ROW and area.right <= _LAST_COLUMN else None


def _number(text: str) -> int:
    number = 0
    for letter in text.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
