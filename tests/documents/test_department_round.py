"""The department's round as people run it, from ``init --profile regionas`` to the documents."""

from __future__ import annotations

import pytest
from docx import Document

from command_line import run
from documents.department_sample import (
    CHILDREN,
    CONCLUSIONS,
    PERIOD,
    PROPOSED_BY_CHILDREN,
    REGISTERS,
    SIGNED,
    Cells,
    send,
    statistics,
    table,
    text,
)

SURVEY = "mokymu_anketa"
DOCUMENTS = (
    "padaliniu_planai", "strateginio_plano_projektas", "bibliotekos_veiklos_ataskaita", "mokymu_poreikiai",
)  # fmt: skip
THEMES = [f"K{number:02}" for number in range(1, 23)]
ANSWERS: Cells = {
    **{("poreikiai", code, "Svarba"): "netaikoma" for code in THEMES},
    ("poreikiai", "K01", "Svarba"): 5,
    ("poreikiai", "K01", "Darbuotojai"): 7,
    ("poreikiai", "K01", "Forma"): "Gyvai",
}
ANSWERED = {key: value for key, value in SIGNED.items() if key != "vadovas"} | {"darbuotoju_skaicius": 9}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A workspace in which a unit, the department and a library returned their forms."""
    made = tmp_path_factory.mktemp("skyrius") / "biblioteka"
    done = [run("init", made, "--profile", "regionas", "--period", PERIOD), run("prepare", made)]
    send(made, "P2", "padalinio_planas", SIGNED, plano_veiklos=CHILDREN, pasiulymai=PROPOSED_BY_CHILDREN)
    send(made, "SPS", "skyriaus_registrai", {**SIGNED, **CONCLUSIONS}, **REGISTERS)
    send(made, "13", "nario_ataskaita", SIGNED, cells=statistics(4100))
    other = [{"Tema": "Senųjų šriftų skaitymas", "Sritis": "Krašto paveldas", "Svarba": 4}]
    for member in ("P2", "13"):
        send(made, member, SURVEY, ANSWERED, cells=ANSWERS, kitos_temos=other)
    done += [run("consolidate", made), run("report", made, *DOCUMENTS)]
    assert [ended.code for ended in done] == [0] * len(done), done
    return made


def document(folder, name):
    return Document(str(folder / "ataskaitos" / PERIOD / f"{name}_{PERIOD}.docx"))


def test_every_form_of_the_department_is_prepared_for_those_who_fill_it(folder):
    names = [path.stem for path in (folder / "siuntimui" / PERIOD).iterdir()]
    units = ("P1", "P2", "P3", "P4", "P5")
    assert {name for name in names if "padalinio_planas" in name} == {
        f"{unit}_padalinio_planas_{PERIOD}" for unit in units
    }
    assert f"SPS_skyriaus_registrai_{PERIOD}" in names
    assert {f"P1_{SURVEY}_{PERIOD}", f"13_{SURVEY}_{PERIOD}"} < set(names)
    assert not [name for name in names if "tarybos_veikla" in name]


def test_well_filled_forms_are_accepted(folder):
    outcome = run("check", "--workspace", folder, "--json").json
    assert not outcome["refused"]
    assert {finding["file"].split("_", 1)[1] for finding in outcome["findings"]} == {
        f"nario_ataskaita_{PERIOD}.xlsx"
    }


def test_a_unit_finds_its_plan_in_the_directors_document(folder):
    rows = table(document(folder, "padaliniu_planai"), "Vaikų ir jaunimo skyrius: metinis planas")
    done = next(row for row in rows if row[1] == "Vasaros skaitymo iššūkis")
    assert done[3:9] == ["dalyviai", "400", "612", "2026-08-31", "įvykdyta", "Iššūkį įveikė 612 vaikų"]


def test_a_units_proposal_finds_its_place_in_the_draft_plan(folder):
    draft = document(folder, "strateginio_plano_projektas")
    assert table(draft, "I tikslo veiklų plano projektas")[1][1:3] == [
        "1.1.1. Atidaryti šeimos erdvę.",
        "Šeimų renginiai – 60 vnt.",
    ]
    declined = table(draft, "Neįtraukti ir atidėti pasiūlymai ir skyriaus išvada")
    assert declined[1][-1] == "Pirmiausia reikia rasti partnerį"


def test_registers_of_the_department_are_found_in_the_librarys_report(folder):
    report = document(folder, "bibliotekos_veiklos_ataskaita")
    found = text(report) + str([[cell.text for row in t.rows for cell in row.cells] for t in report.tables])
    for fact in ("Kaip šeimos leidžia laisvalaikį bibliotekoje", "Skaitmeninis archyvas", "Bibliotekos arčiau",
                 "Tarpinė ataskaita", "Šiaurės ministrų taryba", "Dirbtinio intelekto pradmenys",
                 "Dirbtinis intelektas bibliotekoje", "Bibliotekos darbo pradmenys", "Daiktų biblioteka",
                 "Statistinė ataskaita", "2026–2028 metų strateginis planas", "Parengti pranešimą tarybai"):  # fmt: skip
        assert fact in found
    assert "„Kvalifikacijos tobulinimo poreikių anketa“ – pateikta 2 iš 65." in found


def test_answers_of_the_survey_are_found_in_the_document_on_training(folder):
    needs = document(folder, "mokymu_poreikiai")
    found = text(needs) + str([[cell.text for row in t.rows for cell in row.cells] for t in needs.tables])
    assert "Skaitymo skatinimas vaikams ir šeimoms" in found
    assert "Senųjų šriftų skaitymas" in found
