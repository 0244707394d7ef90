"""The context of documents fed from what a round has gathered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.dataset.outcome import open_findings
from suvestine.monitoring.model import Monitoring
from suvestine.monitoring.sources import monitored
from suvestine.reports.context import Sources, build_context


def document_context(
    gathered: Gathered, dataset: Dataset, monitoring: Monitoring, *, now: dt.datetime
) -> Mapping[str, object]:
    """Everything that a Word template may say of the dataset's period."""
    return build_context(document_sources(gathered, dataset, monitoring), period=gathered.period, made=now)


def document_sources(gathered: Gathered, dataset: Dataset, monitoring: Monitoring) -> Sources:
    """What the documents of the dataset's period are made from."""
    said = gathered.archive.outcome(dataset.period)
    refused: Any = (said or {}).get("refused", ())
    return Sources(
        settings=gathered.workspace.control.settings,
        members=gathered.members,
        dataset=dataset,
        templates=gathered.templates,
        earlier=gathered.earlier,
        plan=gathered.plan,
        monitoring=monitoring if gathered.plan.indicators else None,
        findings=open_findings(said),
        deadlines={each.form: each.deadline for each in gathered.workspace.control.forms()},
        refused=refused,
        before=partial(_monitored_before, gathered),
    )


def _monitored_before(gathered: Gathered) -> Monitoring | None:
    """The monitoring of the last period before this one; None without one."""
    previous = gathered.previous
    return None if previous is None else monitored(gathered, previous)
