"""The context of documents fed from what a round has gathered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.dataset.outcome import open_findings
from suvestine.monitoring.model import Monitoring
from suvestine.reports.context import Sources, build_context


def document_context(
    gathered: Gathered, dataset: Dataset, monitoring: Monitoring, *, now: dt.datetime
) -> Mapping[str, object]:
    """Everything that a Word template may say of the dataset's period."""
    sources = Sources(
        settings=gathered.workspace.control.settings,
        members=gathered.members,
        dataset=dataset,
        templates=gathered.templates,
        earlier=gathered.earlier,
        plan=gathered.plan if gathered.plan.indicators else None,
        monitoring=monitoring if gathered.plan.indicators else None,
        findings=open_findings(gathered.archive.outcome(dataset.period)),
    )
    return build_context(sources, period=gathered.period, made=now)
