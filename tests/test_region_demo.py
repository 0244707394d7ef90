"""The example of a regional library: every form filled, its flaws found, its documents full of it."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from finished_examples import (
    FIRST,
    LAST,
    Finished,
    document_text,
    drawn_by_other_processes,
    fingerprints,
    finished,
    workbook_text,
)
from suvestine import rounds
from suvestine.demo import department as department_form
from suvestine.demo import questionnaires as questionnaire_form
from suvestine.demo import region_flaws as flaws
from suvestine.demo import units as unit_form
from suvestine.demo.department_words import REPORT_COMING
from suvestine.demo.inbox import ExampleInbox, example_forms
from suvestine.demo.region import EXAMPLE, TERRITORY, RegionPeriod
from suvestine.demo.round import MARK, NOTICE, PERIODS, run_demo
from suvestine.errors import UserError
from suvestine.lithuanian import NO_BREAK_SPACE, counted
from suvestine.periods import Period
from suvestine.profiles import REGION_FORMS, REGION_MEMBERS
from suvestine.progress import silent
from suvestine.returns.model import State
from suvestine.spreadsheet.reading import read_workbook
from suvestine.workspace import Workspace

PLAN, REGISTERS, QUESTIONNAIRE = unit_form.FORM, department_form.FORM, questionnaire_form.FORM
NO_EXAMPLE = ("", "telefonas")
"""A made-up telephone number could be somebody's."""
SEEN_IN: dict[str, dict[tuple[str, str], str]] = {
    "padaliniu_planai": {(PLAN, "plano_veiklos"): "veikla"},
    "strateginio_plano_projektas": {(PLAN, "pasiulymai"): "veikla"},
    "bibliotekos_veiklos_ataskaita": {
        (REGISTERS, "tyrimai"): "tema",
        (REGISTERS, "projektai"): "pavadinimas",
        (REGISTERS, "projekto_etapai"): "etapas",
        (REGISTERS, "finansavimo_saltiniai"): "fondas_ar_programa",
        (REGISTERS, "mokymo_programos"): "programa",
        (REGISTERS, "mokymo_renginiai"): "renginys",
        (REGISTERS, "ivadiniai_kursai"): "kursas",
        (REGISTERS, "geroji_patirtis"): "pavadinimas",
        (REGISTERS, "konsultacijos"): "tema",
        (REGISTERS, "bibliotekos_dokumentai"): "dokumentas",
        (REGISTERS, "kitos_uzduotys"): "uzduotis",
    },
    "projektu_registras": {
        (REGISTERS, "projektai"): "pavadinimas",
        (REGISTERS, "projekto_etapai"): "etapas",
        (REGISTERS, "finansavimo_saltiniai"): "kvietimas",
    },
    "mokymu_poreikiai": {
        (QUESTIONNAIRE, "kitos_temos"): "tema",
        (REGISTERS, "mokymo_programos"): "programa",
        (REGISTERS, "mokymo_renginiai"): "renginys",
        (REGISTERS, "ivadiniai_kursai"): "kursas",
    },
    "geroji_patirtis": {(REGISTERS, "geroji_patirtis"): "aprasymas"},
}
"""Document -> register -> the column whose every text must stand in it."""


@pytest.fixture(scope="session")
def region(tmp_path_factory) -> Finished[RegionPeriod]:
    return finished(tmp_path_factory.mktemp("regionas"), EXAMPLE)


def test_the_workspace_has_the_units_and_one_territory(region):
    members = Workspace(region.folder).control.members(Period(LAST)).values()
    units = [(member.code, member.name, member.group) for member in members if not member.region]
    assert units == list(REGION_MEMBERS)
    libraries = [member for member in members if member.group == "narys"]
    assert len(libraries) == 12
    assert {member.region for member in libraries} == {TERRITORY}


def test_the_example_fills_every_form_of_the_profile():
    assert sorted(EXAMPLE.forms) == sorted(form for form, *_ in REGION_FORMS)


@pytest.mark.parametrize("period", PERIODS)
def test_every_part_of_every_form_is_filled_by_somebody(region, period):
    for form, template in example_forms(region.folder, EXAMPLE).items():
        returned = region.datasets[period].forms[form].submissions.values()
        rows = {(name, len(item)) for each in returned for name, item in each.registers.items()}
        assert {name for name, count in rows if count} == {table.name for table in template.registers}, form
        filled = {
            (entry.table, entry.code or entry.column)
            for each in returned
            for entry in each.entries
            if entry.state is not State.BLANK
        }
        inputs = {("", named.id) for named in template.fields}
        inputs |= {(table.name, row.code) for table in template.fixed_tables for row in table.rows}
        assert inputs - {NO_EXAMPLE} <= filled, form


def test_the_first_period_is_complete_and_clean(region):
    outcome = region.outcomes[FIRST]
    for form, answers in region.meant[FIRST].answers.items():
        states = outcome["forms"][form]
        assert states["accepted"] == states["expected"] == sorted(answers)
    assert not any(outcome[key] for key in ("refused", "skipped", "findings", "repairs"))


def test_the_last_period_has_the_states_that_it_promises(region):
    not_received = {*flaws.MISSING, flaws.CORRUPT}
    wrong = {finding.member for finding in flaws.KNOWN_FINDINGS}
    for form in EXAMPLE.forms:
        states = region.outcomes[LAST]["forms"][form]
        missing = sorted(member for of, member in not_received if of == form)
        assert states["missing"] == missing, form
        assert len(states["with_errors"]) == (form != REGISTERS), form
        assert set(states["with_errors"]) <= wrong, form
        assert set(states["accepted"]) == set(states["expected"]) - {*missing, *states["with_errors"]}


def test_exactly_the_known_findings_and_repairs_are_made(region):
    outcome = region.outcomes[LAST]
    found = [(item["member"], item["code"], item["field"]) for item in outcome["findings"]]
    assert sorted(found) == sorted(tuple(finding) for finding in flaws.KNOWN_FINDINGS)
    made = [(item["member"], item["field"]) for item in outcome["repairs"]]
    assert sorted(made) == sorted(tuple(repair) for repair in flaws.KNOWN_REPAIRS)


def test_the_file_cut_off_is_refused_and_the_older_plan_passed_over(region):
    outcome = region.outcomes[LAST]
    form, member = flaws.CORRUPT
    assert [(Path(item["file"]).name, item["code"]) for item in outcome["refused"]] == [
        (f"{member}_{form}_{LAST}.xlsx", "corrupt")
    ]
    form, member = flaws.DUPLICATE
    assert [Path(item["file"]).name for item in outcome["skipped"]] == [
        f"Kopija – {member}_{form}_{LAST} (2).xlsx"
    ]
    kept = region.datasets[LAST].forms[form].submissions[member].registers["plano_veiklos"]
    assert len(kept) == len(region.meant[LAST].units[member].registers["plano_veiklos"])


@pytest.mark.parametrize("period", PERIODS)
def test_every_register_row_arrives_and_no_carried_row_is_left_over(region, period):
    for form, answers in region.meant[period].answers.items():
        arrived = region.datasets[period].forms[form].submissions
        for member, meant in answers.items():
            if member in arrived:
                for name, rows in meant.registers.items():
                    assert len(arrived[member].registers.get(name, ())) == len(rows), (member, name)


def test_the_project_without_a_report_is_explained(region):
    (department,) = region.datasets[LAST].forms[REGISTERS].submissions.values()
    assert set(department.explanations.values()) == {REPORT_COMING}


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("document", SEEN_IN)
def test_a_document_tells_what_the_forms_hold(region, period, document):
    said = " ".join(
        document_text(region.folder / "ataskaitos" / period / f"{document}_{period}.docx").split()
    )
    received = region.datasets[period].forms
    for (form, register), column in SEEN_IN[document].items():
        texts = [
            str(row[column])
            for member, answers in region.meant[period].answers[form].items()
            if member in received[form].submissions
            for row in answers.registers[register]
        ]
        assert texts
        assert [text for text in texts if " ".join(text.split()) not in said] == [], register


def test_training_needs_tell_libraries_and_units_apart(region):
    returned = region.datasets[LAST].forms[QUESTIONNAIRE].submissions
    keen = {
        member
        for member, answers in returned.items()
        if answers.fixed["poreikiai", "K08", "svarba"].value in (4.0, 5.0)
    }
    units = keen & set(region.meant[LAST].units)
    libraries = counted(len(keen - units), "biblioteka", "bibliotekos", "bibliotekų")
    document = region.folder / "ataskaitos" / LAST / f"mokymu_poreikiai_{LAST}.docx"
    assert len(units) == 5
    assert f"ją laiko {libraries} ir 5{NO_BREAK_SPACE}padaliniai" in document_text(document)


def test_no_document_says_that_there_are_no_data(region):
    documents = [path for path in region.outputs if path.suffix == ".docx"]
    assert len(documents) > 2 * len(SEEN_IN)
    assert [path.name for path in documents if "Duomenų nėra" in document_text(path)] == []


def test_monitoring_of_the_small_plan_shows_what_is_behind(region):
    workbook = read_workbook(region.folder / "suvestines" / LAST / f"stebesena_{LAST}.xlsx")
    table = workbook.tables["s_stebesena"]
    place = {heading: table.headings.index(heading) for heading in ("Kodas", "Būsena")}
    rows = workbook.rows_of(table)
    states = {str(row[place["Kodas"]]): row[place["Būsena"]] for row in rows}
    assert len(states) == 16
    assert [code for code, state in states.items() if state == "atsiliekama"] == ["1.2.1-1", "3.1.1-1"]
    assert set(states.values()) == {"pasiekta", "vykdoma pagal planą", "atsiliekama", "nevertinama"}


def test_every_output_and_the_folder_say_that_it_is_an_example(region):
    for path in region.outputs:
        text = document_text(path) if path.suffix == ".docx" else workbook_text(path)
        assert MARK in text, path.name
    assert Workspace(region.folder).control.setting("Organizacija").endswith(MARK)
    notice = (region.folder / NOTICE).read_text(encoding="utf-8")
    assert "sugalvota" in notice
    assert "padaliniams" in notice


def test_every_filled_row_is_marked_as_an_example(region):
    for told in region.meant.values():
        for answers in (*told.units.values(), *told.departments.values(), *told.questionnaires.values()):
            for name, rows in answers.registers.items():
                for row in rows:
                    assert any("(pavyzdys)" in str(value) for value in row.values()), (name, row)


def test_nothing_personal_leaves_the_department(region, tmp_path):
    rounds.export(region.folder, tmp_path, period=LAST)
    written = " ".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv"))
    assert "Skaitantis regionas" in written
    for names in ("Lentynienė", "Projektienė", "Lektorienė", "anketa."):
        assert names not in written


def test_filling_again_gives_the_same_files(region, tmp_path):
    shutil.copy(region.folder / "valdymas.xlsx", tmp_path)
    for part in ("formos", f"siuntimui/{FIRST}", f"siuntimui/{LAST}"):
        shutil.copytree(region.folder / part, tmp_path / part)
    inbox = ExampleInbox(tmp_path, EXAMPLE, progress=silent)
    before = inbox.fill(FIRST, before=None, flawed=False)
    inbox.fill(LAST, before=before, flawed=True)
    again = fingerprints(tmp_path / "gauta")
    assert len(again) == 2 * 35 - len(flaws.MISSING) + 1
    assert again == fingerprints(region.folder / "gauta")


def test_another_process_draws_the_same(region):
    assert len(drawn_by_other_processes(region.folder, EXAMPLE.profile)) == 1


def test_a_folder_with_a_workspace_is_refused(region):
    with pytest.raises(UserError, match="already holds a workspace"):
        run_demo(region.folder, now=dt.datetime(2027, 2, 4, tzinfo=dt.UTC), profile=EXAMPLE.profile)
