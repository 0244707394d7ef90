"""Monitoring fed from what a round has gathered."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.monitoring.coverage import MemberFacts
from suvestine.monitoring.model import Monitoring
from suvestine.monitoring.monitor import monitor
from suvestine.monitoring.selection import select
from suvestine.sentences import Sentence


def monitored(gathered: Gathered, dataset: Dataset) -> Monitoring:
    """The monitoring of the dataset's period, with the last complete state of every one before it."""
    facts = {code: MemberFacts(member.name, member.population) for code, member in gathered.members.items()}
    return monitor(
        gathered.plan,
        [*(earlier for earlier in gathered.earlier if earlier.period < dataset.period), dataset],
        period=dataset.period,
        members=facts,
        columns=table_columns(gathered),
        titles={form: template.title for form, template in gathered.templates.items()},
    )


def unfound(gathered: Gathered) -> Mapping[str, tuple[Sentence, ...]]:
    """Code of an indicator -> what it names and the forms do not have; without those that have nothing such."""
    columns = table_columns(gathered)
    notes = {indicator.code: select(indicator, columns).notes for indicator in gathered.plan.indicators}
    return {code: said for code, said in notes.items() if said}


def table_columns(
    gathered: Gathered,
) -> Mapping[tuple[str, str], Mapping[str, tuple[str, ...] | None]]:
    """(form, table in lower case) -> column id -> the choices of its list; None where it has none."""
    columns: dict[tuple[str, str], Mapping[str, tuple[str, ...] | None]] = {}
    for form, template in gathered.templates.items():
        for table in template.tables:
            columns[form, table.name.lower()] = {
                column.id: gathered.collection.choices(column.input.rule) if column.input else None
                for column in table.columns
            }
    return columns
