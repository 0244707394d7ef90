"""Checks across cells: what is compared, when it cannot be, and how a warning is explained."""

from __future__ import annotations

import pytest

from returns.builder import codes, earlier, entry, filled, put, put_field, received
from suvestine.findings import Severity
from suvestine.returns.model import State


def league(*points: object):
    return [put("Lyga", f"E{row}", value) for row, value in enumerate(points, 4)]


def failed(found):
    return [f.place.field for f in found.findings if f.code == "check_failed"]


def test_a_failed_check_tells_both_values_and_names_the_first_input(tmp_path):
    found = received(tmp_path, filled(*league(30, 20, 31)))
    (finding,) = found.findings
    assert (finding.code, finding.severity, finding.found) == ("check_failed", Severity.ERROR, "31")
    assert finding.message == "Taškai nesutampa. (31 ≠ 30)"
    assert (finding.place.sheet, finding.place.cell, finding.place.field) == ("Lyga", "E6", "_tikrinimai.P6")
    assert (finding.template_sheet, finding.template_cell) == ("Lyga", "E6")
    assert not found.accepted


@pytest.mark.parametrize(("value", "expected"), [(1.505, []), (1.495, []), (1.506, ["_tikrinimai.P7"])])
def test_a_number_within_half_a_cent_is_equal(tmp_path, value, expected):
    assert failed(received(tmp_path, filled(put_field("skaicius", value)))) == expected


def test_formulas_and_cached_values_of_a_return_are_never_believed(tmp_path):
    found = received(tmp_path, filled(put("Skaičiai", "E7", 999), put("Skaičiai", "E6", 130)))
    computed = entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N12")
    assert (computed.state, computed.value, computed.computed, computed.cell) == (
        State.VALUE,
        -10.0,
        True,
        "E7",
    )
    assert failed(found) == ["_tikrinimai.P1"]
    assert found.findings[0].place.cell == "E7"


@pytest.mark.parametrize("value", [None, "nežinoma", "daug"])
def test_a_calculated_cell_makes_no_number_of_a_blank(tmp_path, value):
    found = received(tmp_path, filled(put("Skaičiai", "E5", value), put("Skaičiai", "E6", 10)))
    computed = entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N12")
    assert (computed.state, computed.value) == (State.BLANK, None)
    assert failed(found) == []


@pytest.mark.parametrize("value", [None, "nežinoma", "netaikoma", "daug"])
def test_a_check_whose_input_has_no_value_is_not_made(tmp_path, value):
    found = received(tmp_path, filled(*league(30, 20, value)))
    assert failed(found) == []
    assert failed(received(tmp_path, filled(*league(value, 200, 30)))) == []


def test_a_cell_that_is_only_counted_may_be_blank(tmp_path):
    assert failed(received(tmp_path, filled(*league(None, None, None)))) == ["_tikrinimai.P8"]
    assert failed(received(tmp_path, filled(*league(None, "nežinoma", None)))) == []


def test_an_invalid_value_hides_its_consequences(tmp_path):
    found = received(tmp_path, filled(*league(-30, 20, 30)))
    assert codes(found) == ["out_of_range"]


def test_a_trial_check_is_counted_and_does_not_block(tmp_path):
    found = received(
        tmp_path, filled(*league(30, 101, 30), put("Lyga", "F4", "taip"), put("Lyga", "F5", "taip"))
    )
    trial = next(f for f in found.findings if f.severity is Severity.TRIAL)
    assert trial.place.field == "_tikrinimai.P3"
    assert found.accepted


def test_a_warning_passes_with_an_explanation_in_its_own_row(tmp_path):
    asked = received(tmp_path, filled(*league(50, 45, 50)))
    assert failed(asked) == ["_tikrinimai.P5"]
    assert not asked.accepted
    told = received(tmp_path, filled(*league(50, 45, 50), put("Patikra", "H8", "Geri metai")))
    assert [f.explanation for f in told.findings] == ["Geri metai"]
    assert told.explanations["_tikrinimai.P5"] == "Geri metai"
    assert told.accepted


def test_a_warning_passes_only_if_every_row_of_the_checked_side_is_explained(tmp_path):
    half = received(tmp_path, filled(*league(50, 45, 50), put("Lyga", "F4", "Daug rungčių")))
    assert not half.accepted
    changes = [put("Lyga", "F4", "Daug rungčių"), put("Lyga", "F5", "Ir čia")]
    whole = received(tmp_path, filled(*league(50, 45, 50), *changes))
    assert [f.explanation for f in whole.findings] == ["Daug rungčių; Ir čia"]
    assert whole.explanations["Lyga.A.ataskaitiniai_metai"] == "Daug rungčių"
    assert whole.accepted


def test_an_explanation_excuses_no_error(tmp_path):
    found = received(
        tmp_path, filled(*league(30, 20, 31), put("Lyga", "F6", "Taip yra"), put("Patikra", "H9", "Tikrai"))
    )
    assert [f.explanation for f in found.findings] == [""]
    assert not found.accepted


def test_last_year_is_what_the_archive_holds(tmp_path):
    lied = put("Lyga", "D4", 1000)
    assert failed(received(tmp_path, filled(lied))) == []
    known = earlier({("Lyga", "A"): 10.0})
    assert failed(received(tmp_path, filled(lied), earlier=known)) == ["_tikrinimai.P4"]
    assert failed(received(tmp_path, filled(), earlier=earlier({("Lyga", "A"): 20.0}))) == []


def test_moved_rows_do_not_matter(tmp_path):
    def swap(book):
        sheet = book["Lyga"]
        for column in range(1, 7):
            first, last = sheet.cell(4, column).value, sheet.cell(6, column).value
            sheet.cell(4, column).value, sheet.cell(6, column).value = last, first

    found = received(tmp_path, filled(*league(30, 20, 31), swap))
    assert failed(found) == ["_tikrinimai.P6"]
    assert found.findings[0].place.cell == "E4"
    assert found.findings[0].template_cell == "E6"


def test_a_register_column_follows_excel(tmp_path):
    none = [put("Varžybos", f"{column}{row}", None) for column in "ABCDEF" for row in (4, 5)]
    assert failed(received(tmp_path, filled(*none))) == []
    many = received(tmp_path, filled(put("Varžybos", "D4", 5000)))
    assert failed(many) == ["_tikrinimai.P2"]
    assert (many.findings[0].place.sheet, many.findings[0].place.cell) == ("Patikra", "A5")
    invalid = received(tmp_path, filled(put("Varžybos", "D4", -5000), put("Varžybos", "D5", 1300)))
    assert failed(invalid) == ["_tikrinimai.P2"]
