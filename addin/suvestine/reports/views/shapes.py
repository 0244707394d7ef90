"""What a template may say of a value: the names that stand after a point, and what they give."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Union, get_args, get_origin, get_type_hints

_OURS = "suvestine."
_PLAIN = (str, int, float, type(None))


class UnknownName(AttributeError):  # noqa: N818 - it names what was met
    """A template says a name that is not there; ``candidates`` are the names that are."""

    def __init__(self, name: str, candidates: Iterable[str]) -> None:
        super().__init__(f"there is no name {name!r}", name=name)
        self.wanted = name
        self.candidates = tuple(candidates)


@dataclass(frozen=True, slots=True)
class Shape:
    """A value at hand, or only its type (where a list is empty or a value is not known)."""

    value: object = None
    kind: Any = None

    @property
    def open(self) -> bool:
        """Nothing is known, so any name may follow."""
        return self.value is None and self.kind is None


ANYTHING = Shape()


def member(shape: Shape, name: str) -> Shape:
    """What ``shape.name`` gives; raises :class:`UnknownName`."""
    if shape.open:
        return ANYTHING
    if shape.value is not None:
        return _member_of_value(shape.value, name)
    return _member_of_type(shape.kind, name)


def element(shape: Shape) -> Shape:
    """What a loop over ``shape`` gives."""
    example = getattr(shape.value, "_example", None)
    if example is not None:
        return Shape(example)
    if isinstance(shape.value, Mapping):
        return ANYTHING
    if isinstance(shape.value, Sequence) and not isinstance(shape.value, str) and shape.value:
        return Shape(shape.value[0])
    arguments = [a for a in get_args(_required(shape.kind)) if a is not Ellipsis]
    return Shape(kind=arguments[-1]) if arguments else ANYTHING


def names(shape: Shape) -> tuple[str, ...]:
    """All names that may follow, dynamic ones (columns, codes) included."""
    if isinstance(shape.value, Mapping):
        own = _public(type(shape.value)) if _is_ours(type(shape.value)) else []
        return tuple(dict.fromkeys([*own, *(str(key) for key in shape.value)]))
    kind = type(shape.value) if shape.value is not None else _required(shape.kind)
    if not isinstance(kind, type) or not _is_ours(kind):
        return ()
    dynamic = getattr(shape.value, "_dynamic_names", ())
    return tuple(dict.fromkeys([*_public(kind), *dynamic]))


def is_method(shape: Shape) -> bool:
    return isinstance(shape.value, types.MethodType)


def result(shape: Shape) -> Shape:
    """What calling ``shape`` gives, as far as its type hints say."""
    if is_method(shape):
        hint = _hints(shape.value).get("return")
        return Shape(kind=hint) if hint is not None else ANYTHING
    return ANYTHING


def _member_of_value(value: object, name: str) -> Shape:
    if isinstance(value, Mapping) and name in value:
        return _shape(value[name], None)
    if _is_ours(type(value)):
        if name.startswith("_") or (name not in names(Shape(value)) and not hasattr(value, name)):
            raise UnknownName(name, names(Shape(value)))
        return _shape(getattr(value, name), _attribute_hint(type(value), name))
    if isinstance(value, Mapping):
        if hasattr(value, name):
            return ANYTHING
        raise UnknownName(name, names(Shape(value)))
    if hasattr(value, name):
        return ANYTHING
    raise UnknownName(name, ())


def _member_of_type(kind: Any, name: str) -> Shape:
    kind = _required(kind)
    if not isinstance(kind, type) or get_origin(kind) is not None or not _is_ours(kind):
        return ANYTHING
    if hasattr(kind, "__getattr__"):
        return ANYTHING
    known = _public(kind)
    if name not in known:
        raise UnknownName(name, known)
    hint = _attribute_hint(kind, name)
    return Shape(kind=hint) if hint is not None else ANYTHING


def _shape(value: object, hint: Any) -> Shape:
    if value is None or (isinstance(value, (tuple, list)) and not value):
        return Shape(kind=hint) if hint is not None else ANYTHING
    return Shape(value)


def _attribute_hint(kind: type, name: str) -> Any:
    attribute = getattr(kind, name, None)
    if isinstance(attribute, property):
        return _hints(attribute.fget).get("return")
    if isinstance(attribute, cached_property):
        return _hints(attribute.func).get("return")
    return _hints(kind).get(name)


def _hints(subject: Any) -> dict[str, Any]:
    try:
        return get_type_hints(subject)
    except (NameError, TypeError):
        return {}


def _required(kind: Any) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        rest = [part for part in get_args(kind) if part is not type(None)]
        return rest[0] if len(rest) == 1 else None
    return kind


def _public(kind: type) -> list[str]:
    fields = list(getattr(kind, "__dataclass_fields__", {}))
    inherited = {*dir(Mapping), *dir(Sequence)} if issubclass(kind, (Mapping, Sequence)) else set()
    rest = [name for name in dir(kind) if name not in inherited or name in vars(kind)]
    hidden = getattr(kind, "_not_said", ())
    return [
        name for name in dict.fromkeys([*fields, *rest]) if not name.startswith("_") and name not in hidden
    ]


def _is_ours(kind: type) -> bool:
    return not issubclass(kind, _PLAIN) and kind.__module__.startswith(_OURS)
