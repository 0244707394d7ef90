"""Page numbers of a document's headings, as LibreOffice lays it out and its footers print them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from suvestine.progress import Say
from suvestine.reports.word.contents_table import Entry
from suvestine.reports.word.libreoffice import ConversionError, converted, find_libreoffice
from suvestine.sentences import Phrase, Sentence

_TIME_LIMIT_SECONDS = 120
_ROOM = 88
"""A page number that makes an entry as wide as its own will, so that nothing moves when it is written."""
_ANSWER = re.compile(r"(_Toc\d+)=(\d+);")


class PageNumbers:
    """Page numbers for the documents of one run. LibreOffice that has failed is not started again in it."""

    def __init__(self) -> None:
        self._program = find_libreoffice()
        self._failed = False
        self._without: list[str] = []

    def write(self, document: Any, entries: Sequence[Entry], name: str) -> None:
        """Writes page numbers into the entries of a document (python-docx's) that is called ``name``.

        Where there is no LibreOffice or it fails, the entries stay without numbers.
        """
        for entry in entries:
            entry.write(_ROOM)
        pages = self._pages(document, list(dict.fromkeys(entry.bookmark for entry in entries)))
        for entry in entries:
            entry.write(pages.get(entry.bookmark))
        if not pages:
            self._without.append(name)

    def tell(self, say: Say) -> None:
        """Says which documents have no page numbers and why, if any have none."""
        documents = tuple(Phrase(name, f"„{name}“") for name in self._without)
        if documents and self._program is None:
            say(Sentence("contents_no_libreoffice", {"documents": documents}))
        elif documents:
            say(Sentence("contents_unnumbered", {"documents": documents}))

    def _pages(self, document: Any, bookmarks: Sequence[str]) -> Mapping[str, int]:
        """Bookmark -> page number; empty where one of them stays unknown."""
        if self._program is None or self._failed:
            return {}
        with tempfile.TemporaryDirectory() as scratch:
            asked = Path(scratch) / "asked.docx"
            _save_asking(document, bookmarks, asked)
            try:
                with converted(
                    asked, "pdf:writer_pdf_Export", program=self._program, limit_seconds=_TIME_LIMIT_SECONDS
                ) as answered:
                    return _answers(answered, set(bookmarks))
            except ConversionError:
                self._failed = True
                return {}


@contextmanager
def page_numbers(say: Say) -> Iterator[PageNumbers]:
    """For the documents that are written in the block; at its end it is said which have no page numbers."""
    numbers = PageNumbers()
    try:
        yield numbers
    finally:
        numbers.tell(say)


def _save_asking(document: Any, bookmarks: Sequence[str], target: Path) -> None:
    """Saves the document with questions after all that it says."""
    body = document.element.body
    questions = [_question(bookmark, first=not place) for place, bookmark in enumerate(bookmarks)]
    section = body.sectPr
    for question in questions:
        if section is None:
            body.append(question)
        else:
            section.addprevious(question)
    document.save(target)
    for question in questions:
        body.remove(question)


def _question(bookmark: str, *, first: bool) -> Any:
    """A paragraph after all others, on a page that does not move them, whose field LibreOffice answers."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    apart = "<w:pPr><w:pageBreakBefore/></w:pPr>" if first else ""
    return parse_xml(
        f"<w:p {nsdecls('w')}>{apart}<w:r><w:t>{bookmark}=</w:t></w:r>"
        f"{mark.format('begin')}<w:r><w:instrText> PAGEREF {bookmark} </w:instrText></w:r>"
        f"{mark.format('separate')}<w:r><w:t>?</w:t></w:r>{mark.format('end')}<w:r><w:t>;</w:t></w:r></w:p>"
    )


def _answers(pdf: Path, bookmarks: set[str]) -> Mapping[str, int]:
    """What the last pages of a PDF tell; empty where that is not everything."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    told: dict[str, int] = {}
    try:
        for page in reversed(PdfReader(pdf).pages):
            found = _ANSWER.findall("".join(page.extract_text().split()))
            told.update((bookmark, int(number)) for bookmark, number in found)
            if told.keys() >= bookmarks:
                return told
    except PyPdfError:
        return {}
    return {}
