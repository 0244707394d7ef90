"""What the public pages stand on: the period's figures without personal data, and how complete they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from suvestine.dataset.coverage import coverage
from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Coverage, Dataset, FormData, Submission
from suvestine.dataset.personal_data import Outgoing, every_edition, place_of, without_personal
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN
from suvestine.reports.annual.year_sentences import TABLE
from suvestine.reports.views.figures import Scope, collation, form_data
from suvestine.reports.views.form_views import FigureRow, form_views, main_column
from suvestine.reports.views.lookup import Lookup
from suvestine.returns.model import Entry, State
from suvestine.sentences import Sentence
from suvestine.workspace import Member, Setting

FORM, _, _TABLE_NAME = TABLE.partition(".")
NOT_RETURNED = "nepateikta"
_WORDS = {
    State.BLANK: "nenurodyta",
    State.UNKNOWN: UNKNOWN,
    State.NOT_APPLICABLE: NOT_APPLICABLE,
    State.INVALID: "tikslinama",
}


@dataclass(frozen=True, slots=True)
class Value:
    """What a member gave: a number, or the word that says why there is none."""

    amount: float | None
    word: str = ""


class Basis:
    """The figures of one period that pages may show; ``earlier`` periods serve comparison."""

    def __init__(self, gathered: Gathered, dataset: Dataset) -> None:
        editions = tuple(every_edition(gathered))
        public = without_personal(dataset, editions)
        earlier = tuple(without_personal(each, editions) for each in gathered.earlier)
        self._gathered = gathered
        self._scope = Scope(gathered.members, public, earlier)
        self.period = dataset.period
        self.lookup = Lookup(self._scope, form_views(self._scope, gathered.templates, {}))

    @cached_property
    def data(self) -> FormData:
        return form_data(self._scope.dataset, FORM) or FormData(FORM, (), {})

    @cached_property
    def coverage(self) -> Coverage:
        return coverage(self.data, self._gathered.populations)

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """All that fill the form, in the order of the Lithuanian alphabet."""
        found = (self._scope.member(code) for code in self.data.expected)
        return tuple(sorted(found, key=lambda member: collation(area_name(member))))

    @property
    def form_title(self) -> str:
        view = self.lookup.forma(FORM)
        return view.pavadinimas if view else ""

    @property
    def organisation(self) -> str:
        return self._gathered.workspace.control.setting(Setting.ORGANISATION)

    @property
    def licence(self) -> str:
        """The licence of the data as the department named it; blank where it did not."""
        return self._gathered.workspace.control.setting(Setting.LICENCE)

    def row(self, code: str) -> FigureRow | None:
        """A row of the statistics that somebody answered with a number."""
        found = self.lookup.rodiklis(TABLE, code)
        return found if isinstance(found, FigureRow) and found.suma is not None else None

    def state(self, member: Member) -> str:
        """The state of a member's return: ``priimta``, ``su klaidomis``, ``nepateikta``."""
        submission = self.data.submissions.get(member.code)
        return submission.state.value if submission else NOT_RETURNED

    def value(self, member: Member, code: str) -> Value:
        """What a member gave in a row; a value that broke its rule is never shown as typed."""
        submission = self.data.submissions.get(member.code)
        if submission is None:
            return Value(None, NOT_RETURNED)
        entry = self._entry(submission, code)
        if entry is None or entry.amount is None:
            return Value(None, _WORDS.get(entry.state if entry else State.BLANK, _WORDS[State.INVALID]))
        return Value(entry.amount)

    def outgoing(self, codes: tuple[str, ...]) -> Iterator[Outgoing]:
        """Every value that pages with these rows show, with its place."""
        for setting, shown in ((Setting.ORGANISATION, self.organisation), (Setting.LICENCE, self.licence)):
            yield Outgoing(shown, Sentence("place_of_setting", {"setting": setting.value}))
        for member in self.members:
            for column, fact in _FACTS.items():
                place = Sentence("place_of_member", {"code": member.code, "column": column})
                yield Outgoing(str(getattr(member, fact)), place)
            yield from self._outgoing_figures(member, codes)

    def _outgoing_figures(self, member: Member, codes: tuple[str, ...]) -> Iterator[Outgoing]:
        submission = self.data.submissions.get(member.code)
        if submission is not None:
            for entry in (self._entry(submission, code) for code in codes):
                if entry is not None and entry.amount is not None:
                    yield Outgoing(entry.value, place_of(entry, submission.file))

    def _entry(self, submission: Submission, code: str) -> Entry | None:
        return submission.fixed.get((_TABLE_NAME, code, self._column))

    @cached_property
    def _column(self) -> str:
        template = next((t for t in self._gathered.templates.values() if t.id.lower() == FORM), None)
        table = (
            next((t for t in template.fixed_tables if t.name.lower() == _TABLE_NAME), None)
            if template
            else None
        )
        return main_column(table) if table else ""


_FACTS = {"Kodas": "code", "Pavadinimas": "name", "Savivaldybė": "municipality", "Apskritis": "county"}


def area_name(member: Member) -> str:
    """What a table calls a member: its municipality, else its own name."""
    return member.municipality or member.name
