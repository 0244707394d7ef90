"""One figure over members: the sum, last year, the change, by county, by member, per inhabitant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from suvestine.dataset.model import Dataset, FormData, summed
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN, shown
from suvestine.reports.views.wording import Printed, entry_value
from suvestine.returns.model import Entry, State
from suvestine.workspace import Member


@dataclass(frozen=True, slots=True)
class Scope:
    """What every view of forms looks at; ``earlier`` in order of time, the newest last."""

    members: Mapping[str, Member]
    dataset: Dataset
    earlier: tuple[Dataset, ...]

    @property
    def previous(self) -> Dataset | None:
        return self.earlier[-1] if self.earlier else None

    def member(self, code: str) -> Member:
        """A member's facts; a code that the control workbook no longer has keeps its data under the code."""
        return self.members.get(code) or Member(code, code, "", "", "", "", "", None, {})


@dataclass(frozen=True, slots=True)
class MemberFigure:
    """One member's value: ``reiksme`` a number, a word (``nežinoma``) or None for a blank."""

    kodas: str
    narys: str
    savivaldybe: str
    apskritis: str
    gyventojai: float | None
    reiksme: Printed
    praejusiu_metu: Printed
    pokytis: float | None
    pokytis_proc: float | None
    gyventojui: float | None


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    """The sum of one period."""

    laikotarpis: str
    suma: float | None
    atsake: int


@dataclass(frozen=True, slots=True)
class WordCount:
    """How many members answered with a word."""

    reiksme: str
    kiekis: int


class Figure:
    """One column of one coded row over all members, or over those of a county.

    Sums hold valid numbers only; None means that nobody gave one. A change compares only the members that
    gave a number in both years, so that late members do not look like a fall; ``pokytis_visu`` says whether
    these are all members of both sums.
    """

    def __init__(
        self, scope: Scope, place: tuple[str, str, str, str], members: frozenset[str] | None = None
    ) -> None:
        self._scope = scope
        self._place = place
        self._members = members

    @cached_property
    def suma(self) -> float | None:
        return summed(self._now.values())

    @cached_property
    def praejusiu_metu_suma(self) -> float | None:
        return summed(self._before.values())

    @cached_property
    def pokytis(self) -> float | None:
        """The reporting year less last year, over the members that gave both."""
        return sum(self._now[m] - self._before[m] for m in self._both) if self._both else None

    @cached_property
    def pokytis_proc(self) -> float | None:
        base = sum(self._before[member] for member in self._both)
        return None if self.pokytis is None or not base else 100 * self.pokytis / abs(base)

    @property
    def palyginta(self) -> int:
        """How many members the change compares."""
        return len(self._both)

    @property
    def pokytis_visu(self) -> bool:
        return set(self._now) == set(self._before)

    @property
    def atsake(self) -> int:
        """How many members gave a number (or another proper value)."""
        return sum(1 for entry in self._entries.values() if entry.state is State.VALUE)

    @property
    def laukta(self) -> int:
        """How many members were asked."""
        data = form_data(self._scope.dataset, self._place[0])
        return len([code for code in data.expected if self._takes(code)]) if data else 0

    @property
    def nezinoma(self) -> int:
        return self._in_state(State.UNKNOWN)

    @property
    def netaikoma(self) -> int:
        return self._in_state(State.NOT_APPLICABLE)

    @property
    def rodoma(self) -> float | str | None:
        """The sum; where nobody gave a number, the word that all who answered wrote."""
        if self.suma is not None:
            return self.suma
        if self.atsake:
            return None
        if self.nezinoma:
            return UNKNOWN
        return NOT_APPLICABLE if self.netaikoma else None

    @property
    def vidurkis(self) -> float | None:
        return None if self.suma is None else self.suma / len(self._now)

    @property
    def mediana(self) -> float | None:
        return median(self._now.values()) if self._now else None

    @cached_property
    def gyventojui(self) -> float | None:
        """Per inhabitant of the members that gave a number and whose population is known."""
        served = {m: p for m in self._now if (p := self._scope.member(m).population)}
        return sum(self._now[m] for m in served) / sum(served.values()) if served else None

    @property
    def tukstanciui_gyventoju(self) -> float | None:
        return None if self.gyventojui is None else 1000 * self.gyventojui

    @cached_property
    def reiksmes(self) -> tuple[WordCount, ...]:
        """Text answers with how many members gave each, the most frequent first."""
        words = Counter(
            shown(entry.value)
            for entry in self._entries.values()
            if entry.state is State.VALUE and not isinstance(entry.value, float)
        )
        return tuple(WordCount(word, count) for word, count in words.most_common())

    def kiekis(self, reiksme: str) -> int:
        """How many members answered with this word."""
        return sum(item.kiekis for item in self.reiksmes if item.reiksme.casefold() == reiksme.casefold())

    @cached_property
    def apskritys(self) -> tuple[AreaFigure, ...]:
        """The same figure by county, in the order of the alphabet."""
        return self._areas({c: m.county for c, m in self._scope.members.items()})

    @cached_property
    def regionai(self) -> tuple[AreaFigure, ...]:
        """The same figure by regional library."""
        return self._areas({c: m.region for c, m in self._scope.members.items()})

    def apskrities(self, pavadinimas: str) -> AreaFigure:
        """The figure of one county; without members where there is no such county."""
        found = [c for c, m in self._scope.members.items() if m.county == pavadinimas]
        return AreaFigure(pavadinimas, self._scope, self._place, frozenset(found))

    @cached_property
    def nariai(self) -> tuple[MemberFigure, ...]:
        """Every member that was asked, by name."""
        data = form_data(self._scope.dataset, self._place[0])
        codes = [code for code in data.expected if self._takes(code)] if data else []
        figures = [self.nario(code) for code in codes]
        return tuple(sorted(figures, key=lambda figure: collation(figure.narys)))

    def nario(self, kodas: str) -> MemberFigure:
        """One member's value."""
        member = self._scope.member(kodas)
        now, before = self._now.get(kodas), self._before.get(kodas)
        moved = None if now is None or before is None else now - before
        return MemberFigure(
            kodas=kodas,
            narys=member.name,
            savivaldybe=member.municipality,
            apskritis=member.county,
            gyventojai=member.population,
            reiksme=entry_value(self._entries.get(kodas)),
            praejusiu_metu=entry_value(self._entries_before.get(kodas)),
            pokytis=moved,
            pokytis_proc=100 * moved / abs(before) if moved is not None and before else None,
            gyventojui=now / member.population if now is not None and member.population else None,
        )

    @cached_property
    def eile(self) -> tuple[PeriodFigure, ...]:
        """The sums of all periods that the archive holds, the oldest first."""
        sums = []
        for dataset in (*self._scope.earlier, self._scope.dataset):
            amounts = _amounts(self._read(dataset))
            sums.append(PeriodFigure(dataset.period, summed(amounts.values()), len(amounts)))
        return tuple(sums)

    @cached_property
    def palyginama_eile(self) -> tuple[PeriodFigure, ...]:
        """As ``eile``, over the members that gave a number in every period."""
        periods = [(d.period, _amounts(self._read(d))) for d in (*self._scope.earlier, self._scope.dataset)]
        common = set.intersection(*(set(amounts) for _, amounts in periods))
        return tuple(PeriodFigure(p, summed(a[m] for m in a if m in common), len(common)) for p, a in periods)

    def vienam(self, kitas: Figure) -> float | None:
        """Per unit of another figure, over the members that gave both: visits per user."""
        both = [member for member in self._now if member in kitas._now]
        base = sum(kitas._now[member] for member in both)
        return sum(self._now[member] for member in both) / base if base else None

    def pateike_abu(self, kitas: Figure) -> int:
        """How many members gave both this figure and another."""
        return len(self._now.keys() & kitas._now.keys())

    def tie_patys(self, kitas: Figure) -> bool:
        """Whether the same members gave both, so that one sum may be divided by the other."""
        return self._now.keys() == kitas._now.keys()

    @cached_property
    def _entries(self) -> Mapping[str, Entry]:
        return self._read(self._scope.dataset)

    @cached_property
    def _entries_before(self) -> Mapping[str, Entry]:
        return self._read(self._scope.previous) if self._scope.previous else {}

    @cached_property
    def _now(self) -> Mapping[str, float]:
        return _amounts(self._entries)

    @cached_property
    def _before(self) -> Mapping[str, float]:
        return _amounts(self._entries_before)

    @cached_property
    def _both(self) -> tuple[str, ...]:
        return tuple(member for member in self._now if member in self._before)

    def _read(self, dataset: Dataset) -> Mapping[str, Entry]:
        form, table, code, column = self._place
        data = form_data(dataset, form)
        entries = data.entries(table, code, column) if data else ()
        return {member: entry for member, entry in entries if self._takes(member)}

    def _areas(self, area_of: Mapping[str, str]) -> tuple[AreaFigure, ...]:
        areas: dict[str, set[str]] = {}
        for code, area in area_of.items():
            if area and self._asked(code):
                areas.setdefault(area, set()).add(code)
        return tuple(
            AreaFigure(area, self._scope, self._place, frozenset(areas[area]))
            for area in sorted(areas, key=collation)
        )

    def _takes(self, member: str) -> bool:
        return self._members is None or member in self._members

    def _asked(self, member: str) -> bool:
        data = form_data(self._scope.dataset, self._place[0])
        return data is not None and member in data.expected and self._takes(member)

    def _in_state(self, state: State) -> int:
        return sum(1 for entry in self._entries.values() if entry.state is state)


class AreaFigure(Figure):
    """A figure of the members of one county or region."""

    def __init__(
        self, name: str, scope: Scope, place: tuple[str, str, str, str], members: frozenset[str]
    ) -> None:
        super().__init__(scope, place, members)
        self._name = name

    @property
    def pavadinimas(self) -> str:
        return self._name


_ALPHABET = "aąbcčdeęėfghiįyjklmnoprsštuųūvzž"
_ORDER = {letter: chr(0x100 + place) for place, letter in enumerate(_ALPHABET)}


def collation(text: str) -> str:
    """A key that sorts as the Lithuanian alphabet does."""
    return "".join(_ORDER.get(letter, letter) for letter in text.casefold())


def form_data(dataset: Dataset, form: str) -> FormData | None:
    """A form's data, whatever the case of its id."""
    return next((data for name, data in dataset.forms.items() if name.lower() == form.lower()), None)


def _amounts(entries: Mapping[str, Entry]) -> dict[str, float]:
    return {member: amount for member, entry in entries.items() if (amount := entry.amount) is not None}
