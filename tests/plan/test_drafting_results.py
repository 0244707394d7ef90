"""One cell of results read as indicators: goals, pieces, kinds, targets by year."""

from __future__ import annotations

from pathlib import Path

import pytest

from plan.drafts import YEARS, drafted
from suvestine.plan.drafting.document import Line
from suvestine.plan.drafting.model import DraftIndicator
from suvestine.plan.drafting.numbering import goal_heading
from suvestine.plan.drafting.proposing import proposed
from suvestine.plan.drafting.results import Piece, pieces, result_lines
from suvestine.plan.model import Kind
from word_plans import plan_document


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
