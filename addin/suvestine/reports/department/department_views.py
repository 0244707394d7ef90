"""What the documents of a library's strategy department say beside forms and monitoring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from suvestine.plan.model import Plan
from suvestine.reports.department.department_year import department_year_view
from suvestine.reports.department.plan_draft import plan_draft_view
from suvestine.reports.department.unit_plans import unit_plans_view
from suvestine.reports.views.lookup import Lookup


def department_views(lookup: Lookup, plan: Plan | None, today: dt.date) -> Mapping[str, object]:
    """``padaliniu_planai``, ``plano_projektas`` and ``skyriaus_metai``, as of a day."""
    return {
        "padaliniu_planai": unit_plans_view(lookup, today),
        "plano_projektas": plan_draft_view(lookup, plan),
        "skyriaus_metai": department_year_view(lookup, today),
    }
