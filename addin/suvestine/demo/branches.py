"""The branches of an example library, and how its totals spread over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from suvestine.demo.answers import Figures, Row
from suvestine.demo.words import BRANCH_NAMES
from suvestine.workspace import Member

CENTRAL, TOWN, VILLAGE, POINT, MOBILE = (
    "Centrinė biblioteka",
    "Miesto filialas",
    "Kaimo filialas",
    "Paslaugų punktas",
    "Mobilioji biblioteka",
)
_SPREAD = {
    "gyventojai": "T3",
    "vartotojai": "V1",
    "apsilankymai": "L1",
    "isduotis": "I11",
    "renginiai": "R1",
    "darbuotojai": "D1",
}
"""Column of the register -> the row of the statistics that it adds up to."""
_HOLDS_READING_DAY = (0.84, 0.76)
"""How likely a village branch holds the reading day, in the first and in the second example year."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One service point; ``weight`` is its part of the library's work."""

    code: str
    name: str
    kind: str
    weight: float
    computers: int
    accessible: bool
    equipped: bool
    reading_day: bool


def opened(member: Member, random: Random) -> tuple[Branch, ...]:
    """The network of the first example year."""
    people = member.population or 0
    town, village, point = _sizes(member.kind, people, random)
    kinds = [CENTRAL, *[TOWN] * town, *[VILLAGE] * village, *[POINT] * point]
    if member.kind == "rajono" and people > 30000 and random.random() < 0.5:
        kinds.append(MOBILE)
    names = random.sample(BRANCH_NAMES, len(kinds))
    return tuple(
        _branch(number, kind, name, random)
        for number, (kind, name) in enumerate(zip(kinds, names, strict=True), 1)
    )


def a_year_later(branches: Sequence[Branch], random: Random) -> tuple[Branch, ...]:
    """Some village branches have closed, some are accessible now, the reading day is held anew."""
    kept = list(branches)
    villages = [branch for branch in kept if branch.kind == VILLAGE]
    if len(villages) > 6 and random.random() < 0.2:
        kept.remove(random.choice(villages))
    return tuple(
        replace(
            branch,
            accessible=branch.accessible or random.random() < 0.05,
            equipped=branch.equipped or random.random() < 0.04,
            reading_day=_holds_reading_day(branch.kind, random, _HOLDS_READING_DAY[1]),
            computers=max(0, branch.computers + random.choice((-1, 0, 0, 0, 0, 1))),
        )
        for branch in kept
    )


def branch_rows(branches: Sequence[Branch], figures: Figures) -> list[Row]:
    """The register: each total of the statistics spread over the branches."""
    weights = [branch.weight for branch in branches]
    columns = {column: spread(int(figures[code]), weights) for column, code in _SPREAD.items()}
    return [
        {
            "kodas_padalinio": branch.code,
            "pavadinimas": branch.name,
            "tipas": branch.kind,
            **{column: float(amounts[place]) for column, amounts in columns.items()},
            "darbo_vietos": float(branch.computers),
            "pritaikyta": "taip" if branch.accessible else "ne",
            "skaitymo_diena": "taip" if branch.reading_day else "ne",
        }
        for place, branch in enumerate(branches)
    ]


def spread(total: int, weights: Sequence[float]) -> list[int]:
    """A whole number in parts after the weights: the parts add up to it exactly."""
    whole = sum(weights)
    shares = [total * weight / whole for weight in weights]
    parts = [int(share) for share in shares]
    by_rest = sorted(range(len(parts)), key=lambda place: parts[place] - shares[place])
    for place in by_rest[: total - sum(parts)]:
        parts[place] += 1
    return parts


def _sizes(kind: str, people: float, random: Random) -> tuple[int, int, int]:
    """How many town branches, village branches and service points."""
    if kind == "miesto":
        return 2 + round(people / 26000), 0, 0
    if kind == "rajono":
        return random.randint(0, 2), 8 + round(people / 2700), random.randint(0, 2)
    return (1 if people > 20000 else 0), 1 + round(people / 4500), random.randint(0, 1)


def _branch(number: int, kind: str, name: str, random: Random) -> Branch:
    weights = {CENTRAL: 14.0, TOWN: 4.0, VILLAGE: 1.0, POINT: 0.2, MOBILE: 0.8}
    computers = {CENTRAL: 24, TOWN: 9, VILLAGE: 3, POINT: 0, MOBILE: 1}[kind]
    titles = {
        CENTRAL: "Centrinė biblioteka (pavyzdys)",
        MOBILE: "Bibliobusas (pavyzdys)",
        POINT: f"{name} paslaugų punktas (pavyzdys)",
    }
    return Branch(
        code=f"P{number:02d}",
        name=titles.get(kind, f"{name} filialas (pavyzdys)"),
        kind=kind,
        weight=weights[kind] * random.uniform(0.6, 1.5),
        computers=computers and max(1, computers + random.randint(-1, 2)),
        accessible=random.random() < (0.8 if kind in (CENTRAL, TOWN) else 0.35),
        equipped=random.random() < (0.6 if kind in (CENTRAL, TOWN) else 0.12),
        reading_day=_holds_reading_day(kind, random, _HOLDS_READING_DAY[0]),
    )


def _holds_reading_day(kind: str, random: Random, likely: float) -> bool:
    return kind in (CENTRAL, TOWN) or (kind == VILLAGE and random.random() < likely)
