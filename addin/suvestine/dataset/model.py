"""What a period holds: each member's submission of each form, and the totals over members."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from suvestine.returns.model import Entry, State


class SubmissionState(StrEnum):
    """The state of a submission; the values are the words of exports and documents."""

    ACCEPTED = "priimta"
    WITH_ERRORS = "su klaidomis"
    MISSING = "nepateikta"


@dataclass(frozen=True, slots=True)
class Record:
    """One register row of one member; ``cells`` by column id."""

    form: str
    table: str
    member: str
    state: SubmissionState
    file: str
    sheet: str
    row: int
    cells: Mapping[str, Entry]

    def values(self) -> dict[str, object]:
        """Column id -> proper value; unknown, not applicable and invalid values are absent."""
        return {name: entry.value for name, entry in self.cells.items() if entry.state is State.VALUE}


@dataclass(frozen=True)
class Submission:
    """One member's values of one form; ``explanations`` by field id."""

    form: str
    member: str
    state: SubmissionState
    file: str
    fingerprint: str
    edition: str
    entries: tuple[Entry, ...]
    explanations: Mapping[str, str]

    @cached_property
    def fields(self) -> Mapping[str, Entry]:
        """Named fields by id."""
        return {entry.column: entry for entry in self.entries if not entry.table}

    @cached_property
    def fixed(self) -> Mapping[tuple[str, str, str], Entry]:
        """Fixed-table values by (table in lower case, code, column id)."""
        return {(e.table.lower(), e.code, e.column): e for e in self.entries if e.code}

    @cached_property
    def registers(self) -> Mapping[str, tuple[Record, ...]]:
        """Records by table name in lower case, in the order of rows."""
        rows: dict[tuple[str, str, int], dict[str, Entry]] = {}
        for entry in self.entries:
            if entry.table and not entry.code:
                rows.setdefault((entry.table, entry.sheet, entry.row), {})[entry.column] = entry
        tables: dict[str, list[Record]] = {}
        for (table, sheet, row), cells in rows.items():
            record = Record(self.form, table, self.member, self.state, self.file, sheet, row, cells)
            tables.setdefault(table.lower(), []).append(record)
        return {table: tuple(records) for table, records in tables.items()}


@dataclass(frozen=True, slots=True)
class FormData:
    """All submissions of one form in one period; ``expected`` are the codes of those who fill it."""

    form: str
    expected: tuple[str, ...]
    submissions: Mapping[str, Submission]

    @property
    def accepted(self) -> tuple[str, ...]:
        return self._in_state(SubmissionState.ACCEPTED)

    @property
    def with_errors(self) -> tuple[str, ...]:
        return self._in_state(SubmissionState.WITH_ERRORS)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(code for code in self.expected if code not in self.submissions)

    def records(self, table: str) -> Iterator[Record]:
        """Every member's records of a register."""
        for submission in self.submissions.values():
            yield from submission.registers.get(table.lower(), ())

    def entries(self, table: str, code: str, column: str) -> Iterator[tuple[str, Entry]]:
        """(member, entry) of one fixed-table cell over the members that have it."""
        for member, submission in self.submissions.items():
            entry = submission.fixed.get((table.lower(), code, column))
            if entry is not None:
                yield member, entry

    def total(self, table: str, code: str, column: str) -> float | None:
        """The sum of valid numbers; None where nobody gave one."""
        return summed(entry.amount for _, entry in self.entries(table, code, column))

    def _in_state(self, state: SubmissionState) -> tuple[str, ...]:
        return tuple(code for code, item in self.submissions.items() if item.state is state)


@dataclass(frozen=True, slots=True)
class Dataset:
    """One period; ``forms`` by form id."""

    period: str
    forms: Mapping[str, FormData]

    @property
    def year(self) -> int:
        return int(self.period[:4])


@dataclass(frozen=True, slots=True)
class Coverage:
    """How complete a figure is; populations are None where the control workbook does not give them."""

    reported: int
    expected: int
    population: float | None
    population_expected: float | None
    with_errors: int = 0

    @property
    def population_share(self) -> float | None:
        """Per cent of the expected members' inhabitants."""
        if not self.population_expected or self.population is None:
            return None
        return 100 * self.population / self.population_expected


def summed(amounts: Iterable[float | None]) -> float | None:
    """The sum at the 15 digits that Excel shows, so that hundredths add up to hundredths; None of nothing."""
    known = [amount for amount in amounts if amount is not None]
    return float(format(math.fsum(known), ".15g")) if known else None
