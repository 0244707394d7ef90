"""Registers of several forms read as one: what members, the council and the department each log of the same kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from suvestine.dataset.model import Dataset
from suvestine.reports.views.figures import Scope, form_data
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.registers import Register, Row, Rows
from suvestine.returns.model import Entry, State

SOURCE = "saltinis"
"""The column that says which form a row comes from."""
_SOURCE_HEADING = "Šaltinis"


class Together:
    """``registrai(…)``: rows of several registers; a form that is not collected gives none."""

    def __init__(self, scope: Scope, lookup: Lookup) -> None:
        self._scope = scope
        self._lookup = lookup
        self._known: dict[tuple[str, ...], Register] = {}

    def registrai(self, *lenteles: str) -> Register:
        """``registrai('nario_ataskaita.projektai', 'tarybos_veikla.projektai')``: all their columns; ``saltinis``
        names the form, and a column that a form does not have is blank in its rows.
        """
        return self.rows(lenteles)

    def rows(self, tables: Sequence[str], also: Sequence[str] = ()) -> Register:
        """As ``registrai``; ``also`` are columns that every row must have, whatever the forms hold."""
        key = (*tables, "", *also)
        if key not in self._known:
            columns = self._columns(tables) | {SOURCE: _SOURCE_HEADING}
            columns |= {name: name for name in also if name not in columns}
            previous = self._scope.previous
            self._known[key] = Register(
                self._read(self._scope.dataset, tables, columns),
                self._read(previous, tables, columns) if previous else None,
                year=self._scope.dataset.year,
            )
        return self._known[key]

    def _columns(self, tables: Sequence[str]) -> dict[str, str]:
        columns: dict[str, str] = {}
        for table in tables:
            columns |= {
                name: heading
                for name, heading in self._lookup.registras(table).stulpeliai.items()
                if name not in columns
            }
        return columns

    def _read(self, dataset: Dataset, tables: Sequence[str], columns: Mapping[str, str]) -> Rows:
        return Rows(
            (row for table in tables for row in self._rows_of(dataset, table, columns)), columns, dataset.year
        )

    def _rows_of(self, dataset: Dataset, path: str, columns: Mapping[str, str]) -> Iterator[Row]:
        form, _, table = path.partition(".")
        view, data = self._lookup.forma(form), form_data(dataset, form)
        if view is None or data is None:
            return
        for record in data.records(table):
            source = Entry(table, "", SOURCE, State.VALUE, view.pavadinimas, record.sheet, record.row, "")
            yield Row(self._scope.member(record.member), {**record.cells, SOURCE: source}, tuple(columns))


def text_of(value: object) -> str:
    """A cell of a register as words; blank where there are none."""
    return "" if value is None else str(value).strip()


def day_of(value: object) -> dt.date | None:
    """A cell of a register as a day; None for anything else."""
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else None
