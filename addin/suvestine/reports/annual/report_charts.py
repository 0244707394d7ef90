"""Which charts the documents show, and the message of each; a chart without data is None."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from suvestine.lithuanian import change, joined, number, plural
from suvestine.reports.annual.year_sentences import TABLE
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.figures import Figure
from suvestine.reports.views.form_views import FigureRow
from suvestine.reports.views.leaders import leaders
from suvestine.reports.views.lookup import BlankRow, Lookup
from suvestine.reports.views.plan_views import MonitoringView
from suvestine.reports.views.registers import Rows
from suvestine.reports.views.shares import Share, share
from suvestine.reports.views.wording import proc

_MAIN = {
    "T1": "Padaliniai", "V1": "Vartotojai", "L1": "Fiziniai apsilankymai", "L2": "Virtualūs apsilankymai",
    "F1": "Fondas", "I11": "Fizinė išduotis", "I12": "Atsisiuntimai", "R1": "Renginiai",
    "R2": "Renginių dalyviai", "M1": "Vartotojų mokymai", "D2": "Etatai", "G1": "Gautos lėšos",
}  # fmt: skip
_INCOME = {
    "G11": "Savivaldybių biudžetai",
    "G12": "Valstybės biudžetas",
    "G13": "ES ir kitos tikslinės",
    "G14": "Kitos",
}
_PARTS = (
    "pasiekta ar vykdoma pagal planą",
    "atsiliekama",
    "nepasiekta",
    "duomenų nėra",
    "nevertinama ar nepradėta",
)
_GROUPS = 8
_FLAT = 0.05


def year_charts(lookup: Lookup) -> Mapping[str, Chart | None]:
    """Charts of the annual report by name."""
    visits = lookup.rodiklis(TABLE, "L1")
    return {
        "pokyciai": _changes(lookup),
        "apsilankymai_apskrityse": _by_county(visits),
        "apsilankymai_metais": _years(visits, "Fiziniai apsilankymai"),
        "renginiu_tipai": _groups(
            lookup.registras("nario_ataskaita.renginiai"), "tipas", "aprašytų renginių"
        ),
        "lesu_saltiniai": _income(lookup),
    }


def monitoring_charts(view: MonitoringView | None) -> Mapping[str, Chart | None]:
    """Charts of the monitoring by name."""
    return {"tikslu_bukle": _goals(view) if view else None}


def _changes(lookup: Lookup) -> Chart | None:
    moved: list[tuple[str, float]] = []
    for code, name in _MAIN.items():
        per_cent = lookup.rodiklis(TABLE, code).pokytis_proc
        if per_cent is not None:
            moved.append((name, per_cent))
    if len(moved) < 2:
        return None
    moved.sort(key=lambda item: -item[1])
    (top, rise), (bottom, fall) = moved[0], moved[-1]
    said = []
    if rise > _FLAT:
        said.append(f"labiausiai augo {_within(top)} ({change(rise, 1)})")
    if fall < -_FLAT:
        said.append(f"labiausiai mažėjo {_within(bottom)} ({change(fall, 1)})")
    message = f"Rodiklių pokytis per metus, proc.: {', '.join(said) or 'rodikliai beveik nepakito'}"
    items = tuple(Item(name, (per_cent,)) for name, per_cent in moved)
    return Chart(ChartKind.CHANGES, message, _told(message, [(n, change(v, 1)) for n, v in moved]), items)


def _by_county(row: FigureRow | BlankRow) -> Chart | None:
    known = [(c.pavadinimas, c.gyventojui) for c in row.apskritys if c.gyventojui is not None]
    if len(known) < 2:
        return None
    known.sort(key=lambda item: -item[1])
    (top, most), (bottom, least) = known[0], known[-1]
    message = (
        f"Fiziniai apsilankymai vienam gyventojui: daugiausia – {_in(top)} ({number(most, 1)}), "
        f"mažiausiai – {_in(bottom)} ({number(least, 1)})"
    )
    items = [Item(_where(name), (value,), number(value, 1), name in (top, bottom)) for name, value in known]
    return Chart(ChartKind.BARS, message, _told(message, [(i.label, i.shown) for i in items]), tuple(items))


def _years(figure: Figure, name: str) -> Chart | None:
    series = figure.palyginama_eile
    points = [(item.laikotarpis, item.suma) for item in series if item.suma is not None]
    if len(points) < 3:
        return None
    first, last = points[0], points[-1]
    moved = 100 * (last[1] - first[1]) / first[1] if first[1] else 0
    verb = "padaugėjo" if moved > 0 else "sumažėjo"
    message = f"{name}: nuo {first[0]} m. {verb} {proc(abs(moved))} (nariai, pateikę visų metų duomenis: {series[0].atsake})"
    items = tuple(Item(period, (value,)) for period, value in points)
    return Chart(ChartKind.LINE, message, _told(message, [(p, number(v)) for p, v in points]), items)


def _groups(rows: Rows, column: str, of: str) -> Chart | None:
    if column not in rows.stulpeliai:
        return None
    groups = rows.pagal(column)[:_GROUPS]
    if len(groups) < 2:
        return None
    most = leaders(rows.pagal(column), lambda group: group.kiekis)
    names = joined(_within(group.pavadinimas) for group in most)
    whole = number(rows.kiekis)
    if len(most) == 1:
        message = f"Dažniausias {of} tipas – {names} ({number(most[0].kiekis)} iš {whole})"
    elif most:
        message = f"Dažniausi {of} tipai – {names} (po {number(most[0].kiekis)} iš {whole})"
    else:
        message = f"Visų {of} tipų – po {number(groups[0].kiekis)} iš {whole}"
    items = tuple(Item(g.pavadinimas, (float(g.kiekis),), strong=g in most) for g in groups)
    return Chart(
        ChartKind.BARS, message, _told(message, [(g.pavadinimas, number(g.kiekis)) for g in groups]), items
    )


def _income(lookup: Lookup) -> Chart | None:
    whole = lookup.rodiklis(TABLE, "G1")
    parts = [(name, share(lookup.rodiklis(TABLE, code), whole)) for code, name in _INCOME.items()]
    known = [(name, part) for name, part in parts if part is not None]
    if len(known) < 2:
        return None
    most = leaders(known, lambda item: item[1].per_cent)
    names = [name for name, _ in most]
    message = "Gautos lėšos pagal šaltinį, proc."
    if most:
        largest = "didžiausia dalis" if len(most) == 1 else "didžiausios dalys"
        message += f": {largest} – {joined(map(_within, names))} ({'po ' * (len(most) > 1)}{number(most[0][1].per_cent, 1)})"
    message += _counted_over(known)
    items = tuple(Item(n, (part.per_cent,), number(part.per_cent, 1), n in names) for n, part in known)
    return Chart(ChartKind.BARS, message, _told(message, [(n, proc(p.per_cent)) for n, p in known]), items)


def _counted_over(parts: Sequence[tuple[str, Share]]) -> str:
    """``. Bibliotekų, pateikusių ir šaltinio, ir visų lėšų skaičių: kitos – 57``; blank where all are all members'."""
    fewer = [f"{_within(name)} – {number(part.members)}" for name, part in parts if not part.everybody]
    return f". Bibliotekų, pateikusių ir šaltinio, ir visų lėšų skaičių: {'; '.join(fewer)}" if fewer else ""


def _goals(view: MonitoringView) -> Chart | None:
    items = []
    for goal in view.tikslai:
        counts = goal.suvestine
        rest = counts.nevertinama + counts.nepradeta
        parts = (
            counts.gerai,
            counts.atsiliekama,
            counts.nepasiekta,
            counts.be_duomenu + counts.be_pradines,
            rest,
        )
        items.append(Item(f"{goal.numeris} tikslas", tuple(float(part) for part in parts)))
    if not any(any(item.values) for item in items):
        return None
    judged = [goal for goal in view.tikslai if goal.suvestine.dalis is not None]
    message = "Rodikliai pagal tikslą ir būseną"
    best = leaders(judged, lambda goal: goal.suvestine.dalis or 0)
    if best:
        words, each = ("vykdomi", "po ") if len(best) > 1 else ("vykdomas", "")
        names = (
            f"{joined(goal.numeris for goal in best)} {plural(len(best), 'tikslas', 'tikslai', 'tikslai')}"
        )
        share_done = f"{each}{proc(best[0].suvestine.dalis, 0)}"
        message += f": geriausiai {words} {names} ({share_done} vertintų rodiklių)"
    told = [(item.label, _parts_told(item.values)) for item in items]
    return Chart(ChartKind.STACKED, message, _told(message, told), tuple(items), _PARTS)


def _parts_told(values: Sequence[float]) -> str:
    return ", ".join(f"{name} {number(v)}" for name, v in zip(_PARTS, values, strict=True) if v)


def _told(message: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The alternative text: the message, then the numbers that a reader of the picture sees."""
    numbers = "; ".join(f"{name}: {value}" for name, value in pairs)
    return f"{message.rstrip('.')}. {numbers.rstrip('.')}."


def _within(name: str) -> str:
    """A name inside a sentence: ``Gautos lėšos`` -> ``gautos lėšos``, but ``ES ir kitos``."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _in(county: str) -> str:
    """``Kauno apskritis`` -> ``Kauno apskrityje``; a name of another form stays as it is."""
    return f"{_where(county)} apskrityje" if county.endswith(" apskritis") else county


def _where(county: str) -> str:
    return county.removesuffix(" apskritis")
