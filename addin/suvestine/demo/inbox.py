"""What comes back in the example: every member's filled workbook, and what real inboxes hold besides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from suvestine.demo import council as council_form
from suvestine.demo import flaws
from suvestine.demo import library as library_form
from suvestine.demo import nominations as nominations_form
from suvestine.demo.answers import Answers
from suvestine.demo.council import council
from suvestine.demo.filling import filled
from suvestine.demo.library import Library, library
from suvestine.demo.nominations import nominations
from suvestine.demo.packing import saved_at, with_sheet_renamed
from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_template
from suvestine.outputs import write_output
from suvestine.periods import Period
from suvestine.progress import Progress
from suvestine.sentences import Sentence
from suvestine.workspace import Member, Workspace

_LOCK_SIZE = 165


@dataclass(frozen=True, slots=True)
class ExamplePeriod:
    """Everybody's answers of one period; ``libraries``, ``councils`` and ``contests`` by member code."""

    libraries: Mapping[str, Library]
    councils: Mapping[str, Answers]
    contests: Mapping[str, Answers]


def example_period(
    members: Mapping[str, Member], period: str, *, before: ExamplePeriod | None = None, flawed: bool = False
) -> ExamplePeriod:
    """The answers of a period, without mistakes but for changes that nothing explains."""
    leaps = flaws.UNEXPLAINED_LEAPS if flawed else {}
    libraries = {
        code: library(
            member, period, before=before.libraries[code] if before else None, leaps=leaps.get(code)
        )
        for code, member in members.items()
        if member.group == "narys"
    }
    councils = [code for code, member in members.items() if member.group == "taryba"]
    names = [members[code].name for code in libraries]
    return ExamplePeriod(
        libraries,
        {code: council(period) for code in councils},
        {code: nominations(period, names) for code in councils},
    )


def example_forms(folder: Path) -> Mapping[str, FormTemplate]:
    """The forms that the examples fill, by id."""
    forms = Workspace(folder).forms
    return {
        form: read_template((forms / f"{form}.xlsx").read_bytes(), form=form)
        for form in (library_form.FORM, council_form.FORM, nominations_form.FORM)
    }


def fill_inbox(
    folder: Path,
    period: str,
    *,
    templates: Mapping[str, FormTemplate],
    before: ExamplePeriod | None,
    flawed: bool,
    progress: Progress,
) -> ExamplePeriod:
    """Fills copies of the prepared workbooks into ``gauta/<period>/``; gives what was meant to be in them."""
    desk = _Desk(Workspace(folder), Period(period), templates, before, flawed=flawed)
    members = desk.workspace.control.members(desk.period)
    example = example_period(members, period, before=before, flawed=flawed)
    with progress(Sentence("filling_examples"), len(members)) as advance:
        for code, answers in example.councils.items():
            desk.save(council_form.FORM, code, answers)
            desk.save(nominations_form.FORM, code, example.contests[code])
            advance()
        for code, item in example.libraries.items():
            desk.library(code, item.answers)
            advance()
    if flawed:
        desk.save_lock(flaws.LOCKED)
    return example


class _Desk:
    """Where one period's workbooks are filled and sent from."""

    def __init__(
        self,
        workspace: Workspace,
        period: Period,
        templates: Mapping[str, FormTemplate],
        before: ExamplePeriod | None,
        *,
        flawed: bool,
    ) -> None:
        self.workspace = workspace
        self.period = period
        self._before = before
        self._flawed = flawed
        self._templates = templates

    def library(self, code: str, answers: Answers) -> None:
        """A library's return: with this member's flaws where the period has them."""
        form = library_form.FORM
        if not self._flawed:
            self.save(form, code, answers)
        elif code == flaws.CORRUPT:
            content = self._filled(form, code, answers)
            self._write(self._name(form, code), content[: len(content) * 2 // 3])
        elif code == flaws.DUPLICATE:
            first = f"Kopija – {code}_{form}_{self.period} (2).xlsx"
            self.save(form, code, flaws.older(answers), name=first, days=-5)
            self.save(form, code, answers)
        elif code != flaws.MISSING:
            self.save(form, code, flaws.flawed(answers, code))

    def save(self, form: str, code: str, answers: Answers, *, name: str = "", days: int = 0) -> None:
        """One workbook, saved on the day of filling (or so many days after)."""
        content = self._filled(form, code, answers)
        renamed, old, new = flaws.RENAMED_SHEET
        if self._flawed and code == renamed:
            content = with_sheet_renamed(content, old, new)
        day = answers.fields["uzpildymo_data"]
        if isinstance(day, dt.date):
            noon = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC) + dt.timedelta(days=days)
            content = saved_at(content, noon)
        self._write(name or self._name(form, code), content)

    def save_lock(self, code: str) -> None:
        """What Excel leaves beside a workbook that is open: the name of who opened it."""
        name = library_form.PRESIDENT.encode("ascii")
        owner = bytes([len(name)]) + name
        self._write(f"~${self._name(library_form.FORM, code)}", owner.ljust(_LOCK_SIZE, b" "))

    def _filled(self, form: str, code: str, answers: Answers) -> bytes:
        prepared = self.workspace.outgoing(self.period) / self._name(form, code)
        return filled(prepared.read_bytes(), self._templates[form], answers, before=self._earlier(code))

    def _earlier(self, code: str) -> Answers | None:
        if self._before is None:
            return None
        known = self._before.libraries.get(code)
        return known.answers if known else self._before.councils.get(code)

    def _name(self, form: str, code: str) -> str:
        return f"{code}_{form}_{self.period}.xlsx"

    def _write(self, name: str, content: bytes) -> None:
        def write(path: Path) -> None:
            path.write_bytes(content)

        write_output(self.workspace.inbox(self.period) / name, write)
