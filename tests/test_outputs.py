"""Outputs are complete or absent, and stand beside a file that somebody has open."""

from __future__ import annotations

from pathlib import Path

import pytest

from suvestine.errors import UserError
from suvestine.outputs import readable, write_output


def _write(text: str):
    return lambda path: path.write_text(text, encoding="utf-8")


def test_an_output_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.txt"
    write_output(target, _write("old"))
    assert write_output(target, _write("new")) == target
    assert target.read_text(encoding="utf-8") == "new"
    assert [path.name for path in target.parent.iterdir()] == ["b.txt"]


@pytest.mark.parametrize("lock", ["~$b.xlsx", ".~lock.b.xlsx#"])
def test_an_open_output_is_left_and_the_new_one_stands_beside(tmp_path: Path, lock: str) -> None:
    target = tmp_path / "b.xlsx"
    target.write_text("old", encoding="utf-8")
    (tmp_path / lock).write_text("", encoding="utf-8")
    written = write_output(target, _write("new"))
    assert written == tmp_path / "b_2.xlsx"
    assert target.read_text(encoding="utf-8") == "old"
    assert written.read_text(encoding="utf-8") == "new"


def test_an_interrupted_output_leaves_the_old_one_and_no_rest(tmp_path: Path) -> None:
    target = tmp_path / "b.txt"
    target.write_text("old", encoding="utf-8")

    def interrupted(path: Path) -> None:
        path.write_text("ha", encoding="utf-8")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_output(target, interrupted)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be written"):
        write_output(tmp_path / "a" / "b.txt", _write("x"))


def test_a_file_name_of_another_system_can_be_written() -> None:
    assert readable("Šiauliai \udce0\ud800.xlsx") == "Šiauliai ??.xlsx"
