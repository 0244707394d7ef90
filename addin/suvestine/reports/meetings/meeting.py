"""What a meeting is asked to decide, what has changed, and what was logged since the last one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from suvestine.errors import UserError
from suvestine.forms.model import FormTemplate, Register
from suvestine.lithuanian import shown
from suvestine.monitoring.model import Status
from suvestine.reports.activities.projects import ProjectsView
from suvestine.reports.meetings.meeting_words import Decision, change_sentence, decisions
from suvestine.reports.meetings.return_states import ReturnsView
from suvestine.reports.views.plan_views import STATUS_COLOURS, MonitoringView, PlanRow
from suvestine.reports.views.registers import Row
from suvestine.reports.views.together import Together, day_of, text_of
from suvestine.workspace import Setting, day_of_control

_PROPOSALS = "nario_ataskaita.pasiulymai"
_PROPOSED = ("pasiulymas", "kam_skirta", "sritis", "pagrindimas")
_ADDRESSED = {"tarybos_veikla": "Asociacijai", "skyriaus_registrai": "Regiono bibliotekai"}
"""Who fills a form of the organisation's own -> how members address it."""
_APPLICATIONS = "nominacijos.paraiskos"
_LOGS = ("tarybos_veikla", "skyriaus_registrai")
_DAYS = ("data", "pasirasyta", "pateikta", "ivykdyta", "inicijuota", "pradzia", "gauta")
"""Columns that say when a row happened; the first that a register has counts."""
_NAMES = (
    "pavadinimas",
    "partneris",
    "renginys",
    "priemone",
    "remejas",
    "tema",
    "institucija",
    "savivaldybe",
    "kursas",
)
_NAMED = 3
_RANK = (
    Status.FAILED, Status.BEHIND, Status.NO_DATA, Status.NO_BASELINE, Status.NOT_STARTED, Status.ON_TRACK,
    Status.ACHIEVED,
)  # fmt: skip
"""From worst to best, to tell a change for the better from one for the worse."""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """An indicator whose status is another than in the last period."""

    kodas: str
    rodiklis: str
    vienetas: str
    buvo: str
    buvo_spalva: str
    yra: str
    yra_spalva: str
    planuota: str
    pasiekta: str
    atsakingas: str
    pagerejo: bool


@dataclass(frozen=True, slots=True)
class Logged:
    """Rows of one register dated after the last meeting; ``pavyzdziai`` name some of them."""

    pavadinimas: str
    kiekis: int
    pavyzdziai: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberProposal:
    """What a member proposes."""

    pasiulymas: str
    narys: str
    kam_skirta: str
    sritis: str
    pagrindimas: str


@dataclass(frozen=True, slots=True)
class MeetingSources:
    """What the material of a meeting is made from; ``before`` gives the last period's monitoring when asked."""

    together: Together
    templates: Mapping[str, FormTemplate]
    monitoring: MonitoringView | None
    before: Callable[[], MonitoringView | None]
    returns: ReturnsView
    projects: ProjectsView
    settings: Mapping[Setting, object]
    today: dt.date


class MeetingView:
    """``posedis``: decisions asked, changes since the last period, and what was logged since the last meeting."""

    def __init__(self, sources: MeetingSources) -> None:
        self._sources = sources

    @property
    def praejes(self) -> dt.date | None:
        """The day of the last meeting, where the settings give it; raises :class:`UserError` where it is no day."""
        value = self._sources.settings.get(Setting.LAST_MEETING)
        try:
            return day_of_control(value)
        except ValueError:
            setting = Setting.LAST_MEETING.value
            raise UserError("setting_no_day", setting=setting, found=shown(value)) from None

    @cached_property
    def sprendimai(self) -> tuple[Decision, ...]:
        """What the data ask the meeting to decide, the most urgent first."""
        sources = self._sources
        return decisions(
            sources.monitoring,
            sources.returns,
            sources.projects,
            self.pasiulymai,
            self._not_judged_applications,
        )

    @cached_property
    def pokyciai(self) -> tuple[StatusChange, ...]:
        """Indicators judged otherwise than in the last period: what got worse first."""
        now, before = self._sources.monitoring, self._before
        if now is None or before is None:
            return ()
        then = {row.kodas: row for row in before.eilutes}
        found = [_change(then[row.kodas], row) for row in now.eilutes if _differs(then.get(row.kodas), row)]
        return tuple(sorted(found, key=lambda change: (change.pagerejo, _place(change.yra))))

    @property
    def pagerejo(self) -> tuple[StatusChange, ...]:
        return tuple(change for change in self.pokyciai if change.pagerejo)

    @property
    def pablogejo(self) -> tuple[StatusChange, ...]:
        return tuple(change for change in self.pokyciai if not change.pagerejo)

    @property
    def palyginta_su(self) -> str:
        """The period that the statuses are compared with; blank without one."""
        return self._before.laikotarpis if self._before is not None else ""

    @property
    def pokyciu_sakinys(self) -> str:
        """How many statuses changed and which way; blank where there is nothing to compare with."""
        if not self.palyginta_su:
            return ""
        return change_sentence(len(self.pagerejo), len(self.pablogejo), self.palyginta_su)

    @cached_property
    def naujienos(self) -> tuple[Logged, ...]:
        """Registers with rows dated after the last meeting; none where its day is not known."""
        since = self.praejes
        if since is None:
            return ()
        found = [self._logged(form, table, since) for form, table in self._registers()]
        return tuple(item for item in found if item.kiekis)

    @cached_property
    def pasiulymai(self) -> tuple[MemberProposal, ...]:
        """What members propose to the organisation that holds the meeting, or to nobody in particular."""
        rows = self._sources.together.rows([_PROPOSALS], _PROPOSED)
        forms = {form.lower() for form in self._sources.templates}
        ours = {word for form, word in _ADDRESSED.items() if form in forms}
        found = [
            MemberProposal(
                text_of(r.pasiulymas),
                r.narys,
                text_of(r.kam_skirta),
                text_of(r.sritis),
                text_of(r.pagrindimas),
            )
            for r in rows
        ]
        return tuple(p for p in found if not ours or p.kam_skirta in ("", *ours))

    @cached_property
    def _before(self) -> MonitoringView | None:
        return self._sources.before()

    @property
    def _not_judged_applications(self) -> int:
        rows = self._sources.together.rows([_APPLICATIONS], ("vertinta",))
        return sum(text_of(row.vertinta).casefold() == "ne" for row in rows)

    def _registers(self) -> Iterator[tuple[str, Register]]:
        for form, template in self._sources.templates.items():
            if form.lower() in _LOGS:
                yield from ((form, table) for table in template.registers)

    def _logged(self, form: str, table: Register, since: dt.date) -> Logged:
        rows = self._sources.together.rows([f"{form}.{table.name}"], (*_DAYS, *_NAMES))
        columns = [column.id for column in table.columns]
        days = [name for name in _DAYS if name in columns][:1]
        new = [row for row in rows if any(_after(row, name, since, self._sources.today) for name in days)]
        named = [
            name
            for row in new
            if (name := next((text_of(getattr(row, n)) for n in _NAMES if text_of(getattr(row, n))), ""))
        ]
        return Logged(table.area.sheet, len(new), tuple(named[:_NAMED]))


def _after(row: Row, column: str, since: dt.date, today: dt.date) -> bool:
    day = day_of(getattr(row, column))
    return day is not None and since < day <= today


def _differs(then: PlanRow | None, now: PlanRow) -> bool:
    known = {status.value for status in _RANK}
    return then is not None and then.busena != now.busena and {str(then.busena), str(now.busena)} <= known


def _change(then: PlanRow, now: PlanRow) -> StatusChange:
    return StatusChange(
        now.kodas, now.rodiklis, now.vienetas, then.busena, STATUS_COLOURS[Status(then.busena)], now.busena,
        STATUS_COLOURS[Status(now.busena)], now.planuota_tekstas, now.pasiekta_tekstas, now.atsakingas,
        _place(now.busena) > _place(then.busena),
    )  # fmt: skip


def _place(status: str) -> int:
    return _RANK.index(Status(status))
