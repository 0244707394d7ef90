"""xlwings' own server of worksheet functions, run where Windows is not: stand-ins for COM, the rest as shipped.

Reads calls as JSON lines (function, arguments) and writes what Excel would get for each. An argument
``{"cell": value}`` is a cell, ``{"omitted": true}`` one that the formula does not have.
"""

from __future__ import annotations

import asyncio  # noqa: F401 - loaded while the system still has its right name
import ctypes
import datetime as dt
import json
import logging  # noqa: F401 - as asyncio
import sys
from concurrent import futures  # noqa: F401 - as asyncio
from types import SimpleNamespace
from unittest.mock import MagicMock

MODULE = "suvestine.excel.functions"
OMITTED = -2147352572
RANGE = "{00020846-0000-0000-C000-000000000046}"


def stand_in_for_com() -> None:
    """What pywin32 and ctypes have on Windows, as far as importing xlwings touches it."""
    types = {name: type(name, (), {}) for name in ("CDispatch", "CoClassBaseClass", "DispatchBaseClass")}
    win32com = MagicMock()
    win32com.server.util.unwrap.side_effect = TypeError
    for name, kind in types.items():
        setattr(win32com.client, name, kind)
    win32com.client.Dispatch = lambda given: given
    pywintypes = MagicMock(TimeType=dt.datetime, com_error=OSError, error=OSError, IID=str)
    modules = {"win32com": win32com, "win32com.client": win32com.client, "pywintypes": pywintypes}
    modules |= {f"win32com.server{part}": MagicMock() for part in ("", ".dispatcher", ".policy", ".util")}
    modules["pythoncom"] = MagicMock(__file__="")
    others = ("win32api", "win32con", "win32event", "win32gui", "win32process", "win32timezone")
    sys.modules.update(modules | {name: MagicMock() for name in others})
    for name in ("PyDLL", "windll", "oledll", "WinError"):
        setattr(ctypes, name, MagicMock())


def xlwings_of_windows() -> None:
    """Loads xlwings as it loads on Windows, and without pandas, as the add-in's server does."""
    from suvestine.excel.launcher import import_xlwings

    system, sys.platform = sys.platform, "win32"
    try:
        import_xlwings()
    finally:
        sys.platform = system


def given(argument: object) -> object:
    """An argument as COM hands it over."""
    if argument == {"omitted": True}:
        return OMITTED
    if isinstance(argument, dict):
        kind = SimpleNamespace(GetTypeAttr=lambda: SimpleNamespace(iid=RANGE))
        cell = MagicMock(Value=argument["cell"], _oleobj_=SimpleNamespace(GetTypeInfo=lambda: kind))
        cell.Rows.Count = cell.Columns.Count = 1
        return cell
    return argument


def main() -> None:
    stand_in_for_com()
    xlwings_of_windows()
    from xlwings.com_server import XLPython

    addin = SimpleNamespace(Worksheets=(SimpleNamespace(Name="suvestine.conf"),))
    for line in sys.stdin:
        function, arguments = json.loads(line)
        answer = XLPython().CallUDF(MODULE, function, tuple(map(given, arguments)), addin, MagicMock())
        sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
