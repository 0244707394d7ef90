"""How much room texts, numbers and dates take in a column; widths are counted in digits."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable

DATE, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_NARROWEST, _WIDEST = 9, 56
_BOLD, _LETTERS = 1.15, 1.08
"""Bold letters are wider than digits; of ordinary ones a line takes more."""


def column_width(heading: str, texts: Iterable[str], values: Iterable[object], number_format: str) -> float:
    """The width that shows a column's numbers and dates whole, and its texts up to a limit."""
    words = max((len(word) for word in heading.split()), default=0) + 4
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    content = max((_length(value, number_format) for value in values), default=0)
    return min(max(words, longest + 2, content + 2, _NARROWEST), _WIDEST)


def text_lines(text: str, width: float) -> int:
    """Lines that a text takes."""
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(
        1 if len(line) <= _LETTERS * width else math.ceil(len(line) / width) for line in text.split("\n")
    )


def heading_lines(heading: str, width: float) -> int:
    """Lines of a bold heading, broken between words."""
    count, used = 1, 0.0
    for word in heading.split():
        used += _BOLD * (len(word) + 1)
        if used > width:
            count, used = count + 1, _BOLD * len(word)
    return count


def _length(value: object, number_format: str) -> int:
    if isinstance(value, dt.datetime):
        return len(MOMENT)
    if isinstance(value, dt.date):
        return len(DATE)
    if isinstance(value, float | int):
        return len(f"{value:,.2f}") if number_format else len(f"{value:.10g}")
    return 0
