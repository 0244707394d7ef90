"""The table of municipalities: every member that was asked, with its figures or the word why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from suvestine.lithuanian import number
from suvestine.publishing.basis import Basis, Value, area_name
from suvestine.publishing.themes import Theme
from suvestine.reports.views.figures import collation
from suvestine.reports.views.wording import DASH
from suvestine.workspace import Member


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says and the number it sorts by; ``key`` is blank where there is nothing to sort by."""

    shown: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member: its municipality and county, then one cell a column of figures."""

    name: Cell
    county: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MemberTable:
    """``figures`` are the headings of the columns of figures."""

    figures: tuple[str, ...]
    rows: tuple[MemberRow, ...]


def member_table(basis: Basis, theme: Theme) -> MemberTable:
    """Inhabitants, every measure that somebody answered, and the theme's rate."""
    known = [(measure, row) for measure in theme.measures if (row := basis.row(measure.code)) is not None]
    headings = [f"{measure.name}, {row.vienetas}" if row.vienetas else measure.name for measure, row in known]
    rated = [theme.rate] if basis.row(theme.main) is not None else []
    counties = sorted({member.county for member in basis.members if member.county}, key=collation)
    ranks = {county: str(place) for place, county in enumerate(counties)}
    rows = []
    for place, member in enumerate(basis.members):
        cells = [_amount(member.population)]
        cells += [_value(basis.value(member, measure.code)) for measure, _ in known]
        cells += [_rate(member, basis.value(member, theme.main), theme) for _ in rated]
        name = Cell(area_name(member).removesuffix(" savivaldybė"), str(place))
        county = Cell(member.county.removesuffix(" apskritis") or DASH, ranks.get(member.county, ""))
        rows.append(MemberRow(name, county, tuple(cells)))
    return MemberTable(("Gyventojai", *headings, *rated), tuple(rows))


def _value(value: Value) -> Cell:
    return Cell(value.word) if value.amount is None else _amount(value.amount)


def _rate(member: Member, value: Value, theme: Theme) -> Cell:
    if value.amount is None:
        return Cell(value.word)
    rate = theme.per * value.amount / member.population if member.population else None
    return _amount(rate, theme.decimals)


def _amount(amount: float | None, decimals: int | None = None) -> Cell:
    return Cell(DASH) if amount is None else Cell(number(amount, decimals), format(amount, ".15g"))
