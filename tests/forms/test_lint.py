"""Every error and every advice of the lint fires on its own workbook, names the cell, and on no other."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from suvestine.errors import UserError
from suvestine.forms.lint import check_template
from suvestine.forms.refusals import refusal_text
from suvestine.spreadsheet.formulas import FormulaRefused, compile_formula
from workbooks import LOCKED, OPEN, club_form, name, rule


def no_member_code(book: Workbook) -> None:
    del book.defined_names["nario_kodas"]


def stamp_of_two_cells(book: Workbook) -> None:
    name(book, "laikotarpis", "Titulinis!$B$3:$B$4")


def no_title(book: Workbook) -> None:
    book["Titulinis"]["B1"] = None


def same_code_twice(book: Workbook) -> None:
    book["Skaičiai"]["A8"] = "n1"


def calculated_code(book: Workbook) -> None:
    book["Skaičiai"]["A8"] = '="N"&2'


def same_heading_twice(book: Workbook) -> None:
    _head(book, "Varžybos", "varzybos", 2, "Data")


def same_slug_twice(book: Workbook) -> None:
    _head(book, "Varžybos", "varzybos", 5, "Kaina (Eur)")
    _head(book, "Varžybos", "varzybos", 6, "Kaina, Eur")


def heading_of_signs(book: Workbook) -> None:
    _head(book, "Varžybos", "varzybos", 2, "§…")


def heading_with_a_space(book: Workbook) -> None:
    _head(book, "Varžybos", "varzybos", 2, "Rūšis ")


def heading_that_is_a_number(book: Workbook) -> None:
    _head(book, "Varžybos", "varzybos", 2, 2025)


def heading_that_is_a_formula(book: Workbook) -> None:
    book["Varžybos"]["C3"] = "=A1"


def two_names_on_a_cell(book: Workbook) -> None:
    name(book, "direktorius", "Titulinis!$B$7")


def name_like_a_table(book: Workbook) -> None:
    name(book, "varzybos", "Titulinis!$B$8")
    del book.defined_names["uzpildyta"]


def empty_list(book: Workbook) -> None:
    name(book, "rusys", "'Sąrašai'!$F$2:$F$9")


def unreadable_list(book: Workbook) -> None:
    book["Varžybos"].data_validations.dataValidation[2].formula1 = "INDIRECT(A4)"


def locked_required_field(book: Workbook) -> None:
    book["Titulinis"]["B7"].protection = LOCKED


def locked_required_number(book: Workbook) -> None:
    book["Skaičiai"]["E6"].protection = LOCKED


def two_rules(book: Workbook) -> None:
    rule(book["Skaičiai"], "E6", "whole", "5")


def rule_on_part_of_a_column(book: Workbook) -> None:
    sheet = book["Varžybos"]
    sheet.tables["varzybos"].ref = sheet.tables["varzybos"].autoFilter.ref = "A3:G6"
    sheet.data_validations.dataValidation[3].sqref = "D4:D5"


def custom_rule_not_allowed(book: Workbook) -> None:
    book["Varžybos"].data_validations.dataValidation[5].formula1 = "LEN(F4)>2"


def bound_not_allowed(book: Workbook) -> None:
    book["Titulinis"].data_validations.dataValidation[1].formula1 = "TODAY()"


def bound_on_a_lost_sheet(book: Workbook) -> None:
    book["Titulinis"].data_validations.dataValidation[1].formula1 = "Nera!A1"


def check_not_allowed(book: Workbook) -> None:
    book["Patikra"]["C4"] = "=OFFSET(Skaičiai!E5,1,0)"


def check_on_a_formula_not_allowed(book: Workbook) -> None:
    book["Skaičiai"]["E7"] = '=VLOOKUP("N1",A5:E6,5,FALSE)'


def check_on_register_cells(book: Workbook) -> None:
    book["Patikra"]["C5"] = "=SUM(Varžybos!D4:D100)"


def check_on_a_lost_sheet(book: Workbook) -> None:
    book["Patikra"]["C5"] = "=Nera!D4"


def check_on_a_calculated_register_column(book: Workbook) -> None:
    book["Patikra"]["C5"] = "=SUM(varzybos[Vienam, Eur])"


def check_on_a_circle(book: Workbook) -> None:
    book["Skaičiai"]["E7"] = "=E5-H7"
    book["Skaičiai"]["H7"] = "=E7"


def check_of_text(book: Workbook) -> None:
    book["Patikra"]["C4"] = "penki"


def check_without_number(book: Workbook) -> None:
    book["Patikra"]["A4"] = None


def check_number_twice(book: Workbook) -> None:
    book["Patikra"]["A5"] = "p1"


def check_of_unknown_level(book: Workbook) -> None:
    book["Patikra"]["B4"] = "Svarbu"


def check_of_unknown_condition(book: Workbook) -> None:
    book["Patikra"]["D4"] = "≥"


def check_without_message(book: Workbook) -> None:
    book["Patikra"]["F4"] = None


def checks_without_a_column(book: Workbook) -> None:
    _head(book, "Patikra", "_tikrinimai", 7, "Pastaba")


def text_below_a_table(book: Workbook) -> None:
    book["Varžybos"]["B5"] = "Pastaba"


def text_right_of_a_table(book: Workbook) -> None:
    book["Skaičiai"]["G6"] = "vaikai iki 18 m."


ERRORS = [
    (no_member_code, "Nėra vardo „nario_kodas“"),
    (stamp_of_two_cells, "Vardas „laikotarpis“ turi reikšti vieną langelį"),
    (no_title, "Langelis, kurio vardas „forma“, tuščias"),
    (same_code_twice, "Skaičiai!A8: Kodas „n1“ kartojasi"),
    (calculated_code, "Skaičiai!A8: Kodas turi būti įrašytas"),
    (same_heading_twice, "Varžybos!C3: Lentelėje „varzybos“ antraštė „Data“ kartojasi"),
    (same_slug_twice, "Varžybos!G3: Lentelėje „varzybos“ antraštė „Kaina, Eur“ kartojasi"),
    (heading_of_signs, "Varžybos!C3: Lentelės „varzybos“ antraštėje „§…“ nėra nei raidės"),
    (heading_with_a_space, "Varžybos!C3: Lentelės „varzybos“ antraštės „Rūšis “"),
    (heading_that_is_a_number, "Varžybos!C3: Lentelės „varzybos“ antraštė turi būti tekstas"),
    (heading_that_is_a_formula, "Varžybos!C3: Lentelės „varzybos“ antraštė turi būti tekstas"),
    (two_names_on_a_cell, "Titulinis!B7: Langelis turi du vardus"),
    (name_like_a_table, "Titulinis!B8: Vardas „varzybos“ jau yra lentelės vardas"),
    (empty_list, "Varžybos!C4: Sąrašas tuščias"),
    (unreadable_list, "Varžybos!C4: Sąrašas tuščias arba jo neįmanoma perskaityti"),
    (locked_required_field, "Titulinis!B7: Privalomas langelis užrakintas"),
    (locked_required_number, "Skaičiai!E6: Privalomas langelis užrakintas"),
    (two_rules, "Skaičiai!E6: Langeliui galioja 2 tikrinimo taisyklės"),
    (rule_on_part_of_a_column, "Varžybos!D6: Registro „varzybos“ stulpelio „Dalyvių skaičius“"),
    (
        custom_rule_not_allowed,
        "Varžybos!F4: Tikrinimo taisyklės formulė neleidžiama: funkcija LEN neleidžiama",
    ),
    (bound_not_allowed, "Titulinis!B8: Tikrinimo taisyklės formulė neleidžiama: funkcija TODAY"),
    (bound_on_a_lost_sheet, "Titulinis!B8: Tikrinimo taisyklė remiasi lapu „Nera“"),
    (check_not_allowed, "Patikra!C4: Formulė neleidžiama: funkcija OFFSET neleidžiama"),
    (check_on_a_formula_not_allowed, "Skaičiai!E7: Formulė neleidžiama: funkcija VLOOKUP neleidžiama"),
    (check_on_register_cells, "Patikra!C5: Formulė remiasi registro „varzybos“ langeliais D4:D100"),
    (check_on_a_lost_sheet, "Patikra!C5: Formulė remiasi lapu „Nera“"),
    (
        check_on_a_calculated_register_column,
        "Patikra!C5: Tikrinimas remiasi stulpeliu „varzybos[Vienam, Eur]“",
    ),
    (check_on_a_circle, "Skaičiai!E7: Formulė ratu remiasi pati savimi"),
    (check_of_text, "Patikra!C4: Tikrinimo pusėje turi būti formulė arba skaičius"),
    (check_without_number, "Patikra!A4: Tikrinimas be numerio"),
    (check_number_twice, "Patikra!A5: Tikrinimo numeris „p1“ kartojasi"),
    (check_of_unknown_level, "Patikra!B4: Lygis turi būti"),
    (check_of_unknown_condition, "Patikra!D4: Sąlyga turi būti viena iš"),
    (check_without_message, "Patikra!F4: Tikrinimas be pranešimo"),
    (checks_without_a_column, "Patikra!A3: Lentelėje „_tikrinimai“ nėra stulpelio „Paaiškinimas“"),
    (text_below_a_table, "Varžybos!B5: Iškart po lentele „varzybos“"),
    (text_right_of_a_table, "Skaičiai!G6: Iškart dešinėje nuo lentelės „Skaiciai“"),
]


@pytest.mark.parametrize(("change", "expected"), ERRORS, ids=[change.__name__ for change, _ in ERRORS])
def test_each_error_fires_on_its_own_workbook_and_nothing_else_does(change, expected):
    errors = [str(message) for message in check_template(club_form(change), form="klubas").errors]
    assert len(errors) == 1
    assert errors[0].startswith(expected)


def stop_style(book: Workbook) -> None:
    book["Skaičiai"].data_validations.dataValidation[0].errorStyle = "stop"


def no_help(book: Workbook) -> None:
    book["Skaičiai"].data_validations.dataValidation[3].prompt = None


def open_cover(book: Workbook) -> None:
    book["Titulinis"].protection.sheet = False


def unlocked_stamp(book: Workbook) -> None:
    book["Titulinis"]["B4"].protection = OPEN


def open_checks(book: Workbook) -> None:
    book["Patikra"].protection.sheet = False


def no_verdict(book: Workbook) -> None:
    book["Patikra"]["G5"] = None


def no_corrections(book: Workbook) -> None:
    del book["Taisytina"]
    del book.defined_names["_taisytina_lapas"], book.defined_names["_taisytina_langelis"]


def corrections_without_a_column(book: Workbook) -> None:
    _head(book, "Taisytina", "_taisytina", 4, "Kur")


def no_name_for_painting(book: Workbook) -> None:
    del book.defined_names["_taisytina_lapas"]


def many_styled_cells(book: Workbook) -> None:
    for row in range(1, 1000):
        book["Sąrašai"].cell(row, 9).number_format = "0.00"


def typed_last_year(book: Workbook) -> None:
    book["Skaičiai"]["D5"] = 12


def typed_member(book: Workbook) -> None:
    book["Titulinis"]["B5"] = "Pavyzdinis klubas"


def typed_register_row(book: Workbook) -> None:
    book["Varžybos"]["A4"] = "Pavyzdys"


def protected_register(book: Workbook) -> None:
    book["Varžybos"].protection.sheet = True
    for cell in book["Varžybos"]["A4:F4"][0]:
        cell.protection = OPEN


def register_with_totals(book: Workbook) -> None:
    made = book["Varžybos"].tables["varzybos"]
    made.ref, made.totalsRowCount = "A3:G5", 1


def rules_end_with_the_register(book: Workbook) -> None:
    book["Varžybos"].data_validations.dataValidation[1].sqref = "B4"


def rule_on_a_nameless_cell(book: Workbook) -> None:
    rule(book["Titulinis"], "B12", "whole", "0")


def control_list_by_address(book: Workbook) -> None:
    book["Varžybos"].data_validations.dataValidation[4].formula1 = "Sąrašai!$C$2:$C$3"


ADVICE = [
    (
        stop_style,
        "Skaičiai!E5: Lentelės „Skaiciai“ stulpelis „Ataskaitiniai metai“: klaidos pranešimo stilius ne „Įspėjimas“",
    ),
    (
        no_help,
        "Skaičiai!F5: Lentelės „Skaiciai“ stulpelis „Paaiškinimas“: nėra įvesties paaiškinimo (5 langeliai)",
    ),
    (open_cover, "Titulinis: Lapas, kuriame yra formos žymos, neapsaugotas"),
    (unlocked_stamp, "Titulinis!B4: Langelis „nario_kodas“ atrakintas"),
    (open_checks, "Patikra: Tikrinimų lapas neapsaugotas"),
    (no_verdict, "Patikra!G5: Tikrinimo P2 „Būsena“ tuščia"),
    (no_corrections, "Nėra lentelės „_taisytina“"),
    (corrections_without_a_column, "Taisytina!A3: Lentelėje „_taisytina“ nėra stulpelių: Nuoroda"),
    (no_name_for_painting, "Nėra vardo „_taisytina_lapas“"),
    (many_styled_cells, "93 proc. įrašytų langelių tušti"),
    (typed_last_year, "Skaičiai!D5: Langelis pildomas ruošiant formą"),
    (typed_member, "Titulinis!B5: Langelis pildomas ruošiant formą"),
    (typed_register_row, "Varžybos!A4: Registre „varzybos“ įrašyta reikšmių"),
    (protected_register, "Varžybos!A3: Registro „varzybos“ lapas apsaugotas"),
    (register_with_totals, "Varžybos!A5: Registras „varzybos“ turi sumų eilutę"),
    (rules_end_with_the_register, "Varžybos!A4: Registro „varzybos“ tikrinimo taisyklės baigiasi"),
    (
        rule_on_a_nameless_cell,
        "Titulinis!B12: Tikrinimo taisyklė galioja langeliams, kurių programa neskaito",
    ),
    (control_list_by_address, "Varžybos!E4: Sąrašo šaltinis – langeliai"),
]


@pytest.mark.parametrize(("change", "expected"), ADVICE, ids=[change.__name__ for change, _ in ADVICE])
def test_each_advice_is_given_on_its_own_workbook_and_no_error_with_it(change, expected):
    inspection = check_template(club_form(change), form="klubas")
    assert inspection.errors == ()
    advice = [str(message).replace("\u00a0", " ") for message in inspection.advice]
    assert len(advice) == 1
    assert advice[0].startswith(expected)


def test_a_good_form_hears_nothing():
    inspection = check_template(club_form(), form="klubas")
    assert inspection.messages == ()


def test_a_control_list_may_be_empty_in_the_template():
    def empty(book: Workbook) -> None:
        sheet = book["Sąrašai"]
        for cells in sheet["C2:D3"]:
            for cell in cells:
                cell.value = None

    assert check_template(club_form(empty), form="klubas").errors == ()


def test_macros_are_an_error():
    target = io.BytesIO(club_form())
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    (error,) = check_template(target.getvalue(), form="klubas").errors
    assert "makrokomandų" in error.message


def test_a_workbook_without_a_stamp_is_no_form():
    def unname(book: Workbook) -> None:
        for key in ("forma", "redakcija", "laikotarpis", "nario_kodas", "nario_pavadinimas"):
            del book.defined_names[key]

    inspection = check_template(club_form(unname), form="klubas")
    assert inspection.template is None
    assert len(inspection.errors) == 5


def test_a_file_that_is_no_workbook_is_the_operators_mistake():
    with pytest.raises(UserError, match="The form klubas cannot be opened"):
        check_template(b"Kodas;Suma", form="klubas")


@pytest.mark.parametrize(
    "text",
    [
        "", "INDIRECT(A1)", "[1]Lapas!A1", "a:b", "nera", "t", "t[Nera]", "x[Suma]", "t[#All]", "A1&A2", "{1,2}", "#REF!",
        "A1:Z99999", "ABS(1,2)", "SUM(A1,)", "SUM(A1", "A1:A3+1", "COUNTIF(1+1,1)", "SUM(A1 A2)", "1+", '"a',
        "(" * 200 + "1" + ")" * 200, "SUMIF(A1:A3,1,B1:B2)", 'COUNTIF(A1:A3,">1,5")', "1" * 9000, "Lapas!A:A",
    ],
)  # fmt: skip
def test_every_refusal_of_a_formula_is_said_in_lithuanian(text):
    with pytest.raises(FormulaRefused) as refused:
        compile_formula(text, sheet="Lapas", names={}, tables={"t": ("Suma",)})
    assert refusal_text(refused.value) != str(refused.value)


def _head(book: Workbook, sheet: str, key: str, offset: int, heading: str | int) -> None:
    made = book[sheet].tables[key]
    made.tableColumns[offset].name = str(heading)
    book[sheet].cell(3, offset + 1).value = heading
