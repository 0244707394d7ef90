"""A Word document as far as a plan is read from it: its paragraphs and tables in their order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    r"""A paragraph; ``listed`` where Word itself puts a number or a bullet before it.

    A line broken by hand inside the paragraph is a ``\n`` in ``text``.
    """

    text: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over the table's grid columns ``first`` to ``last``; ``merged`` where it continues the one above."""

    first: int
    last: int
    lines: tuple[Line, ...] = ()
    merged: bool = False

    @property
    def text(self) -> str:
        """All its words on one line."""
        return " ".join(" ".join(line.text for line in self.lines).split())


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table; ``number`` counts the document's tables from 1, rows are counted from 1 too."""

    number: int
    rows: tuple[tuple[Cell, ...], ...]


Block = Line | WordTable
"""What stands in a document one under another."""
