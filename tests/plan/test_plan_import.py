"""A plan imported from Word is written into the control workbook, or refused with a sentence."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from openpyxl import Workbook, load_workbook

from plan.drafts import YEARS
from suvestine import rounds
from suvestine.errors import UserError
from suvestine.plan.drafting.filling import PlanImport, import_plan
from suvestine.plan.reading import read_plan
from suvestine.reports.word.plan_document import read_document
from suvestine.sentences import Sentence
from suvestine.workspace import Workspace
from word_plans import measures_document, plan_document, strategy_document

NOW = dt.datetime(2027, 2, 1, 12, 0)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A department's workspace with an empty plan."""
    folder = tmp_path / "erdve"
    rounds.init(folder, period="2026", profile="regionas")
    return folder


def imported(folder: Path, document: WordDocument) -> tuple[PlanImport, list[Sentence]]:
    file, said = folder.parent / "planas.docx", list[Sentence]()
    document.save(file)
    return import_plan(Workspace(folder), read_document(file), file=file, say=said.append), said


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


class TestWriting:
    def test_the_draft_stands_in_the_empty_tables(self, workspace: Path) -> None:
        before = parts(workspace / "valdymas.xlsx")
        result, said = imported(workspace, strategy_document())
        assert result.written == workspace / "valdymas.xlsx"
        assert [sentence.code for sentence in said] == ["plan_to_finish"]
        control = Workspace(workspace).control
        assert [len(control.rows(t)) for t in ("tikslai", "kryptys", "veiklos", "rodikliai")] == [
            3,
            11,
            33,
            71,
        ]
        activities = {row["kodas"]: row for row in control.rows("veiklos")}
        assert activities["3.1.2"]["atsakingas"] is None
        assert activities["3.1.2"]["nuo"] == 2025
        assert "Atsakingas dokumente nenurodytas." in str(activities["3.1.2"]["pastaba"])
        assert "kodas 3.3 suteiktas pagal eilę" in str(activities["3.3.1"]["pastaba"])
        indicators = {row["kodas"]: row for row in control.rows("rodikliai")}
        level = indicators["2.1.1-2"]
        assert [level[c] for c in ("rusis", "2025", "2026", "pradine_reiksme", "pradiniai_metai")] == [
            "lygis", None, 39, 35, 2023
        ]  # fmt: skip
        assert indicators["1.4.1-1"]["rusis"] is None
        assert {row["skaiciavimas"] for row in indicators.values()} == {None}
        after = parts(workspace / "valdymas.xlsx")
        assert len([name for name in before if "sheet" in name and before[name] != after[name]]) == 4

    def test_a_person_finishes_it_and_the_plan_is_read(self, workspace: Path) -> None:
        imported(workspace, strategy_document())
        book = load_workbook(workspace / "valdymas.xlsx")
        sheet = book["Rodikliai"]
        headings = {str(cell.value): cell.column for cell in sheet[6]}
        for row in range(7, 7 + 71):
            kind = sheet.cell(row, headings["Rūšis"])
            kind.value = kind.value or "stebimas"
            sheet.cell(row, headings["Skaičiavimas"], "kiekis")
        book.save(workspace / "valdymas.xlsx")
        plan = read_plan(Workspace(workspace).control)
        assert (len(plan.activities), len(plan.indicators)) == (33, 71)

    def test_a_plan_that_is_there_stays(self, tmp_path: Path) -> None:
        folder = tmp_path / "asociacija"
        rounds.init(folder, period="2026")
        before = (folder / "valdymas.xlsx").read_bytes()
        document = plan_document(("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"))
        first, said = imported(folder, document)
        second, _ = imported(folder, document)
        assert (folder / "valdymas.xlsx").read_bytes() == before
        assert [sentence.code for sentence in said] == ["plan_kept"]
        names = ["valdymas_plano_juodrastis.xlsx", "valdymas_plano_juodrastis_2.xlsx"]
        assert [first.written.name, second.written.name] == names
        copy = tmp_path / "kopija"
        copy.mkdir()
        first.written.rename(copy / "valdymas.xlsx")
        control = Workspace(copy).control
        assert [row["kodas"] for row in control.rows("veiklos")] == ["1.1.1"]
        assert [v for k, v in control.rows("rodikliai")[0].items() if k in ("forma", "filtras")] == [
            None,
            None,
        ]
        assert len(control.rows("nariai")) == len(Workspace(folder).control.rows("nariai"))

    def test_years_that_the_document_does_not_name_are_those_of_the_workbook(self, workspace: Path) -> None:
        document = plan_document(("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"))
        document.paragraphs[0].text = "Planas"
        result, _ = imported(workspace, document)
        assert result.draft.remarks[0].sentence.code == "draft_years_of_workbook"
        assert result.draft.indicators[0].targets == dict.fromkeys(YEARS, 3.0)


class TestBeforeKindsAreFilled:
    def test_forms_are_prepared_and_returns_checked_and_nothing_is_judged(self, workspace: Path) -> None:
        _, said = imported(
            workspace, measures_document(("Skaityti", "Renginiai", "vnt.", "3", "4", "5", "A"))
        )
        assert "forms can be prepared and returns checked" in said[-1].english
        assert rounds.prepare(workspace, form="padalinio_planas", now=NOW)
        assert rounds.check_inbox(workspace)["findings"] == []
        with pytest.raises(UserError, match=r"Indicator '1\.1\.1-1' of table 'rodikliai' has a blank Rūšis"):
            rounds.consolidate(workspace, now=NOW)


class TestRefusals:
    """Each is one sentence, and the control workbook stays as it was."""

    def refused(self, folder: Path, document: WordDocument) -> Sentence:
        before = (folder / "valdymas.xlsx").read_bytes()
        with pytest.raises(UserError) as problem:
            imported(folder, document)
        assert (folder / "valdymas.xlsx").read_bytes() == before
        assert not list(folder.glob("valdymas_*"))
        return problem.value.sentence

    def test_a_plan_of_other_years(self, workspace: Path) -> None:
        document = plan_document(("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"))
        document.paragraphs[0].text = "Planas 2027–2029 metams"
        sentence = self.refused(workspace, document)
        assert "no column for 2028, 2029" in sentence.english

    def test_a_document_without_a_plan_table(self, workspace: Path) -> None:
        document = plan_document(headings=("Vardas", "Pavardė", "Pareigos", "Parašas"))
        assert self.refused(workspace, document).code == "plan_no_table"

    def test_a_workbook_that_is_open(self, workspace: Path) -> None:
        (workspace / "~$valdymas.xlsx").write_bytes(b"")
        document = plan_document(("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"))
        sentence = self.refused(workspace, document)
        assert "another program has it open" in sentence.english
        assert "ją atvėrusi kita programa" in sentence.lithuanian

    def test_a_workspace_that_is_not_there(self, tmp_path: Path) -> None:
        document = plan_document(("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"))
        with pytest.raises(UserError, match="There is no folder"):
            imported(tmp_path / "nėra", document)

    @pytest.mark.parametrize("kind", ["text", "workbook", "old", "damaged"])
    def test_what_is_no_word_document(self, tmp_path: Path, kind: str) -> None:
        file = tmp_path / "planas.docx"
        if kind == "workbook":
            Workbook().save(file)
        elif kind == "damaged":
            strategy_document().save(file)
            content = parts(file) | {"word/document.xml": b"<w:document>"}
            with zipfile.ZipFile(file, "w") as package:
                for name, part in content.items():
                    package.writestr(name, part)
        else:
            file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100 if kind == "old" else b"Planas")
        with pytest.raises(UserError, match=r"planas\.docx cannot be read as a Word document"):
            read_document(file)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UserError, match="There is no file"):
            read_document(tmp_path / "nėra.docx")
