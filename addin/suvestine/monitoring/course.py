"""An indicator's years as they were measured, and the questions that every kind of judging asks of them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from suvestine.dataset.model import Coverage
from suvestine.monitoring.compute import Measured, combine
from suvestine.monitoring.coverage import complete
from suvestine.monitoring.model import Status
from suvestine.plan.model import Computation, Indicator, Kind

_NOTHING = Measured(reported=False)


@dataclass(frozen=True, slots=True)
class Course:
    """An indicator up to the reporting ``year``; ``measured`` and ``coverage`` by year."""

    indicator: Indicator
    year: int
    plan_years: tuple[int, ...]
    measured: Mapping[int, Measured]
    coverage: Mapping[int, Coverage]

    @property
    def kind(self) -> Kind:
        """A yearly indicator that has only a plan total is judged as a total."""
        indicator = self.indicator
        if indicator.kind is Kind.PER_YEAR and not indicator.targets and indicator.total is not None:
            return Kind.TOTAL
        return indicator.kind

    @property
    def last(self) -> int:
        return max(self.plan_years, default=self.year)

    @property
    def due(self) -> Mapping[int, float]:
        """Targets by the year in which they are judged."""
        indicator, total = self.indicator, self.indicator.total
        if indicator.targets:
            return indicator.targets
        if self.kind is Kind.MILESTONE:
            return {self.last: total or 1.0}
        if total is None or self.kind is Kind.UP_TO:
            return {}
        if self.kind is Kind.RATIO:
            return dict.fromkeys(self.plan_years, total)
        return {self.last: total}

    @property
    def whole(self) -> float | None:
        """The whole plan's target: as given, else the years together."""
        if self.indicator.total is not None:
            return self.indicator.total
        return math.fsum(self.indicator.targets.values()) if self.indicator.targets else None

    @property
    def elapsed(self) -> tuple[int, ...]:
        """The plan's years up to the reporting one."""
        return tuple(year for year in self.plan_years if year <= self.year)

    @property
    def additive(self) -> bool:
        """Whether the years' values may be added up."""
        share = self.indicator.unit.casefold().startswith("proc")
        return not share and self.indicator.computation is not Computation.RATIO

    def at(self, year: int) -> Measured:
        return self.measured.get(year, _NOTHING)

    def together(self) -> Measured:
        """The plan so far."""
        return combine(self.indicator, [self.at(year) for year in self.elapsed])

    def value(self, year: int) -> float | None:
        """The year's value as the kind counts it."""
        if self.kind is Kind.NARRATIVE:
            return None
        amount = self.at(year).amount
        if self.kind is Kind.MILESTONE and amount is not None:
            return min(amount, self.due.get(year, 1.0))
        if self.kind is Kind.GROWTH:
            base = self.indicator.baseline
            return None if amount is None or not base else 100 * (amount - base) / base
        return amount

    def shortfall(self, *years: int) -> Status:
        """Below the target: settled where nobody is missing, else more may still come."""
        settled = all(
            self.at(year).reported and year in self.coverage and complete(self.coverage[year])
            for year in years
        )
        return Status.FAILED if settled else Status.BEHIND

    def so_far(self, achieved: float | None, needed: float, goal: float, *, until: int) -> Status:
        """What is known so far against what is needed by now and by the year ``until``.

        More data can only add, so what is enough already stays enough whoever is missing.
        """
        final = self.year >= until
        if achieved is not None and at_least(achieved, goal):
            return Status.ACHIEVED
        if achieved is not None and not final and at_least(achieved, needed):
            return Status.ON_TRACK
        if self.at(min(self.year, until)).amount is None:
            return Status.NO_DATA
        return self.shortfall(*(year for year in self.elapsed if year <= until)) if final else Status.BEHIND

    def pace(self, achieved: float | None, goal: float | None) -> float | None:
        """What each remaining year of the plan must bring; None where no year remains or nothing is known."""
        remaining = sum(1 for year in self.plan_years if year > self.year)
        if achieved is None or goal is None or not remaining:
            return None
        return max(goal - achieved, 0.0) / remaining


def at_least(value: float, wanted: float) -> bool:
    """``value >= wanted`` but for the last digits of a division."""
    return value >= wanted or math.isclose(value, wanted, rel_tol=1e-9)
