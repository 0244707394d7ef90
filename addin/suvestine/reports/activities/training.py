"""Training: what libraries need, what was held and attended, and what follows from holding one against the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from suvestine.dataset.model import summed
from suvestine.reports.activities.training_needs import (
    IMPORTANT,
    CountyNeed,
    Need,
    ThemeNeed,
    broad_area,
    counties,
    forms_asked,
    read_needs,
    themes,
)
from suvestine.reports.activities.training_words import conclusions, held_sentence, needs_message, suggestions
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.figures import Scope, collation
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.registers import Row, Rows
from suvestine.reports.views.together import Together, day_of, text_of
from suvestine.reports.views.wording import Printed

_HELD = "skyriaus_registrai.mokymo_renginiai"
_COURSES = "skyriaus_registrai.ivadiniai_kursai"
_PROGRAMMES = "skyriaus_registrai.mokymo_programos"
_COUNCIL = "tarybos_veikla.renginiai"
_ATTENDED = "nario_ataskaita.kvalifikacija"
_QUALIFYING = "Tipas = Mokymai | Seminaras | Edukacija | Dirbtuvės | Konferencija"
_EVENT = (
    "renginys", "pavadinimas", "programa", "tipas", "data", "forma", "sritis", "valandos", "dalyviai",
    "dalyviai_gyvai", "dalyviai_nuotoliu", "bibliotekos_darbuotojai", "teritorijos_darbuotojai", "ivertinimas",
)  # fmt: skip
_COURSE = (
    "kursas", "pradzia", "pabaiga", "valandos", "dalyviai", "bibliotekos_darbuotojai", "teritorijos_darbuotojai",
    "be_krypties_issilavinimo", "be_darbo_patirties", "baige",
)  # fmt: skip
_PROGRAMME = ("programa", "sritis", "forma", "valandos", "tiksline_grupe", "busena", "parengta", "turinys")
_ASKING = ("mokymu_anketa", "nario_ataskaita")
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class HeldEvent:
    """Training that the department or the association held."""

    pavadinimas: str
    programa: Printed
    tipas: Printed
    data: Printed
    forma: Printed
    sritis: Printed
    valandos: Printed
    dalyviai: Printed
    bibliotekos_darbuotojai: Printed
    teritorijos_darbuotojai: Printed
    ivertinimas: Printed
    saltinis: str


@dataclass(frozen=True, slots=True)
class HeldTotals:
    """Events of one type, and the places in them."""

    pavadinimas: str
    kiekis: int
    valandos: float | None
    dalyviai: float | None


@dataclass(frozen=True, slots=True)
class AreaBalance:
    """An area: libraries that call one of its themes important, and the training held and attended in it."""

    pavadinimas: str
    biblioteku: int
    svarbu: int
    darbuotojai: float | None
    surengta: int
    lankyta: int
    dalyviai: float | None


class TrainingView:
    """``mokymai``: needs by theme, county and area; training held, programmes, introductory courses; what follows."""

    def __init__(self, scope: Scope, lookup: Lookup, together: Together) -> None:
        self._scope = scope
        self._lookup = lookup
        self._together = together

    @cached_property
    def temos(self) -> tuple[ThemeNeed, ...]:
        """Themes, those that most libraries call important first."""
        return themes(self._needs)

    @cached_property
    def apskritys(self) -> tuple[CountyNeed, ...]:
        return counties(self._needs)

    @property
    def formos(self) -> tuple[HeldTotals, ...]:
        """Forms of training that were asked for, with the number of answers."""
        return tuple(HeldTotals(name, count, None, None) for name, count in forms_asked(self._needs))

    @property
    def atsake(self) -> int:
        """How many libraries and units named a need."""
        return len({need.nario_kodas for need in self._needs})

    @property
    def laukta(self) -> int:
        """How many libraries and units were asked."""
        asked: set[str] = set()
        for name in _ASKING:
            view = self._lookup.forma(name)
            asked |= {state.kodas for state in view.nariai} if view else set()
        return len(asked)

    @cached_property
    def surengta(self) -> tuple[HeldEvent, ...]:
        """Training that the department or the association held, by date."""
        department = self._together.rows([_HELD], _EVENT)
        council: Iterable[Row] = self._together.rows([_COUNCIL], _EVENT).filtruoti(_QUALIFYING)
        found = [_event(row) for row in (*department, *council)]
        return tuple(sorted(found, key=lambda e: (str(day_of(e.data) or ""), collation(e.pavadinimas))))

    @property
    def surengta_pagal_tipa(self) -> tuple[HeldTotals, ...]:
        """Training held, by type, the most frequent first."""
        names = {text_of(e.tipas) or "nenurodyta" for e in self.surengta}
        totals = [
            _held_totals(n, [e for e in self.surengta if (text_of(e.tipas) or "nenurodyta") == n])
            for n in names
        ]
        return tuple(sorted(totals, key=lambda t: (-t.kiekis, collation(t.pavadinimas))))

    @property
    def surengta_is_viso(self) -> HeldTotals:
        return _held_totals("Iš viso", self.surengta)

    @cached_property
    def kursai(self) -> Rows:
        """Introductory courses, by their beginning."""
        return self._together.rows([_COURSES], _COURSE).rikiuoti("pradzia")

    @cached_property
    def programos(self) -> Rows:
        """Training programmes, by name."""
        return self._together.rows([_PROGRAMMES], _PROGRAMME).rikiuoti("programa")

    @cached_property
    def lankyta(self) -> tuple[HeldTotals, ...]:
        """What libraries' staff attended, by type; the same event may stand in the returns of several libraries."""
        rows = self._together.rows([_ATTENDED], _EVENT)
        return tuple(
            HeldTotals(g.pavadinimas, g.kiekis, g.eilutes.suma("valandos"), g.eilutes.suma("dalyviai"))
            for g in rows.pagal("tipas")
        )

    @property
    def lankyta_is_viso(self) -> HeldTotals:
        rows = self._together.rows([_ATTENDED], _EVENT)
        return HeldTotals("Iš viso", rows.kiekis, rows.suma("valandos"), rows.suma("dalyviai"))

    @property
    def lankyta_sritys(self) -> tuple[HeldTotals, ...]:
        """What libraries' staff attended, by area."""
        rows = self._together.rows([_ATTENDED], _EVENT)
        return tuple(
            HeldTotals(g.pavadinimas, g.kiekis, g.eilutes.suma("valandos"), g.eilutes.suma("dalyviai"))
            for g in rows.pagal("sritis")
        )

    @cached_property
    def sritys(self) -> tuple[AreaBalance, ...]:
        """Broad areas in which themes were marked, those that most libraries call important first."""
        attended = self._together.rows([_ATTENDED], _EVENT)
        found = [self._area(name, attended) for name in {need.sritis for need in self._needs if need.sritis}]
        return tuple(sorted(found, key=lambda a: (-a.svarbu, -a.lankyta, collation(a.pavadinimas))))

    @cached_property
    def isvados(self) -> tuple[str, ...]:
        """What the answers come to, in sentences; none where nobody named a need."""
        return conclusions(self.temos, forms_asked(self._needs), self._without_training(), self.apskritys)

    @cached_property
    def siulymai(self) -> tuple[str, ...]:
        """What training to hold for the themes that come first."""
        return suggestions(self.temos)

    @property
    def sakinys(self) -> str:
        """What was held and attended in a sentence or two; blank where nothing was."""
        return held_sentence(
            len(self.surengta), self.surengta_is_viso.dalyviai, self.kursai.kiekis, self.kursai.suma("dalyviai"),
            self.lankyta_is_viso.kiekis, self.lankyta_is_viso.dalyviai,
        )  # fmt: skip

    @cached_property
    def temu_grafikas(self) -> Chart | None:
        """The themes that come first, by how many libraries call them important."""
        shown = [theme for theme in self.temos[:_SHOWN] if theme.svarbu]
        if len(shown) < 2:
            return None
        items = tuple(Item(t.tema, (float(t.svarbu),), strong=t is shown[0]) for t in shown)
        message = needs_message(shown[0])
        told = "; ".join(f"{t.tema}: {t.svarbu}" for t in shown)
        return Chart(ChartKind.BARS, message, f"{message}. {told}.", items)

    @cached_property
    def _needs(self) -> tuple[Need, ...]:
        return read_needs(self._scope, self._lookup, self._together)

    def _area(self, name: str, attended: Rows) -> AreaBalance:
        needs = [theme for theme in self.temos if theme.sritis == name]
        members = {n.nario_kodas for n in self._needs if n.sritis == name}
        keen = {n.nario_kodas for n in self._needs if n.sritis == name and (n.svarba or 0) >= IMPORTANT}
        rows = [row for row in attended if broad_area(text_of(row.sritis)) == name]
        return AreaBalance(
            pavadinimas=name, biblioteku=len(members), svarbu=len(keen),
            darbuotojai=summed(theme.darbuotojai for theme in needs),
            surengta=sum(broad_area(text_of(e.sritis)) == name for e in self.surengta),
            lankyta=len(rows), dalyviai=summed(row.amount("dalyviai") for row in rows),
        )  # fmt: skip

    def _without_training(self) -> tuple[str, ...]:
        return tuple(a.pavadinimas for a in self.sritys if a.svarbu and not a.surengta and not a.lankyta)


def _event(row: Row) -> HeldEvent:
    people = summed(row.amount(name) for name in ("dalyviai", "dalyviai_gyvai", "dalyviai_nuotoliu"))
    return HeldEvent(
        text_of(row.renginys) or text_of(row.pavadinimas) or "(be pavadinimo)", row.programa, row.tipas, row.data,
        row.forma, row.sritis, row.valandos, people if people is not None else row.dalyviai,
        row.bibliotekos_darbuotojai, row.teritorijos_darbuotojai, row.ivertinimas, text_of(row.saltinis),
    )  # fmt: skip


def _held_totals(name: str, events: Sequence[HeldEvent]) -> HeldTotals:
    return HeldTotals(name, len(events), _sum(e.valandos for e in events), _sum(e.dalyviai for e in events))


def _sum(values: Iterable[Printed]) -> float | None:
    return summed(float(v) for v in values if isinstance(v, (int, float)) and not isinstance(v, bool))
