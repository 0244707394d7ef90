"""Forms built otherwise than the clubs': totals rows, tables side by side, rules and checks that rest on lists."""

from __future__ import annotations

from openpyxl import Workbook

from returns.builder import Change, as_range, codes, entry, extend, filled, put, received
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from suvestine.returns.model import Return
from workbooks import club_form, name, rows, rule, table


def sent(tmp_path, change: Change, *faults: Change, **settings) -> Return:
    """A return of the clubs' form as ``change`` has altered it."""

    def altered(book: Workbook) -> None:
        extend(book)
        change(book)

    template = read_template(club_form(altered), form="klubas")
    content = filled(change, *faults)
    return received(tmp_path, content, shelf=Shelf({"klubas": template}), **settings)


def check(book: Workbook, left: str, operator: str, right: object) -> None:
    """Adds the check P9."""
    sheet = book["Patikra"]
    rows(sheet, 12, [["P9", "Klaida", left, operator, right, "Nesutampa."]])
    made = sheet.tables["_tikrinimai"]
    made.ref = made.autoFilter.ref = "A3:H12"


def with_totals(book: Workbook) -> None:
    sheet = book["Lyga"]
    rows(sheet, 7, [["Iš viso", None, None, None, "=SUM(Lyga[Ataskaitiniai metai])"]])
    made = sheet.tables["Lyga"]
    made.ref, made.totalsRowCount = "A3:F7", 1
    check(book, "=SUM(Lyga[Ataskaitiniai metai])", "=", 81)


def test_a_fixed_tables_totals_row_is_no_part_of_its_column(tmp_path):
    (finding,) = sent(tmp_path, with_totals).findings
    assert (finding.code, finding.place.cell, finding.found) == ("check_failed", "E4", "30")
    assert "(80 ≠ 81)" in finding.message
    assert sent(tmp_path, with_totals, put("Lyga", "E5", 21), put("Lyga", "F5", "Taip")).accepted


def side_by_side(book: Workbook) -> None:
    sheet = book.create_sheet("Šalia")
    rows(sheet, 3, [["Data", "Treneris", "Valandos", None, "Data", "Aikštė", "Valandos"]])
    rows(sheet, 4, [["a", "Jonas", 5, None, "b", "Didžioji", 7]])
    for key, area in (("treniruotes", "A3:C4"), ("nuoma", "E3:G4")):
        table(sheet, key, area)


def test_tables_side_by_side_converted_to_ranges(tmp_path):
    both = [as_range("Šalia", "treniruotes"), as_range("Šalia", "nuoma")]
    for faults in ([], both, both[:1], both[1:]):
        found = sent(tmp_path, side_by_side, *faults)
        assert found.accepted
        assert entry(found, "valandos", table="treniruotes").value == 5
        assert entry(found, "valandos", table="nuoma").value == 7
        assert len(found.repairs) == len(faults)


def with_norms(book: Workbook) -> None:
    sheet = book.create_sheet("Normos")
    rows(sheet, 1, [["Amžius", "Norma"], ["Vaikai", 30], ["Suaugę", 10]])
    table(sheet, "normos", "A1:B3")
    sheet.sheet_state = "hidden"
    check(book, "=Lyga!E4", "<=", "=SUM(normos[Norma])")


def test_a_check_may_rest_on_a_table_that_nobody_fills(tmp_path):
    assert sent(tmp_path, with_norms).accepted
    found = sent(tmp_path, with_norms, put("Lyga", "E4", 41), put("Lyga", "F4", "Taip"))
    assert "Nesutampa. (41 > 40)" in [f.message for f in found.findings]


def with_activities(book: Workbook) -> None:
    name(book, "veiklu_vardai", "_veiklos[Pavadinimas]")
    sheet = book.create_sheet("Kita")
    rows(sheet, 1, [["Veikla", "1.2"], ["Veiklos vardas", "Kviesti"]])
    for row, field in enumerate(("kodas_is_saraso", "vardas_is_saraso"), 1):
        name(book, field, f"Kita!$B${row}")
    sheet["B1"].number_format = "@"
    rule(sheet, "B1", "custom", "COUNTIF(veiklu_kodai,B1)=1", error="Tokios veiklos nėra.")
    rule(sheet, "B2", "list", "veiklu_vardai", error=None)


def test_rules_follow_every_column_of_a_list_of_the_control_workbook(tmp_path):
    assert sent(tmp_path, with_activities).accepted
    wrong = [put("Kita", "B1", "9.9"), put("Kita", "B2", "Nežinoma veikla")]
    assert codes(sent(tmp_path, with_activities, *wrong)) == ["not_in_list", "custom_rule"]
    lists = {
        "_veiklos": ("1.1", "1.2", "9.9"),
        "_veiklos[pavadinimas]": ("Ugdyti", "Kviesti", "Nežinoma veikla"),
    }
    assert sent(tmp_path, with_activities, *wrong, lists=lists).accepted


def test_a_word_for_nothing_in_an_input_without_a_rule_is_no_number_for_a_check(tmp_path):
    def change(book: Workbook) -> None:
        check(book, "='Taisyklės'!B12", "=", 5)

    assert codes(sent(tmp_path, change, put("Taisyklės", "B12", 4))) == ["check_failed"]
    assert sent(tmp_path, change, put("Taisyklės", "B12", "netaikoma")).accepted
