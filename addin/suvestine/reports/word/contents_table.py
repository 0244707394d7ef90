"""The entries of Word's table of contents, written from the headings that a rendered document has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.simpletypes import ST_UniversalMeasure

from suvestine.reports.word.contents_field import ContentsField, contents_fields
from suvestine.reports.word.heading_numbers import heading_numbers, shaped
from suvestine.reports.word.paragraph_styles import BODY_TEXT, ParagraphStyles, switched_on

_HEADING = re.compile(r"heading (\d)")
_MARK = "_Toc"
_GALLERY = "Table of Contents"
_SPACES = re.compile(r"[ \t\n]+")
_NO_TEXT = frozenset(qn(f"w:{tag}") for tag in ("pPr", "del", "moveFrom", "drawing", "pict", "object"))
_NOT_ON_THE_PAGE = (
    qn("w:txbxContent"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_NUMBER_WIDTH, _LETTER_WIDTH, _INDENT, _A4_WIDTH = 567, 140, 227, 9638
"""Twentieths of a point: room for a heading's number and for each letter of a longer one, what a level without a
style is indented by, the text of a page that nothing is said of."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents: the bookmark of its heading and where its page number is written.

    ``shape`` is how the heading's section prints page numbers, such as ``decimal`` or ``upperRoman``.
    """

    bookmark: str
    number: Any
    shape: str

    def write(self, page: int | None) -> None:
        """Writes the number of a page as its footer prints it; None leaves it to Word."""
        self.number.text = "" if page is None else shaped(page, self.shape) or str(page)


@dataclass(frozen=True, slots=True)
class _Heading:
    bookmark: str
    label: str
    text: str
    shape: str


class Contents(NamedTuple):
    """The entries of all tables of contents that want a page number.

    ``kept`` says that a table of headings stays as the template has it.
    """

    entries: list[Entry]
    kept: bool


def write_contents(body: Any, document: Any) -> Contents:
    """Writes the tables of contents of a rendered body, without page numbers.

    ``document`` is python-docx's, for its styles and lists.
    """
    fields, kept = contents_fields(body)
    if not fields:
        return Contents([], kept)
    styles = ParagraphStyles(document)
    paragraphs = list(_paragraphs(body))
    levels = [_levels(paragraphs, field, styles) for field in fields]
    listed = [each for each in paragraphs if any(each in found for found in levels)]
    headings = _marked(body, listed, heading_numbers(document, styles, paragraphs))
    entries: list[Entry] = []
    for field, found in zip(fields, levels, strict=True):
        lines = [(headings[each], level) for each, level in found.items()]
        entries += _written(field, lines, styles, _text_width(field.first, body))
    return Contents(entries, kept)


def _paragraphs(body: Any) -> Iterator[Any]:
    """Paragraphs that stand on pages; a text box holds its own twice, for new and old programs."""
    for paragraph in body.iter(qn("w:p")):
        if next(paragraph.iterancestors(*_NOT_ON_THE_PAGE), None) is None:
            yield paragraph


def _levels(paragraphs: Iterable[Any], field: ContentsField, styles: ParagraphStyles) -> dict[Any, int]:
    """Heading -> its level from 1, as a table of contents asks for them."""
    frame = _frame(field)
    found = {}
    for paragraph in paragraphs:
        level = _level(paragraph, field, styles)
        if level and _text(paragraph) and frame not in paragraph.iterancestors():
            found[paragraph] = level
    return found


def _frame(field: ContentsField) -> Any:
    """What Word sets a table of contents and its title in; the table's first paragraph where it stands free."""
    for control in field.first.iterancestors(qn("w:sdt")):
        galleries = control.iterfind(f"{qn('w:sdtPr')}//{qn('w:docPartGallery')}")
        if any(gallery.get(qn("w:val")) == _GALLERY for gallery in galleries):
            return control
    return field.first


def _level(paragraph: Any, field: ContentsField, styles: ParagraphStyles) -> int:
    """0 for what does not belong into a table of contents."""
    name = styles.name(paragraph)
    if name in field.styles:
        return field.styles[name]
    heading = _HEADING.fullmatch(name)
    if heading and int(heading.group(1)) in field.levels:
        return int(heading.group(1))
    level = styles.outline_level(paragraph) + 1 if field.outlines else 0
    return level if level <= BODY_TEXT and level in field.levels else 0


def _text(paragraph: Any) -> str:
    """What a heading says in one line."""
    return _SPACES.sub(" ", "".join(_words(paragraph))).strip(" ")


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _NO_TEXT:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in (qn("w:tab"), qn("w:br"), qn("w:cr")):
            yield " "
        elif child.tag == qn("w:noBreakHyphen"):
            yield "\u2011"
        elif not switched_on(child.find(f"{qn('w:rPr')}/{qn('w:vanish')}")):
            yield from _words(child)


def _marked(body: Any, headings: Sequence[Any], numbers: dict[Any, str]) -> dict[Any, _Heading]:
    """Each heading with a bookmark of its own around its words."""
    for heading in headings:
        _unmark(heading)
    names = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    last = max((int(mark.get(qn("w:id"))) for mark in body.iter(qn("w:bookmarkStart"))), default=0)
    free = (
        name
        for place in range(1, len(names) + len(headings) + 1)
        if (name := f"{_MARK}{place:08}") not in names
    )
    shapes = _page_shapes(body)
    marked = {}
    for place, heading in enumerate(headings, start=1):
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), str(last + place))
        start.set(qn("w:name"), next(free))
        end.set(qn("w:id"), str(last + place))
        if heading.pPr is None:
            heading.insert(0, start)
        else:
            heading.pPr.addnext(start)
        heading.append(end)
        marked[heading] = _Heading(
            start.get(qn("w:name")), numbers.get(heading, ""), _text(heading), shapes[heading]
        )
    return marked


def _unmark(heading: Any) -> None:
    """Takes out the bookmarks of an older table of contents, which a loop has made many of."""
    old = [each for each in heading.iter(qn("w:bookmarkStart")) if each.get(qn("w:name")).startswith(_MARK)]
    keys = {each.get(qn("w:id")) for each in old}
    ends = [each for each in heading.iter(qn("w:bookmarkEnd")) if each.get(qn("w:id")) in keys]
    for each in (*old, *ends):
        each.getparent().remove(each)


def _sections(body: Any) -> Iterator[tuple[list[Any], Any]]:
    """The paragraphs of each section and its properties."""
    paragraphs: list[Any] = []
    for element in body.iter(qn("w:p"), qn("w:sectPr")):
        if element.tag == qn("w:p"):
            paragraphs.append(element)
        else:
            yield paragraphs, element
            paragraphs = []
    yield paragraphs, OxmlElement("w:sectPr")  # Word does without properties of the last one


def _page_shapes(body: Any) -> dict[Any, str]:
    shapes = {}
    for paragraphs, section in _sections(body):
        numbers = section.find(qn("w:pgNumType"))
        shape = "decimal" if numbers is None else numbers.get(qn("w:fmt"), "decimal")
        shapes.update(dict.fromkeys(paragraphs, shape))
    return shapes


def _text_width(paragraph: Any, body: Any) -> int:
    """Twentieths of a point between the margins of a paragraph's page."""
    section = next(section for paragraphs, section in _sections(body) if paragraph in paragraphs)
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        return _A4_WIDTH
    sides = sum(_twentieths(margins.get(qn(f"w:{side}"))) for side in ("left", "right"))
    return _twentieths(size.get(qn("w:w"))) - sides


def _twentieths(measure: str) -> int:
    """Twentieths of a point, which Word writes whole, others also as ``1133.86`` or with a unit such as ``20mm``."""
    if measure[-1].isalpha():
        return int(ST_UniversalMeasure.convert_from_xml(measure).twips)
    return round(float(measure))


def _written(
    field: ContentsField, lines: Sequence[tuple[_Heading, int]], styles: ParagraphStyles, width: int
) -> list[Entry]:
    entries: list[Entry] = []
    place, one_paragraph = field.first, field.last is field.first
    for heading, level in lines:
        numbered = level not in field.unnumbered
        line = parse_xml(_line(heading, _properties(heading, level, styles, width), numbered=numbered))
        if numbered:
            entries.append(Entry(heading.bookmark, list(line.iter(qn("w:t")))[-1], heading.shape))
        if heading is lines[0][0]:
            _fill_first(field, line)
        else:
            place.addnext(line)
            place = line
    if one_paragraph and place is not field.first:
        place.extend([field.ending, *field.ending.itersiblings()])
    return entries


def _fill_first(field: ContentsField, line: Any) -> None:
    """The first entry stands in the paragraph in which the field begins."""
    paragraph = field.first
    if paragraph.pPr is not None:
        paragraph.remove(paragraph.pPr)
    properties, link = list(line)
    paragraph.insert(0, properties)
    field.separator.addnext(link)


def _properties(heading: _Heading, level: int, styles: ParagraphStyles, width: int) -> str:
    """A line's style; tab stops and indent where the template has none for this level."""
    style = styles.identifier(f"toc {level}")
    said = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    indent = 0 if style else _INDENT * (level - 1)
    if not styles.has_tabs(style):
        room = indent + max(_NUMBER_WIDTH, _LETTER_WIDTH * (len(heading.label) + 1))
        number = f'<w:tab w:val="left" w:pos="{room}"/>' if heading.label else ""
        said += f'<w:tabs>{number}<w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    return said + (f'<w:ind w:left="{indent}"/>' if indent else "")


def _line(heading: _Heading, properties: str, *, numbered: bool) -> str:
    """The XML of an entry: its number and words, which lead to the heading, and a page number that is blank yet."""
    tab = "<w:r><w:tab/></w:r>"
    words = _run(heading.label) + tab if heading.label else ""
    words += _run(heading.text)
    if numbered:
        words += (
            f'{tab}{_mark("begin")}<w:r><w:instrText xml:space="preserve"> PAGEREF {heading.bookmark} \\h '
            f"</w:instrText></w:r>{_mark('separate')}{_run('')}{_mark('end')}"
        )
    return (
        f"<w:p {nsdecls('w')}><w:pPr>{properties}</w:pPr>"
        f'<w:hyperlink w:anchor="{heading.bookmark}" w:history="1">{words}</w:hyperlink></w:p>'
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
