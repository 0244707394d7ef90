"""What the council types into the form of nominations so that every check is once right, broken, explained."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from live_returns import FIELDS, Rows, Variant, word_rows
from suvestine.spreadsheet.grid import Value

CONTEST: Mapping[str, Value] = {
    **FIELDS,
    "konkurso_pavadinimas": "Metų biblioteka",
    "iteikimo_data": dt.date(2026, 4, 24),
}
MEMBER = "Alytaus miesto savivaldybės viešoji biblioteka"


def application(number: float, kind: str, **changed: Value) -> Mapping[str, Value]:
    return {
        "numeris": number, "pavadinimas": f"Paraiška {number:.0f}", "kategorija": kind, "biblioteka": MEMBER,
        "vertinta": "taip", "balai": 40.0, "laureatas": "ne", "irodymas": None, **changed,
    }  # fmt: skip


def points(number: float, each: float) -> Mapping[str, Value]:
    criteria = ("inovatyvumas", "poveikis_bendruomenei", "partneryste", "prieinamumas", "sklaida")
    return {"numeris": number, "vertintojas": "V. Pavardė"} | dict.fromkeys(criteria, each)


RIGHT: Rows = {
    "paraiskos": [
        application(1.0, "Biblioteka", laureatas="taip", irodymas="Protokolas Nr. 3"),
        application(2.0, "Padalinys", balai=35.0),
    ],
    "vertinimai": [points(1.0, 8.0), points(2.0, 7.0)],
}
WRONG: Rows = {
    "paraiskos": [
        application(1.0, "Biblioteka", vertinta="ne", laureatas="taip"),
        application(1.0, "Biblioteka", balai=None),
    ],
    "vertinimai": [points(1.0, 8.0), points(9.0, 7.0)],
}


def nominations_variants() -> Iterator[Variant]:
    right = Variant("teisinga", rows=RIGHT, fields=CONTEST)
    wrong = replace(right, name="klaidinga", rows=WRONG)
    yield right
    yield wrong
    yield replace(wrong, name="paaiskinta_patikroje", explained_check="Balai suapvalinti.")
    yield replace(wrong, name="tarpai", explained_check=" ")
    yield Variant("tuscia")
    for name, word in (("nezinoma", "nežinoma"), ("netaikoma", "netaikoma")):
        yield Variant(name, rows=word_rows(RIGHT, word), fields={"uzpilde": "U. Pavardė"})
