"""Any form as a template says it: ``formos.<form>.<table>``, codes and column ids as names, no code needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from suvestine.dataset.coverage import coverage
from suvestine.dataset.model import Submission, SubmissionState
from suvestine.forms.model import THIS_YEAR, FixedRow, FixedTable, FormTemplate, InputKind
from suvestine.forms.model import Register as RegisterDesign
from suvestine.lithuanian import slug
from suvestine.reports.views.figures import Figure, Scope, collation, form_data
from suvestine.reports.views.registers import Register, Rows, field_rows, register_rows
from suvestine.reports.views.shapes import UnknownName


class NamedViews(Mapping[str, Any]):
    """Views by name, as attributes and as items, whatever the case."""

    def __init__(self, views: Mapping[str, Any]) -> None:
        self._views = {name.lower(): view for name, view in views.items()}
        self._dynamic_names = tuple(views)

    def __getitem__(self, name: str) -> Any:
        try:
            return self._views[name.lower()]
        except KeyError:
            raise KeyError(name) from None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name.lower() not in self._views:
            raise UnknownName(name, self._dynamic_names)
        return self._views[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._views

    def __iter__(self) -> Iterator[str]:
        return iter(self._dynamic_names)

    def __len__(self) -> int:
        return len(self._views)


@dataclass(frozen=True, slots=True)
class MemberState:
    """A member and the state of its return; ``klaidos`` counts what is still open."""

    kodas: str
    pavadinimas: str
    savivaldybe: str
    apskritis: str
    gyventojai: float | None
    busena: str
    klaidos: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """A member's words for an unusual value."""

    narys: str
    kodas: str
    rodiklis: str
    vienetas: str
    reiksme: Any
    praejusiu_metu: Any
    pokytis_proc: float | None
    paaiskinimas: str


class FigureRow(Figure):
    """A row of a fixed table; the figure is that of ``Ataskaitiniai metai`` (else of the first input).

    Every other input column is an attribute by its id and gives its own figure.
    """

    def __init__(self, scope: Scope, form: str, table: FixedTable, row: FixedRow) -> None:
        super().__init__(scope, (form, table.name, row.code, main_column(table)))
        self._row = row
        self._columns = {
            column.id: Figure(scope, (form, table.name, row.code, column.id))
            for column in table.input_columns
        }
        self._dynamic_names = tuple(self._columns)

    @property
    def kodas(self) -> str:
        return self._row.code

    @property
    def pavadinimas(self) -> str:
        return self._row.label

    @property
    def vienetas(self) -> str:
        return self._row.unit

    @property
    def stulpeliai(self) -> Mapping[str, Figure]:
        """Column id -> figure."""
        return self._columns

    def __getattr__(self, name: str) -> Figure:
        if name.startswith("_"):
            raise AttributeError(name)
        if name.lower() not in self._columns:
            raise UnknownName(name, self._dynamic_names)
        return self._columns[name.lower()]


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of a fixed table below one heading."""

    pavadinimas: str
    eilutes: tuple[FigureRow, ...]


class CodedTable(Mapping[str, FigureRow]):
    """A fixed table: rows by code (``['T1']`` or ``.T1``), in the form's order."""

    def __init__(self, scope: Scope, form: str, table: FixedTable, headings: Mapping[int, str]) -> None:
        self._rows = {row.code: FigureRow(scope, form, table, row) for row in table.rows}
        self._places = {row.code: row.row for row in table.rows}
        self._headings = headings
        self._dynamic_names = tuple(self._rows)

    def __getitem__(self, code: str) -> FigureRow:
        return self._rows[code]

    def __getattr__(self, code: str) -> FigureRow:
        if code.startswith("_"):
            raise AttributeError(code)
        if code not in self._rows:
            raise UnknownName(code, self._dynamic_names)
        return self._rows[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def eilutes(self) -> tuple[FigureRow, ...]:
        return tuple(self._rows.values())

    @property
    def skyriai(self) -> tuple[Section, ...]:
        """Rows grouped by the section headings of the form; one section where there are none."""
        sections: dict[str, list[FigureRow]] = {}
        for code, row in self._rows.items():
            above = [place for place in self._headings if place < self._places[code]]
            sections.setdefault(self._headings[max(above)] if above else "", []).append(row)
        return tuple(Section(heading, tuple(rows)) for heading, rows in sections.items())


class FormView(NamedViews):
    """One form over all members: who has returned it, its fields, its tables by name."""

    def __init__(self, scope: Scope, template: FormTemplate, open_findings: Mapping[str, int]) -> None:
        self._scope = scope
        self._template = template
        self._open = open_findings
        self._data = form_data(scope.dataset, template.id)
        views: dict[str, Any] = {t.name: self._register(t) for t in template.registers}
        for table in template.fixed_tables:
            views[table.name] = CodedTable(scope, template.id, table, _headings(template, table))
        super().__init__(views)

    @property
    def pavadinimas(self) -> str:
        return self._template.title

    @property
    def redakcija(self) -> str:
        return self._template.edition

    @property
    def laukta(self) -> int:
        """How many members fill the form."""
        return len(self._data.expected) if self._data else 0

    @property
    def pateikta(self) -> int:
        """How many returned it."""
        return len(self._data.submissions) if self._data else 0

    @property
    def priimta(self) -> int:
        return len(self._data.accepted) if self._data else 0

    @property
    def gyventoju_dalis(self) -> float | None:
        """Per cent of inhabitants that the returns stand for."""
        populations = {code: member.population for code, member in self._scope.members.items()}
        return coverage(self._data, populations).population_share

    @property
    def nariai(self) -> tuple[MemberState, ...]:
        """All that fill the form, by name, with the state of their return."""
        codes = self._data.expected if self._data else ()
        return tuple(sorted((self._state(code) for code in codes), key=lambda s: collation(s.pavadinimas)))

    @property
    def nepateike(self) -> tuple[MemberState, ...]:
        return tuple(state for state in self.nariai if state.busena == SubmissionState.MISSING)

    @property
    def su_klaidomis(self) -> tuple[MemberState, ...]:
        return tuple(state for state in self.nariai if state.busena == SubmissionState.WITH_ERRORS)

    def nario_busena(self, kodas: str) -> MemberState | None:
        """The state of one member's return; None for a member that does not fill the form."""
        asked = self._data is not None and kodas in self._data.expected
        return self._state(kodas) if asked else None

    @cached_property
    def laukai(self) -> Rows:
        """Named fields: one row a member, field ids as names."""
        labels = {field.id: field.label for field in self._template.fields}
        return field_rows(self._scope, self._data, labels)

    @cached_property
    def paaiskinimai(self) -> tuple[Explanation, ...]:
        """The members' words for unusual values, in the order of the form, then by member."""
        return self._in_order(self._data.submissions.values() if self._data else ())

    def nario_paaiskinimai(self, kodas: str) -> tuple[Explanation, ...]:
        """One member's words for its unusual values, in the order of the form."""
        submission = self._data.submissions.get(kodas) if self._data else None
        return self._in_order([submission] if submission else ())

    def _in_order(self, submissions: Iterable[Submission]) -> tuple[Explanation, ...]:
        found = [each for submission in submissions for each in self._explanations(submission)]
        order = {code: place for place, code in enumerate(self._codes())}
        return tuple(sorted(found, key=lambda e: (order.get(e.kodas, len(order)), collation(e.narys))))

    def _register(self, table: RegisterDesign) -> Register:
        columns = {column.id: column.heading for column in table.columns}
        now = register_rows(self._scope, self._data, table.name, columns)
        previous = self._scope.previous
        before = form_data(previous, self._template.id) if previous else None
        then = register_rows(self._scope, before, table.name, columns) if before else None
        return Register(
            now, then, year=self._scope.dataset.year, archived=lambda: self._archived(table.name, columns)
        )

    def _archived(self, table: str, columns: Mapping[str, str]) -> Iterator[Rows]:
        for dataset in self._scope.earlier:
            yield register_rows(self._scope, form_data(dataset, self._template.id), table, columns)

    def _state(self, code: str) -> MemberState:
        member = self._scope.member(code)
        submission = self._data.submissions.get(code) if self._data else None
        return MemberState(
            kodas=code,
            pavadinimas=member.name,
            savivaldybe=member.municipality,
            apskritis=member.county,
            gyventojai=member.population,
            busena=submission.state if submission else SubmissionState.MISSING,
            klaidos=self._open.get(code, 0),
        )

    def _codes(self) -> Iterator[str]:
        for table in self._template.fixed_tables:
            yield from (row.code for row in table.rows)

    def _explanations(self, submission: Submission) -> Iterator[Explanation]:
        for field, text in submission.explanations.items():
            if not text.strip():
                continue
            table, _, rest = field.partition(".")
            code = rest.partition(".")[0]
            row = self[table].get(code) if table in self and isinstance(self[table], CodedTable) else None
            if row is not None:
                figure = row.nario(submission.member)
                yield Explanation(
                    figure.narys, code, row.pavadinimas, row.vienetas,
                    figure.reiksme, figure.praejusiu_metu, figure.pokytis_proc, text,
                )  # fmt: skip
            else:
                yield Explanation(
                    self._scope.member(submission.member).name, code or field, self._check_message(code),
                    "", None, None, None, text,
                )  # fmt: skip

    def _check_message(self, number: str) -> str:
        return next((check.message for check in self._template.checks if check.number == number), "")


def form_views(
    scope: Scope, templates: Mapping[str, FormTemplate], open_findings: Mapping[str, Mapping[str, int]]
) -> NamedViews:
    """Every form that has a template, by id."""
    return NamedViews(
        {name: FormView(scope, template, open_findings.get(name, {})) for name, template in templates.items()}
    )


def main_column(table: FixedTable) -> str:
    """The column that a row's figure stands for."""
    if any(column.id == slug(THIS_YEAR) for column in table.columns):
        return slug(THIS_YEAR)
    inputs = table.input_columns
    kinds = {c.id: {row.inputs[c.id].kind for row in table.rows if c.id in row.inputs} for c in inputs}
    numeric = [c.id for c in inputs if kinds[c.id] & {InputKind.NUMBER, InputKind.WHOLE}]
    first = numeric or [column.id for column in inputs] or [table.columns[-1].id]
    return first[0]


def _headings(template: FormTemplate, table: FixedTable) -> dict[int, str]:
    """Template row -> the text of a row without a code, which heads the rows below it."""
    sheet = template.design.sheets.get(table.area.sheet)
    coded = {row.row for row in table.rows}
    headings: dict[int, str] = {}
    for row in range(table.area.top + 1, table.area.bottom + 1) if sheet else ():
        if row in coded or sheet is None:
            continue
        cells = [sheet.cell(row, column).value for column in range(table.area.left, table.area.right + 1)]
        words = [value.strip() for value in cells if isinstance(value, str) and value.strip()]
        if words:
            headings[row] = words[0]
    return headings
