"""How much room texts, numbers and dates take in a column; widths are counted in digits."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable

DATE, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_NARROWEST, _WIDEST = 9, 56
_INSIDE = 0.94
"""The part of a column's width that its text may take."""
_LETTERS = {"ijlĮįI.,:;'!|„“ ": 0.52, "tfr()-/": 0.33, "mwMW": -0.6}
"""How much narrower than a digit letters are; those that are not named take about one."""


def column_width(heading: str, texts: Iterable[str], values: Iterable[object], number_format: str) -> float:
    """The width that shows a column's numbers and dates whole, and its texts up to a limit."""
    words = max((len(word) for word in heading.split()), default=0) + 4
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    content = max((_length(value, number_format) for value in values), default=0)
    return min(max(words, longest + 2, content + 2, _NARROWEST), _WIDEST)


def text_lines(text: str, width: float) -> int:
    """Lines that a text takes, broken between words."""
    if len(text) <= width and "\n" not in text:
        return 1
    if math.isinf(width):
        return text.count("\n") + 1
    return sum(_wrapped(line, _INSIDE * width * _letters_a_digit(line)) for line in text.split("\n"))


def heading_lines(heading: str, width: float) -> int:
    """Lines of a bold heading, broken between words."""
    return _wrapped(heading, width)


def _letters_a_digit(line: str) -> float:
    """Letters of this line that stand in the room of a digit."""
    narrower = sum(part * sum(map(line.count, letters)) for letters, part in _LETTERS.items())
    return len(line) / max(len(line) - narrower, 1.0) if line else 1.0


def _wrapped(line: str, letters: float) -> int:
    """Lines of so many letters; a word longer than a line breaks inside."""
    if len(line) <= letters:
        return 1
    count, used = 1, 0.0
    for word in line.split():
        room = len(word) + (used > 0)
        if used + room <= letters:
            used += room
            continue
        broken = max(math.ceil(len(word) / letters), 1) - 1
        count += broken + (used > 0)
        used = len(word) - broken * letters
    return count


def _length(value: object, number_format: str) -> int:
    if isinstance(value, dt.datetime):
        return len(MOMENT)
    if isinstance(value, dt.date):
        return len(DATE)
    if isinstance(value, float | int):
        return len(f"{value:,.2f}") if number_format else len(f"{value:.10g}")
    return 0
