"""Real libraries' answers as rounds of the annual return: workspaces, filled workbooks, the key of totals."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from suvestine import rounds
from suvestine.forms.model import THIS_YEAR, FixedTable, FormTemplate
from suvestine.forms.reading import read_template
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes

DATA = Path(__file__).parent / "data" / "washington"
YEARS = ("2016", "2017", "2018")
FORM, TABLE = "nario_ataskaita", "statistika"
CODE, NAME, COUNTY = "Bibliotekos kodas", "Bibliotekos pavadinimas", "Apskritis (county)"
WORDS = {"": "nežinoma", "-1": "nežinoma", "-9": "nežinoma", "-3": "netaikoma"}

Library = Mapping[str, str]


def table(file: str) -> list[Library]:
    """The rows of one of the files."""
    with (DATA / file).open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


@cache
def libraries(year: str) -> Mapping[str, Library]:
    """Libraries by code."""
    return {row[CODE]: row for row in table(f"washington_{year}.csv")}


@cache
def headings() -> Mapping[str, str]:
    """Code of a row of the form -> heading in the yearly files."""
    return {row["kodas"]: row["antraste"] for row in table("variables.csv") if row["kodas"]}


def answer(library: Library, code: str) -> str | float:
    """What a library writes in one row of the form."""
    given = library[headings()[code]]
    return WORDS[given] if given in WORDS else float(given)


def key(year: str) -> Iterator[tuple[str, str, int, Decimal]]:
    """(variable, code or blank, valid answers, their sum) of a year."""
    codes = {row["pls_var"]: row["kodas"] for row in table("variables.csv")}
    for row in table("washington_totals.csv"):
        if row["FY"] == year:
            yield row["var"], codes[row["var"]], int(row["valid"]), Decimal(row["sum_valid"])


def workspace(folder: Path) -> Path:
    """A new workspace of the association's forms, without members yet."""
    rounds.init(folder, period=YEARS[0])
    return folder


def enrol(folder: Path, year: str) -> None:
    """Makes the libraries of a year the members of the control workbook."""
    path = folder / "valdymas.xlsx"
    content = path.read_bytes()
    area = read_workbook_bytes(content).tables["nariai"].area
    lines = [
        (code, library[NAME], "narys", library["Miestas"], "", library[COUNTY], "", "", None)
        for code, library in libraries(year).items()
    ]
    cells = [
        CellPatch(area.sheet, row, area.left + column, value or None)
        for row, line in enumerate(_padded(lines, area), start=area.top + 1)
        for column, value in enumerate(line)
    ]
    filled = Area(area.sheet, area.top, area.left, area.top + len(lines), area.right)
    path.write_bytes(Patchable(content).patched(cells, tables={"nariai": filled}))


def send_back(folder: Path, year: str) -> None:
    """Fills every prepared workbook of a year and puts it into the inbox."""
    form = read_template((folder / "formos" / f"{FORM}.xlsx").read_bytes(), form=FORM)
    inbox = folder / "gauta" / year
    inbox.mkdir(parents=True, exist_ok=True)
    for code, library in libraries(year).items():
        name = f"{code}_{FORM}_{year}.xlsx"
        prepared = (folder / "siuntimui" / year / name).read_bytes()
        (inbox / name).write_bytes(Patchable(prepared).patched(_answers(form, library, year)))


def _answers(form: FormTemplate, library: Library, year: str) -> Iterator[CellPatch]:
    statistics = form.table(TABLE)
    assert isinstance(statistics, FixedTable)
    column = statistics.column(THIS_YEAR)
    assert column is not None
    for row in statistics.rows:
        if row.code in headings():
            place = statistics.address(row, column)
            yield CellPatch(place.sheet, place.row, place.column, answer(library, row.code))
    filled = dt.date(int(year) + 1, 1, 20)
    written = {"vadovas": library[NAME], "uzpilde": library["Miestas"], "uzpildymo_data": filled}
    for field in form.fields:
        if field.id in written:
            yield CellPatch(field.address.sheet, field.address.row, field.address.column, written[field.id])


def _padded(lines: list[tuple[str | None, ...]], area: Area) -> list[tuple[str | None, ...]]:
    """The rows, and blank ones over what stood there before."""
    width = area.right - area.left + 1
    return lines + [(None,) * width] * (area.bottom - area.top - len(lines))
