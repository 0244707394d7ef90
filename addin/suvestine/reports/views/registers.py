"""Register rows and named fields as a template says them: column ids are attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import overload

from suvestine.dataset.model import FormData, Record, summed
from suvestine.errors import UserError
from suvestine.filters import parse_filter
from suvestine.lithuanian import shown, slug
from suvestine.reports.views.figures import Scope, collation
from suvestine.reports.views.shapes import UnknownName
from suvestine.reports.views.wording import IN_QUESTION, Printed, entry_value
from suvestine.returns.model import Entry, State
from suvestine.workspace import Member

_YEARS = range(1900, 2200)


class Row:
    """One row: ``narys``, ``savivaldybe``, ``apskritis`` and every column by its id.

    A column gives a number, a date, text, ``nežinoma``, ``netaikoma``, or None for a blank.
    """

    _not_said = ("amount", "values", "group")

    def __init__(self, member: Member, cells: Mapping[str, Entry], columns: Sequence[str]) -> None:
        self._member = member
        self._cells = cells
        self._dynamic_names = tuple(columns)

    @property
    def narys(self) -> str:
        return self._member.name

    @property
    def nario_kodas(self) -> str:
        return self._member.code

    @property
    def savivaldybe(self) -> str:
        return self._member.municipality

    @property
    def apskritis(self) -> str:
        return self._member.county

    def __getattr__(self, name: str) -> Printed:
        if name.startswith("_"):
            raise AttributeError(name)
        found = name.lower()
        if found not in self._dynamic_names:
            raise UnknownName(
                name, ("narys", "nario_kodas", "savivaldybe", "apskritis", *self._dynamic_names)
            )
        value = entry_value(self._cells.get(found))
        # A year is a name, not an amount: it is not printed as „2 025“.
        if isinstance(value, int) and found.endswith("metai") and value in _YEARS:
            return str(value)
        return value

    def amount(self, column: str) -> float | None:
        """The number that may enter a sum."""
        entry = self._cells.get(column)
        return entry.amount if entry else None

    def values(self) -> dict[str, object]:
        """Proper values by column id, for filters and distinct counts."""
        return {name: entry.value for name, entry in self._cells.items() if entry.state is State.VALUE}

    def group(self, name: str) -> str:
        """The heading that the row stands below when rows are grouped by a column or a fact of the member."""
        entry = self._cells.get(name)
        if entry is not None and entry.state is State.INVALID:
            return IN_QUESTION
        return shown(getattr(self, name)) or "nenurodyta"


class Rows(Sequence[Row]):
    """Rows over all members, with their count and sums; ``example`` has every column, blank."""

    def __init__(self, rows: Iterable[Row], columns: Mapping[str, str], year: int) -> None:
        self._rows = tuple(rows)
        self._columns = columns
        self._year = year
        self._example = Row(Member("", "", "", "", "", "", "", None, {}), {}, tuple(columns))

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    @property
    def kiekis(self) -> int:
        """How many rows."""
        return len(self._rows)

    @property
    def nariu(self) -> int:
        """How many members have rows."""
        return len({row.nario_kodas for row in self._rows})

    @property
    def stulpeliai(self) -> Mapping[str, str]:
        """Column id -> heading."""
        return self._columns

    def suma(self, *stulpeliai: str) -> float | None:
        """The sum of numbers in one or several columns; None where there are none."""
        ids = [self._id(name) for name in stulpeliai]
        return summed(row.amount(column) for row in self._rows for column in ids)

    def skirtingi(self, *stulpeliai: str) -> int:
        """How many different values a column, or several together, have."""
        ids = [self._id(name) for name in stulpeliai]
        rows = [row.values() for row in self._rows]
        seen = {tuple(shown(values.get(column)).casefold() for column in ids) for values in rows}
        return len({values for values in seen if any(values)})

    def pagal(self, stulpelis: str) -> tuple[Group, ...]:
        """Rows grouped by a column (or ``apskritis``, ``narys`` …), the largest group first."""
        groups: dict[str, list[Row]] = {}
        name = stulpelis if hasattr(Row, stulpelis) else self._id(stulpelis)
        for row in self._rows:
            groups.setdefault(row.group(name), []).append(row)
        ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), collation(item[0])))
        return tuple(Group(word, len(rows), self._of(rows)) for word, rows in ordered)

    def nario(self, kodas: str) -> Rows:
        """The rows of one member."""
        return self._of(row for row in self._rows if row.nario_kodas == kodas)

    def filtruoti(self, salyga: object) -> Rows:
        """Rows that a filter such as ``Tipas = Straipsnis | Interviu`` accepts.

        Raises :class:`ValueError` for what is no filter: whoever reads the template adds where in it that stands.
        """
        try:
            row_filter = parse_filter(str(salyga))
        except UserError as error:
            said = str(error).rstrip(".")
            raise ValueError(said[0].lower() + said[1:]) from error
        for condition in row_filter.conditions:
            self._id(slug(condition.column))
        return self._of(row for row in self._rows if row_filter.accepts(row.values(), year=self._year))

    def rikiuoti(self, stulpelis: str, *, mazejanciai: bool = False) -> Rows:
        """Rows in the order of a column: its proper values, then words such as „nežinoma“, blanks last."""
        name = stulpelis if hasattr(Row, stulpelis) else self._id(stulpelis)
        ranked = [(self._rank(row, name), row) for row in self._rows]
        proper, words, blank = ([row for rank, row in ranked if rank == each] for each in range(3))

        def order(row: Row) -> tuple[int, float, str]:
            return _order(getattr(row, name))

        return self._of([*sorted(proper, key=order, reverse=mazejanciai), *sorted(words, key=order), *blank])

    def _rank(self, row: Row, name: str) -> int:
        """Proper values first, then „nežinoma“, „netaikoma“ and what is still to be corrected, then blanks."""
        if getattr(row, name) is None:
            return 2
        return 0 if name not in self._columns or name in row.values() else 1

    def _of(self, rows: Iterable[Row]) -> Rows:
        return Rows(rows, self._columns, self._year)

    def _id(self, name: object) -> str:
        found = str(name).lower()
        if found not in self._columns:
            raise UnknownName(str(name), self._columns)
        return found


class Register(Rows):
    """A register of one form over all members, beside the last period's.

    ``archived`` gives the rows of each earlier period, the newest last, when they are asked for.
    """

    def __init__(
        self,
        rows: Rows,
        before: Rows | None,
        *,
        year: int,
        archived: Callable[[], Iterable[Rows]] = tuple,
    ) -> None:
        super().__init__(rows, rows.stulpeliai, year)
        self._before = before
        self._archived = archived

    @cached_property
    def praejusiu_metu(self) -> Rows | None:
        """Last period's rows; None where the archive has no earlier period."""
        return self._before

    def visu_metu(self, stulpelis: str) -> Rows:
        """Rows of this and of archived periods, in the order of the years that a column names.

        What a member wrote of a year is taken from the latest period in which it wrote of that year; rows that
        name no year stay, whatever period they are of.
        """
        name = self._id(stulpelis)
        latest: dict[tuple[str, object], list[Row]] = {}
        without_year: list[Row] = []
        for rows in (*self._archived(), self):
            told: dict[tuple[str, object], list[Row]] = {}
            for row in rows:
                year = row.values().get(name)
                if year is None:
                    without_year.append(row)
                else:
                    told.setdefault((row.nario_kodas, year), []).append(row)
            latest |= told
        dated = (row for rows in latest.values() for row in rows)
        return self._of([*dated, *without_year]).rikiuoti(name)

    def pagal(self, stulpelis: str) -> tuple[Group, ...]:
        """As of any rows, beside last period's counts."""
        then = (
            {g.pavadinimas: g.kiekis for g in self._before.pagal(stulpelis)}
            if self._before is not None
            else None
        )
        groups = super().pagal(stulpelis)
        return (
            tuple(replace(g, praejusiu_metu_kiekis=then.get(g.pavadinimas, 0)) for g in groups)
            if then is not None
            else groups
        )

    @property
    def praejusiu_metu_kiekis(self) -> int | None:
        return None if self._before is None else self._before.kiekis

    @property
    def pokytis(self) -> int | None:
        return None if self._before is None else self.kiekis - self._before.kiekis

    @property
    def pokytis_proc(self) -> float | None:
        if self._before is None or not self._before.kiekis:
            return None
        return 100 * (self.kiekis - self._before.kiekis) / self._before.kiekis


@dataclass(frozen=True, slots=True)
class Group:
    """Rows with the same value of a column."""

    pavadinimas: str
    kiekis: int
    eilutes: Rows
    praejusiu_metu_kiekis: int | None = None

    @property
    def pokytis(self) -> int | None:
        return None if self.praejusiu_metu_kiekis is None else self.kiekis - self.praejusiu_metu_kiekis


def register_rows(scope: Scope, data: FormData | None, table: str, columns: Mapping[str, str]) -> Rows:
    """A register's rows in the order of members, then as they stand in the workbooks."""
    records: Iterable[Record] = data.records(table) if data else ()
    known = dict(columns)
    rows = []
    for record in records:
        known.update({name: name for name in record.cells if name not in known})
        rows.append((record.member, record.cells))
    return Rows((Row(scope.member(m), cells, tuple(known)) for m, cells in rows), known, scope.dataset.year)


def field_rows(scope: Scope, data: FormData | None, labels: Mapping[str, str]) -> Rows:
    """Named fields: one row a member, field ids as columns."""
    submissions = data.submissions.values() if data else ()
    rows = [Row(scope.member(item.member), item.fields, tuple(labels)) for item in submissions]
    return Rows(rows, labels, scope.dataset.year)


def _order(value: object) -> tuple[int, float, str]:
    if isinstance(value, (int, float)):
        return 0, float(value), ""
    return 1, 0.0, collation(shown(value))
