"""What was found in a document's plan tables, still growing while they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from suvestine.plan.drafting.model import Place, Remark
from suvestine.plan.drafting.numbering import free_number
from suvestine.sentences import Sentence

_LONGEST_QUOTE = 60
_NOTHING = frozenset({"", "-", "–", "—", "x", "X"})


@dataclass(frozen=True, slots=True)
class FoundTarget:
    """What stands under a year, line by line; ``wide`` where the cell reaches under further headings."""

    lines: tuple[str, ...]
    wide: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.lines)

    @property
    def stated(self) -> bool:
        """Whether it says anything; a dash says that there is no target."""
        return self.text not in _NOTHING


@dataclass(slots=True)
class FoundResults:
    """A row's results as lines, and what its columns of units and years say about them."""

    place: Place
    lines: list[str]
    unit: tuple[str, ...] = ()
    targets: Mapping[int, FoundTarget] = field(default_factory=dict)

    @property
    def stated(self) -> Mapping[int, FoundTarget]:
        """The targets that say something, by year."""
        return {year: target for year, target in self.targets.items() if target.stated}


@dataclass(slots=True)
class FoundActivity:
    """An activity with the results of its rows; ``continuation`` where its own cell is empty, ``numbered`` where the
    document gives it a number.
    """

    code: str
    place: Place
    title: str
    results: list[FoundResults]
    responsible: str
    continuation: bool = False
    numbered: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of all its results."""
        return tuple(line for results in self.results for line in results.lines)


@dataclass(slots=True)
class FoundDirection:
    """A direction with its activities."""

    code: str
    title: str
    activities: list[FoundActivity] = field(default_factory=list)


@dataclass(slots=True)
class FoundGoal:
    """A goal with its directions."""

    code: str
    title: str
    directions: list[FoundDirection] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """All goals of a document, and what was passed over or is missing; ``tables`` counts its plan tables."""

    goals: list[FoundGoal] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    tables: int = 0

    @property
    def activities(self) -> Iterator[FoundActivity]:
        return (each for goal in self.goals for direction in goal.directions for each in direction.activities)

    def remark(self, code: str, place: Place, sentence: Sentence) -> None:
        self.remarks.append(Remark(code, place, sentence))

    def next_goal(self) -> int:
        return free_number(None, (int(each.code) for each in self.goals))

    def next_direction(self, goal: FoundGoal) -> int:
        return free_number(None, (_last(each.code) for each in goal.directions))

    def add_goal(self, number: int | None, title: str, place: Place) -> FoundGoal:
        """A new goal; one without a number of its own, or with another's, gets the next."""
        goal = FoundGoal(str(free_number(number, (int(each.code) for each in self.goals))), title)
        if number is None:
            self.remark(goal.code, place, Sentence("draft_goal_unnumbered", {"code": goal.code}))
        self._remark_taken(number, goal.code, goal.code, place)
        self.goals.append(goal)
        return goal

    def add_direction(self, goal: FoundGoal, number: int | None, title: str, place: Place) -> FoundDirection:
        """A new direction of the goal, numbered as goals are."""
        last = free_number(number, (_last(each.code) for each in goal.directions))
        direction = FoundDirection(f"{goal.code}.{last}", title)
        if not title:
            self.remark(direction.code, place, Sentence("draft_no_direction"))
        elif number is None:
            details = {"title": quoted(title), "code": direction.code}
            self.remark(direction.code, place, Sentence("draft_direction_unnumbered", details))
        self._remark_taken(number, str(last), direction.code, place)
        goal.directions.append(direction)
        return direction

    def add_activity(self, direction: FoundDirection, number: int | None, activity: FoundActivity) -> None:
        """Gives the activity its code and a place in the direction."""
        last = free_number(number, (_last(each.code) for each in direction.activities))
        activity.code = f"{direction.code}.{last}"
        self._remark_taken(number, str(last), activity.code, activity.place)
        direction.activities.append(activity)

    def _remark_taken(self, number: int | None, given: str, code: str, place: Place) -> None:
        if number is not None and str(number) != given:
            self.remark(code, place, Sentence("draft_number_taken", {"number": number, "code": code}))


def quoted(text: str) -> str:
    """A text as short as a remark can quote it."""
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}…"


def _last(code: str) -> int:
    return int(code.rpartition(".")[2])
