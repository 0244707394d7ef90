"""The checks sheet: both sides of every check compiled, with the formula cells that they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from suvestine.findings import Severity
from suvestine.forms.areas import last_data_row, overlap
from suvestine.forms.compiling import Compiler
from suvestine.forms.inspection import Notes
from suvestine.forms.model import CHECKS_TABLE, Check, Register, Table
from suvestine.forms.refusals import refusal_text
from suvestine.lithuanian import shown, slug
from suvestine.spreadsheet.formulas import ColumnReference, Formula, FormulaRefused, Reference
from suvestine.spreadsheet.grid import Address, ExcelTable

CHECK_COLUMNS = {
    "nr": "Nr.",
    "lygis": "Lygis",
    "tikrinama_reiksme": "Tikrinama reikšmė",
    "salyga": "Sąlyga",
    "lyginamoji_reiksme": "Lyginamoji reikšmė",
    "pranesimas": "Pranešimas",
    "busena": "Būsena",
    "paaiskinimas": "Paaiškinimas",
}
"""Column ids of ``_tikrinimai`` and their headings."""
OPERATORS = ("=", "<=", ">=", "<", ">", "<>")
_LEVELS = {
    "klaida": Severity.ERROR,
    "įspėjimas": Severity.WARNING,
    "bandomasis": Severity.TRIAL,
}


@dataclass(frozen=True, slots=True)
class CheckReader:
    """Reads the checks of one template; ``tables`` are the form's own."""

    compiler: Compiler
    tables: Sequence[Table]
    notes: Notes

    def checks(self) -> tuple[Check, ...]:
        """Every check that can be used; what is wrong with the others is noted."""
        table = self.compiler.design.tables.get(CHECKS_TABLE)
        if table is None:
            return ()
        offsets = self._offsets(table)
        if not set(CHECK_COLUMNS) <= set(offsets):
            return ()
        seen: set[str] = set()
        rows = range(table.area.top + 1, last_data_row(table) + 1)
        read = [self._check(table, offsets, row, seen) for row in rows]
        checks = tuple(check for check in read if check is not None)
        self._follow([side for check in checks for side in (check.left, check.right)])
        return checks

    def _follow(self, roots: Iterable[Formula]) -> None:
        """Notes what is wrong with the formula cells that the sides rest on, however far."""
        found: dict[Address, Formula] = {}
        seen: set[Address] = set()
        waiting = [address for formula in roots for address in self.compiler.formula_cells(formula)]
        while waiting:
            address = waiting.pop()
            if address in seen or self._in_register(address):
                continue
            seen.add(address)
            try:
                formula = self.compiler.cell(address)
            except FormulaRefused as refused:
                self._refuse(address, refused)
                continue
            if formula is not None:
                found[address] = formula
                self._check_references(address, formula)
                waiting.extend(self.compiler.formula_cells(formula))
        self._refuse_circles(found)

    def _offsets(self, table: ExcelTable) -> dict[str, int]:
        offsets = {slug(heading): offset for offset, heading in enumerate(table.headings)}
        missing = [heading for key, heading in CHECK_COLUMNS.items() if key not in offsets]
        for heading in missing:
            message = f"Lentelėje „{CHECKS_TABLE}“ nėra stulpelio „{heading}“."
            self.notes.error(message, sheet=table.area.sheet, at=(table.area.top, table.area.left))
        return offsets

    def _check(self, table: ExcelTable, offsets: Mapping[str, int], row: int, seen: set[str]) -> Check | None:
        sheet = self.compiler.design.sheets[table.area.sheet]
        place = {key: (row, table.area.left + offset) for key, offset in offsets.items()}
        text = {key: shown(sheet.cell(*place[key]).value).strip() for key in place}
        if all(sheet.cell(*at).value is None and sheet.cell(*at).formula is None for at in place.values()):
            return None
        number, level = text["nr"], _LEVELS.get(text["lygis"].casefold())
        problems = {
            "nr": not number and "Tikrinimas be numerio.",
            "lygis": level is None and "Lygis turi būti „Klaida“, „Įspėjimas“ arba „Bandomasis“.",
            "salyga": text["salyga"] not in OPERATORS
            and f"Sąlyga turi būti viena iš: {'  '.join(OPERATORS)}",
            "pranesimas": not text["pranesimas"] and "Tikrinimas be pranešimo: parašykite, ką taisyti.",
        }
        if number.casefold() in seen:
            problems["nr"] = f"Tikrinimo numeris „{number}“ kartojasi."
        seen.add(number.casefold())
        for key, problem in problems.items():
            if problem:
                self.notes.error(problem, sheet=sheet.name, at=place[key])
        left, right = (
            self._side(Address(sheet.name, *place[key]))
            for key in ("tikrinama_reiksme", "lyginamoji_reiksme")
        )
        if any(problems.values()) or left is None or right is None or level is None:
            return None
        return Check(number, level, left, text["salyga"], right, text["pranesimas"], row)

    def _side(self, address: Address) -> Formula | None:
        value = self.compiler.design.sheets[address.sheet].cell(address.row, address.column).value
        try:
            formula = self.compiler.cell(address)
        except FormulaRefused as refused:
            self._refuse(address, refused)
            return None
        if formula is None and type(value) is float:
            return self.compiler.text(format(value, ".15g"), address.sheet)
        if formula is None:
            message = "Tikrinimo pusėje turi būti formulė arba skaičius."
            self.notes.error(message, sheet=address.sheet, at=(address.row, address.column))
            return None
        self._check_references(address, formula)
        return formula

    def _check_references(self, address: Address, formula: Formula) -> None:
        at = (address.row, address.column)
        for reference in formula.references:
            problem = self._problem(reference)
            if problem:
                self.notes.error(problem, sheet=address.sheet, at=at)

    def _problem(self, reference: Reference | ColumnReference) -> str:
        if isinstance(reference, ColumnReference):
            register = self._register(reference.table)
            column = register and next((c for c in register.columns if c.heading == reference.column), None)
            if column and column.input is None:
                return (
                    f"Tikrinimas remiasi stulpeliu „{reference.table}[{reference.column}]“, kurio nariai "
                    "nepildo: registro skaičiuojamieji stulpeliai netikrinami."
                )
            return ""
        if reference.sheet not in self.compiler.design.sheets:
            return f"Formulė remiasi lapu „{reference.sheet}“, kurio nėra."
        area = next(self.compiler.areas_of((reference,)))
        touched = next((t for t in self.tables if isinstance(t, Register) and overlap(t.area, area)), None)
        if touched is None:
            return ""
        return (
            f"Formulė remiasi registro „{touched.name}“ langeliais {area.a1}: rašykite "
            f"„{touched.name}[Stulpelis]“, nes registras ilgėja."
        )

    def _in_register(self, address: Address) -> bool:
        return any(isinstance(table, Register) and table.area.contains(address) for table in self.tables)

    def _register(self, name: str) -> Register | None:
        tables = (table for table in self.tables if isinstance(table, Register))
        return next((table for table in tables if table.name.lower() == name.lower()), None)

    def _refuse(self, address: Address, refused: FormulaRefused) -> None:
        message = f"Formulė neleidžiama: {refusal_text(refused)}."
        self.notes.error(message, sheet=address.sheet, at=(address.row, address.column))

    def _refuse_circles(self, formulas: Mapping[Address, Formula]) -> None:
        leads_to = {
            address: {cell for cell in self.compiler.formula_cells(formula) if cell in formulas}
            for address, formula in formulas.items()
        }
        while ready := [address for address, cells in leads_to.items() if not cells & leads_to.keys()]:
            for address in ready:
                del leads_to[address]
        if leads_to:
            first = min(leads_to)
            at = (first.row, first.column)
            self.notes.error("Formulė ratu remiasi pati savimi.", sheet=first.sheet, at=at)
