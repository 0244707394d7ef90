"""Everything that a template may say: each name with its type and an example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from inspect import isfunction, signature
from typing import Any, NamedTuple, get_origin

from suvestine.reports.views.figures import Figure
from suvestine.reports.views.form_views import CodedTable
from suvestine.reports.views.registers import Rows
from suvestine.reports.views.shapes import Shape, element, is_method, member, names
from suvestine.reports.views.wording import DASH, printed
from suvestine.reports.word.template_language import FILTERS, FUNCTIONS

_EXAMPLE = 60
_FAMILIES = (Figure, Rows)
_WORDS = {
    "int": "number",
    "float": "number",
    "str": "text",
    "datetime": "time",
    "bool": "yes/no",
    "NoneType": "text",
}
_OF_THE_DOCUMENT = {
    "grafikas(grafikai.…, plotis=16)": "puts a chart into the document, plotis in cm",
    "lenteles_nr()": "the number of the next table",
    "paveikslo_nr()": "the number of the next picture",
}


class FieldName(NamedTuple):
    """A name as a template writes it (``[0]`` stands for any row of a list), its type, and an example."""

    name: str
    kind: str
    example: str


def catalogue(context: Mapping[str, object]) -> list[FieldName]:
    """All names; what says the same again (codes of a table, rows of the same kind) is said once whole."""
    listing = _Listing()
    for name, value in sorted(context.items()):
        listing.add(name, Shape(value) if value is not None else Shape(), ())
    found = listing.found
    found.extend(FieldName(f"… | {name}", "filter", _summary(function)) for name, function in FILTERS.items())
    found.extend(
        FieldName(_called(name, function), "function", _summary(function))
        for name, function in FUNCTIONS.items()
    )
    found.extend(FieldName(name, "function", text) for name, text in _OF_THE_DOCUMENT.items())
    return found


class _Listing:
    """The names found so far, and where each kind of record was first listed."""

    def __init__(self) -> None:
        self.found: list[FieldName] = []
        self._first: dict[type, str] = {}

    def add(self, name: str, shape: Shape, above: tuple[type, ...]) -> None:
        value, kind = shape.value, _class(shape)
        if is_method(shape) or isfunction(value):
            self._say(_called(name, value), "function", _summary(value))
        elif value is None and get_origin(shape.kind) is tuple:
            self._say(name, "list", "0 rows")
            self.add(f"{name}[0]", element(shape), above)
        elif not names(shape) and (isinstance(value, str) or not isinstance(value, (Sequence, Mapping))):
            self._say(name, _type_name(kind if value is not None else shape.kind), _example(value))
        elif any(issubclass(kind, family) and _within(family, above) for family in _FAMILIES):
            self._say(name, "as above", "")
        elif is_dataclass(kind) and kind in self._first:
            self._say(name, f"as {self._first[kind]}", _example(getattr(value, "pavadinimas", "")))
        else:
            self._first.setdefault(kind, name)
            self._inner(name, shape, (kind, *above))

    def _inner(self, name: str, shape: Shape, above: tuple[type, ...]) -> None:
        value = shape.value
        if isinstance(value, Sequence):
            self._say(name, "list", f"{len(value)} rows")
            self.add(f"{name}[0]", Shape(value[0]) if value else element(shape), above)
        codes = list(value) if isinstance(value, CodedTable) else []
        for inner in names(shape):
            child = _child(shape, inner)
            if inner in codes[1:] and isinstance(value, CodedTable):
                row = value[inner]
                self._say(
                    _joined(name, inner),
                    f"as {_joined(name, codes[0])}",
                    f"{row.pavadinimas}: {_example(row.suma)}",
                )
            elif child is not None:
                self.add(_joined(name, inner), child, above)

    def _say(self, name: str, kind: str, example: str) -> None:
        self.found.append(FieldName(name, kind, example))


def _within(family: type, above: tuple[type, ...]) -> bool:
    return any(issubclass(kind, family) for kind in above)


def _child(shape: Shape, name: str) -> Shape | None:
    try:
        return member(shape, name)
    except AttributeError:
        return None


def _class(shape: Shape) -> type:
    if shape.value is not None:
        return type(shape.value)
    return shape.kind if isinstance(shape.kind, type) else object


def _joined(name: str, inner: str) -> str:
    return f"{name}.{inner}" if inner.isidentifier() else f"{name}['{inner}']"


def _type_name(kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, str):
        return "text"
    text = getattr(kind, "__name__", str(kind)) if kind is not None else "text"
    parts = [_WORDS.get(part.strip(), part.strip()) for part in str(text).split("|")]
    return " or ".join(dict.fromkeys(part for part in parts if part != "None"))


def _example(value: object) -> str:
    text = " ".join(str(printed(value)).split()) if value is not None else DASH
    return text if len(text) <= _EXAMPLE else f"{text[:_EXAMPLE]}…"


def _called(name: str, function: Any) -> str:
    return f"{name}({', '.join(signature(function).parameters)})"


def _summary(function: object) -> str:
    return " ".join((getattr(function, "__doc__", "") or "").strip().split("\n\n")[0].split())
