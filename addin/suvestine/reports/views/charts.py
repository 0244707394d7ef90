"""Charts for documents: one message each, labels at the bars, readable in black and white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any, ClassVar

from suvestine.lithuanian import change, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

ACCENT = "#1B5E6B"
INK = "#1F2A2E"
_MUTED = "#B9C9CC"
_FALL = "#8A4B08"
_GRID = "#D5DADC"
_DPI = 200
_FONTS = ("Calibri", "Carlito", "DejaVu Sans")
_CM = 1 / 2.54
_LONG_LABEL = 40
"""A label with more letters takes two lines beside its bar."""
_SHADES = (ACCENT, "#F2C14E", "#C4675A", "#B4BEC1", "#EEF1F1")
_HATCHES = ("", "", "///", "...", "")


class ChartKind(StrEnum):
    """What a chart compares."""

    BARS = "bars"
    CHANGES = "changes"
    STACKED = "stacked"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Item:
    """One bar or point; ``values`` has one number, or one a part of a stacked bar."""

    label: str
    values: tuple[float, ...]
    shown: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart says (``zinia``), what it shows, and the alternative text (``aprasas``)."""

    _not_said: ClassVar = ("kind", "items", "parts")

    kind: ChartKind
    zinia: str
    aprasas: str
    items: tuple[Item, ...]
    parts: tuple[str, ...] = ()


def png(chart: Chart, *, width_cm: float = 16.0) -> bytes:
    """The picture, the same bytes each time for the same chart."""
    import matplotlib as mpl
    from matplotlib import font_manager
    from matplotlib.figure import Figure as Canvas

    installed = set(font_manager.get_font_names())
    settings: Any = {
        "font.family": [font for font in _FONTS if font in installed], "font.size": 9.5, "text.color": INK,
        "axes.edgecolor": _GRID, "xtick.color": INK, "ytick.color": INK, "hatch.linewidth": 0.6,
    }  # fmt: skip
    with mpl.rc_context(settings):
        canvas = Canvas(figsize=(width_cm * _CM, height_cm(chart) * _CM), dpi=_DPI, layout="constrained")
        _draw(chart, canvas)
        content = BytesIO()
        canvas.savefig(content, format="png", metadata={"Software": None})
    return content.getvalue()


def height_cm(chart: Chart) -> float:
    """How tall a chart is drawn, whatever its width."""
    if chart.kind is ChartKind.LINE:
        return 4.8
    long = any(len(item.label) > _LONG_LABEL for item in chart.items)
    return 1.0 + (0.78 if long else 0.54) * len(chart.items) + (1.4 if chart.kind is ChartKind.STACKED else 0)


def _draw(chart: Chart, canvas: Canvas) -> None:
    axes = canvas.subplots()
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    draw = {
        ChartKind.BARS: _bars, ChartKind.CHANGES: _changes, ChartKind.STACKED: _stacked, ChartKind.LINE: _line,
    }  # fmt: skip
    draw[chart.kind](chart, axes)


def _bars(chart: Chart, axes: Axes) -> None:
    values = [item.values[0] for item in chart.items]
    colours = [ACCENT if item.strong else "#8FB8BF" for item in chart.items]
    bars = axes.barh(range(len(values)), values, color=colours, height=0.68)
    axes.bar_label(bars, [item.shown or number(item.values[0]) for item in chart.items], padding=3)
    axes.set_xlim(0, max([*values, 0.0]) * 1.14 or 1)
    _names(chart.items, axes)


def _changes(chart: Chart, axes: Axes) -> None:
    values = [item.values[0] for item in chart.items]
    bars = axes.barh(
        range(len(values)), values, color=[ACCENT if v >= 0 else "#FFFFFF" for v in values], height=0.64
    )
    for bar, value in zip(bars, values, strict=True):
        if value < 0:
            bar.set(edgecolor=_FALL, hatch="///", linewidth=1)
    axes.bar_label(bars, [item.shown or change(item.values[0], 1) for item in chart.items], padding=3)
    axes.axvline(0, color=INK, linewidth=0.8)
    axes.spines["left"].set_visible(False)
    axes.margins(x=0.16)
    _names(chart.items, axes)


def _stacked(chart: Chart, axes: Axes) -> None:
    left = [0.0] * len(chart.items)
    whole = max((sum(item.values) for item in chart.items), default=0) or 1
    for part, name in enumerate(chart.parts):
        values = [item.values[part] for item in chart.items]
        if not any(values):
            continue
        bars = axes.barh(
            range(len(values)), values, left=left, color=_SHADES[part % len(_SHADES)], height=0.66,
            hatch=_HATCHES[part % len(_HATCHES)], edgecolor=INK, linewidth=0.4, label=name,
        )  # fmt: skip
        for bar, value in zip(bars, values, strict=True):
            if value >= whole * 0.018:
                colour = "white" if part == 0 else INK
                box = {"facecolor": _SHADES[part] if part == 0 else "white", "edgecolor": "none", "pad": 0.8}
                axes.text(
                    bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height() / 2, number(value),
                    ha="center", va="center", color=colour, fontweight="bold", bbox=box,
                )  # fmt: skip
        left = [start + value for start, value in zip(left, values, strict=True)]
    axes.set_xlim(0, whole)
    axes.figure.legend(
        loc="outside upper left", ncols=3, frameon=False, handlelength=1.4, columnspacing=1.4, fontsize=9
    )
    _names(chart.items, axes)


def _line(chart: Chart, axes: Axes) -> None:
    values = [item.values[0] for item in chart.items]
    axes.plot(range(len(values)), values, color=ACCENT, linewidth=2, marker="o", markersize=5)
    for place, item in enumerate(chart.items):
        axes.annotate(
            item.shown or number(item.values[0]), (place, item.values[0]), textcoords="offset points",
            xytext=(0, 7), ha="center",
        )  # fmt: skip
    axes.set_ylim(0, max(values) * 1.2)
    axes.set_xlim(-0.4, len(values) - 0.6)
    axes.set_xticks(range(len(values)), [item.label for item in chart.items])
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_visible(True)


def _names(items: Sequence[Item], axes: Axes) -> None:
    axes.set_yticks(range(len(items)), [item.label for item in items])
    axes.tick_params(axis="y", length=0)
    axes.invert_yaxis()
    axes.set_xticks([])
