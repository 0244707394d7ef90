"""Receives the files of an inbox: reads, recognises, chooses the newest of each, extracts and checks."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from suvestine.errors import UnreadableWorkbook
from suvestine.findings import FINDINGS, Refusal, Severity, Skip, refusal, skip
from suvestine.forms.model import FormTemplate
from suvestine.returns.blueprint import Blueprint, Sought
from suvestine.returns.checks import run_checks
from suvestine.returns.extract import Known, extract
from suvestine.returns.identify import Identity, identify
from suvestine.returns.inbox import passed_over
from suvestine.returns.model import NO_EARLIER, Collection, Intake, Return
from suvestine.returns.remarks import Remarks, Spot
from suvestine.spreadsheet.grid import Sheet, Workbook
from suvestine.spreadsheet.reading import read_workbook

_ROW_LIMIT = 100_000
"""Filled rows of one sheet; a form's registers are made for some thousands."""
_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm")
"""A file that cannot be read is damaged only where its name promises a workbook."""
_READERS = min(8, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that was read and recognised."""

    name: str
    path: Path
    workbook: Workbook
    identity: Identity

    @property
    def key(self) -> tuple[str, str]:
        return self.identity.template.id, self.identity.member

    @property
    def age(self) -> tuple[float, float, str]:
        """The newest file has the greatest: time inside the file, then the file's own, then its name."""
        modified = self.workbook.modified
        if modified is not None and modified.tzinfo is None:
            modified = modified.replace(tzinfo=dt.UTC)
        inside = modified.timestamp() if modified is not None else float("-inf")
        return inside, self.path.stat().st_mtime, self.name


@dataclass(slots=True)
class _Round:
    """One collection with the blueprints of its templates, each made once."""

    collection: Collection
    blueprints: dict[tuple[str, str], Blueprint] = field(default_factory=dict)

    def blueprint(self, template: FormTemplate) -> Blueprint:
        key = (template.id, template.fingerprint)
        if key not in self.blueprints:
            self.blueprints[key] = Blueprint(template, self.collection.lists)
        return self.blueprints[key]

    def sought(self, template: FormTemplate) -> tuple[Sought, ...]:
        return self.blueprint(template).sought


def receive(
    files: Sequence[tuple[str, Path]], collection: Collection, *, on_file: Callable[[], None] | None = None
) -> Intake:
    """What the files of an inbox give; ``files`` are (name in the inbox, path).

    Every file ends as a return, refused or skipped; of the same member and form the newest counts.
    ``on_file`` is called after each file.
    """
    this, done = _Round(collection), on_file or _silent
    skipped = [over for name, _ in files if (over := passed_over(name)) is not None]
    refused: list[Refusal] = []
    candidates: list[_Candidate] = []
    passed = {each.file for each in skipped}
    for _ in passed:
        done()
    for name, path, read in _read_all([each for each in files if each[0] not in passed]):
        found = _recognise(name, path, read, this)
        if isinstance(found, Refusal):
            refused.append(found)
        else:
            candidates.append(found)
        done()
    winners, losers = _newest(candidates)
    returns = [_checked(winner, this) for winner in winners]
    returns.sort(key=lambda each: (each.form, each.member))
    return Intake(
        tuple(returns),
        tuple(sorted(refused, key=lambda each: each.file)),
        tuple(sorted([*skipped, *losers], key=lambda each: each.file)),
    )


def check_file(name: str, path: Path, collection: Collection) -> Return | Refusal:
    """One file by itself: the return that it holds, or why it is refused."""
    this = _Round(collection)
    found = _recognise(name, path, _read(path), this)
    return found if isinstance(found, Refusal) else _checked(found, this)


def _silent() -> None:
    """Nobody watches the progress."""


def _read_all(files: Sequence[tuple[str, Path]]) -> Iterator[tuple[str, Path, Workbook | UnreadableWorkbook]]:
    with ThreadPoolExecutor(max_workers=_READERS) as readers:
        for (name, path), read in zip(files, readers.map(_read, [path for _, path in files]), strict=True):
            yield name, path, read


def _read(path: Path) -> Workbook | UnreadableWorkbook:
    try:
        return read_workbook(path)
    except UnreadableWorkbook as unreadable:
        return unreadable
    except OSError:
        # Another program holds the file, or it was moved meanwhile: the other returns go on.
        return UnreadableWorkbook("not_readable")


def _recognise(
    name: str, path: Path, read: Workbook | UnreadableWorkbook, this: _Round
) -> _Candidate | Refusal:
    if isinstance(read, UnreadableWorkbook):
        foreign = read.reason == "corrupt" and not name.lower().endswith(_WORKBOOKS)
        return refusal(name, "not_xlsx" if foreign else read.reason, **read.details)
    if any(_too_long(sheet) for sheet in read.sheets.values()):
        return refusal(name, "too_large")
    identity = identify(name, read, this.collection, this.sought)
    return identity if isinstance(identity, Refusal) else _Candidate(name, path, read, identity)


def _too_long(sheet: Sheet) -> bool:
    return len(sheet.rows) > _ROW_LIMIT and sum(map(bool, sheet.rows)) > _ROW_LIMIT


def _newest(candidates: Sequence[_Candidate]) -> tuple[list[_Candidate], list[Skip]]:
    """The newest of each member and form; the others with the winner named."""
    groups: dict[tuple[str, str], list[_Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.key, []).append(candidate)
    winners, losers = [], []
    for group in groups.values():
        winner = max(group, key=lambda each: each.age)
        winners.append(winner)
        for each in group:
            if each is not winner:
                same = each.workbook.fingerprint == winner.workbook.fingerprint
                losers.append(skip(each.name, "same" if same else "older", winner=winner.name))
    return winners, losers


def _checked(candidate: _Candidate, this: _Round) -> Return:
    template, member = candidate.identity.template, candidate.identity.member
    workbook, collection = candidate.workbook, this.collection
    remarks = Remarks(form=template.id, member=member, file=candidate.name)
    for noted in candidate.identity.repairs:
        spot = Spot(noted.sheet, noted.cell, noted.field)
        remarks.repair(noted.code, spot, found=noted.found, read_as=noted.read_as, evidence=noted.evidence)
    if "macros" in workbook.remarks:
        remarks.add("macros", Severity.TRIAL, Spot("", "", ""), found="", message=FINDINGS["macros"])
    blueprint = this.blueprint(template)
    known = Known(collection.earlier.get((template.id, member), NO_EARLIER), collection.facts.get(member, {}))
    extracted, cells = extract(workbook, blueprint, known, remarks)
    explained = run_checks(blueprint, extracted, cells, remarks)
    return Return(
        form=template.id,
        edition=template.edition,
        member=member,
        period=collection.period,
        file=candidate.name,
        fingerprint=workbook.fingerprint,
        modified=workbook.modified,
        template=template,
        entries=tuple(extracted.entries),
        findings=tuple(remarks.findings),
        repairs=tuple(remarks.repairs),
        explanations={**extracted.explanations, **explained},
    )
