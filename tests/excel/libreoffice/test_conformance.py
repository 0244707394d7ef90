"""Excel and LibreOffice through the same xlwings: each test holds for both.

Here it runs in LibreOffice; on Windows and macOS it runs in Excel.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
import xlwings as xw

from excel.libreoffice.sample import MEMBERS, sample_workbook

ENGINES = [pytest.param("libreoffice", marks=pytest.mark.libreoffice)]
if sys.platform in {"win32", "darwin"}:
    ENGINES.append("excel")


@pytest.fixture(scope="module", params=ENGINES)
def app(request):
    if request.param == "libreoffice":
        yield request.getfixturevalue("connected_app")
        return
    if "excel" not in [engine.name for engine in xw.engines]:
        pytest.skip("Excel is not installed")
    xw.engines["excel"].activate()
    with xw.App(visible=False, add_book=False) as excel:
        yield excel


@pytest.fixture(scope="module")
def pristine(tmp_path_factory):
    return sample_workbook(tmp_path_factory.mktemp("sample") / "pavyzdys ąčę.xlsx")


@pytest.fixture
def path(app, pristine, tmp_path):
    yield Path(shutil.copy(pristine, tmp_path / "knyga ėšž.xlsx"))
    for book in [book for book in app.books if Path(book.fullname).parent == tmp_path]:
        book.close()


@pytest.fixture
def book(app, path):
    return app.books.open(path)


@pytest.fixture
def sheet(book):
    return book.sheets["Tuščia"]


def test_an_opened_book_is_found_by_name_and_path(app, book, path):
    assert book.name == path.name
    assert Path(book.fullname) == path
    assert path.name in [each.name for each in app.books]
    assert app.books[path.name] == book
    assert app.books.open(path) == book
    assert app.books.active == book
    with pytest.raises(KeyError):
        app.books["nėra.xlsx"]


def test_a_missing_file_is_not_opened(app, tmp_path):
    with pytest.raises(FileNotFoundError):
        app.books.open(tmp_path / "nėra.xlsx")


def test_changes_are_known_and_saved(app, book, path):
    assert book.api.Saved
    book.sheets["Tuščia"]["A1"].value = 5
    assert not book.api.Saved
    book.save()
    assert book.api.Saved
    book.close()
    again = app.books.open(path)
    assert again.sheets["Tuščia"]["A1"].value == 5


def test_a_book_saved_under_another_name_is_that_book(book, path):
    other = path.with_name("kita.xlsx")
    book.save(other)
    assert Path(book.fullname) == other
    assert other.is_file()


def test_a_book_opened_for_reading_says_so_and_is_not_saved(app, path):
    reading = app.books.open(path, read_only=True)
    assert reading.api.ReadOnly
    assert reading.sheets["Reikšmės"]["A1"].value == "tekstas"
    with pytest.raises(Exception, match=r".+"):
        reading.save()
    reading.close()
    assert not app.books.open(path).api.ReadOnly


def test_sheets_come_in_order_and_by_name(book):
    assert [each.name for each in book.sheets] == [
        "Reikšmės",
        "Nariai ir kt",
        "Užrakinta",
        "Sąrašai",
        "Tuščia",
    ]
    assert book.sheets["nariai IR kt"].index == 2
    assert book.sheets[-1].name == "Tuščia"
    assert len(book.sheets) == 5
    with pytest.raises(Exception, match=r".*"):
        book.sheets["Nėra"]


def test_a_sheet_is_put_in_front_and_cells_are_marked(app, book):
    book.sheets["Nariai ir kt"].activate()
    assert book.sheets.active.name == "Nariai ir kt"
    book.sheets["Nariai ir kt"]["B2:C3"].select()
    assert app.selection.address == "$B$2:$C$3"


def test_values_of_every_kind_are_read(book):
    first, second = book.sheets["Reikšmės"]["A1:E2"].value
    assert first == ["tekstas", 1.5, True, datetime(2026, 3, 11), datetime(2026, 3, 11, 14, 30, 15)]
    assert isinstance(first[2], bool)
    assert second == [3.5, None, None, 'daug "ą"', None]
    assert book.sheets["Reikšmės"]["B2:C2"].options(err_to_str=True).value == ["#DIV/0!", "#N/A"]
    assert book.sheets["Reikšmės"]["A3"].value == 40


def test_shapes_follow_the_block(book):
    sheet = book.sheets["Nariai ir kt"]
    assert sheet["B2"].value == "Akmenė"
    assert sheet["A2:C2"].value == MEMBERS[0]
    assert sheet["C2:C4"].value == [10, 20, 30]
    assert sheet["A2:C4"].value == MEMBERS
    assert sheet["A2"].options(ndim=2).value == [["B1"]]
    assert sheet["C2:C4"].options(ndim=2).value == [[10], [20], [30]]
    assert sheet["C2"].options(numbers=int).value == 10


def test_a_block_is_written_and_read_back(sheet):
    rows = [
        ["tekstas", 1, None, True],
        ["eilutė\nkita", 2.25, date(2026, 5, 6), False],
        ["„ąčęėįšųūž“ – €", -3, datetime(2026, 5, 6, 7, 8, 9), None],
    ]
    sheet["B3"].value = rows
    assert sheet["B3:E5"].value == [
        rows[0],
        [*rows[1][:2], datetime(2026, 5, 6), False],
        rows[2],
    ]
    assert isinstance(sheet["E3"].value, bool)


def test_nothing_written_over_something_leaves_nothing(sheet):
    sheet["A1:B2"].value = [["a", True], [1, date(2026, 1, 1)]]
    sheet["A1:B2"].value = [[None, None], [None, None]]
    assert sheet["A1:B2"].value == [[None, None], [None, None]]
    assert sheet.used_range.value is None or sheet["A1"].formula == ""


def test_a_number_written_over_a_truth_value_is_a_number(sheet):
    sheet["A1"].value = True
    sheet["A1"].value = 7
    assert sheet["A1"].value == 7
    assert not isinstance(sheet["A1"].value, bool)


def test_one_value_fills_a_block(sheet):
    sheet["A1:B3"].value = "x"
    assert sheet["A1:B3"].value == [["x", "x"]] * 3


@pytest.mark.parametrize("text", ["007", "=1+1", "2026-01-01", "5", "TRUE", "1,5", "-", "'"])
def test_an_apostrophe_keeps_a_text_as_it_is(sheet, text):
    sheet["A1"].value = f"'{text}"
    assert sheet["A1"].value == text


def test_formulas_are_read_in_english_with_commas(book):
    sheet = book.sheets["Reikšmės"]
    assert sheet["A2"].formula == "=SUM(B1,2)"
    assert sheet["D2"].formula == '=IF(B1>1,"daug ""ą""","mažai")'
    assert sheet["A3"].formula == "='Nariai ir kt'!C3*2"
    assert sheet["A1:C1"].formula == (("tekstas", "1.5", "TRUE"),)
    assert sheet["F1"].formula == ""


def test_formulas_are_written_in_english_with_commas(sheet):
    sheet["A1"].value = [[1], [2], [3]]
    sheet["B1:C2"].formula = [["=SUM($A$1:A3,10)", "=ROUND(A2/3,2)"], ['=IF(A1=1,"taip","ne")', "žodis"]]
    assert sheet["B1:C2"].value == [[16, 0.67], ["taip", "žodis"]]
    assert sheet["B1"].formula == "=SUM($A$1:A3,10)"


def test_one_formula_fills_a_block_and_follows_it(sheet):
    sheet["A1"].value = [[1], [2], [3]]
    sheet["B1:B3"].formula = "=A1*10"
    assert sheet["B1:B3"].value == [10, 20, 30]
    assert sheet["B3"].formula == "=A3*10"


def test_a_link_to_a_cell_of_another_book_shows_its_words(sheet):
    sheet["A1"].formula = '=HYPERLINK("gauta/forma ą.xlsx#\'1. Nariai\'!B7","B7 (1. Nariai)")'
    assert sheet["A1"].value == "B7 (1. Nariai)"
    assert sheet["A1"].formula == '=HYPERLINK("gauta/forma ą.xlsx#\'1. Nariai\'!B7","B7 (1. Nariai)")'


def test_clearing_takes_values_and_leaves_formats(book):
    sheet = book.sheets["Reikšmės"]
    sheet["A10:B10"].clear_contents()
    assert sheet["A10:B10"].value == [None, None]
    assert sheet["B10"].number_format == "0.0%"


def test_a_locked_cell_refuses_and_an_open_one_takes(book):
    sheet = book.sheets["Užrakinta"]
    sheet["B1"].value = "nauja"
    assert sheet["B1"].value == "nauja"
    for address in ("A1", "A1:B1"):
        with pytest.raises(Exception, match=r".+"):
            sheet[address].value = "kita"
        with pytest.raises(Exception, match=r".+"):
            sheet[address].clear_contents()
        with pytest.raises(Exception, match=r".+"):
            sheet[address].formula = "=1+1"
    assert sheet["A1:B1"].value == ["užrakinta", "nauja"]


def test_addresses_and_places(book):
    sheet = book.sheets["Nariai ir kt"]
    block = sheet.range((2, 1), (4, 3))
    assert block.address == "$A$2:$C$4"
    assert (block.row, block.column, block.shape, block.count) == (2, 1, (3, 3), 9)
    assert block(2, 3).address == "$C$3"
    assert block(4).address == "$A$3"
    assert block[1, :].address == "$A$3:$C$3"
    assert block.offset(1, 2).address == "$C$3:$E$5"
    assert block.resize(1, 2).address == "$A$2:$B$2"
    assert block.last_cell.address == "$C$4"
    assert sheet["B2"].get_address(row_absolute=False, column_absolute=False) == "B2"
    assert sheet.range("A2", "C4") == block
    assert [cell.value for cell in block.rows[0]] == MEMBERS[0]


def test_the_used_part_and_the_region(book):
    assert book.sheets["Nariai ir kt"].used_range.address == "$A$1:$C$4"
    assert book.sheets["Nariai ir kt"]["B3"].current_region.address == "$A$1:$C$4"
    assert book.sheets["Tuščia"].used_range.address == "$A$1"


@pytest.mark.parametrize(
    ("start", "direction", "stop"),
    [
        ("G1", "down", "$G$3"),
        ("G3", "down", "$G$6"),
        ("G4", "down", "$G$6"),
        ("G7", "down", "$G$1048576"),
        ("G7", "up", "$G$6"),
        ("G6", "up", "$G$3"),
        ("G1048576", "up", "$G$7"),
        ("G1", "right", "$I$1"),
        ("I1", "left", "$G$1"),
        ("F2", "left", "$E$2"),
        ("A4", "right", "$XFD$4"),
    ],
)
def test_the_end_of_a_run(book, start, direction, stop):
    assert book.sheets["Reikšmės"][start].end(direction).address == stop


def test_a_block_expands_to_what_is_filled(book):
    sheet = book.sheets["Nariai ir kt"]
    assert sheet["A1"].expand().address == "$A$1:$C$4"
    assert sheet["A2"].expand("down").address == "$A$2:$A$4"
    assert sheet["A2"].expand("right").address == "$A$2:$C$2"
    assert sheet["A2"].options(expand="table").value == MEMBERS
    assert sheet["E9"].expand().address == "$E$9"


def test_number_formats_are_written_as_excel_writes_them(book, sheet):
    assert book.sheets["Reikšmės"]["B10"].number_format == "0.0%"
    assert sheet["A1"].number_format == "General"
    sheet["A1:A2"].number_format = "#,##0.00"
    assert sheet["A2"].number_format == "#,##0.00"
    sheet["A1"].number_format = "@"
    assert sheet["A1"].number_format == "@"
    assert sheet["A1:A2"].number_format is None


def test_colours_and_wrapping(book, sheet):
    styled = book.sheets["Reikšmės"]["A10"]
    assert styled.color == (198, 224, 180)
    assert styled.wrap_text is True
    assert sheet["A1"].color is None
    sheet["A1:B2"].color = (255, 199, 206)
    assert sheet["B2"].color == (255, 199, 206)
    sheet["A1"].color = "#C6E0B4"
    assert sheet["A1"].color == (198, 224, 180)
    sheet["A1"].color = None
    assert sheet["A1"].color is None
    sheet["A1"].wrap_text = True
    assert sheet["A1"].wrap_text is True
    assert sheet["B1"].wrap_text is False


def test_a_table_has_headings_and_rows(book):
    sheet = book.sheets["Nariai ir kt"]
    table = sheet.tables["nariai"]
    assert [each.name for each in sheet.tables] == ["nariai"]
    assert table.range.address == "$A$1:$C$4"
    assert table.header_row_range.value == ["Kodas", "Vardas", "Kiek"]
    assert table.data_body_range.value == MEMBERS
    assert "nariai" in sheet.tables
    assert "kita" not in sheet.tables
    assert "nariai" not in book.sheets["Tuščia"].tables
    with pytest.raises(KeyError):
        sheet.tables["kita"]


def test_a_table_grows_and_stays_a_table(app, book, path):
    sheet = book.sheets["Nariai ir kt"]
    table = sheet.tables["nariai"]
    sheet["A5"].value = ["B4", "Ylakiai", 40]
    table.resize(sheet["A1:C5"])
    assert table.data_body_range.value == [*MEMBERS, ["B4", "Ylakiai", 40]]
    book.save()
    book.close()
    again = app.books.open(path)
    assert again.sheets["Nariai ir kt"].tables["nariai"].range.address == "$A$1:$C$5"


@pytest.mark.parametrize("address", ["A2:C5", "E1:F3", "A1:C1"])
def test_a_table_keeps_its_heading_row(book, address):
    sheet = book.sheets["Nariai ir kt"]
    with pytest.raises(Exception, match=r".+"):
        sheet.tables["nariai"].resize(sheet[address])
    assert sheet.tables["nariai"].range.address == "$A$1:$C$4"


def test_names_lead_to_cells(book):
    assert book.names["viskas"].refers_to == "='Nariai ir kt'!$A$2:$C$4"
    assert book.names["viskas"].refers_to_range.value == MEMBERS
    assert book.names["viskas"].refers_to_range.sheet.name == "Nariai ir kt"
    assert {"viskas", "mokestis"} <= {name.name for name in book.names}
    assert "viskas" in book.names
    assert "nėra" not in book.names
    assert book.sheets["Nariai ir kt"].range("viskas").address == "$A$2:$C$4"


def test_the_status_bar_is_lent_and_given_back(app, book):
    assert app.status_bar is False
    app.status_bar = "Skaitomos ataskaitos: 12 iš 60"
    assert app.status_bar == "Skaitomos ataskaitos: 12 iš 60"
    app.status_bar = False
    assert app.status_bar is False
    with app.properties(status_bar="Skaičiuojama"):
        assert app.status_bar == "Skaičiuojama"
    assert app.status_bar is False


def test_screen_updating_may_be_switched(app):
    app.screen_updating = False
    assert app.screen_updating is False
    app.screen_updating = True
