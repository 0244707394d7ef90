"""Says which place of a return a failed check is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from suvestine.forms.model import CHECKS_TABLE, Check, Register
from suvestine.returns.blueprint import Blueprint, Cell
from suvestine.returns.cells import SubmittedCells
from suvestine.returns.extract import Extract
from suvestine.returns.registers import register_spot
from suvestine.returns.remarks import Spot
from suvestine.spreadsheet.formulas import ColumnReference, Formula, Reference, Scalar
from suvestine.spreadsheet.grid import a1

Holds = Callable[[Scalar, str, Scalar], bool]
"""Whether a comparison of two values is true."""
Placed = tuple[Spot, Cell | None]
"""A place of the return, and the template cell whose value it has."""


@dataclass(frozen=True, slots=True)
class CheckPlaces:
    """Where the failed checks of one return are to be looked for."""

    blueprint: Blueprint
    extract: Extract
    cells: SubmittedCells
    holds: Holds

    def of(self, check: Check, own_row: int) -> Placed:
        """The first input on the checked side, else the check's own row (0 where the return has it not).

        Where both sides count rows of one table, the input stands in the first row that fails.
        """
        referred = list(self.cells.direct_cells(check.left, counted=True))
        found = self._in_failing_row(check) or self._first_input(referred) or self._first_calculated(referred)
        spot, cell = found or (self._own_spot(check, own_row), None)
        return spot._replace(field=f"{CHECKS_TABLE}.{check.number}"), cell

    def _in_failing_row(self, check: Check) -> Placed | None:
        rows = self._rows(check)
        left, right = (self._counts(formula, rows) for formula in (check.left, check.right))
        for place, row in enumerate(rows if left and right else ()):
            if not self.holds(left[place], check.operator, right[place]):
                return self._input_of(check.left, row)
        return None

    def _rows(self, check: Check) -> range:
        """The rows that both sides take: of one register, counted from 0, or of ranges that stand side by side."""
        references = (*check.left.references, *check.right.references)
        columns = [each for each in references if isinstance(each, ColumnReference)]
        if not columns:
            spans = {
                (each.sheet, each.top, each.bottom) for each in references if isinstance(each, Reference)
            }
            _, top, bottom = spans.pop() if len(spans) == 1 else ("", 1, 0)
            return range(top, bottom + 1)
        if len(columns) < len(references) or len({each.table.lower() for each in columns}) > 1:
            return range(0)
        return range(len(self.cells.column(columns[0].table, columns[0].column)))

    def _counts(self, formula: Formula, rows: range) -> Sequence[Scalar]:
        """What a side makes of each row alone; nothing where it does not count rows one by one."""
        columns: dict[tuple[str, str], Sequence[Scalar]] = {}
        counts = [formula.evaluate(_OneRow(self.cells, row, columns)) for row in rows]
        ones = sum(count == 1 for count in counts)
        counted = all(count in (0, 1) for count in counts) and formula.evaluate(self.cells) == ones
        return counts if counted else ()

    def _input_of(self, formula: Formula, row: int) -> Placed | None:
        """The first input that a formula refers to in a row."""
        for reference in formula.references:
            if isinstance(reference, Reference):
                found = self._first_input([(reference.sheet, row, reference.left)])
            else:
                found = self._record_input(reference, row)
            if found is not None:
                return found
        return None

    def _record_input(self, reference: ColumnReference, number: int) -> Placed | None:
        table, column = self.blueprint.headings.get(
            (reference.table.lower(), reference.column.lower()), (None, None)
        )
        if not isinstance(table, Register) or column is None:
            return None
        entry = self.extract.records[table.name][number].get(column.id)
        if entry is None:
            return None
        spot = register_spot(table, column, self.extract.places[table.name], entry.row)
        return spot, (table.area.sheet, table.area.top + 1 + number, table.area.left + column.offset)

    def _first_input(self, referred: Sequence[Cell]) -> Placed | None:
        for cell in referred:
            key = self.blueprint.inputs.get(cell)
            entry = self.cells.entries.get(key) if key is not None else None
            if entry is not None:
                return Spot(entry.sheet, entry.cell, "", cell[0], a1(*cell[1:])), cell
        return None

    def _first_calculated(self, referred: Sequence[Cell]) -> Placed | None:
        for cell in referred:
            if cell in self.blueprint.computed:
                table, code, column = self.blueprint.computed[cell][0]
                submitted = self.extract.rows.get((table, code))
                if submitted is not None:
                    place = self.extract.places[table]
                    at = place.cell(submitted, column)
                    return Spot(place.sheet.name, at, "", cell[0], a1(*cell[1:])), cell
        return None

    def _own_spot(self, check: Check, row: int) -> Spot:
        area, located = self.blueprint.template.checks_area, self.extract.places.get(CHECKS_TABLE)
        template = (area.sheet, a1(check.row, area.left)) if area is not None else ("", "")
        if located is None or not row:
            return Spot("", "", "", *template)
        return Spot(located.sheet.name, located.cell(row, "nr"), "", *template)


@dataclass(frozen=True, slots=True)
class _OneRow:
    """A return's cells as if a table had one row only; ``columns`` keeps whole ones from row to row."""

    cells: SubmittedCells
    row: int
    columns: dict[tuple[str, str], Sequence[Scalar]]

    def cell(self, sheet: str, row: int, column: int) -> Scalar:
        return self.cells.cell(sheet, row, column) if row == self.row else None

    def column(self, table: str, column: str) -> Sequence[Scalar]:
        if (table, column) not in self.columns:
            self.columns[table, column] = self.cells.column(table, column)
        return self.columns[table, column][self.row : self.row + 1]
