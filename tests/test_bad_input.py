"""What goes wrong in a round: one bad return never stops the others; the operator gets one sentence."""

from __future__ import annotations

import datetime as dt
import io
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from command_line import assert_refused, run
from controls import TABLES, control_workbook
from suvestine import rounds
from suvestine.dataset.archive import Archive
from suvestine.errors import UserError
from suvestine.findings import REFUSALS, REPAIRS
from suvestine.sentences import Sentence
from suvestine.spreadsheet.reading import read_workbook
from workbooks import club_form, rule, saved, table
from workspaces import NUMBERS, PERIOD, club_return, club_workspace, send

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ENCRYPTED = OLE + "EncryptedPackage".encode("utf-16-le")
MEMBERS = [f"{number:02}" for number in range(1, 17)]
INBOX = f"gauta/{PERIOD}"

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")

Change = Callable[[Workbook], object]


def answered(member: str, *changes: Change, **settings) -> bytes:
    """A proper return of the edition in use, then changed."""
    content = club_return(member, **{"numbers": {**NUMBERS, "R1": 1}, **settings})
    book = load_workbook(io.BytesIO(content))
    book["Titulinis"]["B2"] = "2025-2"
    for change in changes:
        change(book)
    return saved(book)


def put(sheet: str, cell: str, value: object) -> Change:
    def change(book: Workbook) -> None:
        book[sheet][cell] = value

    return change


def modified(content: bytes, day: int) -> bytes:
    """The workbook as if it had been saved on a day of January 2026."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as changed:
        for part in source.namelist():
            data = source.read(part)
            if part == "docProps/core.xml":
                data, count = _MODIFIED.subn(rb"\g<1>2026-01-%02dT08:00:00Z" % day, data)
                assert count == 1
            changed.writestr(part, data)
    return target.getvalue()


def next_edition(book: Workbook) -> None:
    """The edition in use: R1 has a ceiling that it had not before."""
    sheet = book["Skaičiai"]
    book["Titulinis"]["B2"] = "2025-2"
    rules = sheet.data_validations.dataValidation
    rules[:] = [each for each in rules if "E9" not in str(each.sqref)]
    rule(sheet, "E9", "decimal", "2", operator="lessThanOrEqual")


def rename_sheets(book: Workbook) -> None:
    book["Skaičiai"].title = "Mūsų duomenys"
    book["Varžybos"].title = "Sheet2"


def reorder_columns(book: Workbook) -> None:
    sheet = book["Varžybos"]
    for line in sheet["A3:D5"]:
        values = [cell.value for cell in line]
        for cell, value in zip(line, [values[3], *values[:3]], strict=True):
            cell.value = value
    del sheet.tables["varzybos"]
    table(sheet, "varzybos", "A3:G5")


def delete_row(book: Workbook) -> None:
    sheet = book["Skaičiai"]
    sheet.delete_rows(9)
    del sheet.tables["Skaiciai"]
    table(sheet, "Skaiciai", "A3:F8")


RETURNS: dict[str, bytes] = {
    "01_klubas_2025.xlsx": answered("01"),
    "02_klubas_2025.xlsx": answered("02")[:4000],
    "03_klubas_2025.xlsx": ENCRYPTED,
    "04_klubas_2025.xls": OLE,
    "~$05_klubas_2025.xlsx": b"somebody",
    "06/06_klubas_2025.xlsx": modified(answered("06", numbers={**NUMBERS, "N1": 90, "R1": 1}), 9),
    "06/Kopija - 06 (2).xlsx": modified(answered("06", numbers={**NUMBERS, "N1": 100, "R1": 1}), 5),
    "07_klubas_2025.xlsx": club_return("07"),
    "08_klubas_2025.xlsx": answered("08", rename_sheets),
    "09_klubas_2025.xlsx": answered("09", reorder_columns),
    "10_klubas_2025.xlsx": answered("10", delete_row),
    "11_klubas_2025.xlsx": answered(
        "11", put("Skaičiai", "E5", "1 234"), put("Skaičiai", "E8", "5\u00a0000,5")
    ),
    "12_klubas_2025.xlsx": answered("12", put("Skaičiai", "E8", "#N/A")),
    "13_klubas_2025.xlsx": answered("13", put("Skaičiai", "E6", None)),
    "14_klubas_2025.xlsx": answered("14", put("Varžybos", "C4", "Kupiūra")),
    "15_klubas_2024.xlsx": answered("15", period="2024"),
    "99_klubas_2025.xlsx": answered("99"),
    "Fondų planas.xlsx": modified(answered("01", put("Titulinis", "B5", "klubas  02")), 30),
    "Laiškas.xlsx": saved(Workbook()),
    "nuotrauka.jpg": b"\xff\xd8\xff",
    "tuščias.xlsx": b"",
}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory) -> tuple[Path, dict]:
    """A round with one return of every kind; the older edition was used to prepare workbooks."""
    members = [
        TABLES["nariai"][0],
        *((code, f"Klubas {code}", "narys", "", "", "", "", "", None) for code in MEMBERS),
    ]
    folder = club_workspace(tmp_path_factory.mktemp("mixed"), {"nariai": members})
    rounds.prepare(folder, member="07", now=NOW)
    (folder / "formos" / "klubas.xlsx").write_bytes(club_form(next_edition))
    for name, content in RETURNS.items():
        path = folder / "gauta" / PERIOD / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return folder, rounds.consolidate(folder, now=NOW)


def test_one_bad_return_never_stops_the_others(mixed):
    assert mixed[1]["forms"]["klubas"] == {
        "expected": MEMBERS,
        "accepted": ["01", "06", "07", "08", "09", "11"],
        "with_errors": ["10", "12", "13", "14"],
        "missing": ["02", "03", "04", "05", "15", "16"],
    }


def test_what_cannot_be_read_is_refused_with_a_reason(mixed):
    assert {item["file"].removeprefix(f"{INBOX}/"): item["code"] for item in mixed[1]["refused"]} == {
        "02_klubas_2025.xlsx": "corrupt",
        "03_klubas_2025.xlsx": "encrypted",
        "04_klubas_2025.xls": "old_format",
        "15_klubas_2024.xlsx": "wrong_period",
        "99_klubas_2025.xlsx": "unknown_member",
        "Fondų planas.xlsx": "name_of_another",
        "Laiškas.xlsx": "unknown_form",
        "nuotrauka.jpg": "not_xlsx",
        "tuščias.xlsx": "empty_file",
    }
    assert all(item["message"].endswith(".") for item in mixed[1]["refused"])


def test_lock_files_and_older_copies_are_passed_over_by_name(mixed):
    skipped = {item["file"].removeprefix(f"{INBOX}/"): item["reason"] for item in mixed[1]["skipped"]}
    assert skipped.keys() == {"~$05_klubas_2025.xlsx", "06/Kopija - 06 (2).xlsx"}
    assert "06_klubas_2025.xlsx" in skipped["06/Kopija - 06 (2).xlsx"]


def test_each_fault_is_one_finding(mixed):
    found = {(item["member"], item["code"], item["sheet"], item["cell"]) for item in mixed[1]["findings"]}
    assert {(member, code) for member, code, *_ in found} == {
        ("10", "missing_row"), ("12", "error_cell"), ("13", "required_blank"), ("14", "not_in_list"),
    }  # fmt: skip
    places = {member: (sheet, cell) for member, _, sheet, cell in found if member != "10"}
    assert places == {"12": ("Skaičiai", "E8"), "13": ("Skaičiai", "E6"), "14": ("Varžybos", "C4")}
    assert all(item["severity"] == "klaida" for item in mixed[1]["findings"])


def test_what_could_be_read_all_the_same_is_listed(mixed):
    texts = {text: code for code, text in REPAIRS.items()}
    listed = {(item["member"], texts.get(item["message"], item["message"])) for item in mixed[1]["repairs"]}
    assert listed == {("08", "sheet_renamed"), ("09", "columns_moved"), ("11", "number_text")}
    numbers = {item["found"]: item["read_as"] for item in mixed[1]["repairs"] if item["member"] == "11"}
    assert numbers == {"1 234": "1234", "5\u00a0000,5": "5000,5"}


def test_an_older_edition_is_read_by_its_own_template(mixed):
    data = Archive(mixed[0] / "archyvas.db").dataset(PERIOD).forms["klubas"]
    assert data.submissions["07"].edition == "2025-1"
    assert data.submissions["07"].fixed["skaiciai", "R1", "ataskaitiniai_metai"].amount == 3
    assert data.submissions["01"].edition == "2025-2"


def test_the_good_values_of_all_are_consolidated(mixed):
    folder, outcome = mixed
    data = Archive(folder / "archyvas.db").dataset(PERIOD).forms["klubas"]
    column = "ataskaitiniai_metai"
    assert data.total("Skaiciai", "N1", column) == 120 * 8 + 90 + 1234
    assert data.total("Skaiciai", "N2", column) == 5000.5 * 9
    assert data.total("Skaiciai", "R1", column) == 3 + 8
    people = [record.values()["dalyviu_skaicius"] for record in data.records("varzybos")]
    assert sorted(people) == [80] * 10 + [120] * 10
    book = read_workbook(folder / outcome["outputs"][0])
    lines = [list(line) for line in book.sheets["Skaičiai"].rows]
    headings = next(line for line in lines if "Narys" in line)
    totals = next(line for line in lines if "Iš viso" in line)
    assert totals[headings.index("N1 Nariai iš viso")] == 120 * 8 + 90 + 1234


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (control_workbook()[:5000], ["valdymas.xlsx", "read"]),
        (ENCRYPTED, ["valdymas.xlsx"]),
        (OLE, ["valdymas.xlsx"]),
        (b"", ["valdymas.xlsx"]),
        (saved(Workbook()), ["nustatymai"]),
        (control_workbook({"nariai": None}), ["nariai"]),
        (control_workbook({"formos": None}), ["formos"]),
        (control_workbook({"nariai": [*TABLES["nariai"], TABLES["nariai"][1]]}), ["01", "twice"]),
        (
            control_workbook({"formos": [TABLES["formos"][0], ("nera", "narys", "", "")]}),
            ["nera.xlsx", "formos"],
        ),
    ],
    ids=["broken", "encrypted", "xls", "empty", "other", "members", "forms", "twice", "no_template"],
)
def test_a_control_workbook_that_cannot_be_used(tmp_path, content, words):
    folder = club_workspace(tmp_path)
    (folder / "valdymas.xlsx").write_bytes(content)
    with pytest.raises(UserError) as refused:
        rounds.consolidate(folder, now=NOW)
    (line,) = str(refused.value).splitlines()
    assert line.endswith(".")
    assert all(word in line for word in words)
    assert not (folder / "archyvas.db").exists()
    assert not (folder / "suvestines").exists()


def test_a_missing_control_workbook(tmp_path):
    folder = club_workspace(tmp_path)
    (folder / "valdymas.xlsx").unlink()
    assert_refused(run("prepare", folder), "valdymas.xlsx", "init")


def test_a_broken_template_and_a_broken_archive(tmp_path):
    folder = club_workspace(tmp_path)
    (folder / "formos" / "klubas.xlsx").write_bytes(club_form()[:3000])
    assert_refused(run("prepare", folder), "klubas")
    (folder / "formos" / "klubas.xlsx").write_bytes(club_form())
    (folder / "archyvas.db").write_bytes(b"This is no database at all." * 100)
    assert_refused(run("consolidate", folder), "archyvas.db")


@pytest.mark.parametrize("lock", ["~$suvestine_2025.xlsx", ".~lock.suvestine_2025.xlsx#"])
def test_an_output_that_somebody_has_open_is_written_beside_and_said(tmp_path, lock):
    folder = club_workspace(tmp_path)
    send(folder, "01")
    assert run("consolidate", folder).code == 0
    target = folder / "suvestines" / PERIOD / "suvestine_2025.xlsx"
    before = target.read_bytes()
    target.with_name(lock).write_bytes(b"")
    send(folder, "02")
    ended = run("consolidate", folder, "--json")
    assert ended.code == 0
    assert ended.json["outputs"] == [f"suvestines/{PERIOD}/suvestine_2025_2.xlsx"]
    assert (folder / ended.json["outputs"][0]).is_file()
    assert target.read_bytes() == before
    assert "suvestine_2025_2.xlsx" in ended.stderr


def test_a_return_that_was_taken_away_leaves_the_state_and_not_the_archive(tmp_path):
    folder = club_workspace(tmp_path)
    path = send(folder, "01")
    rounds.consolidate(folder, now=NOW)
    size = (folder / "archyvas.db").stat().st_size
    path.unlink()
    assert rounds.consolidate(folder, now=NOW)["forms"]["klubas"]["missing"] == ["01", "02", "03"]
    assert (folder / "archyvas.db").stat().st_size >= size
    assert not Archive(folder / "archyvas.db").dataset(PERIOD).forms["klubas"].submissions


def test_a_template_changed_under_the_same_edition_is_said(tmp_path):
    folder = club_workspace(tmp_path)
    assert run("prepare", folder).code == 0
    (folder / "formos" / "klubas.xlsx").write_bytes(club_form(put("Skaičiai", "B5", "Nariai ir rėmėjai")))
    send(folder, "01")
    ended = run("consolidate", folder, "--json")
    assert ended.code == 0
    assert ended.json["forms"]["klubas"]["accepted"] == ["01"]
    assert "2025-1" in ended.stderr
    assert "klubas" in ended.stderr


def test_returns_of_an_older_edition_are_said_and_their_lost_table_is_exported(tmp_path):
    folder = club_workspace(tmp_path)
    send(folder, "01")
    rounds.consolidate(folder, now=NOW)

    def newer(book: Workbook) -> None:
        book["Titulinis"]["B2"] = "2025-2"
        del book["Varžybos"].tables["varzybos"]
        book["Patikra"].delete_rows(4, 20)
        table(book["Varžybos"], "turnyrai", "A3:G4")

    (folder / "formos" / "klubas.xlsx").write_bytes(club_form(newer))
    said: list[Sentence] = []
    rounds.consolidate(folder, now=NOW, say=said.append)
    (other,) = [sentence for sentence in said if sentence.code == "other_editions"]
    assert "klubas in its edition 2025-1: 1." in other.english
    rounds.export(folder, tmp_path / "atviri")
    assert "Pavasario taurė" in (tmp_path / "atviri" / "klubas.varzybos.csv").read_text(encoding="utf-8")
    assert (tmp_path / "atviri" / "klubas.turnyrai.csv").is_file()


def test_a_form_that_is_no_longer_collected_stays_in_open_data(tmp_path):
    folder = club_workspace(tmp_path)
    send(folder, "01")
    rounds.consolidate(folder, now=NOW)
    (folder / "valdymas.xlsx").write_bytes(control_workbook({"formos": TABLES["formos"][:1]}))
    names = {path.name for path in rounds.export(folder, tmp_path / "atviri")}
    assert {"klubas.Skaiciai.csv", "klubas.varzybos.csv", "klubas.laukai.csv"} <= names


def test_a_file_that_cannot_be_read_is_of_no_known_form():
    def recognised(code: str) -> bool:
        return rounds.every_form_recognised({"refused": [{"file": "a.xlsx", "code": code, "message": ""}]})

    known = {"unknown_member", "no_member", "name_of_another", "member_not_expected", "wrong_period"}
    assert {code for code in REFUSALS if recognised(code)} == known


def test_monitoring_without_its_document_template_writes_nothing(tmp_path):
    folder = club_workspace(tmp_path)
    send(folder, "01")
    rounds.consolidate(folder, now=NOW)
    with pytest.raises(UserError, match="dokumentai"):
        rounds.monitor(folder, now=NOW)
    assert not list((folder / "suvestines" / PERIOD).glob("stebesena*"))


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS itself refuses such a file name")
def test_a_file_name_of_broken_letters_stops_nothing(tmp_path):
    folder = club_workspace(tmp_path)
    send(folder, "01")
    (folder / INBOX / "Klubas \udce0\udcfe.xlsx").write_bytes(club_return("02"))
    result = rounds.consolidate(folder, now=NOW)
    assert result["forms"]["klubas"]["accepted"] == ["01", "02"]
    assert Archive(folder / "archyvas.db").dataset(PERIOD).forms["klubas"].submissions["02"].file == (
        f"{INBOX}/Klubas ??.xlsx"
    )
