"""The forms of a round: the templates in use and the archived editions, read when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_archived


@dataclass(frozen=True, slots=True)
class ArchivedTemplate:
    """A template's bytes as they were used; read only when a return of that edition comes."""

    form: str
    title: str
    edition: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Shelf:
    """``current`` by form id; ``archived`` are older editions, newest last."""

    current: Mapping[str, FormTemplate]
    archived: tuple[ArchivedTemplate, ...] = ()

    def edition(self, title: str, edition: str) -> FormTemplate | None:
        """The template with this title and edition: the one in use first, else the newest archived."""
        for template in self.current.values():
            if _same(template.title, title) and _same(template.edition, edition):
                return template
        for stored in reversed(self.archived):
            if _same(stored.title, title) and _same(stored.edition, edition):
                return read_archived(stored.content, form=stored.form)
        return None

    def editions_of(self, title: str) -> tuple[str, ...]:
        """The editions known of a form title, the one in use first."""
        current = [t.edition for t in self.current.values() if _same(t.title, title)]
        older = [stored.edition for stored in reversed(self.archived) if _same(stored.title, title)]
        return tuple(dict.fromkeys([*current, *older]))

    def __iter__(self) -> Iterator[FormTemplate]:
        return iter(self.current.values())


def _same(left: str, right: str) -> bool:
    return left.strip().casefold() == right.strip().casefold()
