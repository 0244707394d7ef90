"""The monitoring workbook, read back part by part: the plan table, its basis, goals in short, risks."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from controls import TABLES
from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Coverage
from suvestine.monitoring.model import Basis, IndicatorResult, Monitoring, RiskSignal, Status, YearResult
from suvestine.periods import Period
from suvestine.plan.model import Indicator
from suvestine.reports.workbooks.monitoring_workbook import write_monitoring
from suvestine.workspace import Workspace
from workspaces import club_workspace

NOW = dt.datetime(2026, 2, 3, 12, tzinfo=dt.UTC)
COVERAGE = Coverage(2, 3, 325000.0, 350000.0)
EARLY = Basis("2024", "klubas", "varzybos", "01", "gauta/2024/01 a.xlsx", "Varžybos", 7, None, "=Taurė")
LATE = Basis("2025", "klubas", "varzybos", "02", "gauta/2025/02.xlsx", "Varžybos", 4, 80.0, "Turnyras")
DONE = ("1.1.1-3", "1.1.1", "Planas parengtas", "", "įvykdymas", None, 1, None, None, None, None, "klubas",
        "Skaiciai", "reikšmė", "Ataskaitiniai metai", "Kodas = N1", "")  # fmt: skip
FAR = ("2.1.1-1", "2.1.1", "Nariai", "asm.", "stebimas", None, None, None, None, None, None, "klubas",
       "Skaiciai", "reikšmė", "Ataskaitiniai metai", "Kodas = N1", "")  # fmt: skip
CHANGES = {
    "tikslai": [*TABLES["tikslai"], ("2", "Auginti narystę", "")],
    "kryptys": [*TABLES["kryptys"], ("2.1", "2", "Narystė", "")],
    "veiklos": [*TABLES["veiklos"], ("2.1.1", "2.1", "Priimti narius", "", "", None, None, "")],
    "rodikliai": [*TABLES["rodikliai"], DONE, FAR],
}


def year(number: int, achieved: float | None, *basis: Basis, texts: tuple[str, ...] = ()) -> YearResult:
    return YearResult(number, None, achieved, None, None, texts, basis, COVERAGE, Status.NOT_JUDGED)


def result(indicator: Indicator, status: Status, **given: object) -> IndicatorResult:
    facts: dict[str, object] = dict(
        planned=None, achieved=None, fulfilment=None, deviation=None, trend=None, pace_needed=None,
        plan_planned=None, plan_achieved=None, plan_status=Status.NOT_JUDGED, coverage=COVERAGE, texts=(),
        basis=(), notes=(), years={},
    )  # fmt: skip
    return IndicatorResult(indicator=indicator, year=2025, status=status, **(facts | given))


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Gathered:
    folder = club_workspace(tmp_path_factory.mktemp("darbas"), CHANGES)
    return Gathered(Workspace(folder), Period("2025"))


@pytest.fixture(scope="module")
def book(gathered: Gathered, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    contests, people, deed, members = gathered.plan.indicators
    results = (
        result(
            contests, Status.FAILED, planned=3.0, achieved=2.0, fulfilment=200 / 3, deviation=-1.0, trend=-0.5,
            years={2024: year(2024, 2.5, EARLY), 2025: year(2025, 2.0, LATE), 2026: year(2026, None)},
            basis=(LATE,), notes=("Filtras mini reikšmę, kurios sąraše nėra.",),
        ),
        result(
            people, Status.ON_TRACK, planned=100.0, achieved=120000.0, pace_needed=90.25, plan_planned=100.0,
            plan_achieved=120.0, plan_status=Status.ON_TRACK, years={2025: year(2025, 120.0, LATE)},
        ),
        result(deed, Status.ACHIEVED, planned=1.0, achieved=1.0, years={2025: year(2025, 1.0, texts=("=Įrodymas", "Kitas"))},
               texts=("Įrodymas", "Kitas")),
        result(members, Status.NO_DATA),
    )  # fmt: skip
    signals = (RiskSignal("valdymo", "Vėluojančios veiklos", 2, ("1.1.1 Varžybos", "-2.1.1 Nariai")),)
    path = tmp_path_factory.mktemp("stebesena") / "stebesena_2025.xlsx"
    write_monitoring(path, gathered=gathered, monitoring=Monitoring("2025", results, signals), now=NOW)
    return openpyxl.load_workbook(path)


def lines(sheet: Worksheet, name: str) -> list[dict[str, object]]:
    """The rows of an Excel table by heading."""
    heading, *body = [[cell.value for cell in row] for row in sheet[sheet.tables[name].ref]]
    return [dict(zip(heading, row, strict=True)) for row in body]


def test_the_plan_table_has_every_indicator_with_its_place_in_the_plan(book: Workbook):
    found = lines(book["Stebėsena"], "s_stebesena")
    assert [row["Kodas"] for row in found] == ["1.1.1-1", "1.1.1-2", "1.1.1-3", "2.1.1-1"]
    first = found[0]
    assert (first["Tikslas"], first["Kryptis"], first["Veikla"]) == (
        "1 Sportas",
        "1.1 Varžybos",
        "1.1.1 Varžybos",
    )
    assert (first["Rodiklis"], first["Matavimo vienetas"], first["Rūšis"]) == ("Varžybos", "vnt.", "kasmet")
    assert (first["Atsakingas"], first["Aprėptis"]) == (
        "Taryba",
        "2 iš 3\u00a0narių, 93\u00a0proc. gyventojų",
    )
    assert found[3]["Tikslas"] == "2 Auginti narystę"


def test_numbers_stay_numbers_and_what_is_not_known_stays_blank(book: Workbook):
    found = lines(book["Stebėsena"], "s_stebesena")
    keys = (
        "Planuota",
        "Pasiekta",
        "Nuokrypis",
        "Pokytis",
        "2024 m. pasiekta",
        "2025 m. pasiekta",
        "2026 m. pasiekta",
    )
    assert [found[0][key] for key in keys] == [3, 2, -1, -0.5, 2.5, 2, None]
    assert found[0]["Įvykdymas, proc."] == pytest.approx(66.6667, abs=0.001)
    keys = ("Reikalingas tempas", "Planas iki šiol", "Pasiekta iki šiol", "Plano būsena", "Visas planas")
    assert [found[1][key] for key in keys] == [90.25, 100, 120, "vykdoma pagal planą", 300]
    assert {found[3][key] for key in ("Planuota", "Pasiekta", "2025 m. pasiekta", "Tekstai")} == {None}


def test_whole_numbers_show_no_comma_and_thousands_stand_apart(book: Workbook):
    sheet = book["Stebėsena"]
    shown = {
        cell.value: cell.number_format for row in sheet.iter_rows() for cell in row if cell.data_type == "n"
    }
    assert (shown[120000], shown[90.25]) == ("#,##0", "#,##0.00")


def test_what_is_behind_shows_two_decimals_at_most_and_a_true_minus(book: Workbook):
    sheet = book["Santrauka"]
    (late,) = sheet[sheet.tables["s_atsilieka"].ref][1:]
    assert [cell.number_format for cell in late[2:]] == ["#,##0", "#,##0", "#,##0;−#,##0"]


def test_groups_stand_out_where_they_begin(book: Workbook):
    sheet = book["Stebėsena"]
    rows = sheet[sheet.tables["s_stebesena"].ref][1:]
    muted = [[cell.font.color.rgb == "FF6D787B" for cell in row[:4]] for row in rows]
    assert muted == [[False] * 4, [True, True, True, False], [True, True, True, False], [False] * 4]
    assert rows[1][0].value == "1 Sportas"


def test_the_list_of_sheets_is_as_wide_as_the_tables_above(book: Workbook):
    sheet = book["Santrauka"]
    table = sheet.tables["s_lapai"].ref
    heading, first = sheet[table][:2]
    beyond = sheet.cell(heading[-1].row, 8)
    assert beyond.fill.fgColor.rgb == heading[0].fill.fgColor.rgb
    assert not any(cell.alignment.wrap_text for cell in first)


def test_statuses_have_colours_of_their_own_in_the_chart(book: Workbook):
    (chart,) = book["Santrauka"]._charts
    colours = [each.graphicalProperties.solidFill.srgbClr for each in chart.series]
    assert len(set(colours)) == len(colours)


def test_a_deed_is_told_in_words(book: Workbook):
    deed = lines(book["Stebėsena"], "s_stebesena")[2]
    assert (deed["Planuota"], deed["Pasiekta"], deed["2025 m. pasiekta"]) == (
        "įvykdyti",
        "įvykdyta",
        "įvykdyta",
    )
    assert deed["Tekstai"] == "Įrodymas; Kitas"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (2, 4, 6)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_statuses_are_words_with_readable_colours(book: Workbook):
    sheet = book["Stebėsena"]
    words = {status.value for status in Status}
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value in words]
    fills = {cell.value: cell.fill.fgColor.rgb for cell in cells}
    assert {"nepasiekta", "vykdoma pagal planą", "pasiekta", "duomenys nepateikti"} <= set(fills)
    assert len({fills[word] for word in ("nepasiekta", "vykdoma pagal planą", "pasiekta")}) == 3
    for cell in cells:
        ink, paper = luminance(cell.font.color.rgb), luminance(cell.fill.fgColor.rgb)
        assert (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05) >= 4.5


def test_the_plan_table_prints_with_its_heading_and_first_columns(book: Workbook):
    sheet = book["Stebėsena"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.print_title_rows, sheet.page_setup.fitToHeight) == ("$4:$4", 0)
    assert sheet.print_area == "'Stebėsena'!$A$1:$M$8"
    assert [sheet.cell(4, column).value for column in (12, 13)] == ["Būsena", "Atsakingas"]
    assert sheet.freeze_panes == "F5"


def test_the_basis_leads_to_the_rows_of_every_year_once(book: Workbook):
    sheet = book["Pagrindimas"]
    found = lines(sheet, "s_pagrindimas")
    assert [
        (row["Kodas"], row["Laikotarpis"], row["Narys"], row["Dydis"], row["Įrašas"]) for row in found
    ] == [
        ("1.1.1-1", "2024", "Klubas „Žalgiris“", None, "=Taurė"),
        ("1.1.1-1", "2025", "Klubas „Ąžuolas“", 80, "Turnyras"),
        ("1.1.1-2", "2025", "Klubas „Ąžuolas“", 80, "Turnyras"),
    ]
    cells = sheet[sheet.tables["s_pagrindimas"].ref]
    place = cells[1][[cell.value for cell in cells[0]].index("Failas")].hyperlink
    assert (place.target.replace("\\", "/"), place.location) == (
        "../../gauta/2024/01%20a.xlsx",
        "'Varžybos'!A7",
    )


def test_the_summary_counts_each_goal_and_names_what_is_behind(book: Workbook):
    sheet = book["Santrauka"]
    found = lines(sheet, "s_tikslai")
    assert found == [
        {"Tikslas": "1 Sportas", "Pasiekta": 1, "Vykdoma pagal planą": 1, "Nepasiekta": 1,
         "Duomenys nepateikti": 0, "Iš viso": 3},
        {"Tikslas": "2 Auginti narystę", "Pasiekta": 0, "Vykdoma pagal planą": 0, "Nepasiekta": 0,
         "Duomenys nepateikti": 1, "Iš viso": 1},
        {"Tikslas": "Visi tikslai", "Pasiekta": 1, "Vykdoma pagal planą": 1, "Nepasiekta": 1,
         "Duomenys nepateikti": 1, "Iš viso": 4},
    ]  # fmt: skip
    (late,) = lines(sheet, "s_atsilieka")
    assert (late["Rodiklis"], late["Būsena"], late["Nuokrypis"]) == ("1.1.1-1 Varžybos", "nepasiekta", -1)
    (chart,) = sheet._charts
    assert chart.title.tx.rich.p[0].r[0].t == "Pasiekti arba vykdomi pagal planą 2 iš 4 rodiklių"
    assert len(chart.series) == 4
    assert [row["Lapas"] for row in lines(sheet, "s_lapai")] == book.sheetnames[1:]


def test_texts_stand_whole_on_their_sheet(book: Workbook):
    found = lines(book["Aprašymai"], "s_aprasymai")
    assert [(row["Kodas"], row["Metai"], row["Tekstas"]) for row in found] == [
        ("1.1.1-3", 2025, "=Įrodymas"),
        ("1.1.1-3", 2025, "Kitas"),
    ]


def test_risks_stand_beside_what_was_measured(book: Workbook):
    sheet = book["Rizikos"]
    (signal,) = lines(sheet, "s_rizikos_pozymiai")
    assert signal == {
        "Rizika": "valdymo", "Požymis": "Vėluojančios veiklos", "Kiekis": 2,
        "Apie ką": "1.1.1 Varžybos\n-2.1.1 Nariai",
    }  # fmt: skip
    (risk,) = lines(sheet, "s_rizikos")
    assert (risk["Rizika"], risk["Priežastis"], risk["Lygis"]) == ("finansavimo", "Trūksta lėšų", "aukštas")
    assert (risk["Valdymo priemonė"], risk["Poveikis"]) == ("Rėmėjai", "didelis")


def test_there_is_no_formula(book: Workbook):
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}


def test_an_empty_plan_makes_a_whole_workbook(gathered: Gathered, tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("tuscia") / "a.xlsx"
    write_monitoring(path, gathered=gathered, monitoring=Monitoring("2025", (), ()), now=NOW)
    empty = openpyxl.load_workbook(path)
    assert empty.sheetnames == ["Santrauka", "Stebėsena", "Pagrindimas", "Aprašymai", "Rizikos"]
    assert "Kodas" in lines(empty["Stebėsena"], "s_stebesena")[0]
