"""Finds the rows of a register that say the same as a row above them: most often one was pasted twice."""

from __future__ import annotations

from collections.abc import Sequence

from suvestine.findings import FINDINGS, Severity
from suvestine.forms.model import Register
from suvestine.lithuanian import shown
from suvestine.returns.cells import Record
from suvestine.returns.locate import Located
from suvestine.returns.model import Entry, State
from suvestine.returns.registers import register_spot
from suvestine.returns.remarks import Remarks

_TELLING = 3
"""Filled cells of a row below which two records may well be alike."""


def say_repeated_rows(
    register: Register, records: Sequence[Record], place: Located, remarks: Remarks
) -> None:
    """Adds a warning for every record that is wholly equal to an earlier one; both stay counted."""
    first: dict[tuple[tuple[str, State, object], ...], int] = {}
    for record in records:
        filled = [entry for entry in record.values() if entry.state is not State.BLANK]
        if len(filled) < _TELLING:
            continue
        said = tuple((entry.column, entry.state, entry.value) for entry in filled)
        earlier = first.setdefault(said, filled[0].row)
        if earlier != filled[0].row:
            _say(register, filled[0], earlier, place, remarks)


def _say(register: Register, entry: Entry, earlier: int, place: Located, remarks: Remarks) -> None:
    column = next(column for column in register.columns if column.id == entry.column)
    message = FINDINGS["repeated_row"].format(sheet=place.sheet.name, row=entry.row, earlier=earlier)
    spot = register_spot(register, column, place, entry.row)
    remarks.add("repeated_row", Severity.WARNING, spot, found=shown(entry.value), message=message)
