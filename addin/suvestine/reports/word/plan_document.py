"""A plan in Word read as paragraphs and tables: merged cells, lists and tracked changes as a reader sees them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from suvestine.errors import UserError
from suvestine.plan.drafting.document import Block, Cell, Line, WordTable

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_WRAPPERS = frozenset(
    qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
_UNSEEN = frozenset(
    qn(name) for name in ("w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object", "w:pPr", "w:rPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
_LETTERS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read_document(file: Path) -> tuple[Block, ...]:
    """The document's paragraphs and tables in their order.

    Raises :class:`UserError` where there is no such file, it cannot be opened, or it is no Word document.
    """
    if not file.is_file():
        raise UserError("no_file", path=file)
    try:
        content = file.read_bytes()
    except OSError as problem:
        raise UserError("plan_closed", file=file, problem=problem) from problem
    try:
        document = Document(io.BytesIO(content))
        listing = _listing_styles(document)
    except (
        PackageNotFoundError, KeyError, ValueError, SyntaxError, AttributeError, zipfile.BadZipFile, zlib.error
    ) as error:  # fmt: skip
        raise UserError("plan_not_word", file=file) from error
    return tuple(_blocks(document.element.body, listing))


def _blocks(body: Any, listing: frozenset[str]) -> Iterator[Block]:
    tables = 0
    for element in _inside(body, _PARAGRAPH, _TABLE):
        if element.tag == _PARAGRAPH:
            yield _line(element, listing)
        else:
            tables += 1
            rows = [
                row for row in _inside(element, _ROW) if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None
            ]
            yield WordTable(tables, tuple(tuple(_cells(row, listing)) for row in rows))


def _inside(element: Any, *tags: str) -> Iterator[Any]:
    """The children of these kinds, also those in content controls and tracked insertions."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, *tags)


def _cells(row: Any, listing: frozenset[str]) -> Iterator[Cell]:
    first = _number(row, "w:trPr/w:gridBefore", 0)
    for element in _inside(row, _CELL):
        last = first + _number(element, "w:tcPr/w:gridSpan", 1) - 1
        merge = element.find("/".join(map(qn, ("w:tcPr", "w:vMerge"))))
        merged = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
        lines = (_line(paragraph, listing) for paragraph in element.iter(_PARAGRAPH))
        yield Cell(first, last, tuple(line for line in lines if line.text.strip()), merged)
        first = last + 1


def _number(element: Any, path: str, usual: int) -> int:
    found = element.find("/".join(map(qn, path.split("/"))))
    return usual if found is None else int(found.get(qn("w:val"), usual))


def _line(paragraph: Any, listing: frozenset[str]) -> Line:
    style = paragraph.find("/".join(map(qn, ("w:pPr", "w:pStyle"))))
    by_style = style is not None and style.get(qn("w:val")) in listing
    return Line("".join(_letters(paragraph)).strip(), listed=_is_listed(paragraph, by_style=by_style))


def _letters(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _LETTERS:
            yield _LETTERS[child.tag]
        elif child.tag not in _UNSEEN:
            yield from _letters(child)


def _is_listed(element: Any, *, by_style: bool) -> bool:
    """The paragraph's own list, where it names one (number 0 is none), else that of its style."""
    list_number = _number(element, "w:pPr/w:numPr/w:numId", -1)
    return by_style if list_number < 0 else list_number > 0


def _listing_styles(document: Any) -> frozenset[str]:
    """The paragraph styles that number or bullet, themselves or through the style they stand on."""
    styles = {style.style_id: style.element for style in document.styles}

    def lists(style_id: str | None, seen: frozenset[str]) -> bool:
        element = styles.get(style_id)
        if element is None or style_id in seen:
            return False
        if element.find("/".join(map(qn, ("w:pPr", "w:numPr")))) is not None:
            return _is_listed(element, by_style=True)
        below = element.find(qn("w:basedOn"))
        return below is not None and lists(below.get(qn("w:val")), seen | {str(style_id)})

    return frozenset(style_id for style_id in styles if lists(style_id, frozenset()))
