"""What the macros of the add-in do, run as they are; no workbook takes part in what they start."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from excel.building.excel_at_work import Excel
from suvestine import __version__
from suvestine.excel.building.addin import build_addin
from suvestine.excel.building.modules import source

HOSTILE_NAMES = ["paprasta.xlsx", "a;b&c'=%PATH%^.xlsx", "$(touch planted)`x`.xlsx", "Šakių ąžuolas.xlsx"]
BUTTONS = [
    button.get("id")
    for button in ET.fromstring(source("ribbon.xml").encode()).iter()
    if button.get("onAction")
]
PLANTED = "import pathlib; pathlib.Path(__file__).with_name('planted').touch()\n"


def hostile_workbook(folder, name):
    """A workbook that brings settings, a sheet of code and, in its folder, modules and settings of its own."""
    book = openpyxl.Workbook()
    for title in ("suvestine.conf", "xlwings.conf"):
        sheet = book.create_sheet(title)
        for key, value in (
            ("INTERPRETER_WIN", r"C:\evil\python.exe"),
            ("INTERPRETER", r"C:\evil\python.exe"),
            ("PYTHONPATH", r"C:\evil"),
            ("CONDA PATH", r"C:\evil"),
            ("CONDA ENV", "evil"),
            ("ADD_WORKBOOK_TO_PYTHONPATH", "true"),
            ("LICENSE_KEY", "noncommercial"),
            ("TEMP DIR", r"C:\evil"),
            ("USE UDF SERVER", "true"),
            ("SHOW CONSOLE", "true"),
        ):
            sheet.append([key, value])
    book.create_sheet("launcher.py")["A1"] = "raise SystemExit"
    folder.mkdir(exist_ok=True)
    book.save(folder / name)
    (folder / "suvestine.conf").write_text('"INTERPRETER_WIN","C:\\evil\\python.exe"\n', encoding="utf-8")
    for module in ("xlwings.py", "sitecustomize.py", "usercustomize.py", "os.py", "runpy.py", "encodings.py"):
        (folder / module).write_text(PLANTED, encoding="utf-8")
    (folder / "suvestine" / "excel").mkdir(parents=True, exist_ok=True)
    for module in ("suvestine/__init__.py", "suvestine/excel/__init__.py", "suvestine/excel/launcher.py"):
        (folder / module).write_text(PLANTED, encoding="utf-8")
    return folder / name


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_button_starts_the_recorded_interpreter_whatever_the_workbook_brings(
    addin_file, interpreter, tmp_path, name
):
    excel = Excel(addin_file, files=(interpreter, r"C:\evil\python.exe"))
    excel.open(hostile_workbook(tmp_path / "siuntinys", name))
    excel.press("consolidate")
    (started,) = excel.started
    code = "import suvestine.excel.launcher as l;l.start('consolidate')"
    assert started.command == f'"{interpreter}" -P -B -c "{code}" --hwnd=591234'
    assert (started.style, started.waited) == (0, True)
    assert started.folder == interpreter.rpartition("\\")[0]
    assert excel.folder == r"D:\Darbas\Šarūnė\Downloads"
    assert excel.said == []


@pytest.mark.parametrize("action", BUTTONS)
def test_every_button_of_the_ribbon_starts_its_action(addin_file, interpreter, tmp_path, action):
    excel = Excel(addin_file, files=(interpreter,))
    excel.open(hostile_workbook(tmp_path, "a.xlsx"))
    excel.press(action)
    assert [f"l.start('{action}')" in started.command for started in excel.started] == [True]
    # What the functions answer changes with the archive, and only a consolidation changes that.
    assert excel.recalculations == (action == "consolidate")


@pytest.mark.parametrize(
    "action",
    ["", "x');import os;os.system('calc", 'check" & calc & "', "Check", "check'", "check\n", "š", "a1"],
)
def test_a_tab_that_a_workbook_brings_cannot_put_code_into_the_command(
    addin_file, interpreter, tmp_path, action
):
    excel = Excel(addin_file, files=(interpreter,))
    excel.open(hostile_workbook(tmp_path, "a.xlsx"))
    excel.press(action)
    assert (excel.started, excel.said) == ([], [])


def test_without_a_workbook_a_button_says_so(addin_file, interpreter):
    excel = Excel(addin_file, files=(interpreter,))
    excel.no_workbook()
    excel.press("check")
    assert excel.started == []
    assert excel.said == [
        (
            "Pirmiausia atverkite darbaknygę. Jei ji atverta apsaugotuoju rodiniu, spustelėkite „Įgalinti redagavimą“.",
            "Suvestinė",
        )
    ]


@pytest.mark.parametrize(
    "recorded", [True, False], ids=["the interpreter is gone", "no interpreter is recorded"]
)
def test_without_an_interpreter_a_button_says_so_and_looks_for_no_other(addin_file, tmp_path, recorded):
    if not recorded:
        addin_file = tmp_path / "suvestine.xlam"
        addin_file.write_bytes(build_addin(None))
    excel = Excel(addin_file, files=(r"C:\evil\python.exe", "python", "python.exe"))
    excel.open(hostile_workbook(tmp_path / "siuntinys", "a.xlsx"))
    excel.press("check")
    assert excel.started == []
    (said,) = excel.said
    assert said.text == (
        "Programa „Suvestinė“ šiame kompiuteryje neįdiegta arba perkelta į kitą vietą. Paprašykite informatiko iš "
        "naujo įdiegti mygtukus komanda „suvestine addin install“."
    )


def test_python_that_fails_before_it_can_speak_is_told(addin_file, interpreter, tmp_path):
    excel = Excel(addin_file, files=(interpreter,), exit_code=1)
    excel.open(hostile_workbook(tmp_path, "a.xlsx"))
    excel.press("check")
    assert len(excel.started) == 1
    (said,) = excel.said
    assert said.text == (
        "Programos „Suvestinė“ nepavyko paleisti. Paprašykite informatiko įvykdyti komandą „suvestine addin status“: "
        "ji parodo, kas negerai."
    )


def test_on_a_mac_the_script_gets_nothing_of_the_workbook(tmp_path):
    mac = tmp_path / "suvestine.xlam"
    mac.write_bytes(build_addin(PurePosixPath("/Users/Šarūnė O'Brien/suvestinė $(x)/bin/python3")))
    excel = Excel(mac, mac=True)
    excel.open(hostile_workbook(tmp_path / "siuntinys", HOSTILE_NAMES[2]))
    excel.press("check")
    assert excel.started == []
    assert excel.scripted == [
        (
            "suvestine.applescript",
            "StartPython",
            "/Users/Šarūnė O'Brien/suvestinė $(x)/bin/python3\nimport suvestine.excel.launcher as l;l.start('check')",
        )
    ]
    excel.press("x');import os;('")
    assert len(excel.scripted) == 1


def test_the_add_in_tells_its_version_without_python(addin_file):
    excel = Excel(addin_file)
    assert excel.run("SelfTest") == f"suvestine {__version__}"
    assert excel.started == []


def test_functions_are_computed_by_the_recorded_interpreter(addin_file, interpreter, tmp_path):
    excel = Excel(addin_file, files=(interpreter,))
    excel.open(hostile_workbook(tmp_path, HOSTILE_NAMES[1]))
    assert excel.asked("SuvestinePython", "ServerCommand") == (
        f'"{interpreter}" -P -B -c "import os,sys;os.chdir(sys.prefix);import suvestine.excel.launcher as l;l.import_xlwings().serve(\'$(CLSID)\')"'
    )


@pytest.mark.parametrize("what", ["a button", "a function"])
def test_python_started_in_a_strangers_folder_loads_nothing_from_there(
    addin_file, interpreter, tmp_path, what
):
    """The very command that the macros make, with the interpreter of this computer, in the workbook's folder."""
    folder = tmp_path / "siuntinys"
    excel = Excel(addin_file, files=(interpreter,))
    excel.open(hostile_workbook(folder, "a.xlsx"))
    excel.press("check")
    command = (
        excel.started[0].command if what == "a button" else excel.asked("SuvestinePython", "ServerCommand")
    )
    words = shlex.split(command.replace(f'"{interpreter}"', "python"))
    imports = re.sub(r"l\.start\(.*\)|\.serve\(.*\)", ";print('loaded')", words[4]).replace(";;", ";")
    assert (words[1:4], imports.count("print")) == (["-P", "-B", "-c"], 1)
    assert started(folder, *words[1:4], imports) == "loaded\n"
    assert [*folder.rglob("planted")] == []
    started(folder, "-B", "-c", "import suvestine.excel.launcher")
    assert [*folder.rglob("planted")], "the trap itself does not work"


def started(folder, *arguments):
    """What Python says, started in the folder as Windows starts it."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
