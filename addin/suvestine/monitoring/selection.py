"""Which rows an indicator looks at, and what of its definition the forms do not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from suvestine.filters import REPORTING_YEAR, Condition, RowFilter
from suvestine.lithuanian import slug
from suvestine.monitoring.model import Columns
from suvestine.monitoring.rows import ACTIVITY, CODE, SECOND_ACTIVITY, Row, Tables
from suvestine.plan.model import Computation, Indicator
from suvestine.sentences import Sentence

ENTRIES = "ivestis"
"""The fixed table of figures that the council enters by hand."""
_CODED = (Computation.VALUE, Computation.ENTERED)


@dataclass(frozen=True, slots=True)
class Source:
    """One table that an indicator reads; ``columns`` are the ids that the form has."""

    form: str
    table: str
    row_filter: RowFilter
    columns: tuple[str, ...]

    def accepts(self, row: Row) -> bool:
        return all(_holds(condition, row) for condition in self.row_filter.conditions)


@dataclass(frozen=True, slots=True)
class Selection:
    """The tables that exist, whether their rows are found by a code, and what is to be said."""

    sources: tuple[Source, ...]
    coded: bool
    notes: tuple[Sentence, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(source.form for source in self.sources))

    def rows(self, tables: Tables) -> Iterator[Row]:
        """Every accepted row of every period; a row counts once."""
        for source in self.sources:
            yield from (row for row in tables.rows(source.form, source.table) if source.accepts(row))


def select(indicator: Indicator, columns: Columns) -> Selection:
    """The indicator's tables among those of the forms, each with the filter that it takes there.

    A table that lacks a column which the indicator names gives nothing, not a zero; a note says so.
    """
    known = {(form.lower(), table.lower()): ids for (form, table), ids in columns.items()}
    names = indicator.tables or ((ENTRIES,) if indicator.computation is Computation.ENTERED else ())
    pairs = [(form.lower(), table.lower()) for form in indicator.forms for table in names]
    sources = tuple(
        Source(form, table, _filter(indicator, known[form, table]), tuple(known[form, table]))
        for form, table in dict.fromkeys(pairs)
        if (form, table) in known
    )
    notes = [*_table_notes(indicator, names, known), *_column_notes(indicator, sources)]
    for source in sources:
        notes += _filter_notes(source, known[source.form, source.table])
    coded = indicator.computation in _CODED or any(
        slug(condition.column) == CODE for source in sources for condition in source.row_filter.conditions
    )
    usable = tuple(source for source in sources if not _missing(indicator, source))
    return Selection(usable, coded, tuple({note.lithuanian: note for note in notes}.values()))


def _filter(indicator: Indicator, ids: Iterable[str]) -> RowFilter:
    if indicator.row_filter is not None:
        return indicator.row_filter
    if ACTIVITY in ids:
        return RowFilter((Condition("Strategijos veikla", equal=True, values=(indicator.activity,)),))
    if indicator.computation in _CODED:
        return RowFilter((Condition("Kodas", equal=True, values=(indicator.code,)),))
    return RowFilter()


def _holds(condition: Condition, row: Row) -> bool:
    if condition.holds(row.values, year=row.year):
        return True
    if not condition.equal or slug(condition.column) != ACTIVITY:
        return False
    second = Condition(SECOND_ACTIVITY, equal=True, values=condition.values)
    return second.holds(row.values, year=row.year)


def _table_notes(
    indicator: Indicator, names: tuple[str, ...], known: Iterable[tuple[str, str]]
) -> Iterator[Sentence]:
    if not indicator.forms or not names:
        yield Sentence("source_unsaid")
        return
    pairs = set(known)
    forms = sorted({form for form, _ in pairs})
    for form in indicator.forms:
        if form.lower() not in forms:
            yield _hinted(Sentence("source_form_unknown", {"form": form}), form, forms)
    known_forms = [form.lower() for form in indicator.forms if form.lower() in forms]
    for table in names if known_forms else ():
        if not any((form.lower(), table.lower()) in pairs for form in indicator.forms):
            there = sorted({name for form, name in pairs if form in known_forms})
            where = " | ".join(indicator.forms)
            said = Sentence("source_table_unknown", {"form": where, "table": table})
            yield _hinted(said, table, there)


def _column_notes(indicator: Indicator, sources: Iterable[Source]) -> Iterator[Sentence]:
    for source in sources:
        for column in _missing(indicator, source):
            details = {"form": source.form, "table": source.table, "column": column}
            yield _hinted(Sentence("source_column_unknown", details), slug(column), source.columns)


def _missing(indicator: Indicator, source: Source) -> list[str]:
    """The columns that the indicator and its filter name and the table does not have."""
    named = (*indicator.columns, *(condition.column for condition in source.row_filter.conditions))
    return [column for column in named if slug(column) not in (*source.columns, CODE)]


def _filter_notes(source: Source, choices: Mapping[str, tuple[str, ...] | None]) -> Iterator[Sentence]:
    for condition in source.row_filter.conditions:
        column = slug(condition.column)
        items = choices.get(column)
        if not items:
            continue
        folded = {item.strip().casefold() for item in items}
        for value in condition.values:
            if value.casefold() not in folded and value.casefold() != REPORTING_YEAR:
                details = {"value": value, "table": source.table, "column": condition.column}
                yield _hinted(Sentence("source_value_unknown", details), value, items)


def _hinted(said: Sentence, word: str, words: Iterable[str]) -> Sentence:
    """The sentence with the word that was perhaps meant."""
    close = get_close_matches(word, list(words), n=1)
    return Sentence("perhaps", {"said": said, "close": close[0]}) if close else said
