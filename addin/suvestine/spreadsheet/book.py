"""The house style of workbooks that are written whole: titled sheets with real Excel tables."""

from __future__ import annotations

import datetime as dt
import gc
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, Self

from suvestine.spreadsheet.grid import Area, CellError, Value, column_letter
from suvestine.spreadsheet.measure import DATE, MOMENT, column_width, heading_lines, text_lines

ACCENT = "#1B5E6B"
"""The one accent colour: deep teal."""

Style = Literal[
    "title", "subtitle", "note", "heading", "text", "strong", "good", "steady", "warning", "bad", "idle",
    "muted", "link",
]  # fmt: skip
"""The looks of a cell; ``good``, ``steady``, ``warning``, ``bad`` and ``idle`` colour a status that a word
tells as well: the same quiet fills as in documents, with at least 4.5:1 contrast."""

WHOLE, FRACTION = "#,##0", "#,##0.00"
AS_NEEDED = "#,##0.##"
"""Thousands apart, decimals where a number has them: Excel itself would leave a comma behind whole ones."""

_LOOKS: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT},
    "subtitle": {"bold": True, "font_size": 12, "font_color": ACCENT},
    "note": {"font_color": "#5F6B6D", "italic": True},
    "heading": {
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": ACCENT,
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
        "border_color": ACCENT,
    },
    "text": {"valign": "top"},
    "strong": {"bold": True, "valign": "top"},
    "good": {"font_color": "#1E6B34", "bg_color": "#D3E8DA", "valign": "top", "align": "left", "indent": 1},
    "warning": {
        "font_color": "#7A5200",
        "bg_color": "#FBE8C3",
        "valign": "top",
        "align": "left",
        "indent": 1,
    },
    "bad": {"font_color": "#9B1C1C", "bg_color": "#F4D2CE", "valign": "top", "align": "left", "indent": 1},
    "steady": {"font_color": "#1B5E6B", "bg_color": "#DCEBEE", "valign": "top", "align": "left", "indent": 1},
    "idle": {"font_color": "#4A5557", "bg_color": "#E4E7E8", "valign": "top", "align": "left", "indent": 1},
    "muted": {"font_color": "#5F6B6D", "valign": "top"},
    "link": {"font_color": ACCENT, "underline": 1, "valign": "top"},
}
_LINE_HEIGHT, _HIGHEST = 15.0, 405.0
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_NAME_LENGTH = 31
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


class Book:
    """A workbook that is written whole; ``xlsx`` is XlsxWriter's object, for charts."""

    def __init__(self, path: Path, *, created: dt.datetime | None = None, title: str = "") -> None:
        import xlsxwriter

        self.xlsx: Any = xlsxwriter.Workbook(str(path), {"in_memory": True})
        properties: dict[str, object] = {"title": title} if title else {}
        if created is not None:
            properties["created"] = created
        if properties:
            self.xlsx.set_properties(properties)
        self._formats: dict[tuple[str, str, bool, str], Any] = {}
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

    def sheet(self, name: str, *, title: str = "", note: str = "", panel: bool = False) -> BookSheet:
        """A new sheet, its name made legal and unique; a ``panel`` shows several small tables: nothing is
        frozen, no heading repeats on the next page, no filter buttons.
        """
        legal = legal_sheet_name(name, self._sheet_names)
        self._sheet_names.append(legal)
        return BookSheet(self, legal, title=title, note=note, panel=panel)

    def format(
        self, style: Style = "text", *, number_format: str = "", wrap: bool = False, align: str = ""
    ) -> Any:
        """XlsxWriter's format of a look, made once."""
        key = (style, number_format, wrap, align)
        if key not in self._formats:
            look = dict(_LOOKS[style])
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
        base = re.sub(r"[^\w.]", "_", wanted) or "lentele"
        if not (base[0].isalpha() or base[0] == "_") or re.fullmatch(r"(?i)[a-z]{1,3}\d+|r|c|r\d*c\d*", base):
            base = f"_{base}"
        name = _numbered(base, self._table_names, "{base}_{number}")
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
        self._set_up_print(title or name)
        if title:
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
        self._write(row - 1, column - 1, value, style, number_format, wrap=False)
        self.next_row = max(self.next_row, row + 1)

    def table(
        self,
        name: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[CellContent]],
        *,
        formats: Mapping[str, str] | None = None,
        widths: Mapping[str, float] | None = None,
    ) -> Area:
        """An Excel table below what the sheet holds; ``formats`` and ``widths`` by heading."""
        body = list(rows)
        shown = unique_headings(headings)
        top = self.next_row
        bottom = top + max(len(body), 1)
        columns_of_cells = [*zip_longest(*body), *([()] * len(headings))][: len(headings)]
        columns = [
            {"header": each, "header_format": self._heading_format(cells)}
            for each, cells in zip(shown, columns_of_cells, strict=True)
        ]
        options = {
            "name": self.book.table_name(name),
            "columns": columns,
            "style": "Table Style Light 1",
            "autofilter": not self._panel,
        }
        self.worksheet.add_table(top - 1, 0, bottom - 1, len(shown) - 1, options)
        lines = [1] * (len(body) + 1)
        for index, heading in enumerate(headings):
            cells = columns_of_cells[index]
            number_format = (formats or {}).get(heading, "")
            texts = set(map(_text, cells))
            values = {each.value if isinstance(each, Styled) else each for each in cells} - texts
            width = (widths or {}).get(heading) or column_width(shown[index], texts, values, number_format)
            self._column(index, top, cells, number_format, width)
            lines[0] = max(lines[0], heading_lines(heading, width))
            if any(text_lines(each, width) > 1 for each in texts):
                taken = (text_lines(text, width) for text in map(_text, cells))
                lines[1:] = [max(pair) for pair in zip(lines[1:], taken, strict=False)]
        self._heights(top, lines)
        if not self._has_table and not self._panel:
            self._has_table = True
            self.worksheet.freeze_panes(top, 0)
            self.worksheet.repeat_rows(top - 1)
        self.next_row = bottom + 2
        return Area(self.name, top, 1, bottom, len(shown))

    def widths(self, widths: Mapping[int, float]) -> None:
        """Widths of columns, counted from 1, in characters."""
        for column, width in widths.items():
            self.worksheet.set_column(column - 1, column - 1, width)

    def wide(self, area: Area, columns: int, *, printed: int = 0) -> None:
        """For a table wider than a page: its first ``columns`` stay in sight and repeat on every printed page;
        or only the first ``printed`` columns are printed, and the rest is for the screen.
        """
        self.worksheet.freeze_panes(area.top, columns)
        if printed:
            self.worksheet.print_area(0, 0, area.bottom - 1, printed - 1)
            return
        self.worksheet.repeat_columns(0, columns - 1)
        self.worksheet.set_print_scale(70)
        self.worksheet.print_across()

    def link(self, row: int = 1, column: int = 1) -> str:
        """The target of a link to a cell of this sheet."""
        quoted = self.name.replace("'", "''")
        return f"internal:'{quoted}'!{column_letter(column)}{row}"

    def _heading_format(self, cells: Sequence[CellContent]) -> Any:
        """Headings stand over their numbers; where there are filter buttons, those stand on the right."""
        values = [each.value if isinstance(each, Styled) else each for each in cells if each is not None]
        numbers = self._panel and values and all(isinstance(each, float) for each in values)
        return self.book.format("heading", align="right" if numbers else "")

    def _column(
        self, index: int, top: int, cells: Sequence[CellContent], number_format: str, width: float
    ) -> None:
        widest = max(self._widths.get(index, 0), round(width))
        self._widths[index] = widest
        self.worksheet.set_column(index, index, widest)
        as_text, as_number = (
            self.book.format("text"),
            self.book.format(number_format=number_format, align="right"),
        )
        write_string, write_number = self.worksheet.write_string, self.worksheet.write_number
        for row, cell in enumerate(cells, start=top):
            if cell is None or cell == "":
                continue
            if cell.__class__ is str and len(cell) <= width and "\n" not in cell:
                write_string(row, index, cell, as_text)
            elif cell.__class__ is float and number_format != AS_NEEDED and math.isfinite(cell):
                write_number(row, index, cell, as_number)
            else:
                value, style = (cell.value, cell.style) if isinstance(cell, Styled) else (cell, "text")
                wrap = isinstance(value, str) and (len(value) > width or "\n" in value)
                self._write(row, index, value, style, number_format, wrap=wrap)

    def _heights(self, top: int, lines: Sequence[int]) -> None:
        """Rows of several lines: Excel would find their height itself, other programs do not."""
        for offset, count in enumerate(lines):
            if count > 1:
                self.worksheet.set_row(top - 1 + offset, min(count * _LINE_HEIGHT, _HIGHEST))

    def _write(
        self, row: int, column: int, value: Value | Link, style: Style, number_format: str, *, wrap: bool
    ) -> None:
        """Typed writing: XlsxWriter's own ``write`` would take ``=`` for a formula."""
        sheet, book = self.worksheet, self.book
        if isinstance(value, Link) and self._links >= _MOST_LINKS:
            value = value.text
        if isinstance(value, Link):
            self._links += 1
            look: Style = "link" if style == "text" else style
            sheet.write_url(row, column, value.target, book.format(look), value.text)
        elif isinstance(value, bool):
            sheet.write_string(row, column, "taip" if value else "ne", book.format(style))
        elif isinstance(value, (str, CellError)):
            sheet.write_string(row, column, str(value), book.format(style, wrap=wrap))
        elif isinstance(value, (dt.date, dt.time, dt.timedelta)):
            look_of_date = book.format(
                style, number_format=number_format or _date_format(value), align="left"
            )
            sheet.write_datetime(row, column, value, look_of_date)
        elif value is None or not math.isfinite(value):
            sheet.write_blank(row, column, None, book.format(style))
        else:
            if number_format == AS_NEEDED:
                number_format = WHOLE if value == int(value) else FRACTION
            sheet.write_number(
                row, column, value, book.format(style, number_format=number_format, align="right")
            )

    def _set_up_print(self, title: str) -> None:
        sheet = self.worksheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer(f"&L{title[:120].replace('&', '&&')}&R&P iš &N")
        sheet.hide_gridlines(2)


def legal_sheet_name(name: str, taken: Iterable[str]) -> str:
    """A sheet name that Excel takes, different from those that are taken."""
    base = " ".join(_FORBIDDEN.sub(" ", name).split())[:_NAME_LENGTH].strip("' ") or "Lapas"
    if base.lower() == "history":
        base = f"{base} 1"
    return _numbered(base, {each.lower() for each in taken}, "{base} ({number})", _NAME_LENGTH)


def unique_headings(headings: Sequence[str]) -> list[str]:
    """Headings that an Excel table takes: none blank, none twice."""
    shown: list[str] = []
    taken: set[str] = set()
    for heading in headings:
        unique = _numbered(heading.strip() or "Stulpelis", taken, "{base} ({number})", 255)
        taken.add(unique.lower())
        shown.append(unique)
    return shown


def _numbered(base: str, taken: set[str], pattern: str, length: int = 255) -> str:
    """The base, or the base with the first free number, cut to the length."""
    name, number = base[:length], 2
    while name.lower() in taken:
        ending = len(pattern.format(base="", number=number))
        name = pattern.format(base=base[: length - ending].rstrip(), number=number)
        number += 1
    return name


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
