"""A template's formulas, compiled with the names and tables of its workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from suvestine.forms.areas import column_area, table_column
from suvestine.spreadsheet.design import Design
from suvestine.spreadsheet.formulas import (
    ColumnReference,
    Formula,
    FormulaRefused,
    NameTarget,
    Reference,
    compile_formula,
)
from suvestine.spreadsheet.grid import Address, Area


class Compiler:
    """Compiles the formula of any cell of one template, each once."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self._tables = {table.name: table.headings for table in design.tables.values()}
        self._names = name_targets(design)
        self._done: dict[Address, Formula | FormulaRefused] = {}

    def cell(self, address: Address) -> Formula | None:
        """The formula of a cell, None where it has none; raises FormulaRefused."""
        written = self.design.sheets[address.sheet].cell(address.row, address.column).formula
        if written is None:
            return None
        if address not in self._done:
            try:
                self._done[address] = self.text(written, address.sheet)
            except FormulaRefused as refused:
                self._done[address] = refused
        found = self._done[address]
        if isinstance(found, FormulaRefused):
            raise found
        return found

    def cell_or_none(self, address: Address) -> Formula | None:
        """The formula of a cell; None also where it is not one that the program evaluates."""
        try:
            return self.cell(address)
        except FormulaRefused:
            return None

    def text(
        self, text: str, sheet: str, *, origin: tuple[int, int] = (1, 1), at: tuple[int, int] = (1, 1)
    ) -> Formula:
        """A formula text of a sheet, moved from ``origin`` to ``at``; raises FormulaRefused."""
        return compile_formula(
            text, sheet=sheet, names=self._names, tables=self._tables, origin=origin, at=at
        )

    def formula_cells(self, formula: Formula) -> Iterator[Address]:
        """The cells with formulas that a formula refers to."""
        for area in self.areas_of(formula.references):
            sheet = self.design.sheets.get(area.sheet)
            if sheet is None:
                continue
            for row, column in product(range(area.top, area.bottom + 1), range(area.left, area.right + 1)):
                if sheet.cell(row, column).formula is not None:
                    yield Address(area.sheet, row, column)

    def areas_of(self, references: Iterable[Reference | ColumnReference]) -> Iterator[Area]:
        """The areas that references mean; a table column is its data cells."""
        for reference in references:
            if isinstance(reference, Reference):
                yield Area(reference.sheet, reference.top, reference.left, reference.bottom, reference.right)
            else:
                table = self.design.tables[reference.table.lower()]
                yield column_area(table, reference.column)


def name_targets(design: Design) -> dict[str, NameTarget]:
    """What each defined name of a workbook stands for in formulas."""
    targets: dict[str, NameTarget] = {}
    for key, name in design.names.items():
        column = table_column(design, name.text)
        if name.area is not None:
            targets[key] = name.area
        elif column is not None:
            targets[key] = ColumnReference(column[0].name, column[1], counted=False)
    return targets
