"""The house style of workbooks that are written whole: titled sheets with real Excel tables."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from suvestine.spreadsheet.grid import Area, CellError, Value, column_letter

ACCENT = "#1B5E6B"
"""The one accent colour: deep teal."""

Style = Literal[
    "title", "subtitle", "note", "heading", "text", "strong", "good", "warning", "bad", "muted", "link"
]
"""The looks of a cell; ``good``, ``warning`` and ``bad`` colour a status that a word tells as well."""

DATE, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"

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
    "good": {"font_color": "#1E6B34", "bg_color": "#E2F1E4", "valign": "top"},
    "warning": {"font_color": "#7A5200", "bg_color": "#FFF1CC", "valign": "top"},
    "bad": {"font_color": "#9B1C1C", "bg_color": "#FBE3E1", "valign": "top"},
    "muted": {"font_color": "#5F6B6D", "valign": "top"},
    "link": {"font_color": ACCENT, "underline": 1, "valign": "top"},
}
_NARROWEST, _WIDEST = 9, 56
_LINE_HEIGHT, _HIGHEST = 15.0, 405.0
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_NAME_LENGTH = 31
_FIRST_TABLE_ROW = 4


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

        self.xlsx: Any = xlsxwriter.Workbook(str(path))
        properties: dict[str, object] = {"title": title} if title else {}
        if created is not None:
            properties["created"] = created
        if properties:
            self.xlsx.set_properties(properties)
        self._formats: dict[tuple[str, str, bool, str], Any] = {}
        self._sheet_names: list[str] = []
        self._table_names: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self.close()

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
        body = [list(row) for row in rows]
        shown = unique_headings(headings)
        top = self.next_row
        bottom = top + max(len(body), 1)
        columns = [{"header": each, "header_format": self.book.format("heading")} for each in shown]
        options = {
            "name": self.book.table_name(name),
            "columns": columns,
            "style": "Table Style Light 1",
            "autofilter": not self._panel,
        }
        self.worksheet.add_table(top - 1, 0, bottom - 1, len(shown) - 1, options)
        lines = [1] * (len(body) + 1)
        for index, heading in enumerate(headings):
            cells = [row[index] if index < len(row) else None for row in body]
            number_format = (formats or {}).get(heading, "")
            width = (widths or {}).get(heading) or _width(shown[index], cells, number_format)
            self._column(index, top, cells, number_format, width)
            lines = [
                max(pair)
                for pair in zip(lines, (_lines(cell, width) for cell in (heading, *cells)), strict=True)
            ]
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

    def wide(self, area: Area, columns: int) -> None:
        """For a table wider than a page: its first columns stay in sight and repeat on every printed page."""
        self.worksheet.freeze_panes(area.top, columns)
        self.worksheet.repeat_columns(0, columns - 1)
        self.worksheet.set_print_scale(70)
        self.worksheet.print_across()

    def link(self, row: int = 1, column: int = 1) -> str:
        """The target of a link to a cell of this sheet."""
        quoted = self.name.replace("'", "''")
        return f"internal:'{quoted}'!{column_letter(column)}{row}"

    def _column(
        self, index: int, top: int, cells: Sequence[CellContent], number_format: str, width: float
    ) -> None:
        widest = max(self._widths.get(index, 0), round(width))
        self._widths[index] = widest
        self.worksheet.set_column(index, index, widest)
        for offset, cell in enumerate(cells):
            value, style = (cell.value, cell.style) if isinstance(cell, Styled) else (cell, "text")
            wrap = isinstance(value, str) and (len(value) > width or "\n" in value)
            self._write(top + offset, index, value, style, number_format, wrap=wrap)

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
        if isinstance(value, Link):
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


def _width(heading: str, cells: Iterable[CellContent], number_format: str) -> float:
    words = max((len(word) for word in heading.split()), default=0) + 4
    content = max((_length(cell, number_format) for cell in cells), default=0) + 2
    return min(max(words, content, _NARROWEST), _WIDEST)


def _length(cell: CellContent, number_format: str) -> int:
    value = cell.value if isinstance(cell, Styled) else cell
    if isinstance(value, Link):
        value = value.text
    if isinstance(value, str):
        return max(map(len, value.split("\n")))
    if isinstance(value, dt.datetime):
        return len(MOMENT)
    if isinstance(value, dt.date):
        return len(DATE)
    if isinstance(value, float | int):
        return len(f"{value:,.2f}") if number_format else len(f"{value:.10g}")
    return 0


def _lines(cell: CellContent, width: float) -> int:
    """Lines that a text takes in a column."""
    value = cell.value if isinstance(cell, Styled) else cell
    if not isinstance(value, str) or (len(value) <= width and "\n" not in value):
        return 1
    return sum(max(1, math.ceil(len(line) / width)) for line in value.split("\n"))


def _date_format(value: dt.date | dt.time | dt.timedelta) -> str:
    if isinstance(value, dt.datetime):
        return MOMENT
    if isinstance(value, dt.date):
        return DATE
    return "hh:mm" if isinstance(value, dt.time) else "[h]:mm"
