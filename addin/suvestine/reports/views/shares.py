"""A part's per cent in a whole, counted over the members that gave both, and the words that say how many they are."""

from __future__ import annotations

from dataclasses import dataclass

from suvestine.lithuanian import counted
from suvestine.reports.views.figures import Figure


@dataclass(frozen=True, slots=True)
class Share:
    """Per cent of a part in a whole over the ``members`` that gave both.

    ``everybody`` says whether nobody gave only one of them: then the sums printed beside give the same per cent.
    """

    per_cent: float
    members: int
    everybody: bool

    @property
    def basis(self) -> str:
        """As :func:`basis`, of this share."""
        return "" if self.everybody else _told(self.members)


def share(part: Figure, whole: Figure) -> Share | None:
    """The share of a part in a whole; None where nobody gave both, or the whole is zero."""
    each = part.vienam(whole)
    if each is None:
        return None
    return Share(100 * each, part.pateike_abu(whole), part.tie_patys(whole))


def basis(figure: Figure, other: Figure) -> str:
    """`` (skaičiuota pagal 58 bibliotekas, pateikusias abu skaičius)``; blank where nobody gave only one of them."""
    return "" if figure.tie_patys(other) else _told(figure.pateike_abu(other))


def _told(members: int) -> str:
    gave = counted(members, "biblioteką, pateikusią", "bibliotekas, pateikusias", "bibliotekų, pateikusių")
    return f" (skaičiuota pagal {gave} abu skaičius)"
