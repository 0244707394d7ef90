"""The sheets of forms' tables: all members' values together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from suvestine.dataset.model import FormData, SubmissionState, summed
from suvestine.forms.model import EXPLANATION, Column, FixedRow, FixedTable, FormTemplate, Register, Table
from suvestine.lithuanian import counted, slug
from suvestine.reports.workbooks.workbook_parts import (
    Content,
    SheetEntry,
    entry_cell,
    excel_format,
    state_cell,
)
from suvestine.spreadsheet.book import Book, CellContent
from suvestine.spreadsheet.looks import AS_NEEDED, WHOLE
from suvestine.workspace import Member

MEMBER = ("Nario kodas", "Narys")
MEMBER_WIDTHS = {"Narys": 47.0}
_PLACE = ("Failas", "Lapas", "Eilutė")
STATE = "Ataskaitos būsena"
EXPLANATIONS = "Paaiškinimai"
_NAME_LENGTH = 31
_FIGURE_WIDTH = 14.0
_SUM, _ANSWERED = "Iš viso", "Atsakė"


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table of a form and the short name of its sheet."""

    template: FormTemplate
    data: FormData
    table: Table
    name: str
    title: str

    @property
    def excel_name(self) -> str:
        return f"s_{slug(self.template.id)}_{slug(self.table.name)}"

    @property
    def figures(self) -> Column | None:
        """The one column of a fixed table that members fill, explanations aside; None where there are more."""
        if isinstance(self.table, Register):
            return None
        columns = [column for column in self.table.input_columns if column.heading != EXPLANATION]
        return columns[0] if len(columns) == 1 else None

    @property
    def explained(self) -> Column | None:
        """The column of members' explanations where the sheet itself, a column a code, has no room for it."""
        if isinstance(self.table, Register) or self.figures is None:
            return None
        return next((column for column in self.table.input_columns if column.heading == EXPLANATION), None)


def named_tables(content: Content, taken: Sequence[str]) -> Iterator[NamedTable]:
    """Every table of every form; a sheet name that is taken gets the form's id behind it."""
    used = {name.casefold() for name in taken}
    for template, data in content.forms:
        on_sheet = Counter(table.area.sheet for table in template.tables)
        for table in template.tables:
            short = table.area.sheet if on_sheet[table.area.sheet] == 1 else table.name
            name = short[:_NAME_LENGTH]
            if name.casefold() in used:
                behind = f" ({template.id})"
                name = short[: max(_NAME_LENGTH - len(behind), 0)] + behind[:_NAME_LENGTH]
            used.add(name.casefold())
            yield NamedTable(template, data, table, name, short)


def table_sheet(book: Book, named: NamedTable, content: Content) -> SheetEntry:
    """The sheet of one table: members by codes, rows by member and code, or all members' records."""
    table = named.table
    if isinstance(table, Register):
        return _register(book, named, table, content)
    figures = named.figures
    return (
        _long(book, named, table, content) if figures is None else _wide(book, named, table, figures, content)
    )


def explanations_sheet(book: Book, tables: Sequence[NamedTable], content: Content) -> SheetEntry:
    """What members said of unusual values in tables whose sheet has a column a code."""
    rows: list[list[CellContent]] = []
    for named in tables:
        figures, words, table = named.figures, named.explained, named.table
        if figures is None or words is None or not isinstance(table, FixedTable):
            continue
        key = table.name.lower()
        for member, submission in named.data.submissions.items():
            place = (member, content.member(member), named.template.title, named.name)
            for row in table.rows:
                said = entry_cell(submission.fixed.get((key, row.code, words.id)))
                if said is not None:
                    value = entry_cell(submission.fixed.get((key, row.code, figures.id)))
                    rows.append([*place, row.code, row.label, value, said])
    about = "Ką nariai paaiškino apie neįprastas reikšmes."
    sheet = book.sheet(
        EXPLANATIONS, title=content.titled("Narių paaiškinimai"), note=about, group="technical"
    )
    headings = (*MEMBER, "Forma", "Lentelė", "Kodas", "Rodiklis", "Reikšmė", EXPLANATION)
    formats = {"Reikšmė": AS_NEEDED}
    area = sheet.table("s_paaiskinimai", headings, rows, formats=formats, widths=MEMBER_WIDTHS)
    sheet.wide(area, len(MEMBER))
    return SheetEntry(sheet, about, len(rows))


def _wide(book: Book, named: NamedTable, table: FixedTable, column: Column, content: Content) -> SheetEntry:
    data, key = named.data, table.name.lower()
    rows = [row for row in table.rows if column.id in row.inputs or column.id in row.formulas]
    about = f"Eilutė – narys, stulpelis – rodiklis. {named.template.title}."
    note = about + _sums_note(data)
    sheet = book.sheet(named.name, title=content.titled(named.title), note=note, group="statistics")
    facts = (*MEMBER, "Savivaldybė", "Apskritis", STATE)
    headings = [*facts, *(row_name(row) for row in rows)]
    formats = {
        heading: _format(row, column) for heading, row in zip(headings[len(facts) :], rows, strict=True)
    }
    top = sheet.next_row
    sheet.text(top, len(facts), _SUM, "strong")
    sheet.text(top + 1, len(facts), _ANSWERED, "strong")
    for number, row in enumerate(rows, start=len(facts) + 1):
        amounts = [e.amount for _, e in data.entries(key, row.code, column.id) if e.amount is not None]
        if amounts and not row.is_per_cent(column):
            sheet.text(top, number, summed(amounts), "strong", number_format=_format(row, column))
        sheet.text(top + 1, number, float(len(amounts)), "strong", number_format=WHOLE)
    body: list[list[CellContent]] = []
    for code in _members(data):
        submission = data.submissions.get(code)
        member = content.gathered.members.get(code)
        fixed = submission.fixed if submission else {}
        values = [entry_cell(fixed.get((key, row.code, column.id))) for row in rows]
        body.append([*_facts(code, member), state_cell(_state(data, code)), *values])
    widths = {**MEMBER_WIDTHS, **dict.fromkeys(headings[len(facts) :], _FIGURE_WIDTH)}
    area = sheet.table(named.excel_name, headings, body, formats=formats, widths=widths)
    sheet.wide(area, len(MEMBER))
    return SheetEntry(sheet, about, len(body))


def _long(book: Book, named: NamedTable, table: FixedTable, content: Content) -> SheetEntry:
    columns, key = table.input_columns, table.name.lower()
    with_units = any(row.unit for row in table.rows)
    about = f"Eilutė – nario atsakymas į rodiklį. {named.template.title}."
    sheet = book.sheet(named.name, title=content.titled(named.title), note=about, group="statistics")
    headings = [*MEMBER, STATE, "Kodas", "Rodiklis", *(["Matavimo vienetas"] if with_units else [])]
    body = [
        [
            member, content.member(member), state_cell(submission.state), row.code, row.label,
            *([row.unit] if with_units else []),
            *(entry_cell(submission.fixed.get((key, row.code, column.id))) for column in columns),
        ]
        for member, submission in named.data.submissions.items()
        for row in table.rows
    ]  # fmt: skip
    formats = {column.heading: excel_format(column.number_format) for column in columns}
    headings += [column.heading for column in columns]
    area = sheet.table(named.excel_name, headings, body, formats=formats, widths=MEMBER_WIDTHS)
    sheet.wide(area, len(MEMBER))
    return SheetEntry(sheet, about, len(body))


def _register(book: Book, named: NamedTable, register: Register, content: Content) -> SheetEntry:
    columns = register.input_columns
    about = f"Visų narių įrašai. {named.template.title}."
    sheet = book.sheet(named.name, title=content.titled(named.title), note=about, group="register")
    headings = [*MEMBER, STATE, *(column.heading for column in columns), *_PLACE]
    states = {state: state_cell(state) for state in SubmissionState}
    ids = [column.id for column in columns]
    body: list[list[CellContent]] = [
        [
            record.member, content.member(record.member), states[record.state],
            *[entry_cell(record.cells.get(column)) for column in ids],
            record.file, record.sheet, float(record.row),
        ]
        for record in named.data.records(register.name)
    ]  # fmt: skip
    formats = {column.heading: excel_format(column.number_format) for column in columns}
    area = sheet.table(named.excel_name, headings, body, formats=formats, widths=MEMBER_WIDTHS)
    sheet.wide(area, len(MEMBER), printed=len(headings) - len(_PLACE))
    return SheetEntry(sheet, about, len(body))


def row_name(row: FixedRow) -> str:
    """``T1 Tinklas``: the code, and the label where the row has one of its own."""
    return row.code if row.label in ("", row.code) else f"{row.code} {row.label}"


def _members(data: FormData) -> list[str]:
    """Everyone who was asked, and everyone who answered unasked."""
    return [*data.expected, *(code for code in data.submissions if code not in data.expected)]


def _state(data: FormData, code: str) -> SubmissionState:
    submission = data.submissions.get(code)
    return submission.state if submission else SubmissionState.MISSING


def _facts(code: str, member: Member | None) -> tuple[str, str, str, str]:
    return (code, member.name, member.municipality, member.county) if member else (code, code, "", "")


def _format(row: FixedRow, column: Column) -> str:
    return excel_format(row.number_format(column))


def _sums_note(data: FormData) -> str:
    note = f" „{_SUM}“ – tik galiojančių skaičių suma, „{_ANSWERED}“ – kiek narių įrašė skaičių."
    if data.with_errors:
        many = "narių, kurių ataskaitose liko klaidų"
        members = counted(len(data.with_errors), "nario, kurio ataskaitoje liko klaidų", many, many)
        note += f" Sumose yra ir {members}, duomenys."
    return note
