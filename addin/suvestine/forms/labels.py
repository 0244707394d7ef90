"""What people call an input: the text beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from suvestine.spreadsheet.design import DesignedSheet
from suvestine.spreadsheet.grid import Address

_FAR = 12
"""Columns to the left in which a label is looked for; farther away it belongs to something else."""
_LONG = 60
"""Characters from which a text explains rather than names."""


def label_of(sheet: DesignedSheet, address: Address, fields: Collection[Address]) -> str:
    """The text left of the cell, else above it, else left of it across blank cells; blank where none is.

    Where an explanation stands between the name and the cell, the name is taken.
    """
    beside = _text(sheet, address.row, address.column - 1, fields)
    above = _text(sheet, address.row - 1, address.column, fields)
    left = list(_texts_to_the_left(sheet, address, fields))
    candidates = [*left, above] if beside else [above, *left]
    found = [text for text in candidates if text]
    return next((text for text in found if len(text) <= _LONG), found[0] if found else "")


def _texts_to_the_left(sheet: DesignedSheet, address: Address, fields: Collection[Address]) -> Iterator[str]:
    """Texts on the row from near to far, up to a number or another field."""
    for column in range(address.column - 1, max(0, address.column - _FAR), -1):
        text = _text(sheet, address.row, column, fields)
        if text:
            yield text
        elif (
            sheet.cell(address.row, column).value is not None
            or Address(sheet.name, address.row, column) in fields
        ):
            return


def _text(sheet: DesignedSheet, row: int, column: int, fields: Collection[Address]) -> str:
    """The text that a cell shows, that of a merged area in each of its cells; a field is no label."""
    for area in sheet.merged:
        if area.top <= row <= area.bottom and area.left <= column <= area.right:
            row, column = area.top, area.left
    if row < 1 or column < 1 or Address(sheet.name, row, column) in fields:
        return ""
    value = sheet.cell(row, column).value
    return " ".join(value.split()).rstrip(" :*") if type(value) is str else ""
