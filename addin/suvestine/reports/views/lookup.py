"""Rows and registers by name for templates that must also serve forms which lack them."""

from __future__ import annotations

from collections.abc import Sequence

from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN
from suvestine.reports.views.figures import Figure, Scope
from suvestine.reports.views.form_views import CodedTable, FigureRow, FormView, NamedViews
from suvestine.reports.views.registers import Register, Rows
from suvestine.reports.views.shapes import UnknownName


class BlankRow(Figure):
    """A row that the form does not have: no figure, no words."""

    def __init__(self, scope: Scope, code: str) -> None:
        super().__init__(scope, ("", "", code, ""))
        self._code = code

    @property
    def kodas(self) -> str:
        return self._code

    @property
    def pavadinimas(self) -> str:
        return ""

    @property
    def vienetas(self) -> str:
        return ""


class Lookup:
    """``rodiklis``, ``eilutes`` and ``registras``: what is missing in the forms gives nothing, not an error."""

    def __init__(self, scope: Scope, forms: NamedViews) -> None:
        self._scope = scope
        self._forms = forms

    def rodiklis(self, lentele: str, kodas: str) -> FigureRow | BlankRow:
        """``rodiklis('nario_ataskaita.statistika', 'T1')``: the row, or one without figures."""
        table = self._table(lentele)
        if isinstance(table, CodedTable) and kodas in table:
            return table[kodas]
        return BlankRow(self._scope, kodas)

    def eilutes(self, lentele: str, *kodai: str) -> tuple[FigureRow, ...]:
        """The rows with these codes (all, where none are named) that the form has and somebody answered."""
        table = self._table(lentele)
        if not isinstance(table, CodedTable):
            return ()
        rows = [table[code] for code in (kodai or table) if code in table]
        return tuple(row for row in rows if row.rodoma is not None or row.praejusiu_metu_suma is not None)

    def kitos_eilutes(self, lentele: str, *kodai: str) -> tuple[FigureRow, ...]:
        """The answered rows whose codes are not among these: what the department added to the form."""
        return tuple(row for row in self.eilutes(lentele) if row.kodas not in kodai)

    def zymos(self, eilutes: Sequence[FigureRow]) -> str:
        """How many members answered „nežinoma“ or „netaikoma“, row by row; blank where nobody did."""
        unknown = "; ".join(f"{_alone(r)} – {r.nezinoma}" for r in eilutes if r.nezinoma)
        other = "; ".join(f"{_alone(r)} – {r.netaikoma}" for r in eilutes if r.netaikoma)
        said = [f"„{NOT_APPLICABLE}“ ({other})"] if other else []
        said = [f"„{UNKNOWN}“ ({unknown})", *said] if unknown else said
        return f"Nariai nurodė: {', '.join(said)}." if said else ""

    def forma(self, kodas: str) -> FormView | None:
        """``forma('nario_ataskaita')``: the form, or None."""
        return self._forms.get(kodas)

    def registras(self, lentele: str) -> Register:
        """``registras('nario_ataskaita.renginiai')``: the register, or an empty one."""
        table = self._table(lentele)
        if isinstance(table, Register):
            return table
        year = self._scope.dataset.year
        return Register(Rows((), {}, year), None, year=year)

    def yra(self, vieta: str, *stulpeliai: str) -> bool:
        """Whether a form has this table and, for a register, these columns.

        ``yra('nario_ataskaita', 'vadovas')`` asks for a form with these named fields. Raises
        :class:`UnknownName` for a table without its form.
        """
        is_form = bool(stulpeliai) and vieta not in _tables(self._forms)
        place = self._fields(vieta) if is_form and "." not in vieta else self._table(vieta)
        if isinstance(place, Rows):
            return all(name.lower() in place.stulpeliai for name in stulpeliai)
        return place is not None

    def _fields(self, form: str) -> Rows | None:
        view = self._forms.get(form)
        return view.laukai if view is not None else None

    def _table(self, path: str) -> object:
        form, dot, table = path.partition(".")
        if not dot:
            raise UnknownName(path, _paths(self._forms))
        view = self._forms.get(form)
        return view.get(table) if view is not None else None


def _alone(row: FigureRow) -> str:
    """A row's name where the row that it is a part of does not stand above it."""
    return row.pavadinimas.removeprefix("iš jų ")


def _tables(forms: NamedViews) -> set[str]:
    return {table for form in forms for table in forms[form]}


def _paths(forms: NamedViews) -> Sequence[str]:
    return [f"{form}.{table}" for form in forms for table in forms[form]]
