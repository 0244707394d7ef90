"""What members type, and what it is read as."""

from __future__ import annotations

import datetime as dt

import pytest

from suvestine.forms.model import InputKind
from suvestine.returns.interpret import Reading, interpreter
from suvestine.returns.model import State
from suvestine.spreadsheet.grid import CellError, Value

DAY = dt.date(2025, 3, 14)
TYPED = [kind for kind in InputKind if kind not in (InputKind.TEXT, InputKind.ANY)]
CHOICES = ("Taurė", "Turnyras", "1.1", "1.10", "2.5")


def read(
    kind: InputKind, value: Value, *, number_format: str = "General", choices: tuple[str, ...] = CHOICES
):
    return interpreter(kind, number_format=number_format, choices=choices)(value)


def value(of: Value, repair: str = "") -> Reading:
    return Reading(State.VALUE, of, repair)


def wrong(of: Value, code: str) -> Reading:
    return Reading(State.INVALID, of, "", code)


@pytest.mark.parametrize("kind", InputKind)
@pytest.mark.parametrize("raw", [None, "", "  ", "\u00a0"])
def test_blank_is_not_answered(kind, raw):
    assert read(kind, raw) == Reading(State.BLANK, None)


@pytest.mark.parametrize("kind", TYPED)
def test_the_two_words_are_answers_in_every_typed_input(kind):
    assert read(kind, "nežinoma") == Reading(State.UNKNOWN, None)
    assert read(kind, "..") == Reading(State.UNKNOWN, None)
    assert read(kind, "netaikoma") == Reading(State.NOT_APPLICABLE, None)
    assert read(kind, " Nežinoma") == Reading(State.UNKNOWN, None, "unknown_word")
    assert read(kind, "NETAIKOMA") == Reading(State.NOT_APPLICABLE, None, "unknown_word")


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("dash", ["-", "–", "—", "−", "--", " - "])
def test_a_bare_dash_is_a_finding_not_a_guess(kind, dash):
    assert read(kind, dash) == wrong(dash, "bare_dash")


@pytest.mark.parametrize("kind", InputKind)
def test_an_error_cell_is_told_from_a_blank(kind):
    assert read(kind, CellError("#N/A")) == wrong(CellError("#N/A"), "error_cell")


@pytest.mark.parametrize("kind", [InputKind.TEXT, InputKind.ANY])
@pytest.mark.parametrize("raw", ["..", "-", " du tarpai ", "1 234,5", 12.0, DAY, True])
def test_text_and_untyped_inputs_are_never_repaired(kind, raw):
    assert read(kind, raw) == value(raw)


def test_the_two_words_are_text_only_where_text_is_asked_for():
    assert read(InputKind.TEXT, "nežinoma") == value("nežinoma")
    assert read(InputKind.ANY, "nežinoma") == Reading(State.UNKNOWN, None)
    assert read(InputKind.ANY, "netaikoma") == Reading(State.NOT_APPLICABLE, None)


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("1 234,5", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234\u202f567", 1234567.0),
        ("1\u2009234", 1234.0),
        (" 12 ", 12.0),
        ("12,50", 12.5),
        ("12.5", 12.5),
        ("-3,5", -3.5),
        ("−3", -3.0),
        ("+3", 3.0),
        ("1,234", 1.234),
    ],
)
def test_numbers_typed_as_text_are_repaired(raw, number):
    assert read(InputKind.NUMBER, raw) == value(number, "number_text")


@pytest.mark.parametrize(
    "raw", ["apie 20", "12 val.", "1 23", "1.234", "1.234,5", "1,2,3", "5 %", "1e5", True, DAY, dt.time(1)]
)
def test_what_may_be_no_number_is_a_finding(raw):
    assert read(InputKind.NUMBER, raw) == wrong(raw, "not_number")


def test_per_cent_text_counts_only_where_the_input_shows_per_cent():
    assert read(InputKind.NUMBER, "12,5 %", number_format="0.0%") == value(0.125, "number_text")
    assert read(InputKind.NUMBER, "12,5 %") == wrong("12,5 %", "not_number")


@pytest.mark.parametrize("raw", [2.5, "2,5"])
def test_a_fraction_is_no_whole_number(raw):
    assert read(InputKind.WHOLE, raw) == wrong(raw, "not_whole")
    assert read(InputKind.WHOLE, 2.0) == value(2.0)


@pytest.mark.parametrize(
    "raw",
    [
        "2025-03-14", "2025.03.14", "2025.03.14.", "2025 03 14", "2025/3/14", "2025 m. kovo 14 d.",
        "2025\u00a0m.\u00a0kovo\u00a014\u00a0d.", "2025 m. Kovo mėn. 14 d.", "14/03/2025", "14.03.2025",
    ],
)  # fmt: skip
def test_dates_typed_as_text_are_repaired(raw):
    assert read(InputKind.DATE, raw) == value(DAY, "date_text")


@pytest.mark.parametrize("raw", ["03/04/2025", "3.4.2025", "03-04-25"])
def test_an_ambiguous_date_is_a_finding(raw):
    assert read(InputKind.DATE, raw) == wrong(raw, "ambiguous_date")


@pytest.mark.parametrize("raw", ["2025-02-30", "kovas", "kovo 14 d.", "32/13/2025", 2025.0, 20250314.0, True])
def test_what_is_no_date_is_a_finding(raw):
    assert read(InputKind.DATE, raw) == wrong(raw, "not_date")


def test_dates_of_other_cell_types():
    assert read(InputKind.DATE, DAY) == value(DAY)
    assert read(InputKind.DATE, dt.datetime(2025, 3, 14)) == value(DAY)
    assert read(InputKind.DATE, 45730.0) == value(DAY, "date_number")
    noon = dt.datetime(2025, 3, 14, 12)
    assert read(InputKind.DATE, noon) == value(DAY, "date_with_time")
    assert read(InputKind.DATE, noon, number_format="yyyy-mm-dd hh:mm") == value(noon)


@pytest.mark.parametrize("raw", ["14:30", "14.30", "14 val. 30 min."])
def test_times_typed_as_text_are_repaired(raw):
    assert read(InputKind.TIME, raw) == value(dt.time(14, 30), "time_text")


def test_times_of_other_cell_types():
    assert read(InputKind.TIME, dt.time(14, 30)) == value(dt.time(14, 30))
    assert read(InputKind.TIME, dt.timedelta(hours=14, minutes=30)) == value(dt.time(14, 30))
    assert read(InputKind.TIME, 14.5 / 24) == value(dt.time(14, 30), "time_number")
    for raw in (dt.timedelta(hours=30), 14.5, "25:00", "po pietų"):
        assert read(InputKind.TIME, raw) == wrong(raw, "not_time")


def test_list_values_are_compared_exactly_and_spelling_is_a_listed_repair():
    assert read(InputKind.LIST, "Taurė") == value("Taurė")
    assert read(InputKind.LIST, " taurė ") == value("Taurė", "list_spelling")
    assert read(InputKind.LIST, "Taure") == wrong("Taure", "not_in_list")
    assert read(InputKind.LIST, "Dar kas nors", choices=()) == value("Dar kas nors")


def test_a_code_that_excel_took_for_a_number_is_read_where_one_code_fits():
    assert read(InputKind.LIST, 2.5) == value("2.5", "list_spelling")
    assert read(InputKind.LIST, 1.1) == wrong(1.1, "not_in_list")


def test_a_list_of_numbers_gives_numbers():
    grades = ("1", "2", "3", "nežinoma")
    assert read(InputKind.LIST, 3.0, choices=grades) == value(3.0)
    assert read(InputKind.LIST, "3", choices=grades) == value(3.0, "number_text")
    assert read(InputKind.LIST, 4.0, choices=grades) == wrong(4.0, "not_in_list")
    assert read(InputKind.LIST, "nežinoma", choices=grades) == Reading(State.UNKNOWN, None)


def test_a_dash_that_the_list_offers_is_a_choice():
    assert read(InputKind.LIST, "–", choices=("taip", "–")) == value("–")


@pytest.mark.parametrize("raw", [float("inf"), float("nan"), "9" * 400])
@pytest.mark.parametrize("kind", [InputKind.NUMBER, InputKind.WHOLE])
def test_what_excel_itself_cannot_hold_is_no_number(kind, raw):
    assert read(kind, raw).finding == "not_number"


def test_a_date_of_a_list_of_dates_is_that_date():
    assert read(InputKind.LIST, DAY, choices=("2025-03-14",)) == value(DAY)
    assert read(InputKind.LIST, dt.date(2025, 3, 15), choices=("2025-03-14",)).finding == "not_in_list"
