"""Takes one submitted cell: reads it, applies its rule, says what was repaired and what is wrong."""

from __future__ import annotations

from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN
from suvestine.returns.blueprint import InputPlan
from suvestine.returns.interpret import BLANK, Reading
from suvestine.returns.model import State
from suvestine.returns.remarks import Remarks, Spot
from suvestine.returns.rules import Limits, worded
from suvestine.spreadsheet.grid import Value

_WORDS: dict[State, Value] = {State.UNKNOWN: UNKNOWN, State.NOT_APPLICABLE: NOT_APPLICABLE}


def read_quietly(plan: InputPlan, raw: Value) -> tuple[Reading, str]:
    """What a cell was read as, and the code of what is wrong with it (blank where nothing is)."""
    if raw is None:
        return BLANK, "required_blank" if plan.required else ""
    reading = plan.read(raw)
    if reading.finding:
        return reading, reading.finding
    if reading.state is State.BLANK:
        return reading, "required_blank" if plan.required else ""
    if plan.check is not None and reading.state is State.VALUE:
        return reading, plan.check(reading.value)
    return reading, ""


def settle(plan: InputPlan, raw: Value, reading: Reading, code: str, spot: Spot, remarks: Remarks) -> Reading:
    """Lists the repair or the finding of a cell; what is wrong is kept as it was typed."""
    if not code or code == "required_blank":
        if reading.repair:
            read_as = _WORDS.get(reading.state, reading.value)
            remarks.repair(reading.repair, spot, found=raw, read_as=read_as)
        if code:
            say(plan, code, raw, spot, remarks)
        return reading
    say(plan, code, raw, spot, remarks)
    return Reading(State.INVALID, raw)


def say(plan: InputPlan, code: str, raw: Value, spot: Spot, remarks: Remarks, *, limits: Limits = ()) -> None:
    """The finding about one value."""
    message = worded(
        code, plan.input, plan.label, limits=limits or plan.limits, choices=plan.choices, found=raw
    )
    remarks.finding(code, spot, found=raw, message=message)
