"""Rules whose bounds or conditions refer to other cells: applied when every input of a return is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from suvestine.forms.model import Register
from suvestine.returns.blueprint import Blueprint, Cell, InputPlan, Key
from suvestine.returns.cells import Record, SubmittedCells
from suvestine.returns.locate import Located
from suvestine.returns.model import Entry, State
from suvestine.returns.registers import register_spot
from suvestine.returns.remarks import Remarks, Spot
from suvestine.returns.rules import breach
from suvestine.returns.taking import say
from suvestine.spreadsheet.grid import a1


@dataclass(frozen=True, slots=True)
class MovingRules:
    """The rules of one return; ``cells`` are its inputs before any of these rules was applied."""

    blueprint: Blueprint
    cells: SubmittedCells
    remarks: Remarks

    def settle_single(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries of fields and fixed tables, those that break such a rule marked invalid."""
        plans = dict(self._single_plans())
        if not plans:
            return list(entries)
        settled = []
        for entry in entries:
            cell, plan = plans.get((entry.table, entry.code, entry.column), (None, None))
            if cell is not None and plan is not None:
                entry = self._settled(entry, plan, cell, _single_spot(entry, cell))  # noqa: PLW2901
            settled.append(entry)
        return settled

    def settle_records(self, register: Register, records: Sequence[Record], place: Located) -> list[Record]:
        """A register's records, likewise."""
        moving = [(c, plan) for c, plan in self.blueprint.columns[register.name] if plan.moving]
        if not moving:
            return list(records)
        settled: list[Record] = []
        for number, record in enumerate(records):
            changed: dict[str, Entry] = dict(record)
            for column, plan in moving:
                if column.id in record:
                    entry = record[column.id]
                    cell = (
                        register.area.sheet,
                        register.area.top + 1 + number,
                        register.area.left + column.offset,
                    )
                    spot = register_spot(register, column, place, entry.row)
                    changed[column.id] = self._settled(entry, plan, cell, spot)
            settled.append(changed)
        return settled

    def _single_plans(self) -> Iterator[tuple[Key, tuple[Cell, InputPlan]]]:
        for cell, key in self.blueprint.inputs.items():
            plan = self.blueprint.cells[key] if key[0] else self.blueprint.fields[key[2]]
            if plan.moving:
                yield key, (cell, plan)

    def _settled(self, entry: Entry, plan: InputPlan, cell: Cell, spot: Spot) -> Entry:
        rule = plan.input.rule
        if entry.state is not State.VALUE or rule is None:
            return entry
        formulas = self.blueprint.rule_formulas(plan, cell[1], cell[2])
        if len(formulas) < len(rule.formulas) or not all(map(self.cells.settled, formulas)):
            return entry
        limits = tuple(formula.evaluate(self.cells) for formula in formulas)
        code = breach(rule, entry.value, limits)
        if not code:
            return entry
        say(plan, code, entry.value, spot, self.remarks, limits=limits)
        return entry._replace(state=State.INVALID)


def _single_spot(entry: Entry, cell: Cell) -> Spot:
    name = ".".join(part for part in (entry.table, entry.code, entry.column) if part)
    return Spot(entry.sheet, entry.cell, name, cell[0], a1(*cell[1:]))
