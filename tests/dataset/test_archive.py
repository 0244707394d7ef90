"""The archive: snapshots that are whole or absent, values that come back as they went in."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from suvestine.dataset.archive import Archive, earlier_values
from suvestine.dataset.model import SubmissionState
from suvestine.errors import UserError
from suvestine.findings import Finding, Place, Severity
from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from suvestine.returns.model import Collection, Entry, Intake, Return, State
from suvestine.spreadsheet.grid import CellError
from workbooks import club_form

CONTENT = club_form()


@pytest.fixture(scope="module")
def template() -> FormTemplate:
    return read_template(CONTENT, form="klubas")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archyvas.db")


ENTRIES = (
    Entry("", "", "vadovas", State.VALUE, "O'Neill; „x“", "Titulinis", 7, "B7"),
    Entry("", "", "uzpildyta", State.VALUE, dt.date(2025, 3, 14), "Titulinis", 8, "B8"),
    Entry("Skaiciai", "N1", "ataskaitiniai_metai", State.VALUE, 120.0, "Skaičiai", 5, "E5"),
    Entry("Skaiciai", "N11", "ataskaitiniai_metai", State.UNKNOWN, None, "Skaičiai", 6, "E6"),
    Entry("Skaiciai", "N2", "ataskaitiniai_metai", State.INVALID, -5.0, "Skaičiai", 8, "E8"),
    Entry("Skaiciai", "R1", "ataskaitiniai_metai", State.NOT_APPLICABLE, None, "Skaičiai", 9, "E9"),
    Entry("Varzybos", "", "pavadinimas", State.VALUE, "=SUM(A1)", "Varžybos", 4, "A4"),
    Entry("Varzybos", "", "dalyviu_skaicius", State.INVALID, CellError("#N/A"), "Varžybos", 4, "D4"),
    Entry("Varzybos", "", "pavadinimas", State.VALUE, "Taurė", "Varžybos", 7, "A7"),
)


def returned(template: FormTemplate, member: str, *, fingerprint: str = "f1", error: bool = False) -> Return:
    place = Place("klubas", member, f"gauta/{member}.xlsx", "Skaičiai", "E8", "Skaiciai.N2")
    findings = (Finding("out_of_range", Severity.ERROR, place, "-5", "Negali būti."),) if error else ()
    return Return(
        form="klubas", edition="2025-1", member=member, period="2025", file=f"gauta/{member}.xlsx",
        fingerprint=fingerprint, modified=None, template=template, entries=ENTRIES, findings=findings,
        repairs=(), explanations={"Skaiciai.N1": "Nauja salė"},
    )  # fmt: skip


def collection(template: FormTemplate, *, period: str = "2025", lists: tuple[str, ...] = ()) -> Collection:
    expected = {"klubas": frozenset({"01", "02", "03"})}
    return Collection(
        period, expected, expected["klubas"], Shelf({"klubas": template}), {"_veiklos": lists}, {}
    )


def deposit(archive: Archive, asked: Collection, *returns: Return) -> None:
    archive.deposit(
        Intake(returns, (), ()), asked, taken_at="2026-01-10T12:00:00+02:00",
        outcome={"period": asked.period}, contents={"klubas": CONTENT},
    )  # fmt: skip


def stored(archive: Archive, query: str) -> int:
    connection = sqlite3.connect(archive._path)
    try:
        return int(connection.execute(query).fetchone()[0])
    finally:
        connection.close()


def test_a_deposited_dataset_comes_back_as_it_was(archive: Archive, template: FormTemplate) -> None:
    deposit(archive, collection(template), returned(template, "01"), returned(template, "02", error=True))
    dataset = archive.dataset("2025")
    assert dataset is not None
    data = dataset.forms["klubas"]
    assert data.expected == ("01", "02", "03")
    assert (data.accepted, data.with_errors, data.missing) == (("01",), ("02",), ("03",))
    submission = data.submissions["01"]
    assert submission.entries == ENTRIES
    assert isinstance(submission.entries[7].value, CellError)
    assert submission.explanations == {"Skaiciai.N1": "Nauja salė"}
    assert (submission.file, submission.fingerprint) == ("gauta/01.xlsx", "f1")
    assert data.submissions["02"].state is SubmissionState.WITH_ERRORS
    assert [record.row for record in data.records("varzybos")] == [4, 7, 4, 7]


def test_an_invalid_value_enters_no_total(archive: Archive, template: FormTemplate) -> None:
    deposit(archive, collection(template), returned(template, "01"), returned(template, "02"))
    data = archive.dataset("2025").forms["klubas"]
    assert data.total("skaiciai", "N1", "ataskaitiniai_metai") == 240.0
    assert data.total("skaiciai", "N2", "ataskaitiniai_metai") is None


def test_an_unchanged_file_is_not_stored_again(archive: Archive, template: FormTemplate) -> None:
    for _ in range(2):
        deposit(archive, collection(template), returned(template, "01"))
    assert stored(archive, "SELECT count(*) FROM submission") == 1
    assert stored(archive, "SELECT count(*) FROM value") == len(ENTRIES)
    assert stored(archive, "SELECT count(*) FROM snapshot") == 2


def test_a_changed_file_or_list_is_stored_beside_the_old(archive: Archive, template: FormTemplate) -> None:
    deposit(archive, collection(template), returned(template, "01"))
    deposit(archive, collection(template), returned(template, "01", fingerprint="f2"))
    deposit(archive, collection(template, lists=("1.1",)), returned(template, "01", fingerprint="f2"))
    assert stored(archive, "SELECT count(*) FROM submission") == 3


def test_what_the_form_does_not_take_from_the_round_changes_nothing(
    archive: Archive, template: FormTemplate
) -> None:
    known = {"savivaldybe": "Utenos rajono", "el_pastas": "senas@klubas.lt"}
    lists = {"_nariai": ("01",), "_veiklos[pastaba]": ("sena",)}
    rounds = [
        (lists, known),
        (
            {"_nariai": ("01", "02"), "_veiklos[pastaba]": ("nauja",)},
            known | {"el_pastas": "naujas@klubas.lt"},
        ),
        (lists, known | {"savivaldybe": "Zarasų rajono"}),
        (lists | {"_veiklos[pavadinimas]": ("Naujas pavadinimas",)}, known),
    ]
    found = []
    for each, facts in rounds:
        this = replace(collection(template), lists=each, facts={"01": facts})
        deposit(archive, this, returned(template, "01"))
        found.append(stored(archive, "SELECT count(*) FROM submission"))
    assert found == [1, 1, 2, 3]


def test_a_removed_return_leaves_the_state_but_not_the_archive(
    archive: Archive, template: FormTemplate
) -> None:
    deposit(archive, collection(template), returned(template, "01"), returned(template, "02"))
    deposit(archive, collection(template), returned(template, "01"))
    assert set(archive.dataset("2025").forms["klubas"].submissions) == {"01"}
    assert stored(archive, "SELECT count(*) FROM submission WHERE member = '02'") == 1


def test_an_interrupted_deposit_leaves_the_last_state(archive: Archive, template: FormTemplate) -> None:
    deposit(archive, collection(template), returned(template, "01"))

    class Interrupted(tuple):
        __slots__ = ()

        def __iter__(self) -> Iterator[Return]:
            yield returned(template, "02")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archive.deposit(
            Intake(Interrupted(), (), ()), collection(template), taken_at="2026-01-11",
            outcome={"period": "2025"}, contents={"klubas": CONTENT},
        )  # fmt: skip
    assert set(archive.dataset("2025").forms["klubas"].submissions) == {"01"}
    assert stored(archive, "SELECT count(*) FROM snapshot") == 1
    assert stored(archive, "SELECT count(*) FROM submission") == 1


def test_periods_are_apart_and_the_last_one_gives_earlier_values(
    archive: Archive, template: FormTemplate
) -> None:
    deposit(archive, collection(template, period="2024"), returned(template, "01"))
    assert archive.dataset("2025") is None
    assert archive.periods() == ("2024",)
    before = archive.dataset("2024")
    assert before is not None
    assert dict(earlier_values(before)["klubas", "01"].values) == {
        ("Skaiciai", "N1"): 120.0,
        ("Skaiciai", "N11"): "nežinoma",
        ("Skaiciai", "R1"): "netaikoma",
    }


def test_a_template_is_kept_once_with_its_bytes(archive: Archive, template: FormTemplate) -> None:
    for _ in range(2):
        archive.keep_template(template, CONTENT, used_at="2026-01-01")
    (kept,) = archive.templates()
    assert (kept.form, kept.title, kept.edition) == ("klubas", template.title, "2025-1")
    assert kept.content == CONTENT


def test_another_template_under_the_same_edition_is_noticed(archive: Archive, template: FormTemplate) -> None:
    archive.keep_template(template, CONTENT, used_at="2026-01-01")
    assert not archive.changed_template(template)
    changed = read_template(
        club_form(lambda book: book["Titulinis"].__setitem__("A9", "Kita pastaba")), form="klubas"
    )
    assert archive.changed_template(changed)


def test_reading_makes_no_file(archive: Archive, tmp_path: Path) -> None:
    assert archive.periods() == ()
    assert archive.dataset("2025") is None
    assert list(tmp_path.iterdir()) == []


def test_reading_leaves_another_file_as_it_was(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "archyvas.db"
    path.touch()
    assert archive.periods() == ()
    assert path.read_bytes() == b""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (number)")
    before = path.read_bytes()
    assert archive.dataset("2025") is None
    assert path.read_bytes() == before


def test_a_broken_archive_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "archyvas.db"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(UserError, match="cannot be used"):
        Archive(path).periods()
