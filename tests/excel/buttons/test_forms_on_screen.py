"""„Patikrinti“ in a form: at a member's desk, in the department's inbox, at the author's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from excel.libreoffice.desktop import Desktop
from suvestine import rounds

pytestmark = pytest.mark.libreoffice

GOOD = "13_nario_ataskaita_2026.xlsx"


@pytest.fixture(scope="module")
def desktop(soffice, profile, tmp_path_factory):
    own = shutil.copytree(profile, tmp_path_factory.mktemp("libreoffice") / "profile")
    with Desktop(soffice, own) as shown:
        yield shown


def with_mistakes(source: Path, target: Path) -> Path:
    """A member's filled form in which two values are wrong."""
    book = load_workbook(source)
    sheet = book["Statistika"]
    sheet["E8"], sheet["E9"] = "daug", -3
    book.save(target)
    return target


def checked(desktop: Desktop, workbook: Path) -> str:
    desktop.open(workbook)
    desktop.click("Patikrinti")
    told = desktop.message()
    desktop.answer("Gerai")
    return told


def corrections(desktop: Desktop, workbook: Path) -> list[list[object]]:
    return [row for row in desktop.cells("Taisytina", "A7:E40", workbook) if row[0]]


def test_a_member_sees_what_to_correct_and_then_that_nothing_is_left(desktop, example, tmp_path):
    form = with_mistakes(example / "gauta/2026" / GOOD, tmp_path / "mano ataskaita.xlsx")
    told = checked(desktop, form)
    assert told.startswith("Tikrinta pagal pačios darbaknygės taisykles")
    assert "Ką ir kur taisyti, surašyta lape „Taisytina“." in told
    found = rounds.check([form])["findings"]
    rows = corrections(desktop, form)
    assert {("Statistika", "E8"), ("Statistika", "E9")} <= {(row[0], row[1]) for row in rows}
    assert len(rows) == len(found)
    assert all(row[3] and row[4] == "Atverti langelį" for row in rows)
    by_cell = {row[1]: row[2] for row in rows}
    assert by_cell["E8"].endswith("Rasta: daug.")

    repaired = shutil.copy(example / "gauta/2026" / GOOD, tmp_path / "pataisyta.xlsx")
    told = checked(desktop, Path(repaired))
    assert "Klaidų ir nepaaiškintų įspėjimų nerasta." in told
    assert told.endswith("Ataskaitą galite siųsti.")
    assert corrections(desktop, Path(repaired)) == []


def test_findings_of_the_last_check_are_replaced(desktop, example, tmp_path):
    form = with_mistakes(example / "gauta/2026" / GOOD, tmp_path / "ataskaita.xlsx")
    checked(desktop, form)
    before = corrections(desktop, form)
    desktop.office.ask("put", sheet="Statistika", address="E9", value=3, path=str(form))
    checked(desktop, form)
    assert "E9" in {row[1] for row in before}
    assert "-3" not in str(corrections(desktop, form))


def test_a_return_in_the_inbox_is_checked_by_the_departments_forms(desktop, workspace):
    form = with_mistakes(workspace / "gauta/2026" / GOOD, workspace / "gauta/2026" / GOOD)
    told = checked(desktop, form)
    assert "pačios darbaknygės" not in told
    assert {"E8", "E9"} <= {row[1] for row in corrections(desktop, form)}


def test_an_author_sees_whether_the_form_can_be_used(desktop, workspace):
    form = workspace / "formos/nario_ataskaita.xlsx"
    assert checked(desktop, form).startswith("Formą galima naudoti. Klaidų: 0, patarimų: ")
    book = load_workbook(form)
    del book.defined_names["redakcija"]
    broken = workspace / "formos/sugadinta.xlsx"
    book.save(broken)
    told = checked(desktop, broken)
    assert told.startswith("Formos naudoti dar negalima.")
    assert "„redakcija“" in told
    for name in ("forma", "nario_kodas"):
        del book.defined_names[name]
    bare = workspace / "formos/nauja.xlsx"
    book.save(bare)
    assert "„forma“" in checked(desktop, bare)


def test_a_form_that_can_only_be_read_has_its_findings_in_the_message(desktop, example, tmp_path):
    form = with_mistakes(example / "gauta/2026" / GOOD, tmp_path / "tik skaityti.xlsx")
    desktop.office.ask("open", path=str(form), read_only=True)
    desktop.click("Patikrinti")
    desktop.message()
    desktop.answer("Taip")
    told = desktop.message()
    desktop.answer("Gerai")
    assert "Statistika E8: " in told
    assert "Statistika E9: " in told
