"""Right forms of words, by the numbers beside them: ties, cents, deadlines, gender, what cannot be called best."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from docx import Document

from reports.documents_sample import (
    Kind,
    Status,
    context,
    dataset,
    form,
    members,
    monitoring,
    plan,
    result,
    submission,
)
from suvestine.plan.reading import read_plan
from suvestine.reports.activities.project_words import state_message
from suvestine.reports.meetings.return_states import ReturnsView
from suvestine.reports.members.member_sentences import member_sentences
from suvestine.reports.views.project_states import states_told
from suvestine.reports.views.sentences import euros
from suvestine.reports.views.wording import pokytis, skaicius
from suvestine.resources import docx_templates

GOOD, LATE = Status.ACHIEVED, Status.BEHIND


def plain(text):
    return text.replace("\xa0", " ")


def judged(first, second):
    """A year in which the indicators of two goals have these states."""
    return context(
        monitoring=monitoring(
            *(
                result(f"1.1.1-{n}", Kind.PER_YEAR, status, planned=2, achieved=1)
                for n, status in enumerate(first)
            ),
            *(
                result(f"2.1.1-{n}", Kind.PER_YEAR, status, planned=2, achieved=1)
                for n, status in enumerate(second)
            ),
        )
    )


@pytest.mark.parametrize(
    ("first", "second", "caption"),
    [
        ([LATE], [LATE], ""),
        ([GOOD], [GOOD], ""),
        ([GOOD], [], ""),
        ([GOOD, LATE], [LATE], ": geriausiai vykdomas I tikslas (50 proc. vertintų rodiklių)"),
        ([LATE], [GOOD], ": geriausiai vykdomas II tikslas (100 proc. vertintų rodiklių)"),
    ],
)
def test_the_best_goal_is_named_where_one_is_ahead(first, second, caption):
    chart = judged(first, second)["grafikai"].tikslu_bukle
    assert plain(chart.zinia) == f"Rodikliai pagal tikslą ir būseną{caption}"


def test_goals_that_are_ahead_together_are_named_together():
    three = replace(
        plan(),
        goals=(*plan().goals, replace(plan().goals[0], code="3", short="Telkimas")),
        directions=(*plan().directions, replace(plan().directions[0], code="3.1", goal="3")),
        activities=(*plan().activities, replace(plan().activities[0], code="3.1.1", direction="3.1")),
    )
    states = {"1.1.1-1": GOOD, "2.1.1-1": LATE, "3.1.1-1": GOOD}
    found = [result(code, Kind.PER_YEAR, status, planned=2, achieved=1) for code, status in states.items()]
    made = context(plan=three, monitoring=monitoring(*found))
    assert plain(made["grafikai"].tikslu_bukle.zinia).endswith(
        ": geriausiai vykdomi I ir III tikslai (po 100 proc. vertintų rodiklių)"
    )
    found = [
        result(c, Kind.PER_YEAR, LATE if s is GOOD else GOOD, planned=2, achieved=1)
        for c, s in states.items()
    ]
    said = [plain(text) for text in context(plan=three, monitoring=monitoring(*found))["sakiniai"].stebesena]
    assert said[1] == (
        "Daugiausia dėmesio reikia I tikslui „Atstovavimas“ ir III tikslui „Telkimas“: "
        "pagal planą vykdoma arba pasiekta po 0 proc. vertintų rodiklių."
    )


def test_no_goal_asks_for_most_attention_where_all_do_the_same():
    assert not any("Daugiausia" in text for text in judged([LATE], [LATE])["sakiniai"].stebesena)


def test_a_goal_without_a_short_name_goes_by_its_name():
    rows = {
        "tikslai": [{"kodas": "1", "pavadinimas": "Suvienyti bibliotekas", "trumpas_pavadinimas": None}],
        "kryptys": [
            {"kodas": "1.1", "tikslas": "1", "pavadinimas": "Bendri darbai", "trumpas_pavadinimas": ""}
        ],
        "veiklos": [
            {"kodas": "1.1.1", "kryptis": "1.1", "pavadinimas": "Kurti", "trumpas_pavadinimas": "K."}
        ],
    }
    read = read_plan(
        SimpleNamespace(
            headings=lambda _: (),
            optional_rows=lambda table: rows.get(table, []),
        )
    )
    assert [each.short for each in (*read.goals, *read.directions, *read.activities)] == [
        "Suvienyti bibliotekas", "Bendri darbai", "K.",
    ]  # fmt: skip


def returns(counties, missing, *, deadline=dt.date(2027, 1, 30), today=dt.date(2026, 11, 26)):
    """Who has returned a form: member code -> county, and those that have not."""
    asked = {
        code: replace(members()["01"], code=code, name=code, county=county)
        for code, county in counties.items()
    }
    data = dataset("2025", [submission(code, {}) for code in counties if code not in missing])
    data = replace(
        data, forms={name: replace(each, expected=tuple(counties)) for name, each in data.forms.items()}
    )
    made = context(members=asked, dataset=data, earlier=[], templates={"nario_ataskaita": form()})
    return ReturnsView(made["formos"], {"nario_ataskaita": deadline}, (), today)


COUNTIES = {
    f"{county}{n}": f"{county} apskritis" for county in ("Alytaus", "Tauragės", "Telšių") for n in (1, 2)
}
LARGER = COUNTIES | {"Telšių3": "Telšių apskritis"}


@pytest.mark.parametrize(
    ("counties", "missing", "said"),
    [
        (COUNTIES, (), "pateikė visi"),
        (COUNTIES, ("Tauragės1",), "daugiausia nepateikta Tauragės apskrityje (1 iš 2)"),
        (COUNTIES, ("Tauragės1", "Telšių2"), "daugiausia nepateikta Tauragės ir Telšių apskrityse (po 1 iš 2)"),
        (LARGER, ("Tauragės1", "Telšių2"), "daugiausia nepateikta Tauragės apskrityje (1 iš 2) ir Telšių apskrityje (1 iš 3)"),
        (COUNTIES, ("Alytaus1", "Tauragės1", "Telšių2"), "visur nepateikta po 1"),
    ],
)  # fmt: skip
def test_counties_that_owe_the_same_are_named_together(counties, missing, said):
    assert returns(counties, missing).grafikas.zinia == f"„Metų ataskaita“ pagal apskritį: {said}"


@pytest.mark.parametrize(
    ("deadline", "late", "said"),
    [
        (dt.date(2026, 11, 25), True, "Pateikti reikėjo iki 2026 m. lapkričio 25 d."),
        (dt.date(2026, 11, 26), False, "Pateikti reikia iki 2026 m. lapkričio 26 d."),
        (dt.date(2027, 1, 30), False, "Pateikti reikia iki 2027 m. sausio 30 d."),
        (None, True, ""),
    ],
)
def test_a_deadline_is_past_only_when_it_has_gone_by(deadline, late, said):
    made = returns(COUNTIES, ("Telšių2",), deadline=deadline)
    assert (made.veluojama, plain(made.formos[0].termino_sakinys)) == (late, said)


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({"Vykdoma": 1}, "1 vykdomas"),
        ({"Finansuojama": 1, "Vykdoma": 1}, "1 finansuojamas ir 1 vykdomas"),
        ({"Vykdoma": 2, "Įvykdyta": 21, "Rengiama": 12}, "2 vykdomi, 21 įvykdytas ir 12 rengiama"),
        (
            {"Pateikta": 3, "Nutraukta": 1, "Nefinansuota": 10},
            "3 pateikti vertinti, 1 nutrauktas ir 10 nefinansuota",
        ),
        ({"tikslinama": 1}, "tikslinama – 1"),
    ],
)
def test_a_state_agrees_with_its_projects(states, said):
    assert plain(states_told(states)) == said


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({"Vykdoma": 2, "Įvykdyta": 1}, ": daugiausia – „vykdoma“ (2 iš 3)"),
        ({"Vykdoma": 2, "Įvykdyta": 2, "Rengiama": 1}, ": daugiausia – „vykdoma“ ir „įvykdyta“ (po 2 iš 5)"),
        ({"Vykdoma": 1, "Įvykdyta": 1}, ""),
    ],
)
def test_states_with_as_many_projects_are_named_together(states, said):
    assert state_message(states) == f"Projektai pagal būseną{said}"


@pytest.mark.parametrize(
    ("possible", "said"),
    [
        (1, "prie 1 iš 1 strategijos rodiklio, kuris skaičiuojamas iš bibliotekų ataskaitų"),
        (3, "prie 1 iš 3 strategijos rodiklių, kurie skaičiuojami iš bibliotekų ataskaitų"),
        (21, "prie 1 iš 21 strategijos rodiklio, kuris skaičiuojamas iš bibliotekų ataskaitų"),
    ],
)
def test_a_members_part_agrees_with_the_number_of_indicators(possible, said):
    goal = SimpleNamespace(numeris="I", indelis=("1.1.1-1",))
    member = SimpleNamespace(
        ataskaitos=(), eilutes=lambda *_: (), palyginimas=None, galimi_rodikliai=possible,
        indelis=("1.1.1-1",), tikslai=(goal,),
    )  # fmt: skip
    assert plain(member_sentences(member)[-1]) == f"Biblioteka prisidėjo {said} (I tikslas – 1)."


@pytest.mark.parametrize(
    ("value", "unit", "shown", "moved"),
    [
        (22500.5, "Eur", "22 500,50", "+22 500,50"),
        (22500, "Eur", "22 500", "+22 500"),
        (0.07, "Eur", "0,07", "+0,07"),
        (-3.1, "Eur", "−3,10", "−3,10"),
        (3.5, "etatai", "3,50", "+3,50"),
        (3.5, "val.", "3,5", "+3,5"),
        ("nežinoma", "Eur", "nežinoma", "nežinoma"),
    ],
)
def test_cents_have_two_places_and_whole_sums_none(value, unit, shown, moved):
    assert (plain(skaicius(value, vienetas=unit)), plain(pokytis(value, vienetas=unit))) == (shown, moved)


def test_a_sum_in_a_sentence_has_cents_until_it_is_millions():
    assert [plain(euros(each)) for each in (22500.5, 9000, 4_831_000.5)] == [
        "22 500,50 Eur", "9 000 Eur", "4,83 mln. Eur",
    ]  # fmt: skip


def test_years_have_no_singular_in_any_template():
    for path in docx_templates().glob("*.docx"):
        body = "".join(text.text or "" for text in Document(str(path)).element.body.iter("{*}t"))
        assert not re.search(r"abiejų (?:\w+ )?metų", body), path.name
