"""Control workbooks made by hand: Excel tables, one a sheet."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table

Rows = Sequence[Sequence[object]]

TABLES: dict[str, Rows] = {
    "nustatymai": [
        ("Nustatymas", "Reikšmė"),
        ("Laikotarpis", "2025"),
        ("Organizacija", "Sporto klubų sąjunga"),
        ("Archyvas", "archyvas.db"),
    ],
    "nariai": [
        ("Kodas", "Pavadinimas", "Grupė", "Savivaldybė", "Tipas", "Apskritis", "Regiono biblioteka",
         "El. paštas", "Gyventojai"),
        ("01", "Klubas „Žalgiris“", "narys", "Kauno miesto", "miesto", "Kauno apskritis", "", "", 300000),
        ("02", "Klubas „Ąžuolas“", "narys", "Utenos rajono", "rajono", "Utenos apskritis", "", "", 25000),
        ("03", "Klubas „Šermukšnis“", "narys", "Zarasų rajono", "rajono", "Utenos apskritis", "", "", None),
        ("T", "Taryba", "taryba", "", "", "", "", "", None),
    ],
    "gyventojai": [("Kodas", "Metai", "Gyventojai"), ("02", "2025", 24000)],
    "formos": [
        ("Forma", "Grupė", "Perkeliami registrai", "Terminas"),
        ("klubas", "narys", "varzybos (Rūšis <> Turnyras)", "2026-01-30"),
    ],
    "strategija": [("Dalis", "Tekstas"), ("vizija", "Visi sportuoja.")],
    "tikslai": [("Kodas", "Pavadinimas", "Trumpas pavadinimas"), ("1", "Daugiau sporto", "Sportas")],
    "kryptys": [("Kodas", "Tikslas", "Pavadinimas", "Trumpas pavadinimas"), ("1.1", "1", "Varžybos", "Varžybos")],
    "veiklos": [
        ("Kodas", "Kryptis", "Pavadinimas", "Trumpas pavadinimas", "Atsakingas", "Nuo", "Iki", "Pastaba"),
        ("1.1.1", "1.1", "Rengti varžybas", "Varžybos", "Taryba", 2025, 2027, ""),
    ],
    "rodikliai": [
        ("Kodas", "Veikla", "Rodiklis", "Matavimo vienetas", "Rūšis", "2025", "2026", "2027", "Iš viso",
         "Pradinė reikšmė", "Pradiniai metai", "Forma", "Lentelė", "Skaičiavimas", "Stulpelis", "Filtras",
         "Pastaba"),
        ("1.1.1-1", "1.1.1", "Varžybos", "vnt.", "kasmet", 3, 3, 3, None, None, None, "klubas", "Varzybos",
         "kiekis", "", "Rūšis <> Taurė", ""),
        ("1.1.1-2", "1.1.1", "Dalyviai", "asm.", "iš viso", None, None, None, 300, 50, 2024, "klubas",
         "Varzybos", "suma", "Dalyvių skaičius + Kaina, Eur", "", "klausti"),
    ],
    "ssgg": [("Dalis", "Teiginys"), ("stiprybė", "Daug narių.")],
    "rizikos": [
        ("Rizika", "Priežastis", "Tikimybė", "Poveikis", "Lygis", "Valdymo priemonė", "Atsakingas", "Peržiūrėta"),
        ("finansavimo", "Trūksta lėšų", "vidutinė", "didelis", "aukštas", "Rėmėjai", "Taryba", ""),
    ],
}  # fmt: skip


def control_workbook(changed: Mapping[str, Rows | None] | None = None) -> bytes:
    """A control workbook's bytes; ``changed`` replaces tables by name, None leaves one out."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in (TABLES | dict(changed or {})).items():
        if rows is not None:
            _sheet(book, name, rows)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _sheet(book: Workbook, name: str, rows: Rows) -> None:
    sheet = book.create_sheet(name.capitalize())
    sheet["A1"] = f"Lentelė {name}"
    for number, row in enumerate(rows, start=3):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, None if value == "" else value)
    corner = f"{get_column_letter(len(rows[0]))}{2 + max(len(rows), 2)}"
    sheet.add_table(Table(displayName=name, ref=f"A3:{corner}"))
