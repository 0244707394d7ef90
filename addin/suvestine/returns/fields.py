"""Reads the named fields of a return, by their names or, where those are gone, beside their labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from suvestine.forms.model import Field
from suvestine.returns.blueprint import Blueprint
from suvestine.returns.model import Entry
from suvestine.returns.remarks import Remarks, Spot
from suvestine.returns.taking import read_quietly, settle
from suvestine.spreadsheet.grid import Address, Sheet, Workbook

_FAR = 12
"""Columns to the left in which a template may have a field's label."""


def read_fields(workbook: Workbook, blueprint: Blueprint, remarks: Remarks) -> list[Entry]:
    """One entry for each field that the return still has; a finding for each that it has not."""
    entries = []
    renamed: set[str] = set()
    for field in blueprint.template.fields:
        there, plan = field.address, blueprint.fields[field.id]
        here = _place(workbook, field, blueprint)
        if here is None:
            shown_sheet = there.sheet if there.sheet in workbook.sheets else ""
            spot = Spot(shown_sheet, there.a1 if shown_sheet else "", field.id, there.sheet, there.a1)
            remarks.finding("missing_field", spot, label=field.label, sheet=there.sheet, cell=there.a1)
            continue
        spot = Spot(here.sheet, here.a1, field.id, there.sheet, there.a1)
        if (here.row, here.column) != (there.row, there.column):
            remarks.repair(
                "field_moved", spot, found=f"{here.sheet}!{here.a1}", read_as=f"{there.sheet}!{there.a1}"
            )
        elif here.sheet != there.sheet and here.sheet not in renamed:
            renamed.add(here.sheet)
            remarks.repair("sheet_renamed", spot, found=here.sheet, read_as=there.sheet)
        raw = workbook.value(here)
        reading, code = read_quietly(plan, raw)
        reading = settle(plan, raw, reading, code, spot, remarks)
        entries.append(Entry("", "", field.id, reading.state, reading.value, here.sheet, here.row, here.a1))
    return entries


def _place(workbook: Workbook, field: Field, blueprint: Blueprint) -> Address | None:
    """Where the field stands in the return; None where nothing marks its place."""
    named = workbook.names.get(field.id.lower())
    if named is not None:
        return Address(named.sheet, named.top, named.left)
    address = field.address
    sheet = workbook.sheets.get(address.sheet)
    label = next(_label_cells(field, blueprint), None)
    if sheet is not None and (label is None or _plain(sheet.value(*label)) == field.label):
        return address
    if label is None:
        return None
    found = list(_labelled(workbook.sheets.values() if sheet is None else [sheet], field.label))
    if len(found) > 1:
        found = [each for each in found if (each.row, each.column) == label]
    if len(found) != 1:
        return None
    there = found[0]
    return Address(there.sheet, there.row + address.row - label[0], there.column + address.column - label[1])


def _labelled(sheets: Iterable[Sheet], label: str) -> Iterator[Address]:
    for sheet in sheets:
        for row, cells in enumerate(sheet.rows, 1):
            for column, value in enumerate(cells, 1):
                if type(value) is str and _plain(value) == label:
                    yield Address(sheet.name, row, column)


def _label_cells(field: Field, blueprint: Blueprint) -> Iterator[tuple[int, int]]:
    """The template cells left of the field, then above it, that hold its label."""
    address = field.address
    sheet = blueprint.template.design.sheets[address.sheet]
    beside = [
        (address.row, column) for column in range(address.column - 1, max(0, address.column - _FAR), -1)
    ]
    for row, column in [*beside, (address.row - 1, address.column)]:
        if row > 0 and _plain(sheet.cell(row, column).value) == field.label:
            yield row, column


def _plain(value: object) -> str:
    return " ".join(value.split()).rstrip(" :*") if type(value) is str else ""
