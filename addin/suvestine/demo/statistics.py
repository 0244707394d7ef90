"""The 71 figures of an example library: after its inhabitants and branches, whole and parts in agreement."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from random import Random

from suvestine.demo.answers import Figures
from suvestine.demo.branches import CENTRAL, MOBILE, POINT, TOWN, VILLAGE, Branch
from suvestine.workspace import Member

_PER_INHABITANT = {
    "V1": (0.14, 0.22), "L1": (1.7, 3.0), "L2": (0.5, 1.4), "I11": (2.1, 3.8), "I12": (0.02, 0.09),
    "I2": (0.0006, 0.004), "I3": (0.0006, 0.004), "I4": (0.1, 0.3), "K2": (0.25, 0.6), "K3": (0.2, 0.6),
    "F4": (0.01, 0.05), "S12": (1.3, 2.2), "G12": (0.6, 0.9), "S2": (0.0, 1.4),
}  # fmt: skip
_PER_BRANCH = {"T2": (1250, 1750), "R1": (24, 46), "M1": (5, 15), "P1": (3, 11)}
_PER = {"R2": ("R1", 14, 23), "M2": ("M1", 4, 8), "P2": ("P1", 6, 14)}
_PARTS = {
    "V11": ("V1", 0.24, 0.36), "V12": ("V1", 0.11, 0.18), "L11": ("L1", 0.25, 0.4), "I111": ("I11", 0.15, 0.27),
    "I112": ("I11", 0.2, 0.32), "R11": ("R1", 0.35, 0.55), "R12": ("R1", 0.02, 0.07), "R13": ("R1", 0.25, 0.45),
    "R21": ("R2", 0.35, 0.5), "R22": ("R2", 0.02, 0.06), "R23": ("R2", 0.25, 0.4), "M11": ("M1", 0.35, 0.55),
    "M12": ("M1", 0.12, 0.28), "M22": ("M2", 0.12, 0.3), "D11": ("D1", 0.66, 0.84), "D3": ("D1", 0.5, 0.9),
    "F11": ("F1", 0.95, 0.965), "F12": ("F1", 0.004, 0.012), "F13": ("F1", 0.002, 0.007),
    "S121": ("S12", 0.86, 0.92), "S122": ("S12", 0.02, 0.05),
}  # fmt: skip
_STOCK = {"miesto": (1.3, 1.9), "rajono": (3.2, 4.6), "kita": (3.0, 4.8)}
_SMALL_CHANGE = (0.95, 1.05)
_TREND = {
    "V1": 1.01, "L1": 1.03, "L2": 1.06, "I11": 0.985, "I12": 1.13, "I4": 0.97, "K2": 0.95, "K3": 1.08,
    "R1": 1.02, "R2": 1.03, "M1": 1.05, "M2": 1.02, "P1": 1.06, "F4": 1.04, "S11": 1.05, "S12": 1.02,
}  # fmt: skip
"""How the second year differs from the first one over all libraries."""


def figures(
    branches: Sequence[Branch],
    member: Member,
    *,
    profile: Random,
    year: Random | None = None,
    before: Figures | None = None,
    leaps: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """One year's figures by code.

    ``profile`` draws what stays a library's own; ``year`` draws the small changes of a later year, whose
    stock continues that of ``before``. ``leaps`` multiply single figures in an unusual year.
    """
    drawn = _Draw(profile, year, leaps or {})
    people = member.population or 0.0
    found = _network(branches)
    found["T3"] = people
    for code, (low, high) in _PER_INHABITANT.items():
        found[code] = drawn.whole(code, people, low, high)
    for code, (low, high) in _PER_BRANCH.items():
        found[code] = drawn.whole(code, found["T1"] - found["T13"] * 0.8, low, high)
    for code, (base, low, high) in _PER.items():
        found[code] = drawn.whole(code, found[base], low, high)
    found["D1"] = float(round(people * profile.uniform(0.0008, 0.0012) + 0.8 * found["T1"]))
    _stock(found, people, _STOCK[member.kind], drawn, before)
    for code, (base, low, high) in _PARTS.items():
        found[code] = drawn.part(found[base], low, high)
    found["I1"] = found["I11"] + found["I12"]
    found["F5"] = float(profile.randint(1, 6))
    _staff(found, drawn)
    _money(found, drawn)
    return found


class _Draw:
    """Draws a figure so that a later year differs little from the first one."""

    def __init__(self, profile: Random, year: Random | None, leaps: Mapping[str, float]) -> None:
        self._profile = profile
        self._year = year
        self._leaps = leaps

    def whole(self, code: str, base: float, low: float, high: float) -> float:
        value = base * self.rate(low, high) * self._leaps.get(code, 1.0)
        if self._year:
            value *= _TREND.get(code, 1.0) * self._year.uniform(*_SMALL_CHANGE)
        return float(round(value))

    def part(self, base: float, low: float, high: float) -> float:
        share = self.rate(low, high) * (self._year.uniform(0.985, 1.015) if self._year else 1.0)
        return float(math.floor(base * share))

    def rate(self, low: float, high: float) -> float:
        return self._profile.uniform(low, high)


def _network(branches: Sequence[Branch]) -> dict[str, float]:
    def count(*kinds: str) -> float:
        return float(sum(branch.kind in kinds for branch in branches))

    return {
        "T1": float(len(branches)),
        "T11": count(CENTRAL),
        "T12": count(TOWN, VILLAGE),
        "T121": count(TOWN),
        "T122": count(VILLAGE),
        "T13": count(POINT),
        "T14": count(MOBILE),
        "K1": float(sum(branch.computers for branch in branches)),
        "N1": float(sum(branch.accessible for branch in branches)),
        "N2": float(sum(branch.equipped for branch in branches)),
    }


def _stock(
    found: dict[str, float], people: float, rates: tuple[float, float], drawn: _Draw, before: Figures | None
) -> None:
    """The stock at the year's end: last year's with what came and without what was withdrawn."""
    first = float(round(people * drawn.rate(*rates)))
    start = before["F1"] if before else first
    found["F2"] = drawn.whole("F2", start, 0.025, 0.045)
    found["F3"] = drawn.whole("F3", start, 0.03, 0.06)
    found["F1"] = start + found["F2"] - found["F3"] if before else first


def _staff(found: dict[str, float], drawn: _Draw) -> None:
    found["D21"] = _quarters(found["D11"] * drawn.rate(0.82, 0.95))
    found["D22"] = _quarters((found["D1"] - found["D11"]) * drawn.rate(0.7, 0.9))
    found["D2"] = found["D21"] + found["D22"]
    found["D211"] = _quarters(found["D21"] * drawn.rate(0.4, 0.7))
    found["D4"] = round(found["D3"] * drawn.rate(14, 36) * 2) / 2


def _money(found: dict[str, float], drawn: _Draw) -> None:
    found["S11"] = drawn.whole("S11", found["D2"], 20500, 24500)
    found["S13"] = drawn.whole("S13", found["S11"], 0.1, 0.22)
    found["S1"] = found["S11"] + found["S12"] + found["S13"]
    found["G11"] = drawn.whole("G11", found["S1"], 0.93, 0.98)
    found["G13"] = drawn.whole("G13", found["S1"], 0.0, 0.04)
    found["G14"] = drawn.whole("G14", found["S1"], 0.003, 0.015)
    found["G1"] = found["G11"] + found["G12"] + found["G13"] + found["G14"]


def _quarters(value: float) -> float:
    """Posts are counted in quarters."""
    return math.floor(value * 4) / 4
