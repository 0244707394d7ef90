"""What a button in LibreOffice starts: ``python -m suvestine.excel.libreoffice <action>``, wired to LibreOffice."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO


def main(action: str) -> None:
    """Runs one action on the workbook that is in front in LibreOffice."""
    requests, replies = wires()
    from suvestine.excel import launcher

    launcher.import_xlwings()
    from suvestine.excel.libreoffice.session import connected

    launcher.run_in(connected(requests, replies), action)


def wires() -> tuple[BinaryIO, BinaryIO]:
    """Standard output and input, taken away from everyone else: a stray ``print`` must not reach LibreOffice."""
    requests = os.fdopen(os.dup(1), "wb")
    replies = os.fdopen(os.dup(0), "rb")
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    return requests, replies


if __name__ == "__main__":
    main(sys.argv[1])
