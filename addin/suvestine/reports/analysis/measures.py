"""Which figures are compared: each a row of the annual return, by itself or per unit of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

INHABITANTS = "gyventojai"
"""Stands for the inhabitants that a member serves, where a measure names the code of a row."""
PER_CENT = "proc."


class Code(StrEnum):
    """The rows of the annual return that the ready measures speak of."""

    POPULATION = "T3"
    USERS = "V1"
    CHILDREN = "V11"
    VISITS = "L1"
    VIRTUAL_VISITS = "L2"
    STOCK = "F1"
    ADDITIONS = "F2"
    LOANS = "I1"
    PHYSICAL_LOANS = "I11"
    EVENTS = "R1"
    ATTENDANCES = "R2"
    STAFF = "D1"
    PROFESSIONALS = "D11"
    POSTS = "D2"
    TRAINING_HOURS = "D4"
    WORKSTATIONS = "K1"
    INCOME = "G1"
    LOCAL_INCOME = "G11"
    EXPENDITURE = "S1"
    STAFF_COSTS = "S11"
    ACQUISITIONS = "S12"


@dataclass(frozen=True, slots=True)
class Measure:
    """``times`` units of ``top`` a unit of ``base``; ``top`` by itself where there is no base.

    ``id`` is the name in templates; ``decimals`` say how many places make sense.
    """

    id: str
    title: str
    group: str
    unit: str
    top: str
    base: str | None
    times: float = 1
    decimals: int = 1

    @property
    def codes(self) -> tuple[str, ...]:
        """The rows that a value rests on."""
        return tuple(code for code in (self.top, self.base) if code and code != INHABITANTS)


def _group(group: str, base: str, *rows: tuple[str, str, str, str, float, int]) -> Iterable[Measure]:
    """Measures with one base: id, title, unit, top, times, decimals."""
    for name, title, unit, top, times, decimals in rows:
        yield Measure(name, title, group, unit, top, base, times, decimals)


def _shares(*rows: tuple[str, str, str, str]) -> Iterable[Measure]:
    """Parts of a whole: id, title, the part, the whole."""
    for name, title, top, base in rows:
        yield Measure(name, title, "Dalys", PER_CENT, top, base, 100, 1)


MEASURES: Sequence[Measure] = (
    *_group(
        "Gyventojams", INHABITANTS,
        ("sutelkimas", "Gyventojų sutelkimas (registruotų vartotojų ir gyventojų santykis)", PER_CENT, Code.USERS, 100, 1),
        ("apsilankymai_gyventojui", "Fiziniai apsilankymai vienam gyventojui", "vnt.", Code.VISITS, 1, 1),
        ("virtualus_gyventojui", "Virtualūs apsilankymai vienam gyventojui", "vnt.", Code.VIRTUAL_VISITS, 1, 1),
        ("isduotis_gyventojui", "Išduotis (su atsisiuntimais) vienam gyventojui", "vnt.", Code.LOANS, 1, 1),
        ("fizine_isduotis_gyventojui", "Fizinių dokumentų išduotis vienam gyventojui", "fiz. vnt.", Code.PHYSICAL_LOANS, 1, 1),
        ("fondas_gyventojui", "Dokumentų fondas vienam gyventojui", "fiz. vnt.", Code.STOCK, 1, 1),
        ("gauta_tukstanciui", "Gauti dokumentai tūkstančiui gyventojų", "fiz. vnt.", Code.ADDITIONS, 1000, 0),
        ("renginiai_tukstanciui", "Renginiai tūkstančiui gyventojų", "vnt.", Code.EVENTS, 1000, 1),
        ("dalyviai_tukstanciui", "Renginių dalyviai tūkstančiui gyventojų", "asm.", Code.ATTENDANCES, 1000, 0),
        ("darbo_vietos_tukstanciui", "Kompiuterizuotos darbo vietos tūkstančiui gyventojų", "vnt.", Code.WORKSTATIONS, 1000, 2),
        ("etatai_tukstanciui", "Etatai tūkstančiui gyventojų", "etatai", Code.POSTS, 1000, 2),
        ("lesos_gyventojui", "Gautos lėšos vienam gyventojui", "Eur", Code.INCOME, 1, 2),
        ("islaidos_gyventojui", "Išlaidos (be kapitalo) vienam gyventojui", "Eur", Code.EXPENDITURE, 1, 2),
        ("islaidos_dokumentams_gyventojui", "Išlaidos dokumentams įsigyti vienam gyventojui", "Eur", Code.ACQUISITIONS, 1, 2),
    ),
    *_group(
        "Vartotojui", Code.USERS,
        ("apsilankymai_vartotojui", "Fiziniai apsilankymai vienam vartotojui", "vnt.", Code.VISITS, 1, 1),
        ("isduotis_vartotojui", "Išduotis (su atsisiuntimais) vienam vartotojui", "vnt.", Code.LOANS, 1, 1),
        ("islaidos_vartotojui", "Išlaidos (be kapitalo) vienam vartotojui", "Eur", Code.EXPENDITURE, 1, 2),
    ),
    *_group(
        "Darbuotojui", Code.STAFF,
        ("gyventojai_darbuotojui", "Gyventojai vienam darbuotojui", "asm.", INHABITANTS, 1, 0),
        ("vartotojai_darbuotojui", "Registruoti vartotojai vienam darbuotojui", "asm.", Code.USERS, 1, 0),
        ("apsilankymai_darbuotojui", "Fiziniai apsilankymai vienam darbuotojui", "vnt.", Code.VISITS, 1, 0),
        ("isduotis_darbuotojui", "Išduotis (su atsisiuntimais) vienam darbuotojui", "vnt.", Code.LOANS, 1, 0),
        ("mokymosi_valandos_darbuotojui", "Kvalifikacijos tobulinimo valandos vienam darbuotojui", "val.", Code.TRAINING_HOURS, 1, 1),
    ),
    *_group(
        "Naudojimas", Code.STOCK,
        ("fondo_apyvarta", "Fondo apyvarta (fizinė išduotis vienam fondo vienetui)", "kartai", Code.PHYSICAL_LOANS, 1, 2),
        ("fondo_atnaujinimas", "Fondo atnaujinimas (gautų dokumentų dalis fonde)", PER_CENT, Code.ADDITIONS, 100, 1),
    ),
    *_group("Naudojimas", Code.EVENTS, ("dalyviai_renginyje", "Dalyviai viename renginyje", "asm.", Code.ATTENDANCES, 1, 1)),
    *_group("Naudojimas", Code.VISITS, ("islaidos_apsilankymui", "Išlaidos (be kapitalo) vienam fiziniam apsilankymui", "Eur", Code.EXPENDITURE, 1, 2)),
    *_shares(
        ("vaiku_dalis", "Vaikų dalis tarp registruotų vartotojų", Code.CHILDREN, Code.USERS),
        ("profesionalu_dalis", "Profesionalių bibliotekininkų dalis tarp darbuotojų", Code.PROFESSIONALS, Code.STAFF),
        ("savivaldybes_lesu_dalis", "Savivaldybės biudžeto lėšų dalis gautose lėšose", Code.LOCAL_INCOME, Code.INCOME),
        ("islaidu_darbuotojams_dalis", "Išlaidų darbuotojams dalis išlaidose", Code.STAFF_COSTS, Code.EXPENDITURE),
        ("islaidu_dokumentams_dalis", "Išlaidų dokumentams įsigyti dalis išlaidose", Code.ACQUISITIONS, Code.EXPENDITURE),
    ),
)  # fmt: skip
"""The ready measures, in the order of documents."""
