"""A small form about sports clubs, made by hand as an author would make it in Excel."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

OPEN, LOCKED = Protection(locked=False), Protection(locked=True)


def club_form(change: Callable[[Workbook], None] | None = None) -> bytes:
    """The form's bytes; ``change`` may alter the workbook before it is saved."""
    book = Workbook()
    _cover(book.active)
    _numbers(book.create_sheet("Skaičiai"))
    _contests(book.create_sheet("Varžybos"))
    _lists(book.create_sheet("Sąrašai"))
    _checks(book.create_sheet("Patikra"))
    _corrections(book.create_sheet("Taisytina"))
    if change is not None:
        change(book)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """A workbook's bytes."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def name(book: Workbook, key: str, target: str, **settings: Any) -> None:
    """Adds or replaces a workbook-level defined name."""
    book.defined_names[key] = DefinedName(key, attr_text=target, **settings)


def table(sheet: Worksheet, key: str, area: str) -> Table:
    """Makes a table of an area whose first row holds its headings."""
    made = Table(displayName=key, ref=area)
    made._initialise_columns()
    for column, cell in zip(made.tableColumns, sheet[area][0], strict=True):
        column.name = str(cell.value)
    sheet.add_table(made)
    return made


def add_column(made: Table, heading: str, area: str) -> None:
    """Widens a table by one column."""
    made.tableColumns.append(TableColumn(id=len(made.tableColumns) + 1, name=heading))
    made.ref = made.autoFilter.ref = area


def rule(sheet: Worksheet, cells: str, kind: str | None, *formulas: str, **settings: Any) -> DataValidation:
    """Puts a validation on cells, as a careful author would: with help and the style *Warning*."""
    words = {"whole": "sveikasis skaičius", "decimal": "skaičius", "date": "data"}
    defaults = dict(
        allow_blank=True,
        errorStyle="warning" if kind in words else "stop",
        error=f"Turi būti {words.get(kind or '', 'reikšmė iš sąrašo')}.",
        promptTitle="Pagalba",
        prompt="Įrašykite reikšmę.",
        operator="greaterThanOrEqual" if kind in words else None,
    )
    made = DataValidation(type=kind, **(defaults | settings))
    for position, formula in enumerate(formulas, start=1):
        setattr(made, f"formula{position}", formula)
    made.add(cells)
    sheet.add_data_validation(made)
    return made


def rows(sheet: Worksheet, top: int, lines: Sequence[Sequence[object]]) -> None:
    """Writes rows from column A."""
    for row, line in enumerate(lines, start=top):
        for column, value in enumerate(line, start=1):
            if value is not None:
                sheet.cell(row, column, value)


def unlock(sheet: Worksheet, *areas: str) -> None:
    """Unlocks cells."""
    for area in areas:
        found = sheet[area]
        for line in found if isinstance(found, tuple) else ((found,),):
            for cell in line:
                cell.protection = OPEN


def _cover(sheet: Worksheet) -> None:
    sheet.title = "Titulinis"
    rows(
        sheet,
        1,
        [
            ["Forma", "Sporto klubo metų ataskaita"],
            ["Redakcija", "2025-1"],
            ["Laikotarpis"],
            ["Klubo kodas"],
            ["Klubas"],
            ["Miestas"],
            ["Vadovas:"],
            ["Užpildymo data"],
            ["Pastabos"],
        ],
    )
    book = sheet.parent
    for row, key in enumerate(("forma", "redakcija", "laikotarpis", "nario_kodas", "nario_pavadinimas"), 1):
        name(book, key, f"Titulinis!$B${row}")
    name(book, "_nario_savivaldybe", "Titulinis!$B$6")
    name(book, "vadovas", "Titulinis!$B$7")
    name(book, "uzpildyta", "Titulinis!$B$8")
    name(book, "pastabos", "Titulinis!$B$10:$D$10")
    sheet.merge_cells("B10:D10")
    unlock(sheet, "B7", "B8", "B10")
    rule(
        sheet,
        "B7",
        "textLength",
        "3",
        operator="greaterThanOrEqual",
        allow_blank=False,
        error="Per trumpas vardas.",
    )
    rule(sheet, "B8", "date", "45658")
    rule(sheet, "B10", None)
    sheet["B8"].number_format = "yyyy-mm-dd"
    sheet["B9"] = "Ką dar norite pasakyti?"
    sheet.protection.sheet = True


def _numbers(sheet: Worksheet) -> None:
    heading = [
        "Kodas",
        "Rodiklis",
        "Matavimo vienetas",
        "Praėjusieji metai",
        "Ataskaitiniai metai",
        "Paaiškinimas",
    ]
    rows(
        sheet,
        1,
        [
            ["Skaičiai"],
            [],
            heading,
            [None, "Nariai"],
            ["N1", "Nariai iš viso", "asm."],
            ["N11", "iš jų vaikai", "asm."],
            ["N12", "iš jų suaugusieji", "asm.", None, "=E5-E6"],
            ["N2", "Biudžetas", "Eur"],
            ["R1"],
        ],
    )
    table(sheet, "Skaiciai", "A3:F9")
    unlock(sheet, "E5:E6", "E8:E9", "F5:F9")
    rule(sheet, "E5:E6", "whole", "0", allow_blank=False)
    rule(sheet, "E8", "decimal", "0")
    rule(sheet, "E9", "decimal", "0")
    rule(sheet, "F5:F9", None)
    sheet["E8"].number_format = "#,##0.00"
    sheet.protection.sheet = True


def _contests(sheet: Worksheet) -> None:
    rows(
        sheet,
        1,
        [
            ["Varžybos"],
            [],
            ["Pavadinimas", "Data", "Rūšis", "Dalyvių skaičius", "Veikla", "Kaina, Eur", "Vienam, Eur"],
            [None, None, None, None, None, None, "=IF(ISNUMBER(D4),F4/D4,0)"],
        ],
    )
    table(sheet, "varzybos", "A3:G4")
    rule(sheet, "A4:A5000", "textLength", "3", "200", operator="between", allow_blank=False)
    rule(sheet, "B4:B5000", "date", "45658", "46022", operator="between")
    rule(sheet, "C4:C5000", "list", "rusys")
    rule(sheet, "D4:D5000", "whole", "0")
    rule(sheet, "E4:E5000", "list", "veiklu_kodai")
    rule(sheet, "F4:F5000", "custom", "F4<=D4*1000", errorStyle="warning", error="Per brangu.")
    sheet["B4"].number_format = "yyyy-mm-dd"
    sheet["A4"].number_format = "@"
    sheet["F4"].number_format = "0.00"


def _lists(sheet: Worksheet) -> None:
    book = sheet.parent
    rows(
        sheet,
        1,
        [
            ["Rūšys", None, "Kodas", "Pavadinimas"],
            ["Turnyras", None, "1.1", "Ugdyti"],
            ["Taurė", None, "1.2", "Kviesti"],
        ],
    )
    table(sheet, "_veiklos", "C1:D3")
    name(book, "rusys", "'Sąrašai'!$A$2:$A$3")
    name(book, "veiklu_kodai", "_veiklos[Kodas]")
    sheet.sheet_state = "hidden"


def _checks(sheet: Worksheet) -> None:
    heading = [
        "Nr.",
        "Lygis",
        "Tikrinama reikšmė",
        "Sąlyga",
        "Lyginamoji reikšmė",
        "Pranešimas",
        "Būsena",
        "Paaiškinimas",
    ]
    rows(
        sheet,
        1,
        [
            ["Patikra"],
            [],
            heading,
            ["P1", "Klaida", "=Skaičiai!E7", ">=", 0, "Vaikų daugiau negu narių.", '=IF(C4>=E4,"tvarkoje","klaida")'],
            [
                "P2", "Įspėjimas", "=SUM(varzybos[Dalyvių skaičius])", "<=", "=Skaičiai!E5*10",
                "Labai daug dalyvių.", '=IF(C5<=E5,"tvarkoje","įspėjimas")',
            ],
        ],
    )  # fmt: skip
    table(sheet, "_tikrinimai", "A3:H5")
    unlock(sheet, "H4:H5")
    sheet.protection.sheet = True


def _corrections(sheet: Worksheet) -> None:
    rows(sheet, 1, [["Taisytina"], [], ["Lapas", "Langelis", "Pastaba", "Kaip taisyti", "Nuoroda"]])
    table(sheet, "_taisytina", "A3:E4")
    book = sheet.parent
    name(book, "_taisytina_lapas", "_taisytina[Lapas]")
    name(book, "_taisytina_langelis", "_taisytina[Langelis]")
