"""Numbers, dates, agreement and slugs as a Lithuanian reader expects them."""

from __future__ import annotations

import datetime as dt

import pytest

from suvestine import lithuanian as lt


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "0 renginių"), (1, "1 renginys"), (2, "2 renginiai"), (3, "3 renginiai"), (9, "9 renginiai"),
        (10, "10 renginių"), (11, "11 renginių"), (12, "12 renginių"), (19, "19 renginių"),
        (20, "20 renginių"), (21, "21 renginys"), (22, "22 renginiai"), (101, "101 renginys"),
        (111, "111 renginių"), (1000, "1 000 renginių"), (1001, "1 001 renginys"),
    ],
)  # fmt: skip
def test_a_noun_agrees_with_its_number(count: int, expected: str) -> None:
    shown = lt.counted(count, "renginys", "renginiai", "renginių")
    assert shown.replace(lt.NO_BREAK_SPACE, " ") == expected
    assert " " not in shown


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (1234567.5, None, "1\u00a0234\u00a0567,5"), (0.0, None, "0"), (-0.001, 2, "0,00"),
        (-3.5, None, "−3,5"), (12, 1, "12,0"), (999, None, "999"), (1000, None, "1\u00a0000"),
        (0.126, None, "0,13"), (2.5, 0, "3"), (1.005, 2, "1,01"), (-2.5, 0, "−3"),
        (1e30, 0, "1" + 10 * "\u00a0000"), (-2e26, None, "−200" + 8 * "\u00a0000"),
    ],
)  # fmt: skip
def test_numbers_have_a_decimal_comma_and_no_break_spaces(
    value: float, decimals: int | None, expected: str
) -> None:
    assert lt.number(value, decimals) == expected


@pytest.mark.parametrize(("value", "expected"), [(3, "+3"), (-2, "−2"), (0, "0"), (0.04, "+0,04")])
def test_a_change_carries_its_sign(value: float, expected: str) -> None:
    assert lt.change(value) == expected


def test_a_date_is_written_in_full_on_one_line() -> None:
    assert lt.long_date(dt.date(2025, 3, 14)) == "2025\u00a0m.\u00a0kovo\u00a014\u00a0d."


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Dalyvių skaičius", "dalyviu_skaicius"), ("Biudžetas, Eur", "biudzetas_eur"),
        (" ĄČĘĖĮŠŲŪŽ ", "aceeisuuz"), ("Pajamos ar išlaidos", "pajamos_ar_islaidos"), ("2025", "2025"),
    ],
)  # fmt: skip
def test_a_slug_keeps_letters_and_digits_only(heading: str, expected: str) -> None:
    assert lt.slug(heading) == expected


def test_slugs_that_are_taken_get_a_number() -> None:
    slugs = lt.unique_slugs(["Kodas", "Failas", "failas"], taken=["failas"])
    assert slugs == ("kodas", "failas_2", "failas_3")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""), (41.0, "41"), (2.5, "2,5"), (True, "TAIP"), (dt.date(2025, 3, 14), "2025-03-14"),
        (dt.datetime(2025, 3, 14), "2025-03-14"), ("=A1", "=A1"),
    ],
)  # fmt: skip
def test_a_value_is_shown_as_a_member_typed_it(value: object, expected: str) -> None:
    assert lt.shown(value) == expected


def test_words_are_joined_with_ir() -> None:
    assert lt.joined([]) == ""
    assert lt.joined(["Utena"]) == "Utena"
    assert lt.joined(["Utena", "Zarasai", "Molėtai"]) == "Utena, Zarasai ir Molėtai"
