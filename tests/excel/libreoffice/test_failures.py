"""A failure of the program itself: written down where it can be found, never thrown at the person."""

from __future__ import annotations

import datetime as dt
import getpass
import tempfile

import pytest

from suvestine.excel import actions
from suvestine.excel.error_log import LOG_FILE, write_down
from suvestine.excel.ribbon import run
from workspaces import club_workspace

pytestmark = pytest.mark.libreoffice


def broken(_desk, _place, _now):
    raise ZeroDivisionError("dalyba iš nulio")


def test_it_is_in_the_log_of_the_workspace(connected_app, tmp_path, monkeypatch):
    folder = club_workspace(tmp_path / "klubai")
    book = connected_app.books.open(str(folder / "valdymas.xlsx"))
    monkeypatch.setitem(actions.ACTIONS, "monitor", broken)
    connected_app.status_bar = "dirbama"
    run("monitor", connected_app)
    run("monitor", connected_app)
    written = (folder / LOG_FILE).read_text(encoding="utf-8")
    assert written.count("ZeroDivisionError: dalyba iš nulio") == 2
    assert "in broken" in written
    assert ", monitor\n" in written
    assert connected_app.status_bar is False
    book.close()


def test_where_the_folder_is_closed_it_is_in_the_temporary_one(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    not_a_folder = tmp_path / "failas"
    not_a_folder.touch()
    for folder in (not_a_folder, None):
        path = write_down(ValueError("ko nors"), action="check", folder=folder, now=dt.datetime(2027, 2, 3))
        assert path == tmp_path / f"{getpass.getuser()}_{LOG_FILE}"
    assert path.read_text(encoding="utf-8").count("ValueError: ko nors") == 2
