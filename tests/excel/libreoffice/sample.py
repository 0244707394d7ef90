"""The workbook on which Excel and LibreOffice have to agree."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import xlsxwriter

MEMBERS = [["B1", "Akmenė", 10], ["B2", "Šilutė", 20], ["B3", "Žagarė", 30]]


def sample_workbook(path: Path) -> Path:
    """Values of every kind, a table, names, a protected sheet, a hidden one."""
    with xlsxwriter.Workbook(path) as book:
        values(book, book.add_worksheet("Reikšmės"))
        table(book.add_worksheet("Nariai ir kt"))
        protected(book, book.add_worksheet("Užrakinta"))
        book.add_worksheet("Sąrašai").hide()
        book.add_worksheet("Tuščia")
        book.define_name("viskas", "='Nariai ir kt'!$A$2:$C$4")
        book.define_name("mokestis", "=0.21")
    return path


def values(book, sheet):
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row("A1", ["tekstas", 1.5, True])
    sheet.write_datetime("D1", date(2026, 3, 11), day)
    sheet.write_datetime(
        "E1", datetime(2026, 3, 11, 14, 30, 15), book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    )
    sheet.write_formula("A2", "=SUM(B1,2)", None, 3.5)
    sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
    sheet.write_formula("C2", "=NA()", None, "#N/A")
    sheet.write_formula("D2", '=IF(B1>1,"daug ""ą""","mažai")', None, 'daug "ą"')
    sheet.write_formula("E2", '=""', None, "")
    sheet.write_formula("A3", "='Nariai ir kt'!C3*2", None, 40)
    sheet.write_column("G1", [1, 2, 3])
    sheet.write_column("G6", [6, 7])
    sheet.write_row("G1", [1, 10, 100])
    sheet.write("A10", "spalva", book.add_format({"bg_color": "#C6E0B4", "text_wrap": True}))
    sheet.write("B10", 0.256, book.add_format({"num_format": "0.0%"}))


def table(sheet):
    sheet.add_table(
        "A1:C4",
        {"name": "nariai", "data": MEMBERS, "columns": [{"header": h} for h in ("Kodas", "Vardas", "Kiek")]},
    )


def protected(book, sheet):
    sheet.write("A1", "užrakinta")
    sheet.write("B1", "galima", book.add_format({"locked": False}))
    sheet.protect("")
