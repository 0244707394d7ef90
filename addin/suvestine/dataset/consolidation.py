"""An intake turned into the period's dataset."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.dataset.model import Dataset, FormData, Submission, SubmissionState
from suvestine.returns.model import Intake, Return


def consolidated(intake: Intake, *, period: str, expected: Mapping[str, frozenset[str]]) -> Dataset:
    """The dataset of one period: every form that is collected, members in the order of their codes."""
    by_form: dict[str, dict[str, Submission]] = {form: {} for form in expected}
    for item in sorted(intake.returns, key=lambda item: item.member):
        by_form[item.form][item.member] = submission(item)
    return Dataset(
        period,
        {form: FormData(form, tuple(sorted(expected[form])), items) for form, items in by_form.items()},
    )


def submission(item: Return) -> Submission:
    """A return as the dataset keeps it."""
    return Submission(
        form=item.form,
        member=item.member,
        state=submission_state(item),
        file=item.file,
        fingerprint=item.fingerprint,
        edition=item.edition,
        entries=item.entries,
        explanations=item.explanations,
    )


def submission_state(item: Return) -> SubmissionState:
    """Accepted, or with errors."""
    return SubmissionState.ACCEPTED if item.accepted else SubmissionState.WITH_ERRORS
