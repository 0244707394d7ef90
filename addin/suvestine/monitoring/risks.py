"""Signs that feed the plan's risks: what is overdue, unowned, ending, overspent or not handed in."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from suvestine.lithuanian import money, slug
from suvestine.monitoring.coverage import MemberFacts
from suvestine.monitoring.model import IndicatorResult, RiskSignal, Status
from suvestine.monitoring.rows import Row, Tables, reporters
from suvestine.plan.model import Activity, Plan

FINANCE, GOVERNANCE = "finansavimo", "valdymo"
MONTHS_AHEAD = 6
"""An agreement that ends within so many months after the period is near its end."""
_NO_SOURCE = "atsakingas_saltinyje_tuscias"
_MISSED = (Status.FAILED, Status.BEHIND)
_OPEN = (*_MISSED, Status.NOT_STARTED)


@dataclass(frozen=True, slots=True)
class _Money:
    """What a year's rows of ``asociacijos_finansai`` add up to."""

    year: int
    income: float | None
    expenditure: float | None
    reserve: float | None


def risk_signals(
    plan: Plan,
    results: Sequence[IndicatorResult],
    tables: Tables,
    *,
    period: str,
    members: Mapping[str, MemberFacts],
    titles: Mapping[str, str],
) -> tuple[RiskSignal, ...]:
    """The signs that were found; a sign that is not there is not listed."""
    year = int(period[:4])
    ending, ended = _agreements(tables, dt.date(year, 12, 31))
    overspent, reserve = _finances(tables)
    found = [
        (GOVERNANCE, "Vėluojančios veiklos", _overdue(plan, results, year)),
        (GOVERNANCE, "Veiklos, kurioms strategijoje nenurodytas atsakingasis", _unowned(plan)),
        (GOVERNANCE, f"Per {MONTHS_AHEAD} mėnesius baigsis sutarčių galiojimas", ending),
        (GOVERNANCE, "Sutartys, kurių galiojimas pasibaigė", ended),
        (FINANCE, "Metai, kuriais išlaidos viršijo pajamas", overspent),
        (FINANCE, "Metai, kuriais sumažėjo rezervas", reserve),
        *_returns(tables, period, members, titles),
    ]
    return tuple(RiskSignal(kind, title, len(items), tuple(items)) for kind, title, items in found if items)


def _overdue(plan: Plan, results: Sequence[IndicatorResult], year: int) -> list[str]:
    items = []
    for activity in plan.activities:
        own = [result for result in results if result.indicator.activity == activity.code]
        late = [result.indicator.code for result in own if _late(result, activity, year)]
        if late:
            items.append(f"{_named(activity)}: {', '.join(late)}")
    return items


def _late(result: IndicatorResult, activity: Activity, year: int) -> bool:
    """A target of a year was missed, or the activity is over and the indicator is not where it should be."""
    if result.status is Status.FAILED:
        return True
    over = activity.end is not None and activity.end <= year
    return over and (result.status in _OPEN or result.plan_status in _MISSED)


def _unowned(plan: Plan) -> list[str]:
    return [
        _named(activity)
        for activity in plan.activities
        if not activity.responsible.strip() or _NO_SOURCE in slug(activity.note)
    ]


def _named(activity: Activity) -> str:
    return f"{activity.code} {activity.short}".strip()


def _agreements(tables: Tables, end: dt.date) -> tuple[list[str], list[str]]:
    """Agreements near their end and past it; a renewal is the same partner with a later date."""
    latest: dict[tuple[str, str], tuple[dt.date, str]] = {}
    for row in _everywhere(tables, "sutartys"):
        until = _day(row.values.get("galioja_iki"))
        if until is not None:
            key = (" ".join(row.text("partneris").casefold().split()), row.text("salis").casefold())
            latest[key] = max(latest.get(key, (dt.date.min, "")), (until, row.text("partneris")))
    horizon = _months_after(end, MONTHS_AHEAD)
    ordered = sorted(latest.values())
    ending = [f"{partner} (iki {day.isoformat()})" for day, partner in ordered if end < day <= horizon]
    ended = [f"{partner} (iki {day.isoformat()})" for day, partner in ordered if day <= end]
    return ending, ended


def _day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else None


def _months_after(end: dt.date, months: int) -> dt.date:
    """The last day of the month so many months after the end of a year."""
    return dt.date(end.year + 1, months + 1, 1) - dt.timedelta(days=1)


def _finances(tables: Tables) -> tuple[list[str], list[str]]:
    years = sorted(_money(tables), key=lambda money: money.year)
    overspent = [
        f"{m.year} m.: pajamos {money(m.income)} Eur, išlaidos {money(m.expenditure)} Eur"
        for m in years
        if m.income is not None and m.expenditure is not None and m.expenditure > m.income
    ]
    reserves = [(m.year, m.reserve) for m in years if m.reserve is not None]
    falling = [
        f"{year} m.: {money(now)} Eur, prieš tai {money(before)} Eur ({earlier} m.)"
        for (earlier, before), (year, now) in pairwise(reserves)
        if now < before
    ]
    return overspent, falling


def _money(tables: Tables) -> Iterator[_Money]:
    """Each year as the latest period that has it tells it."""
    told: dict[int, dict[str, list[Row]]] = {}
    for row in _everywhere(tables, "asociacijos_finansai"):
        year = _year(row)
        told.setdefault(year, {}).setdefault(row.period, []).append(row)
    for year, periods in told.items():
        known = [p for p, rows in periods.items() if any(_spoken(row) for row in rows)]
        if known:
            rows = periods[max(known)]
            yield _Money(year, _facts(rows, "paj"), _facts(rows, "išl"), _reserve(rows))


def _year(row: Row) -> int:
    named = row.values.get("metai")
    if isinstance(named, str) and named.strip().isdigit():
        return int(named)
    return int(named) if isinstance(named, (int, float)) else row.year


def _spoken(row: Row) -> bool:
    return row.amount("faktas") is not None or row.amount("rezervas") is not None


def _facts(rows: Iterable[Row], side: str) -> float | None:
    amounts = [
        row.amount("faktas") for row in rows if row.text("pajamos_ar_islaidos").casefold().startswith(side)
    ]
    known = [amount for amount in amounts if amount is not None]
    return math.fsum(known) if known else None


def _reserve(rows: Iterable[Row]) -> float | None:
    """The year's reserve: one figure, though it may be repeated in each row; different figures are parts."""
    known = [amount for row in rows if (amount := row.amount("rezervas")) is not None]
    if not known:
        return None
    return known[0] if len(set(known)) == 1 else math.fsum(known)


def _returns(
    tables: Tables, period: str, members: Mapping[str, MemberFacts], titles: Mapping[str, str]
) -> Iterator[tuple[str, str, list[str]]]:
    for dataset in tables.datasets:
        if dataset.period != period:
            continue
        for form, data in dataset.forms.items():
            present = reporters(data)
            missing = [code for code in data.expected if code not in present]
            title = titles.get(form, form)
            yield GOVERNANCE, f"Nepateikta forma „{title}“", _names(missing, members)
            yield GOVERNANCE, f"Forma „{title}“ pateikta su klaidomis", _names(data.with_errors, members)


def _names(codes: Iterable[str], members: Mapping[str, MemberFacts]) -> list[str]:
    return [members[code].name if code in members else code for code in codes]


def _everywhere(tables: Tables, table: str) -> Iterator[Row]:
    """A table's rows in whichever form has it."""
    forms = {name.lower() for dataset in tables.datasets for name in dataset.forms}
    for form in sorted(forms):
        yield from tables.rows(form, table)
