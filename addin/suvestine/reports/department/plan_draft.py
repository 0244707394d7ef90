"""The draft of the next strategic plan: what the department took from the units' proposals, in the plan's own form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from suvestine.dataset.model import summed
from suvestine.lithuanian import counted, joined, number, plural
from suvestine.plan.model import Plan
from suvestine.reports.department.plan_proposals import (
    DECLINED,
    INCLUDED,
    POSTPONED,
    REGISTER,
    REVISED,
    Proposal,
    RankedActivity,
    ranked_activities,
)
from suvestine.reports.views.form_views import MemberState
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.plan_views import RiskView, roman
from suvestine.reports.views.row_words import same_words
from suvestine.reports.views.wording import DASH, Printed

_NAMED = 3


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row of the draft's table; equal directions and activities stand below each other."""

    kryptis: str
    veikla: str
    rezultatas: str
    metai: str
    atsakingas: Printed
    siulo: str


@dataclass(frozen=True, slots=True)
class DraftGoal:
    """A goal of the draft with its table."""

    numeris: str
    pavadinimas: str
    eilutes: tuple[DraftRow, ...]


@dataclass(frozen=True, slots=True)
class MoneyNeeded:
    """The money that included proposals ask for; ``be_lesu`` counts those that name no sum."""

    pavadinimas: str
    pasiulymu: int
    lesos: float | None
    be_lesu: int


@dataclass(frozen=True, slots=True)
class PlanDraftView:
    """``plano_projektas``: the draft; ``yra`` is false where units' proposals are not collected."""

    yra: bool
    metai: str
    pasiulymu: int
    padaliniu: int
    itraukta: int
    patikslinta: int
    tikslai: tuple[DraftGoal, ...]
    reitingas: tuple[RankedActivity, ...]
    atmesti: tuple[Proposal, ...]
    neivertinti: tuple[Proposal, ...]
    lesos_pagal_tiksla: tuple[MoneyNeeded, ...]
    lesos_pagal_metus: tuple[MoneyNeeded, ...]
    lesos: MoneyNeeded
    rizikos: tuple[RiskView, ...]
    nepateike: tuple[MemberState, ...]
    sakiniai: tuple[str, ...]


def plan_draft_view(lookup: Lookup, plan: Plan | None) -> PlanDraftView:
    """The draft from the proposals of the period; goals that the present plan has keep their order."""
    form = lookup.forma(REGISTER.partition(".")[0])
    ranking = ranked_activities(lookup.registras(REGISTER))
    proposals = [proposal for activity in ranking for proposal in activity.pasiulymai]
    included = [proposal for proposal in proposals if proposal.itraukta]
    years = [year for p in included for year in (p.nuo, p.iki) if year is not None]
    goals = _goals(included, _goal_order(plan))
    verdicts = Counter(proposal.vertinimas for proposal in proposals)
    return PlanDraftView(
        yra=form is not None,
        metai="–".join(str(year) for year in dict.fromkeys((min(years), max(years)))) if years else "",
        pasiulymu=len(proposals),
        padaliniu=len({proposal.padalinys for proposal in proposals}),
        itraukta=verdicts[INCLUDED],
        patikslinta=verdicts[REVISED],
        tikslai=tuple(_goal(place, goal) for place, goal in enumerate(goals, start=1)),
        reitingas=ranking,
        atmesti=tuple(proposal for proposal in proposals if proposal.atmesta),
        neivertinti=tuple(p for p in proposals if not p.itraukta and not p.atmesta),
        lesos_pagal_tiksla=tuple(
            _money(f"{roman(str(place))}. {goal[0].tikslas}", goal)
            for place, goal in enumerate(goals, start=1)
        ),
        lesos_pagal_metus=_money_by_year(included),
        lesos=_money("Iš viso", included),
        rizikos=_risks(plan),
        nepateike=form.nepateike if form else (),
        sakiniai=_sentences(proposals, verdicts, ranking),
    )


def _goal_order(plan: Plan | None) -> Mapping[str, int]:
    order: dict[str, int] = {}
    for place, goal in enumerate(plan.goals if plan else ()):
        for words in (goal.code, goal.title, goal.short):
            order.setdefault(same_words(words), place)
    return order


def _goals(included: Sequence[Proposal], order: Mapping[str, int]) -> list[list[Proposal]]:
    """Proposals by goal: the present plan's goals first, then by the best place of each."""
    goals = _grouped(included, lambda proposal: proposal.tikslas)
    return sorted(goals, key=lambda goal: (order.get(same_words(goal[0].tikslas), len(order)), goal[0].vieta))


def _grouped(proposals: Iterable[Proposal], name: Callable[[Proposal], str]) -> list[list[Proposal]]:
    groups: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        groups.setdefault(same_words(name(proposal)), []).append(proposal)
    return list(groups.values())


def _goal(place: int, proposals: Sequence[Proposal]) -> DraftGoal:
    directions = _grouped(proposals, lambda proposal: proposal.kryptis)
    directions.sort(key=lambda direction: not direction[0].kryptis)
    rows: list[DraftRow] = []
    for second, direction in enumerate(directions, start=1):
        heading = f"{place}.{second}. {direction[0].kryptis}" if direction[0].kryptis else DASH
        for third, activity in enumerate(_grouped(direction, lambda proposal: proposal.veikla), start=1):
            title = f"{place}.{second}.{third}. {activity[0].veikla}"
            rows.extend(
                DraftRow(heading, title, p.rezultatas, p.metai, p.vykdytojas, p.padalinys) for p in activity
            )
    return DraftGoal(roman(str(place)), proposals[0].tikslas, tuple(rows))


def _money(name: str, proposals: Sequence[Proposal]) -> MoneyNeeded:
    return MoneyNeeded(
        pavadinimas=name,
        pasiulymu=len(proposals),
        lesos=summed(proposal.lesos for proposal in proposals),
        be_lesu=sum(1 for proposal in proposals if proposal.lesos is None),
    )


def _money_by_year(included: Sequence[Proposal]) -> tuple[MoneyNeeded, ...]:
    years = sorted({proposal.nuo for proposal in included if proposal.nuo is not None})
    return tuple(_money(str(year), [p for p in included if p.nuo == year]) for year in years)


def _risks(plan: Plan | None) -> tuple[RiskView, ...]:
    return tuple(
        RiskView(r.kind, r.cause, r.likelihood, r.impact, r.level, r.measure, r.responsible, r.reviewed)
        for r in (plan.risks if plan else ())
    )


def _sentences(
    proposals: Sequence[Proposal], verdicts: Mapping[str, int], ranking: Sequence[RankedActivity]
) -> tuple[str, ...]:
    if not proposals:
        return ()
    units = len({proposal.padalinys for proposal in proposals})
    given = counted(len(proposals), "pasiūlymas", "pasiūlymai", "pasiūlymų")
    verb = plural(len(proposals), "pateiktas", "pateikti", "pateikta")
    by = counted(units, "padalinio", "padalinių", "padalinių")
    return f"Dėl strateginio plano {verb} {given} iš {by}.", _verdict(verdicts), _most_important(ranking)


def _verdict(verdicts: Mapping[str, int]) -> str:
    taken, revised = verdicts[INCLUDED] + verdicts[REVISED], verdicts[REVISED]
    parts = [
        f"įtraukti {number(taken)}" if taken else "",
        f"iš jų {number(revised)} patikslinus" if revised else "",
        f"atidėti {number(verdicts[POSTPONED])}" if verdicts[POSTPONED] else "",
        f"neįtraukti {number(verdicts[DECLINED])}" if verdicts[DECLINED] else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f"Įvertinęs pasiūlymus, skyrius siūlo {said}." if said else "Skyrius pasiūlymų dar neįvertino."


def _most_important(ranking: Sequence[RankedActivity]) -> str:
    first = [f"„{activity.veikla}“" for activity in ranking if activity.vieta == 1]
    if len(first) > _NAMED:
        return f"Svarbiausiomis padaliniai laiko {counted(len(first), 'veiklą', 'veiklas', 'veiklų')}."
    noun = "svarbiausia laiko veiklą" if len(first) == 1 else "svarbiausiomis laiko veiklas"
    return f"Padaliniai {noun} {joined(first)}."
