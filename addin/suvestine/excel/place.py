"""Where a button was pressed: the workbook's file, the workspace around it, whether the two can be read from disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import xlwings as xw

from suvestine.errors import UserError
from suvestine.excel.desk import Desk, path_of
from suvestine.excel.programs import is_read_only, is_saved
from suvestine.sentences import Phrase
from suvestine.workspace import CONTROL_WORKBOOK, Workspace, enclosing_workspace

_READ_ONLY = (
    "Darbaknygė „{name}“ atverta tik skaityti, todėl jos pakeitimai nebus įrašyti.\n\n"
    "Ar tęsti su tuo, kas jau įrašyta diske?"
)

_NOT_SAVED = "jos neįrašė pati skaičiuoklė"


class Declined(Exception):  # noqa: N818 - the person said no, which is no error
    """The person does not want to go on."""


@dataclass(frozen=True)
class Place:
    """A workbook on screen and the workspace that its file stands in; ``workspace`` is None where there is none."""

    book: xw.Book
    file: Path
    workspace: Path | None

    @property
    def is_template(self) -> bool:
        """Whether it is one of the workspace's own forms, which nobody has filled."""
        return self.workspace is not None and self.file.parent == Workspace(self.workspace).forms

    @property
    def is_form(self) -> bool:
        """Whether the workbook is a form that a member fills: it has the stamp."""
        return {"forma", "nario_kodas"} <= {name.name.lower() for name in self.book.names}


def find_place(desk: Desk) -> Place:
    """Where the person is; raises :class:`UserError` where no saved workbook is on screen."""
    file = path_of(desk.book)
    return Place(desk.book, file, enclosing_workspace(file))


def saved_workspace(desk: Desk, place: Place) -> Path:
    """The workspace, its control workbook saved where it is open; raises :class:`UserError` where there is none and
    :class:`Declined` where the person does not go on.
    """
    if place.workspace is None:
        raise UserError("no_workspace", path=place.file)
    control = desk.book_at(place.workspace / CONTROL_WORKBOOK)
    if control is not None:
        save(desk, control)
    return place.workspace


def keep_shown(desk: Desk, workspace: Path) -> None:
    """Writes to disk what a run has put into the control workbook; after the message, as nobody waits for it."""
    control = desk.book_at(workspace / CONTROL_WORKBOOK)
    if control is not None and not is_read_only(control):
        save(desk, control)


def save(desk: Desk, book: xw.Book) -> None:
    """Writes what the screen shows to disk; asks where that cannot be."""
    if is_read_only(book):
        if not desk.ask(_READ_ONLY.format(name=book.name)):
            raise Declined
    elif not is_saved(book):
        try:
            book.save()
        except Exception as problem:
            raise UserError(
                "workbook_not_saved", path=path_of(book), reason=Phrase(str(problem), _NOT_SAVED)
            ) from problem
