"""Every indicator of the shipped plan has a way to get its value from the shipped forms."""

from __future__ import annotations

import pytest

from suvestine import rounds
from suvestine.dataset.consolidation import consolidated
from suvestine.dataset.gathering import Gathered
from suvestine.monitoring.model import Monitoring
from suvestine.monitoring.sources import monitored
from suvestine.periods import Period
from suvestine.returns.model import Intake
from suvestine.workspace import Workspace


@pytest.fixture(scope="module")
def monitoring(tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    folder = tmp_path_factory.mktemp("shipped")
    rounds.init(folder, period="2025")
    gathered = Gathered(Workspace(folder), Period("2025"))
    nothing = consolidated(Intake((), (), ()), period="2025", expected=gathered.collection.expected)
    return monitored(gathered, nothing)


def test_no_indicator_names_what_the_forms_do_not_have(monitoring: Monitoring) -> None:
    assert len(monitoring.results) == 87
    assert {result.indicator.code: result.notes for result in monitoring.results if result.notes} == {}


def test_nothing_is_known_before_anybody_reported(monitoring: Monitoring) -> None:
    assert {result.achieved for result in monitoring.results} == {None}
    forms = {form for result in monitoring.results for form in result.indicator.forms}
    assert forms == {"nario_ataskaita", "nominacijos", "tarybos_veikla"}
