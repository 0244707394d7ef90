"""Monitoring in short: the goals by status, an indicator as JSON, all of them as open data."""

from __future__ import annotations

from collections import Counter
from typing import Any

from suvestine.dataset.export import ExportTable
from suvestine.dataset.stored_values import plain
from suvestine.monitoring.model import GoalSummary, IndicatorResult, Monitoring, Status
from suvestine.plan.model import Plan

_COLUMNS = (
    "laikotarpis", "kodas", "veikla", "rodiklis", "matavimo_vienetas", "rusis", "planuota", "pasiekta",
    "ivykdymas_proc", "nuokrypis", "busena", "pokytis", "reikia_kasmet", "plano_planuota", "plano_pasiekta",
    "plano_busena", "pateike", "turejo_pateikti", "su_klaidomis", "gyventoju_dalis_proc",
)  # fmt: skip


def goal_summary(plan: Plan, monitoring: Monitoring) -> tuple[GoalSummary, ...]:
    """One summary a goal, in the plan's order."""
    goals = {activity.code: plan.goal_of(activity.code) for activity in plan.activities}
    found = Counter(
        (goals.get(result.indicator.activity, ""), result.status) for result in monitoring.results
    )
    return tuple(
        GoalSummary(
            goal.code, goal.title, goal.short, {status: found[goal.code, status] for status in Status}
        )
        for goal in plan.goals
    )


def indicator_json(result: IndicatorResult) -> dict[str, Any]:
    """A result without its basis rows, in plain values."""
    return {
        "code": result.indicator.code,
        "activity": result.indicator.activity,
        "name": result.indicator.name,
        "unit": result.indicator.unit,
        "kind": result.indicator.kind.value,
        "planned": result.planned,
        "achieved": result.achieved,
        "fulfilment": result.fulfilment,
        "deviation": result.deviation,
        "status": result.status.value,
        "trend": result.trend,
        "pace_needed": result.pace_needed,
        "plan_planned": result.plan_planned,
        "plan_achieved": result.plan_achieved,
        "plan_status": result.plan_status.value,
        "reported": result.coverage.reported,
        "expected": result.coverage.expected,
        "with_errors": result.coverage.with_errors,
        "population_share": result.coverage.population_share,
        "texts": list(result.texts),
        "notes": list(result.notes),
    }


def indicator_table(monitoring: Monitoring) -> ExportTable:
    """One row an indicator, as open data writes values."""
    return ExportTable("rodikliai", _COLUMNS, [_row(monitoring.period, r) for r in monitoring.results])


def _row(period: str, result: IndicatorResult) -> tuple[str, ...]:
    indicator, coverage = result.indicator, result.coverage
    return (
        period,
        indicator.code,
        indicator.activity,
        indicator.name,
        indicator.unit,
        indicator.kind.value,
        plain(result.planned),
        plain(result.achieved),
        plain(result.fulfilment),
        plain(result.deviation),
        result.status.value,
        plain(result.trend),
        plain(result.pace_needed),
        plain(result.plan_planned),
        plain(result.plan_achieved),
        result.plan_status.value,
        plain(coverage.reported),
        plain(coverage.expected),
        plain(coverage.with_errors),
        plain(coverage.population_share),
    )
