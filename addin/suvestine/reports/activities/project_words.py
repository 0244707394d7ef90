"""What is said of projects: their state, money and deadlines in words."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.lithuanian import NO_BREAK_SPACE, counted, joined, number, plural
from suvestine.reports.views.leaders import leaders
from suvestine.reports.views.project_states import states_told
from suvestine.reports.views.sentences import euros, sentence
from suvestine.reports.views.wording import proc

_GRANTED = ("Finansuojama", "Vykdoma", "Įvykdyta")
_REFUSED = "Nefinansuota"


def project_sentences(
    states: Mapping[str, int], asked: float | None, granted: float | None, *, ending: int, late: int
) -> tuple[str, ...]:
    """The register in at most three sentences; none where there are no projects."""
    whole = sum(states.values())
    if not whole:
        return ()
    first = f"registre – {counted(whole, 'projektas', 'projektai', 'projektų')}: {states_told(states)}"
    texts = (
        sentence(first),
        sentence(_money(asked, granted), _success(states)),
        sentence(*_ends(ending, late)),
    )
    return tuple(text for text in texts if text)


def deadline_words(left: int | None, *, running: bool, soon: int) -> str:
    """``baigiasi po 12 d.``, ``vėluoja 3 d.``; blank where the day is far or the project is not under way."""
    if left is None or not running or left > soon:
        return ""
    if left < 0:
        return f"vėluoja {number(-left)}{NO_BREAK_SPACE}d."
    return f"baigiasi po {number(left)}{NO_BREAK_SPACE}d." if left else "baigiasi šiandien"


def state_message(states: Mapping[str, int]) -> str:
    """What a chart of the states says."""
    most = leaders(tuple(states.items()), lambda item: item[1])
    message = "Projektai pagal būseną"
    if not most:
        return message
    names = joined(f"„{name.lower()}“" for name, _ in most)
    each = "po " if len(most) > 1 else ""
    return f"{message}: daugiausia – {names} ({each}{number(most[0][1])} iš {number(sum(states.values()))})"


def _money(asked: float | None, granted: float | None) -> str:
    parts = [
        f"bendras biudžetas – {euros(asked)}" if asked is not None else "",
        f"skirta {euros(granted)}" if granted is not None else "",
    ]
    return ", ".join(part for part in parts if part)


def _success(states: Mapping[str, int]) -> str:
    granted = sum(states.get(name, 0) for name in _GRANTED)
    decided = granted + states.get(_REFUSED, 0)
    if not states.get(_REFUSED) or not granted:
        return ""
    words = counted(decided, "įvertintos paraiškos", "įvertintų paraiškų", "įvertintų paraiškų")
    return f"iš {words} finansavimą gavo {number(granted)} ({proc(100 * granted / decided, 0)})"


def _ends(ending: int, late: int) -> tuple[str, str]:
    soon, gone = "", ""
    if ending:
        soon = f"per artimiausius šešis mėnesius baigiasi {counted(ending, 'projektas', 'projektai', 'projektų')}"
    if late:
        of = counted(late, "projekto", "projektų", "projektų")
        noted = plural(
            late, "jis tebežymimas vykdomu", "jie tebežymimi vykdomais", "jie tebežymimi vykdomais"
        )
        gone = f"{of} pabaigos diena jau praėjo, nors {noted}"
    return soon, gone
