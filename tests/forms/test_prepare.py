"""Prepared workbooks: what is filled, and that every other byte stays."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook

from suvestine.errors import UserError
from suvestine.forms.prepare import Prefill, PreparedForm
from suvestine.forms.reading import read_template
from suvestine.spreadsheet.design import read_design
from suvestine.spreadsheet.reading import read_workbook_bytes
from workbooks import OPEN, club_form, name, rows, table

ACTIVITIES = tuple({"kodas": f"1.{number}", "pavadinimas": f"Veikla {number}"} for number in range(1, 6))
PREFILL = Prefill("2025", "007", "Klubas „Žalgiris“ & Ko <1>")


def prepared(prefill: Prefill, change=None, content: bytes = b"") -> bytes:
    content = content or club_form(change)
    return PreparedForm(read_template(content, form="klubas"), content).workbook(prefill)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {part: archive.read(part) for part in archive.namelist()}


def column(content: bytes, sheet: str, letter: int, first: int, last: int) -> list[object]:
    found = read_workbook_bytes(content).sheets[sheet]
    return [found.value(row, letter) for row in range(first, last + 1)]


def test_stamp_goes_in_as_text():
    book = read_workbook_bytes(prepared(PREFILL))
    assert [book.named_value(key) for key in ("laikotarpis", "nario_kodas", "nario_pavadinimas")] == [
        "2025", "007", "Klubas „Žalgiris“ & Ko <1>",
    ]  # fmt: skip


def test_only_what_is_filled_changes():
    content = club_form()
    before, after = parts(content), parts(prepared(PREFILL, content=content))
    assert list(before) == list(after)
    changed = {part for part in before if before[part] != after[part]}
    assert changed == {"xl/worksheets/sheet1.xml"}
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]


def test_member_values_fill_the_names_that_ask_for_them():
    filled = prepared(replace(PREFILL, member_values={"savivaldybe": "Alytaus m.", "gyventojai": 54000.0}))
    assert read_workbook_bytes(filled).named_value("_nario_savivaldybe") == "Alytaus m."


def test_last_year_is_filled_by_code_and_words_stay_words():
    last_year = {("SKAICIAI", "N1"): 120.0, ("Skaiciai", "N2"): "nežinoma", ("Skaiciai", "X9"): 1.0}
    filled = prepared(replace(PREFILL, last_year=last_year))
    assert column(filled, "Skaičiai", 4, 5, 9) == [120.0, None, None, "nežinoma", None]


def test_what_the_author_typed_into_last_year_is_cleared():
    def typed(book: Workbook) -> None:
        book["Skaičiai"]["D6"] = 99

    assert column(prepared(PREFILL, typed), "Skaičiai", 4, 5, 9) == [None] * 5


def test_blank_texts_of_coded_rows_come_from_the_plan_and_typed_ones_stay():
    coded = {
        "R1": {"Rodiklis": "Surengta varžybų", "Matavimo vienetas": "vnt.", "Planas": 4.0},
        "N2": {"Rodiklis": "Kitas", "Matavimo vienetas": "kitas"},
    }
    book = read_workbook_bytes(prepared(replace(PREFILL, coded=coded))).sheets["Skaičiai"]
    assert [book.value(9, 2), book.value(9, 3)] == ["Surengta varžybų", "vnt."]
    assert [book.value(8, 2), book.value(8, 3)] == ["Biudžetas", "Eur"]


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_list_table_takes_exactly_the_new_items(count):
    items = ACTIVITIES[:count]
    filled = prepared(replace(PREFILL, lists={"_veiklos": items}))
    padded = [*(item["kodas"] for item in items), *[None] * (6 - count)]
    assert column(filled, "Sąrašai", 3, 2, 7) == padded
    assert read_workbook_bytes(filled).tables["_veiklos"].area.a1 == f"C1:D{1 + max(1, count)}"
    chosen = read_design(filled).sheets["Varžybos"].rules_at(9, 5)[0].choices
    assert chosen == tuple(item["kodas"] for item in items)


def test_list_reached_through_a_name_of_a_table_column():
    filled = prepared(replace(PREFILL, lists={"VEIKLU_KODAI": [{"numeris": "9.9"}]}))
    assert column(filled, "Sąrašai", 3, 1, 3) == ["Kodas", "9.9", None]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_list_behind_a_named_range_is_resized(count):
    items = [{"kodas": f"R{number}", "pavadinimas": "x"} for number in range(count)]
    filled = prepared(replace(PREFILL, lists={"rusys": items}))
    assert column(filled, "Sąrašai", 1, 2, 6) == [*(item["kodas"] for item in items), *[None] * (5 - count)]
    assert column(filled, "Sąrašai", 2, 2, 3) == [None, None]
    assert read_design(filled).sheets["Varžybos"].rules_at(4, 3)[0].choices == tuple(
        i["kodas"] for i in items
    )


def test_named_range_over_a_table_column_follows_the_table():
    def by_range(book: Workbook) -> None:
        name(book, "veiklu_kodai", "'Sąrašai'!$C$2:$C$3")

    filled = prepared(replace(PREFILL, lists={"_veiklos": ACTIVITIES}), by_range)
    assert read_workbook_bytes(filled).names["veiklu_kodai"].a1 == "C2:C6"


def test_list_that_the_form_does_not_have_changes_nothing():
    content, asked = club_form(), replace(PREFILL, lists={"_rodikliai": ACTIVITIES})
    assert prepared(asked, content=content) == prepared(PREFILL, content=content)


def test_list_with_something_in_its_way_is_the_operators_matter():
    def block(book: Workbook) -> None:
        book["Sąrašai"]["D5"] = "Kita"

    with pytest.raises(UserError, match=r"Sąrašai!D5 holds something"):
        prepared(replace(PREFILL, lists={"_veiklos": ACTIVITIES}), block)


def test_carried_rows_keep_texts_and_lists_and_leave_numbers_and_dates_blank():
    last = [
        {
            "pavadinimas": "=Taurė 2024",
            "data": 45600.0,
            "rusis": "Taurė",
            "dalyviu_skaicius": 10.0,
            "veikla": "1.1",
        },
        {"pavadinimas": "Maratonas", "rusis": "Turnyras"},
    ]
    filled = read_workbook_bytes(prepared(replace(PREFILL, carried={"VARZYBOS": last})))
    found = filled.sheets["Varžybos"]
    assert [found.value(4, place) for place in range(1, 7)] == [
        "=Taurė 2024",
        None,
        "Taurė",
        None,
        "1.1",
        None,
    ]
    assert [found.value(5, place) for place in range(1, 4)] == ["Maratonas", None, "Turnyras"]
    assert filled.tables["varzybos"].area.a1 == "A3:G5"


def test_register_keeps_its_size_where_carried_rows_fit():
    filled = prepared(replace(PREFILL, carried={"varzybos": [{"pavadinimas": "Maratonas"}]}))
    assert read_workbook_bytes(filled).tables["varzybos"].area.a1 == "A3:G4"


def test_carried_rows_need_room_below_the_register():
    def block(book: Workbook) -> None:
        book["Varžybos"]["B6"] = "Pastaba"

    with pytest.raises(UserError, match=r"register varzybos.*Varžybos!B6 holds something"):
        prepared(replace(PREFILL, carried={"varzybos": [{"pavadinimas": "Maratonas"}] * 3}), block)


def test_members_do_not_see_each_other():
    content = club_form()
    form = PreparedForm(read_template(content, form="klubas"), content)
    lists = {"_veiklos": ACTIVITIES}
    first = replace(PREFILL, lists=lists, last_year={("Skaiciai", "N1"): 5.0})
    second = Prefill("2025", "008", "Kitas klubas", lists=lists)
    alone = PreparedForm(read_template(content, form="klubas"), content).workbook(second)
    form.workbook(first)
    assert form.workbook(second) == alone
    assert column(alone, "Skaičiai", 4, 5, 5) == [None]


def test_new_lists_replace_those_of_the_copies_before():
    content = club_form()
    form = PreparedForm(read_template(content, form="klubas"), content)
    form.workbook(replace(PREFILL, lists={"_veiklos": ACTIVITIES}))
    after = form.workbook(replace(PREFILL, lists={"_veiklos": ACTIVITIES[:1]}))
    assert column(after, "Sąrašai", 3, 2, 4) == ["1.1", None, None]


def test_formulas_of_calculated_last_year_and_register_columns_stay():
    def calculated(book: Workbook) -> None:
        book["Skaičiai"]["D5"] = "=E5"

    carried = {"varzybos": [{"pavadinimas": "Maratonas", "vienam_eur": 5.0}]}
    filled = read_design(
        prepared(replace(PREFILL, last_year={("Skaiciai", "N1"): 5.0}, carried=carried), calculated)
    )
    assert filled.sheets["Skaičiai"].cell(5, 4).formula == "E5"
    assert filled.sheets["Varžybos"].cell(4, 7).formula == "IF(ISNUMBER(D4),F4/D4,0)"


def test_planned_values_go_into_locked_cells_only():
    def plan(book: Workbook) -> None:
        sheet = book.create_sheet("Planas")
        rows(sheet, 1, [["Kodas", "Planas", "Matavimo vienetas"], ["R1"], ["R2"]])
        table(sheet, "planas", "A1:C3")
        sheet.protection.sheet = True
        sheet["B3"].protection = OPEN

    coded = {code: {"Planas": 4.0, "Matavimo vienetas": "vnt."} for code in ("R1", "R2")}
    filled = prepared(replace(PREFILL, coded=coded), plan)
    assert column(filled, "Planas", 2, 2, 3) == [4.0, None]
    assert column(filled, "Planas", 3, 2, 3) == ["vnt.", "vnt."]
