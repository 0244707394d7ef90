"""A Word document from a template and a context: checked first, then rendered in one pass, always the same bytes."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping
from contextlib import nullcontext
from io import BytesIO
from pathlib import Path
from typing import Any

from suvestine.progress import Say, unheard
from suvestine.reports.views.wording import clean
from suvestine.reports.word.contents_table import write_contents
from suvestine.reports.word.page_numbers import PageNumbers, page_numbers
from suvestine.reports.word.template_check import problems
from suvestine.reports.word.word_template import (
    RENDERING_ERRORS,
    TITLE_LIMIT,
    WordTemplate,
    document_environment,
    failure,
    finish_body,
    open_template,
    placed,
    refuse_wrong,
)
from suvestine.sentences import Sentence

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def render(
    template: Path,
    context: Mapping[str, object],
    target: Path,
    *,
    say: Say = unheard,
    numbers: PageNumbers | None = None,
) -> None:
    """Writes the document; says where its table of contents is not written or has no page numbers.

    ``numbers`` are those of a run that writes several documents: it says at its end which have none.

    Raises :class:`UserError` that names the template, the paragraph or table cell, and the closest right
    name, where the template says something that the context does not have.
    """
    refuse_wrong(check_template(template, context))
    document = open_template(template)
    jinja = document_environment(document, native_charts=True)
    try:
        document.render(dict(context), jinja, autoescape=True)
    except RENDERING_ERRORS as error:
        refuse_wrong([failure(template, document, error)])
    finish_body(document.docx.element.body, document.docx)
    set_properties(document.docx.core_properties, context)
    contents = write_contents(document.docx.element.body, document.docx)
    if contents.kept:
        say(Sentence("contents_kept", {"document": template.stem}))
    if contents.entries:
        with page_numbers(say) if numbers is None else nullcontext(numbers) as asked:
            asked.write(document.docx, contents.entries, template.stem)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(same_bytes(document))


def check_template(template: Path, context: Mapping[str, object]) -> list[Sentence]:
    """One sentence for each thing that is wrong with a template's names and syntax; empty for a good one."""
    document = open_template(template)
    jinja = document_environment(document)
    found: list[Sentence] = []
    for part in document.parts():
        source = document.prepared(part)
        places = document.places(part)
        found += [placed(template, places, source, each) for each in problems(source, jinja, context)]
    return found


def set_properties(properties: Any, context: Mapping[str, object]) -> None:
    """Who made a document and when, and its language."""
    made = context.get("sukurta")
    if isinstance(made, dt.datetime):
        properties.created = properties.modified = made.astimezone(dt.UTC) if made.tzinfo else made
    organisation = clean(str(context.get("organizacija") or ""))[:TITLE_LIMIT]
    properties.author = properties.last_modified_by = organisation
    properties.language = "lt-LT"
    properties.revision = 1


def same_bytes(document: WordTemplate) -> bytes:
    """The document's package with fixed times, so that equal content is an equal file."""
    saved = BytesIO()
    document.docx.save(saved)
    with zipfile.ZipFile(saved) as source:
        return packed({name: source.read(name) for name in source.namelist()})


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts, with fixed times."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, part)
    return content.getvalue()
