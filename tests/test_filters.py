"""Row filters of the control workbook."""

from __future__ import annotations

import datetime as dt

import pytest

from suvestine.errors import UserError
from suvestine.filters import parse_filter

ROW = {
    "tipas": "Straipsnis",
    "busena": "Rengiama",
    "parengta": dt.date(2025, 5, 2),
    "metai": 2025.0,
    "laida": None,
}


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        (None, True),
        ("", True),
        ("Tipas = Straipsnis", True),
        ("Tipas = straipsnis", True),
        ("Tipas = Interviu", False),
        ("Tipas = Interviu | Straipsnis", True),
        ("Tipas <> Straipsnis", False),
        ("Tipas <> Interviu", True),
        ("Tipas = Straipsnis; Būsena = Vykdoma", False),
        ("Tipas = Straipsnis; Būsena <> Vykdoma", True),
        ("Parengta = ataskaitiniai metai", True),
        ("Metai = ataskaitiniai metai", True),
        ("Metai = 2025", True),
        ("Metai = 2024", False),
        ("Laida = x", False),
        ("Laida <> x", True),
        ("Nėra tokio = x", False),
    ],
)
def test_a_filter_accepts_the_rows_it_describes(text: str | None, *, accepted: bool) -> None:
    assert parse_filter(text).accepts(ROW, year=2025) is accepted


def test_the_reporting_year_is_that_of_the_period() -> None:
    assert not parse_filter("Parengta = ataskaitiniai metai").accepts(ROW, year=2026)


def test_a_piece_that_is_no_condition_is_named() -> None:
    with pytest.raises(UserError, match="Tipas Straipsnis"):
        parse_filter("Būsena = Vykdoma; Tipas Straipsnis")
