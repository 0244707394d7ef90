"""What members reported, year by year, as the two numbers that a measure divides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from suvestine.dataset.model import Dataset, FormData, Submission, summed
from suvestine.reports.analysis.measures import INHABITANTS, Code, Measure
from suvestine.reports.views.figures import Scope, form_data

Pairs = Mapping[str, tuple[float, float]]
"""Member -> the number above and the number below; only members that gave both, the one below not zero."""
Values = Mapping[str, float]
"""Member -> value."""


class Observations:
    """The valid numbers of one coded table over all periods that the archive holds, the oldest first.

    Blank, unknown, not applicable and invalid values are absent, so they are never zero.
    """

    def __init__(self, scope: Scope, form: str, table: str, column: str) -> None:
        self._scope = scope
        self._form = form
        self._table = table.lower()
        self._column = column
        self._datasets = (*scope.earlier, scope.dataset)
        self._pairs: dict[tuple[str, str | None, float], tuple[Pairs, ...]] = {}

    @property
    def periods(self) -> tuple[str, ...]:
        return tuple(dataset.period for dataset in self._datasets)

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The members that were asked in this period."""
        data = form_data(self._scope.dataset, self._form)
        return data.expected if data else ()

    @cached_property
    def reported(self) -> frozenset[str]:
        """The members whose return of this period is there."""
        data = form_data(self._scope.dataset, self._form)
        return frozenset(data.submissions) if data else frozenset()

    def pairs(self, measure: Measure) -> tuple[Pairs, ...]:
        """One mapping a period; where the measure has no base, the number below is 1."""
        key = (measure.top, measure.base, measure.times)
        if key not in self._pairs:
            self._pairs[key] = tuple(self._paired(measure, place) for place in range(len(self._datasets)))
        return self._pairs[key]

    def explanation(self, measure: Measure, member: str) -> str:
        """The member's words for the numbers that the measure rests on; blank where there are none."""
        words = [self._explanations.get((member, code), "") for code in measure.codes]
        return " ".join(dict.fromkeys(word for word in words if word))

    def _paired(self, measure: Measure, place: int) -> Pairs:
        tops = self._numbers(measure.top, place)
        if measure.base is None:
            return {member: (top, 1.0) for member, top in tops.items()}
        bases = self._numbers(measure.base, place)
        return {
            member: (measure.times * top, base)
            for member, top in tops.items()
            if (base := bases.get(member)) is not None and base > 0
        }

    def _numbers(self, code: str, place: int) -> Values:
        return self._inhabitants[place] if code == INHABITANTS else self._amounts[place].get(code, {})

    @cached_property
    def _inhabitants(self) -> tuple[Values, ...]:
        """Inhabitants of this period from the control workbook, as everywhere in documents; of an earlier period
        from its own returns, because the control workbook may have moved on.
        """
        members = {code: self._scope.member(code).population for code in {*self.asked, *self.reported}}
        now = {code: people for code, people in members.items() if people}
        return (*(amounts.get(Code.POPULATION, {}) for amounts in self._amounts[:-1]), now)

    @cached_property
    def _amounts(self) -> tuple[Mapping[str, Values], ...]:
        return tuple(self._read(dataset) for dataset in self._datasets)

    def _read(self, dataset: Dataset) -> Mapping[str, Values]:
        """Code -> the members' numbers, in one pass over the returns."""
        found: dict[str, dict[str, float]] = {}
        for member, submission in _submissions(form_data(dataset, self._form)):
            for entry in submission.entries:
                if entry.code and entry.column == self._column and entry.table.lower() == self._table:
                    amount = entry.amount
                    if amount is not None:
                        found.setdefault(entry.code, {})[member] = amount
        return found

    @cached_property
    def _explanations(self) -> Mapping[tuple[str, str], str]:
        found = {}
        for member, submission in _submissions(form_data(self._scope.dataset, self._form)):
            for field, words in submission.explanations.items():
                table, _, rest = field.partition(".")
                if table.lower() == self._table and words.strip():
                    found[member, rest.partition(".")[0]] = words.strip()
        return found


def _submissions(data: FormData | None) -> Iterable[tuple[str, Submission]]:
    return data.submissions.items() if data else ()


def values(pairs: Pairs) -> Values:
    """Each member's own value."""
    return {member: top / base for member, (top, base) in pairs.items()}


def over_all(measure: Measure, pairs: Pairs, members: Iterable[str] | None = None) -> float | None:
    """The members together: the sum above by the sum below, or the sum where nothing is divided."""
    chosen = [pairs[m] for m in (pairs if members is None else members) if m in pairs]
    top = summed(pair[0] for pair in chosen)
    if top is None or measure.base is None:
        return top
    below = summed(pair[1] for pair in chosen)
    return top / below if below else None
