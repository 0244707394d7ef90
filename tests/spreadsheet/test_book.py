"""Workbooks that are written whole: real tables, typed cells, legal names, one look."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from suvestine.spreadsheet.book import Book, CellContent, Link, Styled
from suvestine.spreadsheet.grid import Area, CellError
from suvestine.spreadsheet.legal_names import legal_sheet_name, unique_headings
from suvestine.spreadsheet.reading import read_workbook

ROW: list[CellContent] = [
    "=1+1", 1234.5, dt.date(2025, 3, 14), True, None, CellError("#N/A"), float("nan"),
    Styled("tvarkoje", "good"), Link("Failas", "external:grazinta/a.xlsx"), dt.datetime.fromisoformat("2025-03-14T09:30"),
]  # fmt: skip
HEADINGS = ["Tekstas", "Skaičius", "Data", "Yra", "Tuščia", "Klaida", "Nežinia", "Būsena", "Nuoroda", "Kada"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Book(tmp_path / "a.xlsx", title="Suvestinė") as book:
        sheet = book.sheet("Renginiai", title="Visi renginiai", note="Iš 60 narių")
        sheet.table("Renginiai", HEADINGS, [ROW, ["+1", *ROW[1:]]], formats={"Skaičius": "#,##0.00"})
        sheet.table("renginiai", ["Kodas", "kodas", ""], [])
    return tmp_path / "a.xlsx"


def test_cells_are_written_by_their_type(path: Path):
    sheet = read_workbook(path).sheets["Renginiai"]
    assert [sheet.value(5, column) for column in range(1, 11)] == [
        "=1+1", 1234.5, dt.date(2025, 3, 14), "taip", None, "#N/A", None, "tvarkoje", "Failas",
        dt.datetime.fromisoformat("2025-03-14T09:30"),
    ]  # fmt: skip
    cells = openpyxl.load_workbook(path)["Renginiai"]
    assert [cells["A5"].data_type, cells["A6"].data_type, cells["F5"].data_type] == ["s", "s", "s"]
    assert (cells["B5"].number_format, cells["C5"].number_format) == ("#,##0.00", "yyyy-mm-dd")
    assert cells["I5"].hyperlink.target.replace("\\", "/") == "grazinta/a.xlsx"


def test_a_sheet_has_its_title_and_its_tables_below_each_other(path: Path):
    workbook = read_workbook(path)
    assert [workbook.sheets["Renginiai"].value(row, 1) for row in (1, 2)] == ["Visi renginiai", "Iš 60 narių"]
    assert workbook.tables["renginiai"].area == Area("Renginiai", 4, 1, 6, 10)
    assert workbook.tables["renginiai_2"].area == Area("Renginiai", 8, 1, 9, 3)
    assert workbook.tables["renginiai_2"].headings == ("Kodas", "kodas (2)", "Stulpelis")


def test_a_sheet_is_ready_to_print_and_to_scroll(path: Path):
    sheet = openpyxl.load_workbook(path)["Renginiai"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (0, True)
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.freeze_panes == "A5"
    assert sheet.oddFooter.right.text == "&P iš &N"
    assert sheet.tables["Renginiai"].autoFilter is not None


def test_a_thin_line_stands_under_every_row_blank_cells_too(path: Path):
    sheet = openpyxl.load_workbook(path)["Renginiai"]
    ruled = {str(each.sqref): each.rules[0] for each in sheet.conditional_formatting}
    assert set(ruled) == {"A5:J6", "A9:C9"}
    assert ruled["A5:J6"].dxf.border.bottom.color.rgb == "FFD9DEE1"
    assert not sheet.tables["Renginiai"].tableStyleInfo.showRowStripes


def test_rows_have_air_and_texts_of_low_rows_stand_in_their_middle(tmp_path: Path):
    with Book(tmp_path / "b.xlsx") as book:
        book.sheet("A").table("T", ["A", "B"], [["a", 1.0], ["žodis " * 60, 2.0]], widths={"A": 20})
    sheet = openpyxl.load_workbook(tmp_path / "b.xlsx")["A"]
    assert sheet.sheet_format.defaultRowHeight > 15
    assert sheet.row_dimensions[1].height > 15
    assert [sheet[cell].alignment.vertical for cell in ("A2", "B2", "A3", "B3")] == ["center"] * 2 + [
        "top"
    ] * 2


def test_later_sheets_lead_back_to_the_first_and_name_the_owner(tmp_path: Path):
    with Book(tmp_path / "b.xlsx", owner="A & B") as book:
        book.sheet("Pirmo 'x' lapas", title="Pirmas", note="Apie", group="overview")
        book.sheet("Antras", title="Antras", note="Apie")
    first, second = openpyxl.load_workbook(tmp_path / "b.xlsx").worksheets
    assert (first["A3"].value, second["A3"].value) == (None, "← Pirmo 'x' lapas")
    assert second["A3"].hyperlink.location == "'Pirmo ''x'' lapas'!A1"
    assert second.oddFooter.left.text == "A && B · Antras"
    assert first.sheet_properties.tabColor.rgb == "FF1B5E6B"


def test_texts_of_a_last_column_run_across(tmp_path: Path):
    with Book(tmp_path / "b.xlsx") as book:
        sheet = book.sheet("A", panel=True)
        sheet.table("T", ["Lapas", "Kas jame"], [["a", "žodis " * 40]], across=4)
    sheet = openpyxl.load_workbook(tmp_path / "b.xlsx")["A"]
    assert not sheet["B2"].alignment.wrap_text
    assert {sheet.cell(1, column).fill.fgColor.rgb for column in range(1, 5)} == {"FF1B5E6B"}
    assert sheet.tables["T"].ref == "A1:B2"


def test_columns_are_as_wide_as_their_content(tmp_path: Path):
    with Book(tmp_path / "b.xlsx") as book:
        book.sheet("A").table("T", ["A", "B", "C"], [["a", "b" * 30, "žodis " * 60]], widths={"A": 20})
    sheet = openpyxl.load_workbook(tmp_path / "b.xlsx")["A"]
    narrow, middle, wide = (sheet.column_dimensions[letter].width for letter in "ABC")
    assert 20 <= narrow < 22
    assert 30 < middle < 36
    assert wide < 60
    assert sheet["C2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height >= 15 * 6


@pytest.mark.parametrize(
    ("name", "legal"),
    [
        ("Planas 2025/2026: [a]*?", "Planas 2025 2026 a"),
        ("'kabutės'", "kabutės"),
        ("", "Lapas"),
        ("History", "History 1"),
        ("a" * 40, "a" * 31),
        ("Yra", "Yra (2)"),
        ("yra", "yra (2)"),
    ],
)
def test_sheet_names_are_made_legal(name: str, legal: str):
    assert legal_sheet_name(name, ["Yra"]) == legal


def test_long_names_stay_different(tmp_path: Path):
    with Book(tmp_path / "c.xlsx") as book:
        names = [book.sheet("Bibliotekų renginių konsoliduota suvestinė").name for _ in range(11)]
    assert len(set(names)) == 11
    assert max(map(len, names)) == 31
    assert list(read_workbook(tmp_path / "c.xlsx").sheets) == names


def test_table_names_are_made_legal_and_headings_unique(tmp_path: Path):
    with Book(tmp_path / "d.xlsx") as book:
        assert [book.table_name(name) for name in ("Mano lentelė", "A1", "2025", "mano lentelė", "")] == [
            "Mano_lentelė", "_A1", "_2025", "mano_lentelė_2", "lentele",
        ]  # fmt: skip
        book.sheet("A")
    assert unique_headings(["A", "a", "A", " "]) == ["A", "a (2)", "A (3)", "Stulpelis"]


def test_a_link_leads_to_a_cell_of_another_sheet(tmp_path: Path):
    with Book(tmp_path / "e.xlsx") as book:
        target = book.sheet("Nario 'x' lapas")
        book.sheet("Turinys").text(1, 1, Link("Narys", target.link(3, 28)))
    link = openpyxl.load_workbook(tmp_path / "e.xlsx")["Turinys"]["A1"].hyperlink
    assert link.location == "'Nario ''x'' lapas'!AB3"


def test_charts_may_be_added_by_the_caller(tmp_path: Path):
    with Book(tmp_path / "f.xlsx") as book:
        sheet = book.sheet("A")
        area = sheet.table("T", ["Metai", "Kiek"], [["2024", 1.0], ["2025", 2.0]])
        chart = book.xlsx.add_chart({"type": "column"})
        chart.add_series({"values": ["A", area.top, 1, area.bottom - 1, 1]})
        sheet.worksheet.insert_chart("E2", chart)
    assert len(openpyxl.load_workbook(tmp_path / "f.xlsx")["A"]._charts) == 1


def test_a_panel_of_small_tables_has_nothing_frozen_and_no_filters(tmp_path: Path):
    with Book(tmp_path / "g.xlsx") as book:
        sheet = book.sheet("A", title="Skydelis", panel=True)
        for name in ("Pirma", "Antra"):
            sheet.table(name, ["Kodas"], [["a"]])
    sheet = openpyxl.load_workbook(tmp_path / "g.xlsx")["A"]
    assert sheet.freeze_panes is None
    assert not sheet.print_title_rows
    assert [table.autoFilter for table in sheet.tables.values()] == [None, None]
