"""A workbook as its author designed it: formulas, locks, number formats, validations, tables, names."""

from __future__ import annotations

import hashlib
import io
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from suvestine.errors import UnreadableWorkbook
from suvestine.spreadsheet.grid import Area, ExcelTable, Sheet, Value
from suvestine.spreadsheet.package import Package, open_package
from suvestine.spreadsheet.reading import read_workbook_bytes, remarks, sheet_parts
from suvestine.spreadsheet.tables import NameEntry, defined_names
from suvestine.spreadsheet.validation import ListSources, Rule, read_rules

if TYPE_CHECKING:
    import openpyxl
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    _STRICT + b"spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    _STRICT + b"officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
    _STRICT + b"drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
}
_REFUSED_PARTS = {
    "xl/connections.xml": "connections",
    "xl/activex/": "controls",
    "xl/querytables/": "queries",
}


@dataclass(frozen=True, slots=True)
class DesignedCell:
    """One cell of a template: its constant value or its formula (text without ``=``), lock and format."""

    value: Value
    formula: str | None
    locked: bool
    number_format: str


UNSTYLED = DesignedCell(value=None, formula=None, locked=True, number_format="General")
"""A cell that nothing has been said about."""


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A rule and the areas of one sheet that it covers."""

    areas: tuple[Area, ...]
    rule: Rule

    def covers(self, row: int, column: int) -> bool:
        return any(a.top <= row <= a.bottom and a.left <= column <= a.right for a in self.areas)


@dataclass(frozen=True, slots=True)
class DesignedSheet:
    """One worksheet; ``cells`` by (row, column), stored cells only; ``column_cell`` tells a cell that
    takes its column's style.
    """

    name: str
    visible: bool
    protected: bool
    cells: Mapping[tuple[int, int], DesignedCell]
    column_styles: Mapping[int, DesignedCell]
    rules: tuple[PlacedRule, ...]
    merged: tuple[Area, ...]
    print_area: bool = False
    row_styles: Mapping[int, DesignedCell] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> DesignedCell:
        """The stored cell, else an empty one with the style of its row or column (locked, General)."""
        stored = self.cells.get((row, column)) or self.row_styles.get(row)
        return stored or self.column_styles.get(column) or UNSTYLED

    def rules_at(self, row: int, column: int) -> tuple[Rule, ...]:
        """The validations that cover a cell; Excel allows one, other writers do not count."""
        return tuple(placed.rule for placed in self.rules if placed.covers(row, column))


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A workbook-level defined name; ``area`` is None where it is no single area of cells."""

    name: str
    text: str
    area: Area | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Design:
    """A template's whole design; ``tables`` and ``names`` by lower-case name; ``fingerprint`` SHA-256.

    ``refused`` are features that a template may not have (``macros``, ``external_links`` …).
    """

    fingerprint: str
    sheets: Mapping[str, DesignedSheet]
    tables: Mapping[str, ExcelTable]
    names: Mapping[str, DefinedName]
    empty_styled_share: float = 0.0
    refused: tuple[str, ...] = ()


def read_design(data: bytes) -> Design:
    """Read a template; raises UnreadableWorkbook with the reason where it cannot be read."""
    workbook = read_workbook_bytes(data)
    package = open_package(data)
    part = package.workbook_part()
    workbook_xml = package.read(part)
    parts = sheet_parts(package, part, workbook_xml)
    strict = _STRICT in workbook_xml
    book = _load(_transitional(package) if strict else data)
    names = defined_names(workbook_xml)
    sources = ListSources(workbook, _texts_by_name(names))
    printed = _sheets_with_print_area(names, list(parts))
    sheets = {
        sheet.title: _sheet(
            sheet,
            values=workbook.sheets[sheet.title],
            rules=_rules(package, parts[sheet.title], sheet.title, sources),
            print_area=sheet.title in printed,
        )
        for sheet in book.worksheets
        if sheet.title in workbook.sheets and sheet.title in parts
    }
    return Design(
        fingerprint=hashlib.sha256(data).hexdigest(),
        sheets=sheets,
        tables=workbook.tables,
        names=_names(names, workbook.names),
        empty_styled_share=_empty_styled_share(book),
        refused=_refused(package, strict=strict),
    )


def _load(data: bytes) -> openpyxl.Workbook:
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of what it drops; that is read from the XML
            return openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    except Exception as error:
        raise UnreadableWorkbook("corrupt", cause=str(error)) from error


def _transitional(package: Package) -> bytes:
    """A Strict Open XML file in the ordinary namespaces: openpyxl finds no cell in a strict one."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in package.names:
            content = package.read(name)
            for strict, ordinary in _TRANSITIONAL.items():
                content = content.replace(strict, ordinary)
            archive.writestr(name, content)
    return target.getvalue()


def _sheet(
    sheet: Worksheet, *, values: Sheet, rules: tuple[PlacedRule, ...], print_area: bool
) -> DesignedSheet:
    stored = sheet._cells  # noqa: SLF001 - iter_rows walks the declared range, which may be the whole sheet
    return DesignedSheet(
        name=sheet.title,
        visible=sheet.sheet_state == "visible",
        protected=bool(sheet.protection.sheet),
        cells={place: _cell(cell, values.value(*place)) for place, cell in sorted(stored.items())},
        column_styles=_column_styles(sheet),
        rules=rules,
        merged=tuple(
            Area(sheet.title, merged.min_row, merged.min_col, merged.max_row, merged.max_col)
            for merged in sorted(sheet.merged_cells.ranges, key=lambda each: (each.min_row, each.min_col))
        ),
        print_area=print_area,
        row_styles={
            row: DesignedCell(None, None, bool(style.protection.locked), str(style.number_format))
            for row, style in sheet.row_dimensions.items()
            if style.has_style
        },
    )


def _cell(cell: Cell | MergedCell, value: Value) -> DesignedCell:
    formula = _formula(cell)
    return DesignedCell(
        value=value if formula is None else None,
        formula=formula,
        locked=bool(cell.protection.locked),
        number_format=str(cell.number_format),
    )


def _formula(cell: Cell | MergedCell) -> str | None:
    """Formula text without ``=``; array formulas are objects that carry theirs in ``text``."""
    if cell.data_type != "f":
        return None
    written = cell.value if isinstance(cell.value, str) else getattr(cell.value, "text", None)
    return str(written or "TABLE()").removeprefix("=")


def _column_styles(sheet: Worksheet) -> dict[int, DesignedCell]:
    styles = {}
    for dimension in sheet.column_dimensions.values():
        if dimension.has_style and dimension.min and dimension.max:
            style = DesignedCell(None, None, bool(dimension.protection.locked), str(dimension.number_format))
            styles.update(dict.fromkeys(range(dimension.min, dimension.max + 1), style))
    return styles


def _rules(package: Package, part: str, sheet: str, sources: ListSources) -> tuple[PlacedRule, ...]:
    return tuple(PlacedRule(areas, rule) for areas, rule in read_rules(package.xml(part), sheet, sources))


def _texts_by_name(entries: Iterable[NameEntry]) -> dict[str, str]:
    """Texts of all names; a name of the workbook goes before one of a single sheet."""
    ordered = sorted(entries, key=lambda entry: entry.sheet_index is None)
    return {entry.key: entry.text for entry in ordered}


def _names(entries: Iterable[NameEntry], areas: Mapping[str, Area]) -> dict[str, DefinedName]:
    return {
        entry.key: DefinedName(entry.name, entry.text, areas.get(entry.key), entry.hidden)
        for entry in entries
        if entry.of_workbook
    }


def _sheets_with_print_area(entries: Iterable[NameEntry], sheets: list[str]) -> set[str]:
    return {
        sheets[entry.sheet_index]
        for entry in entries
        if entry.name == "_xlnm.Print_Area"
        and entry.sheet_index is not None
        and entry.sheet_index < len(sheets)
    }


def _empty_styled_share(book: openpyxl.Workbook) -> float:
    stored = [cell for sheet in book.worksheets for cell in sheet._cells.values()]  # noqa: SLF001 - as above
    empty = sum(1 for cell in stored if cell.value is None and cell.has_style)
    return empty / len(stored) if stored else 0.0


def _refused(package: Package, *, strict: bool) -> tuple[str, ...]:
    parts = {
        word
        for start, word in _REFUSED_PARTS.items()
        if any(key.startswith(start) for key in package.entries)
    }
    return (*remarks(package), *sorted(parts), *(("strict",) if strict else ()))
