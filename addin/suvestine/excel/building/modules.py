"""The modules of the add-in's VBA project, in the order in which the project lists them."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from suvestine.excel.building.udf_module import udf_modules
from suvestine.excel.building.vba_project import (
    Module,
    ModuleKind,
    class_module,
    sheet_module,
    workbook_module,
)
from suvestine.excel.building.xlwings_bridge import BRIDGE, bridge_module, shipped_text

WORKBOOK, SHEET = "ThisWorkbook", "Sheet1"
"""What the workbook and its sheet are called in VBA; their parts name themselves so."""

_IN_EXCEL = re.compile(
    r'^ *#If App = "Microsoft Excel" Then\n((?:.*\n)*?) *#Else\n(?:.*\n)*? *#End If\n', re.MULTILINE
)


def addin_modules() -> list[Module]:
    """All modules; those of the functions are made from the functions themselves.

    Raises :class:`suvestine.errors.UserError` where the installed xlwings is not the one that the add-in needs.
    """
    return [
        workbook_module(WORKBOOK),
        sheet_module(SHEET),
        class_module("SuvestinePython", source("SuvestinePython.cls")),
        bridge_module(shipped_text(), source("xlwings_additions.bas")),
        Module("RibbonSuvestine", ModuleKind.STANDARD, source("RibbonSuvestine.bas")),
        *_function_modules(),
    ]


@cache
def _function_modules() -> tuple[Module, ...]:
    """The functions do not change while the program runs, and a process of its own makes their modules."""
    texts = udf_modules().items()
    return tuple(Module(name, ModuleKind.STANDARD, _through_the_bridge(text)) for name, text in texts)


def source(name: str) -> str:
    """A text that ships with the program for the add-in."""
    return resources.files("suvestine.excel").joinpath("source", name).read_text(encoding="utf-8")


def _through_the_bridge(text: str) -> str:
    """A generated module that asks our bridge for Python, and only as Excel does."""
    text = re.sub(r"^#Const App = .*\n", "Option Explicit\n", _IN_EXCEL.sub(r"\1", text), flags=re.MULTILINE)
    return text.replace("XLPy.", f"{BRIDGE}.XLPy.")
