"""The Jinja environment of Word templates: filters, functions, and names that must exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from suvestine.lithuanian import counted, joined, long_date
from suvestine.reports.views.name_cases import CASES
from suvestine.reports.views.shapes import Shape, UnknownName, names
from suvestine.reports.views.wording import clean, pokytis, printed, proc, skaicius

MERGE_MARK = "\ue000"
"""Begins the text of a table cell that joins with equal cells below it."""


class MissingName(StrictUndefined):
    """An unknown name fails when it is used, with the names that would have been right."""

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None
    ) -> None:
        super().__init__(hint=hint, obj=obj, name=name)
        if exc is not None:
            self._undefined_exception = exc
        elif name is not None and obj is None:
            self._undefined_hint = f"{name!r} is asked of something that has no data"
        elif name is not None:
            wanted, owner = name, obj
            self._undefined_exception = lambda _: UnknownName(str(wanted), names(Shape(owner)))  # type: ignore[assignment]


def environment() -> Environment:
    """A fresh environment; ``documents`` adds the functions that need the document itself.

    It is a sandbox, because templates travel between offices.
    """
    jinja = ImmutableSandboxedEnvironment(autoescape=True, undefined=MissingName, finalize=printed)
    for name in ("joiner", "lipsum", "cycler"):
        jinja.globals.pop(name, None)
    jinja.filters.update(FILTERS)
    jinja.globals.update(FUNCTIONS)
    return jinja


def data(value: object) -> str:
    """``2025-03-14``."""
    return str(printed(value.date() if isinstance(value, dt.datetime) else value))


def ilga_data(value: object) -> str:
    """``2025 m. kovo 14 d.``"""
    return long_date(value) if isinstance(value, dt.date) else str(printed(value))


def kiek(skaicius: object, vienas: str, keli: str, daug: str) -> str:
    """``3 renginiai``: ``kiek(n, 'renginys', 'renginiai', 'renginių')``; „–“ where the number is not known."""
    if isinstance(skaicius, (int, float)) and not isinstance(skaicius, bool):
        return counted(skaicius, vienas, keli, daug)
    return str(printed(skaicius))


def sarasas(value: Iterable[object]) -> str:
    """``a, b ir c``."""
    return joined(str(printed(item)) for item in value)


def sujungti(value: object) -> str:
    """Joins this table cell with the cells below that hold the same text, within the joined cell to its left."""
    return MERGE_MARK + str(printed(value))


def pastraipos(value: object) -> str:
    """Text whose line ends stay line ends in Word."""
    return clean(str(printed(value)))


FILTERS: dict[str, Callable[..., str]] = {
    "skaicius": skaicius,
    "proc": proc,
    "pokytis": pokytis,
    "data": data,
    "ilga_data": ilga_data,
    "sarasas": sarasas,
    "sujungti": sujungti,
    "pastraipos": pastraipos,
    **CASES,
}
FUNCTIONS: dict[str, Callable[..., str]] = {
    "kiek": kiek,
    "skaicius": skaicius,
    "proc": proc,
    "pokytis": pokytis,
}
