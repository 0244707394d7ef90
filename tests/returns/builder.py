"""Returns of the sports clubs' form, filled in properly; a test changes the one thing that it is about."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from suvestine.findings import Refusal
from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from suvestine.returns.model import Collection, Earlier, Entry, Return
from suvestine.returns.receive import check_file
from workbooks import club_form, name, rows, rule, saved, table, unlock

Change = Callable[[Workbook], object]

RULES: dict[str, tuple[str, str, tuple[str, ...], dict[str, Any]]] = {
    "sveikas": ("whole", "0", ("1", "10"), {"operator": "between"}),
    "ne_tarp": ("whole", "0", ("5", "7"), {"operator": "notBetween"}),
    "desimtainis": ("decimal", "0.00", ("2.5",), {"operator": "lessThan"}),
    "lygu": ("decimal", "0.00", ("4",), {"operator": "equal"}),
    "nelygu": ("decimal", "0.00", ("4",), {"operator": "notEqual"}),
    "diena": ("date", "yyyy-mm-dd", ("45658", "46022"), {"operator": "between"}),
    "laikas": ("time", "hh:mm", ("0.5",), {"operator": "greaterThan"}),
    "ilgis": ("textLength", "General", ("5",), {"operator": "lessThanOrEqual"}),
    "sarasas": ("list", "General", ('"taip,ne"',), {}),
    "salyga": ("custom", "General", ("OR(B10=1,B10=2)",), {}),
    "riba": ("whole", "0", ("B2",), {"operator": "lessThanOrEqual"}),
    "be_taisykles": ("", "General", (), {}),
    "skaicius": ("", "0.00", (), {}),
}
"""Fields of the sheet „Taisyklės“: kind, number format, formulas, the validation's other settings."""

GOOD: dict[str, object] = {
    "sveikas": 8, "ne_tarp": 9, "desimtainis": 2.25, "lygu": 4, "nelygu": 5, "diena": dt.date(2025, 3, 14),
    "laikas": dt.time(14, 30), "ilgis": "abcde", "sarasas": "taip", "salyga": 2, "riba": 8,
    "be_taisykles": "bet kas", "skaicius": 1.5,
}  # fmt: skip
CELLS = {field: f"B{row}" for row, field in enumerate(RULES, 1)}


def extend(book: Workbook) -> None:
    _rules(book.create_sheet("Taisyklės"))
    _league(book.create_sheet("Lyga"))
    checks = book["Patikra"]
    more = [
        ["P3", "Bandomasis", "=MAX(Lyga!E4:E5)", "<=", 100, "Daug taškų."],
        ["P4", "Įspėjimas", "=Lyga!E4", "<=", "=Lyga!D4*2", "Taškų dvigubai daugiau."],
        ["P5", "Įspėjimas", "=Lyga!E4+Lyga!E5", "<=", 90, "Taškų suma didelė."],
        ["P6", "Klaida", '=IF(COUNT(Lyga!E6)=1,Lyga!E6,"")', "=", "=Lyga!E4", "Taškai nesutampa."],
        ["P7", "Klaida", "='Taisyklės'!B13", "=", 1.5, "Turi būti pusantro."],
        ["P8", "Klaida", "=COUNTA(Lyga!E4:E6)", ">=", 1, "Nėra nė vienos rungties."],
    ]
    rows(checks, 6, more)
    checks.tables["_tikrinimai"].ref = checks.tables["_tikrinimai"].autoFilter.ref = "A3:H11"
    unlock(checks, "H6:H11")


def _rules(sheet: Worksheet) -> None:
    for row, (field, (kind, number_format, formulas, settings)) in enumerate(RULES.items(), 1):
        sheet.cell(row, 1, f"Langelis {field}")
        sheet.cell(row, 2).number_format = number_format
        name(sheet.parent, field, f"'Taisyklės'!$B${row}")
        if kind:
            rule(sheet, f"B{row}", kind, *formulas, **{"error": None, "errorStyle": "warning"} | settings)


def _league(sheet: Worksheet) -> None:
    heading = [
        "Kodas",
        "Rodiklis",
        "Matavimo vienetas",
        "Praėjusieji metai",
        "Ataskaitiniai metai",
        "Paaiškinimas",
    ]
    codes = [[code, f"Rungtis {code}", "tšk."] for code in ("A", "B", "C")]
    rows(sheet, 1, [["Lyga"], [], heading, *codes])
    table(sheet, "Lyga", "A3:F6")
    rule(sheet, "E4:E6", "whole", "0")


@cache
def club_template() -> tuple[bytes, FormTemplate]:
    """The form's bytes and what was read of them."""
    content = club_form(extend)
    return content, read_template(content, form="klubas")


@cache
def coach_template() -> FormTemplate:
    """Another form: the same cover and, of the clubs' tables, only „varzybos“ under another name."""

    def change(book: Workbook) -> None:
        book["Titulinis"]["B1"] = "Trenerio anketa"
        contests = book["Varžybos"]
        made = contests.tables.pop("varzybos")
        made.displayName = made.name = "treniruotes"
        contests.add_table(made)
        contests["D3"] = made.tableColumns[3].name = "Trukmė, val."
        del book["Patikra"]
        del book["Skaičiai"]

    return read_template(club_form(change), form="treneris")


MEMBERS = frozenset({"07", "08", "12"})


def collection(**changes: Any) -> Collection:
    """A round of 2025 that collects the clubs' form from 07 and 08."""
    settings: dict[str, Any] = dict(
        period="2025",
        expected={"klubas": frozenset({"07", "08"})},
        members=MEMBERS,
        shelf=Shelf({"klubas": club_template()[1], "treneris": coach_template()}),
        lists={},
        earlier={},
    )
    return Collection(**(settings | changes))


def earlier(values: Mapping[tuple[str, str], Any]) -> dict[tuple[str, str], Earlier]:
    """Last period's values of club 07."""
    return {("klubas", "07"): Earlier(values)}


def filled(*changes: Change, member: object = "07") -> bytes:
    """A return without any fault, then changed."""
    book = load_workbook(io.BytesIO(club_template()[0]))
    cover, numbers, contests, league = (book[s] for s in ("Titulinis", "Skaičiai", "Varžybos", "Lyga"))
    cover["B3"], cover["B4"], cover["B5"] = "2025", member, "Klubas"
    cover["B7"], cover["B8"] = "Jonas Jonaitis", dt.date(2026, 1, 20)
    numbers["E5"], numbers["E6"], numbers["E8"], numbers["E9"] = 120, 40, 1500.5, 3
    for row, points in enumerate((30, 20, 30), 4):
        league.cell(row, 5, points)
    add_contests(book, ["Pavasario taurė", dt.date(2025, 4, 12), "Taurė", 60, "1.1", 200])
    add_contests(book, ["Rudens turnyras", dt.date(2025, 10, 4), "Turnyras", 40, "1.2", 150], row=5)
    contests.tables["varzybos"].ref = contests.tables["varzybos"].autoFilter.ref = "A3:G5"
    for field, cell in CELLS.items():
        book["Taisyklės"][cell] = GOOD[field]
    for change in changes:
        change(book)
    return saved(book)


def add_contests(book: Workbook, *lines: list[object], row: int = 4) -> None:
    """Writes records of the register."""
    rows(book["Varžybos"], row, lines)


def put(sheet: str, cell: str, value: object) -> Change:
    """A change: one cell has another value."""

    def change(book: Workbook) -> None:
        book[sheet][cell] = value

    return change


def put_field(field: str, value: object) -> Change:
    """A change: a field of the sheet „Taisyklės“ has another value."""
    return put("Taisyklės", CELLS[field], value)


def as_range(sheet: str, table_name: str) -> Change:
    """A change: a table was converted to a range."""

    def change(book: Workbook) -> None:
        del book[sheet].tables[table_name]

    return change


def drop_names(*names: str) -> Change:
    """A change: defined names are gone."""

    def change(book: Workbook) -> None:
        for each in names:
            del book.defined_names[each]

    return change


STAMP = ("forma", "redakcija", "laikotarpis", "nario_kodas", "nario_pavadinimas")


def received(folder: Path, content: bytes, *, file: str = "07.xlsx", **settings: Any) -> Return:
    """The return in a file that must not be refused."""
    found = outcome(folder, content, file=file, **settings)
    assert isinstance(found, Return), found
    return found


def outcome(folder: Path, content: bytes, *, file: str = "07.xlsx", **settings: Any) -> Return | Refusal:
    """What one file gives."""
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return check_file(file, path, collection(**settings))


def entry(found: Return, column: str, *, table: str = "", code: str = "", row: int = 0) -> Entry:
    """The one entry of a place."""
    entries = [
        each
        for each in found.entries
        if (each.table, each.code, each.column) == (table, code, column) and row in (0, each.row)
    ]
    assert len(entries) == 1, entries
    return entries[0]


def codes(found: Return) -> list[str]:
    """The codes of the findings, in order."""
    return [finding.code for finding in found.findings]


def with_part(content: bytes, part: str, data: bytes) -> bytes:
    """A workbook with one more (or another) part in its zip."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            if each != part:
                new.writestr(each, old.read(each))
        new.writestr(part, data)
    return target.getvalue()


def modified(content: bytes, day: str) -> bytes:
    """The workbook as if it had been saved on a day, whatever the file's own time."""
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>'
        f"{day}T10:00:00Z</dcterms:modified></cp:coreProperties>"
    )
    return with_part(content, "docProps/core.xml", core.encode())
