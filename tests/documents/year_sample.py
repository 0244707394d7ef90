"""An association's round over three years: twelve libraries of three sizes type their statistics, a blank here and there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from live_returns import RIGHT
from suvestine import rounds
from suvestine.demo.answers import Answers
from suvestine.demo.filling import filled
from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_template
from suvestine.resources import workbook_templates

FORM = "nario_ataskaita"
YEARS = ("2024", "2025", "2026")
NOW = dt.datetime(2027, 2, 12, 9, 30)
AKMENE, KUPISKIS, LAZDIJAI, PAKRUOJIS, ZARASAI = "32", "57", "59", "65", "43"
BIRSTONAS, NERINGA, PAGEGIAI, RIETAVAS = "12", "23", "63", "74"
ALYTUS, ANYKSCIAI, BIRZAI = "33", "34", "36"
REMARK = "Centrinė biblioteka uždaryta dėl remonto."
Typed = Mapping[str, object]

_COLUMNS = "people V1 V11 L1 I11 F1 R1 D1 G1 G11 G12 S1 S11 S12"
_TABLE = f"""
{AKMENE}    20000 4000 1000 50000 60000  80000 400 20  700000  650000 30000  690000 560000 38000
{KUPISKIS}  20000 4200 1100 50000 52000  76000 380 21  720000  680000 20000  700000 570000 36000
{LAZDIJAI}  25000 4600 1300 11000 70000  90000 500 24  900000  850000 25000  880000 700000 45000
{PAKRUOJIS} 28000 5000 1500 70000 83000 110000 590 27 1000000  940000 30000  980000 800000 52000
{ZARASAI}   21000 4100 1200 55000 61000  79000 410 20  760000  700000 28000  745000 610000 37000
{BIRSTONAS}  5000 1000  300 13000 13500  20000 110  6  190000  180000  5000  188000 150000  9000
{NERINGA}    4000  700  200 10000  9500  16000 900  5  150000  140000  4000  148000 120000  8000
{PAGEGIAI}  12000 2100  600 27000 30000  44000 240 12  420000  400000 10000  415000 340000 21000
{RIETAVAS}  10000 1900  550 24000 29000  38000 215 10  365000  350000  9000  360000 290000 18000
{ALYTUS}    31000 5800 1700 77000 90000 119000 640 30 1100000 1040000 33000 1080000 880000 57000
{ANYKSCIAI} 32000 6100 1800 82000 95000 121000 655 31 1150000 1090000 34000 1130000 920000 60000
{BIRZAI}    33000 6300 1900 80000 99000 127000 690 33 1190000 1130000 35000 1170000 950000 61000
"""
_EARLIER: Mapping[str, Mapping[str, int]] = {
    "2024": {"V1": 90, "L1": 80, "I11": 105, "R1": 95, "G1": 85, "G11": 84, "S1": 86, "S12": 110},
    "2025": {"V1": 98, "L1": 95, "I11": 102, "R1": 101, "G1": 94, "G11": 93, "S1": 95, "S12": 104},
}
"""Per cent of the last year's figures that the earlier returns held."""
_ABSENT = {"2024": (ZARASAI,), "2025": (PAGEGIAI,)}
_OTHERWISE: Mapping[str, Mapping[str, object]] = {
    BIRZAI: {"V11": None, "R11": None},
    ANYKSCIAI: {"V11": "netaikoma"},
    PAGEGIAI: {"V11": 0},
    PAKRUOJIS: {"V1": None},
    RIETAVAS: {"G11": "nežinoma"},
}
"""What these libraries typed in the last year instead: nothing, a word, zero."""


def _numbers() -> dict[str, dict[str, int]]:
    rows = (line.split() for line in _TABLE.strip().splitlines())
    return {code: dict(zip(_COLUMNS.split(), map(int, row), strict=True)) for code, *row in rows}


_NUMBERS = _numbers()
PEOPLE: Mapping[str, int] = {code: row["people"] for code, row in _NUMBERS.items()}
"""Library -> inhabitants, as the control workbook has them."""


def _year(year: str) -> dict[str, Typed]:
    parts = _EARLIER.get(year, {})
    found: dict[str, Typed] = {}
    for code, row in _NUMBERS.items():
        if code not in _ABSENT.get(year, ()):
            typed = {name: value * parts.get(name, 100) // 100 for name, value in row.items()}
            typed["T3"] = typed.pop("people")
            found[code] = {**RIGHT, **typed, **(_OTHERWISE.get(code, {}) if year == YEARS[-1] else {})}
    return found


TYPED: Mapping[str, Mapping[str, Typed]] = {year: _year(year) for year in YEARS}
"""Year -> library -> code -> what it typed; None is a cell left blank."""


def year_workspace(folder: Path) -> Path:
    """A workspace of ``init`` with the three years consolidated."""
    rounds.init(folder, period=YEARS[-1])
    _settle(folder / "valdymas.xlsx")
    template = read_template((workbook_templates() / f"{FORM}.xlsx").read_bytes(), form=FORM)
    for year in YEARS:
        rounds.prepare(folder, period=year, form=FORM, now=NOW)
        for code, typed in TYPED[year].items():
            explained = ("L1",) if (code, year) == (LAZDIJAI, YEARS[-1]) else ()
            _return(folder, template, f"{year}/{code}_{FORM}_{year}.xlsx", _cells(typed, explained))
        rounds.consolidate(folder, period=year, now=NOW)
    return folder


def municipality(folder: Path, code: str, column: str = "Savivaldybė") -> str:
    """A fact of a library from the control workbook."""
    headings, *rows = _members(load_workbook(folder / "valdymas.xlsx"))
    names = [cell.value for cell in headings]
    return next(row[names.index(column)].value for row in rows if str(row[0].value) == code)


def _settle(path: Path) -> None:
    """The inhabitants of the sample; the other libraries leave the association."""
    book = load_workbook(path)
    headings, *rows = _members(book)
    names = [cell.value for cell in headings]
    for row in rows:
        code = str(row[0].value)
        if code in PEOPLE:
            row[names.index("Gyventojai")].value = PEOPLE[code]
        elif row[names.index("Grupė")].value == "narys":
            row[names.index("Grupė")].value = "buvęs narys"
    book.save(path)


def _members(book: Any) -> Any:
    sheet = next(sheet for sheet in book if "nariai" in sheet.tables)
    return sheet[sheet.tables["nariai"].ref]


def _cells(typed: Typed, explained: Sequence[str]) -> Mapping[tuple[str, str, str], Any]:
    numbers = {("statistika", code, "ataskaitiniai_metai"): value for code, value in typed.items()}
    return numbers | {("statistika", code, "paaiskinimas"): REMARK for code in explained}


def _return(
    folder: Path, template: FormTemplate, name: str, cells: Mapping[tuple[str, str, str], Any]
) -> None:
    target = folder / "gauta" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    content = (folder / "siuntimui" / name).read_bytes()
    target.write_bytes(filled(content, template, Answers({}, cells, {})))
