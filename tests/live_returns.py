"""What members and the council type into their yearly forms so that every check is once right, broken, not
checkable, explained.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from suvestine.spreadsheet.grid import Value

PERIOD = "2026"
Rows = Mapping[str, Sequence[Mapping[str, Value]]]
"""Register rows by table and column id."""
Cells = dict[tuple[str, str, str], Value]
"""Fixed-table inputs by (table, code, column id)."""


@dataclass(frozen=True)
class Variant:
    """What one member typed, and what the archive knows of the year before."""

    name: str
    cells: Cells = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    fields: Mapping[str, Value] = field(default_factory=dict)
    last_year: Mapping[tuple[str, str], Value] = field(default_factory=dict)
    explained_check: str = ""
    explained_row: str = ""


def coded(text: str) -> dict[str, Value]:
    """``T1 3 T2 1.5`` as values by code."""
    words = text.split()
    return {code: float(value) for code, value in zip(words[::2], words[1::2], strict=True)}


def statistics(values: Mapping[str, Value], *, reading_day: Value = None) -> Cells:
    column, strategy = "ataskaitiniai_metai", {"1.2.3-1": 1.0, "3.1.6-1": reading_day}
    return {("statistika", code, column): value for code, value in values.items()} | {
        ("strategijos_rodikliai", code, column): value for code, value in strategy.items()
    }


def archived(values: Mapping[str, Value]) -> Mapping[tuple[str, str], Value]:
    return {("statistika", code): value for code, value in values.items()}


RIGHT = coded(
    "T1 3 T11 1 T12 2 T121 1 T122 1 T13 0 T14 0 T2 5000 T3 20000 V1 4000 V11 1000 V12 900 L1 30000 L11 8000 "
    "L2 5000 F1 50000 F11 45000 F12 1000 F13 500 F2 2000 F3 3000 F4 10 F5 2 I1 61000 I11 60000 I111 20000 "
    "I112 5000 I12 1000 I2 400 I3 0 I4 7 R1 100 R11 50 R12 20 R13 10 R2 2000 R21 1500 R22 300 R23 5 M1 50 "
    "M11 20 M12 10 M2 500 M22 100 P1 10 P2 100 D1 20 D11 15 D2 17.25 D21 12.5 D211 10 D22 4.75 D3 8 D4 100.5 "
    "K1 30 K2 5 K3 1 N1 2 N2 1 G1 500 G11 400 G12 50 G13 50 G14 0 S1 300 S11 100 S12 150 S121 100 S122 20 "
    "S13 50 S2 0"
)
WRONG = RIGHT | coded(
    "T1 1 T12 5 T2 7000 T3 400 V1 500 L1 5 L2 0 F1 100 I11 100 R1 1 R2 0 M1 10 M2 50 P2 5 D1 2 D2 20 D211 13 "
    "D4 10 K1 1 N1 3 G1 1 S1 1 S12 100"
)
EDGE = RIGHT | coded(
    "D21 0.3 D211 0.3 D22 0 D2 0.305 D4 0.3 I11 30000 I1 31000 L1 3000 L11 3000 T2 20280 V1 0"
)
LAST_YEAR = coded("V1 3500 L1 28000 I11 55000 F1 51000")
BRANCHES: Rows = {
    "padaliniai": [
        {"pavadinimas": name, "tipas": kind, "vartotojai": users, "apsilankymai": 10000.0, "isduotis": 20000.0,
         "renginiai": events, "darbuotojai": staff, "darbo_vietos": 10.0, "pritaikyta": yes, "skaitymo_diena": yes}
        for name, kind, users, events, staff, yes in (
            ("Centrinė", "Centrinė biblioteka", 2000.0, 50.0, 14.0, "taip"),
            ("Miesto", "Miesto filialas", 1500.0, 30.0, 4.0, "taip"),
            ("Kaimo", "Kaimo filialas", 500.0, 20.0, 2.0, "ne"),
        )
    ],
    "renginiai": [{"pavadinimas": f"Renginys {n}", "data": dt.date(2026, 3, n), "tipas": "Paroda"} for n in (1, 2)],
    "kvalifikacija": [
        {"renginys": "Kursai", "tipas": "Kursai", "data": dt.date(2026, 5, 4), "valandos": hours, "dalyviai": 1.0}
        for hours in (60.25, 40.25)
    ],
}  # fmt: skip
FIELDS: Mapping[str, Value] = {
    "vadovas": "V. Pavardė",
    "uzpilde": "U. Pavardė",
    "uzpildymo_data": dt.date(2027, 1, 20),
}


def word_rows(rows: Rows, word: str) -> Rows:
    """The same rows with the word instead of every number."""
    return {
        table: [{k: word if isinstance(v, float) else v for k, v in row.items()} for row in listed]
        for table, listed in rows.items()
    }


def library_variants() -> Iterator[Variant]:
    right = Variant("teisinga", statistics(RIGHT, reading_day=2.0), BRANCHES, FIELDS, archived(LAST_YEAR))
    wrong = replace(right, name="klaidinga", cells=statistics(WRONG, reading_day=5.0))
    yield right
    yield wrong
    yield replace(wrong, name="paaiskinta_patikroje", explained_check="Keitėsi apskaita.")
    yield replace(wrong, name="paaiskinta_eilutese", explained_row="Keitėsi apskaita.")
    yield replace(wrong, name="tarpai", explained_check=" ", explained_row="  ")
    hours = [
        {**row, "valandos": each} for row, each in zip(BRANCHES["kvalifikacija"], (0.1, 0.2), strict=True)
    ]
    yield replace(
        right,
        name="ribos",
        cells=statistics(EDGE, reading_day=0.0),
        rows={**BRANCHES, "kvalifikacija": hours},
        last_year=archived(coded("V1 0 L1 2000 I11 20000 F1 51000")),
    )
    yield Variant("tuscia")
    for name, word in (("nezinoma", "nežinoma"), ("netaikoma", "netaikoma")):
        yield Variant(
            name,
            statistics(dict.fromkeys(RIGHT, word), reading_day=word),
            word_rows(BRANCHES, word),
            last_year=archived(dict.fromkeys(LAST_YEAR, word)),
        )
    half = {code: value if n % 2 else ".." for n, (code, value) in enumerate(RIGHT.items())}
    yield replace(right, name="dalis", cells=statistics(half), fields={"vadovas": "V. Pavardė"})
    unreadable: Mapping[str, Value] = {"F4": "-", "K2": "daug", "S2": -1.0, "I4": 0.5}
    yield replace(wrong, name="netinkama", cells=statistics({**WRONG, **unreadable}, reading_day=2.0))


STEPS = (
    "3.1.6-3", "3.1.6-4", "3.1.2-1", "3.1.2-5", "3.1.3-1", "3.1.3-5", "3.1.3-7", "3.1.4-1", "3.1.4-5", "3.1.4-6",
    "2.1.1-1", "2.2.1-1", "2.2.2-1", "3.2.5-1", "3.3.3-1",
)  # fmt: skip
SURVEYED = "2.1.1-2"


def steps(done: Value, date: Value, evidence: Value) -> Cells:
    answers = {"ivykdyta": done, "data": date, "irodymas": evidence}
    return {("etapai", code, column): value for code in STEPS for column, value in answers.items()}


def surveyed(value: Value, source: Value) -> Cells:
    return {("ivestis", SURVEYED, "reiksme"): value, ("ivestis", SURVEYED, "saltinis"): source}


def council_rows(
    *, attended: Value, talks: Value, leaders: Value, held: Value, answer: str, link: Value, activities: Sequence[str],
    spent: Value, reserve: Value, offered: Value,
) -> Rows:  # fmt: skip
    date = dt.date(2026, 4, 15)
    event: Mapping[str, Value] = {
        "pavadinimas": "Susitikimas",
        "data": date,
        "dalyviai_gyvai": attended,
        "dalyviai_nuotoliu": 0.0,
    }
    kinds = {activity: "Forumas" if activity == "3.2.5" else "Konferencija" for activity in activities}
    money: Mapping[str, Value] = {"metai": 2026.0, "straipsnis": "Nario mokestis"}
    return {
        "posedziai": [{"data": date, "rusis": "Posėdis", "institucija": "Vyriausybė", "pateikta_siulymu": offered,
                       "strategijos_veikla": "2.1.2"}],
        "siulymai": [{"data": date, "pavadinimas": "Dėl įstatymo", "rusis": "Sprendimas", "strategijos_veikla": "1.1.3"}],
        "sutartys": [{"partneris": "Biblioteka", "salis": "Latvija", "rusis": "Nauja", "pasirasyta": date,
                      "teisininkas_patikrino": answer, "strategijos_veikla": "1.2.4"}],
        "renginiai": [
            {**event, "tipas": kind, "strategijos_veikla": activity, "pranesimai": talks,
             "vadovai_ir_deleguoti_atstovai": leaders}
            for activity, kind in kinds.items()
        ],
        "projektai": [{"pavadinimas": "Projektas", "busena": "Įvykdyta", "vaidmuo": "Vykdytojas",
                       "strategijos_veikla": "3.1.1", "ataskaita_pateikta": answer}],
        "konkursai": [{"savivaldybe": "Alytaus miesto", "data": date, "surengta": held, "stebeta": 1.0,
                       "strategijos_veikla": "1.4.1"}],
        "tyrimai": [{"tema": "Skaitymas", "paskelbta": "taip", "nuoroda": link, "strategijos_veikla": "1.3.1"}],
        "asociacijos_finansai": [
            {**money, "pajamos_ar_islaidos": "Pajamos", "faktas": 10000.1, "rezervas": reserve},
            {**money, "pajamos_ar_islaidos": "Išlaidos", "faktas": spent},
        ],
    }  # fmt: skip


def council_variants() -> Iterator[Variant]:
    date = dt.date(2026, 4, 15)
    right = Variant(
        "teisinga",
        steps("taip", date, "Protokolas Nr. 1") | surveyed(55.5, "Tyrimas"),
        council_rows(
            attended=60.0, talks=4.0, leaders=20.0, held=1.0, answer="taip", link="https://example.org",
            activities=("3.1.2", "3.1.3", "3.1.4", "3.2.5"), spent=10000.1, reserve=0.0, offered=1.0,
        ),
        FIELDS,
    )  # fmt: skip
    wrong = replace(
        right,
        name="klaidinga",
        cells=steps("taip", None, None) | surveyed(55.5, None),
        rows=council_rows(
            attended=0.0, talks=None, leaders=20.0, held="nežinoma", answer="ne", link=None,
            activities=("2.1.3",), spent=10000.11, reserve=None, offered=5.0,
        ),
    )  # fmt: skip
    yield right
    yield wrong
    yield replace(wrong, name="paaiskinta_patikroje", explained_check="Ataskaita rengiama.")
    yield Variant("tuscia")
    for name, word in (("nezinoma", "nežinoma"), ("netaikoma", "netaikoma")):
        cells = steps(word, word, None) | surveyed(word, None)
        yield Variant(name, cells, word_rows(right.rows, word), {"vadovas": "V. Pavardė"})
    partly = steps("ne", None, None) | surveyed(55.5, "Tyrimas")
    yield replace(right, name="dalis", cells=partly)
