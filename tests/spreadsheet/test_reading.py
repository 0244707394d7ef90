"""Values stand at their own addresses, nothing is lost on the way, and nothing endless is read."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from suvestine.errors import UnreadableWorkbook
from suvestine.spreadsheet.grid import Area, CellError, Workbook
from suvestine.spreadsheet.reading import read_workbook, read_workbook_bytes
from suvestine.spreadsheet.tables import unescape_text

STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
}


def written(fill: Any) -> bytes:
    """A workbook by XlsxWriter."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        fill(book)
    return target.getvalue()


def read(fill: Any) -> Workbook:
    return read_workbook_bytes(written(fill))


def replaced(data: bytes, changes: dict[bytes, bytes], *, within: str = "") -> bytes:
    """The same zip with bytes of its parts exchanged."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in source.namelist():
            content = source.read(name)
            for old, new in changes.items():
                content = content.replace(old, new) if within in name else content
            copy.writestr(name, content)
    return target.getvalue()


def core_of(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("docProps/core.xml")


def typed(book: Any) -> None:
    sheet = book.add_worksheet("Duomenys")
    date, moment = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm"))
    sheet.write_string("C4", "007")
    sheet.write_number("D4", 7)
    sheet.write_boolean("E4", True)
    sheet.write_boolean("F4", False)
    sheet.write_datetime("G4", dt.datetime.fromisoformat("2025-03-14"), date)
    sheet.write_datetime("H4", dt.datetime.fromisoformat("2025-03-14T09:30"), moment)
    sheet.write_number("I4", 0)
    sheet.write_formula("J4", "=1+1", None, 2)
    sheet.write_formula("K4", '=""', None, "")
    sheet.write_string("L4", "eilutė\nir \x01 _x0041_")


def test_values_keep_their_type_and_their_address():
    sheet = read(typed).sheets["Duomenys"]
    assert [sheet.value(4, column) for column in range(1, 13)] == [
        None, None, "007", 7.0, True, False, dt.date(2025, 3, 14), dt.datetime.fromisoformat("2025-03-14T09:30"), 0.0, 2.0,
        None, "eilutė\nir \x01 _x0041_",
    ]  # fmt: skip
    assert type(sheet.value(4, 4)) is float
    assert type(sheet.value(4, 7)) is dt.date
    assert [len(row) for row in sheet.rows] == [0, 0, 0, 12]


def test_error_cells_are_error_values_and_not_blank():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
        sheet.write_number("C2", 5)
        sheet.write_formula("D9", "=NA()", None, "#N/A")
        sheet.write_string("E2", 't="e"')

    sheet = read(fill).sheets["A"]
    assert [sheet.value(2, column) for column in (2, 3, 5)] == ["#DIV/0!", 5.0, 't="e"']
    assert isinstance(sheet.value(2, 2), CellError)
    assert not isinstance(sheet.value(2, 5), CellError)
    assert sheet.value(9, 4) == CellError("#N/A")


def test_tables_have_their_area_and_the_headings_that_the_sheet_shows():
    def fill(book: Any) -> None:
        book.add_worksheet("Viršelis")
        sheet = book.add_worksheet("Registras")
        columns = [{"header": "Pavadinimas"}, {"header": "Žmonės", "total_function": "sum"}]
        sheet.add_table("B3:C6", {"name": "Renginiai", "columns": columns, "total_row": True})
        sheet.write_string("B3", "Renginio\npavadinimas")

    table = read(fill).tables["renginiai"]
    assert (table.name, table.area, table.totals) == ("Renginiai", Area("Registras", 3, 2, 6, 3), True)
    assert table.headings == ("Renginio\npavadinimas", "Žmonės")


def test_a_table_whose_heading_row_was_switched_off_keeps_its_columns():
    def fill(book: Any) -> None:
        columns = [{"header": "Kodas"}, {"header": "Kiek"}]
        book.add_worksheet("A").add_table(
            "B3:C5", {"name": "T", "columns": columns, "data": [["a", 1], ["b", 2]]}
        )

    shown = written(fill)
    hidden = replaced(
        shown, {b'ref="B3:C5" totalsRowShown': b'ref="B4:C5" headerRowCount="0" totalsRowShown'}
    )
    assert hidden != shown
    assert read_workbook_bytes(hidden).tables == read_workbook_bytes(shown).tables


def test_names_of_one_area_are_read_whatever_the_sheet_is_called():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("Nario 'naujas' lapas")
        book.add_worksheet("Ąžuolas")
        sheet.merge_range("B2:D2", "Kauno biblioteka")
        book.define_name("Nario_Pavadinimas", "='Nario ''naujas'' lapas'!$B$2:$D$2")
        book.define_name("vadovas", "=Ąžuolas!$C$5")
        book.define_name("Ąžuolas!tik_lapo", "=Ąžuolas!$C$6")
        book.define_name("skaičius", "=5")
        book.define_name("du", "=Ąžuolas!$A$1,Ąžuolas!$B$2")
        book.define_name("dingęs", "=#REF!$A$1")

    workbook = read(fill)
    assert workbook.names == {
        "nario_pavadinimas": Area("Nario 'naujas' lapas", 2, 2, 2, 4),
        "vadovas": Area("Ąžuolas", 5, 3, 5, 3),
    }
    assert workbook.named_value("nario_pavadinimas") == "Kauno biblioteka"


def test_hidden_sheets_are_read_and_told_apart_and_chart_sheets_left_out():
    def fill(book: Any) -> None:
        book.add_worksheet("Matomas")
        book.add_worksheet("Paslėptas").hide()
        book.add_worksheet("Giliai").very_hidden()
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Matomas!$A$1:$A$3"})
        book.add_chartsheet("Diagrama").set_chart(chart)

    sheets = read(fill).sheets
    assert {name: sheet.visible for name, sheet in sheets.items()} == {
        "Matomas": True,
        "Paslėptas": False,
        "Giliai": False,
    }


def test_the_stamp_of_the_file(tmp_path: Path):
    saved = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
    data = written(typed)
    stamps = {b"2026-02-03T10:15:00+02:00": dt.datetime(2026, 2, 3, 8, 15, tzinfo=dt.UTC), b"vakar": None}
    for text, moment in stamps.items():
        stamped = replaced(data, {saved.search(core_of(data))[0]: b'<dcterms:modified xsi:type="a">' + text})  # type: ignore[index]
        (tmp_path / "a.xlsx").write_bytes(stamped)
        workbook = read_workbook(tmp_path / "a.xlsx")
        assert workbook.modified == moment
        assert workbook.fingerprint == hashlib.sha256(stamped).hexdigest()
    assert read_workbook_bytes(replaced(data, {b"dcterms:modified": b"dcterms:nothing"})).modified is None


def test_macros_and_links_to_other_files_are_remarked():
    data = io.BytesIO(written(typed))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert read_workbook_bytes(data.getvalue()).remarks == ("macros", "external_links")
    assert read(typed).remarks == ()


def test_strict_open_xml_reads_like_the_ordinary_one():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        sheet.add_table("A1:B3", {"name": "T", "columns": [{"header": "Kodas"}, {"header": "Reikšmė"}]})
        sheet.write_number("B2", 5)
        book.define_name("forma", "=A!$B$2")

    ordinary = written(fill)
    strict = read_workbook_bytes(replaced(ordinary, STRICT))
    assert strict.sheets == read_workbook_bytes(ordinary).sheets
    assert strict.tables["t"].headings == ("Kodas", "Reikšmė")
    assert strict.named_value("forma") == 5.0


def test_a_value_in_the_farthest_corner_is_refused_and_a_mere_format_is_not():
    def fill(book: Any, *, value: bool) -> None:
        sheet = book.add_worksheet("A")
        sheet.write_string("A1", "pradžia")
        far = sheet.write_number if value else sheet.write_blank
        far(1_048_575, 16_383, 1 if value else None, book.add_format({"bold": True}))

    assert read(lambda book: fill(book, value=False)).sheets["A"].value(1, 1) == "pradžia"
    with pytest.raises(UnreadableWorkbook) as refused:
        read(lambda book: fill(book, value=True))
    assert refused.value.reason == "too_large"


def test_one_long_text_in_very_many_cells_is_refused():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        for row in range(9_000):
            for column in range(3):
                sheet.write_string(row, column, "A" * 32_000)

    with pytest.raises(UnreadableWorkbook) as refused:
        read(fill)
    assert refused.value.reason == "too_large"


def test_many_formatted_rows_cost_nothing():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("A")
        bold = book.add_format({"bold": True})
        for row in range(30_000):
            sheet.set_row(row, 20, bold)
        sheet.write_string("A2", "vienintelis")

    assert read(fill).sheets["A"].rows == [[], ["vienintelis"]]


def test_a_failure_of_the_parser_is_a_corrupt_file():
    broken = replaced(written(typed), {b"<sheetData>": b"<sheetData><row r='1'><c r='!!'"}, within="sheet1")
    with pytest.raises(UnreadableWorkbook) as refused:
        read_workbook_bytes(broken)
    assert refused.value.reason == "corrupt"


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path):
    with (tmp_path / "didelis.xlsx").open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(UnreadableWorkbook) as refused:
        read_workbook(tmp_path / "didelis.xlsx")
    assert refused.value.reason == "too_large"


def test_half_of_a_surrogate_pair_in_a_heading_stays_as_it_is_written() -> None:
    assert unescape_text("Suma_x000a_Eur_xD800_ _xe000_") == "Suma\nEur_xD800_ \ue000"
