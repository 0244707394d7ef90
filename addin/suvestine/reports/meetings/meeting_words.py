"""Decisions that the data ask for, and what is said of changes, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from suvestine.lithuanian import counted, number, plural
from suvestine.reports.views.plan_views import MonitoringView, SignalView
from suvestine.reports.views.sentences import sentence

if TYPE_CHECKING:
    from suvestine.reports.activities.projects import ProjectsView
    from suvestine.reports.meetings.meeting import MemberProposal
    from suvestine.reports.meetings.return_states import ReturnsView

_NAMED = 4
_LONG = 90
_CALL_DAYS = 60


class Decision(NamedTuple):
    """A question before the meeting and the decision proposed; ``pagrindas`` says which data raise it."""

    klausimas: str
    siuloma: str
    pagrindas: str


def decisions(
    monitoring: MonitoringView | None,
    returns: ReturnsView,
    projects: ProjectsView,
    proposals: Sequence[MemberProposal],
    applications: int,
) -> tuple[Decision, ...]:
    """What the data ask the meeting to decide, the most urgent first."""
    found = [
        *_about_plan(monitoring),
        *_about_signals(monitoring.pozymiai if monitoring else ()),
        *_about_returns(returns),
        *_about_projects(projects),
        *_about_proposals(proposals),
    ]
    if applications:
        what = counted(
            applications, "paraiška dar nevertinta", "paraiškos dar nevertintos", "paraiškų dar nevertinta"
        )
        found.append(
            Decision("Metų nominacijos", "Pavesti komisijai baigti paraiškų vertinimą.", sentence(what))
        )
    return tuple(found)


def change_sentence(better: int, worse: int, period: str) -> str:
    """``Palyginti su 2025 m., 5 rodiklių būsena pagerėjo, 2 – pablogėjo.``"""
    start = f"palyginti su {period} m."
    if not better and not worse:
        return f"{start[0].upper()}{start[1:]}, rodiklių būsena nepasikeitė."
    parts = []
    if better:
        parts.append(f"{counted(better, 'rodiklio', 'rodiklių', 'rodiklių')} būsena pagerėjo")
    if worse:
        parts.append(
            f"{number(worse)} – pablogėjo"
            if better
            else f"{counted(worse, 'rodiklio', 'rodiklių', 'rodiklių')} būsena pablogėjo"
        )
    return sentence(f"{start}, {', '.join(parts)}")


def _about_plan(view: MonitoringView | None) -> list[Decision]:
    if view is None or not view.suvestine.blogai:
        return []
    late = view.suvestine.blogai
    codes = dict.fromkeys(row.veiklos_kodas for row in view.atsilieka)
    what = counted(
        late,
        "rodiklis atsilieka arba nepasiektas",
        "rodikliai atsilieka arba nepasiekti",
        "rodiklių atsilieka arba nepasiekta",
    )
    return [
        Decision(
            "Nuo plano atsiliekantys rodikliai",
            "Pavesti atsakingiesiems iki kito posėdžio pateikti priemones ir terminus.",
            sentence(f"{what} (veiklos {_shortened(codes)})"),
        )
    ]


def _about_signals(signals: Iterable[SignalView]) -> list[Decision]:
    found = []
    for signal in signals:
        asked = next((asked for start, asked in _SIGNALS if signal.pavadinimas.startswith(start)), None)
        if asked is not None:
            found.append(
                Decision(
                    *asked,
                    sentence(
                        f"{signal.pavadinimas[0].lower()}{signal.pavadinimas[1:]}: {_shortened(signal.visi)}"
                    ),
                )
            )
    return found


_SIGNALS = (
    ("Veiklos, kurioms", ("Veiklos be atsakingojo", "Paskirti veiklų atsakinguosius.")),
    (
        "Per 6 mėnesius baigsis",
        ("Sutartys, kurių galiojimas baigiasi", "Nuspręsti, kurias sutartis pratęsti."),
    ),
    (
        "Sutartys, kurių galiojimas pasibaigė",
        ("Pasibaigusios sutartys", "Pratęsti sutartis arba pripažinti jas baigtomis."),
    ),
    ("Metai, kuriais išlaidos viršijo", ("Asociacijos finansai", "Aptarti pajamų ir išlaidų pusiausvyrą.")),
    ("Metai, kuriais sumažėjo rezervas", ("Rezervas", "Aptarti rezervo mažėjimo priežastis.")),
)
"""How a risk signal begins -> the question and the decision proposed."""


def _about_returns(returns: ReturnsView) -> list[Decision]:
    late = [form for form in returns.truksta if form.veluojama]
    if not late:
        return []
    named = "; ".join(
        f"„{form.pavadinimas}“ – {number(form.nepateikta)} iš {number(form.laukta)}" for form in late
    )
    return [
        Decision(
            "Nepateiktos ataskaitos",
            "Paraginti nepateikusiuosius ir nustatyti galutinį terminą.",
            f"Nepateikta: {named}.",
        )
    ]


def _about_projects(projects: ProjectsView) -> list[Decision]:
    found = []
    if projects.veluoja:
        named = _shortened(f"„{p.pavadinimas}“" for p in projects.veluoja)
        found.append(
            Decision(
                "Vėluojantys projektai",
                "Išklausyti vykdytojus ir patikslinti terminus.",
                sentence(f"pabaigos diena praėjo: {named}"),
            )
        )
    if projects.veluojantys_etapai:
        named = _shortened(f"{s.etapas} („{s.projektas}“)" for s in projects.veluojantys_etapai)
        found.append(
            Decision(
                "Vėluojantys projektų etapai", "Patikslinti etapų terminus.", sentence(f"vėluoja: {named}")
            )
        )
    calls = [f for f in projects.atviri_kvietimai if f.liko is not None and f.liko <= _CALL_DAYS]
    if calls:
        named = _shortened(f"{f.pavadinimas} (paraiškos iki {f.paraiskos_iki})" for f in calls)
        found.append(
            Decision(
                "Finansavimo galimybės",
                "Nuspręsti, kuriems kvietimams rengti paraiškas.",
                sentence(f"atviri kvietimai: {named}"),
            )
        )
    return found


def _about_proposals(proposals: Sequence[MemberProposal]) -> list[Decision]:
    if not proposals:
        return []
    what = counted(len(proposals), "pasiūlymas", "pasiūlymai", "pasiūlymų")
    verb = plural(len(proposals), "gautas", "gauti", "gauta")
    named = _shortened(dict.fromkeys(f"„{proposal.pasiulymas}“" for proposal in proposals))
    return [
        Decision(
            "Narių pasiūlymai",
            "Aptarti pasiūlymus ir pavesti parengti atsakymus.",
            sentence(f"{verb} {what}: {named}"),
        )
    ]


def _shortened(names: Iterable[str]) -> str:
    listed = [name if len(name) <= _LONG else f"{name[:_LONG].rstrip()}…" for name in names]
    left = len(listed) - _NAMED
    return ", ".join(listed[:_NAMED]) + (f" ir dar {number(left)}" if left > 0 else "")
