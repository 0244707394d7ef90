"""A regional library's round: units' plans, the department's registers and libraries' returns, filled by hand."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import Workbook, load_workbook

from suvestine import rounds
from suvestine.resources import docx_templates

PERIOD = "2026"
NOW = dt.datetime(2026, 12, 15, 9, 30)
Line = Mapping[str, object]
"""A row as typed: heading -> value; or named cells."""
Cells = Mapping[tuple[str, str, str], object]
"""Cells of coded rows: (table, code, heading) -> value."""
SIGNED: Line = {"vadovas": "Rasa Rasaitė", "uzpilde": "Rasa Rasaitė", "uzpildymo_data": dt.date(2026, 12, 10)}


def day(month: int, number: int, year: int = 2026) -> dt.date:
    return dt.date(year, month, number)


def activity(name: str, quarter: str, due: dt.date, state: str, **more: object) -> Line:
    """A row of a unit's plan; an annual one, unless said otherwise."""
    return {
        "Veikla": name,
        "Plano rūšis": "Metinis",
        "Laukiamas rezultatas": f"{name}: įvyks",
        "Ketvirtis": quarter,
        "Terminas": due,
        "Atsakingas": "Jonas Jonaitis",
        "Būklė": state,
    } | {key.replace("_", " "): value for key, value in more.items()}


SERVICE: Sequence[Line] = (
    activity("Atnaujinti skaityklą", "I", day(3, 31), "Įvykdyta", Įvykdyta=day(3, 20),
             Rezultatas="Skaitykla atidaryta, joje 24 vietos", Planuota=24, Pasiekta=24, Vienetas="vietos"),
    activity("Apklausti lankytojus", "II", day(6, 30), "Įvykdyta", Įvykdyta=day(7, 10),
             Rezultatas="Apklausta 310 lankytojų", Planuota=300, Pasiekta=310, Vienetas="lankytojai"),
    activity("Įrengti savitarnos įrenginį", "III", day(9, 30), "Vykdoma", Nuokrypio_priežastis="Vėlavo pirkimas"),
    activity("Parengti naujas naudojimosi taisykles", "IV", day(12, 31), "Vykdoma"),
    activity("Savaitės renginiai skaitytojams", "II", day(4, 26), "Įvykdyta iš dalies", Plano_rūšis="Proginis",
             Tema_ar_proga="Bibliotekų savaitė", Planuota=10, Pasiekta=7, Vienetas="renginiai",
             Nuokrypio_priežastis="Susirgo trys svečiai"),
)  # fmt: skip
CHILDREN: Sequence[Line] = (
    activity("Vasaros skaitymo iššūkis", "III", day(8, 31), "Įvykdyta", Įvykdyta=day(8, 25), Planuota=400,
             Pasiekta=612, Vienetas="dalyviai", Rezultatas="Iššūkį įveikė 612 vaikų"),
    activity("Pasakų rytmečiai", "Visus metus", day(12, 20), "Vykdoma", Planuota=40, Vienetas="rytmečiai"),
    activity("Kūrybinės dirbtuvės mokykloms", "I", day(2, 28), "Nepradėta"),
    activity("Parengti kilnojamąją parodą", "IV", day(11, 30), "Atsisakyta", Plano_rūšis="Teminis",
             Tema_ar_proga="Medijų raštingumas", Nuokrypio_priežastis="Partneris pasitraukė"),
)  # fmt: skip
LOCAL: Sequence[Line] = (
    activity("Suskaitmeninti krašto spaudą", "Visus metus", day(12, 31), "Vykdoma", Planuota=5000, Pasiekta=4200,
             Vienetas="puslapiai"),
    activity("Kraštotyros konferencija", "II", day(5, 15), "Įvykdyta", Įvykdyta=day(5, 14), Planuota=1, Pasiekta=1,
             Vienetas="konferencijos", Rezultatas="Konferencijoje dalyvavo 85 klausytojai"),
)  # fmt: skip

FAMILY = "Stiprinti paslaugas šeimai"
DIGITAL = "Plėtoti skaitmenines paslaugas"


def proposal(
    goal: str, direction: str | None, name: str, importance: int, verdict: str | None, **more: object
) -> Line:
    """A row of a unit's proposals with the department's verdict."""
    return {
        "Veikla": name,
        "Tikslas": goal,
        "Kryptis": direction,
        "Rodiklis": f"Rodiklis: {name.lower()}",
        "Nuo": 2027,
        "Iki": 2029,
        "Poreikis": f"To prašo lankytojai: {name.lower()}",
        "Svarba": importance,
        "Skyriaus vertinimas": verdict,
    } | {key.replace("_", " "): value for key, value in more.items()}


PROPOSED_BY_SERVICE: Sequence[Line] = (
    proposal(FAMILY, "Nauji susitikimai", "Atidaryti šeimos erdvę", 5, "Įtraukti", Rodiklis="Šeimos erdvės lankytojai",
             Siekiama_reikšmė=12000, Vienetas="asm.", Vykdytojas="Vartotojų aptarnavimo skyrius"),
    proposal(DIGITAL, "Paslaugos bet kuriuo metu", "Įrengti savitarnos punktą", 4, "Įtraukti patikslinus",
             Siekiama_reikšmė=1, Vienetas="punktas", Vykdytojas="Direktoriaus pavaduotojas"),
    proposal(DIGITAL, None, "Pirkti antrą bibliobusą", 2, "Neįtraukti",
             Skyriaus_išvada="Nėra garažo ir vairuotojo etato"),
)  # fmt: skip
PROPOSED_BY_CHILDREN: Sequence[Line] = (
    proposal(FAMILY.lower(), "Nauji susitikimai", "Atidaryti šeimos erdvę.", 4, "Įtraukti",
             Rodiklis="Šeimų renginiai", Siekiama_reikšmė=60, Vienetas="vnt.", Vykdytojas="Vaikų ir jaunimo skyrius"),
    proposal(FAMILY, "Skaitymas nuo mažens", "Dovanoti knygą naujagimiui", 4, "Įtraukti", Rodiklis="Dovanotos knygos",
             Siekiama_reikšmė=900, Vienetas="vnt.", Nuo=2028, Vykdytojas="Vaikų ir jaunimo skyrius"),
    proposal(FAMILY, "Skaitymas nuo mažens", "Vaikų knygų mugė", 3, "Atidėti",
             Skyriaus_išvada="Pirmiausia reikia rasti partnerį"),
    proposal(DIGITAL, "Paslaugos bet kuriuo metu", "Programėlė paaugliams", 3, None),
)  # fmt: skip
MONEY = {
    "Atidaryti šeimos erdvę": 45000,
    "Įrengti savitarnos punktą": 18500.5,
    "Dovanoti knygą naujagimiui": 9000,
}

REGISTERS: Mapping[str, Sequence[Line]] = {
    "tyrimai": [
        {"Tema": "Kaip šeimos leidžia laisvalaikį bibliotekoje", "Rūšis": "Vartotojų tyrimas", "Būsena": "Baigtas",
         "Aprėptis": "Biblioteka ir teritorija", "Respondentai": 412, "Pabaiga": day(10, 1),
         "Išvados": "Savaitgaliais trūksta erdvės vaikams", "Pasiūlymai": "Dirbti ir sekmadieniais"},
        {"Tema": "Regiono bibliotekų statistika", "Rūšis": "Statistikos analizė", "Būsena": "Atliekamas",
         "Aprėptis": "Teritorijos bibliotekos"},
    ],
    "projektai": [
        {"Pavadinimas": "Skaitmeninis archyvas", "Rūšis": "Bibliotekos projektas", "Lygmuo": "Nacionalinis",
         "Vaidmuo": "Vykdytojas", "Būsena": "Vykdoma", "Programa ar fondas": "Lietuvos kultūros taryba",
         "Pabaiga": day(5, 31, 2027), "Skirta suma, Eur": 30000, "Panaudota, Eur": 12500.5,
         "Rezultatas": "Suskaitmeninta 4 200 puslapių"},
        {"Pavadinimas": "Bibliotekos arčiau", "Rūšis": "Bendras plėtros projektas", "Lygmuo": "Regioninis",
         "Vaidmuo": "Vykdytojas", "Būsena": "Rengiama", "Partneriai": "Aštuonios regiono bibliotekos"},
        {"Pavadinimas": "Šiaurės skaitytojai", "Rūšis": "Partnerio projektas", "Lygmuo": "Tarptautinis",
         "Vaidmuo": "Partneris", "Būsena": "Finansuojama", "Skirta suma, Eur": 8000},
    ],
    "projekto_etapai": [
        {"Projektas": "Skaitmeninis archyvas", "Etapas": "Tarpinė ataskaita", "Terminas": day(11, 15),
         "Būklė": "Vykdoma"},
        {"Projektas": "Skaitmeninis archyvas", "Etapas": "Įrangos pirkimas", "Terminas": day(4, 1),
         "Būklė": "Įvykdyta", "Įvykdyta": day(3, 28)},
    ],
    "finansavimo_saltiniai": [
        {"Fondas ar programa": "Šiaurės ministrų taryba", "Kilmė": "Tarptautinė organizacija", "Būsena": "Atviras",
         "Paraiškos iki": day(2, 1, 2027), "Didžiausia suma, Eur": 50000, "Kam tinka": "Visoms"},
        {"Fondas ar programa": "Lietuvos kultūros taryba", "Kilmė": "Lietuvos Respublika", "Būsena": "Uždarytas",
         "Paraiškos iki": day(9, 1), "Kam tinka": "Bibliotekai"},
    ],
    "mokymo_programos": [
        {"Programa": "Dirbtinio intelekto pradmenys", "Sritis": "Dirbtinis intelektas", "Forma": "Mišri",
         "Valandos": 16, "Būsena": "Įgyvendinama", "Tikslinė grupė": "Bibliotekininkai"},
    ],
    "mokymo_renginiai": [
        {"Renginys": "Dirbtinis intelektas bibliotekoje", "Tipas": "Seminaras", "Data": day(4, 16), "Forma": "Gyvai",
         "Sritis": "Dirbtinis intelektas", "Valandos": 8, "Dalyviai": 46, "Bibliotekos darbuotojai": 12,
         "Teritorijos darbuotojai": 34, "Įvertinimas": 4.7},
        {"Renginys": "Skaitymo skatinimo kursai", "Tipas": "Kursai", "Data": day(2, 11), "Forma": "Nuotoliu",
         "Sritis": "Skaitymo skatinimas", "Valandos": 6.5, "Dalyviai": 21, "Bibliotekos darbuotojai": 0,
         "Teritorijos darbuotojai": 21},
    ],
    "ivadiniai_kursai": [
        {"Kursas": "Bibliotekos darbo pradmenys", "Pradžia": day(3, 2), "Valandos": 40, "Dalyviai": 14,
         "Bibliotekos darbuotojai": 3, "Teritorijos darbuotojai": 11, "Be krypties išsilavinimo": 12,
         "Be darbo patirties": 9, "Baigė": 13},
    ],
    "geroji_patirtis": [
        {"Pavadinimas": "Daiktų biblioteka", "Organizacija": "Tamperės biblioteka", "Šalis": "Suomija",
         "Sritis": "Bendruomenė", "Aprašymas": "Skolinami įrankiai ir muzikos instrumentai",
         "Rezultatas": "Išduota 5 000 daiktų", "Kaip skleista": "Seminare direktoriams"},
    ],
    "konsultacijos": [
        {"Data": day(1, 20), "Kam": "Teritorijos bibliotekai", "Biblioteka ar padalinys": "netaikoma",
         "Tema": "Statistinė ataskaita", "Sritis": "Vadyba", "Forma": "Telefonu", "Valandos": 1.5, "Darbuotojai": 2},
        {"Data": day(1, 22), "Kam": "Teritorijos bibliotekai", "Biblioteka ar padalinys": "netaikoma",
         "Tema": "Statistinė ataskaita", "Sritis": "Vadyba", "Forma": "El. paštu", "Valandos": 0.5, "Darbuotojai": 1},
        {"Data": day(6, 3), "Kam": "Bibliotekos padaliniui", "Biblioteka ar padalinys": "netaikoma",
         "Tema": "Paraiškos rengimas", "Sritis": "Projektai", "Forma": "Skyriuje", "Valandos": 3},
    ],
    "bibliotekos_dokumentai": [
        {"Dokumentas": "2026–2028 metų strateginis planas", "Rūšis": "Strateginis planas",
         "Biblioteka": "netaikoma", "Data": day(1, 15), "Kur saugoma": "DVS byla 5.3"},
    ],
    "kitos_uzduotys": [
        {"Užduotis": "Parengti pranešimą tarybai", "Pavedė": "Direktorė", "Gauta": day(10, 1),
         "Terminas": day(11, 1), "Būklė": "Vykdoma"},
        {"Užduotis": "Suskaičiuoti lankytojų srautus", "Pavedė": "Direktorės pavaduotojas", "Gauta": day(2, 1),
         "Terminas": day(3, 1), "Būklė": "Įvykdyta", "Įvykdyta": day(2, 20), "Rezultatas": "Ataskaita pateikta"},
    ],
}  # fmt: skip
"""The department's registers, by table."""
CONCLUSIONS: Line = {
    "isvados_metai": "Metai buvo naujų erdvių metai.",
    "isvados_teritorija": "Regiono bibliotekos dirba ilgiau nei pernai.",
    "isvados_mokymai": "Labiausiai trūksta skaitmeninių įgūdžių.",
    "pasiulymai_mokymai": "Rengti modulinius kursus.",
    "isvados_planas": "Planas vykdomas tolygiai.",
    "isvados_projektai": "Reikia daugiau tarptautinių partnerių.",
}
CONTROL: Mapping[str, Sequence[Sequence[object]]] = {
    "strategija": [
        ("bendroji charakteristika", "Biblioteka aptarnauja apskritį ir konsultuoja regiono bibliotekas."),
        ("vizija", "Biblioteka, kurioje susitinka kartos."),
        ("misija", "Telkti krašto žmones žiniai ir skaitymui."),
        ("principas", "Atvirumas."),
        ("teisinis pagrindas", "Lietuvos Respublikos bibliotekų įstatymas"),
    ],
    "ssgg": [
        ("stiprybė", "Patyrę darbuotojai."),
        ("silpnybė", "Ankštos patalpos."),
        ("galimybė", "Nauji fondai."),
        ("grėsmė", "Mažėja gyventojų."),
    ],
    "rizikos": [
        (
            "finansavimo",
            "Brangsta energija",
            "didelė",
            "didelis",
            "aukštas",
            "Taupymo planas",
            "Ūkio skyrius",
        ),
        (
            "valdymo",
            "Trūksta specialistų",
            "vidutinė",
            "didelis",
            "aukštas",
            "Pritraukimo programa",
            "Direktorius",
        ),
    ],
}
"""Rows of the control workbook's tables, which ``init`` leaves empty."""


def department_workspace(folder: Path) -> Path:
    """A workspace of ``init --profile regionas`` where three units, the department and two libraries reported."""
    rounds.init(folder, period=PERIOD, profile="regionas")
    fill(folder / "valdymas.xlsx", folder / "valdymas.xlsx", tables=CONTROL)
    rounds.prepare(folder, period=PERIOD, now=NOW)
    wishes: Line = {
        "apzvalga_rezultatai": "Lankytojų padaugėjo dešimtadaliu.",
        "apzvalga_sunkumai": "Trūko erdvės.",
    }
    unit = "padalinio_planas"
    send(folder, "P1", unit, SIGNED | wishes, plano_veiklos=SERVICE, pasiulymai=_priced(PROPOSED_BY_SERVICE))
    send(folder, "P2", unit, SIGNED, plano_veiklos=CHILDREN, pasiulymai=_priced(PROPOSED_BY_CHILDREN))
    send(folder, "P4", unit, SIGNED, plano_veiklos=LOCAL)
    send(folder, "SPS", "skyriaus_registrai", SIGNED | CONCLUSIONS, **REGISTERS)
    for library, users in (("13", 4100), ("15", 2900)):
        send(folder, library, "nario_ataskaita", SIGNED, cells=statistics(users))
    rounds.consolidate(folder, period=PERIOD, now=NOW)
    return folder


def statistics(users: int) -> Cells:
    """Four rows of a library's annual return."""
    figures = {"V1": users, "L1": users * 9, "G1": users * 50, "S1": users * 48}
    return {("statistika", code, "Ataskaitiniai metai"): value for code, value in figures.items()}


def _priced(rows: Sequence[Line]) -> list[Line]:
    return [{**row, "Lėšos, Eur": MONEY.get(str(row["Veikla"]))} for row in rows]


def send(
    folder: Path,
    member: str,
    form: str,
    fields: Line,
    *,
    cells: Cells | None = None,
    **registers: Sequence[Line],
) -> None:
    """Fills the prepared workbook and puts it into the inbox."""
    name = f"{member}_{form}_{PERIOD}.xlsx"
    source, target = folder / "siuntimui" / PERIOD / name, folder / "gauta" / PERIOD / name
    fill(source, target, fields=fields, cells=cells, tables=registers)


def fill(
    source: Path,
    target: Path,
    *,
    fields: Line | None = None,
    cells: Cells | None = None,
    tables: Mapping[str, Sequence[Any]] | None = None,
) -> None:
    """Types into a workbook as a person does: named cells, cells of coded rows, rows of tables."""
    book = load_workbook(source)
    for name, value in (fields or {}).items():
        sheet, cell = next(book.defined_names[name].destinations)
        book[sheet][cell] = value
    for (name, code, heading), value in (cells or {}).items():
        _type_cell(book, name, code, heading, value)
    for name, rows in (tables or {}).items():
        _type_rows(book, name, rows)
    target.parent.mkdir(parents=True, exist_ok=True)
    book.save(target)


def _type_cell(book: Workbook, name: str, code: str, heading: str, value: object) -> None:
    sheet = next(sheet for sheet in book if name in sheet.tables)
    headings, *rows = sheet[sheet.tables[name].ref]
    columns = [cell.value for cell in headings]
    row = next(row for row in rows if row[columns.index("Kodas")].value == code)
    row[columns.index(heading)].value = value


def _type_rows(book: Workbook, name: str, rows: Sequence[Any]) -> None:
    sheet = next(sheet for sheet in book if name in sheet.tables)
    table = sheet.tables[name]
    heading = sheet[table.ref][0]
    columns = {str(cell.value): cell.column for cell in heading}
    for offset, row in enumerate(rows, start=1):
        typed = row.items() if isinstance(row, Mapping) else zip(columns, row, strict=False)
        for column, value in typed:
            sheet.cell(heading[0].row + offset, columns[column], value)
    first, _, last = table.ref.partition(":")
    corner = last.rstrip("0123456789")
    table.ref = f"{first}:{corner}{heading[0].row + max(len(rows), 1)}"
    if table.autoFilter is not None:
        table.autoFilter.ref = table.ref


def written(folder: Path, document: str) -> Any:
    """The document that ``report`` writes; a template that the workspace did not start with is put there first."""
    if not (template := folder / "dokumentai" / f"{document}.docx").exists():
        shutil.copy2(docx_templates() / template.name, template)
    return Document(str(rounds.report(folder, [document], period=PERIOD, now=NOW)[0]))


def text(document: Any) -> str:
    """The paragraphs outside tables, with ordinary spaces."""
    return "\n".join(paragraph.text for paragraph in document.paragraphs).replace("\xa0", " ")


def table(document: Any, caption: str) -> list[list[str]]:
    """The rows of the table below the caption that has these words."""
    blocks = list(document.iter_inner_content())
    place = next(i for i, block in enumerate(blocks) if caption in getattr(block, "text", ""))
    found = next(block for block in blocks[place:] if hasattr(block, "rows"))
    return [[cell.text.replace("\xa0", " ").replace("\xad", "") for cell in row.cells] for row in found.rows]
