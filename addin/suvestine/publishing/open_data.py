"""The data of a theme as a CSV file that the page itself holds."""

from __future__ import annotations

import base64
import csv
import io

from suvestine.dataset.stored_values import plain
from suvestine.publishing.basis import Basis
from suvestine.publishing.themes import Theme

_COLUMNS = (
    "laikotarpis", "nario_kodas", "biblioteka", "savivaldybe", "apskritis", "gyventojai", "ataskaitos_busena",
    "kodas", "rodiklis", "matavimo_vienetas", "reiksme", "reiksmes_pastaba",
)  # fmt: skip


def open_data(basis: Basis, theme: Theme) -> str:
    """One row a member and a measure, CSV; ``reiksme`` holds numbers only, ``reiksmes_pastaba`` says why one is
    missing.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(_COLUMNS)
    rows = [(measure, row) for measure in theme.measures if (row := basis.row(measure.code)) is not None]
    for member in basis.members:
        known = (member.code, member.name, member.municipality, member.county, plain(member.population))
        for measure, row in rows:
            value = basis.value(member, measure.code)
            figure = (measure.code, measure.name, row.vienetas, plain(value.amount), value.word)
            writer.writerow((basis.period, *known, basis.state(member), *figure))
    return target.getvalue()


def data_address(text: str) -> str:
    """A ``data:`` address that downloads the text."""
    return f"data:text/csv;charset=utf-8;base64,{base64.b64encode(text.encode('utf-8')).decode('ascii')}"
