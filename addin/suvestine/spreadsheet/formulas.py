"""Check formulas, compiled into functions of submitted values; what is not allowed is refused at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import product
from typing import Any, Protocol

from openpyxl.formula.tokenizer import Token

from suvestine.spreadsheet.formula_functions import FUNCTIONS, Function, criterion_problem
from suvestine.spreadsheet.formula_references import (
    ColumnReference,
    FormulaRefused,
    NameTarget,
    Places,
    Reference,
    tokens_of,
    unescaped,
)
from suvestine.spreadsheet.formula_values import (
    CELL_LIMIT,
    Block,
    CellValue,
    Scalar,
    Value,
    binary,
    excel_compare,
    finite,
    lift,
    negative,
    percent,
    single,
)

__all__ = [
    "Cells",
    "ColumnReference",
    "Formula",
    "FormulaRefused",
    "NameTarget",
    "Reference",
    "Scalar",
    "compile_formula",
    "excel_compare",
]

_COUNTING = {"COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "COUNTBLANK"}
_LEVELS = {"=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "^": 4}
_MAX_NESTING = 100
_NUMBER = re.compile(r"[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+\.")
_ERROR = re.compile(r"(?:^|!)#[A-Z/0]+[!?]?$")
_SEVERAL = "several cells stand where one value is expected; only SUMPRODUCT takes conditions on ranges"


class Cells(Protocol):
    """Where a formula finds its values; numbers are floats, dates Excel serial numbers."""

    def cell(self, sheet: str, row: int, column: int) -> Scalar: ...

    def column(self, table: str, column: str) -> Sequence[Scalar]: ...


@dataclass(frozen=True, slots=True)
class Formula:
    """A compiled formula; ``references`` in reading order, each once."""

    text: str
    references: tuple[Reference | ColumnReference, ...]
    _run: Callable[[Cells], Value] = field(repr=False, compare=False)
    _again: Callable[[str], Formula] = field(repr=False, compare=False)

    def evaluate(self, cells: Cells) -> Scalar:
        """The formula's value; like Excel, an empty cell as the result is 0."""
        value = single(self._run(cells))
        return 0.0 if value is None else value

    def __reduce__(self) -> tuple[Any, ...]:
        # Compiled functions cannot travel to a worker process; there the text is compiled again.
        return self._again, (self.text,)


@dataclass(frozen=True, slots=True)
class _Node:
    """A compiled part of a formula.

    ``many``: may hold more than one value; ``reference``, ``literal``: it is nothing else; ``size``: a range's
    rows and columns.
    """

    run: Callable[[Cells], Value]
    many: bool = False
    reference: bool = False
    literal: str | None = None
    size: tuple[int, int] | None = None


def compile_formula(
    text: str,
    *,
    sheet: str,
    names: Mapping[str, NameTarget],
    tables: Mapping[str, Collection[str]],
    origin: tuple[int, int] = (1, 1),
    at: tuple[int, int] = (1, 1),
) -> Formula:
    """Compile a formula of a sheet, with or without its `=`.

    ``names``: lower-case defined names; ``tables``: the headings of each table. A formula that was written for
    the cell ``origin`` is moved to the cell ``at``: (row, column).
    """
    shift = (at[0] - origin[0], at[1] - origin[1])
    parser = _Parser(Places(sheet, names, tables, shift), tokens_of(text))
    try:
        run = parser.whole()
    except RecursionError:
        raise FormulaRefused("the formula is nested too deeply") from None
    again = partial(compile_formula, sheet=sheet, names=names, tables=tables, origin=origin, at=at)
    return Formula(text, tuple(dict.fromkeys(parser.references)), run, again)


class _Parser:
    """A precedence parser that compiles as it reads."""

    def __init__(self, places: Places, tokens: list[Token]) -> None:
        self.places = places
        self.tokens = tokens
        self.position = 0
        self.depth = 0
        self.arrays = False
        self.counted = False
        self.references: list[Reference | ColumnReference] = []

    def whole(self) -> Callable[[Cells], Value]:
        node = self.expression(1)
        token = self._peek()
        if token is not None:
            raise FormulaRefused(f"the formula cannot be read at {unescaped(token.value)}")
        if node.many:
            raise FormulaRefused(_SEVERAL)
        return node.run

    def expression(self, level: int) -> _Node:
        self.depth += 1
        if self.depth > _MAX_NESTING:
            raise FormulaRefused("the formula is nested too deeply")
        first, parts = self._signed(), list[tuple[str, _Node]]()
        while (symbol := self._infix(level)) is not None:
            if parts and _LEVELS[symbol] != _LEVELS[parts[-1][0]]:
                first, parts = self._chain(first, parts), []
            parts.append((symbol, self.expression(_LEVELS[symbol] + 1)))
        self.depth -= 1
        return self._chain(first, parts)

    def _infix(self, level: int) -> str | None:
        token = self._peek()
        if token is None or token.type != Token.OP_IN:
            return None
        symbol: str = token.value
        if symbol not in _LEVELS:
            raise FormulaRefused(
                "joining text with & is not allowed" if symbol == "&" else "a union is not allowed"
            )
        if _LEVELS[symbol] < level:
            return None
        self.position += 1
        return symbol

    def _chain(self, first: _Node, parts: list[tuple[str, _Node]]) -> _Node:
        # A chain is one loop, so that a sum of a thousand cells does not call a thousand deep.
        if not parts:
            return first
        many = self._one_or_array(first, *(node for _, node in parts))
        steps = [(binary(symbol), node.run) for symbol, node in parts]

        def run(cells: Cells) -> Value:
            value = first.run(cells)
            for calculate, right in steps:
                value = lift(calculate, value, right(cells))
            return value

        return _Node(run, many)

    def _signed(self) -> _Node:
        signs = ""
        while (token := self._peek()) is not None and token.type == Token.OP_PRE:
            signs += token.value
            self.position += 1
        node = self._operand()
        token = self._peek()
        if token is not None and token.type == Token.OP_POST:
            self.position += 1
            node = self._apply(node, percent)
        for sign in "-" * (2 - signs.count("-") % 2) if "-" in signs else signs[:1]:
            node = self._apply(node, negative if sign == "-" else lambda value: value)
        return node

    def _apply(self, node: _Node, function: Callable[[Scalar], Scalar]) -> _Node:
        return _Node(lambda cells: lift(function, node.run(cells)), self._one_or_array(node))

    def _one_or_array(self, *nodes: _Node) -> bool:
        many = any(node.many for node in nodes)
        if many and not self.arrays:
            raise FormulaRefused(_SEVERAL)
        return many

    def _operand(self) -> _Node:
        token = self._next()
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            return self._function(token.value[:-1])
        if token.type == Token.PAREN and token.subtype == Token.OPEN:
            node = self.expression(1)
            self._expect(Token.PAREN)
            return node
        if token.type == Token.OPERAND:
            return self._literal(token) or self._reference(token.value)
        if token.type == Token.ARRAY:
            raise FormulaRefused("an array in braces is not allowed")
        raise FormulaRefused(f"the formula cannot be read at {token.value}")

    def _literal(self, token: Token) -> _Node | None:
        text: str = token.value
        if token.subtype == Token.TEXT:
            content = text[1:-1].replace('""', '"')
            return _Node(lambda _: content, literal=content)
        if _ERROR.search(text):
            raise FormulaRefused(f"{text} is an error, perhaps of a deleted cell")
        if text.upper() in ("TRUE", "FALSE"):
            truth_value = text.upper() == "TRUE"
            return _Node(lambda _: truth_value)
        if _NUMBER.fullmatch(text):
            number = finite(float(text))
            return _Node(lambda _: number)
        return None

    def _reference(self, text: str) -> _Node:
        target = self.places.find(text)
        if isinstance(target, ColumnReference):
            self.references.append(replace(target, counted=self.counted))
            table, column = target.table, target.column
            return _Node(lambda cells: Block(cells.column(table, column), 1), many=True, reference=True)
        sheet, top, left = target.sheet, target.top, target.left
        height, width = target.bottom - top + 1, target.right - left + 1
        if height * width > CELL_LIMIT:
            raise FormulaRefused(f"{text} has more than {CELL_LIMIT} cells")
        self.references.append(Reference(sheet, top, left, target.bottom, target.right, self.counted))
        if height * width == 1:
            return _Node(lambda cells: CellValue(cells.cell(sheet, top, left)), reference=True, size=(1, 1))

        def run(cells: Cells) -> Value:
            places = product(range(top, top + height), range(left, left + width))
            return Block([cells.cell(sheet, row, column) for row, column in places], width)

        return _Node(run, many=True, reference=True, size=(height, width))

    def _function(self, written: str) -> _Node:
        name = written.upper()
        function = FUNCTIONS.get(name)
        if function is None:
            raise FormulaRefused(f"the function {unescaped(written)} is not allowed")
        before = self.arrays, self.counted
        self.arrays = not function.lazy and (self.arrays or name == "SUMPRODUCT")
        self.counted = self.counted or name in _COUNTING
        arguments = self._arguments(name, function)
        self.arrays, self.counted = before
        kinds = [function.kind(place) for place in range(len(arguments))]
        if not function.takes(len(arguments)):
            raise FormulaRefused(f"{name} has the wrong number of arguments: {len(arguments)}")
        sizes = {node.size for node, kind in zip(arguments, kinds, strict=True) if kind == "r" and node.size}
        if len(sizes) > 1:
            raise FormulaRefused(f"the ranges of {name} differ in size")
        runs = [node.run for node in arguments]
        if function.lazy:
            return _Node(lambda cells: function.run(*[partial(run, cells) for run in runs]))
        many = any(node.many for node, kind in zip(arguments, kinds, strict=True) if kind in ("v", "c"))
        return _Node(lambda cells: function.run(*[run(cells) for run in runs]), many)

    def _arguments(self, name: str, function: Function) -> list[_Node]:
        arguments: list[_Node] = []
        token = self._peek()
        if token is not None and token.type == Token.FUNC and token.subtype == Token.CLOSE:
            self.position += 1
            return arguments
        while True:
            token = self._peek()
            if token is None or token.type == Token.SEP or token.subtype == Token.CLOSE:
                raise FormulaRefused(f"an argument of {name} is empty or missing")
            node = self.expression(1)
            self._check(name, function.kind(len(arguments)), node)
            arguments.append(node)
            token = self._next()
            if token.type == Token.FUNC and token.subtype == Token.CLOSE:
                return arguments
            if token.type != Token.SEP or token.subtype != Token.ARG:
                raise FormulaRefused(f"the arguments of {name} cannot be read at {unescaped(token.value)}")

    def _check(self, name: str, kind: str, node: _Node) -> None:
        if kind == "r" and not node.reference:
            raise FormulaRefused(f"{name} needs cells or a column, not a calculation")
        if kind in ("v", "c"):
            self._one_or_array(node)
        if kind == "s" and node.many:
            raise FormulaRefused(_SEVERAL)
        problem = criterion_problem(node.literal) if kind == "c" and node.literal is not None else None
        if problem is not None:
            raise FormulaRefused(problem)

    def _peek(self) -> Token | None:
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def _next(self) -> Token:
        token = self._peek()
        if token is None:
            raise FormulaRefused("the formula ends too early")
        self.position += 1
        return token

    def _expect(self, kind: str) -> None:
        token = self._next()
        if token.type != kind or token.subtype != Token.CLOSE:
            raise FormulaRefused(f"the formula cannot be read at {unescaped(token.value)}")
