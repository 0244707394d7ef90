"""Two workspaces to ask: the whole example, and a small one whose round has every kind of answer."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from controls import TABLES
from suvestine import rounds
from suvestine.demo.round import run_demo
from workspaces import NUMBERS, club_return, club_workspace, send

NOW = dt.datetime(2027, 2, 3, 9, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pavyzdys")
    run_demo(folder, now=NOW)
    return folder


@pytest.fixture(scope="session")
def finished_club(tmp_path_factory) -> Path:
    newcomer = ("04", "Klubas „Liepa“", *TABLES["nariai"][3][2:])
    folder = club_workspace(tmp_path_factory.mktemp("klubai"), {"nariai": [*TABLES["nariai"], newcomer]})
    send(folder, "01")
    unsure = {**NUMBERS, "N2": "nežinoma", "R1": "netaikoma", "N11": None}
    send(folder, "02", club_return("02", numbers=unsure))
    send(folder, "04", club_return("04", numbers={**NUMBERS, "N1": 7.5}))
    rounds.consolidate(folder, now=NOW)
    return folder


@pytest.fixture
def club(finished_club, tmp_path) -> Path:
    """Member 01 says everything, 02 nothing certain, 03 nothing at all, 04 something impossible; T is not asked."""
    return shutil.copytree(finished_club, tmp_path / "klubai")
