"""What a Word template makes: one document, or one for each member and one that holds them all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from suvestine.lithuanian import slug
from suvestine.outputs import write_output
from suvestine.progress import Say, unheard
from suvestine.reports.context import Sources
from suvestine.reports.members.member_documents import (
    MEMBER,
    addressed_group,
    member_views,
    write_member_documents,
)
from suvestine.reports.word.documents import render
from suvestine.reports.word.page_numbers import PageNumbers


def write_documents(
    template: Path,
    sources: Sources,
    context: Mapping[str, object],
    folder: Path,
    *,
    say: Say = unheard,
    numbers: PageNumbers | None = None,
) -> list[Path]:
    """Writes ``<template>_<period>.docx`` into a folder and gives the paths.

    For a template about one member that document holds all members' and stands first; each member's own follows,
    from a folder of the template's name. ``numbers`` as :func:`suvestine.reports.word.documents.render` takes them.
    """
    group = addressed_group(template, sources.members)
    if group:
        views = member_views(sources, context, group)
        return write_member_documents(template, context, views, folder, name=slug(group), say=say)
    target = folder / f"{template.stem}_{context['laikotarpis']}.docx"
    return [write_output(target, partial(render, template, context, say=say, numbers=numbers), say=say)]


def with_a_member(sources: Sources, context: Mapping[str, object]) -> Mapping[str, object]:
    """The context and ``narys``, as a template about one member sees it."""
    views = member_views(sources, context, MEMBER)
    return {**context, MEMBER: next(iter(views.values()))} if views else context
