"""What the shipped forms show a member, recalculated by LibreOffice, is what consolidation finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest

from live_department import department_variants, plan_variants, survey_variants
from live_nominations import nominations_variants
from live_returns import PERIOD, Variant, council_variants, library_variants
from suvestine import rounds
from suvestine.dataset.gathering import Gathered
from suvestine.findings import Severity
from suvestine.forms.model import EXPLANATION, Check, FormTemplate, Register
from suvestine.forms.prepare import Prefill, PreparedForm
from suvestine.profiles import ASSOCIATION, REGION
from suvestine.returns.blueprint import Blueprint
from suvestine.returns.cells import SubmittedCells
from suvestine.returns.extract import Known, extract
from suvestine.returns.model import Collection, Earlier, Return
from suvestine.returns.receive import check_file
from suvestine.returns.remarks import Remarks
from suvestine.spreadsheet.formulas import Formula, Reference
from suvestine.spreadsheet.grid import Address, Value, Workbook
from suvestine.spreadsheet.patch import CellPatch, Patchable
from suvestine.spreadsheet.reading import read_workbook
from suvestine.workspace import Workspace

pytestmark = pytest.mark.libreoffice

COVER = re.compile(r"užpildyta (\d+) iš (\d+), klaidų – (\d+), nepaaiškintų įspėjimų – (\d+)")
VARIANTS: Mapping[str, tuple[str, str, Callable[[], Iterator[Variant]]]] = {
    "nario_ataskaita": (ASSOCIATION, "11", library_variants),
    "tarybos_veikla": (ASSOCIATION, "LSVBA", council_variants),
    "nominacijos": (ASSOCIATION, "LSVBA", nominations_variants),
    "padalinio_planas": (REGION, "P1", plan_variants),
    "skyriaus_registrai": (REGION, "SPS", department_variants),
    "mokymu_anketa": (REGION, "11", survey_variants),
}
"""By form: the profile of its workspace, a member that fills it, the variants."""
BROKEN = {Severity.ERROR: "klaida", Severity.WARNING: "įspėjimas", Severity.TRIAL: "bandomasis"}


@dataclass(frozen=True)
class Judged:
    """One file as a member sees it recalculated and as consolidation reads it."""

    variant: Variant
    live: Workbook
    returned: Return
    cells: SubmittedCells

    @property
    def checks(self) -> Sequence[Check]:
        return self.returned.template.checks

    @cached_property
    def verdicts(self) -> Mapping[str, str]:
        """Consolidation's verdict by check number, in the words of the form."""
        failed = {
            each.place.field.rpartition(".")[2]: each
            for each in self.returned.findings
            if each.code == "check_failed"
        }
        found = {}
        for check in self.checks:
            finding = failed.get(check.number)
            if finding is not None:
                explained = check.severity is Severity.WARNING and finding.explanation
                found[check.number] = "paaiškinta" if explained else BROKEN[check.severity]
            else:
                sides = (self.side(check.left), self.side(check.right))
                found[check.number] = "nepatikrinama" if None in sides else "tvarkoje"
        return found

    def side(self, formula: Formula) -> float | None:
        """What consolidation compares; None for what cannot be."""
        value = formula.evaluate(self.cells) if self.cells.checkable(formula) else None
        assert value is None or value == "" or isinstance(value, float), value
        return value if isinstance(value, float) else None

    def shown(self, check: Check, heading: str) -> Value:
        table = self.returned.template.design.tables["_tikrinimai"]
        return self.live.sheets["Patikra"].value(check.row, table.area.left + table.headings.index(heading))


def judged(folder: Path, form: str, convert_all: Callable[[Sequence[Path], str], list[Path]]) -> list[Judged]:
    profile, member, variants_of = VARIANTS[form]
    rounds.init(folder, period=PERIOD, profile=profile)
    gathered = Gathered(Workspace(folder), Workspace(folder).period(PERIOD))
    template = gathered.templates[form]
    variants, prepared = list(variants_of()), PreparedForm(template, gathered.contents[form])
    paths = [folder / f"{variant.name}.xlsx" for variant in variants]
    for variant, path in zip(variants, paths, strict=True):
        path.write_bytes(filled(template, prepared.workbook(known(gathered, member, variant)), variant))
    live = [read_workbook(path) for path in convert_all(paths, "xlsx")]
    return [
        judge(variant, path, recalculated, replace(
            gathered.collection, earlier={(form, member): Earlier(variant.last_year)}))
        for variant, path, recalculated in zip(variants, paths, live, strict=True)
    ]  # fmt: skip


def known(gathered: Gathered, member: str, variant: Variant) -> Prefill:
    about = gathered.members[member]
    return Prefill(
        PERIOD, member, about.name, about.facts, variant.last_year, lists=gathered.lists, coded=gathered.coded
    )


def filled(template: FormTemplate, prepared: bytes, variant: Variant) -> bytes:
    """The prepared workbook with everything that the member typed."""
    cells = [*fixed_cells(template, variant), *register_cells(template, variant)]
    cells += [
        (each.address, variant.fields[each.id]) for each in template.fields if each.id in variant.fields
    ]
    if variant.explained_check:
        table = template.design.tables["_tikrinimai"]
        column = table.area.left + table.headings.index(EXPLANATION)
        cells += [
            (Address("Patikra", check.row, column), variant.explained_check) for check in template.checks
        ]
    return Patchable(prepared).patched(CellPatch(at.sheet, at.row, at.column, value) for at, value in cells)


def fixed_cells(template: FormTemplate, variant: Variant) -> Iterator[tuple[Address, Value]]:
    for table in template.fixed_tables:
        explanation = table.column(EXPLANATION)
        for row in table.rows:
            if explanation is not None and variant.explained_row:
                yield table.address(row, explanation), variant.explained_row
            for column in table.columns:
                key = (table.name, row.code, column.id)
                if key in variant.cells:
                    yield table.address(row, column), variant.cells[key]


def register_cells(template: FormTemplate, variant: Variant) -> Iterator[tuple[Address, Value]]:
    for name, listed in variant.rows.items():
        register = template.table(name)
        assert isinstance(register, Register)
        columns = {column.id: register.area.left + column.offset for column in register.columns}
        for row, record in enumerate(listed, start=register.area.top + 1):
            for key, value in record.items():
                yield Address(register.area.sheet, row, columns[key]), value


def judge(variant: Variant, path: Path, live: Workbook, collection: Collection) -> Judged:
    returned = check_file(path.name, path, collection)
    assert isinstance(returned, Return), returned
    blueprint = Blueprint(returned.template, collection.lists)
    remarks = Remarks(form=returned.form, member=returned.member, file=returned.file)
    facts = Known(Earlier(variant.last_year), collection.facts[returned.member])
    return Judged(variant, live, returned, extract(read_workbook(path), blueprint, facts, remarks)[1])


@pytest.fixture(scope="module", params=list(VARIANTS))
def files(
    request: pytest.FixtureRequest,
    convert_all: Callable[[Sequence[Path], str], list[Path]],
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Judged]:
    form: str = request.param
    return judged(tmp_path_factory.mktemp(form), form, convert_all)


def test_every_check_shows_the_verdict_of_consolidation(files: list[Judged]) -> None:
    live = {(file.variant.name, c.number): file.shown(c, "Būsena") for file in files for c in file.checks}
    found = {
        (file.variant.name, number): verdict for file in files for number, verdict in file.verdicts.items()
    }
    assert live == found


def test_both_sides_of_every_check_show_the_values_that_consolidation_compares(files: list[Judged]) -> None:
    for file in files:
        for check in file.checks:
            for heading, formula in (("Tikrinama reikšmė", check.left), ("Lyginamoji reikšmė", check.right)):
                live, found = file.shown(check, heading), file.side(formula)
                told = (file.variant.name, check.number, heading)
                assert (None if live == "" else live) == (found and pytest.approx(found, abs=1e-9)), told


def test_the_cover_counts_what_the_program_finds(files: list[Judged]) -> None:
    for file in files:
        template, findings = file.returned.template, file.returned.findings
        texts = (
            value for row in file.live.sheets["Titulinis"].rows for value in row if isinstance(value, str)
        )
        shown = next(match for text in texts if (match := COVER.fullmatch(text)))
        single = [each.input for each in template.fields]
        single += [
            given for table in template.fixed_tables for row in table.rows for given in row.inputs.values()
        ]
        registers = {register.name for register in template.registers}
        required = sum(each.required for each in single)
        alone = [each for each in findings if each.place.field.partition(".")[0] not in registers]
        blank = sum(each.code == "required_blank" for each in alone)
        wrong = sum(each.severity is Severity.ERROR and each.code != "required_blank" for each in alone)
        warned = sum(each.severity is Severity.WARNING and not each.explanation for each in alone)
        expected = (required - blank, required, wrong, warned)
        assert tuple(map(int, shown.groups())) == expected, file.variant.name


def test_the_variants_bring_every_check_into_every_state(files: list[Judged]) -> None:
    for check in files[0].checks:
        seen = {file.verdicts[check.number] for file in files}
        expected = {"tvarkoje", BROKEN[check.severity]}
        if check.severity is Severity.WARNING:
            expected.add("paaiškinta")
        references = (*check.left.references, *check.right.references)
        if any(isinstance(each, Reference) and not each.counted for each in references):
            expected.add("nepatikrinama")
        assert seen == expected, check.number
