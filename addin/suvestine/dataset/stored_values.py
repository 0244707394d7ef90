"""Cell values as the archive and exports hold them, and back."""

from __future__ import annotations

import datetime as dt

from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN
from suvestine.returns.model import Entry, State
from suvestine.spreadsheet.grid import CellError, Value

Stored = str | float | int | None


def to_stored(value: Value) -> tuple[str, Stored]:  # noqa: PLR0911 - a table of types
    """A value as (kind, what SQLite holds)."""
    match value:
        case None:
            return "", None
        case bool():
            return "bool", int(value)
        case float() | int():
            return "number", value
        case CellError():
            return "error", str(value)
        case str():
            return "text", value
        case dt.datetime():
            return "datetime", value.isoformat()
        case dt.date():
            return "date", value.isoformat()
        case dt.time():
            return "time", value.isoformat()
        case dt.timedelta():
            return "duration", value.total_seconds()


def from_stored(kind: str, stored: Stored) -> Value:  # noqa: PLR0911 - a table of kinds
    """The value that :func:`to_stored` was given."""
    match kind:
        case "":
            return None
        case "bool":
            return bool(stored)
        case "number":
            return float(stored or 0)
        case "error":
            return CellError(stored)
        case "datetime":
            return dt.datetime.fromisoformat(str(stored))
        case "date":
            return dt.date.fromisoformat(str(stored))
        case "time":
            return dt.time.fromisoformat(str(stored))
        case "duration":
            return dt.timedelta(seconds=float(stored or 0))
    return str(stored)


def exported(entry: Entry | None) -> str:
    """A value as open data writes it: decimal dot, ISO dates, the two words, blank for blank."""
    if entry is None or entry.state is State.BLANK:
        return ""
    if entry.state is State.UNKNOWN:
        return UNKNOWN
    if entry.state is State.NOT_APPLICABLE:
        return NOT_APPLICABLE
    return plain(entry.value)


def plain(value: Value) -> str:
    """A value as open data writes it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() | int():
            return format(value, ".15g")
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
    return str(value)
