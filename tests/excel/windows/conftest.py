"""Excel on Windows: xlwings' own code for it; only what lies behind COM is made here, in miniature."""

from __future__ import annotations

import atexit
import gc
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlwings as xw

from excel.windows.excel import Application, Workbook
from excel.windows.screen import Screen
from suvestine.excel import programs
from suvestine.excel.desk import Desk


@pytest.fixture
def screen(monkeypatch):
    shown, collecting = Screen(), gc.get_threshold()
    windows = shown.xlwings_of_windows()
    monkeypatch.setattr(xw, "_xlwindows", windows, raising=False)
    monkeypatch.setattr(xw.engines, "active", xw.Engine(impl=windows.engine))
    monkeypatch.setattr(programs, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(os, "startfile", shown.opened.append, raising=False)
    yield shown
    gc.set_threshold(*collecting)
    atexit.unregister(windows.cleanup)


@pytest.fixture
def excel(screen) -> Application:
    return Application(screen, process=10)


@pytest.fixture
def folder(tmp_path) -> Path:
    """Files of workbooks: xlwings opens only what is there."""
    for name in ("eiga=1.xlsx", "suvestinė.xlsx", "kitur/suvestinė.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.fixture
def control(excel, folder) -> Workbook:
    """The workbook at whose window a button was pressed; xlwings itself would not find it, for the ``=``."""
    return Workbook(excel, folder / "eiga=1.xlsx")


@pytest.fixture
def desk(control) -> Desk:
    return Desk(xw.App(impl=xw._xlwindows.App(xl=control.handle)))
