"""Plans written in Word: made from rows, with the merged and empty cells that people leave in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table

STRATEGY = Path(__file__).parent / "data" / "strategy" / "plan.txt"
HEADINGS = ("Veiklos kryptys", "Priemonės", "Planuojami rezultatai", "Atsakingas")

MEASURES = (
    "Priemonė", "Vertinimo kriterijus", "Mato vnt.", "2025 m.", "2026 m.", "2027 m.", "Atsakingas vykdytojas",
)  # fmt: skip


def strategy_document(*, torn: bool = False) -> WordDocument:
    """A plan with the shape and figures of the association's, with a table of another shape before it.

    ``torn``: rows stay in two halves where a page ended in the middle of them.
    """
    document = Document()
    document.add_paragraph("VEIKLOS STRATEGIJA 2025-2027 METAMS")
    document.add_paragraph("Planas siejamas su šalies pažangos strategija „Lietuva 2030“.")
    add_table(
        document, [("Stipriosios pusės", "Silpnosios pusės"), ("Projektų vykdymas.", "Maži atlyginimai.")]
    )
    rows: list[tuple[str, ...]] = []
    for line in STRATEGY.read_text(encoding="utf-8").splitlines():
        if "\t" in line:
            cells = tuple(line.removeprefix("+").split("\t"))
            if line.startswith("+") and not torn:
                cells = tuple(" ".join(filter(None, both)) for both in zip(rows.pop(), cells, strict=True))
            rows.append(cells)
            continue
        _add_plan(document, rows)
        rows = []
        document.add_paragraph(line)
    _add_plan(document, rows)
    return document


def plan_document(
    *rows: Sequence[str], headings: Sequence[str] = HEADINGS, goal: str = "1 tikslas. Skaityti"
) -> WordDocument:
    """A plan for 2025–2027 with one goal; rows have a direction, an activity, a result, a responsible."""
    document = Document()
    document.add_paragraph("Planas 2025–2027 metams")
    document.add_paragraph(goal)
    _add_plan(document, [tuple(headings), *map(tuple, rows)])
    return document


def measures_document(
    *rows: Sequence[str],
    headings: Sequence[str] = MEASURES,
    above: Sequence[str] = ("1.1. uždavinys. Skaityti",),
) -> WordDocument:
    """A plan for 2025–2027 whose rows are criteria with their targets; ``above``: paragraphs below its goal."""
    document = Document()
    for text in ("Planas 2025–2027 metams", "1 tikslas. Skaityti", *above):
        document.add_paragraph(text)
    add_table(document, [tuple(headings), *rows])
    return document


def add_table(document: WordDocument, rows: Sequence[Sequence[str]]) -> Table:
    """A table of these texts; a line break in a text makes a new paragraph in its cell."""
    table = document.add_table(len(rows), len(rows[0]))
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            first, *others = text.split("\n")
            cell.paragraphs[0].text = first
            for other in others:
                cell.add_paragraph(other)
    return table


def _add_plan(document: WordDocument, rows: Sequence[Sequence[str]]) -> None:
    if rows:
        table = add_table(document, rows)
        for top, bottom in _directions(rows):
            table.cell(top, 0).merge(table.cell(bottom, 0))


def _directions(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """First and last row of each direction: blank cells below a filled one are merged with it."""
    tops = [index for index, row in enumerate(rows) if index and row[0]]
    for top, following in pairwise([*tops, len(rows)]):
        if following - top > 1:
            yield top, following - 1
