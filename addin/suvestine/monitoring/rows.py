"""The rows of registers and fixed tables, alike, over all periods of the datasets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from suvestine.dataset.model import Dataset, FormData, Submission, SubmissionState
from suvestine.lithuanian import shown
from suvestine.monitoring.model import Basis
from suvestine.returns.model import Entry, State

CODE = "kodas"
ACTIVITY = "strategijos_veikla"
SECOND_ACTIVITY = "papildoma_veikla"
_WORDS = {"taip": 1.0, "true": 1.0, "1": 1.0, "ne": 0.0, "false": 0.0, "0": 0.0}
_SHORT_TEXT = 160


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one member; ``code`` is blank in a register, ``values`` are the proper values only."""

    period: str
    form: str
    table: str
    member: str
    file: str
    sheet: str
    row: int
    code: str
    cells: Mapping[str, Entry]
    values: Mapping[str, object]

    @property
    def year(self) -> int:
        return int(self.period[:4])

    @property
    def answered(self) -> bool:
        """A register's row always is; a fixed table's only where the member gave some value."""
        return not self.code or any(entry.state is State.VALUE for entry in self.cells.values())

    def amount(self, column: str) -> float | None:
        """The number of a cell; ``taip`` is 1 and ``ne`` is 0; None for anything that is no proper value."""
        value = self.values.get(column)
        if isinstance(value, (bool, int, float)):
            return float(value)
        return _WORDS.get(value.strip().casefold()) if isinstance(value, str) else None

    def text(self, column: str) -> str:
        return shown(self.values.get(column)).strip()

    def short(self) -> str:
        """The first three values that say what the row is about."""
        passed = (ACTIVITY, SECOND_ACTIVITY)
        texts = (self.text(column) for column in self.values if column not in passed)
        said = ", ".join([text for text in texts if text][:3])
        return said if len(said) <= _SHORT_TEXT else said[: _SHORT_TEXT - 1] + "…"

    def basis(self, amount: float | None) -> Basis:
        return Basis(
            self.period,
            self.form,
            self.table,
            self.member,
            self.file,
            self.sheet,
            self.row,
            amount,
            self.short(),
        )


class Tables:
    """Rows by form and table, gathered once; ids are compared in lower case."""

    def __init__(self, datasets: Sequence[Dataset]) -> None:
        self.datasets = tuple(sorted(datasets, key=lambda dataset: dataset.period))
        self._gathered: dict[tuple[str, str], tuple[Row, ...]] = {}

    def rows(self, form: str, table: str) -> tuple[Row, ...]:
        """All members' rows in the order of periods."""
        key = (form.lower(), table.lower())
        if key not in self._gathered:
            self._gathered[key] = tuple(self._gather(*key))
        return self._gathered[key]

    def forms(self, form: str, year: int) -> Iterator[FormData]:
        """The form's data in each period of a year."""
        for dataset in self.datasets:
            if dataset.year == year:
                yield from _forms(dataset, form)

    def _gather(self, form: str, table: str) -> Iterator[Row]:
        for dataset in self.datasets:
            for data in _forms(dataset, form):
                for submission in data.submissions.values():
                    yield from _rows(submission, table, dataset.period)


def reporters(data: FormData) -> frozenset[str]:
    """Codes of the members whose submission is there."""
    present = data.submissions.items()
    return frozenset(code for code, item in present if item.state is not SubmissionState.MISSING)


def _forms(dataset: Dataset, form: str) -> Iterator[FormData]:
    return (data for name, data in dataset.forms.items() if name.lower() == form.lower())


def _rows(submission: Submission, table: str, period: str) -> Iterator[Row]:
    for record in submission.registers.get(table, ()):
        yield Row(
            period,
            record.form,
            record.table,
            record.member,
            record.file,
            record.sheet,
            record.row,
            "",
            record.cells,
            record.values(),
        )
    coded: dict[str, dict[str, Entry]] = {}
    for (name, code, column), entry in submission.fixed.items():
        if name == table:
            coded.setdefault(code, {})[column] = entry
    for code, cells in coded.items():
        first = next(iter(cells.values()))
        values = {column: entry.value for column, entry in cells.items() if entry.state is State.VALUE}
        yield Row(
            period,
            submission.form,
            first.table,
            submission.member,
            submission.file,
            first.sheet,
            first.row,
            code,
            cells,
            {**values, CODE: code},
        )
