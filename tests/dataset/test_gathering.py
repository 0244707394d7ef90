"""What a round fetches from its workspace before it starts."""

from __future__ import annotations

import datetime as dt

import pytest

from controls import TABLES, control_workbook
from suvestine import rounds
from suvestine.dataset.gathering import Gathered
from suvestine.errors import UserError
from suvestine.periods import Period
from suvestine.workspace import Workspace
from workbooks import club_form
from workspaces import PERIOD, club_workspace, send


def test_codes_typed_as_numbers_are_codes_in_lists(tmp_path):
    heading, *members = TABLES["nariai"]
    numbered = [heading, *([number, *row[1:]] for number, row in enumerate(members, 7))]
    gathered = Gathered(Workspace(club_workspace(tmp_path, {"nariai": numbered})), Period(PERIOD))
    assert gathered.collection.lists["_nariai"] == ("7", "8", "9", "10")
    assert gathered.collection.lists["_nariai[narys]"][0] == "Klubas „Žalgiris“"
    assert gathered.lists["_nariai"][0]["kodas"] == "7"


def test_two_forms_of_the_same_title_and_edition_are_refused(tmp_path):
    forms = [TABLES["formos"][0], ("klubas", "narys", None, None), ("kopija", "narys", None, None)]
    folder = club_workspace(tmp_path, {"formos": forms}, forms={"klubas": club_form(), "kopija": club_form()})
    with pytest.raises(UserError, match="klubas and kopija have the same title"):
        _ = Gathered(Workspace(folder), Period(PERIOD)).templates


def test_last_years_values_are_found_though_the_form_is_now_spelled_otherwise(tmp_path):
    folder = club_workspace(tmp_path)
    send(folder, "01", period="2024")
    rounds.consolidate(folder, period="2024", now=dt.datetime(2025, 2, 1, tzinfo=dt.UTC))
    (folder / "formos" / "klubas.xlsx").rename(folder / "formos" / "Klubas.xlsx")
    forms = [TABLES["formos"][0], ("Klubas", "narys", "varzybos", None)]
    (folder / "valdymas.xlsx").write_bytes(control_workbook({"formos": forms}))
    gathered = Gathered(Workspace(folder), Period(PERIOD))
    assert gathered.collection.earlier["Klubas", "01"].values["Skaiciai", "N1"] == 120
    (collected,) = gathered.workspace.control.forms()
    assert len(gathered.carried_rows(collected, "01")["varzybos"]) == 2
