"""Rows that a page break tore in two: the second half begins in the middle of a sentence."""

from __future__ import annotations

from suvestine.plan.drafting.numbering import numbered

_ENDS = (".", "!", "?", ":", ";")


def is_torn(*, direction: str, activity: str, result: str, above_activity: str, above_result: str) -> bool:
    """Whether a row without anyone responsible is the rest of the row above: its result goes on in lower case where
    that broke off, or its activity does where it has no result.
    """
    if numbered(direction)[0] is not None or (direction and not _goes_on(direction)):
        return False
    if activity and not _broke_off(above_activity):
        return False
    if result:
        return _goes_on(result) and _broke_off(above_result)
    return _goes_on(activity)


def _goes_on(text: str) -> bool:
    return text[:1].islower()


def _broke_off(text: str) -> bool:
    whole = text.endswith(_ENDS) and text.count("(") <= text.count(")")
    return bool(text) and not whole
