"""The two failures that a person can mend; anything else is our bug and shows its traceback."""

from __future__ import annotations


class UserError(Exception):
    """The operator must do something; the message is one English sentence that says what."""


class UnreadableWorkbook(Exception):  # noqa: N818 - it says what the file is, not what we did
    """A file that cannot be opened as a workbook.

    ``reason`` is a code of :data:`suvestine.findings.REFUSALS`; ``details`` fill its text.
    """

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details
