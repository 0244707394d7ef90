"""Status, planned and achieved, trend and pace of each kind of indicator."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from suvestine.monitoring.course import Course, at_least
from suvestine.monitoring.model import Status
from suvestine.plan.model import Computation, Kind

_NEVER_JUDGED = (Kind.UP_TO, Kind.NARRATIVE, Kind.TRACK, Kind.TOTAL)
_NO_TREND = (Kind.MILESTONE, Kind.NARRATIVE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the monitoring table shows of an indicator; ``plan_*`` is the plan so far."""

    planned: float | None
    achieved: float | None
    status: Status
    plan_planned: float | None = None
    plan_achieved: float | None = None
    plan_status: Status = Status.NOT_JUDGED
    pace_needed: float | None = None
    notes: tuple[str, ...] = ()

    @property
    def fulfilment(self) -> float | None:
        """Per cent of the plan, not rounded."""
        if not self.planned or self.achieved is None:
            return None
        return 100 * self.achieved / self.planned

    @property
    def deviation(self) -> float | None:
        if self.planned is None or self.achieved is None:
            return None
        return self.achieved - self.planned


def judge(course: Course) -> Judgement:
    """The indicator in the reporting year and over the plan so far."""
    return _JUDGES[course.kind](course)


def year_status(course: Course, year: int) -> Status:
    """One year of the plan by itself."""
    planned = course.due.get(year)
    first = min(course.due, default=year)
    if year > course.year:
        return Status.NOT_STARTED
    if course.kind is Kind.GROWTH and not course.indicator.baseline:
        return Status.NO_BASELINE
    if course.kind is Kind.MILESTONE and len(course.due) == 1:
        return _milestone_by(course, year)
    if planned is None and year < first and course.kind is not Kind.TOTAL:
        return Status.NOT_STARTED
    return _shown(course, year) if course.kind in _NEVER_JUDGED else _against(course, year, planned)


def _against(course: Course, year: int, planned: float | None) -> Status:
    achieved = course.value(year)
    if planned is None or _no_occurrences(course, year):
        return Status.NOT_JUDGED
    if achieved is None:
        return Status.NO_DATA
    return Status.ACHIEVED if at_least(achieved, planned) else course.shortfall(year)


def trend(course: Course) -> float | None:
    """The change on the year before; of a level, on its start value."""
    value = course.value(course.year)
    if value is None or course.kind in _NO_TREND:
        return None
    indicator = course.indicator
    if course.kind is Kind.LEVEL and indicator.baseline is not None:
        return value - indicator.baseline
    before = course.value(course.year - 1)
    if before is None and course.kind is Kind.GROWTH and indicator.baseline_year == course.year - 1:
        before = 0.0
    return None if before is None else value - before


def _shown(course: Course, year: int) -> Status:
    if course.kind is Kind.UP_TO and course.due and year not in course.due:
        return Status.NOT_JUDGED
    measured = course.at(year)
    known = measured.reported and (course.kind is Kind.NARRATIVE or measured.amount is not None)
    return Status.NOT_JUDGED if known or _no_occurrences(course, year) else Status.NO_DATA


def _no_occurrences(course: Course, year: int) -> bool:
    return course.indicator.computation is Computation.RATIO and course.at(year).denominator == 0


def _per_year(course: Course) -> Judgement:
    planned, achieved = course.due.get(course.year), course.value(course.year)
    status = year_status(course, course.year)
    whole = course.whole
    if not course.additive or whole is None:
        return Judgement(planned, achieved, status)
    so_far = [target for year, target in course.due.items() if year <= course.year]
    if not so_far:
        return Judgement(planned, achieved, status, plan_status=Status.NOT_STARTED)
    known, until = course.together().amount, max(course.due)
    beside = course.indicator.total
    needed = math.fsum(so_far)
    return Judgement(
        planned,
        achieved,
        status,
        plan_planned=whole if course.year >= until else needed,
        plan_achieved=known,
        plan_status=course.so_far(known, needed, whole, until=until),
        pace_needed=course.pace(known, beside),
    )


def _total(course: Course) -> Judgement:
    known, goal = course.together().amount, course.whole
    if goal is None:
        return Judgement(None, known, _shown(course, course.year))
    if not course.elapsed:
        return Judgement(goal, None, Status.NOT_STARTED, goal, None, Status.NOT_STARTED)
    needed = goal * len(course.elapsed) / len(course.plan_years)
    status = course.so_far(known, needed, goal, until=course.last)
    return Judgement(goal, known, status, goal, known, status, course.pace(known, goal))


def _level(course: Course) -> Judgement:
    if not course.due:
        value = course.value(course.year)
        return Judgement(None, value, Status.NOT_JUDGED if value is not None else Status.NO_DATA)
    passed = [year for year in course.due if year <= course.year]
    if not passed:
        year = min(course.due)
        planned, value = course.due[year], course.value(course.year)
        return Judgement(planned, value, Status.NOT_STARTED, planned, value, Status.NOT_STARTED)
    year = max(passed)
    measured = [y for y in range(year, course.year + 1) if course.value(y) is not None]
    if not measured or measured[0] == year:
        planned, value, status = course.due[year], course.value(year), year_status(course, year)
        return Judgement(planned, value, status, planned, value, status)
    planned, value = course.due[year], course.value(measured[0])
    reached = value is not None and at_least(value, planned)
    status = Status.ACHIEVED if reached else course.shortfall(measured[0])
    note = f"{year} m. reikšmės nėra: vertinama pagal {measured[0]} m. reikšmę."
    return Judgement(planned, value, status, planned, value, status, notes=(note,))


def _ratio(course: Course) -> Judgement:
    planned, achieved = course.due.get(course.year), course.value(course.year)
    status = year_status(course, course.year)
    together = course.together()
    passed = [year for year in course.due if year <= course.year]
    if course.indicator.computation is not Computation.RATIO or not passed:
        return Judgement(planned, achieved, status)
    goal = course.due[max(passed)]
    return Judgement(planned, achieved, status, goal, together.amount, _pooled(course, goal))


def _pooled(course: Course, goal: float) -> Status:
    """All occurrences of the plan so far against the share wanted."""
    together, final = course.together(), course.year >= max(course.due)
    if together.denominator == 0:
        return Status.NOT_JUDGED
    if together.amount is None:
        return Status.NO_DATA
    if at_least(together.amount, goal):
        return Status.ACHIEVED if final else Status.ON_TRACK
    return course.shortfall(*course.elapsed) if final else Status.BEHIND


def _growth(course: Course) -> Judgement:
    due, achieved = course.due, course.value(course.year)
    if not due:
        return Judgement(None, achieved, year_status(course, course.year))
    year = min((y for y in due if y >= course.year), default=max(due))
    planned = due[year]
    if not course.indicator.baseline:
        return Judgement(planned, None, Status.NO_BASELINE, planned, None, Status.NO_BASELINE)
    span = [y for y in course.plan_years if y <= year]
    if course.year < min(course.plan_years, default=course.year):
        return Judgement(planned, achieved, Status.NOT_STARTED, planned, achieved, Status.NOT_STARTED)
    if course.year > year:
        achieved, status = course.value(year), year_status(course, year)
        return Judgement(planned, achieved, status, planned, achieved, status)
    needed = planned * sum(1 for y in span if y <= course.year) / max(len(span), 1)
    status = course.so_far(achieved, needed, planned, until=year)
    if status in (Status.FAILED, Status.BEHIND) and course.year == year:
        status = course.shortfall(year)
    return Judgement(planned, achieved, status, planned, achieved, status, course.pace(achieved, planned))


def _milestone(course: Course) -> Judgement:
    if len(course.due) > 1:
        return _yearly_milestone(course)
    year = next(iter(course.due))
    planned, status = course.due[year], _milestone_by(course, course.year)
    known = [value for y in _until(course, course.year) if (value := course.value(y)) is not None]
    achieved = max(known, default=None)
    done = _done_in(course, course.year)
    late = done is not None and done > year
    notes = (f"Įvykdyta pavėluotai: {done} m., planuota {year} m.",) if late else ()
    return Judgement(planned, achieved, status, planned, achieved, status, notes=notes)


def _yearly_milestone(course: Course) -> Judgement:
    planned, achieved = course.due.get(course.year), course.value(course.year)
    status = year_status(course, course.year)
    passed = [year for year in course.due if year <= course.year]
    if not passed:
        return Judgement(planned, achieved, status, plan_status=Status.NOT_STARTED)
    known = [value for year in passed if (value := course.value(year)) is not None]
    so_far = math.fsum(known) if known else None
    needed, goal = math.fsum(course.due[year] for year in passed), math.fsum(course.due.values())
    plan_status = course.so_far(so_far, needed, goal, until=max(course.due))
    return Judgement(planned, achieved, status, needed, so_far, plan_status)


def _milestone_by(course: Course, year: int) -> Status:
    """A milestone of one year as it stands at the end of ``year``; once done it stays done."""
    due = next(iter(course.due))
    if _done_in(course, year) is not None:
        return Status.ACHIEVED
    if year < due:
        return Status.NOT_STARTED
    known = [y for y in _until(course, year) if y >= due and course.value(y) is not None]
    return course.shortfall(known[-1]) if known else Status.NO_DATA


def _done_in(course: Course, year: int) -> int | None:
    needed = next(iter(course.due.values()))
    values = ((y, course.value(y)) for y in _until(course, year))
    return next((y for y, value in values if value is not None and at_least(value, needed)), None)


def _until(course: Course, year: int) -> list[int]:
    return sorted(y for y in course.measured if y <= year)


def _up_to(course: Course) -> Judgement:
    status, known = year_status(course, course.year), course.together().amount
    if course.due:
        so_far = [target for year, target in course.due.items() if year <= course.year]
        planned, achieved = course.due.get(course.year), course.value(course.year)
        return Judgement(planned, achieved, status, math.fsum(so_far) if so_far else None, known)
    total = course.indicator.total
    return Judgement(total, known, status, total, known)


def _narrative(course: Course) -> Judgement:
    return Judgement(None, None, year_status(course, course.year))


def _track(course: Course) -> Judgement:
    coded = course.indicator.computation in (Computation.VALUE, Computation.ENTERED)
    # A figure that is entered anew each year may be a stock, which years do not add to.
    known = None if coded else course.together().amount
    achieved, status = course.value(course.year), year_status(course, course.year)
    return Judgement(None, achieved, status, plan_achieved=known)


_JUDGES: dict[Kind, Callable[[Course], Judgement]] = {
    Kind.PER_YEAR: _per_year,
    Kind.TOTAL: _total,
    Kind.LEVEL: _level,
    Kind.RATIO: _ratio,
    Kind.GROWTH: _growth,
    Kind.MILESTONE: _milestone,
    Kind.UP_TO: _up_to,
    Kind.NARRATIVE: _narrative,
    Kind.TRACK: _track,
}
