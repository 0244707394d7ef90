"""The registers of an example library, drawn from the lists of words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from suvestine.demo import words
from suvestine.demo.answers import Row
from suvestine.spreadsheet.grid import Value

EXAMPLE = " (pavyzdys)"
LINK = "https://example.org/pavyzdys"
READING_DAY = (10, 15)
OPEN_STATES = ("Rengiama", "Pateikta", "Finansuojama", "Vykdoma")
_NEXT_STATE = {
    "Rengiama": "Pateikta",
    "Pateikta": "Finansuojama",
    "Finansuojama": "Vykdoma",
    "Vykdoma": "Įvykdyta",
}
_FIRST_STATES = ("Rengiama", "Pateikta", "Nefinansuota", "Finansuojama", "Vykdoma", "Įvykdyta", "Įvykdyta")


def events(year: int, size: float, random: Random) -> list[Row]:
    """The most important events of the year; ``size`` is 1 for a middling library."""
    chosen = random.sample(words.EVENTS, random.randint(5, 8 + round(2 * size)))
    rows = [_event(event, year, size, random) for event in chosen]
    return sorted(rows, key=_by("data"))


def projects(year: int, random: Random, before: Sequence[Row] = ()) -> list[Row]:
    """New projects, and last year's open ones a step further."""
    rows = [_advanced(row, year, random) for row in before if row["busena"] in OPEN_STATES]
    taken = {row["pavadinimas"] for row in rows}
    fresh = [item for item in words.PROJECTS if item.title + EXAMPLE not in taken]
    chosen = random.sample(fresh, random.randint(1, 3))
    return rows + [_project(item, year, random.choice(_FIRST_STATES), random) for item in chosen]


def training(year: int, hours: float, staff: float, random: Random) -> list[Row]:
    """Qualification events; their hours stay below all hours of the year."""
    rows: list[Row] = []
    left = hours
    for item in random.sample(words.TRAINING, random.randint(3, 6)):
        if item.hours > left:
            continue
        left -= item.hours
        rows.append(
            {
                "renginys": item.title + EXAMPLE,
                "organizatorius": item.organiser,
                "tipas": item.kind,
                "data": _day(year, random),
                "valandos": item.hours,
                "dalyviai": float(random.randint(1, max(1, min(9, int(staff) // 3)))),
                "sritis": item.area,
                "pagal_pakvietima": random.choice(("taip", "ne", "ne")),
            }
        )
    return sorted(rows, key=_by("data"))


def needs(staff: float, random: Random) -> list[Row]:
    """What staff want to learn."""
    return [
        {
            "tema": item.theme + EXAMPLE,
            "svarba": float(min(5, max(1, item.weight + random.choice((-1, 0, 0, 1))))),
            "darbuotojai": float(random.randint(2, max(3, int(staff) // 3))),
            "forma": item.form,
            "pastaba": item.note or None,
        }
        for item in random.sample(words.NEEDS, random.randint(2, 5))
    ]


def ties(year: int, random: Random) -> list[Row]:
    """International contacts; most libraries have none or one."""
    count = random.choice((0, 0, 0, 1, 1, 2))
    return [
        {
            "salis": item.country,
            "partneris": item.partner + EXAMPLE,
            "tipas": item.kind,
            "data": _day(year, random),
            "dalyviai": float(random.randint(2, 9)),
            "pranesimai": 0.0,
            "rezultatas": item.result,
        }
        for item in random.sample(words.TIES, count)
    ]


def publicity(year: int, random: Random) -> list[Row]:
    """What was published about the library."""
    rows: list[Row] = [
        {
            "tipas": item.kind,
            "pavadinimas": item.title + EXAMPLE,
            "kanalas": item.channel,
            "data": _day(year, random),
            "nuoroda": f"{LINK}/viesinimas/{year}/{random.randint(100, 999)}",
            "strategijos_veikla": item.activity or None,
        }
        for item in random.sample(words.PUBLICITY, random.randint(2, 6))
    ]
    return sorted(rows, key=_by("data"))


def practices(random: Random) -> list[Row]:
    """Good practice: every third library tells one."""
    return [
        {
            "pavadinimas": item.title + EXAMPLE,
            "sritis": item.area,
            "aprasymas": item.text,
            "rezultatas": item.result,
            "nuoroda": f"{LINK}/patirtis",
        }
        for item in random.sample(words.PRACTICES, random.choice((0, 0, 1)))
    ]


def proposals(random: Random) -> list[Row]:
    """What libraries propose; half of them propose something."""
    return [
        {
            "pasiulymas": item.text + EXAMPLE,
            "kam_skirta": item.addressee,
            "sritis": item.area,
            "strategijos_veikla": item.activity,
            "pagrindimas": item.reason,
        }
        for item in random.sample(words.PROPOSALS, random.choice((0, 0, 1, 1, 2)))
    ]


def _event(event: words.Event, year: int, size: float, random: Random) -> Row:
    people = max(4, round(event.mean * size * random.uniform(0.6, 1.5)))
    day = dt.date(year, *READING_DAY) if event.activity == "3.1.6" else _day(year, random)
    partners = random.sample(words.PARTNERS, random.choice((0, 1, 1, 2)))
    return {
        "pavadinimas": event.title + EXAMPLE,
        "data": day,
        "tipas": event.kind,
        "strategijos_veikla": event.activity or None,
        "lygmuo": random.choice(("Vietos", "Vietos", "Vietos", "Regioninis")),
        "vieta": "centrinė biblioteka" if random.random() < 0.6 else "filialas",
        "salis": "Lietuva",
        "dalyviai_gyvai": float(people),
        "dalyviai_nuotoliu": float(round(people * random.uniform(0.2, 1.2))) if event.online else 0.0,
        "pranesimai": float(random.randint(4, 9)) if event.kind == "Konferencija" else 0.0,
        "partneriai": "; ".join(partners) or None,
        "nuoroda": f"{LINK}/renginiai/{year}/{random.randint(100, 999)}" if random.random() < 0.4 else None,
    }


def _project(item: words.Project, year: int, state: str, random: Random) -> Row:
    prepared = dt.date(year, random.randint(1, 4), random.randint(1, 28))
    row: dict[str, Value] = {
        "pavadinimas": item.title + EXAMPLE,
        "programa_ar_fondas": item.fund,
        "busena": state,
        "vaidmuo": random.choice(("Vykdytojas", "Vykdytojas", "Vykdytojas", "Partneris")),
        "parengta": prepared,
        "biudzetas_eur": float(round(item.budget * random.uniform(0.7, 1.4), -2)),
        "lygmuo": item.level,
        "partneriai": "; ".join(random.sample(words.PARTNERS, 2)),
        "strategijos_veikla": item.activity or None,
    }
    return _in_state(row, state, year, random)


def _advanced(row: Row, year: int, random: Random) -> Row:
    state = _NEXT_STATE[str(row["busena"])]
    if state == "Finansuojama" and random.random() < 0.4:
        state = "Nefinansuota"
    return _in_state({**row, "busena": state}, state, year, random)


def _in_state(row: dict[str, Value], state: str, year: int, random: Random) -> dict[str, Value]:
    """What is known of a project in its state."""
    prepared, budget = row["parengta"], row["biudzetas_eur"]
    if state != "Rengiama" and isinstance(prepared, dt.date):
        row.setdefault("pateikta", prepared + dt.timedelta(days=random.randint(3, 25)))
    if state == "Nefinansuota":
        row["skirta_suma_eur"] = 0.0
    if state in ("Finansuojama", "Vykdoma", "Įvykdyta") and isinstance(budget, float):
        row.setdefault("skirta_suma_eur", float(round(budget * random.uniform(0.6, 0.95), -1)))
        row.setdefault("pradzia", dt.date(year, 5, 1))
        row.setdefault("pabaiga", dt.date(year if state == "Įvykdyta" else year + 1, 11, 30))
    if state == "Įvykdyta":
        row["veiklu_skaicius"] = float(random.randint(4, 24))
        row["dalyviai"] = float(random.randint(40, 420))
        row["ataskaita_pateikta"] = "taip"
        row["rezultatas"] = random.choice(words.RESULTS)
    return row


def _day(year: int, random: Random) -> dt.date:
    """A working day."""
    day = dt.date(year, 1, 6) + dt.timedelta(days=random.randrange(345))
    return day - dt.timedelta(days=max(0, day.weekday() - 4))


def _by(column: str) -> Any:
    def key(row: Mapping[str, Value]) -> Any:
        return row[column]

    return key
