"""Names that Excel takes: of sheets, of tables, of the columns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_NAME_LENGTH = 31
_CELL = re.compile(r"(?i)[a-z]{1,3}\d+|r|c|r\d*c\d*")


def legal_sheet_name(name: str, taken: Iterable[str]) -> str:
    """A sheet name that Excel takes, different from those that are taken."""
    base = " ".join(_FORBIDDEN.sub(" ", name).split())[:_NAME_LENGTH].strip("' ") or "Lapas"
    if base.lower() == "history":
        base = f"{base} 1"
    return _numbered(base, {each.lower() for each in taken}, "{base} ({number})", _NAME_LENGTH)


def unique_headings(headings: Sequence[str]) -> list[str]:
    """Headings that an Excel table takes: none blank, none twice, none of several lines."""
    shown: list[str] = []
    taken: set[str] = set()
    for heading in headings:
        unique = _numbered(" ".join(heading.split()) or "Stulpelis", taken, "{base} ({number})", 255)
        taken.add(unique.lower())
        shown.append(unique)
    return shown


def legal_table_name(name: str, taken: set[str]) -> str:
    """A table name that Excel takes, different from those that are taken, which are in lower case."""
    base = re.sub(r"[^\w.]", "_", name) or "lentele"
    if not (base[0].isalpha() or base[0] == "_") or _CELL.fullmatch(base):
        base = f"_{base}"
    return _numbered(base, taken, "{base}_{number}")


def _numbered(base: str, taken: set[str], pattern: str, length: int = 255) -> str:
    """The base, or the base with the first free number, cut to the length."""
    name, number = base[:length], 2
    while name.lower() in taken:
        ending = len(pattern.format(base="", number=number))
        name = pattern.format(base=base[: length - ending].rstrip(), number=number)
        number += 1
    return name
