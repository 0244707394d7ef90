"""Excel's own rules applied again to what was submitted, with the template's words or a sentence of ours."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Sequence
from typing import Any

from suvestine.findings import FINDINGS
from suvestine.forms.model import Input, InputKind
from suvestine.lithuanian import joined, number, shown
from suvestine.spreadsheet.formulas import Scalar, excel_compare
from suvestine.spreadsheet.grid import CellError, Value
from suvestine.spreadsheet.validation import Rule

Limits = tuple[Scalar, ...]
"""The evaluated formulas of a rule: its bounds, or the verdict of a custom condition."""

WORDED_BY_TEMPLATE = frozenset(
    {
        "not_number",
        "not_whole",
        "not_date",
        "not_time",
        "not_in_list",
        "out_of_range",
        "text_length",
        "custom_rule",
    }
)
"""Findings whose text is the validation's error text where the template has one."""

_OPERATORS = {
    "equal": "=",
    "notEqual": "<>",
    "greaterThan": ">",
    "lessThan": "<",
    "greaterThanOrEqual": ">=",
    "lessThanOrEqual": "<=",
}
_SENTENCES = {
    "between": "turi būti nuo {0} iki {1}.",
    "notBetween": "negali būti nuo {0} iki {1}.",
    "equal": "turi būti {0}.",
    "notEqual": "negali būti {0}.",
    "greaterThan": "turi būti daugiau negu {0}.",
    "lessThan": "turi būti mažiau negu {0}.",
    "greaterThanOrEqual": "turi būti ne mažiau kaip {0}.",
    "lessThanOrEqual": "turi būti ne daugiau kaip {0}.",
}
_DATE_SENTENCES = {
    "greaterThan": "turi būti vėliau negu {0}.",
    "lessThan": "turi būti anksčiau negu {0}.",
    "greaterThanOrEqual": "turi būti ne anksčiau kaip {0}.",
    "lessThanOrEqual": "turi būti ne vėliau kaip {0}.",
}
_BOUNDED = frozenset({"whole", "decimal", "date", "time", "textLength"})
_EPOCH = dt.date(1899, 12, 30)
_MEASURES: dict[str, Callable[[Any], float]] = {
    "whole": float,
    "decimal": float,
    "date": lambda day: day.toordinal() - _EPOCH.toordinal(),
    "textLength": len,
}
_TYPES: dict[str, type] = {"whole": float, "decimal": float, "date": dt.date, "textLength": str}
_FEW = 12
"""Lists up to this length are told whole."""


def serial(value: Value) -> Scalar:
    """A value as formulas see it: dates and times as Excel's serial numbers."""
    if isinstance(value, dt.datetime):
        return (value.date() - _EPOCH).days + _share_of_day(value.time())
    if isinstance(value, dt.date):
        return float((value - _EPOCH).days)
    if isinstance(value, dt.time):
        return _share_of_day(value)
    if isinstance(value, dt.timedelta):
        return value / dt.timedelta(days=1)
    return value


def breach(rule: Rule, value: Value, limits: Limits) -> str:
    """The code of the finding where a value breaks a rule; blank where it does not.

    A bound that is no number (the cell it refers to is blank or unknown) forbids nothing, as in Excel.
    """
    if rule.kind == "custom":
        return "" if _true(limits[0] if limits else True) else "custom_rule"
    if rule.kind not in _BOUNDED:
        return ""
    measured = float(len(shown(value))) if rule.kind == "textLength" else serial(value)
    if rule.kind == "whole" and isinstance(measured, float) and not measured.is_integer():
        return "not_whole"
    if _within(rule.operator, measured, limits):
        return ""
    return "text_length" if rule.kind == "textLength" else "out_of_range"


def constant_check(rule: Rule, limits: Limits) -> Callable[[Value], str] | None:
    """A quick form of :func:`breach` for bounds that never change; None where the rule limits nothing.

    What plainly lies within is let in at once; everything else is compared as Excel does.
    """
    if rule.kind not in _BOUNDED and rule.kind != "custom":
        return None
    low, high = _plain_bounds(rule.operator, limits)
    measure = _MEASURES.get(rule.kind)
    if measure is None or low > high:
        return lambda value: breach(rule, value, limits)
    kind = _TYPES[rule.kind]

    def check(value: Value) -> str:
        if type(value) is kind and low <= measure(value) <= high:
            return ""
        return breach(rule, value, limits)

    return check


def _plain_bounds(operator: str, limits: Limits) -> tuple[float, float]:
    """The range that a rule allows; an empty one where it is no plain range."""
    numbers = [limit for limit in limits if type(limit) is float]
    if operator == "between" and len(numbers) == 2:
        return numbers[0], numbers[1]
    if operator == "greaterThanOrEqual" and len(numbers) == 1:
        return numbers[0], float("inf")
    if operator == "lessThanOrEqual" and len(numbers) == 1:
        return float("-inf"), numbers[0]
    return 1.0, 0.0


def worded(
    code: str,
    given: Input,
    label: str,
    *,
    limits: Limits = (),
    choices: Sequence[str] = (),
    found: Value = None,
) -> str:
    """The text of a finding about one value: the template's own, else a sentence that says what is expected."""
    rule = given.rule
    if rule is not None and rule.error_text and code in WORDED_BY_TEMPLATE:
        return rule.error_text
    advice = ""
    if code == "not_in_list":
        advice = _list_advice(choices, shown(found))
    elif rule is not None and code in ("out_of_range", "text_length"):
        advice = _bounds_advice(rule, given, limits)
    elif code == "custom_rule":
        advice = "reikšmė neatitinka formos taisyklės."
    return FINDINGS[code].format(label=label, advice=advice, example="2025-03-14")


def _true(verdict: Scalar) -> bool:
    """Whether Excel lets a value in: an error or a text as the condition's result does not."""
    return isinstance(verdict, (bool, float)) and bool(verdict)


def _within(operator: str, measured: Scalar, limits: Limits) -> bool:
    if operator in ("between", "notBetween"):
        if len(limits) < 2 or not all(type(limit) is float for limit in limits[:2]):
            return True
        inside = _holds(measured, ">=", limits[0]) and _holds(measured, "<=", limits[1])
        return inside is (operator == "between")
    if not limits or type(limits[0]) is not float:
        return True
    return _holds(measured, _OPERATORS[operator], limits[0])


def _holds(left: Scalar, operator: str, right: Scalar) -> bool:
    verdict = excel_compare(left, operator, right)
    return not isinstance(verdict, CellError) and verdict


def _share_of_day(time: dt.time) -> float:
    return (time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6) / 86400


def _list_advice(choices: Sequence[str], found: str) -> str:
    if 0 < len(choices) <= _FEW:
        return f"Galimos reikšmės: {joined([f'„{choice}“' for choice in choices])}."
    close = difflib.get_close_matches(found, choices, n=1)
    return f"Rinkitės iš sąrašo; panašiausia reikšmė „{close[0]}“." if close else "Rinkitės iš sąrašo."


def _bounds_advice(rule: Rule, given: Input, limits: Limits) -> str:
    words = [_limit_in_words(rule, given, limit) for limit in limits]
    dated = given.kind in (InputKind.DATE, InputKind.TIME)
    sentence = (dated and _DATE_SENTENCES.get(rule.operator)) or _SENTENCES[rule.operator]
    text = sentence.format(*words).replace("proc..", "proc.")
    return f"ženklų {text}" if rule.kind == "textLength" else text


def _limit_in_words(rule: Rule, given: Input, limit: Scalar) -> str:
    if not isinstance(limit, float):
        return shown(limit)
    if rule.kind == "date":
        return (_EPOCH + dt.timedelta(days=int(limit))).isoformat()
    if rule.kind == "time":
        return f"{int(limit * 24) % 24:02d}:{round(limit * 1440) % 60:02d}"
    if "%" in given.number_format:
        return f"{number(limit * 100)} proc."
    return number(limit)
