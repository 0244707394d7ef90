"""Conclusions and suggestions on training, in sentences from data."""

from __future__ import annotations

from collections.abc import Sequence

from suvestine.lithuanian import counted, joined, number, plural
from suvestine.reports.activities.training_needs import HIGH, CountyNeed, ThemeNeed
from suvestine.reports.views.sentences import amount, sentence
from suvestine.reports.views.wording import proc

_NAMED = 3
_SUGGESTED = 6
_COMPARED = 4
_COUNTY = " apskritis"


def conclusions(
    themes: Sequence[ThemeNeed],
    forms: Sequence[tuple[str, int]],
    without_training: Sequence[str],
    counties: Sequence[CountyNeed],
) -> tuple[str, ...]:
    """What the answers come to; none where nobody named a need."""
    if not themes:
        return ()
    texts = (_first(themes), _places(themes), _form(forms), _unmet(without_training), _counties(counties))
    return tuple(text for text in texts if text)


def suggestions(themes: Sequence[ThemeNeed]) -> tuple[str, ...]:
    """One sentence for each theme of great priority, the first ones only."""
    asked = [theme for theme in themes if theme.pirmumas == HIGH and theme.svarbu][:_SUGGESTED]
    return tuple(_suggestion(theme) for theme in asked)


def held_sentence(
    held: int,
    people: float | None,
    courses: int,
    novices: float | None,
    attended: int,
    attendances: float | None,
) -> str:
    """What was held and attended; blank where nothing was."""
    parts = []
    if held:
        verb = plural(held, "surengtas", "surengti", "surengta")
        first = f"{verb} {counted(held, 'kvalifikacijos tobulinimo renginys', 'kvalifikacijos tobulinimo renginiai', 'kvalifikacijos tobulinimo renginių')}"
        parts.append(
            first
            + (f", {'jame' if held == 1 else 'juose'} – {_people(people)}" if people is not None else "")
        )
    if courses:
        first = f"įvadinių kursų surengta {number(courses)}"
        parts.append(first + (f" ({_people(novices)})" if novices is not None else ""))
    if attended:
        entries = counted(
            attended,
            "kvalifikacijos tobulinimo įrašą",
            "kvalifikacijos tobulinimo įrašus",
            "kvalifikacijos tobulinimo įrašų",
        )
        first = f"bibliotekos pateikė {entries}"
        parts.append(first + (f" – juose {_people(attendances)}" if attendances is not None else ""))
    return " ".join(sentence(part) for part in parts)


def needs_message(first: ThemeNeed) -> str:
    """What the chart of themes says."""
    return f"Svarbiausia mokymų tema – „{first.tema}“: svarbia (4–5 balai) ją laiko {_who(first)}"


def _who(theme: ThemeNeed) -> str:
    """Who calls a theme important: ``10 bibliotekų ir 5 padaliniai``."""
    libraries, units = theme.svarbu - theme.padaliniu, theme.padaliniu
    return joined([
        *([counted(libraries, "biblioteka", "bibliotekos", "bibliotekų")] if libraries else []),
        *([counted(units, "padalinys", "padaliniai", "padalinių")] if units else []),
    ])  # fmt: skip


def _whose(themes: Sequence[ThemeNeed]) -> str:
    """Whose answers the themes stand on: ``bibliotekų ir padalinių``."""
    libraries = any(theme.svarbu > theme.padaliniu for theme in themes)
    units = any(theme.padaliniu for theme in themes)
    return joined([*(["bibliotekų"] if libraries else []), *(["padalinių"] if units else [])])


def _people(count: float | None) -> str:
    return counted(count or 0, "dalyvis", "dalyviai", "dalyvių")


def _first(themes: Sequence[ThemeNeed]) -> str:
    first = themes[0]
    if not first.svarbu:
        return ""
    text = f"daugiausia {_whose(themes)} svarbia (4–5 balai) laiko temą „{first.tema}“ ({_who(first)})"
    more = [f"„{theme.tema}“ ({number(theme.svarbu)})" for theme in themes[1:_NAMED] if theme.svarbu]
    return sentence(text, f"toliau – {joined(more)}" if more else "")


def _places(themes: Sequence[ThemeNeed]) -> str:
    known = [theme for theme in themes if theme.darbuotojai]
    if not known:
        return ""
    most = max(known, key=lambda theme: theme.darbuotojai or 0)
    return sentence(
        f"daugiausia darbuotojų dalyvautų mokymuose „{most.tema}“ – {amount(most.darbuotojai or 0)}"
    )


def _form(forms: Sequence[tuple[str, int]]) -> str:
    whole = sum(count for _, count in forms)
    if not whole:
        return ""
    name, count = forms[0]
    return sentence(
        f"dažniausiai pageidaujama mokymų forma – „{name.lower()}“ ({proc(100 * count / whole, 0)} atsakymų)"
    )


def _unmet(areas: Sequence[str]) -> str:
    if not areas:
        return ""
    named = joined(f"„{area}“" for area in areas)
    what = "svarbia laikomos srities" if len(areas) == 1 else "svarbiomis laikomų sričių"
    return sentence(f"{what} {named} mokymų per metus neįrašyta")


def _counties(counties: Sequence[CountyNeed]) -> str:
    known = [county for county in counties if county.darbuotojai]
    if len(known) < 2:
        return ""
    most = max(known, key=lambda county: county.darbuotojai or 0)
    where = most.pavadinimas
    place = f"{where.removesuffix(_COUNTY)} apskrities" if where.endswith(_COUNTY) else where
    return sentence(
        f"daugiausia dalyvių vietų prašo {place} bibliotekos ({amount(most.darbuotojai or 0)} visoms temoms kartu)"
    )


def _suggestion(theme: ThemeNeed) -> str:
    details = [
        f"forma – {theme.forma.lower()}" if theme.forma else "",
        f"laikas – {_lower(theme.kada)}" if theme.kada and theme.kada != "Bet kada" else "",
        f"apie {counted(theme.darbuotojai, 'dalyvį', 'dalyvius', 'dalyvių')}" if theme.darbuotojai else "",
    ]  # fmt: skip
    said = "; ".join(detail for detail in details if detail)
    text = f"surengti mokymus „{theme.tema}“" + (f" ({said})" if said else "")
    return sentence(f"{text}: temą svarbia laiko {_who(theme)}{_from(theme)}")


def _from(theme: ThemeNeed) -> str:
    """The counties that ask most, where there are enough libraries to compare."""
    names = [name.removesuffix(_COUNTY) for name in theme.apskritys if name.endswith(_COUNTY)]
    if not names or theme.svarbu < _COMPARED:
        return ""
    return f", daugiausia iš {joined(names)} {plural(len(names), 'apskrities', 'apskričių', 'apskričių')}"


def _lower(quarter: str) -> str:
    """``III ketvirtis`` keeps its Roman number."""
    return quarter if quarter[1:2].isupper() or quarter[:2] in ("I ", "V ") else quarter.lower()
