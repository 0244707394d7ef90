"""A whole strategy in Word becomes a draft: its rows, words, numbers and years, and what it does not say."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from plan.drafts import drafted, listed
from suvestine.plan.drafting.model import PlanDraft
from suvestine.plan.model import Kind
from suvestine.plan.reading import read_plan
from suvestine.resources import workbook_templates
from suvestine.workspace import Workspace
from word_plans import STRATEGY, strategy_document


@pytest.fixture(scope="module")
def strategy(tmp_path_factory: pytest.TempPathFactory) -> PlanDraft:
    return drafted(strategy_document(), tmp_path_factory.mktemp("strategy"))


class TestTheStrategy:
    def test_every_row_is_found_under_its_code(self, strategy: PlanDraft) -> None:
        known = read_plan(Workspace(workbook_templates()).control)
        for found, right in (
            (strategy.goals, known.goals),
            (strategy.directions, known.directions),
            (strategy.activities, known.activities),
        ):
            assert [each.code for each in found] == [each.code for each in right]
        assert len([each for each in strategy.activities if each.title]) == 32
        assert strategy.continuations == ("2.1.3",)

    def test_what_is_missing_is_listed_and_not_invented(self, strategy: PlanDraft) -> None:
        empty = ["3.1.2", "3.1.3", "3.1.4", "3.1.6"]
        assert listed(strategy, "draft_no_responsible") == empty
        assert [each.code for each in strategy.activities if not each.responsible] == empty
        assert listed(strategy, "draft_direction_unnumbered") == ["3.3"]
        assert listed(strategy, "draft_continuation") == ["2.1.3"]
        assert listed(strategy, "draft_number_in_title") == ["3.1.1"]
        (passed,) = (r for r in strategy.remarks if r.sentence.code == "draft_table_passed")
        assert passed.where == "table 1"
        assert "Stipriosios pusės" in passed.sentence.lithuanian

    def test_an_indicator_without_a_kind_is_listed(self, strategy: PlanDraft) -> None:
        remarked = {remark.code for remark in strategy.remarks}
        assert {each.code for each in strategy.indicators if each.kind is None} <= remarked

    def test_the_words_of_the_results_are_kept(self, strategy: PlanDraft) -> None:
        rows = [
            line.removeprefix("+").split("\t")
            for line in STRATEGY.read_text(encoding="utf-8").splitlines()
            if "\t" in line and not line.startswith("VEIKLOS KRYPTYS")
        ]
        assert words(each.name for each in strategy.indicators) == words(row[2] for row in rows)
        assert words(each.title for each in strategy.activities) == words(row[1] for row in rows)
        assert words(each.responsible for each in strategy.activities) == words(row[3] for row in rows)

    def test_every_number_stands_in_the_words(self, strategy: PlanDraft) -> None:
        for each in strategy.indicators:
            numbers = {*each.targets.values(), each.total, each.baseline} - {None}
            said = set(map(float, re.findall(r"\d+", each.name))) | {
                1.0 if "vien" in each.name.lower() else -1
            }
            assert numbers <= said, each

    def test_the_numbers_are_those_of_the_plan_in_use(self, strategy: PlanDraft) -> None:
        """The plan in use has the same figures; one number people joined with another sentence's."""
        known = read_plan(Workspace(workbook_templates()).control).indicators
        right = {(each.activity, tuple(each.targets.items()), each.total) for each in known}
        proposals = [each for each in strategy.indicators if each.targets or each.total]
        others = [e.code for e in proposals if (e.activity, tuple(e.targets.items()), e.total) not in right]
        assert len(proposals) == 24
        assert others == ["3.1.5-4"]

    def test_kinds_are_those_that_the_words_say(self, strategy: PlanDraft) -> None:
        kinds = Counter(each.kind for each in strategy.indicators)
        assert kinds == {
            None: 49, Kind.PER_YEAR: 17, Kind.UP_TO: 2, Kind.GROWTH: 1, Kind.LEVEL: 1, Kind.TOTAL: 1
        }  # fmt: skip

    def test_years_in_an_activity_are_its_own(self, strategy: PlanDraft) -> None:
        years = {each.code: (each.start, each.end) for each in strategy.activities}
        assert (years["3.1.2"], years["3.1.3"], years["3.1.4"]) == ((2025,) * 2, (2026,) * 2, (2027,) * 2)
        assert Counter(years.values())[2025, 2027] == 30

    def test_rows_torn_by_a_page_are_joined_and_listed(self, strategy: PlanDraft, tmp_path: Path) -> None:
        torn = drafted(strategy_document(torn=True), tmp_path)
        assert torn.activities == strategy.activities
        assert torn.directions == strategy.directions
        assert torn.indicators == strategy.indicators
        assert listed(torn, "draft_row_joined") == ["1.2.1", "2.1.4", "3.1.2", "3.1.3", "3.1.5", "3.2.3"]


def words(texts) -> list[str]:
    return re.findall(r"\w+", " ".join(texts))
