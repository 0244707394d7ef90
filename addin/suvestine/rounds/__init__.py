"""One function per verb: what a person can ask for, whichever door the request comes through."""

from suvestine.rounds.authoring import check_template, import_plan, init, template_outline
from suvestine.rounds.collecting import check, check_inbox, consolidate, every_form_recognised, prepare
from suvestine.rounds.results import MONITORING_DOCUMENT, export, fields, monitor, publish, report

__all__ = [
    "MONITORING_DOCUMENT",
    "check",
    "check_inbox",
    "check_template",
    "consolidate",
    "every_form_recognised",
    "export",
    "fields",
    "import_plan",
    "init",
    "monitor",
    "prepare",
    "publish",
    "report",
    "template_outline",
]
