"""What members do to workbooks, and how it is read all the same."""

from __future__ import annotations

import datetime as dt

import pytest
from openpyxl.comments import Comment

from returns.builder import (
    add_contests,
    as_range,
    codes,
    drop_names,
    entry,
    extend,
    filled,
    outcome,
    put,
    received,
)
from suvestine.findings import REPAIRS, Refusal
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from suvestine.returns.model import State
from workbooks import club_form, name, table

CONTESTS = [60.0, 40.0]


def repairs(found) -> list[str]:
    texts = {text.partition("{")[0]: code for code, text in REPAIRS.items()}
    return [next(code for text, code in texts.items() if r.message.startswith(text)) for r in found.repairs]


def people(found) -> list[float]:
    return [e.value for e in found.entries if e.column == "dalyviu_skaicius"]


def set_table(book, sheet: str, key: str, area: str) -> None:
    del book[sheet].tables[key]
    table(book[sheet], key, area)


def move(book, sheet: str, key: str, *, down: int = 0, right: int = 0) -> None:
    """Moves a whole table, as inserting rows and columns before it does."""
    page = book[sheet]
    area = page.tables[key].ref
    page.move_range(area, rows=down, cols=right)
    first, last = area.split(":")
    cells = [page[corner].offset(down, right).coordinate for corner in (first, last)]
    set_table(book, sheet, key, ":".join(cells))


def test_a_proper_return_is_accepted_without_a_word(tmp_path):
    found = received(tmp_path, filled())
    assert found.accepted
    assert (found.findings, found.repairs) == ((), ())
    assert (found.form, found.edition, found.member, found.period) == ("klubas", "2025-1", "07", "2025")
    assert people(found) == CONTESTS
    assert entry(found, "vadovas").value == "Jonas Jonaitis"
    assert entry(found, "pavadinimas", table="varzybos", row=5)[5:8] == ("Varžybos", 5, "A5")
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N1").amount == 120


def test_a_renamed_sheet(tmp_path):
    def rename(book):
        book["Varžybos"].title = "Mūsų varžybos"

    found = received(tmp_path, filled(rename))
    assert repairs(found) == ["sheet_renamed"]
    assert people(found) == CONTESTS
    assert entry(found, "pavadinimas", table="varzybos", row=4).sheet == "Mūsų varžybos"


def test_a_renamed_sheet_of_fields(tmp_path):
    def rename(book):
        book["Titulinis"].title = "Apie mus"
        for defined in book.defined_names.values():
            defined.attr_text = defined.attr_text.replace("Titulinis!", "'Apie mus'!")

    found = received(tmp_path, filled(rename))
    assert repairs(found) == ["sheet_renamed"]
    assert entry(found, "vadovas").sheet == "Apie mus"


def test_rows_and_columns_inserted_before_a_table(tmp_path):
    found = received(tmp_path, filled(lambda book: move(book, "Varžybos", "varzybos", down=3, right=2)))
    assert repairs(found) == ["table_moved"]
    assert people(found) == CONTESTS
    assert entry(found, "dalyviu_skaicius", table="varzybos", row=7).cell == "F7"


def test_columns_reordered_and_inserted(tmp_path):
    def reorder(book):
        sheet = book["Varžybos"]
        for row in (3, 4, 5):
            values = [sheet.cell(row, column).value for column in range(1, 8)]
            extra = "Pastabos" if row == 3 else "mūsų pačių"
            for column, value in enumerate([values[3], extra, *values[:3], *values[4:6]], 1):
                sheet.cell(row, column, value)
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(reorder))
    assert repairs(found) == ["columns_moved"]
    assert people(found) == CONTESTS
    assert found.accepted


def test_a_close_heading_is_recognised_if_only_one_is_missing(tmp_path):
    def rename(book):
        book["Varžybos"]["D3"] = "Dalyvių skaičius, asm."
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(rename))
    assert repairs(found) == ["column_renamed"]
    assert people(found) == CONTESTS
    assert found.accepted


def test_two_strange_headings_are_named_not_guessed(tmp_path):
    def rename(book):
        book["Varžybos"]["D3"], book["Varžybos"]["F3"] = "Dalyvių skaičius, asm.", "Kaina"
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(rename))
    assert codes(found) == ["renamed_column", "renamed_column"]
    for finding, words in zip(
        found.findings, (("Dalyvių skaičius", "asm."), ("Kaina, Eur", "Kaina")), strict=True
    ):
        assert all(word in finding.message for word in words)
    assert people(found) == []


def test_rows_below_the_tables_end_and_blank_rows_inside(tmp_path):
    below = ["Metų pabaiga", dt.date(2025, 12, 30), "Taurė", 7, "1.1", 20]
    found = received(tmp_path, filled(lambda book: add_contests(book, below, row=9)))
    assert repairs(found) == ["rows_below"]
    assert people(found) == [*CONTESTS, 7.0]
    assert entry(found, "pavadinimas", table="varzybos", row=9).cell == "A9"
    assert found.accepted


def test_rows_of_formula_results_only_are_no_records(tmp_path):
    def formulas(book):
        for row in range(6, 20):
            book["Varžybos"].cell(row, 7, 0)

    found = received(tmp_path, filled(formulas))
    assert people(found) == CONTESTS
    assert found.repairs == ()


def test_the_next_table_ends_a_register(tmp_path):
    def another(book):
        sheet = book["Varžybos"]
        for column, heading in enumerate(["Prizas", "Suma", "Rūšis"], 1):
            sheet.cell(8, column, heading)
            sheet.cell(9, column, "kita")
        table(sheet, "prizai", "A8:C9")

    found = received(tmp_path, filled(another))
    assert people(found) == CONTESTS
    assert found.accepted


@pytest.mark.parametrize("words", ["Iš viso", "IŠ VISO:", "iš viso"])
def test_a_totals_row_ends_the_table(tmp_path, words):
    def total(book):
        sheet = book["Varžybos"]
        sheet["A6"], sheet["D6"], sheet["F6"] = words, 100, 350

    found = received(tmp_path, filled(total))
    assert people(found) == CONTESTS
    assert found.accepted


def test_a_declared_totals_row_ends_the_table(tmp_path):
    def total(book):
        sheet = book["Varžybos"]
        sheet["A6"], sheet["D6"] = "Suma", 100
        set_table(book, "Varžybos", "varzybos", "A3:G6")
        sheet.tables["varzybos"].totalsRowCount = 1

    found = received(tmp_path, filled(total))
    assert people(found) == CONTESTS
    assert found.accepted


def test_what_stands_below_a_totals_row_is_not_lost_silently(tmp_path):
    def more(book):
        book["Varžybos"]["A6"] = "Iš viso"
        add_contests(book, ["Dar viena", dt.date(2025, 12, 30), "Taurė", 7, "1.1", 20], row=7)

    found = received(tmp_path, filled(more))
    assert [(f.code, f.place.cell, f.found) for f in found.findings] == [
        ("text_below_table", "A7", "Dar viena")
    ]


def test_a_note_after_two_blank_rows_is_a_finding(tmp_path):
    def note(book):
        book["Varžybos"]["A8"], book["Varžybos"]["A9"] = "Parengė Jonas", "tel. 123"

    found = received(tmp_path, filled(note))
    assert [(f.code, f.place.cell) for f in found.findings] == [
        ("text_below_table", "A8"),
        ("text_below_table", "A9"),
    ]
    assert people(found) == CONTESTS


def test_a_lone_name_right_below_the_rows_is_a_record(tmp_path):
    found = received(tmp_path, filled(put("Varžybos", "A6", "Be datos")))
    assert entry(found, "pavadinimas", table="varzybos", row=6).value == "Be datos"


@pytest.mark.parametrize(
    ("sheet", "key"), [("Varžybos", "varzybos"), ("Skaičiai", "Skaiciai"), ("Lyga", "Lyga")]
)
def test_a_table_converted_to_a_range(tmp_path, sheet, key):
    found = received(tmp_path, filled(as_range(sheet, key)))
    assert repairs(found) == ["table_by_headings"]
    assert found.accepted
    assert len(found.entries) == len(received(tmp_path, filled()).entries)


def test_all_tables_converted_and_moved(tmp_path):
    def shake(book):
        for sheet, key in (("Varžybos", "varzybos"), ("Skaičiai", "Skaiciai"), ("Lyga", "Lyga")):
            move(book, sheet, key, down=2, right=1)
            del book[sheet].tables[key]

    found = received(tmp_path, filled(shake))
    assert repairs(found) == ["table_by_headings", "table_moved"] * 3
    assert found.accepted
    assert entry(found, "ataskaitiniai_metai", table="Lyga", code="A").cell == "F6"


def test_a_deleted_sheet(tmp_path):
    def delete(book):
        del book["Varžybos"]

    found = received(tmp_path, filled(delete))
    assert [(f.code, f.place.field, f.template_sheet) for f in found.findings] == [
        ("missing_sheet", "varzybos", "Varžybos")
    ]
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N1").value == 120


def test_a_deleted_checks_sheet_is_a_finding_and_the_checks_are_made(tmp_path):
    def delete(book):
        del book["Patikra"]

    found = received(tmp_path, filled(delete, put("Lyga", "E6", 31)))
    assert codes(found) == ["missing_sheet", "check_failed"]


def test_rows_inserted_into_a_fixed_table(tmp_path):
    def insert(book):
        sheet = book["Lyga"]
        sheet.move_range("A5:F6", rows=2)
        set_table(book, "Lyga", "Lyga", "A3:F8")

    found = received(tmp_path, filled(insert))
    assert found.accepted
    assert entry(found, "ataskaitiniai_metai", table="Lyga", code="C").cell == "E8"


def test_rows_missing_repeated_and_unknown(tmp_path):
    def spoil(book):
        book["Lyga"]["A6"] = "A"
        book["Lyga"]["A5"] = "X"

    found = received(tmp_path, filled(spoil))
    assert codes(found) == ["unknown_row", "duplicate_row", "missing_row", "missing_row"]
    assert [f.place.field for f in found.findings] == ["Lyga.X", "Lyga.A", "Lyga.B", "Lyga.C"]
    assert entry(found, "ataskaitiniai_metai", table="Lyga", code="A").value == 30


def test_a_value_in_a_row_without_a_code_is_not_lost_silently(tmp_path):
    found = received(tmp_path, filled(put("Lyga", "A5", None)))
    assert codes(found) == ["unknown_row", "missing_row"]
    assert codes(received(tmp_path, filled(put("Skaičiai", "E4", 5)))) == ["unknown_row"]


def test_below_a_fixed_table_a_note_is_no_row_but_a_number_is_not_lost(tmp_path):
    note = [put("Lyga", "A9", "Parengė"), put("Lyga", "F9", "Jonas")]
    assert received(tmp_path, filled(*note)).accepted
    found = received(tmp_path, filled(put("Lyga", "A8", "D"), put("Lyga", "E8", 12)))
    assert [(f.code, f.place.field) for f in found.findings] == [("unknown_row", "Lyga.D")]


def test_less_than_half_of_the_headings_mark_no_table(tmp_path):
    def strip(book):
        as_range("Varžybos", "varzybos")(book)
        for cell in ("A3", "C3", "D3", "F3", "G3"):
            book["Varžybos"][cell] = "?"

    assert codes(received(tmp_path, filled(strip))) == ["missing_table"]


def test_a_code_that_came_back_in_another_letter_case(tmp_path):
    assert received(tmp_path, filled(put("Lyga", "A5", "b "))).accepted


def test_a_field_moved_with_its_name(tmp_path):
    def insert(book):
        sheet = book["Titulinis"]
        sheet["C12"] = sheet["B7"].value
        sheet["B7"] = None
        name(book, "vadovas", "Titulinis!$C$12")

    found = received(tmp_path, filled(insert))
    assert repairs(found) == ["field_moved"]
    assert entry(found, "vadovas")[4:8] == ("Jonas Jonaitis", "Titulinis", 12, "C12")


def test_a_field_without_its_name_is_read_at_its_place(tmp_path):
    found = received(tmp_path, filled(drop_names("vadovas", "uzpildyta")))
    assert entry(found, "vadovas").value == "Jonas Jonaitis"
    assert found.repairs == ()


def test_a_field_without_its_name_is_found_beside_its_label(tmp_path):
    def shift(book):
        sheet = book["Titulinis"]
        sheet["A20"], sheet["B20"], sheet["A7"], sheet["B7"] = "Vadovas:", "Ona", None, "ne tai"

    found = received(tmp_path, filled(drop_names("vadovas"), shift))
    assert repairs(found) == ["field_moved"]
    assert entry(found, "vadovas").value == "Ona"


def test_fields_of_a_renamed_sheet_without_names_are_found_beside_their_labels(tmp_path):
    def rename(book):
        book["Titulinis"].title = "Apie mus"
        for key in list(book.defined_names):
            del book.defined_names[key]

    found = received(tmp_path, filled(rename), file="07_klubas_2025.xlsx")
    assert entry(found, "vadovas")[4:6] == ("Jonas Jonaitis", "Apie mus")
    assert repairs(found).count("sheet_renamed") == 1
    assert found.accepted


def test_a_field_with_neither_name_nor_label_is_not_guessed(tmp_path):
    found = received(tmp_path, filled(drop_names("vadovas"), put("Titulinis", "A7", "Kas kita")))
    assert [(f.code, f.place.field) for f in found.findings] == [("missing_field", "vadovas")]


def test_a_required_column_counts_only_in_rows_that_hold_something(tmp_path):
    found = received(tmp_path, filled(put("Varžybos", "A5", None)))
    assert [(f.code, f.place.cell, f.place.field) for f in found.findings] == [
        ("required_blank", "A5", "varzybos.pavadinimas")
    ]
    emptied = [put("Varžybos", f"{column}5", None) for column in "ABCDEF"]
    assert received(tmp_path, filled(*emptied)).accepted


@pytest.mark.parametrize("word", ["nežinoma", "..", "netaikoma"])
def test_the_words_answer_a_required_input(tmp_path, word):
    found = received(tmp_path, filled(put("Skaičiai", "E6", word)))
    assert found.accepted
    state = State.NOT_APPLICABLE if word == "netaikoma" else State.UNKNOWN
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N11").state is state
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N12").amount is None


def test_an_invalid_value_is_kept_as_typed_and_enters_no_sum(tmp_path):
    found = received(tmp_path, filled(put("Varžybos", "D4", "apie 60")))
    bad = entry(found, "dalyviu_skaicius", table="varzybos", row=4)
    assert (bad.state, bad.value, bad.amount) == (State.INVALID, "apie 60", None)
    assert not found.accepted


def test_a_heading_that_is_not_close_is_not_guessed(tmp_path):
    def drop(book):
        for row in range(3, 6):
            book["Varžybos"].cell(row, 5).value = "Kita" if row == 3 else None
        set_table(book, "Varžybos", "varzybos", "A3:G5")

    found = received(tmp_path, filled(drop))
    assert codes(found) == ["renamed_column"]
    assert "„Veikla“" in found.findings[0].message
    assert "„Kita“" in found.findings[0].message


def test_links_comments_and_hidden_sheets_are_ignored(tmp_path):
    def decorate(book):
        sheet = book.create_sheet("Juodraštis")
        sheet["A1"], sheet.sheet_state = "Pavadinimas", "hidden"
        book["Varžybos"]["A4"].hyperlink = "https://example.org"
        book["Varžybos"]["B4"].comment = Comment("tikslinti", "Jonas")

    found = received(tmp_path, filled(decorate))
    assert found.accepted
    assert (found.findings, found.repairs) == ((), ())


def test_a_copied_sheet_does_not_double_the_records(tmp_path):
    def copy(book):
        twin = book.copy_worksheet(book["Varžybos"])
        table(twin, "varzybos_2", "A3:G5")

    found = received(tmp_path, filled(copy))
    assert people(found) == CONTESTS
    assert found.accepted


def test_texts_that_the_template_has_below_a_register_are_no_records(tmp_path):
    """A field under a register ends it, and the template's notes are passed over."""

    def note(book):
        sheet = book["Varžybos"]
        sheet["A10"], sheet["A12"] = "Pastabas rašykite žemiau", "Posėdis"
        name(book, "posedis", "'Varžybos'!$B$12")

    template = read_template(club_form(lambda book: (extend(book), note(book))), form="klubas")
    shelf = Shelf({"klubas": template})
    found = received(tmp_path, filled(note, put("Varžybos", "B12", dt.date(2025, 5, 5))), shelf=shelf)
    assert found.findings == ()
    assert people(found) == CONTESTS
    assert entry(found, "posedis").value == dt.date(2025, 5, 5)


@pytest.mark.libreoffice
def test_a_return_saved_by_another_program(tmp_path, convert):
    source = tmp_path / "07.xlsx"
    source.write_bytes(filled())
    found = received(tmp_path, convert(source, "xlsx").read_bytes())
    assert found.accepted
    assert [e[:5] for e in found.entries] == [e[:5] for e in received(tmp_path, filled()).entries]


@pytest.mark.libreoffice
@pytest.mark.parametrize(("kind", "code"), [("ods", "not_xlsx"), ("xls", "old_format")])
def test_another_format_is_read_or_told_to_be_saved_anew(tmp_path, convert, kind, code):
    source = tmp_path / "07.xlsx"
    source.write_bytes(filled())
    found = outcome(tmp_path, convert(source, kind).read_bytes(), file=f"07.{kind}")
    assert isinstance(found, Refusal)
    assert found.code == code
    assert ".xlsx" in found.message
