"""A return as it was read: every value with its state and its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from suvestine.findings import Finding, Refusal, Repair, Skip
from suvestine.forms.model import FormTemplate
from suvestine.forms.shelf import Shelf
from suvestine.spreadsheet.grid import Value
from suvestine.spreadsheet.validation import Rule


class State(StrEnum):
    """The four kinds of nothing, a proper value, and one that breaks its rule."""

    VALUE = "value"
    BLANK = "blank"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    INVALID = "invalid"


class Entry(NamedTuple):
    """One submitted value: ``value`` is typed (as typed by the member where ``INVALID``; None for the
    other states but ``VALUE``); ``row`` and ``cell`` are the submitted ones.

    A field has ``table`` and ``code`` blank and its id in ``column``; a fixed table's entry has its
    ``code``; a register's entry has a blank ``code`` and belongs to the record of its ``row``. ``computed``
    marks a fixed-table cell that the template calculates.
    """

    table: str
    code: str
    column: str
    state: State
    value: Value
    sheet: str
    row: int
    cell: str
    computed: bool = False

    @property
    def amount(self) -> float | None:
        """The number that may enter a sum; None for anything else."""
        if self.state is State.VALUE and isinstance(self.value, float):
            return self.value
        return None


@dataclass(frozen=True, slots=True)
class Return:
    """One member's return of one form and period, read and checked.

    ``explanations`` by field id: the member's words for unusual values, which travel into documents.
    ``findings`` hold the explained warnings too.
    """

    form: str
    edition: str
    member: str
    period: str
    file: str
    fingerprint: str
    modified: dt.datetime | None
    template: FormTemplate
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    repairs: tuple[Repair, ...]
    explanations: Mapping[str, str]

    @property
    def accepted(self) -> bool:
        """No open error and every warning explained."""
        return not any(finding.open for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Intake:
    """What an inbox gave: the returns that count, the files refused, the files passed over."""

    returns: tuple[Return, ...]
    refused: tuple[Refusal, ...]
    skipped: tuple[Skip, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier periods hold for one member and form: last period's value by (table, code)."""

    values: Mapping[tuple[str, str], Value]


NO_EARLIER = Earlier({})


@dataclass(frozen=True, slots=True)
class Collection:
    """What one round collects.

    ``expected`` maps a form id to the codes of the members that fill it; ``members`` are all known codes;
    ``lists`` are the control workbook's lists by the name that forms use (``_veiklos`` -> codes,
    ``_veiklos[pavadinimas]`` -> another column);
    ``earlier`` holds last period's values by (form id, member code); ``facts`` what the control workbook knows
    of a member, by member code and column id, for the cells named ``_nario_<column id>``; ``names`` the members'
    names by code, as far as they are known.
    """

    period: str
    expected: Mapping[str, frozenset[str]]
    members: frozenset[str]
    shelf: Shelf
    lists: Mapping[str, tuple[str, ...]]
    earlier: Mapping[tuple[str, str], Earlier]

    def choices(self, rule: Rule | None) -> tuple[str, ...] | None:
        """A list's items: the control workbook's where the list takes a name of its; None for no list."""
        if rule is None or rule.kind != "list":
            return None
        return next((self.lists[name] for name in rule.names if name in self.lists), rule.choices)

    facts: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
