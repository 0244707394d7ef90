"""An association's round over two years: four libraries of one size and a city's, filled by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from documents.department_sample import Cells, Line, fill
from live_returns import RIGHT
from suvestine import rounds
from suvestine.reports.context import Sources, build_context
from suvestine.reports.sources import document_sources
from suvestine.rounds.fetched import gathered_for, last_dataset, monitoring_of

PERIOD, BEFORE = "2026", "2025"
NOW = dt.datetime(2027, 2, 12, 9, 30)
FORM = "nario_ataskaita"
AKMENE, KUPISKIS, LAZDIJAI, PAKRUOJIS, VILNIUS = "32", "57", "59", "65", "13"
SIGNED: Line = {
    "vadovas": "Rasa Rasaitė",
    "uzpilde": "Jonas Jonaitis",
    "uzpildymo_data": dt.date(2027, 1, 20),
}
LAST_YEAR: Mapping[str, object] = {"V1": 3800, "L1": 28000, "F1": 51000, "P2": 80, "R13": 8}
"""What last year's figures had otherwise."""
THIS_YEAR: Mapping[str, Mapping[str, object]] = {
    AKMENE: {"V1": 4100, "P1": 12, "P2": 120, "M12": 14, "M22": 160},
    KUPISKIS: {"I1": 61500, "P1": 0, "P2": 0, "M22": "nežinoma"},
    LAZDIJAI: {"L1": 11000, "V1": 3000, "V11": 800, "V12": 700, "I12": 1000},
    VILNIUS: {"V1": 4300},
}
"""What each library's figures have otherwise than ``RIGHT``; Kupiškis added its loans up wrongly."""
REMARK = "Centrinė biblioteka uždaryta dėl remonto."
BRANCHES = (("Centrinė", "Centrinė biblioteka"), ("Miesto", "Miesto filialas"), ("Kaimo", "Kaimo filialas"))
COURSES: Sequence[Line] = [
    {"Renginys": "Medijų dirbtuvės", "Organizatorius": "Universitetas", "Tipas": "Kursai", "Data": dt.date(2026, 5, 4),
     "Valandos": 100.5, "Dalyviai": 4, "Sritis": "Medijų raštingumas"},
]  # fmt: skip
ABROAD: Sequence[Line] = [
    {"Šalis": "Latvija", "Partneris": "Rygos biblioteka", "Tipas": "Konferencija", "Data": dt.date(2026, 6, 1),
     "Dalyviai": 2, "Pranešimai": 3, "Strategijos veikla": "1.2.2"},
]  # fmt: skip


def libraries_workspace(folder: Path) -> Path:
    """A workspace of ``init`` in which four libraries reported this year, and a fifth only the year before."""
    rounds.init(folder, period=PERIOD)
    for library in (AKMENE, KUPISKIS, LAZDIJAI, PAKRUOJIS):
        _return(folder, library, BEFORE, dict(RIGHT) | dict(LAST_YEAR), reading_day=2)
    rounds.consolidate(folder, period=BEFORE, now=NOW)
    for library, otherwise in THIS_YEAR.items():
        more: Mapping[str, Sequence[Line]] = {"tarptautiniai_rysiai": ABROAD} if library == AKMENE else {}
        day = {AKMENE: 3, KUPISKIS: 1}.get(library, 0)
        _return(folder, library, PERIOD, dict(RIGHT) | dict(otherwise), reading_day=day, **more)
    rounds.consolidate(folder, period=PERIOD, now=NOW)
    return folder


def report_sources(folder: Path, **changes: object) -> tuple[Sources, Mapping[str, object]]:
    """What documents of this year are made from, and their context; ``changes`` replace settings."""
    gathered = gathered_for(folder, PERIOD)
    dataset = last_dataset(gathered)
    made = document_sources(gathered, dataset, monitoring_of(gathered, dataset))
    sources = replace(made, settings={**made.settings, **changes})
    return sources, build_context(sources, period=gathered.period, made=NOW)


def _return(
    folder: Path, library: str, period: str, figures: Line, *, reading_day: int, **registers: Sequence[Line]
) -> None:
    rounds.prepare(folder, period=period, form=FORM, member=library, now=NOW)
    name = f"{library}_{FORM}_{period}.xlsx"
    cells: Cells = {("statistika", code, "Ataskaitiniai metai"): value for code, value in figures.items()}
    if period == PERIOD and library == LAZDIJAI:
        cells |= {("statistika", code, "Paaiškinimas"): REMARK for code in ("L1", "L11", "V1")}
    cells |= {
        ("strategijos_rodikliai", "3.1.6-1", "Ataskaitiniai metai"): reading_day,
        ("strategijos_rodikliai", "1.2.3-1", "Ataskaitiniai metai"): 1,
    }
    tables = {"padaliniai": _branches(reading_day), "kvalifikacija": COURSES, **registers}
    source, target = folder / "siuntimui" / period / name, folder / "gauta" / period / name
    fill(source, target, fields=SIGNED, cells=cells, tables=tables)


def _branches(reading_day: int) -> list[Line]:
    """Three branches, of which so many held the reading day."""
    return [
        {"Pavadinimas": name, "Tipas": kind, "Vartotojai": 1000, "Apsilankymai": 10000, "Išduotis": 20000,
         "Renginiai": 33, "Darbuotojai": 6, "Darbo vietos": 10, "Pritaikyta": "ne" if name == "Kaimo" else "taip",
         "Skaitymo diena": "taip" if place < reading_day else "ne"}
        for place, (name, kind) in enumerate(BRANCHES)
    ]  # fmt: skip
