"""The items of a list input: those that the round gives, else those that stand in the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from suvestine.forms.areas import column_area, direct_source, named_area
from suvestine.lithuanian import slug
from suvestine.spreadsheet.design import Design
from suvestine.spreadsheet.grid import Area
from suvestine.spreadsheet.validation import Rule

_CODE = "kodas"


def choices_of(rule: Rule, sheet: str, design: Design, lists: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """What a list validation lets in; ``lists`` by lower-case name (``_veiklos`` -> codes).

    Blank where the list stands nowhere: then nothing is held against it.
    """
    for name in rule.names:
        if name in lists:
            return tuple(lists[name])
    source = direct_source(rule, sheet) or next(
        (area for name in rule.names if (area := named_area(design, name)) is not None), None
    )
    for name, items in lists.items():
        columns = _list_columns(design, name)
        if source is not None and source in columns:
            # Only the codes are known here; a list of their names is left to Excel.
            return tuple(items) if source == columns[0] else ()
    return rule.choices


def _list_columns(design: Design, name: str) -> list[Area]:
    """The cells of the control workbook's list in a form, the column of codes first."""
    table = design.tables.get(name)
    if table is None:
        area = named_area(design, name)
        return [] if area is None else [area]
    headings = sorted(table.headings, key=lambda heading: slug(heading) != _CODE)
    return [column_area(table, heading) for heading in headings]
