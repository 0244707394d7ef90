"""What is said about a template: errors that keep it from use, and advice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from suvestine.forms.model import FormTemplate
from suvestine.spreadsheet.grid import a1


@dataclass(frozen=True, slots=True)
class LintMessage:
    """One remark on a template, in the author's language; ``cell`` may be blank (the whole sheet or file)."""

    severity: Literal["error", "advice"]
    sheet: str
    cell: str
    message: str

    def __str__(self) -> str:
        place = "!".join(part for part in (self.sheet, self.cell) if part)
        return f"{place}: {self.message}" if place else self.message


@dataclass(frozen=True, slots=True)
class Inspection:
    """A template's lint; ``template`` is None where errors left nothing to build it from."""

    form: str
    template: FormTemplate | None
    errors: tuple[LintMessage, ...]
    advice: tuple[LintMessage, ...]

    @property
    def messages(self) -> tuple[LintMessage, ...]:
        """Errors first."""
        return self.errors + self.advice


@dataclass(slots=True)
class Notes:
    """Collects messages while a template is read; the same message is kept once."""

    errors: dict[LintMessage, None] = field(default_factory=dict)
    advice: dict[LintMessage, None] = field(default_factory=dict)

    def error(self, message: str, *, sheet: str = "", at: tuple[int, int] | None = None) -> None:
        """Adds an error; ``at`` is a row and a column."""
        self.errors[LintMessage("error", sheet, a1(*at) if at else "", message)] = None

    def advise(self, message: str, *, sheet: str = "", at: tuple[int, int] | None = None) -> None:
        """Adds advice; ``at`` is a row and a column."""
        self.advice[LintMessage("advice", sheet, a1(*at) if at else "", message)] = None
