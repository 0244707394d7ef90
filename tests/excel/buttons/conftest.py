"""The example workspace on a screen, with the buttons that this very Python serves."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from pathlib import Path

import pytest

from conftest import program
from excel.libreoffice.desktop import Desktop
from excel.libreoffice.office import installed_profile
from suvestine.demo.round import run_demo
from suvestine.excel.libreoffice.extension import build_extension

PERIOD = "2026"
RESULTS = ("siuntimui", "suvestines", "ataskaitos")


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Path:
    """Two years of 60 libraries and the council; the results of the second year are left to the buttons."""
    folder = tmp_path_factory.mktemp("pavyzdys") / "darbo aplankas"
    run_demo(folder, now=dt.datetime(2027, 2, 3, 9, 30, tzinfo=dt.UTC))
    for name in RESULTS:
        shutil.rmtree(folder / name / PERIOD)
    return folder


@pytest.fixture(scope="session")
def interpreter(tmp_path_factory) -> Path:
    """This Python as an ordinary user has it: root may write even where nobody may."""
    if os.geteuid() != 0:
        return Path(sys.executable)
    started = tmp_path_factory.mktemp("python") / "python"
    rights = "-dac_override,-dac_read_search,-fowner"
    started.write_text(
        f'#!/bin/sh\nexec {program("setpriv")} --bounding-set {rights} --inh-caps {rights} {sys.executable} "$@"\n',
        encoding="utf-8",
    )
    started.chmod(0o755)
    return started


@pytest.fixture(scope="session")
def profile(soffice, interpreter, tmp_path_factory) -> Path:
    return installed_profile(soffice, tmp_path_factory.mktemp("profile"), build_extension(interpreter))


@pytest.fixture
def workspace(example, tmp_path) -> Path:
    """A copy of the example that a test may change."""
    return shutil.copytree(example, tmp_path / "darbo aplankas")


@pytest.fixture
def desktop(soffice, profile, workspace, tmp_path):
    """The control workbook of the workspace on a screen of its own."""
    own = shutil.copytree(profile, tmp_path / "profile")
    with Desktop(soffice, own, workspace / "valdymas.xlsx") as shown:
        yield shown
