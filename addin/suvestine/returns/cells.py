"""The submitted inputs under the template's addresses, as the template's own formulas see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from suvestine.forms.model import FixedTable, Register
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN, shown
from suvestine.returns.blueprint import Blueprint, Cell, Key
from suvestine.returns.model import Earlier, Entry, State
from suvestine.returns.rules import serial
from suvestine.spreadsheet.formulas import ColumnReference, Formula, Reference, Scalar
from suvestine.spreadsheet.grid import CellError, Value

Record = Mapping[str, Entry]
"""A register's record: its entries by column id."""

_CIRCULAR = CellError("#REF!")


class SubmittedCells:
    """Cells of one return: nothing that the return calculated is believed.

    An invalid value is seen as text, so that it counts as an answer and enters no sum.
    """

    def __init__(
        self,
        blueprint: Blueprint,
        entries: Iterable[Entry],
        records: Mapping[str, Sequence[Record]],
        *,
        earlier: Earlier,
        facts: Mapping[str, Value],
    ) -> None:
        self._blueprint = blueprint
        self._records = records
        self._earlier = earlier
        self._facts = facts
        self.entries: dict[Key, Entry] = {(entry.table, entry.code, entry.column): entry for entry in entries}
        self._known: dict[Cell, Scalar] = {}
        self._calculated: dict[Cell, bool] = {}

    def cell(self, sheet: str, row: int, column: int) -> Scalar:
        """The value at a template address."""
        cell = (sheet, row, column)
        if cell not in self._known:
            self._known[cell] = _CIRCULAR
            self._known[cell] = self._value(cell)
        return self._known[cell]

    def column(self, table: str, column: str) -> Sequence[Scalar]:
        """A table's column: a register's records, a list's items, else its template rows without the totals."""
        place, heading = self._blueprint.headings.get((table.lower(), column.lower()), (None, None))
        if isinstance(place, Register) and heading is not None:
            return [scalar(record.get(heading.id)) for record in self._records.get(place.name, ())]
        area = self._blueprint.column_cells(table, column)
        items = self._blueprint.control_list(area) if place is None else None
        if items is not None:
            return items
        return [self.cell(area.sheet, row, area.left) for row in range(area.top, area.bottom + 1)]

    def checkable(self, formula: Formula) -> bool:
        """Whether every input that a formula refers to outside COUNT functions has a proper value."""
        there = all(self._there(each) for each in formula.references if isinstance(each, ColumnReference))
        if not there or not all(self._proper(cell) for cell in self.direct_cells(formula)):
            return False
        # A row or a field that is gone is a finding of its own, even where COUNT would take it for a blank.
        keys = (self._blueprint.inputs.get(cell) for cell in self.direct_cells(formula, counted=True))
        return all(key is None or key in self.entries for key in keys)

    def settled(self, formula: Formula) -> bool:
        """Whether no single cell that a rule refers to is blank or invalid; Excel's rules then let anything in."""
        for reference in formula.references:
            if reference.counted or not isinstance(reference, Reference):
                continue
            if (reference.top, reference.left) != (reference.bottom, reference.right):
                continue
            cell = (reference.sheet, reference.top, reference.left)
            record, column_id = self._in_register(cell)
            entry = None if record is None else record.get(column_id)
            proper = (
                self._proper(cell) if record is None else entry is not None and entry.state is State.VALUE
            )
            if not proper:
                return False
        return True

    def direct_cells(self, formula: Formula, *, counted: bool = False) -> Iterable[Cell]:
        """The single cells, and the cells of fixed tables, that a formula refers to, in reading order."""
        for reference in formula.references:
            if reference.counted and not counted:
                continue
            yield from self._cells_of(reference)

    def _there(self, reference: ColumnReference) -> bool:
        """Whether the return still has the register's column; its absence is a finding of its own."""
        found = self._blueprint.headings.get((reference.table.lower(), reference.column.lower()))
        if found is None or isinstance(found[0], FixedTable):
            return True
        records = self._records.get(found[0].name)
        return records is not None and all(found[1].id in record for record in records[:1])

    def _cells_of(self, reference: Reference | ColumnReference) -> Iterable[Cell]:
        if isinstance(reference, Reference):
            for row in range(reference.top, reference.bottom + 1):
                for column in range(reference.left, reference.right + 1):
                    yield (reference.sheet, row, column)
            return
        found = self._blueprint.headings.get((reference.table.lower(), reference.column.lower()))
        if found is not None and isinstance(found[0], FixedTable):
            table, heading = found[0], found[1]
            for coded in table.rows:
                yield (table.area.sheet, coded.row, table.area.left + heading.offset)

    def _proper(self, cell: Cell) -> bool:
        key = self._blueprint.inputs.get(cell)
        if key is not None:
            entry = self.entries.get(key)
            return entry is not None and entry.state is State.VALUE
        computed = self._blueprint.computed.get(cell)
        if computed is not None and not self._calculable(cell, computed[1]):
            return False
        if cell in self._blueprint.last_year or computed is not None:
            value = self.cell(*cell)
            return isinstance(value, (bool, float)) or (type(value) is str and value not in ("", *_WORDS))
        if cell in self._blueprint.facts:
            return self.cell(*cell) is not None
        return True

    def _calculable(self, cell: Cell, formula: Formula) -> bool:
        """Whether a cell that the template calculates rests on proper values only: blanks make no zero."""
        if cell not in self._calculated:
            self._calculated[cell] = False
            self._calculated[cell] = self.checkable(formula)
        return self._calculated[cell]

    def _value(self, cell: Cell) -> Scalar:
        blueprint = self._blueprint
        key = blueprint.inputs.get(cell)
        if key is not None:
            return scalar(self.entries.get(key))
        coded = blueprint.last_year.get(cell)
        if coded is not None:
            return serial(self._earlier.values.get(coded))
        fact = blueprint.facts.get(cell)
        if fact is not None and fact in self._facts:
            return serial(self._facts[fact])
        formula = blueprint.formula_at(cell)
        if formula is not None:
            return formula.evaluate(self)
        record, column_id = self._in_register(cell)
        return self._constant(cell) if record is None else scalar(record.get(column_id))

    def _in_register(self, cell: Cell) -> tuple[Record | None, str]:
        """The record of a cell: the k-th stands in the k-th row below the template's headings."""
        sheet, row, column = cell
        for register in self._blueprint.template.registers:
            area = register.area
            records = self._records.get(register.name, ())
            number = row - area.top - 1
            if area.sheet == sheet and area.left <= column <= area.right and 0 <= number < len(records):
                return records[number], register.columns[column - area.left].id
        return None, ""

    def _constant(self, cell: Cell) -> Scalar:
        sheet = self._blueprint.template.design.sheets.get(cell[0])
        stored = sheet.cells.get(cell[1:]) if sheet is not None else None
        return None if stored is None or stored.formula is not None else serial(stored.value)


_WORDS = (UNKNOWN, NOT_APPLICABLE)
_SCALARS = {State.BLANK: None, State.UNKNOWN: UNKNOWN, State.NOT_APPLICABLE: NOT_APPLICABLE}


def scalar(entry: Entry | None) -> Scalar:
    """An entry as formulas see it."""
    if entry is None:
        return None
    if entry.state is State.VALUE:
        return serial(entry.value)
    if entry.state is State.INVALID:
        return shown(entry.value)
    return _SCALARS[entry.state]
