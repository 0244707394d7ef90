"""Plan tables with a row for each criterion: its unit, its targets under years, the direction above the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from plan.drafts import drafted, listed
from suvestine.plan.drafting.model import PlanDraft
from suvestine.plan.model import Kind
from word_plans import MEASURES, add_table, measures_document, plan_document

READING = ("1.1.1. Rengti renginius", "Renginių skaičius", "vnt.", "40", "45", "50", "Vaikų skyrius")
PEOPLE = ("", "dalyvių skaičius", "asm.", "1 200", "1 300", "1 400", "")
SPACE = ("1.1.2. Atnaujinti erdvę", "Patenkinti lankytojai", "%", "85", "87,5", "90 proc.", "Pavaduotoja")


def told(draft: PlanDraft, code: str) -> list[tuple[str, dict[str, object]]]:
    """Where this is remarked, and its details."""
    return [(r.where, dict(r.sentence.details)) for r in draft.remarks if r.sentence.code == code]


class TestTargets:
    @pytest.mark.parametrize(
        "headings",
        [
            MEASURES,
            ("Priemonės", "Kriterijus", "Matavimo vienetas", "2025", "2026", "2027", "Atsakingas"),
            ("Veikla", "Rodiklis", "Mato vienetas", "2025 metai", "2026 metai", "2027 metai", "Vykdytojas"),
            ("Veikla", "Rodiklio pavadinimas", "Vnt.", "2025 m. planas", "Siektina reikšmė 2026 m.", "2027", "Atsako"),
        ],
    )  # fmt: skip
    def test_units_and_targets_are_read_by_their_headings(
        self, tmp_path: Path, headings: tuple[str, ...]
    ) -> None:
        draft = drafted(measures_document(READING, PEOPLE, SPACE, headings=headings), tmp_path)
        assert [(each.name, each.unit, dict(each.targets)) for each in draft.indicators] == [
            ("Renginių skaičius", "vnt.", {2025: 40, 2026: 45, 2027: 50}),
            ("dalyvių skaičius", "asm.", {2025: 1200, 2026: 1300, 2027: 1400}),
            ("Patenkinti lankytojai", "proc.", {2025: 85, 2026: 87.5, 2027: 90}),
        ]
        assert listed(draft, "draft_no_number") + listed(draft, "draft_column_passed") == []

    def test_a_kind_is_proposed_only_where_the_row_says_it(self, tmp_path: Path) -> None:
        rows = [
            READING,
            ("1.1.2. A", "Per metus surengti mokymai", "vnt.", "ne mažiau kaip 3", "≥ 4", "bent 5", "S"),
            ("1.1.3. B", "Skundai", "vnt.", "iki 5", "iki 4", "ne daugiau kaip 3", "S"),
        ]
        draft = drafted(measures_document(*rows), tmp_path)
        assert [each.kind for each in draft.indicators] == [None, Kind.PER_YEAR, Kind.UP_TO]
        assert [dict(each.targets) for each in draft.indicators[1:]] == [
            {2025: 3, 2026: 4, 2027: 5},
            {2025: 5, 2026: 4, 2027: 3},
        ]
        assert listed(draft, "draft_kind_unclear") == ["1.1.1-1"]

    def test_a_year_before_the_plan_is_where_it_starts(self, tmp_path: Path) -> None:
        headings = ("Priemonė", "Rodiklis", "Mato vnt.", "2023", "2024", "2026", "2028")
        row = ("1.1.1. Tirti", "Patenkinti lankytojai", "proc.", "70", "80", "85", "95")
        (indicator,) = drafted(measures_document(row, headings=headings), tmp_path).indicators
        assert (indicator.baseline, indicator.baseline_year, dict(indicator.targets)) == (
            80,
            2024,
            {2026: 85},
        )
        assert indicator.kind is Kind.LEVEL
        draft = drafted(measures_document(row, headings=headings), tmp_path)
        assert told(draft, "draft_year_outside") == [("1.1.1-1, table 1, row 2", {"years": "2023, 2028"})]

    def test_what_is_not_one_number_is_listed_and_not_taken(self, tmp_path: Path) -> None:
        rows = [
            ("1.1.1. A", "Erdvė", "taip / ne", "–", "taip", "", "S"),
            ("1.1.2. B", "Lėšos", "Eur", "40 tūkst.", "10–12", "1 500 Eur", "S"),
            ("1.1.3. C", "", "vnt.", "7", "", "", "S"),
            ("1.1.4. D", "Knygos", "vnt.", "5 proc.", "6 VNT", "", "S"),
        ]
        draft = drafted(measures_document(*rows), tmp_path)
        assert [dict(each.targets) for each in draft.indicators] == [{}, {2027: 1500}, {2026: 6}]
        assert told(draft, "draft_target_unread") == [
            ("1.1.1-1, table 1, row 2", {"year": 2026, "text": "taip"}),
            ("1.1.2-1, table 1, row 3", {"year": 2025, "text": "40 tūkst."}),
            ("1.1.2-1, table 1, row 3", {"year": 2026, "text": "10–12"}),
            ("1.1.3, table 1, row 4", {"year": 2025, "text": "7"}),
            ("1.1.4-1, table 1, row 5", {"year": 2025, "text": "5 proc."}),
        ]
        assert draft.indicators[0].kind is None

    def test_numbers_in_the_words_are_no_targets_beside_columns(self, tmp_path: Path) -> None:
        row = ("1.1.1. A", "Vaikų iki 14 metų skaičius", "asm.", "20", "30", "", "S")
        draft = drafted(measures_document(row), tmp_path)
        assert (draft.indicators[0].kind, dict(draft.indicators[0].targets)) == (None, {2025: 20, 2026: 30})
        assert told(draft, "draft_numbers_in_words") == [("1.1.1-1, table 1, row 2", {"numbers": "14"})]

    def test_words_are_read_where_the_columns_say_nothing(self, tmp_path: Path) -> None:
        row = ("1.1.1. A", "Kasmet 3 knygos", "vnt.", "", "–", "", "S")
        (indicator,) = drafted(measures_document(row), tmp_path).indicators
        assert (indicator.unit, indicator.kind) == ("vnt.", Kind.PER_YEAR)
        assert dict(indicator.targets) == dict.fromkeys((2025, 2026, 2027), 3)

    def test_lines_of_one_row_are_paired(self, tmp_path: Path) -> None:
        row = ("1.1.1. A", "Renginiai\nDalyviai", "vnt.\nasm.", "3\n30", "–\n40", "5", "S")
        draft = drafted(measures_document(row), tmp_path)
        assert [(each.name, each.unit, dict(each.targets)) for each in draft.indicators] == [
            ("Renginiai", "vnt.", {2025: 3}),
            ("Dalyviai", "asm.", {2025: 30, 2026: 40}),
        ]
        assert [where[:7] for where, _ in told(draft, "draft_target_unread")] == ["1.1.1-1", "1.1.1-2"]

    def test_one_number_over_several_years_is_asked_about(self, tmp_path: Path) -> None:
        document = measures_document(("1.1.1. A", "Renginiai", "vnt.", "3", "", "", "S"))
        document.tables[0].cell(1, 3).merge(document.tables[0].cell(1, 5))
        draft = drafted(document, tmp_path)
        assert dict(draft.indicators[0].targets) == {}
        assert told(draft, "draft_no_year") == [("1.1.1-1, table 1, row 2", {"number": "3"})]

    def test_a_unit_merged_over_rows_holds_for_all(self, tmp_path: Path) -> None:
        document = measures_document(READING, (*PEOPLE[:2], "", *PEOPLE[3:]))
        document.tables[0].cell(1, 2).merge(document.tables[0].cell(2, 2))
        assert [each.unit for each in drafted(document, tmp_path).indicators] == ["vnt.", "vnt."]

    @pytest.mark.parametrize(
        ("group", "targets"), [("Siektinos reikšmės", {2025: 3, 2026: 4}), ("Lėšos, tūkst. Eur", {})]
    )
    def test_years_below_a_heading_are_targets_where_it_says_so(
        self, tmp_path: Path, group: str, targets: dict[int, float]
    ) -> None:
        rows = [("", "", "2025 m.", "2026 m."), ("1.1.1. A", "Renginiai", "3", "4")]
        document = measures_document(*rows, headings=("Priemonė", "Kriterijus", group, ""))
        table = document.tables[0]
        table.cell(0, 2).merge(table.cell(0, 3))
        for column in (0, 1):
            table.cell(0, column).merge(table.cell(1, column))
        draft = drafted(document, tmp_path)
        assert [each.code for each in draft.activities] == ["1.1.1"]
        assert dict(draft.indicators[0].targets) == targets
        passed = [details["heading"] for _, details in told(draft, "draft_column_passed")]
        assert passed == ([] if targets else [group])


class TestRowsOfAnActivity:
    def test_an_empty_activity_is_the_one_above(self, tmp_path: Path) -> None:
        draft = drafted(measures_document(READING, PEOPLE, SPACE), tmp_path)
        assert [each.code for each in draft.activities] == ["1.1.1", "1.1.2"]
        assert [each.code for each in draft.indicators] == ["1.1.1-1", "1.1.1-2", "1.1.2-1"]
        assert draft.continuations == ()
        assert {remark.sentence.code for remark in draft.remarks} == {
            "draft_kind_unclear",
            "draft_years_of_plan",
        }
        assert [where for where, _ in told(draft, "draft_kind_unclear")][1] == "1.1.1-2, table 1, row 3"

    def test_activities_without_numbers_go_on_too(self, tmp_path: Path) -> None:
        rows = [(row[0].removeprefix("1.1.1. "), *row[1:]) for row in (READING, PEOPLE)]
        draft = drafted(measures_document(*rows), tmp_path)
        assert [each.code for each in draft.indicators] == ["1.1.1-1", "1.1.1-2"]

    def test_a_row_that_counts_the_columns_is_no_activity(self, tmp_path: Path) -> None:
        draft = drafted(measures_document(tuple("1234567"), READING), tmp_path)
        assert [each.title for each in draft.activities] == ["Rengti renginius"]

    def test_an_empty_activity_takes_no_number_of_another(self, tmp_path: Path) -> None:
        rows = [
            ("1. Kryptis", "1.1. Skaityti", "Kasmet 3 knygos", "Taryba"),
            ("", "", "Kasmet 5 žurnalai", "Komitetas"),
            ("", "1.2. Rašyti", "Kasmet 1 knyga", "Taryba"),
        ]
        draft = drafted(plan_document(*rows), tmp_path)
        assert [(each.code, each.responsible) for each in draft.activities] == [
            ("1.1.1", "Taryba; Komitetas"),
            ("1.1.2", "Taryba"),
        ]
        assert listed(draft, "draft_number_taken") + listed(draft, "draft_continuation") == []

    def test_a_row_of_targets_alone_is_listed(self, tmp_path: Path) -> None:
        draft = drafted(measures_document(READING, ("", "", "vnt.", "7", "", "", "")), tmp_path)
        assert told(draft, "draft_row_passed") == [("table 1, row 3", {"text": "vnt. 7"})]


class TestDirectionsAboveTables:
    @pytest.mark.parametrize(
        "above",
        [
            ("1.2. uždavinys. Plėtoti paslaugas",),
            ("1.2. Plėtoti paslaugas",),
            ("1.2 kryptis – Plėtoti paslaugas",),
            ("2 uždavinys: Plėtoti paslaugas",),
            ("UŽDAVINYS 1.2. Plėtoti paslaugas",),
            ("1.2. uždavinys", "Plėtoti paslaugas"),
        ],
    )
    def test_its_number_and_title_are_read(self, tmp_path: Path, above: tuple[str, ...]) -> None:
        draft = drafted(measures_document(READING, above=above), tmp_path)
        assert [(each.code, each.title) for each in draft.directions] == [("1.2", "Plėtoti paslaugas")]
        assert listed(draft, "draft_no_direction") == []
        assert [each.title for each in draft.goals] == ["Skaityti"]

    def test_each_table_has_its_own(self, tmp_path: Path) -> None:
        document = measures_document(READING)
        document.add_paragraph("1.2. uždavinys. Rašyti")
        add_table(document, [MEASURES, ("1.2.1. Mokyti", *READING[1:])])
        draft = drafted(document, tmp_path)
        assert [(each.code, each.title) for each in draft.directions] == [
            ("1.1", "Skaityti"),
            ("1.2", "Rašyti"),
        ]
        assert [each.code for each in draft.activities] == ["1.1.1", "1.2.1"]

    def test_a_row_over_the_table_is_one(self, tmp_path: Path) -> None:
        document = measures_document(("1.1. uždavinys. Plėtoti", *("",) * 6), READING, above=())
        document.tables[0].cell(1, 0).merge(document.tables[0].cell(1, 6))
        (direction,) = drafted(document, tmp_path).directions
        assert (direction.code, direction.title) == ("1.1", "Plėtoti")

    def test_a_number_of_another_part_is_none(self, tmp_path: Path) -> None:
        draft = drafted(measures_document(READING, above=("4.1. Finansavimas",)), tmp_path)
        assert listed(draft, "draft_no_direction") == ["1.1"]

    def test_a_heading_without_a_table_is_listed(self, tmp_path: Path) -> None:
        draft = drafted(measures_document(READING, above=("1.1. Augti", "1.2. Skaityti")), tmp_path)
        assert [each.code for each in draft.directions] == ["1.2"]
        assert told(draft, "draft_heading_passed") == [("", {"text": "Augti"})]
        document = measures_document(READING)
        document.add_paragraph("1.2. uždavinys. Rašyti")
        assert told(drafted(document, tmp_path), "draft_heading_passed") == [("", {"text": "Rašyti"})]

    def test_a_goal_without_a_number_has_directions_by_its_place(self, tmp_path: Path) -> None:
        document = measures_document(READING, above=("1.2. Plėtoti",))
        document.paragraphs[1].text = "Tikslas – skaityti"
        (direction,) = drafted(document, tmp_path).directions
        assert (direction.code, direction.title) == ("1.2", "Plėtoti")

    def test_the_word_in_a_column_of_directions_is_no_title(self, tmp_path: Path) -> None:
        row = ("1.1. uždavinys. Plėtoti", "Skaityti", "Kasmet 3 knygos", "Taryba")
        (direction,) = drafted(plan_document(row), tmp_path).directions
        assert (direction.code, direction.title) == ("1.1", "Plėtoti")


def test_parts_that_are_no_plan_table_are_listed(tmp_path: Path) -> None:
    document = measures_document(READING)
    for text in (
        "Vizija: atvira biblioteka.",
        "II. Bibliotekos misija, vertybės",
        "III. SSGG",
        "Rizikuoti verta",
    ):
        document.add_paragraph(text)
    document.add_paragraph("Ši biblioteka savo misija laiko skaitymą.")
    draft = drafted(document, tmp_path)
    assert told(draft, "draft_parts_passed") == [("", {"parts": "vizija, misija, vertybės, SSGG, rizikos"})]
