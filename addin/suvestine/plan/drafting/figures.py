"""The numbers and years that a planned result states, without those of dates, quotations and addresses."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from suvestine.lithuanian import MONTHS

_MONTH = "|".join(MONTHS)
_NO_COUNT = re.compile(
    r"https?://\S+|www\.\S+"
    r"|„[^„“”]*[“”]|“[^„“”]*”"
    rf"|\b(?:{_MONTH})\s+\d{{1,2}}(?:\s*[–-]\s*\d{{1,2}})?(?:\s*d\.)?"
    r"|\b\d{4}[-.]\d{2}[-.]\d{2}\b"
    r"|\b\d+\s*(?:d\.|val\.|min\.|mėn\.|dien\w+|valand\w+|savait\w+|mėnes\w+|ketvir\w+)"
    r"|\b\d+-(?:asis|oji|ojo|osios|ąjį|ąją|ajame|ojoje|uoju|ąja)\b"
    r"|\bnr\.?\s*\d+",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?=\s*m\.|\s*met|\s*\))(?!\d)")
_NUMBER = re.compile(
    r"(?<![\w,.])(?P<upto>iki\s+)?(?P<of>po\s+)?(?P<digits>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?P<part>,\d+)?"
    r"(?:-\w+)?(?P<percent>\s*%|\s*proc\b\.?|\s*procent\w*)?",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:per metus|kasmet|kiekvienais metais|kas metai)\b", re.IGNORECASE)
_TIMES_A_YEAR = re.compile(
    r"\b(?P<word>vien\w{1,2}|du|dvi|tr[iy]s|keturi\w*|penki\w*)\s+(?:kart\w+\s+)?per\s+metus\b", re.IGNORECASE
)
_WORDS = {"vien": 1.0, "du": 2.0, "dvi": 2.0, "tri": 3.0, "try": 3.0, "ket": 4.0, "pen": 5.0}
_WHOLE_PLAN = re.compile(r"\b(?:iš viso|per (?:visą|visus)\b|bendr(?:as|a)\b[^.,]*\bskaičius)", re.IGNORECASE)
_MORE = re.compile(r"\b(?:pa)?(?:didin|didė|daugė|augti|išaug)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: whether it is per cent, in brackets, after "iki" (a ceiling) or after "po" (each)."""

    value: float
    place: int
    percent: bool
    bracketed: bool
    ceiling: bool
    each: bool


def seen_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in their order; years, dates, durations, addresses and quotations count for none."""
    words = _bare(text)
    for span in (*_SPAN.finditer(words), *_YEAR.finditer(words)):
        words = words[: span.start()] + " " * len(span[0]) + words[span.end() :]
    return tuple(_number(found, words) for found in _NUMBER.finditer(words))


def seen_years(text: str) -> tuple[tuple[int, int], ...]:
    """The single years of a text with their places, in their order."""
    words = _SPAN.sub(lambda found: " " * len(found[0]), _bare(text))
    return tuple((int(found[0]), found.start()) for found in _YEAR.finditer(words))


def seen_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of years of a text, such as 2025–2027, as first and last year."""
    return tuple((int(found[1]), int(found[2])) for found in _SPAN.finditer(_bare(text)))


def says_yearly(text: str) -> bool:
    """Whether the text says that it holds for each year."""
    return _YEARLY.search(text) is not None


def times_a_year(text: str) -> float | None:
    """``viena per metus``, ``vieną kartą per metus`` -> 1; None where no such words stand there."""
    found = _TIMES_A_YEAR.search(text)
    return (
        None
        if found is None
        else next(n for stem, n in _WORDS.items() if found["word"].lower().startswith(stem))
    )


def says_whole_plan(text: str, plan_years: Collection[int]) -> bool:
    """Whether the text says that its number is for all years together."""
    spans = seen_spans(text)
    whole = bool(plan_years) and spans == ((min(plan_years), max(plan_years)),)
    return whole or _WHOLE_PLAN.search(text) is not None


def says_growth(text: str) -> bool:
    """Whether the text speaks of becoming more."""
    return _MORE.search(text) is not None


def _bare(text: str) -> str:
    """The text with blanks where a number would be none that counts; places stay."""
    return _NO_COUNT.sub(lambda found: " " * len(found[0]), text)


def _number(found: re.Match[str], words: str) -> Number:
    before = words[: found.start()]
    return Number(
        value=float(re.sub(r"\s", "", found["digits"]) + (found["part"] or "").replace(",", ".")),
        place=found.start("digits"),
        percent=found["percent"] is not None,
        bracketed=before.count("(") > before.count(")"),
        ceiling=found["upto"] is not None,
        each=found["of"] is not None,
    )
