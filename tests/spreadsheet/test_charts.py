"""Charts and wide tables of workbooks that are written whole."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from suvestine.spreadsheet.book import Book
from suvestine.spreadsheet.charts import BarChart, Series, body, place_charts
from suvestine.spreadsheet.measure import column_width, heading_lines, text_lines


def test_a_chart_stands_below_the_table_that_it_shows(tmp_path: Path):
    with Book(tmp_path / "a.xlsx") as book:
        sheet = book.sheet("Mano lapas", title="Lapas", panel=True)
        area = sheet.table("T", ["Kas", "Yra", "Nėra"], [["A", 1.0, 2.0], ["B", 3.0, 4.0]])
        series = (Series("Yra", body(area, 2)), Series("Nėra", body(area, 3), "#B8C1C3"))
        place_charts(sheet, [BarChart("Yra 4 iš 10", "Aprašas", body(area, 1), series)])
        below = sheet.next_row
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Mano lapas"]
    (chart,) = sheet._charts
    assert [each.val.numRef.f for each in chart.series] == [
        "'Mano lapas'!$B$4:$B$5",
        "'Mano lapas'!$C$4:$C$5",
    ]
    assert chart.series[0].cat.strRef.f == "'Mano lapas'!$A$4:$A$5"
    assert (chart.type, chart.barDir, chart.grouping) == ("bar", "bar", "stacked")
    assert chart.anchor._from.row > 4
    assert below > chart.anchor.to.row


def test_a_panel_shows_tables_without_buttons_and_frozen_rows(tmp_path: Path):
    with Book(tmp_path / "a.xlsx") as book:
        book.sheet("A", title="A", panel=True).table("T", ["Kas", "Kiek"], [["A", 1.0]])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["A"]
    assert sheet.tables["T"].autoFilter is None
    assert (sheet.freeze_panes, sheet.print_title_rows) == (None, None)
    assert [sheet["A3"].alignment.horizontal, sheet["B3"].alignment.horizontal] == [None, "right"]


def test_a_wide_table_keeps_its_first_columns_in_sight_and_on_paper(tmp_path: Path):
    with Book(tmp_path / "a.xlsx") as book:
        for name, printed in (("A", 0), ("B", 3)):
            sheet = book.sheet(name, title=name)
            headings = ["Kas", "Dar", "Trys", "Keturi"]
            area = sheet.table(name, headings, [["a"] * 4], widths={"Keturi": 250})
            sheet.wide(area, 2, printed=printed)
    across, cut = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    assert (across.freeze_panes, cut.freeze_panes) == ("C4", "C4")
    assert (across.print_title_cols, across.page_setup.scale) == ("$A:$B", 70)
    assert not across.sheet_properties.pageSetUpPr.fitToPage
    assert (cut.print_area, cut.print_title_cols) == ("'B'!$A$1:$C$4", None)
    assert cut.sheet_properties.pageSetUpPr.fitToPage


def test_bars_of_shares_are_of_one_length_and_an_axis_leaves_room_for_labels(tmp_path: Path):
    with Book(tmp_path / "a.xlsx") as book:
        sheet = book.sheet("A", panel=True)
        area = sheet.table("T", ["Kas", "Yra", "Nėra"], [["A", -10.0, 2.0], ["B", 40.0, 4.0]])
        both = (Series("Yra", body(area, 2)), Series("Nėra", body(area, 3)))
        charts = [
            BarChart("Dalys", "Aprašas", body(area, 1), both, shares=True),
            BarChart("Pokytis", "Aprašas", body(area, 1), both[:1], bounds=(-10.0, 40.0)),
        ]
        place_charts(sheet, charts)
    shares, change = openpyxl.load_workbook(tmp_path / "a.xlsx")["A"]._charts
    assert (shares.grouping, shares.y_axis.scaling.max) == ("percentStacked", None)
    assert (change.y_axis.scaling.min, change.y_axis.scaling.max) == (-19, 49)


def test_a_heading_of_several_lines_is_one_line(tmp_path: Path):
    with Book(tmp_path / "a.xlsx") as book:
        book.sheet("A").table("T", ["Dalyvių\nskaičius"], [[1.0]])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["A"]
    assert sheet["A1"].value == sheet.tables["T"].tableColumns[0].name == "Dalyvių skaičius"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, 1), ("a" * 10, 10, 1), ("a" * 21, 10, 3), ("a\nb\nc", 10, 3), ("ilgas žodis " * 5, 20, 3)],
)
def test_texts_take_as_many_lines_as_their_width_asks(text: str, width: float, lines: int):
    assert text_lines(text, width) == lines


def test_headings_break_between_words():
    assert heading_lines("Matavimo vienetas", 12) == 2
    assert heading_lines("Matavimo vienetas", 30) == 1


def test_a_column_shows_its_longest_number_whole():
    assert column_width("A", (), (1234567890.5,), "#,##0.00") >= len("1,234,567,890.50")
    assert column_width("A", ("x" * 500,), (), "") < 60
