"""Sentences on units' plans: how much is fulfilled, by whom, what is latest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from suvestine.lithuanian import counted, joined, number
from suvestine.reports.views.charts import Item
from suvestine.reports.views.wording import proc

if TYPE_CHECKING:
    from suvestine.reports.department.unit_plans import PlanCounts, PlannedActivity

_NAMED = 3


def plan_sentences(
    whole: PlanCounts, units: Sequence[PlanCounts], late: Sequence[PlannedActivity]
) -> tuple[str, ...]:
    """The state of the plans in at most three sentences; none where nothing is planned."""
    if not whole.veiklu:
        return ()
    return tuple(text for text in (_state(whole), _best_and_least(units), _latest(late)) if text)


def chart_text(items: Sequence[Item], parts: Sequence[str], units: Sequence[PlanCounts]) -> tuple[str, str]:
    """The message of the chart of units' plans, and its alternative text."""
    message = f"Padalinių planų veiklos pagal būseną: {_who_is_late(units)}"
    told = [f"{item.label}: {_parts(parts, item.values)}" for item in items]
    return message, f"{message}. {'; '.join(told)}."


def _who_is_late(units: Sequence[PlanCounts]) -> str:
    most = max(unit.veluoja for unit in units)
    if not most:
        return "vėluojančių veiklų nėra"
    latest = [unit.pavadinimas for unit in units if unit.veluoja == most]
    if len(latest) == 1:
        return f"daugiausia vėluojančių veiklų turi {latest[0]} ({number(most)})"
    late, planned = sum(unit.veluoja for unit in units), sum(unit.veiklu for unit in units)
    return f"vėluoja {number(late)} iš {number(planned)}"


def _parts(names: Sequence[str], values: Sequence[float]) -> str:
    return ", ".join(f"{name} {number(v)}" for name, v in zip(names, values, strict=True) if v)


def _state(whole: PlanCounts) -> str:
    planned = counted(whole.veiklu, "veikla", "veiklos", "veiklų")
    late = f"vėluoja {number(whole.veluoja)}" if whole.veluoja else "vėluojančių nėra"
    return (
        f"Padalinių planuose – {planned}: įvykdyta {number(whole.ivykdyta)} ({proc(whole.proc, 0)}), {late}."
    )


def _best_and_least(units: Sequence[PlanCounts]) -> str:
    shares = [unit.proc for unit in units if unit.proc is not None]
    if len(set(shares)) < 2:
        return ""
    best, least = max(shares), min(shares)
    return (
        f"Didžiausią plano dalį įvykdė {_names(units, best)} ({proc(best, 0)}), "
        f"mažiausią – {_names(units, least)} ({proc(least, 0)})."
    )


def _names(units: Sequence[PlanCounts], share: float) -> str:
    names = [unit.pavadinimas for unit in units if unit.proc == share]
    return (
        joined(names) if len(names) <= _NAMED else counted(len(names), "padalinys", "padaliniai", "padalinių")
    )


def _latest(late: Sequence[PlannedActivity]) -> str:
    if not late:
        return ""
    first = late[0]
    days = counted(first.veluoja, "dieną", "dienas", "dienų")
    return f"Ilgiausiai vėluoja veikla „{first.veikla}“ – jau {days} ({first.padalinys})."
