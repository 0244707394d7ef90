"""The functions as Excel calls them: xlwings' server with what COM hands over, errors as texts in the cell."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest

from suvestine import rounds
from suvestine.excel import functions
from workspaces import send

OMITTED = {"omitted": True}


def asked(*calls):
    """What Excel gets for each (function, arguments)."""
    lines = "".join(f"{json.dumps(call)}\n" for call in calls)
    command = [sys.executable, str(Path(__file__).with_name("udf_server.py"))]
    done = subprocess.run(
        command, input=lines, check=True, stdout=subprocess.PIPE, encoding="utf-8", timeout=120
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_xlwings_hands_arguments_over_and_answers_back(club):
    book = str(club / "suvestines" / "mano skaičiai.xlsx")
    answers = asked(
        ("SUV_RODIKLIS", [book, "1.1.1-1", 2025.0]),
        ("SUV_STATISTIKA", [book, "N1", 2025.0, OMITTED]),
        ("SUV_STATISTIKA", [book, {"cell": "N1"}, {"cell": 2025.0}, {"cell": "01"}]),
        ("SUV_STATISTIKA", [book, "N1", 2025.0, {"cell": None}]),
        ("SUV_STATISTIKA", [book, "N11", 2025.0, "02"]),
        ("SUV_BUSENA", [book, {"cell": [["01"], ["02"]]}, 2025.0]),
        ("SUV_BUSENA", [book, "03", "2025"]),
        ("SUV_NARIAI", [book, 2025.0, "nepateikta"]),
        ("SUV_NARIAI", [book, 2031.0, OMITTED]),
    )
    assert answers == [
        3.0,
        240.0,
        120.0,
        "#Nario kodas nenurodytas.",
        "",
        "#Kodas turi būti vieno langelio tekstas arba skaičius.",
        "nepateikta",
        ["03", "Klubas „Šermukšnis“", "nepateikta"],
        "#Laikotarpio 2031 suvestinė dar nesudaryta.",
    ]


def test_several_members_come_as_rows(club):
    (listed,) = asked(("SUV_NARIAI", [str(club / "mano.xlsx"), 2025.0, OMITTED]))
    assert [row[0] for row in listed] == ["01", "02", "03", "04"]
    assert {len(row) for row in listed} == {3}


@pytest.mark.parametrize(
    ("workbook", "expected"),
    [
        ("Book1", "#Darbaknygė dar neįrašyta; įrašykite ją darbo aplanke."),
        (
            "https://sajunga.sharepoint.com/sites/skyrius/Dokumentai/mano.xlsx",
            "#Darbaknygė atverta iš debesies;",
        ),
        ("https://d.docs.live.net/0123456789abcdef/mano.xlsx", "#Darbaknygė atverta iš debesies;"),
        ("/nera/tokio/mano.xlsx", "#Nei darbaknygės aplanke, nei aukštesniuose nėra failo „valdymas.xlsx“."),
    ],
)
def test_a_workbook_outside_a_workspace(workbook, expected):
    assert functions.SUV_BUSENA(workbook, "01", 2025.0).startswith(expected)
    assert functions.SUV_NARIAI(workbook, 2025.0).startswith(expected)


def test_a_synchronised_workbook_is_found_on_this_computer(club, monkeypatch):
    (club / "mano.xlsx").touch()
    monkeypatch.setenv("OneDrive", str(club.parent))
    monkeypatch.delenv("OneDriveConsumer", raising=False)
    address = f"https://d.docs.live.net/0123456789abcdef/{club.name}/mano.xlsx"
    assert functions.SUV_STATISTIKA(address, "N1", 2025.0) == 240.0


def test_a_mistake_of_the_department_is_told_in_lithuanian(club):
    (club / "valdymas.xlsx").write_bytes(b"ne darbaknyge")
    answer = functions.SUV_STATISTIKA(str(club / "mano.xlsx"), "N1", 2025.0)
    assert answer.startswith("#")
    assert "valdymas.xlsx" in answer
    assert "failas sugadintas" in answer


def test_no_such_members_is_a_blank_cell(club):
    send(club, "03")
    rounds.consolidate(club, now=dt.datetime(2027, 2, 3, tzinfo=dt.UTC))
    assert functions.SUV_NARIAI(str(club / "mano.xlsx"), 2025.0, "nepateikta") == ""


def test_an_error_of_ours_is_not_hidden(club, monkeypatch):
    monkeypatch.setattr(functions.archive_answers, "workspace_of", lambda _: None)
    with pytest.raises(TypeError):
        functions.SUV_BUSENA(str(club / "mano.xlsx"), "01", 2025.0)
