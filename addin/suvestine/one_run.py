"""One run at a time in a workspace: whoever comes second is told so, and nothing is half-written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from filelock import FileLock, Timeout

from suvestine.errors import UserError

P = ParamSpec("P")
R = TypeVar("R")

LOCK_FILE = ".suvestine.lock"
"""Stands in the workspace while a run works there; the system frees it even where the run breaks off."""


@contextmanager
def only_run(folder: Path) -> Iterator[None]:
    """Holds the workspace for the time of a run; where there is no such folder, the run itself says so.

    Raises :class:`UserError` where another run holds it or where nothing can be written there.
    """
    if not folder.is_dir():
        yield
        return
    lock = FileLock(folder / LOCK_FILE, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise UserError("other_run", folder=folder) from None
    except OSError as problem:
        raise UserError("folder_closed", folder=folder, problem=problem) from problem
    try:
        yield
    finally:
        lock.release()


def alone(verb: Callable[Concatenate[Path, P], R]) -> Callable[Concatenate[Path, P], R]:
    """A verb that holds its workspace, the first argument, while it works."""

    @wraps(verb)
    def held(folder: Path, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with only_run(folder):
            return verb(folder, *args, **kwargs)

    return held
