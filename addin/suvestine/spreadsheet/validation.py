"""Data validations as Excel holds them, turned into rules."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from suvestine.lithuanian import shown
from suvestine.spreadsheet.grid import Area, Workbook
from suvestine.spreadsheet.package import local_name
from suvestine.spreadsheet.tables import parse_area, parse_range, unescape_text

RuleKind = Literal["whole", "decimal", "date", "time", "textLength", "list", "custom", "any"]

_LITERAL = re.compile(r'"((?:[^"]|"")*)"')
_QUOTED = re.compile(r""""[^"]*"|'[^']*'!|\[[^\]]*\]""")
_WORD = re.compile(r"[^\W\d][\w.]*")
_TABLE_COLUMN = re.compile(r"([^\W\d][\w.]*)\[([^\[\]#@]+)\]")
_NAME_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Rule:
    """One data validation.

    ``kind`` and ``operator`` are Excel's own words (``between``, ``greaterThanOrEqual`` …; ``any`` is a
    validation that only helps or requires). ``formulas`` are the bounds (or the custom condition, or the
    list's source) as formula text without ``=``, relative to the cell ``origin`` (row, column).
    ``choices`` are a list's items where they could be read from the template itself. ``names`` are the
    lower-case defined names that a list uses.
    """

    kind: RuleKind
    operator: str
    formulas: tuple[str, ...]
    origin: tuple[int, int]
    required: bool = False
    choices: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    alert: str = "stop"
    error_title: str = ""
    error_text: str = ""
    help_title: str = ""
    help_text: str = ""


@dataclass(frozen=True, slots=True)
class ListSources:
    """What a list validation may refer to: the workbook's values and tables, and its names' texts."""

    workbook: Workbook
    names: Mapping[str, str]

    def choices(self, formula: str, sheet: str) -> tuple[str, ...]:
        """A list's items; empty where they do not stand in the workbook itself."""
        literal = _LITERAL.fullmatch(formula)
        if literal is not None:
            items = literal[1].replace('""', '"').split(",")
            return tuple(item.strip() for item in items if item.strip())
        area = self._area(formula.lstrip("="), sheet, depth=0)
        return () if area is None else self._texts(area)

    def names_in(self, formula: str) -> tuple[str, ...]:
        """The defined names that a formula uses, lower-case, in its order."""
        words = _WORD.findall(_QUOTED.sub(" ", formula))
        return tuple(dict.fromkeys(word.lower() for word in words if word.lower() in self.names))

    def _area(self, formula: str, sheet: str, depth: int) -> Area | None:
        area = parse_area(formula) or parse_range(formula, sheet)
        if area is not None:
            return area
        column = _TABLE_COLUMN.fullmatch(formula)
        if column is not None:
            return self._table_column(column[1], column[2])
        text = self.names.get(formula.lower())
        return None if text is None or depth > _NAME_DEPTH else self._area(text, sheet, depth + 1)

    def _table_column(self, name: str, heading: str) -> Area | None:
        table = self.workbook.tables.get(name.lower())
        headings = [] if table is None else [each.lower() for each in table.headings]
        if table is None or heading.lower() not in headings:
            return None
        area, column = table.area, table.area.left + headings.index(heading.lower())
        return Area(area.sheet, area.top + 1, column, area.bottom - table.totals, column)

    def _texts(self, area: Area) -> tuple[str, ...]:
        sheet = self.workbook.sheets.get(area.sheet)
        if sheet is None:
            return ()
        values = [
            sheet.value(row, column)
            for row in range(area.top, min(area.bottom, len(sheet.rows)) + 1)
            for column in range(area.left, area.right + 1)
        ]
        return tuple(_text(value) for value in values if value is not None and _text(value))


def read_rules(root: ET.Element, sheet: str, sources: ListSources) -> list[tuple[tuple[Area, ...], Rule]]:
    """Every data validation of a sheet part, those of Excel 2010 (x14) included, with its areas."""
    found = []
    for element in root.iter():
        if isinstance(element.tag, str) and local_name(element) == "dataValidation":
            areas = _areas(element, sheet)
            if areas:
                found.append((areas, _rule(element, areas, sources)))
    return found


def _areas(element: ET.Element, sheet: str) -> tuple[Area, ...]:
    written = element.get("sqref") or next(
        (child.text or "" for child in element if local_name(child) == "sqref"), ""
    )
    parsed = (parse_range(part, sheet) for part in written.split())
    return tuple(area for area in parsed if area is not None)


def _rule(element: ET.Element, areas: tuple[Area, ...], sources: ListSources) -> Rule:
    written = element.get("type", "none")
    kind = cast("RuleKind", "any" if written == "none" else written)
    formulas = tuple(
        "".join(child.itertext()).strip().removeprefix("=")
        for child in element
        if local_name(child) in ("formula1", "formula2")
    )
    source = formulas[0] if kind == "list" and formulas else ""
    operator = element.get("operator", "between")
    ranged = kind not in ("list", "custom") and operator in ("between", "notBetween")
    return Rule(
        kind=kind,
        operator=operator,
        # LibreOffice writes a second bound of 0 also where the operator takes one only.
        formulas=formulas if ranged else formulas[:1],
        origin=(min(area.top for area in areas), min(area.left for area in areas)),
        required=element.get("allowBlank", "0") not in ("1", "true"),
        choices=sources.choices(source, areas[0].sheet) if source else (),
        names=sources.names_in(source) if source else (),
        alert=element.get("errorStyle", "stop"),
        error_title=unescape_text(element.get("errorTitle", "")),
        error_text=unescape_text(element.get("error", "")),
        help_title=unescape_text(element.get("promptTitle", "")),
        help_text=unescape_text(element.get("prompt", "")),
    )


def _text(value: object) -> str:
    """A choice as its reader sees it: ``5``, ``0,25``, ``2025-03-14``."""
    return ("TRUE" if value else "FALSE") if isinstance(value, bool) else shown(value).strip()
