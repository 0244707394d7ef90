"""The outline of a template: everything that a change could touch is on a line of its own."""

from __future__ import annotations

from openpyxl import Workbook

from suvestine.forms.outline import outline
from suvestine.forms.reading import read_template
from workbooks import club_form

VADOVAS = (
    "field vadovas Titulinis!B7 „Vadovas“: text; format General; required; textLength >= 3; alert stop; "
    "error „Per trumpas vardas.“; help „Įrašykite reikšmę.“"
)


def _outline(change=None):
    return outline(read_template(club_form(change), form="klubas")).splitlines()


def test_outline_tells_each_thing_on_one_line():
    lines = _outline()
    assert lines[:4] == [
        "form klubas",
        "title Sporto klubo metų ataskaita",
        "edition 2025-1",
        "stamp forma Titulinis!B1",
    ]
    for line in (
        "sheet Sąrašai: hidden, open",
        "prefilled _nario_savivaldybe Titulinis!B6",
        VADOVAS,
        "fixed table Skaiciai Skaičiai",
        "  row N11 „iš jų vaikai“ asm.",
        "    ataskaitiniai_metai = E5-E6",
        "  column vienam_eur „Vienam, Eur“ = IF(ISNUMBER(D4),F4/D4,0)",
        "list veiklu_kodai Sąrašai!C2:C3",
        "  Turnyras",
        "check P2 ispejimas: SUM(varzybos[Dalyvių skaičius]) <= Skaičiai!E5*10 - Labai daug dalyvių.",
        "corrections Taisytina!A3:E4",
    ):
        assert line in lines
    assert any(line.startswith("  column kaina_eur") and "rule F4<=D4*1000" in line for line in lines)


def test_a_changed_bound_changes_one_line():
    def loosen(book: Workbook) -> None:
        book["Titulinis"].data_validations.dataValidation[0].formula1 = "2"

    before, after = _outline(), _outline(loosen)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert "textLength >= 2" in changed[0][1]
