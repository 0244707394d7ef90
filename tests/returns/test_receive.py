"""An inbox: every file ends as a return, refused or skipped; of each member the newest counts."""

from __future__ import annotations

import datetime as dt
import os
import pickle

import pytest

from returns.builder import club_template, collection, extend, filled, modified, outcome, put, with_part
from suvestine.findings import Refusal, Severity
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from suvestine.returns.inbox import inbox_files, passed_over
from suvestine.returns.receive import receive
from workbooks import club_form, rows


def lay(folder, **files: bytes) -> None:
    for position, (file, content) in enumerate(files.items()):
        path = folder / f"{file}.xlsx"
        path.write_bytes(content)
        os.utime(path, (1_700_000_000 + position, 1_700_000_000 + position))


def members(found) -> list[float | None]:
    return [
        e.amount
        for each in found.returns
        for e in each.entries
        if (e.code, e.column) == ("N1", "ataskaitiniai_metai")
    ]


def test_the_time_inside_the_file_outweighs_the_files_own(tmp_path):
    new = modified(filled(put("Skaičiai", "E5", 121)), "2026-02-02")
    old = modified(filled(put("Skaičiai", "E5", 122)), "2026-02-01")
    lay(tmp_path, new=new, old=old)
    found = receive(inbox_files(tmp_path), collection())
    assert members(found) == [121.0]
    assert [(each.file, "new.xlsx" in each.reason) for each in found.skipped] == [("old.xlsx", True)]
    assert found.returns[0].modified == dt.datetime(2026, 2, 2, 10, tzinfo=dt.UTC)


def test_then_the_files_own_time_then_the_name(tmp_path):
    first = modified(filled(put("Skaičiai", "E5", 121)), "2026-02-01")
    second = modified(filled(put("Skaičiai", "E5", 122)), "2026-02-01")
    lay(tmp_path, b=first, a=second)
    assert members(receive(inbox_files(tmp_path), collection())) == [122.0]
    os.utime(tmp_path / "b.xlsx", (1_700_000_001, 1_700_000_001))
    assert members(receive(inbox_files(tmp_path), collection())) == [121.0]


def test_a_refused_file_never_replaces_a_return(tmp_path):
    lay(tmp_path, a=filled(), b=b"not a workbook", c=filled(put("Titulinis", "B3", "2031")))
    found = receive(inbox_files(tmp_path), collection())
    assert [each.file for each in found.returns] == ["a.xlsx"]
    assert {each.file: each.code for each in found.refused}.keys() == {"b.xlsx", "c.xlsx"}


def test_a_newer_return_with_another_members_name_displaces_nothing(tmp_path):
    right = modified(filled(put("Titulinis", "B5", "Pirmasis")), "2026-02-01")
    wrong = modified(filled(put("Titulinis", "B5", "Antrasis")), "2026-02-02")
    lay(tmp_path, right=right, wrong=wrong)
    found = receive(inbox_files(tmp_path), collection(names={"07": "Pirmasis", "08": "Antrasis"}))
    assert [(each.file, each.member) for each in found.returns] == [("right.xlsx", "07")]
    assert [(each.file, each.code) for each in found.refused] == [("wrong.xlsx", "name_of_another")]
    assert found.skipped == ()


def test_one_inbox_holds_returns_of_all_forms(tmp_path):
    def fill(book):
        cover = book["Titulinis"]
        cover["B1"], cover["B3"], cover["B4"], cover["B7"] = "Trenerio anketa", "2025", "07", "Ona Onaitė"
        contests = book["Varžybos"]
        made = contests.tables.pop("varzybos")
        made.displayName = made.name = "treniruotes"
        contests.add_table(made)
        contests["D3"] = made.tableColumns[3].name = "Trukmė, val."
        rows(contests, 4, [["Lengvoji atletika", dt.date(2025, 5, 5), "Taurė", 2, "1.1", 0]])
        del book["Patikra"]

    lay(tmp_path, klubas8=filled(member="08"), treneris=club_form(fill), klubas7=filled())
    expected = {"klubas": frozenset({"07", "08"}), "treneris": frozenset({"07"})}
    found = receive(inbox_files(tmp_path), collection(expected=expected))
    assert [(each.form, each.member) for each in found.returns] == [
        ("klubas", "07"),
        ("klubas", "08"),
        ("treneris", "07"),
    ]
    assert all(each.accepted for each in found.returns)


def test_files_of_subfolders_keep_their_names_and_every_file_is_told(tmp_path):
    (tmp_path / "paštas" / "vakar").mkdir(parents=True)
    (tmp_path / "paštas" / "vakar" / "x.xlsx").write_bytes(filled())
    (tmp_path / "paštas" / "~$x.xlsx").write_bytes(b"lock")
    (tmp_path / "laiškas.docx").write_bytes(b"PK")
    told = []
    found = receive(inbox_files(tmp_path), collection(), on_file=lambda: told.append(1))
    assert [each.file for each in found.returns] == ["paštas/vakar/x.xlsx"]
    assert [each.file for each in found.skipped] == ["paštas/~$x.xlsx"]
    assert [each.file for each in found.refused] == ["laiškas.docx"]
    assert len(told) == 3


@pytest.mark.parametrize("name", ["a/~$b.xlsx", ".~lock.b.xlsx#", ".DS_Store", "Thumbs.db", "Desktop.ini"])
def test_names_that_are_passed_over(name):
    over = passed_over(name)
    assert over is not None
    assert over.file == name


@pytest.mark.parametrize(
    "name", ["a.xlsx", "~a.xlsx", "$a.xlsx", "Kopija - a (2).xlsx", "a/thumbs.xlsx", "a.txt"]
)
def test_names_that_are_read_or_refused(name):
    assert passed_over(name) is None


def test_a_macro_file_is_read_and_its_macros_are_told(tmp_path):
    lay(tmp_path, a=with_part(filled(), "xl/vbaProject.bin", b"\0" * 10))
    (found,) = receive(inbox_files(tmp_path), collection()).returns
    assert [(f.code, f.severity) for f in found.findings] == [("macros", Severity.TRIAL)]
    assert found.accepted


def test_what_the_control_workbook_knows_of_a_member_serves_the_checks(tmp_path):
    def city(book):
        book["Patikra"]["E10"] = "=Titulinis!B6"

    template = read_template(club_form(lambda book: (extend(book), city(book))), form="klubas")
    lay(tmp_path, a=filled())
    files = inbox_files(tmp_path)
    shelf = Shelf({"klubas": template})
    unknown = receive(files, collection(shelf=shelf)).returns[0]
    assert unknown.findings == ()
    known = receive(files, collection(shelf=shelf, facts={"07": {"savivaldybe": 9.0}})).returns[0]
    assert [f.place.field for f in known.findings] == ["_tikrinimai.P7"]


def test_a_return_travels_to_another_process(tmp_path):
    lay(tmp_path, a=filled())
    (found,) = receive(inbox_files(tmp_path), collection()).returns
    again = pickle.loads(pickle.dumps((found.entries, found.findings, found.repairs)))
    assert again == (found.entries, found.findings, found.repairs)
    assert club_template()[1].id == found.form


def test_a_file_that_is_no_workbook_is_told_to_be_saved_as_one(tmp_path):
    for file, code in (("pastabos.txt", "not_xlsx"), ("07.csv", "not_xlsx"), ("07.xlsx", "corrupt")):
        found = outcome(tmp_path, b"labas;rytas", file=file)
        assert isinstance(found, Refusal)
        assert found.code == code
