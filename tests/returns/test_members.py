"""What members type and save: proper, required, invalid, and from other programs."""

from __future__ import annotations

import pytest
from openpyxl.comments import Comment

from returns.builder import entry, filled, outcome, put, received
from returns.misplaced import CONTESTS, people
from suvestine.findings import Refusal
from suvestine.returns.model import State


def test_a_proper_return_is_accepted_without_a_word(tmp_path):
    found = received(tmp_path, filled())
    assert found.accepted
    assert (found.findings, found.repairs) == ((), ())
    assert (found.form, found.edition, found.member, found.period) == ("klubas", "2025-1", "07", "2025")
    assert people(found) == CONTESTS
    assert entry(found, "vadovas").value == "Jonas Jonaitis"
    assert entry(found, "pavadinimas", table="varzybos", row=5)[5:8] == ("Varžybos", 5, "A5")
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N1").amount == 120


def test_a_required_column_counts_only_in_rows_that_hold_something(tmp_path):
    found = received(tmp_path, filled(put("Varžybos", "A5", None)))
    assert [(f.code, f.place.cell, f.place.field) for f in found.findings] == [
        ("required_blank", "A5", "varzybos.pavadinimas")
    ]
    emptied = [put("Varžybos", f"{column}5", None) for column in "ABCDEF"]
    assert received(tmp_path, filled(*emptied)).accepted


@pytest.mark.parametrize("word", ["nežinoma", "..", "netaikoma"])
def test_the_words_answer_a_required_input(tmp_path, word):
    found = received(tmp_path, filled(put("Skaičiai", "E6", word)))
    assert found.accepted
    state = State.NOT_APPLICABLE if word == "netaikoma" else State.UNKNOWN
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N11").state is state
    assert entry(found, "ataskaitiniai_metai", table="Skaiciai", code="N12").amount is None


def test_an_invalid_value_is_kept_as_typed_and_enters_no_sum(tmp_path):
    found = received(tmp_path, filled(put("Varžybos", "D4", "apie 60")))
    bad = entry(found, "dalyviu_skaicius", table="varzybos", row=4)
    assert (bad.state, bad.value, bad.amount) == (State.INVALID, "apie 60", None)
    assert not found.accepted


def test_links_comments_and_hidden_sheets_are_ignored(tmp_path):
    def decorate(book):
        sheet = book.create_sheet("Juodraštis")
        sheet["A1"], sheet.sheet_state = "Pavadinimas", "hidden"
        book["Varžybos"]["A4"].hyperlink = "https://example.org"
        book["Varžybos"]["B4"].comment = Comment("tikslinti", "Jonas")

    found = received(tmp_path, filled(decorate))
    assert found.accepted
    assert (found.findings, found.repairs) == ((), ())


@pytest.mark.libreoffice
def test_a_return_saved_by_another_program(tmp_path, convert):
    source = tmp_path / "07.xlsx"
    source.write_bytes(filled())
    found = received(tmp_path, convert(source, "xlsx").read_bytes())
    assert found.accepted
    assert [e[:5] for e in found.entries] == [e[:5] for e in received(tmp_path, filled()).entries]


@pytest.mark.libreoffice
@pytest.mark.parametrize(("kind", "code"), [("ods", "not_xlsx"), ("xls", "old_format")])
def test_another_format_is_read_or_told_to_be_saved_anew(tmp_path, convert, kind, code):
    source = tmp_path / "07.xlsx"
    source.write_bytes(filled())
    found = outcome(tmp_path, convert(source, kind).read_bytes(), file=f"07.{kind}")
    assert isinstance(found, Refusal)
    assert found.code == code
    assert ".xlsx" in found.message
