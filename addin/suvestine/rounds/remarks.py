"""What the operator is told beside the result: mistakes of the control workbook that stop nothing."""

from __future__ import annotations

from suvestine.dataset.gathering import Gathered
from suvestine.progress import Say
from suvestine.sentences import Sentence, one_a_line
from suvestine.workspace import Setting

_LISTED = 5


def say_unasked(gathered: Gathered, say: Say) -> None:
    """Members of whom no form is asked, and forms that are asked of groups which nobody is in."""
    control = gathered.workspace.control
    left_out = control.unasked(gathered.period)
    if left_out:
        members = tuple(
            Sentence("member_of_group", {"code": member.code, "group": member.group or Sentence("no_group")})
            for member in left_out
        )
        say(Sentence("members_unasked", {"members": members}))
    of_nobody = control.groups_of_nobody(gathered.period)
    if of_nobody:
        forms = tuple(
            Sentence("form_of_group", {"form": form, "group": group or Sentence("no_group")})
            for form, group in of_nobody
        )
        say(Sentence("groups_of_nobody", {"forms": forms}))


def say_nameless(gathered: Gathered, say: Say) -> None:
    """That documents will not say whose they are."""
    if not gathered.workspace.control.setting(Setting.ORGANISATION):
        say(Sentence("no_organisation", {"setting": Setting.ORGANISATION.value}))


def say_unfound(gathered: Gathered, say: Say) -> None:
    """Indicators that name a form, table, column or word of a list that there is not, by what is wrong."""
    from suvestine.monitoring.sources import unfound

    mistakes: dict[str, tuple[Sentence, list[str]]] = {}
    for code, notes in unfound(gathered).items():
        for note in notes:
            mistakes.setdefault(note.english, (note, []))[1].append(code)
    told = [
        Sentence("indicators_with", {"codes": ", ".join(codes), "problem": note})
        for note, codes in mistakes.values()
    ]
    if len(told) > _LISTED:
        shown, others = one_a_line(told[:_LISTED]), len(told) - _LISTED
        say(Sentence("indicators_unfound_more", {"problems": shown, "others": others}))
    elif told:
        say(Sentence("indicators_unfound", {"problems": one_a_line(told)}))
