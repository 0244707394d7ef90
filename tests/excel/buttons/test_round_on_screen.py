"""A whole round by mouse: each button does what its command does, file for file, and shows it."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import time
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

from excel.buttons.conftest import PERIOD, RESULTS
from excel.libreoffice.desktop import Desktop
from suvestine import rounds

pytestmark = pytest.mark.libreoffice

GOOD, ACCENT = (211, 243, 223), (27, 94, 107)
"""The fill of an accepted return and the band of a title."""
PRESSED = (
    "Parengti formas",
    "Patikrinti",
    "Sudaryti suvestinę",
    "Stebėsenos lentelė",
    "Visi dokumentai",
    "Metinė ataskaita",
)

OPENERS = (
    ("Atverti aplanką",),
    ("Pagalba",),
    ("Suvestinė", "Kiti dokumentai", "Strategijos stebėsena"),
)
"""Buttons that open something, and one that stands in a menu only."""


class Pressed:
    """What each button said, what was open afterwards, how the screen looked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.messages: dict[str, str] = {}
        self.documents: dict[str, list[str]] = {}
        self.pictures: dict[str, Path] = {}
        self.cells: dict[str, list[list[object]]] = {}


@pytest.fixture(scope="module")
def pressed(soffice, profile, example, tmp_path_factory):
    folder = shutil.copytree(example, tmp_path_factory.mktemp("mygtukai") / "darbo aplankas")
    control, kept = folder / "valdymas.xlsx", Pressed(folder)
    pictures = Path(os.environ.get("SUVESTINE_PICTURES") or tmp_path_factory.mktemp("pictures"))
    own = shutil.copytree(profile, tmp_path_factory.mktemp("libreoffice") / "profile")
    with Desktop(soffice, own, control) as desktop:
        for number, label in enumerate(PRESSED):
            desktop.open(control)
            desktop.click(label)
            kept.messages[label] = desktop.message(120)
            desktop.answer("Gerai")
            kept.pictures[label] = settled(desktop, pictures / f"{number}_{label.split()[0].lower()}.png")
            kept.documents[label] = [*desktop.documents(), *desktop.opened_by_system()]
            if label in ("Patikrinti", "Sudaryti suvestinę"):
                kept.cells[label] = desktop.cells("Eiga", "A3:G70", control)
                kept.cells[f"{label}, pastabos"] = desktop.cells("Pastabos", "A7:I20", control)
        for label, *menu in OPENERS:
            desktop.bring(control)
            desktop.choose(label, *menu)
            if menu:
                kept.messages[menu[-1]] = desktop.message(120)
                desktop.answer("Gerai")
            name = menu[-1] if menu else label
            kept.pictures[name] = settled(desktop, pictures / f"{name.split()[0].lower()}.png")
            kept.documents[name] = [*desktop.documents(), *desktop.opened_by_system()]
    return kept


def settled(desktop: Desktop, picture: Path) -> Path:
    """A picture of the screen once it has not changed for a while."""
    until, before = time.monotonic() + 30, b""
    while (now := desktop.screenshot(picture).read_bytes()) != before and time.monotonic() < until:
        before = now
        time.sleep(1)
    return picture


@pytest.fixture(scope="module")
def commanded(example, tmp_path_factory):
    """The same round through the verbs that the command line calls."""
    folder = shutil.copytree(example, tmp_path_factory.mktemp("komandos") / "darbo aplankas")
    now = dt.datetime.now().astimezone()
    rounds.prepare(folder, now=now)
    rounds.consolidate(folder, now=now)
    rounds.monitor(folder, now=now)
    rounds.report(folder, now=now)
    return folder


def written(folder: Path) -> dict[str, bytes]:
    """Every part of every result but the moment at which the file was made."""
    parts = {}
    for path in sorted(path for name in RESULTS for path in (folder / name / PERIOD).rglob("[!.]*.*")):
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name != "docProps/core.xml":
                    parts[f"{path.relative_to(folder)}/{name}"] = package.read(name)
    return parts


def test_the_buttons_write_what_the_commands_write(pressed, commanded):
    by_button, by_command = written(pressed.folder), written(commanded)
    assert by_button.keys() == by_command.keys()
    assert {name for name, content in by_command.items() if by_button[name] != content} == set()
    assert len({name.partition(".xlsx/")[0] for name in by_button if ".xlsx/" in name}) == 62 + 2


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Parengti formas", ["62\u00a0darbaknygės", "siuntimui/2026"]),
        ("Patikrinti", ["suvestinė ir archyvas nekeisti", "priimta 53", "su klaidomis 5", "nepateikta 2"]),
        (
            "Sudaryti suvestinę",
            ["2026 m. suvestinė sudaryta", "1\u00a0failas nepriimtas", "4\u00a0klaidos", "„Pastabos“"],
        ),
        ("Stebėsenos lentelė", ["87\u00a0rodikliai", "pasiekta – ", "strategijos_stebesena_2026.docx"]),
        ("Metinė ataskaita", ["ataskaitos/2026/metine_ataskaita_2026.docx"]),
        (
            "Visi dokumentai",
            ["9\u00a0dokumentai", "strategijos_stebesena_2026.docx", "metine_ataskaita_2026.docx"],
        ),
    ],
)
def test_the_message_says_what_was_done(pressed, label, words):
    assert [word for word in words if word not in pressed.messages[label]] == []


def test_the_control_workbook_shows_who_handed_in_what(pressed):
    for label, done in (("Patikrinti", "patikrinta"), ("Sudaryti suvestinę", "suvestinė sudaryta")):
        moment, *_, heading = (row for row in pressed.cells[label][:4])
        assert str(moment[0]).startswith(f"2026 m. ataskaitos, {done} ")
        assert heading == ["Kodas", "Narys", "Forma", "Būsena", "Klaidos", "Įspėjimai", "Failas"]
        rows = [row for row in pressed.cells[label][4:] if row[0]]
        states = [row[3] for row in rows]
        assert len(rows) == 62
        assert {state: states.count(state) for state in states} == {
            "priimta": 55,
            "su klaidomis": 5,
            "nepateikta": 2,
        }
        assert [row[6] for row in rows if row[3] == "nepateikta"] == ["", ""]


def test_the_control_workbook_lists_what_is_to_be_corrected(pressed):
    result = rounds.check_inbox(pressed.folder)
    rows = [row for row in pressed.cells["Sudaryti suvestinę, pastabos"] if row[0]]
    assert len(rows) == len(result["findings"]) + len(result["refused"])
    assert rows[0][0] == "nepriimta"
    shown = {(row[1], row[4], row[6]) for row in rows[1:]}
    assert shown == {(item["member"], item["cell"], item["message"]) for item in result["findings"]}


@pytest.mark.parametrize(
    ("label", "document"),
    [
        ("Sudaryti suvestinę", "suvestine_2026.xlsx"),
        ("Stebėsenos lentelė", "stebesena_2026.xlsx"),
        ("Metinė ataskaita", "metine_ataskaita_2026.docx"),
    ],
)
def test_the_finished_document_opens(pressed, label, document):
    assert document in pressed.documents[label]
    before = PRESSED[PRESSED.index(label) - 1]
    assert document not in pressed.documents[before]


def test_the_folder_of_all_documents_opens(pressed):
    assert any(name.rstrip("/").endswith("ataskaitos/2026") for name in pressed.documents["Visi dokumentai"])


def test_the_folder_and_the_guide_open(pressed):
    folder = pressed.documents["Atverti aplanką"][-1]
    assert unquote(folder).rstrip("/").endswith(pressed.folder.as_posix())
    page = Path(unquote(urlsplit(pressed.documents["Pagalba"][-1]).path))
    text = page.read_text(encoding="utf-8")
    assert "<h1>" in text
    assert "Sudaryti suvestinę" in text
    assert "<table>" in text


def test_a_document_of_the_menu_opens(pressed):
    label = "Strategijos stebėsena"
    assert "ataskaitos/2026/strategijos_stebesena_2026.docx" in pressed.messages[label]
    assert "strategijos_stebesena_2026.docx" in pressed.documents[label]


def test_the_screen_shows_the_outcome(pressed):
    colours = dict.fromkeys(PRESSED, 0)
    for label in PRESSED:
        with Image.open(pressed.pictures[label]) as picture:
            found = {colour: count for count, colour in picture.convert("RGB").getcolors(1 << 20)}
        colours[label] = found.get(GOOD, 0)
        assert found.get(ACCENT, 0) > 2000, label
    assert colours["Patikrinti"] > 10_000 > colours["Parengti formas"]
