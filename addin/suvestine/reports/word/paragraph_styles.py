"""What paragraph styles of a document give: name, outline level, list and tabs, each its own or its base's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

BODY_TEXT = 9
"""The outline level of what is no heading."""


def switched_on(setting: Any) -> bool:
    """Whether a setting such as ``w:vanish`` stands and is not said to be off."""
    return setting is not None and setting.get(qn("w:val")) not in ("0", "false", "off")


class ParagraphStyles:
    """The styles of a document by their identifiers, which differ from language to language of Word."""

    def __init__(self, document: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.style_lst}
        self._ids = {self._named(style): key for key, style in self._styles.items()}
        self._lists: dict[str, tuple[int, int]] = {}

    def name(self, paragraph: Any) -> str:
        """The name of a paragraph's style in small letters, such as ``heading 1``; blank without one."""
        return self._named(self._styles.get(_style_of(paragraph.pPr)))

    def identifier(self, name: str) -> str | None:
        """The identifier of a style of this name; None where the document has none."""
        return self._ids.get(name.casefold())

    def outline_level(self, paragraph: Any) -> int:
        """0 for the highest headings, 9 for text."""
        for properties in self._properties(paragraph.pPr):
            level = properties.find(qn("w:outlineLvl"))
            if level is not None:
                return int(level.get(qn("w:val")))
        return BODY_TEXT

    def has_tabs(self, identifier: str | None) -> bool:
        """Whether a style or what it rests on sets tab stops."""
        return any(each.find(f"{qn('w:pPr')}/{qn('w:tabs')}") is not None for each in self._chain(identifier))

    def list_level(self, properties: Any) -> tuple[int, int]:
        """Level and list of a paragraph with these properties, its own or its style's; list 0 is none."""
        if properties is None:
            return 0, 0
        level, number = _own_list(properties)
        if number is None:
            above, number = self._list_of_style(_style_of(properties))
            level = above if level is None else level
        return level or 0, number

    def _list_of_style(self, identifier: str) -> tuple[int, int]:
        if identifier not in self._lists:
            level, number = None, None
            for style in self._chain(identifier):
                own, number = _own_list(style.find(qn("w:pPr")))
                level = own if level is None else level
                if number is not None:
                    break
            self._lists[identifier] = level or 0, number or 0
        return self._lists[identifier]

    def _properties(self, own: Any) -> Iterator[Any]:
        """Paragraph properties that hold, the paragraph's own first."""
        if own is not None:
            yield own
        for style in self._chain(_style_of(own)):
            properties = style.find(qn("w:pPr"))
            if properties is not None:
                yield properties

    def _chain(self, identifier: str | None) -> Iterator[Any]:
        """A style and what it rests on; one that rests on itself ends it."""
        seen: set[str | None] = set()
        while identifier in self._styles and identifier not in seen:
            seen.add(identifier)
            style = self._styles[identifier]
            yield style
            based = style.find(qn("w:basedOn"))
            identifier = None if based is None else based.get(qn("w:val"))

    @staticmethod
    def _named(style: Any) -> str:
        name = None if style is None else style.find(qn("w:name"))
        return "" if name is None else str(name.get(qn("w:val"))).casefold()


def _style_of(properties: Any) -> str:
    style = None if properties is None else properties.find(qn("w:pStyle"))
    return "" if style is None else str(style.get(qn("w:val")))


def _own_list(properties: Any) -> tuple[int | None, int | None]:
    """Level and list that paragraph properties themselves give."""
    own = properties.find(qn("w:numPr")) if properties is not None else None
    if own is None:
        return None, None
    return (own.ilvl.val if own.ilvl is not None else None), (
        own.numId.val if own.numId is not None else None
    )
