"""The registers of an example library's strategy department."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from suvestine.demo import department_2025, department_2026
from suvestine.demo.answers import Answers, Row
from suvestine.demo.department_words import (
    COLUMNS,
    CONCLUSIONS,
    LINKED,
    REPORT_COMING,
    STAFF,
    TITLES,
    WORKERS,
)
from suvestine.demo.library import COMPILER, HEAD
from suvestine.demo.registers import EXAMPLE, LINK
from suvestine.demo.typed_rows import Rows, typed_rows

FORM = "skyriaus_registrai"
_ROWS: Mapping[int, Mapping[str, Rows]] = {2025: department_2025.ROWS, 2026: department_2026.ROWS}
_EXPLAINED: Mapping[int, Mapping[str, str]] = {2025: {}, 2026: {"S07": REPORT_COMING}}


def department(period: str) -> Answers:
    """The department's answers of a period."""
    year = int(period[:4])
    rows = {name: _register(name, found, year) for name, found in _ROWS[year].items()}
    rows["mokymo_renginiai"] = [
        {**event, "programa": event["programa"] and f"{event['programa']}{EXAMPLE}"}
        for event in rows["mokymo_renginiai"]
    ]
    return Answers(
        fields={
            "vadovas": HEAD,
            "uzpilde": COMPILER,
            "uzpildymo_data": dt.date(year + 1, 1, 20),
            **{name: f"{text} (Pavyzdinis tekstas.)" for name, text in CONCLUSIONS[year].items()},
        },
        fixed={},
        registers=rows,
        explanations=_EXPLAINED[year],
    )


def _register(name: str, found: Rows, year: int) -> list[Row]:
    """The rows with who did the work, in turn, and a link where the register has one."""
    return [
        {
            **row,
            **({WORKERS[name]: STAFF[number % len(STAFF)]} if name in WORKERS else {}),
            **({"nuoroda": f"{LINK}/{LINKED[name]}/{year}/{number + 1}"} if name in LINKED else {}),
        }
        for number, row in enumerate(typed_rows(found, columns=COLUMNS[name], title=TITLES[name], year=year))
    ]
