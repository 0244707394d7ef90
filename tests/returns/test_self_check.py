"""A form checked by itself says what the department would say of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from suvestine import rounds
from suvestine.findings import Refusal
from suvestine.returns.self_check import check_by_itself
from workbooks import club_form, rows, saved
from workspaces import CONTESTS, NUMBERS, PERIOD, club_workspace, send

NOW = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
WRONG = {**NUMBERS, "N1": -5, "N11": 4000}
BAD_CONTEST = ("Pavasario taurė", "03/04/2025", "Olimpiada", "daug", "9.9.9", None)
CODES = {"N1": 5, "N11": 6, "N2": 8, "R1": 9}


def filled_form(
    folder: Path, *, numbers=NUMBERS, head="Ona Onaitė", contests=CONTESTS, last_year=None
) -> Path:
    """The workbook prepared for member 01, filled and in the inbox."""
    rounds.prepare(folder, member="01", now=NOW)
    book = load_workbook(folder / "siuntimui" / PERIOD / f"01_klubas_{PERIOD}.xlsx")
    book["Titulinis"]["B7"] = head
    for code, value in numbers.items():
        book["Skaičiai"].cell(CODES[code], 5, value)
    book["Skaičiai"].cell(5, 4, last_year)
    rows(book["Varžybos"], 4, contests)
    table = book["Varžybos"].tables["varzybos"]
    table.ref = table.autoFilter.ref = f"A3:G{3 + max(len(contests), 1)}"
    return send(folder, "01", saved(book))


def seen(findings):
    return sorted(
        (item["code"], item["severity"], item["sheet"], item["cell"], item["found"]) for item in findings
    )


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({}, set()),
        ({"numbers": WRONG}, {"out_of_range"}),
        ({"numbers": {"N1": 1}, "head": None}, {"required_blank"}),
        ({"contests": [*CONTESTS, BAD_CONTEST]}, {"ambiguous_date", "not_in_list", "not_number"}),
    ],
    ids=["good", "numbers", "blanks", "register"],
)
def test_it_finds_what_the_department_finds(tmp_path: Path, answers, wrong) -> None:
    folder = club_workspace(tmp_path)
    file = filled_form(folder, **answers)
    by_form, by_itself = rounds.check([file], workspace=folder), rounds.check([file])
    assert seen(by_itself["findings"]) == seen(by_form["findings"])
    assert wrong <= {item["code"] for item in by_itself["findings"]}
    assert [item["state"] for item in by_itself["files"]] == [item["state"] for item in by_form["files"]]
    assert [item["member"] for item in by_itself["files"]] == ["01"]


def compared_with_last_year(book):
    checks = book["Patikra"]
    below = checks.max_row + 1
    rows(checks, below, [["P9", "Klaida", "=Skaičiai!E5", "<=", "=Skaičiai!D5*2", "Išaugo.", "=1"]])
    area = checks.tables["_tikrinimai"]
    area.ref = area.autoFilter.ref = f"A3:H{below}"


@pytest.mark.parametrize(("last_year", "found"), [(10, True), (100, False), (None, False)])
def test_last_years_values_are_those_in_view(tmp_path: Path, last_year, found) -> None:
    """A check against last year works where the archive is not at hand."""
    folder = club_workspace(tmp_path, forms={"klubas": club_form(compared_with_last_year)})
    checked = rounds.check([filled_form(folder, last_year=last_year)])
    assert ("_tikrinimai.P9" in {item["field"] for item in checked["findings"]}) is found


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04 broken", "corrupt"),
        (club_form(), "no_member"),
    ],
)
def test_what_is_no_return_is_refused_with_the_way_out(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / f"01_klubas_{PERIOD}.xlsx"
    file.write_bytes(content)
    found = check_by_itself(file.name, file)
    assert isinstance(found, Refusal)
    assert found.code == code
