"""The add-in's own VBA, run by an interpreter of VBA that has workbooks, sheets and cells as Excel has.

What the system itself would give the macros (starting a program, a message, whether a file exists) is only noted.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pyopenvba import ExcelFile, VBAModuleKind
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.interpreter import NOTHING, VBAObject, member, method, setter
from pyopenvba.interpreter._preprocess import strip_directives
from pyopenvba.interpreter._runtime import UserClassInstance


class Started(NamedTuple):
    """A program that the macros started."""

    command: str
    style: int
    waited: bool
    folder: str


class Scripted(NamedTuple):
    """A script that the macros asked macOS to run."""

    file: str
    handler: str
    parameters: str


class Said(NamedTuple):
    """A message that the macros showed."""

    text: str
    title: str


class _Shell(VBAObject):
    vba_type_name = "WshShell"

    def __init__(self, excel: Excel) -> None:
        self._excel = excel

    @member
    def CurrentDirectory(self):  # noqa: N802
        return self._excel.folder

    @setter("CurrentDirectory")
    def change_directory(self, value):
        self._excel.folder = value

    @method
    def Run(self, command, style, wait):  # noqa: N802
        self._excel.started.append(Started(command, int(style), bool(wait), self._excel.folder))
        return self._excel.exit_code

    @method
    def Popup(self, text, _seconds, title, _kind):  # noqa: N802
        self._excel.said.append(Said(text, title))
        return 1


class _Files(VBAObject):
    vba_type_name = "FileSystemObject"

    def __init__(self, excel: Excel) -> None:
        self._excel = excel

    @method
    def FileExists(self, path):  # noqa: N802
        return path in self._excel.files


class _Button(VBAObject):
    vba_type_name = "IRibbonControl"

    def __init__(self, action: str) -> None:
        self._action = action

    @member
    def ID(self):  # noqa: N802
        return self._action


class Excel:
    """Excel with the add-in loaded; ``files`` are all that exist, ``folder`` is where the user last opened a file."""

    def __init__(
        self, addin: Path, *, files: tuple[str, ...] = (), exit_code: int = 0, mac: bool = False
    ) -> None:
        self.files, self.exit_code = files, exit_code
        self.folder = r"D:\Darbas\Šarūnė\Downloads"
        self.started: list[Started] = []
        self.said: list[Said] = []
        self.recalculations = 0
        self.scripted: list[Scripted] = []
        self._app = ExcelApplication.open(addin)
        if mac:
            self._read_as_on_a_mac(addin)
        self._answer_for_the_system()

    def open(self, workbook: Path) -> None:
        """Opens a workbook and makes it the active one."""
        self._app.activate_workbook(self._app.open_workbook(workbook))

    def press(self, action: str) -> None:
        self._app.run("OnAction", _Button(action))

    def run(self, macro: str) -> object:
        return self._app.run(macro)

    def asked(self, module: str, name: str) -> object:
        """What a function of a class gives."""
        return self._ready[module.lower()].vba_get(name)

    def no_workbook(self) -> None:
        """As Excel is with nothing but add-ins open."""
        self._hidden["activeworkbook"] = NOTHING

    def _read_as_on_a_mac(self, addin: Path) -> None:
        with ExcelFile(addin) as file:
            for module in file.vba_project().modules:
                kind = "standard" if module.kind is VBAModuleKind.standard else "class"
                if module.name not in {"ThisWorkbook", "Sheet1"}:
                    text = strip_directives(module.source, constants={"Mac": True, "Win64": False})
                    self._app.interpreter.add_module(text, name=module.name, kind=kind)

    def _call(self, name, args, named):
        if name.lower() != "applescripttask":
            return self._call_before(name, args, named)
        self.scripted.append(Scripted(*args))
        return ""

    def _answer_for_the_system(self) -> None:
        application, interpreter = self._app.application, self._app.interpreter
        host = interpreter.host
        self._ready = {
            name: UserClassInstance(interpreter.module(name), interpreter)
            for name in ("suvestinepython", "xlwingsbridge")
        }
        self._hidden: dict[str, object] = {"hwnd": 591234}
        known, get, has = host.global_object, application.vba_get, host.has_global_member
        self._call_before = host.call_global
        host.call_global = self._call
        host.has_global_member = lambda name: name.lower() == "applescripttask" or has(name)
        host.global_object = lambda name: self._ready.get(name.lower()) or known(name)
        host.create = lambda name: {"WScript.Shell": _Shell, "Scripting.FileSystemObject": _Files}[name](self)

        def answered(name, *args):
            if name.lower() == "calculatefull":
                self.recalculations += 1
                return NOTHING
            return self._hidden[name.lower()] if name.lower() in self._hidden else get(name, *args)

        application.vba_get = answered
