"""The macros as other programs see them: a lint of VBA, and LibreOffice, which imports and runs them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace

import openpyxl
import pytest
from pyopenvba.exceptions import VBACompileError
from pyopenvba.interpreter import parse_module

from excel.building.twin import twin
from libreoffice_macro import changed_by_hand
from suvestine import __version__
from suvestine.excel.building.modules import addin_modules
from suvestine.excel.building.vba_project import Module, ModuleKind

PRESS = """\
Attribute VB_Name = "Probe"
Public Sub Press()
    Dim button As New Button
    button.ID = "annual_report"
    RibbonSuvestine.OnAction button
    ThisWorkbook.Worksheets(1).Range("D2").Value = RibbonSuvestine.SelfTest()
End Sub
"""
BUTTON = """\
Attribute VB_Name = "Button"
Attribute VB_Base = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"
Attribute VB_GlobalNameSpace = False
Attribute VB_Creatable = False
Attribute VB_PredeclaredId = False
Attribute VB_Exposed = False
Attribute VB_TemplateDerived = False
Attribute VB_Customizable = False
Public ID As String
"""
OPEN_AND_PRESS = """
Sub Change(doc)
  sheet = doc.Sheets.getByIndex(0)
  twin = Opened("{twin}")
  library = twin.BasicLibraries.getByName("Suvestine")
  names = library.getElementNames()
  For i = 0 To UBound(names)
    sheet.getCellByPosition(0, i).String = names(i)
    sheet.getCellByPosition(1, i).Value = library.getModuleInfo(names(i)).ModuleType
    sheet.getCellByPosition(2, i).String = library.getByName(names(i))
  Next i
  twin.close(True)
  pressed = Opened("{pressed}")
  place = "vnd.sun.star.script:Suvestine.Probe.Press?language=Basic&location=document"
  pressed.getScriptProvider().getScript(place).invoke(Array(), Array(), Array())
  own = pressed.Sheets.getByIndex(0)
  sheet.getCellRangeByName("E1").String = own.getCellRangeByName("D1").String
  sheet.getCellRangeByName("E2").String = own.getCellRangeByName("D2").String
  pressed.close(True)
End Sub

Function Opened(url)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "MacroExecutionMode"
  how(0).Value = 4
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, how())
End Function
"""
ORDINARY, CLASS, DOCUMENT = 1, 2, 4
ON_WINDOWS = re.compile(r"^ *#If Mac Then\n.*?^ *#Else\n(.*?)^ *#End If\n", re.DOTALL | re.MULTILINE)


def diagnostics(workbook):
    """What the analysis of a workbook's VBA reports: module, code, severity."""
    command = [sys.executable, "-m", "pyvbaanalysis", "--whole-project", "--format", "json", str(workbook)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    (project,) = json.loads(done.stdout)
    return [
        (module["module"], found["code"], found["severity"])
        for module in project["modules"]
        for found in module["diagnostics"]
    ]


def changed(modules, name, old, new):
    """The modules with one text changed in one of them."""
    (module,) = [each for each in modules if each.name == name]
    assert module.text.count(old) == 1
    return [replace(each, text=each.text.replace(old, new)) if each is module else each for each in modules]


def test_an_analysis_of_the_whole_project_finds_nothing(addin_file):
    assert diagnostics(addin_file) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        (
            "SuvestinePython",
            "RunInFolder = host.Run(command, 0, True)",
            "RunInFolder = hst.Run(command, 0, True)",
        ),
        ("RibbonSuvestine", "SuvestinePython.Installed()", "SuvestinePython.Instaled()"),
        ("XlwingsBridge", "SuvestinePython.ServerCommand()", "SuvestinePython.ServerCommand("),
    ],
)
def test_a_slip_of_the_pen_would_be_found(addin_file, tmp_path, name, right, wrong):
    slipped = twin(addin_file, tmp_path / "slipped.xlsm", changed(addin_modules(), name, right, wrong))
    assert [module for module, _, severity in diagnostics(slipped) if severity == "error"] == [name]


def parsed(module):
    kind = "standard" if module.kind is ModuleKind.STANDARD else "class"
    return parse_module(module.text, name=module.name, kind=kind)


@pytest.mark.parametrize("module", addin_modules(), ids=lambda module: module.name)
def test_every_module_keeps_the_grammar(module):
    parsed(module)


@pytest.mark.parametrize("needed", ["    End If\n", "    Next i\n", "        host.Popup "])
def test_a_broken_block_would_be_found(needed):
    (module,) = [
        each for each in changed(addin_modules(), "RibbonSuvestine", needed, "(") if "Tell" in each.text
    ]
    with pytest.raises(VBACompileError):
        parsed(module)


def pressing(modules):
    """The modules with what only Windows has replaced, and one more that presses a button.

    No program is started, its command goes into a cell. LibreOffice knows no conditional lines and no objects that
    stand ready for a class, so the lines for a Mac are left out and the class is a module.
    """
    modules = [replace(module, text=ON_WINDOWS.sub(r"\1", module.text)) for module in modules]
    (python,) = [module for module in modules if module.name == "SuvestinePython"]
    text = python.text.partition("Option Explicit")[2]
    files = 'CreateObject("Scripting.FileSystemObject").FileExists(Interpreter())'
    assert text.count(files) == text.count("Application.Hwnd") == 1
    text = text.replace(files, "True").replace("Application.Hwnd", "591234")
    start = re.compile(
        r"(Private Function RunInFolder\(command As String\) As Long\n).*?(?=End Function)", re.DOTALL
    )
    text, found = start.subn(r'\1    ThisWorkbook.Worksheets(1).Range("D1").Value = command\n', text)
    assert found == 1
    text = f'Attribute VB_Name = "SuvestinePython"\nOption Explicit\n{text}'
    return [
        *(
            module
            for module in changed(modules, "RibbonSuvestine", "As IRibbonControl", "As Object")
            if module is not python
        ),
        Module("SuvestinePython", ModuleKind.STANDARD, text),
        Module("Button", ModuleKind.CLASS, BUTTON),
        Module("Probe", ModuleKind.STANDARD, PRESS),
    ]


@pytest.mark.libreoffice
def test_libreoffice_imports_the_modules_and_a_button_comes_to_its_command(
    addin_file, interpreter, soffice, tmp_path
):
    modules = addin_modules()
    whole = twin(addin_file, tmp_path / "twin.xlsm")
    pressed = twin(addin_file, tmp_path / "pressed.xlsm", pressing(modules))
    notes = tmp_path / "notes.xlsx"
    openpyxl.Workbook().save(notes)
    order = OPEN_AND_PRESS.format(twin=whole.as_uri(), pressed=pressed.as_uri())
    sheet = openpyxl.load_workbook(changed_by_hand(soffice, tmp_path, notes, order)).active
    imported = {
        name: (kind, text) for name, kind, text in sheet.iter_rows(max_col=3, values_only=True) if name
    }
    kinds = {module.name: module.kind for module in modules}
    types = {ModuleKind.STANDARD: ORDINARY, ModuleKind.CLASS: CLASS, ModuleKind.DOCUMENT: DOCUMENT}
    assert {name: kind for name, (kind, _) in imported.items()} == {
        name: types[kind] for name, kind in kinds.items()
    }
    for module in modules:
        body = [line for line in module.text.splitlines() if line and not line.startswith("Attribute ")]
        assert [line for line in imported[module.name][1].splitlines() if line in body] == body
    code = "import suvestine.excel.launcher as l;l.start('annual_report')"
    assert sheet["E1"].value == f'"{interpreter}" -P -B -c "{code}" --hwnd=591234'
    assert sheet["E2"].value == f"suvestine {__version__}"
