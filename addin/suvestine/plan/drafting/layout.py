"""Which Word table is a plan's, and which of its columns is what, by the words of its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from suvestine.lithuanian import slug
from suvestine.plan.drafting.document import Cell, Line, WordTable


class Role(StrEnum):
    """What a column of a plan table holds."""

    DIRECTION = "kryptis"
    ACTIVITY = "veikla"
    RESULT = "rezultatas"
    RESPONSIBLE = "atsakingas"
    UNIT = "matavimo vienetas"


_Columns = tuple[int, int]
"""First and last grid column."""

_STEMS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (Role.DIRECTION, ("krypt", "uzdavin")),
    (Role.RESPONSIBLE, ("atsak", "vykdytoj")),
    (Role.RESULT, ("rezultat", "rodikl", "kriterij")),
    (Role.ACTIVITY, ("veikl", "priemon", "veiksm")),
)
"""In this order, as "veiklos kryptys" and "veiklos rezultatai" hold the word of an activity too."""
_UNIT = re.compile(r"(?:mat\w*_)?(?:vnt|vienet\w*)")
_YEAR = re.compile(r"20\d\d")
_BESIDE_YEAR = frozenset(
    {
        "m",
        "metai",
        "metams",
        "metais",
        "planas",
        "planuojama",
        "siekiama",
        "siektina",
        "siektinos",
        "reiksme",
        "reiksmes",
    }
)
"""The words that may stand beside the year of a column of targets."""
_OF_TARGETS = ("reiksm", "siektin", "siekin", "siekiam")
"""Words of a heading above several years that makes them columns of targets, not of money."""
_OF_INDICATORS = ("rodikl", "kriterij")
_NUMBERING = frozenset({"", "nr", "eil_nr", "e_nr"})
_LONGEST_HEADING = 60
_HEADING_WITHIN = 4
"""Rows from the top in which headings are looked for; a goal may stand above them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a plan table stand: role -> its grid columns, year -> those of its targets.

    ``unread`` are headings of no role; ``headings`` has the words of each row of headings.
    """

    columns: Mapping[Role, _Columns]
    years: Mapping[int, _Columns]
    unread: Mapping[str, _Columns]
    headings: Sequence[frozenset[str]]
    lists_indicators: bool
    """Whether each row is one indicator, as headings of a criterion, a unit or years say."""

    def cell(self, row: Iterable[Cell], role: Role) -> Cell | None:
        """The row's cell under this heading, cells divided below it as one; None where the table has no such
        column.
        """
        return _under(row, self.columns[role]) if role in self.columns else None

    def targets(self, row: Iterable[Cell]) -> Mapping[int, Cell]:
        """The row's cells under the years; one that reaches under further headings has all its columns."""
        cells = tuple(row)
        return {year: _under(cells, columns) for year, columns in self.years.items()}

    def is_heading(self, row: Sequence[Cell]) -> bool:
        """Whether the row repeats the headings, or only counts the columns: 1, 2, 3 …"""
        counted = [cell.text.rstrip(".") for cell in row if cell.text]
        counts = len(counted) > 2 and counted == [str(n) for n in range(1, len(counted) + 1)]
        return counts or _words(row) in self.headings

    def fills_unread(self, row: Iterable[Cell]) -> frozenset[str]:
        """The headings of no role under which the row holds something."""
        cells = tuple(row)
        return frozenset(heading for heading, columns in self.unread.items() if _under(cells, columns).text)


def layout_of(table: WordTable) -> tuple[int, Layout] | None:
    """The index of the first heading row and the layout; None where the table has no headings of a plan."""
    for index, row in enumerate(table.rows[:_HEADING_WITHIN]):
        roles: dict[Role, Cell] = {}
        years: dict[int, Cell] = {}
        unread: dict[str, Cell] = {}
        for cell in row:
            year, role = _year(cell.text), _role(cell.text)
            if year is not None and year not in years:
                years[year] = cell
            elif year is None and role is not None and role not in roles:
                roles[role] = cell
            elif slug(cell.text) not in _NUMBERING:
                unread[cell.text] = cell
        if {Role.ACTIVITY, Role.RESULT} <= roles.keys():
            below = _years_below(table.rows[index + 1 : index + 2])
            under = _of_targets(below, unread)
            lists = any(stem in slug(roles[Role.RESULT].text) for stem in _OF_INDICATORS)
            return index, Layout(
                {role: _columns(cell) for role, cell in roles.items()},
                {year: _columns(cell) for year, cell in (under | years).items()},
                {
                    heading: _columns(cell)
                    for heading, cell in unread.items()
                    if not any(_covers(cell, each) for each in under.values())
                },
                [_words(row), *([_words(table.rows[index + 1])] if below else [])],
                lists_indicators=lists or bool(under or years) or Role.UNIT in roles,
            )
    return None


def _years_below(rows: Sequence[Sequence[Cell]]) -> Sequence[Cell]:
    """The cells of a second row of headings, which holds years only; none where the row is no such row."""
    filled = [cell for row in rows for cell in row if cell.text]
    return filled if all(_year(cell.text) is not None for cell in filled) else ()


def _of_targets(years: Iterable[Cell], above: Mapping[str, Cell]) -> dict[int, Cell]:
    """The years that stand under a heading of targets."""
    groups = [cell for heading, cell in above.items() if any(stem in slug(heading) for stem in _OF_TARGETS)]
    found: dict[int, Cell] = {}
    for cell in years:
        year = _year(cell.text)
        if year is not None and any(_covers(group, cell) for group in groups):
            found.setdefault(year, cell)
    return found


def _covers(above: Cell, below: Cell) -> bool:
    return above.first <= below.first <= above.last


def _columns(cell: Cell) -> _Columns:
    return cell.first, cell.last


def _words(row: Iterable[Cell]) -> frozenset[str]:
    return frozenset(slug(cell.text) for cell in row) - {""}


def _year(heading: str) -> int | None:
    """The year of a column of targets: ``2026``, ``2026 m.``, ``2026 metai``; None for other headings."""
    found = [word for word in slug(heading).split("_") if word not in _BESIDE_YEAR]
    return int(found[0]) if len(found) == 1 and _YEAR.fullmatch(found[0]) else None


def _role(heading: str) -> Role | None:
    if len(heading) > _LONGEST_HEADING:
        return None
    word = slug(heading)
    if _UNIT.fullmatch(word):
        return Role.UNIT
    return next((role for role, stems in _STEMS if any(stem in word for stem in stems)), None)


def _under(row: Iterable[Cell], columns: _Columns) -> Cell:
    first, last = columns
    found = [cell for cell in row if first <= cell.first <= last]
    lines: tuple[Line, ...] = sum((cell.lines for cell in found), ())
    last = max((cell.last for cell in found), default=last)
    return Cell(first, last, lines, merged=bool(found) and all(cell.merged for cell in found))
