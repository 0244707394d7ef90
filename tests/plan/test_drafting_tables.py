"""Tables of a plan as people draw them in Word: merged, torn, numbered, without headings."""

from __future__ import annotations

from pathlib import Path

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from plan.drafts import drafted, listed
from suvestine.sentences import Sentence
from word_plans import add_table, plan_document


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
