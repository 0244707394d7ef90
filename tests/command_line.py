"""The command line as a person starts it: a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import suvestine

_PACKAGE = str(Path(suvestine.__file__).parents[1])


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """The one object on stdout; fails where anything else stands there."""
        return json.loads(self.stdout)


def run(*arguments: object) -> Ended:
    """Runs ``suvestine`` with these arguments."""
    command = [sys.executable, "-m", "suvestine", *map(str, arguments)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, encoding="utf-8", timeout=120,
        env=os.environ | {"PYTHONPATH": _PACKAGE},
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)


def assert_refused(ended: Ended, *words: str) -> None:
    """Exit code 2, one sentence on stderr that has the words, no traceback."""
    assert ended.code == 2, ended
    (line,) = ended.stderr.strip().splitlines()
    assert line.startswith("suvestine: ")
    assert line.endswith(".")
    for word in words:
        assert word in line
    assert not ended.stdout
