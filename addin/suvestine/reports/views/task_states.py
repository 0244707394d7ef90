"""The state of a planned piece of work: what was declared, held against its due day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from suvestine.lithuanian import shown


class TaskState(StrEnum):
    """The words of documents; the most urgent first."""

    LATE = "vėluoja"
    PARTLY = "įvykdyta iš dalies"
    POSTPONED = "atidėta"
    ABANDONED = "atsisakyta"
    DONE_LATE = "įvykdyta pavėluotai"
    UNKNOWN = "būklė nenurodyta"
    NOT_STARTED = "nepradėta"
    RUNNING = "vykdoma"
    DONE = "įvykdyta"


TASK_COLOURS: Mapping[TaskState, str] = {
    TaskState.LATE: "F4D2CE",
    TaskState.PARTLY: "FBE8C3",
    TaskState.POSTPONED: "FBE8C3",
    TaskState.ABANDONED: "E4E7E8",
    TaskState.DONE_LATE: "D3E8DA",
    TaskState.UNKNOWN: "E4E7E8",
    TaskState.NOT_STARTED: "F1F3F3",
    TaskState.RUNNING: "DCEBEE",
    TaskState.DONE: "D3E8DA",
}
"""The quiet fills that the monitoring of the strategy has for the same meanings."""
FULFILLED = (TaskState.DONE, TaskState.DONE_LATE)
_DECLARED: Mapping[str, TaskState] = {
    "nepradėta": TaskState.NOT_STARTED,
    "vykdoma": TaskState.RUNNING,
    "įvykdyta": TaskState.DONE,
    "įvykdyta iš dalies": TaskState.PARTLY,
    "atidėta": TaskState.POSTPONED,
    "atsisakyta": TaskState.ABANDONED,
}
_OPEN = (TaskState.NOT_STARTED, TaskState.RUNNING, TaskState.UNKNOWN)
_ORDER = tuple(TaskState)


def task_state(declared: object, due: object, done: object, today: dt.date) -> TaskState:
    """What a list item such as ``Vykdoma`` and the days come to; open work past its due day is late."""
    state = _DECLARED.get(shown(declared).strip().casefold(), TaskState.UNKNOWN)
    if state in _OPEN and days_late(due, today):
        return TaskState.LATE
    if state is TaskState.DONE and isinstance(done, dt.date) and days_late(due, done):
        return TaskState.DONE_LATE
    return state


def days_late(due: object, today: dt.date) -> int:
    """How many days have gone by since a due day; 0 where it has not come or is not known."""
    if not isinstance(due, dt.date):
        return 0
    return max((_day(today) - _day(due)).days, 0)


def urgency(state: TaskState) -> int:
    """A key that puts what needs attention first."""
    return _ORDER.index(state)


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
