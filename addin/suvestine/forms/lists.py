"""The lists that come from the control workbook, written into a form in place of the ones it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from suvestine.errors import UserError
from suvestine.forms.areas import last_data_row, table_column
from suvestine.lithuanian import slug
from suvestine.sentences import Sentence
from suvestine.spreadsheet.design import Design, DesignedSheet
from suvestine.spreadsheet.grid import Area, ExcelTable, Value, a1
from suvestine.spreadsheet.patch import CellPatch

_CODE = "kodas"
Items = Sequence[Mapping[str, Value]]
"""A list's items by heading slug; the first key is the code."""


@dataclass(slots=True)
class Edits:
    """Cells to write, tables to resize, names to point elsewhere."""

    cells: list[CellPatch] = field(default_factory=list)
    tables: dict[str, Area] = field(default_factory=dict)
    names: dict[str, Area] = field(default_factory=dict)


def refill_list(design: Design, name: str, items: Items, edits: Edits) -> None:
    """Adds what it takes to make ``name`` hold exactly ``items``; a form without that list stays as it is.

    ``name`` is an Excel table, a name of ``Table[Column]``, or a name of a range. Raises
    :class:`UserError` where something stands in the way of a longer list.
    """
    found, defined = list_table(design, name), design.names.get(name.lower())
    if found is not None:
        _refill_table(design, *found, items, edits)
    elif defined is not None and defined.area is not None:
        _refill_range(design, defined.area, items, edits)


def list_table(design: Design, name: str) -> tuple[ExcelTable, int] | None:
    """The Excel table that holds a list, and which of its columns ``name`` means (the first, if the table)."""
    table, defined = design.tables.get(name.lower()), design.names.get(name.lower())
    if table is not None:
        return table, 0
    if defined is None:
        return None
    if defined.area is None:
        found = table_column(design, defined.text)
        return None if found is None else (found[0], found[0].headings.index(found[1]))
    table = _table_with_column(design, defined.area)
    return None if table is None else (table, defined.area.left - table.area.left)


def code_column_of(table: ExcelTable, named: int) -> int:
    """The column of a list's codes: the one headed so, else the one that the list's name means."""
    return next((place for place, heading in enumerate(table.headings) if slug(heading) == _CODE), named)


def takes_list(design: Design, key: str) -> bool:
    """Whether a form has a list, or (``_nariai[narys]``) that column of it."""
    name, _, column = key.lower().partition("[")
    found = list_table(design, name)
    if not column:
        return found is not None or name in design.names
    return found is not None and column.removesuffix("]") in map(slug, found[0].headings)


def require_room(sheet: DesignedSheet, old: Area, bottom: int, what: Sentence) -> None:
    """Raises UserError where growing an area down to a row would cover something."""
    for row in range(old.bottom + 1, bottom + 1):
        for column in range(old.left, old.right + 1):
            cell = sheet.cell(row, column)
            if cell.value is not None or cell.formula is not None:
                raise UserError("no_room", what=what, bottom=bottom, cell=f"{sheet.name}!{a1(row, column)}")


def _refill_table(design: Design, table: ExcelTable, code_column: int, items: Items, edits: Edits) -> None:
    sheet, area = design.sheets[table.area.sheet], table.area
    bottom = area.top + max(1, len(items))
    if table.totals and bottom != last_data_row(table):
        raise UserError("list_totals", table=table.name)
    keys = _keys_by_column(table, code_column, items)
    columns = {area.left + offset: key for offset, key in keys.items()}
    _write(
        sheet,
        Area(area.sheet, area.top + 1, area.left, last_data_row(table), area.right),
        columns,
        items,
        edits,
    )
    if bottom == last_data_row(table):
        return
    edits.tables[table.name] = Area(area.sheet, area.top, area.left, bottom, area.right)
    for key, defined in design.names.items():
        named = defined.area
        if named and _spans(named, table):
            edits.names[key] = Area(named.sheet, named.top, named.left, bottom, named.right)


def _refill_range(design: Design, area: Area, items: Items, edits: Edits) -> None:
    order = list(items[0]) if items else []
    columns = dict(zip(range(area.left, area.right + 1), order, strict=False))
    _write(design.sheets[area.sheet], area, columns, items, edits)
    resized = Area(area.sheet, area.top, area.left, area.top + max(1, len(items)) - 1, area.right)
    if resized != area:
        same = (key for key, defined in design.names.items() if defined.area == area)
        edits.names.update(dict.fromkeys(same, resized))


def _write(sheet: DesignedSheet, area: Area, columns: Mapping[int, str], items: Items, edits: Edits) -> None:
    """Writes the items over the old ones and clears what is left of those; formulas stay."""
    bottom = area.top + max(1, len(items)) - 1
    require_room(sheet, area, bottom, Sentence("list_at", {"place": f"{area.sheet}!{area.a1}"}))
    for row in range(area.top, max(bottom, area.bottom) + 1):
        item = items[row - area.top] if row - area.top < len(items) else {}
        for column in range(area.left, area.right + 1):
            cell = sheet.cell(row, column)
            value = item.get(columns.get(column, ""))
            if cell.formula is None and value != cell.value:
                edits.cells.append(CellPatch(sheet.name, row, column, value))


def _keys_by_column(table: ExcelTable, code_column: int, items: Items) -> dict[int, str]:
    """Which key fills which column: by heading; the code goes to its column whatever its heading."""
    known = list(items[0]) if items else []
    keys = {offset: slug(heading) for offset, heading in enumerate(table.headings) if slug(heading) in known}
    if known and known[0] not in keys.values():
        keys[code_column] = known[0]
    return keys


def _table_with_column(design: Design, area: Area) -> ExcelTable | None:
    """The table of which an area is one whole column."""
    one_column = area.left == area.right
    return next((t for t in design.tables.values() if one_column and _spans(area, t)), None)


def _spans(area: Area, table: ExcelTable) -> bool:
    """Whether an area is one or more whole columns of a table's data."""
    return (
        area.sheet == table.area.sheet
        and (area.top, area.bottom) == (table.area.top + 1, last_data_row(table))
        and table.area.left <= area.left
        and area.right <= table.area.right
    )
