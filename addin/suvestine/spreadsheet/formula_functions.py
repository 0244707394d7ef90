"""The functions that check formulas may use, and no others."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from suvestine.spreadsheet.formula_values import (
    COMPARISONS,
    DIV0,
    NUM,
    VALUE,
    Block,
    CellValue,
    Scalar,
    Value,
    fifteen_digits,
    finite,
    is_number,
    lift,
    number_of,
    plain_number,
    single,
    sort_key,
)
from suvestine.spreadsheet.grid import CellError

Later = Callable[[], Value]
"""An argument that a lazy function evaluates if it needs it."""


@dataclass(frozen=True, slots=True)
class Function:
    """An allowed function and what may stand in its arguments.

    One letter an argument: `a` anything, `r` a reference, `v` one value, `c` one criterion (both may be many
    inside SUMPRODUCT), `s` one value everywhere. A lazy function is given its arguments unevaluated.
    """

    run: Callable[..., Value]
    fixed: str = ""
    repeated: str = ""
    optional: int = 0
    lazy: bool = False

    def kind(self, position: int) -> str:
        """The letter of the argument at a position, counted from 0; empty where none may stand."""
        if position < len(self.fixed):
            return self.fixed[position]
        return self.repeated[(position - len(self.fixed)) % len(self.repeated)] if self.repeated else ""

    def takes(self, count: int) -> bool:
        """Whether the function may have so many arguments."""
        extra = count - len(self.fixed)
        if self.repeated:
            return extra > 0 and count <= 255 and extra % len(self.repeated) == 0
        return -self.optional <= extra <= 0


_LOCALE_NUMBER = re.compile(r"[+-]?(\d+,\d+|\d[\d.,]*%|\d{4}-\d{1,2}-\d{1,2}|\d+:\d\d.*)")
_FIGURES = re.compile(r"[\d.,:/ %+-]*\d[\d.,:/ %+-]*")
_CRITERION = re.compile(r"(<=|>=|<>|=|<|>|)(.*)", re.DOTALL)


def criterion_problem(text: str) -> str | None:
    """Why a criterion written in a formula would mean different things on different computers, if it would."""
    symbol, operand = _split_criterion(text)
    if symbol in ("<", "<=", ">", ">="):
        doubtful = not operand or _ordered_by_locale(symbol, operand)
    else:
        doubtful = bool(_LOCALE_NUMBER.fullmatch(operand)) or operand.upper() in ("TRUE", "FALSE")
    if not doubtful:
        return None
    return f'the criterion "{text}" depends on the language of Excel; compare inside SUMPRODUCT instead'


def _items(arguments: Sequence[Value]) -> Iterator[tuple[Scalar, bool]]:
    """Every value of the arguments, and whether it was given directly, not through a cell or an array."""
    for argument in arguments:
        if isinstance(argument, Block):
            yield from ((value, False) for value in argument.values)
        elif isinstance(argument, CellValue):
            yield argument.value, False
        else:
            yield argument, True


def _values(cells: Value) -> Sequence[Scalar]:
    return cells.values if isinstance(cells, Block) else [single(cells)]


def _shape(cells: Value) -> tuple[int, int]:
    return (cells.height, cells.width) if isinstance(cells, Block) else (1, 1)


def _numbers(arguments: Sequence[Value]) -> list[float] | CellError:
    found: list[float] = []
    for value, direct in _items(arguments):
        if isinstance(value, CellError):
            return value
        if direct or is_number(value):
            number = number_of(value)
            if isinstance(number, CellError):
                return number
            found.append(number)
    return found


def _total(numbers: Sequence[float]) -> float | CellError:
    try:
        return finite(math.fsum(numbers))
    except (OverflowError, ValueError):
        return NUM


def _of_numbers(summary: Callable[[list[float]], float | CellError]) -> Callable[..., Scalar]:
    def run(*arguments: Value) -> Scalar:
        numbers = _numbers(arguments)
        return numbers if isinstance(numbers, CellError) else summary(numbers)

    return run


def _average(numbers: list[float]) -> float | CellError:
    total = _total(numbers)
    if isinstance(total, CellError):
        return total
    return total / len(numbers) if numbers else DIV0


def _count(*arguments: Value) -> Scalar:
    return float(
        sum(
            is_number(value) or (direct and not isinstance(number_of(value), CellError))
            for value, direct in _items(arguments)
        )
    )


def _count_filled(*arguments: Value) -> Scalar:
    return float(sum(value is not None for value, _ in _items(arguments)))


def _count_blank(cells: Value) -> Scalar:
    return float(sum(value is None or value == "" for value in _values(cells)))


def _logical(decide: Callable[[list[bool]], bool]) -> Callable[..., Scalar]:
    def run(*arguments: Value) -> Scalar:
        found: list[bool] = []
        for value, direct in _items(arguments):
            if isinstance(value, CellError):
                return value
            if isinstance(value, str) or value is None:
                if direct:
                    return VALUE
                continue
            found.append(bool(value))
        return decide(found) if found else VALUE

    return run


def _truth(value: Scalar) -> bool | CellError:
    if isinstance(value, CellError):
        return value
    return VALUE if isinstance(value, str) else bool(value)


def _not(value: Scalar) -> Scalar:
    verdict = _truth(value)
    return verdict if isinstance(verdict, CellError) else not verdict


def _round(value: Scalar, digits: Scalar) -> Scalar:
    number, places = number_of(value), number_of(digits)
    if isinstance(number, CellError):
        return number
    if isinstance(places, CellError):
        return places
    decimal, unit = Decimal(f"{number:.15g}"), Decimal(1).scaleb(-int(max(-400, min(400, places))))
    if _exponent(decimal) >= _exponent(unit):
        return number
    return finite(float(decimal.quantize(unit, rounding=ROUND_HALF_UP)))


def _exponent(decimal: Decimal) -> int:
    exponent = decimal.as_tuple().exponent
    if not isinstance(exponent, int):
        raise TypeError("not a finite number")
    return exponent


def _absolute(value: Scalar) -> Scalar:
    number = number_of(value)
    return number if isinstance(number, CellError) else abs(number)


def _rows(cells: Value) -> Scalar:
    return float(_shape(cells)[0])


def _sum_product(*arguments: Value) -> Scalar:
    blocks = [a if isinstance(a, Block) else Block([single(a)], 1) for a in arguments]
    if len({(len(block.values), block.width) for block in blocks}) > 1:
        return VALUE
    products: list[float] = []
    for factors in zip(*(block.values for block in blocks), strict=True):
        for factor in factors:
            if isinstance(factor, CellError):
                return factor
        # Text and booleans are zero here; conditions become numbers by --( ) or a product.
        products.append(math.prod(float(f) if is_number(f) else 0.0 for f in factors))
    return _total(products)


def _split_criterion(text: str) -> tuple[str, str]:
    match = _CRITERION.fullmatch(text)
    return (match[1], match[2]) if match else ("", text)


def _ordered_by_locale(symbol: str, operand: str) -> bool:
    figures = symbol in ("<", "<=", ">", ">=") and _FIGURES.fullmatch(operand) is not None
    return figures and plain_number(operand) is None


def _same(value: Scalar) -> Hashable:
    """A key that two cells share when a criterion takes them for equal: 42 and "42", "Taip" and "taip"."""
    if isinstance(value, (bool, CellError)):
        return type(value).__name__, value
    number = plain_number(value) if isinstance(value, str) else value
    if number is not None:
        return "number", fifteen_digits(number)
    return "text", str(value).lower()


def _wildcards(pattern: str) -> re.Pattern[str] | None:
    parts = re.findall(r"~[*?~]|.", pattern, re.DOTALL)
    if not any(part in ("*", "?") or len(part) > 1 for part in parts):
        return None
    signs = {"*": ".*", "?": "."}
    return re.compile(
        "".join(signs.get(part) or re.escape(part[-1]) for part in parts), re.DOTALL | re.IGNORECASE
    )


class _Searched:
    """A range that criteria are tried on, indexed so that COUNTIF(r,r) over a long column stays quick."""

    def __init__(self, cells: Value) -> None:
        self.values = _values(cells)
        self.index: dict[Hashable, set[int]] = {}
        for position, value in enumerate(self.values):
            if value is not None:
                self.index.setdefault(_same(value), set()).add(position)

    @cached_property
    def everything(self) -> set[int]:
        return set(range(len(self.values)))

    @cached_property
    def blank(self) -> set[int]:
        """Apart from the index, for a rule of a register covers thousands of blank cells."""
        return {position for position, value in enumerate(self.values) if value is None}

    def positions(self, criterion: Scalar) -> set[int] | CellError:
        """Where the criterion holds; an error where that depends on the language of Excel."""
        if isinstance(criterion, CellError) or not isinstance(criterion, str):
            return self.index.get(_same(0.0 if criterion is None else criterion), set())
        symbol, operand = _split_criterion(criterion)
        if symbol in ("", "=", "<>"):
            found = self._equal(symbol, operand)
            return self.everything - found if symbol == "<>" else found
        return VALUE if _ordered_by_locale(symbol, operand) else self._ordered(symbol, operand)

    def _equal(self, symbol: str, operand: str) -> set[int]:
        if operand == "":
            return self.blank if symbol else self.blank | self.index.get(_same(""), set())
        pattern = _wildcards(operand)
        if pattern is None:
            error = CellError(operand.upper())
            return self.index.get(_same(operand), set()) | self.index.get(_same(error), set())
        return {p for p in self.everything if self._is_text(p) and pattern.fullmatch(str(self.values[p]))}

    def _ordered(self, symbol: str, operand: str) -> set[int]:
        number = plain_number(operand)
        alike = self._is_text if number is None else self._is_figure
        bound = sort_key(operand if number is None else number)
        return {p for p in self.everything if operand and alike(p) and self._holds(p, symbol, bound)}

    def _holds(self, position: int, symbol: str, bound: object) -> bool:
        return COMPARISONS[symbol](sort_key(self.values[position]), bound)

    def _is_text(self, position: int) -> bool:
        value = self.values[position]
        return isinstance(value, str) and not isinstance(value, CellError)

    def _is_figure(self, position: int) -> bool:
        return is_number(self.values[position])


def _where(pairs: Sequence[Value], summarise: Callable[[set[int]], Scalar]) -> Value:
    if len(set(map(_shape, pairs[::2]))) > 1:
        return VALUE
    ranges = [_Searched(cells) for cells in pairs[::2]]

    def one(*criteria: Scalar) -> Scalar:
        found: list[set[int]] = []
        for searched, criterion in zip(ranges, criteria, strict=True):
            positions = searched.positions(criterion)
            if isinstance(positions, CellError):
                return positions
            found.append(positions)
        return summarise(set.intersection(*found))

    return lift(one, *pairs[1::2])


def _count_if(*pairs: Value) -> Value:
    return _where(pairs, lambda found: float(len(found)))


def _sum_ifs(summed: Value, *pairs: Value) -> Value:
    values = _values(summed)
    if _shape(summed) != _shape(pairs[0]):
        return VALUE

    def total(found: set[int]) -> Scalar:
        numbers = _numbers([Block([values[position] for position in sorted(found)], 1)])
        return numbers if isinstance(numbers, CellError) else _total(numbers)

    return _where(pairs, total)


def _sum_if(cells: Value, criterion: Value, summed: Value = None) -> Value:
    return _sum_ifs(cells if summed is None else summed, cells, criterion)


def _by_value(function: Callable[..., Scalar]) -> Callable[..., Value]:
    return lambda *operands: lift(function, *operands)


def _if(condition: Later, then: Later, otherwise: Later = lambda: False) -> Value:
    verdict = _truth(single(condition()))
    if isinstance(verdict, CellError):
        return verdict
    return then() if verdict else otherwise()


def _if_error(value: Later, otherwise: Later) -> Value:
    found = single(value())
    return single(otherwise()) if isinstance(found, CellError) else found


FUNCTIONS: dict[str, Function] = {
    "SUM": Function(_of_numbers(_total), repeated="a"),
    "SUMIF": Function(_sum_if, fixed="rcr", optional=1),
    "SUMIFS": Function(_sum_ifs, fixed="r", repeated="rc"),
    "COUNT": Function(_count, repeated="a"),
    "COUNTA": Function(_count_filled, repeated="a"),
    "COUNTIF": Function(_count_if, fixed="rc"),
    "COUNTIFS": Function(_count_if, repeated="rc"),
    "COUNTBLANK": Function(_count_blank, fixed="r"),
    "MIN": Function(_of_numbers(lambda numbers: min(numbers, default=0.0)), repeated="a"),
    "MAX": Function(_of_numbers(lambda numbers: max(numbers, default=0.0)), repeated="a"),
    "AVERAGE": Function(_of_numbers(_average), repeated="a"),
    "ROUND": Function(_by_value(_round), fixed="vv"),
    "ABS": Function(_by_value(_absolute), fixed="v"),
    "IF": Function(_if, fixed="sss", optional=1, lazy=True),
    "AND": Function(_logical(all), repeated="a"),
    "OR": Function(_logical(any), repeated="a"),
    "NOT": Function(_by_value(_not), fixed="v"),
    "IFERROR": Function(_if_error, fixed="ss", lazy=True),
    "ISNUMBER": Function(_by_value(is_number), fixed="v"),
    "ISBLANK": Function(_by_value(lambda value: value is None), fixed="v"),
    "ROWS": Function(_rows, fixed="r"),
    "SUMPRODUCT": Function(_sum_product, repeated="a"),
}
