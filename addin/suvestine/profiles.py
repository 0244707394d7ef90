"""The control workbook that a new workspace starts with."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from suvestine.lithuanian import shown
from suvestine.periods import Period
from suvestine.spreadsheet.grid import Workbook
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes
from suvestine.spreadsheet.table_filling import Filling, with_filled_tables
from suvestine.workspace import Setting

PLAN_TABLES = ("strategija", "tikslai", "kryptys", "veiklos", "rodikliai", "ssgg", "rizikos")
ASSOCIATION = "asociacija"
REGION = "regionas"
REGION_SETTINGS = {
    Setting.ORGANISATION: "Apskrities viešoji biblioteka",
    Setting.SHORT_NAME: None,
    Setting.STRATEGY: None,
    Setting.STRATEGY_APPROVED: None,
    Setting.POST: "Direktorius",
}
LIBRARIES = "narys"
REGION_MEMBERS = (
    ("P1", "Vartotojų aptarnavimo skyrius", "padalinys"),
    ("P2", "Vaikų ir jaunimo skyrius", "padalinys"),
    ("P3", "Fondų formavimo ir tvarkymo skyrius", "padalinys"),
    ("P4", "Krašto dokumentų ir kraštotyros skyrius", "padalinys"),
    ("P5", "Informacinių technologijų skyrius", "padalinys"),
    ("SPS", "Strateginės plėtros skyrius", "skyrius"),
)
"""Code, name, group: the usual units of a regional library, which the department corrects."""
REGION_FORMS = (
    ("nario_ataskaita", "narys", "padaliniai; projektai (Būsena <> Įvykdyta | Nutraukta | Nefinansuota)"),
    ("padalinio_planas", "padalinys", "plano_veiklos (Būklė = Vykdoma | Įvykdyta iš dalies | Atidėta)"),
    (
        "skyriaus_registrai",
        "skyrius",
        (
            "tyrimai (Būsena = Planuojamas | Atliekamas); "
            "projektai (Būsena <> Įvykdyta | Nutraukta | Nefinansuota); "
            "projekto_etapai (Būklė <> Įvykdyta | Atsisakyta); "
            "finansavimo_saltiniai (Būsena <> Uždarytas); "
            "mokymo_programos (Būsena <> Nebevykdoma); "
            "kitos_uzduotys (Būklė <> Įvykdyta | Atsisakyta)"
        ),
    ),
    ("mokymu_anketa", "narys | padalinys", None),
)
"""Form, who fills it, what is carried over; the deadline is that of the shipped annual return."""

DEPARTMENT_DOCUMENTS = frozenset(
    {"bibliotekos_veiklos_ataskaita", "padaliniu_planai", "strateginio_plano_projektas"}
)
"""Word templates that speak of a library's units; an association has none."""


def document_belongs(name: str, profile: str) -> bool:
    """Whether a workspace of this profile starts with the Word template."""
    return profile == REGION or name not in DEPARTMENT_DOCUMENTS


def form_belongs(name: str, profile: str) -> bool:
    """Whether a workspace of this profile starts with the form; a region asks nobody for an association's."""
    return profile != REGION or any(name == form for form, _, _ in REGION_FORMS)


def control_workbook(template: Path, profile: str, period: str | None) -> bytes:
    """The shipped control workbook with the period asked for and its deadlines as many years on.

    Profile ``regionas`` starts with its own organisation, units and forms and an empty plan; the libraries
    stay, as its territory is a filter on ``Regiono biblioteka``.
    """
    content = template.read_bytes()
    settings: dict[Setting, str | None] = dict(REGION_SETTINGS) if profile == REGION else {}
    if period is not None:
        settings[Setting.PERIOD] = Period(period).label
    if not settings:
        return content
    workbook = read_workbook_bytes(content)
    years = Period(period).year - _shipped_year(workbook) if period is not None else 0
    content = Patchable(content).patched([*_settings(workbook, settings), *_deadlines(workbook, years)])
    return _of_region(content) if profile == REGION else content


def _of_region(content: bytes) -> bytes:
    """The workbook with the libraries and the region's own units, its forms, and no plan."""
    workbook = read_workbook_bytes(content)
    members, forms = workbook.tables["nariai"], workbook.tables["formos"]
    group = members.headings.index("Grupė")
    libraries = [row for row in workbook.rows_of(members) if row[group] == LIBRARIES]
    units = [(*unit, *[None] * (len(members.headings) - len(unit))) for unit in REGION_MEMBERS]
    deadline = workbook.rows_of(forms)[0][forms.headings.index("Terminas")]
    fillings = {
        name: Filling(workbook.tables[name].headings, ()) for name in PLAN_TABLES if name in workbook.tables
    }
    fillings["nariai"] = Filling(members.headings, [*libraries, *units])
    fillings["formos"] = Filling(forms.headings, [(*form, deadline) for form in REGION_FORMS])
    return with_filled_tables(content, fillings, {})[0]


def _settings(workbook: Workbook, settings: dict[Setting, str | None]) -> Iterator[CellPatch]:
    table = workbook.tables["nustatymai"]
    sheet = workbook.sheets[table.area.sheet]
    for row in range(table.area.top + 1, table.area.bottom + 1):
        name = shown(sheet.value(row, table.area.left))
        if name in settings:
            yield CellPatch(table.area.sheet, row, table.area.left + 1, settings[Setting(name)])


def _shipped_year(workbook: Workbook) -> int:
    table = workbook.tables["nustatymai"]
    sheet = workbook.sheets[table.area.sheet]
    rows = range(table.area.top + 1, table.area.bottom + 1)
    row = next(row for row in rows if sheet.value(row, table.area.left) == Setting.PERIOD)
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
