"""Makes a folder of copies of the templates with openpyxl: load, fill the stamp, save."""

from __future__ import annotations

import sys
from pathlib import Path

from openpyxl import load_workbook


def main(templates: Path, target: Path, copies: int) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for number in range(copies):
        source = templates / ("tarybos_veikla.xlsx" if number == 0 else "nario_ataskaita.xlsx")
        book = load_workbook(source)
        sheet = book.worksheets[0]
        for name in ("laikotarpis", "nario_kodas", "nario_pavadinimas"):
            ((_, cell),) = book.defined_names[name].destinations
            sheet[cell] = name
        book.save(target / f"{number}.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
