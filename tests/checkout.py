"""The project's own files, as a new checkout would hold them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def project_files() -> list[Path]:
    """Every file that is or would be under version control, relative to the project's folder."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file())


def copy_project(target: Path) -> Path:
    """Copies the project's files, nothing built or cached; gives ``target``."""
    for name in project_files():
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, copy)
    return target


def away_from_checkout() -> dict[str, str]:
    """An environment in which no variable leads Python back to the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
