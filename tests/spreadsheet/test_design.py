"""A template's cells, locks, formats, formulas, tables and names, as its author made them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from suvestine.errors import UnreadableWorkbook
from suvestine.spreadsheet.design import UNSTYLED, Design, DesignedCell, read_design
from suvestine.spreadsheet.grid import Area


def template(book: Any) -> None:
    sheet, lists = book.add_worksheet("Mano lapas"), book.add_worksheet("Sąrašai")
    lists.hide()
    lists.protect()
    opened = book.add_format({"locked": False, "num_format": "0.00"})
    sheet.set_column("E:F", 12, opened)
    sheet.set_row(9, 20, opened)
    sheet.write_string("A1", "=ne formulė")
    sheet.write_number("B1", 2025)
    sheet.write_datetime(
        "C1", dt.datetime.fromisoformat("2025-01-02"), book.add_format({"num_format": "yyyy-mm-dd"})
    )
    sheet.write_formula("A2", "=SUM(B1:B3)", None, 2025)
    sheet.write_array_formula("A3:A3", "{=SUM(B1:B3*2)}", None, 4050)
    sheet.write_blank("A4", None, opened)
    sheet.merge_range("A5:C5", "Antraštė")
    sheet.add_table("A12:B14", {"name": "Renginiai", "columns": [{"header": "Kodas"}, {"header": "Kiek"}]})
    sheet.print_area("A1:F20")
    book.define_name("forma", "='Mano lapas'!$B$1")
    book.define_name("suma", "=SUM('Mano lapas'!$B$1:$B$3)")


def made(fill: Any = template) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        fill(book)
    return target.getvalue()


@pytest.fixture(scope="module")
def design() -> Design:
    return read_design(made())


def test_constants_and_formulas_are_told_apart(design: Design):
    cells = design.sheets["Mano lapas"].cells
    values = {place: (cell.value, cell.formula) for place, cell in cells.items() if place[0] < 5}
    assert values == {
        (1, 1): ("=ne formulė", None),
        (1, 2): (2025.0, None),
        (1, 3): (dt.date(2025, 1, 2), None),
        (2, 1): (None, "SUM(B1:B3)"),
        (3, 1): (None, "SUM(B1:B3*2)"),
        (4, 1): (None, None),
    }


def test_shared_formulas_are_written_out():
    book = openpyxl.Workbook()
    book.active["B1"] = "=A1*$D$1"
    book.active["B2"] = "=1"
    target = io.BytesIO()
    book.save(target)
    shared = io.BytesIO()
    with zipfile.ZipFile(target) as source, zipfile.ZipFile(shared, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            content = content.replace(b"<f>A1*$D$1</f>", b'<f t="shared" ref="B1:B2" si="0">A1*$D$1</f>')
            copy.writestr(name, content.replace(b"<f>1</f>", b'<f t="shared" si="0"/>'))
    cells = read_design(shared.getvalue()).sheets["Sheet"].cells
    assert [cells[row, 2].formula for row in (1, 2)] == ["A1*$D$1", "A2*$D$1"]


def test_a_cell_that_is_not_stored_has_the_style_of_its_row_or_column(design: Design):
    sheet = design.sheets["Mano lapas"]
    opened = DesignedCell(value=None, formula=None, locked=False, number_format="0.00")
    assert [sheet.cell(30, column) for column in (4, 5, 6, 7)] == [UNSTYLED, opened, opened, UNSTYLED]
    assert sheet.cell(10, 8) == opened
    assert sheet.cell(4, 1) == opened


def test_sheets_tables_and_names(design: Design):
    sheet, lists = design.sheets["Mano lapas"], design.sheets["Sąrašai"]
    assert (sheet.visible, sheet.protected, sheet.print_area) == (True, False, True)
    assert (lists.visible, lists.protected, lists.print_area) == (False, True, False)
    assert sheet.merged == (Area("Mano lapas", 5, 1, 5, 3),)
    assert design.names["forma"].area == Area("Mano lapas", 1, 2, 1, 2)
    assert (design.names["suma"].area, design.names["suma"].text) == (None, "SUM('Mano lapas'!$B$1:$B$3)")
    assert set(design.names) == {"forma", "suma"}


def test_a_hidden_name_is_known_as_hidden():
    book = openpyxl.Workbook()
    book.defined_names["slaptas"] = openpyxl.workbook.defined_name.DefinedName(
        "slaptas", attr_text="Sheet!$A$1", hidden=True
    )
    target = io.BytesIO()
    book.save(target)
    assert read_design(target.getvalue()).names["slaptas"].hidden


def test_the_share_of_empty_styled_cells():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        sheet.write_string("A1", "a")
        for row in range(1, 4):
            sheet.write_blank(row, 0, None, book.add_format({"bold": True}))

    assert read_design(made(fill)).empty_styled_share == 0.75


def test_features_that_a_template_may_not_have_are_named(design: Design):
    data = io.BytesIO(made())
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
        archive.writestr("xl/connections.xml", b"<connections/>")
    assert read_design(data.getvalue()).refused == ("macros", "connections")
    assert design.refused == ()


def test_a_strict_template_keeps_its_cells_and_is_named(design: Design):
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as source, zipfile.ZipFile(strict, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            content = content.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            content = content.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/",
                b"http://purl.oclc.org/ooxml/officeDocument/",
            )
            copy.writestr(name, content)
    read = read_design(strict.getvalue())
    assert read.refused == ("strict",)
    assert read.sheets == design.sheets


def test_a_template_that_cannot_be_opened_is_refused():
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as source, zipfile.ZipFile(broken, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, source.read(name).replace(b"<cellXfs", b"<cellXfs><broken"))
    with pytest.raises(UnreadableWorkbook):
        read_design(broken.getvalue())
