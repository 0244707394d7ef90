"""Check formulas mean what they mean in Excel, and what is not allowed is refused."""

import pickle
from collections.abc import Sequence

import pytest

from suvestine.spreadsheet.formulas import (
    ColumnReference,
    Formula,
    FormulaRefused,
    Reference,
    Scalar,
    compile_formula,
    excel_compare,
)
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


ARITHMETIC = [
    ("=1+2*3", 7.0),
    ("1+2*3", 7.0),
    ("=(1+2)*3", 9.0),
    ("=-2^2", 4.0),
    ("=2^3^2", 64.0),
    ("=2^-1", 0.5),
    ("=2*-3^2", 18.0),
    ("=-(2)^2", 4.0),
    ("=0-2^2", -4.0),
    ("=10-4-3", 3.0),
    ("=100/10/2", 5.0),
    ("=50%", 0.5),
    ("=200*10%", 20.0),
    ("=2^50%*2^50%", 2.0),
    ("=--5", 5.0),
    ("=---5", -5.0),
    ("=+5", 5.0),
    ("=- -A1", 1.0),
    ("=.5+1.", 1.5),
    ("=1E+2+1e2", 200.0),
    ("=1/0", DIV0),
    ("=0/0", DIV0),
    ("=0^0", NUM),
    ("=0^-1", DIV0),
    ("=(-8)^0.5", NUM),
    ("=10^308*10", NUM),
    ('="42"+1', 43.0),
    ('=" 42 "*1', 42.0),
    ('="1e2"+0', 100.0),
    ('="3,5"+1', VALUE),
    ('="3.5"+1', VALUE),
    ('="abc"+1', VALUE),
    ('=""+1', VALUE),
    ("=C2+1", 43.0),
    ("=TRUE+TRUE", 2.0),
    ("=C3*5", 5.0),
    ("=-TRUE", -1.0),
    ("=C4+5", 5.0),
    ("=C4", 0.0),
    ("=C3", True),
    ("=B1", "taip"),
    ("=D1+1", DIV0),
    ("=1+D4", NA),
    ("=D4+D1", NA),
    ("=-D1", DIV0),
    ("=D1%", DIV0),
    ("=0.5-0.4-0.1", 0.0),
    ('="sakė ""taip"""', 'sakė "taip"'),
    ("=A1\n+\tA2\r\n+A3", 6.0),
]

COMPARISON = [
    ("=0.1+0.2=0.3", True),
    ("=G1+G2=G3", True),
    ("=G1+G2>G3", False),
    ("=1.1-1=0.1", True),
    ("=1=1.00000000000001", False),
    ("=1<2", True),
    ("=2<=2", True),
    ("=2<>2", False),
    ("=3>=4", False),
    ("=1<2=TRUE", True),
    ('="abc"="ABC"', True),
    ('="ąčęėįšųūž"="ĄČĘĖĮŠŲŪŽ"', True),
    ('="a"<"B"', True),
    ('="cz"<"č"', True),
    ('="č"<"d"', True),
    ('="yla"<"iš"', True),
    ('="z"<"ž"', True),
    ('="a"<>"ą"', True),
    ('=C2="42"', True),
    ("=C2=42", False),
    ('=1<"a"', True),
    ('="z"<FALSE', True),
    ("=FALSE<TRUE", True),
    ("=TRUE=1", False),
    ("=C4=0", True),
    ('=C4=""', True),
    ("=C4=FALSE", True),
    ("=H1=H2", True),
    ('=F1=""', True),
    ("=F1=0", False),
    ("=D1=D1", DIV0),
    ("=1=D4", NA),
]

AGGREGATES = [
    ("=SUM(A1:A5)", 15.0),
    ("=SUM(A1,A2:A3,4)", 10.0),
    ("=SUM(C1:C5)", 12.5),
    ("=SUM(C2)", 0.0),
    ("=SUM(C3)", 0.0),
    ('=SUM("42",1)', 43.0),
    ("=SUM(TRUE,1)", 2.0),
    ('=SUM("abc",1)', VALUE),
    ("=SUM(D1:D3)", DIV0),
    ("=SUM(H1:H3)", 0.0),
    ("=SUM(IF(TRUE,C2,0))", 0.0),
    ("=SUM(A1:A5 )/COUNT( A1:A5)", 3.0),
    ("=COUNT(A1:A5)", 5.0),
    ("=COUNT(C1:C5)", 2.0),
    ("=COUNT(D1:D4)", 1.0),
    ('=COUNT(1,"2","x",TRUE)', 3.0),
    ("=COUNTA(B1:B5)", 4.0),
    ("=COUNTA(F1:F3)", 2.0),
    ("=COUNTA(D1:D4)", 4.0),
    ("=COUNTBLANK(B1:B5)", 1.0),
    ("=COUNTBLANK(F1:F3)", 2.0),
    ("=MIN(A1:A5)", 1.0),
    ("=MAX(A1:A5,C1:C5)", 10.0),
    ("=MIN(H1:H3)", 0.0),
    ("=MAX(C2)", 0.0),
    ('=MIN(5,"3")', 3.0),
    ("=MAX(-1,TRUE)", 1.0),
    ('=MIN(A1:A3,"a")', VALUE),
    ("=MAX(D1:D2)", DIV0),
    ("=AVERAGE(A1:A5)", 3.0),
    ("=AVERAGE(C1:C5)", 6.25),
    ("=AVERAGE(H1:H3)", DIV0),
    ("=ROWS(A1:B5)", 5.0),
    ("=ROWS(A1)", 1.0),
    ("=ROWS(Renginiai[Rūšis])", 4.0),
]

ROUNDING = [
    ("=ROUND(1.005,2)", 1.01),
    ("=ROUND(2.675,2)", 2.68),
    ("=ROUND(2.5,0)", 3.0),
    ("=ROUND(-2.5,0)", -3.0),
    ("=ROUND(-1.005,2)", -1.01),
    ("=ROUND(0.285*100,0)", 29.0),
    ("=ROUND(1234.5,-2)", 1200.0),
    ("=ROUND(1250,-2)", 1300.0),
    ("=ROUND(5,-1)", 10.0),
    ("=ROUND(4,-1)", 0.0),
    ("=ROUND(1.4,300)", 1.4),
    ("=ROUND(1.4,-500)", 0.0),
    ("=ROUND(-0.4,0)", 0.0),
    ("=ROUND(1.99,1.9)", 2.0),
    ("=ROUND(D1,2)", DIV0),
    ('=ROUND("x",2)', VALUE),
    ("=ABS(-3)", 3.0),
    ("=ABS(C4)", 0.0),
    ("=ABS(D4)", NA),
]

LOGIC = [
    ("=IF(A1=1,2,3)", 2.0),
    ("=IF(A1>1,2)", False),
    ("=IF(0,1,2)", 2.0),
    ("=IF(-1,1,2)", 1.0),
    ("=IF(C4,1,2)", 2.0),
    ('=IF("taip",1,2)', VALUE),
    ("=IF(D1,1,2)", DIV0),
    ("=IF(TRUE,1,1/0)", 1.0),
    ("=IF(FALSE,1/0,2)", 2.0),
    ("=IF(TRUE,C4,1)", 0.0),
    ("=ISBLANK(IF(TRUE,C4,1))", True),
    ('=IF(COUNT(A1)=1,A1,"")', 1.0),
    ('=IF(COUNT(C2)=1,C2,"")', ""),
    ('=IF(COUNT(A1:A5)=ROWS(A1:A5),SUM(A1:A5),"")', 15.0),
    ('=IF(COUNT(C1:C5)=ROWS(C1:C5),SUM(C1:C5),"")', ""),
    ("=AND(TRUE,1)", True),
    ("=AND(TRUE,0)", False),
    ("=AND(A1:A5)", True),
    ("=AND(C1:C3)", True),
    ('=AND(TRUE,"taip")', VALUE),
    ('=OR(TRUE,"taip")', VALUE),
    ('=AND("TRUE")', VALUE),
    ("=AND(B1:B3)", VALUE),
    ("=AND(B1)", VALUE),
    ("=AND(H1:H3)", VALUE),
    ("=OR(FALSE,A1>5)", False),
    ("=OR(A1>5,A2=2)", True),
    ("=OR(TRUE,1/0)", DIV0),
    ("=NOT(A1=1)", False),
    ("=NOT(0)", True),
    ("=NOT(C4)", True),
    ('=NOT("x")', VALUE),
    ("=NOT(D1)", DIV0),
    ("=IFERROR(1/0,9)", 9.0),
    ("=IFERROR(5,1/0)", 5.0),
    ("=IFERROR(D4,0)", 0.0),
    ("=IFERROR(1/0,D4)", NA),
    ("=ISNUMBER(A1)", True),
    ("=ISNUMBER(C2)", False),
    ('=ISNUMBER("42")', False),
    ("=ISNUMBER(C3)", False),
    ("=ISNUMBER(C4)", False),
    ("=ISNUMBER(D1)", False),
    ("=ISBLANK(C4)", True),
    ("=ISBLANK(F1)", False),
    ("=ISBLANK(D1)", False),
]

CRITERIA = [
    ('=COUNTIF(B1:B5,"taip")', 2.0),
    ('=COUNTIF(B1:B5,"NE")', 2.0),
    ('=COUNTIF(B1:B5,"=ne")', 2.0),
    ('=COUNTIF(B1:B5,"<>taip")', 3.0),
    ('=COUNTIF(B1:B5,"<>")', 4.0),
    ('=COUNTIF(B1:B5,"")', 1.0),
    ('=COUNTIF(B1:B5,"=")', 1.0),
    ('=COUNTIF(F1:F3,"")', 2.0),
    ('=COUNTIF(F1:F3,"=")', 1.0),
    ('=COUNTIF(F1:F3,"<>")', 2.0),
    ('=COUNTIF(B1:B5,"t*")', 2.0),
    ('=COUNTIF(B1:B5,"?e")', 2.0),
    ('=COUNTIF(B1:B5,"*")', 4.0),
    ('=COUNTIF(F1:F6,"*")', 5.0),
    ('=COUNTIF(F1:F6,"a~*b")', 1.0),
    ('=COUNTIF(F1:F6,"žal*")', 2.0),
    ('=COUNTIF(F1:F6,"<>žal*")', 4.0),
    ('=COUNTIF(A1:A5,"*")', 0.0),
    ('=COUNTIF(A1:A5,">=2")', 4.0),
    ('=COUNTIF(A1:A5,"<3")', 2.0),
    ('=COUNTIF(C1:C5,">=2")', 2.0),
    ('=COUNTIF(C1:C5,">-1")', 2.0),
    ("=COUNTIF(C1:C5,42)", 1.0),
    ("=COUNTIF(C1:C5,2.5)", 1.0),
    ("=COUNTIF(C1:C5,TRUE)", 1.0),
    ("=COUNTIF(G1:G3,G1+G2)", 1.0),
    ('=COUNTIF(A1:A5,IF(TRUE,">=2.5"))', VALUE),
    ('=COUNTIF(B1:B5,IF(TRUE,">=n"))', 4.0),
    ("=COUNTIF(A1:A5,TRUE)", 0.0),
    ('=COUNTIF(A1:A5,"2")', 1.0),
    ('=COUNTIF(A1:A5,"<>2")', 4.0),
    ("=COUNTIF(A1:A5,A2)", 1.0),
    ("=COUNTIF(H1:H3,H1)", 0.0),
    ("=COUNTIF(G1:G4,H1)", 1.0),
    ("=COUNTIF(D1:D4,D4)", 1.0),
    ('=COUNTIF(D1:D4,"#N/A")', 1.0),
    ('=COUNTIF(D1:D4,"7")', 1.0),
    ('=COUNTIF(B1:B5,">o")', 2.0),
    ('=COUNTIF(A1,"1")', 1.0),
    ('=COUNTIFS(A1:A5,">=2",B1:B5,"ne")', 2.0),
    ('=COUNTIFS(A1:A5,">=2",B1:B5,"<>ne")', 2.0),
    ("=COUNTIFS(A1:A5,1,Renginiai[Rūšis],1)", VALUE),
    ('=SUMIF(B1:B5,"taip",A1:A5)', 5.0),
    ('=SUMIF(A1:A5,">2")', 12.0),
    ('=SUMIF(B1:B5,"taip",C1:C5)', 10.0),
    ("=SUMIF(A1:A3,2,D1:D3)", 7.0),
    ("=SUMIF(A1:A3,1,D1:D3)", DIV0),
    ("=SUMIF(A1:A3,1,Renginiai[Rūšis])", VALUE),
    ('=SUMIFS(A1:A5,B1:B5,"taip",A1:A5,">1")', 4.0),
    ('=SUMIFS(A1:A5,B1:B5,"")', 5.0),
    ('=SUMIFS(A1:A5,B1:B5,"nėra")', 0.0),
]  # fmt: skip

ARRAYS = [
    ("=SUMPRODUCT(--(COUNTIF(E1:E6,E1:E6)>1))", 5.0),
    ("=SUMPRODUCT((COUNTIF(E1:E6,E1:E6)>1)*1)", 5.0),
    ("=SUMPRODUCT(1/COUNTIF(E1:E6,E1:E6))", 3.0),
    ("=SUMPRODUCT(--(COUNTIFS(E1:E5,E1:E5,A1:A5,A1:A5)>1))", 0.0),
    ("=SUMPRODUCT(--ISNUMBER(C1:C5))", 2.0),
    ('=SUMPRODUCT(--(F1:F6=""))', 2.0),
    ("=SUMPRODUCT(--ISBLANK(F1:F6))", 1.0),
    ('=SUMPRODUCT(--(B1:B5="taip"))', 2.0),
    ('=SUMPRODUCT((A1:A5>1)*(B1:B5="ne"))', 2.0),
    ("=SUMPRODUCT(A1:A5,E1:E5)", 105.0),
    ("=SUMPRODUCT(A1:A5*E1:E5)", 105.0),
    ("=SUMPRODUCT(A1:A5)", 15.0),
    ("=SUMPRODUCT(A1:A5,C1:C5)", 22.5),
    ("=SUMPRODUCT(A1:A5>1)", 0.0),
    ("=SUMPRODUCT(A1:A5,A1:A4)", VALUE),
    ("=SUMPRODUCT(A1:A5*A1:A4)", NA),
    ("=SUMPRODUCT(D1:D3)", DIV0),
    ("=SUMPRODUCT(B1:B4*1)", VALUE),
    ("=SUMPRODUCT(A1:A2*A1:G1)", VALUE),
    ("=SUMPRODUCT(A1:A3*E1:E1)", 30.0),
    ("=SUMPRODUCT(ROUND(A1:A5/2,0))", 9.0),
    ("=SUMPRODUCT(ABS(A1:A5-3))", 6.0),
    ("=SUMPRODUCT(--NOT(A1:A5>3))", 3.0),
    ("=SUMPRODUCT((A1:A5)^2)", 55.0),
    ("=SUMPRODUCT(A1:A5%)", 0.15),
    ("=SUMPRODUCT(-A1:A5)", -15.0),
    ('=SUMPRODUCT(MAX((B1:B5="ne")*A1:A5))', 3.0),
    ("=SUMPRODUCT(A1:A5*IF(A1=1,2,3))", 30.0),
    ("=SUMPRODUCT(3)", 3.0),
    ("=SUMPRODUCT(SUMIF(E1:E6,E1:E6,A1:A6))", 30.0),
]  # fmt: skip

PLACES = [
    ("=Įvestis!B2", 12.0),
    ("='Įvestis'!$B$2*2", 24.0),
    ("='Lapas vienas'!A1", 3.0),
    ("='It''s'!A1", 4.0),
    ("='A#1'!A1", 6.0),
    ("=Statistika!$A$1+Statistika!A2", 3.0),
    ("=a1+$A2+A$3", 6.0),
    ("=SUM($A$5:A1)", 15.0),
    ("=SUM(Statistika!A1:A5)", 15.0),
    ("=gyventojai/2", 6.0),
    ("=GYVENTOJAI", 12.0),
    ("=SUM(_amžius)", 15.0),
    ("=SUM(_dalyviai)", 30.0),
    ("=SUM(Renginiai[Dalyvių skaičius])", 30.0),
    ("=SUM(renginiai[DALYVIŲ SKAIČIUS])", 30.0),
    ("=SUM(Renginiai[[Dalyvių skaičius]])", 30.0),
    ("=SUM(Renginiai[Kaina '[Eur']])", 4.0),
    ("=SUM(Renginiai[[Kaina '[Eur']]])", 4.0),
    ("=SUM(Renginiai[Nr. '#''1])", 4.0),
    ('=COUNTIF(Renginiai[Rūšis],"paroda")', 3.0),
    ('=SUMIF(Renginiai[Rūšis],"paroda",Renginiai[Dalyvių skaičius])', 30.0),
    ("=SUMPRODUCT((Renginiai[Rūšis]=\"paroda\")*(Renginiai[Kaina '[Eur']]>2))", 1.0),
    ("=COUNTBLANK(Renginiai[Dalyvių skaičius])", 1.0),
    ("=SUM(Tuščia[Kiekis])", 0.0),
    ("=SUMPRODUCT(--(Tuščia[Kiekis]>0))", 0.0),
    ("=AVERAGE(Tuščia[Kiekis])", DIV0),
    ("=SUMPRODUCT(--(Viena[Kiekis]>0))", 1.0),
    ("=SUMPRODUCT(MAX(Viena[Kiekis]>0))", 0.0),
]

REFUSED = [
    ("=", "empty"),
    ("=OFFSET(A1,1,1)", "function OFFSET"),
    ('=INDIRECT("A1")', "function INDIRECT"),
    ("=TODAY()", "function TODAY"),
    ("=VLOOKUP(A1,A1:B5,2)", "function VLOOKUP"),
    ("=_xlfn.XLOOKUP(A1,A1:A5,B1:B5)", "XLOOKUP"),
    ("=A1:INDEX(A1:A5,2)", "INDEX"),
    ('=A1&"x"', "&"),
    ("={1,2}", "array in braces"),
    ("=SUM({1,2})", "array in braces"),
    ("=SUM((A1,A2))", "union"),
    ("=SUM(A1:A3 A2:A5)", "A2:A5"),
    ("=A:A", "whole columns"),
    ("=SUM(Statistika!$A:$B)", "whole columns"),
    ("=SUM(1:5)", "whole columns or rows"),
    ("=SUM(A1:Z100000)", "more than 200000"),
    ("=[1]Lapas!A1", "another workbook"),
    ("='[Kita.xlsx]Lapas'!A1", "another workbook"),
    ("=Lapas1:Lapas3!A1", "several sheets"),
    ("=SUM('Lapas 1:Lapas 3'!A1)", "several sheets"),
    ("=#REF!", "error"),
    ("=Statistika!#REF!+1", "error"),
    ("=IFERROR(A1,#N/A)", "error"),
    ("=nesamas", "nesamas"),
    ("=Statistika!gyventojai", "gyventojai"),
    ("=XFE1", "XFE1"),
    ("=A0", "A0"),
    ("=A1048577", "A1048577"),
    ("=A1#", "do not match"),
    ("=@A1", "@A1"),
    ("=SUM(Renginiai)", "whole table"),
    ("=SUM(Renginiai[])", "Table[Column]"),
    ("=SUM(Renginiai[Nėra])", "no column Nėra"),
    ("=SUM(Nėra[Rūšis])", "no table Nėra"),
    ("=Renginiai[@Rūšis]", "only Table[Column]"),
    ("=Renginiai[[#This Row],[Rūšis]]", "only Table[Column]"),
    ("=SUM(Renginiai[#All])", "only Table[Column]"),
    ("=SUM(Renginiai[[Rūšis]:[Nr.]])", "only Table[Column]"),
    ("=SUM(Kita.xlsx!Renginiai[Rūšis])", "another workbook"),
    ("=A1:A5", "several cells"),
    ("=A1:A5+1", "several cells"),
    ("=-A1:A5", "several cells"),
    ("=SUM(--(A1:A5>1))", "several cells"),
    ("=AND(A1:A5>0)", "several cells"),
    ("=IF(A1:A5,1,2)", "several cells"),
    ("=SUM(IF(TRUE,A1:A5,1))", "several cells"),
    ("=SUMPRODUCT(IF(A1:A5>1,1,0))", "several cells"),
    ("=SUMPRODUCT(IFERROR(A1:A5,0))", "several cells"),
    ("=SUMPRODUCT(IF(SUM((A1:A5>1)*1)>1,1,0)*A1:A5)", "several cells"),
    ("=COUNTIF(A1:A5,A1:A5)", "several cells"),
    ("=ROUND(A1:A5,2)", "several cells"),
    ("=Renginiai[Rūšis]", "several cells"),
    ("=_amžius*2", "several cells"),
    ("=COUNTIF(1,1)", "needs cells"),
    ("=A1\xa0+1", "is not a cell"),
    ("=SUMIF(A1:A3,1,A1:A2)", "differ in size"),
    ('=COUNTIFS(A1:A5,1,B1:B4,"ne")', "differ in size"),
    ("=COUNTIFS(A1:A4,1,A1:D1,1)", "differ in size"),
    ("=SUMPRODUCT(COUNTIF(A1:A5*1,1))", "needs cells"),
    ("=ROWS(1)", "needs cells"),
    ('=COUNTIF(A1:A5,">=2.5")', "language of Excel"),
    ('=COUNTIF(A1:A5,">=2,5")', "language of Excel"),
    ('=COUNTIF(A1:A5,"2,5")', "language of Excel"),
    ('=COUNTIF(A1:A5,">2025-01-01")', "language of Excel"),
    ('=COUNTIF(A1:A5,"2025-01-01")', "language of Excel"),
    ('=SUMIF(A1:A5,">",A1:A5)', "language of Excel"),
    ('=COUNTIF(A1:A5,"TRUE")', "language of Excel"),
    ("=SUM()", "number of arguments"),
    ("=IF(TRUE)", "number of arguments"),
    ("=IF(1,2,3,4)", "number of arguments"),
    ("=ROUND(1)", "number of arguments"),
    ("=COUNTIFS(A1:A5)", "number of arguments"),
    ("=SUMIFS(A1:A5,B1:B5)", "number of arguments"),
    ("=IF(TRUE,,1)", "empty or missing"),
    ("=SUM(1,)", "empty or missing"),
    ("=SUM(1;2)", "cannot be read"),
    ("=(1+2", "too early"),
    ("=SUM(1", "too early"),
    ("=1+", "too early"),
    ("=1+2)", "do not match"),
    ('="abc', "do not match"),
    ("=1 2", "cannot be read"),
    ("=*1", "cannot be read"),
    ("=5%%", "cannot be read"),
    ("=nan+inf", "nan"),
    ("=1_000", "1_000"),
    ("=A1\n0", "cannot be read"),
    ("=" + "(" * 150 + "1" + ")" * 150, "nested too deeply"),
    ("=" + "(" * 3000 + "1" + ")" * 3000, "nested too deeply"),
    ("=" + "SUM(" * 200 + "1" + ")" * 200, "nested too deeply"),
    ("=" + "1+" * 5000 + "1", "longer than"),
]

EVALUATED = [*ARITHMETIC, *COMPARISON, *AGGREGATES, *ROUNDING, *LOGIC, *CRITERIA, *ARRAYS, *PLACES]


@pytest.mark.parametrize(("text", "expected"), EVALUATED)
def test_value(text: str, expected: Scalar) -> None:
    found = value(text)

    assert type(found) is type(expected)
    assert found == (pytest.approx(expected, rel=1e-14, abs=0) if isinstance(expected, float) else expected)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refusal(text: str, reason: str) -> None:
    with pytest.raises(FormulaRefused) as refusal:
        compiled(text)

    assert reason in str(refusal.value)


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
