"""Word's own table of contents in a document: its field, what it asks for, and the place of its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_SWITCH = re.compile(r'\\(\w)(?:\s*"([^"]*)"|\s+([^\s\\"]+))?')
_RANGE = re.compile(r"\s*(\d)\s*-\s*(\d)\s*")
_CAPTIONS = frozenset("ac")
_HEADINGS = frozenset("otu")
_MARKED = frozenset("fl")
"""Switches of marked entries (fields TC), which LibreOffice's tables of headings have even without any mark."""
_PARTS = frozenset("bd")
"""Switches of a part of the document and of numbers by chapter: what stands there is left to Word."""
_MARK = re.compile(r"\s*TC\b", re.IGNORECASE)
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class ContentsField:
    """A table of contents whose result can be written anew.

    ``levels`` of headings from 1, ``outlines`` says whether any style's outline level counts, ``styles`` are
    further styles (name in small letters -> level), ``unnumbered`` are levels without page numbers.
    """

    separator: Any
    ending: Any
    levels: range
    outlines: bool
    styles: Mapping[str, int]
    unnumbered: range

    @property
    def first(self) -> Any:
        """The paragraph that holds the field's beginning and the first entry."""
        return self.separator.getparent()

    @property
    def last(self) -> Any:
        """The paragraph in which the field ends."""
        return self.ending.getparent()


def empty_contents(body: Any) -> None:
    """Takes the entries out of every table of contents.

    A template's entries repeat the tags of its headings, where loops that those stand in do not reach.
    """
    contents_fields(body)


def contents_fields(body: Any) -> tuple[list[ContentsField], bool]:
    """The tables of contents of a body, each without entries, and whether others of headings stay as they are."""
    found, kept = [], False
    _spell_out(body)
    fields = list(_fields(body))
    left_to_word = _PARTS | _MARKED if any(_MARK.match(each) for each, *_ in fields) else _PARTS
    for instruction, begin, separator, end in fields:
        switches = _switches(instruction)
        if not _CONTENTS.match(instruction) or not _of_headings(switches):
            continue
        if left_to_word.isdisjoint(switches) and separator is not None and _emptied(begin, separator, end):
            found.append(_asked(switches, separator, end))
        else:
            kept = True
    return found, kept


def _of_headings(switches: Mapping[str, str]) -> bool:
    only_marked = not _MARKED.isdisjoint(switches) and _HEADINGS.isdisjoint(switches)
    return _CAPTIONS.isdisjoint(switches) and not only_marked


def _spell_out(body: Any) -> None:
    """Gives a table of contents that stands in one element the beginning, separator and end of all others."""
    for simple in list(body.iter(qn("w:fldSimple"))):
        instruction = simple.get(qn("w:instr"), "")
        if simple.getparent().tag not in (qn("w:p"), qn("w:ins")) or not _CONTENTS.match(instruction):
            continue
        asked = OxmlElement("w:instrText")
        asked.set(qn("xml:space"), "preserve")
        asked.text = instruction
        for content in (_mark("begin"), asked, _mark("separate")):
            simple.addprevious(_run(content))
        for result in list(simple):
            simple.addprevious(result)
        simple.addprevious(_run(_mark("end")))
        simple.getparent().remove(simple)


def _mark(kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _run(content: Any) -> Any:
    run = OxmlElement("w:r")
    run.append(content)
    return run


def _fields(body: Any) -> Iterator[tuple[str, Any, Any, Any]]:
    """Instruction and the runs with beginning, separator (or None) and end of each field, inner ones first."""
    open_fields: list[list[Any]] = []
    for mark in body.iter(qn("w:fldChar"), qn("w:instrText")):
        kind = mark.get(qn("w:fldCharType"))
        if kind == "begin":
            open_fields.append(["", mark.getparent(), None])
        elif not open_fields:
            continue
        elif mark.tag == qn("w:instrText"):
            if open_fields[-1][2] is None:
                open_fields[-1][0] += mark.text or ""
        elif kind == "separate":
            open_fields[-1][2] = mark.getparent()
        elif kind == "end":
            instruction, begin, separator = open_fields.pop()
            yield instruction, begin, separator, mark.getparent()


def _switches(instruction: str) -> dict[str, str]:
    return {
        match.group(1).lower(): match.group(2) or match.group(3) or ""
        for match in _SWITCH.finditer(instruction)
    }


def _asked(switches: Mapping[str, str], separator: Any, ending: Any) -> ContentsField:
    levels = _levels(switches.get("o"))
    if "o" not in switches and "t" in switches and "u" not in switches:
        levels = range(0)
    named = [part.strip() for part in re.split("[;,]", switches.get("t", ""))]
    styles = {
        name.casefold(): int(level)
        for name, level in zip(named[::2], named[1::2], strict=False)
        if level.isdecimal()
    }
    unnumbered = _levels(switches["n"]) if "n" in switches else range(0)
    return ContentsField(separator, ending, levels, "u" in switches, styles, unnumbered)


def _levels(said: str | None) -> range:
    """Levels such as ``1-3``; all where nothing is said."""
    match = _RANGE.fullmatch(said or "")
    return range(int(match.group(1)), int(match.group(2)) + 1) if match else range(1, _DEEPEST + 1)


def _emptied(begin: Any, separator: Any, end: Any) -> bool:
    """Whether the result could be taken out: the field must begin in one paragraph and end there or in a later one."""
    first, last = (next(each.iterancestors(qn("w:p")), None) for each in (separator, end))
    if first is None or last is None:
        return False
    for paragraph in (first, last):
        _accept_insertions(paragraph)
    if not begin.getparent() is separator.getparent() is first:
        return False
    if last is not first and last not in list(first.itersiblings()):
        return False
    outer = end
    while outer.getparent() is not last:
        outer = outer.getparent()
    if outer is not end:
        outer.addprevious(end)
        last.remove(outer)
    if last is first:
        _remove(takewhile(lambda each: each is not end, separator.itersiblings()))
    else:
        _remove(separator.itersiblings())
        _remove(takewhile(lambda each: each is not last, first.itersiblings()))
        _remove(each for each in end.itersiblings(preceding=True) if each.tag != qn("w:pPr"))
    return True


def _accept_insertions(paragraph: Any) -> None:
    """What was inserted while changes were tracked stands like any other text."""
    for inserted in paragraph.findall(qn("w:ins")):
        for each in list(inserted):
            inserted.addprevious(each)
        paragraph.remove(inserted)


def _remove(elements: Iterator[Any]) -> None:
    for element in list(elements):
        element.getparent().remove(element)
