"""What monitoring says of an indicator, year by year and over the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from suvestine.dataset.model import Coverage
from suvestine.plan.model import Indicator

Columns = Mapping[tuple[str, str], Mapping[str, tuple[str, ...] | None]]
"""What the forms have: (form id, table) -> column id -> the choices of its list, None where it is free."""


class Status(StrEnum):
    """The judgement; the values are the words of tables and documents."""

    ACHIEVED = "pasiekta"
    ON_TRACK = "vykdoma pagal planą"
    BEHIND = "atsiliekama"
    FAILED = "nepasiekta"
    NOT_STARTED = "dar nepradėta"
    NO_DATA = "duomenys nepateikti"
    NO_BASELINE = "nėra pradinės reikšmės"
    NOT_JUDGED = "nevertinama"


@dataclass(frozen=True, slots=True)
class Basis:
    """One row that a result stands on; ``text`` is what the row says in short."""

    period: str
    form: str
    table: str
    member: str
    file: str
    sheet: str
    row: int
    amount: float | None
    text: str


@dataclass(frozen=True, slots=True)
class YearResult:
    """One year of the plan. ``achieved`` is None where nothing is known; 0 is a known zero."""

    year: int
    planned: float | None
    achieved: float | None
    numerator: float | None
    denominator: float | None
    texts: tuple[str, ...]
    basis: tuple[Basis, ...]
    coverage: Coverage
    status: Status


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """An indicator in the reporting year and over the plan so far.

    ``planned``, ``achieved``, ``fulfilment`` (per cent), ``deviation`` (achieved less planned) and
    ``status`` are what the monitoring table shows: of the year for a yearly target, cumulative for a total.
    ``trend`` is the change on the year before; ``pace_needed`` is what each remaining year must bring.
    ``plan_*`` is the plan so far beside a yearly target. ``notes`` are said to the department (such as a
    filter that names a value which the list does not have).
    """

    indicator: Indicator
    year: int
    years: Mapping[int, YearResult]
    planned: float | None
    achieved: float | None
    fulfilment: float | None
    deviation: float | None
    status: Status
    trend: float | None
    pace_needed: float | None
    plan_planned: float | None
    plan_achieved: float | None
    plan_status: Status
    coverage: Coverage
    texts: tuple[str, ...]
    basis: tuple[Basis, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RiskSignal:
    """A measured sign that feeds a risk: ``kind`` is the risk's kind, ``items`` name what it is about."""

    kind: str
    title: str
    count: int
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Monitoring:
    """The monitoring of one period."""

    period: str
    results: tuple[IndicatorResult, ...]
    signals: tuple[RiskSignal, ...]


@dataclass(frozen=True, slots=True)
class GoalSummary:
    """How a goal's indicators stand; ``counts`` has every status, also those that nobody has."""

    goal: str
    title: str
    short: str
    counts: Mapping[Status, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def judged(self) -> int:
        """Indicators that were judged by their numbers."""
        judgements = (Status.ACHIEVED, Status.ON_TRACK, Status.BEHIND, Status.FAILED)
        return sum(self.counts[status] for status in judgements)
