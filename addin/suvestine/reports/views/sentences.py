"""Sentences from data: they agree in number, and are blank where their figures are missing."""

from __future__ import annotations

from collections.abc import Iterable

from suvestine.lithuanian import NO_BREAK_SPACE, counted, joined, money, number, plural
from suvestine.reports.views.figures import Figure
from suvestine.reports.views.leaders import last
from suvestine.reports.views.plan_views import GoalView, MonitoringView, PlanRow
from suvestine.reports.views.wording import proc

_NAMED = 3
_MILLION = 1_000_000


def amount(count: float) -> str:
    """``43 037``; millions as people say them: ``4,83 mln.``"""
    if abs(count) < _MILLION:
        return number(count)
    return f"{number(round(count / _MILLION, 2))}{NO_BREAK_SPACE}mln."


def counted_amount(count: float, one: str, few: str, many: str) -> str:
    """``43 037 renginiai``, ``4,83 mln. renginių``."""
    if abs(count) < _MILLION:
        return counted(count, one, few, many)
    return f"{amount(count)}{NO_BREAK_SPACE}{many}"


def euros(sum_of_money: float) -> str:
    """``22 500,50 Eur``, ``4,83 mln. Eur``."""
    said = money(sum_of_money) if abs(sum_of_money) < _MILLION else amount(sum_of_money)
    return f"{said}{NO_BREAK_SPACE}Eur"


def agreed(count: float, one: str, few: str, many: str) -> str:
    """As ``plural``, for a count that ``amount`` may print as millions."""
    return plural(count, one, few, many) if abs(count) < _MILLION else many


def change_clause(figure: Figure, what: str) -> str:
    """``per metus renginių padaugėjo 3 200 (0,5 proc.)``, ``what`` in the genitive plural; blank where the
    years cannot be compared.
    """
    moved = figure.pokytis
    if moved is None:
        return ""
    if moved == 0:
        return f"per metus {what} skaičius nepakito"
    per_cent = f" ({proc(abs(figure.pokytis_proc))})" if figure.pokytis_proc is not None else ""
    return f"per metus {what} {'padaugėjo' if moved > 0 else 'sumažėjo'} {amount(abs(moved))}{per_cent}"


def sentence(*clauses: str, by: str = "; ") -> str:
    """Clauses joined into a sentence that begins with a capital letter and ends with a full stop."""
    text = by.join(clause for clause in clauses if clause).strip()
    return f"{text[0].upper()}{text[1:]}{'' if text.endswith('.') else '.'}" if text else ""


def monitoring_sentences(view: MonitoringView) -> tuple[str, ...]:
    """The state of the plan in at most three sentences."""
    counts = view.suvestine
    if not counts.vertinta:
        return ()
    return tuple(
        s for s in (_state(view), _weakest_goal(view.tikslai), _furthest_behind(view.atsilieka)) if s
    )


def completeness_sentence(reported: int, expected: int, share_of_inhabitants: float | None) -> str:
    """How many members the figures stand for."""
    if not expected:
        return ""
    if reported == expected > 1:
        return f"Duomenis pateikė visi nariai ({number(expected)})."
    noun = plural(expected, "nario", "narių", "narių")
    text = f"Duomenis pateikė {number(reported)} iš {number(expected)}{NO_BREAK_SPACE}{noun}"
    if share_of_inhabitants is not None and expected > 1:
        text += f"; jie aptarnauja {proc(share_of_inhabitants, 0)} gyventojų"
    return f"{text}."


def _state(view: MonitoringView) -> str:
    counts = view.suvestine
    judged = plural(counts.vertinta, "Įvertintas", "Įvertinti", "Įvertinta")
    text = f"{judged} {counted(counts.vertinta, 'rodiklis', 'rodikliai', 'rodiklių')}"
    good = plural(counts.gerai, "pasiektas arba vykdomas", "pasiekti arba vykdomi", "pasiekta arba vykdoma")
    text += f": {number(counts.gerai)} {good} pagal planą ({proc(counts.dalis, 0)})"
    if counts.blogai:
        bad = plural(
            counts.blogai,
            "atsilieka arba nepasiektas",
            "atsilieka arba nepasiekti",
            "atsilieka arba nepasiekta",
        )
        text += f", {number(counts.blogai)} {bad}"
    return f"{text}."


def _weakest_goal(goals: Iterable[GoalView]) -> str:
    judged = [goal for goal in goals if goal.suvestine.vertinta]
    if len(judged) < 2:
        return ""
    weakest = last(judged, lambda goal: goal.suvestine.dalis or 0)
    if not weakest:
        return ""
    counts = weakest[0].suvestine
    named = joined(f"{goal.numeris} tikslui „{goal.trumpas}“" for goal in weakest)
    if len(weakest) > 1:
        done = f"po {proc(counts.dalis, 0)} vertintų rodiklių"
    else:
        of = counted(counts.vertinta, "vertinto rodiklio", "vertintų rodiklių", "vertintų rodiklių")
        done = f"{number(counts.gerai)} iš {of} ({proc(counts.dalis, 0)})"
    return f"Daugiausia dėmesio reikia {named}: pagal planą vykdoma arba pasiekta {done}."


def _furthest_behind(rows: Iterable[PlanRow]) -> str:
    named = [f"„{row.rodiklis}“ ({row.veiklos_kodas})" for row in rows][:_NAMED]
    if not named:
        return "Vertintų rodiklių, kurie atsiliktų nuo plano, nėra."
    return f"Labiausiai atsilieka {joined(named)}."
