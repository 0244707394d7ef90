"""Two rounds typed by hand and run from the command line: each function of the sources has a fact of its own in them.

Every fact is told once, so that the document that shows it can have it from nowhere else.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx import Document

from command_line import run
from documents.department_sample import Cells, Line, activity, fill, proposal
from live_returns import RIGHT
from suvestine.resources import docx_templates

PERIOD, BEFORE = "2026", "2025"
LIBRARY, COUNCIL, UNIT, DEPARTMENT = "11", "LSVBA", "P2", "SPS"
"""Alytus city, the association's council, the children's unit, the department."""
LIBRARY_NAME = "Alytaus miesto savivaldybės viešoji biblioteka"
FAR = dt.date(2039, 6, 30)
"""A deadline that does not go by, whenever the tests run."""
ASSOCIATION_DOCUMENTS = (
    "strategijos_stebesena", "strateginio_plano_projektas", "metine_ataskaita", "nario_kortele", "projektu_registras",
)  # fmt: skip
DEPARTMENT_DOCUMENTS = (
    "strategijos_stebesena", "strateginio_plano_projektas", "bibliotekos_veiklos_ataskaita", "duomenu_analize",
    "geroji_patirtis", "mokymu_poreikiai", "padaliniu_planai", "posedzio_medziaga", "projektu_registras",
)  # fmt: skip
Tables = Mapping[str, Sequence[Line]]


def day(month: int, number: int, year: int = 2026) -> dt.date:
    return dt.date(year, month, number)


def statistics(**otherwise: object) -> Cells:
    """The annual return's figures, free of contradiction, with some of them otherwise."""
    figures = dict(RIGHT) | otherwise
    cells = {("statistika", code, "Ataskaitiniai metai"): value for code, value in figures.items()}
    strategy = {"1.2.3-1": 1, "3.1.6-1": 2}
    return cells | {("strategijos_rodikliai", code, "Ataskaitiniai metai"): n for code, n in strategy.items()}


MEMBER_OF_ASSOCIATION: Tables = {
    "padaliniai": [
        {"Pavadinimas": name, "Tipas": kind, "Vartotojai": users, "Apsilankymai": visits, "Išduotis": loans,
         "Renginiai": events, "Darbuotojai": staff, "Darbo vietos": places, "Pritaikyta": fit, "Skaitymo diena": day_held}
        for name, kind, users, visits, loans, events, staff, places, fit, day_held in (
            ("Jotvingių biblioteka", "Centrinė biblioteka", 2500, 20000, 40000, 60, 14, 20, "taip", "taip"),
            ("Putinų filialas", "Miesto filialas", 1000, 7000, 15000, 30, 4, 6, "taip", "taip"),
            ("Vidzgirio filialas", "Kaimo filialas", 500, 3000, 5000, 10, 2, 4, "ne", "ne"),
        )
    ],
    "projektai": [
        {"Pavadinimas": "Tiltai per Nemuną", "Programa ar fondas": "Interreg", "Būsena": "Pateikta",
         "Vaidmuo": "Vykdytojas", "Lygmuo": "Tarptautinis", "Biudžetas, Eur": 31000, "Strategijos veikla": "3.2.4"},
    ],
    "tarptautiniai_rysiai": [
        {"Šalis": "Lenkija", "Partneris": "Suvalkų biblioteka", "Tipas": "Konferencija", "Data": day(5, 20),
         "Dalyviai": 3, "Pranešimai": 4, "Strategijos veikla": "1.2.2"},
    ],
}  # fmt: skip
TEXT_REPORT: Line = {
    "apzvalga_rezultatai": "Atidaryta šeimų svetainė Jotvingių gatvėje.",
    "apzvalga_sunkumai": "Trūko etato jaunimo darbuotojui.",
}
COUNCIL_TABLES: Tables = {
    "siulymai": [
        {"Data": day(4, 2), "Pavadinimas": "Siūlymas dėl bibliotekų įstatymo 9 straipsnio",
         "Rūšis": "Siūlymas teisės aktui", "Institucija": "Seimo Kultūros komitetas", "Suderinta su rengėjais": "taip",
         "Rezultatas": "Komitetas pritarė redakcijai", "Strategijos veikla": "1.1.1"},
    ],
    "projektai": [
        {"Pavadinimas": "Ateities biblioteka", "Programa ar fondas": "Lietuvos kultūros taryba", "Būsena": "Vykdoma",
         "Vaidmuo": "Vykdytojas", "Pabaiga": FAR, "Biudžetas, Eur": 45000, "Skirta suma, Eur": 38000,
         "Strategijos veikla": "3.1.3"},
    ],
    "teises_aktai": [
        {"Aktas": "Bibliotekų įstatymas", "Pakeitimas": "Nauja 9 straipsnio redakcija",
         "Poveikis": "Savivaldybės planuos fondų lėšas", "Veiksmai": "Teikti pastabas iki gegužės"},
    ],
    "asociacijos_finansai": [
        {"Metai": 2025, "Straipsnis": "Rėmėjų lėšos, patikslinta", "Pajamos ar išlaidos": "Pajamos", "Planas": 9000,
         "Faktas": 9800, "Rezervas": 4200},
        {"Metai": 2026, "Straipsnis": "Nario mokesčiai", "Pajamos ar išlaidos": "Pajamos", "Planas": 12000,
         "Faktas": 11850.5, "Rezervas": 3100},
        {"Metai": 2026, "Straipsnis": "Konferencijų nuoma", "Pajamos ar išlaidos": "Išlaidos", "Planas": 10000,
         "Faktas": 12400},
    ],
}  # fmt: skip
NOT_DONE = (
    "3.1.6-3", "3.1.6-4", "3.1.2-1", "3.1.2-5", "3.1.3-1", "3.1.3-5", "3.1.3-7", "3.1.4-1", "3.1.4-5", "3.1.4-6",
    "2.2.1-1", "2.2.2-1", "3.2.5-1", "3.3.3-1",
)  # fmt: skip
MILESTONES: Cells = {
    **{("etapai", code, "Įvykdyta"): "ne" for code in NOT_DONE},
    ("etapai", "2.1.1-1", "Įvykdyta"): "taip",
    ("etapai", "2.1.1-1", "Data"): day(3, 10),
    ("etapai", "2.1.1-1", "Įrodymas"): "Tarybos protokolas Nr. 5",
}
COUNCIL_YEAR_BEFORE: Tables = {
    "asociacijos_finansai": [
        {"Metai": 2024, "Straipsnis": "Leidybos pajamos", "Pajamos ar išlaidos": "Pajamos", "Planas": 8000,
         "Faktas": 8100, "Rezervas": 4800},
        {"Metai": 2025, "Straipsnis": "Rėmėjų lėšos", "Pajamos ar išlaidos": "Pajamos", "Planas": 9000,
         "Faktas": 9750, "Rezervas": 4200},
    ],
}  # fmt: skip
NOMINATIONS: Tables = {
    "paraiskos": [
        {"Numeris": 1, "Pavadinimas": LIBRARY_NAME, "Kategorija": "Biblioteka", "Biblioteka": LIBRARY_NAME,
         "Vertinta": "taip", "Balai": 41, "Laureatas": "taip", "Įrodymas": "Protokolas Nr. 3"},
        {"Numeris": 2, "Pavadinimas": "Putinų filialas", "Kategorija": "Padalinys", "Biblioteka": LIBRARY_NAME,
         "Vertinta": "taip", "Balai": 35, "Laureatas": "ne"},
    ],
    "vertinimai": [
        {"Numeris": number, "Vertintojas": "Jonas Jonaitis", "Inovatyvumas": 7 + extra, "Poveikis bendruomenei": 7 + extra,
         "Partnerystė": 7 + extra, "Prieinamumas": 7 + extra, "Sklaida": 7 + 2 * extra}
        for number, extra in ((1, 1), (2, 0))
    ],
}  # fmt: skip

MEMBER_OF_TERRITORY: Tables = {
    "projektai": [
        {"Pavadinimas": "Skaitmeninis Nemunas", "Programa ar fondas": "Erasmus+", "Būsena": "Vykdoma",
         "Vaidmuo": "Partneris", "Lygmuo": "Tarptautinis", "Pabaiga": FAR, "Biudžetas, Eur": 52000,
         "Skirta suma, Eur": 7300},
        {"Pavadinimas": "Šalies skaitytojai", "Programa ar fondas": "Lietuvos kultūros taryba", "Būsena": "Finansuojama",
         "Vaidmuo": "Vykdytojas", "Lygmuo": "Nacionalinis", "Pabaiga": FAR, "Skirta suma, Eur": 6100},
    ],
    "kvalifikacija": [
        {"Renginys": "Medijų laboratorija", "Organizatorius": "Universitetas", "Tipas": "Kursai", "Data": day(5, 4),
         "Valandos": 24, "Dalyviai": 5, "Sritis": "Medijų raštingumas"},
    ],
    "mokymu_poreikiai": [{"Tema": "Žaidimų kūrimas bibliotekoje", "Svarba": 4, "Darbuotojai": 6, "Forma": "Gyvai"}],
    "geroji_patirtis": [
        {"Pavadinimas": "Knygų takas parke", "Sritis": "Skaitymo skatinimas", "Aprašymas": "Dvylika stotelių su ištraukomis",
         "Rezultatas": "Taką praėjo 4 000 žmonių"},
    ],
}  # fmt: skip
UNIT_TABLES: Tables = {
    "plano_veiklos": [
        activity("Vasaros skaitymo iššūkis", "III", day(8, 31), "Įvykdyta", Įvykdyta=day(8, 25), Planuota=400,
                 Pasiekta=612, Vienetas="dalyviai", Rezultatas="Iššūkį įveikė 612 vaikų"),
        activity("Paroda mokykloms", "IV", FAR, "Atsisakyta", Plano_rūšis="Teminis", Tema_ar_proga="Medijų raštingumas",
                 Nuokrypio_priežastis="Partneris pasitraukė"),
        activity("Šventė aikštėje", "II", FAR, "Atidėta", Plano_rūšis="Proginis", Tema_ar_proga="Bibliotekų savaitė",
                 Nuokrypio_priežastis="Perkelta dėl lietaus"),
    ],
    "pasiulymai": [
        proposal("Stiprinti paslaugas šeimai", "Nauji susitikimai", "Atidaryti šeimos erdvę", 5, "Įtraukti",
                 Rodiklis="Šeimos erdvės lankytojai", Siekiama_reikšmė=12000, Vienetas="asm.",
                 Vykdytojas="Vaikų ir jaunimo skyrius"),
        proposal("Stiprinti paslaugas šeimai", "Nauji susitikimai", "Pirkti antrą bibliobusą", 2, "Neįtraukti",
                 Skyriaus_išvada="Nėra garažo ir vairuotojo etato"),
    ],
}  # fmt: skip
REGISTERS: Tables = {
    "tyrimai": [
        {"Tema": "Šeimų laisvalaikis bibliotekoje", "Rūšis": "Vartotojų tyrimas", "Būsena": "Baigtas",
         "Aprėptis": "Biblioteka ir teritorija", "Respondentai": 412, "Pabaiga": day(10, 1),
         "Išvados": "Savaitgaliais trūksta erdvės vaikams", "Pasiūlymai": "Dirbti ir sekmadieniais"},
    ],
    "projektai": [
        {"Pavadinimas": "Krašto balsai", "Rūšis": "Bendras plėtros projektas", "Lygmuo": "Regioninis",
         "Programa ar fondas": "Regionų fondas", "Vaidmuo": "Vykdytojas", "Būsena": "Vykdoma", "Pabaiga": FAR,
         "Partneriai": "Aštuonios regiono bibliotekos", "Biudžetas, Eur": 80000, "Skirta suma, Eur": 60000,
         "Panaudota, Eur": 21500.25, "Rizika": "Didelė", "Rizikos valdymas": "Samdomas koordinatorius"},
    ],
    "projekto_etapai": [
        {"Projektas": "Krašto balsai", "Etapas": "Įrašų pirkimas", "Terminas": day(4, 1), "Būklė": "Įvykdyta",
         "Įvykdyta": day(3, 28)},
    ],
    "finansavimo_saltiniai": [
        {"Fondas ar programa": name, "Kvietimas": call, "Kilmė": origin, "Būsena": "Atviras", "Paraiškos iki": FAR,
         "Didžiausia suma, Eur": amount, "Kam tinka": "Visoms"}
        for name, call, origin, amount in (
            ("Kultūros rėmimo fondas", "Skaitymas", "Lietuvos Respublika", 20000),
            ("Japonijos fondas", "Knygos", "Užsienio šalis", 30000),
            ("Šiaurės ministrų taryba", "Mobilumas", "Tarptautinė organizacija", 50000),
        )
    ],
    "mokymo_programos": [
        {"Programa": "Melagienų atpažinimo pagrindai", "Sritis": "Medijų raštingumas", "Forma": "Mišri", "Valandos": 16,
         "Būsena": "Įgyvendinama", "Tikslinė grupė": "Bibliotekininkai"},
    ],
    "mokymo_renginiai": [
        {"Renginys": "Dirbtinio intelekto dirbtuvės", "Tipas": "Mokymai", "Data": day(4, 16), "Forma": "Gyvai",
         "Sritis": "Dirbtinis intelektas", "Valandos": 8, "Dalyviai": 46, "Bibliotekos darbuotojai": 12,
         "Teritorijos darbuotojai": 34, "Įvertinimas": 4.7},
    ],
    "ivadiniai_kursai": [
        {"Kursas": "Bibliotekos darbo pradmenys", "Pradžia": day(3, 2), "Valandos": 40, "Dalyviai": 14,
         "Bibliotekos darbuotojai": 3, "Teritorijos darbuotojai": 11, "Be krypties išsilavinimo": 12,
         "Be darbo patirties": 9, "Baigė": 13},
    ],
    "geroji_patirtis": [
        {"Pavadinimas": name, "Organizacija": who, "Šalis": country, "Sritis": "Bendruomenė", "Aprašymas": what}
        for name, who, country, what in (
            ("Daiktų biblioteka", "Tamperės biblioteka", "Suomija", "Skolinami įrankiai"),
            ("Naktinė skaitykla", "Universiteto biblioteka", "Lietuva", "Atvira visą parą"),
        )
    ],
    "konsultacijos": [
        {"Data": day(1, 20), "Kam": "Teritorijos bibliotekai", "Biblioteka ar padalinys": LIBRARY_NAME,
         "Tema": "Statistinė ataskaita", "Sritis": "Vadyba", "Forma": "Telefonu", "Valandos": 1.5, "Darbuotojai": 2,
         "Konsultavo": "Ona Onaitė"},
    ],
    "bibliotekos_dokumentai": [
        {"Dokumentas": "Alytaus strateginis planas", "Rūšis": "Strateginis planas", "Biblioteka": LIBRARY_NAME,
         "Data": day(1, 15), "Kur saugoma": "DVS byla 5.3"},
    ],
    "kitos_uzduotys": [
        {"Užduotis": "Suskaičiuoti lankytojų srautus", "Pavedė": "Direktorės pavaduotojas", "Gauta": day(2, 1),
         "Terminas": day(3, 1), "Būklė": "Įvykdyta", "Įvykdyta": day(2, 20), "Rezultatas": "Srautų ataskaita pateikta"},
    ],
}  # fmt: skip
CONCLUSIONS: Line = {
    "isvados_mokymai": "Labiausiai trūksta skaitmeninių įgūdžių.",
    "pasiulymai_mokymai": "Rengti modulinius kursus.",
    "isvados_planas": "Planas vykdomas tolygiai.",
}
THEMES = [f"K{number:02}" for number in range(1, 23)]
SURVEY: Cells = {
    **{("poreikiai", code, "Svarba"): "netaikoma" for code in THEMES},
    ("poreikiai", "K01", "Svarba"): 5,
    ("poreikiai", "K01", "Darbuotojai"): 7,
    ("poreikiai", "K01", "Forma"): "Nuotoliu",
}
OTHER_THEMES: Tables = {
    "kitos_temos": [
        {"Tema": "Senųjų šriftų skaitymas", "Sritis": "Krašto paveldas", "Svarba": 4, "Darbuotojai": 3, "Forma": "Gyvai"},
    ],
}  # fmt: skip
OWN_PLAN: Mapping[str, Sequence[Line]] = {
    "tikslai": [{"Kodas": "1", "Pavadinimas": "Stiprinti krašto bibliotekas", "Trumpas pavadinimas": "Kraštas"}],
    "kryptys": [{"Kodas": "1.1", "Tikslas": "1", "Pavadinimas": "Žinios ir paslaugos", "Trumpas pavadinimas": "Žinios"}],
    "veiklos": [{"Kodas": "1.1.1", "Kryptis": "1.1", "Pavadinimas": "Tirti, mokyti, skleisti",
                 "Trumpas pavadinimas": "Tirti ir mokyti", "Atsakingas": "Strateginės plėtros skyrius", "Nuo": 2025,
                 "Iki": 2027}],
    "rodikliai": [
        {"Kodas": f"1.1.1-{place}", "Veikla": "1.1.1", "Rodiklis": name, "Matavimo vienetas": "vnt.", "Rūšis": "kasmet",
         "2026": planned, "Forma": form, "Lentelė": table, "Skaičiavimas": "kiekis", "Filtras": condition}
        for place, (name, planned, form, table, condition) in enumerate(
            (
                ("Įvykdytos padalinių veiklos", 2, "padalinio_planas", "plano_veiklos", "Būklė = Įvykdyta"),
                ("Baigti tyrimai", 1, "skyriaus_registrai", "tyrimai", "Būsena = Baigtas"),
                ("Anketose pasiūlytos temos", 1, "mokymu_anketa", "kitos_temos", "Svarba <> 1"),
                ("Tarptautiniai bibliotekų projektai", 1, "nario_ataskaita", "projektai", "Lygmuo = Tarptautinis"),
            ),
            start=1,
        )
    ],
}  # fmt: skip
"""A plan of the regional library's own, measured by each form that its department gathers."""


def signed(form: str) -> Line:
    """Who filled the form, and what else its cover requires."""
    head: Line = {"vadovas": "Rasa Rasaitė"}
    required: Mapping[str, Line] = {
        "mokymu_anketa": {"darbuotoju_skaicius": 9},
        "nominacijos": {"konkurso_pavadinimas": "Metų biblioteka"},
    }
    return {"uzpilde": "Rasa Rasaitė", "uzpildymo_data": day(12, 10), **required.get(form, head)}


def send(
    folder: Path,
    member: str,
    form: str,
    tables: Tables,
    *,
    fields: Line | None = None,
    cells: Cells | None = None,
    period: str = PERIOD,
) -> None:
    """Fills the prepared workbook and drops it into the inbox."""
    name = f"{member}_{form}_{period}.xlsx"
    source, target = folder / "siuntimui" / period / name, folder / "gauta" / period / name
    fill(source, target, fields={**signed(form), **(fields or {})}, cells=cells, tables=tables)


def association_round(folder: Path) -> Path:
    """Two years of the association: a library, the council and, in the second, the contest of nominations."""
    done("init", folder, "--period", PERIOD)
    # A council that drafts its next plan takes the department's template over.
    draft = "strateginio_plano_projektas.docx"
    shutil.copy2(docx_templates() / draft, folder / "dokumentai" / draft)
    done("prepare", folder, "--period", BEFORE)
    send(folder, LIBRARY, "nario_ataskaita", {}, cells=statistics(V1=3600), period=BEFORE)
    send(folder, COUNCIL, "tarybos_veikla", COUNCIL_YEAR_BEFORE, period=BEFORE)
    done("consolidate", folder, "--period", BEFORE)
    done("prepare", folder)
    send(
        folder, LIBRARY, "nario_ataskaita", MEMBER_OF_ASSOCIATION, fields=TEXT_REPORT, cells=statistics(F1=49000),
    )  # fmt: skip
    send(folder, COUNCIL, "tarybos_veikla", COUNCIL_TABLES, cells=MILESTONES)
    send(folder, COUNCIL, "nominacijos", NOMINATIONS)
    finish(folder, *ASSOCIATION_DOCUMENTS)
    return folder


def department_round(folder: Path) -> Path:
    """A year of a regional library: a unit, the department, a library of the territory, and two questionnaires."""
    done("init", folder, "--profile", "regionas", "--period", PERIOD)
    fill(folder / "valdymas.xlsx", folder / "valdymas.xlsx", tables=OWN_PLAN)
    done("prepare", folder)
    send(
        folder,
        UNIT,
        "padalinio_planas",
        UNIT_TABLES,
        fields={"apzvalga_sunkumai": "Trūko erdvės dirbtuvėms."},
    )
    send(folder, DEPARTMENT, "skyriaus_registrai", REGISTERS, fields=CONCLUSIONS)
    send(folder, LIBRARY, "nario_ataskaita", MEMBER_OF_TERRITORY, cells=statistics())
    send(folder, LIBRARY, "mokymu_anketa", OTHER_THEMES, cells=SURVEY)
    send(folder, UNIT, "mokymu_anketa", {}, cells=SURVEY)
    finish(folder, *DEPARTMENT_DOCUMENTS)
    return folder


def finish(folder: Path, *documents: str) -> None:
    """The second half of a round: consolidated, monitored, reported."""
    done("consolidate", folder)
    done("monitor", folder)
    done("report", folder, *documents)


def done(*arguments: object) -> None:
    """Runs a command that must end well."""
    ended = run(*arguments)
    assert ended.code == 0, ended


def document(folder: Path, name: str, member: str = "") -> Any:
    """A document of this year; a member's own, where it has one."""
    path = f"{name}/{member}_{name}" if member else name
    return Document(str(folder / "ataskaitos" / PERIOD / f"{path}_{PERIOD}.docx"))
