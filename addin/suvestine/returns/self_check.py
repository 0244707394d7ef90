"""A workbook checked by itself: its own tables, rules and checks, as where the department's forms are not at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from suvestine.errors import UnreadableWorkbook
from suvestine.findings import Refusal, refusal
from suvestine.forms.model import FACT_PREFIX, LAST_YEAR, FormTemplate
from suvestine.forms.reading import read_archived
from suvestine.forms.shelf import Shelf
from suvestine.lithuanian import shown
from suvestine.returns.model import Collection, Earlier, Return
from suvestine.returns.receive import check_file
from suvestine.spreadsheet.grid import Value, Workbook
from suvestine.spreadsheet.reading import read_workbook_bytes


def check_by_itself(name: str, path: Path) -> Return | Refusal:
    """The return that a workbook holds, checked with the workbook itself as the template.

    What its member changed in rules and checks goes unseen; last year's values are those that it shows.
    """
    content = path.read_bytes()
    try:
        workbook = read_workbook_bytes(content)
        template = read_archived(content, form=path.stem)
    except UnreadableWorkbook as unreadable:
        return refusal(name, unreadable.reason, **unreadable.details)
    if template is None or not template.title:
        return refusal(name, "unknown_form")
    member = shown(workbook.named_value("nario_kodas")).strip()
    if not member:
        return refusal(name, "no_member")
    return check_file(name, path, _own_collection(template, workbook, member))


def _own_collection(template: FormTemplate, workbook: Workbook, member: str) -> Collection:
    facts = {
        key.removeprefix(FACT_PREFIX): workbook.named_value(key)
        for key in workbook.names
        if key.startswith(FACT_PREFIX)
    }
    return Collection(
        period=shown(workbook.named_value("laikotarpis")).strip(),
        expected={template.id: frozenset({member})},
        members=frozenset({member}),
        shelf=Shelf({template.id: template}),
        lists={},
        earlier={(template.id, member): Earlier(dict(_last_year(template, workbook)))},
        facts={member: facts},
    )


def _last_year(template: FormTemplate, workbook: Workbook) -> Iterator[tuple[tuple[str, str], Value]]:
    for table in template.fixed_tables:
        column = table.column(LAST_YEAR)
        if column is not None:
            for row in table.rows:
                value = workbook.value(table.address(row, column))
                if value is not None:
                    yield (table.name, row.code), value
