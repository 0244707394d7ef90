"""The folder a department works in, and the control workbook in it: settings, members, forms."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from suvestine.errors import UnreadableWorkbook, UserError
from suvestine.filters import RowFilter, parse_filter
from suvestine.lithuanian import NOT_APPLICABLE, UNKNOWN, shown, slug
from suvestine.outputs import readable
from suvestine.periods import Period
from suvestine.spreadsheet.grid import Value, Workbook
from suvestine.spreadsheet.reading import read_workbook

CONTROL_WORKBOOK = "valdymas.xlsx"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NOT_IN_FILE_NAMES = frozenset('\\/:*?"<>|')


class Setting(StrEnum):
    """Every setting that the program or a shipped document reads, in the order of the table ``nustatymai``."""

    PERIOD = "Laikotarpis"
    ORGANISATION = "Organizacija"
    SHORT_NAME = "Organizacijos santrumpa"
    STRATEGY = "Strategija"
    STRATEGY_APPROVED = "Strategija patvirtinta"
    POST = "Pareigos"
    SIGNATORY = "Pasirašo"
    PREPARER = "Rengėjas"
    PLACE = "Vieta"
    APPROVAL = "Patvirtinta"
    CERTIFICATE_NUMBER = "Pažymos nr."
    LAST_MEETING = "Praėjęs posėdis"
    THEME = "Analizės tema"
    LICENCE = "Duomenų licencija"
    ARCHIVE = "Archyvas"

    @property
    def slug(self) -> str:
        """Its name in Word templates."""
        return slug(self)


Row = Mapping[str, Value]
"""A row of a control table: slug of the heading -> value; text is stripped, blank text is None."""


@dataclass(frozen=True, slots=True)
class Member:
    """One body that fills forms; ``facts`` are all columns of its row by slug."""

    code: str
    name: str
    group: str
    municipality: str
    kind: str
    county: str
    region: str
    population: float | None
    facts: Row


@dataclass(frozen=True, slots=True)
class CarriedRegister:
    """A register whose rows ``prepare`` carries over from the last period, and which of them."""

    table: str
    row_filter: RowFilter


@dataclass(frozen=True, slots=True)
class CollectedForm:
    """Who fills a form, what is carried over, and until when."""

    form: str
    group: str
    carried: tuple[CarriedRegister, ...]
    deadline: dt.date | None


class Control:
    """The control workbook, read once; ``tables`` by lower-case name."""

    def __init__(self, workbook: Workbook, path: Path) -> None:
        self._workbook = workbook
        self._path = path

    def rows(self, table: str) -> tuple[Row, ...]:
        """The filled rows of a table, and those typed right below it where the table did not grow with them.

        Raises :class:`UserError` where the control workbook has no such table.
        """
        found = self._workbook.tables.get(table.lower())
        if found is None:
            raise UserError("no_table", path=self._path, table=table)
        sheet = self._workbook.sheets[found.area.sheet]
        slugs = [slug(heading) for heading in found.headings]
        last = found.area.bottom - (1 if found.totals else 0)
        rows = []
        for number in range(found.area.top + 1, len(sheet.rows) + 1):
            values = [_clean(sheet.value(number, found.area.left + i)) for i in range(len(slugs))]
            if any(value is not None for value in values):
                rows.append(dict(zip(slugs, values, strict=True)))
            elif number > last:
                break
            if found.totals and number == last:
                break
        return tuple(rows)

    def needed_rows(self, table: str, *headings: str) -> tuple[Row, ...]:
        """The filled rows of a table that means nothing without these columns.

        Raises :class:`UserError` where the table or one of the columns is missing.
        """
        rows, there = self.rows(table), {slug(heading) for heading in self.headings(table)}
        missing = next((heading for heading in headings if slug(heading) not in there), None)
        if missing is not None:
            raise UserError("no_column", path=self._path, table=table, column=missing)
        return rows

    def optional_rows(self, table: str) -> tuple[Row, ...]:
        """The filled rows of a table that an organisation may do without; none where it is absent."""
        return self.rows(table) if table.lower() in self._workbook.tables else ()

    def headings(self, table: str) -> tuple[str, ...]:
        """The headings of a table; empty where there is no such table."""
        found = self._workbook.tables.get(table.lower())
        return found.headings if found else ()

    @cached_property
    def settings(self) -> Mapping[str, Value]:
        """Setting name -> value."""
        return {text(row, "nustatymas"): row.get("reiksme") for row in self.rows("nustatymai")}

    def setting(self, setting: Setting) -> str:
        """One setting as text; blank where it is not set."""
        return shown(self.settings.get(setting)).strip()

    def members(self, period: Period) -> Mapping[str, Member]:
        """Members by code, with that year's population where the table ``gyventojai`` has it."""
        by_year = {
            (text(row, "kodas"), text(row, "metai")): expected_number(row, "gyventojai", "Gyventojai")
            for row in self.optional_rows("gyventojai")
        }
        members: dict[str, Member] = {}
        for row in self.needed_rows("nariai", "Kodas", "Pavadinimas"):
            code = text(row, "kodas")
            if not code:
                raise UserError("no_member_code", path=self._path, name=text(row, "pavadinimas"))
            if code in members:
                raise UserError("member_code_repeats", path=self._path, code=code)
            if set(code) & _NOT_IN_FILE_NAMES:
                raise UserError("member_code_letters", path=self._path, code=code)
            own = expected_number(row, "nariai", "Gyventojai")
            population = by_year.get((code, str(period.year))) or own
            members[code] = _member(row, code, population)
        return members

    def forms(self) -> tuple[CollectedForm, ...]:
        """The forms of the round in the order of the table ``formos``."""
        rows = self.needed_rows("formos", "Forma", "Grupė")
        outside = next((form for row in rows if (form := text(row, "forma")) and not _file_name(form)), None)
        if outside is not None:
            raise UserError("form_outside", form=outside)
        return tuple(
            CollectedForm(
                form=text(row, "forma"),
                group=text(row, "grupe"),
                carried=tuple(_carried(text(row, "perkeliami_registrai"))),
                deadline=_deadline(row),
            )
            for row in rows
            if text(row, "forma")
        )

    def groups_of_nobody(self, period: Period) -> tuple[tuple[str, str], ...]:
        """Form and group, as the table ``formos`` has them, of each group that no member is in."""
        there = {member.group.casefold() for member in self.members(period).values()}
        named = ((each.form, group.strip()) for each in self.forms() for group in each.group.split("|"))
        return tuple((form, group) for form, group in named if group.casefold() not in there)

    def expected(self, period: Period) -> Mapping[str, frozenset[str]]:
        """Form id -> codes of the members of its groups; several groups stand apart with ``|``."""
        members = self.members(period).values()
        collected: dict[str, frozenset[str]] = {}
        for form in self.forms():
            groups = {group.strip().casefold() for group in form.group.split("|")}
            codes = frozenset(member.code for member in members if member.group.casefold() in groups)
            collected[form.form] = collected.get(form.form, frozenset()) | codes
        return collected

    def unasked(self, period: Period) -> tuple[Member, ...]:
        """The members of whom no form is asked, as a mistyped group would have it."""
        asked = frozenset[str]().union(*self.expected(period).values())
        return tuple(member for code, member in self.members(period).items() if code not in asked)


@dataclass(frozen=True)
class Workspace:
    """One organisation's folder; every path of ``domain`` order is derived from it."""

    folder: Path

    @cached_property
    def control(self) -> Control:
        """The control workbook; raises :class:`UserError` where it is missing, broken or locked."""
        path = self.folder / CONTROL_WORKBOOK
        if not self.folder.is_dir():
            raise UserError("no_folder", folder=self.folder)
        if not path.is_file():
            raise UserError("no_control_workbook", folder=self.folder, workbook=CONTROL_WORKBOOK)
        try:
            return Control(read_workbook(path), path)
        except UnreadableWorkbook as problem:
            raise UserError("control_unreadable", path=path, problem=problem) from problem
        except OSError as problem:
            raise UserError("control_locked", path=path, problem=problem) from problem

    def period(self, asked: str | None) -> Period:
        """The period asked for, else the one of the control workbook."""
        label = asked or self.control.setting(Setting.PERIOD)
        if not label:
            raise UserError("no_period", workbook=CONTROL_WORKBOOK)
        return Period(label)

    @property
    def forms(self) -> Path:
        return self.folder / "formos"

    @property
    def documents(self) -> Path:
        return self.folder / "dokumentai"

    @property
    def archive(self) -> Path:
        """The file of all periods; a control workbook that somebody sends must not lead out of its folder."""
        name = self.control.setting(Setting.ARCHIVE) or "archyvas.db"
        if not _inside(name):
            raise UserError("archive_outside", archive=name)
        return self.folder / name

    def outgoing(self, period: Period) -> Path:
        return self.folder / "siuntimui" / period.label

    def inbox(self, period: Period) -> Path:
        return self.folder / "gauta" / period.label

    def consolidated(self, period: Period) -> Path:
        return self.folder / "suvestines" / period.label

    def reports(self, period: Period) -> Path:
        return self.folder / "ataskaitos" / period.label

    def relative(self, path: Path) -> str:
        """A path as people read it: from the workspace, with forward slashes."""
        try:
            shown_path = path.resolve().relative_to(self.folder.resolve())
        except ValueError:
            shown_path = path
        return readable(shown_path.as_posix())


def enclosing_workspace(file: Path) -> Path | None:
    """The nearest folder around a file that has a control workbook; None where there is none."""
    return next((folder for folder in file.parents if (folder / CONTROL_WORKBOOK).is_file()), None)


def _file_name(name: str) -> bool:
    return not set(name) & _NOT_IN_FILE_NAMES and not name.startswith(".")


def _inside(path: str) -> bool:
    """Whether a path leads down from the folder that it is meant in, on any system."""
    return all(part and _file_name(part) for part in path.replace("\\", "/").split("/"))


def text(row: Row, column: str) -> str:
    """A cell of a control row as text: codes typed as numbers lose no digits that they have."""
    return shown(row.get(column)).strip()


def number(row: Row, column: str) -> float | None:
    """A cell of a control row as a number; text such as ``1 234,5`` counts, other text does not."""
    value = row.get(column)
    if isinstance(value, float):
        return value
    digits = "".join(shown(value).split()).replace(",", ".")
    try:
        found = float(digits)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def expected_number(row: Row, table: str, heading: str) -> float | None:
    """A cell that holds a number, nothing, or the words for no value, in the column with this heading.

    Raises :class:`UserError` for other text, which would otherwise count as nothing.
    """
    column = slug(heading)
    found, typed = number(row, column), text(row, column)
    if found is None and typed and typed.casefold() not in (UNKNOWN, NOT_APPLICABLE):
        raise UserError("not_number", code=text(row, "kodas"), table=table, column=heading, typed=typed)
    return found


def day_of_control(value: object) -> dt.date | None:
    """A cell of a control table as a day, also one typed as text such as ``2026-01-30``; None where it is blank.

    Raises :class:`ValueError` for anything else.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    typed = shown(value).strip()
    if not typed:
        return None
    if not _DAY.fullmatch(typed):
        raise ValueError(typed)
    return dt.date.fromisoformat(typed)


def _deadline(row: Row) -> dt.date | None:
    try:
        return day_of_control(row.get("terminas"))
    except ValueError:
        raise UserError("deadline_no_day", form=text(row, "forma"), found=text(row, "terminas")) from None


def _member(row: Row, code: str, population: float | None) -> Member:
    return Member(
        code=code,
        name=text(row, "pavadinimas"),
        group=text(row, "grupe"),
        municipality=text(row, "savivaldybe"),
        kind=text(row, "tipas"),
        county=text(row, "apskritis"),
        region=text(row, "regiono_biblioteka"),
        population=population,
        facts={**row, "kodas": code, "gyventojai": population},
    )


def _carried(cell: str) -> Iterator[CarriedRegister]:
    """``padaliniai; projektai (Būsena <> Įvykdyta)``: a filter may hold semicolons inside its brackets."""
    depth, piece = 0, ""
    for letter in f"{cell};":
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == ";" and depth == 0:
            name, _, condition = piece.partition("(")
            if name.strip():
                yield CarriedRegister(name.strip(), parse_filter(condition.rstrip().removesuffix(")")))
            piece = ""
        else:
            piece += letter


def _clean(value: Value) -> Value:
    if isinstance(value, str):
        return type(value)(value.strip()) if value.strip() else None
    return value
