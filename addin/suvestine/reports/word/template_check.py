"""A template's names held against the context before anything is written: what is wrong, where, what is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import Environment, TemplateSyntaxError, nodes

from suvestine.reports.views.shapes import ANYTHING, Shape, UnknownName, element, is_method, member, result
from suvestine.reports.word.template_words import explained
from suvestine.sentences import Phrase, Sentence

_SAME_SEQUENCE = frozenset(
    {"sort", "list", "reverse", "unique", "select", "reject", "selectattr", "rejectattr"}
)
_ONE_OF = frozenset({"first", "last", "random", "min", "max"})
_NEED_NO_NAME = frozenset({"defined", "undefined"})
_UNKNOWN = re.compile(r"No (filter|test) named '(.*)'\.?")
_NAME = ("unknown_name", "close_name")
_FILTER = ("unknown_filter", "close_filter")
_TEST = ("unknown_test", "close_test")

Scope = dict[str, Shape]


@dataclass(frozen=True, slots=True)
class NameProblem:
    """A name that does not exist, or a tag that does not parse; ``line`` counts in the checked source."""

    line: int
    name: str
    message: Sentence | Phrase


def problems(source: str, jinja: Environment, context: Mapping[str, object]) -> list[NameProblem]:
    """Everything wrong with the names and the syntax of one part's source."""
    try:
        tree = jinja.parse(source)
        jinja.compile(source)
    except TemplateSyntaxError as error:
        return [_syntax(error, jinja)]
    scope: Scope = {name: _known(value) for name, value in {**jinja.globals, **context}.items()}
    walk = _Walk()
    walk.statements(tree.body, scope)
    return walk.found


def unknown_name(name: str, candidates: Iterable[str]) -> Sentence:
    """The sentence about an unknown name, with the closest right one."""
    return _closest(_NAME, name, candidates)


class _Walk:
    """Follows the statements of a template and what each name stands for."""

    def __init__(self) -> None:
        self.found: list[NameProblem] = []
        self._guarded: list[nodes.Node] = []

    def statements(self, body: Iterable[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        if isinstance(node, nodes.For):
            inner = {**scope, "loop": ANYTHING}
            self._bind(node.target, element(self._shape(node.iter, scope)), inner)
            self._children([node.test] if node.test else [], inner)
            self.statements(node.body, inner)
            self.statements(node.else_, scope)
        elif isinstance(node, nodes.If):
            self._branches(node, scope)
        elif isinstance(node, nodes.Assign):
            self._bind(node.target, self._shape(node.node, scope), scope)
        elif isinstance(node, nodes.AssignBlock):
            self.statements(node.body, scope)
            self._bind(node.target, ANYTHING, scope)
        elif isinstance(node, nodes.With):
            inner = dict(scope)
            for target, value in zip(node.targets, node.values, strict=True):
                self._bind(target, self._shape(value, scope), inner)
            self.statements(node.body, inner)
        elif isinstance(node, nodes.Macro):
            scope[node.name] = ANYTHING
            self.statements(node.body, {**scope, **{arg.name: ANYTHING for arg in node.args}})
        else:
            self._children(node.iter_child_nodes(), scope)

    def _branches(self, node: nodes.If, scope: Scope) -> None:
        """Names that the condition finds ``defined`` may be said; what the forms lack is not read."""
        tests = [node.test, *node.test.find_all(nodes.Test)]
        guarded = [t.node for t in tests if isinstance(t, nodes.Test) and t.name == "defined"]
        self._guarded.extend(guarded)
        self._shape(node.test, scope)
        if not self._is_false(node.test, scope):
            self.statements(node.body, scope)
        del self._guarded[len(self._guarded) - len(guarded) :]
        self.statements([*node.elif_, *node.else_], scope)

    def _is_false(self, test: nodes.Node, scope: Scope) -> bool:
        """Whether ``yra(…)`` says that the forms have no such table or column."""
        if isinstance(test, nodes.And):
            return self._is_false(test.left, scope) or self._is_false(test.right, scope)
        return isinstance(test, nodes.Call) and self._shape(test, scope).value is False

    def _children(self, children: Iterable[nodes.Node], scope: Scope) -> None:
        for child in children:
            if isinstance(child, nodes.Expr):
                self._shape(child, scope)
            else:
                self._statement(child, scope)

    def _bind(self, target: nodes.Node, shape: Shape, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = shape
        elif isinstance(target, nodes.Tuple):
            for item in target.items:
                self._bind(item, ANYTHING, scope)

    def _shape(self, node: nodes.Node, scope: Scope) -> Shape:  # noqa: PLR0911 - one return a node
        if isinstance(node, nodes.Name):
            return self._name(node, scope)
        if isinstance(node, nodes.Getattr):
            base = self._shape(node.node, scope)
            return self._lookup(node, node.attr, lambda: member(base, node.attr))
        if isinstance(node, nodes.Getitem):
            return self._item(node, scope)
        if isinstance(node, nodes.Call):
            return self._call(node, scope)
        if isinstance(node, nodes.Filter):
            return self._filter(node, scope)
        if isinstance(node, nodes.Test) and node.name in _NEED_NO_NAME:
            return ANYTHING
        if isinstance(node, nodes.CondExpr):
            self._shape(node.test, scope)
            first = self._shape(node.expr1, scope)
            second = self._shape(node.expr2, scope) if node.expr2 else ANYTHING
            return second if first.open else first
        self._children(node.iter_child_nodes(), scope)
        return ANYTHING

    def _name(self, node: nodes.Name, scope: Scope) -> Shape:
        if node.name in scope:
            return scope[node.name]
        self._report(node, node.name, scope)
        return ANYTHING

    def _item(self, node: nodes.Getitem, scope: Scope) -> Shape:
        base = self._shape(node.node, scope)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            key = node.arg.value
            return self._lookup(node, key, lambda: member(base, key))
        if isinstance(node.arg, nodes.Const):
            return element(base)
        self._children([node.arg], scope)
        return base if isinstance(node.arg, nodes.Slice) else ANYTHING

    def _call(self, node: nodes.Call, scope: Scope) -> Shape:
        called = self._shape(node.node, scope)
        self._children([*node.args, *(keyword.value for keyword in node.kwargs)], scope)
        constants = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
        if (
            is_method(called)
            and len(constants) == len(node.args)
            and not node.kwargs
            and called.value is not None
        ):
            # Reading methods change nothing, so what they give for constants may be looked at here.
            method: Callable[..., object] = called.value  # type: ignore[assignment]
            return self._lookup(node, "", lambda: _known(method(*constants)))
        return result(called)

    def _filter(self, node: nodes.Filter, scope: Scope) -> Shape:
        self._children([*node.args, *(keyword.value for keyword in node.kwargs)], scope)
        if node.name == "default" or node.node is None:
            return ANYTHING
        base = self._shape(node.node, scope)
        if node.name in _SAME_SEQUENCE:
            return base
        return element(base) if node.name in _ONE_OF else ANYTHING

    def _lookup(self, node: nodes.Expr, name: str, look: Callable[[], Shape]) -> Shape:
        try:
            return look()
        except UnknownName as error:
            self._report(node, error.wanted or name, error.candidates)
        except (TypeError, ValueError) as error:
            self.found.append(NameProblem(node.lineno, name, explained(str(error))))
        return ANYTHING

    def _report(self, node: nodes.Node, name: str, candidates: Iterable[str]) -> None:
        if node in self._guarded:
            return
        self.found.append(NameProblem(node.lineno, name, unknown_name(name, candidates)))


def _known(value: object) -> Shape:
    return ANYTHING if value is None else Shape(value)


def _syntax(error: TemplateSyntaxError, jinja: Environment) -> NameProblem:
    message = error.message or "the tag cannot be read"
    unknown = _UNKNOWN.fullmatch(message)
    if unknown is None:
        return NameProblem(error.lineno, "", explained(message[0].lower() + message[1:]))
    kind, name = unknown.groups()
    sentence = (
        _closest(_FILTER, name, jinja.filters) if kind == "filter" else _closest(_TEST, name, jinja.tests)
    )
    return NameProblem(error.lineno, name, sentence)


def _closest(codes: tuple[str, str], name: str, candidates: Iterable[str]) -> Sentence:
    """The first sentence where nothing resembles the name, else the second."""
    close = get_close_matches(name, list(candidates), n=1, cutoff=0.5)
    return (
        Sentence(codes[1], {"name": name, "close": close[0]}) if close else Sentence(codes[0], {"name": name})
    )
