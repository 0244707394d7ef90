"""What a button starts in a Python process of its own; nothing heavy loads before the button needs it.

xlwings would load pandas, numpy and matplotlib wherever they are installed: most of a second that no button uses.
"""

from __future__ import annotations

import atexit
import gc
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import xlwings as xw

_NOT_FOR_XLWINGS = ("pandas", "numpy", "matplotlib", "plotly")
_WINDOW = "--hwnd="


def start(action: str) -> None:
    """Runs a button of Excel's ribbon; on Windows the command line tells which window of Excel it was."""
    xlwings = import_xlwings()
    window = next((word.removeprefix(_WINDOW) for word in sys.argv if word.startswith(_WINDOW)), None)
    run_in(_app_of_window(xlwings, int(window)) if window else xlwings.apps.active, action)


def _app_of_window(xlwings: ModuleType, window: int) -> xw.App:
    """Xlwings' public way to the calling workbook goes by its name and stumbles over a ``=`` in it."""
    app: xw.App = xlwings.App(impl=xlwings._xlwindows.App(xl=window))  # noqa: SLF001
    return app


def run_in(app: xw.App, action: str) -> None:
    """Runs a button in a program that is known already."""
    from suvestine.excel.ribbon import run

    gc.set_threshold(50_000, 20, 50)  # values make no cycles; the collector would walk them time and again
    run(action, app)


def import_xlwings() -> ModuleType:
    """Xlwings without the libraries that it loads only to convert their values; they load later as ever."""
    kept_away = [name for name in _NOT_FOR_XLWINGS if name not in sys.modules]
    sys.modules.update(dict.fromkeys(kept_away))  # type: ignore[arg-type] # None says: not installed
    try:
        import xlwings
    finally:
        for name in kept_away:
            del sys.modules[name]
    if windows := getattr(xlwings, "_xlwindows", None):
        atexit.unregister(windows.cleanup)  # it would end every Excel that shows no workbook of its own
    return xlwings
