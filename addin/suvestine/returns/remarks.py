"""Collects what is said about one return while it is read: findings and repairs with their places."""

from __future__ import annotations

from typing import NamedTuple

from suvestine.findings import FINDINGS, REPAIRS, Finding, Place, Repair, Severity
from suvestine.lithuanian import shown
from suvestine.spreadsheet.grid import Value


class Spot(NamedTuple):
    """A place in the return (``sheet``, ``cell``), its field id, and where the template has it."""

    sheet: str
    cell: str
    field: str
    template_sheet: str = ""
    template_cell: str = ""


class Remarks:
    """Findings and repairs of one file, in the order in which they were met."""

    def __init__(self, *, form: str, member: str, file: str) -> None:
        self.form, self.member, self.file = form, member, file
        self.findings: list[Finding] = []
        self.repairs: list[Repair] = []

    def finding(
        self, code: str, spot: Spot, /, *, found: Value = None, message: str = "", **details: object
    ) -> None:
        """A broken rule; ``message`` (the template's own words) replaces the catalogue's text."""
        self.add(
            code,
            Severity.ERROR,
            spot,
            found=shown(found),
            message=message or FINDINGS[code].format(**details),
        )

    def add(
        self, code: str, severity: Severity, spot: Spot, *, found: str, message: str, explanation: str = ""
    ) -> None:
        """A finding with its severity and its whole text."""
        place = self._place(spot)
        finding = Finding(
            code, severity, place, found, message, explanation, spot.template_sheet, spot.template_cell
        )
        self.findings.append(finding)

    def repair(self, code: str, spot: Spot, *, found: Value, read_as: Value, **details: object) -> None:
        """Something read although it was not as the template has it."""
        message = REPAIRS[code].format(**details)
        self.repairs.append(Repair(self._place(spot), shown(found), shown(read_as), message))

    def _place(self, spot: Spot) -> Place:
        return Place(self.form, self.member, self.file, spot.sheet, spot.cell, spot.field)
