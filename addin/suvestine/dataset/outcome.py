"""What a consolidation says, as the one object that ``--json`` prints and the archive keeps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from suvestine.dataset.consolidation import submission_state
from suvestine.dataset.model import Dataset
from suvestine.findings import Finding, Place, Refusal, Repair, Severity, Skip
from suvestine.returns.model import Intake, Return


def outcome(dataset: Dataset, intake: Intake, outputs: Iterable[str]) -> dict[str, Any]:
    """Keys: period, forms, files, refused, skipped, findings, repairs, outputs; explained warnings are not open
    findings and are left out.
    """
    return {
        "period": dataset.period,
        "forms": {
            form: {
                "expected": sorted(data.expected),
                "accepted": sorted(data.accepted),
                "with_errors": sorted(data.with_errors),
                "missing": sorted(data.missing),
            }
            for form, data in dataset.forms.items()
        },
        "files": [_file_json(item) for item in intake.returns],
        "refused": [refused_json(item) for item in intake.refused],
        "skipped": [skipped_json(item) for item in intake.skipped],
        "findings": _open_findings(intake.returns),
        "repairs": [repair_json(repair) for item in intake.returns for repair in item.repairs],
        "outputs": list(outputs),
    }


def finding_json(finding: Finding) -> dict[str, str]:
    """Keys: code, severity, form, member, file, sheet, cell, field, template_sheet, template_cell, found, message;
    ``sheet`` and ``cell`` are where the return has it, the other two where the form has it.
    """
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        **_place(finding.place),
        "template_sheet": finding.template_sheet,
        "template_cell": finding.template_cell,
        "found": finding.found,
        "message": finding.message,
    }


def repair_json(repair: Repair) -> dict[str, str]:
    """Keys: form, member, file, sheet, cell, field, found, read_as, message."""
    return {
        **_place(repair.place),
        "found": repair.found,
        "read_as": repair.read_as,
        "message": repair.message,
    }


def refused_json(item: Refusal) -> dict[str, str]:
    """Keys: file, code, message."""
    return {"file": item.file, "code": item.code, "message": item.message}


def skipped_json(item: Skip) -> dict[str, str]:
    """Keys: file, reason."""
    return {"file": item.file, "reason": item.reason}


def _place(place: Place) -> dict[str, str]:
    return {
        "form": place.form,
        "member": place.member,
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "field": place.field,
    }


def _file_json(item: Return) -> dict[str, str]:
    return {
        "file": item.file,
        "form": item.form,
        "member": item.member,
        "state": submission_state(item).value,
    }


def check_outcome(period: str, results: Iterable[Return | Refusal]) -> dict[str, Any]:
    """What checking single files says: ``files`` (file, form, member, state), ``refused``, ``findings``,
    ``repairs``.
    """
    items = list(results)
    returns = [item for item in items if isinstance(item, Return)]
    return {
        "period": period,
        "files": [_file_json(item) for item in returns],
        "refused": [refused_json(item) for item in items if isinstance(item, Refusal)],
        "findings": _open_findings(returns),
        "repairs": [repair_json(repair) for item in returns for repair in item.repairs],
    }


def _open_findings(returns: Iterable[Return]) -> list[dict[str, str]]:
    return [finding_json(finding) for item in returns for finding in item.findings if not finding.explanation]


def open_findings(kept: Mapping[str, Any] | None) -> tuple[Finding, ...]:
    """The findings of an outcome that the archive kept."""
    return tuple(_finding(item) for item in (kept or {}).get("findings", ()))


def _finding(item: Mapping[str, str]) -> Finding:
    place = Place(item["form"], item["member"], item["file"], item["sheet"], item["cell"], item["field"])
    return Finding(item["code"], Severity(item["severity"]), place, item["found"], item["message"])
