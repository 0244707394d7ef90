"""A screen on which LibreOffice shows a workbook: its buttons are found by their words and clicked with a mouse.

with Desktop(soffice, profile, workbook) as desktop:
    desktop.click("Sudaryti suvestinę")
    assert "60 narių" in desktop.message()
    desktop.screenshot(path)
    desktop.answer("Gerai")
    assert desktop.cells("Eiga", "A1:C5") == [...]
"""

from __future__ import annotations

import contextlib
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from conftest import program
from excel.libreoffice.office import LIMIT, Office

SIZE = (1366, 820)
ENGLISH = {"Gerai": "OK", "Taip": "Yes", "Ne": "No", "Atšaukti": "Cancel"}
"""A message box speaks the language of LibreOffice itself, which need not be Lithuanian here."""
_OPENER = """#!/bin/sh
printf '%s\\n' "$1" >> {record}
case "$1" in *.xlsx*) exec {soffice} -env:UserInstallation={profile} "$1" ;; esac
"""
_PATIENCE = 0.1
_STILL, _UNREST = 0.4, 4
_INTO_CELL = 10
_UNHEARD = 3
"""Seconds after which a click counts as lost."""
_EDGES = 20


class Desktop:
    """A screen of its own with a window manager and LibreOffice on it; everything ends with the ``with`` block."""

    def __init__(self, soffice: str, profile: Path, workbook: Path | None = None) -> None:
        with contextlib.ExitStack() as stack:
            self._shared = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            self._display = self._screen(stack)
            self._program(stack, [program("openbox")])
            opener = self._opener(soffice, profile)
            self.office = stack.enter_context(
                Office(soffice, profile, display=self._display, programs=opener)
            )
            self.open(workbook)
            self._stack = stack.pop_all()

    def __enter__(self):
        return self

    def __exit__(self, *_failure: object) -> None:
        self._stack.close()

    def open(self, workbook: Path | None) -> None:
        """Opens a workbook (None: a new one) and waits until it shows."""
        self.office.ask("open", path=None if workbook is None else str(workbook))
        self.wait_until(
            lambda: self.office.ask("maximise") > SIZE[0] - _EDGES, "a window as wide as the screen"
        )
        self.wait_until(lambda: self.office.ask("place", name="Suvestinė"), "the menu of the buttons")

    def bring(self, workbook: Path) -> None:
        """Puts the window of an open workbook in front: a button works on the workbook in whose window it is."""
        self.office.ask("bring", path=str(workbook))

    def place(self, label: str):
        """Where on the screen the button, menu or item of a menu is that shows these words."""
        return self.wait_until(lambda: self.office.ask("place", name=label), f"the button {label!r}")

    def click(self, label: str) -> None:
        """Clicks the button, menu or item of a menu that shows these words."""
        self.press(self.place(label))

    def choose(self, *labels: str) -> None:
        """Goes down the menus of the menu bar."""
        for label in labels:
            self.click(label)

    def message(self, seconds: float = LIMIT) -> str:
        """The text of the message box that is open, or opens within the time."""
        return self.wait_until(lambda: self.office.ask("dialogs"), "a message box", seconds)[0][1]

    def answer(self, label: str) -> None:
        """Clicks a button of the message box and waits until the box is gone."""
        dialogs = self.wait_until(lambda: self.office.ask("dialogs"), "a message box")
        buttons = dialogs[0][2]
        button = buttons.get(label) or buttons[ENGLISH[label]]
        pressed_at = float("-inf")

        def closed() -> bool:
            """A click that comes before the box listens is lost, as under a hasty hand, and is repeated."""
            nonlocal pressed_at
            if [box[:2] for box in self.office.ask("dialogs")] != [box[:2] for box in dialogs]:
                return True  # perhaps the next one is there already
            if time.monotonic() - pressed_at > _UNHEARD:
                pressed_at = time.monotonic()
                self.press(button)
            return False

        self.wait_until(closed, "the message box to close")

    def click_cell(
        self, sheet: str, address: str, *, key: str | None = None, workbook: Path | None = None
    ) -> None:
        """Clicks a cell, with a key held down if one is named."""
        given = dict(sheet=sheet, address=address, path=None if workbook is None else str(workbook))
        self.office.ask("show", **given)
        left, top, _, height = self.wait_until(
            lambda: self.office.ask("cell_bounds", **given), f"the cell {address}"
        )
        if key:
            self._mouse("keydown", key)
        # A link is where its words are, at the left of the cell.
        self.press((left, top, 2 * _INTO_CELL, height))
        if key:
            self._mouse("keyup", key)

    def cells(self, sheet: str, address: str, workbook: Path | None = None) -> list[list[object]]:
        """What the cells of an open workbook hold; a date is its number."""
        return self.office.ask(
            "cells", sheet=sheet, address=address, path=None if workbook is None else str(workbook)
        )

    def formulas(self, sheet: str, address: str, workbook: Path | None = None) -> list[list[str]]:
        """The formulas as LibreOffice keeps them, with semicolons; a value as a text."""
        path = None if workbook is None else str(workbook)
        return self.office.ask("formulas", sheet=sheet, address=address, path=path)

    def documents(self) -> list[str]:
        """The names of the open documents."""
        return [Path(path).name or title for title, path in self.office.ask("documents")]

    def opened_by_system(self) -> list[str]:
        """What LibreOffice gave to the system to open: folders, pages, PDFs, links to Excel files; newest last."""
        record = self._shared / "opened"
        return record.read_text(encoding="utf-8").splitlines() if record.exists() else []

    def screenshot(self, path: Path) -> Path:
        """Writes what the screen shows as a PNG, once it no longer changes (or never stops doing so)."""
        before, until = b"", time.monotonic() + _UNREST
        while (dump := (self._shared / "Xvfb_screen0").read_bytes()) != before and time.monotonic() < until:
            before = dump
            time.sleep(_STILL)
        head = struct.unpack(">25I", dump[:100])
        header, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = dump[header + 12 * colours :][: line * height]
        Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", line, 1).save(path)
        return path

    def wait_until(self, condition: Callable[[], object], what: str, seconds: float = LIMIT):
        """What the condition gives once that is something."""
        until = time.monotonic() + seconds
        while not (found := self._now(condition)):
            if time.monotonic() > until:
                raise TimeoutError(f"There is no sign of {what}; open dialogs: {self.office.ask('dialogs')}")
            time.sleep(_PATIENCE)
        return found

    @staticmethod
    def _now(condition):
        """Windows open and close while the hand looks at them; that is not yet an answer."""
        with contextlib.suppress(RuntimeError):
            return condition()
        return None

    def _opener(self, soffice: str, profile: Path) -> Path:
        """A folder whose program stands for the desktop: LibreOffice opens Excel files, everything is written down."""
        programs = self._shared / "programs"
        programs.mkdir()
        opener = programs / "xdg-open"
        opener.write_text(
            _OPENER.format(record=self._shared / "opened", soffice=soffice, profile=profile.as_uri()),
            encoding="utf-8",
        )
        opener.chmod(0o755)
        return programs

    def _screen(self, stack: contextlib.ExitStack) -> str:
        reading, writing = os.pipe()
        width, height = SIZE
        command = [
            program("Xvfb"), "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
            "-fbdir", str(self._shared),
        ]  # fmt: skip
        self._program(stack, command, pass_fds=(writing,), display=None)
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as number:
            return f":{number.readline().strip()}"

    def _program(self, stack, command, *, pass_fds=(), display=...):
        shown = self._display if display is ... else display
        environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        process = subprocess.Popen(
            command, env=environment | ({"DISPLAY": shown} if shown else {}), pass_fds=pass_fds,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        stack.callback(process.wait)
        stack.callback(process.kill)

    def press(self, bounds) -> None:
        """Clicks a place on the screen."""
        left, top, width, height = bounds
        self._mouse("mousemove", str(left + width // 2), str(top + height // 2))
        self._mouse("click", "1")

    def _mouse(self, *words: str) -> None:
        command = [program("xdotool"), *words]
        subprocess.run(command, env=os.environ | {"DISPLAY": self._display}, check=True, timeout=LIMIT)
