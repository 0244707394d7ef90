"""The analysis as Word templates say it: names, cases, what is missing, and how long it takes."""

from __future__ import annotations

import random
import time

import pytest

from reports.analysis_sample import ROWS, THREE, Figures, analysis, members, using, year
from reports.documents_sample import context, said
from suvestine.dataset.model import Dataset
from suvestine.errors import UserError
from suvestine.reports.analysis.measures import MEASURES
from suvestine.reports.fields import catalogue
from suvestine.workspace import Member


def test_templates_say_the_analysis_and_the_cases_of_names(tmp_path):
    asked = members(A=10_000, B=20_000)
    now = year("2025", {"A": {"L1": 25_000, "G1": 10, "G11": 9}, "B": {"L1": 20_000}}, asked)
    lines = said(
        tmp_path,
        "{% for r in analize.rodikliai if r.grupe == 'Gyventojams' %}{{ r.pavadinimas }}: {{ r.reiksme | skaicius(r.vietos) }} ({{ r.nariu }} iš {{ r.laukta }}). {% endfor %}",
        "{% set n = analize.narys('A') %}{{ kilmininkas(n.savivaldybe) }}: {{ n.rodikliai.apsilankymai_gyventojui.vieta }} vieta {{ vietininkas(n.apskritis) }}",
        "{% for n in analize.nariai %}{{ n.eilute('L1').gyventojui }};{% endfor %}",
        "{{ analize.finansai.pajamos.dalys[0].dalis | proc }}; {{ analize.rodikliai.sutelkimas.mediana | proc }}",
        "{{ analize.gyventojui('L1').klases[0].mediana }} {{ analize.santykis('L1', 'V1').reiksme }}",
        using=using(asked, now),
    )
    assert lines == [
        "Fiziniai apsilankymai vienam gyventojui: 1,5 (2 iš 2). Gautos lėšos vienam gyventojui: 0,00 (1 iš 2). ",
        "Aų rajono savivaldybės: 1 vieta Utenos apskrityje",
        "2,5;1;",
        "90 proc.; –",
        "2,5 –",
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("analize.rodikliai.apsilankymai_gyventoju", "apsilankymai_gyventojui"),
        ("analize.nariai[0].panasios", "panasiu"),
        ("analize.narys('A').rodikliai.sutelkimas.vietaa", "vieta"),
        ("analize.isskirtys[0].priezastys", "priezastis"),
        ("analize.finansai.pajamas", "pajamos"),
    ],
)
def test_a_wrong_name_of_the_analysis_is_said_with_the_right_one(tmp_path, wrong, right):
    asked = members(A=10_000)
    with pytest.raises(UserError, match=right):
        said(tmp_path, f"{{{{ {wrong} }}}}", using=using(asked, year("2025", {}, asked)))


def test_without_the_annual_return_the_analysis_is_blank_and_templates_still_render(tmp_path):
    without = context(members=THREE, dataset=Dataset("2025", {}), earlier=[], templates={})
    assert said(
        tmp_path,
        "{% for r in analize.rodikliai %}{{ r.pavadinimas }}{% endfor %}{% for n in analize.nariai %}{{ n.kodas }}{% endfor %}.",
        "{{ analize.rodikliai.sutelkimas.reiksme }} {{ analize.finansai.pajamos.is_viso.suma if analize.finansai.pajamos.is_viso else 'nėra' }}",
        "{{ analize.narys('A').rodikliai.sutelkimas.vieta }} {{ analize.eilute('L1').reiksme }} {{ analize.isskirtys | length }}",
        using=without,
    ) == [".", "– nėra", "– – 0"]  # fmt: skip


def test_the_catalogue_lists_the_analysis_its_functions_and_names_without_a_case():
    odd = {**THREE, "D": Member("D", "Kultūros rūmai", "narys", "", "", "", "", None, {})}
    listed = {name: (kind, example) for name, kind, example in catalogue(using(odd, year("2025", {}, odd)))}
    for measure in MEASURES:
        assert f"analize.rodikliai.{measure.id}" in listed
    assert listed["analize.narys(kodas)"][0] == "function"
    assert listed["kilmininkas(pavadinimas)"][0] == "function"
    assert listed["analize.isskirtys[0].priezastis"][0] == "text"
    assert listed["nelinksniuojami[0]"] == ("text", "Kultūros rūmai")


def test_sixty_members_over_ten_years_take_less_than_half_a_second():
    chance = random.Random(10)
    people = {f"M{n:02}": float(chance.randrange(3_000, 400_000)) for n in range(60)}
    asked = members(**people)

    rows = ROWS | {f"X{n}": ("Kita eilutė", "vnt.") for n in range(55)}

    def figures() -> Figures:
        return {code: {row: chance.randrange(10, 900_000) for row in rows} for code in people}

    years = [(str(2015 + n), figures()) for n in range(10)]
    took = []
    for _ in range(3):
        made = analysis(asked, years[-1][1], *years[:-1], rows=rows)
        start = time.process_time()
        assert (len(made.nariai), len(made.nariai[0].eilutes)) == (60, 70)
        assert len(made.rodikliai.sutelkimas.eile) == len(made.finansai.pajamos.dalys[0].eile) == 10
        assert all(each.priezastis for each in made.isskirtys)
        took.append(time.process_time() - start)
    assert min(took) < 0.5, took
