"""A raw cell value and the kind of its input -> a typed value with its state, and what was repaired or is wrong."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from suvestine.forms.model import InputKind
from suvestine.lithuanian import MONTHS, NOT_APPLICABLE, UNKNOWN, shown, slug
from suvestine.returns.model import State
from suvestine.spreadsheet.grid import CellError, Value


class Reading(NamedTuple):
    """What a cell was read as; ``repair`` and ``finding`` are codes of the catalogue, or blank."""

    state: State
    value: Value
    repair: str = ""
    finding: str = ""


Interpreter = Callable[[Value], Reading]

BLANK = Reading(State.BLANK, None)
_WORDS = {UNKNOWN: State.UNKNOWN, "..": State.UNKNOWN, NOT_APPLICABLE: State.NOT_APPLICABLE}
_WORD_SLUGS = {slug(UNKNOWN): State.UNKNOWN, slug(NOT_APPLICABLE): State.NOT_APPLICABLE}
_DASHES = frozenset("-–—−‐‑‒―")
_SPACES = " \u00a0\u202f\u2009\u2007"
_GROUPED = re.compile(rf"([+\-−]?)(\d{{1,3}}(?:[{_SPACES}]\d{{3}})+|\d+)(?:([.,])(\d+))?(\s*%)?")
_YEAR_FIRST = re.compile(r"(\d{4})\s*([-./ ])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?")
_IN_WORDS = re.compile(
    r"(\d{4})\s*(?:m\.?)?\s*([a-ząčęėįšųūž]+)\s*(?:mėn\.?)?\s*(\d{1,2})\s*(?:d\.?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:.]|val\.?)\s*(\d{2})(?:\s*(?::|min\.?)\s*(\d{2})?)?", re.IGNORECASE)
_WHOLE_OR_COMMA = re.compile(r"0|[1-9]\d*|\d+,\d+")
_NUMBER_LIKE = re.compile(r"\d+([.,]\d+)?")
_MONTH_NUMBERS = {slug(month): number for number, month in enumerate(MONTHS, 1)}
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - workbooks know no time zones
_LARGEST = 1e300
"""Beyond it Excel itself knows no numbers; a damaged file may."""
_PLAUSIBLE_DAYS = (20_000.0, 80_000.0)
"""Serial numbers of 1954 to 2119: a smaller or larger number typed for a date is not taken for one."""


def interpreter(
    kind: InputKind, *, number_format: str = "General", choices: Sequence[str] = ()
) -> Interpreter:
    """The function that reads the cells of one input."""
    if kind in (InputKind.NUMBER, InputKind.WHOLE):
        return partial(_number, whole=kind is InputKind.WHOLE, percent="%" in number_format)
    if kind is InputKind.DATE:
        return partial(_date, keeps_time="h" in number_format.lower())
    if kind is InputKind.TIME:
        return _time
    if kind is InputKind.LIST:
        return _ListReader(choices)
    return _as_typed if kind is InputKind.TEXT else _untyped


def is_blank(value: Value) -> bool:
    """Whether a cell holds nothing, or only spaces."""
    return value is None or (type(value) is str and not value.strip())


def parse_number(text: str, *, percent: bool = False) -> float | None:
    """``1 234,5`` -> 1234.5; None where the text is no number or may be read in two ways.

    ``1.234`` may be a thousand or a fraction, so it is left alone; ``5 %`` counts only where the input shows
    per cent.
    """
    match = _GROUPED.fullmatch(text.strip(_SPACES + "\t"))
    if match is None or (match[5] and not percent) or (match[3] == "." and len(match[4]) == 3):
        return None
    digits = re.sub(rf"[{_SPACES}]", "", match[2])
    number = float(f"{digits}.{match[4] or 0}")
    number = number / 100 if match[5] else number
    if number >= _LARGEST:
        return None
    return -number if match[1] in ("-", "−") else number


def parse_date(text: str) -> dt.date | str:
    """``2025-03-14``, ``2025.03.14``, ``2025 m. kovo 14 d.`` -> the date; else the code of the finding."""
    text = " ".join(text.split())
    first = _YEAR_FIRST.fullmatch(text)
    if first is not None:
        return _day(int(first[1]), int(first[3]), int(first[4])) or "not_date"
    last = _YEAR_LAST.fullmatch(text)
    if last is not None:
        return _day_first_or_month_first(int(last[1]), int(last[3]), last[4])
    words = _IN_WORDS.fullmatch(text)
    if words is not None and slug(words[2]) in _MONTH_NUMBERS:
        return _day(int(words[1]), _MONTH_NUMBERS[slug(words[2])], int(words[3])) or "not_date"
    return "not_date"


def parse_time(text: str) -> dt.time | None:
    """``14:30``, ``14.30``, ``14 val. 30 min.`` -> the time."""
    match = _CLOCK.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    try:
        return dt.time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        return None


def _nothing_or_wrong(value: Value, *, also: str = "") -> Reading | None:
    """What is the same for every typed input: blank, the two words, a bare dash, an error; else None."""
    if type(value) is not str:
        return _empty_or_error(value)
    text = value.strip()
    if not text:
        return BLANK
    if value in _WORDS:
        return Reading(_WORDS[value], None)
    state = _WORDS.get(text) or _WORD_SLUGS.get(slug(text))
    if state is not None:
        return Reading(state, None, "unknown_word")
    if _DASHES.issuperset(text) and text != also:
        return Reading(State.INVALID, value, "", "bare_dash")
    return None


def _empty_or_error(value: Value) -> Reading | None:
    if value is None:
        return BLANK
    return Reading(State.INVALID, value, "", "error_cell") if isinstance(value, CellError) else None


def _number(value: Value, *, whole: bool, percent: bool) -> Reading:
    if type(value) is float and abs(value) < _LARGEST:
        if whole and not value.is_integer():
            return Reading(State.INVALID, value, "", "not_whole")
        return Reading(State.VALUE, value)
    nothing = _nothing_or_wrong(value)
    if nothing is not None:
        return nothing
    number = parse_number(value, percent=percent) if isinstance(value, str) else None
    if number is None:
        return Reading(State.INVALID, value, "", "not_number")
    if whole and not number.is_integer():
        return Reading(State.INVALID, value, "", "not_whole")
    return Reading(State.VALUE, number, "number_text")


def _date(value: Value, *, keeps_time: bool) -> Reading:
    if type(value) is dt.date:
        return Reading(State.VALUE, value)
    if isinstance(value, dt.datetime):
        if keeps_time or value.time() == dt.time():
            return Reading(State.VALUE, value if keeps_time else value.date())
        return Reading(State.VALUE, value.date(), "date_with_time")
    return _nothing_or_wrong(value) or _date_of_other(value)


def _date_of_other(value: Value) -> Reading:
    """A date that came as a number or a text."""
    if type(value) is float and _PLAUSIBLE_DAYS[0] <= value <= _PLAUSIBLE_DAYS[1] and value.is_integer():
        return Reading(State.VALUE, (_EPOCH + dt.timedelta(days=value)).date(), "date_number")
    if not isinstance(value, str):
        return Reading(State.INVALID, value, "", "not_date")
    day = parse_date(value)
    if isinstance(day, str):
        return Reading(State.INVALID, value, "", day)
    return Reading(State.VALUE, day, "date_text")


def _time(value: Value) -> Reading:
    if type(value) is dt.time:
        return Reading(State.VALUE, value)
    nothing = _nothing_or_wrong(value)
    if nothing is not None:
        return nothing
    if isinstance(value, dt.timedelta) and dt.timedelta() <= value < dt.timedelta(days=1):
        return Reading(State.VALUE, (_EPOCH + value).time())
    if type(value) is float and 0 <= value < 1:
        seconds = round(value * 86400) % 86400
        return Reading(State.VALUE, (_EPOCH + dt.timedelta(seconds=seconds)).time(), "time_number")
    clock = parse_time(value) if isinstance(value, str) else None
    if clock is None:
        return Reading(State.INVALID, value, "", "not_time")
    return Reading(State.VALUE, clock, "time_text")


def _untyped(value: Value) -> Reading:
    """Inputs that nothing is said about: the two words are an answer there too, and no number for a check."""
    state = _WORDS.get(value) if type(value) is str and value != ".." else None
    return _as_typed(value) if state is None else Reading(state, None)


def _as_typed(value: Value) -> Reading:
    """Numbers stay numbers, text stays text."""
    if is_blank(value):
        return BLANK
    if isinstance(value, CellError):
        return Reading(State.INVALID, value, "", "error_cell")
    return Reading(State.VALUE, value)


class _ListReader:
    """Reads a list input; without choices (a list that stands nowhere yet) every value is taken."""

    def __init__(self, choices: Sequence[str]) -> None:
        offered = [choice for choice in choices if choice not in _WORDS]
        self.choices = frozenset(offered)
        self.spelled: dict[str, str] = {}
        for choice in offered:
            key = _plain(choice)
            self.spelled[key] = choice if key not in self.spelled else ""
        self.numeric = bool(offered) and all(map(_WHOLE_OR_COMMA.fullmatch, offered))
        self.numbers: dict[float, list[str]] = {}
        for choice in offered:
            if _NUMBER_LIKE.fullmatch(choice):
                self.numbers.setdefault(float(choice.replace(",", ".")), []).append(choice)
        self.dash = next((choice for choice in offered if _DASHES.issuperset(choice.strip())), "")

    def __call__(self, value: Value) -> Reading:
        if type(value) is str and value in self.choices and not self.numeric:
            return Reading(State.VALUE, value)
        nothing = _nothing_or_wrong(value, also=self.dash)
        if nothing is not None:
            return nothing
        if not self.choices:
            return Reading(State.VALUE, value)
        text = value if isinstance(value, str) else shown(value)
        return self._number(value, text) if self.numeric else self._choice(value, text)

    def _choice(self, value: Value, text: str) -> Reading:
        if isinstance(value, dt.date) and text in self.choices:
            return Reading(State.VALUE, value)
        spelled = text if text in self.choices else self.spelled.get(_plain(text))
        if not spelled and type(value) is float:
            # The code 1.1 typed where Excel takes it for a number; 1.1 and 1.10 would be the same number.
            spelled = next(iter(self.numbers[value]), "") if len(self.numbers.get(value, ())) == 1 else ""
        if spelled:
            return Reading(State.VALUE, spelled, "list_spelling")
        return Reading(State.INVALID, value, "", "not_in_list")

    def _number(self, value: Value, text: str) -> Reading:
        number = value if type(value) is float else parse_number(text)
        if number is None or number not in self.numbers:
            return Reading(State.INVALID, value, "", "not_in_list")
        return Reading(State.VALUE, number, "" if type(value) is float else "number_text")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _day_first_or_month_first(one: int, two: int, year: str) -> dt.date | str:
    """A date that ends with its year is read only where the calendar leaves one reading."""
    if len(year) == 2:
        return "ambiguous_date"
    readings = {_day(int(year), one, two), _day(int(year), two, one)} - {None}
    if len(readings) > 1:
        return "ambiguous_date"
    return next((day for day in readings if day is not None), None) or "not_date"
