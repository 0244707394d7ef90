"""The numbers that stand before goals, directions and lines of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_ROMAN = {"I": 1, "V": 5, "X": 10}
_NUMBER = r"(?P<number>[IVX]{1,5}|\d{1,2})"
_AFTER = r"\b[\s.:)–—-]*(?P<title>.*)$"
_GOAL = (
    re.compile(
        rf"(?:strategin\w+\s+)?tikslas\s*(?:nr\.?\s*)?{_NUMBER}(?:-\w+)?{_AFTER}", re.IGNORECASE | re.DOTALL
    ),
    re.compile(
        rf"(?:{_NUMBER}(?:-\w+)?[.)]?\s+)?(?:strategin\w+\s+)?tikslas{_AFTER}", re.IGNORECASE | re.DOTALL
    ),
)
_MARKED = re.compile(
    r"(?P<marker>\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+(?P<rest>\S.*)$", re.DOTALL
)
_LABEL = r"(?i:(?:veiklos\s+)?(?:uždavinys|kryptis))"
_PARTS = r"(?P<number>\d{1,2}(?:\.\d{1,2})?)"
_DIRECTION = (
    re.compile(
        rf"{_PARTS}\.?(?:-\w+)?\s+{_LABEL}(?:\s*[.:)–—-]+\s*|\s+(?=[„A-ZĄČĘĖĮŠŲŪŽ])|$)(?P<title>.*)$",
        re.DOTALL,
    ),
    re.compile(rf"{_LABEL}\s+(?:[Nn]r\.?\s*)?{_PARTS}\b[\s.:)–—-]*(?P<title>.*)$", re.DOTALL),
)
_PLAIN_DIRECTION = re.compile(r"(?P<number>\d{1,2}\.\d{1,2})\.?\s+(?P<title>\S.*)$", re.DOTALL)
_BULLET = re.compile(r"[•▪●◦–—-]\s+(?=\S)")
_INLINE_MARKER = re.compile(r"(?:(?<=\s)|^)(\d{1,2})[.)]\s+(?=\S)")


class GoalHeading(NamedTuple):
    """A heading such as ``II TIKSLAS``; ``number`` is None where it has none, ``title`` may stand below it."""

    number: int | None
    title: str


def goal_heading(text: str) -> GoalHeading | None:
    """``I TIKSLAS``, ``2 tikslas. Stiprinti …``, ``Strateginis tikslas Nr. 3`` read; None for other texts."""
    for pattern in _GOAL:
        found = pattern.match(text.strip())
        if found:
            number = found["number"]
            return GoalHeading(_value(number) if number else None, " ".join(found["title"].split()))
    return None


class DirectionHeading(NamedTuple):
    """A heading such as ``1.2. uždavinys. Plėtoti …``; ``goal`` is None where only the direction's own number is there.

    ``named``: the word for a direction stands in it, so that it can be nothing else.
    """

    goal: int | None
    number: int
    title: str
    named: bool


def direction_heading(text: str) -> DirectionHeading | None:
    """``1.1. uždavinys. Plėtoti …``, ``1.1 kryptis – …``, ``Uždavinys 2: …``, ``1.1. Plėtoti …`` read; None for other
    texts.
    """
    for pattern in (*_DIRECTION, _PLAIN_DIRECTION):
        found = pattern.match(text.strip())
        if found:
            *goal, number = map(int, found["number"].split("."))
            title = " ".join(found["title"].split())
            named = pattern is not _PLAIN_DIRECTION
            return DirectionHeading(goal[0] if goal else None, number, title, named)
    return None


def numbered_direction(text: str) -> tuple[int | None, str]:
    """A direction's own number and its title, without the word ``uždavinys`` or ``kryptis`` after the number."""
    heading = direction_heading(text)
    if heading is not None and heading.named:
        return heading.number, heading.title
    return numbered(text)


def numbered(text: str) -> tuple[int | None, str]:
    """The last part of the number before a text (``1.2. Stiprinti`` -> 2), and the text without it."""
    found = _MARKED.match(text)
    if found is None:
        return None, text
    return int(re.findall(r"\d+", found["marker"])[-1]), found["rest"]


def free_number(wanted: int | None, taken: Iterable[int]) -> int:
    """The wanted number, or the one after the largest where it is taken or there is none."""
    used = set(taken)
    return wanted if wanted is not None and wanted not in used else max(used, default=0) + 1


def without_markers(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without their bullets, and without their numbers where several lines are numbered."""
    bare = [_BULLET.sub("", line, count=1) if _BULLET.match(line) else line for line in lines]
    if sum(_MARKED.match(line) is not None for line in bare) > 1:
        bare = [numbered(line)[1] for line in bare]
    return tuple(bare)


def enumerated(text: str) -> tuple[str, ...]:
    """``1) planas; 2) leidinys`` as its items; a text that does not count 1, 2 … inside is one item."""
    markers = list(_INLINE_MARKER.finditer(text))
    if [int(found[1]) for found in markers] != list(range(1, len(markers) + 1)) or len(markers) < 2:
        return (text,)
    starts = [found.start() for found in markers]
    items = [text[: starts[0]], *(text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True))]
    return tuple(item.strip() for item in items if item.strip())


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    digits = [_ROMAN[letter] for letter in number.upper()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
