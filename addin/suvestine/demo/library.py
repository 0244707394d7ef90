"""The annual return of an example library, whole and without mistakes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from suvestine.demo import registers, reviews
from suvestine.demo.answers import Answers, Figures, Row
from suvestine.demo.branches import Branch, a_year_later, branch_rows, opened
from suvestine.demo.statistics import figures
from suvestine.demo.strategy_rows import JOINED_SISTER_LIBRARIES, SISTER_LIBRARIES, strategy_rows
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN
from suvestine.spreadsheet.grid import Value
from suvestine.workspace import Member

FORM = "nario_ataskaita"
SEED = "suvestinė"
HEAD = "Pavyzdė Pavyzdienė"
PRESIDENT = "Pavyzdys Pavyzdaitis"
COMPILER = "Pavyzdė Pavyzdytė, vyriausioji metodininkė (išgalvotas asmuo)"
_VALUE, _WHY = "ataskaitiniai_metai", "paaiskinimas"
_PREFILLED = "T3"
_OPTIONAL = ("T2", "V12", "F12", "F13", "I4", "R23", "M22", "D211", "K2", "K3", "S121", "S122", "S2")
_MIDDLING_TOWN = 35000


@dataclass(frozen=True, slots=True)
class Unusual:
    """A year that needs an explanation: factors by code, and the code whose row explains them.

    ``amiss`` are differences that the statistics have from what the registers or last year would give.
    """

    code: str
    why: str
    leaps: Mapping[str, float]
    amiss: Mapping[str, float]


NOTHING_UNUSUAL = Unusual("", "", {}, {})
UNUSUAL: Mapping[tuple[str, str], Unusual] = {
    ("2025", "29"): Unusual("L1", reviews.MOBILE, {}, {"L1": 640}),
    ("2025", "79"): Unusual("K1", reviews.WAREHOUSE, {}, {"K1": 2}),
    ("2026", "33"): Unusual("L1", reviews.REPAIRED, {"L1": 0.42, "K2": 0.5}, {}),
    ("2026", "72"): Unusual("V1", reviews.REREGISTERED, {"V1": 0.41}, {}),
    ("2026", "94"): Unusual("F1", reviews.INVENTORY, {}, {"F1": 118}),
    ("2026", "78"): Unusual("I11", reviews.SHORTENED, {"I11": 0.44}, {}),
}
"""By period and member: warnings that the member explains."""


@dataclass(frozen=True, slots=True)
class Library:
    """What one library has to tell of one period; the next period continues from it."""

    member: Member
    period: str
    branches: Sequence[Branch]
    figures: Figures
    answers: Answers


def library(
    member: Member,
    period: str,
    *,
    before: Library | None = None,
    leaps: Mapping[str, float] | None = None,
) -> Library:
    """A library's period; ``leaps`` are changes that nothing explains."""
    random = _random(period, member.code)
    unusual = UNUSUAL.get((period, member.code), NOTHING_UNUSUAL)
    branches = a_year_later(before.branches, random) if before else opened(member, random)
    found = figures(
        branches,
        member,
        profile=_random("", member.code),
        year=random if before else None,
        before=before.figures if before else None,
        leaps={**unusual.leaps, **(leaps or {})},
    )
    rows = _registers(member, period, branches, found, random, before)
    for code, difference in unusual.amiss.items():
        found[code] += difference
    answers = Answers(
        fields=_fields(member, period, random),
        fixed={**_statistics(found, unusual, random), **_strategy(member, period, branches)},
        registers=rows,
    )
    return Library(member, period, branches, found, answers)


def _random(period: str, member: str) -> Random:
    return Random(f"{SEED} {period} {member} {FORM}")  # noqa: S311 - examples need the same draw every time


def _fields(member: Member, period: str, random: Random) -> dict[str, Value]:
    texts = {
        name: " ".join(random.sample(said, random.randint(1, 3))) for name, said in reviews.REVIEWS.items()
    }
    return {
        "vadovas": HEAD,
        "uzpilde": COMPILER,
        "uzpildymo_data": dt.date(int(period[:4]) + 1, 1, random.randint(7, 28)),
        "el_pastas": f"biblioteka{member.code}@example.org",
        **{name: f"{text} (Pavyzdinis tekstas.)" for name, text in texts.items()},
    }


def _statistics(found: Figures, unusual: Unusual, random: Random) -> dict[tuple[str, str, str], Value]:
    """Every figure but the inhabitants, which stand there already; some optional ones in words."""
    answered: dict[str, Value] = {code: value for code, value in found.items() if code != _PREFILLED}
    if random.random() < 0.35:
        for code in random.sample(_OPTIONAL, random.randint(1, 3)):
            answered[code] = random.choice((UNKNOWN, UNKNOWN, NOT_APPLICABLE))
    cells: dict[tuple[str, str, str], Value] = {
        ("statistika", code, _VALUE): value for code, value in answered.items()
    }
    if unusual.code:
        cells["statistika", unusual.code, _WHY] = unusual.why
    return cells


def _strategy(member: Member, period: str, branches: Sequence[Branch]) -> dict[tuple[str, str, str], Value]:
    sisters = SISTER_LIBRARIES if period[:4] == "2025" else SISTER_LIBRARIES | JOINED_SISTER_LIBRARIES
    held = sum(branch.reading_day for branch in branches)
    return {
        ("strategijos_rodikliai", "1.2.3-1", _VALUE): float(member.code in sisters),
        ("strategijos_rodikliai", "3.1.6-1", _VALUE): float(held),
    }


def _registers(
    member: Member,
    period: str,
    branches: Sequence[Branch],
    found: Figures,
    random: Random,
    before: Library | None,
) -> dict[str, list[Row]]:
    year, size = int(period[:4]), ((member.population or 0) / _MIDDLING_TOWN) ** 0.4
    own = strategy_rows(period, member.code)
    earlier = before.answers.registers["projektai"] if before else ()
    drawn: dict[str, list[Row]] = {
        "padaliniai": branch_rows(branches, found),
        "renginiai": registers.events(year, size, random),
        "projektai": registers.projects(year, random, earlier),
        "kvalifikacija": registers.training(year, found["D4"] - 8, found["D1"], random),
        "mokymu_poreikiai": registers.needs(found["D1"], random),
        "tarptautiniai_rysiai": registers.ties(year, random),
        "viesinimas": registers.publicity(year, random),
        "geroji_patirtis": registers.practices(random),
        "pasiulymai": registers.proposals(random),
    }
    return {name: [*rows, *own.get(name, ())] for name, rows in drawn.items()}
