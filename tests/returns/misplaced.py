"""Tables put elsewhere in a workbook, and what the reading of one tells of them."""

from __future__ import annotations

from suvestine.findings import REPAIRS
from workbooks import table

CONTESTS = [60.0, 40.0]


def repairs(found) -> list[str]:
    texts = {text.partition("{")[0]: code for code, text in REPAIRS.items()}
    return [next(code for text, code in texts.items() if r.message.startswith(text)) for r in found.repairs]


def people(found) -> list[float]:
    return [e.value for e in found.entries if e.column == "dalyviu_skaicius"]


def set_table(book, sheet: str, key: str, area: str) -> None:
    del book[sheet].tables[key]
    table(book[sheet], key, area)


def move(book, sheet: str, key: str, *, down: int = 0, right: int = 0) -> None:
    """Moves a whole table, as inserting rows and columns before it does."""
    page = book[sheet]
    area = page.tables[key].ref
    page.move_range(area, rows=down, cols=right)
    first, last = area.split(":")
    cells = [page[corner].offset(down, right).coordinate for corner in (first, last)]
    set_table(book, sheet, key, ":".join(cells))
