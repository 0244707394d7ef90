"""What the documents of a round say besides forms and the plan: one name in a template for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from suvestine.forms.model import FormTemplate
from suvestine.reports.activities.good_practice import PracticeView
from suvestine.reports.activities.projects import ProjectsView
from suvestine.reports.activities.training import TrainingView
from suvestine.reports.meetings.meeting import MeetingSources, MeetingView
from suvestine.reports.meetings.return_states import ReturnsView
from suvestine.reports.views.figures import Scope
from suvestine.reports.views.form_views import NamedViews
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.plan_views import MonitoringView
from suvestine.reports.views.together import Together
from suvestine.workspace import Setting


def no_monitoring() -> None:
    """Stands where there is no earlier period."""


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """What the documents of a round stand on beside the data.

    ``deadlines`` by form, ``refused`` are files that could not be read, ``before`` gives the last period's
    monitoring when it is asked for.
    """

    forms: NamedViews
    templates: Mapping[str, FormTemplate]
    settings: Mapping[Setting, object]
    today: dt.date
    monitoring: MonitoringView | None = None
    deadlines: Mapping[str, object] = field(default_factory=dict)
    refused: Sequence[Mapping[str, str]] = ()
    before: Callable[[], MonitoringView | None] = no_monitoring


def document_views(scope: Scope, lookup: Lookup, facts: RoundFacts) -> Mapping[str, object]:
    """``registrai``, ``projektai``, ``pateikimas``, ``posedis``, ``patirtis``, ``mokymai``; read when asked for."""
    together = Together(scope, lookup)
    returns = ReturnsView(facts.forms, facts.deadlines, facts.refused, facts.today)
    projects = ProjectsView(together, facts.today)
    meeting = MeetingSources(
        together,
        facts.templates,
        facts.monitoring,
        facts.before,
        returns,
        projects,
        facts.settings,
        facts.today,
    )
    return {
        "registrai": together.registrai,
        "projektai": projects,
        "pateikimas": returns,
        "posedis": MeetingView(meeting),
        "patirtis": PracticeView(together),
        "mokymai": TrainingView(scope, lookup, together),
    }
