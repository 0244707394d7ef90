"""Windows as far as xlwings' code for it goes: windows that lie on each other, message boxes, errors of COM."""

# ruff: noqa: N802 - Windows' own names

from __future__ import annotations

import ctypes
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace
from unittest import mock

import pytest
import xlwings as xw

from excel.functions.udf_server import stand_in_for_com

INFORMATION, WARNING, YES_NO = 0x40, 0x30, 0x4
YES, NO = 6, 7


class ComError(Exception):
    """What pywin32 raises when Excel refuses or does not know a name."""

    hresult = property(lambda self: self.args[0])


class ApiError(Exception):
    """What pywin32 raises when Windows refuses."""


def unknown_name(*_asked: object) -> None:
    raise ComError(-2147352570, "Unknown name.", None, None)


class ComObject:
    """An object of another program: what it was not made with can be neither read nor set."""

    _oleobj_ = SimpleNamespace(GetIDsOfNames=unknown_name)  # xlwings asks it about a name that is not there

    def __init__(self, **names: object) -> None:
        self.__dict__.update(names)

    def __setattr__(self, name: str, value: object) -> None:
        if not hasattr(self, name):
            unknown_name()
        super().__setattr__(name, value)


class Screen:
    """Windows, the front one first, and what a person sees and answers."""

    def __init__(self) -> None:
        self.windows: dict[int, ComObject] = {}
        self.boxes: list[SimpleNamespace] = []
        self.answer = 1
        self.opened: list[Path] = []
        """What the system opened in a program of its own."""
        self.lends_focus = True
        """Whether a program may put itself in front of the one that is used."""

    def show(self, book: ComObject) -> None:
        """Puts a workbook's window in front."""
        self.windows = {book.handle: book} | self.windows

    def FindWindowEx(self, handle, _after, _kind, _title):
        if handle not in self.windows:
            raise ApiError(1400, "", "Invalid window handle.")
        return handle

    def GetWindowThreadProcessId(self, handle):
        return 1, self.windows[handle].Application.process

    def MessageBox(self, handle, text, title, style):
        window = self.FindWindowEx(handle, 0, "", None)
        self.boxes.append(SimpleNamespace(window=window, text=text, title=title, style=style))
        return self.answer

    def AccessibleObjectFromWindow(self, handle, _kind, _interface, pointer):
        pointer._obj.value = handle

    def GetTopWindow(self, _parent=None):
        return next(iter(self.windows), 0)

    GetForegroundWindow = GetTopWindow

    def GetWindow(self, handle, _below):
        order = [*self.windows, 0]
        return order[order.index(handle) + 1]

    def SetForegroundWindow(self, handle):
        if self.lends_focus:
            self.show(self.windows[handle])

    def xlwings_of_windows(self) -> ModuleType:
        """xlwings' code for Windows, at work on this screen; no stand-in for a module of the system stays behind."""
        source = Path(xw.__file__).with_name("_xlwindows.py")
        spec = spec_from_file_location("xlwings._xlwindows", source)
        module = module_from_spec(spec)
        with pytest.MonkeyPatch.context() as patch, mock.patch.dict(sys.modules, pandas=None, numpy=None):
            for name in ("PyDLL", "windll", "oledll", "WinError"):
                patch.setattr(ctypes, name, None, raising=False)
            stand_in_for_com()
            self._answer_for_windows()
            spec.loader.exec_module(module)
        return module

    def _answer_for_windows(self) -> None:
        def from_pointer(pointer, _interface, _owned):
            return self.windows[pointer.value]

        sys.modules |= {"win32api": self, "win32gui": self, "win32process": self}
        buttons = dict(MB_OK=0, MB_OKCANCEL=1, MB_YESNO=YES_NO, MB_YESNOCANCEL=3)
        sys.modules["win32con"] = SimpleNamespace(
            **buttons, MB_ICONINFORMATION=INFORMATION, MB_ICONWARNING=WARNING
        )
        sys.modules["win32com.client"].CDispatch = ComObject
        sys.modules["pywintypes"].com_error = sys.modules["pythoncom"].ole_error = ComError
        sys.modules["pywintypes"].error = ApiError
        ctypes.windll.user32 = ctypes.oledll.oleacc = self
        ctypes.PyDLL = lambda _file: SimpleNamespace(PyCom_PyObjectFromIUnknown=from_pointer)
