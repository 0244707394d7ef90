"""A button's program and LibreOffice: how they are started, what each sees of the other, how either may end."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from excel.libreoffice.office import Office
from excel.libreoffice.sample import sample_workbook
from suvestine.excel.libreoffice.channel import LibreOfficeError
from suvestine.excel.libreoffice.session import connected

pytestmark = pytest.mark.libreoffice
LIMIT = 30
BUTTON = "service:lt.suvestine.Mygtukas?"


@pytest.fixture
def workbook(tmp_path):
    return sample_workbook(tmp_path / "knyga.xlsx")


@pytest.fixture
def opened(office, workbook):
    office.ask("open", path=str(workbook))
    yield workbook
    if any(path == str(workbook) for _, path in office.ask("documents")):
        office.ask("close", path=str(workbook))


@pytest.fixture
def profile_copy(profile, tmp_path):
    """For a LibreOffice beside the one that all tests share."""
    return Path(shutil.copytree(profile, tmp_path / "profile"))


def pressed(office, bridge, action="check"):
    office.ask("dispatch", url=BUTTON + action)
    return bridge.pressed()


def test_each_button_starts_its_action(office, bridge, opened):
    for action in ("prepare", "document_strategijos_stebesena"):
        with pressed(office, bridge, action) as (heard, _, _):
            assert heard == action


def test_the_program_starts_away_from_the_libraries_of_libreoffice(soffice, bridge, profile_copy, tmp_path):
    """LibreOffice brings variables that lead its own Python to its own libraries."""
    record = tmp_path / "record"
    usual = bridge.program.read_text(encoding="utf-8")
    bridge.program.write_text(
        f'#!/bin/sh\n(env; for word; do echo "word=$word"; done) > {record}.new\nmv {record}.new {record}\n'
    )
    planted = {
        "PYTHONPATH": str(tmp_path),
        "LD_LIBRARY_PATH": str(tmp_path),
        "PYTHONSTARTUP": str(tmp_path / "x.py"),
    }
    try:
        with Office(soffice, profile_copy, variables=planted) as other:
            other.ask("open", path=None)
            other.ask("dispatch", url=BUTTON + "check")
            wait_for(record.exists)
    finally:
        bridge.program.write_text(usual, encoding="utf-8")
    lines = record.read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.partition("=")[0] in planted]
    words = [line.removeprefix("word=") for line in lines if line.startswith("word=")]
    assert words == ["-P", "-B", "-m", "suvestine.excel.libreoffice", "check"]


def test_the_workbook_of_the_button_stays_the_active_one(office, bridge, opened, tmp_path):
    other = sample_workbook(tmp_path / "kita.xlsx")
    with pressed(office, bridge) as (_, requests, replies):
        app = connected(requests, replies)
        office.ask("open", path=str(other))
        assert app.books.active.name == "knyga.xlsx"
        shown = app.books["kita.xlsx"]
        shown.activate()
        assert app.books.active.name == "kita.xlsx"
        shown.close()
        assert app.books.active.name == "knyga.xlsx"


def test_two_buttons_run_beside_each_other(office, bridge, opened):
    with pressed(office, bridge) as (_, *first_wires), pressed(office, bridge) as (_, *second_wires):
        first, second = connected(*first_wires), connected(*second_wires)
        first.books.active.sheets["Tuščia"]["A1"].value = "pirmas"
        assert second.books.active.sheets["Tuščia"]["A1"].value == "pirmas"
        second.books.active.sheets["Tuščia"]["A1"].value = "antras"
        assert first.books.active.sheets["Tuščia"]["A1"].value == "antras"


def test_a_workbook_closed_meanwhile_is_said_to_be_gone(office, bridge, opened):
    with pressed(office, bridge) as (_, requests, replies):
        book = connected(requests, replies).books.active
        office.ask("close", path=str(opened))
        with pytest.raises(LibreOfficeError, match="no longer open") as gone:
            book.sheets["Tuščia"]["A1"].value = 1
        assert gone.value.kind == "missing"


def test_libreoffice_that_ends_is_noticed(soffice, bridge, profile_copy):
    with Office(soffice, profile_copy) as other:
        other.ask("open", path=None)
        with pressed(other, bridge) as (_, requests, replies):
            app = connected(requests, replies)
            other.end()
            with pytest.raises(ConnectionError):
                app.books.active.sheets[0]["A1"].value = 1


def test_a_large_block_takes_no_more_requests_than_a_small_one(office, bridge, opened):
    with pressed(office, bridge) as (_, requests, replies):
        counted = Counting(requests)
        sheet = connected(counted, replies).books.active.sheets["Tuščia"]
        taken = []
        for rows in (2, 400):
            before = counted.lines
            block = [[row * column for column in range(50)] for row in range(rows)]
            sheet["A1"].value = block
            assert sheet["A1"].resize(rows, 50).value == block
            taken.append(counted.lines - before)
        assert taken[0] == taken[1]


def test_a_saved_workbook_holds_for_excel_what_was_written(office, bridge, opened):
    with pressed(office, bridge) as (_, requests, replies):
        book = connected(requests, replies).books.active
        sheet = book.sheets["Tuščia"]
        sheet["A1"].value = [
            ["'007", True, datetime(2026, 3, 4, 5, 6), 1.5, None],
            ["=tekstas", False, 2, "ąž", 3],
        ]
        sheet["A3"].formula = '=HYPERLINK("gauta/a b.xlsx#\'1. Nariai\'!B7","B7")'
        table = book.sheets["Nariai ir kt"].tables["nariai"]
        table.resize(book.sheets["Nariai ir kt"]["A1:C6"])
        book.save()
    saved = openpyxl.load_workbook(opened)
    rows = [[cell.value for cell in row] for row in saved["Tuščia"]["A1:E2"]]
    assert rows == [["007", True, datetime(2026, 3, 4, 5, 6), 1.5, None], ["=tekstas", False, 2, "ąž", 3]]
    assert saved["Tuščia"]["A2"].data_type == "s"
    assert saved["Tuščia"]["A3"].value == '=HYPERLINK("gauta/a b.xlsx#\'1. Nariai\'!B7","B7")'
    assert saved["Nariai ir kt"].tables["nariai"].ref == "A1:C6"


def test_nothing_but_requests_reaches_libreoffice():
    code = (
        "import os, subprocess, sys\n"
        "from suvestine.excel.libreoffice.__main__ import wires\n"
        "requests, replies = wires()\n"
        "print('print'); sys.stdout.flush(); os.write(1, b'write\\n'); subprocess.run(['echo', 'child'])\n"
        "assert sys.stdin.read() == ''\n"
        "requests.write(b'request ' + replies.readline()); requests.flush()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=b"reply\n", capture_output=True, timeout=LIMIT, check=True
    )
    assert done.stdout == b"request reply\n"
    assert sorted(done.stderr.split()) == [b"child", b"print", b"write"]


def test_connecting_loads_nothing_heavy():
    code = (
        "import sys\n"
        "from suvestine.excel import launcher\n"
        "launcher.import_xlwings()\n"
        "import suvestine.excel.libreoffice.session\n"
        "print(sorted({'pandas', 'numpy', 'matplotlib', 'openpyxl', 'docx'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=LIMIT, check=True, text=True
    )
    assert done.stdout == "[]\n"


class Counting:
    """A wire that counts the requests that go over it."""

    def __init__(self, wire):
        self._wire, self.lines = wire, 0

    def write(self, line):
        self.lines += 1
        self._wire.write(line)

    def flush(self):
        self._wire.flush()


def wait_for(condition):
    until = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)
