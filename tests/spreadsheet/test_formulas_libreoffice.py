"""LibreOffice, recalculating a workbook, agrees with the evaluator on data without booleans."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.table import Table

from suvestine.spreadsheet.formulas import Scalar, compile_formula
from suvestine.spreadsheet.grid import CellError

SHEET = "Įvestis"
ROWS: list[list[Scalar]] = [
    [1.0, 10.5, "taip", 5.0, None],
    [2.0, None, "Ne", 7.0, "nežinoma"],
    [3.0, 0.1, "ne", 5.0, None],
    [None, 0.2, "TAIP", 9.0, 0.0],
    [5.0, -7.25, None, 7.0, 12.0],
    [6.0, 1.005, "žalia", 5.0, "netaikoma"],
    [0.0, 2.675, "", 0.3, -3.0],
    [8.0, 1000.0, "a*b", 5.0, 4.0],
]
TABLE = {"Kiekis": [4.0, None, 2.5, "nežinoma"], "Rūšis": ["paroda", "Paroda", None, "mokymai"]}

WRITTEN = [
    "-2^2", "2^3^2", "2*-3^2", "50%*4", "0.1+0.2=0.3", "B3+B4=D7", "0.5-0.4-0.1", "1/0", "(0-8)^0.5",
    '"abc"="ABC"', '1<"a"', 'B2=""', "B2=0", "C7=0", 'C7=""', "B2",
    "SUM(A1:E8)", "SUM(A1,B1:B3,4)", "AVERAGE(A1:B8)", "AVERAGE(C1:C8)", "MIN(C1:C8)", "MAX(A1:E8)",
    "COUNT(A1:E8)", "COUNTA(A1:E8)", "COUNTBLANK(A1:E8)", "ROWS(A1:E8)",
    "ROUND(B6,2)", "ROUND(B7,2)", "ROUND(-2.5,0)", "ROUND(1250,-2)", "ABS(B5)",
    'IF(COUNT(A1:A8)=ROWS(A1:A8),SUM(A1:A8),"")', 'IF(COUNT(D1:D8)=ROWS(D1:D8),SUM(D1:D8),"")',
    "IFERROR(1/0,7)", "IF(A7,1,2)", 'AND(TRUE,"taip")', "AND(C1:C8)", "OR(A1:A8)", "NOT(A7)",
    "ISNUMBER(C1)", "ISBLANK(C5)", "ISBLANK(C7)",
    'COUNTIF(C1:C8,"taip")', 'COUNTIF(C1:C8,"<>taip")', 'COUNTIF(C1:C8,"<>")', 'COUNTIF(C1:C8,"")',
    'COUNTIF(C1:C8,"=")', 'COUNTIF(C1:C8,"?e")', 'COUNTIF(C1:C8,"a~*b")', 'COUNTIF(C1:C8,"<>t*")',
    'COUNTIF(E1:E8,">=0")', 'COUNTIF(E1:E8,"<>0")', "COUNTIF(E1:E8,0)", "COUNTIF(A1:A8,A4)",
    'COUNTIFS(A1:A8,">1",C1:C8,"ne")', 'SUMIF(C1:C8,"taip",A1:A8)', 'SUMIF(A1:A8,">2")',
    'SUMIFS(A1:A8,C1:C8,"ne",D1:D8,">=5")',
    "SUMPRODUCT(--(COUNTIF(D1:D8,D1:D8)>1))", "SUMPRODUCT(1/COUNTIF(D1:D8,D1:D8))",
    "SUMPRODUCT(--(COUNTIFS(D1:D8,D1:D8,C1:C8,C1:C8)>1))", "SUMPRODUCT(--ISNUMBER(E1:E8))",
    'SUMPRODUCT(--(C1:C8=""))', 'SUMPRODUCT((C1:C8="taip")*(A1:A8>=1))', "SUMPRODUCT(A1:A8,E1:E8)",
    "SUMPRODUCT(A1:A8*E1:E8)", "SUMPRODUCT(ROUND(B1:B8,1))", "SUMPRODUCT(A1:A2*A1:D1)",
    "SUM(Renginiai[Kiekis])", 'COUNTIF(Renginiai[Rūšis],"paroda")', "COUNTBLANK(Renginiai[Kiekis])",
    'SUMIF(Renginiai[Rūšis],"paroda",Renginiai[Kiekis])', "ROWS(Renginiai[[Kiekis]])",
    'SUMPRODUCT((Renginiai[Rūšis]="paroda")*1)',
]  # fmt: skip


class Book:
    """The rows and the table above."""

    def cell(self, sheet: str, row: int, column: int) -> Scalar:
        assert sheet == SHEET
        return ROWS[row - 1][column - 1]

    def column(self, table: str, column: str) -> Sequence[Scalar]:
        assert table == "Renginiai"
        return TABLE[column]


class Author:
    """Writes formulas at random, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def number(self, depth: int) -> str:
        column, low, high = self.random.choice("ABDE"), self.random.randint(1, 4), self.random.randint(5, 8)
        cells = f"{column}{low}:{column}{high}"
        simple = [
            lambda: str(self.random.choice([0, 1, 2, 0.5, 7, 100])),
            lambda: f"{column}{low}",
            lambda: f"{self.random.choice(['SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT', 'COUNTA'])}({cells})",
            lambda: f'COUNTIF({cells},"{self.sign()}{self.random.randint(0, 9)}")',
            lambda: f'SUMIF(D{low}:D{high},"{self.sign()}5",{cells})',
            lambda: f"SUMPRODUCT(--({cells}{self.sign()}D{low}:D{high}))",
            lambda: f"SUMPRODUCT({cells},A{low}:A{high})",
        ]
        nested = [
            lambda: f"({self.number(depth - 1)}{self.random.choice('+-*/')}{self.number(depth - 1)})",
            lambda: f"-{self.number(depth - 1)}^2",
            lambda: f"ROUND({self.number(depth - 1)},{self.random.randint(-1, 3)})",
            lambda: f"ABS({self.number(depth - 1)})",
            lambda: f"IF({self.condition(depth - 1)},{self.number(depth - 1)},{self.number(depth - 1)})",
            lambda: f"IFERROR({self.number(depth - 1)},{self.number(depth - 1)})",
        ]
        return self.random.choice(nested if depth > 0 else simple)()

    def condition(self, depth: int) -> str:
        choices = [
            lambda: f"{self.number(depth)}{self.sign()}{self.number(depth)}",
            lambda: f"ISNUMBER({self.random.choice('ABCDE')}{self.random.randint(1, 8)})",
            lambda: f"ISBLANK({self.random.choice('ABCDE')}{self.random.randint(1, 8)})",
            lambda: f'C{self.random.randint(1, 8)}="{self.random.choice(["TAIP", "ne", ""])}"',
        ]
        if depth > 0:
            choices += [
                lambda: f"AND({self.condition(depth - 1)},{self.condition(depth - 1)})",
                lambda: f"OR({self.condition(depth - 1)},{self.condition(depth - 1)})",
                lambda: f"NOT({self.condition(depth - 1)})",
            ]
        return self.random.choice(choices)()

    def sign(self) -> str:
        return self.random.choice(["=", "<>", "<", "<=", ">", ">="])


def write(path: Path, formulas: Sequence[str]) -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    for row, values in enumerate(ROWS, start=1):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, '=""' if value == "" else value)
    for row, text in enumerate(formulas, start=1):
        sheet.cell(row, 10, f"={text}")
    register = book.create_sheet("Renginiai")
    for column, (heading, values) in enumerate(TABLE.items(), start=1):
        for row, value in enumerate([heading, *values], start=1):
            register.cell(row, column, value)
    register.add_table(Table(displayName="Renginiai", ref="A1:B5"))
    book.save(path)


def recalculated(path: Path) -> Iterator[object]:
    sheet = load_workbook(path, data_only=True)[SHEET]
    return (row[0] for row in sheet.iter_rows(min_col=10, max_col=10, values_only=True))


def agree(ours: Scalar, theirs: object) -> bool:
    if isinstance(ours, CellError):
        return isinstance(theirs, str) and theirs.startswith("#")
    if isinstance(ours, str):
        return ours == (theirs or "")
    return isinstance(theirs, (int, float)) and float(theirs) == pytest.approx(
        float(ours or 0), rel=1e-9, abs=1e-9
    )


@pytest.mark.libreoffice
def test_libreoffice_agrees(tmp_path: Path, convert: Callable[[Path, str], Path]) -> None:
    author = Author(seed=20251)
    formulas = [*WRITTEN, *(author.number(1 + number % 4) for number in range(600))]
    write(tmp_path / "formules.xlsx", formulas)

    theirs = list(recalculated(convert(tmp_path / "formules.xlsx", "xlsx")))

    tables = {"Renginiai": list(TABLE)}
    ours = [compile_formula(text, sheet=SHEET, names={}, tables=tables).evaluate(Book()) for text in formulas]
    triples = zip(formulas, ours, theirs, strict=True)
    assert [triple for triple in triples if not agree(triple[1], triple[2])] == []
    assert sum(not isinstance(value, CellError) for value in ours) > len(ours) / 2
