"""Whose return a workbook is: every way in which it is recognised, in their order."""

from __future__ import annotations

import pytest

from returns.builder import (
    STAMP,
    as_range,
    club_template,
    coach_template,
    collection,
    drop_names,
    filled,
    outcome,
    put,
    received,
)
from suvestine.findings import Refusal
from suvestine.forms.shelf import ArchivedTemplate, Shelf
from workbooks import club_form

ALL_RANGES = [
    as_range(s, k) for s, k in (("Varžybos", "varzybos"), ("Skaičiai", "Skaiciai"), ("Lyga", "Lyga"))
]


def evidence(found) -> list[str]:
    return [r.message for r in found.repairs if r.place.field == "forma"]


def wipe(*sheets: str):
    def change(book):
        for sheet in sheets:
            for row in book[sheet].iter_rows():
                for cell in row:
                    cell.value = None

    return change


def refused(found) -> str:
    assert isinstance(found, Refusal), found
    return found.code


def test_the_stamp_is_compared_whatever_its_letters_and_spaces(tmp_path):
    found = received(tmp_path, filled(put("Titulinis", "B1", " SPORTO KLUBO metų ataskaita ")))
    assert (found.form, found.repairs) == ("klubas", ())


def test_a_stamp_outweighs_tables_and_file_name(tmp_path):
    found = received(tmp_path, filled(), file="12_treneris_2024.xlsx")
    assert (found.form, found.member) == ("klubas", "07")


def test_without_its_names_a_return_is_recognised_by_its_tables(tmp_path):
    found = received(tmp_path, filled(drop_names(*STAMP)), file="07_klubas_2025.xlsx")
    assert found.form == "klubas"
    assert "lentelių pavadinimus" in evidence(found)[0]


def test_without_tables_it_is_recognised_by_headings(tmp_path):
    changes = [drop_names(*STAMP), *ALL_RANGES]
    found = received(tmp_path, filled(*changes), file="08_ataskaita.xlsx")
    assert (found.form, found.member) == ("klubas", "08")
    assert "lentelių antraštes" in evidence(found)[0]


def test_less_than_half_of_the_tables_is_not_enough(tmp_path):
    changes = [drop_names(*STAMP), *ALL_RANGES, wipe("Skaičiai", "Lyga")]
    assert refused(outcome(tmp_path, filled(*changes))) == "unknown_form"
    by_name = [drop_names(*STAMP), *ALL_RANGES[1:], wipe("Skaičiai", "Lyga")]
    assert refused(outcome(tmp_path, filled(*by_name))) == "unknown_form"


@pytest.mark.parametrize(
    "file", ["07_klubas_2025.xlsx", "a/Kopija - 07_klubas_2025 (2).xlsx", "FW 07_KLUBAS_2025.xlsx"]
)
def test_without_anything_else_the_file_name_tells(tmp_path, file):
    changes = [drop_names(*STAMP), *ALL_RANGES, wipe("Skaičiai", "Lyga", "Varžybos")]
    found = received(tmp_path, filled(*changes), file=file)
    assert (found.form, found.member) == ("klubas", "07")
    assert "failo pavadinimą" in evidence(found)[0]
    assert not found.accepted


@pytest.mark.parametrize("file", ["107_klubas_2025.xlsx", "klubas_2025.xlsx", "07_klubai_2025.xlsx"])
def test_a_file_name_that_fits_no_member_or_form_tells_nothing(tmp_path, file):
    changes = [drop_names(*STAMP), *ALL_RANGES, wipe("Skaičiai", "Lyga", "Varžybos")]
    assert refused(outcome(tmp_path, filled(*changes), file=file)) == "unknown_form"


def test_a_file_name_decides_between_forms_with_the_same_tables(tmp_path):
    one, other = club_template()[1], coach_template()
    twin = type(one)(
        **{slot: getattr(one, slot) for slot in one.__slots__} | {"id": "kitas", "title": "Kita"}
    )
    shelf = Shelf({"klubas": one, "kitas": twin, "treneris": other})
    found = received(tmp_path, filled(drop_names(*STAMP)), file="07_klubas_2025.xlsx", shelf=shelf)
    assert found.form == "klubas"


def test_an_older_edition_is_read_by_its_own_template(tmp_path):
    def older(book):
        book["Titulinis"]["B2"] = "2024-1"
        book["Varžybos"]["D3"] = book["Varžybos"].tables["varzybos"].tableColumns[3].name = "Narių"
        book["Patikra"]["C5"] = "=SUM(varzybos[Narių])"

    content = club_form(older)
    archived = (ArchivedTemplate("klubas", "Sporto klubo metų ataskaita", "2024-1", content),)
    shelf = Shelf({"klubas": club_template()[1]}, archived)

    def stamp(book):
        book["Titulinis"]["B2"] = "2024-1"
        book["Varžybos"]["D3"] = "Narių"
        book["Varžybos"].tables["varzybos"].tableColumns[3].name = "Narių"

    found = received(tmp_path, filled(stamp), shelf=shelf)
    assert found.edition == "2024-1"
    assert [e.value for e in found.entries if e.column == "nariu"] == [60.0, 40.0]


@pytest.mark.parametrize("member", [7, "7", "07 "])
def test_a_code_that_lost_its_zero(tmp_path, member):
    assert received(tmp_path, filled(member=member)).member == "07"


def test_a_number_that_two_codes_fit_is_not_guessed(tmp_path):
    members = frozenset({"07", "007", "08"})
    assert refused(outcome(tmp_path, filled(member=7), members=members)) == "unknown_member"


def test_a_stamped_member_is_never_overruled_by_the_file_name(tmp_path):
    assert refused(outcome(tmp_path, filled(member="99"), file="07_klubas_2025.xlsx")) == "unknown_member"


CLUBS = {"07": "Pirmasis klubas", "08": "Antrasis klubas"}


def named(*changes, club: str):
    return filled(put("Titulinis", "B5", club), *changes)


def test_a_return_that_shows_another_members_name_is_refused_with_both(tmp_path):
    found = outcome(tmp_path, named(club=" ANTRASIS  klubas"), names=CLUBS)
    assert refused(found) == "name_of_another"
    assert isinstance(found, Refusal)
    for said in ("„07“", "„Pirmasis klubas“", "„08“", "„Antrasis klubas“", "lapas „Titulinis“, langelis B5"):
        assert said in found.message


def test_a_file_name_does_not_outweigh_the_name_inside(tmp_path):
    content = named(drop_names("nario_kodas"), club="Antrasis klubas")
    assert refused(outcome(tmp_path, content, file="07_klubas_2025.xlsx", names=CLUBS)) == "name_of_another"


@pytest.mark.parametrize("club", ["Klubas iki pervadinimo", "pirmasis KLUBAS ", ""])
def test_a_name_that_is_no_other_members_is_accepted(tmp_path, club):
    assert received(tmp_path, named(club=club), names=CLUBS).member == "07"


def test_members_that_share_a_name_are_told_apart_by_their_codes(tmp_path):
    names = {"07": "Klubas", "08": "Klubas"}
    assert [received(tmp_path, filled(member=code), names=names).member for code in names] == ["07", "08"]


def test_a_period_in_the_file_name_counts_where_the_stamp_is_gone(tmp_path):
    content = filled(drop_names("laikotarpis"))
    assert refused(outcome(tmp_path, content, file="07_klubas_2024.xlsx")) == "wrong_period"
    assert received(tmp_path, content, file="ataskaita.xlsx").period == "2025"


def test_a_period_typed_as_a_number(tmp_path):
    found = received(tmp_path, filled(put("Titulinis", "B3", 2025)))
    assert (found.period, found.repairs) == ("2025", ())


def test_an_edition_unknown_to_the_shelf_names_both(tmp_path):
    found = outcome(tmp_path, filled(put("Titulinis", "B2", "2019-3")))
    assert refused(found) == "unknown_edition"
    assert isinstance(found, Refusal)
    assert "2019-3" in found.message
    assert "2025-1" in found.message


def test_the_collection_says_who_is_expected(tmp_path):
    assert collection().expected["klubas"] == {"07", "08"}
    assert refused(outcome(tmp_path, filled(member="12"))) == "member_not_expected"
