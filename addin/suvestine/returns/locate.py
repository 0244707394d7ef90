"""Finds the tables of a form in a return, wherever its member has put them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from suvestine.forms.areas import overlap
from suvestine.forms.model import CHECKS_TABLE
from suvestine.lithuanian import shown, slug
from suvestine.returns.blueprint import Sought
from suvestine.returns.columns import map_columns
from suvestine.returns.remarks import Remarks, Spot
from suvestine.spreadsheet.grid import Area, ExcelTable, Sheet, Value, Workbook, a1

_WIDEST = 400
"""Headings to the right of this column belong to no form."""
_DEEPEST = 10_000
"""Nor do headings below this row."""


@dataclass(frozen=True, slots=True)
class Located:
    """A table of the form as it stands in a return.

    ``columns`` are absolute by column id; ``last`` is the last data row that Excel's table declares, None
    where there is no such table; ``limit`` is the last row that may belong to it.
    """

    sought: Sought
    sheet: Sheet
    top: int
    left: int
    right: int
    columns: Mapping[str, int]
    last: int | None
    totals: bool
    limit: int

    @property
    def first(self) -> int:
        """Its first data row."""
        return self.top + 1

    def cell(self, row: int, column_id: str) -> str:
        """The submitted address of a cell, ``D7``."""
        return a1(row, self.columns.get(column_id, self.left))


@dataclass(frozen=True, slots=True)
class _Found:
    """A heading row that was chosen for a table."""

    sought: Sought
    sheet: Sheet
    top: int
    headings: Sequence[tuple[int, str]]
    declared: ExcelTable | None
    by_name: bool


def locate_tables(workbook: Workbook, sought: Sequence[Sought], remarks: Remarks) -> Mapping[str, Located]:
    """Every table of the form that the return still has, by its name in the template."""
    found = [_by_name(workbook, each) for each in sought]
    lost = [each for each, place in zip(sought, found, strict=True) if place is None]
    places = [place for place in found if place is not None]
    if lost:
        rescued = by_headings(workbook, lost, [_heading_area(p.sheet, p.top, p.headings) for p in places])
        places += [_Found(each, *row, by_name=False) for each, row in rescued]
    located = {}
    for place in places:
        columns = map_columns(place.sought, place.sheet.name, place.top, place.headings, remarks)
        located[place.sought.name] = _bounded(place, columns, workbook, places)
        _say_moves(place, columns, remarks)
    for each in lost:
        if each.name not in located:
            _say_missing(each, workbook, remarks)
    return located


HeadingRow = tuple[Sheet, int, Sequence[tuple[int, str]], ExcelTable | None]
"""A sheet, a row, its texts by column, and the Excel table that begins there."""


def by_headings(
    workbook: Workbook, sought: Sequence[Sought], taken: Iterable[Area]
) -> list[tuple[Sought, HeadingRow]]:
    """The best heading row for each table that has one; no heading serves two tables."""
    used = list(taken)
    scored = []
    for place, row in enumerate(_heading_rows(workbook)):
        slugs = {slug(text) for _, text in row[2]}
        for order, each in enumerate(sought):
            share = len(slugs & each.ids) / len(each.ids)
            if _enough(share, each, row[0].name):
                scored.append((-share, row[0].name != each.area.sheet, order, place, row))
    scored.sort(key=lambda item: item[:4])
    chosen: dict[int, HeadingRow] = {}
    for _, _, order, _, row in scored:
        area = _heading_area(*row[:3])
        if order not in chosen and not any(overlap(area, each) for each in used):
            chosen[order] = row
            used.append(area)
    return [(sought[order], row) for order, row in sorted(chosen.items())]


def complete_tables(workbook: Workbook, sought: Sequence[Sought]) -> int:
    """How many tables have all their headings side by side somewhere."""
    rows = [{slug(text) for _, text in row[2]} for row in _heading_rows(workbook)]
    return sum(any(each.ids <= slugs for slugs in rows) for each in sought)


def _enough(share: float, sought: Sought, sheet: str) -> bool:
    """Half of the headings mark a table; one heading alone only on its own sheet."""
    if len(sought.ids) * share < 2:
        return share == 1 and sheet == sought.area.sheet
    return share >= 0.5


def _by_name(workbook: Workbook, sought: Sought) -> _Found | None:
    table = workbook.tables.get(sought.name.lower())
    sheet = workbook.sheets.get(table.area.sheet) if table is not None else None
    if table is None or sheet is None:
        return None
    area = table.area
    headings = [
        (column, shown(sheet.value(area.top, column)).strip() or table.headings[column - area.left])
        for column in range(area.left, min(area.right, area.left + len(table.headings) - 1) + 1)
    ]
    if len({slug(text) for _, text in headings} & sought.ids) < min(2, len(sought.ids)):
        return None
    return _Found(sought, sheet, area.top, headings, table, by_name=True)


def _heading_rows(workbook: Workbook) -> Iterator[HeadingRow]:
    """Every run of texts on a row, for tables may stand side by side, and rows of several runs whole."""
    declared: dict[tuple[str, int], list[ExcelTable]] = {}
    for table in workbook.tables.values():
        declared.setdefault((table.area.sheet, table.area.top), []).append(table)
    for sheet in workbook.sheets.values():
        for number, row in enumerate(sheet.rows[:_DEEPEST], 1):
            texts = _texts(row)
            runs = _runs(texts)
            for run in [*runs, texts] if len(runs) > 1 else runs:
                area = _heading_area(sheet, number, run)
                tables = declared.get((sheet.name, number), ())
                yield sheet, number, run, next((t for t in tables if overlap(t.area, area)), None)


def _heading_area(sheet: Sheet, row: int, headings: Sequence[tuple[int, str]]) -> Area:
    columns = [column for column, _ in headings]
    return Area(sheet.name, row, min(columns), row, max(columns))


def _runs(texts: Sequence[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """Texts that stand in adjacent columns."""
    runs: list[list[tuple[int, str]]] = []
    for column, text in texts:
        if runs and runs[-1][-1][0] == column - 1:
            runs[-1].append((column, text))
        else:
            runs.append([(column, text)])
    return runs


def _texts(row: Sequence[Value]) -> list[tuple[int, str]]:
    return [
        (column, shown(value).strip())
        for column, value in enumerate(row[:_WIDEST], 1)
        if value is not None and type(value) in (str, float)
    ]


def _bounded(
    place: _Found, columns: Mapping[str, int], workbook: Workbook, places: Sequence[_Found]
) -> Located:
    declared = place.declared
    if declared is not None:
        left, right = declared.area.left, declared.area.right
    else:
        left, right = min(columns.values()), max(columns.values())
    below = [
        area.top
        for area in _other_areas(workbook, places)
        if area.sheet == place.sheet.name
        and area.top > place.top
        and area.left <= right
        and left <= area.right
    ]
    below += [
        named.top
        for name in place.sought.fields_below
        if (named := workbook.names.get(name.lower())) is not None
        and named.sheet == place.sheet.name
        and named.top > place.top
    ]
    limit = min([top - 1 for top in below] + [len(place.sheet.rows)])
    last = None if declared is None else declared.area.bottom - declared.totals
    totals = declared is not None and declared.totals
    return Located(place.sought, place.sheet, place.top, left, right, columns, last, totals, limit)


def _other_areas(workbook: Workbook, places: Sequence[_Found]) -> Iterator[Area]:
    for table in workbook.tables.values():
        yield table.area
    for place in places:
        if place.declared is None:
            yield _heading_area(place.sheet, place.top, place.headings)


def _say_moves(place: _Found, columns: Mapping[str, int], remarks: Remarks) -> None:
    sought, area = place.sought, place.sought.area
    if sought.name == CHECKS_TABLE or not columns:
        return
    left = min(columns.values())
    spot = Spot(place.sheet.name, a1(place.top, left), sought.name, area.sheet, a1(area.top, area.left))
    here, there = f"{place.sheet.name}!{spot.cell}", f"{area.sheet}!{spot.template_cell}"
    if not place.by_name:
        remarks.repair("table_by_headings", spot, found=here, read_as=there)
    if place.sheet.name != area.sheet:
        remarks.repair("sheet_renamed", spot, found=place.sheet.name, read_as=area.sheet)
    elif (place.top, left) != (area.top, area.left):
        remarks.repair("table_moved", spot, found=here, read_as=there)
    if _shuffled(sought, columns):
        order = ", ".join(text for _, text in place.headings)
        expected = ", ".join(heading for _, heading, _ in sought.columns)
        remarks.repair("columns_moved", spot, found=order, read_as=expected)


def _shuffled(sought: Sought, columns: Mapping[str, int]) -> bool:
    """Whether columns stand otherwise than in the form, beyond what a missing one that is told leaves behind."""
    whole = [column_id for column_id, _, _ in sought.columns]
    left = [column_id for column_id in whole if column_id in columns or column_id not in sought.needed]
    return not any(_in_step(order, columns) for order in (whole, left))


def _in_step(order: Sequence[str], columns: Mapping[str, int]) -> bool:
    shifts = {columns[column_id] - offset for offset, column_id in enumerate(order) if column_id in columns}
    return len(shifts) == 1


def _say_missing(sought: Sought, workbook: Workbook, remarks: Remarks) -> None:
    area = sought.area
    place = a1(area.top, area.left)
    there = area.sheet in workbook.sheets
    if sought.name == CHECKS_TABLE and there:
        return
    spot = Spot(area.sheet if there else "", place if there else "", sought.name, area.sheet, place)
    code = "missing_table" if there else "missing_sheet"
    remarks.finding(code, spot, sheet=area.sheet, cell=place)
