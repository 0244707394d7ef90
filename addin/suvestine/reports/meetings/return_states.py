"""Who has returned each form, who has not, whose return is still open: by form, county and member."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from suvestine.dataset.model import SubmissionState
from suvestine.lithuanian import counted, joined, long_date, number, plural
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.figures import collation
from suvestine.reports.views.form_views import FormView, MemberState, NamedViews
from suvestine.reports.views.leaders import leaders
from suvestine.reports.views.sentences import sentence
from suvestine.reports.views.together import day_of
from suvestine.reports.views.wording import proc

_PARTS = ("priimta", "dar tikslinama", "nepateikta")
_NOWHERE = "be apskrities"
_COUNTY = " apskritis"
_NAMED = 4


@dataclass(frozen=True, slots=True)
class CountyReturns:
    """How the members of one county have returned a form, and those that have not."""

    pavadinimas: str
    laukta: int
    pateikta: int
    tikslinama: int
    nepateikta: int
    dalis: float | None
    nepateike: tuple[MemberState, ...]


@dataclass(frozen=True, slots=True)
class FormReturns:
    """One form: its deadline, how many returned it, who did not; ``praejo`` counts days since the deadline."""

    kodas: str
    pavadinimas: str
    terminas: dt.date | None
    praejo: int | None
    laukta: int
    pateikta: int
    priimta: int
    gyventoju_dalis: float | None
    nepateike: tuple[MemberState, ...]
    tikslinamos: tuple[MemberState, ...]
    apskritys: tuple[CountyReturns, ...]
    sakinys: str

    @property
    def nepateikta(self) -> int:
        return len(self.nepateike)

    @property
    def veluojama(self) -> bool:
        """Whether who has not returned it is late: its deadline has gone by, or it has none."""
        return self.praejo is None or self.praejo > 0

    @property
    def termino_sakinys(self) -> str:
        """By when it is, or was, to be returned; blank without a deadline."""
        if self.terminas is None:
            return ""
        verb = "reikėjo" if self.veluojama else "reikia"
        return f"Pateikti {verb} iki {long_date(self.terminas)}"

    @property
    def tikslinama(self) -> int:
        return len(self.tikslinamos)

    @property
    def klaidu(self) -> int:
        """Findings that are still open in all returns."""
        return sum(state.klaidos for state in self.tikslinamos)

    @property
    def dalis(self) -> float | None:
        """Per cent of those asked that returned it."""
        return 100 * self.pateikta / self.laukta if self.laukta else None


@dataclass(frozen=True, slots=True)
class MemberReturns:
    """A member that owes something: the forms not returned and those still open."""

    pavadinimas: str
    apskritis: str
    nepateiktos: tuple[str, ...]
    tikslinamos: tuple[str, ...]
    klaidos: int


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that came and could not be read as anybody's return."""

    failas: str
    priezastis: str


class ReturnsView:
    """``pateikimas``: forms that are collected, in the order of the control workbook."""

    def __init__(
        self,
        forms: NamedViews,
        deadlines: Mapping[str, object],
        refused: Iterable[Mapping[str, str]],
        today: dt.date,
    ) -> None:
        self._forms = forms
        self._deadlines = {name.lower(): day_of(day) for name, day in deadlines.items()}
        self._refused = tuple(refused)
        self._today = today

    @cached_property
    def formos(self) -> tuple[FormReturns, ...]:
        """Every form that somebody is asked for."""
        return tuple(
            self._form(name, view)
            for name, view in self._forms.items()
            if isinstance(view, FormView) and view.laukta
        )

    @property
    def truksta(self) -> tuple[FormReturns, ...]:
        """Forms that somebody has not returned."""
        return tuple(form for form in self.formos if form.nepateike)

    @property
    def tikslinama(self) -> tuple[FormReturns, ...]:
        """Forms of which some returns are still open."""
        return tuple(form for form in self.formos if form.tikslinamos)

    @cached_property
    def skolingi(self) -> tuple[MemberReturns, ...]:
        """Members that owe something, those with most forms first."""
        owing: dict[str, tuple[MemberState, list[str], list[str], int]] = {}
        for form in self.formos:
            for state in (*form.nepateike, *form.tikslinamos):
                _, missing, unsettled, findings = owing.get(state.kodas, (state, [], [], 0))
                (missing if state.busena == SubmissionState.MISSING else unsettled).append(form.pavadinimas)
                owing[state.kodas] = (state, missing, unsettled, findings + state.klaidos)
        found = [
            MemberReturns(state.pavadinimas, state.apskritis, tuple(missing), tuple(unsettled), findings)
            for state, missing, unsettled, findings in owing.values()
        ]
        return tuple(sorted(found, key=lambda m: (-len(m.nepateiktos), collation(m.pavadinimas))))

    @property
    def skolingi_kelias(self) -> tuple[MemberReturns, ...]:
        """Members that owe several forms."""
        return tuple(m for m in self.skolingi if len(m.nepateiktos) + len(m.tikslinamos) > 1)

    @property
    def nepriimti_failai(self) -> tuple[RefusedFile, ...]:
        """Files that came and contribute nothing, with the reason."""
        return tuple(RefusedFile(item["file"], item["message"]) for item in self._refused)

    @property
    def veluojama(self) -> bool:
        """Whether anybody is late already with a form."""
        return any(form.veluojama for form in self.truksta)

    @property
    def viskas(self) -> bool:
        """Whether everybody returned everything and nothing is open."""
        return bool(self.formos) and not self.skolingi

    @cached_property
    def sakiniai(self) -> tuple[str, ...]:
        """The state of each form in a sentence."""
        return tuple(form.sakinys for form in self.formos)

    @cached_property
    def grafikas(self) -> Chart | None:
        """Accepted, open and missing returns by county, of the form that most members fill."""
        form = max(self.formos, key=lambda f: f.laukta, default=None)
        if form is None or len(form.apskritys) < 2:
            return None
        items = tuple(
            Item(
                county.pavadinimas.removesuffix(_COUNTY),
                (
                    float(county.pateikta - county.tikslinama),
                    float(county.tikslinama),
                    float(county.nepateikta),
                ),
            )
            for county in form.apskritys
        )
        message = f"„{form.pavadinimas}“ pagal apskritį: {_most_missing(form.apskritys)}"
        told = "; ".join(f"{i.label}: {_told(i.values)}" for i in items)
        return Chart(ChartKind.STACKED, message, f"{message}. {told}.", items, _PARTS)

    def _form(self, name: str, view: FormView) -> FormReturns:
        deadline = self._deadlines.get(name.lower())
        passed = (self._today - deadline).days if deadline else None
        members = view.nariai
        return FormReturns(
            kodas=name, pavadinimas=view.pavadinimas, terminas=deadline,
            praejo=passed, laukta=view.laukta, pateikta=view.pateikta, priimta=view.priimta,
            gyventoju_dalis=view.gyventoju_dalis, nepateike=view.nepateike, tikslinamos=view.su_klaidomis,
            apskritys=_counties(members), sakinys=_sentence(view, passed),
        )  # fmt: skip


def _counties(members: Sequence[MemberState]) -> tuple[CountyReturns, ...]:
    """By county, where the members have counties at all."""
    groups: dict[str, list[MemberState]] = {}
    for member in members:
        groups.setdefault(member.apskritis or _NOWHERE, []).append(member)
    if set(groups) <= {_NOWHERE}:
        return ()
    return tuple(
        _county(name, groups[name]) for name in sorted(groups, key=lambda g: (g == _NOWHERE, collation(g)))
    )


def _county(name: str, members: Sequence[MemberState]) -> CountyReturns:
    missing = tuple(m for m in members if m.busena == SubmissionState.MISSING)
    unsettled = sum(m.busena == SubmissionState.WITH_ERRORS for m in members)
    returned = len(members) - len(missing)
    return CountyReturns(
        name, len(members), returned, unsettled, len(missing), 100 * returned / len(members), missing
    )


def _sentence(view: FormView, passed: int | None) -> str:
    missing, unsettled = len(view.nepateike), len(view.su_klaidomis)
    first = f"„{view.pavadinimas}“ – pateikta {number(view.pateikta)} iš {number(view.laukta)}"
    if view.laukta > 1:
        first += f" ({proc(100 * view.pateikta / view.laukta, 0)})"
    clauses = [first]
    if missing:
        late = (
            f", nors terminas praėjo prieš {counted(passed, 'dieną', 'dienas', 'dienų')}"
            if passed and passed > 0
            else ""
        )
        clauses.append(f"nepateikta {number(missing)}{late}")
    if unsettled:
        findings = sum(state.klaidos for state in view.su_klaidomis)
        notes = counted(findings, "neišspręsta pastaba", "neišspręstos pastabos", "neišspręstų pastabų")
        returns = plural(unsettled, "tikslinama", "tikslinamos", "tikslinama")
        clauses.append(f"dar {returns} {number(unsettled)} ({notes})")
    return sentence(*clauses)


def _most_missing(counties: Sequence[CountyReturns]) -> str:
    if not any(county.nepateikta for county in counties):
        return "pateikė visi"
    worst = leaders(counties, lambda county: county.nepateikta)
    if not worst:
        return f"visur nepateikta po {number(counties[0].nepateikta)}"
    if len(worst) > _NAMED:
        return f"daugiausia nepateikta {number(len(worst))} apskrityse (po {number(worst[0].nepateikta)})"
    return f"daugiausia nepateikta {_places(worst)}"


def _places(counties: Sequence[CountyReturns]) -> str:
    """``Tauragės ir Telšių apskrityse (po 1 iš 4)``; each with its own numbers where these differ."""
    numbers = {f"{number(county.nepateikta)} iš {number(county.laukta)}" for county in counties}
    if len(counties) > 1 and len(numbers) == 1 and all(c.pavadinimas.endswith(_COUNTY) for c in counties):
        names = joined(county.pavadinimas.removesuffix(_COUNTY) for county in counties)
        return f"{names} apskrityse (po {numbers.pop()})"
    return joined(f"{_place(c.pavadinimas)} ({number(c.nepateikta)} iš {number(c.laukta)})" for c in counties)


def _place(county: str) -> str:
    return f"{county.removesuffix(_COUNTY)} apskrityje" if county.endswith(_COUNTY) else county


def _told(values: Sequence[float]) -> str:
    return ", ".join(f"{name} {number(value)}" for name, value in zip(_PARTS, values, strict=True) if value)
