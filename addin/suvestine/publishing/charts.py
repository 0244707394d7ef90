"""The charts of a theme: by county, change on the year before, all years, the spread over municipalities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from suvestine.lithuanian import NO_BREAK_SPACE, change, counted, number
from suvestine.publishing.basis import Basis, area_name
from suvestine.publishing.themes import Theme
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.wording import proc

_MIN_YEARS = 3


@dataclass(frozen=True, slots=True)
class Spread:
    """One dot a municipality, the least first; ``message`` is the title, ``told`` the alternative text."""

    message: str
    told: str
    values: tuple[float, ...]
    middle: float
    middle_shown: str
    least_shown: str
    most_shown: str
    summary: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """A member's figure per so many inhabitants."""

    name: str
    amount: float


def rates(basis: Basis, theme: Theme) -> tuple[Rate, ...]:
    """The theme's main figure per inhabitants of every member whose both numbers are known, the least first."""
    found = []
    for member in basis.members:
        amount = basis.value(member, theme.main).amount
        if amount is not None and member.population:
            found.append(Rate(area_name(member), theme.per * amount / member.population))
    return tuple(sorted(found, key=lambda rate: rate.amount))


def county_chart(basis: Basis, theme: Theme) -> Chart | None:
    """The main figure per inhabitants by county, the largest first."""
    row = basis.row(theme.main)
    known = [
        (area.pavadinimas, theme.per * area.gyventojui)
        for area in (row.apskritys if row else ())
        if area.gyventojui is not None
    ]
    if len(known) < 2:
        return None
    known.sort(key=lambda item: -item[1])
    (top, most), (bottom, least) = known[0], known[-1]
    shown = partial(number, decimals=theme.decimals)
    message = f"{theme.rate}: daugiausia – {top} ({shown(most)}), mažiausiai – {bottom} ({shown(least)})"
    items = [Item(name, (value,), shown(value), name in (top, bottom)) for name, value in known]
    return _chart(ChartKind.BARS, message, items)


def change_chart(basis: Basis, theme: Theme) -> Chart | None:
    """The change of every measure on the year before, per cent."""
    rows = [(measure.name, basis.row(measure.code)) for measure in theme.measures]
    known = [(name, row.pokytis_proc) for name, row in rows if row and row.pokytis_proc is not None]
    moved = [(name, value) for name, value in known if value is not None]
    if len(moved) < 2:
        return None
    moved.sort(key=lambda item: -item[1])
    grown = sum(1 for _, value in moved if value > 0)
    furthest = max(moved, key=lambda item: abs(item[1]))
    message = f"{_grown(grown, len(moved))}; labiausiai pakito „{furthest[0]}“ ({change(furthest[1], 1)}{NO_BREAK_SPACE}proc.)"
    items = [Item(name, (value,), f"{change(value, 1)}{NO_BREAK_SPACE}proc.") for name, value in moved]
    return _chart(ChartKind.CHANGES, message, items)


def years_chart(basis: Basis, theme: Theme) -> Chart | None:
    """The main figure in all years of the archive, over the members that gave it in each."""
    row = basis.row(theme.main)
    series = row.palyginama_eile if row else ()
    points = [(point.laikotarpis, point.suma) for point in series if point.suma is not None]
    if len(points) < _MIN_YEARS:
        return None
    (first, then), (_, now) = points[0], points[-1]
    moved = 100 * (now - then) / then if then else 0.0
    verb = "padidėjo" if moved > 0 else "sumažėjo"
    said = f"nuo {first} m. {verb} {proc(abs(moved))}" if moved else f"kaip ir {first} m."
    message = f"{theme.named(theme.main)}: {said} (duomenis visais metais pateikė {series[0].atsake})"
    items = [Item(year, (amount,), number(amount), year == points[-1][0]) for year, amount in points]
    return _chart(ChartKind.BARS, message, items)


def spread(basis: Basis, theme: Theme) -> Spread | None:
    """How municipalities differ; None where fewer than three can be compared."""
    found = rates(basis, theme)
    if len(found) < 3:
        return None
    least, most = found[0], found[-1]
    middle = median(rate.amount for rate in found)
    low, half, high = (number(each, theme.decimals) for each in (least.amount, middle, most.amount))
    message = (
        f"Pusėje savivaldybių – ne daugiau kaip {half}; mažiausiai – {least.name} ({low}), "
        f"daugiausia – {most.name} ({high})"
    )
    summary = (
        ("Savivaldybių skaičius", number(len(found))),
        (f"Mažiausia reikšmė ({least.name})", low),
        ("Mediana", half),
        (f"Didžiausia reikšmė ({most.name})", high),
    )
    told = f"{theme.rate}. {message}. Kiekvienas taškas – viena savivaldybė, iš viso {number(len(found))}."
    return Spread(message, told, tuple(rate.amount for rate in found), middle, half, low, high, summary)


def _grown(grown: int, whole: int) -> str:
    if grown == whole:
        return "Per metus padidėjo visi rodikliai"
    if not grown:
        return "Per metus nepadidėjo nė vienas rodiklis"
    return f"Per metus padidėjo {counted(grown, 'rodiklis', 'rodikliai', 'rodiklių')} iš {number(whole)}"


def _chart(kind: ChartKind, message: str, items: Sequence[Item]) -> Chart:
    told = "; ".join(f"{item.label}: {item.shown}" for item in items)
    return Chart(kind, message, f"{message}. {told.rstrip('.')}.", tuple(items))
