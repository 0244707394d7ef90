"""The rows of a document's plan tables as goals, directions and activities that still carry their results' lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from suvestine.plan.drafting.document import Block, Cell, Line, WordTable
from suvestine.plan.drafting.found import (
    FoundActivity,
    FoundDirection,
    FoundGoal,
    FoundResults,
    FoundTarget,
    Outline,
    quoted,
)
from suvestine.plan.drafting.layout import Layout, Role, layout_of
from suvestine.plan.drafting.model import Place
from suvestine.plan.drafting.numbering import (
    DirectionHeading,
    GoalHeading,
    direction_heading,
    goal_heading,
    numbered,
    numbered_direction,
)
from suvestine.plan.drafting.other_parts import other_parts
from suvestine.plan.drafting.results import result_lines
from suvestine.plan.drafting.torn_rows import is_torn
from suvestine.sentences import Sentence


def outlined(blocks: Iterable[Block]) -> Outline:
    """The plan of a document; tables of another shape, and rows and columns not read, are remarked."""
    reader = _Reader()
    for block in blocks:
        if isinstance(block, Line):
            reader.line(block)
        else:
            reader.table(block)
    reader.end()
    return reader.outline


@dataclass(frozen=True, slots=True)
class _Row:
    """A row under the headings; a cell is blank where the table has no such column."""

    place: Place
    direction: Cell
    activity: Cell
    result: Cell
    responsible: Cell
    unit: Cell
    targets: Mapping[int, FoundTarget]

    @property
    def results(self) -> FoundResults:
        """What the row plans."""
        unit = tuple(line.text for line in self.unit.lines)
        return FoundResults(self.place, list(result_lines(self.result.lines)), unit, self.targets)

    @property
    def remainder(self) -> str:
        """What stands in the row beside directions, activities and results."""
        targets = " ".join(target.text for target in self.targets.values())
        return " ".join(filter(None, (self.unit.text, targets.strip(), self.responsible.text)))


class _Reader:
    """Reads a document from its top; what a row leaves unsaid stands in the rows above it."""

    def __init__(self) -> None:
        self.outline = Outline()
        self._heading: GoalHeading | None = None
        self._below: DirectionHeading | None = None
        self._other_parts: list[str] = []
        self._goal: FoundGoal | None = None
        self._direction: FoundDirection | None = None
        self._activity: FoundActivity | None = None
        self._responsible = ""
        self._unit: tuple[str, ...] = ()
        self._layout: Layout | None = None
        self._width = 0

    def line(self, line: Line) -> None:
        """A paragraph outside tables: a heading of a goal or a direction, its title below it, or another part."""
        if line.text:
            self._layout = None  # a table below a text is not the rest of the one above it
            if not self._take_heading(line.text, listed=line.listed):
                self._other_parts += (
                    each for each in other_parts(line.text) if each not in self._other_parts
                )

    def end(self) -> None:
        """Remarks what was waiting for a table, and the parts that no table of a plan holds."""
        self._pass_direction()
        if self._other_parts:
            parts = ", ".join(self._other_parts)
            self.outline.remark("", Place(), Sentence("draft_parts_passed", {"parts": parts}))

    def table(self, table: WordTable) -> None:
        """A table: a plan's, the rest of one without headings of its own, or another, which is remarked."""
        found = layout_of(table)
        width = max((cell.last for row in table.rows for cell in row), default=0)
        if found is not None:
            above, self._layout = found
            self.outline.tables += 1
            for row in table.rows[:above]:
                self._take_heading(" ".join(cell.text for cell in row))
            self._read_rows(table, above + len(self._layout.headings), self._layout)
        elif self._layout is not None and width == self._width:
            self._read_rows(table, 0, self._layout)
        else:
            self._layout = None
            headings = quoted(" | ".join(cell.text for cell in next(iter(table.rows), ()) if cell.text))
            passed = Sentence("draft_table_passed", {"headings": headings})
            self.outline.remark("", Place(table.number), passed)
        self._width = width

    def _take_heading(self, text: str, *, listed: bool = False) -> bool:
        """Takes a text that is a heading of a goal or a direction, or a title below one; False for other texts."""
        heading, below = goal_heading(text), self._direction_heading(text)
        if heading is not None:
            self._pass_direction()
            number = self.outline.next_goal() if heading.number is None and listed else heading.number
            self._heading = GoalHeading(number, heading.title)
        elif below is not None:
            self._pass_direction()
            self._below = below
        elif self._below is not None and not self._below.title:
            self._below = self._below._replace(title=" ".join(text.split()))
        elif self._heading is not None and not self._heading.title:
            self._heading = GoalHeading(self._heading.number, " ".join(text.split()))
        else:
            return False
        return True

    def _direction_heading(self, text: str) -> DirectionHeading | None:
        """A direction's heading; one that only a number marks must have the number of the goal above it."""
        found = direction_heading(text)
        goal = int(self._goal.code) if self._goal is not None else None
        if self._heading is not None:
            goal = self._heading.number or self.outline.next_goal()
        return found if found is not None and (found.named or found.goal == goal) else None

    def _pass_direction(self) -> None:
        """A direction's heading without a plan table below it is remarked."""
        if self._below is not None:
            text = quoted(self._below.title)
            self.outline.remark("", Place(), Sentence("draft_heading_passed", {"text": text}))
        self._below = None

    def _read_rows(self, table: WordTable, first: int, layout: Layout) -> None:
        if self._heading is not None:
            self._start_goal(self._heading, Place(table.number))
        if self._below is not None and Role.DIRECTION not in layout.columns:
            below, self._below = self._below, None
            self._start_goal_of(below, Place(table.number))
            self._add_direction(below.number, below.title, Place(table.number))
        self._pass_direction()
        unread: set[str] = set()
        for number, row in enumerate(table.rows[first:], start=first + 1):
            if any(cell.text for cell in row) and not layout.is_heading(row):
                self._read(row, layout, Place(table.number, number))
                unread |= layout.fills_unread(row)
        for heading in (heading for heading in layout.unread if heading in unread):
            passed = Sentence("draft_column_passed", {"heading": heading})
            self.outline.remark("", Place(table.number), passed)

    def _read(self, cells: tuple[Cell, ...], layout: Layout, place: Place) -> None:
        if len(cells) == 1:
            self._read_band(cells[0].text, layout, place)
            return
        blank = Cell(0, 0)
        self._read_row(
            _Row(
                place,
                direction=layout.cell(cells, Role.DIRECTION) or blank,
                activity=layout.cell(cells, Role.ACTIVITY) or blank,
                result=layout.cell(cells, Role.RESULT) or blank,
                responsible=layout.cell(cells, Role.RESPONSIBLE) or blank,
                unit=layout.cell(cells, Role.UNIT) or blank,
                targets=_targets(layout, cells),
            ),
            layout,
        )

    def _read_band(self, text: str, layout: Layout, place: Place) -> None:
        """A row of one cell: a goal, its title, or, where directions have no column, a direction."""
        heading = goal_heading(text)
        if heading is not None:
            self._start_goal(heading, place)
        elif Role.DIRECTION not in layout.columns and self._direction_heading(text) is not None:
            self._start_direction(text, place, listed=False)
        elif self._goal is not None and not (self._goal.title or self._goal.directions):
            self._goal.title = text
        elif Role.DIRECTION not in layout.columns:
            self._start_direction(text, place, listed=False)
        else:
            self.outline.remark("", place, Sentence("draft_row_passed", {"text": quoted(text)}))

    def _read_row(self, row: _Row, layout: Layout) -> None:
        if self._is_rest(row):
            self._join(row)
            return
        self._find_direction(row)
        title = numbered(row.activity.text)[1]
        above = self._activity
        again = above is not None and title != "" and title == above.title
        further = above is not None and not title and (layout.lists_indicators or above.numbered)
        if row.activity.merged or again or (further and row.result.text):
            self._go_on(row)
        elif title or row.result.text:
            self._start_activity(row)
        elif row.remainder:
            passed = Sentence("draft_row_passed", {"text": quoted(row.remainder)})
            self.outline.remark("", row.place, passed)

    def _is_rest(self, row: _Row) -> bool:
        above = self._activity
        if above is None or row.remainder or row.responsible.merged:
            return False
        return is_torn(
            direction=row.direction.text,
            activity=row.activity.text,
            result=row.result.text,
            above_activity=above.title,
            above_result=next(reversed(above.lines), ""),
        )

    def _join(self, row: _Row) -> None:
        if self._activity is None or self._direction is None:
            return
        self._direction.title = f"{self._direction.title} {row.direction.text}".strip()
        self._activity.title = f"{self._activity.title} {row.activity.text}".strip()
        first, *others = result_lines(row.result.lines) or ("",)
        lines = self._activity.results[-1].lines
        if lines:
            lines[-1] = f"{lines[-1]} {first}".strip()
        lines.extend(others)
        self.outline.remark(
            self._activity.code, row.place, Sentence("draft_row_joined", {"row": row.place.row})
        )

    def _find_direction(self, row: _Row) -> None:
        title = numbered_direction(row.direction.text)[1]
        known = self._direction
        if title and not row.direction.merged and (known is None or title != known.title):
            self._start_direction(row.direction.text, row.place, listed=row.direction.lines[0].listed)
        elif known is None:
            self._start_direction("", row.place, listed=False)

    def _start_goal(self, heading: GoalHeading, place: Place) -> None:
        self._goal = self.outline.add_goal(heading.number, heading.title, place)
        self._heading = self._direction = self._activity = None

    def _start_direction(self, text: str, place: Place, *, listed: bool) -> None:
        number, title = numbered_direction(text)
        self._start_goal_of(direction_heading(text), place)
        if number is None and listed and self._goal is not None:
            number = self.outline.next_direction(self._goal)
        self._add_direction(number, title, place)

    def _start_goal_of(self, heading: DirectionHeading | None, place: Place) -> None:
        """A goal for a direction that stands under none: the one in its number, else the first."""
        if self._goal is None:
            number = heading.goal if heading is not None and heading.named else None
            self._start_goal(GoalHeading(number or 1, ""), place)

    def _add_direction(self, number: int | None, title: str, place: Place) -> None:
        assert self._goal is not None
        self._direction = self.outline.add_direction(self._goal, number, title, place)
        self._activity = None

    def _start_activity(self, row: _Row) -> None:
        assert self._direction is not None
        number, title = numbered(row.activity.text)
        if not row.responsible.merged:
            self._responsible = _responsible(row.responsible)
        responsible = self._responsible
        above = self._activity.code if self._activity else ""
        activity = FoundActivity(
            "",
            row.place,
            title,
            [self._results(row)],
            responsible,
            continuation=not title,
            numbered=number is not None,
        )
        self.outline.add_activity(self._direction, number, activity)
        self._activity = activity
        if not title and above:
            self.outline.remark(activity.code, row.place, Sentence("draft_continuation", {"above": above}))
        elif not title:
            self.outline.remark(activity.code, row.place, Sentence("draft_activity_untitled"))
        if not responsible:
            self.outline.remark(activity.code, row.place, Sentence("draft_no_responsible"))

    def _go_on(self, row: _Row) -> None:
        """A further row of the same activity: its results, and whoever else is responsible for them."""
        if self._activity is None:
            self._start_activity(row)
            return
        self._activity.results.append(self._results(row))
        other = _responsible(row.responsible)
        if other and not row.responsible.merged and other not in self._activity.responsible:
            self._activity.responsible = "; ".join(filter(None, (self._activity.responsible, other)))

    def _results(self, row: _Row) -> FoundResults:
        """The row's results; a unit merged over rows holds for each."""
        results = row.results
        if row.unit.merged:
            results.unit = self._unit
        self._unit = results.unit
        return results


def _targets(layout: Layout, cells: tuple[Cell, ...]) -> Mapping[int, FoundTarget]:
    return {
        year: FoundTarget(tuple(line.text for line in cell.lines), wide=cell.last > layout.years[year][1])
        for year, cell in layout.targets(cells).items()
    }


def _responsible(cell: Cell) -> str:
    """Those named, one a paragraph, with semicolons between them where the paragraph ends without a comma."""
    names = [" ".join(line.text.split()) for line in cell.lines]
    return re.sub(r"(?<=[,;]); ", " ", "; ".join(names))
