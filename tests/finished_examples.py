"""Finished examples of both profiles: their folder, what came out, and what the generator meant."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Generic, NamedTuple

import docx

from suvestine.dataset.archive import Archive
from suvestine.dataset.model import Dataset
from suvestine.demo.example import Example, Told
from suvestine.demo.round import EXAMPLES, PERIODS, run_demo
from suvestine.periods import Period
from suvestine.spreadsheet.reading import read_workbook
from suvestine.workspace import Workspace

FIRST, LAST = PERIODS
_DIGEST = """
import hashlib, sys
from pathlib import Path
from suvestine.demo.round import EXAMPLES
from suvestine.periods import Period
from suvestine.workspace import Workspace
period_of = EXAMPLES[sys.argv[2]].period
members = Workspace(Path(sys.argv[1])).control.members(Period("2025"))
first = period_of(members, "2025")
print(hashlib.sha256(repr((first, period_of(members, "2026", before=first))).encode()).hexdigest())
"""


class Finished(NamedTuple, Generic[Told]):
    """A finished example; the mappings are by period."""

    folder: Path
    outputs: list[Path]
    outcomes: Mapping[str, Mapping[str, Any]]
    datasets: Mapping[str, Dataset]
    meant: Mapping[str, Told]


def finished(folder: Path, example: Example[Told]) -> Finished[Told]:
    """Runs an example in an empty folder."""
    now = dt.datetime(2027, 2, 3, 9, 30, tzinfo=dt.UTC)
    outputs = run_demo(folder, now=now, profile=example.profile)
    archive = Archive(folder / "archyvas.db")
    members = Workspace(folder).control.members(Period(LAST))
    first = example.period(members, FIRST)
    return Finished(
        folder,
        outputs,
        {period: archive.outcome(period) for period in archive.periods()},
        {period: archive.dataset(period) for period in archive.periods()},
        {FIRST: first, LAST: example.period(members, LAST, before=first, flawed=True)},
    )


def drawn_by_other_processes(folder: Path, profile: str) -> set[str]:
    """Digests of what processes with different hash seeds draw: one where drawing depends on the seed alone."""
    assert profile in EXAMPLES
    return {
        subprocess.run(
            [sys.executable, "-c", _DIGEST, str(folder), profile],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True, check=True, text=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip


def document_text(path: Path) -> str:
    """A Word document's body and footers."""
    document = docx.Document(str(path))
    parts = [document.element.body, *(section.footer._element for section in document.sections)]
    return " ".join("".join(part.itertext()) for part in parts)


def workbook_text(path: Path) -> str:
    """The first rows of a workbook's sheets."""
    sheets = read_workbook(path).sheets.values()
    return " ".join(str(value) for sheet in sheets for row in sheet.rows[:5] for value in row)


def fingerprints(folder: Path, *, inside: Path | None = None) -> dict[str, str]:
    """File -> its digest, for all files of a folder."""
    base = inside or folder
    return {
        path.relative_to(base).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
