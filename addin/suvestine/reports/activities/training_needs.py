"""Training needs that libraries name, read from the questionnaire and the annual return as answers of one kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN
from suvestine.reports.views.figures import Scope, collation, form_data
from suvestine.reports.views.form_views import CodedTable
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.registers import Row
from suvestine.reports.views.task_states import TASK_COLOURS, TaskState
from suvestine.reports.views.together import Together, text_of
from suvestine.reports.views.wording import IN_QUESTION
from suvestine.returns.model import Entry

QUESTIONNAIRE = "mokymu_anketa.poreikiai"
OTHER_THEMES = ("mokymu_anketa.kitos_temos", "nario_ataskaita.mokymu_poreikiai")
_COLUMNS = ("tema", "sritis", "svarba", "darbuotojai", "forma", "kada", "pastaba")
IMPORTANT = 4
"""From this mark on a theme counts as important to a library."""
_MEDIUM = 3
HIGH, MIDDLE, LOW = "didelis", "vidutinis", "mažas"
_COLOURS: Mapping[str, str] = {
    HIGH: TASK_COLOURS[TaskState.POSTPONED],
    MIDDLE: TASK_COLOURS[TaskState.RUNNING],
    LOW: TASK_COLOURS[TaskState.NOT_STARTED],
}
_COUNTIES_NAMED = 2
_UNITS = "padalinys"
"""The group of members that are units of the organisation; others that answer are libraries."""
_BROAD: Mapping[str, tuple[str, ...]] = {
    "Paslaugos ir skaitymas": ("Skaitymo skatinimas", "Paslaugos šeimai", "Prieinamumas"),
    "Skaitmeniniai gebėjimai": ("Medijų raštingumas", "Skaitmeniniai įgūdžiai", "Dirbtinis intelektas"),
    "Fondas ir paveldas": ("Krašto paveldas", "Fondas ir informacija"),
    "Bendruomenė ir komunikacija": ("Bendruomenė", "Komunikacija"),
    "Vadyba ir projektai": ("Vadyba", "Projektai"),
}
"""The questionnaire's headings, which are broader than the areas that registers choose from."""
_HEADINGS = {area: heading for heading, areas in _BROAD.items() for area in areas}


@dataclass(frozen=True, slots=True)
class Need:
    """One library's answer about one theme; ``sritis`` is a broad area, the mark and the number of people are
    None where not given.
    """

    tema: str
    sritis: str
    svarba: float | None
    darbuotojai: float | None
    forma: str
    kada: str
    pastaba: str
    nario_kodas: str
    narys: str
    apskritis: str
    is_padalinio: bool


@dataclass(frozen=True, slots=True)
class ThemeNeed:
    """A theme over all who answered; ``svarbu`` counts those that marked it 4 or 5 and ``padaliniu`` the units
    among these, ``svarba`` is the mean mark.
    """

    tema: str
    sritis: str
    biblioteku: int
    svarbu: int
    padaliniu: int
    svarba: float | None
    darbuotojai: float | None
    forma: str
    kada: str
    apskritys: tuple[str, ...]
    pirmumas: str
    spalva: str
    pastabos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountyNeed:
    """A county's answers: libraries, places asked for in all themes together, and the themes that come first."""

    pavadinimas: str
    biblioteku: int
    darbuotojai: float | None
    temos: tuple[str, ...]


def read_needs(scope: Scope, lookup: Lookup, together: Together) -> tuple[Need, ...]:
    """Every answer that marks a theme or asks for places, in the order of forms."""
    found = [*_marked(scope, lookup), *_written(scope, together)]
    return tuple(need for need in found if need.tema and (need.svarba is not None or need.darbuotojai))


def themes(needs: Iterable[Need]) -> tuple[ThemeNeed, ...]:
    """Themes, those that most libraries call important first; spelling apart, a theme is one."""
    groups: dict[str, list[Need]] = {}
    for need in needs:
        groups.setdefault(_key(need.tema), []).append(need)
    return tuple(sorted((_theme(group) for group in groups.values()), key=_order))


def counties(needs: Sequence[Need]) -> tuple[CountyNeed, ...]:
    """Counties by name, over libraries without units; none where libraries have no counties."""
    known = [need for need in needs if need.apskritis and not need.is_padalinio]
    names = sorted({need.apskritis for need in known}, key=collation)
    return tuple(_county(name, [need for need in known if need.apskritis == name]) for name in names)


def broad_area(area: str) -> str:
    """The questionnaire's heading that an area belongs to; one that no heading takes in stands for itself."""
    return _HEADINGS.get(area, area)


def forms_asked(needs: Iterable[Need]) -> tuple[tuple[str, int], ...]:
    """(form of training, answers), the most frequent first."""
    return tuple(Counter(need.forma for need in needs if need.forma).most_common())


def _marked(scope: Scope, lookup: Lookup) -> Iterator[Need]:
    """The questionnaire's themes, below the headings of their areas."""
    form, _, name = QUESTIONNAIRE.partition(".")
    view, data = lookup.forma(form), form_data(scope.dataset, form)
    table = view.get(name) if view is not None else None
    if data is None or not isinstance(table, CodedTable):
        return
    for section in table.skyriai:
        for row in section.eilutes:
            cells: dict[str, dict[str, Entry]] = {}
            for column in _COLUMNS:
                for code, entry in data.entries(name, row.kodas, column):
                    cells.setdefault(code, {})[column] = entry
            for code, answers in cells.items():
                answer = Row(scope.member(code), answers, _COLUMNS)
                yield _need(scope, answer, row.pavadinimas, section.pavadinimas)


def _written(scope: Scope, together: Together) -> Iterator[Need]:
    """Themes that libraries wrote themselves."""
    for row in together.rows(OTHER_THEMES, _COLUMNS):
        yield _need(scope, row, text_of(row.tema), text_of(row.sritis))


def _need(scope: Scope, row: Row, theme: str, area: str) -> Need:
    return Need(
        " ".join(theme.split()), broad_area(area), row.amount("svarba"), row.amount("darbuotojai"), _word(row.forma),
        _word(row.kada), text_of(row.pastaba), row.nario_kodas, row.narys, row.apskritis,
        scope.member(row.nario_kodas).group == _UNITS,
    )  # fmt: skip


def _word(value: object) -> str:
    text = text_of(value)
    return "" if text in (UNKNOWN, NOT_APPLICABLE, IN_QUESTION) else text


def _key(theme: str) -> str:
    return theme.casefold().strip(" .„“\"'")


def _theme(needs: Sequence[Need]) -> ThemeNeed:
    marks = _best(needs, "svarba")
    places = _best(needs, "darbuotojai")
    mean = sum(marks.values()) / len(marks) if marks else None
    units = {need.nario_kodas for need in needs if need.is_padalinio}
    people = Counter[str]()
    for need in needs:
        people[need.apskritis] += 1
    named = [county for county, _ in people.most_common() if county][:_COUNTIES_NAMED]
    priority = HIGH if mean is not None and mean >= IMPORTANT else MIDDLE if (mean or 0) >= _MEDIUM else LOW
    return ThemeNeed(
        tema=needs[0].tema, sritis=next((n.sritis for n in needs if n.sritis), ""),
        biblioteku=len({n.nario_kodas for n in needs}), svarbu=sum(m >= IMPORTANT for m in marks.values()),
        padaliniu=sum(mark >= IMPORTANT and code in units for code, mark in marks.items()),
        svarba=mean, darbuotojai=sum(places.values()) if places else None,
        forma=_most(n.forma for n in needs), kada=_most(n.kada for n in needs), apskritys=tuple(named),
        pirmumas=priority, spalva=_COLOURS[priority], pastabos=tuple(n.pastaba for n in needs if n.pastaba),
    )  # fmt: skip


def _best(needs: Iterable[Need], name: str) -> dict[str, float]:
    """A library that answers in two forms counts once, with its larger number."""
    found: dict[str, float] = {}
    for need in needs:
        value: float | None = getattr(need, name)
        if value is not None:
            found[need.nario_kodas] = max(found.get(need.nario_kodas, value), value)
    return found


def _most(words: Iterable[str]) -> str:
    counted = Counter(word for word in words if word).most_common(1)
    return counted[0][0] if counted else ""


def _order(theme: ThemeNeed) -> tuple[int, float, float, str]:
    return -theme.svarbu, -(theme.svarba or 0), -(theme.darbuotojai or 0), collation(theme.tema)


def _county(name: str, needs: Sequence[Need]) -> CountyNeed:
    first = themes(needs)[:3]
    places = [theme.darbuotojai for theme in themes(needs) if theme.darbuotojai is not None]
    return CountyNeed(
        name,
        len({n.nario_kodas for n in needs}),
        sum(places) if places else None,
        tuple(t.tema for t in first),
    )
