"""A measure over all members as one record: together, in the middle, in groups, over years, member by member."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from statistics import median

from suvestine.lithuanian import NO_BREAK_SPACE, number, plural
from suvestine.reports.analysis.groups import Group, Groups, size_class
from suvestine.reports.analysis.measures import Measure
from suvestine.reports.analysis.observations import Observations, Pairs, Values, over_all, values
from suvestine.reports.analysis.order import FEWEST_FOR_OUTLIERS, far_from_others, places, quartiles
from suvestine.reports.analysis.views import (
    Change,
    GroupValue,
    Indicator,
    Outlier,
    PeriodValue,
    RankedMember,
)
from suvestine.reports.views.figures import Scope, collation


class Comparison:
    """Works out measures over the members that were asked."""

    def __init__(self, scope: Scope, observations: Observations, groups: Groups) -> None:
        self._scope = scope
        self._observations = observations
        self._groups = groups

    def indicator(self, measure: Measure) -> Indicator:
        """The whole record of a measure."""
        series = self._observations.pairs(measure)
        now, before = series[-1], series[-2] if len(series) > 1 else {}
        own = values(now)
        moved = change(measure, before, now)
        middle = quartiles(list(own.values()))
        return Indicator(
            kodas=measure.id,
            pavadinimas=measure.title,
            grupe=measure.group,
            vienetas=measure.unit,
            vietos=measure.decimals,
            reiksme=over_all(measure, now),
            nariu=len(now),
            laukta=len(self._observations.asked),
            praejusiu_metu=over_all(measure, before),
            pokytis=moved.pokytis if moved else None,
            pokytis_proc=moved.pokytis_proc if moved else None,
            palyginta=moved.palyginta if moved else 0,
            mediana=middle_of(own),
            apatinis_kvartilis=middle[0] if middle else None,
            virsutinis_kvartilis=middle[1] if middle else None,
            maziausia=min(own.values(), default=None),
            didziausia=max(own.values(), default=None),
            per_visus_metus=since_first(measure, self._observations.periods, series),
            eile=self._years(measure, series),
            palyginama_eile=self._comparable_years(measure, series),
            klases=self._grouped(measure, self._groups.sizes, before, now),
            apskritys=self._grouped(measure, self._groups.counties, before, now),
            tipai=self._grouped(measure, self._groups.kinds, before, now),
            nariai=self._ranked(own, values(before)),
            isskirtys=self._outliers(measure, own),
        )

    def _years(self, measure: Measure, series: Sequence[Pairs]) -> tuple[PeriodValue, ...]:
        return tuple(
            PeriodValue(period, over_all(measure, pairs), middle_of(values(pairs)), len(pairs))
            for period, pairs in zip(self._observations.periods, series, strict=True)
        )

    def _comparable_years(self, measure: Measure, series: Sequence[Pairs]) -> tuple[PeriodValue, ...]:
        """As ``_years``, over the members that gave a value in every period."""
        common = set.intersection(*(set(pairs) for pairs in series))
        return self._years(measure, [{m: p for m, p in pairs.items() if m in common} for pairs in series])

    def _grouped(
        self, measure: Measure, groups: Sequence[Group], before: Pairs, now: Pairs
    ) -> tuple[GroupValue, ...]:
        found = []
        for group in groups:
            here, then = _of(now, group.members), _of(before, group.members)
            moved = change(measure, then, here)
            found.append(
                GroupValue(
                    pavadinimas=group.name,
                    reiksme=over_all(measure, here),
                    mediana=middle_of(values(here)),
                    nariu=len(here),
                    laukta=len(group.members),
                    pokytis=moved.pokytis if moved else None,
                    pokytis_proc=moved.pokytis_proc if moved else None,
                    palyginta=moved.palyginta if moved else 0,
                )
            )
        return tuple(found)

    def _ranked(self, now: Values, before: Values) -> tuple[RankedMember, ...]:
        """Every member that was asked: by place, those of one place and those without a value by name."""
        ranks = places(now)
        rows = []
        for code in self._observations.asked:
            member, value, then = self._scope.member(code), now.get(code), before.get(code)
            moved = difference(then, value)
            rows.append(
                RankedMember(
                    vieta=ranks.get(code),
                    kodas=code,
                    narys=member.name,
                    savivaldybe=member.municipality,
                    apskritis=member.county,
                    klase=size_class(member.population),
                    reiksme=value,
                    praejusiu_metu=then,
                    pokytis=moved,
                    pokytis_proc=per_cent(moved, then),
                )
            )
        return tuple(sorted(rows, key=lambda row: (row.vieta or len(rows) + 1, collation(row.narys))))

    def _outliers(self, measure: Measure, own: Values) -> tuple[Outlier, ...]:
        """Members far from those of municipalities near in size, the farthest first."""
        found = []
        for group, near in self._groups.near_in_size(own, FEWEST_FOR_OUTLIERS):
            compared = {code: own[code] for code in near}
            for code, times in far_from_others(compared).items():
                if code in group.members:
                    found.append(self._outlier(measure, code, times, compared))
        return tuple(sorted(found, key=lambda each: -max(each.kartai, 1 / each.kartai)))

    def _outlier(self, measure: Measure, code: str, times: float, compared: Values) -> Outlier:
        member, middle = self._scope.member(code), median(compared.values())
        return Outlier(
            kodas=code,
            narys=member.name,
            savivaldybe=member.municipality,
            rodiklio_kodas=measure.id,
            rodiklis=measure.title,
            vienetas=measure.unit,
            vietos=measure.decimals,
            reiksme=compared[code],
            mediana=middle,
            kartai=times,
            nariu=len(compared),
            skirtumas=_difference(times),
            priezastis=_reason(measure, times, middle, len(compared)),
            paaiskinimas=self._observations.explanation(measure, code),
        )


def change(measure: Measure, before: Pairs, now: Pairs, since: str = "") -> Change | None:
    """The change over the members that gave a value both times; None where there are none."""
    both = [member for member in now if member in before]
    then, here = over_all(measure, before, both), over_all(measure, now, both)
    moved = difference(then, here)
    return None if moved is None else Change(since, moved, per_cent(moved, then), len(both))


def since_first(measure: Measure, periods: Sequence[str], series: Sequence[Pairs]) -> Change | None:
    """The change from the first period in which somebody gave a value to the last one."""
    first = next((place for place, pairs in enumerate(series[:-1]) if pairs), None)
    return None if first is None else change(measure, series[first], series[-1], periods[first])


def middle_of(own: Values, members: Collection[str] | None = None) -> float | None:
    """The median of the values, or of these members' values."""
    chosen = [value for member, value in own.items() if members is None or member in members]
    return median(chosen) if chosen else None


def difference(then: float | None, now: float | None) -> float | None:
    return None if then is None or now is None else now - then


def per_cent(moved: float | None, then: float | None) -> float | None:
    """A change in per cent of what was; None where that is zero or not known."""
    return None if moved is None or not then else 100 * moved / abs(then)


def _of(pairs: Pairs, members: Collection[str]) -> Pairs:
    return {member: pair for member, pair in pairs.items() if member in members}


def _reason(measure: Measure, times: float, middle: float, compared: int) -> str:
    """``Reikšmė 3,2 karto didesnė už panašaus dydžio savivaldybių medianą (4,5 vnt.; palyginta narių: 14).``"""
    usual = f"{number(middle, measure.decimals)}{NO_BREAK_SPACE}{measure.unit}".rstrip()
    return f"Reikšmė {_difference(times)} už panašaus dydžio savivaldybių medianą ({usual}; palyginta narių: {compared})."


def _difference(times: float) -> str:
    """``3,2 karto didesnė``"""
    return f"{_times_said(times)} didesnė" if times > 1 else f"{_times_said(1 / times)} mažesnė"


def _times_said(times: float) -> str:
    rounded = round(times, 1) if times < 10 else round(times)
    word = plural(rounded, "kartą", "kartus", "kartų") if rounded == int(rounded) else "karto"
    return f"{number(rounded)}{NO_BREAK_SPACE}{word}"
