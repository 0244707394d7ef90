"""Names of municipalities, libraries, counties and towns in the case that a sentence asks for.

The head noun declines, together with the adjectives that agree with it; attributes in the genitive stay::

    Akmenės rajono savivaldybė      ->  Akmenės rajono savivaldybei
    Utenos viešoji biblioteka       ->  Utenos viešojoje bibliotekoje
    Šiauliai                        ->  Šiauliuose

Only nouns and endings that leave no doubt are declined; for any other name there is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache


class Case(IntEnum):
    """The cases that sentences need beside the nominative."""

    GENITIVE = 0
    DATIVE = 1
    ACCUSATIVE = 2
    INSTRUMENTAL = 3
    LOCATIVE = 4


Endings = tuple[str, str, str, str, str]
"""What stands instead of the nominative's ending, in the order of :class:`Case`."""

_FEMININE_A: Endings = ("os", "ai", "ą", "a", "oje")
_FEMININE_E: Endings = ("ės", "ei", "ę", "e", "ėje")
_MASCULINE_IS: Endings = ("io", "iui", "į", "iu", "yje")
_PLURAL_YS: Endings = ("ių", "ims", "is", "imis", "yse")
_PLURAL_OS: Endings = ("ų", "oms", "as", "omis", "ose")
_CERTAIN: Mapping[str, Endings] = {
    "iškis": ("iškio", "iškiui", "iškį", "iškiu", "iškyje"),
    "ius": ("iaus", "iui", "ių", "iumi", "iuje"),
    "us": ("aus", "ui", "ų", "umi", "uje"),
    "as": ("o", "ui", "ą", "u", "e"),
    "iai": ("ių", "iams", "ius", "iais", "iuose"),
    "ai": ("ų", "ams", "us", "ais", "uose"),
    "a": _FEMININE_A,
    "ė": _FEMININE_E,
}
"""Nominative ending of a name of one word -> its endings; the longest that fits is taken."""
_DOUBTFUL = ("jas", "ias")
_TOWNS: Mapping[str, tuple[str, Endings]] = {
    "kaišiadorys": ("ys", _PLURAL_YS),
    "pakruojis": ("is", ("o", "ui", "į", "u", "yje")),
    "panevėžys": ("ys", _MASCULINE_IS),
    "pasvalys": ("ys", _MASCULINE_IS),
    "širvintos": ("os", _PLURAL_OS),
    "švenčionys": ("ys", _PLURAL_YS),
}
"""Towns whose ending alone does not tell how they decline."""
_FEMININE_HEADS: Mapping[str, tuple[str, Endings]] = {
    **dict.fromkeys(("administracija", "asociacija", "biblioteka", "komisija", "ministerija", "rūda", "seniūnija", "taryba"), ("a", _FEMININE_A)),
    **dict.fromkeys(("akmenė", "grupė", "savivaldybė"), ("ė", _FEMININE_E)),
    "apskritis": ("tis", ("ties", "čiai", "tį", "timi", "tyje")),
}  # fmt: skip
_MASCULINE_HEADS: Mapping[str, tuple[str, Endings]] = {
    **dict.fromkeys(("centras", "filialas", "miestas", "punktas", "rajonas"), ("as", _CERTAIN["as"])),
    "padalinys": ("ys", _MASCULINE_IS),
    "skyrius": ("ius", _CERTAIN["ius"]),
}
_HEADS = {**_FEMININE_HEADS, **_MASCULINE_HEADS}
"""Nouns that may end a name of several words."""
_FEMININE_ADJECTIVES: Mapping[str, Endings] = {
    "oji": ("osios", "ajai", "ąją", "ąja", "ojoje"),
    "inė": ("inės", "inei", "inę", "ine", "inėje"),
}
_MASCULINE_ADJECTIVES: Mapping[str, Endings] = {
    "asis": ("ojo", "ajam", "ąjį", "uoju", "ajame"),
    "inis": ("inio", "iniam", "inį", "iniu", "iniame"),
}
_ATTRIBUTE = re.compile(r".*(?:os|ės|ių|o|ų|aus|ies|ens|ers)|ir|\w{1,4}\.")
"""A word before the head noun that stays: a genitive, a conjunction, an initial or an abbreviation."""
_QUOTED = re.compile(r"([^„“\"«»]+?)(\s+[„\"«].+)?")


def in_case(name: str, case: Case) -> str:
    """The name in a case; as it is where no rule fits."""
    found = declined(name, case)
    return name if found is None else found


def undeclined(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once, that no rule fits; blank ones are not names."""
    once = dict.fromkeys(name for name in names if name.strip())
    return tuple(name for name in once if declined(name, Case.GENITIVE) is None)


@lru_cache(maxsize=4096)
def declined(name: str, case: Case) -> str | None:
    """The name in a case; None where no rule fits, because a guess would be worse than the nominative."""
    parts = _QUOTED.fullmatch(name.strip())
    words = parts[1].split() if parts else []
    if parts is None or not words or not all(map(_plainly_written, words)):
        return None
    changed = _one_word(words[0], case) if len(words) == 1 else _phrase(words, case)
    return None if changed is None else changed + (parts[2] or "")


def _one_word(word: str, case: Case) -> str | None:
    known = {**_HEADS, **_TOWNS}.get(word.lower())
    if known is not None:
        return _with_ending(word, *known, case)
    if not word.isalpha() or word.endswith(_DOUBTFUL):
        return None
    ending = next((each for each in _CERTAIN if word.endswith(each)), None)
    return _with_ending(word, ending, _CERTAIN[ending], case) if ending and word != ending else None


def _phrase(words: Sequence[str], case: Case) -> str | None:
    *before, last = words
    head = _HEADS.get(last.lower())
    if head is None:
        return None
    feminine = last.lower() in _FEMININE_HEADS
    agreeing = _FEMININE_ADJECTIVES if feminine else _MASCULINE_ADJECTIVES
    changed = [_before_head(word, agreeing, case) for word in before]
    known = [word for word in changed if word is not None]
    return " ".join([*known, _with_ending(last, *head, case)]) if len(known) == len(before) else None


def _before_head(word: str, agreeing: Mapping[str, Endings], case: Case) -> str | None:
    ending = next((each for each in agreeing if word.endswith(each)), None)
    if ending is not None:
        return _with_ending(word, ending, agreeing[ending], case)
    return word if _ATTRIBUTE.fullmatch(word) else None


def _with_ending(word: str, nominative: str, endings: Endings, case: Case) -> str:
    return word.removesuffix(nominative) + endings[case]


def _plainly_written(word: str) -> bool:
    """Endings are lower case, so a name in capitals would come out in both."""
    return len(word.rstrip(".")) == 1 or not word.isupper()
