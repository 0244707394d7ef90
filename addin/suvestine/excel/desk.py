"""The program on screen as the buttons use it: its workbooks, messages, questions, status bar."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import xlwings as xw

from suvestine.errors import UserError
from suvestine.excel.cloud import synchronised
from suvestine.excel.programs import address, alert, is_saved, mark_saved, open_elsewhere
from suvestine.progress import Advance, Progress
from suvestine.sentences import Sentence

TITLE = "Suvestinė"
_WORKBOOKS = (".xlsx", ".xlsm")
_SAME_NAME = (
    "Rezultatas „{path}“ įrašytas, bet neatvertas, nes jau atverta kita darbaknygė tokiu pat vardu. "
    "Užverkite ją ir atverkite „{name}“ patys."
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
        if active is None or active.api is None:  # Excel with hidden workbooks only has none in front
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
        alert(self._app, "\n\n".join(filter(None, paragraphs)), TITLE, critical=mistake)

    def ask(self, question: str) -> bool:
        """Whether the person says yes."""
        return alert(self._app, question, TITLE, buttons="yes_no") == "yes"

    def say(self, sentence: Sentence) -> None:
        """Keeps a remark for the message at the end."""
        self._remarks.append(sentence)

    def before(self, code: str, act: Callable[[], None]) -> Progress:
        """Progress that does something when the step of this label begins."""

        @contextmanager
        def shown(label: Sentence, total: int) -> Iterator[Advance]:
            if label.code == code:
                act()
            with self.progress(label, total) as advance:
                yield advance

        return shown

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
        else:
            open_elsewhere(self._app, path)

    def _open_workbook(self, path: Path) -> None:
        twins = [book for book in self._app.books if book.name.casefold() == path.name.casefold()]
        if any(not _same(_known_path(book), path) for book in twins):
            self.tell(_SAME_NAME.format(path=path, name=path.name), mistake=True)
        else:
            opened = self._app.books.open(str(path))
            if not twins:
                mark_saved(opened)

    def close_unchanged(self, path: Path) -> None:
        """Closes a result that is shown here and unchanged, so that a new one can take its name."""
        book = self.book_at(path)
        if book is not None and is_saved(book):
            book.close()


def path_of(book: xw.Book) -> Path:
    """The file of a workbook; raises :class:`UserError` where it has none on this computer."""
    where = address(book)
    path = synchronised(where) if "://" in where else Path(where)
    if path is None:
        raise UserError("workbook_in_cloud", address=where)
    if not path.is_absolute():
        raise UserError("never_saved", name=book.name)
    return path


def _known_path(book: xw.Book) -> Path | None:
    try:
        return path_of(book)
    except UserError:
        return None


def _same(path: Path | None, other: Path) -> bool:
    return path is not None and os.path.normcase(path.resolve()) == os.path.normcase(other.resolve())
