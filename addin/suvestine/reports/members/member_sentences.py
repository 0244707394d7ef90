"""What a member's own document says first: its return, its year, its place among the similar, its part in the plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from suvestine.dataset.model import SubmissionState
from suvestine.lithuanian import NO_BREAK_SPACE, change, counted, joined, number, plural
from suvestine.reports.analysis.views import MemberAnalysis, MemberRow

if TYPE_CHECKING:
    from suvestine.reports.members.member_view import MemberView, ReturnOfMember

_MAIN = ("V1", "L1", "L2", "F1", "F2", "I11", "I12", "R1", "R2", "M1", "P2", "D2", "K1", "G1", "S12")
_NAMED = 2
_FLAT = 0.05
_NEAR = 1
"""Per cent around the median that count as equal to it."""


def member_sentences(member: MemberView) -> tuple[str, ...]:
    """Only those whose data are there."""
    said = (
        _returns(member.ataskaitos),
        _changes(member.eilutes(*_MAIN)),
        _among_similar(member.palyginimas, member.eilutes(*_MAIN)),
        _part_in_plan(member),
    )
    return tuple(text for text in said if text)


def _returns(returns: Sequence[ReturnOfMember]) -> str:
    """What is handed in, form by form; one sentence where it is the same for all."""
    if not returns:
        return ""
    states = {_state(each) for each in returns}
    if len(states) == 1:
        whose = "Ataskaita" if len(returns) == 1 else "Ataskaitos"
        return f"{whose} {_agreeing(states.pop(), len(returns))}."
    return f"Ataskaitos: {'; '.join(f'„{each.pavadinimas}“ – {_state(each)}' for each in returns)}."


def _state(each: ReturnOfMember) -> str:
    if each.busena != SubmissionState.WITH_ERRORS:
        return str(each.busena)
    if not each.klaidos:
        return "tikslinama"
    words = ("neišspręsta pastaba", "neišspręstos pastabos", "neišspręstų pastabų")
    return f"pateikta, bet liko {counted(each.klaidos, *words)}"


def _agreeing(state: str, count: int) -> str:
    if count == 1:
        return state
    return {"priimta": "priimtos", "nepateikta": "nepateiktos", "tikslinama": "tikslinamos"}.get(
        state, state.replace("pateikta,", "pateiktos,")
    )


def _changes(rows: Sequence[MemberRow]) -> str:
    """The rows that moved most in per cent."""
    moved = [(row, row.pokytis_proc) for row in rows if row.pokytis_proc is not None]
    rose = sorted((item for item in moved if item[1] > _FLAT), key=lambda item: -item[1])[:_NAMED]
    fell = sorted((item for item in moved if item[1] < -_FLAT), key=lambda item: item[1])[:_NAMED]
    parts = []
    if rose:
        parts.append(f"labiausiai augo: {_named(rose)}")
    if fell:
        parts.append(f"labiausiai mažėjo: {_named(fell)}")
    return f"Palyginti su praėjusiais metais, {'; '.join(parts)}." if parts else ""


def _named(items: Sequence[tuple[MemberRow, float]]) -> str:
    return joined(
        f"{_inside(row.pavadinimas)} ({change(moved, 1)}{NO_BREAK_SPACE}proc.)" for row, moved in items
    )


def _among_similar(analysis: MemberAnalysis, rows: Sequence[MemberRow]) -> str:
    """How many rows are above the median of the similar, by the value per inhabitant."""
    pairs = [
        (row.gyventojui, row.panasiu_gyventojui)
        for row in rows
        if row.gyventojui is not None and row.panasiu_gyventojui
    ]
    if not pairs:
        return ""
    apart = [100 * (own - middle) / middle for own, middle in pairs]
    above = sum(1 for each in apart if each > _NEAR)
    below = sum(1 for each in apart if each < -_NEAR)
    whole = counted(len(pairs), "rodiklio", "rodiklių", "rodiklių")
    reported = max(row.panasiu_nariu for row in rows)
    group = f"{analysis.klase}; duomenis pateikė {number(reported)} iš {number(analysis.panasiu)}"
    return (
        f"Skaičiuojant vienam gyventojui, iš {whole} panašių savivaldybių ({group}) medianą viršija "
        f"{number(above)}, jos nesiekia {number(below)}."
    )


def _part_in_plan(member: MemberView) -> str:
    """How many of the indicators that the member's forms feed it contributed to."""
    possible, own = member.galimi_rodikliai, len(member.indelis)
    if not possible:
        return ""
    if not own:
        return "Tarp strategijos rodiklių, kurie skaičiuojami iš bibliotekų ataskaitų, šios bibliotekos įrašų nėra."
    whole = counted(possible, "strategijos rodiklio", "strategijos rodiklių", "strategijos rodiklių")
    which = plural(possible, "kuris skaičiuojamas", "kurie skaičiuojami", "kurie skaičiuojami")
    text = f"Biblioteka prisidėjo prie {number(own)} iš {whole}, {which} iš bibliotekų ataskaitų"
    goals = [
        f"{goal.numeris}{NO_BREAK_SPACE}tikslas{NO_BREAK_SPACE}– {number(len(goal.indelis))}"
        for goal in member.tikslai
        if goal.indelis
    ]
    return f"{text} ({'; '.join(goals)})."


def _inside(name: str) -> str:
    """A row's name inside a sentence: ``Etatai iš viso`` -> ``etatai iš viso``, but ``TBA: …``."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"
