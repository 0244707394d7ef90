"""The closed list of what the program may ask of LibreOffice; a request and its reply are one line of JSON each."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

from suvestine.excel.libreoffice.host import books, cells, formats, formulas, places, screen, tables
from suvestine.excel.libreoffice.host.desk import Desk, Refused

OPERATIONS: dict[str, Callable[..., Any]] = {
    "app.process": lambda _desk: os.getpid(),
    "app.version": books.version,
    "app.selection": places.selection,
    "app.alert": screen.alert,
    "app.status": screen.set_status,
    "app.open": screen.open_document,
    "books.all": books.all_books,
    "books.active": books.active,
    "books.add": books.add,
    "books.open": books.open_book,
    "book.state": books.state,
    "book.save": books.save,
    "book.close": books.close,
    "book.activate": books.activate,
    "book.saved": books.set_saved,
    "book.names": tables.names,
    "sheets.all": books.sheets,
    "sheets.active": books.active_sheet,
    "sheet.activate": books.activate_sheet,
    "sheet.visible": books.is_visible,
    "sheet.used": places.used,
    "sheet.tables": tables.tables,
    "table.resize": tables.resize,
    "table.has_filter": tables.has_filter,
    "table.set_filter": tables.set_filter,
    "cells.read": cells.read,
    "cells.write": cells.write,
    "cells.clear": cells.clear,
    "cells.formulas": formulas.read,
    "cells.set_formulas": formulas.write,
    "cells.fill_formula": formulas.fill,
    "cells.select": places.select,
    "cells.region": places.region,
    "cells.end": places.end,
    "cells.is_array": formulas.is_array,
    "cells.format": formats.get_format,
    "cells.set_format": formats.set_format,
    "cells.autofit": formats.autofit,
}
"""Name of an operation -> the function that does it; its other arguments come by name from the request."""


def answer(desk: Desk, line: str) -> str:
    """Does one request; gives the reply. A failure is a reply too: the program decides what becomes of it."""
    request = json.loads(line)
    try:
        given = OPERATIONS[request["do"]](desk, **request["with"])
    except Refused as refusal:
        return json.dumps({"failed": refusal.kind, "why": str(refusal)})
    except Exception as error:  # noqa: BLE001 - LibreOffice raises what it likes, and it must not fall with us
        why = getattr(error, "Message", "") or str(error)
        return json.dumps({"failed": "error", "why": type(error).__name__ + ": " + why})
    return json.dumps({"gave": given})
