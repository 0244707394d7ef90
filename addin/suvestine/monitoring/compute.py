"""A value from rows, for each way of computing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from suvestine.dataset.model import summed
from suvestine.lithuanian import plural, slug
from suvestine.monitoring.model import Basis
from suvestine.monitoring.rows import ACTIVITY, CODE, SECOND_ACTIVITY, Row
from suvestine.plan.model import Computation, Indicator, Kind

EVIDENCE = "irodymas"
_VALUE_COLUMNS = ("ataskaitiniai_metai", "reiksme", "ivykdyta")
_TEXT_COLUMNS = ("aprasymas", "rezultatas")
_NOT_VALUES = (CODE, ACTIVITY, SECOND_ACTIVITY, "praejusieji_metai", "planas")


@dataclass(frozen=True, slots=True)
class Measured:
    """What the rows of some years say.

    ``amount`` is None where nothing is known and 0 where it is known that there is nothing; ``keys`` are
    what is counted once over several years; ``reported`` is false where nobody gave a return.
    """

    reported: bool
    amount: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    keys: frozenset[tuple[str, ...]] = frozenset()
    texts: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()
    notes: tuple[str, ...] = ()


def measure(indicator: Indicator, rows: Sequence[Row], *, coded: bool) -> Measured:
    """The value of a year for which somebody reported; ``coded`` rows are known only if they are there."""
    if coded and not rows:
        return Measured(reported=True)
    return _COMPUTATIONS[indicator.computation](indicator, rows)


def combine(indicator: Indicator, parts: Iterable[Measured]) -> Measured:
    """Several years together: what is counted once is counted once, unless each year is a plan of its own."""
    parts = [part for part in parts if part.reported]
    if not parts:
        return Measured(reported=False)
    together = Measured(
        reported=True,
        amount=summed(part.amount for part in parts),
        keys=frozenset().union(*(part.keys for part in parts)),
        texts=tuple(text for part in parts for text in part.texts),
        basis=tuple(row for part in parts for row in part.basis),
    )
    if indicator.computation is Computation.RATIO:
        return _with_ratio(together, summed(p.numerator for p in parts), summed(p.denominator for p in parts))
    union = indicator.computation in (Computation.DISTINCT, Computation.LIBRARIES)
    if union and indicator.kind is not Kind.PER_YEAR and together.amount is not None:
        return replace(together, amount=float(len(together.keys)))
    return together


def _count(indicator: Indicator, rows: Sequence[Row]) -> Measured:
    counted = [row for row in rows if row.answered]
    basis = tuple(row.basis(1.0) for row in counted)
    texts = tuple(row.text for row in basis) if indicator.kind is Kind.TRACK else ()
    return Measured(reported=True, amount=float(len(counted)), texts=texts, basis=basis)


def _sum(indicator: Indicator, rows: Sequence[Row]) -> Measured:
    columns = [slug(column) for column in indicator.columns] or _value_column(rows)
    amounts = [summed(row.amount(column) for column in columns) for row in rows]
    return _summed(rows, amounts)


def _distinct(indicator: Indicator, rows: Sequence[Row]) -> Measured:
    columns = [slug(column) for column in indicator.columns]
    keys = {key for row in rows if any(key := tuple(_folded(row.text(column)) for column in columns))}
    amount = float(len(keys)) if keys or not rows else None
    basis = tuple(row.basis(None) for row in rows)
    return Measured(reported=True, amount=amount, keys=frozenset(keys), basis=basis)


def _libraries(indicator: Indicator, rows: Sequence[Row]) -> Measured:
    coded = any(row.code for row in rows)
    columns = [slug(column) for column in indicator.columns] or (_value_column(rows) if coded else [])
    known = [row for row in rows if not columns or any(row.text(column) for column in columns)]
    counted = [row for row in known if not columns or any(_affirmed(row, column) for column in columns)]
    keys = frozenset((row.member,) for row in counted)
    amount = float(len(keys)) if known or not rows else None
    basis = tuple(row.basis(1.0) for row in counted)
    return Measured(reported=True, amount=amount, keys=keys, basis=basis)


def _ratio(indicator: Indicator, rows: Sequence[Row]) -> Measured:
    if len(indicator.columns) != 2:
        note = "Daliai apskaičiuoti reikia dviejų stulpelių: „Dalis / Visuma“."
        return Measured(reported=True, notes=(note,))
    part, whole = (slug(column) for column in indicator.columns)
    pairs = [(row, row.amount(part), row.amount(whole)) for row in rows]
    known = [(row, a, b) for row, a, b in pairs if a is not None and b is not None]
    measured = Measured(
        reported=True,
        basis=tuple(row.basis(a) for row, a, _ in pairs),
        notes=_left_out(len(rows) - len(known)),
    )
    if rows and not known:
        return measured
    return _with_ratio(measured, summed(a for _, a, _ in known) or 0.0, summed(b for _, _, b in known) or 0.0)


def _with_ratio(measured: Measured, part: float | None, whole: float | None) -> Measured:
    amount = None if part is None or not whole else 100 * part / whole
    return replace(measured, numerator=part, denominator=whole, amount=amount)


def _value(indicator: Indicator, rows: Sequence[Row]) -> Measured:
    # A later period of the same year says the figure anew, so only a member's last word counts.
    columns = [slug(column) for column in indicator.columns][:1] or _value_column(rows)
    latest: dict[tuple[str, str, str, str], Row] = {}
    for row in rows:
        if any(row.amount(column) is not None for column in columns):
            latest[row.form, row.table, row.member, row.code or f"{row.period} {row.row}"] = row
    known = list(latest.values())
    amounts = [row.amount(columns[0]) for row in known]
    measured = replace(_summed(known, amounts), texts=_evidence(indicator, known))
    shares = indicator.unit.casefold().startswith("proc") and indicator.kind is not Kind.GROWTH
    if shares and len(known) > 1:
        return _agreed(measured, amounts)
    return replace(measured, amount=measured.amount if known else None)


def _agreed(measured: Measured, amounts: Sequence[float | None]) -> Measured:
    """Shares of several members are not added up: they agree, or the value is not known."""
    if len(set(amounts)) == 1:
        return replace(measured, amount=amounts[0])
    note = "Keli nariai nurodė skirtingą dalį procentais: ji nesumuojama, reikšmę reikia suderinti."
    return replace(measured, amount=None, notes=(*measured.notes, note))


def _texts(indicator: Indicator, rows: Sequence[Row]) -> Measured:
    columns = [slug(column) for column in indicator.columns]
    if not columns:
        present = [column for column in _TEXT_COLUMNS if any(row.text(column) for row in rows)]
        columns = present[:1]
    said = [(row, _told([t for column in columns if (t := row.text(column))])) for row in rows]
    said = [(row, text) for row, text in said if text]
    return Measured(
        reported=True,
        texts=tuple(text for _, text in said),
        basis=tuple(row.basis(None) for row, _ in said),
    )


def _told(texts: Sequence[str]) -> str:
    """Several columns of a row as sentences: ``Vadyba. Susitarta dėl terminų.``"""
    closed = [text if text.endswith((".", "!", "?")) else f"{text}." for text in texts[:-1]]
    return " ".join([*closed, *texts[-1:]])


def _summed(rows: Sequence[Row], amounts: Sequence[float | None]) -> Measured:
    known = [amount for amount in amounts if amount is not None]
    return Measured(
        reported=True,
        amount=summed(known) if known or rows else 0.0,
        basis=tuple(row.basis(amount) for row, amount in zip(rows, amounts, strict=True)),
        notes=_left_out(sum(1 for row in rows if row.answered) - len(known)),
    )


def _evidence(indicator: Indicator, rows: Sequence[Row]) -> tuple[str, ...]:
    if indicator.kind is not Kind.MILESTONE:
        return ()
    return tuple(text for row in rows if (text := row.text(EVIDENCE)))


def _value_column(rows: Sequence[Row]) -> list[str]:
    """The usual value column that the rows have, else the first one that holds a number."""
    columns = dict.fromkeys(column for row in rows for column in row.cells)
    usual = [column for column in _VALUE_COLUMNS if column in columns]
    others = (column for column in columns if column not in _NOT_VALUES)
    numeric = (column for column in others if any(row.amount(column) is not None for row in rows))
    return (usual or list(numeric))[:1]


def _affirmed(row: Row, column: str) -> bool:
    amount = row.amount(column)
    return bool(row.text(column)) if amount is None else amount > 0


def _left_out(count: int) -> tuple[str, ...]:
    if count <= 0:
        return ()
    rows = plural(count, "eilutėje", "eilutėse", "eilučių")
    return (f"{count} {rows} nėra žinomo skaičiaus: į reikšmę neįskaičiuota.",)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


_COMPUTATIONS: dict[Computation, Callable[[Indicator, Sequence[Row]], Measured]] = {
    Computation.COUNT: _count,
    Computation.SUM: _sum,
    Computation.DISTINCT: _distinct,
    Computation.LIBRARIES: _libraries,
    Computation.RATIO: _ratio,
    Computation.VALUE: _value,
    Computation.ENTERED: _value,
    Computation.TEXT: _texts,
}
