"""Reads the coded rows of a fixed table, wherever they now stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from suvestine.forms.model import EXPLANATION, THIS_YEAR, Column, FixedRow, FixedTable
from suvestine.lithuanian import shown
from suvestine.returns.blueprint import Blueprint
from suvestine.returns.interpret import is_blank
from suvestine.returns.locate import Located
from suvestine.returns.model import Entry, State
from suvestine.returns.registers import is_total
from suvestine.returns.remarks import Remarks, Spot
from suvestine.returns.taking import read_quietly, settle
from suvestine.spreadsheet.grid import Value, a1, column_letter


@dataclass(slots=True)
class FixedReading:
    """What a fixed table holds: its entries, the submitted rows by code, explanations by field id."""

    entries: list[Entry] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    explanations: dict[str, str] = field(default_factory=dict)


def read_fixed_table(
    table: FixedTable, place: Located, blueprint: Blueprint, remarks: Remarks
) -> FixedReading:
    """Entries of every row with a code of the form; findings for rows missing, repeated or unknown."""
    result = FixedReading()
    code_column = place.columns.get(table.columns[0].id)
    if code_column is None:
        return result
    known = {_key(row.code): row for row in table.rows}
    rows = _coded_rows(place, code_column, known)
    end = place.last or max((number for number, code in rows if _key(code) in known), default=place.top)
    for number, code in rows:
        row = known.get(_key(code))
        if row is None:
            if _holds_more(table, place, number, blueprint, notes=number > end):
                spot = _code_spot(table, place, row, code, number, code_column)
                words = f"kodas „{code}“" if code else "be kodo"
                remarks.finding("unknown_row", spot, found=code, sheet=place.sheet.name, which=words)
        elif row.code in result.rows:
            spot = _code_spot(table, place, row, code, number, code_column)
            remarks.finding("duplicate_row", spot, found=code, sheet=place.sheet.name, code=row.code)
        else:
            result.rows[row.code] = number
    for row in table.rows:
        if row.code in result.rows:
            _read_row(table, row, place, blueprint, remarks, result)
        elif row.inputs:
            spot = _code_spot(table, place, row, row.code, place.top, code_column)
            remarks.finding("missing_row", spot, sheet=place.sheet.name, code=row.code, label=row.label)
    return result


def _coded_rows(place: Located, code_column: int, known: Mapping[str, FixedRow]) -> list[tuple[int, str]]:
    """The rows that hold anything, with their codes, up to a totals row."""
    rows = []
    for number in range(place.first, place.limit + 1):
        if not place.sheet.rows[number - 1]:
            continue
        code = shown(place.sheet.value(number, code_column)).strip()
        total = place.totals and place.last is not None and number == place.last + 1
        if total or (is_total(code) and _key(code) not in known):
            break
        rows.append((number, code))
    return rows


def _read_row(
    table: FixedTable,
    row: FixedRow,
    place: Located,
    blueprint: Blueprint,
    remarks: Remarks,
    result: FixedReading,
) -> None:
    number = result.rows[row.code]
    sheet, name = place.sheet, place.sheet.name
    cells = sheet.rows[number - 1]
    for column in table.columns:
        at = place.columns.get(column.id)
        if column.id not in row.inputs or at is None:
            continue
        plan = blueprint.cells[table.name, row.code, column.id]
        raw = cells[at - 1] if at <= len(cells) else None
        reading, code = read_quietly(plan, raw)
        cell = f"{column_letter(at)}{number}"
        if code or reading.repair:
            spot = _spot(table, row, column, name, cell)
            reading = settle(plan, raw, reading, code, spot, remarks)
        result.entries.append(
            Entry(table.name, row.code, column.id, reading.state, reading.value, name, number, cell)
        )
        if column.heading == EXPLANATION and reading.state not in (State.BLANK, State.INVALID):
            words = shown(raw).strip()
            result.explanations.update(dict.fromkeys(_explained(table, row), words))


def _explained(table: FixedTable, row: FixedRow) -> list[str]:
    """The field ids that a row's explanation is about."""
    named = [column for column in table.columns if column.heading == THIS_YEAR]
    columns = named or [c for c in table.columns if c.id in row.inputs and c.heading != EXPLANATION]
    return [f"{table.name}.{row.code}.{column.id}" for column in columns]


def _holds_more(table: FixedTable, place: Located, number: int, blueprint: Blueprint, *, notes: bool) -> bool:
    """Whether an unknown row holds something in an input column that is no text of the template's own.

    With ``notes`` texts count as remarks below the table, and only other values as something lost.
    """
    own = blueprint.own_texts.get(table.area.sheet, frozenset())
    columns = [place.columns[column.id] for column in table.input_columns if column.id in place.columns]
    values = [place.sheet.value(number, column) for column in columns]
    values = [value for value in values if not is_blank(value) and not _own(value, own)]
    return any(type(value) is not str for value in values) if notes else bool(values)


def _own(value: Value, texts: frozenset[str]) -> bool:
    return type(value) is str and value.strip() in texts


def _key(code: str) -> str:
    """Codes are one whatever their case; a code such as 1.2 may have come back as a number."""
    return code.strip().casefold().replace(",", ".")


def _code_spot(
    table: FixedTable, place: Located, row: FixedRow | None, code: str, number: int, column: int
) -> Spot:
    template = (row.row if row is not None else table.area.top, table.area.left)
    name = f"{table.name}.{row.code if row is not None else code}".rstrip(".")
    return Spot(place.sheet.name, a1(number, column), name, table.area.sheet, a1(*template))


def _spot(table: FixedTable, row: FixedRow, column: Column, sheet: str, cell: str) -> Spot:
    template = table.address(row, column)
    return Spot(sheet, cell, f"{table.name}.{row.code}.{column.id}", template.sheet, template.a1)
