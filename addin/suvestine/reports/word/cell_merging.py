"""Table cells after a document is rendered: marked ones join downwards, properties stand in Word's order."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_ORDER = {
    qn(f"w:{name}"): place
    for place, name in enumerate(
        ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
         "tcFitText", "vAlign", "hideMark")
    )
}  # fmt: skip
"""The schema's order of a cell's properties."""


def merge_marked_cells(root: Any, mark: str) -> None:
    """Cells whose text begins with ``mark`` join with the cells right below that hold the same text.

    A cell joins only where the marked cell to its left does: what two activities share is said of each.
    """
    for table in root.iter(qn("w:tbl")):
        above: dict[int, tuple[str, Any]] = {}
        for row in table.findall(qn("w:tr")):
            above = _merge_row(row, above, mark)


def order_cell_properties(root: Any) -> None:
    """Puts the children of cell properties into the order of the schema, which docxtpl's colours disturb."""
    for properties in root.iter(qn("w:tcPr")):
        children = list(properties)
        ordered = sorted(children, key=lambda child: _ORDER.get(child.tag, len(_ORDER)))
        if ordered != children:
            properties.extend(ordered)


def _merge_row(row: Any, above: dict[int, tuple[str, Any]], mark: str) -> dict[int, tuple[str, Any]]:
    marked: dict[int, tuple[str, Any]] = {}
    column, joins = 0, True
    for cell in row.findall(qn("w:tc")):
        text = "".join(run.text or "" for run in cell.iter(qn("w:t")))
        if text.startswith(mark):
            same = above.get(column)
            joins = joins and same is not None and same[0] == text
            if joins and same is not None:
                _set_merge(same[1], "restart")
                _set_merge(cell, "continue")
                _blank(cell)
            marked[column] = (text, same[1] if joins and same is not None else cell)
            _unmark(cell, mark)
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        column += int(span.get(qn("w:val"))) if span is not None else 1
    return marked


def _set_merge(cell: Any, value: str) -> None:
    properties = cell.get_or_add_tcPr()
    merge = properties.find(qn("w:vMerge"))
    if merge is None:
        merge = OxmlElement("w:vMerge")
        properties.append(merge)
    merge.set(qn("w:val"), value)


def _blank(cell: Any) -> None:
    for run in list(cell.iter(qn("w:r"))):
        run.getparent().remove(run)


def _unmark(cell: Any, mark: str) -> None:
    for text in cell.iter(qn("w:t")):
        if text.text:
            text.text = text.text.replace(mark, "")
