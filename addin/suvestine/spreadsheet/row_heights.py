"""The height that a row needs for its wrapped texts: Excel finds it itself, LibreOffice keeps what the file says."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FORMATS = re.compile(rb"<(?:[\w.-]+:)?cellXfs\b.*?</(?:[\w.-]+:)?cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"<(?:[\w.-]+:)?xf\s[^>]*?(?:/>|>.*?</(?:[\w.-]+:)?xf>)", re.DOTALL)
_WRAPS = re.compile(rb"""\swrapText\s*=\s*["'](?:1|true)["']""")
_HEIGHT = re.compile(rb"""\sht\s*=\s*["']([\d.]+)["']""")
_OWN_HEIGHT = re.compile(rb"""\scustomHeight\s*=\s*["'](?:1|true)["']""")
_LINE, _HIGHEST = 14.0, 409.5
"""Points of a line in type of 10 or 11 points; the most that Excel allows a row."""
_LETTERS = 1.08
"""Letters that fit where a digit does: widths of columns are counted in digits."""


def wrapping_styles(styles_xml: bytes) -> frozenset[bytes]:
    """The numbers of the cell formats that wrap their text, as cells name them."""
    formats = _FORMATS.search(styles_xml)
    found = _FORMAT.findall(formats[0]) if formats else []
    return frozenset(b"%d" % number for number, each in enumerate(found) if _WRAPS.search(each))


def fitted(start: bytes, texts: Iterable[tuple[str, float]]) -> bytes:
    """A row's start tag, high enough for these wrapped texts in columns of these widths.

    A row whose height somebody set stays as it is; no row becomes lower.
    """
    lines = max((_lines(text, width * _LETTERS) for text, width in texts), default=1)
    height = min(lines * _LINE, _HIGHEST)
    present = _HEIGHT.search(start)
    if lines == 1 or _OWN_HEIGHT.search(start) or (present and float(present[1]) >= height):
        return start
    return _HEIGHT.sub(b"", start)[:-1] + b' ht="%g">' % height


def _lines(text: str, width: float) -> int:
    """Lines of a text that breaks between words; a word longer than the column breaks inside."""
    count = 0
    for line in text.split("\n"):
        count, used = count + 1, 0.0
        for word in line.split():
            used += len(word) + (used > 0)
            if used > width:
                broken = max(int((len(word) - 1) // width), 0)
                count += broken + (used > len(word))
                used = len(word) - broken * width
    return count
