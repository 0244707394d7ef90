"""What several verbs fetch before they start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset
from suvestine.errors import UserError
from suvestine.workspace import Workspace

if TYPE_CHECKING:
    from suvestine.monitoring.model import Monitoring


def gathered_for(folder: Path, period: str | None) -> Gathered:
    """A workspace and the period asked for, else its own."""
    workspace = Workspace(folder)
    return Gathered(workspace, workspace.period(period))


def last_dataset(gathered: Gathered) -> Dataset:
    """The last complete consolidation; raises :class:`UserError` where there is none."""
    dataset = gathered.deposited(gathered.period.label)
    if dataset is None:
        raise UserError("not_consolidated", period=gathered.period)
    return dataset


def monitoring_of(gathered: Gathered, dataset: Dataset) -> Monitoring:
    """The monitoring of a period."""
    from suvestine.monitoring.sources import monitored

    return monitored(gathered, dataset)
