"""A Word template opened for rendering: its parts, its Jinja environment, and where in it an error stands."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment, TemplateError

from suvestine.errors import UserError
from suvestine.reports.views.charts import Chart, png
from suvestine.reports.views.shapes import UnknownName
from suvestine.reports.views.wording import clean
from suvestine.reports.word.cell_merging import merge_marked_cells, order_cell_properties
from suvestine.reports.word.contents_field import empty_contents
from suvestine.reports.word.kept_together import keep_together
from suvestine.reports.word.paragraph_styles import ParagraphStyles
from suvestine.reports.word.template_check import NameProblem, unknown_name
from suvestine.reports.word.template_language import MERGE_MARK, environment
from suvestine.reports.word.template_places import STRAIGHT_QUOTES, TagPlace, find_tag, tag_places
from suvestine.reports.word.template_words import explained
from suvestine.reports.word.word_charts import NativeChart
from suvestine.sentences import Sentence, one_a_line

RENDERING_ERRORS = (UnknownName, TemplateError, TypeError, ValueError, ArithmeticError)
"""What a tag that parses may still come to, with the data at hand."""
TITLE_LIMIT = 255
_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_CONTROL = re.compile("[\t\n\a\f]")
_LISTED = 3


class TemplatePart(NamedTuple):
    """The body, a header or a footer of a template; ``label`` is blank or the code of a sentence about its places."""

    label: str
    element: Any
    part: Any


class WordTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl's template that remembers what it renders, to tell where an error stands."""

    source = ""

    def parts(self) -> list[TemplatePart]:
        self.init_docx(reload=False)
        found = [TemplatePart("", self.docx.element.body, self.docx.part)]
        for label, uri in (("in_header", self.HEADER_URI), ("in_footer", self.FOOTER_URI)):
            found += [
                TemplatePart(label, parse_xml(part.blob), part) for _, part in self.get_headers_footers(uri)
            ]
        return found

    def prepared(self, part: TemplatePart) -> str:
        return _lines(self.patch_xml(self.xml_to_string(part.element)))

    def places(self, part: TemplatePart) -> list[TagPlace]:
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
        properties = self.docx.core_properties
        for name in ("title", "subject"):
            setattr(properties, name, property_text(getattr(properties, name), context, jinja_env))


class _Picture(InlineImage):  # type: ignore[misc]
    """An inline picture with its alternative text."""

    def __init__(self, document: WordTemplate, chart: Chart, width_cm: float) -> None:
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


def open_template(template: Path) -> WordTemplate:
    """Raises :class:`UserError` where the file is no Word document."""
    document = WordTemplate(template)
    try:
        document.init_docx()
    except (PackageNotFoundError, OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UserError("word_unreadable", template=template) from error
    empty_contents(document.docx.element.body)
    return document


def document_environment(document: WordTemplate, *, native_charts: bool = False) -> Environment:
    """The template language with what needs the document itself; captions begin at 1.

    Native charts are parts of their own with a workbook in each; else charts are pictures.
    """
    jinja = environment()

    def grafikas(chart: object, plotis: float = 16.0) -> object:
        """Puts a chart into the document; nothing where it has no data."""
        if chart is None:
            return ""
        if not isinstance(chart, Chart):
            raise TypeError("grafikas takes a chart, such as grafikai.tikslu_bukle")
        if native_charts:
            return NativeChart(document.current_rendering_part, chart, plotis)
        return _Picture(document, chart, plotis)

    jinja.globals.update(grafikas=grafikas)
    jinja.globals.update(fresh_counters())
    return jinja


def fresh_counters() -> dict[str, object]:
    """The numbers of tables and pictures, from 1."""
    return {"lenteles_nr": _Counter(), "paveikslo_nr": _Counter()}


def finish_body(body: Any, document: Any) -> None:
    """Joins marked cells, puts what docxtpl disturbs into Word's order, keeps notes and signatures in place."""
    merge_marked_cells(body, MERGE_MARK)
    order_cell_properties(body)
    keep_together(body, ParagraphStyles(document))


def property_text(template: str, context: Any, jinja: Environment) -> str:
    """A property of the document, such as its title, with its tags filled in."""
    text = jinja.overlay(autoescape=False).from_string(template).render(context)
    return clean(text)[:TITLE_LIMIT]


def placed(template: Path, places: list[TagPlace], source: str, problem: NameProblem) -> Sentence:
    """What is wrong with a tag, and where in the template it stands."""
    asks = problem.message.english.endswith("?")
    place = find_tag(places, source, problem.line, problem.name)
    details = {"template": template.name, "place": place, "problem": problem.message}
    return Sentence("tag_meant" if asks else "tag_wrong", details)


def refuse_wrong(wrong: Sequence[Sentence]) -> None:
    """Raises :class:`UserError` that names what is wrong with a template, if anything is."""
    if len(wrong) > _LISTED:
        raise UserError(
            "template_wrong_more", problems=one_a_line(wrong[:_LISTED]), others=len(wrong) - _LISTED
        )
    if wrong:
        raise UserError("template_wrong", problems=one_a_line(wrong))


def failure(template: Path, document: WordTemplate, error: Exception) -> Sentence:
    """What went wrong while a template was rendered, and where it stands."""
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
    return placed(template, places, document.source, NameProblem(line, name, message))


def _lines(source: str) -> str:
    """Each paragraph on its own line, as docxtpl does before it renders."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source)


def _template_line(error: Exception) -> int:
    """The template's line in a traceback that Jinja has rewritten."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
