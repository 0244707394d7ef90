"""How a step tells how far it is and what it noticed, without knowing who listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from suvestine.sentences import Sentence

Advance = Callable[[], None]
Progress = Callable[[Sentence, int], AbstractContextManager[Advance]]
"""``with progress(Sentence("reading_returns"), 60) as advance:`` – call ``advance()`` after each of the 60."""


@contextmanager
def silent(_label: Sentence, _total: int) -> Iterator[Advance]:
    """A listener that shows nothing."""
    yield lambda: None


Say = Callable[[Sentence], None]
"""One sentence for the operator, beside the result: a file written elsewhere, a changed template."""


def unheard(_sentence: Sentence) -> None:
    """A listener that nobody reads."""
