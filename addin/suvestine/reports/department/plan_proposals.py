"""Units' proposals to the strategic plan: evaluated by the department, ranked, each with its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from suvestine.dataset.model import summed
from suvestine.lithuanian import number, shown
from suvestine.reports.views.figures import collation
from suvestine.reports.views.registers import Row
from suvestine.reports.views.row_words import NOT_SAID, said, same_words
from suvestine.reports.views.wording import DASH, Printed

REGISTER = "padalinio_planas.pasiulymai"
INCLUDED = "Įtraukti"
REVISED = "Įtraukti patikslinus"
POSTPONED = "Atidėti"
DECLINED = "Neįtraukti"
_COLOURS: Mapping[str, str] = {
    INCLUDED: "D3E8DA",
    REVISED: "DCEBEE",
    POSTPONED: "FBE8C3",
    DECLINED: "F4D2CE",
}
_NOT_JUDGED = "Neįvertinta"
_NEUTRAL = "E4E7E8"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal of one unit; ``vieta`` is the rank of its activity among all proposed ones."""

    padalinys: str
    tikslas: str
    kryptis: str
    veikla: str
    rezultatas: str
    nuo: int | None
    iki: int | None
    metai: str
    poreikis: Printed
    lesos: float | None
    lesos_tekstas: Printed
    vykdytojas: Printed
    svarba: float | None
    vertinimas: str
    spalva: str
    isvada: Printed
    vieta: int

    @property
    def itraukta(self) -> bool:
        """The department takes it into the plan, as proposed or revised."""
        return self.vertinimas in (INCLUDED, REVISED)

    @property
    def atmesta(self) -> bool:
        """Declined or put off."""
        return self.vertinimas in (POSTPONED, DECLINED)


@dataclass(frozen=True, slots=True)
class RankedActivity:
    """One proposed activity, whoever proposed it; ``svarba`` is the mean of what the units gave."""

    vieta: int
    tikslas: str
    veikla: str
    siulo: str
    padaliniu: int
    svarba: float | None
    lesos: float | None
    vertinimas: str
    spalva: str
    pasiulymai: tuple[Proposal, ...]


def ranked_activities(rows: Iterable[Row]) -> tuple[RankedActivity, ...]:
    """Proposals joined by goal and activity, the most important first; equals share a place: 1, 2, 2, 4.

    More important is what the units marked higher on average; among equals, what more units propose.
    """
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        key = same_words(said(row, "tikslas")), same_words(said(row, "veikla"))
        groups.setdefault(key, []).append(row)
    ordered = sorted(groups.values(), key=lambda group: (_merit(group), collation(_text(group[0], "veikla"))))
    merits = [_merit(group) for group in ordered]
    return tuple(
        _activity(group, 1 + merits.index(merit)) for group, merit in zip(ordered, merits, strict=True)
    )


def _merit(rows: Sequence[Row]) -> tuple[float, int]:
    return -(_importance(rows) or 0.0), -len({row.nario_kodas for row in rows})


def _importance(rows: Sequence[Row]) -> float | None:
    known = [amount for row in rows if (amount := row.amount("svarba")) is not None]
    return sum(known) / len(known) if known else None


def _activity(rows: Sequence[Row], place: int) -> RankedActivity:
    proposals = tuple(_proposal(row, place) for row in rows)
    verdicts = list(dict.fromkeys(p.vertinimas for p in proposals))
    units = list(dict.fromkeys(p.padalinys for p in proposals))
    return RankedActivity(
        vieta=place,
        tikslas=proposals[0].tikslas,
        veikla=proposals[0].veikla,
        siulo="; ".join(units),
        padaliniu=len(units),
        svarba=_importance(rows),
        lesos=summed(p.lesos for p in proposals),
        vertinimas="; ".join(verdicts),
        spalva=proposals[0].spalva if len(verdicts) == 1 else _NEUTRAL,
        pasiulymai=proposals,
    )


def _proposal(row: Row, place: int) -> Proposal:
    first, last = _year(row, "nuo"), _year(row, "iki")
    verdict = _text(row, "skyriaus_vertinimas") or _NOT_JUDGED
    return Proposal(
        padalinys=row.narys,
        tikslas=_text(row, "tikslas") or NOT_SAID,
        kryptis=_text(row, "kryptis"),
        veikla=_text(row, "veikla") or NOT_SAID,
        rezultatas=_result(row),
        nuo=first,
        iki=last,
        metai=_years(first, last),
        poreikis=said(row, "poreikis"),
        lesos=row.amount("lesos_eur"),
        lesos_tekstas=said(row, "lesos_eur"),
        vykdytojas=said(row, "vykdytojas"),
        svarba=row.amount("svarba"),
        vertinimas=verdict,
        spalva=_COLOURS.get(verdict, _NEUTRAL),
        isvada=said(row, "skyriaus_isvada"),
        vieta=place,
    )


def _result(row: Row) -> str:
    """``Apmokyti gyventojai – 300 asm.``; the indicator alone where no value is proposed."""
    target, name, unit = row.amount("siekiama_reiksme"), _text(row, "rodiklis"), _text(row, "vienetas")
    if target is None:
        return name or DASH
    return " ".join(part for part in (f"{name} –", number(target), unit) if part)


def _years(first: int | None, last: int | None) -> str:
    years = [str(year) for year in dict.fromkeys((first, last)) if year is not None]
    return "–".join(years) or DASH


def _year(row: Row, column: str) -> int | None:
    amount = row.amount(column)
    return int(amount) if amount is not None else None


def _text(row: Row, column: str) -> str:
    return " ".join(shown(said(row, column)).split())
