"""What is wrong on purpose with an association's second period: known findings, repairs, files that do not count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from suvestine.demo.answers import Answers
from suvestine.demo.example import Change, Flaws, KnownFinding, KnownRepair
from suvestine.demo.library import FORM
from suvestine.lithuanian import long_date, number
from suvestine.spreadsheet.grid import Value

MISSING = "63"
"""The member that sent nothing."""
CORRUPT = "74"
"""The member whose only file was cut off on its way."""
DUPLICATE = "34"
"""The member that sent an older version too."""
LOCKED = "46"
"""The member whose workbook was still open when the folder was copied."""
RENAMED_SHEET = ("36", "Mokymų poreikiai", "Poreikiai mokymams")
"""Member, the sheet's name in the form, the member's own name for it."""
UNEXPLAINED_LEAPS: Mapping[str, Mapping[str, float]] = {"84": {"L1": 1.9, "K2": 1.4}}
"""Changes on the year before that the member does not explain, by member and code."""


KNOWN_FINDINGS = (
    KnownFinding("32", "check_failed", "_tikrinimai.P10"),
    KnownFinding("45", "not_number", "statistika.I3.ataskaitiniai_metai"),
    KnownFinding("57", "not_in_list", "projektai.busena"),
    KnownFinding("65", "required_blank", "statistika.D4.ataskaitiniai_metai"),
    KnownFinding("84", "check_failed", "_tikrinimai.P17"),
)


KNOWN_REPAIRS = (
    KnownRepair("36", "mokymu_poreikiai"),
    KnownRepair("55", "renginiai.data"),
    KnownRepair("67", "statistika.L2.ataskaitiniai_metai"),
    KnownRepair("67", "statistika.R2.ataskaitiniai_metai"),
)


def older(answers: Answers) -> Answers:
    """The version before the last corrections: some events were not counted yet."""
    counted = _figure(answers, "R2")
    return _with(answers, R2=counted - 25 if isinstance(counted, float) else counted)


def _total_not_of_parts(answers: Answers) -> Answers:
    total = _figure(answers, "I1")
    return _with(answers, I1=total + 100 if isinstance(total, float) else total)


def _text_for_number(answers: Answers) -> Answers:
    return _with(answers, I3="apie 20")


def _outside_list(answers: Answers) -> Answers:
    projects = list(answers.registers["projektai"])
    projects[0] = {**projects[0], "busena": "Laukiama atsakymo"}
    return replace(answers, registers={**answers.registers, "projektai": projects})


def _left_blank(answers: Answers) -> Answers:
    return _with(answers, D4=None)


def _numbers_as_text(answers: Answers) -> Answers:
    spaced = {
        code: number(value).replace("\u00a0", " ")
        for code in ("L2", "R2")
        if isinstance(value := _figure(answers, code), float)
    }
    return _with(answers, **spaced)


def _date_as_text(answers: Answers) -> Answers:
    events = list(answers.registers["renginiai"])
    day = events[0]["data"]
    if isinstance(day, dt.date):
        events[0] = {**events[0], "data": long_date(day).replace("\u00a0", " ")}
    return replace(answers, registers={**answers.registers, "renginiai": events})


def _figure(answers: Answers, code: str) -> Value:
    return answers.fixed["statistika", code, "ataskaitiniai_metai"]


def _with(answers: Answers, **figures: Value) -> Answers:
    cells = {("statistika", code, "ataskaitiniai_metai"): value for code, value in figures.items()}
    return replace(answers, fixed={**answers.fixed, **cells})


_MISTAKES: Mapping[str, Change] = {
    "32": _total_not_of_parts,
    "45": _text_for_number,
    "57": _outside_list,
    "65": _left_blank,
    "67": _numbers_as_text,
    "55": _date_as_text,
}

FLAWS = Flaws(
    missing=frozenset({(FORM, MISSING)}),
    corrupt=frozenset({(FORM, CORRUPT)}),
    locked=frozenset({(FORM, LOCKED)}),
    older={(FORM, DUPLICATE): older},
    renamed={(FORM, RENAMED_SHEET[0]): RENAMED_SHEET[1:]},
    mistakes={(FORM, member): change for member, change in _MISTAKES.items()},
)
