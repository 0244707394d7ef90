"""The consolidated workbook: all members' values of a period, findings and coverage in one file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.monitoring.model import Monitoring
from suvestine.reports.workbooks.consolidated_sheets import (
    FIELDS,
    FINDINGS,
    REFUSED,
    REPAIRS,
    SUBMISSIONS,
    fields_sheet,
    findings_sheet,
    refused_sheet,
    repairs_sheet,
    submissions_sheet,
)
from suvestine.reports.workbooks.consolidated_summary import fill_summary, made_of
from suvestine.reports.workbooks.consolidated_tables import (
    EXPLANATIONS,
    explanations_sheet,
    named_tables,
    table_sheet,
)
from suvestine.reports.workbooks.monitoring_sheets import PLAN, plan_sheet
from suvestine.reports.workbooks.workbook_parts import Content
from suvestine.returns.model import Intake
from suvestine.spreadsheet.book import Book

SUMMARY = "Santrauka"


def write_consolidated(
    path: Path,
    *,
    gathered: Gathered,
    dataset: Dataset,
    intake: Intake,
    monitoring: Monitoring,
    now: dt.datetime,
) -> None:
    """Writes ``suvestine_<period>.xlsx``; links to files are relative to the folder of that workbook."""
    content = Content(gathered, dataset, intake, monitoring, now)
    title = content.titled("Suvestinė")
    taken = (SUMMARY, SUBMISSIONS, FINDINGS, REPAIRS, REFUSED, FIELDS, EXPLANATIONS, PLAN)
    tables = list(named_tables(content, taken))
    with Book(path, created=now, title=title, owner=content.organisation) as book:
        summary = book.sheet(SUMMARY, title=title, note=made_of(content), panel=True, group="overview")
        entries = [submissions_sheet(book, content), findings_sheet(book, content)]
        if monitoring.results:
            entries.append(plan_sheet(book, gathered.plan, monitoring))
        entries += [table_sheet(book, named, content) for named in tables]
        if any(named.explained for named in tables):
            entries.append(explanations_sheet(book, tables, content))
        entries += [fields_sheet(book, content), repairs_sheet(book, content), refused_sheet(book, content)]
        fill_summary(summary, content, tables, entries)
