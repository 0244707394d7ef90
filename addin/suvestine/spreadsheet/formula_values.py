"""The values of check formulas, how they compare and combine, with the meaning that Excel gives them."""

from __future__ import annotations

import math
import operator as op
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeGuard

from suvestine.spreadsheet.grid import CellError

Scalar = None | bool | float | str | CellError
"""One value; dates are Excel serial numbers."""

CELL_LIMIT = 200_000  # in one range or array


class CellValue(NamedTuple):
    """What one referenced cell holds; unlike a typed value, its text never becomes a number in SUM."""

    value: Scalar


@dataclass(frozen=True, slots=True)
class Block:
    """The values of a range, a table column or an array, row by row."""

    values: Sequence[Scalar]
    width: int

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.values) // self.width


Value = Scalar | CellValue | Block
"""What an expression yields."""

DIV0, NA, NUM, VALUE = (CellError(code) for code in ("#DIV/0!", "#N/A", "#NUM!", "#VALUE!"))
_PLAIN_NUMBER = re.compile(r" *[+-]?[0-9]+(?:[eE][+-]?[0-9]+)? *")
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": op.eq, "<>": op.ne, "<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge,
}  # fmt: skip


def excel_compare(left: Scalar, operator: str, right: Scalar) -> bool | CellError:
    """Compare two values as Excel does: 15 digits, no letter case, number < text < FALSE < TRUE."""
    for side in (left, right):
        if isinstance(side, CellError):
            return side
    left, right = _blank_like(left, right), _blank_like(right, left)
    return COMPARISONS[operator](sort_key(left), sort_key(right))


def lift(function: Callable[..., Scalar], *operands: Value) -> Value:
    """Apply a function of single values; over blocks, value by value as Excel's arrays."""
    blocks = [operand for operand in operands if isinstance(operand, Block)]
    if not blocks:
        return function(*map(single, operands))
    height = 0 if any(not block.values for block in blocks) else max(block.height for block in blocks)
    width = max(block.width for block in blocks)
    if height * width > CELL_LIMIT:
        return NUM
    spread = [_spread(operand, height, width) for operand in operands]
    return Block([function(*values) for values in zip(*spread, strict=True)], width)


def single(value: Value) -> Scalar:
    """The value itself, or what the referenced cell holds."""
    if isinstance(value, CellValue):
        return value.value
    if isinstance(value, Block):
        raise TypeError("a block where the compiler promised one value")
    return value


def negative(value: Scalar) -> Scalar:
    """Unary minus."""
    number = number_of(value)
    return number if isinstance(number, CellError) else finite(-number)


def percent(value: Scalar) -> Scalar:
    """The percent sign after a value."""
    number = number_of(value)
    return number if isinstance(number, CellError) else number / 100


def binary(symbol: str) -> Callable[[Scalar, Scalar], Scalar]:
    """The operation of two single values that a symbol stands for."""
    if symbol in COMPARISONS:
        return lambda left, right: excel_compare(left, symbol, right)
    calculate = _ARITHMETIC[symbol]

    def arithmetic(left: Scalar, right: Scalar) -> Scalar:
        first, second = number_of(left), number_of(right)
        if isinstance(first, CellError):
            return first
        if isinstance(second, CellError):
            return second
        try:
            return finite(calculate(first, second))
        except ZeroDivisionError:
            return DIV0
        except (ValueError, OverflowError):
            return NUM

    return arithmetic


def finite(number: float) -> float | CellError:
    """The number, or ``#NUM!`` where it is none."""
    # Adding 0.0 turns the negative zero, which Excel does not have, into zero.
    return number + 0.0 if math.isfinite(number) else NUM


def _near_zero(result: float, left: float, right: float) -> float:
    # A difference below the last digits is noise (0.5-0.4-0.1); Excel and LibreOffice show it as 0.
    return 0.0 if abs(result) < 2**-49 * max(abs(left), abs(right)) else result


def _power(base: float, exponent: float) -> float:
    if base == 0 and exponent == 0:
        raise ValueError("0^0")
    if base == 0 and exponent < 0:
        raise ZeroDivisionError
    return math.pow(base, exponent)


_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": lambda left, right: _near_zero(left + right, left, right),
    "-": lambda left, right: _near_zero(left - right, left, right),
    "*": op.mul,
    "/": op.truediv,
    "^": _power,
}


def is_number(value: Scalar) -> TypeGuard[float]:
    """Whether the value is a number; booleans are not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def number_of(value: Scalar) -> float | CellError:
    """The value as an operand of arithmetic."""
    if value is None:
        return 0.0
    if isinstance(value, CellError):
        return value
    if isinstance(value, str):
        number = plain_number(value)
        return VALUE if number is None else number
    return float(value)


def plain_number(text: str) -> float | None:
    """The number that a text is in every language of Excel; "1,5" and "1.5" are numbers in some only."""
    if not _PLAIN_NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if math.isfinite(number) else None


def fifteen_digits(number: float) -> float:
    """The number as Excel compares it."""
    return float(f"{number:.15g}")


def _blank_like(value: Scalar, other: Scalar) -> Scalar:
    if value is not None:
        return value
    if isinstance(other, bool):
        return False
    return "" if isinstance(other, str) else 0.0


def sort_key(value: Scalar) -> tuple[int, float | tuple[str, str]]:
    """A key that puts values in Excel's order; equal keys are equal values."""
    if isinstance(value, bool):
        return 2, float(value)
    if isinstance(value, str):
        return 1, (_collation(value), value.lower())
    return 0, fifteen_digits(value or 0.0)


def _collation(text: str) -> str:
    # Lithuanian order: č, š, ž are letters of their own; y stands with i; other accents decide only ties.
    letters = (f"{unicodedata.normalize('NFD', c)[0]}\uffff" if c in "čšž" else c for c in text.lower())
    plain = (c for c in unicodedata.normalize("NFD", "".join(letters)) if not unicodedata.combining(c))
    return "".join(plain).replace("y", "i")


def _spread(operand: Value, height: int, width: int) -> Iterator[Scalar]:
    if not isinstance(operand, Block):
        value = single(operand)
        return (value for _ in range(height * width))
    if operand.height == height and operand.width == width:
        return iter(operand.values)

    def at(row: int, column: int) -> Scalar:
        row, column = row if operand.height > 1 else 0, column if operand.width > 1 else 0
        inside = row < operand.height and column < operand.width
        return operand.values[row * operand.width + column] if inside else NA

    return (at(row, column) for row in range(height) for column in range(width))
