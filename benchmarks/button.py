"""Prints what a press of a button costs above the command itself: from the click to the message, in LibreOffice."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

from run import process

from excel.libreoffice.desktop import Desktop
from excel.libreoffice.office import installed_profile
from suvestine.excel.libreoffice.extension import build_extension

ROUNDS = 7
PRESSED = {"Sudaryti suvestinę": "consolidate", "Patikrinti": "check", "Parengti formas": "prepare"}


def main() -> None:
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is not installed"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "demo"
        process([sys.executable, "-m", "suvestine", "demo", str(folder)])
        extension = build_extension(Path(sys.executable))
        profile = installed_profile(soffice, Path(temporary), extension)
        with Desktop(soffice, profile, folder / "valdymas.xlsx") as desktop:
            print("from the click to the message, against the whole command, 60 libraries and the council")
            for label, verb in PRESSED.items():
                compare(desktop, folder, label, verb)


def compare(desktop: Desktop, folder: Path, label: str, verb: str) -> None:
    where = ["--workspace", str(folder)] if verb == "check" else [str(folder)]
    pairs = []
    for number in range(ROUNDS + 1):
        desktop.bring(folder / "valdymas.xlsx")
        button = desktop.place(label)
        began = time.perf_counter()
        desktop.press(button)
        desktop.message()
        pressed = time.perf_counter() - began
        desktop.answer("Gerai")
        time.sleep(2)
        command = process([sys.executable, "-m", "suvestine", verb, *where]).seconds
        if number:
            pairs.append((pressed, command))
    pressing, command = (statistics.median(times) for times in zip(*pairs, strict=True))
    above = statistics.median(pressed - command for pressed, command in pairs)
    print(f"  {label:<22}{pressing:6.2f} s   suvestine {verb:<12}{command:6.2f} s   above it {above:5.2f} s")


if __name__ == "__main__":
    main()
