"""What one member writes into one form, before it is put into a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from suvestine.spreadsheet.grid import Value

Row = Mapping[str, Value]
"""A register's row by column id."""

Figures = Mapping[str, float]
"""Numbers of a fixed table by code."""


@dataclass(frozen=True, slots=True)
class Answers:
    """One member's values of one form.

    ``fixed`` by (table, code, column id); ``explanations`` are the member's words beside a check, by its
    number.
    """

    fields: Mapping[str, Value]
    fixed: Mapping[tuple[str, str, str], Value]
    registers: Mapping[str, Sequence[Row]]
    explanations: Mapping[str, str] = field(default_factory=dict)
