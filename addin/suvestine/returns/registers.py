"""Reads the records of a register: to the last used row, without what only looks like a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from suvestine.forms.model import Column, Register
from suvestine.lithuanian import slug
from suvestine.returns.blueprint import Blueprint, InputPlan
from suvestine.returns.cells import Record
from suvestine.returns.interpret import is_blank
from suvestine.returns.locate import Located
from suvestine.returns.model import Entry
from suvestine.returns.remarks import Remarks, Spot
from suvestine.returns.taking import read_quietly, settle
from suvestine.spreadsheet.grid import Value, a1, column_letter

_TOTAL = "is_viso"
_GAP = 2
"""Blank rows after which a lone text is a note, not a record."""


@lru_cache(maxsize=4096)
def is_total(text: str) -> bool:
    """Whether a first cell marks a totals row: ``Iš viso``, ``IŠ VISO:``."""
    return text.lstrip()[:1] in "Ii" and slug(text) == _TOTAL


class _Slot(NamedTuple):
    """An input column as it stands in the return; ``offset`` counts from 0, as rows do."""

    column: Column
    plan: InputPlan
    offset: int
    letter: str


def read_register(register: Register, place: Located, blueprint: Blueprint, remarks: Remarks) -> list[Record]:
    """The records in the order of their rows, each with an entry for every input column that is there."""
    slots = [
        _Slot(column, plan, at - 1, column_letter(at))
        for column, plan in blueprint.columns[register.name]
        if (at := place.columns.get(column.id)) is not None
    ]
    if not slots:
        return []
    below = 0
    records = []
    for number, cells in _record_rows(register, place, slots, blueprint, remarks):
        if place.last is not None and number > place.last and not below:
            below = number
        records.append(_read_record(register, place, slots, (number, cells), remarks))
    if below and place.last is not None:
        spot = Spot(place.sheet.name, a1(below, place.left), register.name, register.area.sheet)
        last = max(next(iter(record.values())).row for record in records)
        remarks.repair(
            "rows_below",
            spot,
            found=f"{below}–{last}" if last > below else f"{below}",
            read_as=place.sheet.name,
        )
    return records


def _record_rows(
    register: Register, place: Located, slots: Sequence[_Slot], blueprint: Blueprint, remarks: Remarks
) -> Iterator[tuple[int, Sequence[Value]]]:
    own = blueprint.own_texts.get(register.area.sheet, frozenset())
    first, gap, ended, noted = place.left - 1, 0, False, False
    indexes = [slot.offset for slot in slots]
    for number in range(place.first, place.limit + 1):
        cells = place.sheet.rows[number - 1]
        size = len(cells)
        filled = [i for i in indexes if i < size and cells[i] is not None and not is_blank(cells[i])]
        head = cells[first] if first < size else None
        if type(head) is str and is_total(head):
            ended = True
            continue
        declared_total = place.totals and place.last is not None and number == place.last + 1
        if declared_total or not filled or _all_own(filled, cells, own, number, place):
            ended = ended or declared_total
            gap += 1
            continue
        lone = type(head) is str and filled == [first] and len(slots) > 1 and (gap >= _GAP or noted)
        gap = 0
        noted = ended or lone
        if noted:
            _say_note(register, place, number, cells[filled[0]], filled[0], remarks)
        else:
            yield number, cells


def _all_own(
    filled: Sequence[int], cells: Sequence[Value], own: frozenset[str], number: int, place: Located
) -> bool:
    """Whether a row below the table holds only texts that the template has on that sheet."""
    if place.last is not None and number <= place.last:
        return False
    texts = [cells[index] for index in filled]
    return all(type(text) is str and text.strip() in own for text in texts)


def _say_note(
    register: Register, place: Located, number: int, text: Value, index: int, remarks: Remarks
) -> None:
    area = register.area
    template = a1(area.top + number - place.top, area.left + index + 1 - place.left)
    spot = Spot(place.sheet.name, a1(number, index + 1), register.name, area.sheet, template)
    remarks.finding("text_below_table", spot, found=text, sheet=place.sheet.name)


def _read_record(
    register: Register,
    place: Located,
    slots: Sequence[_Slot],
    row: tuple[int, Sequence[Value]],
    remarks: Remarks,
) -> Record:
    number, cells = row
    size, name, sheet = len(cells), register.name, place.sheet.name
    record: dict[str, Entry] = {}
    for column, plan, offset, letter in slots:
        raw = cells[offset] if offset < size else None
        reading, code = read_quietly(plan, raw)
        cell = f"{letter}{number}"
        if code or reading.repair:
            spot = register_spot(register, column, place, number)
            reading = settle(plan, raw, reading, code, spot, remarks)
        record[column.id] = Entry(name, "", column.id, reading.state, reading.value, sheet, number, cell)
    return record


def register_spot(register: Register, column: Column, place: Located, number: int) -> Spot:
    """The place of a register's cell; in the template, the row that lies as far below the headings."""
    area = register.area
    template = a1(area.top + number - place.top, area.left + column.offset)
    return Spot(
        place.sheet.name, place.cell(number, column.id), f"{register.name}.{column.id}", area.sheet, template
    )
