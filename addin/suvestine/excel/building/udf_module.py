"""VBA of the worksheet functions, made on any system: xlwings' wrapper, and what the function wizard says."""

from __future__ import annotations

import importlib.util
import io
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from types import ModuleType, SimpleNamespace

from suvestine.excel.launcher import import_xlwings

FUNCTIONS = "suvestine.excel.functions"
"""What the add-in's own sheet names as ``UDF MODULES``."""
WRAPPER, HELP = "xlwings_udfs", "SuvestineHelp"
_WRAPPER_HEAD = f"""Attribute VB_Name = "{WRAPPER}"
'Made by xlwings from {FUNCTIONS} while the add-in is built.
#Const App = "Microsoft Excel"

"""
_HELP_TEXT = f"""Attribute VB_Name = "{HELP}"
'Made from {FUNCTIONS} while the add-in is built: what the function wizard says.
Option Explicit

Private waited As Integer

Public Sub Auto_Open()
    Application.OnTime Now, OwnMacro("DescribeFunctions")
End Sub

Public Sub DescribeFunctions()
    'Excel describes no function of an add-in before it shows a workbook.
    If ActiveWorkbook Is Nothing Then
        waited = waited + 1
        If waited < 120 Then Application.OnTime Now + TimeSerial(0, 0, 5), OwnMacro("DescribeFunctions")
        Exit Sub
    End If
    'Functions without a description work all the same.
    On Error Resume Next
{{descriptions}}
    ThisWorkbook.Saved = True
End Sub

Public Function Failure(ByVal reason As String) As String
    Failure = reason
    If Left$(reason, 1) <> "#" Then Failure = "#" & Letters({{failed}}) & " " & Left$(reason, 200)
End Function

Private Sub Describe(ByVal functionName As String, ByVal about As String, ByVal arguments As Variant)
    Application.MacroOptions Macro:=OwnMacro(functionName), Description:=Letters(about), _
        Category:=Letters({{category}}), ArgumentDescriptions:=arguments
End Sub

Private Function OwnMacro(ByVal macroName As String) As String
    OwnMacro = "'" & ThisWorkbook.Name & "'!" & macroName
End Function

'"{{{{0161}}}}" in a text stands for the letter with that number, as the text of a module is ASCII.
Private Function Letters(ByVal text As String) As String
    Dim parts As Variant, i As Integer
    parts = Split(text, "{{{{")
    Letters = parts(0)
    For i = 1 To UBound(parts)
        Letters = Letters & ChrW(CLng("&H" & Left$(parts(i), 4))) & Mid$(parts(i), 6)
    Next i
End Function
"""


@dataclass(frozen=True, slots=True)
class Described:
    """A worksheet function as the wizard shows it; ``arguments`` are told in their order."""

    name: str
    about: str
    arguments: tuple[str, ...]
    category: str


def udf_modules() -> dict[str, str]:
    """The text of both standard modules by name: ASCII, lines ended by a line feed."""
    # A process of its own: stand-ins for Windows modules and another xlwings.func must not stay behind.
    command = [sys.executable, "-P", "-B", "-m", __name__]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="ascii")  # noqa: S603 - our own
    made = json.loads(done.stdout.splitlines()[-1])
    functions = [Described(**{**each, "arguments": tuple(each["arguments"])}) for each in made["functions"]]
    return {WRAPPER: _wrapper(made["wrapper"], len(functions)), HELP: _help(functions)}


def _wrapper(text: str, functions: int) -> str:
    """The text of xlwings; a failure of Python itself is told like every other reason, not in English alone."""
    assert text.count(" = Err.Description\n") == functions
    assert "ActiveWorkbook" not in text
    return _WRAPPER_HEAD + text.replace(" = Err.Description\n", f" = {HELP}.Failure(Err.Description)\n")


def _help(functions: Iterable[Described]) -> str:
    functions = list(functions)
    (category,) = {function.category for function in functions}
    return _HELP_TEXT.format(
        descriptions="\n".join(map(_description, functions)),
        failed=_literal("Apskaičiuoti nepavyko:"),
        category=_literal(category),
    )


def _description(function: Described) -> str:
    told = ", _\n        ".join(f"Letters({_literal(argument)})" for argument in function.arguments)
    return f'    Describe "{function.name}", {_literal(function.about)}, Array( _\n        {told})'


def _literal(text: str) -> str:
    """A VBA string of ASCII letters for the function ``Letters``."""
    plain = "".join(letter if letter.isascii() else f"{{{ord(letter):04X}}}" for letter in text)
    return '"{}"'.format(plain.replace('"', '""'))


def _print_made() -> None:
    if importlib.util.find_spec("pythoncom") is None:
        _stand_in_for_windows()
    xlwings = import_xlwings()
    from xlwings import udfs

    # Off Windows xlwings' own decorators only pass functions through.
    vars(xlwings).update(func=udfs.xlfunc, arg=udfs.xlarg)
    from suvestine.excel import functions

    text = io.StringIO()
    # Called from a file of this ending the wrapper hands over the add-in itself, never the workbook in front,
    # in which xlwings would look for code.
    wrap = udfs.generate_vba_wrapper
    wrap(FUNCTIONS, functions, text, SimpleNamespace(Name="suvestine.xlsm"))  # type: ignore[no-untyped-call]
    described = [
        Described(
            name=known["name"],
            about=" ".join(known["ret"]["doc"].split()),
            arguments=tuple(argument["doc"] for argument in known["args"] if not argument["vba"]),
            category=known["category"],
        )
        for each in map(vars(functions).get, dir(functions))
        if (known := getattr(each, "__xlfunc__", None))
    ]
    made = {"wrapper": text.getvalue(), "functions": [asdict(each) for each in described]}
    sys.stdout.write(f"\n{json.dumps(made)}\n")


def _stand_in_for_windows() -> None:
    """Gives xlwings' module of user functions what it imports; nothing of it is called."""
    for name in ("pythoncom", "pywintypes", "win32com", "win32com.client"):
        sys.modules[name] = ModuleType(name)
    vars(sys.modules["pythoncom"])["CoInitialize"] = None
    vars(sys.modules["win32com.client"])["Dispatch"] = None


if __name__ == "__main__":
    _print_made()
