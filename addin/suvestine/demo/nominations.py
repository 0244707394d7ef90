"""The example contest of the year: applications, the points of two evaluators, winners."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from random import Random

from suvestine.demo.answers import Answers, Row
from suvestine.demo.library import COMPILER, SEED
from suvestine.demo.registers import EXAMPLE, LINK

FORM = "nominacijos"
EVALUATED = {2025: 12, 2026: 11}
HONOURED = {2025: 10, 2026: 9}
_CRITERIA = ("inovatyvumas", "poveikis_bendruomenei", "partneryste", "prieinamumas", "sklaida")
_EVALUATORS = ("Pavyzdys Vertintojas (išgalvotas asmuo)", "Pavyzdė Vertintoja (išgalvotas asmuo)")
_NOMINATIONS = (
    "Metų inovacija",
    "Metų partnerystė",
    "Metų bendruomenės biblioteka",
    "Metų skaitymo skatintoja",
)
_DEEDS = (
    "Kilnojamoji skaitykla kaimuose",
    "Garso knygų stotelė",
    "Skaitymo šuo vaikams",
    "Kūrybinės dirbtuvės senjorams",
    "Krašto atminties archyvas",
    "Robotikos būrelis",
)


def nominations(period: str, libraries: Sequence[str]) -> Answers:
    """The contest of a period among the libraries of these names."""
    year = int(period[:4])
    random = Random(f"{SEED} {period} {FORM}")  # noqa: S311 - examples need the same draw every time
    chosen = random.sample(list(libraries), min(EVALUATED[year], len(libraries)))
    points = [_points(number, random) for number in range(1, len(chosen) + 1)]
    totals = [
        sum(float(mark) for row in rows for mark in row.values() if isinstance(mark, int)) for rows in points
    ]
    order = sorted(range(len(chosen)), key=lambda turn: -totals[turn])
    return Answers(
        fields={
            "uzpilde": COMPILER,
            "uzpildymo_data": dt.date(year + 1, 1, 20),
            "konkurso_pavadinimas": f"Metų biblioteka {year}{EXAMPLE}",
            "iteikimo_data": dt.date(year, 4, 23),
        },
        fixed={},
        registers={
            "paraiskos": [
                _application(turn, name, year, total=totals[turn], place=order.index(turn) + 1)
                for turn, name in enumerate(chosen)
            ],
            "vertinimai": [row for rows in points for row in rows],
        },
    )


def _points(number: int, random: Random) -> list[Row]:
    """What both evaluators give to one application."""
    rows: list[Row] = []
    for evaluator in _EVALUATORS:
        marks = {name: random.randint(4, 10) for name in _CRITERIA}
        rows.append({"numeris": float(number), "vertintojas": evaluator, **marks})
    return rows


def _application(turn: int, library: str, year: int, *, total: float, place: int) -> Row:
    honoured = place <= HONOURED[year]
    return {
        "numeris": float(turn + 1),
        "pavadinimas": f"{_DEEDS[turn % len(_DEEDS)]}{EXAMPLE}",
        "kategorija": "Padalinys" if turn % 3 == 2 else "Biblioteka",
        "biblioteka": library,
        "nominacija": _NOMINATIONS[turn % len(_NOMINATIONS)],
        "pateikta": dt.date(year, 2, 3 + turn),
        "vertinta": "taip",
        "balai": total,
        "vieta": float(place),
        "laureatas": "taip" if honoured else "ne",
        "apdovanojimas": "Diplomas" if honoured else None,
        "irodymas": f"Komisijos protokolas Nr. K-{year % 100} (pavyzdys)" if honoured else None,
        "nuoroda": f"{LINK}/nominacijos/{year}/{turn + 1}",
    }
