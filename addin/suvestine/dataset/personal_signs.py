"""What a person's e-mail, phone or personal code looks like in what people type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from suvestine.sentences import Sentence
from suvestine.spreadsheet.grid import Value

_EMAIL = re.compile(
    r"[\w.+-]*[\w+-]\s?(?:@|[\[(](?:at|eta)[\])])\s?[^\W_][\w-]*(?:\.[^\W_][\w-]*)*\.[^\W\d_]{2,}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:ISBN|ISSN|ISMN|DOI|EAN)\b[\s:]*[\w./ -]*", re.IGNORECASE)
_AMOUNT = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")
_GAP = r"[ \u00a0\u202f~()-]{0,3}"
_PHONES = (
    # With the country's code: +370 612 34567, 00370 612 34567, +371 67 123 456.
    re.compile(rf"(?<![\w+])(?:\+|00(?=37)){_GAP}\d(?:{_GAP}\d){{8,14}}(?!\d)"),
    re.compile(r"(?<![\w.,+-])370[ \u00a0-]?[3-7](?:[ \u00a0-]?\d){7}(?!\w)"),
    # A mobile phone from within the country: 8 612 34567, 0-612-34567, (8 612) 34 567, 861234567.
    re.compile(rf"(?<![\w.,+-])\(?[08]{_GAP}6(?:{_GAP}\d){{7}}(?!\w)"),
    # Any other one, where brackets or hyphens make it a phone: (8 5) 212 3456, 8-445-12345.
    re.compile(
        r"(?<![\w.,+-])(?:\([08][ \u00a0~-]{0,2}[3-7]\d{0,2}\)|[08][ ~-]{1,2}\(?[3-7]\d{0,2}\)?)"
        r"[ \u00a0-]{1,2}\d(?:[ \u00a0-]?\d){4,6}(?!\w)"
    ),
    # Any number that its author calls a phone: tel. 52 12 34.
    re.compile(r"\b(?:tel|mob)(?:\.|efon\w*|ilus\w*)?[ \u00a0]*(?:nr\.?)?[ \u00a0:]*[+(]?\d(?:[ ()-]{0,2}\d){4,}", re.IGNORECASE),
)  # fmt: skip
_CODE = re.compile(r"(?<![\w.,-])(?<!\d[ \u00a0])[1-6](?:[ -]?\d){10}(?![\w-])(?![ \u00a0.,]\d)")
_WEIGHTS = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3))


def personal_sign(value: Value) -> Sentence | None:
    """What a value looks like: an e-mail, a phone, a personal code; None where it looks like none of them.

    A number typed as a number is a phone only with the country's code, as amounts have nine digits too.
    """
    if isinstance(value, float) and value == int(value):
        return _sign_of_number(format(value, ".0f"))
    return _sign_of_text(value) if isinstance(value, str) else None


def _sign_of_number(digits: str) -> Sentence | None:
    if is_personal_code(digits):
        return Sentence("sign_personal_code")
    return Sentence("sign_phone") if re.fullmatch(r"370[3-7]\d{7}", digits) else None


def _sign_of_text(text: str) -> Sentence | None:
    if _EMAIL.search(unquote(text)):
        return Sentence("sign_email")
    rest = _NUMBERED.sub(" ", _ADDRESS.sub(" ", text))
    if any(is_personal_code(re.sub(r"\D", "", code)) for code in _found(_CODE, rest)):
        return Sentence("sign_personal_code")
    return Sentence("sign_phone") if any(phone for each in _PHONES for phone in _found(each, rest)) else None


def _found(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """What a pattern finds, but for amounts in thousands: ``861 234 567``."""
    return (found[0] for found in pattern.finditer(text) if not _AMOUNT.fullmatch(found[0]))


def is_personal_code(digits: str) -> bool:
    """Whether eleven digits are a Lithuanian personal code: a sex and century, a birthday, a control digit."""
    if not re.fullmatch(r"[1-6]\d{10}", digits):
        return False
    month, day = int(digits[3:5]), int(digits[5:7])
    # Month and day are zeros where a person's birthday was not known.
    return month <= 12 and day <= 31 and int(digits[-1]) == _control_digit(digits[:10])


def _control_digit(digits: str) -> int:
    for weights in _WEIGHTS:
        rest = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return 0
