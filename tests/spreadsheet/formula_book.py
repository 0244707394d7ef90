"""A small book with tables and names, for formulas to read."""

from collections.abc import Sequence

from suvestine.spreadsheet.formulas import ColumnReference, Formula, Scalar, compile_formula
from suvestine.spreadsheet.grid import Area, CellError, parse_a1

DIV0, NA, NUM, VALUE = CellError("#DIV/0!"), CellError("#N/A"), CellError("#NUM!"), CellError("#VALUE!")
SHEET = "Statistika"
COLUMNS: dict[str, Sequence[Scalar]] = {
    "A": [1.0, 2.0, 3.0, 4.0, 5.0],
    "B": ["taip", "Ne", "ne", "TAIP", None],
    "C": [10.0, "42", True, None, 2.5],
    "D": [DIV0, 7.0, "abc", NA],
    "E": [5.0, 7.0, 5.0, 9.0, 7.0, 5.0],
    "F": ["", None, "x", "žalia", "Žalias", "a*b"],
    "G": [0.1, 0.2, 0.3, -0.0],
    "H": [None, None, None],
}
OTHERS: dict[tuple[str, str], Scalar] = {
    ("Įvestis", "B2"): 12.0,
    ("Lapas vienas", "A1"): 3.0,
    ("It's", "A1"): 4.0,
    ("A#1", "A1"): 6.0,
}
TABLES: dict[str, dict[str, Sequence[Scalar]]] = {
    "Renginiai": {
        "Dalyvių skaičius": [10.0, 20.0, None, "nežinoma"],
        "Rūšis": ["paroda", "Paroda", "mokymai", "paroda"],
        "Kaina [Eur]": [1.5, 2.5, 0.0, 0.0],
        "Nr. #'1": [1.0, 1.0, 1.0, 1.0],
    },
    "Tuščia": {"Kiekis": []},
    "Viena": {"Kiekis": [3.0]},
}
NAMES = {
    "gyventojai": Area("Įvestis", 2, 2, 2, 2),
    "_amžius": Area(SHEET, 1, 1, 5, 1),
    "_dalyviai": ColumnReference("Renginiai", "Dalyvių skaičius", counted=False),
}


class Book:
    """The values above, as a formula sees them."""

    def cell(self, sheet: str, row: int, column: int) -> Scalar:
        for (name, address), value in OTHERS.items():
            if name == sheet and parse_a1(address) == (row, column):
                return value
        values = COLUMNS.get(chr(64 + column), []) if sheet == SHEET else []
        return values[row - 1] if row <= len(values) else None

    def column(self, table: str, column: str) -> Sequence[Scalar]:
        return TABLES[table][column]


class OtherColumns(Book):
    """The same, but every table column holds these values."""

    def __init__(self, values: Sequence[Scalar]) -> None:
        self.values = values

    def column(self, table: str, column: str) -> Sequence[Scalar]:  # noqa: ARG002
        return self.values


def compiled(text: str, **places: tuple[int, int]) -> Formula:
    return compile_formula(text, sheet=SHEET, names=NAMES, tables=TABLES, **places)


def value(text: str) -> Scalar:
    return compiled(text).evaluate(Book())
