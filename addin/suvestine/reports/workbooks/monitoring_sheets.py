"""The sheets that show the plan's monitoring: the plan table, the rows it stands on, the risks."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from suvestine.dataset.gathering import Gathered
from suvestine.monitoring.model import Basis, IndicatorResult, Monitoring
from suvestine.plan.model import Activity, Direction, Goal, Kind, Plan
from suvestine.reports.views.plan_words import achieved_words, coverage_words, reasons
from suvestine.reports.workbooks.workbook_parts import FileLinks, SheetEntry, lines, status_cell
from suvestine.spreadsheet.book import Book, CellContent, Styled
from suvestine.spreadsheet.looks import AS_NEEDED

PLAN, BASIS, TEXTS, RISKS = "Stebėsena", "Pagrindimas", "Aprašymai", "Rizikos"
_FROZEN, _BEFORE_YEARS = 5, 15
_PRINTED = 13
"""Columns that fit a landscape page in readable letters."""
_TEXT_LENGTH = 150
_PER_CENT = "#,##0.0"
_GROUPS = ("Tikslas", "Kryptis", "Veikla")
_WIDTHS = {
    "Tikslas": 13.0, "Kryptis": 17.0, "Veikla": 25.0, "Kodas": 9.0, "Rodiklis": 34.0, "Matavimo vienetas": 11.0,
    "Rūšis": 11.0, "Planuota": 11.0, "Pasiekta": 12.0, "Įvykdymas, proc.": 12.0, "Nuokrypis": 12.0,
    "Būsena": 22.0, "Atsakingas": 22.0, "Pokytis": 10.0, "Reikalingas tempas": 13.0, "Planas iki šiol": 11.0,
    "Pasiekta iki šiol": 11.0, "Plano būsena": 22.0, "Visas planas": 11.0, "Aprėptis": 36.0, "Kodėl": 70.0,
    "Pastabos": 70.0, "Tekstai": 80.0,
}  # fmt: skip
_NUMBERS = (
    "Planuota", "Pasiekta", "Nuokrypis", "Pokytis", "Reikalingas tempas", "Planas iki šiol",
    "Pasiekta iki šiol", "Visas planas",
)  # fmt: skip


class PlanNames:
    """Goals, directions and activities of the plan by code."""

    def __init__(self, plan: Plan) -> None:
        self.goals = {goal.code: goal for goal in plan.goals}
        self.directions = {direction.code: direction for direction in plan.directions}
        self.activities = {activity.code: activity for activity in plan.activities}

    def of(self, activity_code: str) -> tuple[str, str, str, str]:
        """Goal, direction and activity as read, and who is responsible."""
        activity = self.activities.get(activity_code)
        if activity is None:
            return "", "", activity_code, ""
        direction = self.directions.get(activity.direction)
        goal = self.goals.get(direction.goal) if direction else None
        return _named(goal), _named(direction), _named(activity), activity.responsible


def plan_sheet(book: Book, plan: Plan, monitoring: Monitoring) -> SheetEntry:
    """The plan table: every indicator with what was planned and achieved, and its status."""
    about = "Strategijos rodikliai: planuota, pasiekta, būsena."
    sheet = book.sheet(
        PLAN, title=f"Strategijos stebėsena, {monitoring.period} m.", note=about, group="overview"
    )
    names = PlanNames(plan)
    years = sorted({year for result in monitoring.results for year in result.years})
    achieved = [f"{year} m. pasiekta" for year in years]
    headings = [*list(_WIDTHS)[:_BEFORE_YEARS], *achieved, *list(_WIDTHS)[_BEFORE_YEARS:]]
    rows = [_plan_row(result, names, years) for result in monitoring.results]
    _mute_repeated(rows, len(_GROUPS))
    formats = {**dict.fromkeys((*_NUMBERS, *achieved), AS_NEEDED), "Įvykdymas, proc.": _PER_CENT}
    area = sheet.table("s_stebesena", headings, rows, formats=formats, widths=_WIDTHS)
    sheet.wide(area, _FROZEN, printed=_PRINTED)
    return SheetEntry(sheet, about, len(rows))


def basis_sheet(book: Book, gathered: Gathered, monitoring: Monitoring) -> SheetEntry:
    """Every row behind every number, with a link that opens the return there."""
    links = FileLinks.from_consolidated(gathered)
    forms = {form: template.title for form, template in gathered.templates.items()}
    rows: list[list[CellContent]] = []
    for result in monitoring.results:
        for basis in _basis(result):
            member = gathered.members.get(basis.member)
            cell = f"A{basis.row}" if basis.row else ""
            rows.append(
                [
                    result.indicator.code, result.indicator.name, basis.period, forms.get(basis.form, basis.form), basis.table,
                    basis.member, member.name if member else basis.member, basis.amount, basis.text,
                    links.file(basis.file, sheet=basis.sheet, cell=cell), basis.sheet,
                    float(basis.row) if basis.row else None,
                ]
            )  # fmt: skip
    about = "Ataskaitų eilutės, kuriomis remiasi rodiklių reikšmės. Nuoroda atveria failą toje eilutėje."
    sheet = book.sheet(
        BASIS, title=f"Rodiklių pagrindimas, {monitoring.period} m.", note=about, group="register"
    )
    headings = (
        "Kodas", "Rodiklis", "Laikotarpis", "Forma", "Lentelė", "Nario kodas", "Narys", "Dydis", "Įrašas",
        "Failas", "Lapas", "Eilutė",
    )  # fmt: skip
    widths = {"Rodiklis": 34.0, "Narys": 34.0, "Įrašas": 46.0, "Forma": 30.0, "Failas": 30.0}
    area = sheet.table("s_pagrindimas", headings, rows, formats={"Dydis": AS_NEEDED}, widths=widths)
    sheet.wide(area, 2, printed=len(headings) - len(("Failas", "Lapas", "Eilutė")))
    return SheetEntry(sheet, about, len(rows))


def texts_sheet(book: Book, monitoring: Monitoring) -> SheetEntry:
    """What members wrote where the plan asks for words, and the evidence of what is done."""
    rows: list[list[CellContent]] = [
        [result.indicator.code, result.indicator.name, float(year), text]
        for result in monitoring.results
        for year in sorted(result.years)
        for text in result.years[year].texts
    ]
    about = "Aprašymai ir įrodymai: ką nariai parašė apie rodiklį."
    sheet = book.sheet(
        TEXTS, title=f"Rodiklių aprašymai, {monitoring.period} m.", note=about, group="register"
    )
    widths = {"Rodiklis": 44.0, "Tekstas": 90.0}
    area = sheet.table("s_aprasymai", ("Kodas", "Rodiklis", "Metai", "Tekstas"), rows, widths=widths)
    sheet.wide(area, 2)
    return SheetEntry(sheet, about, len(rows))


def risks_sheet(book: Book, plan: Plan, monitoring: Monitoring) -> SheetEntry:
    """The plan's risks, and the measured signs that feed them."""
    about = "Plano rizikos ir tai, ką apie jas rodo duomenys."
    sheet = book.sheet(
        RISKS, title=f"Rizikos, {monitoring.period} m.", note=about, panel=True, group="overview"
    )
    sheet.text(sheet.next_row, 1, "Ką rodo duomenys", "subtitle")
    signals: list[list[CellContent]] = [
        [signal.kind, signal.title, float(signal.count), lines(signal.items)] for signal in monitoring.signals
    ]
    widths = {"Rizika": 15.0, "Požymis": 40.0, "Kiekis": 12.0, "Apie ką": 60.0}
    sheet.table("s_rizikos_pozymiai", tuple(widths), signals, widths=widths)
    sheet.text(sheet.next_row, 1, "Plano rizikos", "subtitle")
    risks: list[list[CellContent]] = [
        [r.kind, r.cause, r.likelihood, r.measure, r.impact, r.level, r.responsible, r.reviewed]
        for r in plan.risks
    ]
    widths = {
        "Rizika": 15.0, "Priežastis": 40.0, "Tikimybė": 12.0, "Valdymo priemonė": 44.0, "Poveikis": 12.0,
        "Lygis": 12.0, "Atsakingas": 22.0, "Peržiūrėta": 12.0,
    }  # fmt: skip
    sheet.table("s_rizikos", tuple(widths), risks, widths=widths)
    return SheetEntry(sheet, about, len(signals) + len(risks))


def _plan_row(result: IndicatorResult, names: PlanNames, years: list[int]) -> list[CellContent]:
    indicator = result.indicator
    goal, direction, activity, responsible = names.of(indicator.activity)
    deed = indicator.kind is Kind.MILESTONE
    planned = "įvykdyti" if deed and result.planned else result.planned
    done = achieved_words(result) if deed and result.achieved is not None else result.achieved
    return [
        goal, direction, activity, indicator.code, indicator.name, indicator.unit, indicator.kind.value,
        planned, done, result.fulfilment, result.deviation, status_cell(result.status), responsible,
        result.trend, result.pace_needed, *(_of_year(result, year) for year in years),
        result.plan_planned, result.plan_achieved, status_cell(result.plan_status), indicator.total,
        coverage_words(result.coverage), reasons(result), " ".join(result.notes),
        shorten("; ".join(result.texts), _TEXT_LENGTH, placeholder=" …"),
    ]  # fmt: skip


def _mute_repeated(rows: list[list[CellContent]], columns: int) -> None:
    """Greys the goal, direction and activity of the row above, so that groups stand out and filters work."""
    above: list[CellContent] = []
    for row in rows:
        groups = row[:columns]
        for place in range(columns):
            if groups[: place + 1] != above[: place + 1]:
                break
            row[place] = Styled(str(groups[place]), "repeated")
        above = groups


def _of_year(result: IndicatorResult, year: int) -> CellContent:
    found = result.years.get(year)
    if found is None or found.achieved is None:
        return None
    if result.indicator.kind is Kind.MILESTONE:
        return "įvykdyta" if found.achieved else "neįvykdyta"
    return found.achieved


def _basis(result: IndicatorResult) -> Iterator[Basis]:
    """The rows of every year, each once, the earliest first."""
    rows = dict.fromkeys(basis for year in sorted(result.years) for basis in result.years[year].basis)
    yield from rows
    yield from (basis for basis in result.basis if basis not in rows)


def _named(item: Goal | Direction | Activity | None) -> str:
    return f"{item.code} {item.short}".strip() if item else ""
