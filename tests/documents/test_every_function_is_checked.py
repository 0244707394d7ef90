"""A mistake in the form of each function is found before it reaches a document, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from command_line import run
from documents.department_sample import Cells, activity, proposal
from documents.function_rounds import (
    COUNCIL,
    COUNCIL_TABLES,
    DEPARTMENT,
    FAR,
    LIBRARY,
    MEMBER_OF_ASSOCIATION,
    MILESTONES,
    NOMINATIONS,
    PERIOD,
    REGISTERS,
    SURVEY,
    UNIT,
    Tables,
    done,
    send,
    statistics,
)


class Mistaken(NamedTuple):
    """A form with mistakes; ``found`` tells the check or the column that each function's mistake is found by."""

    member: str
    tables: Tables
    cells: Cells
    found: Mapping[str, str]


def otherwise(table: str, **changes: object) -> list[dict[str, object]]:
    """A register of the department, its first row with some columns otherwise."""
    first, *rows = REGISTERS[table]
    return [{**first, **{name.replace("_", " "): value for name, value in changes.items()}}, *map(dict, rows)]


CENTRAL, *BRANCHES = MEMBER_OF_ASSOCIATION["padaliniai"]
ASSOCIATION: Mapping[str, Mistaken] = {
    "nario_ataskaita": Mistaken(
        LIBRARY,
        {"padaliniai": [{**CENTRAL, "Apsilankymai": 20001}, *BRANCHES],
         "geroji_patirtis": [{"Pavadinimas": "Takas", "Sritis": "Bendruomenė"}]},
        statistics(V11=3101),
        {"statistical data": "P03", "data of branches": "R03", "good practice": "aprasymas"},
    ),
    "tarybos_veikla": Mistaken(
        COUNCIL,
        {"asociacijos_finansai": COUNCIL_TABLES["asociacijos_finansai"][1:], "teises_aktai": [{"Aktas": "Įstatymas"}]},
        {**MILESTONES, ("etapai", "2.1.1-1", "Įrodymas"): None},
        {"the plan's milestones": "T09", "finance over years": "T16", "legal acts followed": "pakeitimas"},
    ),
    "nominacijos": Mistaken(
        COUNCIL, {**NOMINATIONS, "paraiskos": [{**row, "Vertinta": "ne"} for row in NOMINATIONS["paraiskos"]]}, {},
        {"the strategy's nominations": "N01"},
    ),
}  # fmt: skip
REGION: Mapping[str, Mistaken] = {
    "skyriaus_registrai": Mistaken(
        DEPARTMENT,
        {
            "tyrimai": otherwise("tyrimai", Išvados=None),
            "projektai": otherwise("projektai", Partneriai=None),
            "projekto_etapai": otherwise("projekto_etapai", Projektas="Kitas projektas"),
            "finansavimo_saltiniai": otherwise("finansavimo_saltiniai", Kilmė="Mėnulis"),
            "mokymo_renginiai": otherwise("mokymo_renginiai", Dalyviai=40),
            "ivadiniai_kursai": otherwise("ivadiniai_kursai", Baigė=15),
            "konsultacijos": otherwise("konsultacijos", Kam="Kitai organizacijai"),
            "kitos_uzduotys": otherwise("kitos_uzduotys", Rezultatas=None),
        },
        {},
        {"research": "S11", "joint projects": "S09", "monitoring of projects": "S04", "funds": "kilme",
         "qualification events": "S01", "introductory courses": "S03", "consultations": "S12", "other assignments": "S13"},
    ),
    "padalinio_planas": Mistaken(
        UNIT,
        {"plano_veiklos": [activity("Klubas", "I", FAR, "Vykdoma"),
                           activity("Paroda", "I", FAR, "Vykdoma", Plano_rūšis="Teminis")],
         "pasiulymai": [proposal("Kraštas", None, "Takas", 3, "Įtraukti", Nuo=2029, Iki=2027)]},
        {},
        {"units' plans": "V01", "proposals to the strategic plan": "V02"},
    ),
    "mokymu_anketa": Mistaken(
        UNIT, {}, {**SURVEY, ("poreikiai", "K01", "Darbuotojai"): None}, {"training needs": "A01"},
    ),
}  # fmt: skip
ROUNDS = (("asociacija", ASSOCIATION), ("regionas", REGION))


EACH = [
    pytest.param(form, by, id=function)
    for _, forms in ROUNDS
    for form, mistaken in forms.items()
    for function, by in mistaken.found.items()
]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """What the check of two inboxes finds, by form: the numbers of checks, the columns of cells."""
    outcomes: dict[str, list[str]] = {}
    for profile, forms in ROUNDS:
        folder: Path = tmp_path_factory.mktemp("klaidos") / profile
        done("init", folder, "--profile", profile, "--period", PERIOD)
        done("prepare", folder)
        for form, mistaken in forms.items():
            send(folder, mistaken.member, form, mistaken.tables, cells=mistaken.cells)
        for finding in run("check", "--workspace", folder, "--json").json["findings"]:
            outcomes.setdefault(finding["form"], []).append(finding["field"].rpartition(".")[2])
    return outcomes


@pytest.mark.parametrize(("form", "by"), EACH)
def test_a_mistake_is_found_before_it_reaches_a_document(form, by, found):
    assert by in found[form]


def test_nothing_else_is_found(found):
    expected = {
        form: sorted(mistaken.found.values()) for _, forms in ROUNDS for form, mistaken in forms.items()
    }
    assert {form: sorted(each) for form, each in found.items()} == expected
