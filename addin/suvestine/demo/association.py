"""The example of an association: returns of its libraries, the council's form, the contest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from suvestine.demo import council as council_form
from suvestine.demo import flaws
from suvestine.demo import library as library_form
from suvestine.demo import nominations as nominations_form
from suvestine.demo.answers import Answers
from suvestine.demo.council import council
from suvestine.demo.example import Example
from suvestine.demo.library import Library, library
from suvestine.demo.nominations import nominations
from suvestine.profiles import ASSOCIATION
from suvestine.workspace import Member

_NOTICE = """PAVYZDINIAI DUOMENYS

Šiame aplanke viskas sugalvota: skaičiai, renginiai, projektai, sutartys, žmonės ir įvykiai.
Tikri tik savivaldybių ir bibliotekų pavadinimai bei strategijos planas. Nė vienas skaičius
nieko nesako apie tikras bibliotekas; nerodykite jų kaip tikrų ir necituokite.

Kas kur yra:
  valdymas.xlsx   valdymo darbaknygė (nariai, planas, nustatymai)
  siuntimui/      nariams paruoštos darbaknygės
  gauta/          „užpildytos“ ataskaitos; 2026 m. tarp jų tyčia yra klaidų
  suvestines/     suvestinė ir stebėsenos darbaknygės
  ataskaitos/     dokumentai

Savo darbui susikurkite naują aplanką; šį galite ištrinti.
"""


@dataclass(frozen=True, slots=True)
class AssociationPeriod:
    """Everybody's answers of one period; ``libraries``, ``councils`` and ``contests`` by member code."""

    libraries: Mapping[str, Library]
    councils: Mapping[str, Answers]
    contests: Mapping[str, Answers]

    @property
    def answers(self) -> Mapping[str, Mapping[str, Answers]]:
        return {
            council_form.FORM: self.councils,
            nominations_form.FORM: self.contests,
            library_form.FORM: {code: item.answers for code, item in self.libraries.items()},
        }


def association_period(
    members: Mapping[str, Member],
    period: str,
    *,
    before: AssociationPeriod | None = None,
    flawed: bool = False,
) -> AssociationPeriod:
    """The answers of a period, without mistakes but for changes that nothing explains."""
    leaps = flaws.UNEXPLAINED_LEAPS if flawed else {}
    libraries = {
        code: library(
            member, period, before=before.libraries[code] if before else None, leaps=leaps.get(code)
        )
        for code, member in members.items()
        if member.group == "narys"
    }
    councils = [code for code, member in members.items() if member.group == "taryba"]
    names = [members[code].name for code in libraries]
    return AssociationPeriod(
        libraries,
        {code: council(period) for code in councils},
        {code: nominations(period, names) for code in councils},
    )


def _as_it_is(control: bytes) -> bytes:
    """The shipped control workbook is an association's already."""
    return control


EXAMPLE = Example(
    profile=ASSOCIATION,
    forms=(library_form.FORM, council_form.FORM, nominations_form.FORM),
    notice=_NOTICE,
    settled=_as_it_is,
    period=association_period,
    flaws=flaws.FLAWS,
)
