"""The plan and its monitoring as templates say them: rows of the plan table, goals, what is behind, risks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from suvestine.lithuanian import number
from suvestine.monitoring.model import Basis, IndicatorResult, Monitoring, RiskSignal, Status
from suvestine.plan.model import Activity, Direction, Goal, Indicator, Kind, Plan
from suvestine.reports.views.plan_words import achieved_words, coverage_words, planned_words, reasons

STATUS_COLOURS: Mapping[Status, str] = {
    Status.ACHIEVED: "D3E8DA",
    Status.ON_TRACK: "DCEBEE",
    Status.BEHIND: "FBE8C3",
    Status.FAILED: "F4D2CE",
    Status.NOT_STARTED: "F1F3F3",
    Status.NO_DATA: "E4E7E8",
    Status.NO_BASELINE: "E4E7E8",
    Status.NOT_JUDGED: "FFFFFF",
}
"""Quiet fills for status words; ink on them keeps more than 7:1."""
_BEHIND = (Status.FAILED, Status.BEHIND)
_WELL = (Status.ACHIEVED, Status.ON_TRACK)
_SHOWN_ITEMS = 6

Names = Mapping[str, str]
"""Code -> the name that people read."""


class Words(NamedTuple):
    """What people call forms, members and the sheets of forms."""

    forms: Names
    members: Names
    sheets: Mapping[tuple[str, str], str]

    def source(self, indicator: Indicator) -> str:
        """``Metų ataskaita: Projektai``: where the figures of an indicator are filled in."""
        return "; ".join(self._place(form, indicator.tables) for form in indicator.forms)

    def _place(self, form: str, tables: Sequence[str]) -> str:
        names = [self.sheets.get((form.lower(), table.lower()), table) for table in tables]
        return f"{self.forms.get(form, form)}: {', '.join(names)}"


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A row that a result stands on."""

    laikotarpis: str
    forma: str
    lentele: str
    narys: str
    failas: str
    lapas: str
    eilute: int
    kiekis: float | None
    tekstas: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One indicator in the plan table; numbers are raw, ``*_tekstas`` are ready to print."""

    kodas: str
    tikslas: str
    kryptis: str
    krypties_kodas: str
    veikla: str
    veiklos_kodas: str
    rodiklis: str
    vienetas: str
    rusis: str
    planuota: float | None
    planuota_tekstas: str
    pasiekta: float | None
    pasiekta_tekstas: str
    proc: float | None
    nuokrypis: float | None
    tendencija: float | None
    reikia_kasmet: float | None
    busena: str
    spalva: str
    plano_busena: str
    atsakingas: str
    kodel: str
    tekstai: tuple[str, ...]
    pastabos: tuple[str, ...]
    saltinis: str
    pagrindo_eiluciu: int
    pagrindas: tuple[BasisRow, ...]
    apreptis: str


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many indicators have each status; ``dalis`` is the per cent achieved or on track of those judged."""

    rodikliu: int
    vertinta: int
    pasiekta: int
    vykdoma: int
    atsiliekama: int
    nepasiekta: int
    nepradeta: int
    be_duomenu: int
    be_pradines: int
    nevertinama: int

    @property
    def gerai(self) -> int:
        """Achieved or on track."""
        return self.pasiekta + self.vykdoma

    @property
    def blogai(self) -> int:
        """Behind or failed."""
        return self.atsiliekama + self.nepasiekta

    @property
    def dalis(self) -> float | None:
        return 100 * self.gerai / self.vertinta if self.vertinta else None


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with its plan rows."""

    kodas: str
    numeris: str
    pavadinimas: str
    trumpas: str
    eilutes: tuple[PlanRow, ...]
    suvestine: StatusCounts


@dataclass(frozen=True, slots=True)
class RiskView:
    """A risk of the plan's register."""

    rusis: str
    priezastis: str
    tikimybe: str
    poveikis: str
    lygis: str
    priemone: str
    atsakingas: str
    perziureta: str


@dataclass(frozen=True, slots=True)
class SignalView:
    """A measured sign of a risk; ``kas`` names what it is about, shortened where there is much."""

    rusis: str
    pavadinimas: str
    kiekis: int
    kas: str
    visi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonitoringView:
    """``stebesena``: the monitoring of the period; what is behind stands in the order of urgency."""

    laikotarpis: str
    planas: str
    tikslai: tuple[GoalView, ...]
    eilutes: tuple[PlanRow, ...]
    suvestine: StatusCounts
    atsilieka: tuple[PlanRow, ...]
    be_duomenu: tuple[PlanRow, ...]
    aprasymai: tuple[PlanRow, ...]
    pastabos: tuple[PlanRow, ...]
    rizikos: tuple[RiskView, ...]
    pozymiai: tuple[SignalView, ...]


def monitoring_view(
    plan: Plan,
    monitoring: Monitoring,
    *,
    form_titles: Names,
    member_names: Names,
    sheets: Mapping[tuple[str, str], str],
) -> MonitoringView:
    """The monitoring of a plan; indicators of activities that the plan no longer has are left out.

    ``sheets`` are the names of the sheets that people fill, by form and table in lower case.
    """
    words = Words(form_titles, member_names, sheets)
    activities = {activity.code: activity for activity in plan.activities}
    directions = {direction.code: direction for direction in plan.directions}
    rows: list[PlanRow] = []
    for result in monitoring.results:
        activity = activities.get(result.indicator.activity)
        direction = directions.get(activity.direction) if activity else None
        if activity and direction:
            rows.append(_row(plan, result, activity, direction, words))
    return MonitoringView(
        laikotarpis=monitoring.period,
        planas=f"{min(plan.years)}–{max(plan.years)}" if plan.years else "",
        tikslai=tuple(_goal(goal, [row for row in rows if row.tikslas == goal.code]) for goal in plan.goals),
        eilutes=tuple(rows),
        suvestine=status_counts(rows),
        atsilieka=tuple(sorted(_with(rows, *_BEHIND), key=_urgency)),
        be_duomenu=tuple(_with(rows, Status.NO_DATA, Status.NO_BASELINE)),
        aprasymai=tuple(row for row in rows if row.tekstai and row.rusis == Kind.NARRATIVE),
        pastabos=tuple(row for row in rows if row.pastabos),
        rizikos=tuple(RiskView(r.kind, r.cause, r.likelihood, r.impact, r.level, r.measure, r.responsible, r.reviewed) for r in plan.risks),
        pozymiai=tuple(_signal(signal) for signal in monitoring.signals),
    )  # fmt: skip


def status_counts(rows: Iterable[PlanRow]) -> StatusCounts:
    """The counts of a goal or of the whole plan."""
    statuses = [row.busena for row in rows]
    count = Counter(statuses)
    return StatusCounts(
        rodikliu=len(statuses),
        vertinta=sum(count[status] for status in (*_WELL, *_BEHIND)),
        pasiekta=count[Status.ACHIEVED],
        vykdoma=count[Status.ON_TRACK],
        atsiliekama=count[Status.BEHIND],
        nepasiekta=count[Status.FAILED],
        nepradeta=count[Status.NOT_STARTED],
        be_duomenu=count[Status.NO_DATA],
        be_pradines=count[Status.NO_BASELINE],
        nevertinama=count[Status.NOT_JUDGED],
    )


def roman(code: str) -> str:
    """``2`` -> ``II``; a code that is no small number stays as it is."""
    if not code.isdigit() or not 0 < int(code) < 40:
        return code
    number_left, text = int(code), ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number_left >= value:
            text += letters
            number_left -= value
    return text


def _row(
    plan: Plan, result: IndicatorResult, activity: Activity, direction: Direction, words: Words
) -> PlanRow:
    indicator = result.indicator
    return PlanRow(
        kodas=indicator.code,
        tikslas=direction.goal,
        kryptis=f"{direction.code}. {direction.title}",
        krypties_kodas=direction.code,
        veikla=f"{activity.code}. {activity.title}",
        veiklos_kodas=activity.code,
        rodiklis=indicator.name,
        vienetas=indicator.unit,
        rusis=indicator.kind,
        planuota=result.planned,
        planuota_tekstas=planned_words(result, plan.years),
        pasiekta=result.achieved,
        pasiekta_tekstas=achieved_words(result),
        proc=None if indicator.kind is Kind.MILESTONE else result.fulfilment,
        nuokrypis=None if indicator.kind in (Kind.MILESTONE, Kind.UP_TO) else _tenths(result.deviation),
        tendencija=result.trend,
        reikia_kasmet=result.pace_needed,
        busena=result.status,
        spalva=STATUS_COLOURS[result.status],
        plano_busena=result.plan_status,
        atsakingas=activity.responsible,
        kodel=reasons(result),
        tekstai=result.texts,
        pastabos=result.notes,
        saltinis=words.source(indicator),
        pagrindo_eiluciu=len(result.basis),
        pagrindas=tuple(_basis(basis, words) for basis in result.basis),
        apreptis=coverage_words(result.coverage),
    )


def _basis(basis: Basis, words: Words) -> BasisRow:
    return BasisRow(
        laikotarpis=basis.period,
        forma=words.forms.get(basis.form, basis.form),
        lentele=basis.table,
        narys=words.members.get(basis.member, basis.member),
        failas=basis.file,
        lapas=basis.sheet,
        eilute=basis.row,
        kiekis=basis.amount,
        tekstas=basis.text,
    )


def _tenths(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _goal(goal: Goal, rows: list[PlanRow]) -> GoalView:
    return GoalView(goal.code, roman(goal.code), goal.title, goal.short, tuple(rows), status_counts(rows))


def _with(rows: Iterable[PlanRow], *statuses: Status) -> list[PlanRow]:
    return [row for row in rows if row.busena in statuses]


def _urgency(row: PlanRow) -> tuple[int, float]:
    return (0 if row.busena == Status.FAILED else 1, row.proc if row.proc is not None else 0.0)


def _signal(signal: RiskSignal) -> SignalView:
    named = list(signal.items[:_SHOWN_ITEMS])
    left = len(signal.items) - len(named)
    more = f" ir dar {number(left)}" if left > 0 else ""
    return SignalView(signal.kind, signal.title, signal.count, "; ".join(named) + more, signal.items)
