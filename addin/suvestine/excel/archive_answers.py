"""What worksheet functions answer: values of a workspace's archive as a cell shows them, read once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset, SubmissionState
from suvestine.errors import UserError
from suvestine.forms.model import THIS_YEAR
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN, joined, shown, slug
from suvestine.monitoring.model import IndicatorResult
from suvestine.monitoring.sources import monitored
from suvestine.periods import Period
from suvestine.plan.model import Kind
from suvestine.reports.views.plan_words import achieved_words
from suvestine.returns.model import Entry, State
from suvestine.workspace import CONTROL_WORKBOOK, Workspace, enclosing_workspace

Cell = str | float | dt.datetime | dt.date | dt.time | dt.timedelta
Stamp = tuple[int, int]
OMITTED: Final = object()
"""Stands for an argument that the formula does not have; an empty cell is another thing."""
NOT_ASKED = "nelaukiama"
"""The state of a member that fills no form of the round."""
_STATES = (SubmissionState.MISSING, SubmissionState.WITH_ERRORS, SubmissionState.ACCEPTED)
"""The one that asks most of the department first."""
_VALUES = slug(THIS_YEAR)
_LONGEST = 32_000
_FIRST_YEAR = 1900
_KEPT = 8


class NoAnswer(Exception):  # noqa: N818 - it is what a cell shows
    """There is no answer; the message is a Lithuanian sentence that says why."""


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A row of a fixed table with a figure of the reporting year; ``share`` marks per cents."""

    form: str
    table: str
    code: str
    share: bool


class PeriodArchive:
    """One period of a workspace: what the archive holds of it, and what the plan makes of that."""

    def __init__(self, gathered: Gathered, dataset: Dataset) -> None:
        self._gathered = gathered
        self.dataset = dataset

    @cached_property
    def indicators(self) -> frozenset[str]:
        """Codes of the plan's indicators, in one case."""
        return frozenset(indicator.code.casefold() for indicator in self._gathered.plan.indicators)

    @cached_property
    def results(self) -> Mapping[str, IndicatorResult]:
        """Every indicator's result by code, in one case."""
        results = monitored(self._gathered, self.dataset).results
        return {result.indicator.code.casefold(): result for result in results}

    @cached_property
    def states(self) -> Mapping[str, str]:
        """The state of each member known to the workspace or the round, members of the round first; where a
        member fills several forms, the one that asks most of the department.
        """
        found: dict[str, set[SubmissionState]] = {}
        for data in self.dataset.forms.values():
            for member in {*data.expected, *data.submissions}:
                submission = data.submissions.get(member)
                state = submission.state if submission else SubmissionState.MISSING
                found.setdefault(member, set()).add(state)
        worst = {member: next(s for s in _STATES if s in found[member]).value for member in sorted(found)}
        return worst | {code: NOT_ASKED for code in self._gathered.members if code not in worst}

    def name(self, member: str) -> str:
        """A member's name; the code where the control workbook no longer has the member."""
        known = self._gathered.members.get(member)
        return known.name if known else member

    def row(self, code: str) -> CodedRow:
        """The one row with this code; raises :class:`NoAnswer` where there is none or are several."""
        rows = self._rows.get(code.casefold(), ())
        if not rows:
            raise NoAnswer(f"Statistikoje kodo „{code}“ nėra.")
        if len(rows) > 1:
            places = joined(f"„{self._title(row.form)}“ (lentelė „{row.table}“)" for row in rows)
            raise NoAnswer(f"Kodas „{code}“ yra keliose vietose: {places}.")
        return rows[0]

    def total(self, row: CodedRow) -> float | None:
        """The sum of valid numbers over members; None where nobody gave one."""
        if row.share:
            raise NoAnswer(f"Kodo „{row.code}“ procentai nesumuojami; nurodykite narį.")
        return self.dataset.forms[row.form].total(row.table, row.code, _VALUES)

    def value(self, row: CodedRow, member: str) -> Cell:
        """What one member gave, or the state of the return that it did not give."""
        data = self.dataset.forms[row.form]
        submission = data.submissions.get(member)
        if submission is not None:
            return _cell(submission.fixed.get((row.table.lower(), row.code, _VALUES)))
        if member in data.expected:
            return SubmissionState.MISSING.value
        if member in self.states:
            return NOT_ASKED
        raise NoAnswer(f"Nario „{member}“ nėra.")

    @cached_property
    def _rows(self) -> Mapping[str, tuple[CodedRow, ...]]:
        places: dict[tuple[str, str, str], CodedRow] = {}
        for row in (*self._template_rows(), *self._given_rows()):
            places.setdefault((row.form, row.table.lower(), row.code), row)
        rows: dict[str, tuple[CodedRow, ...]] = {}
        for row in places.values():
            code = row.code.casefold()
            rows[code] = (*rows.get(code, ()), row)
        return rows

    def _template_rows(self) -> Iterator[CodedRow]:
        tables = (
            (form, table)
            for form, template in self._gathered.templates.items()
            if form in self.dataset.forms
            for table in template.fixed_tables
        )
        for form, table in tables:
            column = next((each for each in table.columns if each.id == _VALUES), None)
            if column is not None:
                yield from (
                    CodedRow(form, table.name, row.code, row.is_per_cent(column))
                    for row in table.rows
                    if _VALUES in row.inputs or _VALUES in row.formulas
                )

    def _given_rows(self) -> Iterator[CodedRow]:
        """The rows that only returns of older editions hold, too."""
        entries = (
            (form, entry)
            for form, data in self.dataset.forms.items()
            for submission in data.submissions.values()
            for entry in submission.fixed.values()
        )
        for form, entry in entries:
            if entry.column == _VALUES:
                yield CodedRow(form, entry.table, entry.code, share=False)

    def _title(self, form: str) -> str:
        template = self._gathered.templates.get(form)
        return template.title if template else form


def indicator_value(folder: Path, code: object, period: object) -> Cell:
    """What the monitoring table shows as achieved: a number, ``įvykdyta``, texts; blank where nothing is known."""
    asked, archive = _code(code), _period_archive(folder, period)
    result = archive.results.get(asked.casefold())
    if result is None:
        raise NoAnswer(f"Strategijoje rodiklio „{asked}“ nėra.")
    if result.achieved is None:
        return "; ".join(result.texts)[:_LONGEST]
    return achieved_words(result) if result.indicator.kind is Kind.MILESTONE else result.achieved


def statistic(folder: Path, code: object, period: object, member: object = OMITTED) -> Cell:
    """The reporting year's figure of a coded row: the sum over members, or what one member gave."""
    asked, archive = _code(code), _period_archive(folder, period)
    row = archive.row(asked)
    if member is not OMITTED:
        return archive.value(row, _code(member, "Nario kodas"))
    total = archive.total(row)
    return "" if total is None else total


def state(folder: Path, code: object, period: object) -> str:
    """An indicator's status, or the state of a member's returns."""
    asked, archive = _code(code), _period_archive(folder, period)
    if asked.casefold() not in archive.indicators:
        if asked not in archive.states:
            raise NoAnswer(f"Kodo „{asked}“ neturi nei rodiklis, nei narys.")
        return archive.states[asked]
    if asked in archive.states:
        raise NoAnswer(f"Kodą „{asked}“ turi ir rodiklis, ir narys.")
    return archive.results[asked.casefold()].status.value


def members(folder: Path, period: object, wanted: object = OMITTED) -> tuple[tuple[str, str, str], ...]:
    """Code, name and state of each member of the round, or of those in one state."""
    word = None if wanted is OMITTED else _state_word(wanted)
    archive = _period_archive(folder, period)
    return tuple(
        (member, archive.name(member), found)
        for member, found in archive.states.items()
        if found != NOT_ASKED and word in (None, found)
    )


def workspace_of(workbook: Path) -> Path:
    """The nearest folder with a control workbook, from the workbook's own upwards.

    Raises :class:`NoAnswer` where there is none.
    """
    folder = enclosing_workspace(workbook)
    if folder is None:
        raise NoAnswer(f"Nei darbaknygės aplanke, nei aukštesniuose nėra failo „{CONTROL_WORKBOOK}“.")
    return folder


def _period_archive(folder: Path, period: object) -> PeriodArchive:
    """What was read of the period, until the control workbook, the archive or a form changes."""
    label = _label(period)
    found = _read(folder, label, _stamps(folder))
    if found is None:
        raise NoAnswer(f"Laikotarpio {label} suvestinė dar nesudaryta.")
    return found


@lru_cache(maxsize=_KEPT)
def _read(folder: Path, label: str, _stamps: tuple[Stamp, ...]) -> PeriodArchive | None:
    gathered = Gathered(Workspace(folder), Period(label))
    dataset = gathered.deposited(label)
    return None if dataset is None else PeriodArchive(gathered, dataset)


def _stamps(folder: Path) -> tuple[Stamp, ...]:
    control = _stamp(folder / CONTROL_WORKBOOK)
    archive, forms = _read_besides(folder, control)
    return control, _stamp(archive), *map(_stamp, forms)


@lru_cache(maxsize=_KEPT)
def _read_besides(folder: Path, _control: Stamp) -> tuple[Path, tuple[Path, ...]]:
    """The archive and the forms that the control workbook names."""
    workspace = Workspace(folder)
    forms = (workspace.forms / f"{each.form}.xlsx" for each in workspace.control.forms())
    return workspace.archive, tuple(forms)


def _stamp(file: Path) -> Stamp:
    """What tells a file from the one that was read before."""
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _label(period: object) -> str:
    label = f"{period:.15g}" if isinstance(period, float) else str(period)
    try:
        return Period(label.strip()).label
    except UserError:
        raise NoAnswer("Laikotarpį rašykite taip: 2026 arba „2026-1“.") from None


def _code(value: object, what: str = "Kodas") -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    code = "" if value is None else value
    if not isinstance(code, str):
        raise NoAnswer(f"{what} turi būti vieno langelio tekstas arba skaičius.")
    if not code.strip():
        raise NoAnswer(f"{what} nenurodytas.")
    return code.strip()


def _state_word(wanted: object) -> str:
    words = {slug(each.value): each.value for each in SubmissionState}
    found = words.get(slug(wanted)) if isinstance(wanted, str) else None
    if found is None:
        raise NoAnswer(f"Būsena gali būti: {', '.join(words.values())}.")
    return found


def _cell(entry: Entry | None) -> Cell:
    """A submitted value as the consolidated workbook shows it; an invalid one is text, so that no sum takes it."""
    if entry is None or entry.value is None:
        words = {State.UNKNOWN: UNKNOWN, State.NOT_APPLICABLE: NOT_APPLICABLE}
        return words.get(entry.state, "") if entry else ""
    early = isinstance(entry.value, dt.date) and entry.value.year < _FIRST_YEAR
    return shown(entry.value) if early or entry.state is State.INVALID else entry.value
