"""What the public pages are about: each theme with the rows of the annual return that it shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the form's statistics under a name that stands alone."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A page: its file name, its words, its figures.

    The charts compare the measure ``main`` per ``per`` inhabitants, which ``rate`` names.
    """

    id: str
    title: str
    lead: str
    measures: tuple[Measure, ...]
    main: str
    per: int
    rate: str

    @property
    def decimals(self) -> int:
        """The decimal places of the main figure per inhabitants."""
        return 1 if self.per > 1 else 2

    def named(self, code: str) -> str:
        """The name of a measure."""
        return next(measure.name for measure in self.measures if measure.code == code)


THEMES = (
    Theme(
        id="seimos_paslaugos",
        title="Paslaugos šeimai ir renginiai vaikams",
        lead="Kiek bibliotekose vyksta veiklų šeimai, kiek renginių skirta vaikams ir kaip jie naudojasi biblioteka.",
        measures=(
            Measure("P1", "Paslaugų šeimai veiklos"),
            Measure("P2", "Paslaugų šeimai dalyviai"),
            Measure("R11", "Renginiai vaikams"),
            Measure("R21", "Renginių vaikams dalyviai"),
            Measure("V11", "Vartotojai vaikai iki 14\u00a0m."),
        ),
        main="P2",
        per=1000,
        rate="Paslaugų šeimai dalyviai tūkstančiui gyventojų",
    ),
    Theme(
        id="mediju_rastingumas",
        title="Medijų raštingumas ir vartotojų mokymai",
        lead="Kiek bibliotekos moko gyventojus, kiek mokymų skirta skaitmeniniam ir medijų raštingumui.",
        measures=(
            Measure("M1", "Mokymų užsiėmimai"),
            Measure("M11", "Skaitmeninio raštingumo užsiėmimai"),
            Measure("M12", "Medijų raštingumo užsiėmimai"),
            Measure("M2", "Mokymų dalyviai"),
            Measure("M22", "Medijų raštingumo mokymų dalyviai"),
            Measure("K1", "Kompiuterizuotos darbo vietos"),
        ),
        main="M2",
        per=1000,
        rate="Mokymų dalyviai tūkstančiui gyventojų",
    ),
    Theme(
        id="skaitymo_skatinimas",
        title="Skaitymo skatinimas ir fondai",
        lead="Kiek renginių skatina skaityti, kiek dokumentų bibliotekos išduoda ir kaip atnaujina fondus.",
        measures=(
            Measure("R13", "Skaitymo skatinimo renginiai"),
            Measure("I11", "Fizinių dokumentų išduotis"),
            Measure("I12", "Elektroninių dokumentų atsisiuntimai"),
            Measure("F1", "Fondas metų pabaigoje"),
            Measure("F2", "Gauta dokumentų per metus"),
            Measure("S12", "Išlaidos dokumentams įsigyti"),
        ),
        main="I11",
        per=1,
        rate="Fizinių dokumentų išduotis vienam gyventojui",
    ),
)
