"""A button pressed where it cannot do its work: a sentence in Lithuanian, and nothing lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from openpyxl.worksheet.table import TableColumn

from excel.libreoffice.desktop import Desktop
from suvestine.one_run import LOCK_FILE
from suvestine.spreadsheet.reading import read_workbook
from workspaces import NUMBERS, PERIOD, club_return, club_workspace, send

pytestmark = pytest.mark.libreoffice

ROUND_TABLES = {
    "eiga": [("Kodas", "Narys", "Forma", "Būsena", "Klaidos", "Įspėjimai", "Failas")],
    "pastabos": [("Lygis", "Kodas", "Narys", "Lapas", "Langelis", "Rasta", "Pastaba", "Forma", "Failas")],
}
HOLDER = (
    "import sys; from pathlib import Path; from suvestine.one_run import only_run\n"
    "with only_run(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"
)


@pytest.fixture(scope="module")
def desktop(soffice, profile, tmp_path_factory):
    own = shutil.copytree(profile, tmp_path_factory.mktemp("libreoffice") / "profile")
    with Desktop(soffice, own) as shown:
        yield shown


@pytest.fixture(autouse=True)
def tidied(desktop):
    """What a test opened is closed after it."""
    yield
    for _, path in desktop.office.ask("documents"):
        if path:
            desktop.office.ask("close", path=path)


@pytest.fixture
def club(tmp_path) -> Path:
    """Three clubs: one returned a good form, one a wrong one."""
    folder = club_workspace(tmp_path / "sporto klubai", ROUND_TABLES)
    send(folder, "01")
    send(folder, "02", club_return("02", numbers={**NUMBERS, "N1": 12.5}))
    return folder


def press(desktop: Desktop, workbook: Path | None, label: str, *answers: str) -> list[str]:
    """The messages that came, each answered in turn, the last with „Gerai“."""
    desktop.open(workbook)
    desktop.click(label)
    messages = []
    for answer in [*answers, "Gerai"]:
        messages.append(desktop.message())
        desktop.answer(answer)
    return messages


def contents(folder: Path) -> dict[str, bytes]:
    """All files but locks and the control workbook, which a button saves."""
    skipped = {LOCK_FILE, "valdymas.xlsx"}
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in skipped)
    return {str(path): path.read_bytes() for path in files if not path.name.startswith(".~lock")}


def test_without_a_workspace(desktop, tmp_path):
    alone = tmp_path / "kitur" / "lentelė.xlsx"
    alone.parent.mkdir()
    shutil.copy(club_workspace(tmp_path / "klubai") / "valdymas.xlsx", alone)
    (told,) = press(desktop, alone, "Sudaryti suvestinę")
    assert "yra ne skyriaus darbo aplanke; atverkite valdymo darbaknygę „valdymas.xlsx“" in told
    assert sorted(path.name for path in alone.parent.iterdir() if path.suffix == ".xlsx") == ["lentelė.xlsx"]


def test_a_workbook_that_was_never_saved(desktop):
    (told,) = press(desktop, None, "Patikrinti")
    assert "dar neįrašyta; įrašykite ją ir pakartokite" in told


def test_a_folder_that_nobody_may_write_to(desktop, club):
    before = contents(club)
    club.chmod(0o555)
    try:
        (told,) = press(desktop, club / "valdymas.xlsx", "Sudaryti suvestinę")
    finally:
        club.chmod(0o755)
    assert told.endswith(
        "nieko įrašyti negalima (trūksta teisių); pasirūpinkite teise jame rašyti ir pakartokite."
    )
    assert contents(club) == before


@pytest.mark.parametrize(
    "label",
    ["Parengti formas", "Sudaryti suvestinę", "Stebėsenos lentelė", "Metinė ataskaita", "Visi dokumentai"],
)
def test_during_another_run(desktop, club, label):
    before = contents(club)
    command = [sys.executable, "-c", HOLDER, str(club)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        (told,) = press(desktop, club / "valdymas.xlsx", label)
        other.kill()
    assert "jau dirbama" in told
    assert contents(club) == before


def test_with_the_output_open_in_another_program(desktop, club):
    results = club / "suvestines" / PERIOD
    results.mkdir(parents=True)
    (results / f"suvestine_{PERIOD}.xlsx").write_bytes(b"open elsewhere")
    (results / f"~$suvestine_{PERIOD}.xlsx").write_bytes(b"lock")
    (told,) = press(desktop, club / "valdymas.xlsx", "Sudaryti suvestinę")
    assert f"rezultatas įrašytas šalia, į failą „suvestine_{PERIOD}_2.xlsx“" in told
    assert (results / f"suvestine_{PERIOD}.xlsx").read_bytes() == b"open elsewhere"
    assert "Pateikimai" in read_workbook(results / f"suvestine_{PERIOD}_2.xlsx").sheets


def test_of_several_documents_those_that_can_be_made_are(desktop, club):
    for name, said in (("klaida", "{{ organizacjia }}"), ("tinka", "{{ organizacija }}")):
        template = Document()
        template.add_paragraph(said)
        template.save(club / "dokumentai" / f"{name}.docx")
    press(desktop, club / "valdymas.xlsx", "Sudaryti suvestinę")
    (told,) = press(desktop, club / "valdymas.xlsx", "Visi dokumentai")
    assert told.startswith("Parengta dokumentų: 1 iš 2; neparengti: klaida.")
    assert "vardo „organizacjia“ nėra; panašiausias yra „organizacija“" in told
    made = club / "ataskaitos" / PERIOD
    assert [path.name for path in made.glob("*.docx")] == [f"tinka_{PERIOD}.docx"]
    desktop.wait_until(lambda: made.as_uri() in map(str, desktop.opened_by_system()), "the folder")


def test_a_result_that_is_shown_here_and_unchanged_is_replaced(desktop, club):
    for _ in range(2):
        press(desktop, club / "valdymas.xlsx", "Sudaryti suvestinę")
        name = f"suvestine_{PERIOD}.xlsx"
        desktop.wait_until(lambda: name in desktop.documents(), "the result")  # noqa: B023 - used at once
    names = sorted(path.name for path in (club / "suvestines" / PERIOD).glob("*.xlsx"))
    assert names == [f"suvestine_{PERIOD}.xlsx"]


def test_a_result_whose_name_another_open_workbook_has_is_not_opened(desktop, club, tmp_path):
    namesake = tmp_path / f"suvestine_{PERIOD}.xlsx"
    shutil.copy(club / "valdymas.xlsx", namesake)
    desktop.open(namesake)
    done, told = press(desktop, club / "valdymas.xlsx", "Sudaryti suvestinę", "Gerai")
    assert "suvestinė sudaryta" in done
    assert "jau atverta kita darbaknygė tokiu pat vardu" in told
    assert "Pateikimai" in read_workbook(club / "suvestines" / PERIOD / namesake.name).sheets


def test_a_control_workbook_without_the_sheets_says_so_and_works_on(desktop, club):
    book = load_workbook(club / "valdymas.xlsx")
    del book["Eiga"]
    book.save(club / "valdymas.xlsx")
    (told,) = press(desktop, club / "valdymas.xlsx", "Sudaryti suvestinę")
    assert f"{PERIOD} m. suvestinė sudaryta." in told
    assert "nėra lentelių: eiga;" in told
    assert "Žr. valdymo darbaknygės" not in told
    assert (club / "suvestines" / PERIOD / f"suvestine_{PERIOD}.xlsx").is_file()


def test_what_a_person_wrote_beside_and_below_the_tables_stays(desktop, club):
    control = club / "valdymas.xlsx"
    book = load_workbook(control)
    sheet, table = book["Eiga"], book["Eiga"].tables["eiga"]
    sheet["H3"], sheet["H4"] = "Skambinta", "taip"
    table.tableColumns.append(TableColumn(id=8, name="Skambinta"))
    table.ref = table.autoFilter.ref = "A3:H4"
    book["Pastabos"]["G9"] = "Paskambinti Onai"
    book.save(control)
    press(desktop, control, "Patikrinti")
    assert [row[7] for row in desktop.cells("Eiga", "A3:H6", control)] == ["Skambinta", "taip", "", ""]
    assert desktop.cells("Pastabos", "G9", control) == [["Paskambinti Onai"]]


def test_a_table_that_cannot_grow_says_so_and_overwrites_nothing(desktop, club):
    control = club / "valdymas.xlsx"
    book = load_workbook(control)
    book["Eiga"]["A6"] = "Svarbu"
    book.save(control)
    (told,) = press(desktop, control, "Patikrinti")
    assert "suvestinė ir archyvas nekeisti" in told
    assert "Lentelėje „eiga“ trūksta vietos: po ja, lapo „Eiga“ langelyje A6, kažkas įrašyta." in told
    assert desktop.cells("Eiga", "A4:A6", control) == [[""], [""], ["Svarbu"]]


def round_shown(path: Path) -> list[tuple[object, object]]:
    workbook = read_workbook(path)
    area, sheet = workbook.tables["eiga"].area, workbook.sheets["Eiga"]
    return [(sheet.value(row, 1), sheet.value(row, 4)) for row in range(area.top + 1, area.bottom + 1)]


STATES = [("01", "priimta"), ("02", "su klaidomis"), ("03", "nepateikta")]


def test_a_closed_control_workbook_is_filled_in_its_file(desktop, club):
    other = club / "suvestines" / "pastabos.xlsx"
    other.parent.mkdir()
    shutil.copy(club / "valdymas.xlsx", other)
    (told,) = press(desktop, other, "Patikrinti")
    assert "suvestinė ir archyvas nekeisti" in told
    assert round_shown(club / "valdymas.xlsx") == STATES


def test_a_control_workbook_that_another_program_holds_is_left(desktop, club):
    before = (club / "valdymas.xlsx").read_bytes()
    (club / "~$valdymas.xlsx").write_bytes(b"lock")
    other = club / "suvestines" / "kita.xlsx"
    other.parent.mkdir()
    shutil.copy(club / "valdymas.xlsx", other)
    (told,) = press(desktop, other, "Patikrinti")
    assert f"„valdymas_eiga_{PERIOD}.xlsx“" in told
    assert (club / "valdymas.xlsx").read_bytes() == before
    assert round_shown(club / f"valdymas_eiga_{PERIOD}.xlsx") == STATES


def test_a_read_only_control_workbook_asks_first(desktop, club):
    control = club / "valdymas.xlsx"
    control.chmod(0o444)
    desktop.office.ask("open", path=str(control), read_only=True)
    desktop.click("Sudaryti suvestinę")
    assert "atverta tik skaityti" in desktop.message()
    desktop.answer("Ne")
    assert not (club / "suvestines").exists()
    desktop.click("Sudaryti suvestinę")
    desktop.message()
    desktop.answer("Taip")
    told = desktop.message()
    desktop.answer("Gerai")
    assert f"{PERIOD} m. suvestinė sudaryta." in told
    assert f"„valdymas_eiga_{PERIOD}.xlsx“" in told
    assert (club / "suvestines" / PERIOD / f"suvestine_{PERIOD}.xlsx").is_file()
