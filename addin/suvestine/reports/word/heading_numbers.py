"""The numbers that Word sets before paragraphs of numbered lists, such as ``2.1.``: Word keeps only their design."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from suvestine.reports.word.paragraph_styles import ParagraphStyles, switched_on

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = 26
_PLACE = re.compile(r"%(\d)")


class _Level(NamedTuple):
    """``legal`` says that the numbers of all levels in it are decimal ones."""

    start: int
    shape: str
    text: str
    legal: bool


class _List(NamedTuple):
    design: int
    levels: dict[int, _Level]
    restarts: dict[int, int]


def heading_numbers(document: Any, styles: ParagraphStyles, paragraphs: Iterable[Any]) -> dict[Any, str]:
    """Paragraph -> its number, for those of all ``paragraphs`` of a body, in their order, that have one."""
    lists = _lists(document)
    counted: dict[int, dict[int, int]] = {}
    begun: set[int] = set()
    numbers: dict[Any, str] = {}
    for paragraph in paragraphs:
        level, key = styles.list_level(paragraph.pPr)
        found = lists.get(key)
        if found is None or level not in found.levels:
            continue
        counts = counted.setdefault(found.design, {})
        if key not in begun:
            begun.add(key)
            _restart(counts, found.restarts)
        counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        label = _label(found.levels, counts, level)
        if label:
            numbers[paragraph] = label
    return numbers


def shaped(number: int, shape: str) -> str | None:
    """A number in one of Word's shapes: ``decimal``, ``upperRoman`` …

    None for a shape that is not known here, and for a number below 1 in letters or Roman numerals.
    """
    known = _SHAPES.get(shape)
    return known(number) or None if known else None


def _restart(counts: dict[int, int], restarts: dict[int, int]) -> None:
    for level, start in restarts.items():
        counts[level] = start - 1


def _label(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str | None:
    """None for a bullet and where a level's shape is not known."""
    if shaped(1, levels[level].shape) is None:
        return None
    missing = False

    def number(place: re.Match[str]) -> str:
        nonlocal missing
        above = int(place.group(1)) - 1
        if above not in levels:
            return ""
        shape = "decimal" if levels[level].legal else levels[above].shape
        said = shaped(counts.get(above, levels[above].start), shape)
        missing = missing or said is None
        return said or ""

    label = _PLACE.sub(number, levels[level].text).strip()
    return None if missing else label


def _lists(document: Any) -> dict[int, _List]:
    related = {relation.reltype for relation in document.part.rels.values()}
    if RELATIONSHIP_TYPE.NUMBERING not in related:
        return {}
    root = document.part.numbering_part.element
    designs = {
        int(design.get(qn("w:abstractNumId"))): {
            int(level.get(qn("w:ilvl"))): _level(level) for level in design.findall(qn("w:lvl"))
        }
        for design in root.findall(qn("w:abstractNum"))
    }
    lists = {}
    for number in root.num_lst:
        design = int(number.abstractNumId.val)
        overrides = {int(each.get(qn("w:ilvl"))): each for each in number.findall(qn("w:lvlOverride"))}
        restarts = {
            level: _value(each, "w:startOverride", 1)
            for level, each in overrides.items()
            if each.find(qn("w:startOverride")) is not None
        }
        own = {
            level: _level(found)
            for level, each in overrides.items()
            if (found := each.find(qn("w:lvl"))) is not None
        }
        lists[int(number.numId)] = _List(design, designs.get(design, {}) | own, restarts)
    return lists


def _level(level: Any) -> _Level:
    shape, text, legal = (level.find(qn(f"w:{tag}")) for tag in ("numFmt", "lvlText", "isLgl"))
    return _Level(
        _value(level, "w:start", 1),
        "decimal" if shape is None else str(shape.get(qn("w:val"))),
        "" if text is None else str(text.get(qn("w:val"), "")),
        switched_on(legal),
    )


def _value(element: Any, tag: str, default: int) -> int:
    found = element.find(qn(tag))
    return int(found.get(qn("w:val"))) if found is not None else default


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def _letters(number: int) -> str:
    """A … Z, AA, BB …, as Word goes on."""
    return chr(ord("A") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)


_SHAPES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
}
