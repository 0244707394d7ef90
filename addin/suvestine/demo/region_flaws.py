"""What is wrong on purpose with a regional library's second period: known findings, repairs, files that do not count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from suvestine.demo import library as library_form
from suvestine.demo import questionnaires as questionnaire_form
from suvestine.demo import units as unit_form
from suvestine.demo.answers import Answers, Row
from suvestine.demo.example import Flaws, KnownFinding, KnownRepair
from suvestine.lithuanian import long_date
from suvestine.spreadsheet.grid import Value

RETURN, QUESTIONNAIRE, PLAN = library_form.FORM, questionnaire_form.FORM, unit_form.FORM
MISSING = frozenset({(PLAN, "P3"), (QUESTIONNAIRE, "43"), (RETURN, "62")})
"""A unit that is late with its plan, libraries that sent no questionnaire and no return."""
CORRUPT = (RETURN, "45")
"""The return whose only file was cut off on its way."""
DUPLICATE = (PLAN, "P1")
"""The plan of which an older version came too."""
KNOWN_FINDINGS = (
    KnownFinding("57", "check_failed", "_tikrinimai.P10"),
    KnownFinding("66", "out_of_range", "poreikiai.K08.svarba"),
    KnownFinding("P2", "check_failed", "_tikrinimai.V06"),
)
KNOWN_REPAIRS = (
    KnownRepair("82", "poreikiai.K01.darbuotojai"),
    KnownRepair("P4", "plano_veiklos.terminas"),
)
_TOO_IMPORTANT = 6.0


def _total_not_of_parts(answers: Answers) -> Answers:
    cell = ("statistika", "I1", "ataskaitiniai_metai")
    total = answers.fixed[cell]
    return _with_cell(answers, cell, total + 100 if isinstance(total, float) else total)


def _beyond_the_scale(answers: Answers) -> Answers:
    return _with_cell(answers, ("poreikiai", "K08", "svarba"), _TOO_IMPORTANT)


def _number_as_text(answers: Answers) -> Answers:
    cell = ("poreikiai", "K01", "darbuotojai")
    people = answers.fixed[cell]
    return _with_cell(answers, cell, f"{people:.0f} " if isinstance(people, float) else people)


def _deviation_not_explained(answers: Answers) -> Answers:
    return _with_plan(
        answers,
        [
            {**row, "nuokrypio_priezastis": None} if row["bukle"] == "Įvykdyta iš dalies" else row
            for row in answers.registers["plano_veiklos"]
        ],
    )


def _date_as_text(answers: Answers) -> Answers:
    first, *others = answers.registers["plano_veiklos"]
    day = first["terminas"]
    if isinstance(day, dt.date):
        first = {**first, "terminas": long_date(day).replace("\u00a0", " ")}
    return _with_plan(answers, [first, *others])


def older(answers: Answers) -> Answers:
    """The plan before the last quarter was told."""
    return _with_plan(answers, answers.registers["plano_veiklos"][:-1])


def _with_cell(answers: Answers, cell: tuple[str, str, str], value: Value) -> Answers:
    return replace(answers, fixed={**answers.fixed, cell: value})


def _with_plan(answers: Answers, rows: Sequence[Row]) -> Answers:
    return replace(answers, registers={**answers.registers, "plano_veiklos": rows})


FLAWS = Flaws(
    missing=MISSING,
    corrupt=frozenset({CORRUPT}),
    older={DUPLICATE: older},
    mistakes={
        (RETURN, "57"): _total_not_of_parts,
        (QUESTIONNAIRE, "66"): _beyond_the_scale,
        (QUESTIONNAIRE, "82"): _number_as_text,
        (PLAN, "P2"): _deviation_not_explained,
        (PLAN, "P4"): _date_as_text,
    },
)
