"""What reading returns needs of a template, worked out once: how each input is read, where each value belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from suvestine.forms.areas import column_area
from suvestine.forms.compiling import Compiler
from suvestine.forms.model import (
    CHECKS_TABLE,
    FACT_PREFIX,
    LAST_YEAR,
    THIS_YEAR,
    Column,
    Field,
    FixedRow,
    FixedTable,
    FormTemplate,
    Input,
    Register,
)
from suvestine.lithuanian import unique_slugs
from suvestine.returns.choices import choices_of, refilled
from suvestine.returns.interpret import Interpreter, interpreter
from suvestine.returns.rules import Limits, constant_check
from suvestine.spreadsheet.formulas import Formula, FormulaRefused, Scalar
from suvestine.spreadsheet.grid import Address, Area, Value

Key = tuple[str, str, str]
"""(table, code, column id) of a single-cell input, as an entry has them."""
Cell = tuple[str, int, int]
"""(sheet, row, column) of the template."""


@dataclass(frozen=True, slots=True)
class InputPlan:
    """How the cells of one input are read; ``check`` is a rule with constant bounds, ``moving`` a rule whose
    formulas refer to other cells.
    """

    input: Input
    label: str
    sheet: str
    read: Interpreter
    choices: tuple[str, ...]
    limits: Limits
    check: Callable[[Value], str] | None
    moving: bool

    @property
    def required(self) -> bool:
        return self.input.required


@dataclass(frozen=True)
class Sought:
    """A table as the template has it: what a return's table must look like to be it.

    ``columns`` are (id, heading, offset); ``needed`` the ids without which values are lost; ``fields_below``
    the fields that the template has under the table, where it must end.
    """

    name: str
    area: Area
    columns: tuple[tuple[str, str, int], ...]
    needed: frozenset[str]
    fields_below: tuple[str, ...] = ()

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(column_id for column_id, _, _ in self.columns)


class Blueprint:
    """One template with the lists of one round; keeps compiled rules from return to return."""

    def __init__(self, template: FormTemplate, lists: Mapping[str, Sequence[str]]) -> None:
        self.template = template
        self.lists = {name.lower(): tuple(items) for name, items in lists.items()}
        self._moved: dict[tuple[int, int, int], tuple[Formula, ...]] = {}
        self._compiler = Compiler(template.design)

    @cached_property
    def fields(self) -> Mapping[str, InputPlan]:
        return {
            field.id: self._plan(field.input, field.label, field.address.sheet)
            for field in self.template.fields
        }

    @cached_property
    def cells(self) -> Mapping[Key, InputPlan]:
        """The inputs of fixed tables by (table, code, column id)."""
        return {
            (table.name, row.code, column.id): self._plan(
                row.inputs[column.id], _label(row, column), table.area.sheet
            )
            for table, row, column in self._fixed_cells()
            if column.id in row.inputs
        }

    @cached_property
    def columns(self) -> Mapping[str, tuple[tuple[Column, InputPlan], ...]]:
        """The input columns of registers by table name."""
        return {
            register.name: tuple(
                (column, self._plan(column.input, column.heading, register.area.sheet))
                for column in register.columns
                if column.input is not None
            )
            for register in self.template.registers
        }

    @cached_property
    def sought(self) -> tuple[Sought, ...]:
        """The form's tables, and the checks, where members explain."""
        tables = [_sought(table, self.template.fields) for table in self.template.tables]
        area = self.template.checks_area
        if area is None:
            return tuple(tables)
        headings = self.template.design.tables[CHECKS_TABLE].headings
        columns = tuple(
            (i, h, o) for o, (i, h) in enumerate(zip(unique_slugs(headings), headings, strict=True))
        )
        return (*tables, Sought(CHECKS_TABLE, area, columns, frozenset({"nr", "paaiskinimas"})))

    @cached_property
    def inputs(self) -> Mapping[Cell, Key]:
        """Every single-cell input by its template address."""
        found = {
            (field.address.sheet, field.address.row, field.address.column): ("", "", field.id)
            for field in self.template.fields
        }
        for table, row, column in self._fixed_cells():
            if column.id in row.inputs:
                found[_cell(table, row, column)] = (table.name, row.code, column.id)
        return found

    @cached_property
    def computed(self) -> Mapping[Cell, tuple[Key, Formula]]:
        """The cells that the template calculates among the inputs of a column, such as a total's row.

        A column without inputs only helps the member: nothing of it is consolidated.
        """
        answered = {table.name: set(table.input_columns) for table in self.template.fixed_tables}
        return {
            _cell(table, row, column): ((table.name, row.code, column.id), row.formulas[column.id])
            for table, row, column in self._fixed_cells()
            if column.id in row.formulas and column in answered[table.name]
        }

    @cached_property
    def last_year(self) -> Mapping[Cell, tuple[str, str]]:
        """The cells that the archive fills: (table, code) by template address."""
        return {
            _cell(table, row, column): (table.name, row.code)
            for table, row, column in self._fixed_cells()
            if column.heading == LAST_YEAR
        }

    @cached_property
    def facts(self) -> Mapping[Cell, str]:
        """Cells named ``_nario_<slug>``, which hold what the control workbook knows of the member."""
        names = self.template.design.names.items()
        return {
            (name.area.sheet, name.area.top, name.area.left): key.removeprefix(FACT_PREFIX)
            for key, name in names
            if name.area is not None and key.startswith(FACT_PREFIX)
        }

    @cached_property
    def headings(self) -> Mapping[tuple[str, str], tuple[FixedTable | Register, Column]]:
        """(table, heading), both lower-case, as formulas name a table's column."""
        return {
            (table.name.lower(), column.heading.lower()): (table, column)
            for table in self.template.tables
            for column in table.columns
        }

    def column_cells(self, table: str, heading: str) -> Area:
        """The data cells of a table's column, its totals left out."""
        found = self.template.design.tables[table.lower()]
        spelled = next(each for each in found.headings if each.lower() == heading.lower())
        return column_area(found, spelled)

    def control_list(self, area: Area) -> tuple[str, ...] | None:
        """What the round puts into a list's cells; None for any other cells."""
        return refilled(area, self.template.design, self.lists)

    @cached_property
    def value_columns(self) -> Mapping[str, str]:
        """The id of the column ``Ataskaitiniai metai`` of the fixed tables that have one."""
        named = ((table.name, table.column(THIS_YEAR)) for table in self.template.fixed_tables)
        return {name: column.id for name, column in named if column is not None}

    @cached_property
    def own_texts(self) -> Mapping[str, frozenset[str]]:
        """The texts that the template itself has on a sheet, stripped."""
        return {
            sheet.name: frozenset(c.value.strip() for c in sheet.cells.values() if type(c.value) is str)
            for sheet in self.template.design.sheets.values()
        }

    def formula_at(self, cell: Cell) -> Formula | None:
        """The compiled formula of a template cell; None where it has none that may be evaluated."""
        there = cell[0] in self.template.design.sheets
        return self._compiler.cell_or_none(Address(*cell)) if there else None

    def rule_formulas(self, plan: InputPlan, row: int, column: int) -> tuple[Formula, ...]:
        """The formulas of a rule moved to a template cell."""
        key = (id(plan), row, column)
        if key not in self._moved:
            rule = plan.input.rule
            texts = () if rule is None else rule.formulas
            origin = (1, 1) if rule is None else rule.origin
            compiled = [self._compile(text, plan.sheet, origin=origin, at=(row, column)) for text in texts]
            self._moved[key] = tuple(formula for formula in compiled if formula is not None)
        return self._moved[key]

    def _fixed_cells(self) -> Iterator[tuple[FixedTable, FixedRow, Column]]:
        for table in self.template.fixed_tables:
            for row in table.rows:
                for column in table.columns:
                    yield table, row, column

    def _plan(self, given: Input, label: str, sheet: str) -> InputPlan:
        rule = given.rule
        listed = rule is not None and rule.kind == "list"
        choices = choices_of(rule, sheet, self.template.design, self.lists) if rule and listed else ()
        read = interpreter(given.kind, number_format=given.number_format, choices=choices)
        limits, moving = self._limits(given, sheet)
        check = constant_check(rule, limits) if rule is not None and limits else None
        return InputPlan(given, label, sheet, read, choices, limits, check, moving)

    def _limits(self, given: Input, sheet: str) -> tuple[Limits, bool]:
        """The constant bounds of a rule, and whether they are not constant."""
        rule = given.rule
        if rule is None or rule.kind in ("list", "any"):
            return (), False
        compiled = [self._compile(text, sheet) for text in rule.formulas if text]
        if any(formula is not None and formula.references for formula in compiled):
            return (), True
        return tuple(formula.evaluate(_NoCells()) for formula in compiled if formula is not None), False

    def _compile(
        self, text: str, sheet: str, *, origin: tuple[int, int] = (1, 1), at: tuple[int, int] = (1, 1)
    ) -> Formula | None:
        try:
            return self._compiler.text(text, sheet, origin=origin, at=at)
        except FormulaRefused:
            # The lint keeps such a form from being used; an archived one may still have it.
            return None


class _NoCells:
    """Cells for formulas that refer to none."""

    def cell(self, sheet: str, row: int, column: int) -> Scalar:
        raise LookupError(f"{sheet} {row} {column}")

    def column(self, table: str, column: str) -> Sequence[Scalar]:
        raise LookupError(f"{table} {column}")


def _cell(table: FixedTable, row: FixedRow, column: Column) -> Cell:
    return (table.area.sheet, row.row, table.area.left + column.offset)


def _label(row: FixedRow, column: Column) -> str:
    name = row.label if row.label == row.code else f"{row.code} {row.label}"
    return name if column.heading == THIS_YEAR else f"{name}, {column.heading}"


def _sought(table: FixedTable | Register, fields: Sequence[Field]) -> Sought:
    columns = tuple((column.id, column.heading, column.offset) for column in table.columns)
    needed = {column.id for column in table.input_columns}
    if isinstance(table, FixedTable):
        needed.add(table.columns[0].id)
    area = table.area
    below = (
        field.id
        for field in fields
        if field.address.sheet == area.sheet
        and field.address.row > area.bottom
        and area.left <= field.address.column <= area.right
    )
    return Sought(table.name, area, columns, frozenset(needed), tuple(below))
