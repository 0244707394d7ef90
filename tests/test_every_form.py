"""Each of the other forms by hand through a round: prepared, typed, consolidated, monitored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from suvestine import rounds
from suvestine.dataset.gathering import Gathered
from suvestine.profiles import ASSOCIATION, REGION
from suvestine.workspace import Workspace
from typed_forms import Typed, type_in

PERIOD, NOW = "2026", dt.datetime(2027, 1, 25, 9, 0)
DAY, LATER = dt.datetime(2026, 3, 4), dt.datetime(2026, 9, 30)
LIBRARY = "Utenos rajono savivaldybės viešoji biblioteka"
WHO: Typed = {"Užpildė": "Ona Onaitė, vyr. metodininkė", "Užpildymo data": dt.datetime(2027, 1, 12)}

NOMINATIONS: Mapping[str, Sequence[Typed]] = {
    "Paraiškos": [
        {"Numeris": 1, "Pavadinimas": LIBRARY, "Kategorija": "Biblioteka", "Biblioteka": LIBRARY, "Vertinta": "taip",
         "Balai": 42, "Laureatas": "taip", "Įrodymas": "Protokolas Nr. 7"},
        {"Numeris": 2, "Pavadinimas": "Vyžuonų filialas", "Kategorija": "Padalinys", "Biblioteka": LIBRARY,
         "Vertinta": "taip", "Balai": 37, "Laureatas": "ne"},
        {"Numeris": 3, "Pavadinimas": "Leliūnų filialas", "Kategorija": "Padalinys", "Biblioteka": LIBRARY,
         "Vertinta": "ne", "Laureatas": "ne"},
    ],
    "Vertinimai": [
        {"Numeris": 1, "Vertintojas": "Jonas Jonaitis", "Inovatyvumas": 9, "Poveikis bendruomenei": 9,
         "Partnerystė": 8, "Prieinamumas": 8, "Sklaida": 8},
        {"Numeris": 2, "Vertintojas": "Jonas Jonaitis", "Inovatyvumas": 7, "Poveikis bendruomenei": 8,
         "Partnerystė": 8, "Prieinamumas": 7, "Sklaida": 7},
    ],
}  # fmt: skip
PLAN: Mapping[str, Sequence[Typed]] = {
    "Veiklos": [
        {"Veikla": "Šeimų skaitymo klubas", "Plano rūšis": "Metinis", "Laukiamas rezultatas": "Klubas veikia",
         "Vienetas": "susitikimai", "Planuota": 10, "Ketvirtis": "Visus metus", "Terminas": LATER,
         "Atsakingas": "Rasa Rasaitė", "Būklė": "Įvykdyta", "Įvykdyta": LATER, "Pasiekta": 12,
         "Rezultatas": "Surengta 12 susitikimų"},
        {"Veikla": "Paroda miestui", "Plano rūšis": "Proginis", "Tema ar proga": "Miesto gimtadienis",
         "Laukiamas rezultatas": "Paroda atidaryta", "Ketvirtis": "III", "Terminas": LATER,
         "Atsakingas": "Rasa Rasaitė", "Būklė": "Atidėta", "Nuokrypio priežastis": "Remontuojama salė"},
    ],
    "Pasiūlymai planui": [
        {"Veikla": "Bibliobusas kaimams", "Tikslas": "Prieinamumas", "Rodiklis": "Aplankyti kaimai",
         "Siekiama reikšmė": 40, "Vienetas": "vnt.", "Nuo": 2027, "Iki": 2029, "Poreikis": "Uždaryti trys punktai",
         "Svarba": 5, "Skyriaus vertinimas": "Įtraukti patikslinus", "Skyriaus išvada": "Tikslinti išlaidas"},
    ],
}  # fmt: skip
REGISTERS: Mapping[str, Sequence[Typed]] = {
    "Tyrimai": [
        {"Tema": "Jaunimo skaitymas", "Rūšis": "Apklausa", "Aprėptis": "Biblioteka ir teritorija", "Pradžia": DAY,
         "Būsena": "Baigtas", "Respondentai": 412, "Išvados": "Skaitoma telefone", "Pasiūlymai": "Plėsti e. fondą"},
    ],
    "Projektų registras": [
        {"Pavadinimas": "Skaitantis regionas", "Rūšis": "Bendras plėtros projektas", "Lygmuo": "Regioninis",
         "Vaidmuo": "Vykdytojas", "Būsena": "Vykdoma", "Partneriai": LIBRARY, "Biudžetas, Eur": 12000,
         "Skirta suma, Eur": 9000, "Panaudota, Eur": 4500.5, "Rizika": "Maža"},
    ],
    "Projektų etapai": [
        {"Projektas": "Skaitantis regionas", "Etapas": "Edukacijos", "Terminas": LATER, "Būklė": "Vykdoma"},
    ],
    "Finansavimo šaltiniai": [
        {"Fondas ar programa": "Šiaurės partnerystė", "Kilmė": "Tarptautinė organizacija", "Būsena": "Atviras",
         "Paraiškos iki": LATER, "Didžiausia suma, Eur": 30000, "Tinkami pareiškėjai": "Viešosios bibliotekos"},
    ],
    "Mokymo programos": [
        {"Programa": "Medijų ugdytojas", "Sritis": "Medijų raštingumas", "Valandos": 40, "Būsena": "Parengta"},
    ],
    "Mokymo renginiai": [
        {"Renginys": "Kaip atpažinti melagienas", "Tipas": "Mokymai", "Data": DAY, "Forma": "Gyvai",
         "Sritis": "Medijų raštingumas", "Valandos": 8, "Dalyviai": 24, "Bibliotekos darbuotojai": 6,
         "Teritorijos darbuotojai": 18, "Įvertinimas": 4.7},
    ],
    "Įvadiniai kursai": [
        {"Kursas": "Bibliotekininko pradmenys", "Pradžia": DAY, "Valandos": 24, "Dalyviai": 9,
         "Be krypties išsilavinimo": 7, "Be darbo patirties": 5, "Baigė": 8},
    ],
    "Patirties pavyzdžiai": [
        {"Pavadinimas": "Knyga prie durų", "Organizacija": "Tartu biblioteka", "Šalis": "Estija",
         "Sritis": "Prieinamumas", "Aprašymas": "Knygos vežamos senjorams"},
    ],
    "Konsultacijos": [
        {"Data": DAY, "Kam": "Teritorijos bibliotekai", "Biblioteka ar padalinys": LIBRARY, "Tema": "Projekto sąmata",
         "Forma": "Vaizdo skambučiu", "Valandos": 1.5, "Konsultavo": "Ona Onaitė"},
    ],
    "Bibliotekų dokumentai": [
        {"Dokumentas": "Utenos bibliotekos strateginis planas", "Rūšis": "Strateginis planas", "Biblioteka": LIBRARY,
         "Data": DAY, "Kur saugoma": "Byla 3.12"},
    ],
    "Kitos užduotys": [
        {"Užduotis": "Pranešimas direktorei", "Pavedė": "Direktorius", "Gauta": DAY, "Būklė": "Įvykdyta",
         "Įvykdyta": LATER, "Rezultatas": "Pateiktas raštu"},
    ],
}  # fmt: skip
OTHER_THEMES: Sequence[Typed] = (
    {
        "Tema": "Garso knygų įrašymas",
        "Sritis": "Prieinamumas",
        "Svarba": 4,
        "Darbuotojai": 2,
        "Forma": "Gyvai",
    },
)


def prepared(folder: Path, profile: str, form: str, member: str) -> Path:
    rounds.init(folder, period=PERIOD, profile=profile)
    (path,) = rounds.prepare(folder, form=form, member=member, now=NOW)
    return path


def inbox(folder: Path, prepared_form: Path) -> Path:
    return folder / "gauta" / PERIOD / f"kopija - {prepared_form.name}"


def consolidated(folder: Path) -> set[str]:
    """What stands in the cells of the consolidated workbook; every return was accepted without a finding."""
    outcome = rounds.consolidate(folder, now=NOW)
    assert (outcome["findings"], outcome["refused"]) == ([], [])
    book = load_workbook(folder / outcome["outputs"][0], read_only=True)
    return {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}


def typed_texts(registers: Mapping[str, Sequence[Typed]]) -> set[str]:
    values = (value for rows in registers.values() for row in rows for value in row.values())
    return {value for value in values if isinstance(value, str)}


def achieved(monitoring: Mapping[str, Any]) -> Mapping[str, float | None]:
    return {indicator["code"]: indicator["achieved"] for indicator in monitoring["indicators"]}


def test_nominations_count_evaluated_and_honoured_libraries(tmp_path: Path) -> None:
    form = prepared(tmp_path, ASSOCIATION, "nominacijos", "LSVBA")
    cover = {**WHO, "Konkurso pavadinimas": "Metų biblioteka", "Vertinimo komisija": "Jonas Jonaitis"}
    type_in(form, inbox(tmp_path, form), cover=cover, registers=NOMINATIONS)
    assert typed_texts(NOMINATIONS) | {"Metų biblioteka"} <= consolidated(tmp_path)
    results = achieved(rounds.monitor(tmp_path, now=NOW))
    assert (results["2.1.5-2"], results["3.1.6-2"]) == (2, 1)


def test_a_unit_plans_reports_and_proposes(tmp_path: Path) -> None:
    form = prepared(tmp_path, REGION, "padalinio_planas", "P2")
    type_in(
        form, inbox(tmp_path, form), cover={**WHO, "Padalinio vadovas": "Rasa Rasaitė"}, registers=PLAN,
        coded={"Apžvalga": {"Metų prioritetai": {"Atsakymas": "Skaitančios šeimos"}}},
    )  # fmt: skip
    assert typed_texts(PLAN) | {"Skaitančios šeimos", "Vaikų ir jaunimo skyrius"} <= consolidated(tmp_path)
    assert rounds.monitor(tmp_path, now=NOW)["indicators"] == []


def test_the_department_keeps_its_registers(tmp_path: Path) -> None:
    form = prepared(tmp_path, REGION, "skyriaus_registrai", "SPS")
    type_in(
        form, inbox(tmp_path, form), cover={**WHO, "Skyriaus vedėjas": "Rūta Rūtaitė"}, registers=REGISTERS,
        coded={"Išvados": {"Kvalifikacijos pasiūlymai": {"Atsakymas": "Daugiau praktikos"}}},
    )  # fmt: skip
    assert typed_texts(REGISTERS) | {"Daugiau praktikos"} <= consolidated(tmp_path)


def test_libraries_and_units_answer_the_survey(tmp_path: Path) -> None:
    for member, importance in (("82", 5), ("P1", 3)):
        form = prepared(tmp_path, REGION, "mokymu_anketa", member)
        answer: Typed = {"Svarba": importance, "Darbuotojai": 4, "Forma": "Mišri", "Kada": "II ketvirtis"}
        codes = [f"K{number:02d}" for number in range(1, 23)]
        type_in(
            form, inbox(tmp_path, form), cover={**WHO, "Darbuotojų skaičius": 18},
            registers={"Kitos temos": OTHER_THEMES},
            coded={"Poreikiai": {code: answer if code == "K08" else {"Svarba": "netaikoma"} for code in codes}},
        )  # fmt: skip
    assert {"Garso knygų įrašymas", "Dirbtinis intelektas bibliotekos darbe"} <= consolidated(tmp_path)
    workspace = Workspace(tmp_path)
    dataset = Gathered(workspace, workspace.period(None)).deposited(PERIOD)
    assert dataset is not None
    submissions = dataset.forms["mokymu_anketa"].submissions
    given = {member: each.fixed["poreikiai", "K08", "svarba"].value for member, each in submissions.items()}
    assert given == {"82": 5, "P1": 3}


@pytest.mark.parametrize(
    ("profile", "forms"),
    [
        (ASSOCIATION, {"nario_ataskaita": 60, "tarybos_veikla": 1, "nominacijos": 1}),
        (
            REGION,
            {"nario_ataskaita": 60, "padalinio_planas": 5, "skyriaus_registrai": 1, "mokymu_anketa": 65},
        ),
    ],
)
def test_every_member_of_a_new_workspace_is_asked(
    tmp_path: Path, profile: str, forms: Mapping[str, int]
) -> None:
    rounds.init(tmp_path, period=PERIOD, profile=profile)
    workspace = Workspace(tmp_path)
    expected = workspace.control.expected(workspace.period(None))
    assert {form: len(members) for form, members in expected.items()} == forms
    assert workspace.control.unasked(workspace.period(None)) == ()
    assert {row["terminas"] for row in workspace.control.rows("formos")} == {dt.date(2027, 1, 30)}


def test_what_is_not_finished_is_carried_into_the_next_year(tmp_path: Path) -> None:
    form = prepared(tmp_path, REGION, "padalinio_planas", "P2")
    type_in(form, inbox(tmp_path, form), cover={**WHO, "Padalinio vadovas": "Rasa Rasaitė"}, registers=PLAN)
    rounds.consolidate(tmp_path, now=NOW)
    (again,) = rounds.prepare(tmp_path, period="2027", form="padalinio_planas", member="P2", now=NOW)
    sheet = load_workbook(again)["Veiklos"]
    assert [sheet.cell(row, 1).value for row in (7, 8)] == ["Paroda miestui", None]
