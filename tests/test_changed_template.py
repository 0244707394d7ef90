"""A template changed by hand in LibreOffice flows through to the workbook, the open data and a Word tag."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import docx
import pytest

from command_line import run
from libreoffice_macro import changed_by_hand
from suvestine import rounds
from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_template
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook, read_workbook_bytes

pytestmark = pytest.mark.libreoffice

FORM, PERIOD = "nario_ataskaita", "2025"
NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
HEADING, COLUMN = "Biudžetas renginiui, Eur", "biudzetas_renginiui_eur"
ABOVE, CODE = "R13", "X9"
CHANGE = """
Sub Change(doc)
  figures = doc.Sheets.getByName("Statistika")
  figures.unprotect("")
  figures.Rows.insertByIndex({row}, 1)
  above = figures.getCellRangeByPosition(0, {row} - 1, 8, {row} - 1)
  figures.copyRange(figures.getCellByPosition(0, {row}).CellAddress, above.RangeAddress)
  figures.getCellByPosition(0, {row}).String = "X9"
  figures.getCellByPosition(1, {row}).String = "Savanoriai"
  figures.getCellByPosition(2, {row}).String = "asm."
  figures.protect("")
  events = doc.Sheets.getByName("Renginiai")
  events.Columns.insertByIndex(2, 1)
  events.getCellByPosition(2, {heading}).String = "Biudžetas renginiui, Eur"
  cells = events.getCellRangeByPosition(2, {heading} + 1, 2, 4999)
  cells.NumberFormat = 4
  rule = cells.Validation
  rule.Type = com.sun.star.sheet.ValidationType.DECIMAL
  rule.setOperator(com.sun.star.sheet.ConditionOperator.GREATER_EQUAL)
  rule.setFormula1("0")
  rule.IgnoreBlankCells = True
  rule.ErrorAlertStyle = com.sun.star.sheet.ValidationAlertStyle.WARNING
  rule.ErrorMessage = "Turi būti suma eurais."
  cells.Validation = rule
End Sub
"""
MEMBERS = {
    "13": (5, [("Poezijos vakaras", 100.5), ("Knygų mugė", 250)]),
    "32": (7, [("Susitikimas", "1 000,25")]),
    "11": ("nežinoma", [("Paroda", "netaikoma")]),
    "41": (-1, []),
}
"""Member -> volunteers in the new row; events with their cost in the new column."""


class Round(NamedTuple):
    """A workspace whose template was changed, and what its consolidation said."""

    folder: Path
    before: FormTemplate
    after: FormTemplate
    outcome: dict


@pytest.fixture(scope="module")
def changed(soffice, tmp_path_factory) -> Round:
    folder = tmp_path_factory.mktemp("changed")
    workspace = folder / "darbai"
    rounds.init(workspace, period=PERIOD)
    path = workspace / "formos" / f"{FORM}.xlsx"
    before = read_template(path.read_bytes(), form=FORM)
    row = next(row.row for row in before.table("statistika").rows if row.code == ABOVE)
    heading = before.table("renginiai").area.top - 1
    by_hand = changed_by_hand(soffice, folder, path, CHANGE.format(row=row, heading=heading))
    path.write_bytes(by_hand.read_bytes())
    after = read_template(path.read_bytes(), form=FORM)
    for member, (volunteers, events) in MEMBERS.items():
        (prepared,) = rounds.prepare(workspace, form=FORM, member=member, now=NOW)
        cells = _answers(after, volunteers, events)
        target = workspace / "gauta" / PERIOD / prepared.name
        target.write_bytes(Patchable(prepared.read_bytes()).patched(cells))
    return Round(workspace, before, after, rounds.consolidate(workspace, now=NOW))


def _answers(form: FormTemplate, volunteers: object, events: list[tuple]) -> Iterator[CellPatch]:
    statistics, register = form.table("statistika"), form.table("renginiai")
    row = next(row for row in statistics.rows if row.code == CODE)
    place = statistics.address(row, statistics.column("Ataskaitiniai metai"))
    yield CellPatch(place.sheet, place.row, place.column, volunteers)
    columns = {column.id: register.area.left + column.offset for column in register.columns}
    for number, (title, cost) in enumerate(events, start=register.area.top + 1):
        yield CellPatch(register.area.sheet, number, columns["pavadinimas"], title)
        yield CellPatch(register.area.sheet, number, columns[COLUMN], cost)


def test_the_lint_finds_the_template_usable(changed):
    checked = run("template", "check", changed.folder / "formos" / f"{FORM}.xlsx", "--json")
    assert (checked.code, checked.json["errors"]) == (0, [])


def test_what_was_not_changed_is_read_as_before(changed):
    def rules(form: FormTemplate) -> dict:
        return {field: (given.kind, _meaning(given.rule)) for field, _, given in form.inputs()}

    before, after = rules(changed.before), rules(changed.after)
    new = {field for field in after if f".{CODE}." in field}
    assert {field: after[field] for field in after if field not in new} == before
    assert len(new) == 2
    for old in changed.before.registers:
        now = changed.after.table(old.name)
        kept = [column for column in now.columns if column.id != COLUMN]
        assert [(c.id, c.input.kind, _meaning(c.input.rule)) for c in kept] == [
            (c.id, c.input.kind, _meaning(c.input.rule)) for c in old.columns
        ]
    assert [(c.number, c.severity, c.operator, c.message) for c in changed.after.checks] == [
        (c.number, c.severity, c.operator, c.message) for c in changed.before.checks
    ]
    assert changed.after.stamp.keys() == changed.before.stamp.keys()


def _meaning(rule) -> tuple | None:
    """A rule without the place where it stands."""
    if rule is None:
        return None
    return (
        rule.kind,
        rule.operator,
        len(rule.formulas),
        rule.required,
        rule.choices,
        rule.error_text,
        rule.help_text,
    )


def test_the_new_row_has_its_neighbours_rule(changed):
    findings = [f for f in changed.outcome["findings"] if f"statistika.{CODE}." in f["field"]]
    assert [(f["member"], f["code"], f["found"]) for f in findings] == [("41", "out_of_range", "-1")]
    row = next(row.row for row in changed.after.table("statistika").rows if row.code == CODE)
    assert (findings[0]["sheet"], findings[0]["cell"]) == ("Statistika", f"E{row}")


def test_a_number_typed_as_text_in_the_new_column_is_repaired(changed):
    repairs = [r for r in changed.outcome["repairs"] if r["field"] == f"renginiai.{COLUMN}"]
    assert [(r["member"], r["found"], r["read_as"]) for r in repairs] == [("32", "1 000,25", "1000,25")]


def test_the_consolidated_workbook_has_the_row_and_the_column(changed):
    book = read_workbook(changed.folder / "suvestines" / PERIOD / f"suvestine_{PERIOD}.xlsx")
    lines = [list(line) for line in book.sheets["Statistika"].rows]
    headings = next(line for line in lines if "Narys" in line)
    place = headings.index(f"{CODE} Savanoriai")
    totals, counts = (next(line for line in lines if word in line) for word in ("Iš viso", "Atsakė"))
    assert (totals[place], counts[place]) == (12, 2)
    events = [list(line) for line in book.sheets["Renginiai"].rows]
    top = next(number for number, line in enumerate(events) if HEADING in line)
    names, costs = events[top].index("Pavadinimas"), events[top].index(HEADING)
    assert {line[names]: line[costs] for line in events[top + 1 :]} == {
        "Poezijos vakaras": 100.5, "Knygų mugė": 250, "Susitikimas": 1000.25, "Paroda": "netaikoma",
    }  # fmt: skip


def test_open_data_has_the_row_and_the_column(changed, tmp_path):
    rounds.export(changed.folder, tmp_path)

    def rows(file: str) -> list[dict[str, str]]:
        with (tmp_path / file).open(encoding="utf-8", newline="") as source:
            return list(csv.DictReader(source))

    statistics = rows(f"{FORM}.statistika.csv")
    assert {row["nario_kodas"]: row["ataskaitiniai_metai"] for row in statistics if row["kodas"] == CODE} == {
        "11": "nežinoma", "13": "5", "32": "7", "41": "-1",
    }  # fmt: skip
    events = rows(f"{FORM}.renginiai.csv")
    assert [(row["pavadinimas"], row[COLUMN]) for row in events] == [
        ("Paroda", "netaikoma"), ("Poezijos vakaras", "100.5"), ("Knygų mugė", "250"),
        ("Susitikimas", "1000.25"),
    ]  # fmt: skip


def test_word_tags_of_the_row_and_the_column_give_their_figures(changed):
    document = docx.Document()
    document.add_paragraph(f"Savanoriai: {{{{ formos.{FORM}.statistika.{CODE}.suma }}}}")
    document.add_paragraph(f"Renginių biudžetas: {{{{ formos.{FORM}.renginiai.suma('{COLUMN}') }}}}")
    (changed.folder / "dokumentai").mkdir(exist_ok=True)
    document.save(changed.folder / "dokumentai" / "savanoriai.docx")
    (written,) = rounds.report(changed.folder, ["savanoriai"], now=NOW)
    assert [paragraph.text for paragraph in docx.Document(written).paragraphs] == [
        "Savanoriai: 12",
        "Renginių biudžetas: 1\u00a0350,75",
    ]


def test_a_prepared_workbook_shows_the_row_and_takes_last_years_value(changed):
    (prepared,) = rounds.prepare(changed.folder, period="2026", form=FORM, member="13", now=NOW)
    book = read_workbook_bytes(prepared.read_bytes())
    table = book.tables["statistika"]
    lines = book.sheets["Statistika"].rows[table.area.top : table.area.bottom]
    line = next(line for line in lines if line[0] == CODE)
    assert line[table.headings.index("Praėjusieji metai")] == 5


def test_a_return_saved_by_libreoffice_is_read_cell_by_cell(changed, soffice, tmp_path):
    (prepared,) = rounds.prepare(changed.folder, form=FORM, member="43", now=NOW)
    form = changed.after
    statistics, register = form.table("statistika"), form.table("renginiai")
    row = next(row.row for row in statistics.rows if row.code == "T1")
    typed = f"""
    Sub Change(doc)
      doc.Sheets.getByName("Statistika").getCellRangeByName("E{row}").Value = 2.5
      doc.Sheets.getByName("Renginiai").getCellRangeByName("A{register.area.top + 1}").String = "=Mugė"
      doc.Sheets.getByName("Renginiai").getCellRangeByName("B{register.area.top + 1}").String = "2025.03.14"
    End Sub
    """
    saved = changed_by_hand(soffice, tmp_path, prepared, typed)
    said = rounds.check([saved], workspace=changed.folder)
    assert not said["refused"]
    assert [
        (f["code"], f["cell"], f["found"]) for f in said["findings"] if f["code"] != "required_blank"
    ] == [("not_whole", f"E{row}", "2,5")]
    assert [(r["cell"], r["found"], r["read_as"]) for r in said["repairs"]] == [
        (f"B{register.area.top + 1}", "2025.03.14", "2025-03-14")
    ]
