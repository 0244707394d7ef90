"""Worksheet functions answer what the workbooks of the round show, read once, and write nothing."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from controls import TABLES, control_workbook
from suvestine import rounds
from suvestine.errors import UserError
from suvestine.excel.archive_answers import (
    NOT_ASKED,
    NoAnswer,
    indicator_value,
    members,
    state,
    statistic,
    workspace_of,
)
from suvestine.spreadsheet.reading import read_workbook
from workbooks import club_form
from workspaces import NUMBERS, club_return, club_workspace, send

NOW = dt.datetime(2027, 2, 3, 9, 30, tzinfo=dt.UTC)
PERIODS = ("2025", "2026")


def shown_rows(folder, workbook, table):
    """The rows of a table of a result, by heading."""
    book = read_workbook(folder / "suvestines" / workbook)
    found = book.tables[table]
    sheet, area = book.sheets[found.area.sheet], found.area
    return [
        {heading: sheet.value(row, area.left + i) for i, heading in enumerate(found.headings)}
        for row in range(area.top + 1, area.bottom + 1)
    ]


def reason(ask, *question):
    with pytest.raises(NoAnswer) as caught:
        ask(*question)
    return str(caught.value)


# The example: values equal to what the workbooks show.


@pytest.mark.parametrize("period", PERIODS)
def test_indicators_are_what_the_monitoring_table_shows(example, period):
    rows = shown_rows(example, f"{period}/stebesena_{period}.xlsx", "s_stebesena")
    assert len(rows) > 70
    words = 0
    for row in rows:
        answer = indicator_value(example, row["Kodas"], float(period))
        assert state(example, row["Kodas"], float(period)) == row["Būsena"]
        if row["Pasiekta"] is None:
            expected = str(row["Tekstai"] or "").removesuffix(" …")
            assert " ".join(answer.split()).startswith(expected)
            assert bool(answer) is bool(expected)
            words += bool(answer)
        else:
            assert answer == row["Pasiekta"]
            words += isinstance(answer, str)
    assert words > 10


@pytest.mark.parametrize("period", PERIODS)
def test_statistics_are_what_the_consolidated_workbook_shows(example, period):
    book = read_workbook(example / f"suvestines/{period}/suvestine_{period}.xlsx")
    found = book.tables["s_nario_ataskaita_statistika"]
    sheet, area = book.sheets[found.area.sheet], found.area
    seen = set()
    for column in range(found.headings.index("Ataskaitos būsena") + 1, len(found.headings)):
        code = found.headings[column].split()[0]
        total = sheet.value(area.top - 2, area.left + column)
        assert statistic(example, code, period) == total
        for row in range(area.top + 1, area.bottom + 1):
            member, state_there = sheet.value(row, area.left), sheet.value(row, area.left + 4)
            there = sheet.value(row, area.left + column)
            blank = "nepateikta" if state_there == "nepateikta" else ""
            answer = statistic(example, code, period, member)
            assert answer == (blank if there is None else there)
            seen.add(answer if isinstance(answer, str) else float)
    assert {float, "nežinoma"} <= seen
    assert ("nepateikta" in seen) is (period == "2026")


def test_members_of_the_round_and_their_states(example):
    shown = shown_rows(example, "2026/suvestine_2026.xlsx", "s_nario_ataskaita_statistika")
    expected = [(row["Nario kodas"], row["Narys"], row["Ataskaitos būsena"]) for row in shown]
    listed = members(example, 2026.0)
    assert [row for row in listed if row[0] in {code for code, *_ in expected}] == expected
    assert all(state(example, code, 2026.0) == word for code, _, word in listed)
    missing = members(example, 2026.0, "Nepateikta")
    assert missing == tuple(row for row in listed if row[2] == "nepateikta")
    assert missing
    assert members(example, 2025.0, "nepateikta") == ()


# A small workspace: every kind of answer.


@pytest.mark.parametrize(
    ("code", "member", "expected"),
    [
        ("N1", "01", 120.0),
        ("n1", "01", 120.0),
        ("N12", "01", 80.0),
        ("N2", "02", "nežinoma"),
        ("R1", "02", "netaikoma"),
        ("N11", "02", ""),
        ("N1", "03", "nepateikta"),
        ("N1", "04", "7,5"),
        ("N1", "T", NOT_ASKED),
    ],
)
def test_what_a_member_gave(club, code, member, expected):
    assert statistic(club, code, 2025.0, member) == expected


def test_sums_take_valid_numbers_only(club):
    assert statistic(club, "N1", 2025.0) == 240.0
    assert statistic(club, "N2", 2025.0) == 10001.0


def test_a_sum_of_nothing_is_blank(club):
    for member in ("01", "02", "04"):
        send(club, member, club_return(member, numbers={**NUMBERS, "R1": None}))
    rounds.consolidate(club, now=NOW)
    assert statistic(club, "R1", 2025.0) == ""


def test_a_period_is_a_number_or_text(club):
    assert statistic(club, "N1", "2025") == statistic(club, "N1", " 2025 ") == statistic(club, "N1", 2025.0)


def test_states_of_members(club):
    words = {member: state(club, member, 2025.0) for member in ("01", "02", "03", "04", "T")}
    assert words == {
        "01": "priimta", "02": words["02"], "03": "nepateikta", "04": "su klaidomis", "T": NOT_ASKED,
    }  # fmt: skip
    assert [(code, word) for code, _, word in members(club, 2025.0)] == [
        (code, words[code]) for code in ("01", "02", "03", "04")
    ]
    assert members(club, 2025.0, "su klaidomis")[-1] == ("04", "Klubas „Liepa“", "su klaidomis")


def two_forms(folder):
    """Members 01, 02, 03 fill two forms that differ in their titles only."""

    def renamed(book):
        book["Titulinis"]["B1"] = "Klubo priedas"

    forms = {"klubas": club_form(), "priedas": club_form(renamed)}
    asked = [TABLES["formos"][0], *((form, "narys", "", "") for form in forms)]
    return club_workspace(folder, {"formos": asked}, forms=forms)


def test_of_several_forms_the_state_is_the_worst(tmp_path):
    folder = two_forms(tmp_path)
    send(folder, "01")
    rounds.consolidate(folder, now=NOW)
    assert state(folder, "01", 2025.0) == "nepateikta"


def test_a_code_of_two_forms_is_refused_with_their_titles(tmp_path):
    folder = two_forms(tmp_path)
    send(folder, "01")
    rounds.consolidate(folder, now=NOW)
    said = reason(statistic, folder, "N1", 2025.0)
    assert "„N1“ yra keliose vietose" in said
    assert "Klubo priedas" in said
    assert "(lentelė „Skaiciai“)" in said


def test_a_code_of_an_indicator_and_of_a_member_is_refused(tmp_path):
    plan = [TABLES["rodikliai"][0], ("01", *TABLES["rodikliai"][1][1:])]
    folder = club_workspace(tmp_path, {"rodikliai": plan})
    send(folder, "01")
    rounds.consolidate(folder, now=NOW)
    assert reason(state, folder, "01", 2025.0) == "Kodą „01“ turi ir rodiklis, ir narys."
    assert state(folder, "02", 2025.0) == "nepateikta"


def test_per_cents_of_members_are_not_added_up(tmp_path):
    def in_per_cent(book):
        book["Skaičiai"]["C8"] = "proc."

    folder = club_workspace(tmp_path, forms={"klubas": club_form(in_per_cent)})
    send(folder, "01", club_return("01", numbers={**NUMBERS, "N2": 50}))
    rounds.consolidate(folder, now=NOW)
    assert reason(statistic, folder, "N2", 2025.0) == "Kodo „N2“ procentai nesumuojami; nurodykite narį."
    assert statistic(folder, "N2", 2025.0, "01") == 50.0


@pytest.mark.parametrize(
    ("ask", "question", "expected"),
    [
        (indicator_value, ("9.9.9-9", 2025.0), "Strategijoje rodiklio „9.9.9-9“ nėra."),
        (statistic, ("T99", 2025.0), "Statistikoje kodo „T99“ nėra."),
        (statistic, ("N1", 2025.0, "99"), "Nario „99“ nėra."),
        (statistic, ("N1", 2025.0, None), "Nario kodas nenurodytas."),
        (state, (17.0, 2025.0), "Kodo „17“ neturi nei rodiklis, nei narys."),
        (state, ("  ", 2025.0), "Kodas nenurodytas."),
        (state, (None, 2025.0), "Kodas nenurodytas."),
        (state, ([["01"], ["02"]], 2025.0), "Kodas turi būti vieno langelio tekstas arba skaičius."),
        (state, ("01", 2031.0), "Laikotarpio 2031 suvestinė dar nesudaryta."),
        (members, ("2025 m.",), "Laikotarpį rašykite taip: 2026 arba „2026-1“."),
        (members, (None,), "Laikotarpį rašykite taip: 2026 arba „2026-1“."),
        (members, (2025.0, "gauta"), "Būsena gali būti: priimta, su klaidomis, nepateikta."),
        (members, (2025.0, None), "Būsena gali būti: priimta, su klaidomis, nepateikta."),
    ],
)
def test_a_question_without_an_answer_says_why(club, ask, question, expected):
    assert reason(ask, club, *question) == expected


def test_a_wrong_plan_is_told_and_leaves_statistics_alone(club):
    plan = [TABLES["rodikliai"][0], ("1.1.1-1", "9.9.9", *TABLES["rodikliai"][1][2:])]
    (club / "valdymas.xlsx").write_bytes(control_workbook({"rodikliai": plan}))
    assert statistic(club, "N1", 2025.0) == 240.0
    with pytest.raises(UserError) as caught:
        indicator_value(club, "1.1.1-1", 2025.0)
    assert "9.9.9" in caught.value.sentence.lithuanian


# Where the workspace is, what is kept in memory, what is left as it was.


def test_the_workspace_is_the_nearest_folder_with_a_control_workbook(club):
    deep = club / "suvestines/2025"
    assert workspace_of(deep / "mano.xlsx") == club
    assert workspace_of(club / "mano.xlsx") == club
    shutil.copy(club / "valdymas.xlsx", deep)
    assert workspace_of(deep / "mano.xlsx") == deep


def test_without_a_workspace_the_folder_is_named(tmp_path):
    assert "valdymas.xlsx" in reason(workspace_of, tmp_path / "mano.xlsx")


def test_a_new_consolidation_is_seen_at_once(club):
    assert statistic(club, "N1", 2025.0, "03") == "nepateikta"
    send(club, "03", club_return("03", numbers={**NUMBERS, "N1": 60}))
    rounds.consolidate(club, now=NOW)
    assert statistic(club, "N1", 2025.0, "03") == 60.0
    assert statistic(club, "N1", 2025.0) == 300.0
    assert state(club, "03", 2025.0) != "nepateikta"


def test_a_changed_control_workbook_is_seen_at_once(club):
    assert members(club, 2025.0)[0][1] == "Klubas „Žalgiris“"
    renamed = [(cells[0], f"{cells[1]} (naujas)", *cells[2:]) for cells in TABLES["nariai"][1:]]
    (club / "valdymas.xlsx").write_bytes(control_workbook({"nariai": [TABLES["nariai"][0], *renamed]}))
    assert members(club, 2025.0)[0][1] == "Klubas „Žalgiris“ (naujas)"
    assert members(club, 2025.0)[3][1] == "04"


def test_a_changed_form_is_seen_at_once(club):
    assert statistic(club, "N1", 2025.0) == 240.0

    def in_per_cent(book):
        book["Skaičiai"]["C5"] = "proc."

    (club / "formos/klubas.xlsx").write_bytes(club_form(in_per_cent))
    assert "nesumuojami" in reason(statistic, club, "N1", 2025.0)


def test_files_that_look_the_same_are_not_read_again(club):
    before = [statistic(club, "N1", 2025.0), indicator_value(club, "1.1.1-1", 2025.0), members(club, 2025.0)]
    for path in (club / "archyvas.db", club / "valdymas.xlsx", club / "formos/klubas.xlsx"):
        known = path.stat()
        path.write_bytes(bytes(known.st_size))
        os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
    after = [statistic(club, "N1", 2025.0), indicator_value(club, "1.1.1-1", 2025.0), members(club, 2025.0)]
    assert after == before


def contents(folder):
    return {
        path.relative_to(folder): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in sorted(folder.rglob("*"))
    }


def test_the_workspace_is_left_as_it_was(club):
    before = contents(club)
    indicator_value(club, "1.1.1-1", 2025.0)
    statistic(club, "N1", 2025.0)
    members(club, 2025.0)
    reason(state, club, "01", 2026.0)
    assert contents(club) == before


def test_without_an_archive_nothing_is_made(tmp_path):
    folder = club_workspace(tmp_path)
    before = contents(folder)
    assert reason(statistic, folder, "N1", 2025.0) == "Laikotarpio 2025 suvestinė dar nesudaryta."
    assert contents(folder) == before


@pytest.mark.parametrize("content", ["", "CREATE TABLE accounts (name TEXT)"])
def test_a_file_that_is_no_archive_is_not_made_one(tmp_path, content):
    folder = club_workspace(tmp_path)
    (folder / "archyvas.db").touch()
    with closing(sqlite3.connect(folder / "archyvas.db")) as connection:
        connection.execute(content)
    before = contents(folder)
    assert reason(statistic, folder, "N1", 2025.0) == "Laikotarpio 2025 suvestinė dar nesudaryta."
    assert contents(folder) == before


def test_a_damaged_archive_is_told(club):
    (club / "archyvas.db").write_bytes(b"ne duomenys" * 500)
    with pytest.raises(UserError) as caught:
        statistic(club, "N1", 2025.0)
    assert "archyvas.db" in caught.value.sentence.lithuanian


def test_answers_load_neither_pandas_nor_matplotlib_nor_xlwings(club):
    code = (
        "import sys; from pathlib import Path; from suvestine.excel import archive_answers as a; "
        "folder = Path(sys.argv[1]); a.indicator_value(folder, '1.1.1-1', 2025.0); "
        "a.statistic(folder, 'N1', 2025.0); a.members(folder, 2025.0); "
        "print(sorted({'pandas', 'matplotlib', 'xlwings', 'docxtpl'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(club)], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.stdout.strip() == "[]"
