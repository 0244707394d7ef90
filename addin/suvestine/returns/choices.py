"""The items of a list input: those that the round gives, else those that stand in the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from suvestine.forms.areas import column_area, direct_source, named_area
from suvestine.forms.lists import code_column_of, list_table
from suvestine.lithuanian import slug
from suvestine.spreadsheet.design import Design
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.validation import Rule


def choices_of(rule: Rule, sheet: str, design: Design, lists: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """What a list validation lets in; ``lists`` by lower-case name: ``_veiklos`` -> codes, and
    ``_veiklos[pavadinimas]`` -> what its other columns hold.

    Blank where the list stands nowhere: then nothing is held against it.
    """
    for name in rule.names:
        if name in lists:
            return tuple(lists[name])
    source = direct_source(rule, sheet) or next(
        (area for name in rule.names if (area := named_area(design, name)) is not None), None
    )
    items = None if source is None else refilled(source, design, lists)
    return rule.choices if items is None else items


def refilled(area: Area, design: Design, lists: Mapping[str, Sequence[str]]) -> tuple[str, ...] | None:
    """What ``prepare`` puts into an area of a form; None where it is no column of the control workbook's lists."""
    for name in lists:
        for each, column in _list_columns(design, name):
            if each == area:
                return tuple(lists.get(column, ()))
    return None


def _list_columns(design: Design, name: str) -> Iterator[tuple[Area, str]]:
    """The columns of the control workbook's list in a form, each with its key in the lists."""
    found = list_table(design, name)
    if found is None:
        area = named_area(design, name)
        if area is not None:
            yield area, name
        return
    table, codes = found[0], code_column_of(*found)
    for place, heading in enumerate(table.headings):
        yield column_area(table, heading), name if place == codes else f"{name}[{slug(heading)}]"
