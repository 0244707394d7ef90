"""Three rounds on real answers of real libraries: every total equals the key, year after year."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from suvestine import rounds
from suvestine.dataset.archive import Archive
from suvestine.spreadsheet.reading import read_workbook
from washington import (
    FORM,
    TABLE,
    YEARS,
    answer,
    enrol,
    headings,
    key,
    libraries,
    send_back,
    table,
    workspace,
)

NOT_IN_THE_FORM = {"SALARIES", "BENEFIT", "OTHMATEX"}
"""Parts of sums that the form does not ask for apart: pay, social insurance, expenditure on other documents."""
COLUMN = "ataskaitiniai_metai"


class Rounds(NamedTuple):
    """A workspace after three rounds; by year: what consolidation said, the exported statistics."""

    folder: Path
    outcomes: Mapping[str, Mapping[str, Any]]
    exported: Mapping[str, list[dict[str, str]]]


@pytest.fixture(scope="session")
def washington(tmp_path_factory) -> Rounds:
    folder = workspace(tmp_path_factory.mktemp("washington"))
    outcomes, exported = {}, {}
    for year in YEARS:
        enrol(folder, year)
        now = dt.datetime(int(year) + 1, 2, 1, tzinfo=dt.UTC)
        rounds.prepare(folder, period=year, now=now)
        send_back(folder, year)
        outcomes[year] = rounds.consolidate(folder, period=year, now=now)
        rounds.export(folder, folder / "atviri" / year, period=year)
        with (folder / "atviri" / year / f"{FORM}.{TABLE}.csv").open(encoding="utf-8", newline="") as file:
            exported[year] = list(csv.DictReader(file))
    return Rounds(folder, outcomes, exported)


def test_only_three_variables_of_the_survey_have_no_row():
    assert {row["pls_var"] for row in table("variables.csv") if not row["kodas"]} == NOT_IN_THE_FORM


@pytest.mark.parametrize("year", YEARS)
def test_every_library_is_read(washington, year):
    states = washington.outcomes[year]["forms"][FORM]
    assert states["expected"] == sorted(libraries(year))
    assert sorted(states["accepted"] + states["with_errors"]) == states["expected"]
    assert not states["missing"]
    assert not washington.outcomes[year]["refused"]
    assert not washington.outcomes[year]["skipped"]
    assert not washington.outcomes[year]["repairs"]


@pytest.mark.parametrize("year", YEARS)
def test_exported_totals_equal_the_key(washington, year):
    rows = washington.exported[year]
    for variable, code, valid, total in key(year):
        if variable in NOT_IN_THE_FORM:
            continue
        answers = [row[COLUMN] for row in rows if row["kodas"] == code]
        numbers = [Decimal(text) for text in answers if text not in ("nežinoma", "netaikoma")]
        assert len(answers) == len(libraries(year))
        assert (len(numbers), sum(numbers)) == (valid, total), variable


@pytest.mark.parametrize("year", YEARS)
def test_archived_totals_equal_the_key(washington, year):
    data = Archive(washington.folder / "archyvas.db").dataset(year).forms[FORM]
    for variable, code, valid, total in key(year):
        if variable in NOT_IN_THE_FORM:
            continue
        amounts = [entry.amount for _, entry in data.entries(TABLE, code, COLUMN)]
        assert sum(amount is not None for amount in amounts) == valid, variable
        assert data.total(TABLE, code, COLUMN) == (float(total) if valid else None), variable


@pytest.mark.parametrize("year", YEARS)
def test_the_consolidated_workbook_totals_equal_the_key(washington, year):
    book = read_workbook(washington.folder / "suvestines" / year / f"suvestine_{year}.xlsx")
    lines = book.sheets["Statistika"].rows
    codes = next([str(heading).split(" ")[0] for heading in line] for line in lines if "Narys" in line)
    totals = next(line for line in lines if "Iš viso" in line)
    counts = next(line for line in lines if "Atsakė" in line)
    for variable, code, valid, total in key(year):
        if variable in NOT_IN_THE_FORM:
            continue
        place = codes.index(code)
        assert counts[place] == valid, variable
        shown = totals[place] if place < len(totals) else None
        assert shown == (float(total) if valid else None), variable


@pytest.mark.parametrize("year", YEARS)
def test_every_answer_keeps_its_kind_of_nothing(washington, year):
    exported = {(row["nario_kodas"], row["kodas"]): row[COLUMN] for row in washington.exported[year]}
    kinds = set()
    for member, library in libraries(year).items():
        for code in headings():
            given = answer(library, code)
            kinds.add(given if isinstance(given, str) else given == 0)
            found = exported[member, code]
            assert (found if isinstance(given, str) else float(found)) == given, (member, code)
        assert exported[member, "M1"] == ""
    assert kinds == {"nežinoma", True, False} | ({"netaikoma"} if year == "2018" else set())


@pytest.mark.parametrize(("year", "before"), [("2017", "2016"), ("2018", "2017")])
def test_last_years_answers_stand_in_the_prepared_workbooks(washington, year, before):
    for member, library in libraries(before).items():
        path = washington.folder / "siuntimui" / year / f"{member}_{FORM}_{year}.xlsx"
        if member not in libraries(year):
            assert not path.exists()
            continue
        book = read_workbook(path)
        area = book.tables[TABLE].area
        column = book.tables[TABLE].headings.index("Praėjusieji metai")
        lines = book.sheets[area.sheet].rows[area.top : area.bottom]
        shown = {line[0]: line[column] if column < len(line) else None for line in lines}
        assert {code: shown[code] for code in headings()} == {
            code: answer(library, code) for code in headings()
        }
        assert shown["M1"] is None


def test_a_library_that_closed_for_good_stays_in_earlier_years(washington):
    gone = (libraries("2017").keys() - libraries("2018").keys()).pop()
    members = {year: {row["nario_kodas"] for row in rows} for year, rows in washington.exported.items()}
    assert [gone in members[year] for year in YEARS] == [True, True, False]
