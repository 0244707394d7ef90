"""The plan as the control workbook's tables hold it."""

from __future__ import annotations

from pathlib import Path

import pytest

from controls import TABLES, control_workbook
from suvestine.errors import UserError
from suvestine.filters import parse_filter
from suvestine.plan.model import Computation, Kind, Plan
from suvestine.plan.reading import read_plan, read_planned_indicators
from suvestine.resources import workbook_templates
from suvestine.workspace import Control, Workspace


def control(folder: Path, **changed: object) -> Control:
    (folder / "valdymas.xlsx").write_bytes(control_workbook(changed))
    return Workspace(folder).control


def indicator(**cells: object) -> list[tuple[object, ...]]:
    """The table ``rodikliai`` with its first row changed."""
    headings, first, *_ = TABLES["rodikliai"]
    row = dict(zip(headings, first, strict=True)) | cells
    return [tuple(headings), tuple(row[heading] for heading in headings)]


def test_an_indicator_is_read_in_full(tmp_path: Path) -> None:
    plan = read_plan(control(tmp_path))
    yearly, total = plan.indicators
    assert yearly.kind is Kind.PER_YEAR
    assert yearly.targets == {2025: 3.0, 2026: 3.0, 2027: 3.0}
    assert yearly.row_filter == parse_filter("Rūšis <> Taurė")
    assert (yearly.columns, yearly.total) == ((), None)
    assert total.computation is Computation.SUM
    assert total.targets == {}
    assert (total.total, total.baseline, total.baseline_year) == (300.0, 50.0, 2024)
    assert total.columns == ("Dalyvių skaičius", "Kaina, Eur")
    assert total.row_filter is None
    assert plan.years == (2025, 2026, 2027)
    assert plan.goal_of("1.1.1") == "1"
    assert plan.goal_of("9.9.9") == ""


def test_a_ratio_and_several_texts_name_their_columns(tmp_path: Path) -> None:
    ratio = read_plan(control(tmp_path, rodikliai=indicator(Stulpelis="Stebėta / Surengta"))).indicators[0]
    assert ratio.columns == ("Stebėta", "Surengta")
    texts = read_plan(control(tmp_path, rodikliai=indicator(Stulpelis="Sritis; Klausimai"))).indicators[0]
    assert texts.columns == ("Sritis", "Klausimai")
    places = read_plan(control(tmp_path, rodikliai=indicator(Lentelė="a | b"))).indicators[0]
    assert places.tables == ("a", "b")


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"2026": "penki"}, "2026 = 'penki', which is not a number"),
        ({"Rūšis": "kas mėnesį"}, "Rūšis = 'kas mėnesį'; it must be one of: kasmet"),
        ({"Rūšis": None}, "'1.1.1-1' of table 'rodikliai' has a blank Rūšis; write one of: kasmet"),
        ({"Skaičiavimas": "vidurkis"}, "Skaičiavimas = 'vidurkis'"),
        ({"Veikla": "9.9.9"}, "names the activity '9.9.9'"),
        ({"Filtras": "Rūšis Taurė"}, "'Rūšis Taurė' is not of the form"),
    ],
)
def test_a_mistake_in_the_plan_is_one_sentence(
    tmp_path: Path, cells: dict[str, object], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        read_plan(control(tmp_path, rodikliai=indicator(**cells)))


def test_a_repeated_code_is_named(tmp_path: Path) -> None:
    rows = [TABLES["tikslai"][0], ("1", "A", "A"), ("1", "B", "B")]
    with pytest.raises(UserError, match="'tikslai' of the control workbook has the code '1' twice"):
        read_plan(control(tmp_path, tikslai=rows))


def test_what_forms_show_needs_no_judgement(tmp_path: Path) -> None:
    unsettled = control(tmp_path, rodikliai=indicator(Rūšis=None, Skaičiavimas=None, Filtras="?"))
    (planned,) = read_planned_indicators(unsettled)
    assert planned.targets == {2025: 3.0, 2026: 3.0, 2027: 3.0}
    headings, row = indicator()
    with pytest.raises(UserError, match=r"'rodikliai' .* has the code '1\.1\.1-1' twice"):
        read_planned_indicators(control(tmp_path, rodikliai=[headings, row, row]))


def test_an_organisation_may_have_no_plan(tmp_path: Path) -> None:
    names = ("strategija", "tikslai", "kryptys", "veiklos", "rodikliai", "ssgg", "rizikos")
    plan = read_plan(control(tmp_path, **dict.fromkeys(names)))
    assert plan == Plan((), (), (), (), (), (), (), ())


def test_the_shipped_plan_is_whole() -> None:
    plan = read_plan(Workspace(workbook_templates()).control)
    assert (len(plan.goals), len(plan.directions), len(plan.activities)) == (3, 11, 33)
    assert len(plan.indicators) == 87
    assert {statement.part for statement in plan.swot} == {"stiprybė", "silpnybė", "galimybė", "grėsmė"}
    assert len(plan.risks) == 11
    assert all(plan.goal_of(indicator.activity) for indicator in plan.indicators)
