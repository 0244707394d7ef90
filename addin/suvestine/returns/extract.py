"""A recognised workbook -> its entries, with every repair listed and every broken rule found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from suvestine.forms.model import FixedTable
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN
from suvestine.returns.blueprint import Blueprint
from suvestine.returns.cells import Record, SubmittedCells
from suvestine.returns.fields import read_fields
from suvestine.returns.fixed_tables import read_fixed_table
from suvestine.returns.locate import Located, locate_tables
from suvestine.returns.model import Earlier, Entry, State
from suvestine.returns.moving_rules import MovingRules
from suvestine.returns.registers import read_register
from suvestine.returns.remarks import Remarks
from suvestine.returns.repeated_rows import say_repeated_rows
from suvestine.spreadsheet.grid import CellError, Value, Workbook


@dataclass(slots=True)
class Extract:
    """What was read of one return; ``rows`` are submitted rows by (table, code)."""

    places: Mapping[str, Located]
    single: list[Entry] = field(default_factory=list)
    records: dict[str, list[Record]] = field(default_factory=dict)
    computed: list[Entry] = field(default_factory=list)
    rows: dict[tuple[str, str], int] = field(default_factory=dict)
    explanations: dict[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> Iterator[Entry]:
        """All entries: fields, fixed tables, what the template calculates, records."""
        yield from self.single
        yield from self.computed
        for records in self.records.values():
            for record in records:
                yield from record.values()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a member beside the return: last period's values, facts of the control workbook."""

    earlier: Earlier
    facts: Mapping[str, Value]


def extract(
    workbook: Workbook, blueprint: Blueprint, known: Known, remarks: Remarks
) -> tuple[Extract, SubmittedCells]:
    """The return's values, and its cells as the template's formulas see them."""
    places = locate_tables(workbook, blueprint.sought, remarks)
    result = Extract(places, single=read_fields(workbook, blueprint, remarks))
    for table in blueprint.template.tables:
        place = places.get(table.name)
        if place is None:
            continue
        if isinstance(table, FixedTable):
            reading = read_fixed_table(table, place, blueprint, remarks)
            result.single += reading.entries
            result.rows.update({(table.name, code): row for code, row in reading.rows.items()})
            result.explanations.update(reading.explanations)
        else:
            result.records[table.name] = read_register(table, place, blueprint, remarks)
    cells = _cells(blueprint, result, known)
    rules = MovingRules(blueprint, cells, remarks)
    result.single = rules.settle_single(result.single)
    for register in blueprint.template.registers:
        if register.name in result.records:
            records = result.records[register.name]
            settled = rules.settle_records(register, records, places[register.name])
            say_repeated_rows(register, settled, places[register.name], remarks)
            result.records[register.name] = settled
    cells = _cells(blueprint, result, known)
    result.computed = list(_computed(blueprint, result, cells))
    return result, cells


def _cells(blueprint: Blueprint, result: Extract, known: Known) -> SubmittedCells:
    return SubmittedCells(blueprint, result.single, result.records, earlier=known.earlier, facts=known.facts)


def _computed(blueprint: Blueprint, result: Extract, cells: SubmittedCells) -> Iterator[Entry]:
    """The fixed-table cells that the template calculates, where their rows still are."""
    for cell, ((table, code, column), formula) in blueprint.computed.items():
        row = result.rows.get((table, code))
        if row is None:
            continue
        place = result.places[table]
        state, value = _calculated(cells.cell(*cell) if cells.checkable(formula) else None)
        at = place.cell(row, column) if column in place.columns else ""
        yield Entry(table, code, column, state, value, place.sheet.name, row, at, computed=True)


_WORDS = {UNKNOWN: State.UNKNOWN, NOT_APPLICABLE: State.NOT_APPLICABLE}


def _calculated(value: Value) -> tuple[State, Value]:
    if value is None or value == "" or isinstance(value, CellError):
        return State.BLANK, None
    if isinstance(value, str) and value in _WORDS:
        return _WORDS[value], None
    return State.VALUE, value
