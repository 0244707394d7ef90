"""A plan written in Word becomes a draft in the control workbook, and what it does not say is listed."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl import Workbook, load_workbook

from suvestine import rounds
from suvestine.errors import UserError
from suvestine.plan.drafting.document import Line
from suvestine.plan.drafting.drafting import draft_plan, stated_years
from suvestine.plan.drafting.filling import PlanImport, import_plan
from suvestine.plan.drafting.model import DraftIndicator, PlanDraft
from suvestine.plan.drafting.numbering import goal_heading
from suvestine.plan.drafting.proposing import proposed
from suvestine.plan.drafting.results import Piece, pieces, result_lines
from suvestine.plan.model import Kind
from suvestine.plan.reading import read_plan
from suvestine.reports.word.plan_document import read_document
from suvestine.resources import workbook_templates
from suvestine.sentences import Sentence
from suvestine.workspace import Workspace
from word_plans import STRATEGY, add_table, plan_document, strategy_document

YEARS = (2025, 2026, 2027)


def drafted(document: WordDocument, folder: Path) -> PlanDraft:
    path = folder / "planas.docx"
    document.save(path)
    blocks = read_document(path)
    draft = draft_plan(blocks, stated_years(blocks))
    assert draft is not None
    return draft


def listed(draft: PlanDraft, code: str) -> list[str]:
    """The rows of the plan of which this is remarked."""
    return [remark.code for remark in draft.remarks if remark.sentence.code == code]


@pytest.fixture(scope="module")
def strategy(tmp_path_factory: pytest.TempPathFactory) -> PlanDraft:
    return drafted(strategy_document(), tmp_path_factory.mktemp("strategy"))


class TestTheStrategy:
    def test_every_row_is_found_under_its_code(self, strategy: PlanDraft) -> None:
        known = read_plan(Workspace(workbook_templates()).control)
        for found, right in (
            (strategy.goals, known.goals),
            (strategy.directions, known.directions),
            (strategy.activities, known.activities),
        ):
            assert [each.code for each in found] == [each.code for each in right]
        assert len([each for each in strategy.activities if each.title]) == 32
        assert strategy.continuations == ("2.1.3",)

    def test_what_is_missing_is_listed_and_not_invented(self, strategy: PlanDraft) -> None:
        empty = ["3.1.2", "3.1.3", "3.1.4", "3.1.6"]
        assert listed(strategy, "draft_no_responsible") == empty
        assert [each.code for each in strategy.activities if not each.responsible] == empty
        assert listed(strategy, "draft_direction_unnumbered") == ["3.3"]
        assert listed(strategy, "draft_continuation") == ["2.1.3"]
        assert listed(strategy, "draft_number_in_title") == ["3.1.1"]
        (passed,) = (r for r in strategy.remarks if r.sentence.code == "draft_table_passed")
        assert passed.where == "table 1"
        assert "Stipriosios pusės" in passed.sentence.lithuanian

    def test_an_indicator_without_a_kind_is_listed(self, strategy: PlanDraft) -> None:
        remarked = {remark.code for remark in strategy.remarks}
        assert {each.code for each in strategy.indicators if each.kind is None} <= remarked

    def test_the_words_of_the_results_are_kept(self, strategy: PlanDraft) -> None:
        rows = [
            line.removeprefix("+").split("\t")
            for line in STRATEGY.read_text(encoding="utf-8").splitlines()
            if "\t" in line and not line.startswith("VEIKLOS KRYPTYS")
        ]
        assert words(each.name for each in strategy.indicators) == words(row[2] for row in rows)
        assert words(each.title for each in strategy.activities) == words(row[1] for row in rows)
        assert words(each.responsible for each in strategy.activities) == words(row[3] for row in rows)

    def test_every_number_stands_in_the_words(self, strategy: PlanDraft) -> None:
        for each in strategy.indicators:
            numbers = {*each.targets.values(), each.total, each.baseline} - {None}
            said = set(map(float, re.findall(r"\d+", each.name))) | {
                1.0 if "vien" in each.name.lower() else -1
            }
            assert numbers <= said, each

    def test_the_numbers_are_those_of_the_plan_in_use(self, strategy: PlanDraft) -> None:
        """The plan in use has the same figures; one number people joined with another sentence's."""
        known = read_plan(Workspace(workbook_templates()).control).indicators
        right = {(each.activity, tuple(each.targets.items()), each.total) for each in known}
        proposals = [each for each in strategy.indicators if each.targets or each.total]
        others = [e.code for e in proposals if (e.activity, tuple(e.targets.items()), e.total) not in right]
        assert len(proposals) == 24
        assert others == ["3.1.5-4"]

    def test_kinds_are_those_that_the_words_say(self, strategy: PlanDraft) -> None:
        kinds = Counter(each.kind for each in strategy.indicators)
        assert kinds == {
            None: 49, Kind.PER_YEAR: 17, Kind.UP_TO: 2, Kind.GROWTH: 1, Kind.LEVEL: 1, Kind.TOTAL: 1
        }  # fmt: skip

    def test_years_in_an_activity_are_its_own(self, strategy: PlanDraft) -> None:
        years = {each.code: (each.start, each.end) for each in strategy.activities}
        assert (years["3.1.2"], years["3.1.3"], years["3.1.4"]) == ((2025,) * 2, (2026,) * 2, (2027,) * 2)
        assert Counter(years.values())[2025, 2027] == 30

    def test_rows_torn_by_a_page_are_joined_and_listed(self, strategy: PlanDraft, tmp_path: Path) -> None:
        torn = drafted(strategy_document(torn=True), tmp_path)
        assert torn.activities == strategy.activities
        assert torn.directions == strategy.directions
        assert torn.indicators == strategy.indicators
        assert listed(torn, "draft_row_joined") == ["1.2.1", "2.1.4", "3.1.2", "3.1.3", "3.1.5", "3.2.3"]


def words(texts) -> list[str]:
    return re.findall(r"\w+", " ".join(texts))


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("I TIKSLAS", (1, "")),
        ("III tikslas. Plėtoti projektus", (3, "Plėtoti projektus")),
        ("2 tikslas – Skaityti", (2, "Skaityti")),
        ("1-asis strateginis tikslas: augti", (1, "augti")),
        ("Strateginis tikslas Nr. 4. Tyrinėti", (4, "Tyrinėti")),
        ("TIKSLAS IV", (4, "")),
        ("Tikslas – viešinti", (None, "viešinti")),
        ("Asociacijos strateginiai tikslai:", None),
        ("Asociacijos tikslas – vienyti bibliotekas", None),
    ],
)
def test_goal_headings(text: str, heading: object) -> None:
    assert goal_heading(text) == heading


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Surengti 3 seminarai. Parengta 1 analizė.", ["Surengti 3 seminarai.", "Parengta 1 analizė."]),
        ("Surengti 3 seminarai\nParengta analizė", ["Surengti 3 seminarai", "Parengta analizė"]),
        ("1. Planas\n2. Leidinys", ["Planas", "Leidinys"]),
        ("1) planas; 2) leidinys", ["planas", "leidinys"]),
        ("– planas;\n– leidinys.", ["planas", "leidinys."]),
        ("Planas, per metus 3 straipsniai, 2 interviu", ["Planas", "per metus 3 straipsniai", "2 interviu"]),
        ("Diskusijos, dirbtuvės, edukacijos", ["Diskusijos, dirbtuvės, edukacijos"]),
        ("Diena spalio 15 d. Vilniuje, šventė", ["Diena spalio 15 d. Vilniuje, šventė"]),
        ("Projektas „Vasara, 5 knygos. Skaitom“ baigtas", ["Projektas „Vasara, 5 knygos. Skaitom“ baigtas"]),
        ("Konferencija (2 dienos, 70 dalyvių)", ["Konferencija (2 dienos, 70 dalyvių)"]),
        ("2025 m. – 10, 2026 m. – 12 renginių", ["2025 m. – 10, 2026 m. – 12 renginių"]),
        ("Svetainė www.biblioteka.lt Per metus 20 žinių", ["Svetainė www.biblioteka.lt", "Per metus 20 žinių"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_its_indicators(cell: str, names: list[str]) -> None:
    assert [piece.text for piece in pieces(result_lines(map(Line, cell.split("\n"))))] == names


@pytest.mark.parametrize(
    ("text", "kind", "targets", "total", "remarks"),
    [
        ("Kasmet surengti 3 seminarus", Kind.PER_YEAR, {2025: 3, 2026: 3, 2027: 3}, None, []),
        ("Vieną kartą per metus surengta diena", Kind.PER_YEAR, {2025: 1, 2026: 1, 2027: 1}, None, []),
        ("3 (viena per metus) analizės", Kind.PER_YEAR, {2025: 1, 2026: 1, 2027: 1}, 3, []),
        ("Iš viso surengti 1 500 renginių", Kind.TOTAL, {}, 1500, []),
        ("2025–2027 m. surengti 30 renginių", Kind.TOTAL, {}, 30, []),
        ("Surengti 3 seminarai", None, {}, None, ["draft_no_year"]),
        ("Parengtas planas (2 dienos, spalio 15 d.)", None, {}, None, ["draft_no_number"]),
        ("2025 m. – 10, 2027 m. – 12 renginių", None, {2025: 10, 2027: 12}, None, ["draft_kind_unclear"]),
        ("10 (2025 m.), 12 (2026 m.) narių", None, {2025: 10, 2026: 12}, None, ["draft_kind_unclear"]),
        ("2026 m. 39 proc. (2023 m. – 35 proc.)", Kind.LEVEL, {2026: 39}, None, []),
        ("2028 m. – 5 filialai", None, {}, None, ["draft_kind_unclear", "draft_year_outside"]),
        ("Padidinti narių skaičių 30 proc.", Kind.GROWTH, {}, 30, ["draft_growth_start"]),
        ("Stebėti ne mažiau kaip 70 % konkursų", None, {}, None, ["draft_percent"]),
        ("Kasmet iki 70 dalyvių", Kind.UP_TO, {2025: 70, 2026: 70, 2027: 70}, None, []),
        ("Iki 70 dalyvių gyvai ir iki 300 nuotoliu", Kind.UP_TO, {}, None, ["draft_several_numbers"]),
        ("7–10 renginių", None, {}, None, ["draft_several_numbers"]),
        ("Kasmet 60 narių (3 grupės po 20)", Kind.PER_YEAR, {2025: 60, 2026: 60, 2027: 60}, None,
         ["draft_brackets"]),
        ("Kasmet po 2 susitikimus su ministerija, Seimu", Kind.PER_YEAR, {2025: 2, 2026: 2, 2027: 2}, None,
         ["draft_each_of"]),
    ],
)  # fmt: skip
def test_only_what_the_words_say_is_proposed(
    text: str, kind: Kind | None, targets: dict[int, float], total: float | None, remarks: list[str]
) -> None:
    bare = DraftIndicator("1.1.1-1", "1.1.1", text)
    draft, said = proposed(bare, Piece(text), plan_years=YEARS, own_years=())
    assert (draft.kind, draft.targets, draft.total) == (kind, targets, total)
    assert [sentence.code for sentence in said] == remarks


def test_a_number_belongs_to_the_year_of_its_activity(tmp_path: Path) -> None:
    row = ("1. Kryptis", "Įgyvendinti projektą (2026 m.).", "Perskaityta 10 pranešimų.", "Taryba")
    draft = drafted(plan_document(row), tmp_path)
    (activity,), (indicator,) = draft.activities, draft.indicators
    assert (activity.start, activity.end) == (2026, 2026)
    assert (indicator.targets, indicator.kind) == ({2026: 10.0}, None)


class TestShapesOfTables:
    def test_an_activity_merged_over_rows_is_one(self, tmp_path: Path) -> None:
        document = plan_document(
            ("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"),
            ("", "", "Kasmet 5 žurnalai", "Komitetas"),
        )
        table = document.tables[0]
        table.cell(1, 1).merge(table.cell(2, 1))
        draft = drafted(document, tmp_path)
        (activity,) = draft.activities
        assert activity.responsible == "Taryba; Komitetas"
        assert [each.name for each in draft.indicators] == ["Kasmet 3 knygos", "Kasmet 5 žurnalai"]
        assert draft.continuations == ()

    def test_a_responsible_merged_over_rows_holds_for_all(self, tmp_path: Path) -> None:
        document = plan_document(
            ("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"),
            ("2. Kita", "Rašyti", "Kasmet 1 knyga", ""),
        )
        table = document.tables[0]
        table.cell(1, 3).merge(table.cell(2, 3))
        draft = drafted(document, tmp_path)
        assert [each.responsible for each in draft.activities] == ["Taryba", "Taryba"]
        assert listed(draft, "draft_no_responsible") == []

    def test_numbers_that_word_counts_itself_are_numbers(self, tmp_path: Path) -> None:
        row = ("Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba")
        document = plan_document(row, goal="Tikslas – skaityti")
        document.paragraphs[1].style = "List Number"
        document.tables[0].cell(1, 0).paragraphs[0].style = "List Number"
        draft = drafted(document, tmp_path)
        assert [draft.goals[0].code, draft.directions[0].code] == ["1", "1.1"]
        assert listed(draft, "draft_direction_unnumbered") + listed(draft, "draft_goal_unnumbered") == []

    def test_a_repeated_number_gets_a_code_of_its_own(self, tmp_path: Path) -> None:
        rows = [
            ("1. Viena", "A", "Kasmet 1", "T"),
            ("1. Kita", "B", "Kasmet 1", "T"),
            ("5. Dar", "C", "1", "T"),
        ]
        draft = drafted(plan_document(*rows), tmp_path)
        assert [each.code for each in draft.directions] == ["1.1", "1.2", "1.5"]
        assert listed(draft, "draft_number_taken") == ["1.2"]

    def test_numbers_of_activities_are_taken(self, tmp_path: Path) -> None:
        rows = [("1. Viena", "1.1. Skaityti", "Kasmet 1", "T"), ("", "1.2. Rašyti", "Kasmet 1", "T")]
        draft = drafted(plan_document(*rows), tmp_path)
        assert [(each.code, each.title) for each in draft.activities] == [
            ("1.1.1", "Skaityti"),
            ("1.1.2", "Rašyti"),
        ]

    def test_goals_and_directions_as_rows_over_the_whole_table(self, tmp_path: Path) -> None:
        headings = ("Priemonės", "Rezultatai", "Vykdytojai")
        rows = [
            ("1 tikslas", "", ""), ("Skaityti", "", ""), ("1. Vaikai", "", ""), ("Lankyti", "Kasmet 2", "Taryba"),
            ("2 tikslas. Rašyti", "", ""), ("1. Suaugę", "", ""), ("Mokyti", "Kasmet 3", "Taryba"),
        ]  # fmt: skip
        document = plan_document(headings=headings, goal="Planas")
        document._body._element.remove(document.tables[0]._tbl)
        table = add_table(document, [headings, *rows])
        for index, row in enumerate(rows, start=1):
            if not row[1]:
                table.cell(index, 0).merge(table.cell(index, 2))
        draft = drafted(document, tmp_path)
        assert [(each.code, each.title) for each in draft.goals] == [("1", "Skaityti"), ("2", "Rašyti")]
        assert [(each.code, each.title) for each in draft.directions] == [
            ("1.1", "Vaikai"),
            ("2.1", "Suaugę"),
        ]
        assert [each.code for each in draft.activities] == ["1.1.1", "2.1.1"]

    def test_a_table_goes_on_without_headings(self, tmp_path: Path) -> None:
        document = plan_document(("1. Kryptis", "Skaityti", "Kasmet 3 knygos", "Taryba"))
        add_table(document, [("", "Rašyti", "Kasmet 1 knyga", "Taryba")])
        document.add_paragraph("Kita")
        add_table(document, [("Vardas", "Pavardė", "Pareigos", "Parašas")])
        draft = drafted(document, tmp_path)
        assert [each.code for each in draft.activities] == ["1.1.1", "1.1.2"]
        assert [r.place.table for r in draft.remarks if r.sentence.code == "draft_table_passed"] == [3]

    def test_a_column_of_no_meaning_is_named(self, tmp_path: Path) -> None:
        headings = ("Eil. Nr.", "Kryptis", "Veikla", "Rodiklis", "Lėšos, Eur", "Atsakingi")
        row = ("1.", "1. Kryptis", "Skaityti", "Kasmet 3", "500", "Taryba")
        draft = drafted(plan_document(row, headings=headings), tmp_path)
        passed = [r.sentence for r in draft.remarks if r.sentence.code == "draft_column_passed"]
        assert passed == [Sentence("draft_column_passed", {"heading": "Lėšos, Eur"})]

    def test_a_goal_without_a_title_and_activities_without_a_direction_are_listed(
        self, tmp_path: Path
    ) -> None:
        draft = drafted(plan_document(("", "Skaityti", "", "Taryba"), goal="Veiklos"), tmp_path)
        assert listed(draft, "draft_goal_untitled") == ["1"]
        assert listed(draft, "draft_no_direction") == ["1.1"]
        assert listed(draft, "draft_no_result") == ["1.1.1"]

    def test_text_in_changes_and_controls_is_read_as_it_is_seen(self, tmp_path: Path) -> None:
        document = plan_document(("1. Kryptis", "Skaityti ", "Kasmet 3 knygos", "Taryba"))
        cell = document.tables[0].cell(1, 1)
        paragraph = cell.paragraphs[0]._p
        for tag, content in (("w:ins", "knygas"), ("w:del", "laikraščius")):
            text = "delText" if tag == "w:del" else "t"
            paragraph.append(
                parse_xml(f"<{tag} {nsdecls('w')}><w:r><w:{text}>{content}</w:{text}></w:r></{tag}>")
            )
        control, inside = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        control.append(inside)
        table = document.tables[0]._tbl
        table.addprevious(control)
        inside.append(table)
        assert control.find(qn("w:sdtContent")) is not None
        assert drafted(document, tmp_path).activities[0].title == "Skaityti knygas"


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
