"""What the workbooks that we write share: cells from submitted values, colours of states, links to files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset, FormData, SubmissionState
from suvestine.findings import Severity
from suvestine.forms.model import FormTemplate
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN, shown
from suvestine.monitoring.model import Monitoring, Status
from suvestine.returns.model import Entry, Intake, State
from suvestine.spreadsheet.book import BookSheet, CellContent, Link, Styled
from suvestine.spreadsheet.looks import WHOLE, Style
from suvestine.workspace import Setting

STATE_STYLES: dict[SubmissionState, Style] = {
    SubmissionState.ACCEPTED: "good",
    SubmissionState.WITH_ERRORS: "warning",
    SubmissionState.MISSING: "bad",
}
STATUS_STYLES: dict[Status, Style] = {
    Status.ACHIEVED: "good",
    Status.ON_TRACK: "steady",
    Status.BEHIND: "warning",
    Status.FAILED: "bad",
}
SEVERITY_STYLES: dict[Severity, Style] = {Severity.ERROR: "bad", Severity.WARNING: "warning"}
_LONGEST = 32_000
_FIRST_YEAR = 1900
_ESCAPES = {"%": "%25", " ": "%20", "#": "%23", '"': "%22", "[": "%5b", "]": "%5d", "^": "%5e",
            "`": "%60", "{": "%7b", "}": "%7d"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a consolidated workbook tells of."""

    gathered: Gathered
    dataset: Dataset
    intake: Intake
    monitoring: Monitoring
    now: dt.datetime

    @property
    def organisation(self) -> str:
        """Whose workbook it is, as the control workbook says."""
        return self.gathered.workspace.control.setting(Setting.ORGANISATION)

    def titled(self, title: str) -> str:
        """A sheet's title with the period."""
        return f"{title}, {self.dataset.period} m."

    @property
    def links(self) -> FileLinks:
        return FileLinks.from_consolidated(self.gathered)

    @property
    def forms(self) -> Iterator[tuple[FormTemplate, FormData]]:
        """Every form's template and data, in the order of the control workbook."""
        for form, data in self.dataset.forms.items():
            yield self.gathered.templates[form], data

    def member(self, code: str) -> str:
        """A member's name; the code where the control workbook no longer has the member."""
        found = self.gathered.members.get(code)
        return found.name if found else code

    def form(self, form: str) -> str:
        """A form's title."""
        return self.gathered.templates[form].title


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the list of sheets tells of it; ``rows`` is None where a count says nothing."""

    sheet: BookSheet
    about: str
    rows: int | None = None


def sheets_table(sheet: BookSheet, entries: Sequence[SheetEntry], *, across: int) -> None:
    """The list of a workbook's other sheets on its first one, ``across`` so many columns."""
    sheet.text(sheet.next_row, 1, "Lapai", "subtitle")
    rows: list[list[CellContent]] = [
        [
            Link(entry.sheet.name, entry.sheet.link()),
            None if entry.rows is None else float(entry.rows),
            entry.about,
        ]
        for entry in entries
    ]
    headings, formats = ("Lapas", "Eilutės", "Kas jame"), {"Eilutės": WHOLE}
    sheet.table("s_lapai", headings, rows, formats=formats, across=across)


@dataclass(frozen=True, slots=True)
class FileLinks:
    """Links to files of the workspace from a workbook in one of its folders."""

    to_root: str

    @classmethod
    def from_consolidated(cls, gathered: Gathered) -> FileLinks:
        """From the folder that consolidated and monitoring workbooks lie in."""
        folder = gathered.workspace.relative(gathered.workspace.consolidated(gathered.period))
        return cls("../" * len(PurePosixPath(folder).parts))

    def file(self, file: str, text: str = "", *, sheet: str = "", cell: str = "") -> Link | None:
        """A link that opens the file, at the place where one is given; None where there is no file."""
        if not file:
            return None
        path = file if PurePosixPath(file).is_absolute() or ":" in file[:2] else self.to_root + file
        target = "external:" + "".join(_ESCAPES.get(letter, letter) for letter in path)
        if sheet and cell:
            quoted = sheet.replace("'", "''")
            target += f"#'{quoted}'!{cell}"
        return Link(text or PurePosixPath(file).name, target)


def entry_cell(entry: Entry | None) -> CellContent:
    """A submitted value: numbers and dates as such, unknown and not applicable as their words, a blank as
    nothing, an invalid value as typed and marked; it is text there, so that no sum in Excel takes it.
    """
    if entry is None or entry.state is State.BLANK:
        return None
    if entry.state is State.UNKNOWN:
        return Styled(UNKNOWN, "muted")
    if entry.state is State.NOT_APPLICABLE:
        return Styled(NOT_APPLICABLE, "muted")
    if entry.state is State.INVALID:
        return Styled(shown(entry.value), "bad")
    if isinstance(entry.value, dt.date) and entry.value.year < _FIRST_YEAR:
        return shown(entry.value)
    return entry.value


def state_cell(state: SubmissionState) -> Styled:
    """A submission's state: the word and its colour."""
    return Styled(state.value, STATE_STYLES[state])


def status_cell(status: Status) -> Styled:
    """An indicator's status: the word and its colour."""
    return Styled(status.value, STATUS_STYLES.get(status, "idle"))


def local(moment: dt.datetime | None, now: dt.datetime) -> dt.datetime | None:
    """A moment on the clock that ``now`` was read from, as Excel holds it: without a zone."""
    if moment is None or moment.tzinfo is None:
        return moment
    return moment.astimezone(now.tzinfo).replace(tzinfo=None, microsecond=0)


def excel_format(number_format: str) -> str:
    """The number format of a template's column; none where it would show numbers as text."""
    return "" if number_format in ("General", "@") else number_format


def lines(items: Iterable[str]) -> str | None:
    """Texts one under another, as many as a cell holds."""
    text = "\n".join(items)
    return (text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + " …") or None
