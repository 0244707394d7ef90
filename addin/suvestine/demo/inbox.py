"""What comes back in an example: every member's filled workbook, and what real inboxes hold besides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Generic

from suvestine.demo.answers import Answers
from suvestine.demo.example import Example, ExamplePeriod, Flaws, Return, Told
from suvestine.demo.filling import filled
from suvestine.demo.library import PRESIDENT
from suvestine.demo.packing import saved_at, with_sheet_renamed
from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_template
from suvestine.outputs import write_output
from suvestine.periods import Period
from suvestine.progress import Progress
from suvestine.sentences import Sentence
from suvestine.workspace import Workspace

_LOCK_SIZE = 165


def example_forms(folder: Path, example: Example[Told]) -> Mapping[str, FormTemplate]:
    """The forms that an example fills, by id."""
    forms = Workspace(folder).forms
    return {form: read_template((forms / f"{form}.xlsx").read_bytes(), form=form) for form in example.forms}


class ExampleInbox(Generic[Told]):
    """Where the workbooks of an example come back to: the inbox of its workspace."""

    def __init__(self, folder: Path, example: Example[Told], *, progress: Progress) -> None:
        self._workspace = Workspace(folder)
        self._example = example
        self._templates = example_forms(folder, example)
        self._progress = progress

    def fill(self, period: str, *, before: Told | None, flawed: bool) -> Told:
        """Fills copies of the prepared workbooks into ``gauta/<period>/``; gives what was meant to be in them."""
        members = self._workspace.control.members(Period(period))
        told = self._example.period(members, period, before=before, flawed=flawed)
        flaws = self._example.flaws if flawed else Flaws()
        desk = _Desk(self._workspace, Period(period), self._templates, before, flaws)
        returns = [
            ((form, code), answers) for form, given in told.answers.items() for code, answers in given.items()
        ]
        with self._progress(Sentence("filling_examples"), len(returns)) as advance:
            for which, answers in returns:
                desk.send(which, answers)
                advance()
        return told


class _Desk:
    """Where one period's workbooks are filled and sent from."""

    def __init__(
        self,
        workspace: Workspace,
        period: Period,
        templates: Mapping[str, FormTemplate],
        before: ExamplePeriod | None,
        flaws: Flaws,
    ) -> None:
        self._workspace = workspace
        self._period = period
        self._templates = templates
        self._before = before.answers if before else {}
        self._flaws = flaws

    def send(self, which: Return, answers: Answers) -> None:
        """A member's workbook with its flaws; an older version, a cut off file or a lock where there is one."""
        flaws = self._flaws
        if which in flaws.missing:
            return
        if which in flaws.corrupt:
            content = self._filled(which, answers)
            self._write(self._name(which), content[: len(content) * 2 // 3])
            return
        if which in flaws.older:
            copy = f"Kopija – {self._name(which).removesuffix('.xlsx')} (2).xlsx"
            self._save(which, flaws.older[which](answers), name=copy, days=-5)
        mistaken = flaws.mistakes.get(which)
        self._save(which, mistaken(answers) if mistaken else answers, name=self._name(which))
        if which in flaws.locked:
            self._save_lock(which)

    def _save(self, which: Return, answers: Answers, *, name: str, days: int = 0) -> None:
        """One workbook, saved on the day of filling (or so many days after)."""
        content = self._filled(which, answers)
        if which in self._flaws.renamed:
            content = with_sheet_renamed(content, *self._flaws.renamed[which])
        day = answers.fields["uzpildymo_data"]
        if isinstance(day, dt.date):
            noon = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC) + dt.timedelta(days=days)
            content = saved_at(content, noon)
        self._write(name, content)

    def _save_lock(self, which: Return) -> None:
        """What Excel leaves beside a workbook that is open: the name of who opened it."""
        name = PRESIDENT.encode("ascii")
        owner = bytes([len(name)]) + name
        self._write(f"~${self._name(which)}", owner.ljust(_LOCK_SIZE, b" "))

    def _filled(self, which: Return, answers: Answers) -> bytes:
        form, member = which
        prepared = self._workspace.outgoing(self._period) / self._name(which)
        before = self._before.get(form, {}).get(member)
        return filled(prepared.read_bytes(), self._templates[form], answers, before=before)

    def _name(self, which: Return) -> str:
        form, member = which
        return f"{member}_{form}_{self._period}.xlsx"

    def _write(self, name: str, content: bytes) -> None:
        def write(path: Path) -> None:
            path.write_bytes(content)

        write_output(self._workspace.inbox(self._period) / name, write)
