"""Open data: fixed names of columns, plain values, the four kinds of nothing apart."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from suvestine.dataset.export import ExportTable, export_tables, write_table
from suvestine.dataset.model import Dataset, FormData, Submission, SubmissionState
from suvestine.forms.reading import read_template
from suvestine.returns.model import Entry, State
from workbooks import add_column, club_form, rule


def clashing_column(book: Workbook) -> None:
    """A register column whose name the export needs itself."""
    sheet = book["Varžybos"]
    made = sheet.tables["Varzybos"] if "Varzybos" in sheet.tables else sheet.tables["varzybos"]
    top, right = made.ref.split(":")
    column = sheet[right].column + 1
    sheet.cell(sheet[top].row, column, "Failas")
    add_column(made, "Failas", f"{top}:{sheet.cell(sheet[right].row, column).coordinate}")


@pytest.fixture(scope="module")
def tables() -> dict[str, ExportTable]:
    template = read_template(club_form(clashing_column), form="klubas")
    fixed, register = template.fixed_tables[0].name, template.registers[0].name
    entries = (
        Entry("", "", "vadovas", State.VALUE, "Jonas, „J“", "Titulinis", 7, "B7"),
        Entry(fixed, "N1", "ataskaitiniai_metai", State.VALUE, 120.0, "Skaičiai", 5, "E5"),
        Entry(fixed, "N1", "paaiskinimas", State.BLANK, None, "Skaičiai", 5, "F5"),
        Entry(fixed, "N11", "ataskaitiniai_metai", State.UNKNOWN, None, "Skaičiai", 16, "E16"),
        Entry(fixed, "N2", "ataskaitiniai_metai", State.VALUE, 0.0, "Skaičiai", 8, "E8"),
        Entry(fixed, "R1", "ataskaitiniai_metai", State.INVALID, "daug", "Skaičiai", 9, "E9"),
        Entry(register, "", "pavadinimas", State.VALUE, "Taurė", "Varžybos", 7, "A7"),
        Entry(register, "", "kaina_eur", State.VALUE, 12.5, "Varžybos", 7, "F7"),
        Entry(register, "", "dalyviu_skaicius", State.NOT_APPLICABLE, None, "Varžybos", 7, "D7"),
        Entry(register, "", "failas", State.VALUE, "a.pdf", "Varžybos", 7, "H7"),
    )
    submission = Submission(
        "klubas", "01", SubmissionState.WITH_ERRORS, "gauta/2025/01.xlsx", "f1", "2025-1", entries, {}
    )
    dataset = Dataset("2025", {"klubas": FormData("klubas", ("01", "02"), {"01": submission})})
    return {table.name.lower(): table for table in export_tables(dataset, {"klubas": template})}


def rows(table: ExportTable) -> list[dict[str, str]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_a_fixed_table_has_a_row_a_code(tables: dict[str, ExportTable]) -> None:
    table = tables["klubas.skaiciai"]
    assert table.columns == (
        "laikotarpis", "nario_kodas", "busena", "kodas", "ataskaitiniai_metai", "paaiskinimas",
        "failas", "lapas", "eilute",
    )  # fmt: skip
    values = {row["kodas"]: (row["ataskaitiniai_metai"], row["eilute"]) for row in rows(table)}
    assert values["N1"] == ("120", "5")
    assert values["N11"] == ("nežinoma", "16")
    assert values["N2"] == ("0", "8")
    assert values["R1"] == ("daug", "9")
    assert values["N12"] == ("", "")
    assert {row["busena"] for row in rows(table)} == {"su klaidomis"}


def test_a_fixed_table_keeps_a_clashing_column() -> None:
    def own_place(book: Workbook) -> None:
        sheet = book["Skaičiai"]
        heading = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Paaiškinimas")
        heading.value = "Lapas"
        made = next(iter(sheet.tables.values()))
        next(column for column in made.tableColumns if column.name == "Paaiškinimas").name = "Lapas"

    template = read_template(club_form(own_place), form="klubas")
    dataset = Dataset("2025", {"klubas": FormData("klubas", ("01",), {})})
    table = next(table for table in export_tables(dataset, {"klubas": template}) if "kodas" in table.columns)
    assert table.columns[-5:] == ("ataskaitiniai_metai", "lapas_2", "failas", "lapas", "eilute")


def test_a_register_has_a_row_a_record_and_keeps_a_clashing_column(tables: dict[str, ExportTable]) -> None:
    table = tables["klubas.varzybos"]
    (row,) = rows(table)
    assert table.columns[-3:] == ("failas", "lapas", "eilute")
    assert row["failas_2"] == "a.pdf"
    assert row["failas"] == "gauta/2025/01.xlsx"
    assert (row["kaina_eur"], row["dalyviu_skaicius"], row["rusis"]) == ("12.5", "netaikoma", "")
    assert row["eilute"] == "7"


def test_personal_data_are_left_out_with_their_columns() -> None:
    def mark(book: Workbook) -> None:
        for sheet, cells in (("Titulinis", "B7"), ("Varžybos", "A4:A5000"), ("Skaičiai", "F5")):
            book[sheet].data_validations.dataValidation.clear()
            rule(book[sheet], cells, None, prompt="Asmens duomenys. Vardas ir pavardė.")

    template = read_template(club_form(mark), form="klubas")
    fixed, register = template.fixed_tables[0].name, template.registers[0].name
    entries = (
        Entry("", "", "vadovas", State.VALUE, "Ona Onaitė", "Titulinis", 7, "B7"),
        Entry("", "", "pastabos", State.VALUE, "Viskas gerai", "Titulinis", 10, "B10"),
        Entry(fixed, "N1", "ataskaitiniai_metai", State.VALUE, 120.0, "Skaičiai", 5, "E5"),
        Entry(fixed, "N1", "paaiskinimas", State.VALUE, "Ona Onaitė", "Skaičiai", 5, "F5"),
        Entry(fixed, "N2", "paaiskinimas", State.VALUE, "remontas", "Skaičiai", 8, "F8"),
        Entry(register, "", "pavadinimas", State.VALUE, "Ona Onaitė", "Varžybos", 7, "A7"),
        Entry(register, "", "kaina_eur", State.VALUE, 12.5, "Varžybos", 7, "F7"),
    )
    submission = Submission("klubas", "01", SubmissionState.ACCEPTED, "01.xlsx", "f", "", entries, {})
    dataset = Dataset("2025", {"klubas": FormData("klubas", ("01",), {"01": submission})})
    found = {table.name: table for table in export_tables(dataset, {"klubas": template})}
    assert "Ona" not in str([table.rows for table in found.values()])
    fields, figures, contests = (rows(found[f"klubas.{name}"]) for name in ("laukai", fixed, register))
    assert [row["laukas"] for row in fields] == ["uzpildyta", "pastabos"]
    assert {row["kodas"]: row["paaiskinimas"] for row in figures if row["paaiskinimas"]} == {"N2": "remontas"}
    assert "pavadinimas" not in contests[0]
    assert contests[0]["kaina_eur"] == "12.5"


def test_what_only_an_older_edition_has_is_exported_too() -> None:
    template = read_template(club_form(), form="klubas")
    older = (
        Entry("", "", "treneris", State.VALUE, "Ona", "Titulinis", 9, "B9"),
        Entry("Skaiciai", "N0", "ataskaitiniai_metai", State.VALUE, 5.0, "Skaičiai", 4, "E4"),
        Entry("Skaiciai", "N0", "is_ju_vaikai", State.VALUE, 2.0, "Skaičiai", 4, "F4"),
        Entry("varzybos", "", "vieta", State.VALUE, "Utena", "Varžybos", 4, "H4"),
    )
    newer = (Entry("Skaiciai", "N1", "ataskaitiniai_metai", State.VALUE, 7.0, "Skaičiai", 5, "E5"),)
    submissions = {
        member: Submission(
            "klubas", member, SubmissionState.ACCEPTED, f"{member}.xlsx", member, "", entries, {}
        )
        for member, entries in (("01", older), ("02", newer))
    }
    dataset = Dataset("2025", {"klubas": FormData("klubas", ("01", "02"), submissions)})
    found = {table.name: table for table in export_tables(dataset, {"klubas": template})}
    fixed, register, fields = (found[f"klubas.{name}"] for name in ("Skaiciai", "varzybos", "laukai"))
    assert fixed.columns[4:7] == ("ataskaitiniai_metai", "paaiskinimas", "is_ju_vaikai")
    kept = [(row["nario_kodas"], row["ataskaitiniai_metai"]) for row in rows(fixed) if row["kodas"] == "N0"]
    assert kept == [("01", "5")]
    assert register.columns[-4:] == ("vieta", "failas", "lapas", "eilute")
    assert [row["vieta"] for row in rows(register)] == ["Utena"]
    assert [row["reiksme"] for row in rows(fields) if row["laukas"] == "treneris"] == ["Ona"]


def test_tables_that_the_form_no_longer_has_are_exported_with_their_rows() -> None:
    template = read_template(club_form(), form="klubas")
    entries = (
        Entry("Rūbai", "A1", "kiekis", State.VALUE, 5.0, "Rūbai", 4, "B4"),
        Entry("Salės", "", "vieta", State.VALUE, "Utena", "Salės", 7, "A7"),
        Entry("VARZYBOS", "", "pavadinimas", State.VALUE, "Taurė", "Varžybos", 4, "A4"),
    )
    submission = Submission("klubas", "01", SubmissionState.ACCEPTED, "01.xlsx", "f", "2024-1", entries, {})
    dataset = Dataset("2025", {"klubas": FormData("klubas", ("01",), {"01": submission})})

    def places(templates: dict) -> dict[str, list[tuple[str, ...]]]:
        return {table.name: list(table.rows) for table in export_tables(dataset, templates)}

    now, gone = places({"klubas": template}), places({})
    assert list(now) == [f"klubas.{name}" for name in ("Skaiciai", "Rūbai", "varzybos", "Salės", "laukai")]
    assert list(gone) == [f"klubas.{name}" for name in ("Rūbai", "Salės", "VARZYBOS", "laukai")]
    for found in (now, gone):
        assert found["klubas.Rūbai"] == [("2025", "01", "priimta", "A1", "5", "01.xlsx", "Rūbai", "4")]
        assert found["klubas.Salės"] == [("2025", "01", "priimta", "Utena", "01.xlsx", "Salės", "7")]
    assert len(now["klubas.varzybos"]) == len(gone["klubas.VARZYBOS"]) == 1


def test_a_form_that_is_not_collected_and_holds_nothing_makes_no_files() -> None:
    assert not list(export_tables(Dataset("2025", {"klubas": FormData("klubas", ("01",), {})}), {}))


def test_fields_stand_one_a_row(tables: dict[str, ExportTable]) -> None:
    table = tables["klubas.laukai"]
    assert table.columns == (
        "laikotarpis", "nario_kodas", "busena", "laukas", "reiksme", "failas", "lapas", "langelis",
    )  # fmt: skip
    values = {row["laukas"]: (row["reiksme"], row["langelis"]) for row in rows(table)}
    assert values["vadovas"] == ("Jonas, „J“", "B7")
    assert values["pastabos"] == ("", "")


def test_csv_and_parquet_hold_the_same(tables: dict[str, ExportTable], tmp_path: Path) -> None:
    for table in tables.values():
        path = write_table(table, tmp_path, kind="csv")
        with path.open(encoding="utf-8", newline="") as file:
            read = list(csv.reader(file))
        assert read == [list(table.columns), *map(list, table.rows)]
        stored = pq.read_table(write_table(table, tmp_path, kind="parquet"))
        assert stored.column_names == list(table.columns)
        assert [list(row.values()) for row in stored.to_pylist()] == [list(row) for row in table.rows]
