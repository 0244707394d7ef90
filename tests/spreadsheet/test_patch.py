"""A patched copy differs in the touched cells and in nothing else, whoever wrote the file."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Font

from suvestine.errors import UnreadableWorkbook, UserError
from suvestine.spreadsheet.grid import Area, Value
from suvestine.spreadsheet.patch import CellLink, CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook_bytes

CELL = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)
CONTENT: list[tuple[int, int, Value]] = [
    (1, 1, "=ne formulė"),
    (2, 2, 1234.5),
    (3, 3, True),
    (4, 4, "„Ąžuolas“ & <sūnūs>\r\n\x01 _x0041_ "),
    (5, 5, dt.date(2025, 3, 14)),
    (2, 7, -0.1),
    (40, 2, "nauja eilutė"),
    (8, 1, None),
]


def by_xlsxwriter() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet, other = book.add_worksheet("Mano lapas"), book.add_worksheet("Kitas")
        date = book.add_format({"num_format": "yyyy-mm-dd", "locked": False})
        sheet.set_column("E:E", 12, date)
        sheet.set_row(6, 30, book.add_format({"bold": True}))
        for row in range(1, 10):
            sheet.write_string(row, 0, f"Tekstas {row}")
            sheet.write_number(row, 1, row, book.add_format({"num_format": "0.0"}))
        sheet.write_formula("F2", "=B2*2", None, 2)
        sheet.data_validation("B2:B9", {"validate": "decimal", "criteria": ">", "value": 0})
        other.add_table(
            "A3:B5", {"name": "_taisytina", "columns": [{"header": "Lapas"}, {"header": "Langelis"}]}
        )
        book.define_name("veiklos", "=Kitas!$A$4:$A$5")
        book.define_name("Kitas!veiklos", "=Kitas!$B$4")
        sheet.insert_textbox("H2", "Laisvas tekstas")
    return target.getvalue()


def by_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Mano lapas"
    sheet.column_dimensions["E"].number_format = "yyyy-mm-dd"
    for row in range(2, 11):
        sheet.cell(row, 1, f"Tekstas {row}")
        sheet.cell(row, 2, row).font = Font(bold=True)
    sheet["E5"].number_format = "yyyy-mm-dd"
    book.create_sheet("Tuščias")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def rezipped(content: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, each in content.items():
            archive.writestr(name, each)
    return target.getvalue()


def cells(sheet_xml: bytes) -> dict[str, bytes]:
    return {match[1].decode(): match[0] for match in CELL.finditer(sheet_xml)}


def patches(sheet: str = "Mano lapas") -> list[CellPatch]:
    return [CellPatch(sheet, row, column, value) for row, column, value in CONTENT]


def check(data: bytes) -> None:
    """The patched copy reads back right in both readers, and all other cells are as before."""
    before, copy = read_workbook_bytes(data), Patchable(data).patched(patches())
    after = read_workbook_bytes(copy)
    sheet = after.sheets["Mano lapas"]
    assert [sheet.value(row, column) for row, column, _ in CONTENT] == [value for *_, value in CONTENT]
    touched = {(row, column) for row, column, _ in CONTENT}
    for row, values in enumerate(before.sheets["Mano lapas"].rows, 1):
        for column, value in enumerate(values, 1):
            assert (row, column) in touched or sheet.value(row, column) == value
    opened = openpyxl.load_workbook(io.BytesIO(copy))["Mano lapas"]
    assert (opened["A1"].value, opened["A1"].data_type) == ("=ne formulė", "s")
    assert opened["E5"].value == dt.datetime.fromisoformat("2025-03-14")


@pytest.mark.parametrize("make", [by_xlsxwriter, by_openpyxl])
def test_values_arrive_and_the_others_stay(make: Callable[[], bytes]):
    check(make())


@pytest.mark.libreoffice
def test_a_file_saved_by_libreoffice_is_patched_and_opens_there_again(
    tmp_path: Path, convert: Callable[[Path, str], Path]
):
    (tmp_path / "a.xlsx").write_bytes(by_xlsxwriter())
    saved = convert(tmp_path / "a.xlsx", "xlsx").read_bytes()
    check(saved)
    (tmp_path / "b.xlsx").write_bytes(Patchable(saved).patched(patches()))
    again = read_workbook_bytes(convert(tmp_path / "b.xlsx", "xlsx").read_bytes()).sheets["Mano lapas"]
    assert again.value(1, 1) == "=ne formulė"
    assert (again.value(2, 2), again.value(2, 6)) == (1234.5, 2469.0)


@pytest.mark.parametrize("make", [by_xlsxwriter, by_openpyxl])
def test_all_other_parts_and_cells_are_the_same_bytes(make: Callable[[], bytes]):
    data = make()
    copy = Patchable(data).patched(patches())
    before, after = parts(data), parts(copy)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {"xl/worksheets/sheet1.xml"}
    old, new = (cells(each["xl/worksheets/sheet1.xml"]) for each in (before, after))
    touched = {"A1", "B2", "C3", "D4", "E5", "G2", "B40", "A8"}
    assert {key: cell for key, cell in old.items() if key not in touched} == {
        key: cell for key, cell in new.items() if key not in touched
    }


def test_untouched_parts_are_copied_without_inflating_them():
    data = by_xlsxwriter()
    copy = Patchable(data).patched(patches())
    with zipfile.ZipFile(io.BytesIO(data)) as one, zipfile.ZipFile(io.BytesIO(copy)) as two:
        for info in one.infolist():
            if info.filename != "xl/worksheets/sheet1.xml":
                other = two.getinfo(info.filename)
                start, end = (
                    info.header_offset,
                    info.header_offset + 30 + len(info.filename) + info.compress_size,
                )
                moved = other.header_offset - start
                assert data[start:end] == copy[start + moved : end + moved]


def test_a_cell_keeps_its_style_or_takes_that_of_its_row_or_column():
    xml = parts(Patchable(by_xlsxwriter()).patched([
        CellPatch("Mano lapas", 2, 2, 5.0), CellPatch("Mano lapas", 30, 5, 5.0), CellPatch("Mano lapas", 7, 9, 5.0),
        CellPatch("Mano lapas", 2, 3, 5.0),
    ]))["xl/worksheets/sheet1.xml"]  # fmt: skip
    found = cells(xml)
    original = cells(parts(by_xlsxwriter())["xl/worksheets/sheet1.xml"])
    assert found["B2"] == original["B2"].replace(b"<v>1</v>", b"<v>5</v>")
    column, row = (
        re.search(pattern, xml) for pattern in (rb'<col [^>]*style="(\d+)"', rb'<row r="7"[^>]* s="(\d+)"')
    )
    assert column
    assert row
    assert found["E30"] == b'<c r="E30" s="%s"><v>5</v></c>' % column[1]
    assert found["I7"] == b'<c r="I7" s="%s"><v>5</v></c>' % row[1]
    assert found["C2"] == b'<c r="C2"><v>5</v></c>'


def test_rows_and_cells_stand_in_order_and_the_dimension_grows():
    target = [CellPatch("Tuščias", *place, 1.0) for place in ((9, 30), (3, 2), (9, 2), (12, 1))]
    xml = parts(Patchable(by_openpyxl()).patched(target))["xl/worksheets/sheet2.xml"]
    assert list(cells(xml)) == ["B3", "B9", "AD9", "A12"]
    wider = parts(Patchable(by_xlsxwriter()).patched([CellPatch("Mano lapas", 2, 30, 1.0)]))
    rows = re.findall(rb'<row r="[23]"[^>]*>', wider["xl/worksheets/sheet1.xml"])
    assert rows == [b'<row r="2">', b'<row r="3" spans="1:6">']
    assert b'<dimension ref="A1:AD12"' in xml
    kept = parts(Patchable(by_xlsxwriter()).patched([CellPatch("Mano lapas", 3, 1, "a")]))
    assert b'<dimension ref="A2:F10"/>' in kept["xl/worksheets/sheet1.xml"]


def test_clearing_keeps_the_style():
    xml = parts(Patchable(by_xlsxwriter()).patched([CellPatch("Mano lapas", 2, 2, None)]))
    assert re.fullmatch(rb'<c r="B2" s="\d+"/>', cells(xml["xl/worksheets/sheet1.xml"])["B2"])


def test_a_link_is_a_formula_with_its_text_in_view():
    link = CellLink("'Mano lapas'!B2", 'žr. „Mano“ "B2"')
    copy = Patchable(by_xlsxwriter()).patched([CellPatch("Kitas", 4, 1, link)])
    assert read_workbook_bytes(copy).sheets["Kitas"].value(4, 1) == 'žr. „Mano“ "B2"'
    formula = openpyxl.load_workbook(io.BytesIO(copy))["Kitas"]["A4"].value
    assert formula == '=HYPERLINK("#\'Mano lapas\'!B2","žr. „Mano“ ""B2""")'


def test_tables_are_resized_and_names_pointed_elsewhere():
    copy = Patchable(by_xlsxwriter()).patched(
        [],
        tables={"_TAISYTINA": Area("Kitas", 3, 1, 9, 2)},
        names={"Veiklos": Area("Mano lapas", 2, 1, 4, 1)},
    )
    workbook = read_workbook_bytes(copy)
    assert workbook.tables["_taisytina"].area == Area("Kitas", 3, 1, 9, 2)
    assert workbook.names["veiklos"] == Area("Mano lapas", 2, 1, 4, 1)
    table = parts(copy)["xl/tables/table1.xml"]
    assert b'<autoFilter ref="A3:B9"' in table
    assert b"Kitas!$B$4</definedName>" in parts(copy)["xl/workbook.xml"]
    changed = {name for name, each in parts(by_xlsxwriter()).items() if parts(copy)[name] != each}
    assert changed == {"xl/workbook.xml", "xl/tables/table1.xml"}


def test_a_name_or_table_that_is_not_there_is_our_mistake():
    patchable = Patchable(by_xlsxwriter())
    for wrong in (
        {"names": {"kito": Area("Kitas", 1, 1, 1, 1)}},
        {"tables": {"kita": Area("Kitas", 1, 1, 2, 1)}},
    ):
        with pytest.raises(KeyError):
            patchable.patched([], **wrong)


@pytest.mark.parametrize(
    ("calculation", "expected"),
    [
        (b'<calcPr calcId="191029"/>', b'<calcPr calcId="191029" fullCalcOnLoad="1"/>'),
        (b'<calcPr fullCalcOnLoad="0" calcId="1"/>', b'<calcPr calcId="1" fullCalcOnLoad="1"/>'),
        (b"", b'</definedNames><calcPr fullCalcOnLoad="1"/>'),
    ],
)
def test_excel_is_told_to_recalculate(calculation: bytes, expected: bytes):
    content = parts(by_xlsxwriter())
    content["xl/workbook.xml"] = re.sub(rb"<calcPr[^>]*/>", calculation, content["xl/workbook.xml"])
    copy = Patchable(rezipped(content)).patched([])
    assert expected in parts(copy)["xl/workbook.xml"]
    assert openpyxl.load_workbook(io.BytesIO(copy)).calculation.fullCalcOnLoad


def with_chain() -> bytes:
    content = parts(by_xlsxwriter())
    content["xl/calcChain.xml"] = b'<calcChain xmlns="http://x"><c r="F2" i="1"/></calcChain>'
    content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="a/b"/></Types>'
    )
    content["xl/_rels/workbook.xml.rels"] = content["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://a/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    )
    return rezipped(content)


def test_the_calculation_chain_goes_only_when_a_formula_goes():
    patchable, chain = Patchable(with_chain()), parts(with_chain())["xl/calcChain.xml"]
    assert parts(patchable.patched([CellPatch("Mano lapas", 2, 2, 1.0)]))["xl/calcChain.xml"] == chain
    after = parts(patchable.patched([CellPatch("Mano lapas", 2, 6, 1.0)]))
    assert cells(after["xl/worksheets/sheet1.xml"])["F2"] == b'<c r="F2"><v>1</v></c>'
    assert not [name for name, each in after.items() if "calcChain" in name or b"calcChain" in each]
    assert b"sharedStrings" in after["[Content_Types].xml"]


def test_a_formula_that_others_live_on_is_not_overwritten():
    content = parts(by_xlsxwriter())
    sheet = content["xl/worksheets/sheet1.xml"]
    content["xl/worksheets/sheet1.xml"] = sheet.replace(b"<f>", b'<f t="shared" ref="F2:F9" si="0">')
    with pytest.raises(UserError, match="F2:F9"):
        Patchable(rezipped(content)).patched([CellPatch("Mano lapas", 2, 6, 1.0)])


def test_a_file_with_prefixed_names_is_patched_in_its_own_way():
    content = parts(by_openpyxl())
    sheet = content["xl/worksheets/sheet1.xml"].replace(b"<worksheet xmlns=", b"<worksheet xmlns:x=")
    content["xl/worksheets/sheet1.xml"] = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", sheet)
    copy = Patchable(rezipped(content)).patched(patches())
    opened = openpyxl.load_workbook(io.BytesIO(copy))["Mano lapas"]
    assert (opened["A1"].value, opened["B2"].value, opened["A3"].value) == (
        "=ne formulė",
        1234.5,
        "Tekstas 3",
    )
    assert opened["B40"].value == "nauja eilutė"


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"<sheetData>", b"<sheetData><!-- <row r='1'/> -->"), (b'<row r="3"', b'<row r="1"')],
)
def test_xml_that_cannot_be_split_safely_is_refused(old: bytes, new: bytes):
    content = parts(by_openpyxl())
    content["xl/worksheets/sheet1.xml"] = content["xl/worksheets/sheet1.xml"].replace(old, new)
    with pytest.raises(UnreadableWorkbook):
        Patchable(rezipped(content)).patched(patches())


def test_dates_count_from_the_epoch_of_the_workbook():
    content = parts(by_xlsxwriter())
    content["xl/workbook.xml"] = content["xl/workbook.xml"].replace(
        b"<workbookPr ", b'<workbookPr date1904="1" '
    )
    for data, serial in ((by_xlsxwriter(), b"45730.5"), (rezipped(content), b"44268.5")):
        copy = Patchable(data).patched(
            [CellPatch("Mano lapas", 2, 5, dt.datetime.fromisoformat("2025-03-14T12:00"))]
        )
        assert b"<v>%s</v>" % serial in cells(parts(copy)["xl/worksheets/sheet1.xml"])["E2"]
    early = Patchable(by_xlsxwriter()).patched([CellPatch("Mano lapas", 2, 5, dt.date(1900, 1, 1))])
    assert b"<v>1</v>" in cells(parts(early)["xl/worksheets/sheet1.xml"])["E2"]


def test_what_no_cell_can_hold_is_refused():
    for value in (float("nan"), "a" * 32_768, CellLink("A!A1", "a" * 256)):
        with pytest.raises(ValueError, match="cell"):
            Patchable(by_xlsxwriter()).patched([CellPatch("Mano lapas", 2, 1, value)])


def test_streamed_zips_with_sizes_behind_the_data_are_patched():
    class Stream(io.RawIOBase):
        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.written += data
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name, each in parts(by_openpyxl()).items():
            archive.writestr(name, each)
    data = bytes(stream.written)
    check(data)
    copy = Patchable(data).patched(patches())
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        offset = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    sizes_follow = 0x08
    assert data[offset + 6] & sizes_follow
    assert not copy[offset + 6] & sizes_follow


def test_copies_do_not_know_of_each_other():
    patchable = Patchable(by_xlsxwriter())
    first = patchable.patched([CellPatch("Mano lapas", 2, 1, "pirmas")])
    second = patchable.patched([CellPatch("Mano lapas", 3, 1, "antras")])
    assert read_workbook_bytes(first).sheets["Mano lapas"].value(2, 1) == "pirmas"
    assert read_workbook_bytes(second).sheets["Mano lapas"].value(2, 1) == "Tekstas 1"
    assert patchable.patched([CellPatch("Mano lapas", 2, 1, "pirmas")]) == first
