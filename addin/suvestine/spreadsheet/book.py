"""The house style of workbooks that are written whole: titled sheets with real Excel tables."""

from __future__ import annotations

import datetime as dt
import gc
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from inspect import unwrap
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple, Self

from suvestine.spreadsheet.grid import Area, CellError, Value, column_letter
from suvestine.spreadsheet.legal_names import legal_sheet_name, legal_table_name, unique_headings
from suvestine.spreadsheet.looks import AS_NEEDED, LINE, LOOKS, TAB_COLORS, Group, Style, as_needed
from suvestine.spreadsheet.measure import DATE, MOMENT, column_width, heading_lines, text_lines

_LINE_HEIGHT, _HIGHEST = 15.0, 405.0
_ROW, _TITLE_ROW, _AIR = 18.0, 27.0, 3.0
"""Heights in points: a row of one line, the row of a title, what rows of several lines have over their lines."""
_PAGE_WIDTH = 265
"""Characters that still print at 55 % on the width of a landscape page."""
_LOW = 5
"""Lines of a row whose texts stand in its middle; in a higher one they begin at its top."""
_FIRST_TABLE_ROW = 4
_MOST_LINKS = 65_000
"""Excel takes 65 530 links a sheet, and XlsxWriter leaves out the rest with their texts."""


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads somewhere: ``internal:'Mano lapas'!A1``, ``external:failas.xlsx`` or an address."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Styled:
    """A value with a look of its own."""

    value: Value | Link
    style: Style


CellContent = Value | Link | Styled


class _Column(NamedTuple):
    """A column of a table, laid out; ``wrapped`` are the texts that take several lines."""

    cells: Sequence[CellContent]
    number_format: str
    width: float
    wrapped: frozenset[str]


class _Look(NamedTuple):
    style: Style = "text"
    number_format: str = ""
    middle: bool = True


class Book:
    """A workbook that is written whole; ``xlsx`` is XlsxWriter's object, for charts.

    ``owner`` stands at the foot of every printed page. Sheets with a note lead back to the first one.
    """

    def __init__(
        self, path: Path, *, created: dt.datetime | None = None, title: str = "", owner: str = ""
    ) -> None:
        import xlsxwriter

        self.xlsx: Any = xlsxwriter.Workbook(str(path), {"in_memory": True})
        self.owner = owner
        properties: dict[str, object] = {"title": title} if title else {}
        if owner:
            properties["company"] = owner
        if created is not None:
            properties["created"] = created
        if properties:
            self.xlsx.set_properties(properties)
        self._formats: dict[tuple[Style, str, bool, str, bool], Any] = {}
        self.line: Any = None
        self._sheet_names: list[str] = []
        self._table_names: set[str] = set()

    def __enter__(self) -> Self:
        self._collecting = gc.isenabled()
        gc.disable()  # cells make no cycles; the collector would walk a caller's whole dataset time and again
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        try:
            if kind is None:
                self.close()
        finally:
            if self._collecting:
                gc.enable()

    def sheet(
        self, name: str, *, title: str = "", note: str = "", panel: bool = False, group: Group | None = None
    ) -> BookSheet:
        """A new sheet, its name made legal and unique; a ``panel`` shows several small tables: nothing is
        frozen, no heading repeats on the next page, no filter buttons.
        """
        legal = legal_sheet_name(name, self._sheet_names)
        self._sheet_names.append(legal)
        made = BookSheet(self, legal, title=title, note=note, panel=panel)
        if group:
            made.worksheet.set_tab_color(TAB_COLORS[group])
        if note and len(self._sheet_names) > 1:
            made.lead_to(self._sheet_names[0])
        return made

    def format(
        self,
        style: Style = "text",
        *,
        number_format: str = "",
        wrap: bool = False,
        align: str = "",
        middle: bool = False,
    ) -> Any:
        """XlsxWriter's format of a look, made once; ``middle`` is for rows of few lines."""
        key = (style, number_format, wrap, align, middle)
        if key not in self._formats:
            look = dict(LOOKS[style])
            if middle:
                look["valign"] = "vcenter"
            if number_format:
                look["num_format"] = number_format
            if wrap:
                look["text_wrap"] = True
            if align:
                look |= {"align": align, "indent": 1 if align == "right" else 0}
            self._formats[key] = self.xlsx.add_format(look)
        return self._formats[key]

    def table_name(self, wanted: str) -> str:
        """A legal table name that no other table of the book has."""
        name = legal_table_name(wanted, self._table_names)
        self._table_names.add(name.lower())
        return name

    def close(self) -> None:
        """Write the file."""
        self.xlsx.close()


class BookSheet:
    """One sheet; rows and columns count from 1, ``worksheet`` is XlsxWriter's object."""

    def __init__(
        self, book: Book, name: str, *, title: str = "", note: str = "", panel: bool = False
    ) -> None:
        self.book = book
        self.name = name
        self.worksheet: Any = book.xlsx.add_worksheet(name)
        self.next_row = 1
        self._widths: dict[int, int] = {}
        self._has_table = False
        self._panel = panel
        self._links = 0
        self.worksheet.set_default_row(_ROW)
        self._set_up_print(title or name)
        if title:
            self.worksheet.set_row(0, _TITLE_ROW)
            self.text(1, 1, title, "title")
            self.next_row = _FIRST_TABLE_ROW - 1
        if note:
            self.text(2, 1, note, "note")
            self.next_row = _FIRST_TABLE_ROW

    def text(
        self, row: int, column: int, value: CellContent, style: Style = "text", *, number_format: str = ""
    ) -> None:
        """One cell; a text stays a text whatever it begins with."""
        if isinstance(value, Styled):
            style = value.style
            value = value.value
        self._write(row - 1, column - 1, value, _Look(style, number_format))
        self.next_row = max(self.next_row, row + 1)

    def table(
        self,
        name: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[CellContent]],
        *,
        formats: Mapping[str, str] | None = None,
        widths: Mapping[str, float] | None = None,
        across: int = 0,
    ) -> Area:
        """An Excel table below what the sheet holds; ``formats`` and ``widths`` by heading.

        With ``across`` the texts of its last column run over the blank columns up to that one.
        """
        body, shown, top = list(rows), unique_headings(headings), self.next_row
        area = Area(self.name, top, 1, top + max(len(body), 1), len(shown))
        columns = [*zip_longest(*body), *([()] * len(headings))][: len(headings)]
        self._excel_table(name, area, shown, columns)
        wanted = [(widths or {}).get(heading, 0.0) for heading in headings]
        if across:
            wanted[-1] = math.inf
        number_formats = [(formats or {}).get(heading, "") for heading in headings]
        laid = map(_laid, shown, columns, number_formats, wanted)
        self._fill(top, len(body), headings, laid)
        self._rule(area, across)
        self._keep_in_sight(top)
        self.next_row = area.bottom + 2
        return area

    def widths(self, widths: Mapping[int, float]) -> None:
        """Widths of columns, counted from 1, in characters."""
        for column, width in widths.items():
            self.worksheet.set_column(column - 1, column - 1, width)

    def wide(self, area: Area, columns: int, *, printed: int = 0) -> None:
        """For a table wider than a screen: its first ``columns`` stay in sight; where ``printed`` says so, only
        as many are printed. What would be too small on the width of a page goes over several pages, each
        with the columns that stay in sight.
        """
        self.worksheet.freeze_panes(area.top, columns)
        if printed:
            self.worksheet.print_area(0, 0, area.bottom - 1, printed - 1)
        if sum(self._widths[index] for index in range(printed or area.right)) > _PAGE_WIDTH:
            self.worksheet.repeat_columns(0, columns - 1)
            self.worksheet.set_print_scale(70)
            self.worksheet.print_across()

    def lead_to(self, sheet_name: str) -> None:
        """A link to another sheet, between the note and what follows."""
        quoted = sheet_name.replace("'", "''")
        look = self.book.format("link", middle=True)
        self.worksheet.write_url(2, 0, f"internal:'{quoted}'!A1", look, f"← {sheet_name}")

    def link(self, row: int = 1, column: int = 1) -> str:
        """The target of a link to a cell of this sheet."""
        quoted = self.name.replace("'", "''")
        return f"internal:'{quoted}'!{column_letter(column)}{row}"

    def _heading_format(self, cells: Sequence[CellContent]) -> Any:
        """Headings stand over their numbers; where there are filter buttons, those stand on the right."""
        values = [each.value if isinstance(each, Styled) else each for each in cells if each is not None]
        numbers = self._panel and values and all(isinstance(each, float) for each in values)
        return self.book.format("heading", align="right" if numbers else "")

    def _excel_table(
        self, name: str, area: Area, headings: Sequence[str], columns: Sequence[Sequence[CellContent]]
    ) -> None:
        options = {
            "name": self.book.table_name(name),
            "columns": [
                {"header": each, "header_format": self._heading_format(cells)}
                for each, cells in zip(headings, columns, strict=True)
            ],
            "style": "Table Style Light 1",
            "banded_rows": False,
            "autofilter": not self._panel,
        }
        self.worksheet.add_table(area.top - 1, 0, area.bottom - 1, area.right - 1, options)

    def _fill(
        self, top: int, count: int, headings: Sequence[str], laid: Iterable[tuple[_Column, Iterable[int]]]
    ) -> None:
        """The cells of ``count`` rows, as high as the heading and the texts that wrap need."""
        lines, columns = [1] * (count + 1), list[_Column]()
        for heading, (column, taken) in zip(headings, laid, strict=True):
            lines[0] = max(lines[0], heading_lines(heading, column.width))
            if column.wrapped:
                lines[1:] = map(max, lines[1:], taken)
            columns.append(column)
        middle = [each <= _LOW for each in lines[1:]]
        for index, column in enumerate(columns):
            self._column(index, top, column, middle)
        self._heights(top, lines)

    def _keep_in_sight(self, top: int) -> None:
        """The headings of a sheet's first table stay while rows move, and repeat on each printed page."""
        if not self._has_table and not self._panel:
            self._has_table = True
            self.worksheet.freeze_panes(top, 0)
            self.worksheet.repeat_rows(top - 1)

    def _rule(self, area: Area, across: int) -> None:
        """A thin line under every row: one rule a table, so that blank cells have it and need not be written;
        table styles would be drawn by Excel alone.
        """
        right = max(area.right, across) - 1
        for column in range(area.right, right + 1):
            self.worksheet.write_blank(area.top - 1, column, None, self.book.format("heading"))
        if self.book.line is None:
            self.book.line = self.book.xlsx.add_format({"bottom": 1, "bottom_color": LINE})
        rule = {"type": "formula", "criteria": "=TRUE", "format": self.book.line}
        self.worksheet.conditional_format(area.top, 0, area.bottom - 1, right, rule)

    def _column(self, index: int, top: int, column: _Column, middle: Sequence[bool]) -> None:
        """The cells of a column; ``middle`` says which rows are low."""
        cells, number_format, width, wrapped = column
        if math.isfinite(width):
            self._widths[index] = max(self._widths.get(index, 0), round(width))
            self.worksheet.set_column(index, index, self._widths[index])
        made = self.book.format
        as_text = [[made(wrap=wrap, middle=low) for low in (False, True)] for wrap in (False, True)]
        as_number = [made(number_format=number_format, align="right", middle=low) for low in (False, True)]
        # XlsxWriter looks at every call whether the cell is given as A1; a third of the time of writing one.
        sheet = self.worksheet
        write_string, write_number = unwrap(type(sheet).write_string), unwrap(type(sheet).write_number)
        for row, (cell, low) in enumerate(zip(cells, middle, strict=False), start=top):
            if cell is None or cell == "":
                continue
            if cell.__class__ is str:
                write_string(sheet, row, index, cell, as_text[cell in wrapped][low])
            elif cell.__class__ is float and number_format != AS_NEEDED and math.isfinite(cell):
                write_number(sheet, row, index, cell, as_number[low])
            elif cell.__class__ is Styled and cell.value.__class__ is str:
                look = made(cell.style, wrap=cell.value in wrapped, middle=low)
                write_string(sheet, row, index, cell.value, look)
            else:
                value, style = (cell.value, cell.style) if isinstance(cell, Styled) else (cell, "text")
                self._write(row, index, value, _Look(style, number_format, low))

    def _heights(self, top: int, lines: Sequence[int]) -> None:
        """Rows of several lines: Excel would find their height itself, other programs do not."""
        self.worksheet.set_row(top - 1, lines[0] * _LINE_HEIGHT + 2 * _AIR)
        for offset, count in enumerate(lines):
            if count > 1 and offset:
                self.worksheet.set_row(top - 1 + offset, min(count * _LINE_HEIGHT + _AIR, _HIGHEST))

    def _write(self, row: int, column: int, value: Value | Link, look: _Look) -> None:
        """Typed writing: XlsxWriter's own ``write`` would take ``=`` for a formula."""
        sheet, (style, number_format, middle) = self.worksheet, look
        made = partial(self.book.format, middle=middle)
        if isinstance(value, Link) and self._links >= _MOST_LINKS:
            value = value.text
        if isinstance(value, Link):
            self._links += 1
            sheet.write_url(row, column, value.target, made("link" if style == "text" else style), value.text)
        elif isinstance(value, bool):
            sheet.write_string(row, column, "taip" if value else "ne", made(style))
        elif isinstance(value, (str, CellError)):
            sheet.write_string(row, column, str(value), made(style))
        elif isinstance(value, (dt.date, dt.time, dt.timedelta)):
            shown = number_format or _date_format(value)
            sheet.write_datetime(row, column, value, made(style, number_format=shown, align="left"))
        elif value is None or not math.isfinite(value):
            sheet.write_blank(row, column, None, made(style))
        else:
            shown = as_needed(value) if number_format == AS_NEEDED else number_format
            sheet.write_number(row, column, value, made(style, number_format=shown, align="right"))

    def _set_up_print(self, title: str) -> None:
        sheet = self.worksheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        where = " · ".join(text for text in (self.book.owner[:90], title[:90]) if text)
        sheet.set_footer(f"&L{where.replace('&', '&&')}&R&P iš &N")
        sheet.hide_gridlines(2)


def _laid(
    heading: str, cells: Sequence[CellContent], number_format: str, width: float
) -> tuple[_Column, Iterable[int]]:
    """A column with the width that was given or else fits, and the lines that each of its cells takes."""
    texts = {cell: _text(cell) for cell in dict.fromkeys(cells)}
    if not width:
        values = {each.value if isinstance(each, Styled) else each for each in texts} - {*texts.values()}
        width = column_width(heading, texts.values(), values, number_format)
    taken = {cell: text_lines(text, width) for cell, text in texts.items()}
    wrapped = frozenset(texts[cell] for cell, count in taken.items() if count > 1)
    return _Column(cells, number_format, width, wrapped), map(taken.__getitem__, cells)


def _text(cell: CellContent) -> str:
    """A cell's text, that of a link or a styled cell too; blank for a number."""
    value = cell.value if isinstance(cell, Styled) else cell
    if isinstance(value, Link):
        return value.text
    return value if isinstance(value, str) else ""


def _date_format(value: dt.date | dt.time | dt.timedelta) -> str:
    if isinstance(value, dt.datetime):
        return MOMENT
    if isinstance(value, dt.date):
        return DATE
    return "hh:mm" if isinstance(value, dt.time) else "[h]:mm"
