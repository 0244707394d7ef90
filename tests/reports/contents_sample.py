"""Templates with Word's own table of contents, and what stands in it after rendering."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from conftest import program
from suvestine.reports.word.documents import render
from suvestine.sentences import Sentence

SAMPLE = {"skyriai": ["Tinklas", "Fondas"]}
ASKED = r'TOC \o "1-3" \h \z \u'


class Line(NamedTuple):
    """A line of a table of contents as it is read."""

    words: str
    page: str
    style: str | None = None


def field(instruction: str, result: str = "") -> str:
    """The runs of a field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText> {instruction} </w:instrText></w:r>{mark.format('separate')}"
        f"<w:r><w:t>{result}</w:t></w:r>{mark.format('end')}"
    )


def xml(inner: str) -> Any:
    """An element of Word's own, without its namespace."""
    return parse_xml(re.sub(r"^<w:\w+", rf"\g<0> {nsdecls('w')}", inner))


def with_contents(instruction: str = ASKED, cached: Sequence[str] = ("Įrašų nerasta.",)) -> Any:
    """A new document that begins with a table of contents as Word leaves it: a line a paragraph, then the end."""
    document = docx.Document()
    before, after = field(instruction, "|").split("<w:r><w:t>|</w:t></w:r>")
    lines = [f"<w:r><w:t>{line}</w:t></w:r>" for line in cached]
    lines[0] = before + lines[0]
    paragraphs = "".join(f"<w:p>{line}</w:p>" for line in lines)
    kind = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    frame = xml(
        f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{paragraphs}<w:p>{after}</w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, frame)
    return document


def saved(document: Any, folder: Path, name: str = "turinys.docx") -> Path:
    document.save(folder / name)
    return folder / name


def shown(
    document: Any, folder: Path, using: Mapping[str, object] = SAMPLE, heard: list[Sentence] | None = None
) -> Path:
    """The document rendered; ``heard`` gathers what is said of it."""
    target = folder / "rezultatas.docx"
    render(saved(document, folder), using, target, say=(heard if heard is not None else []).append)
    return target


def chapters(document: Any) -> Any:
    """Two levels of headings and a third, all with their words."""
    for level, text in ((1, "Apžvalga"), (2, "Tinklas"), (3, "Filialai"), (2, "Fondas"), (1, "Išvados")):
        document.add_heading(text, level)
    return document


def lines(path: Path) -> list[Line]:
    """The entries of a rendered document's table of contents."""
    found = []
    for link in docx.Document(str(path)).element.body.iter(qn("w:hyperlink")):
        paragraph = link.getparent()
        *said, page = "".join(
            "\t" if each.tag == qn("w:tab") else each.text or "" for each in link.iter(qn("w:t"), qn("w:tab"))
        ).split("\t")
        found.append(Line(" ".join(said), page, paragraph.style))
    return found


def anchors(path: Path) -> list[str]:
    body = docx.Document(str(path)).element.body
    return [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]


def bookmarks(path: Path) -> list[str]:
    body = docx.Document(str(path)).element.body
    return [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]


def pages(pdf: Path) -> list[list[str]]:
    """The lines of each page of a PDF, words with one space between."""
    said = subprocess.run(
        [program("pdftotext"), "-layout", str(pdf), "-"], capture_output=True, check=True, text=True
    ).stdout.replace("\xa0", " ")
    return [
        [" ".join(line.split()) for line in page.splitlines() if line.strip()] for page in said.split("\f")
    ]
