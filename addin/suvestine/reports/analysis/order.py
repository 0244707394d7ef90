"""Where a value stands among others: places with ties, quartiles, values far from the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from statistics import median, quantiles

FEWEST_FOR_OUTLIERS = 10
"""With fewer values nothing is called unusual."""
FARTHEST = 3.5
"""The modified z-score beyond which a value is unusual (Iglewicz and Hoaglin)."""
LEAST_TIMES = 1.5
"""A value closer to the median than so many times is never unusual, however alike the others are."""
_TO_SIGMA = 0.6745


def places(values: Mapping[str, float]) -> dict[str, int]:
    """The place of each, 1 for the largest; equal values share a place and the next one is passed over: 1, 2, 2, 4."""
    compared = {name: _comparable(value) for name, value in values.items()}
    ordered = sorted(compared.values(), reverse=True)
    first: dict[float, int] = {}
    for place, value in enumerate(ordered, start=1):
        first.setdefault(value, place)
    return {name: first[value] for name, value in compared.items()}


def quartiles(values: Sequence[float]) -> tuple[float, float] | None:
    """The lower and the upper quartile, as Excel's QUARTILE.INC gives them; None of fewer than two values."""
    if len(values) < 2:
        return None
    lower, _, upper = quantiles(values, n=4, method="inclusive")
    return lower, upper


def far_from_others(values: Mapping[str, float]) -> dict[str, float]:
    """Name -> how many times the value is above the median (below it: a number under 1), the farthest first.

    Figures such as visits per inhabitant, and slips such as a lost zero, differ by times rather than by units, so
    distances from the median are measured between logarithms, by their median absolute deviation. Zeros are
    proper answers without a logarithm: they move the median, but are never called unusual.
    """
    middle = median(values.values()) if values else 0
    away = {name: log(value / middle) for name, value in values.items() if middle > 0 and value > 0}
    if len(away) < FEWEST_FOR_OUTLIERS:
        return {}
    deviation = median(map(abs, away.values()))
    least = max(FARTHEST * deviation / _TO_SIGMA, log(LEAST_TIMES))
    far = [name for name in away if deviation and abs(away[name]) > least]
    return {name: exp(away[name]) for name in sorted(far, key=lambda name: -abs(away[name]))}


def _comparable(value: float) -> float:
    """Equal for values that differ only by how they were computed."""
    return float(format(value, ".12g"))
