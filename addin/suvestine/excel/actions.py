"""What each button does: one function of ``rounds``, then what it gave on screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from suvestine import rounds
from suvestine.dataset.gathering import Gathered
from suvestine.errors import DocumentsUnwritten, UserError
from suvestine.excel.delivery import deliver
from suvestine.excel.desk import Desk
from suvestine.excel.open_tables import fill_open
from suvestine.excel.outcome import (
    MOMENT_NAME,
    PROGRESS_TABLE,
    corrections,
    findings_sentence,
    listed_findings,
    round_tables,
    states_sentence,
)
from suvestine.excel.place import Place, keep_shown, save, saved_workspace
from suvestine.excel.programs import is_read_only
from suvestine.forms.model import CORRECTIONS_TABLE
from suvestine.lithuanian import counted, joined
from suvestine.monitoring.model import Status
from suvestine.periods import Period
from suvestine.workspace import CONTROL_WORKBOOK, Workspace

Action = Callable[[Desk, Place, dt.datetime], None]

DOCUMENT_PREFIX = "document_"
"""Begins the ids of buttons for one Word document; its template's name follows."""
_ANNUAL_REPORT = "metine_ataskaita"
_LISTED = 12
"""Findings that a message has room for."""
_BY_ITSELF = (
    "Tikrinta pagal pačios darbaknygės taisykles ir patikras, nes skyriaus darbo aplanko čia nėra. "
    "Skyrius gautą ataskaitą tikrina dar kartą."
)


def prepare(desk: Desk, place: Place, now: dt.datetime) -> None:
    """Every member's workbook for the period."""
    folder = saved_workspace(desk, place)
    written = rounds.prepare(folder, now=now, progress=desk.progress, say=desk.say)
    workbooks = counted(len(written), "darbaknygė", "darbaknygės", "darbaknygių")
    where = Workspace(folder).relative(written[0].parent)
    desk.tell(f"Parengta: {workbooks}. Aplankas – „{where}“; išsiųskite jo failus nariams.")


def check(desk: Desk, place: Place, now: dt.datetime) -> None:
    """The form or return on screen; from any other workbook of the workspace all that came back."""
    if place.is_template or place.is_form:
        (_check_template if place.is_template else _check_form)(desk, place)
        return
    folder = saved_workspace(desk, place)
    result = rounds.check_inbox(folder, progress=desk.progress, say=desk.say)
    summary = _show_round(desk, folder, result, f"patikrinta {_moment(now)}")
    period = _period_words(result["period"])
    desk.tell(f"{period} ataskaitos patikrintos; suvestinė ir archyvas nekeisti.\n\n{summary}")
    keep_shown(desk, folder)


def consolidate(desk: Desk, place: Place, now: dt.datetime) -> None:
    """The consolidated workbook of all that came back."""
    folder = saved_workspace(desk, place)
    progress = desk.before("writing_consolidated", partial(_make_room, desk, folder, "suvestine"))
    result = rounds.consolidate(folder, now=now, progress=progress, say=desk.say)
    summary = _show_round(desk, folder, result, f"suvestinė sudaryta {_moment(now)}")
    desk.tell(f"{_period_words(result['period'])} suvestinė sudaryta.\n\n{summary}")
    keep_shown(desk, folder)
    _open_first(desk, folder, result)


def monitor(desk: Desk, place: Place, now: dt.datetime) -> None:
    """The monitoring table, as a workbook and in Word."""
    folder = saved_workspace(desk, place)
    progress = desk.before("writing_monitoring", partial(_make_room, desk, folder, "stebesena"))
    result = rounds.monitor(folder, now=now, progress=progress, say=desk.say)
    found = result["statuses"]
    statuses = joined(f"{status.value} – {found[status.value]}" for status in Status if status.value in found)
    total = counted(len(result["indicators"]), "rodiklis", "rodikliai", "rodiklių")
    documents = joined(f"„{path}“" for path in result["outputs"][1:])
    desk.tell(
        f"{_period_words(result['period'])} stebėsenos lentelė parengta: {total}.\n\nPagal būseną: {statuses}.\n\n"
        f"Tas pats „Word“ dokumente: {documents}."
    )
    _open_first(desk, folder, result)


def document(desk: Desk, place: Place, now: dt.datetime, name: str) -> None:
    """One Word document, opened when it is written; of a document for each member the one that holds them all."""
    folder = saved_workspace(desk, place)
    path, *apart = rounds.report(folder, [name], now=now, progress=desk.progress, say=desk.say)
    each = (
        f"\n\nKiekvienam nariui atskirai: „{Workspace(folder).relative(apart[0].parent)}“." if apart else ""
    )
    desk.tell(f"Dokumentas parengtas: „{Workspace(folder).relative(path)}“.{each}")
    desk.open(path)


def annual_report(desk: Desk, place: Place, now: dt.datetime) -> None:
    """The annual report."""
    document(desk, place, now, _ANNUAL_REPORT)


def all_documents(desk: Desk, place: Place, now: dt.datetime) -> None:
    """Every document that has a template in the workspace; their folder opens, also where some were not made."""
    folder = saved_workspace(desk, place)
    try:
        written = rounds.report(folder, now=now, progress=desk.progress, say=desk.say)
    except DocumentsUnwritten as mistake:
        desk.tell(mistake.sentence.lithuanian, mistake=True)
        if mistake.written:
            desk.open(mistake.written[0].parent)
        return
    together = written[0].parent
    shown = [path for path in written if path.parent == together]
    names = "\n".join(f"• {path.name}" for path in shown)
    documents = counted(len(shown), "dokumentas", "dokumentai", "dokumentų")
    desk.tell(f"Aplanke „{Workspace(folder).relative(together)}“ parengta: {documents}.\n\n{names}")
    desk.open(together)


def open_folder(desk: Desk, place: Place, _now: dt.datetime) -> None:
    """The workspace, or the folder of a workbook that stands in none."""
    desk.open(place.workspace or place.file.parent)


def show_help(desk: Desk, _place: Place, _now: dt.datetime) -> None:
    """The guide for people who fill forms and run rounds."""
    from suvestine.excel.guide import guide_page

    desk.open(guide_page())


ACTIONS: Mapping[str, Action] = {
    "prepare": prepare,
    "check": check,
    "consolidate": consolidate,
    "monitor": monitor,
    "annual_report": annual_report,
    "all_documents": all_documents,
    "open_folder": open_folder,
    "help": show_help,
}
"""Button id -> what it does; ids of single documents begin with :data:`DOCUMENT_PREFIX`."""


def _check_form(desk: Desk, place: Place) -> None:
    """A form against the workspace that it stands in, else against itself; findings go into its own table."""
    save(desk, place.book)
    result = rounds.check([place.file], workspace=place.workspace)
    basis = "" if place.workspace else f"{_BY_ITSELF}\n\n"
    if result["refused"]:
        desk.tell(f"{basis}{result['refused'][0]['message']}", mistake=True)
        return
    filling = corrections(result)
    shown = not is_read_only(place.book) and not fill_open(
        place.book, {CORRECTIONS_TABLE: filling}, {}, show=CORRECTIONS_TABLE if filling.rows else ""
    )
    where = "Ką ir kur taisyti, surašyta lape „Taisytina“." if shown else listed_findings(result, _LISTED)
    ending = where if filling.rows else "Ataskaitą galite siųsti."
    desk.tell(f"{basis}{findings_sentence(result)}\n\n{ending}")


def _check_template(desk: Desk, place: Place) -> None:
    """A form of the workspace that its author changed."""
    save(desk, place.book)
    inspection = rounds.check_template(place.file)
    messages = inspection["errors"] + inspection["advice"]
    lines = [f"• {_template_place(message)}{message['message']}" for message in messages[:_LISTED]]
    if len(messages) > _LISTED:
        lines.append(f"… ir dar {len(messages) - _LISTED}.")
    verdict = "Formos naudoti dar negalima." if inspection["errors"] else "Formą galima naudoti."
    counts = f"Klaidų: {len(inspection['errors'])}, patarimų: {len(inspection['advice'])}."
    desk.tell("\n".join([f"{verdict} {counts}", "", *lines]), mistake=bool(inspection["errors"]))


def _template_place(message: Mapping[str, str]) -> str:
    place = " ".join(part for part in (message["sheet"], message["cell"]) if part)
    return f"{place}: " if place else ""


def _show_round(desk: Desk, folder: Path, result: Mapping[str, Any], done: str) -> str:
    """Writes into the control workbook who handed in what and what is to be corrected; gives that in short."""
    period = Period(result["period"])
    gathered = Gathered(Workspace(folder), period)
    try:
        shown = deliver(
            desk,
            folder / CONTROL_WORKBOOK,
            round_tables(gathered, result),
            {MOMENT_NAME: f"{_period_words(period.label)} ataskaitos, {done}."},
            beside=f"valdymas_eiga_{period}.xlsx",
            show=PROGRESS_TABLE,
        )
    except UserError as mistake:  # the run itself is done, and its outcome is worth telling
        desk.say(mistake.sentence)
        shown = False
    where = _where_to_look(result) if shown else ""
    return f"{states_sentence(gathered, result)}\n\n{findings_sentence(result)}{where}"


def _make_room(desk: Desk, folder: Path, name: str) -> None:
    workspace = Workspace(folder)
    period = workspace.period(None)
    desk.close_unchanged(workspace.consolidated(period) / f"{name}_{period}.xlsx")


def _period_words(label: str) -> str:
    """``2026 m.``; a part of a year by its label."""
    return f"{label} m." if label.isdecimal() else f"Laikotarpio {label}"


def _open_first(desk: Desk, folder: Path, result: Mapping[str, Any]) -> None:
    desk.open(folder / result["outputs"][0])


def _moment(now: dt.datetime) -> str:
    return now.strftime("%Y-%m-%d %H:%M")


def _where_to_look(result: Mapping[str, Any]) -> str:
    sheets = "lapus „Eiga“ ir „Pastabos“" if result["findings"] or result["refused"] else "lapą „Eiga“"
    return f" Žr. valdymo darbaknygės {sheets}."
