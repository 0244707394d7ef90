"""An association whose archive holds three periods of five libraries in the shipped form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from suvestine import rounds
from suvestine.dataset.gathering import Gathered
from suvestine.publishing.pages import write_pages
from suvestine.returns.model import Entry, Intake, Return, State
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook
from suvestine.workspace import Workspace

FORM, TABLE, COLUMN = "nario_ataskaita", "statistika", "ataskaitiniai_metai"
PERIODS = ("2024", "2025", "2026")
MADE = dt.date(2026, 3, 14)
HEAD, PHONE, EMAIL = "Vardenė Pavardenė", "+370 600 00000", "biblioteka@example.org"
NOT_RETURNED = "74"
"""Rietavas: a member that is asked, and has not answered."""

FIGURES: Mapping[str, Mapping[str, float | State]] = {
    "32": {"P1": 100, "P2": 1000, "M1": 50, "M11": 20, "M12": 10, "M2": 400, "I11": 90_000, "F1": 70_000},
    "11": {"P1": 60, "P2": 900, "M1": 40, "M11": 10, "M12": 20, "M2": 300, "I11": 80_000, "F1": 60_000},
    "34": {"P1": 30, "P2": 500, "M1": 10, "M11": 5, "M12": 1, "M2": State.UNKNOWN, "I11": 40_000, "F1": 50_000},
    "84": {"P1": 10, "P2": 600, "M1": 20, "M11": 5, "M12": 9, "M2": 100, "I11": 20_000, "F1": State.NOT_APPLICABLE},
    "29": {"P1": 0, "P2": State.BLANK, "M1": 15, "M11": 4, "M12": 4, "M2": 150, "I11": State.INVALID, "F1": 9000},
}  # fmt: skip
"""Member -> what it gave in 2026."""

Change = Callable[[dict[str, dict[str, float | State]]], None]


@dataclass(frozen=True)
class Published:
    """A workspace and the folder of its pages."""

    workspace: Path
    out: Path

    def text(self, name: str) -> str:
        return (self.out / f"{name}.html").read_text(encoding="utf-8")


def new_workspace(folder: Path, change: Change | None = None) -> Path:
    """A workspace with three deposited periods; each year before holds a tenth less."""
    rounds.init(folder, period=PERIODS[-1])
    given = {member: dict(figures) for member, figures in FIGURES.items()}
    if change is not None:
        change(given)
    for years_ago, period in enumerate(reversed(PERIODS)):
        _deposit(folder, period, given, 1 - years_ago / 10)
    return folder


def publish(workspace: Path, out: Path, period: str = PERIODS[-1]) -> list[Path]:
    """Writes the pages as the command does."""
    space = Workspace(workspace)
    gathered = Gathered(space, space.period(period))
    dataset = gathered.deposited(period)
    assert dataset is not None
    return write_pages(gathered, dataset, out, made=MADE)


def set_cell(workspace: Path, table: str, key: str, column: str, value: str) -> None:
    """Types into a row of the control workbook; a key that is not there becomes a row below the table."""
    path = workspace / "valdymas.xlsx"
    book = read_workbook(path)
    area, headings = book.tables[table].area, book.tables[table].headings
    sheet = book.sheets[area.sheet]
    keys = {str(sheet.value(row, area.left)): row for row in range(area.top + 1, area.bottom + 1)}
    row = keys.get(key, area.bottom + 1)
    patches = [
        CellPatch(area.sheet, row, area.left, key),
        CellPatch(area.sheet, row, area.left + headings.index(column), value),
    ]
    path.write_bytes(Patchable(path.read_bytes()).patched(patches))


def _deposit(
    folder: Path, period: str, given: Mapping[str, Mapping[str, float | State]], part: float
) -> None:
    workspace = Workspace(folder)
    gathered = Gathered(workspace, workspace.period(period))
    template = gathered.templates[FORM]
    rows = {row.code: row.row for row in template.fixed_tables[0].rows}
    returns = tuple(
        Return(
            form=FORM,
            edition=template.edition,
            member=member,
            period=period,
            file=f"gauta/{period}/{member}.xlsx",
            fingerprint=f"{member}-{period}",
            modified=None,
            template=template,
            entries=(
                *_persons(),
                *(_entry(code, value, rows[code], part) for code, value in figures.items()),
            ),
            findings=(),
            repairs=(),
            explanations={},
        )
        for member, figures in given.items()
    )
    gathered.archive.deposit(
        Intake(returns, (), ()),
        gathered.collection,
        taken_at=f"{period}-12-31",
        outcome={},
        contents=gathered.contents,
    )


def _persons() -> Iterator[Entry]:
    for row, (field, value) in enumerate(
        {"vadovas": HEAD, "telefonas": PHONE, "el_pastas": EMAIL}.items(), 13
    ):
        yield Entry("", "", field, State.VALUE, value, "Titulinis", row, f"B{row}")


def _entry(code: str, value: float | State, row: int, part: float) -> Entry:
    place = partial(Entry, TABLE, code, COLUMN)
    if isinstance(value, State):
        return place(value, "apie 90" if value is State.INVALID else None, "Statistika", row, f"E{row}")
    return place(State.VALUE, float(round(value * part)), "Statistika", row, f"E{row}")
