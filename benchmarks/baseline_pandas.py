"""Merely reads every sheet of every workbook of a folder with pandas and openpyxl."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd


def main(folder: Path) -> None:
    for path in sorted(folder.glob("*.xlsx")):
        pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
