"""The shipped forms pass their own lint, and their outlines are the ones that were reviewed."""

from __future__ import annotations

from pathlib import Path

import pytest

from suvestine.forms.lint import check_template
from suvestine.forms.outline import outline
from suvestine.resources import workbook_templates

OUTLINES = Path(__file__).parent / "outlines"
FORMS = sorted(path for path in workbook_templates().glob("*.xlsx") if path.stem != "valdymas")


@pytest.mark.parametrize("path", FORMS, ids=[path.stem for path in FORMS])
def test_shipped_form_has_no_errors_and_needs_no_advice(path):
    assert [str(message) for message in check_template(path.read_bytes(), form=path.stem).messages] == []


@pytest.mark.parametrize("path", FORMS, ids=[path.stem for path in FORMS])
def test_shipped_form_is_the_one_that_was_reviewed(path):
    """After a change: ``suvestine template outline FILE > tests/forms/outlines/<form>.txt``, and read the diff."""
    template = check_template(path.read_bytes(), form=path.stem).template
    assert outline(template) + "\n" == (OUTLINES / f"{path.stem}.txt").read_text(encoding="utf-8")


def test_every_outline_belongs_to_a_shipped_form():
    assert [path.stem for path in FORMS] == sorted(path.stem for path in OUTLINES.glob("*.txt"))
