"""Row filters as the department writes them: ``Tipas = Straipsnis | Interviu; Būsena <> Rengiama``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from suvestine.errors import UserError
from suvestine.lithuanian import shown, slug

_CONDITION = re.compile(r"^(?P<column>.+?)\s*(?P<operator><>|=)\s*(?P<values>.*)$")
REPORTING_YEAR = "ataskaitiniai metai"
"""Stands for the year of the period: a date in it, or the number itself, is equal to it."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One column compared with alternatives; ``equal`` is false for ``<>``."""

    column: str
    equal: bool
    values: tuple[str, ...]

    def holds(self, row: Mapping[str, object], *, year: int) -> bool:
        """``row`` maps column ids (slugs) to values; a blank value equals nothing."""
        value = row.get(slug(self.column))
        return any(_equal(value, wanted, year) for wanted in self.values) is self.equal


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Conditions that must all hold."""

    conditions: tuple[Condition, ...] = ()

    def accepts(self, row: Mapping[str, object], *, year: int) -> bool:
        return all(condition.holds(row, year=year) for condition in self.conditions)


def parse_filter(text: str | None) -> RowFilter:
    """Reads a filter as the control workbook holds it; blank accepts every row.

    Raises :class:`UserError` with the piece that is not ``Column = value``.
    """
    pieces = [piece.strip() for piece in (text or "").split(";") if piece.strip()]
    return RowFilter(tuple(_condition(piece) for piece in pieces))


def _condition(piece: str) -> Condition:
    match = _CONDITION.match(piece)
    if match is None:
        raise UserError("not_condition", piece=piece)
    values = tuple(value.strip() for value in match["values"].split("|"))
    return Condition(match["column"].strip(), match["operator"] == "=", values)


def _equal(value: object, wanted: str, year: int) -> bool:
    if value is None:
        return False
    if wanted.lower() == REPORTING_YEAR:
        return getattr(value, "year", value) == year
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _same_number(value, wanted)
    return shown(value).strip().casefold() == wanted.casefold()


def _same_number(value: float, wanted: str) -> bool:
    try:
        return value == float(wanted.replace(",", "."))
    except ValueError:
        return False
