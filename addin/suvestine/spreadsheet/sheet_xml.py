"""A worksheet part split at its rows and cells, so that a few cells change and all other bytes stay."""

from __future__ import annotations

import datetime as dt
import math
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from suvestine.errors import UnreadableWorkbook, UserError
from suvestine.spreadsheet.grid import Area, CellError, Value, a1, column_number
from suvestine.spreadsheet.row_heights import fitted
from suvestine.spreadsheet.tables import parse_range

TEXT_MAXIMUM = 32_767
"""Characters that Excel allows in a cell."""

FORMULA_TEXT_MAXIMUM = 255
"""Characters that Excel allows in one text inside a formula."""

_SHEET_DATA = re.compile(rb"<((?:[\w.-]+:)?)sheetData\b[^>]*?(/?)>")
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding=["']([\w-]+)["']""")
_NUMBER = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)(\d*)["']""")
_STYLE = re.compile(rb"""\ss\s*=\s*["'](\d+)["']""")
_CUSTOM_FORMAT = re.compile(rb"""\scustomFormat\s*=\s*["'](?:1|true)["']""")
_HIDDEN = re.compile(rb"""(<(?:[\w.-]+:)?row\b[^>]*?)\shidden\s*=\s*["'](?:1|true)["']""")
_SPANS = re.compile(rb"""\sspans\s*=\s*["'][^"']*["']""")
_DIMENSION = re.compile(rb"""(<(?:[\w.-]+:)?dimension\b[^>]*?\sref\s*=\s*["'])([^"']*)""")
_COLUMN = re.compile(rb"<(?:[\w.-]+:)?col\s([^>]*?)/?>")
_COLUMN_KEYS = re.compile(rb"""\b(min|max|style|width)\s*=\s*["']([\d.]+)["']""")
_MASTER = re.compile(rb"<(?:[\w.-]+:)?f\s([^>]*?)/?>")
_MASTER_AREA = re.compile(rb"""\bref\s*=\s*["']([^"']*)["']""")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_USUAL_WIDTH = 8.43
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CellLink:
    """A link to a place in the same workbook, or in another ``file`` given by its path from this workbook's folder;
    ``location`` as ``'Mano lapas'!D3``, blank for the file as a whole.
    """

    location: str
    text: str
    file: str = ""

    @property
    def formula(self) -> str:
        """The formula that is the link; the bare text where Excel could not follow it (a ``#`` in the file's name,
        more characters than a text in a formula may have).
        """
        location = self.location.lstrip("#")
        target = f"{self.file}#{location}" if location else self.file
        if "#" in self.file or len(target) > FORMULA_TEXT_MAXIMUM:
            return f"={_quoted(self.text)}"
        return f"=HYPERLINK({_quoted(target)},{_quoted(self.text)})"


def _quoted(text: str) -> str:
    if len(text) > FORMULA_TEXT_MAXIMUM:
        raise ValueError(f"a text in a cell's formula has at most {FORMULA_TEXT_MAXIMUM} characters")
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


class _Columns(NamedTuple):
    """Columns of one style and width; a width of 0 is the sheet's usual one."""

    first: int
    last: int
    style: bytes
    width: float


@dataclass(slots=True)
class _Row:
    """One row: its start tag, its cells by column (each with the blanks before it) and what follows."""

    number: int
    start: bytes
    columns: list[int]
    cells: list[bytes]
    tail: bytes


@dataclass(slots=True)
class SheetXml:
    """One worksheet part, split once and rendered for many copies."""

    prefix: bytes
    before: bytes
    after: bytes
    numbers: list[int]
    rows: list[bytes]
    columns: list[_Columns]
    wrapping: Collection[bytes]
    _parsed: dict[int, _Row] = field(default_factory=dict)

    def patched(
        self,
        values: Mapping[tuple[int, int], Value | CellLink],
        *,
        epoch: dt.date,
        shown: Collection[int] = (),
    ) -> tuple[bytes, bool]:
        """The part with these cells changed and the rows ``shown`` no longer hidden, and whether a formula was
        overwritten.
        """
        by_row: dict[int, dict[int, Value | CellLink]] = {}
        for (row, column), value in values.items():
            by_row.setdefault(row, {})[column] = value
        rows = [*self.rows, b""]
        formula_lost = False
        for number in sorted(by_row, reverse=True):
            index = bisect_left(self.numbers, number)
            if index < len(self.numbers) and self.numbers[index] == number:
                rows[index], lost = self._changed(index, by_row[number], epoch)
                formula_lost |= lost
            else:
                rows[index] = self._new(number, by_row[number], epoch) + rows[index]
        for index, number in enumerate(self.numbers):
            if number in shown:
                rows[index] = _HIDDEN.sub(rb"\1", rows[index])
        return b"".join((self._dimension(values), *rows, self.after)), formula_lost

    def _changed(
        self, index: int, values: Mapping[int, Value | CellLink], epoch: dt.date
    ) -> tuple[bytes, bool]:
        row = self._row(index)
        columns, cells, start = list(row.columns), list(row.cells), row.start
        formula_lost, styles = False, {}
        for column, value in values.items():
            place = bisect_left(columns, column)
            if place < len(columns) and columns[place] == column:
                formula_lost |= _loses_formula(cells[place], row.number, column)
                styles[column] = _style(cells[place])
                cells[place] = self._cell(row.number, column, value, styles[column], epoch)
            else:
                styles[column] = _row_style(row.start) or self._column_style(column)
                columns.insert(place, column)
                cells.insert(place, self._cell(row.number, column, value, styles[column], epoch))
                start = _SPANS.sub(b"", start)
        start = fitted(start, self._wrapped(values, styles))
        return b"".join((start, *cells, row.tail)), formula_lost

    def _new(self, number: int, values: Mapping[int, Value | CellLink], epoch: dt.date) -> bytes:
        styles = {column: self._column_style(column) for column in sorted(values)}
        cells = [self._cell(number, column, values[column], style, epoch) for column, style in styles.items()]
        start = fitted(b'<%srow r="%d">' % (self.prefix, number), self._wrapped(values, styles))
        return b"%s%s</%srow>" % (start, b"".join(cells), self.prefix)

    def _wrapped(
        self, values: Mapping[int, Value | CellLink], styles: Mapping[int, bytes]
    ) -> Iterator[tuple[str, float]]:
        """The texts whose cells wrap them, with the widths of their columns."""
        for column, value in values.items():
            if isinstance(value, str) and styles[column][4:-1] in self.wrapping:
                width = next((each.width for each in self.columns if each.first <= column <= each.last), 0.0)
                yield value, width or _USUAL_WIDTH

    def _cell(self, row: int, column: int, value: Value | CellLink, style: bytes, epoch: dt.date) -> bytes:
        kind, content = _content(value, self.prefix, epoch)
        start = b'<%sc r="%s"%s%s' % (self.prefix, a1(row, column).encode(), style, kind)
        return b"%s>%s</%sc>" % (start, content, self.prefix) if content else start + b"/>"

    def _column_style(self, column: int) -> bytes:
        styles = (each.style for each in self.columns if each.first <= column <= each.last)
        style = next(styles, b"")
        return b' s="%s"' % style if style else b""

    def _row(self, index: int) -> _Row:
        row = self._parsed.get(index)
        if row is None:
            row = self._parsed[index] = _parse_row(self.rows[index], self.numbers[index], self.prefix)
        return row

    def _dimension(self, places: Iterable[tuple[int, int]]) -> bytes:
        """What stands before the rows, its dimension grown where a place lies outside it."""
        match = _DIMENSION.search(self.before)
        area = parse_range(match[2].decode(), "") if match else None
        if match is None or area is None:
            return self.before
        rows, columns = zip(*places, strict=True)
        grown = Area(
            "",
            min(area.top, *rows),
            min(area.left, *columns),
            max(area.bottom, *rows),
            max(area.right, *columns),
        )
        if grown == area:
            return self.before
        return self.before[: match.start(2)] + grown.a1.encode() + self.before[match.end(2) :]


def split_sheet(xml: bytes, *, wrapping: Collection[bytes] = ()) -> SheetXml:
    """Split a worksheet part; XML that this cannot do safely is refused.

    ``wrapping`` are the numbers of the cell formats that wrap their text.
    """
    encoding = _ENCODING.match(xml)
    start = _SHEET_DATA.search(xml)
    if start is None or (encoding and encoding[1].lower() not in (b"utf-8", b"us-ascii", b"ascii")):
        raise UnreadableWorkbook(
            "corrupt", cause="worksheet part in an unknown encoding or without sheetData"
        )
    prefix = start[1]
    closing = b"</%ssheetData>" % prefix
    if start[2]:
        before = xml[: start.start()] + b"<%ssheetData>" % prefix
        data, after = b"", closing + xml[start.end() :]
    else:
        end = xml.index(closing, start.end())
        before, data, after = xml[: start.end()], xml[start.end() : end], xml[end:]
    if b"<!" in data:
        raise UnreadableWorkbook("corrupt", cause="comments or CDATA between the cells")
    numbers, rows, trailing = _split(data, _pattern(prefix, b"row"))
    if numbers != sorted(set(numbers)):
        raise UnreadableWorkbook("corrupt", cause="rows out of order")
    return SheetXml(prefix, before, trailing + after, numbers, rows, _columns(before), wrapping)


def _split(xml: bytes, pattern: re.Pattern[bytes]) -> tuple[list[int], list[bytes], bytes]:
    """Rows (or cells) with their numbers, each with the blanks before it; and what is left behind them."""
    numbers: list[int] = []
    chunks: list[bytes] = []
    position = 0
    for match in pattern.finditer(xml):
        reference = _NUMBER.search(match[1])
        if reference is None:
            number = (numbers[-1] if numbers else 0) + 1
        else:
            number = column_number(reference[1].decode()) if reference[1] else int(reference[2])
        numbers.append(number)
        chunks.append(xml[position : match.end()])
        position = match.end()
    return numbers, chunks, xml[position:]


def _pattern(prefix: bytes, tag: bytes) -> re.Pattern[bytes]:
    name = re.escape(prefix) + tag
    return re.compile(rb"<%s(?=[\s/>])([^>]*?)(?:/>|>.*?</%s>)" % (name, name), re.DOTALL)


def _parse_row(chunk: bytes, number: int, prefix: bytes) -> _Row:
    end = chunk.index(b">", chunk.index(b"<%srow" % prefix))
    closing = b"</%srow>" % prefix
    if chunk[end - 1 : end] == b"/":
        return _Row(number, chunk[: end - 1] + b">", [], [], closing)
    columns, cells, tail = _split(chunk[end + 1 : -len(closing)], _pattern(prefix, b"c"))
    if columns != sorted(set(columns)):
        raise UnreadableWorkbook("corrupt", cause=f"cells of row {number} out of order")
    return _Row(number, chunk[: end + 1], columns, cells, tail + closing)


def _style(cell: bytes) -> bytes:
    match = _STYLE.search(cell, 0, cell.index(b">", cell.index(b"<")))
    return b' s="%s"' % match[1] if match else b""


def _row_style(start: bytes) -> bytes:
    match = _STYLE.search(start)
    return b' s="%s"' % match[1] if match and _CUSTOM_FORMAT.search(start) else b""


def _columns(before: bytes) -> list[_Columns]:
    found = []
    for match in _COLUMN.finditer(before):
        keys = dict(_COLUMN_KEYS.findall(match[1]))
        style, width = keys.get(b"style", b""), float(keys.get(b"width", 0))
        found.append(_Columns(int(keys[b"min"]), int(keys[b"max"]), style, width))
    return found


def _loses_formula(cell: bytes, row: int, column: int) -> bool:
    """Whether the cell holds a formula; one that other cells live on cannot be overwritten."""
    match = _MASTER.search(cell)
    area = _MASTER_AREA.search(match[1]) if match else None
    if area and area[1].decode() not in (a1(row, column), f"{a1(row, column)}:{a1(row, column)}"):
        raise UserError("shared_formula", cell=a1(row, column), area=area[1].decode())
    return match is not None or b"<f>" in cell or b":f>" in cell


def _content(value: Value | CellLink, prefix: bytes, epoch: dt.date) -> tuple[bytes, bytes]:
    """The type attribute and the inside of a cell."""
    if value is None:
        return b"", b""
    if isinstance(value, CellLink):
        formula = _escaped(value.formula.removeprefix("="))
        shown = _escaped(value.text)
        return b' t="str"', b"<%sf>%s</%sf><%sv>%s</%sv>" % (prefix, formula, *(prefix,) * 2, shown, prefix)
    if isinstance(value, bool):
        return b' t="b"', b"<%sv>%d</%sv>" % (prefix, value, prefix)
    if isinstance(value, CellError):
        return b' t="e"', b"<%sv>%s</%sv>" % (prefix, _escaped(value), prefix)
    if isinstance(value, str):
        inside = b'<%st xml:space="preserve">%s</%st>' % (prefix, _escaped(value), prefix)
        return b' t="inlineStr"', b"<%sis>%s</%sis>" % (prefix, inside, prefix)
    return b"", b"<%sv>%s</%sv>" % (prefix, _number(value, epoch), prefix)


def _escaped(text: str) -> bytes:
    if len(text) > TEXT_MAXIMUM:
        raise ValueError(f"a cell holds at most {TEXT_MAXIMUM} characters, not {len(text)}")
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def _number(value: float | dt.date | dt.time | dt.timedelta, epoch: dt.date) -> bytes:
    number = value if isinstance(value, (int, float)) else _serial(value, epoch)
    if not math.isfinite(number):
        raise ValueError(f"{number} is no number that a cell can hold")
    return repr(float(number)).removesuffix(".0").encode()


def _serial(value: dt.date | dt.time | dt.timedelta, epoch: dt.date) -> float:
    """Days since the workbook's epoch; Excel counts a 29 February 1900 that never was."""
    if isinstance(value, dt.timedelta):
        return value / _DAY
    if isinstance(value, dt.time):
        return _since_midnight(value) / _DAY
    time = value.time() if isinstance(value, dt.datetime) else dt.time()
    days = value.toordinal() - epoch.toordinal() + _since_midnight(time) / _DAY
    return days - 1 if epoch.year == 1899 and days < 61 else days


def _since_midnight(time: dt.time) -> dt.timedelta:
    return dt.timedelta(
        hours=time.hour, minutes=time.minute, seconds=time.second, microseconds=time.microsecond
    )
