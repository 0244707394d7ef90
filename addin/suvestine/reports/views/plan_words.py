"""What the plan table says of an indicator: planned, achieved, why it is behind, how complete the data are."""

from __future__ import annotations

from collections.abc import Sequence

from suvestine.dataset.model import Coverage
from suvestine.lithuanian import NO_BREAK_SPACE, counted, number, plural
from suvestine.monitoring.model import IndicatorResult, Status
from suvestine.plan.model import Kind
from suvestine.reports.views.wording import DASH, proc

_PER_CENT = (Kind.LEVEL, Kind.RATIO, Kind.GROWTH)
_DONE = 1


def planned_words(result: IndicatorResult, years: Sequence[int]) -> str:
    """The planned result as the plan means it: a year's number, the plan's total, a ceiling, a deed."""
    indicator = result.indicator
    planned = result.planned
    if indicator.kind is Kind.NARRATIVE:
        return "aprašoma"
    if indicator.kind is Kind.TRACK:
        return "stebima"
    if indicator.kind is Kind.MILESTONE:
        return _milestone_planned(result, years)
    if indicator.kind is Kind.TOTAL and indicator.total is not None:
        return f"{number(indicator.total)} per planą"
    if result.status is Status.NOT_STARTED or planned is None:
        return _later(result)
    return _amount(result, planned)


def achieved_words(result: IndicatorResult) -> str:
    """The achieved result; „–“ where nothing is known, never 0."""
    kind, achieved = result.indicator.kind, result.achieved
    if kind is Kind.NARRATIVE:
        return counted(len(result.texts), "įrašas", "įrašai", "įrašų") if result.texts else DASH
    if achieved is None:
        return DASH
    if kind is Kind.MILESTONE:
        return "įvykdyta" if achieved >= _DONE else "neįvykdyta"
    if kind is Kind.RATIO:
        return proc(achieved) + _occurrences(result)
    return proc(achieved) if kind in _PER_CENT and _is_per_cent(result) else number(achieved)


def reasons(result: IndicatorResult) -> str:
    """Why an indicator is behind, from what was measured; blank for one that is not."""
    if result.status not in (Status.BEHIND, Status.FAILED):
        return ""
    parts = [_lack(result)]
    if not result.basis and result.indicator.kind is not Kind.MILESTONE:
        parts.append("Įrašų nėra.")
    parts.append(_before(result))
    parts.append(_pace(result))
    parts.append(_missing(result.coverage))
    return " ".join(part for part in parts if part)


def coverage_words(coverage: Coverage) -> str:
    """``54 iš 60 narių, 91 proc. gyventojų``; words for a single return; blank where nobody is expected."""
    if not coverage.expected:
        return ""
    if coverage.expected == 1:
        return "ataskaita pateikta" if coverage.reported else "ataskaita nepateikta"
    noun = plural(coverage.expected, "nario", "narių", "narių")
    text = f"{number(coverage.reported)} iš {number(coverage.expected)}{NO_BREAK_SPACE}{noun}"
    share = coverage.population_share
    if share is not None:
        text += f", {proc(share, 0)} gyventojų"
    return text


def _milestone_planned(result: IndicatorResult, years: Sequence[int]) -> str:
    targets = [year for year, value in result.indicator.targets.items() if value]
    if len(targets) > 1:
        return "įvykdyti kasmet"
    last = targets[0] if targets else max(years, default=result.year)
    return f"įvykdyti iki{NO_BREAK_SPACE}{last}{NO_BREAK_SPACE}m."


def _later(result: IndicatorResult) -> str:
    """What a coming year must bring, where the reporting year has no target."""
    ahead = [(year, value) for year, value in sorted(result.indicator.targets.items()) if year > result.year]
    if not ahead:
        return DASH if result.planned is None else _amount(result, result.planned)
    year, value = ahead[0]
    return f"{_amount(result, value)} ({year}{NO_BREAK_SPACE}m.)"


def _amount(result: IndicatorResult, value: float) -> str:
    kind = result.indicator.kind
    if kind is Kind.UP_TO:
        return f"iki{NO_BREAK_SPACE}{number(value)}"
    sign = "+" if kind is Kind.GROWTH else ""
    return f"{sign}{proc(value)}" if kind in _PER_CENT and _is_per_cent(result) else number(value)


def _is_per_cent(result: IndicatorResult) -> bool:
    return result.indicator.unit.strip().startswith("proc")


def _occurrences(result: IndicatorResult) -> str:
    now = result.years.get(result.year)
    if now is None or now.numerator is None or now.denominator is None:
        return ""
    return f" ({number(now.numerator)}{NO_BREAK_SPACE}iš{NO_BREAK_SPACE}{number(now.denominator)})"


def _lack(result: IndicatorResult) -> str:
    if result.indicator.kind is Kind.MILESTONE:
        return _deed(result.achieved)
    if result.achieved is None or result.planned is None:
        return ""
    lack = result.planned - result.achieved
    if lack <= 0:
        return ""
    if _is_per_cent(result):
        return f"Trūksta{NO_BREAK_SPACE}{number(round(lack, 1))}{NO_BREAK_SPACE}proc.{NO_BREAK_SPACE}p."
    if result.indicator.kind is Kind.TOTAL:
        whole = result.planned if result.indicator.total is None else result.indicator.total
        return f"Iki plano tikslo trūksta{NO_BREAK_SPACE}{number(round(whole - result.achieved, 1))}."
    return f"Trūksta{NO_BREAK_SPACE}{number(lack)}."


def _deed(achieved: float | None) -> str:
    if achieved is None:
        return "Įvykdymas neįrašytas."
    return "Įvykdymas nepagrįstas įrodymu." if achieved >= _DONE else "Įrašyta, kad neįvykdyta."


def _before(result: IndicatorResult) -> str:
    if result.trend is None or result.achieved is None or result.indicator.kind is not Kind.PER_YEAR:
        return ""
    return f"Praėjusiais metais pasiekta{NO_BREAK_SPACE}{number(round(result.achieved - result.trend, 1))}."


def _pace(result: IndicatorResult) -> str:
    if not result.pace_needed or result.indicator.kind is not Kind.TOTAL:
        return ""
    return f"Toliau kasmet reikia po{NO_BREAK_SPACE}{number(round(result.pace_needed, 1))}."


def _missing(coverage: Coverage) -> str:
    absent = coverage.expected - coverage.reported
    if absent <= 0:
        return ""
    if coverage.expected == 1:
        return "Ataskaita nepateikta."
    return f"Ataskaitos nepateikė {counted(absent, 'narys', 'nariai', 'narių')}."
