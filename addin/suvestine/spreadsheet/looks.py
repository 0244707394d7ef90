"""The looks of cells in workbooks that are written whole: one accent, quiet fills, thin grey lines."""

from __future__ import annotations

from typing import Literal

ACCENT = "#1B5E6B"
"""The one accent colour: deep teal."""
LINE = "#D9DEE1"
"""The colour of the lines between the rows of a table."""

Style = Literal[
    "title", "subtitle", "note", "heading", "text", "strong", "good", "steady", "warning", "bad", "idle",
    "muted", "repeated", "link",
]  # fmt: skip
"""The looks of a cell; ``good``, ``steady``, ``warning``, ``bad`` and ``idle`` colour a status that a word
tells as well: the same quiet fills as in documents, with at least 4.5:1 contrast."""

Group = Literal["overview", "statistics", "register", "technical"]
"""What a sheet is for; its tab has the colour of its group."""

TAB_COLORS: dict[Group, str] = {
    "overview": ACCENT,
    "statistics": "#7FB0B9",
    "register": "#C98A00",
    "technical": "#B8C1C3",
}

WHOLE, FRACTION = "#,##0", "#,##0.00"
AS_NEEDED = "#,##0.##"
"""Thousands apart, decimals where a number has them: Excel itself would leave a comma behind whole ones."""


def as_needed(value: float) -> str:
    """The format that ``AS_NEEDED`` stands for: at most two decimals, a true minus sign."""
    shown = WHOLE if value == int(value) else FRACTION
    return shown if value >= 0 else f"{shown};−{shown}"


def _filled(ink: str, fill: str) -> dict[str, object]:
    return {"font_color": ink, "bg_color": fill, "valign": "top", "align": "left", "indent": 1}


LOOKS: dict[Style, dict[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT},
    "subtitle": {"bold": True, "font_size": 12, "font_color": ACCENT},
    "note": {"font_color": "#5F6B6D", "italic": True},
    "heading": {
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": ACCENT,
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
        "border_color": ACCENT,
    },
    "text": {"valign": "top"},
    "strong": {"bold": True, "valign": "top"},
    "good": _filled("#1E6B34", "#D3E8DA"),
    "warning": _filled("#7A5200", "#FBE8C3"),
    "bad": _filled("#9B1C1C", "#F4D2CE"),
    "steady": _filled("#1B5E6B", "#DCEBEE"),
    "idle": _filled("#4A5557", "#E4E7E8"),
    "muted": {"font_color": "#5F6B6D", "valign": "top"},
    "repeated": {"font_color": "#6D787B", "valign": "top"},
    "link": {"font_color": ACCENT, "underline": 1, "valign": "top"},
}
