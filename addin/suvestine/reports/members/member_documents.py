"""A document for each member from one Word template: a file for each, and one file that holds them all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import TemplateSyntaxError, meta

from suvestine.lithuanian import slug
from suvestine.outputs import write_output
from suvestine.progress import Say, unheard
from suvestine.reports.analysis.analysis import Analysis
from suvestine.reports.context import Sources
from suvestine.reports.members.member_view import MemberView, Situation
from suvestine.reports.views.form_views import NamedViews
from suvestine.reports.word.compiled_template import CompiledTemplate
from suvestine.reports.word.joined_document import joined
from suvestine.reports.word.template_language import environment
from suvestine.reports.word.word_template import WordTemplate, open_template
from suvestine.sentences import Sentence
from suvestine.workspace import Member

MEMBER = "narys"
"""The name of the member in a template, and the group whose members get a document each."""
_XML_TAG = re.compile(rb"<[^>]*>")


def addressed_group(template: Path, members: Mapping[str, Member]) -> str:
    """The group whose members each get a document of their own; blank for a template of one document.

    Such a template says the group's name (``narys``, ``padalinys`` …) as the name of the member it is about.
    """
    groups = {slug(member.group): member.group for member in members.values() if member.group}
    names = {MEMBER: MEMBER} | groups
    document = open_template(template)
    said = _names(document, [name.encode() for name in names])
    return next((group for name, group in names.items() if name in said), "")


def member_views(sources: Sources, context: Mapping[str, object], group: str) -> dict[str, MemberView]:
    """Code -> what a template may say of each member of a group; of all where nobody is in the group."""
    forms, analysis = context["formos"], context["analize"]
    assert isinstance(forms, NamedViews)
    assert isinstance(analysis, Analysis)
    results = sources.monitoring.results if sources.monitoring else ()
    situation = Situation(
        sources.dataset.year, forms, tuple(sources.findings), sources.plan, tuple(results), analysis
    )
    chosen = [each for each in sources.members.values() if each.group.casefold() == group.casefold()]
    return {each.code: MemberView(each, situation) for each in chosen or sources.members.values()}


def write_member_documents(
    template: Path,
    context: Mapping[str, object],
    views: Mapping[str, MemberView],
    folder: Path,
    *,
    name: str = MEMBER,
    say: Say = unheard,
) -> list[Path]:
    """Writes ``<template>_<period>.docx`` that holds all, and a folder ``<template>`` with a file for each.

    Gives the paths, that of all first. ``name`` is what the template calls the member. Raises
    :class:`UserError` as :func:`suvestine.reports.word.documents.render` does.
    """
    contexts = [{**context, name: view} for view in views.values()]
    compiled = CompiledTemplate(template, contexts[0])
    ending = f"{template.stem}_{context['laikotarpis']}.docx"
    copies, written = [], []
    for code, said in zip(views, contexts, strict=True):
        copies.append(compiled.fill(said))
        content = compiled.single(copies[-1], said)
        written.append(_written(folder / template.stem / f"{code}_{ending}", content, say))
    if any(copy.kept for copy in copies):
        say(Sentence("contents_kept", {"document": template.stem}))
    if any(copy.unnumbered for copy in copies):
        say(Sentence("contents_of_members", {"document": template.stem}))
    return [_written(folder / ending, joined(compiled, copies, context), say), *written]


def _names(document: WordTemplate, wanted: Sequence[bytes]) -> set[str]:
    """The names that a template takes from outside; only parts that may hold a wanted one are read."""
    said: set[str] = set()
    for part in document.parts():
        words = _XML_TAG.sub(b"", part.part.blob)
        if not any(name in words for name in wanted):
            continue
        try:
            said |= meta.find_undeclared_variables(environment().parse(document.prepared(part)))
        except TemplateSyntaxError:
            continue  # rendering says what is wrong and where
    return said


def _written(target: Path, content: bytes, say: Say) -> Path:
    return write_output(target, lambda temporary: temporary.write_bytes(content), say=say)
