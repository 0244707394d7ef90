"""The register of projects: whatever form a project is logged in, its money and deadline are in the document."""

from __future__ import annotations

import pytest

from documents.council_sample import written
from documents.department_sample import table, text

DOCUMENT = "projektu_registras"


@pytest.fixture(scope="module")
def council_document(association):
    return written(association, DOCUMENT)


@pytest.fixture(scope="module")
def department_document(region):
    return written(region, DOCUMENT)


def test_the_first_page_counts_projects_money_and_deadlines(council_document):
    said = text(council_document)
    assert "Registre – 5 projektai: 2 vykdomi, 2 įvykdyti ir 1 nefinansuotas." in said
    assert (
        "Bendras biudžetas – 36 700 Eur, skirta 29 200,50 Eur; iš 5 įvertintų paraiškų finansavimą gavo 4 (80 proc.)."
        in said
    )
    assert (
        "Per artimiausius šešis mėnesius baigiasi 1 projektas; 1 projekto pabaigos diena jau praėjo" in said
    )
    assert (
        "Patikslinti vykdomų projektų, kurių pabaigos diena jau praėjo, būseną ar terminą (1; žr. 3 skyrių)."
        in said
    )


def test_totals_stand_by_state_programme_and_role(council_document):
    states = table(council_document, "Projektai pagal būseną")
    assert states[1] == ["Vykdoma", "2", "12 000", "10 500,50", "–"]
    assert states[3] == ["Nefinansuota", "1", "4 000", "0", "–"]
    assert states[-1] == ["Iš viso", "5", "36 700", "29 200,50", "–"]
    programmes = [row[0] for row in table(council_document, "Projektai pagal programą ar fondą")]
    assert programmes[1:] == [
        "Lietuvos kultūros taryba",
        "Kultūros rėmimo fondas",
        "Erasmus+",
        "nenurodyta",
        "Iš viso",
    ]
    assert [row[:2] for row in table(council_document, "Projektai pagal vaidmenį")[1:]] == [
        ["Vykdytojas", "4"], ["Partneris", "1"], ["Iš viso", "5"],
    ]  # fmt: skip


def test_what_is_late_stands_before_what_ends_soon(council_document):
    rows = table(council_document, "kurių pabaigos diena praėjo")
    assert [row[0] for row in rows[1:]] == ["Mokomės kartu", "Skaitmeninis kiemas"]
    assert [row[3] for row in rows[1:]] == ["vėluoja 41 d.", "baigiasi po 19 d."]
    assert [row[0] for row in table(council_document, "ataskaitos pateikimas nepažymėtas")[1:]] == [
        "Šeimų rytmečiai"
    ]


def test_each_projects_row_keeps_unknown_zero_and_blank_apart(council_document):
    rows = {row[1]: row for row in table(council_document, "Bibliotekų įrašyti projektai")[1:]}
    assert rows["Mokomės kartu"][7:9] == ["nežinoma", "1 500"]
    assert rows["Vasaros skaityklos"][7:9] == ["4 000", "0"]
    assert rows["Vasaros skaityklos"][5:7] == ["–", "–"]
    assert rows["Šeimų rytmečiai"][-1] == "Atėjo 320 šeimų"
    own = table(council_document, "Organizacijos įrašyti projektai")
    assert own[1][0] == "Nacionalinė skaitymo diena"


def test_the_department_adds_milestones_risks_spending_and_funds(department_document):
    said = text(department_document)
    assert "Aptarti vėluojančius projektų etapus (1)." in said
    assert "Aptarti didelės rizikos projektų valdymo priemones: „Krašto balsai“." in said
    own = table(department_document, "Organizacijos įrašyti projektai")
    assert own[1][:2] == ["Krašto balsai", "Interreg"]
    assert own[1][7:11] == ["60 000", "21 500,25", "Didelė: Samdomas koordinatorius", "–"]
    stages = table(department_document, "Projektų etapai,")
    assert [(row[1], row[3]) for row in stages[1:]] == [("Pirkimas", "vėluoja"), ("Sutartis", "įvykdyta")]
    assert table(department_document, "Vėluojantys projektų etapai")[1][3] == "26"
    funds = table(department_document, "Fondai ir programos")
    assert funds[1][0] == "Šiaurės ministrų taryba: Mobilumas"
    assert funds[1][4:6] == ["2027-03-10", "15 000"]
    assert funds[2][0] == "Senas fondas"


def test_a_table_of_a_form_that_is_not_collected_is_not_there(council_document):
    assert "Finansavimo galimybės" not in text(council_document)
    assert "Projektų etapai," not in text(council_document)


@pytest.mark.parametrize("profile", ["asociacija", "regionas"])
def test_without_projects_the_document_says_so(profile, without_returns):
    said = text(written(without_returns[profile], DOCUMENT))
    assert "Duomenų nėra: projektų šį laikotarpį neįrašyta." in said
    assert "Duomenų nėra: organizacijos projektų neįrašyta." in said
    assert "Projektai pagal būseną" not in said
