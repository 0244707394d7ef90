"""The indicators that a row states: by its columns of years where they say something, else by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from suvestine.lithuanian import shown, slug
from suvestine.plan.drafting.figures import Number, seen_numbers
from suvestine.plan.drafting.found import FoundResults, FoundTarget
from suvestine.plan.drafting.model import DraftIndicator
from suvestine.plan.drafting.proposing import Proposal, by_year, proposed
from suvestine.plan.drafting.results import pieces
from suvestine.sentences import Sentence

_TARGET = re.compile(
    r"(?:(?P<upto>iki|ne daugiau(?: kaip| nei)?|≤)|ne mažiau(?: kaip| nei)?|bent|≥)?\s*"
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?P<part>,\d+|\.\d{1,2})?\s*(?P<unit>\D*)",
    re.IGNORECASE,
)
_PER_CENT = "proc."


@dataclass(frozen=True, slots=True)
class Years:
    """The years of the plan, and those of them that the activity names itself."""

    plan: Sequence[int]
    own: Sequence[int]


def stated_indicators(results: FoundResults, activity: str, years: Years) -> Iterator[Proposal]:
    """The row's indicators, still without codes, and what must be settled about each.

    Where columns of years say something, each line of the results is one indicator, whose numbers stand in them.
    """
    if results.stated:
        for index, line in enumerate(results.lines):
            unit = _unit(results, index, len(results.lines))
            yield _by_columns(DraftIndicator("", activity, line, unit), results, index, years)
        return
    found = pieces(results.lines)
    for index, piece in enumerate(found):
        bare = DraftIndicator("", activity, piece.text)
        draft, said = proposed(bare, piece, plan_years=years.plan, own_years=years.own)
        yield replace(draft, unit=_unit(results, index, len(found)) or draft.unit), said


def unread_targets(results: FoundResults) -> Iterator[Sentence]:
    """Targets beside which no result is written."""
    if not results.lines:
        for year, target in results.stated.items():
            yield _unread(year, target.text)


def _by_columns(bare: DraftIndicator, results: FoundResults, index: int, years: Years) -> Proposal:
    dated: list[tuple[int, Number]] = []
    said: list[Sentence] = []
    for year, target in sorted(results.stated.items()):
        own = _own_lines(target, index, len(results.lines))
        number = None if own is None else _number(own.text, bare.unit)
        if target.wide:
            said.append(Sentence("draft_no_year", {"number": target.text}))
        elif number is not None:
            dated.append((year, number))
        elif own is None or own.stated:
            said.append(_unread(year, (own or target).text))
    numbers = "; ".join(shown(number.value) for number in seen_numbers(bare.name))
    if numbers:
        said.append(Sentence("draft_numbers_in_words", {"numbers": numbers}))
    if not dated:
        return bare, (*said, Sentence("draft_kind_unclear"))
    draft, unsettled = by_year(bare, bare.name, dated, years.plan)
    return replace(draft, unit=bare.unit or draft.unit), (*said, *unsettled)


def _own_lines(target: FoundTarget, index: int, count: int) -> FoundTarget | None:
    """What a target says of one of several indicators; None where it has not a line for each."""
    if count == 1:
        return target
    return FoundTarget((target.lines[index],)) if len(target.lines) == count else None


def _number(text: str, unit: str) -> Number | None:
    """A target that is one number, alone or with its unit; None for all else."""
    found = _TARGET.fullmatch(text.strip())
    if found is None:
        return None
    own = found["unit"]
    percent = _is_per_cent(unit or own)
    if own and not (_is_per_cent(own) if percent else slug(own) == slug(unit)):
        return None
    digits = re.sub(r"\s", "", found["digits"]) + (found["part"] or "").replace(",", ".")
    return Number(
        float(digits), 0, percent=percent, bracketed=False, ceiling=found["upto"] is not None, each=False
    )


def _unit(results: FoundResults, index: int, count: int) -> str:
    """The unit of one of several indicators: its own where each has a line, else the row's."""
    unit = results.unit[index] if len(results.unit) == count else " ".join(results.unit)
    return _PER_CENT if _is_per_cent(unit) else unit


def _is_per_cent(unit: str) -> bool:
    return unit.strip() == "%" or slug(unit) in ("proc", "procentas", "procentai", "procentais")


def _unread(year: int, text: str) -> Sentence:
    return Sentence("draft_target_unread", {"year": year, "text": text})
