"""Members grouped for comparison: by the number of inhabitants, by county, by the kind of municipality."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from suvestine.lithuanian import NO_BREAK_SPACE, number
from suvestine.reports.views.figures import collation
from suvestine.workspace import Member

BOUNDS = (15_000, 30_000, 50_000, 100_000)
"""Where a size class of municipalities ends and the next, which holds the number itself, begins.

The five classes part Lithuania's municipalities into the smallest, small and middling districts, large districts
with a town, and the biggest cities, and leave several members in each.
"""


@dataclass(frozen=True, slots=True)
class Group:
    """Members that are compared with each other."""

    name: str
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class Groups:
    """How members are grouped for comparison; ``sizes`` from the smallest municipalities."""

    sizes: tuple[Group, ...]
    counties: tuple[Group, ...]
    kinds: tuple[Group, ...]

    def similar(self, member: str) -> frozenset[str]:
        """The members of the same size class, the member included; none where its class is not known."""
        return next((group.members for group in self.sizes if member in group.members), frozenset())

    def near_in_size(self, known: Collection[str], fewest: int) -> Iterable[tuple[Group, frozenset[str]]]:
        """Each size class with those of ``known`` to compare it with: its own members, and the classes next to
        it on both sides as long as they are fewer than ``fewest``.
        """
        for place, group in enumerate(self.sizes):
            for reach in range(len(self.sizes)):
                near = self.sizes[max(0, place - reach) : place + reach + 1]
                members = frozenset(m for each in near for m in each.members if m in known)
                if len(members) >= fewest:
                    break
            yield group, members


def grouped(members: Iterable[Member]) -> Groups:
    """The members by size class, by county and by kind of municipality."""
    everyone = tuple(members)
    return Groups(
        _by_size(everyone),
        _by_name(everyone, lambda member: member.county),
        _by_name(everyone, lambda member: member.kind),
    )


def size_class(population: float | None) -> str:
    """``15 000–29 999 gyventojų``; blank where the number of inhabitants is not known."""
    return size_classes()[bisect_right(BOUNDS, population)] if population else ""


@cache
def size_classes() -> tuple[str, ...]:
    """All classes, from the smallest municipalities to the largest."""
    words = [f"mažiau kaip {number(BOUNDS[0])}"]
    words += [f"{number(start)}–{number(end - 1)}" for start, end in pairwise(BOUNDS)]
    words.append(f"{number(BOUNDS[-1])} ir daugiau")
    return tuple(f"{each}{NO_BREAK_SPACE}gyventojų" for each in words)


def _by_size(members: Iterable[Member]) -> tuple[Group, ...]:
    found = _parted(members, lambda member: size_class(member.population))
    return tuple(Group(name, found[name]) for name in size_classes() if name in found)


def _by_name(members: Iterable[Member], of: Callable[[Member], str]) -> tuple[Group, ...]:
    """Groups in the order of the alphabet; a member for which the word is blank stands in none."""
    found = _parted(members, of)
    return tuple(Group(name, found[name]) for name in sorted(found, key=collation))


def _parted(members: Iterable[Member], of: Callable[[Member], str]) -> Mapping[str, frozenset[str]]:
    parts: dict[str, set[str]] = {}
    for member in members:
        if of(member):
            parts.setdefault(of(member), set()).add(member.code)
    return {name: frozenset(codes) for name, codes in parts.items()}
