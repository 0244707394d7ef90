"""Page numbers of a document's headings, as LibreOffice lays it out and its footers print them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from suvestine.progress import Say
from suvestine.reports.word.contents_table import Entry
from suvestine.reports.word.libreoffice import ConversionError, converted, find_libreoffice
from suvestine.sentences import Sentence

_TIME_LIMIT_SECONDS = 120
_ROOM = 88
"""A page number that makes an entry as wide as its own will, so that nothing moves when it is written."""
_ANSWER = re.compile(r"(_Toc\d+)=(\d+);")


def write_page_numbers(document: Any, entries: Sequence[Entry], name: str, say: Say) -> None:
    """Writes page numbers into the entries of a document (python-docx's) that LibreOffice can open.

    Where there is no LibreOffice or it fails, the entries stay without numbers, and that is said of the
    document's ``name``.
    """
    program = find_libreoffice()
    if program is None:
        say(Sentence("contents_no_libreoffice", {"document": name}))
        return
    for entry in entries:
        entry.write(_ROOM)
    try:
        pages = _pages(document, list(dict.fromkeys(entry.bookmark for entry in entries)), program)
    except ConversionError:
        say(Sentence("contents_unnumbered", {"document": name}))
        pages = {}
    for entry in entries:
        entry.write(pages.get(entry.bookmark))


def _pages(document: Any, bookmarks: Sequence[str], program: str) -> Mapping[str, int]:
    """Bookmark -> page number. Raises :class:`ConversionError`, also where one of them stays unknown."""
    questions = [_question(bookmark, first=not place) for place, bookmark in enumerate(bookmarks)]
    with tempfile.TemporaryDirectory() as scratch:
        asked = Path(scratch) / "asked.docx"
        for question in questions:
            document.element.body[-1].addprevious(question)
        document.save(asked)
        for question in questions:
            document.element.body.remove(question)
        with converted(
            asked, "pdf:writer_pdf_Export", program=program, limit_seconds=_TIME_LIMIT_SECONDS
        ) as answered:
            return _answers(answered, set(bookmarks))


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
    """What the last pages of a PDF tell. Raises :class:`ConversionError` where that is not everything."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    told: dict[str, int] = {}
    try:
        for page in reversed(PdfReader(pdf).pages):
            found = _ANSWER.findall("".join(page.extract_text().split()))
            told.update((bookmark, int(number)) for bookmark, number in found)
            if told.keys() >= bookmarks:
                return told
    except PyPdfError as error:
        raise ConversionError from error
    raise ConversionError
