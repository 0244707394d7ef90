"""Where things stand in a template: table columns, named cells, the sources of lists."""

from __future__ import annotations

from suvestine.spreadsheet.design import Design
from suvestine.spreadsheet.grid import Area, ExcelTable
from suvestine.spreadsheet.tables import parse_area, parse_range
from suvestine.spreadsheet.validation import Rule


def last_data_row(table: ExcelTable) -> int:
    """The last row of a table that is no totals row."""
    return table.area.bottom - (1 if table.totals else 0)


def column_area(table: ExcelTable, heading: str) -> Area:
    """The data cells of a table's column."""
    column = table.area.left + table.headings.index(heading)
    return Area(table.area.sheet, table.area.top + 1, column, last_data_row(table), column)


def table_column(design: Design, text: str) -> tuple[ExcelTable, str] | None:
    """What ``Table[Column]`` means in this workbook: the table and the heading as it is written there."""
    table_name, bracket, rest = text.removeprefix("=").partition("[")
    table = design.tables.get(table_name.strip().lower())
    if table is None or not bracket or not rest.endswith("]"):
        return None
    wanted = rest[:-1].strip().casefold()
    heading = next((each for each in table.headings if each.casefold() == wanted), None)
    return None if heading is None else (table, heading)


def named_area(design: Design, name: str) -> Area | None:
    """The cells of a defined name; ``Table[Column]`` gives the column's data cells."""
    defined = design.names.get(name.lower())
    if defined is None or defined.area is not None:
        return defined.area if defined else None
    found = table_column(design, defined.text)
    return None if found is None else column_area(*found)


def list_sources(design: Design) -> tuple[Area, ...]:
    """The areas that list validations take their items from, directly or through a name."""
    areas: dict[Area, None] = {}
    for sheet in design.sheets.values():
        for rule in (placed.rule for placed in sheet.rules if placed.rule.kind == "list"):
            found = [direct_source(rule, sheet.name), *(named_area(design, name) for name in rule.names)]
            areas.update(dict.fromkeys(area for area in found if area is not None))
    return tuple(areas)


def direct_source(rule: Rule, sheet: str) -> Area | None:
    """The cells that a list validation names by their address; None where it is no such list."""
    source = rule.formulas[0].strip() if rule.kind == "list" and rule.formulas else ""
    return parse_area(source) or parse_range(source, sheet)


def overlap(one: Area, other: Area) -> bool:
    """Whether two areas share a cell."""
    return (
        one.sheet == other.sheet
        and one.top <= other.bottom
        and other.top <= one.bottom
        and one.left <= other.right
        and other.left <= one.right
    )
