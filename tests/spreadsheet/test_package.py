"""What is not an ordinary, safe .xlsx is refused with the reason, before any parser sees it."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

import openpyxl
import pytest

from suvestine.errors import UnreadableWorkbook
from suvestine.spreadsheet import package as package_module
from suvestine.spreadsheet.package import open_package
from suvestine.spreadsheet.reading import read_workbook_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def plain_workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active["B2"] = "reikšmė"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(name: str, content: bytes) -> bytes:
    return zipped(parts_of(plain_workbook()) | {name: content})


def reason(data: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(UnreadableWorkbook) as refused:
        read_workbook_bytes(data)
    return refused.value.reason, refused.value.details


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty_file"),
        (b"Kodas;Pavadinimas\n1;A", "corrupt"),
        (b"\x00" * 165, "corrupt"),
        (plain_workbook()[:-200], "corrupt"),
        (plain_workbook()[: len(plain_workbook()) // 2], "corrupt"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "old_format"),
        (b"\x09\x08\x08\x00\x00\x05\x10\x00", "old_format"),
    ],
)
def test_a_file_that_is_no_xlsx_is_refused_with_the_reason(data: bytes, expected: str):
    assert reason(data)[0] == expected


@pytest.mark.parametrize(
    ("parts", "extension"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}, "ods"),
        ({"xl/workbook.bin": b"\x83\x01\x00"}, "xlsb"),
        ({"word/document.xml": b"<a/>"}, "docx"),
        ({"nuotrauka.png": b"png"}, "zip"),
    ],
)
def test_another_zipped_format_is_named(parts: dict[str, bytes], extension: str):
    assert reason(zipped(parts)) == ("not_xlsx", {"extension": extension})


def test_an_xlsb_that_declares_itself_properly_is_still_named():
    relation = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>'
    )
    data = zipped({"_rels/.rels": relation, "xl/workbook.bin": b"\x83\x01\x00"})
    assert reason(data) == ("not_xlsx", {"extension": "xlsb"})


@pytest.mark.parametrize(
    "prolog",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]>',
        b'<?xml version="1.0"?>\n<!-- a long way -->' + b"\n" * 5000 + b"<!DOCTYPE a>",
        '\ufeff<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'.encode("utf-16-le"),
    ],
)
def test_a_document_type_is_unsafe_wherever_it_stands(prolog: bytes):
    data = with_part("xl/worksheets/sheet1.xml", prolog + b"<worksheet/>")
    assert reason(data)[0] == "unsafe"


def test_a_document_type_spelled_in_a_cell_is_only_text():
    sheet = parts_of(plain_workbook())["xl/worksheets/sheet1.xml"]
    inline = b'<c r="B2" t="inlineStr"><is><t>&lt;!DOCTYPE a&gt;</t></is></c></row></sheetData>'
    changed = sheet.partition(b'<c r="B2"')[0] + inline + sheet.partition(b"</sheetData>")[2]
    read = read_workbook_bytes(with_part("xl/worksheets/sheet1.xml", changed))
    assert read.sheets["Sheet"].value(2, 2) == "<!DOCTYPE a>"


def test_two_parts_of_one_name_are_unsafe():
    target = io.BytesIO(plain_workbook())
    with warnings.catch_warnings(), zipfile.ZipFile(target, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("XL/worksheets\\sheet1.xml", b"<worksheet/>")
    assert reason(target.getvalue())[0] == "unsafe"


def test_a_part_that_inflates_out_of_proportion_is_unsafe():
    assert reason(with_part("xl/media/image1.xml", b"0" * 20_000_000))[0] == "unsafe"


def test_parts_larger_together_than_the_limit_are_unsafe(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(package_module, "TOTAL_LIMIT", 2_000)
    assert reason(plain_workbook())[0] == "unsafe"


def test_a_part_that_holds_more_than_the_directory_says_is_not_inflated():
    data = bytearray(with_part("xl/worksheets/sheet1.xml", b"<worksheet>" + bytes(range(256)) * 900))
    record = data.rindex(b"xl/worksheets/sheet1.xml") - 46
    struct.pack_into("<L", data, record + 24, 100)
    with pytest.raises(UnreadableWorkbook) as refused:
        open_package(bytes(data)).read("xl/worksheets/sheet1.xml")
    assert refused.value.reason == "corrupt"


def test_a_damaged_part_is_corrupt():
    data = bytearray(plain_workbook())
    entry = open_package(bytes(data)).entries["xl/worksheets/sheet1.xml"]
    data[entry.start + 40] ^= 0xFF
    assert reason(bytes(data))[0] == "corrupt"


def test_a_part_that_differs_from_its_checksum_is_corrupt():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts_of(plain_workbook()).items():
            archive.writestr(name, content)
    assert reason(target.getvalue().replace(b'<c r="B2"', b'<c r="B3"'))[0] == "corrupt"


def test_parts_are_found_whatever_their_case_and_slashes():
    odd = {
        name.replace("/", "\\") if "sheet" in name else name: each
        for name, each in parts_of(plain_workbook()).items()
    }
    assert read_workbook_bytes(zipped(odd)).sheets["Sheet"].value(2, 2) == "reikšmė"
    assert open_package(zipped(odd)).read("XL/Worksheets/Sheet1.xml").startswith(b"<worksheet")
