"""The example council's form: most indicators of the strategy take their values from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from random import Random

from suvestine.demo.answers import Answers, Row
from suvestine.demo.council_words import COLUMNS, POSTS, ROWS_2025, ROWS_2026, TITLES
from suvestine.demo.library import COMPILER, PRESIDENT, SEED
from suvestine.demo.registers import EXAMPLE, LINK
from suvestine.demo.typed_rows import Rows, typed_rows
from suvestine.spreadsheet.grid import Value

FORM = "tarybos_veikla"
_ROWS: Mapping[int, Mapping[str, Rows]] = {2025: ROWS_2025, 2026: ROWS_2026}
_POSTS = {2025: 22, 2026: 16}
_MILESTONES: Mapping[int, Mapping[str, tuple[tuple[int, int], str]]] = {
    2025: {
        "3.1.6-3": ((10, 15), "Skaitymo dienos ataskaita (pavyzdys)"),
        "3.1.6-4": ((4, 24), "Šventės protokolas Nr. P-4 (pavyzdys)"),
        "3.1.2-1": ((9, 24), "Konferencijos programa ir dalyvių sąrašas (pavyzdys)"),
        "3.1.2-5": ((9, 25), "Dirbtuvių dalyvių sąrašas (pavyzdys)"),
        "2.2.2-1": ((6, 30), "https://example.org/pavyzdys/svetaine"),
    },
    2026: {
        "3.1.6-3": ((10, 15), "Skaitymo dienos ataskaita (pavyzdys)"),
        "3.1.6-4": ((4, 22), "Šventės protokolas Nr. P-6 (pavyzdys)"),
        "3.1.3-1": ((9, 23), "Konferencijos programa ir dalyvių sąrašas (pavyzdys)"),
        "3.1.3-5": ((9, 24), "Dirbtuvių dalyvių sąrašas (pavyzdys)"),
        "2.1.1-1": ((3, 31), "Tarybos posėdžio protokolas Nr. T-2 (pavyzdys)"),
        "3.2.5-1": ((5, 15), "Forumo programa ir įrašai (pavyzdys)"),
    },
}
"""By year and indicator code: what was done, when, and the evidence."""
_TOLD: Mapping[int, Mapping[str, str]] = {
    2025: {
        "1.6.1-3": "Bendruomenę sutelkė bendra vasaros akcija ir susitikimai su partneriais; pajamos viršijo išlaidas. (Pavyzdinis tekstas.)",
        "3.1.2-6": "Projekte dalyvavo šešių šalių bibliotekininkai, dalyviai išbandė ekologinio švietimo ir kūrybinių dirbtuvių metodus. (Pavyzdinis tekstas.)",
    },
    2026: {
        "1.6.1-3": "Veiklų įvairovė didėjo, tačiau išlaidos viršijo pajamas, skirtumas padengtas iš rezervo. (Pavyzdinis tekstas.)",
        "3.1.3-8": "Dalyviai išmoko vertinti dirbtinio intelekto įrankius ir parengė taisykles savo bibliotekoms. (Pavyzdinis tekstas.)",
    },
}
_EXPLAINED: Mapping[int, Mapping[str, str]] = {
    2025: {},
    2026: {
        "T12": "Sutartį su gydytojų asociacija teisininkas tikrina, pastabos bus pateiktos vasarį.",
        "T16": "Skirtumas padengtas iš ankstesnių metų rezervo tarybos sprendimu.",
    },
}
_ALL_MILESTONES = (
    "3.1.6-3", "3.1.6-4", "3.1.2-1", "3.1.2-5", "3.1.3-1", "3.1.3-5", "3.1.3-7", "3.1.4-1", "3.1.4-5", "3.1.4-6",
    "2.1.1-1", "2.2.1-1", "2.2.2-1", "3.2.5-1", "3.3.3-1",
)  # fmt: skip


def council(period: str) -> Answers:
    """The council's answers of a period."""
    year = int(period[:4])
    random = Random(f"{SEED} {period} {FORM}")  # noqa: S311 - examples need the same draw every time
    rows = {
        name: typed_rows(found, columns=COLUMNS[name], title=TITLES[name], year=year)
        for name, found in _ROWS[year].items()
    }
    rows["viesinimas"] += _posts(year, random)
    return Answers(
        fields={"vadovas": PRESIDENT, "uzpilde": COMPILER, "uzpildymo_data": dt.date(year + 1, 1, 21)},
        fixed={**dict(_milestones(year)), **dict(_entered(year))},
        registers=rows,
        explanations=_EXPLAINED[year],
    )


def _posts(year: int, random: Random) -> list[Row]:
    """Messages spread over the year, on the site and in social networks."""
    return [
        {
            "tipas": "Informacinis pranešimas",
            "pavadinimas": title + EXAMPLE,
            "kanalas": random.choice(("Svetainė", "Socialiniai tinklai")),
            "data": dt.date(year, 1, 10) + dt.timedelta(days=16 * place),
            "nuoroda": f"{LINK}/naujienos/{year}/{place + 1}",
            "strategijos_veikla": "2.2.2",
        }
        for place, title in enumerate(POSTS[: _POSTS[year]])
    ]


def _milestones(year: int) -> Iterator[tuple[tuple[str, str, str], Value]]:
    for code in _ALL_MILESTONES:
        done = _MILESTONES[year].get(code)
        yield ("etapai", code, "ivykdyta"), "taip" if done else "ne"
        if done:
            yield ("etapai", code, "data"), dt.date(year, *done[0])
            yield ("etapai", code, "irodymas"), done[1]


def _entered(year: int) -> Iterator[tuple[tuple[str, str, str], Value]]:
    for code, text in _TOLD[year].items():
        yield ("ivestis", code, "aprasymas"), text
        yield ("ivestis", code, "saltinis"), "Tarybos metų ataskaita (pavyzdys)"
