"""Charts of a theme: the counties, the size classes, the years; a chart with too little data is None."""

from __future__ import annotations

from collections.abc import Sequence

from suvestine.lithuanian import NO_BREAK_SPACE, number
from suvestine.reports.analysis.views import GroupValue, Indicator
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.figures import Figure
from suvestine.reports.views.name_cases import vietininkas
from suvestine.reports.views.wording import proc

_FEWEST_GROUPS = 2
_FEWEST_YEARS = 3
_FLAT = 0.05
_TENTHS_BELOW = 100


def by_county(indicator: Indicator, title: str) -> Chart | None:
    """Counties, the largest value first; the first and the last stand out."""
    known = sorted(_known(indicator.apskritys), key=lambda item: -item[1])
    if len(known) < _FEWEST_GROUPS:
        return None
    (top, most), (bottom, least) = known[0], known[-1]
    message = (
        f"{title}: daugiausia – {vietininkas(top)} ({_short(most)}), "
        f"mažiausiai – {vietininkas(bottom)} ({_short(least)})"
    )
    ends = {top, bottom}
    items = [
        Item(name.removesuffix(" apskritis"), (value,), _short(value), name in ends) for name, value in known
    ]
    return _bars(message, items)


def by_size(indicator: Indicator, title: str) -> Chart | None:
    """Size classes of municipalities from the smallest, by the median member."""
    known = [(group.pavadinimas, group.mediana) for group in indicator.klases if group.mediana is not None]
    if len(known) < _FEWEST_GROUPS:
        return None
    top, most = max(known, key=lambda item: item[1])
    message = f"{title}, mediana: didžiausia savivaldybėse, kuriose {top} ({_short(most)})"
    items = [Item(name, (value,), _short(value), name == top) for name, value in known]
    return _bars(message, items)


def over_years(figure: Figure, name: str) -> Chart | None:
    """The sum over the years, of the members that reported in all of them."""
    series = [(item.laikotarpis, item.suma) for item in figure.palyginama_eile if item.suma is not None]
    if len(series) < _FEWEST_YEARS:
        return None
    (first, start), (_, end) = series[0], series[-1]
    moved = 100 * (end - start) / start if start else 0
    verb = "padaugėjo" if moved > 0 else "sumažėjo"
    said = (
        f"nuo {first} m. {verb} {proc(abs(moved))}"
        if abs(moved) >= _FLAT
        else f"nuo {first} m. beveik nepakito"
    )
    count = figure.palyginama_eile[0].atsake
    message = f"{name}: {said} (visų metų duomenis pateikė {number(count)}{NO_BREAK_SPACE}bibl.)"
    items = tuple(Item(period, (value,)) for period, value in series)
    return Chart(ChartKind.LINE, message, _told(message, [(p, number(v)) for p, v in series]), items)


def _bars(message: str, items: Sequence[Item]) -> Chart:
    told = _told(message, [(item.label, item.shown) for item in items])
    return Chart(ChartKind.BARS, message, told, tuple(items))


def _told(message: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The alternative text: the message, then the numbers that a reader of the picture sees."""
    return f"{message}. {'; '.join(f'{name}: {value}' for name, value in pairs)}."


def _known(groups: Sequence[GroupValue]) -> list[tuple[str, float]]:
    return [(group.pavadinimas, group.reiksme) for group in groups if group.reiksme is not None]


def _short(value: float) -> str:
    return number(value, 1 if value < _TENTHS_BELOW else 0)
