"""What the operands of a check formula refer to: cells, defined names, table columns."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError

from suvestine.spreadsheet.grid import Area, column_number

_MAX_LENGTH, _MAX_ROW, _MAX_COLUMN = 8192, 1_048_576, 16_384
_CELL = r"(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})"
_RANGE = re.compile(rf"{_CELL}(?::{_CELL})?")
_WHOLE = re.compile(r"\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]+:\$?[0-9]+")
_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(.*)", re.DOTALL)
_COLUMN = re.compile(r"([^\[\]]+)\[(?:\[([^\[\]]+)\]|([^\[\]]+))\]", re.DOTALL)
# The tokenizer knows no escapes in brackets, so escaped characters pass through it under other codes.
_ESCAPED = {character: chr(0xE000 + number) for number, character in enumerate("[]#'@")}
_PLAIN = {code: character for character, code in _ESCAPED.items()}
_PIECE = re.compile(
    r"""
    "(?:[^"]|"")*"                                  # text
    | '(?:[^']|'')*'                                # a sheet name
    | \[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]       # the brackets of a table column
    | [\t\r\n]                                      # spaces that the tokenizer misreads
    """,
    re.DOTALL | re.VERBOSE,
)


class FormulaRefused(ValueError):  # noqa: N818  it names what happened
    """The formula is not allowed or cannot be read; the text says why in plain English."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Cells that a formula refers to, 1-based; ``counted``: inside an argument of a COUNT function."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int
    counted: bool


@dataclass(frozen=True, slots=True)
class ColumnReference:
    """A table column that a formula refers to; ``counted`` as in Reference."""

    table: str
    column: str
    counted: bool


NameTarget = Area | ColumnReference
"""What a defined name stands for: cells, or a table column (whose ``counted`` is then of no importance)."""


@dataclass(frozen=True, slots=True)
class Places:
    """What the references of one formula may mean."""

    sheet: str
    names: Mapping[str, NameTarget]
    tables: Mapping[str, Collection[str]]
    shift: tuple[int, int]

    def find(self, text: str) -> NameTarget:
        """The cells or the column that an operand refers to."""
        if "[" in text:
            return self._column(text)
        match = _SHEET.fullmatch(text)
        sheet, rest = (match[1] or match[2], match[3]) if match else (self.sheet, text)
        if match and ("[" in sheet or ":" in sheet):
            raise FormulaRefused(f"{text} leads to another workbook or over several sheets")
        area = self._area(sheet.replace("''", "'"), rest)
        if area is not None:
            return area
        return self._name(text)

    def _name(self, text: str) -> NameTarget:
        target = self.names.get(text.lower())
        if target is not None:
            return target
        if text.lower() in {table.lower() for table in self.tables}:
            raise FormulaRefused(f"{text} is a whole table; write {text}[Column]")
        raise FormulaRefused(f"{text} is not a cell, a defined name or a table column")

    def _area(self, sheet: str, text: str) -> Area | None:
        if _WHOLE.fullmatch(text):
            raise FormulaRefused(f"{text} is whole columns or rows; name the cells")
        match = _RANGE.fullmatch(text)
        if match is None:
            return None
        corners = [match.groups()[:4], match.groups()[4:] if match[5] is not None else match.groups()[:4]]
        places = [self._corner(*corner) for corner in corners]
        if None in places:
            return None
        rows, columns = zip(*(place for place in places if place), strict=True)
        area = Area(sheet, min(rows), min(columns), max(rows), max(columns))
        if area.top < 1 or area.left < 1 or area.bottom > _MAX_ROW or area.right > _MAX_COLUMN:
            raise FormulaRefused(f"{text} moved with its cell leaves the sheet")
        return area

    def _corner(self, fixed_column: str, letters: str, fixed_row: str, digits: str) -> tuple[int, int] | None:
        row, column = int(digits), column_number(letters)
        if not 1 <= row <= _MAX_ROW or column > _MAX_COLUMN:
            return None
        return (
            row if fixed_row else row + self.shift[0],
            column if fixed_column else column + self.shift[1],
        )

    def _column(self, text: str) -> ColumnReference:
        match = _COLUMN.fullmatch(text)
        if "!" in (match[1] if match else text):
            raise FormulaRefused(f"{unescaped(text)} leads to another workbook")
        if match is None:
            raise FormulaRefused(f"{unescaped(text)}: only Table[Column] is allowed")
        if (match[2] or match[3])[0] in "#@":
            raise FormulaRefused(f"{unescaped(text)}: only Table[Column] is allowed")
        table = _same_name(match[1], self.tables)
        if table is None:
            raise FormulaRefused(f"there is no table {match[1]}")
        column = unescaped(match[2] or match[3])
        heading = _same_name(column, self.tables[table])
        if heading is None:
            raise FormulaRefused(f"the table {table} has no column {column}")
        return ColumnReference(table, heading, counted=False)


def tokens_of(text: str) -> list[Token]:
    """The tokens of a formula, spaces left out."""
    body = text.strip().removeprefix("=")
    if not body.strip():
        raise FormulaRefused("the formula is empty")
    if len(body) > _MAX_LENGTH:
        raise FormulaRefused(f"the formula is longer than {_MAX_LENGTH} characters")
    try:
        tokens: list[Token] = Tokenizer("=" + _PIECE.sub(_escaped, body)).items
    except (TokenizerError, IndexError):
        raise FormulaRefused("the quotes, brackets or parentheses of the formula do not match") from None
    return [token for token in tokens if token.type != Token.WSPACE]


def unescaped(text: str) -> str:
    """The text as its author wrote it."""
    return "".join(_PLAIN.get(character, character) for character in text)


def _escaped(piece: re.Match[str]) -> str:
    text = piece[0]
    if text[0] in "\"'":
        return text
    if text[0] != "[":
        return " "
    return re.sub(r"'(.)", lambda escape: _ESCAPED.get(escape[1], escape[1]), text, flags=re.DOTALL)


def _same_name(name: str, candidates: Collection[str]) -> str | None:
    return next((candidate for candidate in candidates if candidate.lower() == name.lower()), None)
