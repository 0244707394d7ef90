"""Libraries with the few figures that the analysis stands on, year by year."""

from __future__ import annotations

from collections.abc import Mapping

from reports.documents_sample import Given, context, form, submission
from suvestine.dataset.model import Dataset, FormData
from suvestine.reports.analysis.analysis import Analysis
from suvestine.workspace import Member

ROWS = {
    "T3": ("Gyventojų skaičius metų pradžioje", "asm."),
    "V1": ("Registruoti vartotojai", "asm."),
    "V11": ("iš jų vaikai", "asm."),
    "L1": ("Fiziniai apsilankymai", "vnt."),
    "I1": ("Išduotis iš viso", "vnt."),
    "D1": ("Darbuotojai iš viso", "asm."),
    "P2": ("Paslaugų šeimai dalyviai", "asm."),
    "G1": ("Gautos lėšos iš viso", "Eur"),
    "G11": ("Savivaldybės biudžeto lėšos", "Eur"),
    "G12": ("Valstybės biudžeto lėšos", "Eur"),
    "G15": ("Rėmėjų lėšos", "Eur"),
    "S1": ("Išlaidos iš viso (be kapitalo)", "Eur"),
    "S11": ("Išlaidos darbuotojams", "Eur"),
    "S12": ("Išlaidos dokumentams įsigyti", "Eur"),
    "S121": ("iš jų spaudiniams", "Eur"),
    "S2": ("Kapitalo išlaidos", "Eur"),
}
Figures = Mapping[str, Mapping[str, Given]]
"""Member -> code -> what the member gave."""


def members(**people: float | None) -> dict[str, Member]:
    """Members A, B … with their inhabitants, in two counties by turns."""
    found = {}
    for place, (code, population) in enumerate(people.items()):
        county = ("Utenos apskritis", "Kauno apskritis")[place % 2]
        name = f"{code}ų rajono savivaldybė"
        found[code] = Member(code, f"{name}s biblioteka", "narys", name, "rajono", county, "", population, {})
    return found


def year(
    period: str,
    figures: Figures,
    asked: Mapping[str, Member],
    explained: Mapping[str, str] | None = None,
    rows: Mapping[str, tuple[str, str]] = ROWS,
) -> Dataset:
    """A period's returns; ``explained`` are words for L1 by member."""
    template = form(rows)
    words = {code: {"statistika.L1.ataskaitiniai_metai": text} for code, text in (explained or {}).items()}
    returns = {
        code: submission(code, given, template=template, explanations=words.get(code))
        for code, given in figures.items()
    }
    return Dataset(period, {"nario_ataskaita": FormData("nario_ataskaita", tuple(asked), returns)})


def using(
    asked: Mapping[str, Member],
    now: Dataset,
    *earlier: Dataset,
    rows: Mapping[str, tuple[str, str]] = ROWS,
) -> Mapping[str, object]:
    return context(members=asked, dataset=now, earlier=earlier, templates={"nario_ataskaita": form(rows)})


def analysis(
    asked: Mapping[str, Member],
    now: Figures,
    *earlier: tuple[str, Figures],
    explained: Mapping[str, str] | None = None,
    rows: Mapping[str, tuple[str, str]] = ROWS,
) -> Analysis:
    before = [year(period, figures, asked, rows=rows) for period, figures in earlier]
    found = using(asked, year("2025", now, asked, explained, rows), *before, rows=rows)["analize"]
    assert isinstance(found, Analysis)
    return found


THREE = members(A=10_000, B=20_000, C=40_000)
