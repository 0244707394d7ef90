"""The plan read from the tables of the control workbook."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from suvestine.errors import UserError
from suvestine.filters import parse_filter
from suvestine.lithuanian import slug
from suvestine.plan.model import (
    Activity,
    Computation,
    Direction,
    Goal,
    Indicator,
    Kind,
    Plan,
    PlannedIndicator,
    Risk,
    Statement,
)
from suvestine.workspace import Control, Row, expected_number, number, text

_Word = TypeVar("_Word", bound=StrEnum)


def read_plan(control: Control) -> Plan:
    """The whole plan.

    Raises :class:`UserError` that names the table and the row where a code repeats or a word is unknown.
    """
    years = target_years(control)
    plan = Plan(
        goals=tuple(
            Goal(text(row, "kodas"), text(row, "pavadinimas"), _short(row))
            for row in control.optional_rows("tikslai")
        ),
        directions=tuple(
            Direction(
                text(row, "kodas"),
                text(row, "tikslas"),
                text(row, "pavadinimas"),
                _short(row),
            )
            for row in control.optional_rows("kryptys")
        ),
        activities=tuple(_activity(row) for row in control.optional_rows("veiklos")),
        indicators=tuple(_indicator(row, years) for row in control.optional_rows("rodikliai")),
        years=years,
        strategy=_statements(control.optional_rows("strategija"), "tekstas"),
        swot=_statements(control.optional_rows("ssgg"), "teiginys"),
        risks=tuple(_risk(row) for row in control.optional_rows("rizikos")),
    )
    _check_codes(plan)
    return plan


def read_planned_indicators(control: Control) -> tuple[PlannedIndicator, ...]:
    """The indicators as forms show them, also of a plan whose judgement is not settled yet.

    Raises :class:`UserError` where a code repeats or a target is no number.
    """
    years = target_years(control)
    planned = tuple(_planned(row, years) for row in control.optional_rows("rodikliai"))
    _check_repeats("rodikliai", [each.code for each in planned])
    return planned


def target_years(control: Control) -> tuple[int, ...]:
    """The years that have a column of targets in the table ``rodikliai``."""
    return tuple(sorted(int(h) for h in control.headings("rodikliai") if re.fullmatch(r"\d{4}", h)))


def _activity(row: Row) -> Activity:
    start, end = number(row, "nuo"), number(row, "iki")
    return Activity(
        code=text(row, "kodas"),
        direction=text(row, "kryptis"),
        title=text(row, "pavadinimas"),
        short=_short(row),
        responsible=text(row, "atsakingas"),
        start=None if start is None else int(start),
        end=None if end is None else int(end),
        note=text(row, "pastaba"),
    )


def _planned(row: Row, years: Iterable[int]) -> PlannedIndicator:
    targets = {year: expected_number(row, "rodikliai", str(year)) for year in years}
    return PlannedIndicator(
        code=text(row, "kodas"),
        name=text(row, "rodiklis"),
        unit=text(row, "matavimo_vienetas"),
        targets={year: target for year, target in targets.items() if target is not None},
        total=expected_number(row, "rodikliai", "Iš viso"),
    )


def _indicator(row: Row, years: Iterable[int]) -> Indicator:
    planned = _planned(row, years)
    baseline_year = expected_number(row, "rodikliai", "Pradiniai metai")
    condition = text(row, "filtras")
    return Indicator(
        code=planned.code,
        activity=text(row, "veikla"),
        name=planned.name,
        unit=planned.unit,
        kind=_word(Kind, row, "Rūšis", planned.code),
        targets=planned.targets,
        total=planned.total,
        baseline=expected_number(row, "rodikliai", "Pradinė reikšmė"),
        baseline_year=None if baseline_year is None else int(baseline_year),
        forms=_alternatives(text(row, "forma"), r"\|"),
        tables=_alternatives(text(row, "lentele"), r"\|"),
        computation=_word(Computation, row, "Skaičiavimas", planned.code),
        columns=_alternatives(text(row, "stulpelis"), r"\s\+\s|\s/\s|;"),
        row_filter=parse_filter(condition) if condition else None,
        note=text(row, "pastaba"),
    )


def _short(row: Row) -> str:
    return text(row, "trumpas_pavadinimas") or text(row, "pavadinimas")


def _risk(row: Row) -> Risk:
    columns = (
        "rizika", "priezastis", "tikimybe", "poveikis", "lygis", "valdymo_priemone", "atsakingas", "perziureta",
    )  # fmt: skip
    return Risk(*(text(row, column) for column in columns))


def _statements(rows: Iterable[Row], column: str) -> tuple[Statement, ...]:
    return tuple(Statement(text(row, "dalis"), text(row, column)) for row in rows)


def _alternatives(cell: str, separator: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in re.split(separator, cell) if piece.strip())


def _word(words: type[_Word], row: Row, heading: str, code: str) -> _Word:
    found = text(row, slug(heading)).casefold()
    for word in words:
        if word.value == found:
            return word
    known = ", ".join(word.value for word in words)
    if not found:
        raise UserError("no_word", code=code, column=heading, known=known)
    raise UserError("not_word", code=code, column=heading, found=found, known=known)


def _check_codes(plan: Plan) -> None:
    for table, items in (
        ("tikslai", plan.goals),
        ("kryptys", plan.directions),
        ("veiklos", plan.activities),
        ("rodikliai", plan.indicators),
    ):
        _check_repeats(table, [item.code for item in items])
    activities = {activity.code for activity in plan.activities}
    for indicator in plan.indicators:
        if indicator.activity not in activities:
            raise UserError("no_activity", indicator=indicator.code, activity=indicator.activity)


def _check_repeats(table: str, codes: Sequence[str]) -> None:
    repeated = next((code for code in codes if codes.count(code) > 1), None)
    if repeated is not None:
        raise UserError("plan_code_repeats", table=table, code=repeated)
