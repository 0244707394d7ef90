"""A draft of a plan from a Word document: its rows, and the list of what the document leaves unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from suvestine.lithuanian import shown
from suvestine.plan.drafting.document import Block, Line
from suvestine.plan.drafting.figures import seen_numbers, seen_spans, seen_years
from suvestine.plan.drafting.found import FoundActivity, FoundGoal, Outline
from suvestine.plan.drafting.model import DraftIndicator, Place, PlanDraft, Remark
from suvestine.plan.drafting.outline import outlined
from suvestine.plan.drafting.results import pieces
from suvestine.plan.drafting.stating import Years, stated_indicators, unread_targets
from suvestine.plan.model import Activity, Direction, Goal
from suvestine.sentences import Sentence

_LONGEST_PLAN = 15


def stated_years(blocks: Iterable[Block]) -> tuple[int, ...]:
    """The years of the plan: the span that the document's paragraphs name most often; none where they name none."""
    lines = (block.text for block in blocks if isinstance(block, Line))
    spans = Counter(
        span for line in lines for span in seen_spans(line) if 0 <= span[1] - span[0] < _LONGEST_PLAN
    )
    if not spans:
        return ()
    (first, last), _ = spans.most_common(1)[0]
    return tuple(range(first, last + 1))


def draft_plan(blocks: Sequence[Block], years: Sequence[int]) -> PlanDraft | None:
    """The plan as the document states it; None where it has no plan table.

    ``years`` are the plan's: a number "each year" is the target of each of them.
    """
    outline = outlined(blocks)
    if not outline.tables:
        return None
    drafter = _Drafter(outline, years)
    return PlanDraft(
        goals=tuple(Goal(goal.code, goal.title, "") for goal in outline.goals),
        directions=tuple(
            Direction(each.code, goal.code, each.title, "")
            for goal in outline.goals
            for each in goal.directions
        ),
        activities=tuple(drafter.activities()),
        continuations=tuple(each.code for each in outline.activities if each.continuation),
        indicators=tuple(each for activity in outline.activities for each in drafter.indicators(activity)),
        remarks=drafter.remarks(),
    )


class _Drafter:
    """Turns what was found into rows, and remarks what a row lacks."""

    def __init__(self, outline: Outline, years: Sequence[int]) -> None:
        self._outline = outline
        self._years = years
        self._remarks: list[Remark] = []

    def remarks(self) -> tuple[Remark, ...]:
        """All remarks in the document's order."""
        general = [*map(_untitled, self._outline.goals), self._without_years()]
        told = [*self._outline.remarks, *self._remarks, *(remark for remark in general if remark is not None)]
        return tuple(sorted(told, key=lambda remark: (remark.place.table, remark.place.row)))

    def activities(self) -> Iterator[Activity]:
        for goal in self._outline.goals:
            for direction in goal.directions:
                for each in direction.activities:
                    years = self._own_years(each) or self._years
                    start, end = (min(years), max(years)) if years else (None, None)
                    yield Activity(
                        each.code, direction.code, each.title, "", each.responsible, start, end, ""
                    )

    def indicators(self, activity: FoundActivity) -> Iterator[DraftIndicator]:
        years = Years(self._years, self._own_years(activity))
        if not activity.lines:
            self._remark(activity.code, activity.place, Sentence("draft_no_result"))
        self._remark_number_in_title(activity)
        codes = (f"{activity.code}-{number}" for number in count(1))
        for results in activity.results:
            for draft, said in stated_indicators(results, activity.code, years):
                code = next(codes)
                yield replace(draft, code=code)
                for sentence in said:
                    self._remark(code, results.place, sentence)
            for sentence in unread_targets(results):
                self._remark(activity.code, results.place, sentence)
        worded = (results for results in activity.results if not results.stated)
        if any(piece.divided for results in worded for piece in pieces(results.lines)):
            self._remark(activity.code, activity.place, Sentence("draft_divided"))

    def _own_years(self, activity: FoundActivity) -> tuple[int, ...]:
        """The plan's years that an activity names itself."""
        spans = [year for span in seen_spans(activity.title) for year in range(span[0], span[1] + 1)]
        named = [*spans, *(year for year, _ in seen_years(activity.title))]
        return tuple(year for year in self._years if year in named)

    def _remark_number_in_title(self, activity: FoundActivity) -> None:
        numbers = seen_numbers(activity.title)
        stated = any(results.stated for results in activity.results)
        if numbers and not stated and not any(seen_numbers(line) for line in activity.lines):
            listed = "; ".join(shown(number.value) for number in numbers)
            self._remark(
                activity.code, activity.place, Sentence("draft_number_in_title", {"numbers": listed})
            )

    def _without_years(self) -> Remark | None:
        count = sum(not self._own_years(each) for each in self._outline.activities)
        if not (count and self._years):
            return None
        years = f"{min(self._years)}–{max(self._years)}"
        return Remark("", Place(), Sentence("draft_years_of_plan", {"count": count, "years": years}))

    def _remark(self, code: str, place: Place, sentence: Sentence) -> None:
        self._remarks.append(Remark(code, place, sentence))


def _untitled(goal: FoundGoal) -> Remark | None:
    return None if goal.title else Remark(goal.code, Place(), Sentence("draft_goal_untitled"))
