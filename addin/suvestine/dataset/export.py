"""Open data: one file a table, in CSV or Parquet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from suvestine.dataset.model import Dataset, FormData, Submission
from suvestine.dataset.stored_values import exported
from suvestine.errors import UserError
from suvestine.forms.model import FixedTable, FormTemplate, Register
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
    """Every table of every form, and the form's fields.

    Columns: ``laikotarpis, nario_kodas, busena``, then the code and inputs (or the register's columns),
    then ``failas, lapas, eilute``; an input whose name is taken gets ``_2``.
    """
    for form, data in dataset.forms.items():
        template = templates.get(form)
        if template is None:
            continue
        for table in template.fixed_tables:
            yield _fixed(dataset, data, table)
        for register in template.registers:
            yield _register(dataset, data, register)
        yield _fields(dataset, data, template)


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
        raise UserError("Parquet needs one more package: pip install 'suvestine[parquet]'.") from problem


def _fixed(dataset: Dataset, data: FormData, table: FixedTable) -> ExportTable:
    key = table.name.lower()
    given = [
        place for submission in data.submissions.values() for place in submission.fixed if place[0] == key
    ]
    columns = _with_older((column.id for column in table.input_columns), (column for _, _, column in given))
    codes = [row.code for row in table.rows]
    names = unique_slugs(columns, taken=(*BEFORE, "kodas", *PLACE))
    rows = []
    for submission in data.submissions.values():
        for code in _with_older(codes, (code for name, code, _ in submission.fixed if name == key)):
            entries = [submission.fixed.get((key, code, column)) for column in columns]
            found = next((entry for entry in entries if entry is not None and entry.cell), None)
            place = (submission.file, found.sheet, str(found.row)) if found else (submission.file, "", "")
            rows.append((*_before(dataset, submission), code, *map(exported, entries), *place))
    return ExportTable(f"{data.form}.{table.name}", (*BEFORE, "kodas", *names, *PLACE), rows)


def _register(dataset: Dataset, data: FormData, register: Register) -> ExportTable:
    given = (column for record in data.records(register.name) for column in record.cells)
    columns = _with_older((column.id for column in register.input_columns), given)
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
        for record in submission.registers.get(register.name.lower(), ())
    ]
    return ExportTable(f"{data.form}.{register.name}", (*BEFORE, *names, *PLACE), rows)


def _fields(dataset: Dataset, data: FormData, template: FormTemplate) -> ExportTable:
    rows = []
    for submission in data.submissions.values():
        for field in _with_older((field.id for field in template.fields), submission.fields):
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
