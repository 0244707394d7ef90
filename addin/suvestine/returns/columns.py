"""Matches the columns of a submitted table with the template's, by their headings."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from suvestine.lithuanian import slug
from suvestine.returns.blueprint import Sought
from suvestine.returns.remarks import Remarks, Spot
from suvestine.spreadsheet.grid import a1

_CLOSE = 0.6
"""difflib's own idea of a close match."""


def map_columns(
    sought: Sought, sheet: str, row: int, headings: Sequence[tuple[int, str]], remarks: Remarks
) -> Mapping[str, int]:
    """The absolute column of every column id that the table still has.

    Lists a renamed column that was recognised, and a finding for each needed one that was not.
    """
    placed: dict[str, int] = {}
    unknown: list[tuple[int, str]] = []
    for column, text in headings:
        column_id = slug(text)
        if column_id in sought.ids and column_id not in placed:
            placed[column_id] = column
        elif column_id:
            unknown.append((column, text))
    missing = [
        (column_id, heading, offset)
        for column_id, heading, offset in sought.columns
        if column_id not in placed
    ]
    needed = [each for each in missing if each[0] in sought.needed]
    if not needed:
        return placed
    if len(missing) == 1 and (match := _closest(missing[0][0], unknown)) is not None:
        column_id, heading, offset = missing[0]
        placed[column_id] = match[0]
        spot = _spot(sought, sheet, a1(row, match[0]), column_id, offset)
        remarks.repair("column_renamed", spot, found=match[1], read_as=heading)
        return placed
    for column_id, heading, offset in needed:
        _say_missing(sought, sheet, row, (column_id, heading, offset), unknown, remarks)
    return placed


def _closest(column_id: str, unknown: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    by_slug = {slug(text): (column, text) for column, text in reversed(unknown)}
    close = difflib.get_close_matches(column_id, by_slug, n=1, cutoff=_CLOSE)
    return by_slug[close[0]] if close else None


def _say_missing(
    sought: Sought,
    sheet: str,
    row: int,
    column: tuple[str, str, int],
    unknown: Sequence[tuple[int, str]],
    remarks: Remarks,
) -> None:
    column_id, heading, offset = column
    if not unknown:
        spot = _spot(sought, sheet, a1(row, sought.area.left + offset), column_id, offset)
        remarks.finding("missing_column", spot, sheet=sheet, heading=heading)
        return
    # The likeliest candidate: a similar heading, else the one that stands nearest to the old place.
    match = _closest(column_id, unknown) or min(unknown, key=lambda u: abs(u[0] - sought.area.left - offset))
    spot = _spot(sought, sheet, a1(row, match[0]), column_id, offset)
    remarks.finding("renamed_column", spot, found=match[1], sheet=sheet, heading=heading, unknown=match[1])


def _spot(sought: Sought, sheet: str, cell: str, column_id: str, offset: int) -> Spot:
    area = sought.area
    return Spot(sheet, cell, f"{sought.name}.{column_id}", area.sheet, a1(area.top, area.left + offset))
