"""The consolidated workbook, read back part by part: values, types, links, tables, sums."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from controls import TABLES
from reports.consolidated_sample import COUNCIL_FORM, FIGURE, FILES, FORM, NOW, figure, returned
from suvestine import rounds
from suvestine.dataset.consolidation import consolidated
from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.findings import Refusal, Skip
from suvestine.forms.reading import read_template
from suvestine.monitoring.model import Monitoring
from suvestine.monitoring.sources import monitored
from suvestine.periods import Period
from suvestine.reports.workbooks.consolidated import write_consolidated
from suvestine.reports.workbooks.consolidated_summary import key_rows
from suvestine.returns.model import Intake
from suvestine.workspace import Workspace
from workbooks import club_form, rows, table
from workspaces import club_return, club_workspace, send


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Gathered:
    """Two forms with the same sheets, and last year's figures of member 01 in the archive."""
    forms = [*TABLES["formos"], ("antra", "taryba", "", None)]
    folder = club_workspace(
        tmp_path_factory.mktemp("darbas"), {"formos": forms}, forms={"klubas": FORM, "antra": COUNCIL_FORM}
    )
    found = Gathered(Workspace(folder), Period("2025"))
    before = replace(
        returned("01", found.templates["klubas"], "2024"), entries=(figure("N1", 100.0),), findings=()
    )
    found.archive.deposit(
        Intake((before,), (), ()), replace(found.collection, period="2024"), taken_at="2025-01-01",
        outcome={}, contents=found.contents,
    )  # fmt: skip
    return Gathered(Workspace(folder), Period("2025"))


@pytest.fixture(scope="module")
def intake(gathered: Gathered) -> Intake:
    club, other = gathered.templates["klubas"], gathered.templates["antra"]
    return Intake(
        (returned("01", club), returned("02", club), returned("T", other)),
        (Refusal("gauta/2025/x.xlsx", "corrupt", "Failo nepavyko atverti."),),
        (Skip("gauta/2025/~$01.xlsx", "laikinas užrakto failas"),),
    )


@pytest.fixture(scope="module")
def book(gathered: Gathered, intake: Intake, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("suvestine") / "suvestine_2025.xlsx"
    dataset = consolidated(intake, period="2025", expected=gathered.collection.expected)
    write_consolidated(
        path, gathered=gathered, dataset=dataset, intake=intake, monitoring=monitored(gathered, dataset),
        now=NOW,
    )  # fmt: skip
    return openpyxl.load_workbook(path)


def lines(sheet: Worksheet, name: str) -> list[dict[str, object]]:
    """The rows of an Excel table by heading."""
    heading, *body = [[cell.value for cell in row] for row in sheet[sheet.tables[name].ref]]
    return [dict(zip(heading, row, strict=True)) for row in body]


def link(sheet: Worksheet, name: str, heading: str, row: int = 0) -> tuple[str, str | None]:
    """The target and the place of a link in a table."""
    cells = sheet[sheet.tables[name].ref]
    column = [cell.value for cell in cells[0]].index(heading)
    found = cells[row + 1][column].hyperlink
    return found.target.replace("\\", "/"), found.location


def test_sheets_stand_in_reading_order_and_have_unique_names(book: Workbook):
    assert book.sheetnames == [
        "Santrauka", "Pateikimai", "Pastabos", "Stebėsena", "Skaičiai", "Varžybos", "Priemonės", "Skaičiai (antra)",
        "Varžybos (antra)", "Priemonės (antra)", "Paaiškinimai", "Laukai", "Taisymai",
        "Nepriimti failai",
    ]  # fmt: skip
    names = [name for sheet in book for name in sheet.tables]
    assert len(set(names)) == len(names)
    assert {"s_klubas_skaiciai", "s_antra_varzybos", "s_klubas_priemones"} <= set(names)


def test_every_sheet_says_period_and_organisation_and_leads_back(book: Workbook):
    titles = {sheet.title: sheet["A1"].value for sheet in book}
    assert all(title.endswith(", 2025 m.") for title in titles.values())
    assert titles["Varžybos (antra)"] == "Varžybos, 2025 m."
    assert all(sheet.oddFooter.left.text == f"Sporto klubų sąjunga · {titles[sheet.title]}" for sheet in book)
    assert {sheet["A3"].hyperlink.location for sheet in book.worksheets[1:]} == {"'Santrauka'!A1"}


def test_tabs_have_the_colour_of_their_group_and_the_summary_opens_first(book: Workbook):
    colours = {sheet.title: sheet.sheet_properties.tabColor.rgb for sheet in book}
    groups = [
        ("Santrauka", "Pastabos", "Stebėsena"),
        ("Skaičiai", "Priemonės"),
        ("Varžybos",),
        ("Laukai", "Taisymai"),
    ]
    seen = [{colours[name] for name in group} for group in groups]
    assert [len(group) for group in seen] == [1] * 4
    assert len(set.union(*seen)) == 4
    assert book.active.title == "Santrauka"


def test_code_and_name_stay_in_sight(book: Workbook):
    frozen = {sheet.title: sheet.freeze_panes for sheet in book.worksheets[1:]}
    assert frozen.pop("Stebėsena") == "F5"
    assert frozen.pop("Nepriimti failai") == "A5"
    assert frozen.pop("Skaičiai") == frozen.pop("Skaičiai (antra)") == "C7"
    assert set(frozen.values()) == {"C5"}


def test_a_register_prints_without_the_place_in_the_file(book: Workbook):
    sheet = book["Varžybos"]
    last = openpyxl.utils.cell.range_boundaries(sheet.print_area.split("!")[1])[2]
    assert sheet.cell(4, last + 1).value == "Failas"


def test_the_chart_of_returns_shows_shares_so_that_a_small_form_is_seen(book: Workbook):
    returns, changes = book["Santrauka"]._charts
    assert (returns.grouping, changes.grouping) == ("percentStacked", "clustered")
    assert changes.y_axis.scaling.min == 0
    assert changes.y_axis.scaling.max > 20


def test_members_stand_beside_codes(book: Workbook):
    sheet = book["Skaičiai"]
    found = lines(sheet, "s_klubas_skaiciai")
    assert list(found[0]) == [
        "Nario kodas", "Narys", "Savivaldybė", "Apskritis", "Ataskaitos būsena", "N1 Nariai iš viso",
        "N11 iš jų vaikai", "N12 iš jų suaugusieji", "N2 Biudžetas", "R1",
    ]  # fmt: skip
    assert [list(row.values()) for row in found] == [
        ["01", "Klubas „Žalgiris“", "Kauno miesto", "Kauno apskritis", "priimta", 120, 40, None, 5000.5, "nežinoma"],
        ["02", "Klubas „Ąžuolas“", "Utenos rajono", "Utenos apskritis", "su klaidomis", 100, None, None, "-5",
         "netaikoma"],
        ["03", "Klubas „Šermukšnis“", "Zarasų rajono", "Utenos apskritis", "nepateikta", *[None] * 5],
    ]  # fmt: skip


def test_sums_stand_above_the_table_and_hold_valid_numbers_only(book: Workbook):
    sheet = book["Skaičiai"]
    top = openpyxl.utils.cell.range_boundaries(sheet.tables["s_klubas_skaiciai"].ref)[1]
    above = {row[4].value: [cell.value for cell in row[5:10]] for row in sheet.iter_rows(top - 2, top - 1)}
    assert above == {"Iš viso": [220, 40, None, 5000.5, None], "Atsakė": [2, 1, 0, 1, 0]}
    assert "1\u00a0nario, kurio ataskaitoje liko klaidų" in sheet["A2"].value


def test_an_invalid_value_is_marked(book: Workbook):
    sheet = book["Skaičiai"]
    (wrong,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "-5"]
    right = sheet.cell(wrong.row - 1, wrong.column)
    assert wrong.data_type == "s"
    assert wrong.fill.fgColor.rgb != right.fill.fgColor.rgb
    assert right.number_format == "#,##0.00"


def test_a_fixed_table_of_several_inputs_stands_by_member_and_code(book: Workbook):
    found = lines(book["Priemonės"], "s_klubas_priemones")
    assert len(found) == 4
    assert found[0] == {
        "Nario kodas": "01", "Narys": "Klubas „Žalgiris“", "Ataskaitos būsena": "priimta", "Kodas": "1.1-1",
        "Rodiklis": "Priemonė", "Reikšmė": 7, "Nuoroda": "http://pavyzdys.lt",
    }  # fmt: skip
    assert [(row["Nario kodas"], row["Kodas"], row["Reikšmė"]) for row in found[1:]] == [
        ("01", "1.1-2", None), ("02", "1.1-1", None), ("02", "1.1-2", None),
    ]  # fmt: skip


def test_records_of_all_members_keep_their_types_and_places(book: Workbook):
    found = lines(book["Varžybos"], "s_klubas_varzybos")
    assert [(row["Nario kodas"], row["Eilutė"], row["Pavadinimas"]) for row in found] == [
        ("01", 4, "=SUM(A1)"), ("01", 9, "+370 600"), ("02", 5, "@import"),
    ]  # fmt: skip
    first = found[0]
    assert (first["Data"], first["Dalyvių skaičius"], first["Rūšis"]) == (
        dt.datetime(2025, 4, 5),
        80,
        "Taurė",
    )
    assert (first["Failas"], first["Lapas"]) == (FILES["01"], "Varžybos")
    assert found[1]["Kaina, Eur"] == 1.5
    assert found[2]["Dalyvių skaičius"] == "#N/A"
    assert "Vienam, Eur" not in first


def test_an_empty_register_keeps_its_headings(book: Workbook):
    sheet = book["Varžybos (antra)"]
    assert [set(row.values()) for row in lines(sheet, "s_antra_varzybos")] == [{None}]
    assert "Pavadinimas" in lines(sheet, "s_antra_varzybos")[0]


def test_nothing_that_a_member_typed_becomes_a_formula_or_an_error(book: Workbook):
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds == {"s", "n", "d"}


def test_submissions_name_every_expected_member_and_form(book: Workbook):
    sheet = book["Pateikimai"]
    found = lines(sheet, "s_pateikimai")
    assert [(row["Nario kodas"], row["Būsena"], row["Klaidos"], row["Įspėjimai"], row["Paaiškinta"], row["Taisymai"])
            for row in found] == [
        ("01", "priimta", 0, 1, 1, 1), ("02", "su klaidomis", 1, 0, 0, 0),
        ("03", "nepateikta", None, None, None, None), ("T", "priimta", 0, 0, 0, 0),
    ]  # fmt: skip
    assert (found[0]["Redakcija"], found[0]["Pateikta"]) == ("2025-1", dt.datetime(2026, 1, 20, 10, 30))
    assert link(sheet, "s_pateikimai", "Failas") == ("../../gauta/2025/01%20kopija%20%232.xlsx", None)
    assert found[1]["Failas"] == "02.xlsx"


def test_findings_lead_to_their_places_and_open_ones_come_first(book: Workbook):
    sheet = book["Pastabos"]
    found = lines(sheet, "s_pastabos")
    assert [(row["Nario kodas"], row["Lygis"], row["Būsena"]) for row in found] == [
        ("02", "klaida", "atvira"), ("01", "įspėjimas", "paaiškinta"), ("01", "bandomasis", "bandoma"),
        ("02", "bandomasis", "bandoma"),
    ]  # fmt: skip
    assert found[0]["Pastaba"] == "Negali būti neigiamas."
    assert (found[0]["Lapas"], found[0]["Langelis"], found[0]["Rasta"]) == ("Skai'čiai", "E8", "-5")
    assert (found[1]["Paaiškinimas"], found[1]["Rasta"]) == ("Nauja salė", "=1")
    assert link(sheet, "s_pastabos", "Failas") == ("../../gauta/2025/pataisyta/02.xlsx", "'Skai''čiai'!E8")


def test_repairs_explanations_fields_and_refused_files_have_their_sheets(book: Workbook):
    (repair,) = lines(book["Taisymai"], "s_taisymai")
    assert (repair["Rasta"], repair["Perskaityta kaip"], repair["Langelis"]) == (
        "2025.04.05",
        "2025-04-05",
        "B4",
    )
    (said,) = lines(book["Paaiškinimai"], "s_paaiskinimai")
    assert (said["Nario kodas"], said["Kodas"], said["Reikšmė"], said["Paaiškinimas"]) == (
        "01",
        "N1",
        120,
        "Nauja salė",
    )
    fields = [
        (row["Nario kodas"], row["Laukas"], row["Reikšmė"]) for row in lines(book["Laukai"], "s_laukai")
    ]
    assert fields[:2] == [
        ("01", "Vadovas", '=HYPERLINK("http://x")'), ("01", "Užpildymo data", dt.datetime(2025, 12, 31)),
    ]  # fmt: skip
    files = [
        (row["Failas"], row["Kas"], row["Priežastis"])
        for row in lines(book["Nepriimti failai"], "s_nepriimti")
    ]
    assert files == [
        ("gauta/2025/x.xlsx", "nepriimtas", "Failo nepavyko atverti."),
        ("gauta/2025/~$01.xlsx", "praleistas", "laikinas užrakto failas"),
    ]


def test_the_summary_says_how_complete_the_period_is(book: Workbook):
    sheet = book["Santrauka"]
    assert sheet["A1"].value == "Suvestinė, 2025 m."
    assert "Sporto klubų sąjunga" in sheet["A2"].value
    assert "2026-02-03" in sheet["A2"].value
    club, other = lines(sheet, "s_pateikimas")
    assert [club[key] for key in ("Laukta", "Pateikta", "Priimta", "Su klaidomis", "Nepateikta")] == [
        3,
        2,
        1,
        1,
        1,
    ]
    assert club["Aprėptis"] == "2 iš 3\u00a0narių, 100\u00a0proc. gyventojų"
    assert (other["Laukta"], other["Priimta"]) == (1, 1)
    said = [row[0].value for row in sheet.iter_rows(max_col=1) if isinstance(row[0].value, str)]
    assert any("Sumose yra ir 1\u00a0ataskaitos, kurioje liko klaidų" in text for text in said)


def test_the_summary_compares_main_figures_with_last_year(book: Workbook):
    sheet = book["Santrauka"]
    found = lines(sheet, "s_svarbiausi_klubas_skaiciai")
    assert [row["Rodiklis"] for row in found] == ["N1 Nariai iš viso", "N2 Biudžetas", "R1"]
    first = found[0]
    assert (first["Iš viso 2025"], first["Atsakė"], first["Iš viso 2024"]) == (220, 2, 100)
    assert (first["Pokytis"], first["Pokytis, proc."]) == (20, 20)
    assert found[2]["Iš viso 2025"] is None


def test_the_summary_counts_trial_checks_and_leads_to_every_sheet(book: Workbook):
    sheet = book["Santrauka"]
    trials = lines(sheet, "s_bandomieji")
    assert [(row["Tikrinimas"], row["Suveikė"]) for row in trials] == [
        ("P2 Labai daug dalyvių.", 2), ("P2 Labai daug dalyvių.", 0),
    ]  # fmt: skip
    listed = lines(sheet, "s_lapai")
    assert [row["Lapas"] for row in listed] == book.sheetnames[1:]
    cells = sheet[sheet.tables["s_lapai"].ref]
    assert cells[1][0].hyperlink.location == "'Pateikimai'!A1"
    assert len(sheet._charts) == 2


def test_a_dataset_without_returns_makes_a_whole_workbook(gathered: Gathered, tmp_path: Path):
    dataset = consolidated(Intake((), (), ()), period="2025", expected=gathered.collection.expected)
    empty = written(tmp_path / "a.xlsx", gathered, dataset, Intake((), (), ()))
    assert lines(empty["Santrauka"], "s_pateikimas")[0]["Nepateikta"] == 3
    assert [row["Ataskaitos būsena"] for row in lines(empty["Skaičiai"], "s_klubas_skaiciai")] == [
        "nepateikta"
    ] * 3
    assert "Stebėsena" not in empty.sheetnames


def test_a_sheet_keeps_the_names_of_files_beyond_the_links_that_excel_takes(
    gathered: Gathered, intake: Intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("suvestine.spreadsheet.book._MOST_LINKS", 1)
    dataset = consolidated(intake, period="2025", expected=gathered.collection.expected)
    sheet = written(tmp_path / "a.xlsx", gathered, dataset, intake)["Pateikimai"]
    first, second = (row[4] for row in sheet[sheet.tables["s_pateikimai"].ref][1:3])
    assert (first.value, second.value) == ("01 kopija #2.xlsx", "02.xlsx")
    assert first.hyperlink is not None
    assert second.hyperlink is None


def test_main_rows_are_the_top_codes_of_each_group_in_turn():
    def many(book: Workbook) -> None:
        sheet = book.create_sheet("Daug")
        codes = [
            "A1",
            "A11",
            *(f"A{n}" for n in range(2, 10)),
            "B1",
            "B2",
            "C1",
            *(f"D{n}" for n in range(1, 9)),
        ]
        rows(sheet, 1, [["Kodas", "Rodiklis", "Ataskaitiniai metai"], *([code, "x"] for code in codes)])
        table(sheet, "Daug", f"A1:C{len(codes) + 1}")

    found = read_template(club_form(many), form="klubas").table("Daug")
    assert [row.code for row in key_rows(found, FIGURE)] == [
        "A1", "A2", "A3", "A4", "A5", "A6", "B1", "B2", "C1", "D1", "D2", "D3", "D4", "D5",
    ]  # fmt: skip


def test_links_of_a_round_lead_to_the_files_in_the_inbox(tmp_path: Path):
    folder = club_workspace(tmp_path)
    sent = [send(folder, "01"), send(folder, "02", club_return("02", numbers={"N1": 5, "N11": -1}))]
    outputs = rounds.consolidate(folder, now=NOW)["outputs"]
    assert outputs == ["suvestines/2025/suvestine_2025.xlsx"]
    made = folder / outputs[0]
    book = openpyxl.load_workbook(made)
    states = [row["Būsena"] for row in lines(book["Pateikimai"], "s_pateikimai")]
    assert states == ["priimta", "su klaidomis", "nepateikta"]
    for row, path in enumerate(sent):
        target, _ = link(book["Pateikimai"], "s_pateikimai", "Failas", row)
        assert (made.parent / target).resolve() == path.resolve()
    assert link(book["Pastabos"], "s_pastabos", "Failas")[1] == "'Skaičiai'!E6"


def written(path: Path, gathered: Gathered, dataset: Dataset, intake: Intake) -> Workbook:
    nothing = Monitoring("2025", (), ())
    write_consolidated(path, gathered=gathered, dataset=dataset, intake=intake, monitoring=nothing, now=NOW)
    return openpyxl.load_workbook(path)
