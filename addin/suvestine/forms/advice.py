"""Advice on a template: nothing here keeps it from use."""

from __future__ import annotations

from collections.abc import Iterator

from suvestine.forms.areas import direct_source, overlap
from suvestine.forms.checks import CHECK_COLUMNS
from suvestine.forms.inspection import Notes
from suvestine.forms.model import (
    CHECKS_TABLE,
    CORRECTIONS_TABLE,
    FACT_PREFIX,
    LAST_YEAR,
    FormTemplate,
    Input,
    InputKind,
)
from suvestine.forms.rule_lint import CONTROL_LISTS, control_list_areas, input_cells
from suvestine.lithuanian import counted, slug
from suvestine.spreadsheet.grid import Address

_WORDS_STAND_IN = {InputKind.NUMBER, InputKind.WHOLE, InputKind.DATE, InputKind.TIME}
_MANY = 0.6
"""The share of empty cells with a style from which a file grows slow."""
_CORRECTION_NAMES = ("_taisytina_lapas", "_taisytina_langelis")


def advise(template: FormTemplate, notes: Notes) -> None:
    """Notes what would make the form better."""
    _advise_inputs(template, notes)
    _advise_protection(template, notes)
    _advise_checks(template, notes)
    _advise_corrections(template, notes)
    _advise_replaced(template, notes)
    _advise_registers(template, notes)
    _advise_unread_rules(template, notes)
    _advise_control_lists(template, notes)
    if template.design.empty_styled_share > _MANY:
        percent = round(template.design.empty_styled_share * 100)
        notes.advise(
            f"{percent} proc. įrašytų langelių tušti, tik suformatuoti, todėl failas veikia lėčiau. "
            "Formatuokite visus stulpelius."
        )


def _advise_inputs(template: FormTemplate, notes: Notes) -> None:
    for label, places in _input_groups(template):
        stopped = [
            address
            for address, found in places
            if found.kind in _WORDS_STAND_IN and found.rule is not None and found.rule.alert != "warning"
        ]
        helpless = [address for address, found in places if found.rule is None or not found.rule.help_text]
        if stopped:
            message = f"{label}: klaidos pranešimo stilius ne „Įspėjimas“ (angl. „Warning“), todėl neleis rašyti „nežinoma“"
            _advise_group(message, stopped, notes)
        if helpless:
            _advise_group(f"{label}: nėra įvesties paaiškinimo", helpless, notes)


def _input_groups(template: FormTemplate) -> Iterator[tuple[str, list[tuple[Address, Input]]]]:
    """Inputs that an author mends together: a field, a column of a table."""
    for field in template.fields:
        yield f"Langelis „{field.id}“", [(field.address, field.input)]
    for table in template.fixed_tables:
        for column in table.input_columns:
            places = [
                (table.address(row, column), row.inputs[column.id])
                for row in table.rows
                if column.id in row.inputs
            ]
            yield f"Lentelės „{table.name}“ stulpelis „{column.heading}“", places
    for register in template.registers:
        for column in register.columns:
            if column.input is not None:
                place = Address(
                    register.area.sheet, register.area.top + 1, register.area.left + column.offset
                )
                label = f"Registro „{register.name}“ stulpelis „{column.heading}“"
                yield label, [(place, column.input)]


def _advise_group(message: str, places: list[Address], notes: Notes) -> None:
    count = f" ({counted(len(places), 'langelis', 'langeliai', 'langelių')})" if len(places) > 1 else ""
    notes.advise(f"{message}{count}.", sheet=places[0].sheet, at=(places[0].row, places[0].column))


def _advise_protection(template: FormTemplate, notes: Notes) -> None:
    design = template.design
    for name, address in template.stamp.items():
        sheet = design.sheets[address.sheet]
        if not sheet.protected:
            notes.advise("Lapas, kuriame yra formos žymos, neapsaugotas: apsaugokite jį.", sheet=sheet.name)
        elif not sheet.cell(address.row, address.column).locked:
            message = f"Langelis „{name}“ atrakintas: užrakinkite jį."
            notes.advise(message, sheet=sheet.name, at=(address.row, address.column))
    if template.checks_area and not design.sheets[template.checks_area.sheet].protected:
        notes.advise("Tikrinimų lapas neapsaugotas: apsaugokite jį.", sheet=template.checks_area.sheet)
    for register in template.registers:
        if design.sheets[register.area.sheet].protected:
            message = f"Registro „{register.name}“ lapas apsaugotas: lentelė jame negali ilgėti."
            notes.advise(message, sheet=register.area.sheet, at=(register.area.top, register.area.left))


def _advise_checks(template: FormTemplate, notes: Notes) -> None:
    table = template.design.tables.get(CHECKS_TABLE)
    headings = [slug(heading) for heading in table.headings] if table else []
    if table is None or "busena" not in headings:
        return
    sheet = template.design.sheets[table.area.sheet]
    column = table.area.left + headings.index("busena")
    for check in template.checks:
        if sheet.cell(check.row, column).formula is None:
            message = f"Tikrinimo {check.number} „{CHECK_COLUMNS['busena']}“ tuščia: įrašykite formulę."
            notes.advise(message, sheet=sheet.name, at=(check.row, column))


def _advise_corrections(template: FormTemplate, notes: Notes) -> None:
    if template.corrections_area is None:
        notes.advise(f"Nėra lentelės „{CORRECTIONS_TABLE}“: taisytinos vietos grįš atskirame faile.")
        return
    table = template.design.tables[CORRECTIONS_TABLE]
    wanted = ("Lapas", "Langelis", "Pastaba", "Kaip taisyti", "Nuoroda")
    missing = [heading for heading in wanted if heading not in table.headings]
    if missing:
        message = f"Lentelėje „{CORRECTIONS_TABLE}“ nėra stulpelių: {', '.join(missing)}."
        notes.advise(message, sheet=table.area.sheet, at=(table.area.top, table.area.left))
    for name in _CORRECTION_NAMES:
        if name not in template.design.names:
            notes.advise(f"Nėra vardo „{name}“: taisytini langeliai nebus nuspalvinti.")


def _advise_replaced(template: FormTemplate, notes: Notes) -> None:
    """What is typed where ``prepare`` writes is lost in every copy."""
    for address in prepared_cells(template):
        if template.design.sheets[address.sheet].cell(address.row, address.column).value is not None:
            message = "Langelis pildomas ruošiant formą: čia įrašyto turinio parengtoje kopijoje nebus."
            notes.advise(message, sheet=address.sheet, at=(address.row, address.column))


def prepared_cells(template: FormTemplate) -> Iterator[Address]:
    """Single cells that ``prepare`` writes for every member."""
    for name in ("laikotarpis", "nario_kodas", "nario_pavadinimas"):
        if name in template.stamp:
            yield template.stamp[name]
    for key, defined in template.design.names.items():
        if key.startswith(FACT_PREFIX) and defined.area is not None:
            yield Address(defined.area.sheet, defined.area.top, defined.area.left)
    for table in template.fixed_tables:
        column = table.column(LAST_YEAR)
        if column is not None:
            yield from (table.address(row, column) for row in table.rows)


def _advise_registers(template: FormTemplate, notes: Notes) -> None:
    for register in template.registers:
        area, sheet = register.area, template.design.sheets[register.area.sheet]
        table = template.design.tables[register.name.lower()]
        first = (area.top + 1, area.left)
        if table.totals:
            message = f"Registras „{register.name}“ turi sumų eilutę: nariai rašys žemiau jos."
            notes.advise(message, sheet=sheet.name, at=(area.bottom, area.left))
        if any(
            sheet.cell(row, area.left + column.offset).value is not None
            for row in range(area.top + 1, area.bottom + 1 - table.totals)
            for column in register.input_columns
        ):
            message = f"Registre „{register.name}“ įrašyta reikšmių: jas gaus visi nariai."
            notes.advise(message, sheet=sheet.name, at=first)
        covered = [
            max(part.bottom for part in placed.areas)
            for placed in sheet.rules
            if any(overlap(part, area) for part in placed.areas)
        ]
        if covered and min(covered) <= area.bottom:
            message = (
                f"Registro „{register.name}“ tikrinimo taisyklės baigiasi ties lentelės pabaiga: pratęskite jas "
                "žemyn, pavyzdžiui, iki 5000 eilutės."
            )
            notes.advise(message, sheet=sheet.name, at=first)


def _advise_unread_rules(template: FormTemplate, notes: Notes) -> None:
    """A rule on cells that nothing reads is often a name that was forgotten."""
    read = list(input_cells(template))
    own = [template.checks_area, template.corrections_area]
    for sheet in template.design.sheets.values():
        for placed in sheet.rules:
            if any(area.contains(address) for area in placed.areas for address in read):
                continue
            if any(table and overlap(area, table) for area in placed.areas for table in own):
                continue
            message = (
                "Tikrinimo taisyklė galioja langeliams, kurių programa neskaito: suteikite langeliui vardą arba "
                "įtraukite jį į lentelę."
            )
            notes.advise(message, sheet=sheet.name, at=(placed.areas[0].top, placed.areas[0].left))


def _advise_control_lists(template: FormTemplate, notes: Notes) -> None:
    """A refilled list changes its length; only a name follows it."""
    areas = control_list_areas(template.design)
    for sheet in template.design.sheets.values():
        for placed in sheet.rules:
            source = direct_source(placed.rule, sheet.name)
            if source is not None and any(overlap(source, area) for area in areas):
                message = f"Sąrašo šaltinis – langeliai; rašykite vardą, pavyzdžiui, „{CONTROL_LISTS[0]}“."
                notes.advise(message, sheet=sheet.name, at=(placed.areas[0].top, placed.areas[0].left))
