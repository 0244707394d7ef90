"""Tables of a closed workbook get new rows; the rest of the file is not touched."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from controls import control_workbook
from suvestine.errors import UserError
from suvestine.spreadsheet.patch import CellLink
from suvestine.spreadsheet.reading import read_workbook_bytes
from suvestine.spreadsheet.table_filling import Filling, with_filled_tables

LONG = (
    ("Dalis", "Tekstas"),
    ("vizija", "Visi sportuoja."),
    ("misija", "Sportas visiems."),
    ("vertybė", "Drąsa"),
)


HEADINGS = ("Dalis", "Tekstas")


def filled(rows, content=None, headings=HEADINGS):
    content = content or control_workbook({"strategija": LONG})
    return content, *with_filled_tables(content, {"Strategija": Filling(headings, rows)}, {})


def changed(change):
    """The control workbook after somebody has changed its sheet Strategija by hand."""
    book = openpyxl.load_workbook(io.BytesIO(control_workbook({"strategija": LONG})))
    change(book["Strategija"])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_rows_are_replaced_and_the_table_grows():
    rows = [[f"dalis {number}", f"=ne formulė {number}"] for number in range(9)]
    _, copy, missing = filled(rows)
    workbook = read_workbook_bytes(copy)
    area = workbook.tables["strategija"].area
    assert (area.top, area.bottom) == (3, 12)
    sheet = workbook.sheets["Strategija"]
    assert [[sheet.value(row, 1), sheet.value(row, 2)] for row in range(4, 13)] == rows
    assert missing == ()


def test_fewer_rows_leave_no_old_ones_and_no_rows_leave_a_blank_one():
    for rows, bottom in (([["misija", "Nauja"]], 4), ([], 4)):
        _, copy, _ = filled(rows)
        workbook = read_workbook_bytes(copy)
        sheet = workbook.sheets["Strategija"]
        assert workbook.tables["strategija"].area.bottom == bottom
        below = [sheet.value(row, column) for row in range(4 + len(rows), 8) for column in (1, 2)]
        assert set(below) == {None}


def test_only_the_sheet_and_the_table_change():
    content, copy, _ = filled([["misija", CellLink("'Lapas 1'!B2", "B2", "gauta/2025/01 „x“.xlsx")]])
    before, after = (zipfile.ZipFile(io.BytesIO(data)) for data in (content, copy))
    changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    book = read_workbook_bytes(content)
    number = list(book.sheets).index("Strategija") + 1
    tables = {name for name in changed if name.startswith("xl/tables/")}
    assert changed - tables == {f"xl/worksheets/sheet{number}.xml", "xl/workbook.xml"} & changed
    assert len(tables) == 1
    formula = openpyxl.load_workbook(io.BytesIO(copy))["Strategija"]["B4"].value
    assert formula == '=HYPERLINK("gauta/2025/01 „x“.xlsx#\'Lapas 1\'!B2","B2")'


def test_a_link_that_excel_could_not_follow_is_its_text():
    for link in (CellLink("A!A1", "A1", "gauta/nr#3.xlsx"), CellLink("A!A1", "A1", "g/" * 150)):
        assert link.formula == '="A1"'


def test_what_is_not_there_is_named():
    tables = {
        "eiga": Filling(("Kodas",), [["01"]]),
        "ssgg": Filling(("Dalis", "Teiginys"), [["stiprybė", "Nauja"]]),
    }
    copy, missing = with_filled_tables(control_workbook(), tables, {"_kada": "x"})
    assert missing == ("eiga",)
    assert read_workbook_bytes(copy).sheets["Ssgg"].value(4, 2) == "Nauja"


def test_columns_are_found_by_their_headings_and_others_left_alone():
    content = control_workbook({"strategija": [("Tekstas", "Skambinta", "Dalis"), *[("a", "taip", "b")] * 3]})
    _, copy, _ = filled([["misija", "Nauja"]], content)
    sheet = read_workbook_bytes(copy).sheets["Strategija"]
    assert [sheet.value(4, column) for column in (1, 2, 3)] == ["Nauja", "taip", "misija"]
    assert [sheet.value(5, column) for column in (1, 2, 3)] == [None, "taip", None]


def test_notes_below_the_table_are_not_overwritten():
    content = changed(lambda sheet: sheet.cell(8, 2, "Paskambinti Onai"))
    filled([["a", "b"]] * 4, content)
    with pytest.raises(UserError) as told:
        filled([["a", "b"]] * 5, content)
    assert "Strategija!B8" in str(told.value)


def test_a_totals_row_is_not_overwritten():
    def totals(sheet):
        table = sheet.tables["strategija"]
        table.totalsRowCount = 1

    with pytest.raises(UserError, match="totals row"):
        filled([["a", "b"]], changed(totals))


def test_rows_that_a_filter_hides_are_shown():
    def hide(sheet):
        table = sheet.tables["strategija"]
        table.autoFilter.add_filter_column(0, ["vizija"])
        for row in (5, 6):
            sheet.row_dimensions[row].hidden = True
        sheet.row_dimensions[20].hidden = True

    content = changed(hide)
    assert openpyxl.load_workbook(io.BytesIO(content))["Strategija"].row_dimensions[5].hidden
    _, copy, _ = filled([[f"dalis {number}", "x"] for number in range(3)], content)
    sheet = openpyxl.load_workbook(io.BytesIO(copy))["Strategija"]
    assert [sheet.row_dimensions[row].hidden for row in (4, 5, 6, 20)] == [False, False, False, True]
    assert sheet.tables["strategija"].autoFilter.filterColumn == []
