"""A Word document from a template and a context: checked first, then rendered in one pass, always the same bytes."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment, TemplateError

from suvestine.errors import UserError
from suvestine.reports.cell_merging import merge_marked_cells, order_cell_properties
from suvestine.reports.charts import Chart, png
from suvestine.reports.shapes import UnknownName
from suvestine.reports.template_check import NameProblem, problems, unknown_name
from suvestine.reports.template_language import MERGE_MARK, environment
from suvestine.reports.template_places import STRAIGHT_QUOTES, TagPlace, find_tag, tag_places
from suvestine.reports.template_words import explained
from suvestine.reports.wording import clean
from suvestine.sentences import Phrase, Sentence

_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_CONTROL = re.compile("[\t\n\a\f]")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_TITLE_LIMIT = 255
_LISTED = 3


def render(template: Path, context: Mapping[str, object], target: Path) -> None:
    """Writes the document.

    Raises :class:`UserError` that names the template, the paragraph or table cell, and the closest right
    name, where the template says something that the context does not have.
    """
    wrong = check_template(template, context)
    if len(wrong) > _LISTED:
        first = wrong[:_LISTED]
        raise UserError("template_wrong_more", problems=_one_a_line(first), others=len(wrong) - _LISTED)
    if wrong:
        raise UserError("template_wrong", problems=_one_a_line(wrong))
    document = _open(template)
    jinja = _environment(document)
    try:
        document.render(dict(context), jinja, autoescape=True)
    except (UnknownName, TemplateError, TypeError, ValueError, ZeroDivisionError) as error:
        raise UserError("template_wrong", problems=_failure(template, document, error)) from error
    _finish(document, context)
    _write(_same_bytes(document), target)


def check_template(template: Path, context: Mapping[str, object]) -> list[Sentence]:
    """One sentence for each thing that is wrong with a template's names and syntax; empty for a good one."""
    document = _open(template)
    jinja = _environment(document)
    found: list[Sentence] = []
    for part in document.parts():
        source = document.prepared(part)
        places = document.places(part)
        found += [_placed(template, places, source, each) for each in problems(source, jinja, context)]
    return found


class _Part:
    """The body, a header or a footer of a template; ``label`` is blank or the code of a sentence about its places."""

    def __init__(self, label: str, element: Any, part: Any) -> None:
        self.label = label
        self.element = element
        self.part = part


class _Document(DocxTemplate):  # type: ignore[misc]
    """docxtpl's template that remembers what it renders, to tell where an error stands."""

    source = ""

    def parts(self) -> list[_Part]:
        self.init_docx(reload=False)
        found = [_Part("", self.docx.element.body, self.docx.part)]
        for label, uri in (("in_header", self.HEADER_URI), ("in_footer", self.FOOTER_URI)):
            found += [_Part(label, parse_xml(part.blob), part) for _, part in self.get_headers_footers(uri)]
        return found

    def prepared(self, part: _Part) -> str:
        return _lines(self.patch_xml(self.xml_to_string(part.element)))

    def places(self, part: _Part) -> list[TagPlace]:
        return tag_places(part.element, part.label)

    def patch_xml(self, src_xml: str) -> str:
        """As docxtpl, and the quotes that Word makes of straight ones in Lithuanian text are straight in tags."""
        return _TAG.sub(lambda tag: tag.group().translate(STRAIGHT_QUOTES), str(super().patch_xml(src_xml)))

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        self.source = _lines(src_xml)
        return str(super().render_xml_part(src_xml, part, context, jinja_env))

    def resolve_listing(self, xml: str) -> str:
        # Its nested patterns are a third of the rendering time and only serve tabs and line ends in values.
        return str(super().resolve_listing(xml)) if _CONTROL.search(xml) else xml

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        plain = jinja_env.overlay(autoescape=False)
        properties = self.docx.core_properties
        for name in ("title", "subject"):
            text = plain.from_string(getattr(properties, name)).render(context)
            setattr(properties, name, clean(text)[:_TITLE_LIMIT])


class _Picture(InlineImage):  # type: ignore[misc]
    """An inline picture with its alternative text."""

    def __init__(self, document: _Document, chart: Chart, width_cm: float) -> None:
        super().__init__(document, BytesIO(png(chart, width_cm=width_cm)), width=Cm(width_cm))
        self._text = chart.aprasas

    def _insert_image(self) -> str:
        inline = self.tpl.current_rendering_part.new_pic_inline(
            self.image_descriptor, self.width, self.height
        )
        for properties in inline.xpath(".//wp:docPr | .//pic:cNvPr"):
            properties.set("descr", self._text)
            properties.set("name", "Diagrama")
        return f'</w:t></w:r><w:r><w:drawing>{inline.xml}</w:drawing></w:r><w:r><w:t xml:space="preserve">'

    def __str__(self) -> str:
        return self._insert_image()

    def __html__(self) -> str:
        return self._insert_image()


class _Counter:
    """Gives 1, 2, 3 … for captions."""

    def __init__(self) -> None:
        self._last = 0

    def __call__(self) -> str:
        self._last += 1
        return str(self._last)


def _open(template: Path) -> _Document:
    document = _Document(template)
    try:
        document.init_docx()
    except (PackageNotFoundError, OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UserError("word_unreadable", template=template) from error
    return document


def _environment(document: _Document) -> Environment:
    jinja = environment()

    def grafikas(chart: Chart | None, plotis: float = 16.0) -> object:
        """Puts a chart into the document; nothing where it has no data."""
        return _Picture(document, chart, plotis) if chart is not None else ""

    jinja.globals.update(grafikas=grafikas, lenteles_nr=_Counter(), paveikslo_nr=_Counter())
    return jinja


def _lines(source: str) -> str:
    """Each paragraph on its own line, as docxtpl does before it renders."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source)


def _placed(template: Path, places: list[TagPlace], source: str, problem: NameProblem) -> Sentence:
    asks = problem.message.english.endswith("?")
    place = find_tag(places, source, problem.line, problem.name)
    details = {"template": template.name, "place": place, "problem": problem.message}
    return Sentence("tag_meant" if asks else "tag_wrong", details)


def _one_a_line(problems: Sequence[Sentence]) -> Phrase:
    english, lithuanian = zip(*((each.english, each.lithuanian) for each in problems), strict=True)
    return Phrase("\n".join(english), "\n".join(lithuanian))


def _failure(template: Path, document: _Document, error: Exception) -> Sentence:
    line = (
        error.lineno
        if isinstance(error, TemplateError) and hasattr(error, "lineno")
        else _template_line(error)
    )
    name = error.wanted if isinstance(error, UnknownName) else ""
    message = (
        unknown_name(name, error.candidates) if isinstance(error, UnknownName) else explained(str(error))
    )
    places = [place for part in document.parts() for place in document.places(part)]
    return _placed(template, places, document.source, NameProblem(line, name, message))


def _template_line(error: Exception) -> int:
    """The template's line in a traceback that Jinja has rewritten."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _finish(document: _Document, context: Mapping[str, object]) -> None:
    body = document.docx.element.body
    merge_marked_cells(body, MERGE_MARK)
    order_cell_properties(body)
    properties = document.docx.core_properties
    made = context.get("sukurta")
    if isinstance(made, dt.datetime):
        properties.created = properties.modified = made.astimezone(dt.UTC) if made.tzinfo else made
    organisation = clean(str(context.get("organizacija") or ""))[:_TITLE_LIMIT]
    properties.author = properties.last_modified_by = organisation
    properties.language = "lt-LT"
    properties.revision = 1


def _same_bytes(document: _Document) -> bytes:
    """The document's package with fixed times, so that equal content is an equal file."""
    saved, fixed = BytesIO(), BytesIO()
    document.docx.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as package:
        for item in source.infolist():
            entry = zipfile.ZipInfo(item.filename, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, source.read(item))
    return fixed.getvalue()


def _write(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
