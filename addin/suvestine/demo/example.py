"""The frame of an example: what the demo of one profile fills, and what goes wrong with it on purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, Protocol, TypeVar

from suvestine.demo.answers import Answers
from suvestine.workspace import Member

Return = tuple[str, str]
"""Whose workbook of which form: (form, member)."""
Change = Callable[[Answers], Answers]


class ExamplePeriod(Protocol):
    """Everybody's answers of one period."""

    @property
    def answers(self) -> Mapping[str, Mapping[str, Answers]]:
        """Form -> member -> what was meant to be in the workbook."""


Told = TypeVar("Told", bound=ExamplePeriod)


@dataclass(frozen=True, slots=True)
class Flaws:
    """What is wrong with the second period's returns.

    ``missing`` did not come, ``corrupt`` were cut off on their way, ``locked`` were still open when the folder
    was copied; of ``older`` an older version came too; ``renamed`` are a sheet's name in the form and the
    member's own name for it; ``mistakes`` are what members typed otherwise.
    """

    missing: frozenset[Return] = frozenset()
    corrupt: frozenset[Return] = frozenset()
    locked: frozenset[Return] = frozenset()
    older: Mapping[Return, Change] = field(default_factory=dict)
    renamed: Mapping[Return, tuple[str, str]] = field(default_factory=dict)
    mistakes: Mapping[Return, Change] = field(default_factory=dict)


class KnownFinding(NamedTuple):
    """A finding that consolidation must make, and no other."""

    member: str
    code: str
    field: str


class KnownRepair(NamedTuple):
    """Something that is read all the same, and listed."""

    member: str
    field: str


class PeriodOf(Protocol[Told]):
    """Makes the answers of a period, without mistakes but for changes that nothing explains."""

    def __call__(
        self,
        members: Mapping[str, Member],
        period: str,
        *,
        before: Told | None = None,
        flawed: bool = False,
    ) -> Told: ...


@dataclass(frozen=True)
class Example(Generic[Told]):
    """The demo of one profile: the forms that it fills, and how.

    ``settled`` makes of the new control workbook the one that the example's organisation would have.
    """

    profile: str
    forms: tuple[str, ...]
    notice: str
    settled: Callable[[bytes], bytes]
    period: PeriodOf[Told]
    flaws: Flaws
