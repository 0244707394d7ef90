"""Every member's workbook for a period, from what was gathered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from suvestine.dataset.gathering import Gathered
from suvestine.forms.prepare import Prefill, PreparedForm
from suvestine.returns.model import NO_EARLIER


def prepared_workbooks(gathered: Gathered, jobs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) of each (form, member) asked for."""
    forms = {
        form: PreparedForm(gathered.templates[form], gathered.contents[form])
        for form in dict.fromkeys(form for form, _ in jobs)
    }
    for form, member in jobs:
        name = f"{member}_{form}_{gathered.period}.xlsx"
        yield name, forms[form].workbook(_prefill(gathered, form, member))


def _prefill(gathered: Gathered, form: str, member: str) -> Prefill:
    known = gathered.members[member]
    collected = next(item for item in gathered.workspace.control.forms() if item.form == form)
    return Prefill(
        period=gathered.period.label,
        member=member,
        member_name=known.name,
        member_values=known.facts,
        last_year=gathered.collection.earlier.get((form, member), NO_EARLIER).values,
        carried=gathered.carried_rows(collected, member),
        lists=gathered.lists,
        coded=gathered.coded,
    )
