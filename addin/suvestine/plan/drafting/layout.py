"""Which Word table is a plan's, and which of its columns is what, by the words of its headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


_STEMS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (Role.DIRECTION, ("krypt", "uzdavin")),
    (Role.RESPONSIBLE, ("atsak", "vykdytoj")),
    (Role.RESULT, ("rezultat", "rodikl", "kriterij")),
    (Role.ACTIVITY, ("veikl", "priemon", "veiksm")),
)
"""In this order, as "veiklos kryptys" and "veiklos rezultatai" hold the word of an activity too."""
_NUMBERING = frozenset({"", "nr", "eil_nr", "e_nr"})
_LONGEST_HEADING = 60
_HEADING_WITHIN = 4
"""Rows from the top in which headings are looked for; a goal may stand above them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a plan table stand: role -> its grid columns; ``unread`` are headings of no role."""

    columns: Mapping[Role, tuple[int, int]]
    unread: Mapping[str, tuple[int, int]]
    headings: frozenset[str]

    def cell(self, row: Iterable[Cell], role: Role) -> Cell | None:
        """The row's cell under this heading, cells divided below it as one; None where the table has no such
        column.
        """
        return _under(row, self.columns[role]) if role in self.columns else None

    def is_heading(self, row: Iterable[Cell]) -> bool:
        """Whether the row repeats the headings."""
        return frozenset(slug(cell.text) for cell in row) - {""} == self.headings

    def fills_unread(self, row: Iterable[Cell]) -> frozenset[str]:
        """The headings of no role under which the row holds something."""
        cells = tuple(row)
        return frozenset(heading for heading, columns in self.unread.items() if _under(cells, columns).text)


def layout_of(table: WordTable) -> tuple[int, Layout] | None:
    """The index of the heading row and the layout; None where the table has no headings of a plan."""
    for index, row in enumerate(table.rows[:_HEADING_WITHIN]):
        roles: dict[Role, tuple[int, int]] = {}
        unread: dict[str, tuple[int, int]] = {}
        for cell in row:
            role = _role(cell.text)
            if role is not None and role not in roles:
                roles[role] = (cell.first, cell.last)
            elif slug(cell.text) not in _NUMBERING:
                unread[cell.text] = (cell.first, cell.last)
        if {Role.ACTIVITY, Role.RESULT} <= roles.keys():
            headings = frozenset(slug(cell.text) for cell in row) - {""}
            return index, Layout(roles, unread, headings)
    return None


def _role(heading: str) -> Role | None:
    if len(heading) > _LONGEST_HEADING:
        return None
    word = slug(heading)
    return next((role for role, stems in _STEMS if any(stem in word for stem in stems)), None)


def _under(row: Iterable[Cell], columns: tuple[int, int]) -> Cell:
    first, last = columns
    found = [cell for cell in row if first <= cell.first <= last]
    lines: tuple[Line, ...] = sum((cell.lines for cell in found), ())
    return Cell(first, last, lines, merged=bool(found) and all(cell.merged for cell in found))
