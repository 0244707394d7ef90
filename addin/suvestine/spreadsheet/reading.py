"""Reading a workbook's values, tables and names from the bytes of an .xlsx file."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from suvestine.errors import UnreadableWorkbook
from suvestine.spreadsheet.grid import Area, CellError, ExcelTable, Sheet, Value, Workbook, parse_a1
from suvestine.spreadsheet.package import Package, open_package
from suvestine.spreadsheet.tables import (
    attributes,
    defined_names,
    read_table,
    table_parts,
    with_cell_headings,
)

FILE_LIMIT = 64 * 1024 * 1024
"""Bytes of the largest file that is opened."""

CELL_LIMIT = 12_000_000
"""Cells of the rectangle from A1 to the last cell, all sheets together."""

TEXT_LIMIT = 512 * 1024 * 1024
"""Characters that all text cells together may expand to."""

_SHEET_TAG = re.compile(r"<(?:\w+:)?sheet\s([^>]*?)/?>")
_ERROR_CELL = re.compile(
    rb"""<(?:\w+:)?c\s([^>]*\bt=["']e["'][^>]*)>(.*?)</(?:\w+:)?c>""",
    re.DOTALL,
)
_FILLED_CELL = re.compile(rb"<(?:\w+:)?c(\s[^>]*[^/>])>(?!</)")
_CACHED = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</")
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3}\d{1,7})["']""")
_MODIFIED = re.compile(rb"<(?:\w+:)?modified\b[^>]*>\s*([^<\s]+)")
_SHAPE = bytes.maketrans(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0" * 10 + b"A" * 26)
_SMALLEST_CELL = len(b'<c t="s"><v>0</v></c>')


def read_workbook(path: Path) -> Workbook:
    """Read a file; raises UnreadableWorkbook with the reason where it cannot be read."""
    if path.stat().st_size > FILE_LIMIT:
        raise UnreadableWorkbook("too_large", size=path.stat().st_size)
    return read_workbook_bytes(path.read_bytes())


def read_workbook_bytes(data: bytes) -> Workbook:
    """Read the bytes of a file; raises UnreadableWorkbook with the reason where they cannot be read."""
    if len(data) > FILE_LIMIT:
        raise UnreadableWorkbook("too_large", size=len(data))
    package = open_package(data)
    workbook_part = package.workbook_part()
    workbook_xml = package.read(workbook_part)
    parts = sheet_parts(package, workbook_part, workbook_xml)
    contents = {name: package.read(part) for name, part in parts.items()}
    _refuse_too_large(package, contents)
    sheets: dict[str, Sheet] = {}
    tables: dict[str, ExcelTable] = {}
    for name, (rows, visible) in _values(data).items():
        content = contents.get(name, b"")
        if b't="e"' in content or (b"'" in content and b"t='e'" in content):
            _overlay_errors(rows, content)
        sheets[name] = sheet = Sheet(name, rows, visible)
        for part in table_parts(package, parts.get(name, ""), content):
            table = read_table(package.read(part), part, name)
            if table is not None:
                tables[table.name.lower()] = with_cell_headings(table, sheet)
    return Workbook(
        fingerprint=hashlib.sha256(data).hexdigest(),
        sheets=sheets,
        tables=tables,
        names=_named_areas(workbook_xml, sheets),
        modified=_modified(package),
        remarks=remarks(package),
    )


def sheet_parts(package: Package, workbook_part: str, workbook_xml: bytes) -> dict[str, str]:
    """The part of every sheet of any kind, by the sheet's name, in the workbook's order."""
    related = package.related(workbook_part)
    found = {}
    listed = workbook_xml.partition(b"definedNames")[0].decode("utf-8", "replace")
    for match in _SHEET_TAG.finditer(listed):
        attribute = attributes(match[1])
        identifier = next((value for key, value in attribute.items() if key.endswith(":id")), "")
        _, target = related.get(identifier, ("", ""))
        if target in package:
            found[attribute.get("name", "")] = target
    return found


def remarks(package: Package) -> tuple[str, ...]:
    """Codes of what the file holds and nobody uses: ``macros``, ``external_links``."""
    seen = []
    if any(key.endswith("vbaproject.bin") for key in package.entries):
        seen.append("macros")
    if any("/externallinks/externallink" in key for key in package.entries):
        seen.append("external_links")
    return tuple(seen)


def _values(data: bytes) -> dict[str, tuple[list[Sequence[Value]], bool]]:
    """The worksheets' values and visibility."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return {
                sheet.name: (
                    [
                        _row(row) if "" in row else row
                        for row in book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
                    ],
                    sheet.visible is SheetVisibleEnum.Visible,
                )
                for sheet in book.sheets_metadata
                if sheet.typ is SheetTypeEnum.WorkSheet
            }
    except PasswordError:
        raise UnreadableWorkbook("encrypted") from None
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # noqa: BLE001 - the parser's panics are no Exception
        raise UnreadableWorkbook("corrupt", cause=str(error)) from None


def _row(row: Sequence[Value]) -> Sequence[Value]:
    """One row without its empty end; the parser writes a blank cell as an empty text."""
    if row.count("") == len(row):
        return []
    cells: list[Value] = [None if value == "" else value for value in row]
    while cells[-1] is None:
        cells.pop()
    return cells


def _overlay_errors(rows: list[Sequence[Value]], content: bytes) -> None:
    """The parser shows error cells as blank: put the error values in their places."""
    for match in _ERROR_CELL.finditer(content):
        reference, cached = _REFERENCE.search(match[1]), _CACHED.search(match[2])
        if reference is None or cached is None:
            continue
        row, column = parse_a1(reference[1].decode())
        while len(rows) < row:
            rows.append([])
        cells = list(rows[row - 1])
        cells.extend([None] * (column - len(cells)))
        cells[column - 1] = CellError(unescape(cached[1].decode("utf-8", "replace")))
        rows[row - 1] = cells


def _named_areas(workbook_xml: bytes, sheets: Mapping[str, Sheet]) -> dict[str, Area]:
    """Workbook-level names of one area on a sheet that is there; built-in names are left out."""
    spelled = {name.lower(): name for name in sheets}
    found = {}
    for entry in defined_names(workbook_xml):
        area = entry.area
        if area is None or not entry.of_workbook:
            continue
        if area.sheet in sheets:
            found[entry.key] = area
        elif area.sheet.lower() in spelled:
            found[entry.key] = replace(area, sheet=spelled[area.sheet.lower()])
    return found


def _modified(package: Package) -> dt.datetime | None:
    if "docProps/core.xml" not in package:
        return None
    match = _MODIFIED.search(package.read("docProps/core.xml"))
    if match is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(match[1].decode("ascii", "replace"))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _refuse_too_large(package: Package, contents: Mapping[str, bytes]) -> None:
    """The parser holds a full rectangle from A1 and a copy of every text: refuse before it does."""
    cells = sum(_rectangle(content) for content in contents.values() if _reaches_far(content))
    if cells > CELL_LIMIT:
        raise UnreadableWorkbook("too_large", cells=cells)
    part = "xl/sharedStrings.xml"
    if part not in package:
        return
    longest = max(map(len, package.read(part).split(b"</si>")))
    if longest * sum(map(len, contents.values())) // _SMALLEST_CELL > TEXT_LIMIT:
        texts = sum(content.count(b't="s"') + content.count(b"t='s'") for content in contents.values())
        if longest * texts > TEXT_LIMIT:
            raise UnreadableWorkbook("too_large", characters=longest * texts)


def _reaches_far(content: bytes) -> bool:
    """Whether some cell stands beyond row 9999 or column ZZ (or a text looks like such an address)."""
    shape = content.translate(_SHAPE)
    return b"A00000" in shape or b'"AAA0' in shape or _odd_spelling(content)


def _odd_spelling(content: bytes) -> bool:
    """Addresses that no program writes but that a parser may take: ``r='XFD1'`` or ``r="xfd1"``."""
    return b"r='" in content if b"'" in content else False


def _rectangle(content: bytes) -> int:
    """Cells from A1 to the last row and column that hold something; empty styled cells do not count."""
    references = filter(None, map(_REFERENCE.search, _FILLED_CELL.findall(content)))
    places = [parse_a1(reference[1].decode()) for reference in references]
    return max((row for row, _ in places), default=0) * max((column for _, column in places), default=0)
