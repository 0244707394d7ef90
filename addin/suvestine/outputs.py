"""Files written whole: complete or not at all, and beside the old one where somebody has that open."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from suvestine.errors import UserError
from suvestine.progress import Say, unheard
from suvestine.sentences import Sentence


def readable(name: str) -> str:
    """A file's name with ``?`` for what is no letter, as of files unpacked on another system: it can be written."""
    return name.encode("utf-8", "replace").decode("utf-8")


def write_output(path: Path, write: Callable[[Path], object], *, say: Say = unheard) -> Path:
    """Writes through ``write(temporary path)`` and gives the path that holds the result.

    That is ``path``, or ``path`` with ``_2`` (``_3`` …) where another program has it open, which is said.
    Raises :class:`UserError` where the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
        try:
            write(temporary)
            written = _replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as problem:
        raise UserError("not_written", path=path, problem=problem) from problem
    if written != path:
        say(Sentence("open_elsewhere", {"path": path, "written": written.name}))
    return written


def _replace(temporary: Path, path: Path) -> Path:
    number = 1
    target = path
    while True:
        if not open_elsewhere(target):
            try:
                temporary.replace(target)
            except PermissionError:
                if not target.exists():
                    raise
            else:
                return target
        number += 1
        target = path.with_name(f"{path.stem}_{number}{path.suffix}")


def open_elsewhere(path: Path) -> bool:
    """Excel and LibreOffice leave a lock file beside a workbook or document that they have open."""
    locks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return any(path.with_name(name).exists() for name in locks)
