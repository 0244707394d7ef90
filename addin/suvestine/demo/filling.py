"""Fills a prepared workbook the way a member does: input cells only, registers from their first row on."""

from __future__ import annotations

from collections.abc import Iterator

from suvestine.demo.answers import Answers, Row
from suvestine.forms.model import EXPLANATION, FormTemplate, Register
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.patch import CellPatch, Patchable


def filled(
    content: bytes, template: FormTemplate, answers: Answers, *, before: Answers | None = None
) -> bytes:
    """The workbook with the answers in it.

    ``before`` are the member's answers of the last period: rows that were carried over from it and that the
    member no longer has are cleared. A KeyError says that the form has no such input.
    """
    patches = [*_fields(template, answers), *_fixed(template, answers), *_explanations(template, answers)]
    tables: dict[str, Area] = {}
    for name, rows in answers.registers.items():
        register = template.table(name)
        if not isinstance(register, Register):
            raise KeyError(name)
        carried = len(before.registers.get(name, ())) if before else 0
        cleared: list[Row] = [{}] * (carried - len(rows))
        for number, values in enumerate([*rows, *cleared], register.area.top + 1):
            patches += _row(register, number, values)
        if len(rows) > register.area.bottom - register.area.top:
            tables[register.name] = _grown(register.area, len(rows))
    return Patchable(content).patched(patches, tables=tables)


def _fields(template: FormTemplate, answers: Answers) -> Iterator[CellPatch]:
    places = {named.id: named.address for named in template.fields}
    for name, value in answers.fields.items():
        place = places[name]
        yield CellPatch(place.sheet, place.row, place.column, value)


def _fixed(template: FormTemplate, answers: Answers) -> Iterator[CellPatch]:
    tables = {table.name: table for table in template.fixed_tables}
    rows = {(table.name, row.code): row for table in template.fixed_tables for row in table.rows}
    for (name, code, column_id), value in answers.fixed.items():
        table, row = tables[name], rows[name, code]
        if column_id not in row.inputs:
            raise KeyError((name, code, column_id))
        place = table.address(row, next(column for column in table.columns if column.id == column_id))
        yield CellPatch(place.sheet, place.row, place.column, value)


def _explanations(template: FormTemplate, answers: Answers) -> Iterator[CellPatch]:
    area = template.checks_area
    checks = {check.number: check for check in template.checks}
    for number, text in answers.explanations.items():
        if area is None:
            raise KeyError(number)
        headings = [
            template.design.sheets[area.sheet].cell(area.top, c).value
            for c in range(area.left, area.right + 1)
        ]
        yield CellPatch(area.sheet, checks[number].row, area.left + headings.index(EXPLANATION), text)


def _row(register: Register, number: int, values: Row) -> Iterator[CellPatch]:
    area = register.area
    if unknown := values.keys() - {column.id for column in register.input_columns}:
        raise KeyError((register.name, *unknown))
    for column in register.input_columns:
        yield CellPatch(area.sheet, number, area.left + column.offset, values.get(column.id))


def _grown(area: Area, rows: int) -> Area:
    return Area(area.sheet, area.top, area.left, area.top + rows, area.right)
