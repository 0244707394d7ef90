"""The program on screen as the buttons use it: its workbooks, messages, questions, status bar."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import xlwings as xw

from suvestine.errors import UserError
from suvestine.excel.cloud import synchronised
from suvestine.progress import Advance
from suvestine.sentences import Sentence

TITLE = "Suvestinė"
_WORKBOOKS = (".xlsx", ".xlsm")
_SAME_NAME = (
    "Rezultatas „{path}“ įrašytas, bet neatvertas, nes jau atverta kita darbaknygė tokiu pat vardu. "
    "Uždarykite ją ir atverkite „{name}“ patys."
)
_BETWEEN_UPDATES = 0.2
"""Seconds; each change of the status bar is a call to the other program."""


class Desk:
    """What a button sees and says; ``app`` is Excel or LibreOffice through xlwings."""

    def __init__(self, app: xw.App) -> None:
        self._app = app
        self._remarks: list[Sentence] = []

    @property
    def book(self) -> xw.Book:
        """The workbook that the person looks at."""
        active = self._app.books.active if len(self._app.books) else None
        if active is None:
            raise UserError("no_workbook")
        return active

    def book_at(self, path: Path) -> xw.Book | None:
        """The open workbook of this file; None where it is not open here."""
        return next((book for book in self._app.books if _same(_known_path(book), path)), None)

    def tell(self, text: str, *, mistake: bool = False) -> None:
        """Shows a message with the remarks that were made on the way, and waits until it is read."""
        paragraphs = [text, *(remark.lithuanian for remark in self._remarks)]
        self._remarks.clear()
        self._app.status_bar = False
        self._app.alert("\n\n".join(filter(None, paragraphs)), TITLE, mode="critical" if mistake else "info")

    def ask(self, question: str) -> bool:
        """Whether the person says yes."""
        return self._app.alert(question, TITLE, buttons="yes_no") == "yes"

    def say(self, sentence: Sentence) -> None:
        """Keeps a remark for the message at the end."""
        self._remarks.append(sentence)

    @contextmanager
    def progress(self, label: Sentence, total: int) -> Iterator[Advance]:
        """Shows in the status bar how far a step is."""
        done, shown_at = 0, time.monotonic()
        self._app.status_bar = f"{TITLE}: {label.lithuanian}…"

        def advance() -> None:
            nonlocal done, shown_at
            done += 1
            if total > 1 and time.monotonic() - shown_at > _BETWEEN_UPDATES:
                shown_at = time.monotonic()
                self._app.status_bar = f"{TITLE}: {label.lithuanian}, {done} iš {total}…"

        yield advance

    def rest(self) -> None:
        """Gives the status bar back."""
        self._app.status_bar = False

    def open(self, path: Path) -> None:
        """Opens a workbook beside the others, any other file or folder in its own program."""
        if path.suffix.lower() in _WORKBOOKS:
            self._open_workbook(path)
        elif hasattr(self._app.api, "open_document"):
            self._app.api.open_document(str(path))
        elif sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - what a double click does
        else:
            subprocess.run(["open" if sys.platform == "darwin" else "xdg-open", str(path)], check=True)  # noqa: S603

    def _open_workbook(self, path: Path) -> None:
        twins = [book for book in self._app.books if book.name.casefold() == path.name.casefold()]
        if any(not _same(_known_path(book), path) for book in twins):
            self.tell(_SAME_NAME.format(path=path, name=path.name), mistake=True)
        else:
            self._app.books.open(str(path))

    def close_unchanged(self, folder: Path, beginning: str) -> None:
        """Closes results that are shown here and unchanged, so that new ones can take their names."""
        for book in list(self._app.books):
            path = _known_path(book)
            if path and path.name.startswith(beginning) and _same(path.parent, folder) and is_saved(book):
                book.close()


def path_of(book: xw.Book) -> Path:
    """The file of a workbook; raises :class:`UserError` where it has none on this computer."""
    address = str(_property(book, "FullName", "full_name") if _in_excel(book) else book.fullname)
    path = synchronised(address) if "://" in address else Path(address)
    if path is None:
        raise UserError("workbook_in_cloud", address=address)
    if not path.is_absolute():
        raise UserError("never_saved", name=book.name)
    return path


def is_saved(book: xw.Book) -> bool:
    """Whether the file on disk is what the screen shows."""
    return bool(_property(book, "Saved", "saved"))


def is_read_only(book: xw.Book) -> bool:
    """Whether the workbook was opened for reading only."""
    return bool(_property(book, "ReadOnly", "read_only"))


def _property(book: xw.Book, name: str, name_on_mac: str) -> object:
    """A property that xlwings does not pass on; Excel on a Mac is asked in AppleScript's words."""
    if sys.platform == "darwin" and _in_excel(book):
        return getattr(book.api, name_on_mac).get()
    return getattr(book.api, name)


def _in_excel(book: xw.Book) -> bool:
    return bool(book.app.engine.name == "excel")


def _known_path(book: xw.Book) -> Path | None:
    try:
        return path_of(book)
    except UserError:
        return None


def _same(path: Path | None, other: Path) -> bool:
    return path is not None and os.path.normcase(path.resolve()) == os.path.normcase(other.resolve())
