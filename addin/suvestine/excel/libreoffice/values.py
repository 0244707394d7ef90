"""Cell values between Python and the wire."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any


class CellError(str):
    """An error that a cell shows, such as ``#N/A``."""

    __slots__ = ()


def from_wire(value: Any) -> Any:
    """A value as LibreOffice sends it."""
    if isinstance(value, dict):
        return datetime.fromisoformat(value["date"]) if "date" in value else CellError(value["error"])
    return value


def to_wire(value: Any) -> Any:
    """A value as LibreOffice takes it. An apostrophe before a text only says that it is a text, as in Excel."""
    if isinstance(value, datetime):
        return {"date": value.replace(tzinfo=None).isoformat()}
    if isinstance(value, date):
        return {"date": datetime(value.year, value.month, value.day).isoformat()}  # noqa: DTZ001
    if isinstance(value, str):
        return str(value).removeprefix("'") or None
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float | Decimal):
        return None if math.isnan(value) else float(value)
    raise TypeError(f"A cell cannot hold {value!r}.")


def cleaned(
    value: Any,
    date_from: Callable[..., Any],
    empty: Any,
    number_from: Callable[[float], Any] | None,
    *,
    errors: bool,
) -> Any:
    """A value as xlwings hands it out, with the reader's own choices for dates, blanks, numbers and errors."""
    if value is None or value == "":
        return empty
    if isinstance(value, CellError):
        return str(value) if errors else None
    if isinstance(value, datetime):
        parts = ("year", "month", "day", "hour", "minute", "second", "microsecond")
        return date_from(**{part: getattr(value, part) for part in parts}, tzinfo=None)
    if number_from is not None and isinstance(value, float):
        return number_from(value)
    return value
