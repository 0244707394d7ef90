"""What comes of a consolidation: monitoring, documents, open data."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from suvestine.dataset.export import Format, export_tables, write_table
from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.dataset.personal_data import public_dataset
from suvestine.errors import DocumentsUnwritten, UserError
from suvestine.one_run import alone
from suvestine.outputs import write_output
from suvestine.progress import Progress, Say, silent, unheard
from suvestine.returns.model import Intake
from suvestine.rounds.collecting import all_consolidated
from suvestine.rounds.fetched import gathered_for, last_dataset, monitoring_of
from suvestine.rounds.remarks import say_nameless, say_unfound
from suvestine.sentences import Sentence, one_a_line
from suvestine.workspace import Workspace

if TYPE_CHECKING:
    from suvestine.reports.context import Sources

MONITORING_DOCUMENT = "strategijos_stebesena"


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
    from suvestine.reports.sources import document_context
    from suvestine.reports.workbooks.monitoring_workbook import write_monitoring

    gathered = gathered_for(folder, period)
    templates = _document_templates(gathered.workspace, (MONITORING_DOCUMENT,))
    dataset = last_dataset(gathered)
    monitoring = monitoring_of(gathered, dataset)
    say_nameless(gathered, say)
    say_unfound(gathered, say)
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
    """Writes Word documents from the last complete consolidation; no name means every template.

    Raises :class:`DocumentsUnwritten` where some of several documents could not be made, after all others are.
    """
    from suvestine.reports.word.page_numbers import page_numbers
    from suvestine.reports.word.pdf import to_pdf
    from suvestine.reports.writing import write_documents

    gathered = gathered_for(folder, period)
    templates = _document_templates(gathered.workspace, documents)
    sources, context = _sources_and_context(gathered, last_dataset(gathered), now)
    say_nameless(gathered, say)
    target = gathered.workspace.reports(gathered.period)
    written: list[Path] = []
    mistakes: dict[str, UserError] = {}
    with page_numbers(say) as numbers, progress(Sentence("writing_documents"), len(templates)) as advance:
        for template in templates:
            try:
                paths = write_documents(template, sources, context, target, say=say, numbers=numbers)
                written += paths
                if pdf:
                    written.append(to_pdf(paths[0]))
            except UserError as mistake:
                mistakes[template.stem] = mistake
            advance()
    _refuse_unwritten(mistakes, templates, written)
    return written


def _refuse_unwritten(
    mistakes: Mapping[str, UserError], templates: Sequence[Path], written: Sequence[Path]
) -> None:
    """Raises what is wrong with the templates by name: all of it where several documents were asked for."""
    if not mistakes:
        return
    if len(templates) == 1:
        raise next(iter(mistakes.values()))
    told = {mistake.sentence.english: mistake.sentence for mistake in mistakes.values()}
    raise DocumentsUnwritten(
        "documents_unwritten",
        written=written,
        made=len(templates) - len(mistakes),
        total=len(templates),
        documents=", ".join(mistakes),
        problems=one_a_line(told.values()),
    )


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

    gathered = gathered_for(folder, period)
    dataset = last_dataset(gathered)
    tables = [
        *export_tables(public_dataset(gathered, dataset), gathered.templates),
        indicator_table(monitoring_of(gathered, dataset)),
    ]
    return [write_table(table, out, kind=kind, say=say) for table in tables]


def publish(
    folder: Path, out: Path, *, period: str | None = None, now: dt.datetime, say: Say = unheard
) -> list[Path]:
    """Writes the public pages from the last complete consolidation; gives the paths, the index first."""
    from suvestine.publishing.pages import write_pages

    gathered = gathered_for(folder, period)
    return write_pages(gathered, last_dataset(gathered), out, made=now.date(), say=say)


def fields(folder: Path, *, period: str | None = None, now: dt.datetime) -> Sequence[tuple[str, str, str]]:
    """Everything that a Word template may say: (name, kind, example); examples from the last consolidation."""
    from suvestine.reports.fields import catalogue
    from suvestine.reports.writing import with_a_member

    gathered = gathered_for(folder, period)
    dataset = gathered.deposited(gathered.period.label) or all_consolidated(gathered, Intake((), (), ()))
    return catalogue(with_a_member(*_sources_and_context(gathered, dataset, now)))


def _sources_and_context(
    gathered: Gathered, dataset: Dataset, now: dt.datetime
) -> tuple[Sources, Mapping[str, object]]:
    from suvestine.reports.context import build_context
    from suvestine.reports.sources import document_sources

    sources = document_sources(gathered, dataset, monitoring_of(gathered, dataset))
    return sources, build_context(sources, period=gathered.period, made=now)


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
    from suvestine.reports.word.documents import render

    target = gathered.workspace.reports(gathered.period) / f"{template.stem}_{gathered.period}.docx"
    return write_output(target, partial(render, template, context, say=say), say=say)
