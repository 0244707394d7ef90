"""Places, quartiles and outliers: who stands far from the others, and why."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reports.analysis_sample import THREE, analysis, members
from reports.documents_sample import Given
from suvestine.reports.analysis.order import far_from_others, places, quartiles


def test_equal_values_share_a_place_and_the_next_is_passed_over():
    assert places({"a": 5, "b": 7, "c": 5, "d": 1}) == {"b": 1, "a": 2, "c": 2, "d": 4}
    assert places({"a": 0.1 + 0.2, "b": 0.3, "c": 0.1}) == {"a": 1, "b": 1, "c": 3}
    made = analysis(members(A=10, B=20, C=30, D=40), {
        "A": {"L1": 10}, "B": {"L1": 40}, "C": {"L1": 60}, "D": {"L1": 20},
    })  # fmt: skip
    ranked = made.rodikliai.apsilankymai_gyventojui.nariai
    assert [(row.kodas, row.vieta) for row in ranked] == [("B", 1), ("C", 1), ("A", 3), ("D", 4)]


def test_quartiles_are_those_of_excel():
    # QUARTILE.INC({1;2;4;8;16};1) and 3; of one value there are none.
    assert quartiles([16, 1, 8, 2, 4]) == (2, 8)
    assert quartiles([1, 2, 3, 4]) == (1.75, 3.25)
    assert quartiles([3]) is None


USUAL = [4.0, 4.2, 4.4, 4.6, 4.8, 5.0, 5.2, 5.4, 5.6, 5.8]


@pytest.mark.parametrize(
    ("added", "far"),
    [
        ([50.0], [50.0]),  # a zero too many
        ([0.5], [0.5]),  # a zero lost
        ([0.5, 50.0], [0.5, 50.0]),
        ([0.0], []),  # a proper zero
        ([7.0], []),
    ],
)
def test_values_far_from_the_others_by_times(added, far):
    values = {str(value): value for value in [*USUAL, *added]}
    assert sorted(far_from_others(values)) == sorted(map(str, far))


def test_a_value_close_to_the_median_is_no_outlier_however_alike_the_others_are():
    alike = {str(n): 1 + n / 1000 for n in range(12)}
    assert far_from_others({**alike, "other": 1.45}) == {}
    assert list(far_from_others({**alike, "other": 1.55})) == ["other"]


def test_few_values_or_equal_ones_have_no_outliers():
    assert far_from_others({str(v): v for v in [*USUAL[:8], 500.0]}) == {}
    assert far_from_others({str(n): 1.0 for n in range(20)} | {"other": 9.0}) == {}
    assert far_from_others({}) == {}
    assert far_from_others({str(n): 0.0 for n in range(20)} | {str(v): v for v in USUAL}) == {}


def crowd(count: int = 12, start: float = 31_000, letter: str = "M") -> dict[str, float | None]:
    """Members of one size class."""
    return {f"{letter}{number:02}": start + 10 * number for number in range(count)}


def usual_visits(people: Mapping[str, float | None]) -> dict[str, dict[str, Given]]:
    return {c: {"L1": (p or 0) * (4 + n % 5 / 5)} for n, (c, p) in enumerate(people.items())}


def test_an_outlier_is_named_with_the_reason_and_the_members_own_words():
    people = crowd()
    figures = usual_visits(people)
    figures["M03"] = {"L1": (people["M03"] or 0) * 42}
    figures["M07"] = {"L1": (people["M07"] or 0) * 1.05}
    made = analysis(members(**people), figures, explained={"M07": "Remontas."})
    found = {each.kodas: each for each in made.isskirtys if each.rodiklio_kodas == "apsilankymai_gyventojui"}
    assert list(found) == ["M03", "M07"]
    assert found["M03"].priezastis.replace("\xa0", " ") == (
        "Reikšmė 10 kartų didesnė už panašaus dydžio savivaldybių medianą (4,2 vnt.; palyginta narių: 12)."
    )
    assert found["M07"].priezastis.replace("\xa0", " ").startswith("Reikšmė 4 kartus mažesnė už")
    assert (found["M03"].paaiskinimas, found["M07"].paaiskinimas) == ("", "Remontas.")
    assert [each.rodiklio_kodas for each in made.narys("M03").isskirtys] == ["apsilankymai_gyventojui"]
    assert made.narys("M04").isskirtys == ()


def test_a_member_is_compared_with_those_of_its_size_and_a_small_class_with_the_classes_next_to_it():
    districts, cities = crowd(12, 60_000), crowd(3, 200_000, "C")
    figures = usual_visits(districts)
    figures |= {code: {"L1": (people or 0) * 4} for code, people in cities.items()}
    figures["C01"] = {"L1": 200_000 * 0.2}
    figures["M02"] = {"L1": 60_000 * 42}
    villages = crowd(12, 1_000, "V")
    figures |= {code: {"L1": (people or 0) * 40} for code, people in villages.items()}
    made = analysis(members(**villages, **districts, **cities), figures)
    assert [(each.kodas, each.nariu) for each in made.isskirtys] == [("C01", 15), ("M02", 12)]


def test_few_members_have_no_outliers_however_they_differ():
    made = analysis(THREE, {"A": {"L1": 1}, "B": {"L1": 1_000_000}, "C": {"L1": 40_000}})
    assert made.isskirtys == ()


def test_the_method_says_the_bounds_that_are_used():
    told = " ".join(analysis(THREE, {}).metodas).replace("\xa0", " ")
    assert (
        "mažiau kaip 15 000; 15 000–29 999; 30 000–49 999; 50 000–99 999; 100 000 ir daugiau gyventojų"
        in told
    )
