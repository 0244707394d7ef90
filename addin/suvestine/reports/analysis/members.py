"""One member among the others: its measures and the rows of its return beside those of similar municipalities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from statistics import median
from typing import NamedTuple

from suvestine.reports.analysis.codes import CodeGroups
from suvestine.reports.analysis.comparing import per_cent
from suvestine.reports.analysis.groups import Group, Groups, size_class
from suvestine.reports.analysis.measures import INHABITANTS, Code, Measure
from suvestine.reports.analysis.observations import Observations, Values, values
from suvestine.reports.analysis.order import places
from suvestine.reports.analysis.views import (
    Indicator,
    MemberAnalysis,
    MemberIndicator,
    MemberRow,
    Named,
    Outlier,
    RankedMember,
)
from suvestine.reports.views.figures import Scope
from suvestine.reports.views.form_views import FigureRow

FEWEST_SIMILAR = 3
"""With fewer similar members that gave a value there is no median to compare with."""


class _Similar(NamedTuple):
    """The values of one size class: how many members gave one, the median where they are enough, the place of each."""

    members: int
    middle: float | None
    places: Mapping[str, int]


_NOBODY = _Similar(0, None, {})


class _IndicatorShared(NamedTuple):
    """What members of one class share in a measure; ``similar`` by the name of the class."""

    indicator: Indicator
    rows: Mapping[str, RankedMember]
    ranked: int
    similar: Mapping[str, _Similar]


class _RowShared(NamedTuple):
    """A row of the return over members: as reported in each class, per inhabitant, the place by the latter."""

    row: FigureRow
    per_inhabitant: Values
    places: Mapping[str, int]
    similar: Mapping[str, _Similar]
    similar_per_inhabitant: Mapping[str, _Similar]


class MembersCompared:
    """Works out the analysis of single members; what they share is worked out once."""

    def __init__(
        self,
        scope: Scope,
        observations: Observations,
        groups: Groups,
        codes: CodeGroups,
        indicators: Mapping[str, Indicator],
    ) -> None:
        self._scope = scope
        self._observations = observations
        self._groups = groups
        self._codes = codes
        self._indicators = indicators

    def member(self, code: str) -> MemberAnalysis:
        """One member; without values where it gave none."""
        member = self._scope.member(code)
        size = size_class(member.population)
        own = {name: _own(shared, code, size) for name, shared in self._shared.items()}
        return MemberAnalysis(
            kodas=code,
            pavadinimas=member.name,
            savivaldybe=member.municipality,
            apskritis=member.county,
            tipas=member.kind,
            gyventojai=member.population,
            klase=size,
            panasiu=len(self._groups.similar(code)),
            rodikliai=Named(own, [name for name in own if self._indicators[name].nariu]),
            eilutes=tuple(self._row(each, code, size) for each in self._rows),
            isskirtys=self._outliers(code),
        )

    @cached_property
    def _shared(self) -> Mapping[str, _IndicatorShared]:
        found = {}
        for name, indicator in self._indicators.items():
            rows = {row.kodas: row for row in indicator.nariai}
            known = {code: row.reiksme for code, row in rows.items() if row.reiksme is not None}
            found[name] = _IndicatorShared(indicator, rows, len(known), _by_class(self._groups.sizes, known))
        return found

    @cached_property
    def _rows(self) -> Sequence[_RowShared]:
        found = []
        for row in self._codes.rows():
            if row.kodas == Code.POPULATION:
                continue
            people = self._now(row.kodas, INHABITANTS)
            own = _by_class(self._groups.sizes, self._now(row.kodas, None))
            found.append(_RowShared(row, people, places(people), own, _by_class(self._groups.sizes, people)))
        return found

    def _now(self, code: str, base: str | None) -> Values:
        return values(self._observations.pairs(Measure("", "", "", "", code, base))[-1])

    def _row(self, shared: _RowShared, code: str, size: str) -> MemberRow:
        figure = shared.row.nario(code)
        similar = shared.similar.get(size, _NOBODY)
        return MemberRow(
            kodas=shared.row.kodas,
            skyrius=self._codes.section(shared.row.kodas),
            pavadinimas=self._codes.title(shared.row.kodas),
            vienetas=shared.row.vienetas,
            reiksme=figure.reiksme,
            praejusiu_metu=figure.praejusiu_metu,
            pokytis=figure.pokytis,
            pokytis_proc=figure.pokytis_proc,
            gyventojui=shared.per_inhabitant.get(code),
            panasiu_mediana=similar.middle,
            panasiu_gyventojui=shared.similar_per_inhabitant.get(size, _NOBODY).middle,
            panasiu_nariu=similar.members,
            vieta=shared.places.get(code),
            vietu=len(shared.places),
        )

    def _outliers(self, code: str) -> tuple[Outlier, ...]:
        everything = (each for indicator in self._indicators.values() for each in indicator.isskirtys)
        return tuple(each for each in everything if each.kodas == code)


def _by_class(sizes: Sequence[Group], own: Values) -> Mapping[str, _Similar]:
    found = {}
    for group in sizes:
        here = {member: own[member] for member in group.members if member in own}
        middle = median(here.values()) if len(here) >= FEWEST_SIMILAR else None
        found[group.name] = _Similar(len(here), middle, places(here))
    return found


def _own(shared: _IndicatorShared, code: str, size: str) -> MemberIndicator:
    indicator, row = shared.indicator, shared.rows.get(code)
    similar = shared.similar.get(size, _NOBODY)
    own = row.reiksme if row else None
    away = None if own is None or similar.middle is None else own - similar.middle
    return MemberIndicator(
        kodas=indicator.kodas,
        pavadinimas=indicator.pavadinimas,
        grupe=indicator.grupe,
        vienetas=indicator.vienetas,
        vietos=indicator.vietos,
        reiksme=own,
        praejusiu_metu=row.praejusiu_metu if row else None,
        pokytis=row.pokytis if row else None,
        pokytis_proc=row.pokytis_proc if row else None,
        mediana=indicator.mediana,
        panasiu_mediana=similar.middle,
        panasiu_nariu=similar.members,
        nuokrypis_proc=per_cent(away, similar.middle),
        vieta=row.vieta if row else None,
        vietu=shared.ranked,
        vieta_tarp_panasiu=similar.places.get(code),
        vietu_tarp_panasiu=similar.members,
    )
