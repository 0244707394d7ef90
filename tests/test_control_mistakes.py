"""Mistakes of the control workbook that hide in a result: each is heard, and stops no more than it must."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest
from docx import Document

from controls import TABLES
from suvestine import rounds
from suvestine.errors import UserError
from suvestine.resources import docx_templates
from suvestine.sentences import Sentence
from suvestine.workspace import Workspace
from workspaces import club_workspace, send

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
NO_ORGANISATION = (
    "The setting 'Organizacija' is blank, so documents do not say whose they are.",
    "Nustatymas „Organizacija“ tuščias, todėl dokumentuose nerašoma, kieno jie.",
)


def settings(**changed):
    """The table of settings with these values; ``_`` stands for a space."""
    heading, *rows = TABLES["nustatymai"]
    values = dict(rows) | {name.replace("_", " "): value for name, value in changed.items()}
    return {"nustatymai": [heading, *values.items()]}


def forms(*rows):
    return {"formos": [TABLES["formos"][0], *rows]}


def indicators(**changed):
    """The table of indicators, its first with other values by heading."""
    heading, first, *others = TABLES["rodikliai"]
    values = dict(zip(heading, first, strict=True)) | changed
    return {"rodikliai": [heading, tuple(values.values()), *others]}


def consolidated(folder, changed):
    """The club's workspace after a round, with a document and the shipped ones about the plan and a meeting."""
    club_workspace(folder, changed)
    send(folder, "01")
    document = Document()
    document.add_paragraph("Nariai: {{ formos.klubas.skaiciai.N1.suma }}")
    document.save(folder / "dokumentai" / "santrauka.docx")
    for name in ("strategijos_stebesena", "posedzio_medziaga"):
        shutil.copy(docx_templates() / f"{name}.docx", folder / "dokumentai")
    rounds.consolidate(folder, now=NOW)
    return folder


def heard(verb, folder, *arguments, **details) -> dict[str, Sentence]:
    """What a verb remarks, by code."""
    remarks: list[Sentence] = []
    verb(folder, *arguments, say=remarks.append, **details)
    assert len({remark.code for remark in remarks}) == len(remarks)
    return {remark.code: remark for remark in remarks}


def both(sentence: Sentence) -> tuple[str, str]:
    return sentence.english, sentence.lithuanian


@pytest.mark.parametrize("organisation", [None, " "])
def test_documents_of_nobody_are_remarked_each_time(tmp_path, organisation):
    folder = consolidated(tmp_path, settings(Organizacija=organisation))
    assert both(heard(rounds.report, folder, ["santrauka"], now=NOW)["no_organisation"]) == NO_ORGANISATION
    assert both(heard(rounds.monitor, folder, now=NOW)["no_organisation"]) == NO_ORGANISATION


def test_with_an_organisation_nothing_is_remarked_of_it(tmp_path):
    folder = consolidated(tmp_path, {})
    assert heard(rounds.report, folder, ["santrauka"], now=NOW) == {}
    assert heard(rounds.monitor, folder, now=NOW) == {}


def test_a_group_that_nobody_is_in_is_remarked(tmp_path):
    club_workspace(tmp_path, forms(("klubas", "Narys | nariai", "", None), ("klubas", "", "", None)))
    for verb, details in ((rounds.prepare, {"now": NOW}), (rounds.check_inbox, {})):
        remark = heard(verb, tmp_path, **details)["groups_of_nobody"]
        assert remark.english.endswith("asked for the form: klubas (nariai), klubas (no group).")
        assert remark.lithuanian == (
            "Šių lentelės „formos“ grupių narių lentelėje „nariai“ nėra, todėl formų iš jų neprašoma: "
            "klubas (nariai), klubas (grupė nenurodyta)."
        )


@pytest.mark.parametrize("typed", ["sausio 30 d.", "2026-02-30", "20260130", 20260130, "po švenčių"])
def test_a_deadline_that_is_no_day_is_refused(tmp_path, typed):
    club_workspace(tmp_path, forms(("klubas", "narys", "", typed)))
    with pytest.raises(UserError, match=f"Terminas = '{typed}' for the form 'klubas'") as refused:
        rounds.prepare(tmp_path, now=NOW)
    assert refused.value.sentence.lithuanian == (
        f"Lentelėje „formos“ prie formos „klubas“ įrašytas terminas „{typed}“, o turi būti data, "
        "pavyzdžiui, 2026-01-30."
    )


@pytest.mark.parametrize("typed", [dt.date(2026, 1, 30), dt.datetime(2026, 1, 30), "2026-01-30"])
def test_a_deadline_is_a_day_however_the_cell_holds_it(tmp_path, typed):
    club_workspace(tmp_path, forms(("klubas", "narys", "", typed)))
    (form,) = Workspace(tmp_path).control.forms()
    assert form.deadline == dt.date(2026, 1, 30)


def test_a_meeting_that_is_no_day_stops_only_the_document_that_asks_for_it(tmp_path):
    folder = consolidated(tmp_path, settings(Praėjęs_posėdis="spalio 1 d.", Analizės_tema="sportas"))
    rounds.monitor(folder, now=NOW)
    with pytest.raises(UserError) as refused:
        rounds.report(folder, now=NOW)
    assert [path.name for path in refused.value.written] == [
        "santrauka_2025.docx", "strategijos_stebesena_2025.docx",
    ]  # fmt: skip
    assert both(refused.value.sentence) == (
        (
            "Documents made: 2 of 3; not made: posedzio_medziaga.\n"
            "The setting 'Praėjęs posėdis' is 'spalio 1 d.', which is not a date such as 2026-01-30."
        ),
        (
            "Parengta dokumentų: 2 iš 3; neparengti: posedzio_medziaga.\n"
            "Nustatymas „Praėjęs posėdis“ yra „spalio 1 d.“, o turi būti data, pavyzdžiui, 2026-01-30."
        ),
    )


def test_an_indicator_that_names_what_the_forms_do_not_have_is_remarked(tmp_path):
    folder = consolidated(tmp_path, indicators(Lentelė="Varzibos", Stulpelis="Dalyviai"))
    for verb in (rounds.consolidate, rounds.monitor):
        assert both(heard(verb, folder, now=NOW)["indicators_unfound"]) == (
            (
                "Indicators of table 'rodikliai' that name what the forms do not have:\n"
                "1.1.1-1: The form 'klubas' has no table 'Varzibos'. Did you mean 'varzybos'?"
            ),
            (
                "Lentelės „rodikliai“ rodikliai, kuriuose nurodyta tai, ko formose nėra:\n"
                "1.1.1-1: Formoje „klubas“ nėra lentelės „Varzibos“. Gal „varzybos“?"
            ),
        )


def test_many_such_indicators_are_told_in_one_sentence(tmp_path):
    heading, first, _ = TABLES["rodikliai"]
    filtered = heading.index("Filtras")
    named = ("Spalva = raudona", "Spalva = mėlyna", *(f"Stulpelis {n} = x" for n in range(5)))
    rows = [
        (f"1.1.1-{number}", *first[1:filtered], condition, "")
        for number, condition in enumerate(named, start=1)
    ]
    folder = consolidated(tmp_path, {"rodikliai": [heading, *rows]})
    remark = heard(rounds.monitor, folder, now=NOW)["indicators_unfound_more"]
    _, *lines, last = remark.lithuanian.splitlines()
    assert lines[0] == "1.1.1-1, 1.1.1-2: Formos „klubas“ lentelėje „varzybos“ nėra stulpelio „Spalva“."
    assert len(lines) == 5
    assert last.endswith("dar yra: 1.")
