"""The whole round on example data: two periods from the empty folder to the documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from suvestine import rounds
from suvestine.demo.inbox import ExamplePeriod, example_forms, fill_inbox
from suvestine.demo.library import HEAD, PRESIDENT
from suvestine.errors import UserError
from suvestine.outputs import write_output
from suvestine.progress import Progress, silent
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes
from suvestine.workspace import CONTROL_WORKBOOK, Setting, Workspace

PERIODS = ("2025", "2026")
MARK = "(pavyzdiniai duomenys)"
NOTICE = "PAVYZDYS.txt"
NOTICE_TEXT = """PAVYZDINIAI DUOMENYS

Šiame aplanke viskas sugalvota: skaičiai, renginiai, projektai, sutartys, žmonės ir įvykiai.
Tikri tik savivaldybių ir bibliotekų pavadinimai bei strategijos planas. Nė vienas skaičius
nieko nesako apie tikras bibliotekas; nerodykite jų kaip tikrų ir necituokite.

Kas kur yra:
  valdymas.xlsx   valdymo darbaknygė (nariai, planas, nustatymai)
  siuntimui/      nariams paruoštos darbaknygės
  gauta/          „užpildytos“ ataskaitos; 2026 m. tarp jų tyčia yra klaidų
  suvestines/     suvestinė ir stebėsenos darbaknygės
  ataskaitos/     dokumentai

Savo darbui susikurkite naują aplanką; šį galite ištrinti.
"""


def run_demo(folder: Path, *, now: dt.datetime, progress: Progress = silent) -> list[Path]:
    """Makes a workspace of examples and runs both periods; gives the workbooks and documents that came out.

    Raises :class:`UserError` where the folder holds a workspace already.
    """
    if (folder / CONTROL_WORKBOOK).exists():
        raise UserError("demo_in_use", folder=folder)
    rounds.init(folder, period=PERIODS[-1])
    _mark_as_example(folder)
    written: list[Path] = []
    before: ExamplePeriod | None = None
    templates = example_forms(folder)
    for period in PERIODS:
        rounds.prepare(folder, period=period, now=now, progress=progress)
        before = fill_inbox(
            folder,
            period,
            templates=templates,
            before=before,
            flawed=period == PERIODS[-1],
            progress=progress,
        )
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


def _mark_as_example(folder: Path) -> None:
    """Writes into the control workbook and beside it that everything is made up."""
    path = folder / CONTROL_WORKBOOK
    content = path.read_bytes()
    workbook = read_workbook_bytes(content)
    area = workbook.tables["nustatymai"].area
    sheet = workbook.sheets[area.sheet]
    patches = []
    for row in range(area.top + 1, area.bottom + 1):
        name, value = sheet.value(row, area.left), sheet.value(row, area.left + 1)
        marks: dict[str, str] = {
            Setting.ORGANISATION: f"{value} {MARK}",
            Setting.SIGNATORY: PRESIDENT,
            Setting.PREPARER: HEAD,
        }
        if str(name) in marks:
            patches.append(CellPatch(area.sheet, row, area.left + 1, marks[str(name)]))
    changed = Patchable(content).patched(patches)
    write_output(path, lambda temporary: _write(temporary, changed))
    write_output(folder / NOTICE, lambda temporary: _write(temporary, NOTICE_TEXT.encode()))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
