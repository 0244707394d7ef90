"""Money: where it comes from, what it goes to, over years and per inhabitant."""

from __future__ import annotations

import pytest

from reports.analysis_sample import THREE, analysis
from reports.documents_sample import UNKNOWN

MONEY = {
    "A": {"G1": 100, "G11": 80, "G12": 5, "G15": 15, "S1": 90, "S11": 70, "S12": 20, "S121": 15, "S2": 7},
    "B": {"G1": 300, "G11": 300, "G12": UNKNOWN, "S1": 200, "S11": 200, "S12": 0, "S121": 0},
}


def test_money_is_parted_as_the_codes_of_the_form_tell():
    made = analysis(THREE, MONEY).finansai
    assert [row.kodas for row in made.pajamos.dalys] == ["G11", "G12", "G15"]  # G15 is the department's own
    assert made.islaidos.is_viso.kodas == "S1"
    assert [(row.kodas, [part.kodas for part in row.is_ju]) for row in made.islaidos.dalys] == [
        ("S11", []), ("S12", ["S121"]),
    ]  # fmt: skip
    assert "S2" in [row.kodas for row in made.islaidos.kitos]
    assert made.islaidos.dalys[1].is_ju[0].pavadinimas == "Išlaidos dokumentams įsigyti, iš jų spaudiniams"


def test_a_part_is_compared_with_the_whole_of_the_members_that_gave_both():
    made = analysis(THREE, MONEY).finansai
    local, state, sponsors = made.pajamos.dalys
    assert (local.suma, local.dalis, local.nariu) == (380, 95, 2)
    assert (state.suma, state.dalis, state.nariu) == (5, 5, 1)
    assert (sponsors.dalis, sponsors.gyventojui) == (15, 15 / 10_000)
    assert made.islaidos.dalys[1].is_ju[0].dalis == pytest.approx(100 * 15 / 290)  # in all expenditure
    assert (made.pajamos.is_viso.suma, made.pajamos.is_viso.dalis) == (400, 100)
    capital = next(row for row in made.islaidos.kitos if row.kodas == "S2")
    assert (capital.suma, capital.dalis) == (7, None)


def test_money_over_years_per_inhabitant_of_each_year():
    made = analysis(
        THREE,
        {"A": {"G1": 120, "G11": 60}},
        ("2024", {"A": {"G1": 100, "G11": 20, "T3": 50}, "B": {"G1": 9}}),
    ).finansai
    assert made.laikotarpiai == ("2024", "2025")
    income = made.pajamos.is_viso
    assert [(y.laikotarpis, y.suma, y.gyventojui, y.nariu) for y in income.eile] == [
        ("2024", 109, 2, 2), ("2025", 120, 0.012, 1),
    ]  # fmt: skip
    assert (income.pokytis, income.pokytis_proc, income.palyginta) == (20, 20, 1)
    assert [y.dalis for y in made.pajamos.dalys[0].eile] == [20, 50]
    assert made.pajamos.dalys[2].eile[0].suma is None
