"""How many of those expected stand behind a figure, and how many inhabitants they serve."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from suvestine.dataset.model import Coverage, FormData


def coverage(data: FormData | None, populations: Mapping[str, float | None]) -> Coverage:
    """The coverage of one form; ``populations`` by member code."""
    if data is None:
        return Coverage(0, 0, None, None)
    return Coverage(
        reported=len(data.submissions),
        expected=len(data.expected),
        population=_inhabitants(data.submissions, populations),
        population_expected=_inhabitants(data.expected, populations),
        with_errors=len(data.with_errors),
    )


def _inhabitants(codes: Iterable[str], populations: Mapping[str, float | None]) -> float | None:
    known = [population for code in codes if (population := populations.get(code)) is not None]
    return sum(known) if known else None
