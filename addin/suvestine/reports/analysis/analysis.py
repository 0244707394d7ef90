"""``analize`` in templates: measures, members, groups, money and what stands out, each worked out when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from suvestine.dataset.model import summed
from suvestine.forms.model import FixedTable, FormTemplate
from suvestine.lithuanian import number
from suvestine.reports.analysis.codes import CodeGroups
from suvestine.reports.analysis.comparing import Comparison
from suvestine.reports.analysis.groups import Group, Groups, grouped
from suvestine.reports.analysis.measures import INHABITANTS, MEASURES, PER_CENT, Measure
from suvestine.reports.analysis.members import MembersCompared
from suvestine.reports.analysis.method import method
from suvestine.reports.analysis.money import finance
from suvestine.reports.analysis.observations import Observations
from suvestine.reports.analysis.views import Finance, GroupView, Indicator, MemberAnalysis, Named, Outlier
from suvestine.reports.views.figures import Scope, collation
from suvestine.reports.views.form_views import CodedTable, NamedViews, main_column


class Analysis:
    """The analysis of the annual return; without that form everything in it is blank.

    ``path`` is ``<form>.<table>`` of the coded table that the measures speak of.
    """

    def __init__(
        self, scope: Scope, forms: NamedViews, templates: Mapping[str, FormTemplate], path: str
    ) -> None:
        form, _, table = path.partition(".")
        self._scope = scope
        self._observations = Observations(scope, form, table, _column(templates, form, table))
        view = forms.get(form)
        coded = view.get(table) if view is not None else None
        self._codes = CodeGroups(coded if isinstance(coded, CodedTable) else None)
        self._made: dict[Measure, Indicator] = {}
        self._members_made: dict[str, MemberAnalysis] = {}

    @cached_property
    def rodikliai(self) -> Named[Indicator]:
        """The ready measures by id; a loop gives those that somebody gave values for."""
        made = self._ready
        filled = [name for name, each in made.items() if each.nariu or each.praejusiu_metu is not None]
        return Named(made, filled)

    @cached_property
    def nariai(self) -> tuple[MemberAnalysis, ...]:
        """Every member that was asked, by name."""
        return tuple(
            sorted(map(self.narys, self._observations.asked), key=lambda m: collation(m.pavadinimas))
        )

    def narys(self, kodas: str) -> MemberAnalysis:
        """One of ``analize.nariai`` by its code; without values where it gave none."""
        if kodas not in self._members_made:
            self._members_made[kodas] = self._members.member(kodas)
        return self._members_made[kodas]

    @cached_property
    def klases(self) -> tuple[GroupView, ...]:
        """Size classes of municipalities by the number of inhabitants, from the smallest."""
        return self._views(self._groups.sizes)

    @cached_property
    def apskritys(self) -> tuple[GroupView, ...]:
        """Counties, by name."""
        return self._views(self._groups.counties)

    @cached_property
    def tipai(self) -> tuple[GroupView, ...]:
        """Kinds of municipalities as the control workbook's column Tipas calls them."""
        return self._views(self._groups.kinds)

    @property
    def be_klases(self) -> int:
        """How many members stand in no size class, because their number of inhabitants is not known."""
        return len(self._observations.asked) - sum(len(group.members) for group in self._groups.sizes)

    @cached_property
    def finansai(self) -> Finance:
        """Income by source and expenditure by kind over all periods."""
        return finance(self._observations, self._codes)

    @property
    def isskirtys(self) -> tuple[Outlier, ...]:
        """Values far from those of the other members, measure by measure, the farthest first."""
        return tuple(each for indicator in self.rodikliai for each in indicator.isskirtys)

    @property
    def metodas(self) -> tuple[str, ...]:
        """How the figures are worked out, in sentences for readers."""
        return method()

    def eilute(self, kodas: str) -> Indicator:
        """Any row of the return compared like ``analize.rodikliai``, as reported: ``analize.eilute('L1')``."""
        return self._indicator(Measure(kodas, self._codes.title(kodas), "", self._unit(kodas), kodas, None))

    def gyventojui(self, kodas: str, kartai: int = 1, pavadinimas: str = "") -> Indicator:
        """Any row of the return per inhabitant, or per ``kartai`` inhabitants: ``analize.gyventojui('P2', 1000)``."""
        own = f"{self._codes.title(kodas)} {_inhabitants(kartai)}" if self._codes.row(kodas) else ""
        places = 2 if kartai == 1 else 1
        return self._indicator(
            Measure(kodas, pavadinimas or own, "", self._unit(kodas), kodas, INHABITANTS, kartai, places)
        )

    def santykis(self, kodas: str, kitas: str, kartai: int = 1, pavadinimas: str = "") -> Indicator:
        """Any row per unit of another: ``analize.santykis('R23', 'R13')``; with 100 for ``kartai`` in per cent."""
        top, base = self._codes.title(kodas), self._codes.title(kitas)
        own = f"{top} / {base}" if top and base else ""
        unit = PER_CENT if kartai == 100 else self._unit(kodas)
        return self._indicator(
            Measure(f"{kodas}/{kitas}", pavadinimas or own, "", unit, kodas, kitas, kartai)
        )

    def _unit(self, code: str) -> str:
        row = self._codes.row(code)
        return row.vienetas if row else ""

    def _indicator(self, measure: Measure) -> Indicator:
        if measure not in self._made:
            self._made[measure] = self._comparison.indicator(measure)
        return self._made[measure]

    @cached_property
    def _groups(self) -> Groups:
        return grouped(self._scope.member(code) for code in self._observations.asked)

    @cached_property
    def _comparison(self) -> Comparison:
        return Comparison(self._scope, self._observations, self._groups)

    @cached_property
    def _members(self) -> MembersCompared:
        return MembersCompared(self._scope, self._observations, self._groups, self._codes, self._ready)

    @cached_property
    def _ready(self) -> Mapping[str, Indicator]:
        return {measure.id: self._indicator(measure) for measure in MEASURES}

    def _views(self, groups: Iterable[Group]) -> tuple[GroupView, ...]:
        return tuple(self._view(group) for group in groups)

    def _view(self, group: Group) -> GroupView:
        members = sorted(
            (self._scope.member(code) for code in group.members), key=lambda m: collation(m.name)
        )
        return GroupView(
            pavadinimas=group.name,
            nariu=len(members),
            pateike=len(group.members & self._observations.reported),
            gyventojai=summed(member.population for member in members),
            savivaldybes=tuple(member.municipality or member.name for member in members),
        )


def _column(templates: Mapping[str, FormTemplate], form: str, table: str) -> str:
    template = next((each for name, each in templates.items() if name.lower() == form.lower()), None)
    found = template.table(table) if template else None
    return main_column(found) if isinstance(found, FixedTable) else ""


def _inhabitants(times: int) -> str:
    return {1: "vienam gyventojui", 1000: "tūkstančiui gyventojų"}.get(times, f"{number(times)} gyventojų")
