"""The kind and the targets of an indicator as far as its own words say them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from suvestine.lithuanian import shown
from suvestine.plan.drafting.figures import (
    Number,
    says_growth,
    says_whole_plan,
    says_yearly,
    seen_numbers,
    seen_years,
    times_a_year,
)
from suvestine.plan.drafting.model import DraftIndicator
from suvestine.plan.drafting.results import Piece
from suvestine.plan.model import Kind
from suvestine.sentences import Sentence

Proposal = tuple[DraftIndicator, tuple[Sentence, ...]]
"""An indicator, and what must still be settled about it."""


def proposed(
    bare: DraftIndicator, piece: Piece, *, plan_years: Collection[int], own_years: Collection[int]
) -> Proposal:
    """The indicator with what its words say; ``own_years`` are those that its activity names."""
    text = piece.text
    dated = _dated(text)
    if dated:
        return by_year(bare, text, dated, plan_years)
    numbers = seen_numbers(text)
    outside = [number for number in numbers if not number.bracketed]
    main = outside or list(numbers)
    remarks = [Sentence("draft_brackets", {"numbers": _listed(numbers, bracketed=True)})] if (
        outside and len(outside) < len(numbers)
    ) else []  # fmt: skip
    often = times_a_year(text)
    if len(main) > 1:
        kind = Kind.UP_TO if all(number.ceiling for number in main) else None
        return replace(bare, kind=kind), (
            Sentence("draft_several_numbers", {"numbers": _listed(main)}),
            *remarks,
        )
    if often is not None:
        total = main[0].value if main else None
        return replace(bare, kind=Kind.PER_YEAR, targets=dict.fromkeys(plan_years, often), total=total), ()
    if not main:
        return bare, (Sentence("draft_no_number"),)
    draft, said = _single(bare, piece, main[0], own_years or (plan_years if says_yearly(text) else ()))
    if says_whole_plan(text, plan_years) and not draft.targets and not main[0].percent:
        draft, said = replace(bare, kind=Kind.TOTAL, total=main[0].value), ()
    return draft, (*said, *_each_of(main[0], text), *remarks)


def _single(bare: DraftIndicator, piece: Piece, number: Number, years: Collection[int]) -> Proposal:
    """``years`` are those that the number is said to hold for, none where they are not said."""
    value = number.value
    draft = replace(bare, targets=dict.fromkeys(years, value))
    if number.percent:
        return _share(replace(draft, unit="proc."), piece, value)
    if number.ceiling:
        draft = replace(draft, kind=Kind.UP_TO)
    elif says_yearly(piece.text):
        draft = replace(draft, kind=Kind.PER_YEAR)
    if not years:
        code = "draft_year_before" if piece.yearly_before else "draft_no_year"
        return draft, (Sentence(code, {"number": shown(value)}),)
    return draft, () if draft.kind else (Sentence("draft_kind_unclear"),)


def _share(draft: DraftIndicator, piece: Piece, value: float) -> Proposal:
    if says_growth(piece.text):
        total = None if draft.targets else value
        return replace(draft, kind=Kind.GROWTH, total=total), (
            Sentence("draft_growth_start", {"number": shown(value)}),
        )
    return draft, (Sentence("draft_percent", {"number": shown(value)}),)


def _dated(text: str) -> tuple[tuple[int, Number], ...]:
    """Years and numbers in pairs, where each year has its number: ``2025 m. – 10, 2026 m. – 12``."""
    numbers, years = seen_numbers(text), seen_years(text)
    if not years or len(numbers) != len(years):
        return ()
    found: list[tuple[int, Number | int]] = [(number.place, number) for number in numbers]
    found += [(place, year) for year, place in years]
    kinds = [isinstance(each, Number) for _, each in sorted(found, key=lambda pair: pair[0])]
    orders = set(zip(kinds[::2], kinds[1::2], strict=True))
    if len(orders) > 1 or (True, True) in orders or (False, False) in orders:
        return ()
    return tuple((year, number) for (year, _), number in zip(years, numbers, strict=True))


def by_year(
    bare: DraftIndicator, text: str, dated: Sequence[tuple[int, Number]], plan_years: Collection[int]
) -> Proposal:
    """The indicator with a number for each of these years: those of the plan are targets, the last one before it is
    where it starts.
    """
    first = min(plan_years, default=0)
    targets = {year: number.value for year, number in dated if year in plan_years}
    earlier = [(year, number.value) for year, number in dated if year < first]
    base_year, base = max(earlier, default=(None, None))
    outside = [str(year) for year, _ in dated if year not in plan_years and year != base_year]
    percent = all(number.percent for _, number in dated)
    kind = None
    if says_yearly(text):
        kind = Kind.PER_YEAR
    elif all(number.ceiling for _, number in dated):
        kind = Kind.UP_TO
    elif percent and earlier and targets:
        kind = Kind.LEVEL
    draft = replace(
        bare,
        kind=kind,
        targets=targets,
        baseline=base,
        baseline_year=base_year,
        unit="proc." if percent else "",
    )
    return draft, tuple(_unsettled(draft, outside))


def _unsettled(draft: DraftIndicator, outside: Sequence[str]) -> Iterator[Sentence]:
    if draft.kind is None:
        yield Sentence("draft_kind_unclear")
    if outside:
        yield Sentence("draft_year_outside", {"years": ", ".join(outside)})


def _each_of(number: Number, text: str) -> tuple[Sentence, ...]:
    """One "po 1 susitikimą su A, B, C" may mean one with each of them."""
    if number.each and "," in text[number.place :]:
        return (Sentence("draft_each_of", {"number": shown(number.value)}),)
    return ()


def _listed(numbers: Collection[Number], *, bracketed: bool | None = None) -> str:
    return "; ".join(shown(n.value) for n in numbers if bracketed is None or n.bracketed == bracketed)
