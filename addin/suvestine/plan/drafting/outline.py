"""The rows of a document's plan tables as goals, directions and activities that still carry their results' lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from suvestine.plan.drafting.document import Block, Cell, Line, WordTable
from suvestine.plan.drafting.found import FoundActivity, FoundDirection, FoundGoal, Outline, quoted
from suvestine.plan.drafting.layout import Layout, Role, layout_of
from suvestine.plan.drafting.model import Place
from suvestine.plan.drafting.numbering import GoalHeading, goal_heading, numbered
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
    return reader.outline


@dataclass(frozen=True, slots=True)
class _Row:
    """A row under the headings; a cell is blank where the table has no such column."""

    place: Place
    direction: Cell
    activity: Cell
    result: Cell
    responsible: Cell


class _Reader:
    """Reads a document from its top; what a row leaves unsaid stands in the rows above it."""

    def __init__(self) -> None:
        self.outline = Outline()
        self._heading: GoalHeading | None = None
        self._goal: FoundGoal | None = None
        self._direction: FoundDirection | None = None
        self._activity: FoundActivity | None = None
        self._responsible = ""
        self._layout: Layout | None = None
        self._width = 0

    def line(self, line: Line) -> None:
        """A paragraph outside tables: a goal's heading, the title below it, or nothing of the plan."""
        if line.text:
            self._layout = None  # a table below a text is not the rest of the one above it
            self._take_heading(line.text, listed=line.listed)

    def table(self, table: WordTable) -> None:
        """A table: a plan's, the rest of one without headings of its own, or another, which is remarked."""
        found = layout_of(table)
        width = max((cell.last for row in table.rows for cell in row), default=0)
        if found is not None:
            above, self._layout = found
            self.outline.tables += 1
            for row in table.rows[:above]:
                self._take_heading(" ".join(cell.text for cell in row))
            self._read_rows(table, above + 1, self._layout)
        elif self._layout is not None and width == self._width:
            self._read_rows(table, 0, self._layout)
        else:
            self._layout = None
            headings = quoted(" | ".join(cell.text for cell in next(iter(table.rows), ()) if cell.text))
            passed = Sentence("draft_table_passed", {"headings": headings})
            self.outline.remark("", Place(table.number), passed)
        self._width = width

    def _take_heading(self, text: str, *, listed: bool = False) -> None:
        heading = goal_heading(text)
        if heading is not None and heading.number is None and listed:
            self._heading = GoalHeading(self.outline.next_goal(), heading.title)
        elif heading is not None:
            self._heading = heading
        elif self._heading is not None and not self._heading.title:
            self._heading = GoalHeading(self._heading.number, " ".join(text.split()))

    def _read_rows(self, table: WordTable, first: int, layout: Layout) -> None:
        if self._heading is not None:
            self._start_goal(self._heading, Place(table.number))
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
            )
        )

    def _read_band(self, text: str, layout: Layout, place: Place) -> None:
        """A row of one cell: a goal, its title, or, where directions have no column, a direction."""
        heading = goal_heading(text)
        if heading is not None:
            self._start_goal(heading, place)
        elif self._goal is not None and not (self._goal.title or self._goal.directions):
            self._goal.title = text
        elif Role.DIRECTION not in layout.columns:
            self._start_direction(text, place, listed=False)
        else:
            self.outline.remark("", place, Sentence("draft_row_passed", {"text": quoted(text)}))

    def _read_row(self, row: _Row) -> None:
        if self._is_rest(row):
            self._join(row)
            return
        self._find_direction(row)
        title = numbered(row.activity.text)[1]
        if row.activity.merged or (self._activity and title and title == self._activity.title):
            self._go_on(row)
        elif title or row.result.text:
            self._start_activity(row)
        elif row.responsible.text:
            passed = Sentence("draft_row_passed", {"text": quoted(row.responsible.text)})
            self.outline.remark("", row.place, passed)

    def _is_rest(self, row: _Row) -> bool:
        above = self._activity
        if above is None or row.responsible.text or row.responsible.merged:
            return False
        return is_torn(
            direction=row.direction.text,
            activity=row.activity.text,
            result=row.result.text,
            above_activity=above.title,
            above_result=above.results[-1] if above.results else "",
        )

    def _join(self, row: _Row) -> None:
        if self._activity is None or self._direction is None:
            return
        self._direction.title = f"{self._direction.title} {row.direction.text}".strip()
        self._activity.title = f"{self._activity.title} {row.activity.text}".strip()
        first, *others = result_lines(row.result.lines) or ("",)
        if self._activity.results:
            self._activity.results[-1] = f"{self._activity.results[-1]} {first}".strip()
        self._activity.results.extend(others)
        self.outline.remark(
            self._activity.code, row.place, Sentence("draft_row_joined", {"row": row.place.row})
        )

    def _find_direction(self, row: _Row) -> None:
        title = numbered(row.direction.text)[1]
        known = self._direction
        if title and not row.direction.merged and (known is None or title != known.title):
            self._start_direction(row.direction.text, row.place, listed=row.direction.lines[0].listed)
        elif known is None:
            self._start_direction("", row.place, listed=False)

    def _start_goal(self, heading: GoalHeading, place: Place) -> None:
        self._goal = self.outline.add_goal(heading.number, heading.title, place)
        self._heading = self._direction = self._activity = None

    def _start_direction(self, text: str, place: Place, *, listed: bool) -> None:
        if self._goal is None:
            self._start_goal(GoalHeading(1, ""), place)
        assert self._goal is not None
        number, title = numbered(text)
        if number is None and listed:
            number = self.outline.next_direction(self._goal)
        self._direction = self.outline.add_direction(self._goal, number, title, place)
        self._activity = None

    def _start_activity(self, row: _Row) -> None:
        assert self._direction is not None
        number, title = numbered(row.activity.text)
        if not row.responsible.merged:
            self._responsible = _responsible(row.responsible)
        responsible = self._responsible
        above = self._activity.code if self._activity else ""
        results = list(result_lines(row.result.lines))
        activity = FoundActivity("", row.place, title, results, responsible, continuation=not title)
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
        self._activity.results.extend(result_lines(row.result.lines))
        other = _responsible(row.responsible)
        if other and not row.responsible.merged and other not in self._activity.responsible:
            self._activity.responsible = "; ".join(filter(None, (self._activity.responsible, other)))


def _responsible(cell: Cell) -> str:
    """Those named, one a paragraph, with semicolons between them where the paragraph ends without a comma."""
    names = [" ".join(line.text.split()) for line in cell.lines]
    return re.sub(r"(?<=[,;]); ", " ", "; ".join(names))
