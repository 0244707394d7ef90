"""What the operator is told, in English for the command line and in Lithuanian for the buttons: one catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from suvestine.sentences.buttons import BUTTONS
from suvestine.sentences.control import CONTROL
from suvestine.sentences.documents import DOCUMENTS
from suvestine.sentences.forms import FORMS
from suvestine.sentences.rounds import ROUNDS

Language = Literal["english", "lithuanian"]

SENTENCES: dict[str, tuple[str, str]] = {**ROUNDS, **CONTROL, **FORMS, **DOCUMENTS, **BUTTONS}
"""Code -> the English and the Lithuanian wording, with the same names in braces."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of both languages that no catalogue can list, such as what the operating system says."""

    english: str
    lithuanian: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of :data:`SENTENCES` with what fills its braces.

    A detail may be a sentence or a phrase itself, or a tuple of them, told with commas; all other details
    stand as they are.
    """

    code: str
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def english(self) -> str:
        return self._filled(SENTENCES[self.code][0], "english")

    @property
    def lithuanian(self) -> str:
        return self._filled(SENTENCES[self.code][1], "lithuanian")

    def __str__(self) -> str:
        return self.english

    def _filled(self, wording: str, language: Language) -> str:
        return wording.format_map({name: _told(detail, language) for name, detail in self.details.items()})


def one_a_line(sentences: Iterable[Sentence | Phrase]) -> Phrase:
    """Several sentences as one detail, each on its own line."""
    told = [(each.english, each.lithuanian) for each in sentences]
    return Phrase("\n".join(each for each, _ in told), "\n".join(each for _, each in told))


def _told(detail: object, language: Language) -> object:
    if isinstance(detail, tuple):
        return ", ".join(str(_told(each, language)) for each in detail)
    if isinstance(detail, (Sentence, Phrase)):
        return detail.english if language == "english" else detail.lithuanian
    return detail
