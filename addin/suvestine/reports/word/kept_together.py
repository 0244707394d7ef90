"""What a page must not part after a document is rendered: a table and its note, the text and the signature below it."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from suvestine.reports.word.paragraph_styles import ParagraphStyles

_NOTE, _SIGNATURE = "pastaba", "parašas"
_ROWS = 2
"""As many of a table's last rows stand on the page of its note."""


def keep_together(body: Any, styles: ParagraphStyles) -> None:
    """A note stays with the last rows of the table above it, a signature with the paragraph or table above it."""
    for paragraph in body.iterchildren(qn("w:p")):
        above, name = paragraph.getprevious(), styles.name(paragraph)
        if above is None or name not in (_NOTE, _SIGNATURE):
            continue
        if above.tag == qn("w:tbl"):
            for row in above.tr_lst[-_ROWS:]:
                _keep_with_next(row)
        elif name == _SIGNATURE and above.tag == qn("w:p"):
            _keep_with_next(above)


def _keep_with_next(element: Any) -> None:
    for paragraph in element.iter(qn("w:p")):
        paragraph.get_or_add_pPr().get_or_add_keepNext().set(qn("w:val"), "1")
