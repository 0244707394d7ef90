"""Lithuanian words from data: slugs, number agreement, numbers and dates as a reader expects them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

UNKNOWN = "nežinoma"
"""The word that members write for a value that nobody knows; ``..`` means the same."""
NOT_APPLICABLE = "netaikoma"
"""The word that members write where a question does not concern them."""
NO_BREAK_SPACE = "\u00a0"
_DIGITS = 400
"""As many as any number that a cell may hold, also one typed by mistake."""
MONTHS = (
    "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio",
    "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio",
)  # fmt: skip
"""The months as members write them in a date: ``2025 m. kovo 14 d.``"""


@lru_cache(maxsize=16_384)  # headings come back with every return, columns with every row
def slug(text: str) -> str:
    """``Dalyvių skaičius`` -> ``dalyviu_skaicius``: lower case, no diacritics, other runs one ``_``."""
    plain = unicodedata.normalize("NFKD", text.strip().lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^0-9a-z]+", "_", plain).strip("_")


def unique_slugs(headings: Iterable[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Slugs in order; one that is taken already gets ``_2``, ``_3`` …"""
    used = set(taken)
    slugs: list[str] = []
    for heading in headings:
        base = slug(heading)
        candidate, number = base, 1
        while candidate in used:
            number += 1
            candidate = f"{base}_{number}"
        used.add(candidate)
        slugs.append(candidate)
    return tuple(slugs)


def plural(count: float, one: str, few: str, many: str) -> str:
    """The noun that agrees with ``count``: 1 renginys, 3 renginiai, 11 renginių, 21 renginys; a fraction takes
    ``many``.
    """
    return {"one": one, "few": few}.get(_locale().plural_form(abs(count)), many)


def counted(count: float, one: str, few: str, many: str) -> str:
    """``3 renginiai``: the number and the noun that agrees with it, kept on one line."""
    return f"{number(count)}{NO_BREAK_SPACE}{plural(count, one, few, many)}"


def number(value: float, decimals: int | None = None) -> str:
    """``1234.5`` -> ``1 234,5`` with a no-break space; ``decimals`` fixes the places, else at most two.

    Halves are rounded away from zero, as Excel shows them.
    """
    from babel.numbers import format_decimal

    places = 2 if decimals is None else decimals
    pattern = "#,##0.##" if decimals is None else f"#,##0.{'0' * decimals}".rstrip(".")
    with localcontext(prec=_DIGITS):
        rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        text = format_decimal(rounded or abs(rounded), format=pattern, locale=_locale())
    return text.replace("-", "−")


def money(value: float) -> str:
    """A sum in euros without its unit: ``22500.5`` -> ``22 500,50``, ``22500`` -> ``22 500``."""
    return number(value, 2).removesuffix(",00")


def change(value: float, decimals: int | None = None) -> str:
    """A number with its sign: ``+12``, ``−3,5``, ``0``."""
    text = number(value, decimals)
    return f"+{text}" if value > 0 and text.strip("0,") else text


def long_date(day: dt.date) -> str:
    """``2025 m. kovo 14 d.`` with no-break spaces."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_locale()).replace(" ", NO_BREAK_SPACE)


def shown(value: Any) -> str:
    """A cell's value as a member would read it: decimal comma, ISO date, ``taip``/``ne`` for booleans."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TAIP" if value else "NE"
    if isinstance(value, (int, float)):
        return format(value, ".15g").replace(".", ",")
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return str(value)


def joined(words: Iterable[str]) -> str:
    """``a, b ir c``."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} ir {items[-1]}"


@cache
def _locale() -> Locale:
    """Babel's Lithuanian; read when first asked for, as most commands never do."""
    from babel import Locale

    return Locale("lt")
