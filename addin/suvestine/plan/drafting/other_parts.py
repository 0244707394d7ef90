"""The parts of a strategy that are no plan table: named, as they are not read."""

from __future__ import annotations

import re

_NUMBERING = re.compile(r"(?:[IVX]+|\d{1,2})(?:\.\d{1,2})*[.)]?\s+")
_PARTS = {
    "vizij": "vizija",
    "misij": "misija",
    "vertyb": "vertybės",
    "princip": "principai",
    "ssgg": "SSGG",
    "swot": "SSGG",
    "rizik": "rizikos",
}
"""How the first word of a heading begins -> the name of the part."""


def other_part(text: str) -> str:
    """The part that a paragraph begins, such as ``vizija``; blank where it begins none."""
    bare = _NUMBERING.sub("", text.strip(), count=1) if _NUMBERING.match(text.strip()) else text.strip()
    first = bare.lower()
    return next((part for stem, part in _PARTS.items() if first.startswith(stem)), "")
