"""A workbook read as a form, or refused with the first thing that is wrong."""

from __future__ import annotations

from functools import lru_cache

from suvestine.errors import UserError
from suvestine.forms.lint import check_template
from suvestine.forms.model import FormTemplate


@lru_cache(maxsize=16)
def read_archived(content: bytes, *, form: str) -> FormTemplate | None:
    """The form in the bytes of a template that was once in use, whatever a stricter lint says of it today; None
    where they are no form any more.
    """
    return check_template(content, form=form, advice=False).template


@lru_cache(maxsize=16)
def read_template(content: bytes, *, form: str) -> FormTemplate:
    """The form in a template's bytes; ``form`` is its file name without the extension.

    Raises :class:`UserError` where the lint finds an error: a form in use has none.
    """
    inspection = check_template(content, form=form, advice=False)
    if inspection.template is not None and not inspection.errors:
        return inspection.template
    first, others = inspection.errors[0], len(inspection.errors) - 1
    if others:
        raise UserError("form_wrong_more", form=form, first=first, others=others)
    raise UserError("form_wrong", form=form, first=first)
