"""Units' plans and how they are fulfilled: by unit, kind and quarter, what is late and why."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from suvestine.reports.department.unit_plan_words import chart_text, plan_sentences
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.figures import collation
from suvestine.reports.views.form_views import FormView, MemberState
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.registers import Row
from suvestine.reports.views.row_words import day, said, word
from suvestine.reports.views.task_states import (
    FULFILLED,
    TASK_COLOURS,
    TaskState,
    days_late,
    task_state,
    urgency,
)
from suvestine.reports.views.wording import Printed

FORM = "padalinio_planas"
QUARTERS = ("I", "II", "III", "IV", "Visus metus")
_KINDS = ("Metinis", "Teminis", "Proginis")
_DEVIATED = (TaskState.PARTLY, TaskState.POSTPONED, TaskState.ABANDONED, TaskState.DONE_LATE)
_CHART_PARTS: Mapping[str, tuple[TaskState, ...]] = {
    "įvykdyta": FULFILLED,
    "įvykdyta iš dalies ar atidėta": (TaskState.PARTLY, TaskState.POSTPONED),
    "vėluoja": (TaskState.LATE,),
    "atsisakyta ar nenurodyta": (TaskState.ABANDONED, TaskState.UNKNOWN),
    "vykdoma ar dar nepradėta": (TaskState.RUNNING, TaskState.NOT_STARTED),
}


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """One row of a unit's plan; ``veluoja`` counts days, ``nuokrypis`` is achieved less planned."""

    padalinys: str
    padalinio_kodas: str
    rusis: str
    tema: str
    veikla: Printed
    strategijos_veikla: Printed
    laukiama: Printed
    vienetas: Printed
    planuota: Printed
    pasiekta: Printed
    nuokrypis: float | None
    ketvirtis: str
    terminas: Printed
    ivykdyta: Printed
    atsakingas: Printed
    busena: str
    spalva: str
    veluoja: int
    rezultatas: Printed
    priezastis: Printed

    @property
    def nukrypo(self) -> bool:
        """Fulfilled otherwise than planned, though not late now."""
        return self.busena in _DEVIATED or (
            self.busena == TaskState.DONE and self.nuokrypis is not None and self.nuokrypis < 0
        )


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """How many activities stand where; ``proc`` is the per cent fulfilled, None without activities."""

    pavadinimas: str
    veiklu: int
    ivykdyta: int
    pavelavus: int
    is_dalies: int
    vykdoma: int
    nepradeta: int
    veluoja: int
    atideta: int
    atsisakyta: int
    be_bukles: int

    @property
    def proc(self) -> float | None:
        return 100 * self.ivykdyta / self.veiklu if self.veiklu else None


@dataclass(frozen=True, slots=True)
class OnePlan:
    """One plan of a unit: the annual one, or the one of a theme or an occasion."""

    rusis: str
    tema: str
    eilutes: tuple[PlannedActivity, ...]
    suvestine: PlanCounts


@dataclass(frozen=True, slots=True)
class UnitPlans:
    """A unit that returned its plan; the four texts are None where they were left blank."""

    kodas: str
    pavadinimas: str
    busena: str
    vadovas: Printed
    eilutes: tuple[PlannedActivity, ...]
    planai: tuple[OnePlan, ...]
    suvestine: PlanCounts
    ketvirciai: tuple[PlanCounts, ...]
    prioritetai: Printed
    rezultatai: Printed
    sunkumai: Printed
    kiti_metai: Printed

    @property
    def apzvelgta(self) -> bool:
        """Whether the unit wrote anything of its year."""
        return any((self.prioritetai, self.rezultatai, self.sunkumai, self.kiti_metai))


@dataclass(frozen=True, slots=True)
class UnitPlansView:
    """``padaliniu_planai``: all units' plans; ``yra`` is false where the form is not collected."""

    yra: bool
    laukta: int
    pateikta: int
    padaliniai: tuple[UnitPlans, ...]
    nepateike: tuple[MemberState, ...]
    eilutes: tuple[PlannedActivity, ...]
    suvestine: PlanCounts
    ketvirciai: tuple[PlanCounts, ...]
    rusys: tuple[PlanCounts, ...]
    veluoja: tuple[PlannedActivity, ...]
    nukrypo: tuple[PlannedActivity, ...]
    be_priezasties: int
    sakiniai: tuple[str, ...]
    grafikas: Chart | None


def unit_plans_view(lookup: Lookup, today: dt.date) -> UnitPlansView:
    """The units' plans of the period as they stand on a day."""
    form = lookup.forma(FORM)
    planned = [_activity(row, today) for row in lookup.registras(f"{FORM}.plano_veiklos")]
    rows = tuple(sorted(planned, key=_in_plan))
    units = _units(form, rows)
    late = tuple(sorted((r for r in rows if r.veluoja), key=lambda r: (-r.veluoja, collation(r.padalinys))))
    deviated = tuple(sorted((r for r in rows if r.nukrypo), key=_urgency))
    whole = plan_counts("Iš viso", rows)
    return UnitPlansView(
        yra=form is not None,
        laukta=form.laukta if form else 0,
        pateikta=form.pateikta if form else 0,
        padaliniai=units,
        nepateike=form.nepateike if form else (),
        eilutes=rows,
        suvestine=whole,
        ketvirciai=_quarters(rows),
        rusys=_by(rows, [r.rusis for r in rows], _KINDS),
        veluoja=late,
        nukrypo=deviated,
        be_priezasties=sum(1 for row in (*late, *deviated) if row.priezastis is None),
        sakiniai=plan_sentences(whole, [unit.suvestine for unit in units], late),
        grafikas=_chart(units),
    )


def plan_counts(name: str, rows: Iterable[PlannedActivity]) -> PlanCounts:
    """The counts of a unit, a quarter or a kind of plan."""
    states = [row.busena for row in rows]
    count = Counter(states)
    return PlanCounts(
        pavadinimas=name,
        veiklu=len(states),
        ivykdyta=sum(count[state] for state in FULFILLED),
        pavelavus=count[TaskState.DONE_LATE],
        is_dalies=count[TaskState.PARTLY],
        vykdoma=count[TaskState.RUNNING],
        nepradeta=count[TaskState.NOT_STARTED],
        veluoja=count[TaskState.LATE],
        atideta=count[TaskState.POSTPONED],
        atsisakyta=count[TaskState.ABANDONED],
        be_bukles=count[TaskState.UNKNOWN],
    )


def _activity(row: Row, today: dt.date) -> PlannedActivity:
    due = day(row, "terminas")
    state = task_state(said(row, "bukle"), due, day(row, "ivykdyta"), today)
    planned, achieved = row.amount("planuota"), row.amount("pasiekta")
    return PlannedActivity(
        padalinys=row.narys,
        padalinio_kodas=row.nario_kodas,
        rusis=word(row, "plano_rusis"),
        tema=str(said(row, "tema_ar_proga") or ""),
        veikla=said(row, "veikla"),
        strategijos_veikla=said(row, "strategijos_veikla"),
        laukiama=said(row, "laukiamas_rezultatas"),
        vienetas=said(row, "vienetas"),
        planuota=said(row, "planuota"),
        pasiekta=said(row, "pasiekta"),
        nuokrypis=achieved - planned if achieved is not None and planned is not None else None,
        ketvirtis=word(row, "ketvirtis"),
        terminas=said(row, "terminas"),
        ivykdyta=said(row, "ivykdyta"),
        atsakingas=said(row, "atsakingas"),
        busena=state,
        spalva=TASK_COLOURS[state],
        veluoja=days_late(due, today) if state is TaskState.LATE else 0,
        rezultatas=said(row, "rezultatas"),
        priezastis=said(row, "nuokrypio_priezastis"),
    )


def _units(form: FormView | None, rows: Sequence[PlannedActivity]) -> tuple[UnitPlans, ...]:
    if form is None:
        return ()
    missing = {state.kodas for state in form.nepateike}
    texts = {row.nario_kodas: row for row in form.laukai}
    return tuple(
        _unit(state, [row for row in rows if row.padalinio_kodas == state.kodas], texts)
        for state in form.nariai
        if state.kodas not in missing
    )


def _unit(state: MemberState, rows: Sequence[PlannedActivity], texts: Mapping[str, Row]) -> UnitPlans:
    written = texts[state.kodas]
    return UnitPlans(
        kodas=state.kodas,
        pavadinimas=state.pavadinimas,
        busena=state.busena,
        vadovas=said(written, "vadovas"),
        eilutes=tuple(rows),
        planai=_plans(rows),
        suvestine=plan_counts(state.pavadinimas, rows),
        ketvirciai=_quarters(rows),
        prioritetai=said(written, "apzvalga_prioritetai"),
        rezultatai=said(written, "apzvalga_rezultatai"),
        sunkumai=said(written, "apzvalga_sunkumai"),
        kiti_metai=said(written, "apzvalga_kiti_metai"),
    )


def _plans(rows: Sequence[PlannedActivity]) -> tuple[OnePlan, ...]:
    plans: dict[tuple[int, str, str], list[PlannedActivity]] = {}
    for row in rows:
        theme = "" if row.rusis == _KINDS[0] else row.tema
        plans.setdefault((_place(row.rusis, _KINDS), row.rusis, theme), []).append(row)
    return tuple(
        OnePlan(kind, theme, tuple(listed), plan_counts(kind, listed))
        for (_, kind, theme), listed in sorted(plans.items(), key=lambda item: item[0])
    )


def _quarters(rows: Sequence[PlannedActivity]) -> tuple[PlanCounts, ...]:
    return tuple(plan_counts(name, [r for r in rows if r.ketvirtis == name]) for name in QUARTERS)


def _by(
    rows: Sequence[PlannedActivity], words: Sequence[str], order: Sequence[str]
) -> tuple[PlanCounts, ...]:
    names = sorted(set(words), key=lambda word: (_place(word, order), collation(word)))
    return tuple(
        plan_counts(name, [row for row, word in zip(rows, words, strict=True) if word == name])
        for name in names
    )


def _place(word: str, order: Sequence[str]) -> int:
    return order.index(word) if word in order else len(order)


def _in_plan(row: PlannedActivity) -> tuple[str, int, bool]:
    """By unit and quarter; what is late stands first in its quarter."""
    return collation(row.padalinys), _place(row.ketvirtis, QUARTERS), not row.veluoja


def _urgency(row: PlannedActivity) -> tuple[int, str]:
    return urgency(TaskState(row.busena)), collation(row.padalinys)


def _chart(units: Sequence[UnitPlans]) -> Chart | None:
    shown = [unit for unit in units if unit.eilutes]
    if not shown:
        return None
    items = [
        Item(
            unit.pavadinimas,
            tuple(
                float(sum(row.busena in states for row in unit.eilutes)) for states in _CHART_PARTS.values()
            ),
        )
        for unit in shown
    ]
    message, told = chart_text(items, tuple(_CHART_PARTS), [unit.suvestine for unit in shown])
    return Chart(ChartKind.STACKED, message, told, tuple(items), tuple(_CHART_PARTS))
