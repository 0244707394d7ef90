"""The department's year from its registers: pieces of work with their state, sentences by theme, charts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from suvestine.lithuanian import number
from suvestine.reports.department.department_sentences import department_sentences, opening_sentences
from suvestine.reports.views.charts import Chart, ChartKind, Item
from suvestine.reports.views.lookup import Lookup
from suvestine.reports.views.registers import Row, Rows
from suvestine.reports.views.row_words import day, said
from suvestine.reports.views.task_states import (
    FULFILLED,
    TASK_COLOURS,
    TaskState,
    days_late,
    task_state,
    urgency,
)
from suvestine.reports.views.wording import Printed

FORM = "skyriaus_registrai"
_BARS = 8


@dataclass(frozen=True, slots=True)
class Task:
    """A milestone of a project or an assignment; ``veluoja`` counts days."""

    ko: Printed
    pavadinimas: Printed
    terminas: Printed
    ivykdyta: Printed
    atsakingas: Printed
    busena: str
    spalva: str
    veluoja: int
    pastaba: Printed

    @property
    def baigta(self) -> bool:
        return self.busena in FULFILLED


@dataclass(frozen=True, slots=True)
class DepartmentSentences:
    """A sentence or two on each register; blank where it has no rows."""

    svarbiausia: tuple[str, ...]
    tyrimai: str
    projektai: str
    bendri_projektai: str
    finansavimas: str
    programos: str
    renginiai: str
    kursai: str
    konsultacijos: str
    dokumentai: str
    geroji_patirtis: str
    uzduotys: str


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What the department itself concludes; None where it wrote nothing."""

    metai: Printed
    teritorija: Printed
    mokymai: Printed
    mokymu_pasiulymai: Printed
    planas: Printed
    projektai: Printed


@dataclass(frozen=True, slots=True)
class DepartmentYearView:
    """``skyriaus_metai``: the department's registers; ``yra`` is false where they are not collected."""

    yra: bool
    pateikta: bool
    etapai: tuple[Task, ...]
    uzduotys: tuple[Task, ...]
    sakiniai: DepartmentSentences
    isvados: Conclusions
    konsultaciju_grafikas: Chart | None


def department_year_view(lookup: Lookup, today: dt.date) -> DepartmentYearView:
    """The registers of the period as they stand on a day."""
    form = lookup.forma(FORM)
    steps = _tasks(lookup.registras(f"{FORM}.projekto_etapai"), ("projektas", "etapas", "pastaba"), today)
    duties = _tasks(lookup.registras(f"{FORM}.kitos_uzduotys"), ("pavede", "uzduotis", "rezultatas"), today)
    themes = department_sentences(lookup, today)
    texts = form.laukai if form else ()
    return DepartmentYearView(
        yra=form is not None,
        pateikta=form is not None and form.pateikta > 0,
        etapai=steps,
        uzduotys=duties,
        sakiniai=DepartmentSentences(svarbiausia=opening_sentences(themes), **themes),
        isvados=Conclusions(
            *(
                _text(texts, name)
                for name in (
                    "isvados_metai", "isvados_teritorija", "isvados_mokymai", "pasiulymai_mokymai",
                    "isvados_planas", "isvados_projektai",
                )
            )
        ),
        konsultaciju_grafikas=_bars(
            lookup.registras(f"{FORM}.konsultacijos"), "sritis", "Daugiausia konsultuota šioje srityje"
        ),
    )  # fmt: skip


def _text(rows: Iterable[Row], column: str) -> Printed:
    """What the departments wrote in one field, each on its own line."""
    texts = [str(text) for row in rows if (text := said(row, column)) is not None]
    return "\n".join(texts) or None


def _tasks(rows: Rows, columns: tuple[str, str, str], today: dt.date) -> tuple[Task, ...]:
    """Rows as pieces of work; what is late stands first, the rest by the due day."""
    found = [(_task(row, columns, today), day(row, "terminas") or dt.date.max) for row in rows]
    found.sort(key=lambda item: (urgency(TaskState(item[0].busena)), -item[0].veluoja, item[1]))
    return tuple(task for task, _ in found)


def _task(row: Row, columns: tuple[str, str, str], today: dt.date) -> Task:
    of, name, note = columns
    due = day(row, "terminas")
    state = task_state(said(row, "bukle"), due, day(row, "ivykdyta"), today)
    return Task(
        ko=said(row, of),
        pavadinimas=said(row, name),
        terminas=said(row, "terminas"),
        ivykdyta=said(row, "ivykdyta"),
        atsakingas=said(row, "atsakingas"),
        busena=state,
        spalva=TASK_COLOURS[state],
        veluoja=days_late(due, today) if state is TaskState.LATE else 0,
        pastaba=said(row, note),
    )


def _bars(rows: Rows, column: str, message: str) -> Chart | None:
    """How many rows each word of a column has; None where there is nothing to compare."""
    if column not in rows.stulpeliai:
        return None
    groups = rows.pagal(column)[:_BARS]
    if len(groups) < 2:
        return None
    first = groups[0]
    title = f"{message}: „{first.pavadinimas}“ ({number(first.kiekis)} iš {number(rows.kiekis)})"
    items = tuple(Item(g.pavadinimas, (float(g.kiekis),), strong=g is first) for g in groups)
    told = "; ".join(f"{g.pavadinimas}: {number(g.kiekis)}" for g in groups)
    return Chart(ChartKind.BARS, title, f"{title}. {told}.", items)
