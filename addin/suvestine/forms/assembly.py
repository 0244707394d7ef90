"""A template's design put together as a form: stamp, fields, tables, checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from suvestine.forms.areas import overlap
from suvestine.forms.checks import CheckReader
from suvestine.forms.compiling import Compiler
from suvestine.forms.inputs import input_at, is_input
from suvestine.forms.inspection import Notes
from suvestine.forms.labels import label_of
from suvestine.forms.model import (
    CHECKS_TABLE,
    CORRECTIONS_TABLE,
    STAMP_NAMES,
    Field,
    FixedTable,
    FormTemplate,
    Register,
)
from suvestine.forms.tables import read_tables
from suvestine.lithuanian import shown
from suvestine.spreadsheet.design import DefinedName, Design
from suvestine.spreadsheet.grid import Address, Area


def assemble(design: Design, form: str, notes: Notes) -> FormTemplate | None:
    """The form that the design describes; None where nothing in it marks a form."""
    stamp = _stamp(design, notes)
    if not stamp:
        return None
    compiler = Compiler(design)
    tables = read_tables(design, compiler, notes)
    fixed = tuple(table for table in tables if isinstance(table, FixedTable))
    return FormTemplate(
        id=form,
        title=_stamped(design, stamp, "forma"),
        edition=_stamped(design, stamp, "redakcija"),
        fingerprint=design.fingerprint,
        stamp=stamp,
        fields=_fields(design, notes),
        fixed_tables=fixed,
        registers=tuple(table for table in tables if isinstance(table, Register)),
        checks=CheckReader(compiler, tables, notes).checks(),
        checks_area=_table_area(design, CHECKS_TABLE),
        corrections_area=_table_area(design, CORRECTIONS_TABLE),
        design=design,
    )


def _stamp(design: Design, notes: Notes) -> Mapping[str, Address]:
    stamp = {}
    for name in STAMP_NAMES:
        defined = design.names.get(name)
        area = defined.area if defined else None
        if defined is None:
            notes.error(f"Nėra vardo „{name}“: suteikite jį vienam langeliui.")
        elif area is None or not _is_one_cell(design, area):
            notes.error(f"Vardas „{name}“ turi reikšti vieną langelį, o reiškia „{defined.text}“.")
        else:
            stamp[name] = Address(area.sheet, area.top, area.left)
    return stamp


def _stamped(design: Design, stamp: Mapping[str, Address], name: str) -> str:
    if name not in stamp:
        return ""
    address = stamp[name]
    return shown(design.sheets[address.sheet].cell(address.row, address.column).value).strip()


def _fields(design: Design, notes: Notes) -> tuple[Field, ...]:
    order = {name: position for position, name in enumerate(design.sheets)}
    places = sorted(_field_places(design), key=lambda item: (order[item[1].sheet], item[1]))
    named: dict[Address, str] = {}
    for name, address in places:
        at = (address.row, address.column)
        if address in named:
            message = f"Langelis turi du vardus, „{named[address]}“ ir „{name}“: palikite vieną."
            notes.error(message, sheet=address.sheet, at=at)
        if name.lower() in design.tables:
            message = f"Vardas „{name}“ jau yra lentelės vardas: pervadinkite vieną iš jų."
            notes.error(message, sheet=address.sheet, at=at)
        named.setdefault(address, name)
    return tuple(
        Field(
            name,
            label_of(design.sheets[address.sheet], address, frozenset(named)) or name,
            address,
            input_at(design.sheets[address.sheet], address.row, address.column),
        )
        for name, address in places
        if named[address] == name
    )


def _field_places(design: Design) -> Iterator[tuple[str, Address]]:
    listed = {
        name for sheet in design.sheets.values() for placed in sheet.rules for name in placed.rule.names
    }
    for key, defined in design.names.items():
        if key in listed or key in STAMP_NAMES or not _may_be_field(design, defined):
            continue
        area = defined.area
        sheet = design.sheets.get(area.sheet) if area else None
        if area is not None and sheet is not None and is_input(sheet, area.top, area.left):
            yield defined.name, Address(area.sheet, area.top, area.left)


def _may_be_field(design: Design, defined: DefinedName) -> bool:
    area = defined.area
    if area is None or defined.hidden or defined.name.startswith("_"):
        return False
    sheet = design.sheets.get(area.sheet)
    if sheet is None or not sheet.visible or not _is_one_cell(design, area):
        return False
    return not any(overlap(area, table.area) for table in design.tables.values())


def _is_one_cell(design: Design, area: Area) -> bool:
    sheet = design.sheets.get(area.sheet)
    if sheet is None:
        return False
    return (area.top, area.left) == (area.bottom, area.right) or area in sheet.merged


def _table_area(design: Design, name: str) -> Area | None:
    table = design.tables.get(name)
    return None if table is None else table.area
