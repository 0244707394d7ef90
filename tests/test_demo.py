"""The example round: what it promises to show is what consolidation, monitoring and documents find."""

from __future__ import annotations

import datetime as dt
import math
import shutil
from collections.abc import Iterator, Mapping
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
from suvestine.demo import council as council_form
from suvestine.demo import flaws
from suvestine.demo import library as library_form
from suvestine.demo.answers import Answers
from suvestine.demo.association import EXAMPLE, AssociationPeriod
from suvestine.demo.filling import filled
from suvestine.demo.inbox import ExampleInbox, example_forms
from suvestine.demo.round import MARK, NOTICE, PERIODS, run_demo
from suvestine.errors import UserError
from suvestine.progress import silent
from suvestine.spreadsheet.grid import CellError
from suvestine.spreadsheet.reading import read_workbook
from suvestine.workspace import Workspace

LIBRARY, COUNCIL = library_form.FORM, council_form.FORM
VALUE = "ataskaitiniai_metai"
NOT_RECEIVED = {flaws.MISSING, flaws.CORRUPT}


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Finished[AssociationPeriod]:
    return finished(tmp_path_factory.mktemp("pavyzdys"), EXAMPLE)


def test_the_first_period_is_complete_and_clean(example):
    outcome = example.outcomes[FIRST]
    for form, members in (
        (LIBRARY, example.meant[FIRST].libraries),
        (COUNCIL, example.meant[FIRST].councils),
    ):
        states = outcome["forms"][form]
        assert states["accepted"] == states["expected"] == sorted(members)
        assert states["with_errors"] == states["missing"] == []
    assert not any(outcome[key] for key in ("refused", "skipped", "findings", "repairs"))


def test_the_last_period_has_the_states_that_it_promises(example):
    states = example.outcomes[LAST]["forms"][LIBRARY]
    wrong = sorted({finding.member for finding in flaws.KNOWN_FINDINGS})
    assert len(wrong) == 5
    assert states["with_errors"] == wrong
    assert states["missing"] == sorted(NOT_RECEIVED)
    assert states["accepted"] == sorted(set(states["expected"]) - NOT_RECEIVED - set(wrong))
    assert example.outcomes[LAST]["forms"][COUNCIL]["accepted"] == sorted(example.meant[LAST].councils)


def test_exactly_the_known_findings_are_found(example):
    found = [(item["member"], item["code"], item["field"]) for item in example.outcomes[LAST]["findings"]]
    assert sorted(found) == sorted(tuple(finding) for finding in flaws.KNOWN_FINDINGS)


def test_exactly_the_known_repairs_are_made_and_their_values_count(example):
    made = [(item["member"], item["field"]) for item in example.outcomes[LAST]["repairs"]]
    assert sorted(made) == sorted(tuple(repair) for repair in flaws.KNOWN_REPAIRS)
    submissions = example.datasets[LAST].forms[LIBRARY].submissions
    for member, field in (("67", "L2"), ("67", "R2")):
        meant = example.meant[LAST].libraries[member].figures[field]
        assert submissions[member].fixed["statistika", field, VALUE].value == meant


def test_the_file_cut_off_is_refused_and_the_older_and_the_locked_are_passed_over(example):
    outcome = example.outcomes[LAST]
    assert [(Path(item["file"]).name, item["code"]) for item in outcome["refused"]] == [
        (f"{flaws.CORRUPT}_{LIBRARY}_{LAST}.xlsx", "corrupt")
    ]
    skipped = {Path(item["file"]).name: item["reason"] for item in outcome["skipped"]}
    newest = f"{flaws.DUPLICATE}_{LIBRARY}_{LAST}.xlsx"
    assert set(skipped) == {
        f"Kopija – {flaws.DUPLICATE}_{LIBRARY}_{LAST} (2).xlsx",
        f"~${flaws.LOCKED}_{LIBRARY}_{LAST}.xlsx",
    }
    assert newest in skipped[f"Kopija – {flaws.DUPLICATE}_{LIBRARY}_{LAST} (2).xlsx"]
    kept = example.datasets[LAST].forms[LIBRARY].submissions[flaws.DUPLICATE]
    assert (
        kept.fixed["statistika", "R2", VALUE].value
        == example.meant[LAST].libraries[flaws.DUPLICATE].figures["R2"]
    )


def test_a_lock_lies_beside_the_workbook_that_it_locks(example):
    inbox = example.folder / "gauta" / LAST
    locked = [path.name for path in inbox.iterdir() if path.name.startswith("~$")]
    assert locked == [f"~${flaws.LOCKED}_{LIBRARY}_{LAST}.xlsx"]
    assert (inbox / locked[0].removeprefix("~$")).exists()


def test_unusual_values_travel_with_their_explanations(example):
    for period, dataset in example.datasets.items():
        told = {
            (period, member): words
            for member, item in dataset.forms[LIBRARY].submissions.items()
            for words in item.explanations.values()
        }
        assert told == {key: unusual.why for key, unusual in library_form.UNUSUAL.items() if key[0] == period}
        assert told


@pytest.mark.parametrize("period", PERIODS)
def test_the_consolidated_totals_are_the_sums_of_what_was_filled_in(example, period):
    totals = dict(_totals(example.folder / "suvestines" / period / f"suvestine_{period}.xlsx"))
    assert len(totals) == 71
    for code, total in totals.items():
        assert total == pytest.approx(_sum_meant(example, period, code), abs=0.005), code


@pytest.mark.parametrize("period", PERIODS)
def test_every_register_row_arrives_and_no_carried_row_is_left_over(example, period):
    forms = example.datasets[period].forms
    for form, meant in _answers(example.meant[period]):
        for member, answers in meant.items():
            if period == LAST and member in NOT_RECEIVED:
                continue
            arrived = forms[form].submissions[member].registers
            for name, rows in answers.registers.items():
                assert len(arrived.get(name, ())) == len(rows), (member, name)


def test_a_closed_branch_is_gone_from_the_next_year(example):
    before, after = (example.meant[period].libraries for period in PERIODS)
    closed = [
        code for code in after
        if code not in NOT_RECEIVED and len(after[code].branches) < len(before[code].branches)
    ]  # fmt: skip
    assert closed
    for code in closed:
        gone = {branch.code for branch in before[code].branches} - {
            branch.code for branch in after[code].branches
        }
        records = example.datasets[LAST].forms[LIBRARY].submissions[code].registers["padaliniai"]
        assert not gone & {str(record.cells["kodas_padalinio"].value) for record in records}


def test_monitoring_shows_every_status(example):
    workbook = read_workbook(example.folder / "suvestines" / LAST / f"stebesena_{LAST}.xlsx")
    table = workbook.tables["s_stebesena"]
    sheet = workbook.sheets[table.area.sheet]
    column = table.area.left + table.headings.index("Būsena")
    statuses = [sheet.value(row, column) for row in range(table.area.top + 1, table.area.bottom + 1)]
    assert len(statuses) == 87
    assert set(statuses) == {
        "pasiekta", "vykdoma pagal planą", "atsiliekama", "nepasiekta", "dar nepradėta", "duomenys nepateikti",
        "nėra pradinės reikšmės", "nevertinama",
    }  # fmt: skip


def test_every_output_is_there_and_says_that_it_is_an_example(example):
    names = {path.name for path in example.outputs}
    for period in PERIODS:
        assert {f"suvestine_{period}.xlsx", f"stebesena_{period}.xlsx"} <= names
        templates = (example.folder / "dokumentai").glob("*.docx")
        assert {f"{template.stem}_{period}.docx" for template in templates} <= names
    for path in example.outputs:
        text = document_text(path) if path.suffix == ".docx" else workbook_text(path)
        assert MARK in text, path.name


def test_the_folder_and_its_settings_say_that_it_is_an_example(example):
    control = Workspace(example.folder).control
    assert control.setting("Organizacija").endswith(MARK)
    assert control.setting("Laikotarpis") == LAST
    assert "sugalvota" in (example.folder / NOTICE).read_text(encoding="utf-8")


def test_every_filled_title_is_marked_as_an_example(example):
    for period in PERIODS:
        for form, meant in _answers(example.meant[period]):
            for member, answers in meant.items():
                for name, rows in answers.registers.items():
                    for row in rows:
                        marked = [
                            value
                            for value in row.values()
                            if isinstance(value, str) and "(pavyzdys)" in value
                        ]
                        unnamed = form == COUNCIL and name == "konkursai" and row["stebetojas"] is None
                        assert marked or unnamed, (member, name, row)


def test_a_folder_with_a_workspace_is_refused_and_left_alone(example):
    before = fingerprints(example.folder)
    with pytest.raises(UserError, match="already holds a workspace"):
        run_demo(example.folder, now=dt.datetime(2027, 2, 4, tzinfo=dt.UTC))
    assert fingerprints(example.folder) == before


def test_filling_again_gives_the_same_files(example, tmp_path):
    shutil.copy(example.folder / "valdymas.xlsx", tmp_path)
    for part in ("formos", f"siuntimui/{FIRST}"):
        shutil.copytree(example.folder / part, tmp_path / part)
    ExampleInbox(tmp_path, EXAMPLE, progress=silent).fill(FIRST, before=None, flawed=False)
    again = fingerprints(tmp_path / "gauta")
    assert len(again) == 62
    assert again == fingerprints(example.folder / "gauta" / FIRST, inside=example.folder / "gauta")


def test_another_process_draws_the_same_numbers(example):
    assert len(drawn_by_other_processes(example.folder, EXAMPLE.profile)) == 1


def test_only_input_cells_are_filled(example):
    form = example_forms(example.folder, EXAMPLE)[LIBRARY]
    content = (example.folder / "siuntimui" / FIRST / f"32_{LIBRARY}_{FIRST}.xlsx").read_bytes()
    for wrong in (
        Answers({}, {("statistika", "T1", "praejusieji_metai"): 5.0}, {}),
        Answers({}, {}, {"renginiai": [{"nera_tokio": "x"}]}),
        Answers({"forma": "kita"}, {}, {}),
    ):
        with pytest.raises(KeyError):
            filled(content, form, wrong)


@pytest.mark.libreoffice
@pytest.mark.parametrize(("member", "verdict"), [(flaws.RENAMED_SHEET[0], "tvarkoje"), ("32", "klaida")])
def test_a_filled_workbook_recalculates_without_errors(example, convert, tmp_path, member, verdict):
    source = tmp_path / f"{member}.xlsx"
    shutil.copy(example.folder / "gauta" / LAST / f"{member}_{LIBRARY}_{LAST}.xlsx", source)
    workbook = read_workbook(convert(source, "xlsx"))
    cells = [value for sheet in workbook.sheets.values() for row in sheet.rows for value in row]
    assert not [value for value in cells if isinstance(value, CellError)]
    table = workbook.tables["_tikrinimai"]
    column = table.area.left + table.headings.index("Būsena")
    sheet = workbook.sheets[table.area.sheet]
    verdicts = {sheet.value(row, column) for row in range(table.area.top + 1, table.area.bottom + 1)}
    assert verdict in verdicts
    assert ("klaida" in verdicts) is (verdict == "klaida")


def _sum_meant(example: Finished[AssociationPeriod], period: str, code: str) -> float:
    """What the generator drew, with what single members' flaws change of it."""
    libraries = example.meant[period].libraries
    senders = set(libraries) - (NOT_RECEIVED if period == LAST else set())
    if code == "T3":
        return sum(libraries[member].member.population for member in senders)
    if period == LAST and code in ("I3", "D4"):
        senders.remove({"I3": "45", "D4": "65"}[code])
    given = [libraries[member].answers.fixed["statistika", code, VALUE] for member in senders]
    extra = 100 if period == LAST and code == "I1" else 0
    return math.fsum(value for value in given if isinstance(value, float)) + extra


def _totals(path: Path) -> Iterator[tuple[str, float]]:
    """The sums above the statistics table, by code."""
    workbook = read_workbook(path)
    table = workbook.tables["s_nario_ataskaita_statistika"]
    sheet = workbook.sheets[table.area.sheet]
    above = next(
        row for row in range(1, table.area.top)
        if "Iš viso" in [sheet.value(row, column) for column in range(1, table.area.right)]
    )  # fmt: skip
    codes = {row.split()[0]: place for place, row in enumerate(table.headings, table.area.left)}
    for code, column in codes.items():
        value = sheet.value(above, column)
        if isinstance(value, float):
            yield code, value


def _answers(meant: AssociationPeriod) -> Iterator[tuple[str, Mapping[str, Answers]]]:
    yield LIBRARY, {code: item.answers for code, item in meant.libraries.items()}
    yield COUNCIL, meant.councils
