"""What a round fetches from its workspace before it starts."""

from __future__ import annotations

import pytest

from controls import TABLES
from suvestine.dataset.gathering import Gathered
from suvestine.errors import UserError
from suvestine.periods import Period
from suvestine.workspace import Workspace
from workbooks import club_form
from workspaces import PERIOD, club_workspace


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
