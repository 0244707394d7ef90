"""The control workbook: settings, members, forms, and the mistakes a department can make in it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from controls import TABLES, Rows, control_workbook
from suvestine import rounds
from suvestine.dataset.gathering import Gathered
from suvestine.errors import UserError
from suvestine.filters import parse_filter
from suvestine.forms.model import Register
from suvestine.lithuanian import slug
from suvestine.periods import Period
from suvestine.profiles import PLAN_TABLES, REGION
from suvestine.spreadsheet.reading import read_workbook
from suvestine.workspace import Workspace

PERIOD = Period("2025")


def workspace(folder: Path, changed: dict[str, Rows | None] | None = None) -> Workspace:
    (folder / "valdymas.xlsx").write_bytes(control_workbook(changed))
    return Workspace(folder)


def test_members_have_the_population_of_the_year(tmp_path: Path) -> None:
    control = workspace(tmp_path).control
    members = control.members(PERIOD)
    assert {code: member.population for code, member in members.items()} == {
        "01": 300000.0, "02": 24000.0, "03": None, "T": None,
    }  # fmt: skip
    assert control.members(Period("2024"))["02"].population == 25000.0
    assert members["01"].name == "Klubas „Žalgiris“"
    assert members["01"].facts["apskritis"] == "Kauno apskritis"


def test_a_form_is_expected_from_its_group(tmp_path: Path) -> None:
    control = workspace(tmp_path).control
    assert control.expected(PERIOD) == {"klubas": frozenset({"01", "02", "03"})}
    both = [TABLES["formos"][0], ("klubas", "narys | taryba", "", None)]
    assert workspace(tmp_path, {"formos": both}).control.expected(PERIOD)["klubas"] == {"01", "02", "03", "T"}


def test_carried_registers_may_be_filtered(tmp_path: Path) -> None:
    rows = [TABLES["formos"][0], ("klubas", "narys", "nariai; varzybos (Rūšis <> Turnyras; Data = x)", None)]
    (form,) = workspace(tmp_path, {"formos": rows}).control.forms()
    assert [(carried.table, carried.row_filter) for carried in form.carried] == [
        ("nariai", parse_filter("")),
        ("varzybos", parse_filter("Rūšis <> Turnyras; Data = x")),
    ]


def test_rows_typed_right_below_a_table_count(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(control_workbook()))
    sheet = book["Nariai"]
    sheet.append(["04", "Klubas „Ūla“", "narys"])
    sheet.cell(sheet.max_row + 2, 1, "pastaba po lentele")
    book.save(tmp_path / "valdymas.xlsx")
    assert set(Workspace(tmp_path).control.members(PERIOD)) == {"01", "02", "03", "T", "04"}


def test_a_blank_row_inside_a_table_ends_nothing(tmp_path: Path) -> None:
    headings, first, second, *_ = TABLES["nariai"]
    rows = [headings, first, (None,) * len(headings), second]
    assert set(workspace(tmp_path, {"nariai": rows}).control.members(PERIOD)) == {"01", "02"}


def test_codes_typed_as_numbers_are_codes(tmp_path: Path) -> None:
    rows = [TABLES["nariai"][0][:3], (7, "Klubas", "narys"), (12.0, "Kitas", "narys")]
    assert set(workspace(tmp_path, {"nariai": rows}).control.members(PERIOD)) == {"7", "12"}


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"nariai": None}, "no Excel table named 'nariai'"),
        ({"nustatymai": None}, "no Excel table named 'nustatymai'"),
        ({"nustatymai": [("Nustatymas", "Reikšmė"), ("Vieta", "Utena")]}, "Laikotarpis"),
        ({"nustatymai": [("Nustatymas", "Reikšmė"), ("Laikotarpis", "pernai")]}, "'pernai' is not a year"),
        ({"nariai": [("Kodas", "Pavadinimas"), ("01", "A"), ("01", "B")]}, "the code '01' twice"),
        ({"nariai": [("Kodas", "Pavadinimas"), (None, "A")]}, "without Kodas: 'A'"),
        ({"nariai": [("Kodas", "Biblioteka"), ("01", "A")]}, "no column 'Pavadinimas'"),
        ({"nariai": [("Kodas", "Pavadinimas"), ("3/3", "A")]}, "the code '3/3'"),
        ({"nariai": [("Kodas", "Pavadinimas", "Gyventojai"), ("01", "A", "apie 30 tūkst.")]}, "not a number"),
        ({"formos": [("Forma", "Kas pildo"), ("klubas", "narys")]}, "no column 'Grupė'"),
    ],
)
def test_a_mistake_in_the_control_workbook_is_one_sentence(
    tmp_path: Path, changed: dict[str, Rows | None], sentence: str
) -> None:
    room = workspace(tmp_path, changed)
    with pytest.raises(UserError, match=sentence):
        room.control.expected(room.period(None))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 cut"])
def test_a_broken_control_workbook_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "valdymas.xlsx").write_bytes(content)
    with pytest.raises(UserError, match="cannot be read as a workbook"):
        _ = Workspace(tmp_path).control


def test_a_missing_folder_or_workbook_says_how_to_make_one(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "no"):
        with pytest.raises(UserError, match="suvestine init"):
            _ = Workspace(folder).control


@pytest.mark.parametrize("typed", ["inf", "nan", "-Infinity"])
def test_a_word_that_computers_take_for_a_number_is_none(tmp_path: Path, typed: str) -> None:
    heading, first, *others = TABLES["nariai"]
    changed = {"nariai": [heading, (*first[:-1], typed), *others]}
    with pytest.raises(UserError, match="not a number"):
        workspace(tmp_path, changed).control.members(PERIOD)


@pytest.mark.parametrize("label", ["0000", "9999", "25", "20255", "2025 m.", "2025-", "٢٠٢٥"])
def test_a_period_begins_with_a_year_of_our_times(label: str) -> None:
    with pytest.raises(UserError, match="is not a year"):
        Period(label)


OUTSIDE = [
    "..",
    "../kitur.db",
    "\\\\serveris\\dalis\\a.db",
    "/tmp/a.db",
    "C:\\a.db",
    "a/../../b.db",
    ".db",
    "a//b.db",
]


@pytest.mark.parametrize("archive", OUTSIDE)
def test_a_control_workbook_that_somebody_sent_does_not_lead_out_of_its_folder(tmp_path, archive) -> None:
    room = workspace(tmp_path, {"nustatymai": [("Nustatymas", "Reikšmė"), ("Archyvas", archive)]})
    with pytest.raises(UserError, match="must stand in the workspace"):
        _ = room.archive


def test_an_archive_may_stand_deeper_in_the_folder(tmp_path) -> None:
    room = workspace(
        tmp_path, {"nustatymai": [("Nustatymas", "Reikšmė"), ("Archyvas", "archyvas\\visi metai.db")]}
    )
    assert room.archive.is_relative_to(tmp_path)


@pytest.mark.parametrize("form", ["../klubas", "\\\\serveris\\klubas", "C:klubas"])
def test_a_form_is_a_file_of_its_folder(tmp_path, form) -> None:
    heading, (_, *others) = TABLES["formos"]
    room = workspace(tmp_path, {"formos": [heading, (form, *others)]})
    with pytest.raises(UserError, match="the name of a file in the folder 'formos'"):
        room.control.forms()


def test_a_region_begins_with_its_own_units_and_forms_and_an_empty_plan(tmp_path: Path) -> None:
    rounds.init(tmp_path, period="2026", profile=REGION)
    control = Workspace(tmp_path).control
    groups = [member.group for member in control.members(Period("2026")).values()]
    assert {group: groups.count(group) for group in groups} == {"narys": 60, "padalinys": 5, "skyrius": 1}
    assert [(form.form, form.group) for form in control.forms()] == [
        ("nario_ataskaita", "narys"),
        ("padalinio_planas", "padalinys"),
        ("skyriaus_registrai", "skyrius"),
        ("mokymu_anketa", "narys | padalinys"),
    ]
    assert {path.stem for path in (tmp_path / "formos").iterdir()} == {form.form for form in control.forms()}
    assert [control.rows(table) for table in PLAN_TABLES] == [()] * len(PLAN_TABLES)
    assert control.setting("Organizacija") == "Apskrities viešoji biblioteka"


def test_no_note_of_a_region_speaks_of_an_association(tmp_path: Path) -> None:
    rounds.init(tmp_path, profile=REGION)
    sheets = read_workbook(tmp_path / "valdymas.xlsx").sheets
    notes = {name: str(sheets[name].value(3, 1)) for name in ("Nariai", "Tikslai", "Formos", "Rodikliai")}
    said = [name for name, note in notes.items() if "taryb" in note or "strategijoje" in note]
    assert (said, all(notes.values())) == ([], True)


def test_what_a_region_carries_over_stands_in_its_forms(tmp_path: Path) -> None:
    rounds.init(tmp_path, profile=REGION)
    room = Workspace(tmp_path)
    templates = Gathered(room, room.period(None)).templates
    for form in room.control.forms():
        for carried in form.carried:
            register = templates[form.form].table(carried.table)
            assert isinstance(register, Register), (form.form, carried.table)
            columns = {column.id: column.input for column in register.columns}
            for condition in carried.row_filter.conditions:
                rule = columns[slug(condition.column)].rule
                assert set(condition.values) <= set(rule.choices), (form.form, condition)
