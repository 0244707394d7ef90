"""What a draft of a plan holds: rows for the control workbook, and the list of what a person must settle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from suvestine.plan.model import Activity, Direction, Goal, Kind
from suvestine.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a Word table, both counted from 1; row 0 is the table as a whole, table 0 the document."""

    table: int = 0
    row: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """What the document does not say or was not read; ``code`` is the row of the plan, blank where it is none's."""

    code: str
    place: Place
    sentence: Sentence

    @property
    def where(self) -> str:
        """``3.1.2, table 4, row 3`` for the command line; blank where it concerns the document as a whole."""
        table = f"table {self.place.table}" if self.place.table else ""
        row = f"row {self.place.row}" if self.place.row else ""
        return ", ".join(filter(None, (self.code, table, row)))


@dataclass(frozen=True, slots=True)
class DraftIndicator:
    """An indicator in the document's own words; what they do not say is blank (None)."""

    code: str
    activity: str
    name: str
    unit: str = ""
    kind: Kind | None = None
    targets: Mapping[int, float] = field(default_factory=dict)
    total: float | None = None
    baseline: float | None = None
    baseline_year: int | None = None


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan as a document states it; ``continuations`` are codes of activities whose own cell is empty there."""

    goals: tuple[Goal, ...]
    directions: tuple[Direction, ...]
    activities: tuple[Activity, ...]
    continuations: tuple[str, ...]
    indicators: tuple[DraftIndicator, ...]
    remarks: tuple[Remark, ...]
