"""Plans and datasets written inline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from suvestine.dataset.model import Dataset, FormData, Submission, SubmissionState
from suvestine.filters import parse_filter
from suvestine.lithuanian import slug
from suvestine.monitoring import IndicatorResult, MemberFacts, Monitoring, monitor
from suvestine.plan.model import Activity, Computation, Direction, Goal, Indicator, Kind, Plan
from suvestine.returns.model import Entry, State

COUNCIL, ANNUAL = "tarybos_veikla", "nario_ataskaita"
KINDS = ("Konferencija", "Seminaras", "Dialogas")
_EVENTS = {
    "pavadinimas": None,
    "tipas": KINDS,
    "salis": None,
    "strategijos_veikla": None,
    "papildoma_veikla": None,
    "dalyviai_gyvai": None,
    "dalyviai_nuotoliu": None,
}
_PROJECTS = {
    "pavadinimas": None,
    "busena": ("Rengiama", "Vykdoma"),
    "parengta": None,
    "dalyviai": None,
    "strategijos_veikla": None,
}
COLUMNS: dict[tuple[str, str], Mapping[str, tuple[str, ...] | None]] = {
    (COUNCIL, "renginiai"): _EVENTS,
    (COUNCIL, "projektai"): _PROJECTS,
    (COUNCIL, "konkursai"): {"surengta": None, "stebeta": None, "strategijos_veikla": None},
    (COUNCIL, "remejai"): {"remejas": None, "suma_eur": None},
    (COUNCIL, "forumai"): {"sritis": None, "issprestas": None, "strategijos_veikla": None},
    (COUNCIL, "etapai"): {"kodas": None, "ivykdyta": ("taip", "ne"), "data": None, "irodymas": None},
    (COUNCIL, "ivestis"): {"kodas": None, "reiksme": None, "aprasymas": None},
    (COUNCIL, "asociacijos_finansai"): {"metai": ("2025", "2026"), "faktas": None},
    (ANNUAL, "renginiai"): _EVENTS,
    (ANNUAL, "strategijos_rodikliai"): {"kodas": None, "rodiklis": None, "ataskaitiniai_metai": None},
}
MEMBERS = {
    "A1": MemberFacts("Akmenės biblioteka", 100.0),
    "A2": MemberFacts("Alytaus biblioteka", 300.0),
    "A3": MemberFacts("Anykščių biblioteka", 600.0),
    "T": MemberFacts("Taryba", None),
}
EXPECTED = {COUNCIL: ("T",), ANNUAL: ("A1", "A2", "A3")}
_WORDS = {"nežinoma": State.UNKNOWN, "netaikoma": State.NOT_APPLICABLE, "#klaida": State.INVALID}


def event(activity: str = "1.1.1", **cells: Any) -> dict[str, Any]:
    """A row of a register; keyword names are column ids."""
    return {"pavadinimas": "Renginys", "strategijos_veikla": activity, **cells}


def submission(
    form: str,
    member: str,
    registers: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    fixed: Mapping[str, Mapping[str, Mapping[str, Any]]] | None = None,
    *,
    state: SubmissionState = SubmissionState.ACCEPTED,
) -> Submission:
    entries = [
        _entry(table, "", column, value, row)
        for table, rows in (registers or {}).items()
        for row, cells in enumerate(rows, start=5)
        for column, value in cells.items()
    ] + [
        _entry(table, code, column, value, row)
        for table, codes in (fixed or {}).items()
        for row, (code, cells) in enumerate(codes.items(), start=5)
        for column, value in cells.items()
    ]
    return Submission(form, member, state, f"{member}.xlsx", member, "2025-1", tuple(entries), {})


def council(**registers: Sequence[Mapping[str, Any]]) -> Submission:
    return submission(COUNCIL, "T", registers)


def coded(table: str, code: str, **cells: Any) -> Submission:
    """The council's fixed table with one coded row."""
    return submission(COUNCIL, "T", fixed={table: {code: cells}})


def yearly(member: str, code: str, value: Any) -> Submission:
    """A member's row of ``strategijos_rodikliai``."""
    return submission(ANNUAL, member, fixed={"strategijos_rodikliai": {code: {"ataskaitiniai_metai": value}}})


def dataset(period: str, *submissions: Submission) -> Dataset:
    """All forms are expected as in ``EXPECTED``, whoever handed in."""
    forms = {
        form: FormData(form, expected, {item.member: item for item in submissions if item.form == form})
        for form, expected in EXPECTED.items()
    }
    return Dataset(period, forms)


def indicator(kind: Kind, computation: Computation = Computation.COUNT, **changes: Any) -> Indicator:
    """An indicator of activity 1.1.1 that counts the council's events; ``where`` is the filter's text."""
    where = changes.pop("where", None)
    base = Indicator(
        code="1.1.1-1",
        activity="1.1.1",
        name="Rodiklis",
        unit="vnt.",
        kind=kind,
        targets={},
        total=None,
        baseline=None,
        baseline_year=None,
        forms=(COUNCIL,),
        tables=("renginiai",),
        computation=computation,
        columns=(),
        row_filter=None if where is None else parse_filter(where),
        note="",
    )
    return replace(base, **changes)


def activity(code: str = "1.1.1", **changes: Any) -> Activity:
    base = Activity(code, "1.1", f"Veikla {code}", f"Veikla {code}", "Taryba", 2025, 2027, "")
    return replace(base, **changes)


def plan(*indicators: Indicator, activities: Sequence[Activity] = ()) -> Plan:
    return Plan(
        goals=(Goal("1", "Pirmas tikslas", "Pirmas"), Goal("2", "Antras tikslas", "Antras")),
        directions=(Direction("1.1", "1", "Kryptis", "Kryptis"), Direction("2.1", "2", "Kita", "Kita")),
        activities=tuple(activities) or (activity(),),
        indicators=indicators,
        years=(2025, 2026, 2027),
        strategy=(),
        swot=(),
        risks=(),
    )


TITLES = {ANNUAL: "Metų ataskaita"}


def monitored(what: Plan, *datasets: Dataset, period: str | None = None) -> Monitoring:
    """The monitoring of the last dataset's period."""
    reporting = period or datasets[-1].period
    return monitor(what, datasets, period=reporting, members=MEMBERS, columns=COLUMNS, titles=TITLES)


def result(of: Indicator, *datasets: Dataset, period: str | None = None) -> IndicatorResult:
    return monitored(plan(of), *datasets, period=period).results[0]


def events_in(**years: int) -> list[Dataset]:
    """``events_in(y2025=3)``: so many of the council's events in each year."""
    return [
        dataset(name[1:], council(renginiai=[event() for _ in range(count)])) for name, count in years.items()
    ]


def _entry(table: str, code: str, column: str, value: Any, row: int) -> Entry:
    assert column == slug(column)
    state = _WORDS.get(value, State.VALUE) if isinstance(value, str) else State.VALUE
    if value is None:
        state = State.BLANK
    if isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    kept = value if state in {State.VALUE, State.INVALID} else None
    return Entry(table, code, column, state, kept, "Lapas", row, f"C{row}")
