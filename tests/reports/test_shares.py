"""Shares in sentences: counted over the libraries that gave both numbers; where these are not all, it is said."""

from __future__ import annotations

import pytest

from reports.documents_sample import (
    BLANK,
    NOT_APPLICABLE,
    UNKNOWN,
    context_of,
    said,
)
from suvestine.reports.views.charts import Chart
from suvestine.reports.views.shares import Share

USERS = {"V1": ("Registruoti vartotojai", "asm."), "V11": ("vaikai", "asm."), "V12": ("jaunimas", "asm.")}
MONEY = {
    "G1": ("Gautos lėšos iš viso", "Eur"),
    "G11": ("Savivaldybės biudžeto lėšos", "Eur"),
    "G12": ("Valstybės biudžeto lėšos", "Eur"),
}


def users(folder, *figures):
    """The sentence about users, of libraries that gave (all, children)."""
    given = [{"V1": whole, "V11": part} for whole, part in figures]
    (sentence,) = said(folder, "{{ sakiniai.vartotojai }}", using=context_of(USERS, *given))
    return sentence.partition("gyventojų")[2].lstrip(".; ")


@pytest.mark.parametrize(
    ("third", "told"),
    [
        ((100, 40), "Vaikai iki 14 m. sudarė 40 proc. vartotojų."),
        ((100, 0), "Vaikai iki 14 m. sudarė 20 proc. vartotojų."),
        ((0, 0), "Vaikai iki 14 m. sudarė 40 proc. vartotojų."),
        ((100, BLANK), "Vaikai iki 14 m. sudarė 40 proc. vartotojų (skaičiuota pagal 1 biblioteką, pateikusią abu skaičius)."),
        ((100, UNKNOWN), "Vaikai iki 14 m. sudarė 40 proc. vartotojų (skaičiuota pagal 1 biblioteką, pateikusią abu skaičius)."),
        ((100, NOT_APPLICABLE), "Vaikai iki 14 m. sudarė 40 proc. vartotojų (skaičiuota pagal 1 biblioteką, pateikusią abu skaičius)."),
        ((BLANK, 40), "Vaikai iki 14 m. sudarė 40 proc. vartotojų (skaičiuota pagal 1 biblioteką, pateikusią abu skaičius)."),
    ],
    ids=["both", "zero-part", "zero-whole", "blank-part", "unknown-part", "not-applicable-part", "blank-whole"],
)  # fmt: skip
def test_a_library_that_left_one_of_the_two_out_is_not_counted_and_that_is_said(tmp_path, third, told):
    assert users(tmp_path, (100, 40), third) == told


def test_where_nobody_gave_both_nothing_is_said_of_the_share(tmp_path):
    assert users(tmp_path, (100, BLANK), (BLANK, 40)) == ""
    assert users(tmp_path, (0, 0)) == ""


def test_each_of_two_shares_says_its_own_libraries(tmp_path):
    given = (
        {"V1": 100, "V11": 30, "V12": 20},
        {"V1": 300, "V11": 50, "V12": BLANK},
        {"V1": 100, "V11": 20, "V12": 30},
    )
    (sentence,) = said(tmp_path, "{{ sakiniai.vartotojai }}", using=context_of(USERS, *given))
    assert sentence.endswith(
        "Vaikai iki 14 m. sudarė 20 proc., jaunimas (15–29 m.) – 25 proc. vartotojų "
        "(skaičiuota pagal 2 bibliotekas, pateikusias abu skaičius)."
    )


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "biblioteką, pateikusią"),
        (2, "bibliotekas, pateikusias"),
        (11, "bibliotekų, pateikusių"),
        (21, "biblioteką, pateikusią"),
        (58, "bibliotekas, pateikusias"),
        (60, "bibliotekų, pateikusių"),
    ],
)
def test_the_note_agrees_in_number(count, words):
    assert Share(10, count, everybody=False).basis == (f" (skaičiuota pagal {count}\xa0{words} abu skaičius)")


def test_the_income_chart_names_the_sources_counted_over_fewer_libraries():
    whole = context_of(MONEY, {"G1": 100, "G11": 80, "G12": 20}, {"G1": 300, "G11": 300, "G12": 0})
    chart = whole["grafikai"].lesu_saltiniai
    assert isinstance(chart, Chart)
    assert [item.values for item in chart.items] == [(95.0,), (5.0,)]
    assert chart.zinia.endswith("(95,0)")
    parted = context_of(MONEY, {"G1": 100, "G11": 80, "G12": 20}, {"G1": 300, "G11": 300, "G12": BLANK})
    chart = parted["grafikai"].lesu_saltiniai
    assert [item.values for item in chart.items] == [(95.0,), (20.0,)]
    assert chart.zinia.endswith(
        ". Bibliotekų, pateikusių ir šaltinio, ir visų lėšų skaičių: valstybės biudžetas – 1"
    )
