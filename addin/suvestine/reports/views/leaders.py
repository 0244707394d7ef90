"""Who is ahead, for captions and sentences: ties are named together, and where nothing stands out nobody is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def leaders(items: Sequence[_T], size: Callable[[_T], float]) -> tuple[_T, ...]:
    """All items of the greatest size, in their order; none where it is zero or every item has it."""
    most = max((size(item) for item in items), default=0)
    found = tuple(item for item in items if size(item) == most)
    return found if most > 0 and len(found) < len(items) else ()


def last(items: Sequence[_T], size: Callable[[_T], float]) -> tuple[_T, ...]:
    """All items of the least size, in their order; none where every item has it."""
    least = min((size(item) for item in items), default=0)
    found = tuple(item for item in items if size(item) == least)
    return found if len(found) < len(items) else ()
