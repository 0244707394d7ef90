"""Tables of a workbook that Excel shows, filled through xlwings' real classes for Windows."""

from __future__ import annotations

import pytest

from excel.windows.excel import HIDDEN, VERY_HIDDEN, Application, ListObject, Workbook, Worksheet
from excel.windows.screen import ComObject
from suvestine.errors import UserError
from suvestine.excel.open_tables import fill_open
from suvestine.excel.programs import formulas_as_they_are
from suvestine.spreadsheet.patch import CellLink
from suvestine.spreadsheet.table_filling import Filling

LINKS = [CellLink("", name, f"gauta/{name}") for name in ("a.xlsx", "b.xlsx")]
ROWS = [["007", 2.0, LINKS[0]], ["=1+1", None, LINKS[1]], ["12", 0.0, None]]
TABLES = {"eiga": Filling(("Kodas", "Klaidos", "Failas"), ROWS)}


@pytest.fixture
def sheet(control) -> Worksheet:
    """The table's headings stand in another order; a column of a person's own is among them."""
    made = Worksheet(
        control, "Eiga", [["Kodas", "Pastaba", "Failas", "Klaidos"], ["9", "skambinti", "=SENA()", 7.0]]
    )
    ListObject("Eiga", made.Range(made.Cells(1, 1), made.Cells(3, 4)))
    named = ComObject(Name="_eiga_kada", RefersTo="=Eiga!$I$9", RefersToRange=made.Cells(9, 9))
    control.Names.items.append(named)
    return made


def column(sheet: Worksheet, number: int) -> list[object]:
    return [sheet.entered.get((row, number)) for row in range(2, 5)]


def test_a_table_is_filled_by_its_headings(desk, sheet):
    missing = fill_open(
        desk.book, TABLES | {"pastabos": TABLES["eiga"]}, {"_eiga_kada": "ką tik"}, show="eiga"
    )
    table = sheet.ListObjects("Eiga")
    assert missing == ("pastabos",)
    assert column(sheet, 1) == ["007", "=1+1", "12"]
    assert column(sheet, 2) == ["skambinti", None, None]
    assert column(sheet, 3) == [LINKS[0].formula, LINKS[1].formula, None]
    assert column(sheet, 4) == [2.0, None, 0.0]
    assert (table.Range.bottom, table.ShowAutoFilter) == (4, True)
    assert (sheet.activated, sheet.entered[9, 9]) == (True, "ką tik")


def test_a_table_of_nothing_keeps_one_blank_row(desk, sheet):
    fill_open(desk.book, {"eiga": TABLES["eiga"]._replace(rows=[])}, {})
    assert (sheet.ListObjects("Eiga").Range.bottom, sheet.activated) == (2, False)
    assert column(sheet, 1) == column(sheet, 4) == [None] * 3


@pytest.mark.parametrize("below", ["pastaba", "=NA()"])
def test_what_stands_below_a_table_is_kept(desk, sheet, below):
    sheet.entered[4, 2] = below
    with pytest.raises(UserError) as refused:
        fill_open(desk.book, TABLES, {})
    assert (refused.value.sentence.code, refused.value.sentence.details["cell"]) == ("table_no_room", "B4")
    assert (sheet.entered[4, 2], sheet.entered[2, 1]) == (below, "9")


def test_a_table_with_totals_is_left_alone(desk, sheet):
    sheet.ListObjects("Eiga").TotalsRowRange = sheet.Cells(3, 1)
    with pytest.raises(UserError) as refused:
        fill_open(desk.book, TABLES, {})
    assert refused.value.sentence.code == "table_totals"


@pytest.mark.parametrize("visible", [HIDDEN, VERY_HIDDEN])
def test_a_hidden_sheet_is_filled_where_it_is(desk, sheet, visible):
    sheet.Visible = visible
    fill_open(desk.book, TABLES, {}, show="eiga")
    assert column(sheet, 1)[0] == "007"


@pytest.mark.parametrize("lent", [True, False])
def test_a_sheet_is_shown_though_another_excel_is_used(desk, screen, sheet, lent):
    Workbook(Application(screen, process=20), "Knyga1")
    screen.lends_focus = lent
    fill_open(desk.book, TABLES, {}, show="eiga")
    assert sheet.activated


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("fails", [True, False])
def test_excel_fills_no_columns_meanwhile(desk, excel, before, fails):
    excel.AutoCorrect.AutoFillFormulasInLists = before
    try:
        with formulas_as_they_are(desk.book.app):
            assert excel.AutoCorrect.AutoFillFormulasInLists is False
            assert not fails
    except AssertionError:
        assert fails
    assert excel.AutoCorrect.AutoFillFormulasInLists is before
