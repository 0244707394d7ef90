"""The small workbook that a chart in a document carries, so that its numbers can be opened and changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from io import BytesIO

SHEET = "Duomenys"
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed day, so that equal charts are equal files


def chart_data(names: Sequence[str], rows: Sequence[tuple[str, Sequence[float]]]) -> bytes:
    """A workbook of one sheet: the names of the series in its first row, a category and its values in each other."""
    import xlsxwriter

    content = BytesIO()
    book = xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": _MADE})
    sheet = book.add_worksheet(SHEET)
    for column, name in enumerate(names, start=1):
        sheet.write_string(0, column, name)
    for row, (label, values) in enumerate(rows, start=1):
        sheet.write_string(row, 0, label)
        for column, value in enumerate(values, start=1):
            sheet.write_number(row, column, value)
    sheet.set_column(0, 0, 40)
    book.close()
    return content.getvalue()
