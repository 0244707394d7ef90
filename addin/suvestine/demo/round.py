"""The whole round on example data: two periods from the empty folder to the documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from suvestine import rounds
from suvestine.demo import association, region
from suvestine.demo.example import Example, ExamplePeriod
from suvestine.demo.inbox import ExampleInbox
from suvestine.demo.library import HEAD, PRESIDENT
from suvestine.errors import UserError
from suvestine.outputs import write_output
from suvestine.profiles import ASSOCIATION
from suvestine.progress import Progress, silent
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes
from suvestine.workspace import CONTROL_WORKBOOK, Setting, Workspace

PERIODS = ("2025", "2026")
MARK = "(pavyzdiniai duomenys)"
NOTICE = "PAVYZDYS.txt"
EXAMPLES: Mapping[str, Example[Any]] = {
    example.profile: example for example in (association.EXAMPLE, region.EXAMPLE)
}
"""The example of each profile."""


def run_demo(
    folder: Path, *, now: dt.datetime, profile: str = ASSOCIATION, progress: Progress = silent
) -> list[Path]:
    """Makes a profile's workspace of examples and runs both periods; gives the workbooks and documents that came out.

    Raises :class:`UserError` where the folder holds a workspace already.
    """
    if (folder / CONTROL_WORKBOOK).exists():
        raise UserError("demo_in_use", folder=folder)
    example = EXAMPLES[profile]
    rounds.init(folder, period=PERIODS[-1], profile=profile)
    _settle(folder, example)
    written: list[Path] = []
    before: ExamplePeriod | None = None
    inbox = ExampleInbox(folder, example, progress=progress)
    for period in PERIODS:
        rounds.prepare(folder, period=period, now=now, progress=progress)
        before = inbox.fill(period, before=before, flawed=period == PERIODS[-1])
        written += _told(folder, rounds.consolidate(folder, period=period, now=now, progress=progress))
        written += _told(folder, rounds.monitor(folder, period=period, now=now, progress=progress))
        written += _documents(folder, period, now, progress)
    return written


def _documents(folder: Path, period: str, now: dt.datetime, progress: Progress) -> list[Path]:
    """Every document but the one that monitoring has written."""
    templates = sorted(path.stem for path in Workspace(folder).documents.glob("*.docx"))
    others = [name for name in templates if name != rounds.MONITORING_DOCUMENT]
    return rounds.report(folder, others, period=period, now=now, progress=progress) if others else []


def _told(folder: Path, result: Mapping[str, list[str]]) -> list[Path]:
    return [folder / name for name in result["outputs"]]


def _settle(folder: Path, example: Example[Any]) -> None:
    """Makes the control workbook the example's, and says in it and beside it that everything is made up."""
    path = folder / CONTROL_WORKBOOK
    control = _marked(example.settled(path.read_bytes()))
    write_output(path, lambda temporary: _write(temporary, control))
    write_output(folder / NOTICE, lambda temporary: _write(temporary, example.notice.encode()))


def _marked(control: bytes) -> bytes:
    workbook = read_workbook_bytes(control)
    settings = workbook.tables["nustatymai"]
    patches = []
    marks: dict[str, str] = {Setting.SIGNATORY: PRESIDENT, Setting.PREPARER: HEAD}
    for number, (name, value, *_) in enumerate(workbook.rows_of(settings), settings.area.top + 1):
        marked = f"{value} {MARK}" if name == Setting.ORGANISATION else marks.get(str(name))
        if marked is not None:
            patches.append(CellPatch(settings.area.sheet, number, settings.area.left + 1, marked))
    return Patchable(control).patched(patches)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
