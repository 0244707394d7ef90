"""A small association for document tests: four libraries in two counties, two years, a plan of two goals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import docx

from suvestine.dataset.model import Coverage, Dataset, FormData, Submission, SubmissionState
from suvestine.filters import RowFilter
from suvestine.forms.model import (
    Column,
    Field,
    FixedRow,
    FixedTable,
    FormTemplate,
    Input,
    InputKind,
    Register,
)
from suvestine.lithuanian import slug
from suvestine.monitoring.model import Basis, IndicatorResult, Monitoring, RiskSignal, Status, YearResult
from suvestine.periods import Period
from suvestine.plan.model import Activity, Computation, Direction, Goal, Indicator, Kind, Plan, Risk
from suvestine.reports.context import Sources, build_context
from suvestine.reports.word.documents import render
from suvestine.returns.model import Entry, State
from suvestine.spreadsheet.design import Design, DesignedCell, DesignedSheet
from suvestine.spreadsheet.grid import Address, Area
from suvestine.workspace import Member

MADE = dt.datetime(2026, 3, 12, 10, 0)
UNKNOWN, NOT_APPLICABLE, BLANK = State.UNKNOWN, State.NOT_APPLICABLE, State.BLANK
SETTINGS = {
    "Organizacija": "Bibliotekų asociacija „Skaitome & rašome“",
    "Vieta": "Vilnius",
    "Rengėjas": "Plėtros skyrius",
    "Pasirašo": "Vardenis Pavardenis",
    "Pareigos": "Prezidentas",
}
MEMBERS = {
    "01": ("Ąžuolų biblioteka", "Vilniaus apskritis", 10_000.0),
    "02": ("Beržų biblioteka", "Vilniaus apskritis", 20_000.0),
    "03": ("Eglių biblioteka", "Kauno apskritis", 30_000.0),
    "04": ("Žilvičių biblioteka", "Kauno apskritis", 40_000.0),
}
ROWS = {
    "T1": ("Bibliotekų tinklas iš viso", "vnt."),
    "T12": ("Filialai iš viso", "vnt."),
    "V1": ("Registruoti vartotojai", "asm."),
    "L1": ("Fiziniai apsilankymai", "vnt."),
    "F12": ("Garsiniai dokumentai", "fiz. vnt."),
    "R1": ("Renginiai iš viso", "vnt."),
}
EVENTS = ("Pavadinimas", "Data", "Tipas", "Dalyviai gyvai")

Given = float | str | dt.date | State | None


def members() -> dict[str, Member]:
    found = {
        code: Member(
            code, name, "narys", name.replace(" biblioteka", " savivaldybė"), "", county, "", people, {}
        )
        for code, (name, county, people) in MEMBERS.items()
    }
    return found | {"taryba": Member("taryba", "Taryba", "taryba", "", "", "", "", None, {})}


def form(
    rows: Mapping[str, tuple[str, str]] = ROWS,
    *,
    events: Sequence[str] = EVENTS,
    columns: Sequence[str] = (
        "Kodas",
        "Rodiklis",
        "Matavimo vienetas",
        "Ataskaitiniai metai",
        "Paaiškinimas",
    ),
) -> FormTemplate:
    """The members' form; rows start below a section heading."""
    number, text = Input(InputKind.WHOLE, None, "0"), Input(InputKind.TEXT, None, "@")
    inputs = {slug(h): text if h == "Paaiškinimas" else number for h in columns[3:]}
    fixed = tuple(
        FixedRow(code, 8 + place, label, unit, inputs, {})
        for place, (code, (label, unit)) in enumerate(rows.items())
    )
    heading = {(7, 2): DesignedCell("Tinklas ir žmonės", None, True, "General")}
    sheets = {
        "Statistika": DesignedSheet("Statistika", True, True, heading, {}, (), ()),
        "Renginiai": DesignedSheet("Renginiai", True, False, {}, {}, (), ()),
    }
    table = FixedTable(
        "Statistika",
        Area("Statistika", 6, 1, 7 + len(rows), len(columns)),
        tuple(Column(slug(h), h, n, None) for n, h in enumerate(columns)),
        fixed,
    )
    register = Register(
        "renginiai",
        Area("Renginiai", 6, 1, 50, len(events)),
        tuple(Column(slug(h), h, n, Input(InputKind.ANY, None, "General")) for n, h in enumerate(events)),
    )
    return FormTemplate(
        "nario_ataskaita", "Metų ataskaita", "2025-1", "f", {}, (Field("vadovas", "Vadovas", Address("Titulinis", 5, 3), text),),
        (table,) if rows else (), (register,), (), None, None, Design("f", sheets, {}, {}, {}),
    )  # fmt: skip


def submission(
    code: str,
    figures: Mapping[str, Given],
    events: Sequence[Sequence[Given]] = (),
    *,
    template: FormTemplate | None = None,
    explanations: Mapping[str, str] | None = None,
    state: SubmissionState = SubmissionState.ACCEPTED,
) -> Submission:
    """Figures by code (or by ``code.column``), events in the order of the register's columns."""
    template = template or form()
    entries = [_fixed(name, value) for name, value in figures.items()]
    for place, event in enumerate(events):
        for column, value in zip(template.registers[0].columns, event, strict=True):
            entries.append(_entry("renginiai", "", column.id, value, 7 + place))
    entries.append(_entry("", "", "vadovas", f"Vadovas {code}", 5))
    return Submission(
        "nario_ataskaita", code, state, f"{code}.xlsx", "f", "2025-1", tuple(entries), explanations or {}
    )


def dataset(period: str, submissions: Sequence[Submission]) -> Dataset:
    data = FormData("nario_ataskaita", tuple(MEMBERS), {item.member: item for item in submissions})
    return Dataset(period, {"nario_ataskaita": data})


def this_year() -> Dataset:
    """Three of four members; one knows no number of sound recordings, to another they do not apply."""
    day = dt.date(2025, 3, 14)
    return dataset("2025", [
        submission("01", {"T1": 10, "T12": 9, "V1": 1000, "L1": 5000, "F12": UNKNOWN, "R1": 0},
                   [["Knygų mugė <vaikams> & šeimoms", day, "Paroda", 40], ["Skaitymai", day, "Paroda", UNKNOWN]]),
        submission("02", {"T1": 20, "T12": 19, "V1": 2000, "L1": 9000, "F12": NOT_APPLICABLE, "R1": 21},
                   [["Seminaras", day, "Seminaras", 10]],
                   explanations={"statistika.L1.ataskaitiniai_metai": "Pastatas buvo uždarytas."}),
        submission("03", {"T1": 11, "T12": 10, "V1": 3000, "L1": BLANK, "F12": BLANK, "R1": 10},
                   state=SubmissionState.WITH_ERRORS),
    ])  # fmt: skip


def last_year() -> Dataset:
    return dataset("2024", [
        submission("01", {"T1": 12, "T12": 11, "V1": 900, "L1": 6000, "R1": 5}, [["Mugė", dt.date(2024, 3, 1), "Paroda", 5]]),
        submission("02", {"T1": 20, "T12": 19, "V1": 2100, "L1": 9500, "R1": 20}),
        submission("04", {"T1": 30, "T12": 29, "V1": 4000, "L1": 30000, "R1": 50}),
    ])  # fmt: skip


def plan() -> Plan:
    return Plan(
        goals=(
            Goal("1", "Atstovauti bibliotekoms", "Atstovavimas"),
            Goal("2", "Stiprinti įvaizdį", "Įvaizdis"),
        ),
        directions=(
            Direction("1.1", "1", "Siūlymai teisės aktams", "Siūlymai"),
            Direction("2.1", "2", "Komunikacija", "Komunikacija"),
        ),
        activities=(
            Activity("1.1.1", "1.1", "Atstovavimas darbo grupėse", "Darbo grupės", "Taryba", 2025, 2027, ""),
            Activity("1.1.2", "1.1", "Narystė tarybose", "Tarybos", "Prezidentas", 2025, 2027, ""),
            Activity("2.1.1", "2.1", "Komunikacijos planas", "Planas", "", 2025, 2027, ""),
        ),
        indicators=(),
        years=(2025, 2026, 2027),
        strategy=(),
        swot=(),
        risks=(
            Risk("valdymo", "Tarybos kaita", "vidutinė", "didelis", "aukštas", "Pavaduotojai", "Taryba", ""),
        ),
    )


def result(
    code: str,
    kind: Kind,
    status: Status,
    *,
    planned: float | None = None,
    achieved: float | None = None,
    **more: object,
) -> IndicatorResult:
    """An indicator's result in 2025; its activity is the code without its last number."""
    activity = code.rpartition("-")[0]
    targets = {2025: planned} if planned is not None and kind is not Kind.TOTAL else {}
    indicator = Indicator(
        code, activity, f"Rodiklis {code}", "vnt.", kind, targets, 9.0 if kind is Kind.TOTAL else None, None, None,
        ("tarybos_veikla",), ("siulymai",), Computation.COUNT, (), RowFilter(), "",
    )  # fmt: skip
    basis = tuple(
        Basis("2025", "tarybos_veikla", "siulymai", "taryba", "t.xlsx", "S", 7 + n, 1.0, "x")
        for n in range(int(achieved or 0))
    )
    coverage = Coverage(1, 1, None, None)
    year = YearResult(2025, planned, achieved, None, None, (), basis, coverage, status)
    deviation = None if planned is None or achieved is None else achieved - planned
    fulfilment = 100 * achieved / planned if planned and achieved is not None else None
    made = IndicatorResult(
        indicator, 2025, {2025: year}, planned, achieved, fulfilment, deviation, status, None, None, None, None,
        Status.NOT_JUDGED, coverage, (), basis,
    )  # fmt: skip
    return replace(made, **more)


def monitoring(*results: IndicatorResult) -> Monitoring:
    return Monitoring("2025", results or (
        result("1.1.1-1", Kind.PER_YEAR, Status.ACHIEVED, planned=3, achieved=3),
        result("1.1.1-2", Kind.TOTAL, Status.BEHIND, planned=3, achieved=0, pace_needed=4.5),
        result("1.1.2-1", Kind.PER_YEAR, Status.NO_DATA, planned=2),
        result("2.1.1-1", Kind.MILESTONE, Status.FAILED, planned=1, achieved=0),
    ), (RiskSignal("valdymo", "Vėluojančios veiklos", 1, ("2.1.1. Komunikacijos planas",)),))  # fmt: skip


def context(**changes: object) -> Mapping[str, object]:
    """The whole context; ``changes`` replace sources."""
    given: dict[str, object] = {
        "settings": SETTINGS, "members": members(), "dataset": this_year(), "earlier": [last_year()],
        "templates": {"nario_ataskaita": form()}, "plan": plan(), "monitoring": monitoring(),
    }  # fmt: skip
    return build_context(Sources(**(given | changes)), period=Period("2025"), made=MADE)  # type: ignore[arg-type]


def context_of(
    rows: Mapping[str, tuple[str, str]],
    *figures: Mapping[str, Given],
    earlier: Sequence[tuple[str, Sequence[Mapping[str, Given]]]] = (),
) -> Mapping[str, object]:
    """The context of a form with these rows; the figures are those of libraries 01, 02 …, the newest earlier year first."""
    template = form(rows)
    years = [
        dataset(
            year, [submission(f"0{n}", given, template=template) for n, given in enumerate(each, start=1)]
        )
        for year, each in (("2025", figures), *earlier)
    ]
    return context(templates={"nario_ataskaita": template}, dataset=years[0], earlier=years[1:][::-1])


def written(folder: Path, *paragraphs: str, cells: Sequence[Sequence[str]] = ()) -> Path:
    """A template of plain paragraphs and one table."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if cells:
        table = document.add_table(rows=len(cells), cols=len(cells[0]))
        for row, texts in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    path = folder / "bandymas.docx"
    document.save(str(path))
    return path


def rendered(template: Path, using: Mapping[str, object], folder: Path) -> docx.document.Document:
    target = folder / "rezultatas.docx"
    render(template, using, target)
    return docx.Document(str(target))


def said(folder: Path, *paragraphs: str, using: Mapping[str, object] | None = None) -> list[str]:
    """What paragraphs become."""
    document = rendered(written(folder, *paragraphs), using or context(), folder)
    return [paragraph.text.replace("\xa0", " ") for paragraph in document.paragraphs]


def _fixed(name: str, value: Given) -> Entry:
    code, _, column = name.partition(".")
    return _entry("Statistika", code, column or "ataskaitiniai_metai", value, 8)


def _entry(table: str, code: str, column: str, value: Given, row: int) -> Entry:
    state = value if isinstance(value, State) else State.VALUE
    typed = None if isinstance(value, State) else float(value) if isinstance(value, int) else value
    return Entry(table, code, column, state, typed, table, row, f"A{row}")
