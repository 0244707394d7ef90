"""A template as text, one line a thing, so that two versions of it can be compared line by line."""

from __future__ import annotations

from collections.abc import Iterator

from suvestine.forms.areas import named_area
from suvestine.forms.model import Field, FixedTable, FormTemplate, Input, Register
from suvestine.spreadsheet.design import Design
from suvestine.spreadsheet.grid import Address
from suvestine.spreadsheet.validation import Rule

_SIGNS = {
    "equal": "=",
    "notEqual": "<>",
    "lessThan": "<",
    "lessThanOrEqual": "<=",
    "greaterThan": ">",
    "greaterThanOrEqual": ">=",
    "between": "between",
    "notBetween": "not between",
}


def outline(template: FormTemplate) -> str:
    """The template's stamp, sheets, fields, tables, lists and checks.

    Rows carry no addresses, so that an inserted row is one new line.
    """
    return "\n".join(_lines(template))


def _lines(template: FormTemplate) -> Iterator[str]:
    yield f"form {template.id}"
    yield f"title {template.title}"
    yield f"edition {template.edition}"
    for name, address in template.stamp.items():
        yield f"stamp {name} {_place(address)}"
    yield from _sheets(template.design)
    yield from _prefilled(template.design)
    for field in template.fields:
        yield _field(field)
    for table in template.tables:
        yield from (
            _fixed_table(template, table) if isinstance(table, FixedTable) else _register(template, table)
        )
    yield from _lists(template.design)
    yield from _checks(template)
    if template.corrections_area is not None:
        yield f"corrections {template.corrections_area.sheet}!{template.corrections_area.a1}"


def _sheets(design: Design) -> Iterator[str]:
    for sheet in design.sheets.values():
        marks = [
            "visible" if sheet.visible else "hidden",
            "protected" if sheet.protected else "open",
            *(["print area"] if sheet.print_area else []),
        ]
        yield f"sheet {sheet.name}: {', '.join(marks)}"


def _prefilled(design: Design) -> Iterator[str]:
    for key, name in sorted(design.names.items()):
        if key.startswith("_nario_") and name.area is not None:
            yield f"prefilled {name.name} {name.area.sheet}!{name.area.a1}"


def _field(field: Field) -> str:
    return f"field {field.id} {_place(field.address)} {_quoted(field.label)}: {_input(field.input)}"


def _fixed_table(template: FormTemplate, table: FixedTable) -> Iterator[str]:
    yield f"fixed table {table.name} {table.area.sheet}"
    for column in table.columns:
        yield f"  column {column.id} {_quoted(column.heading)} format {column.number_format}"
    for row in table.rows:
        unit = f" {row.unit}" if row.unit else ""
        yield f"  row {row.code} {_quoted(row.label)}{unit}"
        for column in table.columns:
            cell = template.design.sheets[table.area.sheet].cell(row.row, table.area.left + column.offset)
            if column.id in row.inputs:
                yield f"    {column.id}: {_input(row.inputs[column.id])}"
            elif cell.formula is not None:
                yield f"    {column.id} = {cell.formula}"


def _register(template: FormTemplate, table: Register) -> Iterator[str]:
    yield f"register {table.name} {table.area.sheet}"
    for column in table.columns:
        head = f"  column {column.id} {_quoted(column.heading)}"
        formula = (
            template.design.sheets[table.area.sheet]
            .cell(table.area.top + 1, table.area.left + column.offset)
            .formula
        )
        if column.input is not None:
            yield f"{head}: {_input(column.input)}"
        elif formula is not None:
            yield f"{head} = {formula}"
        else:
            yield f"{head}: locked"


def _lists(design: Design) -> Iterator[str]:
    rules = [placed.rule for sheet in design.sheets.values() for placed in sheet.rules]
    listed = {name: rule.choices for rule in rules if rule.kind == "list" for name in rule.names}
    for name, choices in sorted(listed.items()):
        area = named_area(design, name)
        place = f" {area.sheet}!{area.a1}" if area else ""
        yield f"list {name}{place}"
        yield from (f"  {choice}" for choice in choices)


def _checks(template: FormTemplate) -> Iterator[str]:
    for check in template.checks:
        sides = f"{check.left.text} {check.operator} {check.right.text}"
        yield f"check {check.number} {check.severity}: {sides} - {check.message}"


def _input(found: Input) -> str:
    parts = [found.kind.value, f"format {found.number_format}"]
    if found.rule is not None:
        parts += _rule(found.rule)
    return "; ".join(parts)


def _rule(rule: Rule) -> Iterator[str]:
    if rule.required:
        yield "required"
    if rule.kind == "list":
        yield f"list of {rule.names[0] if rule.names else ' | '.join(rule.choices)}"
    elif rule.kind == "custom":
        yield f"rule {rule.formulas[0] if rule.formulas else ''}"
    elif rule.kind != "any":
        yield f"{rule.kind} {_SIGNS.get(rule.operator, rule.operator)} {' and '.join(rule.formulas)}"
    yield f"alert {rule.alert}"
    for word, text in (("error", rule.error_text), ("help", rule.help_text)):
        if text:
            yield f"{word} {_quoted(text)}"


def _place(address: Address) -> str:
    return f"{address.sheet}!{address.a1}"


def _quoted(text: str) -> str:
    return f"„{' '.join(text.split())}“"
