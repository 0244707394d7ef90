"""The monitoring of a period: every indicator's result and the signs that feed the risks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from suvestine.dataset.model import Coverage, Dataset
from suvestine.lithuanian import joined
from suvestine.monitoring.compute import EVIDENCE, Measured, combine, measure
from suvestine.monitoring.course import Course
from suvestine.monitoring.coverage import MemberFacts, anybody, coverage_of
from suvestine.monitoring.judge import judge, trend, year_status
from suvestine.monitoring.model import (
    Columns,
    IndicatorResult,
    Monitoring,
    YearResult,
)
from suvestine.monitoring.risks import risk_signals
from suvestine.monitoring.rows import Row, Tables
from suvestine.monitoring.selection import Selection, select
from suvestine.plan.model import Computation, Indicator, Kind, Plan

_CUMULATIVE = (Kind.TOTAL,)
_TITLE, _STATE = "pavadinimas", "busena"


def monitor(
    plan: Plan,
    datasets: Sequence[Dataset],
    *,
    period: str,
    members: Mapping[str, MemberFacts],
    columns: Columns,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> Monitoring:
    """Results in the plan's order and risk signals.

    ``datasets`` are the last complete states of all periods up to the reporting one; several periods of a
    year unite, later periods are passed over. ``columns`` tells what the forms have: an indicator that names
    an unknown table, column or list value keeps its result and says so in its notes. ``titles`` are what
    people call the forms, by id.
    """
    tables = Tables([dataset for dataset in datasets if dataset.period <= period])
    year = int(period[:4])
    results = tuple(
        _result(indicator, plan, tables, year=year, members=members, columns=columns)
        for indicator in plan.indicators
    )
    signals = risk_signals(plan, results, tables, period=period, members=members, titles=titles)
    return Monitoring(period, results, signals)


def _result(
    indicator: Indicator,
    plan: Plan,
    tables: Tables,
    *,
    year: int,
    members: Mapping[str, MemberFacts],
    columns: Columns,
) -> IndicatorResult:
    selection = select(indicator, columns)
    rows = tuple(selection.rows(tables))
    course = _course(indicator, plan.years, (selection, rows), tables, year, members)
    judgement = judge(course)
    shown = [year] if course.kind not in _CUMULATIVE else list(course.elapsed) or [year]
    notes = (
        *(note.lithuanian for note in selection.notes),
        *_row_notes(course, selection, rows),
        *judgement.notes,
    )
    return IndicatorResult(
        indicator=indicator,
        year=year,
        years={y: _year_result(course, y) for y in sorted({*plan.years, year})},
        planned=judgement.planned,
        achieved=judgement.achieved,
        fulfilment=judgement.fulfilment,
        deviation=judgement.deviation,
        status=judgement.status,
        trend=trend(course),
        pace_needed=judgement.pace_needed,
        plan_planned=judgement.plan_planned,
        plan_achieved=judgement.plan_achieved,
        plan_status=judgement.plan_status,
        coverage=course.coverage[year],
        texts=course.at(year).texts,
        basis=combine(indicator, [course.at(y) for y in shown]).basis,
        notes=tuple(dict.fromkeys(notes)),
    )


def _course(
    indicator: Indicator,
    plan_years: tuple[int, ...],
    selected: tuple[Selection, tuple[Row, ...]],
    tables: Tables,
    year: int,
    members: Mapping[str, MemberFacts],
) -> Course:
    selection, rows = selected
    forms = selection.forms
    measured = {}
    for y in sorted({*plan_years, year, *(dataset.year for dataset in tables.datasets)}):
        if anybody(tables, forms, y):
            of_year = [row for row in rows if row.year == y]
            measured[y] = measure(indicator, of_year, coded=selection.coded)
        else:
            measured[y] = Measured(reported=False)
    coverage = {y: coverage_of(tables, forms, y, members) for y in measured}
    return Course(indicator, year, plan_years, measured, coverage)


def _year_result(course: Course, year: int) -> YearResult:
    measured, growth = course.at(year), course.kind is Kind.GROWTH
    targets = course.indicator.targets if course.kind in _CUMULATIVE else course.due
    return YearResult(
        year=year,
        planned=targets.get(year),
        achieved=course.value(year),
        numerator=measured.amount if growth else measured.numerator,
        denominator=course.indicator.baseline if growth else measured.denominator,
        texts=measured.texts,
        basis=measured.basis,
        coverage=course.coverage.get(year, Coverage(0, 0, None, None)),
        status=year_status(course, year),
    )


def _row_notes(course: Course, selection: Selection, rows: Sequence[Row]) -> Iterable[str]:
    indicator = course.indicator
    yield from course.at(course.year).notes
    if selection.coded and selection.sources and not rows and course.at(course.year).reported:
        conditions = selection.sources[0].row_filter.conditions
        wanted = "; ".join(
            f"{c.column} {'=' if c.equal else '<>'} {' | '.join(c.values)}" for c in conditions
        )
        yield f"Lentelėje „{selection.sources[0].table}“ nėra eilutės „{wanted}“."
    if indicator.kind is Kind.MILESTONE:
        yield from _evidence_notes(course, selection)
    if course.kind is Kind.TOTAL and indicator.computation is Computation.COUNT:
        yield from _repeated(row for row in rows if row.year in course.elapsed)


def _evidence_notes(course: Course, selection: Selection) -> Iterable[str]:
    if not any(EVIDENCE in source.columns for source in selection.sources):
        return
    for year in course.elapsed:
        if course.value(year) and not course.at(year).texts:
            yield f"{year} m. pažymėta kaip įvykdyta, bet įrodymas nenurodytas."


def _repeated(rows: Iterable[Row]) -> Iterable[str]:
    """A thing that lasts over years is a row in each of them, and rows are counted."""
    years: dict[tuple[str, str, str, str], list[int]] = {}
    for row in rows:
        if _STATE in row.cells and row.text(_TITLE):
            key = (row.form, row.table, row.member, row.text(_TITLE).casefold())
            years.setdefault(key, []).append(row.year)
    for (_, table, member, title), listed in years.items():
        if len(set(listed)) > 1:
            when = joined(str(year) for year in sorted(set(listed)))
            yield f"„{title}“ ({member}, lentelė „{table}“) įrašytas kelerių metų ataskaitose ({when}) ir skaičiuojamas kiekvienais metais."
