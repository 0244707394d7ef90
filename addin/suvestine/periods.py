"""Reporting periods: text that begins with a year, in the order of text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from suvestine.errors import UserError

_PATTERN = re.compile(r"[12][0-9]{3}(-[A-Za-z0-9]+)?")


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """One reporting period, such as ``2025`` or ``2025-2``; sorts in time."""

    label: str

    def __post_init__(self) -> None:
        if not _PATTERN.fullmatch(self.label):
            raise UserError("no_year", period=self.label)

    @property
    def year(self) -> int:
        """The calendar year that the period belongs to."""
        return int(self.label[:4])

    def __str__(self) -> str:
        return self.label
