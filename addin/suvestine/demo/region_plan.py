"""The small strategic plan of an example regional library, in the tables of the control workbook."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.spreadsheet.grid import Value
from suvestine.spreadsheet.table_filling import Filling

READING = "Kad skaitytų ir mokytųsi kiekvienas krašto gyventojas"
LIBRARIES = "Stiprinti teritorijos bibliotekas ir jų darbuotojų kompetencijas"
HERITAGE = "Saugoti krašto dokumentinį paveldą ir atverti jį visiems"
SETTINGS: Mapping[str, str] = {
    "Strategija": "Strateginis veiklos planas 2025–2027 metams (pavyzdys)",
    "Strategija patvirtinta": "direktoriaus 2024 m. gruodžio 12 d. įsakymu Nr. V-12 (pavyzdys)",
}
_DIRECTOR, _SERVICE, _CHILDREN, _LOCAL, _IT, _DEPARTMENT = (
    "Direktoriaus pavaduotojas",
    "Vartotojų aptarnavimo skyrius",
    "Vaikų ir jaunimo skyrius",
    "Krašto dokumentų ir kraštotyros skyrius",
    "Informacinių technologijų skyrius",
    "Strateginės plėtros skyrius",
)
_STRATEGY = (
    ("bendroji charakteristika", "Apskrities viešoji biblioteka aptarnauja krašto gyventojus, padeda dvylikai savivaldybių viešųjų bibliotekų ir saugo krašto dokumentinį paveldą. (Pavyzdinis tekstas.)"),
    ("teisinis pagrindas", "Lietuvos Respublikos bibliotekų įstatymas"),
    ("teisinis pagrindas", "Bibliotekos nuostatai (pavyzdys)"),
    ("vizija", "Biblioteka, be kurios kraštas savęs neįsivaizduoja. (Pavyzdinis tekstas.)"),
    ("misija", "Telkti krašto žmones ir bibliotekas skaityti, mokytis ir pažinti savo kraštą."),
    ("vertybė", "Atvirumas"),
    ("vertybė", "Bendradarbiavimas"),
    ("vertybė", "Smalsumas"),
    ("principas", "Sprendžiame remdamiesi duomenimis"),
    ("principas", "Kuriame kartu su gyventojais ir bibliotekomis"),
)  # fmt: skip
_GOALS = (
    ("1", READING, "Skaitymas ir paslaugos"),
    ("2", LIBRARIES, "Teritorijos bibliotekos"),
    ("3", HERITAGE, "Krašto paveldas"),
)
_DIRECTIONS = (
    ("1.1", "1", "Skaitymas visą gyvenimą", "Skaitymas"),
    ("1.2", "1", "Prieinama biblioteka", "Prieinamumas"),
    ("2.1", "2", "Kvalifikacijos tobulinimas", "Kvalifikacija"),
    ("2.2", "2", "Metodinė pagalba, projektai ir tyrimai", "Pagalba ir projektai"),
    ("3.1", "3", "Krašto paveldas visiems", "Paveldas"),
)
_ACTIVITIES = tuple(
    (code, code[:3], title, short, responsible, 2025.0, 2027.0)
    for code, title, short, responsible in (
        ("1.1.1", "Skaitymo skatinimas vaikams ir šeimoms", "Vaikai ir šeimos", _CHILDREN),
        ("1.1.2", "Skaitytojų klubai ir literatūros renginiai suaugusiesiems", "Skaitytojų klubai", _SERVICE),
        ("1.2.1", "Paslaugos žmonėms, kuriems sunku atvykti ar naudotis biblioteka", "Jautrūs lankytojai", _SERVICE),
        ("1.2.2", "Savitarna ir skaitmeninės paslaugos", "Savitarna ir skaitmena", _IT),
        ("2.1.1", "Mokymai teritorijos bibliotekų darbuotojams", "Mokymai", _DEPARTMENT),
        ("2.1.2", "Įvadiniai kursai bibliotekų naujokams", "Įvadiniai kursai", _DEPARTMENT),
        ("2.2.1", "Konsultacijos ir metodinė pagalba bibliotekoms", "Konsultacijos", _DEPARTMENT),
        ("2.2.2", "Bendri teritorijos bibliotekų plėtros projektai", "Bendri projektai", _DEPARTMENT),
        ("2.2.3", "Bibliotekų veiklos tyrimai", "Tyrimai", _DEPARTMENT),
        ("3.1.1", "Krašto dokumentų skaitmeninimas", "Skaitmeninimas", _LOCAL),
        ("3.1.2", "Kraštotyros renginiai, įrašai ir leidiniai", "Kraštotyra", _LOCAL),
    )
)  # fmt: skip
_PLANS, _REGISTERS, _RETURNS = "padalinio_planas", "skyriaus_registrai", "nario_ataskaita"
_PLANNED = "plano_veiklos"
_YEARLY, _TOTAL, _TOLD, _TRACKED = "kasmet", "iš viso", "aprašymas", "stebimas"
_INDICATORS = (
    ("1.1.1-1", "Renginiai vaikams ir šeimoms", "vnt.", _YEARLY, 40.0, 45.0, 50.0, None, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 1.1.1; Vienetas = renginiai"),
    ("1.1.1-2", "Vasaros skaitymo iššūkį baigę vaikai", "asm.", _TOTAL, None, None, None, 1300.0, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 1.1.1; Vienetas = dalyviai"),
    ("1.1.2-1", "Skaitytojų klubų susitikimai ir rašytojų vakarai", "vnt.", _YEARLY, 24.0, 24.0, 26.0, None, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 1.1.2; Vienetas = renginiai"),
    ("1.2.1-1", "Namuose aptarnauti skaitytojai", "asm.", _YEARLY, 30.0, 40.0, 50.0, None, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 1.2.1; Vienetas = skaitytojai"),
    ("1.2.1-2", "Judėjimo negalią turintiems žmonėms pritaikyti padaliniai teritorijoje", "vnt.", _TRACKED, None, None, None, None, _RETURNS, "statistika", "reikšmė", "Ataskaitiniai metai", "Kodas = N1"),
    ("1.2.2-1", "Savitarnos įrenginiai", "vnt.", _TOTAL, None, None, None, 3.0, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 1.2.2; Vienetas = įrenginiai"),
    ("1.2.2-2", "Skaitmeninių įgūdžių užsiėmimai gyventojams", "vnt.", _YEARLY, 20.0, 24.0, 28.0, None, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 1.2.2; Vienetas = užsiėmimai"),
    ("2.1.1-1", "Kvalifikacijos tobulinimo renginiai", "vnt.", _YEARLY, 6.0, 8.0, 8.0, None, _REGISTERS, "mokymo_renginiai", "kiekis", None, "Strategijos veikla = 2.1.1"),
    ("2.1.1-2", "Mokęsi teritorijos bibliotekų darbuotojai", "asm.", _TOTAL, None, None, None, 600.0, _REGISTERS, "mokymo_renginiai", "suma", "Teritorijos darbuotojai", "Strategijos veikla = 2.1.1"),
    ("2.1.2-1", "Įvadinius kursus baigę naujokai", "asm.", _TOTAL, None, None, None, 45.0, _REGISTERS, "ivadiniai_kursai", "suma", "Baigė", None),
    ("2.2.1-1", "Konsultacijos teritorijos bibliotekoms", "vnt.", _YEARLY, 8.0, 10.0, 12.0, None, _REGISTERS, "konsultacijos", "kiekis", None, "Kam = Teritorijos bibliotekai"),
    ("2.2.2-1", "Vykdomi ir įvykdyti bendri plėtros projektai", "vnt.", _YEARLY, 1.0, 2.0, 2.0, None, _REGISTERS, "projektai", "kiekis", None, "Rūšis = Bendras plėtros projektas; Būsena = Finansuojama | Vykdoma | Įvykdyta"),
    ("2.2.3-1", "Baigti tyrimai", "vnt.", _YEARLY, 2.0, 3.0, 3.0, None, _REGISTERS, "tyrimai", "kiekis", None, "Būsena = Baigtas | Paskelbtas"),
    ("2.2.3-2", "Tyrimų išvados", "aprašymas", _TOLD, None, None, None, None, _REGISTERS, "tyrimai", "aprašymas", "Išvados", "Būsena = Baigtas | Paskelbtas"),
    ("3.1.1-1", "Suskaitmeninti krašto spaudos puslapiai", "vnt.", _TOTAL, None, None, None, 14000.0, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 3.1.1; Vienetas = puslapiai"),
    ("3.1.2-1", "Kraštotyros vakarai ir ekskursijos", "vnt.", _YEARLY, 4.0, 5.0, 5.0, None, _PLANS, _PLANNED, "suma", "Pasiekta", "Strategijos veikla = 3.1.2; Vienetas = renginiai"),
)  # fmt: skip
_SWOT = (
    ("stiprybė", "Teritorijos bibliotekos pasitiki skyriumi ir noriai dalijasi duomenimis."),
    ("stiprybė", "Vienintelė krašte suskaitmeninta tarpukario spauda."),
    ("silpnybė", "Trys skaityklos be belaidžio ryšio, saugykloje neliko vietos."),
    ("silpnybė", "Skaitmeninimas priklauso nuo vieno skenerio."),
    ("galimybė", "Nauji kvietimai bendriems bibliotekų projektams."),
    ("galimybė", "Gyventojai nori mokytis dirbtinio intelekto."),
    ("grėsmė", "Knygos brangsta greičiau negu auga lėšos joms įsigyti."),
    ("grėsmė", "Mažėja krašto gyventojų."),
)
_RISKS = (
    ("finansavimo", "Brangsta knygos ir įranga", "didelė", "vidutinis", "aukštas", "Bendri pirkimai su teritorijos bibliotekomis", _DIRECTOR, "2026-10-15"),
    ("finansavimo", "Nutrūksta projekto finansavimas", "maža", "didelis", "vidutinis", "Kas mėnesį tikrinama sąmata ir etapai", _DEPARTMENT, "2026-10-15"),
    ("valdymo", "Nesilaikoma plano terminų", "vidutinė", "vidutinis", "vidutinis", "Padalinių planai aptariami kas ketvirtį", _DEPARTMENT, "2026-10-15"),
    ("valdymo", "Svarbios veiklos priklauso nuo vieno darbuotojo", "vidutinė", "didelis", "aukštas", "Pavadavimo tvarka ir naujokų įvadiniai kursai", _DIRECTOR, None),
)  # fmt: skip


def plan_tables() -> Mapping[str, Filling]:
    """What the tables of the plan hold, by name."""
    return {
        "strategija": Filling(("Dalis", "Tekstas"), _STRATEGY),
        "tikslai": Filling(("Kodas", "Pavadinimas", "Trumpas pavadinimas"), _GOALS),
        "kryptys": Filling(("Kodas", "Tikslas", "Pavadinimas", "Trumpas pavadinimas"), _DIRECTIONS),
        "veiklos": Filling(
            ("Kodas", "Kryptis", "Pavadinimas", "Trumpas pavadinimas", "Atsakingas", "Nuo", "Iki"),
            _ACTIVITIES,
        ),
        "rodikliai": Filling(
            (
                "Kodas", "Veikla", "Rodiklis", "Matavimo vienetas", "Rūšis", "2025", "2026", "2027", "Iš viso", "Forma",
                "Lentelė", "Skaičiavimas", "Stulpelis", "Filtras",
            ),
            [_indicator(*row) for row in _INDICATORS],
        ),
        "ssgg": Filling(("Dalis", "Teiginys"), _SWOT),
        "rizikos": Filling(
            (
                "Rizika", "Priežastis", "Tikimybė", "Poveikis", "Lygis", "Valdymo priemonė", "Atsakingas",
                "Peržiūrėta",
            ),
            _RISKS,
        ),
    }  # fmt: skip


def _indicator(code: str, *rest: Value) -> tuple[Value, ...]:
    return (code, code.partition("-")[0], *rest)
