"""Many filled copies of one Word template in one document: each begins on a new page and counts from 1 anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from suvestine.reports.word.compiled_template import CompiledTemplate, Filled
from suvestine.reports.word.documents import same_bytes, set_properties
from suvestine.reports.word.paragraph_styles import ParagraphStyles

_SEQUENCE = re.compile(r"(\bSEQ\s+)(\w+)")
_WHOLE_PAGES = "NUMPAGES"
_KINDS = {
    "headerReference": ("hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footerReference": ("ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


def joined(template: CompiledTemplate, copies: Sequence[Filled], context: Mapping[str, object]) -> bytes:
    """The document of all copies, in their order; its title is the template's property Subject.

    Page numbers begin at 1 in each copy, unless the template prints the number of all pages as well.
    """
    document = template.document
    part = document.docx.part
    margins, numbering = _Margins(part), _Numbering(document.docx)
    restart = not any(_WHOLE_PAGES.encode() in text for copy in copies[:1] for text in copy.margins.values())
    body = OxmlElement("w:body")
    for place, copy in enumerate(copies):
        own = deepcopy(copy.document).body
        margins.refer(own, copy.margins)
        _first_section(own, restart=restart)
        if place:
            numbering.restart(own)
            _rename_sequences(own, place + 1)
        _rename_bookmarks(own, place + 1)
        if place + 1 < len(copies):
            _end_as_section(own)
        body.extend(list(own))
    margins.drop_those_of_the_template(copies[0].margins)
    root = document.docx.element
    root.replace(root.body, body)
    properties = document.docx.core_properties
    properties.title = template.common_title(context) or copies[0].title
    set_properties(properties, context)
    return same_bytes(document)


class _Margins:
    """Headers and footers: copies that say the same share a part."""

    def __init__(self, part: Any) -> None:
        self._part = part
        self._known: dict[tuple[str, bytes], str] = {}

    def refer(self, body: Any, contents: Mapping[str, bytes]) -> None:
        """Points the sections of a copy to headers and footers that say what this copy's do."""
        sections = list(body.iter(qn("w:sectPr")))
        for section in sections:
            for reference in _references(section):
                key = reference.get(qn("r:id"))
                if key in contents:
                    reference.set(qn("r:id"), self._relation(key, contents[key]))
        self._blank_what_the_first_lacks(sections)

    def drop_those_of_the_template(self, keys: Iterable[str]) -> None:
        """Takes out what no copy shows, because its tags are not filled in."""
        for key in keys:
            del self._part.rels[key]

    def _relation(self, key: str, content: bytes) -> str:
        if (key, content) not in self._known:
            base = self._part.rels[key].target_part
            made = self._made(base.partname, base.content_type, self._part.rels[key].reltype, content)
            for relation in base.rels.values():
                target = relation.target_ref if relation.is_external else relation.target_part
                self._part.rels[made].target_part.load_rel(
                    relation.reltype, target, relation.rId, relation.is_external
                )
            self._known[key, content] = made
        return self._known[key, content]

    def _blank_what_the_first_lacks(self, sections: Sequence[Any]) -> None:
        """A section without a header of its own would show the one of the copy before."""
        used = {_kind(each): each for section in sections for each in _references(section)}
        own = {_kind(each) for each in _references(sections[0])}
        for (tag, kind), _ in sorted((key, each) for key, each in used.items() if key not in own):
            reference = OxmlElement(f"w:{tag}")
            reference.set(qn("w:type"), kind)
            reference.set(qn("r:id"), self._blank(tag))
            sections[0].insert(0, reference)

    def _blank(self, tag: str) -> str:
        element, content_type, relation = _KINDS[tag]
        content = f"<w:{element} {nsdecls('w')}><w:p/></w:{element}>".encode()
        if (tag, content) not in self._known:
            self._known[tag, content] = self._made(f"/word/{tag}1.xml", content_type, relation, content)
        return self._known[tag, content]

    def _made(self, like: str, content_type: str, relation: str, content: bytes) -> str:
        package = self._part.package
        name = package.next_partname(re.sub(r"\d*\.xml$", "%d.xml", str(like)))
        return str(self._part.relate_to(XmlPart.load(name, content_type, content, package), relation))


class _Numbering:
    """Numbered lists and headings: each copy counts them anew; bullets need nothing."""

    def __init__(self, document: Any) -> None:
        related = {relation.reltype for relation in document.part.rels.values()}
        known = RELATIONSHIP_TYPE.NUMBERING in related
        self._root: Any = document.part.numbering_part.element if known else None
        self._styles = ParagraphStyles(document)
        self._counted = {} if self._root is None else _counted_lists(self._root)

    def restart(self, body: Any) -> None:
        """Gives the numbered paragraphs of a copy lists of their own."""
        lists: dict[int, int] = {}
        for paragraph in body.iter(qn("w:p")) if self._counted else ():
            level, number = self._styles.list_level(paragraph.pPr)
            if number not in self._counted:
                continue
            if number not in lists:
                lists[number] = self._restarted(number)
            own = paragraph.get_or_add_pPr().get_or_add_numPr()
            own.get_or_add_ilvl().val = level
            own.get_or_add_numId().val = lists[number]

    def _restarted(self, number: int) -> int:
        abstract, starts = self._counted[number]
        made = self._root.add_num(abstract)
        for level, start in starts.items():
            made.add_lvlOverride(level).add_startOverride(start)
        return int(made.numId)


def _counted_lists(root: Any) -> dict[int, tuple[int, dict[int, int]]]:
    """List -> its design and where each of its levels begins, for lists that count."""
    designs = {}
    for design in root.findall(qn("w:abstractNum")):
        starts = {
            int(level.get(qn("w:ilvl"))): _value(level, "w:start", 1)
            for level in design.findall(qn("w:lvl"))
            if (shape := level.find(qn("w:numFmt"))) is None
            or shape.get(qn("w:val")) not in ("bullet", "none")
        }
        if starts:
            designs[int(design.get(qn("w:abstractNumId")))] = starts
    lists = ((int(num.numId), int(num.abstractNumId.val)) for num in root.num_lst)
    return {number: (design, designs[design]) for number, design in lists if design in designs}


def _value(element: Any, tag: str, default: int) -> int:
    found = element.find(qn(tag))
    return int(found.get(qn("w:val"))) if found is not None else default


def _references(section: Any) -> Iterable[Any]:
    return [each for tag in _KINDS for each in section.findall(qn(f"w:{tag}"))]


def _kind(reference: Any) -> tuple[str, str]:
    return reference.tag.rpartition("}")[2], reference.get(qn("w:type"))


def _first_section(body: Any, *, restart: bool) -> None:
    """A copy begins on a new page, which is its page 1 where pages are counted in each copy."""
    section = next(body.iter(qn("w:sectPr")))
    section.start_type = None
    if restart:
        numbers = section.find(qn("w:pgNumType"))
        if numbers is None:
            numbers = OxmlElement("w:pgNumType")
            section.insert_element_before(
                numbers,
                *(f"w:{tag}" for tag in ("cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection",
                                         "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")),
            )  # fmt: skip
        numbers.set(qn("w:start"), "1")


def _end_as_section(body: Any) -> None:
    """The last section of a copy ends with its last paragraph, as every section of a document but the last does."""
    section = body[-1]
    last = body[-2] if len(body) > 1 else None
    body.remove(section)
    if last is None or last.tag != qn("w:p") or last.find(f".//{qn('w:sectPr')}") is not None:
        last = parse_xml(
            f'<w:p {nsdecls("w")}><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
            "</w:pPr></w:p>"
        )
        body.append(last)
    last.set_sectPr(section)


def _rename_sequences(body: Any, copy: int) -> None:
    """Captions are numbered by fields, which programs count over the whole document by their names."""
    for text in body.iter(qn("w:instrText")):
        text.text = _SEQUENCE.sub(rf"\g<1>\g<2>_{copy}", text.text or "")


def _rename_bookmarks(body: Any, copy: int) -> None:
    """Bookmarks are unique in a document; what refers to them follows."""
    names = {}
    for place, mark in enumerate(body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        mark.set(qn("w:id"), str(copy * 10_000 + int(mark.get(qn("w:id"), place)) % 10_000))
        if mark.tag == qn("w:bookmarkStart"):
            names[mark.get(qn("w:name"))] = f"{mark.get(qn('w:name'))}_{copy}"
            mark.set(qn("w:name"), names[mark.get(qn("w:name"))])
    for link in body.iter(qn("w:hyperlink")):
        if link.get(qn("w:anchor")) in names:
            link.set(qn("w:anchor"), names[link.get(qn("w:anchor"))])
    for text in body.iter(qn("w:instrText")) if names else ():
        text.text = re.sub(r"\w+", lambda word: names.get(word.group(), word.group()), text.text or "")
