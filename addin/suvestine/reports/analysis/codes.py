"""What the codes of a coded table tell: ``S12`` is a part of ``S1``, and ``S121`` a part of ``S12``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from suvestine.reports.views.form_views import CodedTable, FigureRow


class CodeGroups:
    """The rows of a table by code: wholes, their parts, the sections that they stand in; no rows without a table."""

    def __init__(self, table: CodedTable | None) -> None:
        self._table = table
        self._found: Mapping[str, FigureRow] = dict(table) if table is not None else {}

    def row(self, code: str) -> FigureRow | None:
        return self._found.get(code)

    def rows(self) -> tuple[FigureRow, ...]:
        """All rows, in the order of the form."""
        return tuple(self._found.values())

    def parts(self, code: str) -> tuple[str, ...]:
        """The codes of the direct parts of a row."""
        return tuple(part for part, whole in self._wholes.items() if whole == code)

    def beside(self, code: str) -> tuple[str, ...]:
        """The codes of the other rows of the same section that are parts of nothing; none in a form without sections."""
        section = self.section(code)
        if not section:
            return ()
        return tuple(
            other
            for other, whole in self._wholes.items()
            if whole is None and other != code and self.section(other) == section
        )

    def section(self, code: str) -> str:
        """The heading that a row stands below; blank where the form has none."""
        return self._sections.get(code, "")

    def title(self, code: str) -> str:
        """A row's name that can stand alone: ``Renginiai iš viso, iš jų vaikams``."""
        row = self._found.get(code)
        whole = self._wholes.get(code)
        if row is None:
            return ""
        if whole is None or not row.pavadinimas.startswith("iš jų"):
            return row.pavadinimas
        return f"{self.title(whole)}, {row.pavadinimas}"

    @cached_property
    def _wholes(self) -> Mapping[str, str | None]:
        """Code -> the longest other code that it begins with."""
        return {
            code: max(
                (each for each in self._found if each != code and code.startswith(each)),
                key=len,
                default=None,
            )
            for code in self._found
        }

    @cached_property
    def _sections(self) -> Mapping[str, str]:
        if self._table is None:
            return {}
        return {row.kodas: section.pavadinimas for section in self._table.skyriai for row in section.eilutes}
