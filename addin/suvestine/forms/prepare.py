"""One workbook per member: the template with what is already known filled in, all other bytes as they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from suvestine.errors import UserError
from suvestine.forms.inputs import is_input
from suvestine.forms.lists import Edits, Items, refill_list, require_room
from suvestine.forms.model import (
    FACT_PREFIX,
    LABEL,
    LAST_YEAR,
    PLAN,
    UNIT,
    Column,
    FormTemplate,
    InputKind,
    Register,
)
from suvestine.sentences import Sentence
from suvestine.spreadsheet.grid import Address, Area, Value
from suvestine.spreadsheet.patch import CellPatch, Patchable

_CARRIED_KINDS = {InputKind.TEXT, InputKind.LIST}


@dataclass(frozen=True, slots=True)
class Prefill:
    """What is known before one member begins.

    ``member_values`` fill the names ``_nario_<slug>``. ``last_year`` is last period's value (a number, or
    one of the words for nothing) by (table, code). ``carried`` are last period's rows of a register by
    column id. ``lists`` are the control workbook's lists by the name that forms use; ``coded`` are the texts
    of blank ``Rodiklis``, ``Matavimo vienetas`` and ``Planas`` cells by code and heading. Members share
    the objects ``lists`` and ``coded``: they are written once.
    """

    period: str
    member: str
    member_name: str
    member_values: Mapping[str, Value] = field(default_factory=dict)
    last_year: Mapping[tuple[str, str], Value] = field(default_factory=dict)
    carried: Mapping[str, Sequence[Mapping[str, Value]]] = field(default_factory=dict)
    lists: Mapping[str, Items] = field(default_factory=dict)
    coded: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)


class PreparedForm:
    """A template opened once, from which every member's workbook is made."""

    def __init__(self, template: FormTemplate, content: bytes) -> None:
        self.template = template
        self._content = content
        self._shared: tuple[object, object, Patchable] | None = None

    def workbook(self, prefill: Prefill) -> bytes:
        """The bytes of one member's workbook."""
        edits = Edits()
        edits.cells += _stamp_cells(self.template, prefill)
        edits.cells += _member_cells(self.template, prefill.member_values)
        edits.cells += _last_year_cells(self.template, prefill.last_year)
        for name, rows in prefill.carried.items():
            _carry(self.template, name, rows, edits)
        base = self._with_shared(prefill)
        return base.patched(edits.cells, tables=edits.tables, names=edits.names)

    def _with_shared(self, prefill: Prefill) -> Patchable:
        """The template with the lists and plan texts that all members share."""
        if self._shared and self._shared[0] is prefill.lists and self._shared[1] is prefill.coded:
            return self._shared[2]
        edits = Edits()
        for name, items in prefill.lists.items():
            refill_list(self.template.design, name, items, edits)
        edits.cells += _coded_cells(self.template, prefill.coded)
        content = self._content
        if edits.cells or edits.tables or edits.names:
            content = Patchable(content).patched(edits.cells, tables=edits.tables, names=edits.names)
        base = Patchable(content)
        self._shared = (prefill.lists, prefill.coded, base)
        return base


def _stamp_cells(template: FormTemplate, prefill: Prefill) -> Iterator[CellPatch]:
    values = {
        "laikotarpis": prefill.period,
        "nario_kodas": prefill.member,
        "nario_pavadinimas": prefill.member_name,
    }
    for name, value in values.items():
        yield _patch(template.stamp[name], value)


def _member_cells(template: FormTemplate, values: Mapping[str, Value]) -> Iterator[CellPatch]:
    for slug, value in values.items():
        defined = template.design.names.get(f"{FACT_PREFIX}{slug}")
        if defined is not None and defined.area is not None:
            area = defined.area
            yield CellPatch(area.sheet, area.top, area.left, value)


def _last_year_cells(
    template: FormTemplate, last_year: Mapping[tuple[str, str], Value]
) -> Iterator[CellPatch]:
    known = {(table.lower(), code): value for (table, code), value in last_year.items()}
    for table in template.fixed_tables:
        column = table.column(LAST_YEAR)
        if column is None:
            continue
        sheet = template.design.sheets[table.area.sheet]
        for row in table.rows:
            address = table.address(row, column)
            cell = sheet.cell(address.row, address.column)
            value = known.get((table.name.lower(), row.code))
            if cell.formula is None and value != cell.value:
                yield _patch(address, value)


def _coded_cells(template: FormTemplate, coded: Mapping[str, Mapping[str, Value]]) -> Iterator[CellPatch]:
    for table in template.fixed_tables:
        sheet = template.design.sheets[table.area.sheet]
        columns = [column for column in table.columns if column.heading in (LABEL, UNIT, PLAN)]
        for row in table.rows:
            for column in columns:
                value = coded.get(row.code, {}).get(column.heading)
                cell = sheet.cell(row.row, table.area.left + column.offset)
                blank = cell.value is None and cell.formula is None
                if value is not None and blank and column.id not in row.inputs:
                    yield _patch(table.address(row, column), value)


def _carry(template: FormTemplate, name: str, rows: Sequence[Mapping[str, Value]], edits: Edits) -> None:
    """Last period's rows from the first data row on; the table grows where they need more rows."""
    register = template.table(name)
    if not isinstance(register, Register) or not rows:
        return
    area, sheet = register.area, template.design.sheets[register.area.sheet]
    totals = template.design.tables[register.name.lower()].totals
    bottom = area.top + len(rows)
    if bottom > area.bottom - totals:
        if totals:
            raise UserError("register_totals", register=register.name, rows=len(rows))
        require_room(sheet, area, bottom, Sentence("register_named", {"register": register.name}))
        edits.tables[register.name] = Area(area.sheet, area.top, area.left, bottom, area.right)
    for row, values in enumerate(rows, start=area.top + 1):
        for column in register.columns:
            value = _carried_value(column, values)
            if value is not None and is_input(sheet, row, area.left + column.offset):
                edits.cells.append(CellPatch(area.sheet, row, area.left + column.offset, value))


def _carried_value(column: Column, values: Mapping[str, Value]) -> Value:
    """What is carried over: texts and list items; the member states numbers and dates anew."""
    value = values.get(column.id)
    if column.input is None:
        return None
    if column.input.kind in _CARRIED_KINDS or (column.input.kind is InputKind.ANY and type(value) is str):
        return value
    return None


def _patch(address: Address, value: Value) -> CellPatch:
    return CellPatch(address.sheet, address.row, address.column, value)
