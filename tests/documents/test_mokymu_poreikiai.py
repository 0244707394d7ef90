"""Training needs: what libraries marked or wrote, what was held, and conclusions that follow from both."""

from __future__ import annotations

import pytest

from documents.council_sample import written
from documents.department_sample import table, text
from suvestine.reports.activities.training_needs import Need, counties, themes
from suvestine.reports.activities.training_words import conclusions, needs_message

DOCUMENT = "mokymu_poreikiai"


@pytest.fixture(scope="module")
def department_document(region):
    return written(region, DOCUMENT)


@pytest.fixture(scope="module")
def council_document(association):
    return written(association, DOCUMENT)


def test_themes_stand_in_the_order_of_how_many_call_them_important(department_document):
    rows = table(department_document, "Mokymų temos pagal svarbą")
    assert rows[1] == ["Dirbtinis intelektas bibliotekos darbe", "didelis", "2", "2", "4,5", "11", "Gyvai"]
    assert rows[2][:6] == [
        "Katalogavimas ir bibliotekos informacinė sistema",
        "didelis",
        "1",
        "1",
        "5,0",
        "2",
    ]
    assert rows[3] == ["Gestų kalba", "vidutinis", "1", "0", "3,0", "1", "–"]
    assert rows[4] == ["Užsienio kalbos", "mažas", "1", "0", "1,0", "0", "–"]


def test_conclusions_and_suggestions_are_sentences_from_the_answers(department_document):
    said = text(department_document)
    assert (
        "Daugiausia bibliotekų svarbia (4–5 balai) laiko temą „Dirbtinis intelektas bibliotekos darbe“ (2 bibliotekos); "
        "toliau – „Katalogavimas ir bibliotekos informacinė sistema“ (1)." in said
    )
    assert "Daugiausia darbuotojų dalyvautų mokymuose „Dirbtinis intelektas bibliotekos darbe“ – 11." in said
    assert "Svarbia laikomos srities „Fondas ir paveldas“ mokymų per metus neįrašyta." in said
    assert (
        "Surengti mokymus „Dirbtinis intelektas bibliotekos darbe“ (forma – gyvai; laikas – III ketvirtis; apie 11 dalyvių): "
        "temą svarbia laiko 2 bibliotekos." in said
    )
    assert "Trūksta laiko mokytis." in said
    assert "Rengti trumpus modulius." in said


def test_need_stands_beside_training_by_area_and_county(department_document):
    areas = {
        row[0]: row[1:]
        for row in table(department_document, "Poreikis ir per metus vykę mokymai pagal sritį")[1:]
    }
    assert areas["Skaitmeniniai gebėjimai"] == ["2", "2", "11", "1", "0", "–"]
    assert areas["Fondas ir paveldas"] == ["1", "1", "2", "0", "0", "–"]
    assert areas["Paslaugos ir skaitymas"] == ["1", "0", "1", "0", "0", "–"]
    counties = {row[0]: row[1:] for row in table(department_document, "Mokymų poreikiai pagal apskritį")[1:]}
    assert counties["Alytaus apskritis"][:2] == ["1", "9"]
    assert counties["Kauno apskritis"][2].startswith("Dirbtinis intelektas bibliotekos darbe")


def need(code, county, *, unit):
    return Need("Vadyba", "", 5, 3, "", "", "", code, code, county, is_padalinio=unit)


def test_units_are_no_libraries_of_a_county_and_no_libraries_in_a_sentence():
    units = [need("P1", "Panevėžio apskritis", unit=True), need("P2", "Panevėžio apskritis", unit=True)]
    assert counties(units) == ()
    assert needs_message(themes(units)[0]).replace("\xa0", " ").endswith("ją laiko 2 padaliniai")
    mixed = [*units, need("66", "Panevėžio apskritis", unit=False)]
    assert [(county.biblioteku, county.darbuotojai) for county in counties(mixed)] == [(1, 3)]
    first = [conclusions(themes(given), (), (), ())[0] for given in (units, mixed, mixed[2:])]
    assert [said.partition(" svarbia")[0] for said in first] == [
        "Daugiausia padalinių", "Daugiausia bibliotekų ir padalinių", "Daugiausia bibliotekų"]  # fmt: skip


def test_what_the_department_held_is_listed(department_document):
    held = table(department_document, "Organizacijos surengti mokymai")
    assert held[1] == [
        "2026-04-16",
        "Dirbtinio intelekto dirbtuvės",
        "Mokymai, dirbtinis intelektas",
        "8",
        "46",
        "4,7",
    ]
    course = table(department_document, "Įvadiniai kursai,")
    assert course[1] == ["Bibliotekos darbo pradmenys", "2026-03-02", "40", "14", "12", "9", "13"]
    assert (
        table(department_document, "Kvalifikacijos tobulinimo programos")[1][0] == "Skaitmeniniai pagrindai"
    )
    assert (
        "Surengtas 1 kvalifikacijos tobulinimo renginys, jame – 46 dalyviai. Įvadinių kursų surengta 1 (14 dalyvių)"
        in text(department_document)
    )


def test_a_theme_written_twice_is_one_and_members_training_is_counted(council_document):
    rows = table(council_document, "Mokymų temos pagal svarbą")
    assert rows[1] == ["Kibernetinis saugumas", "didelis", "2", "2", "4,5", "17", "Nuotoliu"]
    assert table(council_document, "kvalifikacijos tobulinimas pagal tipą")[1] == ["Mokymai", "1", "6", "9"]
    assert table(council_document, "kvalifikacijos tobulinimas pagal sritį")[1][0] == "Skaitmeniniai įgūdžiai"
    assert table(council_document, "Organizacijos surengti mokymai")[1][1:5] == [
        "Vadovų diena",
        "Seminaras",
        "–",
        "55",
    ]
    assert "Poreikius nurodė 2 bibliotekos ir padaliniai iš 60." in text(council_document)
    assert "Poreikis ir mokymai pagal sritį" not in text(council_document)


@pytest.mark.parametrize("profile", ["asociacija", "regionas"])
def test_without_answers_nothing_is_concluded(profile, without_returns):
    document = written(without_returns[profile], DOCUMENT)
    said = text(document)
    assert "Duomenų nėra: mokymų poreikių šį laikotarpį niekas nenurodė." in said
    assert "Duomenų nėra: mokymų šį laikotarpį neįrašyta." in said
    assert "Pasiūlymai" not in said
    assert not document.tables
