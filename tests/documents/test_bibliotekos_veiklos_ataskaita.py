"""The library's annual report: each register of the department and each unit's result is found in it."""

from __future__ import annotations

import pytest

from documents.department_sample import NOW, PERIOD, department_workspace, table, text, written
from suvestine import rounds

DOCUMENT = "bibliotekos_veiklos_ataskaita"


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    return written(department_workspace(tmp_path_factory.mktemp("ataskaita")), DOCUMENT)


def test_the_first_page_says_the_year_and_how_complete_the_data_are(document):
    opening = text(document)[:1400]
    assert "Bibliotekos veiklos ataskaita" in opening
    assert "Padalinių planuose – 11 veiklų: įvykdyta 4 (36 proc.), vėluoja 2." in opening
    assert "„Struktūrinio padalinio veiklos planas“ – pateikta 3 iš 5." in opening
    assert "„Savivaldybės viešosios bibliotekos metų ataskaita“ – pateikta 2 iš 60" in opening


def test_units_plans_and_results(document):
    assert table(document, "Padalinių planų vykdymas")[1] == [
        "Krašto dokumentų ir kraštotyros skyrius", "2", "1", "0", "0", "50",
    ]  # fmt: skip
    said = text(document)
    assert "Vasaros skaitymo iššūkis: Iššūkį įveikė 612 vaikų" in said
    assert "Lankytojų padaugėjo dešimtadaliu." in said


def test_research(document):
    assert "Tyrimų registre – 2 tyrimai" in text(document)
    assert "Apklausta 412 respondentų." in text(document)
    rows = {row[0]: row[1:] for row in table(document, "Tyrimai, 2026 m.")}
    assert rows["Kaip šeimos leidžia laisvalaikį bibliotekoje"] == [
        "Vartotojų tyrimas; biblioteka ir teritorija", "Baigtas", "412",
        "Savaitgaliais trūksta erdvės vaikams\nSiūloma: Dirbti ir sekmadieniais",
    ]  # fmt: skip
    assert rows["Regiono bibliotekų statistika"][2:] == ["–", "–"]


def test_projects_joint_development_projects_and_their_milestones(document):
    assert table(document, "Bibliotekos projektai, 2026 m.")[1] == [
        "Skaitmeninis archyvas (Lietuvos kultūros taryba)", "Vykdoma, vykdytojas", "2027-05-31", "30 000", "12 500,50",
        "Suskaitmeninta 4 200 puslapių",
    ]  # fmt: skip
    assert "Projektams skirta 30 000 Eur, panaudota 12 500,50 Eur." in text(document)
    joint = table(document, "Bendri bibliotekos ir teritorijos bibliotekų plėtros projektai")
    assert joint[1] == ["Bibliotekos arčiau", "Rengiama, vykdytojas", "–", "–", "–",
                        "Partneriai: Aštuonios regiono bibliotekos"]  # fmt: skip
    assert table(document, "Partnerių projektai")[1][0] == "Šiaurės skaitytojai"
    assert table(document, "Projektų etapai, vėluojantys pirmi")[1:] == [
        ["Skaitmeninis archyvas", "Tarpinė ataskaita", "2026-11-15", "–", "vėluoja", "30"],
        ["Skaitmeninis archyvas", "Įrangos pirkimas", "2026-04-01", "2026-03-28", "įvykdyta", "–"],
    ]


def test_funds_and_programmes_open_ones_first(document):
    assert "Artimiausias paraiškų terminas – 2027 m. vasario 1 d. (Šiaurės ministrų taryba)." in text(
        document
    )
    assert [row[0] for row in table(document, "Finansavimo šaltiniai: atviri")[1:]] == [
        "Šiaurės ministrų taryba",
        "Lietuvos kultūros taryba",
    ]


def test_training_programmes_events_and_introductory_courses(document):
    said = text(document)
    assert "Surengti 2 kvalifikacijos tobulinimo renginiai (14,5 val.), juose dalyvavo 67 darbuotojai" in said
    assert "(iš jų bibliotekos – 12, teritorijos bibliotekų – 55)." in said
    assert table(document, "Kvalifikacijos tobulinimo programos")[1][0] == "Dirbtinio intelekto pradmenys"
    events = table(document, "Kvalifikacijos tobulinimo renginiai")
    assert events[1] == ["2026-02-11", "Skaitymo skatinimo kursai", "Kursai", "6,5", "21", "0", "21", "–"]
    assert events[2][-1] == "4,7"
    assert events[-1][3:7] == ["14,5", "67", "12", "55"]
    courses = table(document, "Įvadiniai praktinio mokymo kursai")
    assert courses[1] == ["2026-03-02", "Bibliotekos darbo pradmenys", "40", "14", "12", "9", "13"]
    assert "Labiausiai trūksta skaitmeninių įgūdžių." in said
    assert "Rengti modulinius kursus." in said


def test_consultations(document):
    assert (
        "Suteiktos 3 konsultacijos (5 valandos): teritorijos bibliotekai – 2 ir bibliotekos padaliniui – 1."
        in text(document)
    )
    assert table(document, "Konsultacijos pagal gavėją")[1:] == [
        ["Teritorijos bibliotekai", "2", "2", "3"],
        ["Bibliotekos padaliniui", "1", "3", "–"],
        ["Iš viso", "3", "5", "3"],
    ]
    assert table(document, "Konsultacijų temos")[1] == ["Statistinė ataskaita", "2", "2"]


def test_documents_good_practice_and_assignments(document):
    assert table(document, "Sukaupti bibliotekų dokumentai")[1] == [
        "Strateginis planas", "2026–2028 metų strateginis planas", "netaikoma", "2026-01-15", "DVS byla 5.3",
    ]  # fmt: skip
    assert table(document, "Surinkti gerosios patirties pavyzdžiai")[1][:2] == [
        "Daiktų biblioteka",
        "Tamperės biblioteka, Suomija",
    ]
    assert table(document, "Kitos užduotys, vėluojančios pirmos")[1:] == [
        ["Parengti pranešimą tarybai", "Direktorė", "2026-11-01", "vėluoja", "–"],
        [
            "Suskaičiuoti lankytojų srautus",
            "Direktorės pavaduotojas",
            "2026-03-01",
            "įvykdyta",
            "Ataskaita pateikta",
        ],
    ]


def test_the_territory_and_the_departments_own_conclusions(document):
    said = text(document)
    assert "Bibliotekose registruota 7 000 vartotojų" in said
    users = next(
        r for r in table(document, "Svarbiausi teritorijos bibliotekų") if r[0] == "Registruoti vartotojai"
    )
    assert users[2] == "7 000"
    for words in ("Metai buvo naujų erdvių metai.", "Regiono bibliotekos dirba ilgiau nei pernai.",
                  "Planas vykdomas tolygiai.", "Reikia daugiau tarptautinių partnerių."):  # fmt: skip
        assert words in said


def test_an_empty_register_is_said_not_shown(tmp_path):
    rounds.init(tmp_path, period=PERIOD, profile="regionas")
    rounds.consolidate(tmp_path, period=PERIOD, now=NOW)
    document = written(tmp_path, DOCUMENT)
    said = text(document)
    for register in ("Tyrimai", "Finansavimo šaltiniai", "Mokymo programos", "Mokymo renginiai", "Įvadiniai kursai",
                     "Konsultacijos", "Bibliotekų dokumentai", "Patirties pavyzdžiai", "Kitos užduotys"):  # fmt: skip
        assert f"Duomenų nėra: registre „{register}“ įrašų nėra." in said
    assert "Duomenų nėra: 2026 metų planų, registrų ir ataskaitų dar nepateikta." in said
    assert "Duomenų nėra: bendrų plėtros projektų registre nėra." in said
    assert not document.tables


def test_an_association_gets_only_what_it_collects(tmp_path):
    rounds.init(tmp_path, period=PERIOD)
    rounds.consolidate(tmp_path, period=PERIOD, now=NOW)
    said = text(written(tmp_path, DOCUMENT))
    assert "skyriaus registrai („skyriaus_registrai“) šioje darbo vietoje nepildomi" in said
    assert "Tiriamoji veikla" not in said
    assert "Narių bibliotekos" in said
