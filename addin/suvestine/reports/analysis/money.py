"""Money over years: income by source and expenditure by kind, in sums, per inhabitant, in per cent of the whole."""

from __future__ import annotations

from suvestine.reports.analysis.codes import CodeGroups
from suvestine.reports.analysis.comparing import change, since_first
from suvestine.reports.analysis.measures import INHABITANTS, PER_CENT, Code, Measure
from suvestine.reports.analysis.observations import Observations, over_all
from suvestine.reports.analysis.views import Finance, Money, MoneyRow, MoneyYear


def finance(observations: Observations, codes: CodeGroups) -> Finance:
    """Income and expenditure as the form's codes part them."""
    return Finance(
        laikotarpiai=observations.periods,
        pajamos=_money(observations, codes, Code.INCOME.value),
        islaidos=_money(observations, codes, Code.EXPENDITURE.value),
    )


def _money(observations: Observations, codes: CodeGroups, whole: str) -> Money:
    total = _row(observations, codes, whole, whole)
    return Money(
        pavadinimas=codes.section(whole),
        is_viso=total,
        dalys=total.is_ju if total else (),
        kitos=tuple(
            row for code in codes.beside(whole) if (row := _row(observations, codes, code, None)) is not None
        ),
    )


def _row(observations: Observations, codes: CodeGroups, code: str, whole: str | None) -> MoneyRow | None:
    found = codes.row(code)
    if found is None:
        return None
    measure = Measure(code, codes.title(code), "", found.vienetas, code, None)
    series = observations.pairs(measure)
    moved = change(measure, series[-2], series[-1]) if len(series) > 1 else None
    years = _years(observations, measure, whole)
    return MoneyRow(
        kodas=code,
        pavadinimas=measure.title,
        vienetas=measure.unit,
        suma=years[-1].suma,
        nariu=years[-1].nariu,
        gyventojui=years[-1].gyventojui,
        dalis=years[-1].dalis,
        dalies_nariu=years[-1].dalies_nariu,
        praejusiu_metu=years[-2].suma if len(years) > 1 else None,
        pokytis=moved.pokytis if moved else None,
        pokytis_proc=moved.pokytis_proc if moved else None,
        palyginta=moved.palyginta if moved else 0,
        per_visus_metus=since_first(measure, observations.periods, series),
        eile=years,
        is_ju=tuple(
            part
            for name in codes.parts(code)
            if (part := _row(observations, codes, name, whole or code)) is not None
        ),
    )


def _years(observations: Observations, measure: Measure, whole: str | None) -> tuple[MoneyYear, ...]:
    """Every period; ``whole`` is the row that the per cent is of, None where the row is no part of anything."""
    people = Measure("", "", "", "", measure.top, INHABITANTS)
    part = Measure("", "", "", PER_CENT, measure.top, whole or measure.top, 100)
    wholes = observations.pairs(Measure("", "", "", "", whole or measure.top, None))
    return tuple(
        MoneyYear(
            laikotarpis=period,
            suma=over_all(measure, sums),
            nariu=len(sums),
            gyventojui=over_all(people, each),
            dalis=over_all(part, parts) if whole else None,
            dalies_nariu=len(sums.keys() & all_of.keys()) if whole else 0,
        )
        for period, sums, each, parts, all_of in zip(
            observations.periods,
            observations.pairs(measure),
            observations.pairs(people),
            observations.pairs(part),
            wholes,
            strict=True,
        )
    )
