"""The monitoring workbook: the plan table, the rows it stands on, goals in short, risks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from suvestine.dataset.gathering import Gathered
from suvestine.lithuanian import counted
from suvestine.monitoring.model import GoalSummary, Monitoring, Status
from suvestine.monitoring.summary import goal_summary
from suvestine.reports.workbooks.monitoring_sheets import basis_sheet, plan_sheet, risks_sheet, texts_sheet
from suvestine.reports.workbooks.workbook_parts import STATUS_STYLES, SheetEntry, sheets_table, status_cell
from suvestine.spreadsheet.book import Book, BookSheet, CellContent, Styled
from suvestine.spreadsheet.charts import AMBER, GREY, BarChart, Series, body, place_charts
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.looks import ACCENT, AS_NEEDED
from suvestine.workspace import Setting

SUMMARY = "Santrauka"
_GOAL_WIDTH, _COUNT_WIDTH, _LEAST_COLUMNS = 58.0, 14.0, 8
_TEAL, _RED = "#7FB0B9", "#C0675C"
_BARS = {
    Status.ACHIEVED: ACCENT,
    Status.ON_TRACK: _TEAL,
    Status.BEHIND: AMBER,
    Status.FAILED: _RED,
    Status.NOT_STARTED: GREY,
    Status.NO_DATA: "#9FB0CC",
    Status.NO_BASELINE: "#E6D8BD",
}
_NOTED = (Status.BEHIND, Status.FAILED)


def write_monitoring(path: Path, *, gathered: Gathered, monitoring: Monitoring, now: dt.datetime) -> None:
    """Writes ``stebesena_<period>.xlsx``; links to files are relative to the folder of that workbook."""
    title = f"Strategijos stebėsena, {monitoring.period} m."
    organisation = gathered.workspace.control.setting(Setting.ORGANISATION)
    made = f"Sudaryta {now.date().isoformat()}. Rodiklių būsena pagal pateiktas ataskaitas."
    with Book(path, created=now, title=title, owner=organisation) as book:
        note = f"{organisation}. {made}" if organisation else made
        summary = book.sheet(SUMMARY, title=title, note=note, panel=True, group="overview")
        entries = [
            plan_sheet(book, gathered.plan, monitoring),
            basis_sheet(book, gathered, monitoring),
            texts_sheet(book, monitoring),
            risks_sheet(book, gathered.plan, monitoring),
        ]
        _fill_summary(summary, goal_summary(gathered.plan, monitoring), monitoring, entries)


def _fill_summary(
    sheet: BookSheet, goals: tuple[GoalSummary, ...], monitoring: Monitoring, entries: list[SheetEntry]
) -> None:
    shown = [status for status in Status if any(result.status is status for result in monitoring.results)]
    sheet.text(sheet.next_row, 1, "Rodikliai pagal tikslą ir būseną", "subtitle")
    rows: list[list[CellContent]] = [
        [f"{goal.goal} {goal.short}", *(float(goal.counts[status]) for status in shown),
         float(goal.total)]
        for goal in goals
    ]  # fmt: skip
    if len(goals) > 1:
        sums = [float(sum(goal.counts[status] for goal in goals)) for status in shown]
        rows.append(
            [Styled("Visi tikslai", "strong"), *(Styled(each, "strong") for each in (*sums, sum(sums)))]
        )
    headings = ("Tikslas", *(status.value.capitalize() for status in shown), "Iš viso")
    widths = dict.fromkeys(headings, _COUNT_WIDTH) | {"Tikslas": _GOAL_WIDTH}
    area = sheet.table("s_tikslai", headings, rows, widths=widths)
    if goals and shown:
        place_charts(sheet, [_chart(goals, monitoring, shown, area)])
    _attention(sheet, monitoring)
    sheets_table(sheet, entries, across=max(len(headings), _LEAST_COLUMNS))
    sheet.widths(
        {1: _GOAL_WIDTH, **dict.fromkeys(range(2, max(len(headings), _LEAST_COLUMNS) + 1), _COUNT_WIDTH)}
    )


def _chart(
    goals: tuple[GoalSummary, ...], monitoring: Monitoring, shown: list[Status], area: Area
) -> BarChart:
    well = sum(result.status in (Status.ACHIEVED, Status.ON_TRACK) for result in monitoring.results)
    title = f"Pasiekti arba vykdomi pagal planą {well} iš {len(monitoring.results)} rodiklių"
    only_goals = Area(area.sheet, area.top, area.left, area.top + len(goals), area.right)
    return BarChart(
        title=title,
        description=f"Juostinė diagrama: kiekvieno tikslo rodikliai pagal būseną. {title}.",
        categories=body(only_goals, 1),
        series=tuple(
            Series(status.value, body(only_goals, place), _BARS.get(status, "#DDE3E4"))
            for place, status in enumerate(shown, start=2)
        ),
        bounds=(0.0, float(max(goal.total for goal in goals))),
    )


def _attention(sheet: BookSheet, monitoring: Monitoring) -> None:
    """What is behind, before the list of sheets."""
    late = [result for result in monitoring.results if result.status in _NOTED]
    late.sort(key=lambda result: list(STATUS_STYLES).index(result.status), reverse=True)
    if not late:
        return
    indicators = counted(len(late), "rodiklis", "rodikliai", "rodiklių")
    sheet.text(sheet.next_row, 1, f"Atsilieka arba nepasiekta: {indicators}", "subtitle")
    rows: list[list[CellContent]] = [
        [f"{r.indicator.code} {r.indicator.name}", status_cell(r.status), r.planned, r.achieved, r.deviation]
        for r in late
    ]
    headings = ("Rodiklis", "Būsena", "Planuota", "Pasiekta", "Nuokrypis")
    formats = dict.fromkeys(headings[2:], AS_NEEDED)
    sheet.table(
        "s_atsilieka",
        headings,
        rows,
        formats=formats,
        widths=dict.fromkeys(headings, _COUNT_WIDTH) | {"Rodiklis": _GOAL_WIDTH, "Būsena": _COUNT_WIDTH},
    )
