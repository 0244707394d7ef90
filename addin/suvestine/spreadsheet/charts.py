"""Charts of workbooks that are written whole: bars over the tables of a sheet, each with one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from suvestine.spreadsheet.book import BookSheet
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.looks import ACCENT

AMBER, GREY = "#C98A00", "#B8C1C3"
_INK, _LINES = "#3A4648", "#DDE3E4"
_WIDTH, _ALONE, _ROW_HEIGHT = 560, 840, 24
_FRAME, _BAR, _LEAST = 90, 26, 220
_ROOM, _EDGE = 0.18, 0.02
"""The part of an axis that a label beside a bar takes, and the one that is left where labels stand on bars."""


@dataclass(frozen=True, slots=True)
class Series:
    """One run of bars: its name and the cells that hold its values."""

    name: str
    values: Area
    color: str = ACCENT
    number_format: str = "#,##0;−#,##0;"


@dataclass(frozen=True, slots=True)
class BarChart:
    """Lying bars, one a category; several series stand on one another.

    ``title`` says the message, ``description`` says it to those who do not see the chart. ``shares`` draws
    every category to the same length, for categories of very different size; the labels still count.
    ``bounds`` are the least and the greatest value, so that labels of negative bars have room.
    """

    title: str
    description: str
    categories: Area
    series: Sequence[Series]
    shares: bool = False
    bounds: tuple[float, float] | None = None

    @property
    def height(self) -> int:
        """Pixels that the bars need."""
        bars = self.categories.bottom - self.categories.top + 1
        return max(_FRAME + _BAR * bars + (_BAR if len(self.series) > 1 else 0), _LEAST)


def place_charts(sheet: BookSheet, charts: Sequence[BarChart]) -> None:
    """Puts charts side by side below what the sheet holds, and moves the sheet's next row below them."""
    if not charts:
        return
    height = max(chart.height for chart in charts)
    width = _WIDTH if len(charts) > 1 else _ALONE
    for position, chart in enumerate(charts):
        drawn = _drawn(sheet, chart)
        drawn.set_size({"width": width, "height": height})
        options = {
            "x_offset": position * (_WIDTH + 12),
            "description": chart.description,
            "object_position": 3,
        }
        sheet.worksheet.insert_chart(sheet.next_row - 1, 0, drawn, options)
    sheet.next_row += height // _ROW_HEIGHT + 2


def body(area: Area, column: int) -> Area:
    """One column of a table's area without its heading; columns count from 1."""
    left = area.left + column - 1
    return Area(area.sheet, area.top + 1, left, area.bottom, left)


def _drawn(sheet: BookSheet, chart: BarChart) -> Any:
    stacked = len(chart.series) > 1
    subtype = {"subtype": "percent_stacked" if chart.shares else "stacked"} if stacked else {}
    drawn = sheet.book.xlsx.add_chart({"type": "bar", **subtype})
    for each in chart.series:
        drawn.add_series(
            {
                "name": each.name,
                "categories": _reference(chart.categories),
                "values": _reference(each.values),
                "fill": {"color": each.color},
                "gap": 60,
                "data_labels": {
                    "value": True,
                    "num_format": each.number_format,
                    "font": {"size": 9, "color": "#FFFFFF" if stacked and each.color == ACCENT else _INK},
                },
            }
        )
    small = {"size": 9, "color": _INK, "bold": False}
    drawn.set_title({"name": chart.title, "name_font": {"size": 11, "bold": True, "color": ACCENT}})
    drawn.set_y_axis({"num_font": small, "reverse": True, "line": {"color": _LINES}, "label_position": "low"})
    drawn.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, **_limits(chart)})
    drawn.set_legend({"position": "bottom", "font": small} if stacked else {"none": True})
    drawn.set_chartarea({"border": {"color": _LINES}})
    return drawn


def _limits(chart: BarChart) -> dict[str, float]:
    if chart.bounds is None:
        return {}
    least, greatest = min(chart.bounds[0], 0.0), max(chart.bounds[1], 0.0)
    room = (_ROOM if len(chart.series) == 1 else _EDGE) * (greatest - least)
    return (
        {"min": least - room if least else 0.0, "max": greatest + room if greatest else 0.0} if room else {}
    )


def _reference(area: Area) -> list[object]:
    return [area.sheet, area.top - 1, area.left - 1, area.bottom - 1, area.right - 1]
