"""The parts of a strategy that stand in no plan table: they are not read, so they are named."""

from __future__ import annotations

import re

_NUMBERING = re.compile(r"(?:[IVX]+|\d{1,2})(?:\.\d{1,2})*[.)]?\s+")
_LONGEST_HEADING = 100
_PARTS = {
    "vizij": "vizija",
    "misij": "misija",
    "vertyb": "vertybės",
    "princip": "principai",
    "ssgg": "SSGG",
    "swot": "SSGG",
    "rizik": "rizikos",
}
"""How a word of a heading begins -> the name of the part."""


def other_parts(text: str) -> tuple[str, ...]:
    """The parts that a paragraph begins with its first word, or names as a heading: numbered, or before a colon."""
    words = text.strip().lower()
    number = _NUMBERING.match(text.strip())
    bare = words[number.end() :] if number else words
    heading = len(words) <= _LONGEST_HEADING and (number is not None or words.endswith(":"))
    return tuple(
        part
        for stem, part in _PARTS.items()
        if bare.startswith(stem) or (heading and re.search(rf"\b{stem}", bare))
    )
