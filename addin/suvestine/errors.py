"""The two failures that a person can mend; anything else is our bug and shows its traceback."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from pathlib import Path

from suvestine.sentences import Phrase, Sentence

UNREADABLE: dict[str, str] = {
    "encrypted": "failas apsaugotas slaptažodžiu",
    "old_format": "failas yra senojo formato, .xls",
    "not_xlsx": "failas nėra .xlsx darbaknygė",
    "corrupt": "failas sugadintas",
    "empty_file": "failas tuščias",
    "unsafe": "failo sandara neleidžia jo saugiai atverti",
    "too_large": "failas per didelis",
    "not_readable": "failą laiko atvertą kita programa, jis perkeltas arba trūksta teisių",
}
"""Why a file is no workbook, for the operator; what members are told stands in the findings."""

_NO_RIGHTS = "trūksta teisių"
_IN_USE = "failą naudoja kita programa"
_FULL = "diske neliko vietos"
_READ_ONLY = "diskas skirtas tik skaityti"
_NOT_THERE = "tokio failo ar aplanko nėra"
_NO_NETWORK = "tinklo diskas nepasiekiamas"
_BROKEN_DISK = "diskas sugedęs arba atjungtas"
_BAD_NAME = "toks failo vardas negalimas"
_SYSTEM_REASONS: dict[int, str] = {
    errno.EACCES: _NO_RIGHTS,
    errno.EPERM: _NO_RIGHTS,
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.ENOSPC: _FULL,
    errno.EFBIG: "failas diskui per didelis",
    errno.EROFS: _READ_ONLY,
    errno.ENOENT: _NOT_THERE,
    errno.ENOTDIR: "vietoje aplanko yra failas",
    errno.EISDIR: "vietoje failo yra aplankas",
    errno.EEXIST: "toks failas ar aplankas jau yra",
    errno.EIO: _BROKEN_DISK,
    errno.ENODEV: _BROKEN_DISK,
    errno.ENXIO: _BROKEN_DISK,
    errno.ENAMETOOLONG: "failo vardas ar kelias per ilgas",
    errno.ETIMEDOUT: _NO_NETWORK,
    errno.ENETUNREACH: _NO_NETWORK,
    errno.EHOSTUNREACH: _NO_NETWORK,
    errno.ECONNABORTED: _NO_NETWORK,
    errno.ECONNRESET: _NO_NETWORK,
}
_WINDOWS_REASONS: dict[int, str] = {
    19: _READ_ONLY,
    21: _BROKEN_DISK,
    32: _IN_USE,
    33: _IN_USE,
    39: _FULL,
    53: _NO_NETWORK,
    59: _NO_NETWORK,
    64: _NO_NETWORK,
    67: _NO_NETWORK,
    112: _FULL,
    123: _BAD_NAME,
    206: "failo vardas ar kelias per ilgas",
}
"""What Windows tells apart and ``errno`` does not."""


class UserError(Exception):
    """The operator must do something; ``sentence`` says what, and ``str()`` gives it in English.

    ``code`` is one of :data:`suvestine.sentences.SENTENCES`; ``details`` fill its braces, where an ``OSError`` or
    an :class:`UnreadableWorkbook` stands for its reason.
    """

    def __init__(self, code: str, /, **details: object) -> None:
        super().__init__(code)
        self.sentence = Sentence(code, {name: _reason(detail) for name, detail in details.items()})

    def __str__(self) -> str:
        return self.sentence.english


class DocumentsUnwritten(UserError):  # noqa: N818 - it says what came of it
    """Some documents could not be made, the others were; ``written`` are the paths of those."""

    def __init__(self, code: str, /, *, written: Sequence[Path], **details: object) -> None:
        super().__init__(code, **details)
        self.written = tuple(written)


class UnreadableWorkbook(Exception):  # noqa: N818 - it says what the file is, not what we did
    """A file that cannot be opened as a workbook.

    ``reason`` is a code of :data:`suvestine.findings.REFUSALS`; ``details`` fill its text.
    """

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details


def _reason(detail: object) -> object:
    if isinstance(detail, UnreadableWorkbook):
        return Phrase(detail.reason, UNREADABLE[detail.reason])
    if isinstance(detail, OSError):
        return Phrase(detail.strerror or str(detail), _system_words(detail))
    return detail


def _system_words(problem: OSError) -> str:
    """Why the operating system refused; an unusual reason is the number of its error."""
    windows = getattr(problem, "winerror", None) or 0
    words = _WINDOWS_REASONS.get(windows) or _SYSTEM_REASONS.get(problem.errno or 0)
    return words or f"sistemos klaida {windows or problem.errno or ''}".rstrip()
