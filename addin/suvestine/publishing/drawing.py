"""Where bars and dots of a chart stand: across in per cent of the width, down in pixels, so that text keeps its size."""

from __future__ import annotations

import textwrap
from collections import Counter
from dataclasses import dataclass

from suvestine.publishing.charts import Spread
from suvestine.reports.views.charts import Chart

_LETTERS = 38
"""As many as fit on the narrowest screen."""
_LINE, _BAR, _SPACE = 19, 16, 14
_STEPS = 36
_DOT = 8
_TOP, _AXIS = 34, 26


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a bar's words; ``value`` stands at the end of the last one."""

    y: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar below its words; ``kind`` is its look: ``strong``, ``plain`` or ``fall``."""

    lines: tuple[Line, ...]
    x: float
    y: int
    width: float
    kind: str


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of a chart; ``zero`` is the place of nought where bars go both ways."""

    height: int
    bars: tuple[Bar, ...]
    bar_height: int
    zero: float | None


@dataclass(frozen=True, slots=True)
class Dots:
    """The dots of a spread, piled where they would cover each other."""

    height: int
    dots: tuple[tuple[float, int], ...]
    axis: int
    middle: float

    @property
    def anchor(self) -> str:
        """On which side of its line the word for the median has room."""
        return "start" if self.middle < 25 else "end" if self.middle > 75 else "middle"


def bars(chart: Chart) -> Bars:
    """The bars of a chart, one below another."""
    values = [item.values[0] for item in chart.items]
    low, high = min(*values, 0.0), max(*values, 0.0)
    scale = 100 / ((high - low) or 1)
    placed, y = [], 0
    for item, value in zip(chart.items, values, strict=True):
        lines = _lines(item.label, item.shown, y)
        y = lines[-1].y + 6
        kind = "fall" if value < 0 else "strong" if item.strong else "plain"
        placed.append(Bar(lines, _round((min(value, 0) - low) * scale), y, _round(abs(value) * scale), kind))
        y += _BAR + _SPACE
    return Bars(y, tuple(placed), _BAR, _round(-low * scale) if low < 0 else None)


def dots(spread: Spread) -> Dots:
    """One dot a value, from the least at the left to the largest at the right."""
    low, width = spread.values[0], (spread.values[-1] - spread.values[0]) or 1
    steps = [round(_STEPS * (value - low) / width) for value in spread.values]
    highest = max(Counter(steps).values())
    axis = _TOP + highest * _DOT
    piled: Counter[int] = Counter()
    found = []
    for step in steps:
        piled[step] += 1
        found.append((_across(step / _STEPS), axis - piled[step] * _DOT + _DOT // 2))
    return Dots(axis + _AXIS, tuple(found), axis, _across((spread.middle - low) / width))


def _across(part: float) -> float:
    """A place across the picture at which the outermost dots stay whole."""
    return _round(2 + 96 * part)


def _lines(label: str, shown: str, top: int) -> tuple[Line, ...]:
    texts = textwrap.wrap(f"{label} {shown}", _LETTERS, break_long_words=False, break_on_hyphens=False)
    lines = [Line(top + _LINE * (place + 1) - 4, text, "") for place, text in enumerate(texts)]
    last = lines[-1]
    lines[-1] = Line(last.y, last.text.removesuffix(shown), shown)
    return tuple(lines)


def _round(share: float) -> float:
    return round(share, 2)
