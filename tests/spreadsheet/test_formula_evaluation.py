"""How a formula is evaluated: what it reads, how far it goes, how two values compare."""

import pickle

import pytest

from spreadsheet.formula_book import DIV0, NA, NUM, Book, OtherColumns, compiled, value
from suvestine.spreadsheet.formulas import Scalar, excel_compare


@pytest.mark.parametrize("text", ["=IF(TRUE,A1,C1)", "=IF(FALSE,C1,A1)", "=IFERROR(A1,C1)"])
def test_only_the_branch_that_counts_is_evaluated(text: str) -> None:
    read: list[int] = []

    class Watched(Book):
        def cell(self, sheet: str, row: int, column: int) -> Scalar:
            read.append(column)
            return super().cell(sheet, row, column)

    assert compiled(text).evaluate(Watched()) == 1.0
    assert read == [1]


def test_a_negative_zero_is_zero() -> None:
    assert str(value("=-H1")) == "0.0"
    assert str(value("=ROUND(-0.4,0)")) == "0.0"


def test_a_long_chain_is_no_deep_nesting() -> None:
    assert value("=" + "1+" * 4000 + "1") == 4001.0
    assert value("=" + "-" * 5001 + "1") == -1.0


def test_a_whole_long_column_is_searched_quickly_for_duplicates() -> None:
    codes: list[Scalar] = [f"K{number % 19_000}" for number in range(20_000)]

    formula = compiled("=SUMPRODUCT(--(COUNTIFS(Viena[Kiekis],Viena[Kiekis],Viena[Kiekis],Viena[Kiekis])>1))")

    assert formula.evaluate(OtherColumns(codes)) == 2000.0


def test_an_array_of_too_many_cells_is_an_error() -> None:
    long = OtherColumns([1.0] * 200_001)

    assert compiled("=SUMPRODUCT(Viena[Kiekis]*1)").evaluate(long) == NUM
    assert compiled("=COUNT(Viena[Kiekis])").evaluate(long) == 200_001.0


def test_a_formula_travels_to_another_process() -> None:
    formula = compiled("=SUM(A1:A2)", origin=(1, 1), at=(2, 1))

    copy = pickle.loads(pickle.dumps(formula))

    assert copy == formula
    assert copy.evaluate(Book()) == 5.0


def test_a_new_value_gives_a_new_result() -> None:
    formula = compiled("=SUM(Renginiai[Dalyvių skaičius])")

    assert (formula.evaluate(Book()), formula.evaluate(OtherColumns([100.0, 1.0]))) == (30.0, 101.0)


@pytest.mark.parametrize(
    ("left", "operator", "right", "expected"),
    [
        (0.1 + 0.2, "<=", 0.3, True),
        (0.1 + 0.2, "<>", 0.3, False),
        (1e14, "=", 1e14 + 1, False),
        (1e15, "=", 1e15 + 1, True),
        (None, "=", 0.0, True),
        (None, "=", "", True),
        (None, "<", True, True),
        (None, "=", None, True),
        ("Taip", "=", "tAIP", True),
        ("42", "=", 42.0, False),
        ("", ">", 5.0, True),
        (True, ">", "zzz", True),
        (DIV0, "=", DIV0, DIV0),
        (1.0, "=", NA, NA),
    ],
)
def test_comparison_of_values(left: Scalar, operator: str, right: Scalar, expected: Scalar) -> None:
    assert excel_compare(left, operator, right) == expected
    assert type(excel_compare(left, operator, right)) is type(expected)
