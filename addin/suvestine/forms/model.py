"""A form template as the program understands it: stamp, fields, tables, rules, checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from suvestine.findings import Severity
from suvestine.spreadsheet.design import Design
from suvestine.spreadsheet.formulas import Formula
from suvestine.spreadsheet.grid import Address, Area
from suvestine.spreadsheet.validation import Rule

STAMP_NAMES = ("forma", "redakcija", "laikotarpis", "nario_kodas", "nario_pavadinimas")
CHECKS_TABLE = "_tikrinimai"
CORRECTIONS_TABLE = "_taisytina"
FACT_PREFIX = "_nario_"
"""Begins the names of cells that hold what the control workbook knows of the member."""
PERSONAL_HELP = "asmens duomenys"
"""Begins the input help, whatever its case, where a person's name, e-mail or phone is typed."""
CODE, LABEL, UNIT = "Kodas", "Rodiklis", "Matavimo vienetas"
LAST_YEAR, THIS_YEAR, EXPLANATION, PLAN = (
    "Praėjusieji metai",
    "Ataskaitiniai metai",
    "Paaiškinimas",
    "Planas",
)


class InputKind(StrEnum):
    """What an input takes; ``ANY`` is an input without a validation and with a General format."""

    NUMBER = "number"
    WHOLE = "whole"
    DATE = "date"
    TIME = "time"
    TEXT = "text"
    LIST = "list"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Input:
    """A place that a member fills: its kind, its rule, and how the value is shown."""

    kind: InputKind
    rule: Rule | None
    number_format: str

    @property
    def required(self) -> bool:
        return self.rule is not None and self.rule.required

    @property
    def personal(self) -> bool:
        """Whether what is typed here may reach the department's own outputs only."""
        help_texts = (self.rule.help_title, self.rule.help_text) if self.rule else ()
        return any(text.lstrip().casefold().startswith(PERSONAL_HELP) for text in help_texts)


@dataclass(frozen=True, slots=True)
class Field:
    """A defined name of one input cell; ``label`` is what a finding calls it."""

    id: str
    label: str
    address: Address
    input: Input


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its id (slug), heading, and place counted from the table's first column.

    ``input`` is the rule of a register's first data row; in a fixed table it is None, because there every
    cell has its own. ``number_format`` serves documents.
    """

    id: str
    heading: str
    offset: int
    input: Input | None
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A coded row of a fixed table; ``inputs`` and ``formulas`` by column id."""

    code: str
    row: int
    label: str
    unit: str
    inputs: Mapping[str, Input]
    formulas: Mapping[str, Formula]

    def number_format(self, column: Column) -> str:
        """Excel's number format of the row's cell in a column."""
        given = self.inputs.get(column.id)
        return given.number_format if given else column.number_format

    def is_per_cent(self, column: Column) -> bool:
        """Whether the cell holds a per cent: those of members do not add up."""
        return self.unit.strip().startswith(("proc", "%")) or "%" in self.number_format(column)


@dataclass(frozen=True, slots=True)
class FixedTable:
    """Rows keyed by code; ``area`` includes the heading row."""

    name: str
    area: Area
    columns: tuple[Column, ...]
    rows: tuple[FixedRow, ...]

    @property
    def input_columns(self) -> tuple[Column, ...]:
        """Columns in which at least one row has an input, in the table's order."""
        used = {column_id for row in self.rows for column_id in row.inputs}
        return tuple(column for column in self.columns if column.id in used)

    def column(self, heading: str) -> Column | None:
        """The column with this heading."""
        return next((column for column in self.columns if column.heading == heading), None)

    def address(self, row: FixedRow, column: Column) -> Address:
        """A cell's template address."""
        return Address(self.area.sheet, row.row, self.area.left + column.offset)


@dataclass(frozen=True, slots=True)
class Register:
    """A table in which the member adds rows; ``area`` includes the heading row."""

    name: str
    area: Area
    columns: tuple[Column, ...]

    @property
    def input_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.input is not None)


Table = FixedTable | Register


@dataclass(frozen=True, slots=True)
class Check:
    """One row of ``_tikrinimai``; ``row`` is its row on the checks sheet."""

    number: str
    severity: Severity
    left: Formula
    operator: str
    right: Formula
    message: str
    row: int


@dataclass(frozen=True, slots=True)
class FormTemplate:
    """A form: what consolidation needs to know of a template, and the design it was read from.

    ``checks_area`` is the area of ``_tikrinimai``; ``corrections_area`` that of ``_taisytina``.
    ``fingerprint`` is the SHA-256 of the template's bytes.
    """

    id: str
    title: str
    edition: str
    fingerprint: str
    stamp: Mapping[str, Address]
    fields: tuple[Field, ...]
    fixed_tables: tuple[FixedTable, ...]
    registers: tuple[Register, ...]
    checks: tuple[Check, ...]
    checks_area: Area | None
    corrections_area: Area | None
    design: Design

    @property
    def tables(self) -> tuple[Table, ...]:
        """Fixed tables and registers in the order of sheets."""
        order = {name: position for position, name in enumerate(self.design.sheets)}
        everything: list[Table] = [*self.fixed_tables, *self.registers]
        return tuple(sorted(everything, key=lambda t: (order[t.area.sheet], t.area.top, t.area.left)))

    def table(self, name: str) -> Table | None:
        """The table with this name, whatever its case."""
        return next((table for table in self.tables if table.name.lower() == name.lower()), None)

    @property
    def personal_places(self) -> frozenset[tuple[str, str, str]]:
        """Where personal data stand, as entries name their place: (table in lower case, code, column id)."""
        fields = (("", "", field.id) for field in self.fields if field.input.personal)
        registers = (
            (table.name.lower(), "", column.id)
            for table in self.registers
            for column in table.columns
            if column.input is not None and column.input.personal
        )
        fixed = (
            (table.name.lower(), row.code, column)
            for table in self.fixed_tables
            for row in table.rows
            for column, found in row.inputs.items()
            if found.personal
        )
        return frozenset((*fields, *registers, *fixed))

    def inputs(self) -> Iterator[tuple[str, Address, Input]]:
        """Every single-cell input of fields and fixed tables: (field id, template address, input)."""
        for named in self.fields:
            yield named.id, named.address, named.input
        for table in self.fixed_tables:
            for row in table.rows:
                for column in table.columns:
                    if column.id in row.inputs:
                        yield (
                            f"{table.name}.{row.code}.{column.id}",
                            table.address(row, column),
                            row.inputs[column.id],
                        )
