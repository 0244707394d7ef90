"""The control workbook that a new workspace starts with."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from suvestine.lithuanian import shown
from suvestine.periods import Period
from suvestine.spreadsheet.grid import Area, ExcelTable, Workbook
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes

PLAN_TABLES = ("strategija", "tikslai", "kryptys", "veiklos", "rodikliai", "ssgg", "rizikos")
ASSOCIATION = "asociacija"
REGION = "regionas"
REGION_SETTINGS = {
    "Organizacija": "Apskrities viešoji biblioteka",
    "Organizacijos santrumpa": None,
    "Strategija": None,
    "Strategija patvirtinta": None,
    "Pareigos": "Direktorius",
}


def control_workbook(template: Path, profile: str, period: str | None) -> bytes:
    """The shipped control workbook with the period asked for and its deadlines as many years on.

    Profile ``regionas`` starts with an empty plan and its own organisation; the libraries stay, as its
    territory is a filter on ``Regiono biblioteka``.
    """
    content = template.read_bytes()
    settings: dict[str, str | None] = {}
    if profile == REGION:
        settings |= REGION_SETTINGS
    if period is not None:
        settings["Laikotarpis"] = Period(period).label
    if not settings:
        return content
    workbook = read_workbook_bytes(content)
    years = Period(period).year - _shipped_year(workbook) if period is not None else 0
    emptied = [workbook.tables[name] for name in PLAN_TABLES if profile == REGION and name in workbook.tables]
    patches = [
        *_settings(workbook, settings),
        *_deadlines(workbook, years),
        *(patch for table in emptied for patch in _cleared(table)),
    ]
    return Patchable(content).patched(patches, tables={table.name: _one_row(table) for table in emptied})


def _settings(workbook: Workbook, settings: dict[str, str | None]) -> Iterator[CellPatch]:
    table = workbook.tables["nustatymai"]
    sheet = workbook.sheets[table.area.sheet]
    for row in range(table.area.top + 1, table.area.bottom + 1):
        name = str(sheet.value(row, table.area.left))
        if name in settings:
            yield CellPatch(table.area.sheet, row, table.area.left + 1, settings[name])


def _shipped_year(workbook: Workbook) -> int:
    table = workbook.tables["nustatymai"]
    sheet = workbook.sheets[table.area.sheet]
    rows = range(table.area.top + 1, table.area.bottom + 1)
    row = next(row for row in rows if sheet.value(row, table.area.left) == "Laikotarpis")
    return Period(shown(sheet.value(row, table.area.left + 1))).year


def _deadlines(workbook: Workbook, years: int) -> Iterator[CellPatch]:
    table = workbook.tables["formos"]
    sheet, column = workbook.sheets[table.area.sheet], table.area.left + table.headings.index("Terminas")
    for row in range(table.area.top + 1, table.area.bottom + 1):
        deadline = sheet.value(row, column)
        if years and isinstance(deadline, dt.date):
            # A day of February that the other year lacks ends that month.
            day = min(deadline.day, calendar.monthrange(deadline.year + years, deadline.month)[1])
            yield CellPatch(sheet.name, row, column, deadline.replace(year=deadline.year + years, day=day))


def _cleared(table: ExcelTable) -> Iterator[CellPatch]:
    for row in range(table.area.top + 1, table.area.bottom + 1):
        for column in range(table.area.left, table.area.right + 1):
            yield CellPatch(table.area.sheet, row, column, None)


def _one_row(table: ExcelTable) -> Area:
    area = table.area
    return Area(area.sheet, area.top, area.left, area.top + 1, area.right)
