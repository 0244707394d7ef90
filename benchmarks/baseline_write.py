"""Reads a folder of workbooks with python-calamine and writes the same values with XlsxWriter, sheet by sheet."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook


def main(folder: Path, target: Path) -> None:
    sheets: dict[str, list[list[object]]] = {}
    for path in sorted(folder.glob("*.xlsx")):
        book = CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            sheets.setdefault(name, []).extend([path.name, *row] for row in rows)
    out = xlsxwriter.Workbook(str(target), {"strings_to_formulas": False, "strings_to_urls": False})
    date = out.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets.items():
        sheet = out.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, (dt.date, dt.datetime)):
                    sheet.write_datetime(number, column, value, date)
                elif isinstance(value, (float, int)):
                    sheet.write_number(number, column, value)
                elif value != "":
                    sheet.write_string(number, column, str(value))
    out.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
