"""Forms out and returns in: prepared workbooks, checks, the consolidation."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from suvestine.dataset.consolidation import consolidated
from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.dataset.outcome import check_outcome, outcome
from suvestine.errors import UserError
from suvestine.one_run import alone
from suvestine.outputs import write_output
from suvestine.progress import Progress, Say, silent, unheard
from suvestine.returns.inbox import inbox_files
from suvestine.returns.model import Intake
from suvestine.returns.receive import check_file, receive
from suvestine.rounds.fetched import gathered_for, monitoring_of
from suvestine.rounds.remarks import say_unasked, say_unfound
from suvestine.sentences import Sentence

FORM_KNOWN = frozenset(
    {"unknown_member", "no_member", "name_of_another", "member_not_expected", "wrong_period"}
)
"""Refusals of files of which it is known what form they are."""


@alone
def prepare(
    folder: Path,
    *,
    period: str | None = None,
    form: str | None = None,
    member: str | None = None,
    now: dt.datetime,
    progress: Progress = silent,
    say: Say = unheard,
) -> list[Path]:
    """Writes ``siuntimui/<period>/<code>_<form>_<period>.xlsx`` for each form's members; gives the paths.

    Raises :class:`UserError` for a form that is not collected or a member that does not fill it.
    """
    from suvestine.dataset.preparation import prepared_workbooks

    gathered = gathered_for(folder, period)
    jobs = _asked(gathered, form, member)
    say_unasked(gathered, say)
    target = gathered.workspace.outgoing(gathered.period)
    gathered.workspace.inbox(gathered.period).mkdir(parents=True, exist_ok=True)
    written = []
    for template in {name: gathered.templates[name] for name, _ in jobs}.values():
        gathered.archive.keep_template(template, gathered.contents[template.id], used_at=now.isoformat())
    with progress(Sentence("preparing_workbooks"), len(jobs)) as advance:
        for name, content in prepared_workbooks(gathered, jobs):
            written.append(write_output(target / name, partial(_write_bytes, content), say=say))
            advance()
    return written


def check(
    files: Sequence[Path], *, workspace: Path | None = None, period: str | None = None
) -> dict[str, Any]:
    """Checks single returns; keys ``period``, ``files``, ``refused``, ``findings``, ``repairs``.

    Without a workspace each is checked by its own rules and checks, and ``period`` is blank.
    """
    missing = next((path for path in files if not path.is_file()), None)
    if missing is not None:
        raise UserError("no_file", path=missing)
    if workspace is None:
        from suvestine.returns.self_check import check_by_itself

        return check_outcome("", [check_by_itself(path.name, path) for path in files])
    gathered = gathered_for(workspace, period)
    results = [check_file(gathered.workspace.relative(path), path, gathered.collection) for path in files]
    return check_outcome(gathered.period.label, results)


def check_inbox(
    folder: Path, *, period: str | None = None, progress: Progress = silent, say: Say = unheard
) -> dict[str, Any]:
    """Checks all that is in the inbox, writes nothing; what :func:`consolidate` gives, without outputs."""
    gathered = gathered_for(folder, period)
    intake = _intake(gathered, progress)
    _say_what_to_look_at(gathered, intake, say)
    return outcome(all_consolidated(gathered, intake), intake, ())


def every_form_recognised(result: Mapping[str, Any]) -> bool:
    """Whether a template fits every file of a :func:`check`."""
    return all(refusal["code"] in FORM_KNOWN for refusal in result["refused"])


@alone
def consolidate(
    folder: Path,
    *,
    period: str | None = None,
    now: dt.datetime,
    progress: Progress = silent,
    say: Say = unheard,
) -> dict[str, Any]:
    """Reads the inbox, writes the consolidated workbook, deposits one snapshot; what ``--json`` prints."""
    from suvestine.reports.workbooks.consolidated import write_consolidated

    gathered = gathered_for(folder, period)
    workspace, label = gathered.workspace, gathered.period.label
    intake = _intake(gathered, progress)
    dataset = all_consolidated(gathered, intake)
    monitoring = monitoring_of(gathered, dataset)
    _say_what_to_look_at(gathered, intake, say)
    say_unfound(gathered, say)
    target = workspace.consolidated(gathered.period) / f"suvestine_{label}.xlsx"
    with progress(Sentence("writing_consolidated"), 1) as advance:
        path = write_output(
            target,
            lambda temporary: write_consolidated(
                temporary, gathered=gathered, dataset=dataset, intake=intake, monitoring=monitoring, now=now
            ),
            say=say,
        )
        advance()
    result = outcome(dataset, intake, [workspace.relative(path)])
    with progress(Sentence("depositing"), 1) as advance:
        gathered.archive.deposit(
            intake, gathered.collection, taken_at=now.isoformat(), outcome=result, contents=gathered.contents
        )
        advance()
    return result


def _say_what_to_look_at(gathered: Gathered, intake: Intake, say: Say) -> None:
    _say_editions(gathered, intake, say)
    say_unasked(gathered, say)


def _intake(gathered: Gathered, progress: Progress) -> Intake:
    files = _received(gathered)
    with progress(Sentence("reading_returns"), len(files)) as advance:
        return receive(files, gathered.collection, on_file=advance)


def all_consolidated(gathered: Gathered, intake: Intake) -> Dataset:
    """What a reading of the inbox gives for the round."""
    return consolidated(intake, period=gathered.period.label, expected=gathered.collection.expected)


def _received(gathered: Gathered) -> list[tuple[str, Path]]:
    """The files of the inbox, each with its path as people read it."""
    inbox = gathered.workspace.inbox(gathered.period)
    if not inbox.is_dir():
        raise UserError("no_inbox", folder=inbox, period=gathered.period)
    folder = gathered.workspace.relative(inbox)
    return [(f"{folder}/{name}", path) for name, path in inbox_files(inbox)]


def _say_editions(gathered: Gathered, intake: Intake, say: Say) -> None:
    for template in filter(gathered.archive.changed_template, gathered.templates.values()):
        say(Sentence("form_changed", {"form": template.id, "edition": template.edition}))
    current = {form: template.edition for form, template in gathered.templates.items()}
    returns = Counter((item.form, item.edition) for item in intake.returns)
    for (form, edition), count in returns.items():
        if edition != current[form]:
            say(Sentence("other_editions", {"form": form, "edition": edition, "count": count}))


def _asked(gathered: Gathered, form: str | None, member: str | None) -> list[tuple[str, str]]:
    """The (form, member) pairs that ``prepare`` was asked for."""
    expected = gathered.collection.expected
    if form is not None and form not in expected:
        raise UserError("unknown_form", form=form, forms=", ".join(expected))
    if member is not None and member not in gathered.members:
        raise UserError("unknown_member", member=member)
    jobs = [
        (name, code)
        for name, codes in expected.items()
        for code in sorted(codes)
        if form in (None, name) and member in (None, code)
    ]
    if not jobs:
        raise UserError("nobody_fills")
    return jobs


def _write_bytes(content: bytes, path: Path) -> None:
    path.write_bytes(content)
