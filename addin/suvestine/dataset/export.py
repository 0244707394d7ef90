"""Open data: one file a table, in CSV or Parquet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from suvestine.dataset.model import Dataset, FormData, Submission
from suvestine.dataset.personal_data import without_personal
from suvestine.dataset.stored_values import exported
from suvestine.errors import UserError
from suvestine.forms.model import FixedTable, FormTemplate, Register, Table
from suvestine.lithuanian import unique_slugs
from suvestine.outputs import write_output
from suvestine.progress import Say, unheard

if TYPE_CHECKING:
    import pandas as pd

Format = Literal["csv", "parquet"]
BEFORE = ("laikotarpis", "nario_kodas", "busena")
PLACE = ("failas", "lapas", "eilute")


@dataclass(frozen=True, slots=True)
class ExportTable:
    """One file: its name without an ending, its columns, its rows as text."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[str]]

    def frame(self) -> pd.DataFrame:
        """The table for analysis; every column text, blank where the cell is blank, never missing."""
        import pandas as pd

        return pd.DataFrame(self.rows, columns=list(self.columns), dtype="str")


def export_tables(dataset: Dataset, templates: Mapping[str, FormTemplate]) -> Iterator[ExportTable]:
    """Every table of every form, and the form's fields; also what only returns of older editions hold, or of
    a form that is no longer collected and has no template.

    Columns: ``laikotarpis, nario_kodas, busena``, then the code and inputs (or the register's columns),
    then ``failas, lapas, eilute``; an input whose name is taken gets ``_2``. What a template marks as personal
    data is left out.
    """
    for form, data in without_personal(dataset, templates.values()).forms.items():
        template = templates.get(form)
        if template is None and not data.submissions:
            continue
        fixed = {table.name.lower(): table for table in template.fixed_tables} if template else {}
        registers = {table.name.lower(): table for table in template.registers} if template else {}
        entries = [entry for item in data.submissions.values() for entry in item.entries if entry.table]
        names = {entry.table.lower(): entry.table for entry in entries}
        names |= {table.name.lower(): table.name for table in (template.tables if template else ())}
        for key in _with_older(fixed, (entry.table.lower() for entry in entries if entry.code)):
            yield _fixed(dataset, data, names[key], fixed.get(key))
        for key in _with_older(registers, (entry.table.lower() for entry in entries if not entry.code)):
            yield _register(dataset, data, names[key], registers.get(key))
        public = [field.id for field in template.fields if not field.input.personal] if template else []
        yield _fields(dataset, data, public)


def write_table(table: ExportTable, folder: Path, *, kind: Format, say: Say = unheard) -> Path:
    """Writes one table; the path written. Parquet needs the extra ``suvestine[parquet]``."""
    frame = table.frame()
    if kind == "csv":
        write = partial(frame.to_csv, index=False, lineterminator="\n")
    else:
        write = partial(frame.to_parquet, index=False)
    try:
        return write_output(folder / f"{table.name}.{kind}", write, say=say)
    except ImportError as problem:
        raise UserError("no_parquet") from problem


def _fixed(dataset: Dataset, data: FormData, name: str, table: FixedTable | None) -> ExportTable:
    key = name.lower()
    given = [
        place for submission in data.submissions.values() for place in submission.fixed if place[0] == key
    ]
    columns = _with_older(_public_columns(table), (column for _, _, column in given))
    codes = [row.code for row in table.rows] if table else []
    names = unique_slugs(columns, taken=(*BEFORE, "kodas", *PLACE))
    rows = []
    for submission in data.submissions.values():
        for code in _with_older(codes, (code for place, code, _ in submission.fixed if place == key)):
            entries = [submission.fixed.get((key, code, column)) for column in columns]
            found = next((entry for entry in entries if entry is not None and entry.cell), None)
            place = (submission.file, found.sheet, str(found.row)) if found else (submission.file, "", "")
            rows.append((*_before(dataset, submission), code, *map(exported, entries), *place))
    return ExportTable(f"{data.form}.{name}", (*BEFORE, "kodas", *names, *PLACE), rows)


def _register(dataset: Dataset, data: FormData, name: str, register: Register | None) -> ExportTable:
    given = (column for record in data.records(name) for column in record.cells)
    columns = _with_older(_public_columns(register), given)
    names = unique_slugs(columns, taken=(*BEFORE, *PLACE))
    rows = [
        (
            *_before(dataset, submission),
            *(exported(record.cells.get(column)) for column in columns),
            record.file,
            record.sheet,
            str(record.row),
        )
        for submission in data.submissions.values()
        for record in submission.registers.get(name.lower(), ())
    ]
    return ExportTable(f"{data.form}.{name}", (*BEFORE, *names, *PLACE), rows)


def _public_columns(table: Table | None) -> list[str]:
    """The input columns in which something other than personal data is typed."""
    if isinstance(table, FixedTable):
        public = {column for row in table.rows for column, found in row.inputs.items() if not found.personal}
        return [column.id for column in table.input_columns if column.id in public]
    columns = table.input_columns if table else ()
    return [column.id for column in columns if column.input is not None and not column.input.personal]


def _fields(dataset: Dataset, data: FormData, known: Sequence[str]) -> ExportTable:
    rows = []
    for submission in data.submissions.values():
        for field in _with_older(known, submission.fields):
            entry = submission.fields.get(field)
            place = (entry.sheet, entry.cell) if entry else ("", "")
            rows.append((*_before(dataset, submission), field, exported(entry), submission.file, *place))
    columns = (*BEFORE, "laukas", "reiksme", "failas", "lapas", "langelis")
    return ExportTable(f"{data.form}.laukai", columns, rows)


def _with_older(current: Iterable[str], given: Iterable[str]) -> tuple[str, ...]:
    """What the form in use has, then what only returns of an older edition hold: nothing given is left out."""
    return tuple(dict.fromkeys([*current, *given]))


def _before(dataset: Dataset, submission: Submission) -> tuple[str, str, str]:
    return dataset.period, submission.member, submission.state.value
