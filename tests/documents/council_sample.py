"""Two small rounds filled by hand: an association's with a council, and a region's with its department."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import load_workbook

from documents.department_sample import Line, fill
from suvestine import rounds

PERIOD = "2026"
NOW = dt.datetime(2027, 2, 10, 9, 0)
"""After the deadline of the forms."""
SIGNED: Line = {"vadovas": "Rasa Rasaitė", "uzpilde": "Rasa Rasaitė", "uzpildymo_data": dt.date(2027, 1, 20)}
SETTINGS = {
    "Organizacija": "Bibliotekų sambūris",
    "Pasirašo": "Vardenis Pavardenis",
    "Rengėjas": "Rūta Rūtaitė",
}
LIBRARIES = ("11", "12", "19")
"""Alytus (Alytus county), Birštonas and Kaunas (Kaunas county)."""


def day(year: int, month: int, number: int) -> dt.date:
    return dt.date(year, month, number)


PROJECTS: Mapping[str, Sequence[Line]] = {
    "11": [
        {"Pavadinimas": "Skaitmeninis kiemas", "Programa ar fondas": "Kultūros rėmimo fondas", "Būsena": "Vykdoma",
         "Vaidmuo": "Vykdytojas", "Pradžia": day(2026, 1, 5), "Pabaiga": day(2027, 3, 1), "Biudžetas, Eur": 12000,
         "Skirta suma, Eur": 9000.5},
        {"Pavadinimas": "Vasaros skaityklos", "Programa ar fondas": "Kultūros rėmimo fondas", "Būsena": "Nefinansuota",
         "Vaidmuo": "Vykdytojas", "Biudžetas, Eur": 4000, "Skirta suma, Eur": 0},
    ],
    "12": [
        {"Pavadinimas": "Mokomės kartu", "Programa ar fondas": "Erasmus+", "Būsena": "Vykdoma", "Vaidmuo": "Partneris",
         "Pabaiga": day(2026, 12, 31), "Biudžetas, Eur": "nežinoma", "Skirta suma, Eur": 1500},
        {"Pavadinimas": "Šeimų rytmečiai", "Būsena": "Įvykdyta", "Vaidmuo": "Vykdytojas", "Biudžetas, Eur": 700,
         "Skirta suma, Eur": 700, "Rezultatas": "Atėjo 320 šeimų"},
    ],
}  # fmt: skip
NEEDS: Mapping[str, Sequence[Line]] = {
    "11": [{"Tema": "Kibernetinis saugumas", "Svarba": 5, "Darbuotojai": 12, "Forma": "Nuotoliu"},
           {"Tema": "Retorika", "Svarba": 2, "Darbuotojai": 3, "Forma": "Gyvai"}],
    "12": [{"Tema": "kibernetinis saugumas", "Svarba": 4, "Darbuotojai": 5, "Forma": "Nuotoliu"}],
}  # fmt: skip
PRACTICE: Mapping[str, Sequence[Line]] = {
    "11": [{"Pavadinimas": "Knygų takas parke", "Sritis": "Skaitymo skatinimas",
            "Aprašymas": "Palei taką – dvylika stotelių su ištraukomis", "Rezultatas": "Taką praėjo 4 000 žmonių",
            "Nuoroda": "https://example.org/takas"}],
    "12": [{"Pavadinimas": "Tylos valanda", "Sritis": "Prieinamumas", "Aprašymas": "Kasdien po pietų – be garsų"}],
}  # fmt: skip
PROPOSALS: Mapping[str, Sequence[Line]] = {
    "11": [{"Pasiūlymas": "Rengti bendrą mokymų kalendorių", "Kam skirta": "Asociacijai"},
           {"Pasiūlymas": "Didinti fondų lėšas", "Kam skirta": "Kultūros ministerijai"}],
}  # fmt: skip
TRAINED: Sequence[Line] = (
    {"Renginys": "Saugus tinklas", "Tipas": "Mokymai", "Data": day(2026, 5, 6), "Valandos": 6, "Dalyviai": 9,
     "Sritis": "Skaitmeniniai įgūdžiai"},
)  # fmt: skip
COUNCIL: Mapping[str, Sequence[Line]] = {
    "posedziai": [{"Data": day(2026, 10, 14), "Rūšis": "Susitikimas", "Institucija": "Kultūros ministerija",
                   "Strategijos veikla": "1.1.3"}],
    "sutartys": [{"Partneris": "Latvijos bibliotekininkų draugija", "Šalis": "Latvija", "Rūšis": "Nauja",
                  "Pasirašyta": day(2026, 11, 3), "Galioja iki": day(2027, 4, 30), "Strategijos veikla": "1.2.4"}],
    "renginiai": [{"Pavadinimas": "Vadovų diena", "Data": day(2026, 9, 10), "Tipas": "Seminaras",
                   "Dalyviai gyvai": 40, "Dalyviai nuotoliu": 15, "Strategijos veikla": "3.3.1"}],
    "projektai": [{"Pavadinimas": "Nacionalinė skaitymo diena", "Programa ar fondas": "Lietuvos kultūros taryba",
                   "Būsena": "Įvykdyta", "Vaidmuo": "Vykdytojas", "Biudžetas, Eur": 20000, "Skirta suma, Eur": 18000,
                   "Ataskaita pateikta": "taip", "Strategijos veikla": "3.1.6"}],
}  # fmt: skip
DEPARTMENT: Mapping[str, Sequence[Line]] = {
    "projektai": [{"Pavadinimas": "Krašto balsai", "Rūšis": "Bendras plėtros projektas", "Lygmuo": "Regioninis",
                   "Programa ar fondas": "Interreg", "Vaidmuo": "Vykdytojas", "Būsena": "Vykdoma",
                   "Pabaiga": day(2027, 6, 30), "Biudžetas, Eur": 80000, "Skirta suma, Eur": 60000,
                   "Panaudota, Eur": 21500.25, "Rizika": "Didelė", "Rizikos valdymas": "Samdomas koordinatorius"}],
    "projekto_etapai": [{"Projektas": "Krašto balsai", "Etapas": "Pirkimas", "Terminas": day(2027, 1, 15),
                         "Būklė": "Vykdoma"},
                        {"Projektas": "Krašto balsai", "Etapas": "Sutartis", "Terminas": day(2026, 6, 1),
                         "Būklė": "Įvykdyta", "Įvykdyta": day(2026, 5, 20)}],
    "finansavimo_saltiniai": [{"Fondas ar programa": "Šiaurės ministrų taryba", "Kvietimas": "Mobilumas",
                               "Kilmė": "Tarptautinė organizacija", "Būsena": "Atviras",
                               "Paraiškos iki": day(2027, 3, 10), "Didžiausia suma, Eur": 15000, "Kam tinka": "Visoms"},
                              {"Fondas ar programa": "Senas fondas", "Kilmė": "Užsienio šalis", "Būsena": "Uždarytas"}],
    "mokymo_renginiai": [{"Renginys": "Dirbtinio intelekto dirbtuvės", "Tipas": "Mokymai", "Data": day(2026, 4, 16),
                          "Forma": "Gyvai", "Sritis": "Dirbtinis intelektas", "Valandos": 8, "Dalyviai": 46,
                          "Bibliotekos darbuotojai": 12, "Teritorijos darbuotojai": 34, "Įvertinimas": 4.7}],
    "ivadiniai_kursai": [{"Kursas": "Bibliotekos darbo pradmenys", "Pradžia": day(2026, 3, 2), "Valandos": 40,
                          "Dalyviai": 14, "Bibliotekos darbuotojai": 3, "Teritorijos darbuotojai": 11,
                          "Be krypties išsilavinimo": 12, "Be darbo patirties": 9, "Baigė": 13}],
    "mokymo_programos": [{"Programa": "Skaitmeniniai pagrindai", "Valandos": 16, "Būsena": "Įgyvendinama"}],
    "geroji_patirtis": [{"Pavadinimas": "Daiktų biblioteka", "Organizacija": "Tamperės biblioteka", "Šalis": "Suomija",
                         "Sritis": "Bendruomenė", "Aprašymas": "Skolinami įrankiai",
                         "Kaip skleista": "Seminare direktoriams"}],
}  # fmt: skip
CONCLUSIONS: Line = {
    "isvados_mokymai": "Trūksta laiko mokytis.",
    "pasiulymai_mokymai": "Rengti trumpus modulius.",
}
ANSWERS: Mapping[str, Mapping[str, Line]] = {
    "11": {"K08": {"Svarba": 5, "Darbuotojai": 7, "Forma": "Gyvai", "Kada": "III ketvirtis"},
           "K12": {"Svarba": 5, "Darbuotojai": 2, "Forma": "Nuotoliu"},
           "K21": {"Svarba": "netaikoma"}},
    "12": {"K08": {"Svarba": 4, "Darbuotojai": 4, "Forma": "Gyvai"}, "K21": {"Svarba": 1, "Darbuotojai": 0}},
}  # fmt: skip


def association_round(folder: Path, period: str = PERIOD, settings: Line = SETTINGS) -> Path:
    """Two of sixty libraries and the council reported; a third library's file cannot be read."""
    rounds.init(folder, period=PERIOD)
    settle(folder, settings)
    rounds.prepare(folder, period=period, form="tarybos_veikla", now=NOW)
    for library in LIBRARIES[:2]:
        rounds.prepare(folder, period=period, form="nario_ataskaita", member=library, now=NOW)
        tables = {
            "projektai": PROJECTS,
            "mokymu_poreikiai": NEEDS,
            "geroji_patirtis": PRACTICE,
            "pasiulymai": PROPOSALS,
        }
        filled = {name: rows[library] for name, rows in tables.items() if library in rows}
        filled |= {"kvalifikacija": TRAINED} if library == "11" else {}
        send(folder, library, "nario_ataskaita", filled, period=period)
    send(folder, "LSVBA", "tarybos_veikla", COUNCIL, period=period)
    (folder / "gauta" / period / "19_nario_ataskaita.xlsx").write_bytes(b"not a workbook")
    rounds.consolidate(folder, period=period, now=NOW)
    return folder


def region_round(folder: Path) -> Path:
    """The department and the questionnaires of two libraries."""
    rounds.init(folder, period=PERIOD, profile="regionas")
    settle(folder, SETTINGS)
    rounds.prepare(folder, period=PERIOD, form="skyriaus_registrai", now=NOW)
    send(folder, "SPS", "skyriaus_registrai", DEPARTMENT, fields=SIGNED | CONCLUSIONS)
    for library, answers in ANSWERS.items():
        rounds.prepare(folder, period=PERIOD, form="mokymu_anketa", member=library, now=NOW)
        other = [{"Tema": "Gestų kalba", "Sritis": "Prieinamumas", "Svarba": 3, "Darbuotojai": 1}]
        send(
            folder,
            library,
            "mokymu_anketa",
            {"kitos_temos": other} if library == "12" else {},
            answers=answers,
        )
    rounds.consolidate(folder, period=PERIOD, now=NOW)
    return folder


def empty_round(folder: Path, profile: str) -> Path:
    """Nobody has returned anything."""
    rounds.init(folder, period=PERIOD, profile=profile)
    rounds.consolidate(folder, period=PERIOD, now=NOW)
    return folder


def settle(folder: Path, settings: Line) -> None:
    """Types settings into the control workbook, a new one below the others."""
    path = folder / "valdymas.xlsx"
    book = load_workbook(path)
    sheet = book["Nustatymai"]
    table = sheet.tables["nustatymai"]
    names = {row[0].value: row[1] for row in sheet[table.ref]}
    below = sheet[table.ref][-1][0].row + 1
    for name, value in settings.items():
        if name in names:
            names[name].value = value
        else:
            sheet.cell(below, 1, name)
            sheet.cell(below, 2, value)
            below += 1
    book.save(path)


def send(
    folder: Path,
    member: str,
    form: str,
    tables: Mapping[str, Sequence[Line]],
    *,
    fields: Line = SIGNED,
    answers: Mapping[str, Line] | None = None,
    period: str = PERIOD,
) -> None:
    """Fills the prepared workbook and puts it into the inbox; ``answers`` go to the questionnaire's themes."""
    name = f"{member}_{form}_{period}.xlsx"
    target = folder / "gauta" / period / name
    known = {key: value for key, value in fields.items() if form != "mokymu_anketa" or key != "vadovas"}
    fill(folder / "siuntimui" / period / name, target, fields=known, tables=tables)
    if answers:
        _answer(target, answers)


def _answer(path: Path, answers: Mapping[str, Line]) -> None:
    book = load_workbook(path)
    sheet = book["Poreikiai"]
    area = sheet[sheet.tables["poreikiai"].ref]
    headings = [cell.value for cell in area[0]]
    for row in area[1:]:
        for heading, value in answers.get(str(row[0].value), {}).items():
            row[headings.index(heading)].value = value
    book.save(path)


def written(folder: Path, document: str) -> Any:
    """The document that ``report`` writes."""
    return Document(str(rounds.report(folder, [document], period=PERIOD, now=NOW)[0]))
