"""The register of projects: members', the council's and the department's, with their money and deadlines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from suvestine.dataset.model import summed
from suvestine.reports.activities.project_words import deadline_words, project_sentences, state_message
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.figures import collation
from suvestine.reports.views.registers import Row
from suvestine.reports.views.task_states import TASK_COLOURS, TaskState, days_late, task_state, urgency
from suvestine.reports.views.together import Together, day_of, text_of
from suvestine.reports.views.wording import Printed

MEMBERS, COUNCIL, DEPARTMENT = (
    "nario_ataskaita.projektai",
    "tarybos_veikla.projektai",
    "skyriaus_registrai.projektai",
)
SOON_DAYS = 183
"""A project or a call whose day comes within so many days is near its end."""
_COLUMNS = (
    "pavadinimas", "rusis", "programa_ar_fondas", "lygmuo", "vaidmuo", "busena", "atsakingas", "partneriai",
    "pateikta", "pradzia", "pabaiga", "biudzetas_eur", "skirta_suma_eur", "panaudota_eur", "rizika",
    "rizikos_valdymas", "ataskaita_pateikta", "rezultatas",
)  # fmt: skip
_STAGES = "skyriaus_registrai.projekto_etapai"
_STAGE_COLUMNS = ("projektas", "etapas", "terminas", "bukle", "ivykdyta", "atsakingas", "pastaba")
_FUNDS = "skyriaus_registrai.finansavimo_saltiniai"
_FUND_COLUMNS = (
    "fondas_ar_programa", "kilme", "kvietimas", "sritis", "busena", "paraiskos_iki", "didziausia_suma_eur",
    "nuosavas_indelis_proc", "tinkami_pareiskejai", "kam_tinka", "nuoroda",
)  # fmt: skip
STATES = ("Vykdoma", "Finansuojama", "Pateikta", "Rengiama", "Įvykdyta", "Nefinansuota", "Nutraukta")
"""The states of the forms' list in the order of documents: what is going on first."""
_RUNNING = ("vykdoma", "finansuojama")
_OPEN = (*_RUNNING, "pateikta", "rengiama")
_COLOURS: Mapping[str, str] = {
    "vykdoma": TASK_COLOURS[TaskState.RUNNING],
    "finansuojama": TASK_COLOURS[TaskState.RUNNING],
    "įvykdyta": TASK_COLOURS[TaskState.DONE],
    "nefinansuota": TASK_COLOURS[TaskState.ABANDONED],
    "nutraukta": TASK_COLOURS[TaskState.ABANDONED],
    "pateikta": TASK_COLOURS[TaskState.NOT_STARTED],
    "rengiama": TASK_COLOURS[TaskState.NOT_STARTED],
}
_PLAIN, _LATE, _SOON = "FFFFFF", TASK_COLOURS[TaskState.LATE], TASK_COLOURS[TaskState.POSTPONED]
_PROGRAMMES = 15


@dataclass(frozen=True, slots=True)
class Stage:
    """A milestone of a project; ``veluoja`` counts days."""

    narys: str
    projektas: str
    etapas: str
    terminas: Printed
    bukle: str
    spalva: str
    ivykdyta: Printed
    veluoja: int
    atsakingas: Printed
    pastaba: Printed


@dataclass(frozen=True, slots=True)
class Project:
    """A project as its form has it; ``likes`` counts days to the end, below 0 when it has gone by."""

    narys: str
    saltinis: str
    pavadinimas: str
    rusis: Printed
    programa: str
    lygmuo: Printed
    vaidmuo: str
    busena: str
    spalva: str
    atsakingas: Printed
    partneriai: Printed
    pateikta: Printed
    pradzia: Printed
    pabaiga: Printed
    biudzetas_eur: Printed
    skirta_suma_eur: Printed
    panaudota_eur: Printed
    rizika: Printed
    rizikos_valdymas: Printed
    ataskaita_pateikta: Printed
    rezultatas: Printed
    likes: int | None
    terminas: str
    termino_spalva: str
    etapai: tuple[Stage, ...]

    @property
    def vykdomas(self) -> bool:
        return self.busena.casefold() in _RUNNING

    @property
    def baigtas(self) -> bool:
        return self.busena.casefold() == "įvykdyta"


@dataclass(frozen=True, slots=True)
class ProjectTotals:
    """Projects of one state, programme or role, and their money; None where nobody gave a sum."""

    pavadinimas: str
    kiekis: int
    biudzetas_eur: float | None
    skirta_suma_eur: float | None
    panaudota_eur: float | None


@dataclass(frozen=True, slots=True)
class FundingSource:
    """A fund or programme of which the department knows; ``liko`` counts days to the deadline."""

    pavadinimas: str
    kilme: Printed
    kvietimas: Printed
    sritis: Printed
    busena: str
    paraiskos_iki: Printed
    didziausia_suma_eur: Printed
    nuosavas_indelis_proc: Printed
    tinkami_pareiskejai: Printed
    kam_tinka: Printed
    nuoroda: Printed
    liko: int | None


class ProjectsView:
    """``projektai``: all projects, what ends soon, what is late, totals, and where money may be asked."""

    def __init__(self, together: Together, today: dt.date) -> None:
        self._together = together
        self._today = today

    @cached_property
    def visi(self) -> tuple[Project, ...]:
        """Every project: the council's and the department's own first, then the members' by name."""
        return (*self.savi, *self.nariu)

    @cached_property
    def savi(self) -> tuple[Project, ...]:
        """Projects that the association or the library itself logs."""
        return self._projects(COUNCIL, DEPARTMENT)

    @cached_property
    def nariu(self) -> tuple[Project, ...]:
        """Projects of the member libraries."""
        return self._projects(MEMBERS)

    @cached_property
    def baigiasi(self) -> tuple[Project, ...]:
        """Running projects whose end comes within half a year, the nearest first."""
        ending = [p for p in self.visi if p.vykdomas and p.likes is not None and 0 <= p.likes <= SOON_DAYS]
        return tuple(sorted(ending, key=lambda p: (p.likes or 0, collation(p.pavadinimas))))

    @cached_property
    def veluoja(self) -> tuple[Project, ...]:
        """Running projects whose end has gone by, the latest first."""
        late = [p for p in self.visi if p.vykdomas and p.likes is not None and p.likes < 0]
        return tuple(sorted(late, key=lambda p: (p.likes or 0, collation(p.pavadinimas))))

    @cached_property
    def be_ataskaitos(self) -> tuple[Project, ...]:
        """Finished projects whose report is not said to be handed in."""
        return tuple(p for p in self.visi if p.baigtas and text_of(p.ataskaita_pateikta).casefold() != "taip")

    @cached_property
    def rizikingi(self) -> tuple[Project, ...]:
        """Projects in hand whose risk is great."""
        return tuple(
            p for p in self.visi if p.busena.casefold() in _OPEN and text_of(p.rizika).casefold() == "didelė"
        )

    @cached_property
    def etapai(self) -> tuple[Stage, ...]:
        """Milestones, the most urgent first."""
        rows = self._together.rows([_STAGES], _STAGE_COLUMNS)
        stages = [(self._urgency(row), self._stage(row)) for row in rows]
        return tuple(stage for _, stage in sorted(stages, key=lambda item: item[0]))

    @cached_property
    def veluojantys_etapai(self) -> tuple[Stage, ...]:
        """Milestones whose day has gone by and that are not done."""
        return tuple(stage for stage in self.etapai if stage.bukle == TaskState.LATE)

    @cached_property
    def finansavimas(self) -> tuple[FundingSource, ...]:
        """Funds and programmes, open calls first, by deadline."""
        rows = self._together.rows([_FUNDS], _FUND_COLUMNS)
        found = [self._fund(row) for row in rows]
        order = {"atviras": 0, "numatomas": 1}
        return tuple(
            sorted(found, key=lambda f: (order.get(f.busena.casefold(), 2), f.liko is None, f.liko or 0))
        )

    @property
    def atviri_kvietimai(self) -> tuple[FundingSource, ...]:
        """Calls that are open and whose deadline has not gone by."""
        return tuple(
            f
            for f in self.finansavimas
            if f.busena.casefold() == "atviras" and (f.liko is None or f.liko >= 0)
        )

    @cached_property
    def busenos(self) -> tuple[ProjectTotals, ...]:
        """Totals by state; states that the list does not have stand last."""
        found = {p.busena for p in self.visi}
        names = [*(s for s in STATES if s in found), *sorted(found.difference(STATES), key=collation)]
        return tuple(_totals(name, [p for p in self.visi if p.busena == name]) for name in names)

    @cached_property
    def programos(self) -> tuple[ProjectTotals, ...]:
        """Totals by programme or fund, the largest sum granted first; the smallest ones together."""
        groups: dict[str, list[Project]] = {}
        for project in self.visi:
            groups.setdefault(project.programa.casefold(), []).append(project)
        totals = sorted(
            (_totals(members[0].programa, members) for members in groups.values()),
            key=lambda t: (-(t.skirta_suma_eur or 0), -t.kiekis, collation(t.pavadinimas)),
        )
        if len(totals) <= _PROGRAMMES + 1:
            return tuple(totals)
        kept = totals[:_PROGRAMMES]
        named = {t.pavadinimas.casefold() for t in kept}
        others = [p for p in self.visi if p.programa.casefold() not in named]
        return (*kept, _totals(f"Kitos programos ({len(totals) - len(kept)})", others))

    @cached_property
    def vaidmenys(self) -> tuple[ProjectTotals, ...]:
        """Totals by role."""
        names = sorted({p.vaidmuo for p in self.visi}, key=collation, reverse=True)
        return tuple(_totals(name, [p for p in self.visi if p.vaidmuo == name]) for name in names)

    @property
    def is_viso(self) -> ProjectTotals:
        return _totals("Iš viso", self.visi)

    @cached_property
    def sakiniai(self) -> tuple[str, ...]:
        """The register in at most three sentences; none where there are no projects."""
        return project_sentences(
            {t.pavadinimas: t.kiekis for t in self.busenos},
            self.is_viso.biudzetas_eur,
            self.is_viso.skirta_suma_eur,
            ending=len(self.baigiasi),
            late=len(self.veluoja),
        )

    @cached_property
    def busenu_grafikas(self) -> Chart | None:
        """How many projects are in each state."""
        items = tuple(
            Item(t.pavadinimas, (float(t.kiekis),), strong=t.pavadinimas.casefold() in _RUNNING)
            for t in self.busenos
        )
        if len(items) < 2:
            return None
        message = state_message({t.pavadinimas: t.kiekis for t in self.busenos})
        told = "; ".join(f"{t.pavadinimas}: {t.kiekis}" for t in self.busenos)
        return Chart(ChartKind.BARS, message, f"{message}. {told}.", items)

    def _projects(self, *tables: str) -> tuple[Project, ...]:
        rows = self._together.rows(tables, _COLUMNS)
        found = [self._project(row) for row in rows]
        order = {state.casefold(): place for place, state in enumerate(STATES)}
        return tuple(
            sorted(
                found,
                key=lambda p: (
                    collation(p.narys),
                    order.get(p.busena.casefold(), len(order)),
                    collation(p.pavadinimas),
                ),
            )
        )

    def _project(self, row: Row) -> Project:
        state, end = row.group("busena"), day_of(row.pabaiga)
        left = (end - self._today).days if end else None
        colour = _PLAIN
        words = deadline_words(left, running=state.casefold() in _RUNNING, soon=SOON_DAYS)
        if words and left is not None:
            colour = _LATE if left < 0 else _SOON
        title = text_of(row.pavadinimas)
        return Project(
            narys=row.narys, saltinis=text_of(row.saltinis), pavadinimas=title or "(be pavadinimo)",
            rusis=row.rusis, programa=text_of(row.programa_ar_fondas) or "nenurodyta", lygmuo=row.lygmuo,
            vaidmuo=row.group("vaidmuo"), busena=state, spalva=_COLOURS.get(state.casefold(), _PLAIN),
            atsakingas=row.atsakingas, partneriai=row.partneriai, pateikta=row.pateikta, pradzia=row.pradzia,
            pabaiga=row.pabaiga, biudzetas_eur=row.biudzetas_eur, skirta_suma_eur=row.skirta_suma_eur,
            panaudota_eur=row.panaudota_eur, rizika=row.rizika, rizikos_valdymas=row.rizikos_valdymas,
            ataskaita_pateikta=row.ataskaita_pateikta, rezultatas=row.rezultatas, likes=left, terminas=words,
            termino_spalva=colour, etapai=self._stages_of(row.narys, title),
        )  # fmt: skip

    def _stages_of(self, member: str, title: str) -> tuple[Stage, ...]:
        key = title.casefold()
        return tuple(s for s in self.etapai if s.narys == member and s.projektas.casefold() == key)

    def _stage(self, row: Row) -> Stage:
        state = task_state(row.bukle, row.terminas, row.ivykdyta, self._today)
        return Stage(
            row.narys, text_of(row.projektas), text_of(row.etapas), row.terminas, state, TASK_COLOURS[state],
            row.ivykdyta, days_late(row.terminas, self._today) if state is TaskState.LATE else 0,
            row.atsakingas, row.pastaba,
        )  # fmt: skip

    def _urgency(self, row: Row) -> tuple[int, dt.date]:
        state = task_state(row.bukle, row.terminas, row.ivykdyta, self._today)
        return urgency(state), day_of(row.terminas) or dt.date.max

    def _fund(self, row: Row) -> FundingSource:
        until = day_of(row.paraiskos_iki)
        return FundingSource(
            text_of(row.fondas_ar_programa), row.kilme, row.kvietimas, row.sritis, text_of(row.busena),
            row.paraiskos_iki, row.didziausia_suma_eur, row.nuosavas_indelis_proc, row.tinkami_pareiskejai,
            row.kam_tinka, row.nuoroda, (until - self._today).days if until else None,
        )  # fmt: skip


def _totals(name: str, projects: Sequence[Project]) -> ProjectTotals:
    return ProjectTotals(
        name,
        len(projects),
        _sum(p.biudzetas_eur for p in projects),
        _sum(p.skirta_suma_eur for p in projects),
        _sum(p.panaudota_eur for p in projects),
    )


def _sum(values: Iterable[Printed]) -> float | None:
    return summed(float(v) for v in values if isinstance(v, (int, float)) and not isinstance(v, bool))
