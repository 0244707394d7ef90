"""Sentences on the department's registers: they agree in number, and are blank where a register has no rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from suvestine.lithuanian import NO_BREAK_SPACE, counted, joined, long_date, number, plural
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.project_states import states_told
from suvestine.reports.views.registers import Rows
from suvestine.reports.views.row_words import day, said
from suvestine.reports.views.sentences import euros, sentence

_FORM = "skyriaus_registrai"
_OPENING = 2
_DASH = f"{NO_BREAK_SPACE}– "
_FIRST = ("renginiai", "konsultacijos", "projektai", "tyrimai")
_OWN, _JOINT = "Bibliotekos projektas", "Bendras plėtros projektas"


def department_sentences(lookup: Lookup, today: dt.date) -> dict[str, str]:
    """Theme -> its sentences."""
    said_of = {theme: compose(lookup) for theme, compose in _THEMES.items()}
    return {**said_of, "finansavimas": _funding(_rows(lookup, "finansavimo_saltiniai"), today)}


def opening_sentences(themes: Mapping[str, str]) -> tuple[str, ...]:
    """The themes that open a document, two at most."""
    return tuple(themes[theme] for theme in _FIRST if themes[theme])[:_OPENING]


def _research(lookup: Lookup) -> str:
    rows = _rows(lookup, "tyrimai")
    if not rows:
        return ""
    first = (
        f"tyrimų registre – {counted(rows.kiekis, 'tyrimas', 'tyrimai', 'tyrimų')}: {_groups(rows, 'busena')}"
    )
    asked = _sum(rows, "respondentai")
    second = f"apklausta {counted(asked, 'respondentas', 'respondentai', 'respondentų')}" if asked else ""
    return _text(sentence(first), sentence(second))


def _projects(lookup: Lookup) -> str:
    return _project_kind(
        lookup, _OWN, ("bibliotekos projektas", "bibliotekos projektai", "bibliotekos projektų")
    )


def _joint_projects(lookup: Lookup) -> str:
    kinds = "bendras plėtros projektas", "bendri plėtros projektai", "bendrų plėtros projektų"
    return _project_kind(lookup, _JOINT, kinds)


def _project_kind(lookup: Lookup, kind: str, nouns: tuple[str, str, str]) -> str:
    rows = _rows(lookup, "projektai")
    if "rusis" not in rows.stulpeliai:
        return ""
    rows = rows.filtruoti(f"Rūšis = {kind}")
    if not rows:
        return ""
    first = f"projektų registre – {counted(rows.kiekis, *nouns)}"
    if "busena" in rows.stulpeliai:
        first += f": {states_told({group.pavadinimas: group.kiekis for group in rows.pagal('busena')})}"
    granted, spent = _sum(rows, "skirta_suma_eur"), _sum(rows, "panaudota_eur")
    money = [
        f"skirta {euros(granted)}" if granted is not None else "",
        f"panaudota {euros(spent)}" if spent is not None else "",
    ]
    second = ", ".join(part for part in money if part)
    return _text(sentence(first), sentence(f"projektams {second}" if second else ""))


def _funding(rows: Rows, today: dt.date) -> str:
    if not rows:
        return ""
    first = f"sukaupta informacija apie {counted(rows.kiekis, 'finansavimo šaltinį', 'finansavimo šaltinius', 'finansavimo šaltinių')}"
    coming = sorted(
        (due, str(said(row, "fondas_ar_programa") or ""))
        for row in rows
        if (due := day(row, "paraiskos_iki")) is not None and due >= today
    )
    second = f"artimiausias paraiškų terminas – {long_date(coming[0][0])} ({coming[0][1]})" if coming else ""
    return _text(sentence(first), sentence(second, by=" "))


def _programmes(lookup: Lookup) -> str:
    rows = _rows(lookup, "mokymo_programos")
    if not rows:
        return ""
    verb = plural(rows.kiekis, "apskaitoma", "apskaitomos", "apskaitoma")
    return sentence(
        f"{verb} {counted(rows.kiekis, 'kvalifikacijos tobulinimo programa', 'kvalifikacijos tobulinimo programos', 'kvalifikacijos tobulinimo programų')}: {_groups(rows, 'busena')}"
    )


def _events(lookup: Lookup) -> str:
    rows = _rows(lookup, "mokymo_renginiai")
    if not rows:
        return ""
    verb = plural(rows.kiekis, "surengtas", "surengti", "surengta")
    first = f"{verb} {counted(rows.kiekis, 'kvalifikacijos tobulinimo renginys', 'kvalifikacijos tobulinimo renginiai', 'kvalifikacijos tobulinimo renginių')}"
    hours, people = _sum(rows, "valandos"), _sum(rows, "dalyviai")
    if hours:
        first += f" ({_hours(hours)})"
    if people:
        first += f", {'jame' if rows.kiekis == 1 else 'juose'} {_took_part(people)}"
    return sentence(first + _whose(rows))


def _courses(lookup: Lookup) -> str:
    rows = _rows(lookup, "ivadiniai_kursai")
    if not rows:
        return ""
    verb = plural(rows.kiekis, "surengti", "surengti", "surengta")
    courses = counted(rows.kiekis, "įvadiniai kursai", "įvadiniai kursai", "įvadinių kursų")
    # A noun without a singular is counted by a word of its own.
    first = f"{verb} {'vieneri įvadiniai kursai' if rows.kiekis == 1 else courses}"
    people, done = _sum(rows, "dalyviai"), _sum(rows, "baige")
    if people:
        first += f", juose {_took_part(people)}"
    second = f"baigė {number(done)}" if done is not None else ""
    return sentence(first + _whose(rows), second)


def _consultations(lookup: Lookup) -> str:
    rows = _rows(lookup, "konsultacijos")
    if not rows:
        return ""
    verb = plural(rows.kiekis, "suteikta", "suteiktos", "suteikta")
    first = f"{verb} {counted(rows.kiekis, 'konsultacija', 'konsultacijos', 'konsultacijų')}"
    hours = _sum(rows, "valandos")
    if hours:
        first += f" ({_hours(hours)})"
    kinds = _groups(rows, "kam")
    return sentence(f"{first}: {kinds}" if kinds else first)


def _documents(lookup: Lookup) -> str:
    rows = _rows(lookup, "bibliotekos_dokumentai")
    if not rows:
        return ""
    verb = plural(rows.kiekis, "sukauptas", "sukaupti", "sukaupta")
    first = f"{verb} {counted(rows.kiekis, 'dokumentas', 'dokumentai', 'dokumentų')}"
    owners = rows.skirtingi("biblioteka") if "biblioteka" in rows.stulpeliai else 0
    if owners:
        first += f" iš {counted(owners, 'bibliotekos ar padalinio', 'bibliotekų ar padalinių', 'bibliotekų ar padalinių')}"
    return sentence(first)


def _practice(lookup: Lookup) -> str:
    rows = _rows(lookup, "geroji_patirtis")
    if not rows:
        return ""
    verb = plural(rows.kiekis, "surinktas", "surinkti", "surinkta")
    first = f"{verb} {counted(rows.kiekis, 'gerosios patirties pavyzdys', 'gerosios patirties pavyzdžiai', 'gerosios patirties pavyzdžių')}"
    if "salis" in rows.stulpeliai:
        first += f" iš {counted(rows.skirtingi('salis'), 'šalies', 'šalių', 'šalių')}"
    return sentence(first)


def _duties(lookup: Lookup) -> str:
    rows = _rows(lookup, "kitos_uzduotys")
    if not rows:
        return ""
    first = f"vadovybė pavedė {counted(rows.kiekis, 'kitą užduotį', 'kitas užduotis', 'kitų užduočių')}"
    return sentence(f"{first}: {_groups(rows, 'bukle')}")


_THEMES: Mapping[str, Callable[[Lookup], str]] = {
    "tyrimai": _research,
    "projektai": _projects,
    "bendri_projektai": _joint_projects,
    "programos": _programmes,
    "renginiai": _events,
    "kursai": _courses,
    "konsultacijos": _consultations,
    "dokumentai": _documents,
    "geroji_patirtis": _practice,
    "uzduotys": _duties,
}


def _rows(lookup: Lookup, table: str) -> Rows:
    return lookup.registras(f"{_FORM}.{table}")


def _sum(rows: Rows, column: str) -> float | None:
    return rows.suma(column) if column in rows.stulpeliai else None


def _groups(rows: Rows, column: str) -> str:
    """``baigtas – 2 ir atliekamas – 1``; blank where the form has no such column."""
    if column not in rows.stulpeliai:
        return ""
    return joined(f"{group.pavadinimas.lower()}{_DASH}{number(group.kiekis)}" for group in rows.pagal(column))


def _hours(hours: float) -> str:
    return (
        counted(hours, "valanda", "valandos", "valandų") if hours == int(hours) else f"{number(hours)} val."
    )


def _took_part(people: float) -> str:
    return f"dalyvavo {counted(people, 'darbuotojas', 'darbuotojai', 'darbuotojų')}"


def _whose(rows: Rows) -> str:
    """`` (iš jų bibliotekos – 10, teritorijos bibliotekų – 25)``."""
    own, territory = _sum(rows, "bibliotekos_darbuotojai"), _sum(rows, "teritorijos_darbuotojai")
    parts = [
        f"bibliotekos{_DASH}{number(own)}" if own is not None else "",
        f"teritorijos bibliotekų{_DASH}{number(territory)}" if territory is not None else "",
    ]
    said_parts = ", ".join(part for part in parts if part)
    return f" (iš jų {said_parts})" if said_parts else ""


def _text(*sentences: str) -> str:
    return " ".join(text for text in sentences if text)
