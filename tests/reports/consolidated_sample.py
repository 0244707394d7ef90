"""A round of two forms with everything that the consolidated workbook shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from openpyxl import Workbook

from suvestine.findings import Finding, Place, Repair, Severity
from suvestine.forms.model import FormTemplate
from suvestine.returns.model import Entry, Return, State
from suvestine.spreadsheet.grid import CellError
from workbooks import club_form, rows, table

NOW = dt.datetime(2026, 2, 3, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
FILES = {"01": "gauta/2025/01 kopija #2.xlsx", "02": "gauta/2025/pataisyta/02.xlsx", "T": "gauta/2025/T.xlsx"}
FIGURE, SAID = "ataskaitiniai_metai", "paaiskinimas"
MOMENT = dt.datetime(2026, 1, 20, 8, 30, tzinfo=dt.UTC)


def with_trial_and_measures(book: Workbook) -> None:
    """A trial check, and a fixed table of several inputs."""
    book["Patikra"]["B5"] = "Bandomasis"
    sheet = book.create_sheet("Priemonės")
    rows(sheet, 1, [["Kodas", "Rodiklis", "Reikšmė", "Nuoroda"], ["1.1-1", "Priemonė"], ["1.1-2", "Kita"]])
    table(sheet, "Priemones", "A1:D3")


def of_the_council(book: Workbook) -> None:
    with_trial_and_measures(book)
    (title,) = [cell for row in book["Titulinis"].iter_rows() for cell in row if cell.value == FORM_TITLE]
    title.value = "Tarybos metų ataskaita"


FORM_TITLE = "Sporto klubo metų ataskaita"
FORM, COUNCIL_FORM = club_form(with_trial_and_measures), club_form(of_the_council)


def figure(code: str, value: object, state: State = State.VALUE, column: str = FIGURE) -> Entry:
    row = ("N1", "N11", "N12", "N2", "R1").index(code) + 5
    return Entry("Skaiciai", code, column, state, value, "Skaičiai", row, f"E{row}")


def contest(row: int, state: State = State.VALUE, /, **cells: object) -> list[Entry]:
    return [
        Entry("varzybos", "", column, state, value, "Varžybos", row, f"A{row}")
        for column, value in cells.items()
    ]


def measure(code: str, column: str, value: object) -> Entry:
    return Entry("Priemones", code, column, State.VALUE, value, "Priemonės", 2, "C2")


ENTRIES: Mapping[str, list[Entry]] = {
    "01": [
        Entry("", "", "vadovas", State.VALUE, '=HYPERLINK("http://x")', "Titulinis", 7, "B7"),
        Entry("", "", "uzpildyta", State.VALUE, dt.date(2025, 12, 31), "Titulinis", 8, "B8"),
        figure("N1", 120.0), figure("N11", 40.0), figure("N2", 5000.5), figure("R1", None, State.UNKNOWN),
        figure("N1", "Nauja salė", column=SAID),
        *contest(4, pavadinimas="=SUM(A1)", data=dt.date(2025, 4, 5), dalyviu_skaicius=80.0, rusis="Taurė"),
        *contest(9, pavadinimas="+370 600", kaina_eur=1.5),
        measure("1.1-1", "reiksme", 7.0), measure("1.1-1", "nuoroda", "http://pavyzdys.lt"),
    ],
    "02": [
        figure("N1", 100.0), figure("N11", None, State.BLANK), figure("N2", -5.0, State.INVALID),
        figure("R1", None, State.NOT_APPLICABLE),
        *contest(5, pavadinimas="@import"), *contest(5, State.INVALID, dalyviu_skaicius=CellError("#N/A")),
    ],
    "T": [figure("N1", 1.0)],
}  # fmt: skip


def findings(member: str) -> tuple[Finding, ...]:
    if member == "T":
        return ()
    place = Place("klubas", member, FILES[member], "Skai'čiai", "E8", "Skaiciai.N2.ataskaitiniai_metai")
    check = replace(place, field="_tikrinimai.P2")
    trial = Finding("check_failed", Severity.TRIAL, check, "900", "Labai daug dalyvių.")
    if member == "01":
        warning = Finding("check_failed", Severity.WARNING, place, "=1", "Neįprasta.", "Nauja salė")
        return (trial, warning)
    return (trial, Finding("out_of_range", Severity.ERROR, place, "-5", "Negali būti neigiamas."))


def returned(member: str, template: FormTemplate, period: str = "2025") -> Return:
    place = Place("klubas", "01", FILES["01"], "Varžybos", "B4", "varzybos.data")
    repair = Repair(place, "2025.04.05", "2025-04-05", "Data įrašyta kaip tekstas; perskaityta kaip data.")
    return Return(
        form=template.id, edition="2025-1", member=member, period=period, file=FILES[member], fingerprint="f",
        modified=MOMENT, template=template, entries=tuple(ENTRIES[member]), findings=findings(member),
        repairs=(repair,) if member == "01" else (), explanations={},
    )  # fmt: skip
