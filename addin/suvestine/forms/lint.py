"""The lint of a template: everything that keeps it from use, and advice, each with its sheet and cell."""

from __future__ import annotations

from itertools import product

from suvestine.errors import UnreadableWorkbook, UserError
from suvestine.forms.advice import advise
from suvestine.forms.assembly import assemble
from suvestine.forms.inspection import Inspection, Notes
from suvestine.forms.rule_lint import check_rules
from suvestine.spreadsheet.design import Design, DesignedSheet, read_design

_REFUSED = {
    "macros": "Formoje yra makrokomandų: išsaugokite ją kaip .xlsx.",
    "external_links": "Forma susieta su kita darbaknyge: pašalinkite saitus („Duomenys“ → „Redaguoti saitus“).",
    "connections": "Formoje yra ryšių su išoriniais duomenimis: pašalinkite juos.",
    "queries": "Formoje yra užklausų: pašalinkite jas.",
    "controls": "Formoje yra „ActiveX“ valdiklių: pašalinkite juos.",
    "strict": "Forma išsaugota griežtuoju „Strict Open XML“ formatu: išsaugokite kaip paprastą .xlsx.",
}


def check_template(content: bytes, *, form: str, advice: bool = True) -> Inspection:
    """Everything that is wrong with a template and, with ``advice``, what could be better; ``form`` is its id.

    Raises :class:`UserError` where the bytes are no workbook.
    """
    try:
        design = read_design(content)
    except UnreadableWorkbook as unreadable:
        raise UserError("form_unreadable", form=form, problem=unreadable) from None
    notes = Notes()
    for feature in design.refused:
        notes.error(_REFUSED.get(feature, f"Formoje negali būti: {feature}."))
    template = assemble(design, form, notes)
    if template is not None:
        _check_titles(template.title, template.edition, notes)
        _check_surroundings(design, notes)
        check_rules(template, notes)
        if advice:
            advise(template, notes)
    return Inspection(form, template, tuple(notes.errors), tuple(notes.advice))


def _check_titles(title: str, edition: str, notes: Notes) -> None:
    for name, text in (("forma", title), ("redakcija", edition)):
        if not text:
            notes.error(f"Langelis, kurio vardas „{name}“, tuščias arba jo nėra: įrašykite tekstą.")


def _check_surroundings(design: Design, notes: Notes) -> None:
    """Nothing may touch a table from below or from the right: it would be taken for a part of it."""
    for table in design.tables.values():
        sheet = design.sheets[table.area.sheet]
        below = product([table.area.bottom + 1], range(table.area.left, table.area.right + 1))
        right = product(range(table.area.top, table.area.bottom + 1), [table.area.right + 1])
        for side, places in (("po lentele", below), ("dešinėje nuo lentelės", right)):
            touching = next((place for place in places if _filled(sheet, place)), None)
            if touching is not None:
                message = (
                    f"Iškart {side} „{table.name}“ yra turinio: įterpkite jį į lentelę arba palikite tarpą."
                )
                notes.error(message, sheet=sheet.name, at=touching)


def _filled(sheet: DesignedSheet, place: tuple[int, int]) -> bool:
    cell = sheet.cell(*place)
    return cell.value is not None or cell.formula is not None
