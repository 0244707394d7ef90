"""Personal data stay in the department: what the forms mark is left out, what looks like them is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import Dataset, FormData, Submission
from suvestine.dataset.personal_signs import personal_sign
from suvestine.errors import UserError
from suvestine.forms.model import FormTemplate
from suvestine.forms.reading import read_archived
from suvestine.returns.model import Entry
from suvestine.sentences import Sentence
from suvestine.spreadsheet.grid import Value

_NAMED = 3

Places = frozenset[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A value that is about to leave the department, and the words that tell where it stands."""

    value: Value
    place: Sentence


def public_dataset(gathered: Gathered, dataset: Dataset) -> Dataset:
    """The dataset as open data: nothing that any edition of its form marks as personal.

    Raises :class:`UserError` where one of the values left looks like personal data.
    """
    public = without_personal(dataset, every_edition(gathered))
    refuse_personal(value for data in public.forms.values() for value in _outgoing(data))
    return public


def every_edition(gathered: Gathered) -> Iterator[FormTemplate]:
    """The templates in use, then those that the archive keeps of other editions."""
    known = set()
    for template in gathered.templates.values():
        known.add(template.fingerprint)
        yield template
    for stored in gathered.archive.templates():
        if hashlib.sha256(stored.content).hexdigest() not in known:
            older = read_archived(stored.content, form=stored.form)
            if older is not None:
                yield older


def without_personal(dataset: Dataset, editions: Iterable[FormTemplate]) -> Dataset:
    """The dataset without the entries that any of these editions of its forms marks as personal."""
    personal: dict[str, Places] = {}
    for template in editions:
        form = template.id.lower()
        personal[form] = personal.get(form, frozenset()) | template.personal_places
    forms = {
        form: replace(data, submissions=dict(_public(data, personal.get(form.lower(), frozenset()))))
        for form, data in dataset.forms.items()
    }
    return replace(dataset, forms=forms)


def refuse_personal(values: Iterable[Outgoing]) -> None:
    """Raises :class:`UserError` where values look like personal data; it names their places, not the values."""
    found = [
        Sentence("looks_personal", {"place": outgoing.place, "sign": sign})
        for outgoing in values
        if (sign := personal_sign(outgoing.value)) is not None
    ]
    if len(found) > _NAMED:
        raise UserError("personal_data_more", places=tuple(found[:_NAMED]), others=len(found) - _NAMED)
    if found:
        raise UserError("personal_data", places=tuple(found))


def place_of(entry: Entry, file: str) -> Sentence:
    """Where a submitted value stands."""
    details: dict[str, object] = {
        "file": file,
        "sheet": entry.sheet,
        "cell": entry.cell,
        "column": entry.column,
    }
    if not entry.table:
        return Sentence("place_of_field", details)
    return Sentence("place_in_table", details | {"table": entry.table})


def _public(data: FormData, personal: Places) -> Iterator[tuple[str, Submission]]:
    for member, submission in data.submissions.items():
        kept = tuple(entry for entry in submission.entries if _place(entry) not in personal)
        yield member, replace(submission, entries=kept)


def _place(entry: Entry) -> tuple[str, str, str]:
    return entry.table.lower(), entry.code, entry.column


def _outgoing(data: FormData) -> Iterator[Outgoing]:
    for submission in data.submissions.values():
        yield Outgoing(submission.file, Sentence("place_in_file_name", {"file": submission.file}))
        for entry in submission.entries:
            yield Outgoing(entry.value, place_of(entry, submission.file))
