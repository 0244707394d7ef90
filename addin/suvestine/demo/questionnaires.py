"""The training-needs questionnaire of an example library or unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from random import Random

from suvestine.demo.answers import Answers, Row
from suvestine.demo.library import COMPILER, SEED
from suvestine.demo.registers import EXAMPLE
from suvestine.lithuanian import NOT_APPLICABLE
from suvestine.spreadsheet.grid import Value

FORM = "mokymu_anketa"
_IMPORTANT, _MOST_IMPORTANT = 4, 5
_MANY = 9
"""So many themes at most are the most important ones."""
_USUAL = {
    "K01": 4, "K02": 3, "K03": 3, "K04": 4, "K05": 3, "K06": 4, "K07": 4, "K08": 5, "K09": 3, "K10": 4, "K11": 2,
    "K12": 2, "K13": 3, "K14": 2, "K15": 4, "K16": 3, "K17": 3, "K18": 3, "K19": 2, "K20": 2, "K21": 2, "K22": 4,
}  # fmt: skip
"""How important a theme usually is, 1 to 5."""
_OF_UNITS: Mapping[str, frozenset[str]] = {
    "P1": frozenset({"K13"}),
    "P2": frozenset({"K03", "K11", "K13"}),
    "P3": frozenset({"K01", "K02", "K03", "K05"}),
    "P4": frozenset({"K01", "K02"}),
    "P5": frozenset({"K01", "K02", "K03", "K11"}),
}
"""Themes that do not apply to a unit's work."""
_NOTES = {
    "K04": "Ypač darbas su neurologiškai įvairiais lankytojais.",
    "K08": "Reikia praktinių užduočių, ne apžvalgos.",
    "K09": "Suvestinės lentelės ir diagramos.",
    "K15": "Kaip kalbėti su piktu lankytoju.",
    "K18": "Biudžeto ir rodiklių dalis.",
    "K22": "Po reorganizacijos dirbama mažesnėse komandose.",
}
_FORMS = ("Gyvai", "Gyvai", "Nuotoliu", "Nuotoliu", "Mišri", "Mišri", "Savarankiškai")
_WHEN = ("I ketvirtis", "II ketvirtis", "IV ketvirtis", "IV ketvirtis", "Bet kada")
_OTHER = (
    ("Knygų aprašymas lengvai suprantama kalba", "Prieinamumas", 4),
    ("Gyventojų pasakojimų įrašymas ir montavimas", "Krašto paveldas", 3),
    ("Parodų įrengimas", "Bendruomenė", 2),
    ("Stalo žaidimų vakarų vedimas", "Bendruomenė", 3),
    ("Viešųjų pirkimų pagrindai", "Vadyba", 4),
)
_HOPES = (
    "Naudingiausia, kai po mokymų lieka paruošta užduotis ar pavyzdys.",
    "Norėtume trumpesnių mokymų, iki pusės dienos.",
    "Trūksta mokymų filialų darbuotojams arčiau jų darbo vietos.",
    "Geriausiai mokomės vieni iš kitų: prašome daugiau mainų vizitų.",
)


def questionnaire(member: str, period: str, *, staff: int) -> Answers:
    """The answers of a member with so many people on its staff."""
    year = int(period[:4])
    random = Random(f"{SEED} {period} {member} {FORM}")  # noqa: S311 - examples need the same draw every time
    return Answers(
        fields={
            "uzpilde": COMPILER,
            "uzpildymo_data": dt.date(year, 11, random.randint(3, 13)),
            "kontaktas": f"anketa.{member.lower()}@example.org",
            "darbuotoju_skaicius": float(staff),
            "lukesciai": f"{random.choice(_HOPES)} (Pavyzdinis tekstas.)",
            "lektoriai": "Pavyzdė Lektorienė – apie dirbtinį intelektą (išgalvotas asmuo)",
        },
        fixed={
            ("poreikiai", code, column): value
            for code, cells in _themes(member, staff, random).items()
            for column, value in cells.items()
        },
        registers={"kitos_temos": _other_themes(staff, random)},
    )


def _themes(member: str, staff: int, random: Random) -> Mapping[str, Mapping[str, Value]]:
    found: dict[str, Mapping[str, Value]] = {}
    most_important = 0
    for code, usual in _USUAL.items():
        mark = min(_MOST_IMPORTANT, max(1, usual + random.choice((-1, 0, 0, 0, 1))))
        if mark == _MOST_IMPORTANT and most_important == _MANY:
            mark = _IMPORTANT
        most_important += mark == _MOST_IMPORTANT
        applies = code not in _OF_UNITS.get(member, frozenset())
        found[code] = _theme(code, mark, staff, random) if applies else {"svarba": NOT_APPLICABLE}
    return found


def _theme(code: str, mark: int, staff: int, random: Random) -> Mapping[str, Value]:
    """Places are asked for in themes of at least middling importance."""
    if mark < _IMPORTANT - 1:
        return {"svarba": float(mark)}
    return {
        "svarba": float(mark),
        "darbuotojai": float(max(1, round(staff * mark * random.uniform(0.04, 0.1)))),
        "forma": random.choice(_FORMS),
        "kada": random.choice(_WHEN),
        "pastaba": _NOTES.get(code) if random.random() < 0.25 else None,
    }


def _other_themes(staff: int, random: Random) -> list[Row]:
    return [
        {
            "tema": theme + EXAMPLE,
            "sritis": area,
            "svarba": float(mark),
            "darbuotojai": float(random.randint(1, min(4, staff))),
            "forma": random.choice(_FORMS),
            "kada": random.choice(_WHEN),
        }
        for theme, area, mark in random.sample(_OTHER, random.choice((0, 0, 1, 1, 2)))
    ]
