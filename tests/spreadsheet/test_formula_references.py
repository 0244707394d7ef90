"""The cells that a formula reads: in reading order, counted, moved with the formula."""

import pytest

from spreadsheet.formula_book import SHEET, Book, compiled
from suvestine.spreadsheet.formulas import ColumnReference, FormulaRefused, Reference


def test_references_stand_in_reading_order_each_once() -> None:
    formula = compiled(
        "=IF(COUNT(Įvestis!B2:B4)=ROWS(Įvestis!B2:B4),SUM(Įvestis!B2:B4)+A1+$A$1+gyventojai,'It''s'!C3)"
    )

    assert formula.references == (
        Reference("Įvestis", 2, 2, 4, 2, counted=True),
        Reference("Įvestis", 2, 2, 4, 2, counted=False),
        Reference("Statistika", 1, 1, 1, 1, counted=False),
        Reference("Įvestis", 2, 2, 2, 2, counted=False),
        Reference("It's", 3, 3, 3, 3, counted=False),
    )


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("=SUM(A1)", [False]),
        ("=COUNT(A1)", [True]),
        ("=COUNTA(A1)", [True]),
        ("=COUNTBLANK(A1)", [True]),
        ("=COUNTIF(A1:A2,B1)", [True, True]),
        ("=COUNTIFS(A1:A2,B1)", [True, True]),
        ("=SUMIF(A1:A2,B1)", [False, False]),
        ("=ROWS(A1)", [False]),
        ("=COUNT(SUM(A1))+B1", [True, False]),
        ("=COUNT(_dalyviai)", [True]),
        ("=SUM(_dalyviai)", [False]),
        ("=SUM(A1,COUNT(B1),C1)", [False, True, False]),
    ],
)
def test_counted_references(text: str, counted: list[bool]) -> None:
    assert [reference.counted for reference in compiled(text).references] == counted


def test_columns_and_names_of_columns_are_references_as_the_table_writes_them() -> None:
    formula = compiled("=SUM(renginiai[rūšis])+COUNT(_DALYVIAI)")

    assert formula.references == (
        ColumnReference("Renginiai", "Rūšis", counted=False),
        ColumnReference("Renginiai", "Dalyvių skaičius", counted=True),
    )


def test_relative_parts_of_references_move_with_the_cell() -> None:
    formula = compiled("=SUM(A1,$A1,A$1,$A$1,Įvestis!B2:$C$3,gyventojai)", origin=(2, 4), at=(12, 5))

    corners = [
        (r.sheet, r.top, r.left, r.bottom, r.right) for r in formula.references if isinstance(r, Reference)
    ]
    assert corners == [
        (SHEET, 11, 2, 11, 2),
        (SHEET, 11, 1, 11, 1),
        (SHEET, 1, 2, 1, 2),
        (SHEET, 1, 1, 1, 1),
        ("Įvestis", 3, 3, 12, 3),
        ("Įvestis", 2, 2, 2, 2),
    ]


def test_a_moved_formula_is_evaluated_where_it_now_stands() -> None:
    assert compiled("=A1*10", origin=(1, 2), at=(4, 2)).evaluate(Book()) == 40.0


def test_a_reference_moved_off_the_sheet_is_refused() -> None:
    with pytest.raises(FormulaRefused, match="leaves the sheet"):
        compiled("=A1", origin=(5, 5), at=(4, 5))
