"""A Word template read and compiled once, then filled many times: a document for each member costs milliseconds."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from jinja2 import Environment, Template

from suvestine.reports.word.contents_table import write_contents
from suvestine.reports.word.documents import check_template, packed, set_properties
from suvestine.reports.word.word_template import (
    RENDERING_ERRORS,
    document_environment,
    failure,
    finish_body,
    fresh_counters,
    open_template,
    property_text,
    refuse_wrong,
)

_PICTURE = re.compile(rb'\br:(?:embed|link|id)="(rId\d+)"')
_DOCX_IDS_FROM = 1000


class Filled(NamedTuple):
    """A template filled for one member: the document, its headers and footers by relation, its title.

    ``unnumbered`` says that it has a table of contents, whose page numbers are left to Word; ``kept`` that it has
    one that stays as the template has it.
    """

    document: Any
    margins: Mapping[str, bytes]
    title: str
    unnumbered: bool
    kept: bool


class _Once:
    """What docxtpl asks of an environment, with every source compiled only once."""

    def __init__(self, jinja: Environment) -> None:
        self._compiled = lru_cache(maxsize=None)(jinja.from_string)
        self.autoescape = True

    def from_string(self, source: str) -> Template:
        return self._compiled(source)


class CompiledTemplate:
    """``document`` gathers the pictures of all that is filled, so relations are unique over all of it."""

    def __init__(self, template: Path, example: Mapping[str, object]) -> None:
        """Raises :class:`UserError` where the template says a name that the example of a context does not have."""
        refuse_wrong(check_template(template, example))
        self._template = template
        self.document = open_template(template)
        self.document.docx_ids_index = _DOCX_IDS_FROM
        self._jinja = document_environment(self.document)
        self._once = _Once(self._jinja)
        body, *margins = self.document.parts()
        relations = {id(rel.target_part): key for key, rel in body.part.rels.items() if not rel.is_external}
        self._body = (self.document.prepared(body), body.part)
        self._shell = deepcopy(body.part.element)
        self._margins = {
            relations[id(part.part)]: (self.document.prepared(part), part.part) for part in margins
        }
        self._own = {part.partname: frozenset(part.rels) for part in self._rendered_parts()}
        self._package = _read(template)
        properties = self.document.docx.core_properties
        self._title, self._common_title = properties.title, properties.subject

    def fill(self, context: Mapping[str, object]) -> Filled:
        """The template in this context; its captions are numbered from 1.

        Raises :class:`UserError` where a tag cannot be carried out with the data at hand.
        """
        said = {**context, **fresh_counters()}
        try:
            body = self.document.fix_tables(self._rendered(self._body, said))
            margins = {key: self._rendered(each, said).encode() for key, each in self._margins.items()}
            title = property_text(self._title, said, self._jinja)
        except RENDERING_ERRORS as error:
            refuse_wrong([failure(self._template, self.document, error)])
            raise
        self.document.fix_docpr_ids(body)
        document = deepcopy(self._shell)
        document.replace(document.body, body)
        del body  # lxml then gives its cells python-docx's own classes
        finish_body(document.body, self.document.docx)
        contents = write_contents(document.body, self.document.docx)
        return Filled(document, margins, title, unnumbered=bool(contents.entries), kept=contents.kept)

    def common_title(self, context: Mapping[str, object]) -> str:
        """What all members' documents together are called: the template's property Subject."""
        return property_text(self._common_title, context, self._jinja)

    def single(self, filled: Filled, context: Mapping[str, object]) -> bytes:
        """One member's document as a file."""
        body = serialize_part_xml(filled.document)
        contents = [(self._body[1], body)]
        contents += [(self._margins[key][1], content) for key, content in filled.margins.items()]
        parts = dict(self._package)
        for part, content in contents:
            parts[_name(part)] = content
            self._add_pictures(parts, part, content)
        properties = self.document.docx.core_properties
        properties.title = filled.title
        set_properties(properties, context)
        kept = self.document.docx.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
        if _name(kept) in parts:
            parts[_name(kept)] = kept.blob
        return packed(parts)

    def _rendered(self, source_and_part: tuple[str, Any], context: Mapping[str, object]) -> str:
        source, part = source_and_part
        return self.document.render_xml_part(source, part, context, self._once)

    def _rendered_parts(self) -> Iterable[Any]:
        return (part for _, part in (self._body, *self._margins.values()))

    def _add_pictures(self, parts: dict[str, bytes], part: Any, content: bytes) -> None:
        """The pictures that this part shows and the template did not have."""
        shown = {key.decode() for key in _PICTURE.findall(content)} - self._own[part.partname]
        added = [part.rels[key] for key in sorted(shown) if key in part.rels]
        if not added:
            return
        for relation in added:
            parts[_name(relation.target_part)] = relation.target_part.blob
        name = _name(part)
        folder, _, base = name.rpartition("/")
        relations = f"{folder}/_rels/{base}.rels"
        lines = "".join(
            f'<Relationship Id="{each.rId}" Type="{each.reltype}" Target={quoteattr(each.target_ref)}/>'
            for each in added
        )
        parts[relations] = _before_end(parts.get(relations, _NO_RELATIONS), b"</Relationships>", lines)
        if b'Extension="png"' not in parts[_TYPES]:
            parts[_TYPES] = _before_end(parts[_TYPES], b"</Types>", _PNG)


_TYPES = "[Content_Types].xml"
_PNG = '<Default Extension="png" ContentType="image/png"/>'
_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


def _before_end(content: bytes, end: bytes, added: str) -> bytes:
    start, _, _ = content.rpartition(end)
    return start + added.encode() + end


def _name(part: Any) -> str:
    return str(part.partname).lstrip("/")


def _read(template: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(template.read_bytes())) as package:
        return {name: package.read(name) for name in package.namelist()}
