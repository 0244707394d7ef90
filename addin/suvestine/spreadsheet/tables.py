"""Excel tables, and defined names that point at one area of cells."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from suvestine.spreadsheet.grid import Area, ExcelTable, Sheet, column_number
from suvestine.spreadsheet.package import Package, local_name, parsed

_SHEET = r"(?:'((?:[^']|'')+)'|([^'!\[\]\s(),:]+))!"
_CELL = r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})"
_AREA = re.compile(rf"{_SHEET}{_CELL}(?::(?:{_SHEET})?{_CELL})?")
_BARE = re.compile(rf"{_CELL}(?::{_CELL})?")
_NAME = re.compile(r"<(?:\w+:)?definedName\s([^>]*)>([^<]*)</")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ESCAPED = re.compile(r"_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
"""A character by its number; half of a surrogate pair is none."""


class NameEntry(NamedTuple):
    """A defined name as workbook.xml holds it; ``sheet_index`` where it belongs to one sheet only.

    ``of_workbook`` are the names that an author gave to the whole workbook; ``key`` is in lower case.
    """

    name: str
    key: str
    text: str
    area: Area | None
    sheet_index: int | None
    hidden: bool
    of_workbook: bool


def defined_names(workbook_xml: bytes) -> tuple[NameEntry, ...]:
    """Every defined name of workbook.xml."""
    start = workbook_xml.find(b"definedNames")
    end = workbook_xml.rfind(b"definedNames")
    return _entries(workbook_xml[start:end]) if start >= 0 else ()


@lru_cache(maxsize=16)
def _entries(section: bytes) -> tuple[NameEntry, ...]:
    """Kept, because the returns of one form have the same names."""
    found = []
    for match in _NAME.finditer(section.decode("utf-8", "replace")):
        attribute = attributes(match[1])
        name, index = attribute.get("name", ""), attribute.get("localSheetId")
        text = unescape(match[2]).strip()
        found.append(
            NameEntry(
                name=name,
                key=name.lower(),
                text=text,
                area=parse_area(text),
                sheet_index=int(index) if index and index.isdecimal() else None,
                hidden=attribute.get("hidden", "0") in ("1", "true"),
                of_workbook=index is None and not name.startswith("_xlnm."),
            )
        )
    return tuple(found)


def attributes(text: str) -> dict[str, str]:
    """The attributes of a start tag."""
    return {key: unescape(double or single) for key, double, single in _ATTRIBUTE.findall(text)}


def parse_area(text: str) -> Area | None:
    """``'Mano lapas'!$B$2:$C$9`` as an area; None where the text is anything else."""
    match = _AREA.fullmatch(text.lstrip("="))
    if match is None:
        return None
    sheet = match[1].replace("''", "'") if match[1] else match[2]
    second = match[5].replace("''", "'") if match[5] else match[6]
    if second and second != sheet:
        return None
    last_column, last_row = match[7] or match[3], match[8] or match[4]
    return _area(sheet, match[3], match[4], last_column, last_row)


def parse_range(text: str, sheet: str) -> Area | None:
    """``A2:C9`` on a known sheet; None where the text is anything else."""
    match = _BARE.fullmatch(text)
    if match is None:
        return None
    return _area(sheet, match[1], match[2], match[3] or match[1], match[4] or match[2])


def table_parts(package: Package, sheet_part: str, sheet_xml: bytes) -> list[str]:
    """The table parts of a sheet, in the sheet's order; parts that are not there are passed over."""
    if sheet_xml.find(b"tablePart", max(sheet_xml.rfind(b"sheetData>"), 0)) < 0:  # it stands behind the cells
        return []
    related = package.related(sheet_part)
    return [target for kind, target in related.values() if kind == "table" and target in package]


@lru_cache(maxsize=256)
def read_table(content: bytes, part: str, sheet: str) -> ExcelTable | None:
    """The table in a part's bytes; its headings are the column names. None where it names no area.

    A heading row that was switched off left its row blank: it still counts to the area. Kept, because the
    returns of one form have the same tables.
    """
    root = parsed(content, part)
    area = parse_range(root.get("ref", ""), sheet)
    if area is None:
        return None
    headings = tuple(
        unescape_text(column.get("name", ""))
        for group in root
        if local_name(group) == "tableColumns"
        for column in group
    )
    if root.get("headerRowCount") == "0" and area.top > 1:
        area = replace(area, top=area.top - 1)
    name = root.get("displayName") or root.get("name") or ""
    return ExcelTable(name, area, headings, totals=root.get("totalsRowCount", "0") != "0")


def with_cell_headings(table: ExcelTable, sheet: Sheet) -> ExcelTable:
    """The table with the headings that its header cells show, where they hold text."""
    area = table.area
    shown = [sheet.value(area.top, column) for column in range(area.left, area.right + 1)]
    names = table.headings + ("",) * (len(shown) - len(table.headings))
    headings = tuple(
        cell if type(cell) is str and cell.strip() else name for cell, name in zip(shown, names, strict=False)
    )
    return ExcelTable(table.name, area, headings, table.totals)


def unescape_text(text: str) -> str:
    """``_x000a_`` as the character that it stands for."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _area(sheet: str, left: str, top: str, right: str, bottom: str) -> Area:
    rows = sorted((int(top), int(bottom)))
    columns = sorted((column_number(left), column_number(right)))
    return Area(sheet, rows[0], columns[0], rows[1], columns[1])
