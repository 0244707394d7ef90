"""How complete the returns behind an indicator's year are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from suvestine.dataset.model import Coverage
from suvestine.monitoring.rows import Tables, reporters


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """What monitoring says of a member; ``population`` is None where the control workbook has none."""

    name: str
    population: float | None


def coverage_of(
    tables: Tables, forms: Iterable[str], year: int, members: Mapping[str, MemberFacts]
) -> Coverage:
    """Members who gave every return that these forms ask of them in the year, of those expected.

    A member who reported without being expected counts on both sides.
    """
    expected: set[str] = set()
    missing: set[str] = set()
    with_errors: set[str] = set()
    for form in forms:
        for data in tables.forms(form, year):
            present = reporters(data)
            expected |= present | set(data.expected)
            missing |= set(data.expected) - present
            with_errors |= set(data.with_errors)
    reported = expected - missing
    return Coverage(
        reported=len(reported),
        expected=len(expected),
        population=_population(reported, members),
        population_expected=_population(expected, members),
        with_errors=len(with_errors),
    )


def complete(coverage: Coverage) -> bool:
    """Nobody is missing."""
    return coverage.reported >= coverage.expected


def anybody(tables: Tables, forms: Iterable[str], year: int) -> bool:
    """At least one return of these forms is there."""
    return any(reporters(data) for form in forms for data in tables.forms(form, year))


def _population(codes: Iterable[str], members: Mapping[str, MemberFacts]) -> float | None:
    codes = tuple(codes)
    known = [
        facts.population
        for code in codes
        if (facts := members.get(code)) is not None and facts.population is not None
    ]
    return sum(known) if known or not codes else None
