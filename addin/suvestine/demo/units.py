"""The plan of a unit of an example library: activities with their fulfilment, proposals, the year in four answers."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.demo import proposals_words, units_words
from suvestine.demo.answers import Answers
from suvestine.demo.proposals_words import PROPOSALS_2025, PROPOSALS_2026
from suvestine.demo.typed_rows import Rows, typed_rows
from suvestine.demo.units_words import HEADS, NEXT_DAY, PLANS_2025, PLANS_2026, REVIEWS

FORM = "padalinio_planas"
_PLANS: Mapping[int, Mapping[str, Rows]] = {2025: PLANS_2025, 2026: PLANS_2026}
_PROPOSALS: Mapping[int, Mapping[str, Rows]] = {2025: PROPOSALS_2025, 2026: PROPOSALS_2026}
_POSTS = {"Pavyzdė": "skyriaus vedėja", "Pavyzdys": "skyriaus vedėjas"}
"""What a head of that first name is called."""
_TEXTS = ("apzvalga_prioritetai", "apzvalga_rezultatai", "apzvalga_sunkumai", "apzvalga_kiti_metai")


def unit_plan(member: str, period: str) -> Answers:
    """A unit's answers of a period; a KeyError says that the examples have no such unit."""
    year = int(period[:4])
    texts = zip(_TEXTS, REVIEWS[year][member], strict=True)
    return Answers(
        fields={
            "vadovas": HEADS[member],
            "uzpilde": f"{HEADS[member]}, {_POSTS[HEADS[member].split()[0]]} (išgalvotas asmuo)",
            "uzpildymo_data": NEXT_DAY[year],
            **{name: f"{text} (Pavyzdinis tekstas.)" for name, text in texts},
        },
        fixed={},
        registers={
            "plano_veiklos": typed_rows(
                _PLANS[year][member], columns=units_words.COLUMNS, title=units_words.TITLE, year=year
            ),
            "pasiulymai": typed_rows(
                _PROPOSALS[year].get(member, ()),
                columns=proposals_words.COLUMNS,
                title=proposals_words.TITLE,
                year=year,
            ),
        },
    )
