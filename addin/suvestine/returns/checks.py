"""The form's checks across cells, evaluated from the template's formulas on the submitted inputs."""

from __future__ import annotations

from collections.abc import Mapping

from suvestine.findings import FINDINGS, Severity
from suvestine.forms.model import CHECKS_TABLE, EXPLANATION, Check
from suvestine.lithuanian import shown, slug
from suvestine.returns.blueprint import Blueprint, Cell, Key
from suvestine.returns.cells import SubmittedCells
from suvestine.returns.check_places import CheckPlaces
from suvestine.returns.extract import Extract
from suvestine.returns.remarks import Remarks
from suvestine.spreadsheet.formulas import Scalar, excel_compare
from suvestine.spreadsheet.grid import CellError

_TOLERANCE = 0.005
_FAILED = {"=": "≠", "<>": "=", "<=": ">", ">=": "<", "<": "≥", ">": "≤"}
"""What is true of the two sides when the comparison is not."""


def run_checks(
    blueprint: Blueprint, extract: Extract, cells: SubmittedCells, remarks: Remarks
) -> Mapping[str, str]:
    """Adds a finding for each check that fails; gives the explanations of the checks table by field id."""
    rows = _check_rows(extract)
    places = CheckPlaces(blueprint, extract, cells, _holds)
    written = {number: text for number, (_, text) in rows.items() if text}
    for check in blueprint.template.checks:
        if not (cells.checkable(check.left) and cells.checkable(check.right)):
            continue
        left, right = check.left.evaluate(cells), check.right.evaluate(cells)
        if not _comparable(left) or not _comparable(right) or _holds(left, check.operator, right):
            continue
        number = check.number.casefold()
        explanation = written.get(number, "") or _explained(check, blueprint, extract, cells)
        spot, cell = places.of(check, rows.get(number, (0, ""))[0])
        message = FINDINGS["check_failed"].format(
            message=check.message, left=shown(left), operator=_FAILED[check.operator], right=shown(right)
        )
        told = "" if check.severity is Severity.ERROR else explanation
        found = shown(left if cell is None else cells.cell(*cell))
        remarks.add("check_failed", check.severity, spot, found=found, message=message, explanation=told)
    known = {check.number.casefold(): check.number for check in blueprint.template.checks}
    return {f"{CHECKS_TABLE}.{known[key]}": text for key, text in written.items() if key in known}


def _comparable(value: Scalar) -> bool:
    return value is not None and value != "" and not isinstance(value, CellError)


def _holds(left: Scalar, operator: str, right: Scalar) -> bool:
    if operator in ("=", "<>") and isinstance(left, float) and isinstance(right, float):
        # Fractions of a cent are noise of the binary numbers, not of the member.
        return (round(abs(left - right), 9) <= _TOLERANCE) is (operator == "=")
    return bool(excel_compare(left, operator, right))


def _check_rows(extract: Extract) -> Mapping[str, tuple[int, str]]:
    """The submitted row and the member's explanation of each check, by its number."""
    place = extract.places.get(CHECKS_TABLE)
    if place is None or "nr" not in place.columns:
        return {}
    rows: dict[str, tuple[int, str]] = {}
    explained = place.columns.get(slug(EXPLANATION), 0)
    for row in range(place.first, place.limit + 1):
        number = shown(place.sheet.value(row, place.columns["nr"])).strip().casefold()
        if number and number not in rows:
            words = place.sheet.value(row, explained)
            rows[number] = (row, "" if isinstance(words, CellError) else shown(words).strip())
    return rows


def _explained(check: Check, blueprint: Blueprint, extract: Extract, cells: SubmittedCells) -> str:
    """The explanations of the fixed-table rows that the checked side refers to, if every one has some."""
    rows = {}
    for cell in cells.direct_cells(check.left, counted=True):
        key = _key(cell, blueprint)
        if key is not None and key[0]:
            rows[key[:2]] = extract.explanations.get(_value_field(key, blueprint), "")
    if not rows or not all(rows.values()):
        return ""
    return "; ".join(dict.fromkeys(rows.values()))


def _value_field(key: Key, blueprint: Blueprint) -> str:
    """The field id under which a row's explanation is kept."""
    return f"{key[0]}.{key[1]}.{blueprint.value_columns.get(key[0], key[2])}"


def _key(cell: Cell, blueprint: Blueprint) -> Key | None:
    if cell in blueprint.inputs:
        return blueprint.inputs[cell]
    if cell in blueprint.computed:
        return blueprint.computed[cell][0]
    coded = blueprint.last_year.get(cell)
    return None if coded is None else (*coded, "")
