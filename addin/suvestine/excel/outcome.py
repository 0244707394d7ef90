"""What a check or a consolidation found, as rows of the tables that people look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from suvestine.dataset.gathering import Gathered
from suvestine.dataset.model import SubmissionState
from suvestine.findings import Severity
from suvestine.lithuanian import counted, joined
from suvestine.spreadsheet.grid import Value
from suvestine.spreadsheet.patch import CellLink
from suvestine.spreadsheet.table_filling import Filling

PROGRESS_TABLE, FINDINGS_TABLE, MOMENT_NAME = "eiga", "pastabos", "_eiga_kada"
"""Tables of the control workbook, and its cell that says when they were filled."""

Result = Mapping[str, Any]
"""What ``rounds.consolidate``, ``check_inbox`` and ``check`` give."""
_PROGRESS = ("Kodas", "Narys", "Forma", "Būsena", "Klaidos", "Įspėjimai", "Failas")
_FINDINGS = ("Lygis", "Kodas", "Narys", "Lapas", "Langelis", "Rasta", "Pastaba", "Forma", "Failas")
_CORRECTIONS = ("Lapas", "Langelis", "Pastaba", "Kaip taisyti", "Nuoroda")
_FOUND = 500
"""Characters of what was found that a cell or a message shows; the return itself has the rest."""
_LINKED = (".xlsx", ".xlsm")
"""A click opens these; anything else that lies in the inbox may be a program."""
_Row = Sequence[Value | CellLink]
_STATES = {
    "accepted": SubmissionState.ACCEPTED,
    "with_errors": SubmissionState.WITH_ERRORS,
    "missing": SubmissionState.MISSING,
}


def round_tables(gathered: Gathered, result: Result) -> dict[str, Filling]:
    """What fills the control workbook's tables: who handed in what, and what is to be corrected."""
    return {
        PROGRESS_TABLE: Filling(_PROGRESS, _progress(gathered, result)),
        FINDINGS_TABLE: Filling(_FINDINGS, _findings(gathered, result)),
    }


def corrections(result: Result) -> Filling:
    """What fills a form's table ``_taisytina``: its sheet and cell, what is wrong, what to do, a link."""
    rows = [
        [
            finding["template_sheet"] or finding["sheet"],
            finding["template_cell"] or finding["cell"],
            _with_found(finding),
            _WAY_OUT_OF.get(finding["code"], _WAY_OUT[finding["severity"]]),
            CellLink(_location(finding), "Atverti langelį") if finding["cell"] else None,
        ]
        for finding in _by_weight(result)
        if finding["severity"] != Severity.TRIAL.value
    ]
    return Filling(_CORRECTIONS, rows)


def states_sentence(gathered: Gathered, result: Result) -> str:
    """A line a form: how many are accepted, held back and missing, of how many."""
    lines = []
    for form, states in result["forms"].items():
        counts = [f"{state.value} {len(states[key])}" for key, state in _STATES.items() if states[key]]
        title = gathered.templates[form].title
        lines.append(
            f"„{title}“: {joined(counts) or 'niekas nelaukiamas'} (laukta {len(states['expected'])})."
        )
    refused = len(result["refused"])
    if refused:
        lines.append(f"{counted(refused, 'failas nepriimtas', 'failai nepriimti', 'failų nepriimta')}.")
    return "\n".join(lines)


def findings_sentence(result: Result) -> str:
    """``Rasta 2 klaidos ir 1 įspėjimas.``; that nothing was found where nothing was."""
    found = Counter(finding["severity"] for finding in result["findings"])
    errors, warnings = found[Severity.ERROR.value], found[Severity.WARNING.value]
    words = []
    if errors:
        words.append(counted(errors, "klaida", "klaidos", "klaidų"))
    if warnings:
        words.append(
            counted(warnings, "nepaaiškintas įspėjimas", "nepaaiškinti įspėjimai", "nepaaiškintų įspėjimų")
        )
    return f"Rasta: {joined(words)}." if words else "Klaidų ir nepaaiškintų įspėjimų nerasta."


def listed_findings(result: Result, limit: int) -> str:
    """The first findings, a line each, for a workbook that has no place for them."""
    found = [finding for finding in _by_weight(result) if finding["severity"] != Severity.TRIAL.value]
    lines = [f"{item['sheet']} {item['cell']}: {_with_found(item)}" for item in found[:limit]]
    if len(found) > limit:
        lines.append(f"… ir dar {len(found) - limit}.")
    return "\n".join(lines)


_WAY_OUT = {
    Severity.ERROR.value: "Pataisykite reikšmę.",
    Severity.WARNING.value: "Pataisykite reikšmę arba parašykite, kodėl ji tokia, stulpelyje „Paaiškinimas“.",
    Severity.TRIAL.value: "",
}
_WAY_OUT_OF = {"repeated_row": "Ištrinkite eilutę arba įrašykite, kuo įrašas skiriasi."}
"""By the code of a finding that no changed value and no column „Paaiškinimas“ settles."""


def _progress(gathered: Gathered, result: Result) -> list[_Row]:
    files = {(item["form"], item["member"]): item["file"] for item in result["files"]}
    found = Counter((f["form"], f["member"], f["severity"]) for f in result["findings"])
    return [
        [
            code,
            _member(gathered, code),
            gathered.templates[form].title,
            state.value,
            float(found[form, code, Severity.ERROR.value]) if (form, code) in files else None,
            float(found[form, code, Severity.WARNING.value]) if (form, code) in files else None,
            _file_link(files.get((form, code), "")),
        ]
        for form, states in result["forms"].items()
        for code, state in sorted((code, _STATES[key]) for key in _STATES for code in states[key])
    ]


def _findings(gathered: Gathered, result: Result) -> list[_Row]:
    rows: list[_Row] = [
        [
            "nepriimta",
            None,
            None,
            None,
            None,
            None,
            f"„{item['file']}“: {item['message']}",
            None,
            _file_link(item["file"]),
        ]
        for item in result["refused"]
    ]
    rows += [
        [
            Severity(item["severity"]).label, item["member"], _member(gathered, item["member"]),
            item["sheet"] or None, _cell_link(item), _clipped(item["found"]) or None, item["message"],
            gathered.templates[item["form"]].title, _file_link(item["file"]),
        ]
        for item in _by_weight(result)
    ]  # fmt: skip
    return rows


def _by_weight(result: Result) -> list[dict[str, str]]:
    order = [severity.value for severity in Severity]
    return sorted(result["findings"], key=lambda item: order.index(item["severity"]))


def _member(gathered: Gathered, code: str) -> str:
    known = gathered.members.get(code)
    return known.name if known else code


def _with_found(finding: Mapping[str, str]) -> str:
    found = f" Rasta: {_clipped(finding['found'])}." if finding["found"] else ""
    return finding["message"] + found


def _clipped(found: str) -> str:
    return found if len(found) <= _FOUND else f"{found[:_FOUND]}…"


def _location(finding: Mapping[str, str]) -> str:
    sheet = finding["sheet"].replace("'", "''")
    return f"'{sheet}'!{finding['cell']}"


def _cell_link(finding: Mapping[str, str]) -> CellLink | None:
    if not finding["cell"]:
        return None
    return CellLink(_location(finding), finding["cell"], finding["file"])


def _file_link(file: str) -> CellLink | str | None:
    if not file:
        return None
    name = file.rpartition("/")[2]
    return CellLink("", name, file) if name.lower().endswith(_LINKED) else name
