"""One door for all buttons: what was pressed is done, and whatever comes of it is said in Lithuanian."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import xlwings as xw

from suvestine.errors import UserError
from suvestine.excel.actions import ACTIONS, DOCUMENT_PREFIX, document
from suvestine.excel.desk import Desk
from suvestine.excel.error_log import write_down
from suvestine.excel.place import Declined, Place, find_place

_FAILED = (
    "Programoje įvyko klaida, todėl darbas nebaigtas. Failai nesugadinti: kiekvienas įrašomas visas arba "
    "neįrašomas.\n\n"
    "Kas nutiko, įrašyta faile „{log}“: persiųskite jį programą prižiūrinčiam informatikui."
)


def run(action: str, app: xw.App) -> None:
    """Does what a button asks for; ``action`` is the button's id, ``app`` the program that shows the workbook.

    A mistake is told in a sentence; a failure of the program is written to a log and said so.
    """
    desk, now = Desk(app), dt.datetime.now().astimezone()
    place: Place | None = None
    try:
        place = find_place(desk)
        if action.startswith(DOCUMENT_PREFIX):
            document(desk, place, now, action.removeprefix(DOCUMENT_PREFIX))
        else:
            ACTIONS[action](desk, place, now)
    except Declined:
        pass
    except UserError as mistake:
        desk.tell(mistake.sentence.lithuanian, mistake=True)
    except Exception as failure:  # noqa: BLE001 - nobody reads a traceback in a message box; the log keeps it
        log = write_down(failure, action=action, folder=_folder(place), now=now)
        desk.tell(_FAILED.format(log=log), mistake=True)
    finally:
        desk.rest()


def _folder(place: Place | None) -> Path | None:
    return place.workspace if place is not None else None
