"""How a value prints in a document: decimal comma, ISO date, „–“ for what is not known, nothing that XML forbids."""

from __future__ import annotations

import datetime as dt
import re

from suvestine.lithuanian import NO_BREAK_SPACE, NOT_APPLICABLE, UNKNOWN, change, money, number, shown
from suvestine.returns.model import Entry, State
from suvestine.spreadsheet.grid import Value

DASH = "–"
"""Stands where a figure is not known; the documents explain it in a note."""
IN_QUESTION = "tikslinama"
"""Stands where a member wrote what its form does not take, until the member mends it."""
EUROS, POSTS = "Eur", "etatai"
"""Units whose fractions have two places: cents, parts of a post."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x0b")

Printed = float | int | str | bool | dt.date | dt.time | dt.timedelta | None
"""What a name in a template may give."""


def printed(value: object) -> object:
    """What ``{{ value }}`` prints; objects that bring their own markup pass unchanged."""
    if hasattr(value, "__html__"):
        return value
    if value is None:
        return DASH
    if isinstance(value, bool):
        return "taip" if value else "ne"
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, (dt.date, dt.time)):
        return shown(value)
    return clean(str(value))


def clean(text: str) -> str:
    """Text without the characters that a Word file cannot hold; line ends become one kind."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def entry_value(entry: Entry | None) -> Printed:
    """A submitted value as documents say it: None for a blank, a word for unknown, not applicable and invalid."""
    if entry is None or entry.state is State.BLANK:
        return None
    if entry.state is State.UNKNOWN:
        return UNKNOWN
    if entry.state is State.NOT_APPLICABLE:
        return NOT_APPLICABLE
    if entry.state is State.INVALID:
        return IN_QUESTION
    return _plain(entry.value)


def _plain(value: Value) -> Printed:
    if isinstance(value, float) and value == int(value):
        return int(value)
    return value


def skaicius(value: object, vietos: int | None = None, *, vienetas: object = "") -> str:
    """``1 234,5``; ``vietos`` fixes the decimal places, ``vienetas='Eur'`` prints cents; words and „–“ pass through."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return money(value) if vienetas == EUROS else number(value, _places(vietos, vienetas))
    return str(printed(value))


def proc(value: object, vietos: int | None = 1) -> str:
    """``91,2 proc.``"""
    if isinstance(value, (int, float)):
        text = number(value, vietos)
        return f"{text.removesuffix(',0')}{NO_BREAK_SPACE}proc."
    return str(printed(value))


def pokytis(value: object, vietos: int | None = None, *, vienetas: object = "") -> str:
    """A change with its sign: ``+12``, ``−3,5``, ``0``; of a unit as ``skaicius`` prints it."""
    if not isinstance(value, (int, float)):
        return str(printed(value))
    if vienetas == EUROS:
        return change(value, 2).removesuffix(",00")
    return change(value, _places(vietos, vienetas))


def _places(places: int | None, unit: object) -> int | None:
    return 2 if places is None and unit == POSTS else places
