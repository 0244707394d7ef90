"""What the figures of a theme say, in sentences; those whose figures are missing are left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from suvestine.lithuanian import NO_BREAK_SPACE, counted, number
from suvestine.reports.annual.year_sentences import TABLE, year_sentences
from suvestine.reports.views.figures import Figure
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.sentences import (
    agreed,
    change_clause,
    counted_amount,
    euros,
    sentence,
)
from suvestine.reports.views.shares import share
from suvestine.reports.views.wording import proc

_EVENT = ("renginį", "renginius", "renginių")


def story(theme: str, lookup: Lookup) -> tuple[str, ...]:
    """The sentences of a theme, the weightiest first."""
    return tuple(text for text in _STORIES[theme](lookup) if text)


def _families(lookup: Lookup) -> tuple[str, ...]:
    activities, people, events = (_figure(lookup, code) for code in ("P1", "P2", "R11"))
    return (
        _held(
            activities,
            ("bazinių paslaugų šeimai veiklą", "bazinių paslaugų šeimai veiklas", "bazinių paslaugų šeimai veiklų"),
            people,
            use="jomis naudotasi",
        ),
        _held_of(
            events,
            ("renginį vaikams", "renginius vaikams", "renginių vaikams"),
            _figure(lookup, "R1"),
            _figure(lookup, "R21"),
        ),
        _children(lookup),
    )  # fmt: skip


def _children(lookup: Lookup) -> str:
    visits = _figure(lookup, "L11").suma
    part = share(_figure(lookup, "V11"), _figure(lookup, "V1"))
    return sentence(
        f"vaikai iki 14 m. sudarė {proc(part.per_cent)} registruotų vartotojų{part.basis}"
        if part is not None
        else "",
        f"vaikai bibliotekose lankėsi {_times(visits)}" if visits is not None else "",
    )


def _media(lookup: Lookup) -> tuple[str, ...]:
    sessions, people = _figure(lookup, "M1"), _figure(lookup, "M2")
    session = ("vartotojų mokymo užsiėmimą", "vartotojų mokymo užsiėmimus", "vartotojų mokymo užsiėmimų")
    return (
        _held(sessions, session, people, use="juose dalyvauta"),
        _parts(
            sessions,
            {
                "skaitmeniniam raštingumui": _figure(lookup, "M11"),
                "medijų ir informaciniam raštingumui": _figure(lookup, "M12"),
            },
        ),
        _media_people(_figure(lookup, "M22")),
        _workplaces(_figure(lookup, "K1").suma),
    )


def _parts(sessions: Figure, parts: Mapping[str, Figure]) -> str:
    known = [(to, part) for to, figure in parts.items() if (part := share(figure, sessions)) is not None]
    said = [
        (f"{to} – {proc(part.per_cent)}" if place else f"{to} skirta {proc(part.per_cent)} užsiėmimų")
        + part.basis
        for place, (to, part) in enumerate(known)
    ]
    return sentence(*said, by=", ")


def _media_people(people: Figure) -> str:
    if people.suma is None:
        return ""
    first = f"medijų ir informacinio raštingumo mokymuose dalyvauta {_times(people.suma)}"
    return sentence(first, change_clause(people, "dalyvavimo kartų"))


def _workplaces(places: float | None) -> str:
    if places is None:
        return ""
    noun = counted(
        places, "kompiuterizuota darbo vieta", "kompiuterizuotos darbo vietos", "kompiuterizuotų darbo vietų"
    )
    return sentence(f"vartotojams {agreed(places, 'skirta', 'skirtos', 'skirta')} {noun}")


def _reading(lookup: Lookup) -> tuple[str, ...]:
    year = year_sentences(lookup)
    events = tuple(f"skaitymo skatinimo {form}" for form in _EVENT)
    bought = _figure(lookup, "S12")
    spent = f"dokumentams įsigyti išleista {euros(bought.suma)}" if bought.suma is not None else ""
    if bought.gyventojui is not None:
        spent += f" – po {number(bought.gyventojui, 2)}{NO_BREAK_SPACE}Eur vienam gyventojui"
    return (
        _held_of(
            _figure(lookup, "R13"),
            (events[0], events[1], events[2]),
            _figure(lookup, "R1"),
            _figure(lookup, "R23"),
        ),
        year["isduotis"],
        year["fondas"],
        sentence(spent),
    )


def _held(held: Figure, words: tuple[str, str, str], people: Figure, *, use: str) -> str:
    """``Bibliotekos surengė 8 938 veiklas, jomis naudotasi 91 782 kartus; per metus …``"""
    if held.suma is None:
        return ""
    first = f"bibliotekos surengė {counted_amount(held.suma, *words)}"
    if people.suma is not None:
        first += f", {use} {_times(people.suma)}"
    return sentence(first, change_clause(people, "dalyvavimo kartų"))


def _held_of(held: Figure, words: tuple[str, str, str], whole: Figure, people: Figure) -> str:
    """``Bibliotekos surengė 19 933 renginius vaikams – 41,2 proc. visų renginių; juose dalyvauta …``"""
    if held.suma is None:
        return ""
    first = f"bibliotekos surengė {counted_amount(held.suma, *words)}"
    part = share(held, whole)
    if part is not None:
        first += f" – {proc(part.per_cent)} visų renginių{part.basis}"
    return sentence(first, f"juose dalyvauta {_times(people.suma)}" if people.suma is not None else "")


def _times(count: float) -> str:
    """``91 782 kartus``, ``2,71 mln. kartų``."""
    return counted_amount(count, "kartą", "kartus", "kartų")


def _figure(lookup: Lookup, code: str) -> Figure:
    return lookup.rodiklis(TABLE, code)


_STORIES: Mapping[str, Callable[[Lookup], tuple[str, ...]]] = {
    "seimos_paslaugos": _families,
    "mediju_rastingumas": _media,
    "skaitymo_skatinimas": _reading,
}
