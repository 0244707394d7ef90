"""Each kind of indicator over several years, against values computed by hand."""

from __future__ import annotations

import pytest

from monitoring.builders import (
    ANNUAL,
    coded,
    council,
    dataset,
    event,
    events_in,
    indicator,
    result,
    submission,
    yearly,
)
from suvestine.monitoring import Status
from suvestine.plan.model import Computation, Kind

EVERY_YEAR = {2025: 3.0, 2026: 3.0, 2027: 3.0}


@pytest.mark.parametrize(
    ("years", "of_the_year", "so_far"),
    [
        ({"y2025": 3}, (3, "pasiekta", 100, 0, None), (3, 3, "vykdoma pagal planą")),
        ({"y2025": 2}, (2, "nepasiekta", 200 / 3, -1, None), (3, 2, "atsiliekama")),
        ({"y2025": 0}, (0, "nepasiekta", 0, -3, None), (3, 0, "atsiliekama")),
        ({"y2025": 2, "y2026": 4}, (4, "pasiekta", 400 / 3, 1, 2), (6, 6, "vykdoma pagal planą")),
        ({"y2025": 1, "y2026": 3, "y2027": 3}, (3, "pasiekta", 100, 0, 0), (9, 7, "nepasiekta")),
        ({"y2025": 5, "y2026": 3, "y2027": 2}, (2, "nepasiekta", 200 / 3, -1, -1), (9, 10, "pasiekta")),
    ],
)
def test_per_year(years, of_the_year, so_far):
    found = result(indicator(Kind.PER_YEAR, targets=EVERY_YEAR), *events_in(**years))
    assert found.planned == 3
    assert (found.achieved, found.status, found.fulfilment, found.deviation, found.trend) == of_the_year
    assert (found.plan_planned, found.plan_achieved, found.plan_status) == so_far


def test_per_year_judges_every_year_and_leaves_the_future_open():
    found = result(indicator(Kind.PER_YEAR, targets=EVERY_YEAR), *events_in(y2025=2, y2026=3))
    assert [found.years[year].status for year in (2025, 2026, 2027)] == [
        Status.FAILED,
        Status.ACHIEVED,
        Status.NOT_STARTED,
    ]
    assert found.years[2027].achieved is None
    assert found.years[2027].planned == 3


def test_per_year_with_a_target_in_one_year_only():
    only_2026 = indicator(Kind.PER_YEAR, targets={2026: 10.0})
    before = result(only_2026, *events_in(y2025=0))
    assert (before.planned, before.status, before.plan_status) == (
        None,
        Status.NOT_STARTED,
        Status.NOT_STARTED,
    )
    after = result(only_2026, *events_in(y2025=0, y2026=11, y2027=0))
    assert (after.planned, after.status) == (None, Status.NOT_JUDGED)
    assert (after.plan_planned, after.plan_achieved, after.plan_status) == (10, 11, Status.ACHIEVED)


def test_per_year_with_a_plan_total_beside_it_says_the_pace():
    found = result(indicator(Kind.PER_YEAR, targets=EVERY_YEAR, total=9.0), *events_in(y2025=2))
    assert found.pace_needed == 3.5
    assert found.plan_planned == 3


def test_per_year_is_held_to_a_larger_plan_total_at_the_end():
    years = events_in(y2025=3, y2026=3, y2027=3)
    found = result(indicator(Kind.PER_YEAR, targets=EVERY_YEAR, total=12.0), *years)
    assert found.status is Status.ACHIEVED
    assert (found.plan_planned, found.plan_achieved, found.plan_status) == (12, 9, Status.FAILED)


@pytest.mark.parametrize(
    ("years", "achieved", "status", "pace"),
    [
        ({"y2025": 3}, 3, "vykdoma pagal planą", 3),
        ({"y2025": 2}, 2, "atsiliekama", 3.5),
        ({"y2025": 0}, 0, "atsiliekama", 4.5),
        ({"y2025": 9}, 9, "pasiekta", 0),
        ({"y2025": 1, "y2026": 5}, 6, "vykdoma pagal planą", 3),
        ({"y2025": 1, "y2026": 5, "y2027": 3}, 9, "pasiekta", None),
        ({"y2025": 1, "y2026": 5, "y2027": 2}, 8, "nepasiekta", None),
    ],
)
def test_total_is_cumulative(years, achieved, status, pace):
    found = result(indicator(Kind.TOTAL, total=9.0), *events_in(**years))
    assert (found.planned, found.achieved, found.status, found.pace_needed) == (9, achieved, status, pace)
    assert len(found.basis) == achieved


def test_a_third_of_a_total_is_not_lost_in_the_division():
    tenth = indicator(Kind.TOTAL, Computation.SUM, columns=("Dalyviai gyvai",), total=2.1)
    rows = [event(dalyviai_gyvai=0.7)]
    assert result(tenth, dataset("2025", council(renginiai=rows))).status is Status.ON_TRACK


def test_total_with_nothing_from_this_year_keeps_what_is_certain():
    goal = indicator(Kind.TOTAL, total=9.0)
    enough = result(goal, *events_in(y2025=6), dataset("2026"))
    assert (enough.achieved, enough.status) == (6, Status.ON_TRACK)
    unknown = result(goal, *events_in(y2025=3), dataset("2026"))
    assert (unknown.achieved, unknown.status) == (3, Status.NO_DATA)


def _level(**years):
    return [dataset(f"{year[1:]}", coded("ivestis", "L", reiksme=value)) for year, value in years.items()]


LEVEL = indicator(
    Kind.LEVEL,
    Computation.ENTERED,
    targets={2026: 39.0},
    baseline=35.0,
    baseline_year=2023,
    tables=("ivestis",),
    columns=("Reikšmė",),
    where="Kodas = L",
    unit="proc.",
)


@pytest.mark.parametrize(
    ("years", "achieved", "status", "trend"),
    [
        ({"y2025": None}, None, "dar nepradėta", None),
        ({"y2025": 36.5}, 36.5, "dar nepradėta", 1.5),
        ({"y2025": 36.5, "y2026": 39}, 39, "pasiekta", 4),
        ({"y2025": 36.5, "y2026": 38.9}, 38.9, "nepasiekta", pytest.approx(3.9)),
        ({"y2025": 36.5, "y2026": None}, None, "duomenys nepateikti", None),
        ({"y2026": 40, "y2027": 38}, 40, "pasiekta", 3),
        ({"y2026": None, "y2027": 41}, 41, "pasiekta", 6),
        ({"y2026": None, "y2027": 38}, 38, "nepasiekta", 3),
    ],
)
def test_level_is_judged_in_its_year(years, achieved, status, trend):
    found = result(LEVEL, *_level(**years))
    assert (found.planned, found.achieved, found.status, found.trend) == (39, achieved, status, trend)


def test_level_measured_late_says_by_which_year_it_is_judged():
    found = result(LEVEL, *_level(y2026=None, y2027=41))
    assert found.notes == ("2026 m. reikšmės nėra: vertinama pagal 2027 m. reikšmę.",)


RATIO = indicator(
    Kind.RATIO,
    Computation.RATIO,
    targets={2025: 70.0, 2026: 70.0, 2027: 70.0},
    tables=("konkursai",),
    columns=("Stebėta", "Surengta"),
)


def _contests(period, observed, held):
    rows = [
        {"surengta": 1, "stebeta": int(place < observed), "strategijos_veikla": "1.1.1"}
        for place in range(held)
    ]
    return dataset(period, council(konkursai=rows))


def test_ratio_keeps_numerator_and_denominator():
    found = result(RATIO, _contests("2025", 7, 10), _contests("2026", 1, 3))
    years = [(y.numerator, y.denominator, y.status) for y in found.years.values() if y.year < 2027]
    assert years == [(7, 10, Status.ACHIEVED), (1, 3, Status.FAILED)]
    assert found.achieved == pytest.approx(100 / 3)
    assert found.trend == pytest.approx(100 / 3 - 70)
    assert found.plan_achieved == pytest.approx(800 / 13)
    assert found.plan_status is Status.BEHIND


def test_ratio_of_a_year_without_occurrences_is_not_judged():
    found = result(RATIO, _contests("2025", 3, 3), _contests("2026", 0, 0))
    assert (found.achieved, found.status) == (None, Status.NOT_JUDGED)
    assert found.years[2026].denominator == 0
    assert (found.plan_achieved, found.plan_status) == (100, Status.ON_TRACK)
    never = result(RATIO, _contests("2025", 0, 0))
    assert (never.status, never.plan_status) == (Status.NOT_JUDGED, Status.NOT_JUDGED)


def test_ratio_leaves_out_a_row_that_lacks_one_side():
    rows = [{"surengta": 1, "stebeta": seen, "strategijos_veikla": "1.1.1"} for seen in (1, 0, "nežinoma")]
    found = result(RATIO, dataset("2025", council(konkursai=rows)))
    assert (found.years[2025].numerator, found.years[2025].denominator, found.achieved) == (1, 2, 50)
    assert found.notes == ("1 eilutėje nėra žinomo skaičiaus: į reikšmę neįskaičiuota.",)


def _growth(**changes):
    base = {
        "forms": (ANNUAL,),
        "tables": ("strategijos_rodikliai",),
        "columns": ("Ataskaitiniai metai",),
        "where": "Kodas = G",
        "unit": "proc.",
        "total": 30.0,
        "baseline": 2.0,
        "baseline_year": 2024,
    }
    return indicator(Kind.GROWTH, Computation.VALUE, **{**base, **changes})


def _taking_part(period, *answers):
    return dataset(
        period, *(yearly(f"A{place}", "G", answer) for place, answer in enumerate(answers, start=1))
    )


def test_growth_counts_members_who_say_yes_against_the_start():
    found = result(_growth(), _taking_part("2025", "taip", "taip", "taip"))
    assert (found.achieved, found.status, found.trend) == (50, Status.ACHIEVED, 50)
    assert (found.years[2025].numerator, found.years[2025].denominator) == (3, 2)


def test_growth_on_its_way_and_short_in_the_last_year():
    slow = _growth(baseline=2.5, total=60.0)
    found = result(slow, _taking_part("2025", "taip", "taip", "taip"))
    assert found.achieved == pytest.approx(20)
    assert (found.status, found.pace_needed) == (Status.ON_TRACK, 20)
    years = [_taking_part(period, "taip", "taip", "taip") for period in ("2025", "2026", "2027")]
    assert result(slow, *years[:2]).status is Status.BEHIND
    assert result(slow, *years).status is Status.FAILED


def test_growth_without_a_start_value():
    found = result(_growth(baseline=None), _taking_part("2025", "taip", "ne", "taip"))
    assert (found.achieved, found.status) == (None, Status.NO_BASELINE)
    assert found.years[2025].numerator == 2


def _milestone(**changes):
    base = {"tables": ("etapai",), "columns": ("Įvykdyta",), "where": "Kodas = M"}
    return indicator(Kind.MILESTONE, Computation.VALUE, **{**base, **changes})


def _steps(**years):
    return [
        dataset(name[1:], coded("etapai", "M", ivykdyta=value, irodymas="Nuoroda"))
        for name, value in years.items()
    ]


@pytest.mark.parametrize(
    ("years", "achieved", "status"),
    [
        ({"y2025": "ne"}, 0, "dar nepradėta"),
        ({"y2025": "taip"}, 1, "pasiekta"),
        ({"y2025": True}, 1, "pasiekta"),
        ({"y2025": 1}, 1, "pasiekta"),
        ({"y2025": "taip", "y2026": None}, 1, "pasiekta"),
        ({"y2025": "ne", "y2026": "ne", "y2027": "ne"}, 0, "nepasiekta"),
        ({"y2027": None}, None, "duomenys nepateikti"),
    ],
)
def test_milestone_by_the_last_plan_year(years, achieved, status):
    found = result(_milestone(total=1.0), *_steps(**years))
    assert (found.planned, found.achieved, found.status) == (1, achieved, status)


def test_milestone_of_one_year_done_late_says_so():
    due = _milestone(targets={2025: 1.0})
    assert result(due, *_steps(y2025="taip")).notes == ()
    missed = result(due, *_steps(y2025="ne"))
    assert missed.status is Status.FAILED
    late = result(due, *_steps(y2025="ne", y2026="taip"))
    assert late.status is Status.ACHIEVED
    assert late.years[2025].status is Status.FAILED
    assert late.notes == ("Įvykdyta pavėluotai: 2026 m., planuota 2025 m.",)


def test_yearly_milestone_is_judged_each_year():
    found = result(_milestone(targets={2025: 1.0, 2026: 1.0, 2027: 1.0}), *_steps(y2025="taip", y2026="ne"))
    assert (found.achieved, found.status) == (0, Status.FAILED)
    assert found.years[2025].status is Status.ACHIEVED
    assert found.trend is None
    assert (found.plan_planned, found.plan_achieved, found.plan_status) == (2, 1, Status.BEHIND)


def test_milestone_without_evidence_is_done_with_a_note():
    done = dataset("2025", coded("etapai", "M", ivykdyta="taip", irodymas=None))
    found = result(_milestone(total=1.0), done)
    assert found.status is Status.ACHIEVED
    assert found.notes == ("2025 m. pažymėta kaip įvykdyta, bet įrodymas nenurodytas.",)
    assert result(_milestone(total=1.0), *_steps(y2025="taip")).texts == ("Nuoroda",)


def test_up_to_is_shown_with_per_cent_and_never_judged():
    ceiling = indicator(Kind.UP_TO, Computation.SUM, columns=("Dalyviai gyvai",), targets={2025: 70.0})
    found = result(ceiling, dataset("2025", council(renginiai=[event(dalyviai_gyvai=84)])))
    assert (found.achieved, found.fulfilment, found.status) == (84, pytest.approx(120), Status.NOT_JUDGED)


def test_up_to_waits_for_its_year():
    ceiling = indicator(Kind.UP_TO, Computation.SUM, columns=("Dalyviai gyvai",), targets={2026: 70.0})
    assert result(ceiling, dataset("2025", council())).status is Status.NOT_STARTED
    assert result(ceiling, dataset("2027"), period="2027").status is Status.NOT_JUDGED


def test_narrative_shows_texts():
    rows = [
        {"sritis": "Valdymas", "issprestas": "Nauja tvarka", "strategijos_veikla": "1.1.1"},
        {"sritis": "Fondai", "issprestas": None, "strategijos_veikla": "1.1.1"},
        {"sritis": "nežinoma", "issprestas": None, "strategijos_veikla": "1.1.1"},
    ]
    words = indicator(Kind.NARRATIVE, Computation.TEXT, tables=("forumai",), columns=("Sritis", "Išsprestas"))
    found = result(words, dataset("2025", council(forumai=rows)))
    assert found.texts == ("Valdymas. Nauja tvarka", "Fondai")
    assert (found.planned, found.achieved, found.status) == (None, None, Status.NOT_JUDGED)


def test_track_shows_a_number_without_judging_it():
    found = result(indicator(Kind.TRACK), *events_in(y2025=2, y2026=5))
    assert (found.achieved, found.status, found.trend, found.plan_achieved) == (5, Status.NOT_JUDGED, 3, 7)
    assert found.texts == ("Renginys",) * 5


def test_track_of_an_entered_figure_is_not_added_up_over_years():
    stock = indicator(Kind.TRACK, Computation.ENTERED, tables=("ivestis",), where="Kodas = L")
    found = result(stock, *_level(y2025=10, y2026=12))
    assert (found.achieved, found.trend, found.plan_achieved) == (12, 2, None)


@pytest.mark.parametrize(
    "what",
    [
        indicator(Kind.PER_YEAR, targets=EVERY_YEAR),
        indicator(Kind.TOTAL, total=9.0),
        indicator(Kind.UP_TO, targets=EVERY_YEAR),
        indicator(Kind.TRACK),
        indicator(Kind.NARRATIVE, Computation.TEXT, columns=("Pavadinimas",)),
        RATIO,
        _growth(),
        _milestone(targets=EVERY_YEAR),
    ],
    ids=lambda what: what.kind.name,
)
def test_nobody_reported_is_not_zero(what):
    for found in (result(what, dataset("2025")), result(what, period="2025")):
        assert (found.achieved, found.status) == (None, Status.NO_DATA)
        assert found.coverage.reported == 0


def test_a_shortfall_with_members_missing_is_behind_until_all_are_in():
    libraries = indicator(Kind.PER_YEAR, Computation.LIBRARIES, forms=(ANNUAL,), targets={2025: 2.0})
    one = submission(ANNUAL, "A1", {"renginiai": [event()]})
    none = [submission(ANNUAL, code, {}) for code in ("A2", "A3")]
    assert result(libraries, dataset("2025", one)).status is Status.BEHIND
    assert result(libraries, dataset("2025", one, *none)).status is Status.FAILED


def test_a_year_before_the_plan_serves_the_trend_only():
    found = result(indicator(Kind.TOTAL, total=9.0), *events_in(y2024=5, y2025=3))
    assert (found.achieved, found.trend) == (3, -2)
    assert set(found.years) == {2025, 2026, 2027}


def test_a_report_after_the_plan_settles_totals():
    found = result(indicator(Kind.TOTAL, total=9.0), *events_in(y2025=3, y2026=3, y2027=2, y2028=4))
    assert (found.achieved, found.status) == (8, Status.FAILED)
    assert found.years[2028].achieved == 4


def test_later_periods_are_passed_over():
    found = result(indicator(Kind.TOTAL, total=9.0), *events_in(y2025=3, y2026=6), period="2025")
    assert (found.achieved, found.year) == (3, 2025)
