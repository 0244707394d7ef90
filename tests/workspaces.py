"""A small workspace of a sports club union: a control workbook, one form, returns where a test wants them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import load_workbook

from controls import Rows, control_workbook
from workbooks import club_form, rows, saved

PERIOD = "2025"

NUMBERS: Mapping[str, object] = {"N1": 120, "N11": 40, "N2": 5000.5, "R1": 3}
"""Fixed-table values of a return by code."""

CONTESTS: Sequence[Sequence[object]] = (
    ("Pavasario taurė", dt.date(2025, 4, 5), "Taurė", 80, "1.1.1", 400),
    ("Vasaros turnyras", dt.date(2025, 7, 1), "Turnyras", 120, "1.1.1", None),
)
"""Register rows of a return: Pavadinimas, Data, Rūšis, Dalyvių skaičius, Veikla, Kaina, Eur."""


def club_workspace(
    folder: Path,
    changed: Mapping[str, Rows | None] | None = None,
    *,
    forms: Mapping[str, bytes] | None = None,
) -> Path:
    """Makes a workspace of members 01, 02, 03 and T; ``changed`` replaces tables of the control workbook,
    ``forms`` are templates by form id (the club form alone, where not given)."""
    for name in ("formos", "dokumentai", f"gauta/{PERIOD}"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "valdymas.xlsx").write_bytes(control_workbook(changed))
    for form, content in (forms or {"klubas": club_form()}).items():
        (folder / "formos" / f"{form}.xlsx").write_bytes(content)
    return folder


def club_return(
    member: str,
    *,
    numbers: Mapping[str, object] = NUMBERS,
    contests: Sequence[Sequence[object]] = CONTESTS,
    head: object = "Ona Onaitė",
    period: str = PERIOD,
) -> bytes:
    """A filled form's bytes; a code that ``numbers`` lacks stays blank."""
    book = load_workbook(io.BytesIO(club_form()))
    cover, figures, register = book["Titulinis"], book["Skaičiai"], book["Varžybos"]
    for cell, value in (("B3", period), ("B4", member), ("B5", f"Klubas {member}"), ("B7", head)):
        cover[cell] = value
    for row in range(5, 10):
        value = numbers.get(str(figures.cell(row, 1).value))
        if value is not None:
            figures.cell(row, 5, value)
    rows(register, 4, contests)
    filled = register.tables["varzybos"]
    filled.ref = filled.autoFilter.ref = f"A3:G{3 + max(len(contests), 1)}"
    return saved(book)


def send(folder: Path, member: str, content: bytes | None = None, *, period: str = PERIOD) -> Path:
    """Puts a return into the workspace's inbox; a good one where no content is given."""
    path = folder / "gauta" / period / f"{member}_klubas_{period}.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if content is not None else club_return(member, period=period))
    return path
