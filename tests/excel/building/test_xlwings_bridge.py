"""What is taken from xlwings' VBA: the parts named, nothing that could run other code, and only from its version."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re

import pytest

from suvestine.errors import UserError
from suvestine.excel.building.modules import addin_modules, source
from suvestine.excel.building.xlwings_bridge import XLWINGS_VERSION, bridge_module, shipped_text

ADDITIONS = source("xlwings_additions.bas")
SHIPPED = shipped_text()
CODE = {module.name: module.stored.decode("ascii") for module in addin_modules()}


def test_the_licence_stays_and_the_change_is_told():
    text = bridge_module(SHIPPED, ADDITIONS).text
    notice = re.search(
        r"^'xlwings is distributed.*?POSSIBILITY OF SUCH DAMAGE\.$", SHIPPED, re.MULTILINE | re.DOTALL
    )
    assert notice.group() in text
    assert "'MODIFIED: parts of the module xlwings_custom_addin.bas" in text


def test_procedures_are_those_that_functions_need():
    procedures = re.findall(
        r"^(?:Private |Public )?(?:Sub|Function) (\w+)", CODE["XlwingsBridge"], re.MULTILINE
    )
    assert procedures == ["XLPy", "NDims", "XLPyCommand", "XLPyLoadDLL"]


@pytest.mark.parametrize(
    "word",
    [
        "RunFrozenPython", "ExecuteWindows", "ExecuteMac", "ImportPythonUDFs", "GetConfig", "prepare_sys_path",
        "PYTHONPATH", "CONDA", "LICENSE_KEY", "TEMP DIR", "cmd.exe", '.conf")', "Environ(", "FullName", "MacScript",
    ],
)  # fmt: skip
def test_nothing_is_left_by_which_a_workbook_could_choose_code(word):
    assert word in SHIPPED, "xlwings has it no more: is the test still of use?"
    ours = [CODE[name] for name in ("SuvestinePython", "XlwingsBridge", "RibbonSuvestine")]
    assert [code for code in ours if word.lower() in code.lower()] == []


def test_the_active_workbook_is_only_asked_for_its_existence():
    uses = [line.strip() for code in CODE.values() for line in code.splitlines() if "ActiveWorkbook" in line]
    assert set(uses) == {"If ActiveWorkbook Is Nothing Then"}


def test_what_runs_programs_stands_in_classes_only():
    """Excel reaches procedures of standard modules, private ones too, from any formula; those of classes it does not."""
    programs = re.compile(r"\.Run\b|\bShell\b *\(|AppleScriptTask|\bDeclare\b|\.Exec\b|\.Eval\b")
    standard = {name: code for name, code in CODE.items() if "Attribute VB_Base" not in code}
    found = {name: programs.findall(code) for name, code in standard.items() if programs.search(code)}
    assert found == {"RibbonSuvestine": [".Run", ".Run"]}
    lines = [line.strip() for line in standard["RibbonSuvestine"].splitlines() if ".Run" in line]
    assert lines == [
        "ElseIf SuvestinePython.Run(control.ID) <> 0 Then",
        """' The name and version of the add-in, without Python: Application.Run "suvestine.xlam!SelfTest".""",
    ]


def test_declarations_of_the_class_are_private():
    declared = re.findall(r"^ *(.*?)(?:Declare|Const) .*$", CODE["XlwingsBridge"], re.MULTILINE)
    assert set(declared) == {"Private "}


@pytest.mark.parametrize("module", CODE)
def test_modules_are_ascii_and_lines_fit_the_editor(module):
    assert CODE[module].isascii()
    assert max(map(len, CODE[module].splitlines())) < 1023


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ('XLWINGS_VERSION As String = "0.37.8"', 'XLWINGS_VERSION As String = "0.38.0"'),
        ("Function XLPy()", "Function XLPy2()"),
        ("Function NDims(", "Public Function NDims("),
        ("'xlwings is distributed under a BSD", "'xlwings is distributed under another BSD"),
        ("Function system Lib", "Function systems Lib"),
        (
            "        Declare PtrSafe Function XLPyDLLNDims",
            "        Private Declare PtrSafe Function XLPyDLLNDims",
        ),
        ("#If VBA7 Then", "#If VBA8 Then"),
        ("End Function", "End  Function"),
    ],
)
def test_another_text_of_xlwings_stops_the_build_and_says_why(known, other):
    assert known in SHIPPED
    with pytest.raises(UserError) as refused:
        bridge_module(SHIPPED.replace(known, other), ADDITIONS)
    assert refused.value.sentence.code == "xlwings_changed"
    assert XLWINGS_VERSION in str(refused.value)


def test_another_version_of_xlwings_stops_the_build(monkeypatch):
    monkeypatch.setattr(importlib.metadata, "version", lambda _name: "0.38.0")
    with pytest.raises(UserError, match=r"is of version 0\.38\.0, and the add-in needs 0\.37\.8"):
        shipped_text()


def test_a_missing_xlwings_stops_the_build(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(UserError, match=r"xlwings is not installed"):
        shipped_text()
