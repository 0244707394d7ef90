"""One run at a time in a workspace; the second is told so and changes nothing."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import assert_refused, run
from suvestine import rounds
from suvestine.errors import UserError
from suvestine.one_run import LOCK_FILE, only_run
from workspaces import club_workspace, send

NOW = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
HOLDER = (
    "import sys; from pathlib import Path; from suvestine.one_run import only_run\n"
    "with only_run(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"
)


@pytest.fixture
def held(tmp_path: Path):
    """A workspace that another process works in."""
    folder = club_workspace(tmp_path / "sporto klubai")
    send(folder, "01")
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        yield folder, other
        other.kill()


def contents(folder: Path):
    return {
        path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != LOCK_FILE
    }


@pytest.mark.parametrize("verb", ["prepare", "consolidate", "monitor", "report"])
def test_the_second_run_is_told_and_writes_nothing(held, verb):
    folder, _ = held
    before = contents(folder)
    with pytest.raises(UserError) as told:
        getattr(rounds, verb)(folder, now=NOW)
    assert "wait until it ends" in str(told.value)
    assert "jau dirbama" in told.value.sentence.lithuanian
    assert contents(folder) == before
    assert_refused(run(verb, folder), "Another run is under way")


def test_a_run_that_broke_off_holds_nothing(held):
    folder, other = held
    other.kill()
    other.wait()
    assert rounds.consolidate(folder, now=NOW)["forms"]["klubas"]["accepted"] == ["01"]


def test_reading_goes_on_during_a_run(held):
    folder, _ = held
    assert rounds.check_inbox(folder)["forms"]["klubas"]["accepted"] == ["01"]


def test_a_run_that_fails_lets_the_next_one_in(tmp_path):
    with pytest.raises(ZeroDivisionError), only_run(tmp_path):
        _ = 1 / 0
    with only_run(tmp_path):
        pass


def test_a_folder_that_is_not_there_is_left_to_the_verb(tmp_path):
    with only_run(tmp_path / "nowhere"):
        assert not (tmp_path / "nowhere").exists()
