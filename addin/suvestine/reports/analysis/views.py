"""The words of ``analize`` in templates: one record for each thing that a document may show.

A number is None where nobody gave what it needs; ``nariu`` and ``palyginta`` say how many members it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, overload

from suvestine.reports.views.shapes import UnknownName
from suvestine.reports.views.wording import Printed

T = TypeVar("T")


class Named(Sequence[T], Generic[T]):
    """Records by id as attributes, all of them; a loop passes over those that hold nothing."""

    def __init__(self, records: Mapping[str, T], filled: Sequence[str]) -> None:
        self._records = records
        self._filled = tuple(records[name] for name in filled)
        self._dynamic_names = tuple(records)
        self._example = next(iter(self._filled), next(iter(records.values()), None))

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._filled[index]

    def __len__(self) -> int:
        return len(self._filled)

    def __getattr__(self, name: str) -> T:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._records:
            raise UnknownName(name, self._dynamic_names)
        return self._records[name]


@dataclass(frozen=True, slots=True)
class Change:
    """From an earlier period to this one, over the ``palyginta`` members that gave both."""

    nuo: str
    pokytis: float
    pokytis_proc: float | None
    palyginta: int


@dataclass(frozen=True, slots=True)
class PeriodValue:
    """One period: members together, the median member, how many members gave a value."""

    laikotarpis: str
    reiksme: float | None
    mediana: float | None
    nariu: int


@dataclass(frozen=True, slots=True)
class GroupValue:
    """A measure in one size class, county or kind of municipality; ``laukta`` were asked, ``nariu`` gave a value."""

    pavadinimas: str
    reiksme: float | None
    mediana: float | None
    nariu: int
    laukta: int
    pokytis: float | None
    pokytis_proc: float | None
    palyginta: int


@dataclass(frozen=True, slots=True)
class RankedMember:
    """A member's value and its place, 1 for the largest; None where it gave no value."""

    vieta: int | None
    kodas: str
    narys: str
    savivaldybe: str
    apskritis: str
    klase: str
    reiksme: float | None
    praejusiu_metu: float | None
    pokytis: float | None
    pokytis_proc: float | None


@dataclass(frozen=True, slots=True)
class Outlier:
    """A value far from those of municipalities near in size, and why it is called so.

    ``mediana`` is that of the ``nariu`` members compared; ``kartai`` below 1 are below it, ``skirtumas`` says
    them in words.
    """

    kodas: str
    narys: str
    savivaldybe: str
    rodiklio_kodas: str
    rodiklis: str
    vienetas: str
    vietos: int
    reiksme: float
    mediana: float
    kartai: float
    nariu: int
    skirtumas: str
    priezastis: str
    paaiskinimas: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure over all members: together, in the middle, in groups, over years, member by member.

    ``reiksme`` divides sums, so large members weigh more; ``mediana`` is the middle member's own value.
    ``vietos`` are the decimal places that make sense.
    """

    kodas: str
    pavadinimas: str
    grupe: str
    vienetas: str
    vietos: int
    reiksme: float | None
    nariu: int
    laukta: int
    praejusiu_metu: float | None
    pokytis: float | None
    pokytis_proc: float | None
    palyginta: int
    mediana: float | None
    apatinis_kvartilis: float | None
    virsutinis_kvartilis: float | None
    maziausia: float | None
    didziausia: float | None
    per_visus_metus: Change | None
    eile: tuple[PeriodValue, ...]
    palyginama_eile: tuple[PeriodValue, ...]
    klases: tuple[GroupValue, ...]
    apskritys: tuple[GroupValue, ...]
    tipai: tuple[GroupValue, ...]
    nariai: tuple[RankedMember, ...]
    isskirtys: tuple[Outlier, ...]

    def nario(self, kodas: str) -> RankedMember | None:
        """One member's value and place; None for a member that was not asked."""
        return next((member for member in self.nariai if member.kodas == kodas), None)

    def didziausi(self, kiek: int) -> tuple[RankedMember, ...]:
        """The members with so many largest values, and all that share a place with them, the largest first."""
        return _with_ties(self._ranked, kiek)

    def maziausi(self, kiek: int) -> tuple[RankedMember, ...]:
        """The members with so many smallest values, and all that share a place with them, the smallest first."""
        return _with_ties(sorted(self._ranked, key=lambda each: -(each.vieta or 0)), kiek)

    @property
    def palyginamu_metu_pokytis(self) -> Change | None:
        """From the first year to the last over the members that gave a value in every year."""
        first, last = self.palyginama_eile[0], self.palyginama_eile[-1]
        if first is last or first.reiksme is None or last.reiksme is None:
            return None
        moved = last.reiksme - first.reiksme
        per_cent = 100 * moved / abs(first.reiksme) if first.reiksme else None
        return Change(first.laikotarpis, moved, per_cent, last.nariu)

    @property
    def _ranked(self) -> tuple[RankedMember, ...]:
        return tuple(each for each in self.nariai if each.vieta)


def _with_ties(ranked: Sequence[RankedMember], count: int) -> tuple[RankedMember, ...]:
    chosen = {each.vieta for each in ranked[:count]}
    return tuple(each for each in ranked if each.vieta in chosen)


@dataclass(frozen=True, slots=True)
class MemberIndicator:
    """A measure of one member beside the others; similar are the municipalities of its size class, itself included.

    ``nuokrypis_proc`` is how far, in per cent, the value is from the median of the similar.
    """

    kodas: str
    pavadinimas: str
    grupe: str
    vienetas: str
    vietos: int
    reiksme: float | None
    praejusiu_metu: float | None
    pokytis: float | None
    pokytis_proc: float | None
    mediana: float | None
    panasiu_mediana: float | None
    panasiu_nariu: int
    nuokrypis_proc: float | None
    vieta: int | None
    vietu: int
    vieta_tarp_panasiu: int | None
    vietu_tarp_panasiu: int


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A row of a member's return beside the similar; ``vieta`` is by the value per inhabitant.

    ``reiksme`` and ``praejusiu_metu`` are numbers, the words ``nežinoma`` and ``netaikoma``, or None for a blank.
    """

    kodas: str
    skyrius: str
    pavadinimas: str
    vienetas: str
    reiksme: Printed
    praejusiu_metu: Printed
    pokytis: float | None
    pokytis_proc: float | None
    gyventojui: float | None
    panasiu_mediana: float | None
    panasiu_gyventojui: float | None
    panasiu_nariu: int
    vieta: int | None
    vietu: int

    @property
    def tukstanciui_gyventoju(self) -> float | None:
        return None if self.gyventojui is None else 1000 * self.gyventojui

    @property
    def panasiu_tukstanciui(self) -> float | None:
        """The median of the similar per thousand inhabitants."""
        return None if self.panasiu_gyventojui is None else 1000 * self.panasiu_gyventojui


@dataclass(frozen=True, slots=True)
class MemberAnalysis:
    """A member among the others; ``klase`` is its size class, ``panasiu`` how many members that class has."""

    kodas: str
    pavadinimas: str
    savivaldybe: str
    apskritis: str
    tipas: str
    gyventojai: float | None
    klase: str
    panasiu: int
    rodikliai: Named[MemberIndicator]
    eilutes: tuple[MemberRow, ...]
    isskirtys: tuple[Outlier, ...]

    def eilute(self, kodas: str) -> MemberRow | None:
        """One row of the return by its code; None where the form has no such row."""
        return next((row for row in self.eilutes if row.kodas == kodas), None)


@dataclass(frozen=True, slots=True)
class GroupView:
    """A size class, a county or a kind of municipality; ``gyventojai`` are of the members whose number is known."""

    pavadinimas: str
    nariu: int
    pateike: int
    gyventojai: float | None
    savivaldybes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoneyYear:
    """A year's sum, per inhabitant, and its per cent in the whole, each over the members that gave what it needs.

    ``dalies_nariu`` gave both this number and the whole.
    """

    laikotarpis: str
    suma: float | None
    nariu: int
    gyventojui: float | None
    dalis: float | None
    dalies_nariu: int


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A source of income or a kind of expenditure this year and over years; ``is_ju`` are its own parts."""

    kodas: str
    pavadinimas: str
    vienetas: str
    suma: float | None
    nariu: int
    gyventojui: float | None
    dalis: float | None
    dalies_nariu: int
    praejusiu_metu: float | None
    pokytis: float | None
    pokytis_proc: float | None
    palyginta: int
    per_visus_metus: Change | None
    eile: tuple[MoneyYear, ...]
    is_ju: tuple[MoneyRow, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """Income or expenditure: the whole, its parts, and the rows of the same section that stand beside the whole."""

    pavadinimas: str
    is_viso: MoneyRow | None
    dalys: tuple[MoneyRow, ...]
    kitos: tuple[MoneyRow, ...]

    @property
    def eilutes(self) -> tuple[MoneyRow, ...]:
        """The whole, each part with its own parts below it, then what stands beside the whole."""
        whole = (self.is_viso,) if self.is_viso else ()
        return (*whole, *(row for part in self.dalys for row in (part, *part.is_ju)), *self.kitos)

    @property
    def kodai(self) -> tuple[str, ...]:
        """The codes of ``eilutes``."""
        return tuple(row.kodas for row in self.eilutes)

    def eilute(self, kodas: str) -> MoneyRow | None:
        """One of ``eilutes`` by its code; None where there is no such row."""
        return next((row for row in self.eilutes if row.kodas == kodas), None)

    @property
    def ne_visu_dalys(self) -> tuple[MoneyRow, ...]:
        """Rows whose per cent rests on fewer members than its sum or the whole does."""
        whole = self.is_viso.nariu if self.is_viso else 0
        known = (row for row in self.eilutes if row.dalis is not None)
        return tuple(row for row in known if row.dalies_nariu < max(row.nariu, whole))


@dataclass(frozen=True, slots=True)
class Finance:
    """Money over all periods of the archive."""

    laikotarpiai: tuple[str, ...]
    pajamos: Money
    islaidos: Money
