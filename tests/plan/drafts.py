"""Drafts of plans written in Word."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document as WordDocument

from suvestine.plan.drafting.drafting import draft_plan, stated_years
from suvestine.plan.drafting.model import PlanDraft
from suvestine.reports.word.plan_document import read_document

YEARS = (2025, 2026, 2027)


def drafted(document: WordDocument, folder: Path) -> PlanDraft:
    path = folder / "planas.docx"
    document.save(path)
    blocks = read_document(path)
    draft = draft_plan(blocks, stated_years(blocks))
    assert draft is not None
    return draft


def listed(draft: PlanDraft, code: str) -> list[str]:
    """The rows of the plan of which this is remarked."""
    return [remark.code for remark in draft.remarks if remark.sentence.code == code]
