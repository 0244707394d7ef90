"""The files of an inbox: what is a candidate return and what is passed over."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from suvestine.findings import Skip, skip
from suvestine.outputs import readable

_SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"})


def inbox_files(folder: Path) -> tuple[tuple[str, Path], ...]:
    """Every file below ``folder`` with its name relative to it, in the order of names."""
    files = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return tuple(sorted((readable(path.relative_to(folder).as_posix()), path) for path in files))


def passed_over(name: str) -> Skip | None:
    """The reason why a file is no return, from its name alone; None for every other file."""
    base = PurePosixPath(name).name
    if base.startswith(("~$", ".~lock")):
        return skip(name, "lock_file")
    if base.startswith(".") or base.lower() in _SYSTEM_NAMES:
        return skip(name, "system_file")
    return None
