"""One workbook or inbox for every code of the catalogue, which gives that code and no other."""

from __future__ import annotations

import datetime as dt
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from returns.builder import (
    STAMP,
    add_contests,
    as_range,
    club_template,
    codes,
    collection,
    drop_names,
    filled,
    modified,
    outcome,
    put,
    put_field,
    received,
    with_part,
)
from suvestine.findings import FINDINGS, REFUSALS, REPAIRS, SKIPS, Refusal
from suvestine.forms.model import FormTemplate
from suvestine.forms.shelf import Shelf
from suvestine.returns.inbox import inbox_files
from suvestine.returns.receive import check_file, receive
from suvestine.spreadsheet.reading import FILE_LIMIT
from workbooks import name, table


def delete(sheet: str):
    def change(book):
        del book[sheet]

    return change


def rename_columns(book, *cells: tuple[str, str | None]) -> None:
    sheet = book["Varžybos"]
    for cell, heading in cells:
        sheet[cell] = heading
    del sheet.tables["varzybos"]
    table(sheet, "varzybos", "A3:G5")


def without_a_column(book) -> None:
    sheet = book["Varžybos"]
    sheet.delete_cols(4)
    del sheet.tables["varzybos"]
    table(sheet, "varzybos", "A3:F5")


def without_headings(book) -> None:
    del book["Lyga"].tables["Lyga"]
    for column in range(1, 7):
        book["Lyga"].cell(3, column).value = None


CUP = ["Pavasario taurė", dt.date(2025, 4, 12), "Taurė", 60, "1.1", 200]
"""The first record of a proper return once more."""

FAULTS: dict[str, list[Callable]] = {
    "required_blank": [put("Skaičiai", "E6", None)],
    "not_number": [put("Skaičiai", "E8", "daug")],
    "not_whole": [put("Skaičiai", "E6", 2.5)],
    "not_date": [put("Titulinis", "B8", "vakar")],
    "ambiguous_date": [put("Titulinis", "B8", "03/04/2025")],
    "not_time": [put_field("laikas", "po pietų")],
    "bare_dash": [put("Skaičiai", "E8", "–")],
    "error_cell": [put("Skaičiai", "E8", "#N/A")],
    "not_in_list": [put("Varžybos", "C4", "Kupiūra")],
    "out_of_range": [put("Skaičiai", "E8", -1)],
    "text_length": [put("Titulinis", "B7", "Jo")],
    "custom_rule": [put_field("salyga", 3)],
    "missing_row": [put("Lyga", "A6", None), put("Lyga", "E6", None)],
    "unknown_row": [put("Skaičiai", "E4", 1)],
    "duplicate_row": [put("Skaičiai", "A11", "N1")],
    "missing_column": [without_a_column],
    "renamed_column": [lambda book: rename_columns(book, ("E3", "Visai kas kita"))],
    "missing_sheet": [delete("Varžybos")],
    "missing_table": [without_headings],
    "missing_field": [delete("Titulinis")],
    "text_below_table": [put("Varžybos", "A9", "Parengė Jonas")],
    "repeated_row": [lambda book: add_contests(book, CUP, row=5)],
    "check_failed": [put("Lyga", "E6", 31)],
}


def macros(content: bytes) -> bytes:
    return with_part(content, "xl/vbaProject.bin", b"\0" * 64)


@pytest.mark.parametrize("code", FINDINGS)
def test_a_fault_gives_its_finding_and_no_other(tmp_path, code):
    content = macros(filled()) if code == "macros" else filled(*FAULTS[code])
    file = "07_klubas_2025.xlsx"
    found = received(tmp_path, content, file=file)
    assert set(codes(found)) == {code}
    assert found.accepted is (code == "macros")
    assert all(f.message and "{" not in f.message for f in found.findings)


def stamp(key: str, value: object):
    def change(book):
        cell = book.defined_names[key].attr_text.split("!")[1].replace("$", "")
        book["Titulinis"][cell] = value

    return change


def other_form(book) -> None:
    for sheet, key in (("Varžybos", "varzybos"), ("Skaičiai", "Skaiciai"), ("Lyga", "Lyga")):
        del book[sheet].tables[key]
        for row in book[sheet].iter_rows():
            for cell in row:
                cell.value = None


def twin() -> FormTemplate:
    """A second form with the clubs' tables."""
    one = club_template()[1]
    return FormTemplate(
        **{slot: getattr(one, slot) for slot in one.__slots__} | {"id": "kitas", "title": "Kita"}
    )


def letter() -> bytes:
    """Something like a Word document."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("word/document.xml", b"<w/>")
    return target.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED: dict[str, Callable[[Path], Refusal | object]] = {
    "encrypted": lambda at: outcome(at, OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")),
    "old_format": lambda at: outcome(at, OLE + b"\0" * 600),
    "not_xlsx": lambda at: outcome(at, letter(), file="07.docx"),
    "corrupt": lambda at: outcome(at, filled()[:3000]),
    "not_readable": lambda at: check_file("07.xlsx", at / "07.xlsx", collection()),
    "empty_file": lambda at: outcome(at, b""),
    "unsafe": lambda at: outcome(at, with_part(filled(), "xl/workbook.xml", b"<!DOCTYPE x><x/>")),
    "too_large": lambda at: outcome(at, b"PK" + b"\0" * FILE_LIMIT),
    "unknown_form": lambda at: outcome(at, filled(stamp("forma", "Visai kita forma"))),
    "ambiguous_form": lambda at: outcome(
        at, filled(drop_names(*STAMP)), shelf=Shelf({"klubas": club_template()[1], "kitas": twin()})
    ),
    "unknown_edition": lambda at: outcome(at, filled(stamp("redakcija", "1999-1"))),
    "form_not_collected": lambda at: outcome(at, filled(), expected={"treneris": frozenset({"07"})}),
    "unknown_member": lambda at: outcome(at, filled(member="99")),
    "no_member": lambda at: outcome(at, filled(member=None), file="ataskaita.xlsx"),
    "name_of_another": lambda at: outcome(at, filled(), names={"07": "Kitas klubas", "08": "Klubas"}),
    "member_not_expected": lambda at: outcome(at, filled(member="12")),
    "wrong_period": lambda at: outcome(at, filled(stamp("laikotarpis", "2024"))),
}


@pytest.mark.parametrize("code", REFUSALS)
def test_a_file_is_refused_with_its_reason(tmp_path, code):
    found = REFUSED[code](tmp_path)
    assert isinstance(found, Refusal)
    assert found.code == code
    assert found.file
    assert "{" not in found.message


def test_an_unknown_edition_is_told_with_the_known_one(tmp_path):
    found = REFUSED["unknown_edition"](tmp_path)
    assert isinstance(found, Refusal)
    assert "„1999-1“" in found.message
    assert "2025-1" in found.message


def moved(book) -> None:
    book["Varžybos"].move_range("A3:G5", rows=2)
    del book["Varžybos"].tables["varzybos"]
    table(book["Varžybos"], "varzybos", "A5:G7")


def swapped(book) -> None:
    sheet = book["Varžybos"]
    for row in (3, 4, 5):
        sheet.cell(row, 1).value, sheet.cell(row, 2).value = (
            sheet.cell(row, 2).value,
            sheet.cell(row, 1).value,
        )
    rename_columns(book)


def renamed_sheet(book) -> None:
    book["Lyga"].title = "Lyga 2025"


def moved_field(book) -> None:
    book["Titulinis"]["C7"] = "Jonas Jonaitis"
    name(book, "vadovas", "Titulinis!$C$7")


NOON = dt.datetime(2025, 3, 14, 12)
REPAIRED: dict[str, list[Callable]] = {
    "number_text": [put("Skaičiai", "E5", "1 234")],
    "date_text": [put("Titulinis", "B8", "2026 m. sausio 20 d.")],
    "date_with_time": [put_field("diena", NOON)],
    "date_number": [
        put("Varžybos", "B4", 45760),
        lambda book: setattr(book["Varžybos"]["B4"], "number_format", "0"),
    ],
    "time_text": [put_field("laikas", "14.30")],
    "time_number": [
        put_field("laikas", 0.75),
        lambda book: setattr(book["Taisyklės"]["B7"], "number_format", "0.0"),
    ],
    "list_spelling": [put("Varžybos", "C4", "taurė")],
    "unknown_word": [put("Skaičiai", "E6", "Nežinoma")],
    "sheet_renamed": [renamed_sheet],
    "table_by_headings": [as_range("Varžybos", "varzybos")],
    "column_renamed": [lambda book: rename_columns(book, ("F3", "Kaina, eurais"))],
    "columns_moved": [swapped],
    "table_moved": [moved],
    "rows_below": [put("Varžybos", "A6", "Be datos")],
    "field_moved": [moved_field],
    "form_recognised": [drop_names("forma")],
    "member_from_name": [drop_names("nario_kodas")],
    "period_from_name": [drop_names("laikotarpis")],
    "member_digits": [stamp("nario_kodas", 7)],
}


@pytest.mark.parametrize("code", REPAIRS)
def test_a_repair_is_listed_and_the_return_accepted(tmp_path, code):
    found = received(tmp_path, filled(*REPAIRED[code]), file="07_klubas_2025.xlsx")
    beginning = REPAIRS[code].partition("{")[0]
    assert [repair.message.startswith(beginning) for repair in found.repairs] == [True]
    assert found.findings == ()


SKIPPED = {
    "lock_file": {"~$07.xlsx": b"x", "a/.~lock.07.xlsx#": b"x"},
    "system_file": {".DS_Store": b"x", "a/Thumbs.db": b"x", "desktop.ini": b"x"},
    "older": {
        "b.xlsx": modified(filled(), "2026-02-02"),
        "a.xlsx": modified(filled(put("Skaičiai", "E5", 121)), "2026-02-01"),
    },
    "same": {"b.xlsx": filled(), "c/Kopija - b (2).xlsx": None},
}


@pytest.mark.parametrize("code", SKIPS)
def test_a_file_is_passed_over_with_its_reason(tmp_path, code):
    for position, (file, content) in enumerate(SKIPPED[code].items()):
        path = tmp_path / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content or (tmp_path / "b.xlsx").read_bytes())
        os.utime(path, (1_700_000_000 - position, 1_700_000_000 - position))
    found = receive(inbox_files(tmp_path), collection())
    winners = [file for file in SKIPPED[code] if code in ("older", "same")][:1]
    assert [each.file for each in found.returns] == winners
    assert {each.file for each in found.skipped} == set(SKIPPED[code]) - set(winners)
    assert {each.reason for each in found.skipped} == {SKIPS[code].format(winner="b.xlsx")}
    assert found.refused == ()


def test_every_code_has_its_file():
    assert set(FAULTS) | {"macros"} == set(FINDINGS)
    assert set(REFUSED) == set(REFUSALS)
    assert set(REPAIRED) == set(REPAIRS)
    assert set(SKIPPED) == set(SKIPS)
