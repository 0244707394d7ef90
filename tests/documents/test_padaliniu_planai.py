"""Units' plans: what they typed is in the director's document, late work first, and what is missing is said."""

from __future__ import annotations

import datetime as dt

import pytest
from docx.oxml.ns import qn

from documents.department_sample import (
    NOW,
    PERIOD,
    SIGNED,
    activity,
    day,
    department_workspace,
    send,
    table,
    text,
    written,
)
from suvestine import rounds
from suvestine.reports.views.task_states import TaskState, days_late, task_state

DOCUMENT = "padaliniu_planai"
TODAY = dt.date(2026, 12, 15)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    return department_workspace(tmp_path_factory.mktemp("planai"))


@pytest.fixture(scope="module")
def document(workspace):
    return written(workspace, DOCUMENT)


def test_the_first_page_says_how_the_plans_stand_and_what_to_decide(document):
    said = text(document)
    assert "Padalinių planuose – 11 veiklų: įvykdyta 4 (36 proc.), vėluoja 2." in said
    assert (
        "Didžiausią plano dalį įvykdė Krašto dokumentų ir kraštotyros skyrius (50 proc.), "
        "mažiausią – Vaikų ir jaunimo skyrius (25 proc.)." in said
    )
    assert "Ilgiausiai vėluoja veikla „Kūrybinės dirbtuvės mokykloms“ – jau 290 dienų" in said
    assert "Aptarti vėluojančias veiklas (2; žr. 2 skyrių)" in said
    assert "jos neįrašytos prie 2 veiklų." in said
    assert "Planus pateikė 3 iš 5 padalinių; nepateikė: Fondų formavimo ir tvarkymo skyrius ir Inform" in said


def test_fulfilment_stands_by_unit_and_quarter(document):
    rows = table(document, "Įvykdytos veiklos pagal padalinį ir ketvirtį")
    assert rows[0] == ["Padalinys", "I ketvirtis", "II ketvirtis", "III ketvirtis", "IV ketvirtis", "Visus metus",
                       "Iš viso"]  # fmt: skip
    assert rows[2] == ["Vaikų ir jaunimo skyrius", "0 (0 iš 1)", "–", "100 (1 iš 1)", "0 (0 iš 1)", "0 (0 iš 1)",
                       "25 (1 iš 4)"]  # fmt: skip
    assert rows[-1] == ["Iš viso", "50 (1 iš 2)", "67 (2 iš 3)", "50 (1 iš 2)", "0 (0 iš 2)", "0 (0 iš 2)",
                        "36 (4 iš 11)"]  # fmt: skip


def test_annual_thematic_and_occasional_plans_are_told_apart(document):
    assert [row[0] for row in table(document, "Veiklos pagal plano rūšį")[1:]] == [
        "Metinis", "Teminis", "Proginis", "Iš viso",
    ]  # fmt: skip
    thematic = table(document, "Vaikų ir jaunimo skyrius: teminis planas „Medijų raštingumas“")
    assert thematic[1][1] == "Parengti kilnojamąją parodą"
    occasional = table(document, "proginis planas „Bibliotekų savaitė“")
    assert occasional[1][-2] == "Priežastis: Susirgo trys svečiai"


def test_late_work_stands_first_with_its_days_and_reason(document):
    late = table(document, "Vėluojančios veiklos, ilgiausiai vėluojančios pirmos")
    assert late[1:] == [
        ["Vaikų ir jaunimo skyrius", "Kūrybinės dirbtuvės mokykloms", "2026-02-28", "290", "nenurodyta",
         "Jonas Jonaitis"],
        ["Vartotojų aptarnavimo skyrius", "Įrengti savitarnos įrenginį", "2026-09-30", "76", "Vėlavo pirkimas",
         "Jonas Jonaitis"],
    ]  # fmt: skip


def test_other_deviations_name_their_state(document):
    rows = table(document, "Iš dalies įvykdytos, atidėtos, atsisakytos")
    assert {row[1]: row[4] for row in rows[1:]} == {
        "Savaitės renginiai skaitytojams": "įvykdyta iš dalies",
        "Parengti kilnojamąją parodą": "atsisakyta",
        "Apklausti lankytojus": "įvykdyta pavėluotai",
    }


def test_a_units_plan_shows_each_activity_with_what_came_of_it(document):
    rows = table(document, "Vartotojų aptarnavimo skyrius: metinis planas")
    assert rows[1] == [
        "I", "Atnaujinti skaityklą", "Atnaujinti skaityklą: įvyks", "vietos", "24", "24", "2026-03-31", "įvykdyta",
        "Skaitykla atidaryta, joje 24 vietos", "Jonas Jonaitis",
    ]  # fmt: skip
    assert [row[7] for row in rows[1:]] == ["įvykdyta", "įvykdyta pavėluotai", "vėluoja", "vykdoma"]


def test_the_units_own_words_close_the_document(document):
    said = text(document)
    assert "Lankytojų padaugėjo dešimtadaliu." in said
    assert "Trūko erdvės." in said


def test_plans_lie_on_landscape_pages_and_rows_stay_whole(document):
    assert [s.page_width > s.page_height for s in document.sections] == [False, True, False]
    for found in document.tables:
        assert found.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in found.rows)


def test_the_chart_says_its_message_in_words(document):
    pictures = document.element.body.iter(qn("wp:docPr"))
    assert "Padalinių planų veiklos pagal būseną: vėluoja 2 iš 11." in next(pictures).get("descr")


def test_an_association_that_collects_no_plans_is_told_so(tmp_path):
    rounds.init(tmp_path, period=PERIOD)
    rounds.consolidate(tmp_path, period=PERIOD, now=NOW)
    said = text(written(tmp_path, DOCUMENT))
    assert "Duomenų nėra: struktūrinių padalinių planų formos („padalinio_planas“)" in said
    assert "Planų vykdymo suvestinė" not in said


def test_a_department_without_plans_yet_is_told_so(tmp_path):
    rounds.init(tmp_path, period=PERIOD, profile="regionas")
    rounds.consolidate(tmp_path, period=PERIOD, now=NOW)
    assert "nė vienas padalinys 2026 metų plano dar nepateikė." in text(written(tmp_path, DOCUMENT))


def test_what_a_unit_does_not_know_is_shown_as_it_answered(tmp_path):
    rounds.init(tmp_path, period=PERIOD, profile="regionas")
    rounds.prepare(tmp_path, period=PERIOD, form="padalinio_planas", member="P3", now=NOW)
    typed = [
        activity("Nežinomas kiekis", "I", day(3, 1), "Įvykdyta", Planuota="nežinoma", Pasiekta="netaikoma"),
        activity("Nulis", "I", day(3, 1), "Įvykdyta", Planuota=5, Pasiekta=0),
        activity("Klaidinga būklė", "I", day(3, 1), "Beveik"),
        activity("Be kiekio", "I", day(3, 1), "Atidėta"),
    ]
    send(tmp_path, "P3", "padalinio_planas", SIGNED, plano_veiklos=typed)
    rounds.consolidate(tmp_path, period=PERIOD, now=NOW)
    rows = {row[1]: row[4:8] for row in table(written(tmp_path, DOCUMENT), "metinis planas")}
    assert rows["Nežinomas kiekis"] == ["nežinoma", "netaikoma", "2026-03-01", "įvykdyta"]
    assert rows["Nulis"][:2] == ["5", "0"]
    assert rows["Be kiekio"] == ["–", "–", "2026-03-01", "atidėta"]
    assert rows["Klaidinga būklė"][-1] == "vėluoja"


@pytest.mark.parametrize(
    ("declared", "due", "done", "state"),
    [
        ("Vykdoma", dt.date(2026, 12, 14), None, TaskState.LATE),
        ("Vykdoma", dt.date(2026, 12, 15), None, TaskState.RUNNING),
        ("Nepradėta", dt.datetime(2026, 12, 1, 0, 0), None, TaskState.LATE),
        ("Vykdoma", None, None, TaskState.RUNNING),
        ("Įvykdyta", dt.date(2026, 3, 1), dt.date(2026, 3, 2), TaskState.DONE_LATE),
        ("Įvykdyta", dt.date(2026, 3, 1), None, TaskState.DONE),
        ("Atidėta", dt.date(2026, 3, 1), None, TaskState.POSTPONED),
        (None, dt.date(2027, 3, 1), None, TaskState.UNKNOWN),
        (None, dt.date(2026, 3, 1), None, TaskState.LATE),
    ],
)
def test_work_is_late_when_it_is_open_and_its_day_has_gone_by(declared, due, done, state):
    assert task_state(declared, due, done, TODAY) is state


def test_lateness_is_counted_in_days():
    assert days_late(dt.datetime(2026, 12, 5, 0, 0), TODAY) == 10
    assert days_late(dt.date(2027, 1, 1), TODAY) == 0
