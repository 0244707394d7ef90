"""The Excel tables of a template: fixed tables, whose rows have codes, and registers, which members extend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from suvestine.forms.areas import last_data_row, list_sources, overlap
from suvestine.forms.compiling import Compiler
from suvestine.forms.inputs import input_at, is_input
from suvestine.forms.inspection import Notes
from suvestine.forms.model import (
    CODE,
    LABEL,
    LAST_YEAR,
    UNIT,
    Column,
    FixedRow,
    FixedTable,
    Input,
    Register,
    Table,
)
from suvestine.lithuanian import shown, slug, unique_slugs
from suvestine.spreadsheet.design import Design, DesignedSheet
from suvestine.spreadsheet.grid import Address, Area, ExcelTable

_NEVER_INPUTS = frozenset({CODE, LAST_YEAR})
_TEXT_COLUMNS = frozenset({CODE, LABEL, UNIT, LAST_YEAR})


def read_tables(design: Design, compiler: Compiler, notes: Notes) -> tuple[Table, ...]:
    """Every table that members fill, in the workbook's order.

    Left out: tables whose name begins with ``_``, tables on hidden sheets, and tables that only hold the
    items of a list validation.
    """
    sources = list_sources(design)
    tables: list[Table] = []
    for excel_table in design.tables.values():
        sheet = design.sheets[excel_table.area.sheet]
        if excel_table.name.startswith("_") or not sheet.visible:
            continue
        if any(overlap(source, excel_table.area) for source in sources):
            continue
        tables.append(_read_table(sheet, excel_table, compiler, notes))
    return tuple(tables)


def code_of(sheet: DesignedSheet, row: int, column: int) -> str:
    """The code typed in a cell."""
    return shown(sheet.cell(row, column).value).strip()


def _read_table(sheet: DesignedSheet, table: ExcelTable, compiler: Compiler, notes: Notes) -> Table:
    area, last = table.area, last_data_row(table)
    headings = table.headings
    _check_headings(sheet, table, notes)
    codes = [(row, code_of(sheet, row, area.left)) for row in range(area.top + 1, last + 1)]
    coded = [(row, code) for row, code in codes if code]
    if headings[:1] == (CODE,):
        _check_codes(sheet, area.left, codes, notes)
    ids = unique_slugs(headings)
    if headings[:1] != (CODE,) or not coded:
        columns = tuple(
            _register_column(sheet, area, offset, heading, ids[offset])
            for offset, heading in enumerate(headings)
        )
        return Register(table.name, area, columns)
    rows = _FixedTableReader(sheet, table, ids, compiler).rows([row for row, _ in coded])
    columns = tuple(
        Column(
            ids[offset], heading, offset, None, _column_format(sheet, area.left + offset, ids[offset], rows)
        )
        for offset, heading in enumerate(headings)
    )
    return FixedTable(table.name, area, columns, rows)


def _register_column(sheet: DesignedSheet, area: Area, offset: int, heading: str, column_id: str) -> Column:
    row, column = area.top + 1, area.left + offset
    number_format = sheet.cell(row, column).number_format
    found = input_at(sheet, row, column) if is_input(sheet, row, column) else None
    return Column(column_id, heading, offset, found, number_format)


@dataclass(frozen=True, slots=True)
class _FixedTableReader:
    """Reads the coded rows of one fixed table; ``ids`` are its columns' slugs."""

    sheet: DesignedSheet
    table: ExcelTable
    ids: tuple[str, ...]
    compiler: Compiler

    def rows(self, numbers: Sequence[int]) -> tuple[FixedRow, ...]:
        """The rows; formulas only of columns that some row answers: the others merely show something."""
        inputs = {number: self._inputs(number) for number in numbers}
        answered = {column for found in inputs.values() for column in found}
        return tuple(self._row(number, inputs[number], answered) for number in numbers)

    def _inputs(self, row: int) -> Mapping[str, Input]:
        left = self.table.area.left
        return {
            self.ids[offset]: input_at(self.sheet, row, left + offset)
            for offset, heading in enumerate(self.table.headings)
            if heading not in _NEVER_INPUTS
            and (self.sheet.protected or heading not in _TEXT_COLUMNS)
            and is_input(self.sheet, row, left + offset)
        }

    def _row(self, row: int, inputs: Mapping[str, Input], answered: Collection[str]) -> FixedRow:
        left = self.table.area.left
        formulas = {}
        for offset, column_id in enumerate(self.ids):
            if column_id in answered and column_id not in inputs:
                formula = self.compiler.cell_or_none(Address(self.sheet.name, row, left + offset))
                if formula is not None:
                    formulas[column_id] = formula
        texts = {
            heading: shown(self.sheet.cell(row, left + offset).value).strip()
            for offset, heading in enumerate(self.table.headings)
        }
        code = code_of(self.sheet, row, left)
        return FixedRow(code, row, texts.get(LABEL) or code, texts.get(UNIT, ""), inputs, formulas)


def _column_format(sheet: DesignedSheet, column: int, column_id: str, rows: tuple[FixedRow, ...]) -> str:
    """The format that most of the column's inputs (else of its coded cells) have."""
    filled = [row.row for row in rows if column_id in row.inputs] or [row.row for row in rows]
    counts = Counter(sheet.cell(row, column).number_format for row in filled)
    return counts.most_common(1)[0][0]


def _check_headings(sheet: DesignedSheet, table: ExcelTable, notes: Notes) -> None:
    seen: dict[str, str] = {}
    for offset, heading in enumerate(table.headings):
        at = (table.area.top, table.area.left + offset)
        cell = sheet.cell(*at)
        if cell.formula is not None or type(cell.value) is not str or not cell.value.strip():
            message = f"Lentelės „{table.name}“ antraštė turi būti tekstas, parašytas langelyje."
            notes.error(message, sheet=sheet.name, at=at)
        elif not slug(heading):
            message = f"Lentelės „{table.name}“ antraštėje „{heading}“ nėra nei raidės, nei skaitmens."
            notes.error(message, sheet=sheet.name, at=at)
        elif heading != heading.strip():
            message = f"Lentelės „{table.name}“ antraštės „{heading}“ pradžioje ar pabaigoje yra tarpas."
            notes.error(message, sheet=sheet.name, at=at)
        elif slug(heading) in seen:
            message = (
                f"Lentelėje „{table.name}“ antraštė „{heading}“ kartojasi arba per mažai skiriasi nuo "
                f"„{seen[slug(heading)]}“ (abi virsta „{slug(heading)}“)."
            )
            notes.error(message, sheet=sheet.name, at=at)
        seen.setdefault(slug(heading), heading)


def _check_codes(sheet: DesignedSheet, column: int, codes: list[tuple[int, str]], notes: Notes) -> None:
    seen: dict[str, int] = {}
    for row, code in codes:
        if sheet.cell(row, column).formula is not None:
            notes.error("Kodas turi būti įrašytas, o ne skaičiuojamas.", sheet=sheet.name, at=(row, column))
        if code and code.casefold() in seen:
            message = f"Kodas „{code}“ kartojasi: jis jau yra {seen[code.casefold()]} eilutėje."
            notes.error(message, sheet=sheet.name, at=(row, column))
        seen.setdefault(code.casefold(), row)
