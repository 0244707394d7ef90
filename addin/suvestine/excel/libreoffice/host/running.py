"""One press of a button: the program as a child process, its requests answered in LibreOffice's main thread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import unohelper
from com.sun.star.awt import XCallback

from suvestine.excel.libreoffice.host.desk import Desk
from suvestine.excel.libreoffice.host.operations import answer
from suvestine.excel.libreoffice.host.screen import show_message

_PROGRAM = Path(__file__).resolve().with_name("program.json")
_MODULE = "suvestine.excel.libreoffice"
_OF_LIBREOFFICE = (
    "PYTHONPATH",
    "PYTHONHOME",
    "PYTHONSTARTUP",
    "LD_LIBRARY_PATH",
    "URE_BOOTSTRAP",
    "UNO_PATH",
)
"""Variables by which LibreOffice leads its own Python; another Python must not follow them."""
_MISSING = (
    "Programa „Suvestinė“ nerasta: {}.\n\n"
    "Kreipkitės į informatiką: programą reikia įdiegti iš naujo, o po jos – ir mygtukus."
)
_STOPPED = "Programa „Suvestinė“ netikėtai sustojo. Ką ji pranešė, parašyta čia:\n{}"


def press(context: Any, action: str) -> None:
    """Starts the program for one action and comes back at once; LibreOffice stays in the user's hands."""
    program = json.loads(_PROGRAM.read_text(encoding="utf-8"))["interpreter"]
    command = [program, "-P", "-B", "-m", _MODULE, action]
    start(Desk(context), command)


def start(desk: Desk, command: list[str]) -> None:
    """Starts a command whose standard input and output speak the protocol; says so where it cannot start."""
    with tempfile.NamedTemporaryFile("wb", prefix="suvestine_", suffix=".log", delete=False) as log:
        try:
            process = subprocess.Popen(  # noqa: S603 - the interpreter was written here when the extension was made
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
                env=_environment(), cwd=str(Path.home()), creationflags=_no_window(),
            )  # fmt: skip
        except OSError:
            process = None
    if process is None:
        Path(log.name).unlink()
        show_message(desk, _MISSING.format(command[0]), critical=True)
        return
    run = _Run(desk, process, Path(log.name))
    threading.Thread(target=run.listen, daemon=True).start()


class _Run(unohelper.Base, XCallback):  # type: ignore[misc]
    """A running program; a thread hears it, LibreOffice's main thread does what it asks."""

    def __init__(self, desk: Desk, process: Any, log: Path) -> None:
        self._desk = desk
        self._process = process
        self._log = log
        self._main_thread = desk.service("com.sun.star.awt.AsyncCallback")

    def listen(self) -> None:
        for line in self._process.stdout:
            self._main_thread.addCallback(self, line.decode("utf-8"))
        self._process.wait()
        self._main_thread.addCallback(self, "")

    def notify(self, line: str) -> None:
        """One request of the program, or an empty text where it has ended."""
        if not line:
            self._ended()
            return
        reply = answer(self._desk, line)
        try:
            self._process.stdin.write(reply.encode("utf-8") + b"\n")
            self._process.stdin.flush()
        except OSError:
            # It has ended meanwhile; the thread reports that.
            return

    def _ended(self) -> None:
        self._desk.set_status(None)
        if self._process.returncode:
            show_message(self._desk, _STOPPED.format(self._log), critical=True)
        else:
            self._log.unlink()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _OF_LIBREOFFICE}


def _no_window() -> int:
    return getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0
