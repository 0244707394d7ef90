"""Which cells of a template a member fills, and what they take."""

from __future__ import annotations

import re

from suvestine.forms.model import Input, InputKind
from suvestine.spreadsheet.design import DesignedCell, DesignedSheet
from suvestine.spreadsheet.validation import Rule

_KINDS = {
    "whole": InputKind.WHOLE,
    "decimal": InputKind.NUMBER,
    "date": InputKind.DATE,
    "time": InputKind.TIME,
    "textLength": InputKind.TEXT,
    "list": InputKind.LIST,
}
_NOT_CODES = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)


def is_input(sheet: DesignedSheet, row: int, column: int) -> bool:
    """Whether a member fills the cell: it has no formula, and is unlocked where the sheet is protected."""
    cell = sheet.cell(row, column)
    return cell.formula is None and not (sheet.protected and cell.locked)


def input_at(sheet: DesignedSheet, row: int, column: int) -> Input:
    """What the input cell takes: from its validation, else from its number format."""
    cell = sheet.cell(row, column)
    rules = sheet.rules_at(row, column)
    return Input(_kind(rules[0] if rules else None, cell), rules[0] if rules else None, cell.number_format)


def format_kind(number_format: str) -> InputKind:
    """What a number format shows: ``0.0`` a number, ``yyyy-mm-dd`` a date, ``hh:mm`` a time, ``@`` text."""
    first = _NOT_CODES.sub("", number_format.partition(";")[0]).lower()
    if "general" in first or not first:
        return InputKind.ANY
    if "@" in first:
        return InputKind.TEXT
    if re.search(r"[yd]", first):
        return InputKind.DATE
    if re.search(r"[hs]", first):
        return InputKind.TIME
    if "m" in first:
        return InputKind.DATE
    return InputKind.NUMBER if re.search(r"[0#?]", first) else InputKind.ANY


def _kind(rule: Rule | None, cell: DesignedCell) -> InputKind:
    if rule is not None and rule.kind in _KINDS:
        return _KINDS[rule.kind]
    return format_kind(cell.number_format)
