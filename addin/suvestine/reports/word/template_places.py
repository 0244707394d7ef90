"""Where a tag stands in a Word template: the paragraph's text, or the table, row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from suvestine.sentences import Sentence

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_PREFIX = re.compile(r"^(?:p|tr|tc|r|cellbg|colspan)\s+")
STRAIGHT_QUOTES = str.maketrans({"„": '"', "“": '"', "”": '"', "‚": "'", "‘": "'", "’": "'"})
"""What Word's automatic correction makes of quotes, back to what Jinja reads."""
_SHOWN = 70


@dataclass(frozen=True, slots=True)
class TagPlace:
    """One tag of a template and what an author needs to find it."""

    key: str
    where: Sentence


def tag_places(root: Any, part: str) -> list[TagPlace]:
    """The tags below an XML element in their order; ``part`` is blank for the body, else ``in_header`` …"""
    tables = {table: number for number, table in enumerate(root.iter(qn("w:tbl")), start=1)}
    places: list[TagPlace] = []
    for paragraph in root.iter(qn("w:p")):
        text = "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
        found = [_key(match.group()) for match in _TAG.finditer(text)]
        if found:
            where = _where(paragraph, text, tables)
            places.extend(TagPlace(key, Sentence(part, {"place": where}) if part else where) for key in found)
    return places


def find_tag(places: list[TagPlace], source: str, line: int, name: str) -> Sentence:
    """Where the tag stands that a line of the prepared source holds and that says ``name``."""
    word = re.compile(rf"(?<![\w]){re.escape(name)}(?![\w])") if name else re.compile("")
    seen: dict[str, int] = {}
    for number, key in _source_tags(source):
        seen[key] = seen.get(key, 0) + 1
        if number == line and word.search(key):
            same = [place for place in places if place.key == key]
            if same:
                return same[min(seen[key], len(same)) - 1].where
    return next((place.where for place in places if name and word.search(place.key)), Sentence("some_tag"))


def _source_tags(source: str) -> Iterator[tuple[int, str]]:
    line, position = 1, 0
    for match in _TAG.finditer(source):
        line += source.count("\n", position, match.start())
        position = match.start()
        yield line, _key(re.sub(r"<[^>]*>", "", match.group()))


def _key(tag: str) -> str:
    inner = tag[2:-2].strip("-").strip().translate(STRAIGHT_QUOTES)
    return " ".join(_PREFIX.sub("", inner).split())


def _where(paragraph: Any, text: str, tables: dict[Any, int]) -> Sentence:
    cell = next(paragraph.iterancestors(qn("w:tc")), None)
    shown = text.strip() if len(text.strip()) <= _SHOWN else f"{text.strip()[:_SHOWN]}…"
    if cell is None:
        return Sentence("in_paragraph", {"text": shown})
    row = cell.getparent()
    table = row.getparent()
    row_number = list(table.iter(qn("w:tr"))).index(row) + 1
    column = [item for item in row if item.tag == qn("w:tc")].index(cell) + 1
    place = {"table": tables[table], "row": row_number, "column": column, "text": shown}
    return Sentence("in_table", place)
