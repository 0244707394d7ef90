"""The plan as the control workbook holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from suvestine.filters import RowFilter


class Kind(StrEnum):
    """How an indicator is judged; the values are the words of column ``Rūšis``."""

    PER_YEAR = "kasmet"
    TOTAL = "iš viso"
    LEVEL = "lygis"
    RATIO = "dalis"
    GROWTH = "augimas"
    MILESTONE = "įvykdymas"
    UP_TO = "iki"
    NARRATIVE = "aprašymas"
    TRACK = "stebimas"


class Computation(StrEnum):
    """How a value comes from rows; the values are the words of column ``Skaičiavimas``."""

    COUNT = "kiekis"
    SUM = "suma"
    DISTINCT = "skirtingi"
    LIBRARIES = "bibliotekos"
    RATIO = "santykis"
    VALUE = "reikšmė"
    ENTERED = "įvestis"
    TEXT = "aprašymas"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal; ``short`` is the name that fits a heading: the title where the plan has no shorter one."""

    code: str
    title: str
    short: str


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction of a goal."""

    code: str
    goal: str
    title: str
    short: str


@dataclass(frozen=True, slots=True)
class Activity:
    """A planned activity; ``start`` and ``end`` are years."""

    code: str
    direction: str
    title: str
    short: str
    responsible: str
    start: int | None
    end: int | None
    note: str


@dataclass(frozen=True, slots=True)
class PlannedIndicator:
    """What a form shows beside an indicator; ``targets`` and ``total`` as :class:`Indicator` has them."""

    code: str
    name: str
    unit: str
    targets: Mapping[int, float]
    total: float | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator, its targets, and where its value comes from.

    ``targets`` by year (years without a target are absent); ``total`` is the whole plan's target.
    ``columns`` are the headings of ``Stulpelis``: several for ``A + B``, numerator and denominator for
    ``A / B``. ``row_filter`` is None where the column ``Filtras`` is blank: the indicator's own activity
    then selects rows of tables that have ``Strategijos veikla``.
    """

    code: str
    activity: str
    name: str
    unit: str
    kind: Kind
    targets: Mapping[int, float]
    total: float | None
    baseline: float | None
    baseline_year: int | None
    forms: tuple[str, ...]
    tables: tuple[str, ...]
    computation: Computation
    columns: tuple[str, ...]
    row_filter: RowFilter | None
    note: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A dated or grouped piece of the strategy: ``part`` (vizija, stiprybė …) and its text."""

    part: str
    text: str


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk of the plan and how it is managed."""

    kind: str
    cause: str
    likelihood: str
    impact: str
    level: str
    measure: str
    responsible: str
    reviewed: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan; ``years`` are the target columns of the table ``rodikliai``."""

    goals: tuple[Goal, ...]
    directions: tuple[Direction, ...]
    activities: tuple[Activity, ...]
    indicators: tuple[Indicator, ...]
    years: tuple[int, ...]
    strategy: tuple[Statement, ...]
    swot: tuple[Statement, ...]
    risks: tuple[Risk, ...]

    def goal_of(self, activity: str) -> str:
        """The goal code of an activity code; blank where the plan has no such activity."""
        direction = next((a.direction for a in self.activities if a.code == activity), "")
        return next((d.goal for d in self.directions if d.code == direction), "")
