"""Rows of single libraries that the strategy's indicators count: who went where, by period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from suvestine.demo.answers import Row

SISTER_LIBRARIES = frozenset({"13", "19", "21", "27", "29", "30", "41", "46", "56", "61", "82", "91"})
"""Members that take part in the programme of sister libraries in the first example year."""
JOINED_SISTER_LIBRARIES = frozenset({"11", "52", "77"})
"""Members that joined it in the second year."""


def strategy_rows(period: str, member: str) -> Mapping[str, Sequence[Row]]:
    """The member's rows by register; few members have any."""
    year = int(period[:4])
    found: dict[str, list[Row]] = {}
    for place, code in enumerate(_ABROAD.get(year, ())):
        if code == member:
            found["tarptautiniai_rysiai"] = [_abroad(year, place)]
    if member in _BOOK_FAIR.get(year, ()):
        found["renginiai"] = [_book_fair(year)]
    for code, state in _SOCIAL_PRESCRIPTION.get(year, ()):
        if code == member:
            found["projektai"] = [_social_prescription(year, state)]
    if member in _INVITED.get(year, ()):
        found["kvalifikacija"] = [_invited(year)]
    return found


_ABROAD = {2025: ("19", "27", "56", "61"), 2026: ("13", "29", "46", "82")}
_BOOK_FAIR = {2025: ("13", "19", "27", "41", "52", "79"), 2026: ("13", "19", "41", "79")}
_SOCIAL_PRESCRIPTION = {
    2025: (("46", "Įvykdyta"),),
    2026: (("61", "Įvykdyta"), ("91", "Nefinansuota")),
}
_INVITED = {2025: ("21", "29", "88"), 2026: ("46", "72")}

_CONFERENCES = (
    ("Latvija", "Latvijos bibliotekininkų draugija", "Konferencija", 1),
    ("Estija", "Estijos bibliotekininkų asociacija", "Kitas renginys", 0),
    ("Lenkija", "Lenkijos bibliotekininkų asociacija", "Konferencija", 0),
    ("Suomija", "Suomijos bibliotekų asociacija", "Kitas renginys", 0),
)


def _abroad(year: int, place: int) -> Row:
    country, partner, kind, papers = _CONFERENCES[place]
    return {
        "salis": country,
        "partneris": f"{partner} (pavyzdys)",
        "tipas": kind,
        "data": dt.date(year, 5 + place, 14),
        "dalyviai": 2.0,
        "pranesimai": float(papers),
        "rezultatas": "Pristatyta Lietuvos savivaldybių bibliotekų patirtis, užmegzti ryšiai bendriems projektams.",
        "strategijos_veikla": "1.2.2",
    }


def _book_fair(year: int) -> Row:
    return {
        "pavadinimas": "Edukacija šeimoms Vilniaus knygų mugėje (pavyzdys)",
        "data": dt.date(year, 2, 27),
        "tipas": "Mugė",
        "strategijos_veikla": "2.1.4",
        "lygmuo": "Tarptautinis",
        "vieta": "Vilnius",
        "salis": "Lietuva",
        "dalyviai_gyvai": 85.0,
        "dalyviai_nuotoliu": 0.0,
        "pranesimai": 0.0,
    }


def _social_prescription(year: int, state: str) -> Row:
    done = state == "Įvykdyta"
    row: dict[str, str | float | dt.date] = {
        "pavadinimas": "Socialinis receptas bibliotekoje (pavyzdys)",
        "programa_ar_fondas": "Kultūros rėmimo fondas",
        "busena": state,
        "vaidmuo": "Vykdytojas",
        "parengta": dt.date(year, 2, 10),
        "pateikta": dt.date(year, 2, 24),
        "biudzetas_eur": 9600.0,
        "skirta_suma_eur": 8000.0 if done else 0.0,
        "lygmuo": "Nacionalinis",
        "partneriai": "Visuomenės sveikatos biuras; Pirminės sveikatos priežiūros centras",
        "strategijos_veikla": "3.2.4",
    }
    if done:
        row |= {
            "pradzia": dt.date(year, 5, 1),
            "pabaiga": dt.date(year, 11, 30),
            "veiklu_skaicius": 12.0,
            "dalyviai": 96.0,
            "ataskaita_pateikta": "taip",
            "rezultatas": "Šeimos gydytojai į užsiėmimus nukreipė 96 žmones, trys ketvirtadaliai lankė juos nuolat.",
        }
    return row


def _invited(year: int) -> Row:
    title = "Bibliotekų lyderystės akademija" if year == 2025 else "Bendruomenių bibliotekų forumas"
    return {
        "renginys": f"{title} (pavyzdys)",
        "organizatorius": "Apskričių viešųjų bibliotekų asociacija",
        "tipas": "Seminaras",
        "data": dt.date(year, 9, 17),
        "valandos": 8.0,
        "dalyviai": 2.0,
        "sritis": "Vadyba",
        "strategijos_veikla": "3.3.2",
        "pagal_pakvietima": "taip",
    }
