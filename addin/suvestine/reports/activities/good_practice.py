"""Good practice from Lithuania and abroad, by area: what members describe and what the department has found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from suvestine.lithuanian import counted, joined, number
from suvestine.reports.views.figures import collation
from suvestine.reports.views.registers import Row
from suvestine.reports.views.sentences import sentence
from suvestine.reports.views.together import Together, text_of
from suvestine.reports.views.wording import Printed

TABLES = ("nario_ataskaita.geroji_patirtis", "skyriaus_registrai.geroji_patirtis")
_COLUMNS = (
    "pavadinimas", "organizacija", "salis", "sritis", "aprasymas", "rezultatas", "kaip_skleista", "data", "nuoroda",
)  # fmt: skip
_HOME = "Lietuva"
_REST = "Kita sritis"
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Practice:
    """One example; ``organizacija`` is whose it is, ``salis`` is Lithuania where the form does not ask."""

    pavadinimas: str
    organizacija: str
    salis: str
    sritis: str
    aprasymas: Printed
    rezultatas: Printed
    kaip_skleista: Printed
    data: Printed
    nuoroda: Printed
    saltinis: str

    @property
    def uzsienio(self) -> bool:
        return self.salis.casefold() != _HOME.casefold()


@dataclass(frozen=True, slots=True)
class PracticeArea:
    """The examples of one area, those from Lithuania first."""

    pavadinimas: str
    aprasai: tuple[Practice, ...]
    praejusiu_metu_kiekis: int | None

    @property
    def kiekis(self) -> int:
        return len(self.aprasai)

    @property
    def uzsienio(self) -> int:
        return sum(item.uzsienio for item in self.aprasai)


class PracticeView:
    """``patirtis``: examples of good practice by area."""

    def __init__(self, together: Together) -> None:
        self._together = together

    @cached_property
    def visi(self) -> tuple[Practice, ...]:
        """Every example, in the order of areas."""
        return tuple(item for area in self.sritys for item in area.aprasai)

    @cached_property
    def sritys(self) -> tuple[PracticeArea, ...]:
        """Areas that have examples, the largest first; the rest of areas stands last."""
        areas = [
            PracticeArea(group.pavadinimas, _ordered(group.eilutes), group.praejusiu_metu_kiekis)
            for group in self._together.rows(TABLES, _COLUMNS).pagal("sritis")
        ]
        return tuple(
            sorted(areas, key=lambda a: (a.pavadinimas == _REST, -a.kiekis, collation(a.pavadinimas)))
        )

    @property
    def organizaciju(self) -> int:
        """How many organisations the examples come from."""
        return len({item.organizacija.casefold() for item in self.visi})

    @cached_property
    def salys(self) -> tuple[str, ...]:
        """Countries of the examples from abroad, by name."""
        return tuple(sorted({item.salis for item in self.visi if item.uzsienio}, key=collation))

    @cached_property
    def sakiniai(self) -> tuple[str, ...]:
        """The digest in at most three sentences; none where there are no examples."""
        if not self.visi:
            return ()
        count = len(self.visi)
        who = counted(self.organizaciju, "organizacijos", "organizacijų", "organizacijų")
        what = counted(
            count,
            "gerosios patirties pavyzdys",
            "gerosios patirties pavyzdžiai",
            "gerosios patirties pavyzdžių",
        )
        largest = [f"{a.pavadinimas.lower()} ({number(a.kiekis)})" for a in self.sritys[:_NAMED]]
        abroad = sum(item.uzsienio for item in self.visi)
        texts = [
            sentence(f"apžvalgoje – {what} iš {who}"),
            sentence(f"daugiausia pavyzdžių – iš šių sričių: {joined(largest)}") if len(self.sritys) > 1 else "",
            sentence(f"iš užsienio – {counted(abroad, 'pavyzdys', 'pavyzdžiai', 'pavyzdžių')}: {joined(self.salys)}")
            if abroad
            else "",
        ]  # fmt: skip
        return tuple(text for text in texts if text)


def _ordered(rows: Iterable[Row]) -> tuple[Practice, ...]:
    found = [_practice(row) for row in rows]
    return tuple(
        sorted(found, key=lambda p: (p.uzsienio, collation(p.organizacija), collation(p.pavadinimas)))
    )


def _practice(row: Row) -> Practice:
    return Practice(
        text_of(row.pavadinimas) or "(be pavadinimo)", text_of(row.organizacija) or row.narys,
        text_of(row.salis) or _HOME, text_of(row.sritis), row.aprasymas, row.rezultatas, row.kaip_skleista,
        row.data, row.nuoroda, text_of(row.saltinis),
    )  # fmt: skip
