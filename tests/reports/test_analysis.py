"""The analysis of the annual return: figures per unit, medians by class and county, changes over years, cards."""

from __future__ import annotations

import random

import pandas as pd
import pytest

from reports.analysis_sample import THREE, analysis, members
from reports.documents_sample import BLANK, NOT_APPLICABLE, UNKNOWN
from suvestine.reports.analysis.groups import size_class, size_classes
from suvestine.returns.model import State


def test_figures_per_inhabitant_user_and_employee_together_and_in_the_middle():
    made = analysis(THREE, {
        "A": {"L1": 50_000, "V1": 2_000, "D1": 5}, "B": {"L1": 40_000, "V1": 4_000, "D1": 8},
        "C": {"L1": 40_000, "V1": 4_000, "D1": 20},
    })  # fmt: skip
    rows = made.rodikliai
    visits = rows.apsilankymai_gyventojui
    assert (visits.reiksme, visits.mediana) == (pytest.approx(130 / 70), 2)
    assert (visits.maziausia, visits.didziausia) == (1, 5)
    assert (visits.apatinis_kvartilis, visits.virsutinis_kvartilis) == (1.5, 3.5)
    assert rows.sutelkimas.reiksme == pytest.approx(100 * 10 / 70)
    assert (rows.apsilankymai_vartotojui.reiksme, rows.apsilankymai_vartotojui.mediana) == (13, 10)
    assert (rows.gyventojai_darbuotojui.reiksme, rows.gyventojai_darbuotojui.mediana) == (
        pytest.approx(70_000 / 33), 2_000,
    )  # fmt: skip


@pytest.mark.parametrize("nothing", [BLANK, UNKNOWN, NOT_APPLICABLE, State.INVALID, None])
def test_what_is_no_number_is_never_zero_and_each_figure_says_on_how_many_it_rests(nothing):
    gave = {} if nothing is None else {"L1": nothing}
    made = analysis(THREE, {"A": {"L1": 30_000}, "B": gave, "C": {"L1": 0}})
    visits = made.rodikliai.apsilankymai_gyventojui
    assert (visits.nariu, visits.laukta) == (2, 3)
    assert (visits.reiksme, visits.mediana) == (30_000 / 50_000, 1.5)
    assert [(row.kodas, row.vieta) for row in visits.nariai] == [("A", 1), ("C", 2), ("B", None)]
    assert made.narys("B").rodikliai.apsilankymai_gyventojui.reiksme is None
    assert made.narys("C").rodikliai.apsilankymai_gyventojui.reiksme == 0


def test_nothing_is_divided_by_zero_or_by_what_is_not_known():
    asked = members(A=10_000, B=None)
    made = analysis(asked, {"A": {"L1": 100, "V1": 0}, "B": {"L1": 100, "V1": 10}})
    assert made.rodikliai.apsilankymai_vartotojui.reiksme == 10
    assert made.rodikliai.apsilankymai_gyventojui.nariu == 1
    assert made.be_klases == 1
    assert made.rodikliai.fondas_gyventojui.reiksme is None


def test_a_loop_passes_over_measures_that_nobody_can_have():
    made = analysis(THREE, {"A": {"L1": 5, "D1": 1}})
    assert [row.kodas for row in made.rodikliai] == [
        "apsilankymai_gyventojui", "gyventojai_darbuotojui", "apsilankymai_darbuotojui",
    ]  # fmt: skip
    assert made.rodikliai.sutelkimas.nariu == 0


def test_size_classes_part_municipalities_at_round_numbers():
    assert [size_class(people) for people in (1, 14_999, 15_000, 99_999.0, 100_000, 600_000)] == [
        size_classes()[place] for place in (0, 0, 1, 3, 4, 4)
    ]
    assert size_classes()[1].replace("\xa0", " ") == "15 000–29 999 gyventojų"
    assert size_class(None) == ""


def test_medians_by_size_class_and_county():
    made = analysis(
        members(A=1_000, B=2_000, C=4_000, D=20_000, E=200_000),
        {"A": {"L1": 1_000}, "B": {"L1": 4_000}, "C": {"L1": 16_000}, "D": {"L1": 100_000}},
    )
    visits = made.rodikliai.apsilankymai_gyventojui
    assert [(g.pavadinimas[:6].replace("\xa0", " "), g.mediana, g.nariu, g.laukta) for g in visits.klases] == [
        ("mažiau", 2, 3, 3), ("15 000", 5, 1, 1), ("100 00", None, 0, 1),
    ]  # fmt: skip
    assert [(g.pavadinimas, g.mediana, g.reiksme, g.nariu, g.laukta) for g in visits.apskritys] == [
        ("Kauno apskritis", 3.5, 104_000 / 22_000, 2, 2), ("Utenos apskritis", 2.5, 17_000 / 5_000, 2, 3),
    ]  # fmt: skip
    assert [(g.pavadinimas, g.nariu, g.pateike, g.gyventojai) for g in made.apskritys] == [
        ("Kauno apskritis", 2, 2, 22_000), ("Utenos apskritis", 3, 2, 205_000),
    ]  # fmt: skip
    assert [g.nariu for g in made.klases] == [3, 1, 1]
    assert made.klases[0].savivaldybes[0] == "Aų rajono savivaldybė"


def test_a_change_compares_members_of_both_years_with_the_inhabitants_of_each_year():
    made = analysis(
        THREE,
        {"A": {"L1": 30_000, "T3": 10_000}, "B": {"L1": 90_000}, "C": {"L1": UNKNOWN}},
        ("2024", {"A": {"L1": 16_000, "T3": 8_000}, "C": {"L1": 70_000, "T3": 35_000}}),
    )
    visits = made.rodikliai.apsilankymai_gyventojui
    assert (visits.pokytis, visits.pokytis_proc, visits.palyginta) == (1, 50, 1)
    assert visits.praejusiu_metu == 2
    row = visits.nario("A")
    assert (row.reiksme, row.praejusiu_metu, row.pokytis, row.pokytis_proc) == (3, 2, 1, 50)
    county = visits.apskritys[0]
    assert (county.pavadinimas, county.nariu, county.palyginta, county.pokytis) == (
        "Kauno apskritis",
        1,
        0,
        None,
    )


def test_all_years_of_the_archive_and_the_change_since_the_first_that_has_the_figure():
    made = analysis(
        THREE,
        {"A": {"L1": 40}, "B": {"L1": 70}},
        ("2022", {"A": {"V1": 1}}),
        ("2023", {"A": {"L1": 10}, "C": {"L1": 500}}),
        ("2024", {"A": {"L1": 30}, "B": {"L1": 60}}),
    )
    visits = made.eilute("L1")
    assert [(p.laikotarpis, p.reiksme, p.mediana, p.nariu) for p in visits.eile] == [
        ("2022", None, None, 0), ("2023", 510, 255, 2), ("2024", 90, 45, 2), ("2025", 110, 55, 2),
    ]  # fmt: skip
    assert [p.nariu for p in visits.palyginama_eile] == [0, 0, 0, 0]
    since = visits.per_visus_metus
    assert (since.nuo, since.pokytis, since.pokytis_proc, since.palyginta) == ("2023", 30, 300, 1)
    assert made.eilute("V1").per_visus_metus is None


def test_a_card_has_own_value_last_years_similar_median_place_and_per_inhabitant():
    made = analysis(
        members(A=1_000, B=2_000, C=4_000, D=60_000),
        {"A": {"L1": 3_000}, "B": {"L1": 4_000}, "C": {"L1": 4_000}, "D": {"L1": 60_000}},
        ("2024", {"A": {"L1": 2_000, "T3": 1_000}, "B": {"L1": UNKNOWN}}),
    )
    card = made.narys("A")
    row = card.eilute("L1")
    assert (row.reiksme, row.praejusiu_metu, row.pokytis, row.pokytis_proc) == (3_000, 2_000, 1_000, 50)
    assert (row.gyventojui, row.panasiu_mediana, row.panasiu_gyventojui) == (3, 4_000, 2)
    assert (row.tukstanciui_gyventoju, row.panasiu_tukstanciui) == (3_000, 2_000)
    assert (row.vieta, row.vietu, row.panasiu_nariu) == (1, 4, 3)
    visits = card.rodikliai.apsilankymai_gyventojui
    assert (visits.reiksme, visits.panasiu_mediana, visits.nuokrypis_proc, visits.mediana) == (3, 2, 50, 1.5)
    assert (visits.vieta_tarp_panasiu, visits.vietu_tarp_panasiu, card.panasiu) == (1, 3, 3)
    assert made.narys("B").eilute("L1").praejusiu_metu == "nežinoma"
    assert made.narys("B").eilute("V11").pavadinimas == "Registruoti vartotojai, iš jų vaikai"
    assert card.eilute("T3") is None  # inhabitants per inhabitant say nothing


def test_two_similar_members_are_no_median_to_compare_with():
    made = analysis(members(A=1_000, B=2_000, C=60_000), {c: {"L1": 1_000} for c in "ABC"})
    visits = made.narys("A").rodikliai.apsilankymai_gyventojui
    assert (visits.panasiu_mediana, visits.panasiu_nariu, visits.nuokrypis_proc) == (None, 2, None)
    assert made.narys("A").eilute("L1").panasiu_mediana is None


def test_any_row_can_be_compared_per_inhabitant_and_per_another_row():
    made = analysis(THREE, {"A": {"P2": 50, "V1": 200}, "B": {"P2": 20, "V1": 40}, "C": {"P2": 7}})
    family = made.gyventojui("P2", 1000)
    assert (family.reiksme, family.pavadinimas) == (1.1, "Paslaugų šeimai dalyviai tūkstančiui gyventojų")
    share = made.santykis("P2", "V1", 100, "Šeimos tarp vartotojų")
    assert (share.reiksme, share.nariu, share.vienetas) == (pytest.approx(100 * 70 / 240), 2, "proc.")
    assert share.pavadinimas == "Šeimos tarp vartotojų"
    assert made.eilute("XX").reiksme is None


def test_medians_agree_with_pandas():
    chance = random.Random(4)
    people = {f"M{n:02}": float(chance.randrange(3_000, 400_000)) for n in range(60)}
    asked = members(**people)
    given = {code: {"L1": chance.randrange(10, 900_000)} for code in people if chance.random() < 0.9}
    made = analysis(asked, given).rodikliai.apsilankymai_gyventojui
    frame = pd.DataFrame(
        [(asked[c].county, size_class(people[c]), row["L1"] / people[c]) for c, row in given.items()],
        columns=["county", "size", "value"],
    )
    assert {g.pavadinimas: g.mediana for g in made.apskritys} == pytest.approx(
        frame.groupby("county").value.median().to_dict()
    )
    assert {g.pavadinimas: g.mediana for g in made.klases if g.nariu} == pytest.approx(
        frame.groupby("size").value.median().to_dict()
    )
    ranks = dict(zip(given, frame.value.rank(ascending=False, method="min"), strict=True))
    assert {row.kodas: row.vieta for row in made.nariai if row.vieta} == ranks
    assert [made.apatinis_kvartilis, made.virsutinis_kvartilis] == pytest.approx(
        list(frame.value.quantile([0.25, 0.75]))
    )
