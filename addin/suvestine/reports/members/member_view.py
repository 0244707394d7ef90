"""``narys``: what a document made for one member may say of that member alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from suvestine.dataset.model import summed
from suvestine.findings import Finding, Severity
from suvestine.lithuanian import shown
from suvestine.monitoring.model import Basis, IndicatorResult
from suvestine.plan.model import Indicator, Plan
from suvestine.reports.analysis.analysis import Analysis
from suvestine.reports.analysis.views import MemberAnalysis, MemberRow
from suvestine.reports.members.member_sentences import member_sentences
from suvestine.reports.views.form_views import Explanation, FormView, MemberState, NamedViews
from suvestine.reports.views.plan_views import STATUS_COLOURS, roman
from suvestine.reports.views.registers import Row, Rows
from suvestine.workspace import Member

_REVIEW = "apzvalga_"
"""Named fields whose ids begin so are the text part of a return."""
_WEIGHTS = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class ReturnOfMember:
    """The member's return of one form; ``klaidos`` counts what is still open."""

    forma: str
    pavadinimas: str
    redakcija: str
    busena: str
    klaidos: int


@dataclass(frozen=True, slots=True)
class OpenFinding:
    """What the member has still to correct or to explain, and where it stands in the member's own file."""

    forma: str
    failas: str
    lapas: str
    langelis: str
    lygis: str
    rasta: str
    pastaba: str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the member wrote of its year under one heading of the form."""

    forma: str
    pavadinimas: str
    tekstas: str


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the member's rows of this year add to an indicator; ``dalis`` is their per cent in all members' rows.

    ``kiekis`` is None where the indicator tells words or counts different values.
    """

    kodas: str
    rodiklis: str
    vienetas: str
    veikla: str
    tikslas: str
    numeris: str
    eiluciu: int
    kiekis: float | None
    visu: float | None
    dalis: float | None
    busena: str
    spalva: str
    tekstai: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoalOfMember:
    """A goal with the indicators that the member contributed to; ``galimi`` counts those that its forms feed."""

    kodas: str
    numeris: str
    pavadinimas: str
    trumpas: str
    galimi: int
    indelis: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """What all members' documents of a period are made from; ``results`` are the plan's, in its order."""

    year: int
    forms: NamedViews
    findings: tuple[Finding, ...]
    plan: Plan | None
    results: tuple[IndicatorResult, ...]
    analysis: Analysis


class MemberView:
    """One member: its facts, its returns, what is open in them, its own rows, its share in the goals."""

    def __init__(self, member: Member, situation: Situation) -> None:
        self._member = member
        self._situation = situation

    @property
    def kodas(self) -> str:
        return self._member.code

    @property
    def pavadinimas(self) -> str:
        return self._member.name

    @property
    def grupe(self) -> str:
        return self._member.group

    @property
    def savivaldybe(self) -> str:
        return self._member.municipality

    @property
    def tipas(self) -> str:
        return self._member.kind

    @property
    def apskritis(self) -> str:
        return self._member.county

    @property
    def regionas(self) -> str:
        return self._member.region

    @property
    def gyventojai(self) -> float | None:
        return self._member.population

    @cached_property
    def ataskaitos(self) -> tuple[ReturnOfMember, ...]:
        """The forms that this member fills, in their order."""
        return tuple(
            ReturnOfMember(form, view.pavadinimas, view.redakcija, state.busena, state.klaidos)
            for form, view, state in self._asked
        )

    def ataskaita(self, forma: str) -> ReturnOfMember | None:
        """``narys.ataskaita('nario_ataskaita')``: the return of one form; None where the member does not fill it."""
        return next((each for each in self.ataskaitos if each.forma.lower() == forma.lower()), None)

    @cached_property
    def pastabos(self) -> tuple[OpenFinding, ...]:
        """What is open in the member's returns: errors first, then as they stand in the files."""
        own = [f for f in self._situation.findings if f.open and f.place.member == self.kodas]
        own.sort(key=lambda finding: _WEIGHTS.index(finding.severity))
        return tuple(self._finding(finding) for finding in own)

    @cached_property
    def paaiskinimai(self) -> tuple[Explanation, ...]:
        """The member's words for unusual values, in the order of the forms."""
        return tuple(each for _, view, _ in self._asked for each in view.nario_paaiskinimai(self.kodas))

    @cached_property
    def palyginimas(self) -> MemberAnalysis:
        """The member among the others: its measures, places, medians of the similar; as ``analize.narys(…)``."""
        return self._situation.analysis.narys(self.kodas)

    def eilutes(self, *kodai: str) -> tuple[MemberRow, ...]:
        """Rows of the annual return in the order of these codes, beside last year's and those of the similar.

        A row of which neither the member nor the similar gave a number is left out.
        """
        found = (self.palyginimas.eilute(kodas) for kodas in kodai)
        return tuple(row for row in found if row is not None and _says_something(row))

    @cached_property
    def sakiniai(self) -> tuple[str, ...]:
        """The member's year in a few sentences."""
        return member_sentences(self)

    def registras(self, lentele: str) -> Rows:
        """``narys.registras('nario_ataskaita.renginiai')``: the member's own rows; none where there is no such register."""
        form, _, table = lentele.partition(".")
        view = self._situation.forms.get(form)
        rows = view.get(table) if view is not None else None
        return rows.nario(self.kodas) if isinstance(rows, Rows) else Rows((), {}, self._situation.year)

    def laukai(self, forma: str) -> Row | None:
        """``narys.laukai('nario_ataskaita')``: the named fields of the member's return; None without one."""
        view = self._situation.forms.get(forma)
        return next(iter(view.laukai.nario(self.kodas)), None) if view is not None else None

    @cached_property
    def apzvalga(self) -> tuple[OwnWords, ...]:
        """The text part of the member's returns, heading by heading; what was left blank is left out."""
        return tuple(
            OwnWords(form, heading, text)
            for form, view, _ in self._asked
            for row in view.laukai.nario(self.kodas)
            for name, heading in view.laukai.stulpeliai.items()
            if name.startswith(_REVIEW) and (text := shown(getattr(row, name)).strip())
        )

    @cached_property
    def indelis(self) -> tuple[Contribution, ...]:
        """The indicators that the member's rows of this year count for, in the plan's order."""
        made = (self._contribution(result) for result in self._situation.results)
        return tuple(each for each in made if each is not None)

    @cached_property
    def tikslai(self) -> tuple[GoalOfMember, ...]:
        """The plan's goals with the member's part in each."""
        plan = self._situation.plan
        return tuple(
            GoalOfMember(
                goal.code,
                roman(goal.code),
                goal.title,
                goal.short,
                sum(1 for each in self._fed if plan is not None and plan.goal_of(each.activity) == goal.code),
                tuple(each for each in self.indelis if each.tikslas == goal.code),
            )
            for goal in (plan.goals if plan else ())
        )

    @property
    def galimi_rodikliai(self) -> int:
        """How many of the plan's indicators take their values from forms that this member fills."""
        return len(self._fed)

    @cached_property
    def _fed(self) -> tuple[Indicator, ...]:
        filled = {form.lower() for form, _, _ in self._asked}
        indicators = (result.indicator for result in self._situation.results)
        return tuple(each for each in indicators if filled & {form.lower() for form in each.forms})

    @cached_property
    def _asked(self) -> tuple[tuple[str, FormView, MemberState], ...]:
        views = ((form, self._situation.forms[form]) for form in self._situation.forms)
        states = ((form, view, view.nario_busena(self.kodas)) for form, view in views)
        return tuple((form, view, state) for form, view, state in states if state is not None)

    def _finding(self, finding: Finding) -> OpenFinding:
        view = self._situation.forms.get(finding.place.form)
        return OpenFinding(
            view.pavadinimas if view is not None else finding.place.form,
            finding.place.file.rpartition("/")[2],
            finding.place.sheet,
            finding.place.cell,
            finding.severity.label,
            finding.found,
            finding.message,
        )

    def _contribution(self, result: IndicatorResult) -> Contribution | None:
        year = result.years.get(self._situation.year)
        basis = year.basis if year is not None else ()
        own = [row for row in basis if row.member == self.kodas and _counts(row)]
        plan = self._situation.plan
        if not own or plan is None:
            return None
        mine, everyone = _together(own), _together(basis)
        indicator = result.indicator
        goal = plan.goal_of(indicator.activity)
        return Contribution(
            indicator.code,
            indicator.name,
            indicator.unit,
            indicator.activity,
            goal,
            roman(goal),
            len(own),
            mine,
            everyone,
            None if mine is None or not everyone else 100 * mine / everyone,
            result.status,
            STATUS_COLOURS[result.status],
            tuple(row.text for row in own if row.text),
        )


def _says_something(row: MemberRow) -> bool:
    return any(value is not None for value in (row.reiksme, row.praejusiu_metu, row.panasiu_mediana))


def _counts(row: Basis) -> bool:
    """A row that says something: an amount that is not zero, or words."""
    return row.amount != 0 if row.amount is not None else bool(row.text)


def _together(rows: Iterable[Basis]) -> float | None:
    return summed(row.amount for row in rows)
