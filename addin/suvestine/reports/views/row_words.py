"""What a register row says in columns that another edition of its form may lack."""

from __future__ import annotations

import datetime as dt

from suvestine.lithuanian import shown
from suvestine.reports.views.registers import Row
from suvestine.reports.views.wording import Printed

NOT_SAID = "nenurodyta"


def said(row: Row, column: str) -> Printed:
    """The cell as documents print it; None for a blank and for a column that the form does not have."""
    value: Printed = getattr(row, column, None)
    return value


def word(row: Row, column: str) -> str:
    """The cell as the heading of a group."""
    return shown(said(row, column)).strip() or NOT_SAID


def day(row: Row, column: str) -> dt.date | None:
    """A proper date; None for anything else."""
    value = row.values().get(column)
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else None


def same_words(text: object) -> str:
    """A key under which texts are equal that differ in letter case, spaces or the full stop only."""
    return " ".join(shown(text).split()).rstrip(".").casefold()
