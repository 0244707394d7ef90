"""The public data analysis by theme: figures, sentences and charts; counts only, nothing about a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

from suvestine.errors import UserError
from suvestine.lithuanian import counted, number, slug
from suvestine.reports.analysis.analysis import Analysis
from suvestine.reports.analysis.views import Indicator
from suvestine.reports.annual.year_sentences import TABLE
from suvestine.reports.themes.theme_charts import by_county, by_size, over_years
from suvestine.reports.themes.theme_designs import THEMES, ThemeDesign
from suvestine.reports.views.charts import Chart
from suvestine.reports.views.figures import Figure
from suvestine.reports.views.form_views import FigureRow
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.registers import Rows
from suvestine.reports.views.sentences import agreed, amount, change_clause, counted_amount, sentence
from suvestine.reports.views.shares import basis, share
from suvestine.reports.views.wording import proc
from suvestine.workspace import Setting

_FORM = TABLE.partition(".")[0]
_THOUSAND = 1000
_AREA = "sritis"
_FEWEST_SPREAD = 4


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme: ``rodikliai`` are rows as reported, ``veikla`` and ``dalyviai`` are per 1 000 inhabitants.

    ``be_veiklos`` counts the members that answered with zero, not those that did not answer.
    """

    kodas: str
    pavadinimas: str
    klausimas: str
    sritis: str
    sakiniai: tuple[str, ...]
    rodikliai: tuple[FigureRow, ...]
    veiklos_pavadinimas: str
    veiklos_kodas: str
    veikla: Indicator
    dalyviu_pavadinimas: str
    dalyviu_kodas: str
    dalyviai: Indicator
    atsake: int
    laukta: int
    be_veiklos: int
    apskritys: Chart | None
    klases: Chart | None
    metai: Chart | None


class ThemeViews(Sequence[ThemeView]):
    """The themes that ``wanted`` names, all where it is blank; those without any data are left out.

    They are made when a template asks for them, and then raise :class:`UserError` where ``wanted`` names a theme
    that there is not: a document that speaks of no theme goes without.
    """

    def __init__(self, lookup: Lookup, analysis: Analysis, wanted: str) -> None:
        self._lookup = lookup
        self._analysis = analysis
        self._wanted = wanted

    @overload
    def __getitem__(self, index: int) -> ThemeView: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ThemeView]: ...
    def __getitem__(self, index: int | slice) -> ThemeView | Sequence[ThemeView]:
        return self._views[index]

    def __len__(self) -> int:
        return len(self._views)

    @cached_property
    def _views(self) -> tuple[ThemeView, ...]:
        designs = _chosen(self._wanted) or THEMES
        views = (_Theme(design, self._lookup, self._analysis).view() for design in designs)
        return tuple(view for view in views if view is not None)


def _chosen(wanted: str) -> list[ThemeDesign]:
    names = [name.strip() for name in re.split(r"[,;\n]", wanted) if name.strip()]
    for name in names:
        if not any(_is_named(design, name) for design in THEMES):
            known = ", ".join(f"„{design.title}“" for design in THEMES)
            raise UserError("unknown_theme", setting=Setting.THEME.value, found=name, known=known)
    return [design for design in THEMES if any(_is_named(design, name) for name in names)]


def _is_named(design: ThemeDesign, name: str) -> bool:
    return slug(name) in {slug(word) for word in (design.title, design.area, design.id)}


class _Theme:
    """Works out a theme; charts and the spread are of those who took part, where members count them."""

    def __init__(self, design: ThemeDesign, lookup: Lookup, analysis: Analysis) -> None:
        self._design = design
        self._lookup = lookup
        self._activity = lookup.rodiklis(TABLE, design.activity)
        self._people = lookup.rodiklis(TABLE, design.people)
        self._per_activity = analysis.gyventojui(design.activity, _THOUSAND)
        self._per_people = analysis.gyventojui(design.people, _THOUSAND)

    def view(self) -> ThemeView | None:
        """None where nobody reported the activity."""
        design, counts_people = self._design, bool(self._per_people.nariu)
        if self._activity.suma is None:
            return None
        name = design.people_name if counts_people else design.activity_name
        main = self._per_people if counts_people else self._per_activity
        spoken = f"{name} tūkstančiui gyventojų"
        return ThemeView(
            kodas=design.id,
            pavadinimas=design.title,
            klausimas=design.question,
            sritis=design.area,
            sakiniai=self._sentences(main, name),
            rodikliai=self._lookup.eilutes(TABLE, *design.codes),
            veiklos_pavadinimas=design.activity_name,
            veiklos_kodas=design.activity,
            veikla=self._per_activity,
            dalyviu_pavadinimas=design.people_name,
            dalyviu_kodas=design.people,
            dalyviai=self._per_people,
            atsake=self._activity.atsake,
            laukta=self._activity.laukta,
            be_veiklos=self._zeros,
            apskritys=by_county(main, spoken),
            klases=by_size(main, spoken),
            metai=over_years(self._people if counts_people else self._activity, name),
        )

    @property
    def _zeros(self) -> int:
        return sum(1 for member in self._activity.nariai if member.reiksme == 0)

    def _sentences(self, main: Indicator, name: str) -> tuple[str, ...]:
        said = (self._held(), self._took_part(), _spread(main, name), self._without(), self._registers())
        return tuple(text for text in said if text)

    def _held(self) -> str:
        design, count = self._design, self._activity.suma or 0
        first = f"{agreed(count, *design.activity_done)} {counted_amount(count, *design.activity_words)}"
        part = share(self._activity, self._whole) if design.whole else None
        if part is not None:
            first += f" – {proc(part.per_cent)} {design.whole_words}{part.basis}"
        return sentence(first, change_clause(self._activity, "jų"))

    def _took_part(self) -> str:
        if self._people.suma is None:
            return ""
        first = f"dalyvių skaičius – {amount(self._people.suma)}"
        each = self._people.vienam(self._activity)
        if each is not None:
            counted_over = basis(self._people, self._activity)
            first += f", vidutiniškai po {_tenth(each)} {self._design.within_one}{counted_over}"
        return sentence(first, change_clause(self._people, "dalyvių"))

    def _without(self) -> str:
        answered, zeros = self._activity.atsake, self._zeros
        if not zeros:
            return (
                f"Tokių veiklų turėjo visos atsakiusios bibliotekos ({number(answered)})."
                if answered > 1
                else ""
            )
        words = ("atsakiusios bibliotekos", "atsakiusių bibliotekų", "atsakiusių bibliotekų")
        return f"Nė vienos tokios veiklos neturėjo {number(zeros)} iš {counted(answered, *words)}."

    def _registers(self) -> str:
        """What the registers of the annual return hold in this area."""
        learning = self._of_area("kvalifikacija")
        practice = self._of_area("geroji_patirtis")
        clauses = []
        if learning:
            verb = agreed(len(learning), "priskirtas", "priskirti", "priskirta")
            events = counted(len(learning), "renginys", "renginiai", "renginių")
            clauses.append(
                f"kvalifikacijos tobulinimo registre šiai sričiai {verb} {events} ({_libraries(learning)})"
            )
        if practice:
            examples = counted(len(practice), "pavyzdys", "pavyzdžiai", "pavyzdžių")
            clauses.append(f"gerosios patirties registre – {examples} ({_libraries(practice)})")
        return sentence(", ".join(clauses))

    def _of_area(self, register: str) -> Rows | None:
        rows = self._lookup.registras(f"{_FORM}.{register}")
        heading = rows.stulpeliai.get(_AREA)
        return rows.filtruoti(f"{heading} = {self._design.area}") if heading else None

    @property
    def _whole(self) -> Figure:
        return self._lookup.rodiklis(TABLE, self._design.whole)


def _spread(main: Indicator, name: str) -> str:
    """Where the median stands, and how far apart the middle half of the members is."""
    low, high = main.apatinis_kvartilis, main.virsutinis_kvartilis
    if main.mediana is None or low is None or high is None or main.nariu < _FEWEST_SPREAD:
        return ""
    return (
        f"{name} tūkstančiui gyventojų: mediana – {_tenth(main.mediana)}, "
        f"pusės bibliotekų reikšmės – nuo {_tenth(low)} iki {_tenth(high)}."
    )


def _libraries(rows: Rows) -> str:
    return counted(rows.nariu, "biblioteka", "bibliotekos", "bibliotekų")


def _tenth(value: float) -> str:
    return number(round(value, 1))
