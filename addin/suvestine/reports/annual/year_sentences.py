"""What the year was like, theme by theme, from the members' annual return."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from suvestine.lithuanian import NO_BREAK_SPACE, counted, joined, number, plural
from suvestine.reports.views.figures import Figure
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.project_states import states_told
from suvestine.reports.views.registers import Rows
from suvestine.reports.views.sentences import (
    agreed,
    amount,
    change_clause,
    counted_amount,
    euros,
    sentence,
)
from suvestine.reports.views.shares import Share, share
from suvestine.reports.views.wording import proc

TABLE = "nario_ataskaita.statistika"
"""The table whose codes the sentences speak of; without it they are blank."""
_NAMED = 3


def year_sentences(lookup: Lookup) -> Mapping[str, str]:
    """Theme -> a sentence or two; blank where the figures are missing."""
    return {theme: compose(lookup) for theme, compose in _THEMES.items()}


def _network(lookup: Lookup) -> str:
    total, parts = _figure(lookup, "T1"), []
    for code, forms in (
        ("T11", ("centrinė biblioteka", "centrinės bibliotekos", "centrinių bibliotekų")),
        ("T12", ("filialas", "filialai", "filialų")),
        ("T13", ("paslaugų punktas", "paslaugų punktai", "paslaugų punktų")),
        ("T14", ("mobilioji biblioteka", "mobiliosios bibliotekos", "mobiliųjų bibliotekų")),
    ):
        amount = _figure(lookup, code).suma
        if amount:
            parts.append(counted(amount, *forms))
    if total.suma is None:
        return ""
    whole = f"metų pabaigoje tinkle veikė {counted(total.suma, 'padalinys', 'padaliniai', 'padalinių')}"
    first = f"{whole}: {joined(parts)}" if parts else whole
    accessible = share(_figure(lookup, "N1"), total)
    second = (
        f"judėjimo negalią turintiems žmonėms pritaikyta {proc(accessible.per_cent)} padalinių{accessible.basis}"
        if accessible is not None
        else ""
    )
    return _text(sentence(first, change_clause(total, "padalinių")), sentence(second))


def _users(lookup: Lookup) -> str:
    users = _figure(lookup, "V1")
    if users.suma is None:
        return ""
    verb = agreed(users.suma, "registruotas", "registruoti", "registruota")
    first = f"bibliotekose {verb} {counted_amount(users.suma, 'vartotojas', 'vartotojai', 'vartotojų')}"
    if users.gyventojui is not None:
        first += f" – {proc(100 * users.gyventojui)} aptarnaujamų gyventojų"
    parts = [
        (words, part)
        for words, code in (("vaikai iki 14 m.", "V11"), ("jaunimas (15–29 m.)", "V12"))
        if (part := share(_figure(lookup, code), users)) is not None
    ]
    return _text(sentence(first, change_clause(users, "vartotojų")), sentence(_made_up(parts, "vartotojų")))


def _made_up(parts: Sequence[tuple[str, Share]], of: str) -> str:
    """``vaikai iki 14 m. sudarė 30 proc., jaunimas (15–29 m.) – 13 proc. vartotojų``"""
    said = []
    for place, (words, part) in enumerate(parts, start=1):
        verb, noun = "sudarė" if place == 1 else "–", f" {of}" if place == len(parts) else ""
        said.append(f"{words} {verb} {proc(part.per_cent)}{noun}{part.basis}")
    return ", ".join(said)


def _visits(lookup: Lookup) -> str:
    visits, virtual = _figure(lookup, "L1"), _figure(lookup, "L2")
    if visits.suma is None:
        return ""
    first = f"bibliotekos sulaukė {counted_amount(visits.suma, 'fizinio apsilankymo', 'fizinių apsilankymų', 'fizinių apsilankymų')}"
    if visits.gyventojui is not None:
        first += f", vidutiniškai po {number(round(visits.gyventojui, 1))} vienam gyventojui"
    second = ""
    if virtual.suma is not None:
        second = f"virtualių apsilankymų buvo {amount(virtual.suma)}"
    return _text(sentence(first, change_clause(visits, "apsilankymų")), sentence(second))


def _collection(lookup: Lookup) -> str:
    stock = _figure(lookup, "F1")
    if stock.suma is None:
        return ""
    first = f"metų pabaigoje fondą sudarė {counted_amount(stock.suma, 'fizinis vienetas', 'fiziniai vienetai', 'fizinių vienetų')}"
    came, went = _figure(lookup, "F2").suma, _figure(lookup, "F3").suma
    flow = [
        f"gauta {amount(came)}" if came is not None else "",
        f"nurašyta {amount(went)}" if went is not None else "",
    ]
    second = ", ".join(part for part in flow if part)
    return _text(
        sentence(first, change_clause(stock, "fondo vienetų")),
        sentence(f"per metus {second}" if second else ""),
    )


def _loans(lookup: Lookup) -> str:
    total, physical, electronic = (_figure(lookup, code) for code in ("I1", "I11", "I12"))
    if physical.suma is None and total.suma is None:
        return ""
    main = physical if physical.suma is not None else total
    kind = "fizinis dokumentas", "fiziniai dokumentai", "fizinių dokumentų"
    words = kind if main is physical else ("dokumentas", "dokumentai", "dokumentų")
    verb = agreed(main.suma or 0, "išduotas", "išduoti", "išduota")
    first = f"{verb} {counted_amount(main.suma or 0, *words)}"
    if main.gyventojui is not None:
        first += f", vidutiniškai po {number(round(main.gyventojui, 1))} vienam gyventojui"
    second = ""
    if electronic.suma is not None:
        second = f"elektroninių dokumentų atsisiųsta {amount(electronic.suma)}"
    return _text(sentence(first, change_clause(main, "išduotų dokumentų")), sentence(second))


def _events(lookup: Lookup) -> str:
    events, people = _figure(lookup, "R1"), _figure(lookup, "R2")
    if events.suma is None:
        return ""
    verb = agreed(events.suma, "surengtas", "surengti", "surengta")
    first = f"{verb} {counted_amount(events.suma, 'renginys', 'renginiai', 'renginių')}"
    if people.suma is not None:
        first += f", juose dalyvauta {amount(people.suma)} {_times(people.suma)}"
    return sentence(first, change_clause(events, "renginių"))


def _training(lookup: Lookup) -> str:
    sessions, people, media = (_figure(lookup, code) for code in ("M1", "M2", "M12"))
    family = _figure(lookup, "P2")
    if sessions.suma is None:
        return ""
    verb = agreed(sessions.suma, "surengtas", "surengti", "surengta")
    first = f"{verb} {counted_amount(sessions.suma, 'vartotojų mokymo užsiėmimas', 'vartotojų mokymo užsiėmimai', 'vartotojų mokymo užsiėmimų')}"
    part = share(media, sessions)
    if part is not None:
        first += f", {proc(part.per_cent)} jų – medijų ir informacinio raštingumo{part.basis}"
    second = (
        f"mokymuose dalyvavo {counted_amount(people.suma, 'žmogus', 'žmonės', 'žmonių')}"
        if people.suma is not None
        else ""
    )
    third = (
        f"bazinėmis paslaugomis šeimai naudotasi {amount(family.suma)} {_times(family.suma)}"
        if family.suma is not None
        else ""
    )
    return _text(sentence(first, change_clause(sessions, "užsiėmimų")), sentence(second, third))


def _projects(lookup: Lookup) -> str:
    projects = lookup.registras("nario_ataskaita.projektai")
    if not projects:
        return ""
    first = f"{_by(projects)} {counted(projects.kiekis, 'projektą', 'projektus', 'projektų')}"
    if "busena" in projects.stulpeliai:
        first += f" ({states_told({group.pavadinimas: group.kiekis for group in projects.pagal('busena')})})"
    money = projects.suma("skirta_suma_eur") if "skirta_suma_eur" in projects.stulpeliai else None
    second = f"projektams skirta {euros(money)}" if money is not None else ""
    return _text(sentence(first), sentence(second))


def _international(lookup: Lookup) -> str:
    ties = lookup.registras("nario_ataskaita.tarptautiniai_rysiai")
    if not ties:
        return ""
    first = f"{_by(ties)} {counted(ties.kiekis, 'tarptautinę veiklą', 'tarptautines veiklas', 'tarptautinių veiklų')}"
    if "salis" in ties.stulpeliai:
        countries = ties.skirtingi("salis")
        first += f" su {counted(countries, 'šalies', 'šalių', 'šalių')} partneriais"
    reports = ties.suma("pranesimai") if "pranesimai" in ties.stulpeliai else None
    verb = plural(reports or 0, "perskaitytas", "perskaityti", "perskaityta")
    second = f"{verb} {counted(reports, 'pranešimas', 'pranešimai', 'pranešimų')}" if reports else ""
    return sentence(first, second)


def _publicity(lookup: Lookup) -> str:
    items = lookup.registras("nario_ataskaita.viesinimas")
    if not items:
        return ""
    first = f"{_by(items)} {counted(items.kiekis, 'viešinimo įrašą', 'viešinimo įrašus', 'viešinimo įrašų')}"
    kinds = (
        f", dažniausi tipai: {_groups(items, 'tipas', limit=_NAMED)}" if "tipas" in items.stulpeliai else ""
    )
    return sentence(first + kinds)


def _staff(lookup: Lookup) -> str:
    staff, posts, professional, trained = (_figure(lookup, code) for code in ("D1", "D2", "D11", "D3"))
    if staff.suma is None:
        return ""
    first = f"metų pabaigoje dirbo {counted(staff.suma, 'darbuotojas', 'darbuotojai', 'darbuotojų')}"
    if posts.suma is not None:
        first += f" ({_posts(posts.suma)})"
    part = share(professional, staff)
    if part is not None:
        first += f", profesionalūs bibliotekininkai sudarė {proc(part.per_cent)}{part.basis}"
    part = share(trained, staff)
    second = (
        f"kvalifikaciją tobulino {proc(part.per_cent)} darbuotojų{part.basis}" if part is not None else ""
    )
    return _text(sentence(first), sentence(second))


def _money(lookup: Lookup) -> str:
    income, local, spent = (_figure(lookup, code) for code in ("G1", "G11", "S1"))
    bought = _figure(lookup, "S12")
    clauses = []
    if income.suma is not None:
        first = f"gauta {euros(income.suma)}"
        part = share(local, income)
        if part is not None:
            first += f", savivaldybių biudžetų lėšos sudarė {proc(part.per_cent)}{part.basis}"
        clauses.append(first)
    if spent.suma is not None:
        clauses.append(f"išleista {euros(spent.suma)} (be kapitalo išlaidų)")
    second = ""
    if bought.suma is not None:
        second = f"dokumentams įsigyti išleista {euros(bought.suma)}"
        if bought.gyventojui is not None:
            second += f" – po {number(bought.gyventojui, 2)}{NO_BREAK_SPACE}Eur vienam gyventojui"
    return _text(sentence(*clauses), sentence(second))


_THEMES: Mapping[str, Callable[[Lookup], str]] = {
    "tinklas": _network,
    "vartotojai": _users,
    "apsilankymai": _visits,
    "fondas": _collection,
    "isduotis": _loans,
    "renginiai": _events,
    "mokymai": _training,
    "projektai": _projects,
    "tarptautiniai": _international,
    "viesinimas": _publicity,
    "darbuotojai": _staff,
    "lesos": _money,
}


def _figure(lookup: Lookup, code: str) -> Figure:
    return lookup.rodiklis(TABLE, code)


def _by(rows: Rows) -> str:
    """``23 bibliotekos nurodė``."""
    return f"{counted(rows.nariu, 'biblioteka', 'bibliotekos', 'bibliotekų')} nurodė"


def _groups(rows: Rows, column: str, limit: int | None = None) -> str:
    return joined(
        f"{group.pavadinimas.lower()} – {number(group.kiekis)}" for group in rows.pagal(column)[:limit]
    )


def _times(count: float) -> str:
    return agreed(count, "kartą", "kartus", "kartų")


def _posts(count: float) -> str:
    return counted(count, "etatas", "etatai", "etatų") if count == int(count) else f"{number(count)} etato"


def _text(*sentences: str) -> str:
    return " ".join(text for text in sentences if text)
