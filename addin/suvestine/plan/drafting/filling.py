"""A drafted plan in the control workbook: in its empty tables, else in a copy beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from suvestine.errors import UserError
from suvestine.lithuanian import slug
from suvestine.outputs import open_elsewhere, write_output
from suvestine.plan.drafting.document import Block
from suvestine.plan.drafting.drafting import draft_plan, stated_years
from suvestine.plan.drafting.model import DraftIndicator, Place, PlanDraft, Remark
from suvestine.plan.reading import target_years
from suvestine.progress import Say, unheard
from suvestine.sentences import Phrase, Sentence
from suvestine.spreadsheet.grid import Value
from suvestine.spreadsheet.table_filling import Filling, with_filled_tables
from suvestine.workspace import CONTROL_WORKBOOK, Control, Workspace

DRAFT_COPY = "valdymas_plano_juodrastis"
"""The name of the copy beside a control workbook that has a plan already."""

_TABLES: Mapping[str, tuple[str, ...]] = {
    "tikslai": ("Kodas", "Pavadinimas"),
    "kryptys": ("Kodas", "Tikslas", "Pavadinimas"),
    "veiklos": ("Kodas", "Kryptis", "Pavadinimas", "Atsakingas", "Nuo", "Iki", "Pastaba"),
    "rodikliai": (
        "Kodas", "Veikla", "Rodiklis", "Matavimo vienetas", "Rūšis", "Iš viso", "Pradinė reikšmė",
        "Pradiniai metai", "Pastaba",
    ),
}  # fmt: skip
"""The tables that a draft fills, and the columns of each that it needs."""

_Cells = Mapping[str, Value]
"""Heading -> value."""


@dataclass(frozen=True, slots=True)
class PlanImport:
    """A plan that was drafted, and the workbook that holds it."""

    draft: PlanDraft
    written: Path


def import_plan(
    workspace: Workspace, blocks: Sequence[Block], *, file: Path, say: Say = unheard
) -> PlanImport:
    """Writes the plan of a document into the empty plan tables of the control workbook.

    Where one of them holds something, the workbook stays and the draft goes into a copy beside it. What the
    document leaves unsaid stands in the column ``Pastaba`` and in the remarks. Raises :class:`UserError` where
    the document has no plan table or plans other years, or where another program has the workbook open.
    """
    control = workspace.control
    for table, headings in _TABLES.items():
        control.needed_rows(table, *headings)
    draft = _drafted(control, blocks, file)
    path = workspace.folder / CONTROL_WORKBOOK
    content = path.read_bytes()
    filled = any(control.rows(table) for table in _TABLES)
    if not filled and open_elsewhere(path):
        raise UserError(
            "control_locked",
            path=path,
            problem=Phrase("another program has it open", "ją atvėrusi kita programa"),
        )
    tables = {name: _filling(control, name, cells) for name, cells in _plan_cells(draft).items()}
    changed, _ = with_filled_tables(content, tables, {})
    written = write_output(_free(path) if filled else path, partial(_write, changed), say=say)
    if filled:
        say(Sentence("plan_kept", {"path": path, "written": written.name}))
    else:
        say(Sentence("plan_to_finish"))
    return PlanImport(draft, written)


def _drafted(control: Control, blocks: Sequence[Block], file: Path) -> PlanDraft:
    columns = target_years(control)
    stated = stated_years(blocks)
    draft = draft_plan(blocks, stated or columns)
    if draft is None:
        raise UserError("plan_no_table", file=file)
    missing = [str(year) for year in stated if year not in columns]
    if missing:
        years = _span(stated)
        raise UserError("plan_other_years", file=file, years=years, missing=", ".join(missing))
    if not stated and columns:
        assumed = Remark("", Place(), Sentence("draft_years_of_workbook", {"years": _span(columns)}))
        return replace(draft, remarks=(assumed, *draft.remarks))
    return draft


def _span(years: Sequence[int]) -> str:
    return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])


def _plan_cells(draft: PlanDraft) -> Mapping[str, Iterable[_Cells]]:
    notes = _notes(draft)
    return {
        "tikslai": [{"Kodas": goal.code, "Pavadinimas": goal.title} for goal in draft.goals],
        "kryptys": [
            {"Kodas": each.code, "Tikslas": each.goal, "Pavadinimas": each.title} for each in draft.directions
        ],
        "veiklos": [
            {
                "Kodas": each.code, "Kryptis": each.direction, "Pavadinimas": each.title,
                "Atsakingas": each.responsible, "Nuo": each.start, "Iki": each.end,
                "Pastaba": notes.get(each.code),
            }
            for each in draft.activities
        ],
        "rodikliai": [_indicator_cells(each, notes.get(each.code)) for each in draft.indicators],
    }  # fmt: skip


def _indicator_cells(indicator: DraftIndicator, note: str | None) -> _Cells:
    return {
        "Kodas": indicator.code,
        "Veikla": indicator.activity,
        "Rodiklis": indicator.name,
        "Matavimo vienetas": indicator.unit,
        "Rūšis": indicator.kind and indicator.kind.value,
        **{str(year): target for year, target in indicator.targets.items()},
        "Iš viso": indicator.total,
        "Pradinė reikšmė": indicator.baseline,
        "Pradiniai metai": indicator.baseline_year,
        "Pastaba": note,
    }


def _notes(draft: PlanDraft) -> Mapping[str, str]:
    """What each row's column ``Pastaba`` says; goals and directions have none, so their first activity says it."""
    first = {code: each.code for each in reversed(draft.activities) for code in _above(each.direction)}
    notes: dict[str, list[str]] = {}
    for remark in draft.remarks:
        notes.setdefault(first.get(remark.code, remark.code), []).append(remark.sentence.lithuanian)
    return {code: " ".join(said) for code, said in notes.items() if code}


def _above(direction: str) -> Iterator[str]:
    yield direction
    yield direction.partition(".")[0]


def _filling(control: Control, table: str, cells: Iterable[_Cells]) -> Filling:
    """All columns of the table, so that nothing of an earlier plan stays beside the draft."""
    headings = control.headings(table)
    by_slug = ({slug(heading): value for heading, value in row.items()} for row in cells)
    values = ([row.get(slug(heading)) for heading in headings] for row in by_slug)
    return Filling(headings, [[None if value == "" else value for value in row] for row in values])


def _free(path: Path) -> Path:
    """A name beside the control workbook that no earlier draft has."""
    number, target = 1, path.with_name(f"{DRAFT_COPY}.xlsx")
    while target.exists():
        number += 1
        target = path.with_name(f"{DRAFT_COPY}_{number}.xlsx")
    return target


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)
