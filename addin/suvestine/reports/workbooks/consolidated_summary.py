"""The first sheet of the consolidated workbook: how complete the period is and what it says in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from suvestine.dataset.coverage import coverage
from suvestine.findings import Severity
from suvestine.forms.model import CHECKS_TABLE, THIS_YEAR, FixedRow, FixedTable
from suvestine.lithuanian import change, counted
from suvestine.monitoring.model import Status
from suvestine.reports.views.figures import Figure, Scope
from suvestine.reports.views.plan_words import coverage_words
from suvestine.reports.workbooks.consolidated_tables import NamedTable, row_name
from suvestine.reports.workbooks.workbook_parts import Content, SheetEntry, sheets_table, status_cell
from suvestine.spreadsheet.book import BookSheet, CellContent
from suvestine.spreadsheet.charts import AMBER, GREY, BarChart, Series, body, place_charts
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.looks import ACCENT, AS_NEEDED

KEY_ROWS = 14
"""As many rows of a form's tables as a reader takes in at a glance."""
_WIDTHS = {1: 58.0, 2: 14.0, 3: 13.0, 4: 13.0, 5: 13.0, 6: 13.0, 7: 13.0, 8: 38.0}
_CHANGE, _PER_CENT = "+#,##0;−#,##0;0", "+0.0;−0.0;0.0"


def fill_summary(
    sheet: BookSheet, content: Content, tables: Sequence[NamedTable], entries: Sequence[SheetEntry]
) -> None:
    """Writes the summary; ``entries`` are the other sheets of the workbook."""
    returns = _returns_table(sheet, content)
    charts = [_returns_chart(content, returns)] if content.dataset.forms else []
    charts += [chart for named in tables if (chart := _key_figures(sheet, named, content))][:1]
    statuses = _statuses_table(sheet, content)
    if statuses and len(charts) < 2:
        charts.append(_statuses_chart(content, statuses))
    place_charts(sheet, charts[:2])
    _trial_table(sheet, content)
    sheets_table(sheet, entries, across=len(_WIDTHS))
    sheet.widths(_WIDTHS)


def made_of(content: Content) -> str:
    """What the workbook is, in two sentences."""
    organisation = content.organisation
    made = f"sudaryta {content.now.date().isoformat()}"
    opening = f"{organisation}, {made}." if organisation else f"{made.capitalize()}."
    return (
        f"{opening} Visų narių ataskaitos vienoje darbaknygėje: kas pateikė, kas taisytina, visos reikšmės."
    )


def _returns_table(sheet: BookSheet, content: Content) -> Area:
    _heading(sheet, "Ataskaitų pateikimas")
    deadlines = {each.form: each.deadline for each in content.gathered.workspace.control.forms()}
    rows: list[list[CellContent]] = []
    for template, data in content.forms:
        counts = (data.expected, data.submissions, data.accepted, data.with_errors, data.missing)
        words = coverage_words(coverage(data, content.gathered.populations)) or "–"
        rows.append(
            [template.title, deadlines.get(template.id), *(float(len(each)) for each in counts), words]
        )
    headings = (
        "Forma",
        "Terminas",
        "Laukta",
        "Pateikta",
        "Priimta",
        "Su klaidomis",
        "Nepateikta",
        "Aprėptis",
    )
    area = sheet.table("s_pateikimas", headings, rows, widths=_widths(headings))
    for line in _completeness(content):
        sheet.text(sheet.next_row - 1, 1, line, "muted")
        sheet.next_row += 1
    return area


def _completeness(content: Content) -> Iterator[str]:
    intake = content.intake
    held = sum(len(data.with_errors) for _, data in content.forms)
    if held:
        many = "ataskaitų, kuriose liko klaidų"
        returns = counted(held, "ataskaitos, kurioje liko klaidų", many, many)
        yield f"Sumose yra ir {returns}, duomenys; pačios klaidingos reikšmės nesumuojamos."
    refused, skipped = len(intake.refused), len(intake.skipped)
    if refused:
        files = counted(refused, "failas nepriimtas", "failai nepriimti", "failų nepriimta")
        yield f"{files}: žr. lapą „Nepriimti failai“."
    if skipped:
        files = counted(skipped, "failas praleistas", "failai praleisti", "failų praleista")
        yield f"{files}: žr. lapą „Nepriimti failai“."


def _returns_chart(content: Content, area: Area) -> BarChart:
    given = sum(len(data.submissions) for _, data in content.forms)
    asked = sum(len(data.expected) for _, data in content.forms)
    title = f"Pateikta {given} iš {asked} laukiamų ataskaitų"
    return BarChart(
        title=title,
        description=f"Juostinė diagrama. {title}; kiekvienos formos dalys: priimta, su klaidomis, nepateikta.",
        categories=body(area, 1),
        series=(
            Series("Priimta", body(area, 5)),
            Series("Su klaidomis", body(area, 6), AMBER),
            Series("Nepateikta", body(area, 7), GREY),
        ),
        shares=True,
    )


def _key_figures(sheet: BookSheet, named: NamedTable, content: Content) -> BarChart | None:
    """The main sums of a table against last year, and the chart of their change where there is one."""
    table, column = named.table, named.figures
    if not isinstance(table, FixedTable) or column is None or column.heading != THIS_YEAR:
        return None
    previous = content.gathered.previous
    scope = Scope(content.gathered.members, content.dataset, (previous,) if previous else ())
    place = (named.template.id, table.name)
    shown = [(row, Figure(scope, (*place, row.code, column.id))) for row in key_rows(table, column.id)]
    if not shown:
        return None
    _heading(sheet, f"{named.name}: svarbiausi skaičiai")
    headings = ["Rodiklis", "Matavimo vienetas", f"Iš viso {content.dataset.period}", "Atsakė"]
    if previous:
        headings += [f"Iš viso {previous.period}", "Pokytis", "Pokytis, proc."]
    rows: list[list[CellContent]] = [
        [
            row_name(row), row.unit, figure.suma, float(figure.atsake), figure.praejusiu_metu_suma,
            figure.pokytis, figure.pokytis_proc,
        ]
        for row, figure in shown
    ]  # fmt: skip
    rows = [row[: len(headings)] for row in rows]
    formats = {heading: AS_NEEDED for heading in headings if heading.startswith("Iš viso")}
    formats |= {"Pokytis": _CHANGE, "Pokytis, proc.": _PER_CENT}
    name = f"s_svarbiausi_{named.excel_name.removeprefix('s_')}"
    area = sheet.table(name, headings, rows, formats=formats, widths=_widths(headings))
    if previous:
        note = "Pokytis skaičiuojamas tik iš tų narių, kurie skaičių įrašė abejais metais."
        sheet.text(sheet.next_row - 1, 1, note, "muted")
        sheet.next_row += 1
    return _change_chart(shown, area)


def key_rows(table: FixedTable, column: str) -> list[FixedRow]:
    """The table's main rows: of each group of codes (``T1``, ``T2`` … are one) the first top-level rows in
    turn, until there are enough; in the order of the table.
    """
    codes = {row.code for row in table.rows}
    top = [
        row
        for row in table.rows
        if (column in row.inputs or column in row.formulas)
        and not any(row.code[:length] in codes for length in range(1, len(row.code)))
        and not row.unit.startswith(("proc", "%"))
    ]
    groups = [list(rows) for _, rows in groupby(top, key=lambda row: row.code.rstrip("0123456789."))]
    turns = [row for depth in range(len(top)) for group in groups for row in group[depth : depth + 1]]
    chosen = {row.code for row in turns[: max(KEY_ROWS, 0)]}
    return [row for row in top if row.code in chosen]


def _change_chart(shown: Sequence[tuple[FixedRow, Figure]], area: Area) -> BarChart | None:
    changes = [(row, figure.pokytis_proc) for row, figure in shown if figure.pokytis_proc is not None]
    if not changes:
        return None
    row, most = max(changes, key=lambda pair: abs(pair[1]))
    shares = [share for _, share in changes]
    title = f"Labiausiai pakito „{row.label}“: {change(most, 1)} proc."
    return BarChart(
        title=title,
        description=f"Juostinė diagrama: svarbiausių skaičių pokytis, proc. {title}",
        categories=body(area, 1),
        series=(Series("Pokytis, proc.", body(area, 7), ACCENT, _PER_CENT),),
        bounds=(min(shares), max(shares)),
    )


def _statuses_table(sheet: BookSheet, content: Content) -> Area | None:
    results = content.monitoring.results
    if not results:
        return None
    found = Counter(result.status for result in results)
    _heading(sheet, "Strategijos rodikliai pagal būseną")
    rows: list[list[CellContent]] = [
        [status_cell(status), float(found[status])] for status in Status if found[status]
    ]
    return sheet.table(
        "s_rodikliu_busenos", ("Būsena", "Rodikliai"), rows, widths=_widths(("Būsena", "Rodikliai"))
    )


def _statuses_chart(content: Content, area: Area) -> BarChart:
    results = content.monitoring.results
    good = sum(result.status in (Status.ACHIEVED, Status.ON_TRACK) for result in results)
    title = f"Pasiekti arba vykdomi pagal planą {good} iš {len(results)} rodiklių"
    return BarChart(
        title=title,
        description=f"Juostinė diagrama: rodikliai pagal būseną. {title}.",
        categories=body(area, 1),
        series=(Series("Rodikliai", body(area, 2)),),
    )


def _trial_table(sheet: BookSheet, content: Content) -> None:
    """Trial checks are counted, so that the department sees what they would bring."""
    fired = Counter(
        (item.form, finding.place.field)
        for item in content.intake.returns
        for finding in item.findings
        if finding.severity is Severity.TRIAL
    )
    rows: list[list[CellContent]] = [
        [
            f"{check.number} {check.message}",
            float(fired[template.id, f"{CHECKS_TABLE}.{check.number}"]),
            template.title,
        ]
        for template, _ in content.forms
        for check in template.checks
        if check.severity is Severity.TRIAL
    ]
    if rows:
        _heading(sheet, "Bandomieji tikrinimai")
        headings = ("Tikrinimas", "Suveikė", "Forma")
        sheet.table("s_bandomieji", headings, rows, widths=_widths(headings[:2]), across=len(_WIDTHS))


def _heading(sheet: BookSheet, text: str) -> None:
    sheet.text(sheet.next_row, 1, text, "subtitle")


def _widths(headings: Sequence[str]) -> dict[str, float]:
    return {heading: _WIDTHS[place] for place, heading in enumerate(headings, start=1) if heading}
