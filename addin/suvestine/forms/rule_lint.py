"""The lint of a template's validations: every input has at most one, whole, possible and allowed."""

from __future__ import annotations

from collections.abc import Iterator

from suvestine.forms.areas import last_data_row, named_area, overlap
from suvestine.forms.compiling import Compiler
from suvestine.forms.inspection import Notes
from suvestine.forms.model import CODE, LAST_YEAR, FormTemplate, Register
from suvestine.forms.refusals import refusal_text
from suvestine.spreadsheet.design import Design, DesignedSheet
from suvestine.spreadsheet.formulas import FormulaRefused, Reference
from suvestine.spreadsheet.grid import Address, Area
from suvestine.spreadsheet.validation import Rule

CONTROL_LISTS = ("_veiklos", "_rodikliai", "_nariai")
"""Names and tables that ``prepare`` refills from the control workbook."""


def check_rules(template: FormTemplate, notes: Notes) -> None:
    """Notes everything that is wrong with the validations of inputs."""
    compiler = Compiler(template.design)
    done: set[Rule] = set()
    for address in input_cells(template):
        sheet = template.design.sheets[address.sheet]
        rules = sheet.rules_at(address.row, address.column)
        if len(rules) > 1:
            message = f"Langeliui galioja {len(rules)} tikrinimo taisyklės: palikite vieną."
            notes.error(message, sheet=sheet.name, at=(address.row, address.column))
        for rule in rules:
            if rule not in done:
                done.add(rule)
                _check_rule(compiler, rule, address, notes)
    for register in template.registers:
        _check_covered(template.design.sheets[register.area.sheet], register, template.design, notes)
    _check_locked(template, notes)


def input_cells(template: FormTemplate) -> Iterator[Address]:
    """Every input of the form; of a register, those of its first data row."""
    for _, address, _ in template.inputs():
        yield address
    for register in template.registers:
        for column in register.input_columns:
            yield Address(register.area.sheet, register.area.top + 1, register.area.left + column.offset)


def control_list_areas(design: Design) -> tuple[Area, ...]:
    """The cells of the lists that come from the control workbook, where the form has them."""
    tables = (design.tables.get(name) for name in CONTROL_LISTS)
    named = (named_area(design, name) for name in CONTROL_LISTS)
    return (*(table.area for table in tables if table), *(area for area in named if area))


def _check_rule(compiler: Compiler, rule: Rule, address: Address, notes: Notes) -> None:
    at = (address.row, address.column)
    if rule.kind == "list":
        if not rule.choices and not _is_control_list(compiler.design, rule):
            message = (
                "Sąrašas tuščias arba jo neįmanoma perskaityti: nurodykite reikšmes, vardą ar langelius."
            )
            notes.error(message, sheet=address.sheet, at=at)
        return
    for text in rule.formulas:
        try:
            formula = compiler.text(text, address.sheet, origin=rule.origin, at=at)
        except FormulaRefused as refused:
            notes.error(
                f"Tikrinimo taisyklės formulė neleidžiama: {refusal_text(refused)}.",
                sheet=address.sheet,
                at=at,
            )
            continue
        for reference in formula.references:
            if isinstance(reference, Reference) and reference.sheet not in compiler.design.sheets:
                message = f"Tikrinimo taisyklė remiasi lapu „{reference.sheet}“, kurio nėra."
                notes.error(message, sheet=address.sheet, at=at)


def _is_control_list(design: Design, rule: Rule) -> bool:
    """Such a list may be empty in the template: ``prepare`` fills it."""
    areas = control_list_areas(design)
    sources = [named_area(design, name) for name in rule.names]
    return any(source and overlap(source, area) for source in sources for area in areas)


def _check_covered(sheet: DesignedSheet, register: Register, design: Design, notes: Notes) -> None:
    """A register has one rule a column, from its first data row to its last."""
    table = design.tables[register.name.lower()]
    first = register.area.top + 1
    for column in register.columns:
        at_column = register.area.left + column.offset
        expected = sheet.rules_at(first, at_column)
        for row in range(first + 1, last_data_row(table) + 1):
            if sheet.rules_at(row, at_column) != expected:
                message = (
                    f"Registro „{register.name}“ stulpelio „{column.heading}“ tikrinimo taisyklė galioja ne "
                    "visoms eilutėms: pritaikykite vieną visam stulpeliui."
                )
                notes.error(message, sheet=sheet.name, at=(row, at_column))
                break


def _check_locked(template: FormTemplate, notes: Notes) -> None:
    for address in _possible_inputs(template):
        sheet = template.design.sheets[address.sheet]
        cell = sheet.cell(address.row, address.column)
        if not (sheet.protected and cell.locked) or cell.formula is not None:
            continue
        if any(rule.required for rule in sheet.rules_at(address.row, address.column)):
            message = "Privalomas langelis užrakintas: nariai negalėtų jo užpildyti. Atrakinkite jį."
            notes.error(message, sheet=sheet.name, at=(address.row, address.column))


def _possible_inputs(template: FormTemplate) -> Iterator[Address]:
    """Cells that would be inputs if they were not locked."""
    for key, name in template.design.names.items():
        sheet = template.design.sheets.get(name.area.sheet) if name.area else None
        if name.area and sheet and sheet.visible and key not in template.stamp:
            yield Address(name.area.sheet, name.area.top, name.area.left)
    for table in template.fixed_tables:
        for row in table.rows:
            for column in table.columns:
                if column.heading not in (CODE, LAST_YEAR):
                    yield table.address(row, column)
    for register in template.registers:
        for column in register.columns:
            yield Address(register.area.sheet, register.area.top + 1, register.area.left + column.offset)
