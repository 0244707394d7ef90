"""What is read from a workbook that an author made."""

from __future__ import annotations

import pickle

import pytest
from openpyxl import Workbook

from suvestine.errors import UserError
from suvestine.findings import Severity
from suvestine.forms.inputs import format_kind
from suvestine.forms.model import FormTemplate, InputKind
from suvestine.forms.reading import read_template
from suvestine.spreadsheet.grid import Address, Area
from workbooks import OPEN, club_form, name, rows, rule, table


@pytest.fixture(scope="module")
def form() -> FormTemplate:
    return read_template(club_form(), form="klubo_ataskaita")


def test_stamp_gives_title_edition_and_places(form):
    assert (form.id, form.title, form.edition) == ("klubo_ataskaita", "Sporto klubo metų ataskaita", "2025-1")
    assert form.stamp["nario_kodas"] == Address("Titulinis", 4, 2)
    assert len(form.fingerprint) == 64


def test_fields_are_named_input_cells_and_nothing_else(form):
    found = {
        field.id: (field.label, field.address.a1, field.input.kind, field.input.required)
        for field in form.fields
    }
    assert found == {
        "vadovas": ("Vadovas", "B7", InputKind.TEXT, True),
        "uzpildyta": ("Užpildymo data", "B8", InputKind.DATE, False),
        "pastabos": ("Ką dar norite pasakyti?", "B10", InputKind.ANY, False),
    }


def test_fixed_table_keys_its_rows_by_code(form):
    (numbers,) = form.fixed_tables
    assert numbers.area == Area("Skaičiai", 3, 1, 9, 6)
    assert [row.code for row in numbers.rows] == ["N1", "N11", "N12", "N2", "R1"]
    assert [(row.label, row.unit) for row in numbers.rows[-2:]] == [("Biudžetas", "Eur"), ("R1", "")]
    assert [column.id for column in numbers.input_columns] == ["ataskaitiniai_metai", "paaiskinimas"]
    first = numbers.rows[0].inputs["ataskaitiniai_metai"]
    assert (first.kind, first.required, first.rule.error_text) == (
        InputKind.WHOLE, True, "Turi būti sveikasis skaičius.",
    )  # fmt: skip
    assert numbers.rows[3].inputs["ataskaitiniai_metai"].number_format == "#,##0.00"


def test_calculated_cell_of_a_fixed_table_is_compiled_and_no_input(form):
    adults = form.fixed_tables[0].rows[2]
    assert "ataskaitiniai_metai" not in adults.inputs
    assert adults.formulas["ataskaitiniai_metai"].evaluate(_Cells({(5, 5): 12.0, (6, 5): 5.0})) == 7.0


def test_register_takes_its_rules_from_the_first_data_row(form):
    (contests,) = form.registers
    kinds = {column.id: column.input and column.input.kind for column in contests.columns}
    assert kinds == {
        "pavadinimas": InputKind.TEXT,
        "data": InputKind.DATE,
        "rusis": InputKind.LIST,
        "dalyviu_skaicius": InputKind.WHOLE,
        "veikla": InputKind.LIST,
        "kaina_eur": InputKind.NUMBER,
        "vienam_eur": None,
    }
    assert contests.columns[2].input.rule.choices == ("Turnyras", "Taurė")
    assert contests.columns[4].input.rule.names == ("veiklu_kodai",)


def test_tables_of_the_program_and_of_lists_are_not_the_members(form):
    assert [each.name for each in form.tables] == ["Skaiciai", "varzybos"]
    assert form.table("SKAICIAI") is form.fixed_tables[0]
    assert (form.checks_area.a1, form.corrections_area.a1) == ("A3:H5", "A3:E4")


def test_visible_table_that_only_feeds_a_list_is_no_register():
    def add_list(book: Workbook) -> None:
        sheet = book.create_sheet("Salys")
        rows(sheet, 1, [["Šalis"], ["Latvija"], ["Estija"]])
        table(sheet, "salys", "A1:A3")
        name(book, "saliu_sarasas", "salys[Šalis]")
        rule(book["Varžybos"], "G4:G5000", "list", "saliu_sarasas")
        book["Varžybos"]["G4"] = None

    form = read_template(club_form(add_list), form="klubas")
    assert form.table("salys") is None
    assert form.registers[0].columns[-1].input.rule.choices == ("Latvija", "Estija")


def test_checks_are_compiled_with_names_and_table_columns(form):
    first, second = form.checks
    assert (first.number, first.severity, first.operator, first.row) == ("P1", Severity.ERROR, ">=", 4)
    assert first.right.evaluate(_Cells({})) == 0.0
    assert second.severity is Severity.WARNING
    assert second.left.evaluate(_Cells({}, [3.0, None, 4.0])) == 7.0


def test_inputs_lists_every_single_cell_with_its_field_id(form):
    ids = [field_id for field_id, _, _ in form.inputs()]
    assert ids[:4] == ["vadovas", "uzpildyta", "pastabos", "Skaiciai.N1.ataskaitiniai_metai"]
    assert len(ids) == 3 + 4 + 5


def test_on_an_open_sheet_everything_but_the_text_columns_is_input():
    def unprotect(book: Workbook) -> None:
        book["Skaičiai"].protection.sheet = False

    form = read_template(club_form(unprotect), form="klubas")
    assert [column.id for column in form.fixed_tables[0].input_columns] == [
        "ataskaitiniai_metai",
        "paaiskinimas",
    ]


def test_help_that_begins_with_the_words_marks_personal_data():
    def mark(book: Workbook) -> None:
        cover, figures, contests = book["Titulinis"], book["Skaičiai"], book["Varžybos"]
        for sheet in (cover, figures, contests):
            sheet.data_validations.dataValidation.clear()
        rule(cover, "B7", "textLength", "3", prompt="Asmens duomenys. Vardas ir pavardė.")
        rule(cover, "B10", None, prompt="Nerašykite asmens duomenų.")
        rule(figures, "F5", None, promptTitle="ASMENS DUOMENYS", prompt="Kas skaičiavo?")
        rule(contests, "A4:A5000", "textLength", "3", prompt=" asmens duomenys: kas laimėjo.")

    form = read_template(club_form(mark), form="klubas")
    assert form.personal_places == {
        ("", "", "vadovas"), ("skaiciai", "N1", "paaiskinimas"), ("varzybos", "", "pavadinimas"),
    }  # fmt: skip
    assert [field.id for field in form.fields if field.input.personal] == ["vadovas"]


def test_last_year_is_never_an_input_even_when_unlocked():
    def unlock_last_year(book: Workbook) -> None:
        book["Skaičiai"]["D5"].protection = OPEN

    form = read_template(club_form(unlock_last_year), form="klubas")
    assert "praejusieji_metai" not in form.fixed_tables[0].rows[0].inputs


def test_table_with_code_heading_and_no_codes_is_a_register():
    def add(book: Workbook) -> None:
        sheet = book.create_sheet("Sąskaitos")
        rows(sheet, 1, [["Kodas", "Suma"], [None, None]])
        table(sheet, "saskaitos", "A1:B2")

    form = read_template(club_form(add), form="klubas")
    assert [register.name for register in form.registers] == ["varzybos", "saskaitos"]


@pytest.mark.parametrize(
    ("key", "target", "settings"),
    [
        ("slaptas", "Titulinis!$B$7", {"hidden": True}),
        ("_savas", "Titulinis!$B$7", {}),
        ("uzrakintas", "Titulinis!$A$3", {}),
        ("sritis", "Titulinis!$B$7:$B$8", {}),
        ("lenteleje", "Skaičiai!$E$5", {}),
        ("nematomas", "'Sąrašai'!$F$2", {}),
    ],
)
def test_names_that_are_no_fields(key, target, settings):
    def add(book: Workbook) -> None:
        del book.defined_names["vadovas"]
        name(book, key, target, **settings)
        book["Sąrašai"]["F2"].protection = OPEN

    form = read_template(club_form(add), form="klubas")
    assert [field.id for field in form.fields] == ["uzpildyta", "pastabos"]


@pytest.mark.parametrize(
    ("number_format", "kind"),
    [
        ("General", InputKind.ANY),
        ("@", InputKind.TEXT),
        ("0", InputKind.NUMBER),
        ('#,##0.00" Eur"', InputKind.NUMBER),
        ("# ##0;[Red]-# ##0", InputKind.NUMBER),
        ("0.0%", InputKind.NUMBER),
        ("[$-427]yyyy-mm-dd", InputKind.DATE),
        ('yyyy" m. "mmmm d" d."', InputKind.DATE),
        ("hh:mm", InputKind.TIME),
        ("[h]:mm", InputKind.TIME),
    ],
)
def test_number_format_tells_the_kind_where_no_rule_does(number_format, kind):
    assert format_kind(number_format) is kind


def test_template_travels_to_a_worker_process(form):
    copy = pickle.loads(pickle.dumps(form))
    assert copy.checks[1].left.evaluate(_Cells({}, [1.0])) == 1.0


def test_a_template_with_an_error_is_refused_with_its_place():
    def lose_stamp(book: Workbook) -> None:
        book["Patikra"]["C4"] = '=INDIRECT("Skaičiai!E5")'
        book["Skaičiai"]["A6"] = "N1"

    with pytest.raises(UserError, match=r"form klubas cannot be used: Skaičiai!A6.*\(and 1 more\)"):
        read_template(club_form(lose_stamp), form="klubas")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing", b"plain text"])
def test_bytes_that_are_no_workbook_are_refused(content):
    with pytest.raises(UserError, match="The form klubas cannot be opened"):
        read_template(content, form="klubas")


class _Cells:
    def __init__(self, cells, column=()):
        self._cells, self._column = cells, column

    def cell(self, _sheet, row, column):
        return self._cells.get((row, column))

    def column(self, _table, _column):
        return self._column


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        ({"C4": "Adresas*"}, "Adresas"),
        ({"D3": "Adresas"}, "Adresas"),
        ({"A4": "Adresas"}, "Adresas"),
        ({"C4": "Adresas", "D3": "Vieta"}, "Adresas"),
        ({"D3": "Vieta", "A4": "Adresas"}, "Vieta"),
        (
            {
                "B4": "Adresas",
                "C4": "Rašykite gatvę, namą ir miestą taip, kaip juos rašo paštas, be trumpinių.",
            },
            "Adresas",
        ),
        ({"A4": "Adresas", "B4": 5}, "adresas_nr"),
        ({}, "adresas_nr"),
    ],
)
def test_label_of_a_field(texts, label):
    def add(book: Workbook) -> None:
        sheet = book.create_sheet("Adresas")
        for cell, text in texts.items():
            sheet[cell] = text
        name(book, "adresas_nr", "Adresas!$D$4")

    form = read_template(club_form(add), form="klubas")
    assert [field.label for field in form.fields if field.id == "adresas_nr"] == [label]
