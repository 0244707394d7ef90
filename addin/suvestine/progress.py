"""How a step tells how far it is and what it noticed, without knowing who listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Advance = Callable[[], None]
Progress = Callable[[str, int], AbstractContextManager[Advance]]
"""``with progress("Reading returns", 60) as advance:`` – call ``advance()`` after each of the 60."""


@contextmanager
def silent(_label: str, _total: int) -> Iterator[Advance]:
    """A listener that shows nothing."""
    yield lambda: None


Say = Callable[[str], None]
"""One English sentence for the operator, beside the result: a file written elsewhere, a changed template."""


def unheard(_sentence: str) -> None:
    """A listener that nobody reads."""
