"""A cell of planned results as the indicators that it lists, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from suvestine.plan.drafting.document import Line
from suvestine.plan.drafting.figures import says_yearly, seen_numbers, seen_years
from suvestine.plan.drafting.numbering import enumerated, without_markers

_SENTENCE_END = re.compile(r"[.!?]['”“\")]*\s+(?=[„“\"]?[A-ZĄČĘĖĮŠŲŪŽ0-9])|;\s+")
_NEW_SENTENCE = re.compile(r"\s(?=(?:Per metus|Kasmet|Kiekvienais metais)\b)")
_NO_END = re.compile(
    r"\b(?:m|d|g|a|nr|angl|pvz|nac|dr|prof|[A-ZĄČĘĖĮŠŲŪŽ])\.\s+|\b(?:proc|vnt|val|tūkst|mln)\.\s+(?=\d)",
    re.IGNORECASE,
)
"""Abbreviations and initials that a capital letter or a number follows inside a sentence."""
_HARD_BREAK = re.compile(r"\n\s*(?=[A-ZĄČĘĖĮŠŲŪŽ0-9•▪●◦–—„-])")
_COMMA = re.compile(r",\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one indicator; ``divided`` where its sentence was cut at a comma before it or after it.

    ``yearly_before``: an earlier part of the same sentence says "per metus".
    """

    text: str
    divided: bool = False
    yearly_before: bool = False


def result_lines(lines: Iterable[Line]) -> tuple[str, ...]:
    """The lines of a cell: its paragraphs, and what is broken or numbered inside one."""
    broken = [part for line in lines for part in _HARD_BREAK.split(line.text)]
    items = [item for part in broken for item in enumerated(" ".join(part.split()))]
    return without_markers(item for item in items if item)


def pieces(lines: Iterable[str]) -> tuple[Piece, ...]:
    """The indicators that the lines list: their sentences, cut at the commas before a further number."""
    return tuple(piece for line in lines for sentence in _sentences(line) for piece in _clauses(sentence))


def _sentences(line: str) -> Iterator[str]:
    inner = {found.end() for found in _NO_END.finditer(line)}
    ends = [found.end() for found in _SENTENCE_END.finditer(line) if found.end() not in inner]
    ends += [found.end() for found in _NEW_SENTENCE.finditer(line)]
    yield from _cut(line, _outside(line, ends))


def _clauses(sentence: str) -> Iterator[Piece]:
    commas = _outside(sentence, [found.end() for found in _COMMA.finditer(sentence)])
    cuts = [
        start
        for start, end in pairwise([*commas, len(sentence)])
        if _counts(sentence[start:end]) and not seen_years(sentence[start:end])
    ]
    yearly = False
    for text in _cut(sentence, cuts):
        yield Piece(text.rstrip(",;"), divided=bool(cuts), yearly_before=yearly)
        yearly = yearly or says_yearly(text)


def _counts(clause: str) -> bool:
    """Whether a clause has a number of its own; one in brackets only explains the words before it."""
    return any(not number.bracketed for number in seen_numbers(clause))


def _cut(text: str, places: Iterable[int]) -> Iterator[str]:
    edges = [0, *sorted(set(places)), len(text)]
    for start, end in pairwise(edges):
        if text[start:end].strip():
            yield text[start:end].strip()


def _outside(text: str, places: Iterable[int]) -> list[int]:
    """The places that lie in no quotation and no brackets; a mark that nothing closes counts for nothing."""
    closed = list(_enclosed(text))
    return [place for place in places if not any(start < place <= end for start, end in closed)]


def _enclosed(text: str) -> Iterator[tuple[int, int]]:
    """Quotations and brackets; „ opens, “ closes what is open and else opens, ” closes."""
    quote = bracket = -1
    for index, letter in enumerate(text):
        if letter == "(":
            bracket = index
        elif letter == ")" and bracket >= 0:
            yield bracket, index
            bracket = -1
        elif letter == "„" or (letter == "“" and quote < 0):
            quote = index
        elif letter in "“”" and quote >= 0:
            yield quote, index
            quote = -1
