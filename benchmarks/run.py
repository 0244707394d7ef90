"""Prints how the program compares with what users would pick instead, as ratios in one run."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
TEMPLATES = HERE.parent / "workbook_templates"
ROUNDS = 5
PERIOD = "2025"


@dataclass(frozen=True)
class Run:
    """One process: seconds on the wall and peak memory in MB."""

    seconds: float
    memory: float


def process(command: Sequence[str]) -> Run:
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return Run(time.perf_counter() - began, usage.ru_maxrss / 1024)


def in_turn(commands: dict[str, Sequence[str]], before: Callable[[], None]) -> dict[str, list[Run]]:
    """Every command once a round, after a round that does not count."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            before()
            run = process(command)
            if number:
                runs[name].append(run)
    return runs


def show(title: str, runs: dict[str, list[Run]]) -> None:
    print(f"\n{title}")
    (_, own), *_ = runs.items()
    for name, timed in runs.items():
        seconds = statistics.median(run.seconds for run in timed)
        ratio = statistics.median(
            mine.seconds / other.seconds for mine, other in zip(own, timed, strict=True)
        )
        memory = max(run.memory for run in timed)
        print(f"  {name:<34}{seconds:8.2f} s{memory:8.0f} MB   ratio to it {ratio:6.2f}")


def one_copy() -> None:
    from openpyxl import load_workbook

    from suvestine.forms.prepare import Prefill, PreparedForm
    from suvestine.forms.reading import read_template

    source = TEMPLATES / "nario_ataskaita.xlsx"
    content = source.read_bytes()
    form = PreparedForm(read_template(content, form=source.stem), content)
    prefills = [Prefill(PERIOD, str(number), f"Biblioteka {number}") for number in range(200)]
    form.workbook(prefills[0])
    began = time.perf_counter()
    for prefill in prefills:
        form.workbook(prefill)
    patched = (time.perf_counter() - began) / len(prefills)
    began = time.perf_counter()
    for _ in range(5):
        load_workbook(source).save(os.devnull)
    saved = (time.perf_counter() - began) / 5
    print("One prepared copy, template already read")
    print(
        f"  patched {1000 * patched:.2f} ms, openpyxl {1000 * saved:.0f} ms: {saved / patched:.0f} times faster"
    )


def main() -> None:
    one_copy()
    suvestine = [sys.executable, "-m", "suvestine"]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "demo"
        example = process([*suvestine, "demo", str(folder)])
        inbox, archive = folder / "gauta" / PERIOD, folder / "archyvas.db"
        empty = Path(temporary) / "empty"
        process([*suvestine, "init", str(empty), "--period", PERIOD])
        shutil.copytree(inbox, empty / "gauta" / PERIOD, dirs_exist_ok=True)
        archive = empty / "archyvas.db"
        fresh = lambda: archive.unlink(missing_ok=True)  # noqa: E731
        python = sys.executable
        prepare = {
            "suvestine prepare": [*suvestine, "prepare", str(empty)],
            "openpyxl load + save": [
                python, str(HERE / "baseline_openpyxl.py"), str(TEMPLATES), f"{temporary}/copies", "61",
            ],
        }  # fmt: skip
        consolidate = {
            "suvestine consolidate": [*suvestine, "consolidate", str(empty)],
            "calamine + XlsxWriter": [
                python, str(HERE / "baseline_write.py"), str(inbox), f"{temporary}/all.xlsx",
            ],
            "pandas + openpyxl, reading only": [python, str(HERE / "baseline_pandas.py"), str(inbox)],
            "calamine, reading only": [python, str(HERE / "baseline_read.py"), str(inbox)],
        }  # fmt: skip
        show("prepare, 61 workbooks", in_turn(prepare, fresh))
        show("consolidate, 61 returns", in_turn(consolidate, fresh))
        print(f"\ndemo, everything: {example.seconds:.1f} s, {example.memory:.0f} MB")
        for template in sorted(TEMPLATES.glob("*.xlsx")):
            print(f"{template.name}: {template.stat().st_size / 1000:.0f} KB")


if __name__ == "__main__":
    main()
