"""One function per verb: what a person can ask for, whichever door the request comes through."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from suvestine import resources
from suvestine.dataset.consolidation import consolidated
from suvestine.dataset.export import Format, export_tables, write_table
from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.dataset.outcome import check_outcome, outcome
from suvestine.errors import UserError
from suvestine.one_run import alone
from suvestine.outputs import write_output
from suvestine.profiles import ASSOCIATION, control_workbook
from suvestine.progress import Progress, Say, silent, unheard
from suvestine.returns.inbox import inbox_files
from suvestine.returns.model import Intake
from suvestine.returns.receive import check_file, receive
from suvestine.sentences import Sentence
from suvestine.workspace import CONTROL_WORKBOOK, Workspace

if TYPE_CHECKING:
    from suvestine.monitoring.model import Monitoring

MONITORING_DOCUMENT = "strategijos_stebesena"
FORM_KNOWN = frozenset({"unknown_member", "no_member", "member_not_expected", "wrong_period"})
"""Refusals of files of which it is known what form they are."""


def init(folder: Path, *, period: str | None = None, profile: str = ASSOCIATION) -> list[Path]:
    """Makes a workspace; gives the files that were written. A file that is there stays as it is."""
    written = []
    control = folder / CONTROL_WORKBOOK
    if not control.exists():
        content = control_workbook(resources.workbook_templates() / CONTROL_WORKBOOK, profile, period)
        written.append(write_output(control, partial(_write_bytes, content)))
    workspace = Workspace(folder)
    for source, target in (
        (resources.workbook_templates(), workspace.forms),
        (resources.docx_templates(), workspace.documents),
    ):
        for template in sorted(source.iterdir()):
            copy = target / template.name
            if template.name != CONTROL_WORKBOOK and not copy.exists():
                written.append(write_output(copy, partial(shutil.copyfile, template)))
    workspace.inbox(workspace.period(period)).mkdir(parents=True, exist_ok=True)
    return written


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

    gathered = _gathered(folder, period)
    jobs = _asked(gathered, form, member)
    _say_unasked(gathered, say)
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
    gathered = _gathered(workspace, period)
    results = [check_file(gathered.workspace.relative(path), path, gathered.collection) for path in files]
    return check_outcome(gathered.period.label, results)


def check_inbox(
    folder: Path, *, period: str | None = None, progress: Progress = silent, say: Say = unheard
) -> dict[str, Any]:
    """Checks all that is in the inbox, writes nothing; what :func:`consolidate` gives, without outputs."""
    gathered = _gathered(folder, period)
    intake = _intake(gathered, progress)
    _say_what_to_look_at(gathered, intake, say)
    return outcome(_consolidated(gathered, intake), intake, ())


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
    from suvestine.reports.consolidated import write_consolidated

    gathered = _gathered(folder, period)
    workspace, label = gathered.workspace, gathered.period.label
    intake = _intake(gathered, progress)
    dataset = _consolidated(gathered, intake)
    monitoring = _monitoring(gathered, dataset)
    _say_what_to_look_at(gathered, intake, say)
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


@alone
def monitor(
    folder: Path,
    *,
    period: str | None = None,
    now: dt.datetime,
    progress: Progress = silent,
    say: Say = unheard,
) -> dict[str, Any]:
    """Writes the monitoring workbook and document; keys ``period``, ``statuses``, ``indicators``, ``outputs``."""
    from suvestine.monitoring.summary import indicator_json
    from suvestine.reports.monitoring_workbook import write_monitoring
    from suvestine.reports.sources import document_context

    gathered = _gathered(folder, period)
    templates = _document_templates(gathered.workspace, (MONITORING_DOCUMENT,))
    dataset = _last_dataset(gathered)
    monitoring = _monitoring(gathered, dataset)
    label = gathered.period.label
    target = gathered.workspace.consolidated(gathered.period) / f"stebesena_{label}.xlsx"
    with progress(Sentence("writing_monitoring"), 1) as advance:
        workbook = write_output(
            target,
            lambda temporary: write_monitoring(temporary, gathered=gathered, monitoring=monitoring, now=now),
            say=say,
        )
        advance()
    context = document_context(gathered, dataset, monitoring, now=now)
    with progress(Sentence("writing_documents"), len(templates)) as advance:
        documents = [_document(gathered, template, context, say) for template in templates]
        advance()
    return {
        "period": label,
        "statuses": dict(Counter(result.status.value for result in monitoring.results)),
        "indicators": [indicator_json(result) for result in monitoring.results],
        "outputs": [gathered.workspace.relative(path) for path in (workbook, *documents)],
    }


@alone
def report(
    folder: Path,
    documents: Sequence[str] = (),
    *,
    period: str | None = None,
    pdf: bool = False,
    now: dt.datetime,
    progress: Progress = silent,
    say: Say = unheard,
) -> list[Path]:
    """Writes Word documents from the last complete consolidation; no name means every template."""
    from suvestine.reports.pdf import to_pdf

    gathered = _gathered(folder, period)
    templates = _document_templates(gathered.workspace, documents)
    context = _context(gathered, _last_dataset(gathered), now)
    written = []
    with progress(Sentence("writing_documents"), len(templates)) as advance:
        for template in templates:
            path = _document(gathered, template, context, say)
            written.append(path)
            if pdf:
                written.append(to_pdf(path))
            advance()
    return written


def export(
    folder: Path,
    out: Path,
    *,
    period: str | None = None,
    kind: Format = "csv",
    say: Say = unheard,
) -> list[Path]:
    """Writes open data from the last complete consolidation, one file a table; gives the paths."""
    from suvestine.monitoring.summary import indicator_table

    gathered = _gathered(folder, period)
    dataset = _last_dataset(gathered)
    tables = [
        *export_tables(dataset, gathered.templates),
        indicator_table(_monitoring(gathered, dataset)),
    ]
    return [write_table(table, out, kind=kind, say=say) for table in tables]


def fields(folder: Path, *, period: str | None = None, now: dt.datetime) -> Sequence[tuple[str, str, str]]:
    """Everything that a Word template may say: (name, kind, example); examples from the last consolidation."""
    from suvestine.reports.fields import catalogue

    gathered = _gathered(folder, period)
    dataset = gathered.deposited(gathered.period.label) or _consolidated(gathered, Intake((), (), ()))
    return catalogue(_context(gathered, dataset, now))


def check_template(file: Path) -> dict[str, Any]:
    """Lints a template: keys ``form``, ``errors``, ``advice`` (severity, sheet, cell, message), ``outline``."""
    from suvestine.forms.lint import check_template as lint
    from suvestine.forms.outline import outline as text

    inspection = lint(_template_bytes(file), form=file.stem)
    return {
        "form": inspection.form,
        "errors": [asdict(message) for message in inspection.errors],
        "advice": [asdict(message) for message in inspection.advice],
        "outline": text(inspection.template) if inspection.template else "",
    }


def template_outline(file: Path) -> str:
    """A template's outline as text."""
    from suvestine.forms.outline import outline as text
    from suvestine.forms.reading import read_template

    return text(read_template(_template_bytes(file), form=file.stem))


def _gathered(folder: Path, period: str | None) -> Gathered:
    workspace = Workspace(folder)
    return Gathered(workspace, workspace.period(period))


def _say_what_to_look_at(gathered: Gathered, intake: Intake, say: Say) -> None:
    _say_editions(gathered, intake, say)
    _say_unasked(gathered, say)


def _intake(gathered: Gathered, progress: Progress) -> Intake:
    files = _received(gathered)
    with progress(Sentence("reading_returns"), len(files)) as advance:
        return receive(files, gathered.collection, on_file=advance)


def _consolidated(gathered: Gathered, intake: Intake) -> Dataset:
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


def _say_unasked(gathered: Gathered, say: Say) -> None:
    left_out = gathered.workspace.control.unasked(gathered.period)
    if left_out:
        members = tuple(
            Sentence("member_of_group", {"code": member.code, "group": member.group or Sentence("no_group")})
            for member in left_out
        )
        say(Sentence("members_unasked", {"members": members}))


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


def _last_dataset(gathered: Gathered) -> Dataset:
    dataset = gathered.deposited(gathered.period.label)
    if dataset is None:
        raise UserError("not_consolidated", period=gathered.period)
    return dataset


def _monitoring(gathered: Gathered, dataset: Dataset) -> Monitoring:
    from suvestine.monitoring.sources import monitored

    return monitored(gathered, dataset)


def _context(gathered: Gathered, dataset: Dataset, now: dt.datetime) -> Mapping[str, object]:
    from suvestine.reports.sources import document_context

    return document_context(gathered, dataset, _monitoring(gathered, dataset), now=now)


def _document_templates(workspace: Workspace, names: Iterable[str]) -> list[Path]:
    known = {
        path.stem: path for path in sorted(workspace.documents.glob("*.docx")) if path.name[0] not in "~."
    }
    if not known:
        raise UserError("no_documents", folder=workspace.documents)
    unknown = next((name for name in names if name not in known), None)
    if unknown is not None:
        raise UserError(
            "unknown_document", document=unknown, folder=workspace.documents, documents=", ".join(known)
        )
    return [known[name] for name in names] or list(known.values())


def _document(gathered: Gathered, template: Path, context: Mapping[str, object], say: Say) -> Path:
    from suvestine.reports.documents import render

    target = gathered.workspace.reports(gathered.period) / f"{template.stem}_{gathered.period}.docx"
    return write_output(target, partial(render, template, context), say=say)


def _template_bytes(file: Path) -> bytes:
    if not file.is_file():
        raise UserError("no_file", path=file)
    return file.read_bytes()


def _write_bytes(content: bytes, path: Path) -> None:
    path.write_bytes(content)
