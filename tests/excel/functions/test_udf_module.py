"""The VBA of the worksheet functions: complete, ASCII, the same each time, and run by LibreOffice's Basic."""

from __future__ import annotations

import re

import pytest
from openpyxl import Workbook, load_workbook

from libreoffice_macro import changed_by_hand
from suvestine.excel.building.udf_module import FUNCTIONS, HELP, WRAPPER, udf_modules

SIGNATURES = {
    "SUV_BUSENA": "kodas, laikotarpis",
    "SUV_NARIAI": "laikotarpis, Optional busena",
    "SUV_RODIKLIS": "kodas, laikotarpis",
    "SUV_STATISTIKA": "kodas, laikotarpis, Optional narys",
}
LONGEST_LINE, MOST_CONTINUATIONS, LONGEST_HELP = 1023, 24, 255


@pytest.fixture(scope="module")
def modules():
    return udf_modules()


def test_both_modules_are_ascii_and_name_themselves(modules):
    assert list(modules) == [WRAPPER, HELP]
    for name, text in modules.items():
        assert text.isascii()
        assert text.startswith(f'Attribute VB_Name = "{name}"\n')
        assert "\r" not in text


def test_two_builds_are_the_same(modules):
    assert udf_modules() == modules


def test_the_wrapper_has_every_function_and_argument(modules):
    found = re.findall(r"^Function (\w+)\((.*)\)$", modules[WRAPPER], re.MULTILINE)
    assert dict(found) == SIGNATURES
    for name, arguments in SIGNATURES.items():
        given = arguments.replace("Optional ", "")
        call = (
            f'{name} = XLPy.CallUDF("{FUNCTIONS}", "{name}", '
            f"Array(Application.Caller.Parent.Parent.FullName, {given}), ThisWorkbook, Application.Caller)"
        )
        assert modules[WRAPPER].count(call) == 1


def test_the_workbook_in_front_is_never_asked_for_code(modules):
    assert "ActiveWorkbook" not in modules[WRAPPER]


def test_functions_keep_their_values_until_asked_again(modules):
    assert "Volatile" not in modules[WRAPPER]


def test_vba_takes_the_lines(modules):
    for text in modules.values():
        lines = text.splitlines()
        assert max(map(len, lines)) <= LONGEST_LINE
        joined = "".join("_" if line.endswith(" _") else "." for line in lines)
        assert "_" * (MOST_CONTINUATIONS + 1) not in joined
        for opening, closing in (("Function", "End Function"), ("Sub", "End Sub"), ("#If", "#End If")):
            opened = re.findall(rf"^ *(?:Public |Private )?{opening} ", text, re.MULTILINE)
            assert len(opened) == len(re.findall(rf"^ *{closing}$", text, re.MULTILINE))


# LibreOffice's Basic runs the text; what only Excel has is replaced by recorders.

RECORDERS = """
Option VBASupport 1
Dim sheet As Object, line As Long

Sub Change(doc)
    Set sheet = doc.Sheets(0)
    DescribeFunctions
    Note Array("#", SUV_STATISTIKA("N1", 2025))
    Note Array("#", SUV_STATISTIKA("N1", 2025, "01"))
    Note Array("#", SUV_BUSENA("broken", 2025))
    Note Array("#", Failure("#jau paaiškinta"))
End Sub

Sub Note(texts)
    Dim i
    For i = 0 To UBound(texts)
        sheet.getCellByPosition(i, line).String = texts(i)
    Next i
    line = line + 1
End Sub

Sub MacroOptions(Macro, Description, Category, ArgumentDescriptions)
    Note Array(Macro, Description, Category, Join(ArgumentDescriptions, "|"))
End Sub

Function CallUDF(moduleName, functionName, arguments)
    If arguments(1) = "broken" Then Err.Raise 1000, "Python", "Python is gone"
    Dim i, told
    For i = 0 To UBound(arguments)
        If IsMissing(arguments(i)) Then told = told & "|-" Else told = told & "|" & arguments(i)
    Next i
    CallUDF = functionName & told
End Function
"""
REPLACED = {
    r"^Attribute .*$": "",
    r"^Option Explicit$": "",
    r"^#Const .*$": "",
    r'^ *#If App = "Microsoft Excel" Then\n((?:.*\n)*?) *#Else\n(?:.*\n)*? *#End If$': r"\1",
    r"If TypeOf Application.Caller Is Range Then ": "",
    r", ThisWorkbook, Application\.Caller\)": ")",
    r"Application\.Caller\.Parent\.Parent\.FullName": '"mano.xlsx"',
    r"XLPy\.": "",
    r"SuvestineHelp\.": "",
    r"ActiveWorkbook Is Nothing": "False",
    r"ThisWorkbook\.Name": '"suvestine.xlam"',
    r"^ *ThisWorkbook\.Saved = True$": "",
    r"^ *On Error Resume Next$": "",
    r"Application\.MacroOptions": "MacroOptions",
}


@pytest.fixture(scope="module")
def noted(modules, soffice, tmp_path_factory):
    """What the recorders wrote: rows of texts."""
    text = "\n".join(modules.values())
    for pattern, replacement in REPLACED.items():
        text, hits = re.subn(pattern, replacement, text, flags=re.MULTILINE)
        assert hits, pattern
    folder = tmp_path_factory.mktemp("basic")
    Workbook().save(folder / "tuscia.xlsx")
    done = changed_by_hand(soffice, folder, folder / "tuscia.xlsx", RECORDERS + text)
    rows = load_workbook(done).active.iter_rows(values_only=True)
    return [[cell for cell in row if cell is not None] for row in rows]


@pytest.mark.libreoffice
def test_the_wizard_shows_lithuanian_help(noted):
    described = {row[0].removeprefix("'suvestine.xlam'!"): row for row in noted if row[0] != "#"}
    assert list(described) == list(SIGNATURES)
    for name, (_, about, category, told) in described.items():
        arguments = told.split("|")
        assert len(arguments) == len(SIGNATURES[name].split(","))
        assert max(map(len, (about, *arguments))) <= LONGEST_HELP
        assert category == "Suvestinė"
        assert about.endswith("Klaidos pranešimas prasideda ženklu #.")
        assert "  " not in about
    assert described["SUV_STATISTIKA"][3].endswith("|Nario kodas. Nenurodžius – visų narių suma.")


@pytest.mark.libreoffice
def test_the_wrapper_passes_what_the_formula_has(noted):
    told = [row[1] for row in noted if row[0] == "#"]
    assert told[:2] == ["SUV_STATISTIKA|mano.xlsx|N1|2025|-", "SUV_STATISTIKA|mano.xlsx|N1|2025|01"]


@pytest.mark.libreoffice
def test_a_failure_of_python_is_told_in_the_cell(noted):
    told = [row[1] for row in noted if row[0] == "#"]
    assert told[2].startswith("#Apskaičiuoti nepavyko: ")
    assert told[2].endswith("Python is gone")
    assert told[3] == "#jau paaiškinta"
