"""What a round fetches before it starts: members, forms, lists, last period's values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from suvestine.dataset.archive import Archive, earlier_values
from suvestine.dataset.model import Dataset
from suvestine.errors import UserError
from suvestine.forms.model import LABEL, PLAN, UNIT, FormTemplate
from suvestine.forms.reading import read_template
from suvestine.forms.shelf import Shelf
from suvestine.periods import Period
from suvestine.plan.model import Plan
from suvestine.plan.reading import read_plan, read_planned_indicators
from suvestine.returns.model import Collection
from suvestine.spreadsheet.grid import Value
from suvestine.workspace import CollectedForm, Member, Row, Workspace, text


@dataclass(frozen=True)
class Gathered:
    """A workspace and a period with everything that was fetched for them; read when first asked for."""

    workspace: Workspace
    period: Period

    @cached_property
    def members(self) -> Mapping[str, Member]:
        """Members by code."""
        return self.workspace.control.members(self.period)

    @cached_property
    def plan(self) -> Plan:
        return read_plan(self.workspace.control)

    @cached_property
    def archive(self) -> Archive:
        return Archive(self.workspace.archive)

    @cached_property
    def earlier(self) -> tuple[Dataset, ...]:
        """The last complete states of the periods before this one, in time."""
        labels = (label for label in self.archive.periods() if label < self.period.label)
        return tuple(dataset for label in labels if (dataset := self.deposited(label)) is not None)

    def deposited(self, period: str) -> Dataset | None:
        """The last complete state of a period, its forms as the control workbook spells them now; None where the
        period was never consolidated.
        """
        dataset = self.archive.dataset(period)
        if dataset is None:
            return None
        spelled = {each.form.lower(): each.form for each in self.workspace.control.forms()}
        named = ((spelled.get(form.lower(), form), data) for form, data in dataset.forms.items())
        return replace(dataset, forms={form: replace(data, form=form) for form, data in named})

    @property
    def previous(self) -> Dataset | None:
        """The dataset of the last period before this one."""
        return self.earlier[-1] if self.earlier else None

    @cached_property
    def contents(self) -> Mapping[str, bytes]:
        """The bytes of every form's template that the control workbook names."""
        contents = {}
        for collected in self.workspace.control.forms():
            path = self.workspace.forms / f"{collected.form}.xlsx"
            if not path.is_file():
                raise UserError("no_form_file", path=path)
            try:
                contents[collected.form] = path.read_bytes()
            except OSError as problem:
                raise UserError("form_locked", path=path, problem=problem) from problem
        return contents

    @cached_property
    def templates(self) -> Mapping[str, FormTemplate]:
        """The templates in use, by form id."""
        templates = {form: read_template(content, form=form) for form, content in self.contents.items()}
        known: dict[tuple[str, str], str] = {}
        for form, template in templates.items():
            twin = known.setdefault((template.title.casefold(), template.edition.casefold()), form)
            if twin != form:
                raise UserError(
                    "same_forms", first=twin, second=form, title=template.title, edition=template.edition
                )
        return templates

    @cached_property
    def lists(self) -> Mapping[str, tuple[Row, ...]]:
        """The lists that forms take from the control workbook, by the name that forms use."""
        control = self.workspace.control
        return {
            "_veiklos": tuple(_named(row, "veikla") for row in control.optional_rows("veiklos")),
            "_rodikliai": tuple(_named(row, "rodiklis") for row in control.optional_rows("rodikliai")),
            "_nariai": tuple(_named(row, "narys") for row in control.optional_rows("nariai")),
        }

    @cached_property
    def coded(self) -> Mapping[str, Mapping[str, Value]]:
        """What fixed tables show beside an indicator's code: its name, unit and this year's target."""
        return {
            indicator.code: {
                LABEL: indicator.name,
                UNIT: indicator.unit,
                PLAN: indicator.targets.get(self.period.year, indicator.total),
            }
            for indicator in read_planned_indicators(self.workspace.control)
        }

    @cached_property
    def collection(self) -> Collection:
        """What the round collects, for reading returns."""
        return Collection(
            period=self.period.label,
            expected=self.workspace.control.expected(self.period),
            members=frozenset(self.members),
            shelf=Shelf(self.templates, self.archive.templates()),
            lists={key: items for name, rows in self.lists.items() for key, items in _list_items(name, rows)},
            earlier=earlier_values(self.previous),
            facts={code: member.facts for code, member in self.members.items()},
            names={code: member.name for code, member in self.members.items()},
        )

    @property
    def populations(self) -> Mapping[str, float | None]:
        """Inhabitants by member code."""
        return {code: member.population for code, member in self.members.items()}

    def carried_rows(self, collected: CollectedForm, member: str) -> dict[str, list[dict[str, Value]]]:
        """Last period's register rows that a member's new workbook starts with."""
        form = None if self.previous is None else self.previous.forms.get(collected.form)
        submission = None if form is None else form.submissions.get(member)
        if submission is None or self.previous is None:
            return {}
        year = self.previous.year
        rows: dict[str, list[dict[str, Value]]] = {}
        for carried in collected.carried:
            records = submission.registers.get(carried.table.lower(), ())
            kept = [record for record in records if carried.row_filter.accepts(record.values(), year=year)]
            if kept:
                rows[carried.table] = [
                    {name: entry.value for name, entry in record.cells.items()} for record in kept
                ]
        return rows


def _named(row: Row, word: str) -> Row:
    """A list's row with its code first; the form may call the title by the list's own word."""
    title = row.get("trumpas_pavadinimas") or row.get("pavadinimas") or row.get(word)
    return {"kodas": None} | dict(row) | {"kodas": text(row, "kodas") or None, word: title}


def _list_items(name: str, rows: Sequence[Row]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts of a list's columns: ``_nariai`` -> the codes, ``_nariai[narys]`` -> the names."""
    for column in rows[0] if rows else ("kodas",):
        items = tuple(each for row in rows if (each := text(row, column)))
        yield (name if column == "kodas" else f"{name}[{column}]"), items
