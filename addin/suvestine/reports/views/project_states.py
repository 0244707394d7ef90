"""How many projects are in each state, in words that agree with a project, a few or many."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.lithuanian import counted, joined, number

_WORDS = {
    "Vykdoma": ("vykdomas", "vykdomi", "vykdoma"),
    "Finansuojama": ("finansuojamas", "finansuojami", "finansuojama"),
    "Pateikta": ("pateiktas vertinti", "pateikti vertinti", "pateikta vertinti"),
    "Rengiama": ("rengiamas", "rengiami", "rengiama"),
    "Įvykdyta": ("įvykdytas", "įvykdyti", "įvykdyta"),
    "Nefinansuota": ("nefinansuotas", "nefinansuoti", "nefinansuota"),
    "Nutraukta": ("nutrauktas", "nutraukti", "nutraukta"),
}
"""A state in the form's list -> what is said of one, of a few, of many projects."""


def states_told(states: Mapping[str, int]) -> str:
    """``1 vykdomas, 2 įvykdyti ir 15 rengiama``; a state that is not in the form's list stays in its own words."""
    return joined(
        counted(count, *_WORDS[name]) if name in _WORDS else f"{name.lower()} – {number(count)}"
        for name, count in states.items()
    )
