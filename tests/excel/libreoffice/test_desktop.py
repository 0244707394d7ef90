"""LibreOffice as a librarian sees it: the toolbar, a click, a message, a link; on a screen, with a mouse."""

from __future__ import annotations

import re
import shutil
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image

from conftest import program
from excel.libreoffice.bridge import Bridge
from excel.libreoffice.desktop import SIZE, Desktop
from excel.libreoffice.office import installed_profile
from excel.libreoffice.sample import sample_workbook
from suvestine.excel.libreoffice.buttons import ribbon_buttons
from suvestine.excel.libreoffice.extension import build_extension
from suvestine.excel.libreoffice.session import connected

pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def screen(soffice, tmp_path_factory):
    """The workbook on a screen, and what its buttons start."""
    for name in ("Xvfb", "openbox", "xdotool"):
        program(name)
    folder = tmp_path_factory.mktemp("desktop")
    bridge = Bridge(folder)
    profile = installed_profile(soffice, folder, build_extension(bridge.program))
    workbook = sample_workbook(folder / "knyga ą.xlsx")
    (folder / "gauta").mkdir()
    sample_workbook(folder / "gauta" / "forma ė 1.xlsx")
    with Desktop(soffice, profile, workbook) as desktop:
        yield desktop, bridge, workbook


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def meanwhile(work):
    """Starts work that waits for the user."""
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_the_toolbar_stands_in_a_row_of_its_own_under_the_others(screen):
    desktop, _, _ = screen
    on_toolbar = [button.label for button in ribbon_buttons() if not button.items]
    places = [desktop.office.ask("place", name=label) for label in on_toolbar]
    assert len({top for _, top, _, _ in places}) == 1
    assert [left for left, _, _, _ in places] == sorted(left for left, _, _, _ in places)
    assert places[0][0] < 20
    assert max(top + height for _, top, _, height in places) < 130


def test_a_click_reaches_the_program_and_its_answer_shows(screen, tmp_path):
    desktop, bridge, _ = screen
    desktop.click("Sudaryti suvestinę")
    with bridge.pressed() as (action, requests, replies):
        assert action == "consolidate"
        app = connected(requests, replies)
        app.books.active.sheets["Tuščia"]["A1"].value = [["Narys", "Būsena"], ["Šilutė", "priimta"]]
        answers = []
        asking = meanwhile(
            lambda: answers.append(app.alert("Tęsti?\n\n„Šilutė“ – priimta.", buttons="yes_no"))
        )
        assert desktop.message() == "Tęsti?\n\n„Šilutė“ – priimta."
        desktop.answer("Taip")
        asking.join()
        assert answers == ["yes"]
    assert desktop.cells("Tuščia", "A1:B2") == [["Narys", "Būsena"], ["Šilutė", "priimta"]]
    picture = Image.open(desktop.screenshot(tmp_path / "po.png"))
    assert picture.size == SIZE
    assert len(picture.getcolors(1 << 20)) > 50


@pytest.mark.parametrize(
    ("buttons", "mode", "pressed", "given"),
    [
        ("ok", "info", "Gerai", "ok"),
        ("ok", "critical", "Gerai", "ok"),
        ("ok_cancel", None, "Atšaukti", "cancel"),
        ("yes_no", "info", "Ne", "no"),
        ("yes_no_cancel", "critical", "Atšaukti", "cancel"),
    ],
)
def test_a_message_gives_the_button_that_was_pressed(screen, buttons, mode, pressed, given):
    desktop, bridge, _ = screen
    desktop.click("Patikrinti")
    with bridge.pressed() as (_, requests, replies):
        app = connected(requests, replies)
        answers = []
        asking = meanwhile(lambda: answers.append(app.alert("Ar gerai?", "Klausimas", buttons, mode)))
        assert desktop.message() == "Ar gerai?"
        desktop.answer(pressed)
        asking.join()
        assert answers == [given]


def test_progress_shows_in_the_status_bar_while_the_program_works(screen, tmp_path):
    desktop, bridge, _ = screen

    def bottom(name):
        return Image.open(desktop.screenshot(tmp_path / name)).crop((0, SIZE[1] - 25, 250, SIZE[1])).tobytes()

    before = bottom("before.png")
    desktop.click("Patikrinti")
    with bridge.pressed() as (_, requests, replies):
        app = connected(requests, replies)
        app.status_bar = "Skaitomos ataskaitos: 12 iš 60"
        during = bottom("during.png")
        app.status_bar = "Skaitomos ataskaitos: 13 iš 60"
        later = bottom("later.png")
        app.status_bar = False
    assert len({before, during, later}) == 3
    assert bottom("after.png") == before


def test_the_menu_has_the_documents(screen):
    desktop, bridge, _ = screen
    documents = next(button for button in ribbon_buttons() if button.items)
    desktop.choose("Suvestinė", documents.label, documents.items[0].label)
    with bridge.pressed() as (action, _, _):
        assert action == documents.items[0].action


def test_a_link_opens_the_cell_of_another_workbook(screen):
    desktop, bridge, workbook = screen
    desktop.click("Patikrinti")
    with bridge.pressed() as (_, requests, replies):
        cell = connected(requests, replies).books.active.sheets["Tuščia"]["D5"]
        cell.formula = '=HYPERLINK("gauta/forma ė 1.xlsx#\'Nariai ir kt\'!C3","C3 (Nariai ir kt)")'
    desktop.click_cell("Tuščia", "D5", key="ctrl", workbook=workbook)
    other = str(workbook.parent / "gauta" / "forma ė 1.xlsx")
    desktop.wait_until(lambda: "forma ė 1.xlsx" in desktop.documents(), "the other workbook")
    marked = "$'Nariai ir kt'.$C$3"
    desktop.wait_until(lambda: desktop.office.ask("selected", path=other) == marked, "the cell of the link")
    desktop.office.ask("close", path=other)


def test_a_program_that_is_missing_or_breaks_is_said_in_lithuanian(screen):
    desktop, bridge, _ = screen
    usual = bridge.program.read_text(encoding="utf-8")
    bridge.program.unlink()
    desktop.click("Patikrinti")
    assert desktop.message().startswith(f"Programa „Suvestinė“ nerasta: {bridge.program}.")
    desktop.answer("Gerai")
    bridge.program.write_text("#!/bin/sh\necho sulūžo >&2\nexit 3\n", encoding="utf-8")
    bridge.program.chmod(0o755)
    desktop.click("Patikrinti")
    said = desktop.message()
    assert said.startswith("Programa „Suvestinė“ netikėtai sustojo.")
    log = Path(re.search(r"\S+\.log", said)[0])
    assert log.read_text(encoding="utf-8") == "sulūžo\n"
    log.unlink()
    desktop.answer("Gerai")
    bridge.program.write_text(usual, encoding="utf-8")


def test_folders_and_pages_go_to_the_system_and_documents_to_libreoffice(screen, tmp_path):
    desktop, bridge, _ = screen
    document = tmp_path / "kita knyga.xlsx"
    shutil.copy(sample_workbook(tmp_path / "x.xlsx"), document)
    (tmp_path / "puslapis.pdf").write_bytes(b"%PDF-1.4")
    desktop.click("Atverti aplanką")
    with bridge.pressed() as (action, requests, replies):
        assert action == "open_folder"
        app = connected(requests, replies)
        app.api.open_document(tmp_path)
        app.api.open_document(tmp_path / "puslapis.pdf")
        app.api.open_document(document)
        assert app.books["kita knyga.xlsx"].api.Saved
        app.books["kita knyga.xlsx"].close()
    # Each is opened by a process of its own, and either may come first.
    asked = {tmp_path.as_uri(), (tmp_path / "puslapis.pdf").as_uri()}
    desktop.wait_until(lambda: set(desktop.opened_by_system()) >= asked, "the folder and the PDF")


def test_a_button_runs_the_installed_program(screen):
    """The program itself, with no workspace around the workbook: it says so and changes nothing."""
    desktop, bridge, workbook = screen
    before = workbook.read_bytes(), names(workbook.parent)
    usual = bridge.program.read_text(encoding="utf-8")
    bridge.program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    desktop.click("Stebėsenos lentelė")
    assert "valdymas.xlsx" in desktop.message()
    desktop.answer("Gerai")
    bridge.program.write_text(usual, encoding="utf-8")
    assert (workbook.read_bytes(), names(workbook.parent)) == before
