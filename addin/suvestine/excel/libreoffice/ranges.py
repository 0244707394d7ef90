"""Blocks of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from suvestine.excel.libreoffice.addresses import Area
from suvestine.excel.libreoffice.values import from_wire, to_wire

if TYPE_CHECKING:
    from suvestine.excel.libreoffice.sheets import Sheet

_EMPTY = "The range is empty."


class Range(base_classes.Range):
    """A block of a sheet; no area means no cells, which xlwings makes of an empty slice."""

    def __init__(self, sheet: Sheet, area: Area | None) -> None:
        self._sheet = sheet
        self.area = area

    @property
    def api(self) -> Range | None:
        return None if self.area is None else self

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @property
    def row(self) -> int:
        return self._cells().top

    @property
    def column(self) -> int:
        return self._cells().left

    @property
    def shape(self) -> tuple[int, int]:
        return (0, 0) if self.area is None else self.area.shape

    def __len__(self) -> int:
        rows, columns = self.shape
        return rows * columns

    @property
    def address(self) -> str:
        return self._cells().address()

    def get_address(self, row_absolute: Any = True, col_absolute: Any = True, external: Any = False) -> str:  # noqa: FBT002
        """The address; ``external`` puts workbook and sheet before it."""
        text = self._cells().address(row_absolute=row_absolute, column_absolute=col_absolute)
        if not external:
            return text
        place = f"[{self._sheet.book.name}]{self._sheet.name}"
        if place.isascii() and " " not in place:
            return f"{place}!{text}"
        quoted = place.replace("'", "''")
        return f"'{quoted}'!{text}"

    def __call__(self, *place: int) -> Range:
        """The cell at a row and column of the block, which may lie outside of it; or by its number, row by row."""
        area = self._cells()
        if len(place) == 1:
            row, column = divmod(place[0] - 1, area.shape[1])
        else:
            row, column = place[0] - 1, place[1] - 1
        top, left = area.top + row, area.left + column
        if top < 1 or left < 1:
            raise IndexError("There is no cell there.")
        return Range(self._sheet, Area(top, left, top, left))

    @property
    def raw_value(self) -> Any:
        if self.area is None:
            return None
        rows = tuple(tuple(from_wire(value) for value in row) for row in self._ask("cells.read"))
        return rows[0][0] if self.area.shape == (1, 1) else rows

    @raw_value.setter
    def raw_value(self, given: Any) -> None:
        if self.area is not None:
            self._ask("cells.write", rows=self._rows(given))

    @property
    def formula(self) -> Any:
        if self.area is None:
            return None
        rows = tuple(tuple(row) for row in self._ask("cells.formulas"))
        return rows[0][0] if self.area.shape == (1, 1) else rows

    @formula.setter
    def formula(self, given: Any) -> None:
        if self.area is None:
            return
        if isinstance(given, str) and given.startswith("=") and len(self) > 1:
            self._ask("cells.fill_formula", formula=given)
        else:
            self._ask("cells.set_formulas", rows=self._rows(given))

    @property
    def has_array(self) -> bool:
        return bool(self._ask("cells.is_array"))

    def clear_contents(self) -> None:
        if self.area is not None:
            self._ask("cells.clear")

    def select(self) -> None:
        self._ask("cells.select")

    def end(self, direction: str) -> Range:
        return self._sheet.area(self._ask("cells.end", direction=direction))

    @property
    def current_region(self) -> Range:
        return self._sheet.area(self._ask("cells.region"))

    @property
    def number_format(self) -> str | None:
        found = self._format("number_format")
        return None if found is None else str(found)

    @number_format.setter
    def number_format(self, code: str) -> None:
        self._ask("cells.set_format", what="number_format", value=code)

    @property
    def color(self) -> tuple[int, int, int] | None:
        found = self._format("color")
        return None if found is None else (found >> 16, found >> 8 & 255, found & 255)

    @color.setter
    def color(self, given: tuple[int, int, int] | str | None) -> None:
        if isinstance(given, str):
            given = tuple(bytes.fromhex(given.removeprefix("#")))  # type: ignore[assignment]
        value = None if given is None else int.from_bytes(bytes(given))  # type: ignore[arg-type]
        self._ask("cells.set_format", what="color", value=value)

    @property
    def wrap_text(self) -> bool | None:
        found = self._format("wrap_text")
        return None if found is None else bool(found)

    @wrap_text.setter
    def wrap_text(self, wrapped: bool) -> None:
        self._ask("cells.set_format", what="wrap_text", value=wrapped)

    def autofit(self, _axis: Any = None) -> None:
        self._ask("cells.autofit")

    def _format(self, what: str) -> Any:
        return self._ask("cells.format", what=what)

    def _cells(self) -> Area:
        if self.area is None:
            raise ValueError(_EMPTY)
        return self.area

    def _rows(self, given: Any) -> list[list[Any]]:
        """What was given, as rows of the block's shape; one value fills the block."""
        if isinstance(given, list | tuple):
            rows = given if given and isinstance(given[0], list | tuple) else [given]
            made = [[to_wire(value) for value in row] for row in rows]
        else:
            rows_wanted, columns = self.shape
            made = [[to_wire(given)] * columns for _ in range(rows_wanted)]
        return made

    def _ask(self, operation: str, **arguments: Any) -> Any:
        return self._sheet.channel.ask(operation, **self._sheet.where, area=list(self._cells()), **arguments)
