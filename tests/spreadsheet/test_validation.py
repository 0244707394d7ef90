"""Data validations become rules: bounds, words, lists from every source, those of Excel 2010 included."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import pytest
import xlsxwriter

from suvestine.spreadsheet.design import Design, read_design
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.validation import Rule

X14 = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    '<x14:dataValidation type="list" errorStyle="warning" prompt="Pasirinkite_x000a_vieną">'
    "<x14:formula1><xm:f>'Sąrašo lapas'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>B2:B5 D7</xm:sqref>"
    "</x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"
)


def bytes_of(*validations: tuple[str, dict[str, Any]]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet, lists = book.add_worksheet("Forma"), book.add_worksheet("Sąrašo lapas")
        lists.write_column("A2", ["kultūra", "edukacija", 3, None, "po tarpo"])
        columns = [{"header": "Kodas"}, {"header": "Mano pavadinimas"}]
        lists.add_table(
            "C1:D3", {"name": "_veiklos", "columns": columns, "data": [["1.1.1", "a"], ["1.1.2", "b"]]}
        )
        book.define_name("sritys", "='Sąrašo lapas'!$A$2:$A$9")
        book.define_name("veiklu_kodai", "=_veiklos[Kodas]")
        for area, settings in validations:
            sheet.data_validation(area, settings)
    return target.getvalue()


def only_rule(area: str = "B2", **settings: Any) -> Rule:
    (placed,) = read_design(bytes_of((area, settings))).sheets["Forma"].rules
    return placed.rule


def design_with_x14() -> Design:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bytes_of())) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(b"</worksheet>", X14.encode())
            copy.writestr(name, content)
    return read_design(target.getvalue())


def test_the_totals_row_of_a_table_is_no_choice():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        columns = [{"header": "Kodas", "total_string": "Iš viso"}]
        sheet.add_table("A1:A4", {"name": "T", "columns": columns, "data": [["a"], ["b"]], "total_row": True})
        book.define_name("kodai", "=T[Kodas]")
        sheet.data_validation("C1", {"validate": "list", "source": "=kodai"})
    (placed,) = read_design(target.getvalue()).sheets["A"].rules
    assert placed.rule.choices == ("a", "b")


@pytest.mark.parametrize(
    ("source", "choices", "names"),
    [
        (["taip", "ne"], ("taip", "ne"), ()),
        ("='Sąrašo lapas'!$A$2:$A$4", ("kultūra", "edukacija", "3"), ()),
        ("=sritys", ("kultūra", "edukacija", "3", "po tarpo"), ("sritys",)),
        ("=SRITYS", ("kultūra", "edukacija", "3", "po tarpo"), ("sritys",)),
        ("=veiklu_kodai", ("1.1.1", "1.1.2"), ("veiklu_kodai",)),
        ("=_veiklos[Mano pavadinimas]", ("a", "b"), ()),
        ("=OFFSET(sritys,0,0)", (), ("sritys",)),
        ("=nera_tokio", (), ()),
    ],
)
def test_a_list_is_read_from_its_source(source: Any, choices: tuple[str, ...], names: tuple[str, ...]):
    rule = only_rule(validate="list", source=source)
    assert (rule.kind, rule.choices, rule.names) == ("list", choices, names)


def test_bounds_words_and_alert_are_kept():
    rule = only_rule(
        area="C5:C9", validate="decimal", criteria="between", minimum=0, maximum="=$B$2*2", error_type="warning",
        error_title="Klaida", error_message="Įrašykite skaičių", input_title="Padeda", input_message="Tik skaičius",
    )  # fmt: skip
    assert rule == Rule(
        kind="decimal", operator="between", formulas=("0", "$B$2*2"), origin=(5, 3), alert="warning",
        error_title="Klaida", error_text="Įrašykite skaičių", help_title="Padeda", help_text="Tik skaičius",
    )  # fmt: skip


def test_ignore_blank_switched_off_is_required():
    assert only_rule(validate="integer", criteria=">", value=0, ignore_blank=False).required
    assert not only_rule(validate="integer", criteria=">", value=0, ignore_blank=True).required


def test_a_validation_that_only_helps_and_a_custom_one():
    assert only_rule(validate="any", input_title="A", input_message="B").kind == "any"
    custom = only_rule(validate="custom", value="=B2>=C2")
    assert (custom.kind, custom.formulas) == ("custom", ("B2>=C2",))


def test_the_origin_is_the_first_cell_of_all_areas():
    rule = only_rule(validate="integer", criteria=">", value=0, other_cells=[[1, 1, 1, 1], [0, 4, 2, 5]])
    assert rule.origin == (1, 2)


def test_a_validation_of_excel_2010_is_not_lost():
    (placed,) = design_with_x14().sheets["Forma"].rules
    assert placed.areas == (Area("Forma", 2, 2, 5, 2), Area("Forma", 7, 4, 7, 4))
    assert placed.rule.choices == ("kultūra", "edukacija", "3")
    assert (placed.rule.alert, placed.rule.required, placed.rule.help_text) == (
        "warning",
        True,
        "Pasirinkite\nvieną",
    )


def test_rules_are_found_by_cell():
    sheet = design_with_x14().sheets["Forma"]
    assert [len(sheet.rules_at(row, 2)) for row in (1, 2, 5, 6)] == [0, 1, 1, 0]


def test_the_items_of_a_list_are_read_as_they_are_seen():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet("Forma"), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_column("A1", [0.25, 1])
        sheet.write_datetime("A3", dt.date(2025, 3, 14), day)
        sheet.data_validation("B1", {"validate": "list", "source": "=$A$1:$A$3"})
    (rule,) = read_design(target.getvalue()).sheets["Forma"].rules_at(1, 2)
    assert rule.choices == ("0,25", "1", "2025-03-14")
