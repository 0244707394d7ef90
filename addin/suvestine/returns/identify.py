"""Says whose return a workbook is, and of which form and period; else why it cannot be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from suvestine.findings import Refusal, refusal
from suvestine.forms.model import FormTemplate
from suvestine.lithuanian import joined, shown
from suvestine.returns.blueprint import Sought
from suvestine.returns.locate import complete_tables
from suvestine.returns.model import Collection
from suvestine.spreadsheet.grid import Workbook, a1

_PERIOD = r"\d{4}(?:-[a-z0-9]+)?"
_NAME = "nario_pavadinimas"


@dataclass(frozen=True, slots=True)
class NotedRepair:
    """A repair of the stamp: a code of REPAIRS, the stamp's name, what was found and how it was read."""

    code: str
    field: str
    found: str
    read_as: str
    sheet: str = ""
    cell: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose return it is."""

    template: FormTemplate
    member: str
    repairs: tuple[NotedRepair, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Named:
    """What a file's name says."""

    form: str
    member: str
    period: str


class Refused(Exception):  # noqa: N818 - it carries a refusal, which is no error of ours
    """Ends the recognition of one file; never leaves this module."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


SoughtTables = Callable[[FormTemplate], tuple[Sought, ...]]


def identify(
    name: str, workbook: Workbook, collection: Collection, sought: SoughtTables
) -> Identity | Refusal:
    """The form, edition and member of a workbook; ``sought`` gives the tables of a template."""
    try:
        return _identify(name, workbook, collection, sought)
    except Refused as refused:
        return refusal(name, refused.code, **refused.details)


def _identify(name: str, workbook: Workbook, collection: Collection, sought: SoughtTables) -> Identity:
    repairs: list[NotedRepair] = []
    named = _from_file_name(name, collection)
    template = _stamped_form(workbook, collection)
    if template is None:
        template, evidence = _recognised_form(workbook, collection, sought, named)
        found = _stamp(workbook, "forma")
        repairs.append(NotedRepair("form_recognised", "forma", found, template.id, evidence=evidence))
    if template.id not in collection.expected:
        raise Refused("form_not_collected", form=template.title or template.id)
    member = _member(name, workbook, collection, repairs)
    _check_name(member, workbook, collection)
    _check_period(workbook, collection, named, repairs)
    if member not in collection.expected[template.id]:
        raise Refused("member_not_expected", found=member, form=template.title or template.id)
    return Identity(template, member, tuple(repairs))


def _stamp(workbook: Workbook, name: str) -> str:
    return shown(workbook.named_value(name)).strip()


def _stamped_form(workbook: Workbook, collection: Collection) -> FormTemplate | None:
    """The template that the stamp names; None where there is no stamp."""
    title, edition = _stamp(workbook, "forma"), _stamp(workbook, "redakcija")
    if not title or not edition:
        return None
    template = collection.shelf.edition(title, edition)
    if template is not None:
        return template
    known = collection.shelf.editions_of(title)
    if not known:
        raise Refused("unknown_form")
    raise Refused("unknown_edition", form=title, found=edition, expected=known[0])


def _recognised_form(
    workbook: Workbook, collection: Collection, sought: SoughtTables, named: _Named | None
) -> tuple[FormTemplate, str]:
    """The form that the tables' names, their headings or the file's name tell, and what told it."""
    templates = list(collection.shelf)
    by_names = {t.id: _share_of_names(workbook, t) for t in templates}
    by_headings = {t.id: 0.0 for t in templates}
    best = _best(by_names)
    evidence = "lentelių pavadinimus"
    if not best:
        by_headings = {t.id: _share_of_headings(workbook, sought(t)) for t in templates}
        best, evidence = _best(by_headings), "lentelių antraštes"
    if not best and named is not None:
        best, evidence = [named.form], "failo pavadinimą"
    if not best:
        raise Refused("unknown_form")
    chosen = [template for template in templates if template.id in best]
    if len(chosen) > 1 and named is not None and named.form in best:
        chosen, evidence = [t for t in chosen if t.id == named.form], "failo pavadinimą"
    if len(chosen) > 1:
        raise Refused("ambiguous_form", forms=joined(f"„{t.title}“" for t in chosen))
    return chosen[0], evidence


def _best(shares: Mapping[str, float]) -> list[str]:
    """The forms of which most is there, if that is at least half."""
    highest = max(shares.values(), default=0.0)
    return [form for form, share in shares.items() if share == highest] if highest >= 0.5 else []


def _share_of_names(workbook: Workbook, template: FormTemplate) -> float:
    names = [table.name.lower() for table in template.tables]
    return sum(name in workbook.tables for name in names) / len(names) if names else 0.0


def _share_of_headings(workbook: Workbook, sought: tuple[Sought, ...]) -> float:
    tables = [each for each in sought if not each.name.startswith("_")]
    return complete_tables(workbook, tables) / len(tables) if tables else 0.0


def _from_file_name(name: str, collection: Collection) -> _Named | None:
    """``<code>_<form>_<period>`` anywhere in the name, if exactly one form and member fit."""
    stem = PurePosixPath(name).stem.casefold()
    found: set[_Named] = set()
    for form in {template.id for template in collection.shelf}:
        match = re.search(
            rf"(?:^|[^0-9a-z])([^\s/]+?)_{re.escape(form.casefold())}_({_PERIOD})(?![0-9a-z])", stem
        )
        if match is None:
            continue
        before = stem[: match.end(1)]
        codes = [code for code in collection.members if _ends_with_code(before, code.casefold())]
        found.update(_Named(form, code, match[2]) for code in codes)
    return found.pop() if len(found) == 1 else None


def _ends_with_code(text: str, code: str) -> bool:
    before = text[: -len(code)][-1:]
    return text.endswith(code) and not before.isalnum() and before not in ("-", "_")


def _member(name: str, workbook: Workbook, collection: Collection, repairs: list[NotedRepair]) -> str:
    written = _stamp(workbook, "nario_kodas")
    if written:
        return _stamped_member(written, workbook, collection, repairs)
    stem = PurePosixPath(name).stem
    codes = [code for code in collection.members if _begins_with_code(stem.casefold(), code.casefold())]
    named = _from_file_name(name, collection)
    if named is not None:
        codes = [named.member]
    if len(codes) != 1:
        raise Refused("no_member")
    repairs.append(NotedRepair("member_from_name", "nario_kodas", stem, codes[0]))
    return codes[0]


def _begins_with_code(stem: str, code: str) -> bool:
    return stem.startswith(f"{code}_")


def _stamped_member(
    written: str, workbook: Workbook, collection: Collection, repairs: list[NotedRepair]
) -> str:
    exact = [code for code in collection.members if code.casefold() == written.casefold()]
    if exact:
        return exact[0]
    digits = [code for code in collection.members if _same_digits(code, written)]
    if len(digits) != 1:
        raise Refused("unknown_member", found=written)
    area = workbook.names["nario_kodas"]
    cell = a1(area.top, area.left)
    repairs.append(NotedRepair("member_digits", "nario_kodas", written, digits[0], area.sheet, cell))
    return digits[0]


def _same_digits(code: str, written: str) -> bool:
    return code.isdecimal() and written.isdecimal() and code.lstrip("0") == written.lstrip("0")


def _check_name(member: str, workbook: Workbook, collection: Collection) -> None:
    """Refuses a workbook that shows another member's name; a name that nobody has is one from before a change."""
    written = _plain(_stamp(workbook, _NAME))
    own = collection.names.get(member, "")
    if not written or written == _plain(own):
        return
    others = sorted(code for code, name in collection.names.items() if _plain(name) == written)
    if others:
        area = workbook.names[_NAME]
        raise Refused(
            "name_of_another",
            own_code=member,
            member=own,
            sheet=area.sheet,
            cell=a1(area.top, area.left),
            name=collection.names[others[0]],
            other=joined(f"„{code}“" for code in others),
        )


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _check_period(
    workbook: Workbook, collection: Collection, named: _Named | None, repairs: list[NotedRepair]
) -> None:
    stamped = _stamp(workbook, "laikotarpis")
    period = stamped or (named.period if named is not None else collection.period)
    if period.casefold() != collection.period.casefold():
        raise Refused("wrong_period", found=period, expected=collection.period)
    if not stamped:
        repairs.append(NotedRepair("period_from_name", "laikotarpis", "", collection.period))
