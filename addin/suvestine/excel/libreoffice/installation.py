"""The extension in this user's LibreOffice: installed, looked up, removed by LibreOffice's own ``unopkg``."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from suvestine.errors import UserError
from suvestine.excel.libreoffice.extension import EXTENSION_NAME, IDENTIFIER, build_extension
from suvestine.reports.word.libreoffice import find_libreoffice

_TIME_LIMIT = 120
_SYSTEM_PROGRAMS = "/usr/bin"
_LISTED = re.compile(rf"^Identifier: {re.escape(IDENTIFIER)}\s+Version: (\S+)", re.MULTILINE)


def build_extension_here(executable: str = sys.executable) -> bytes:
    """The extension for this computer: its buttons start the interpreter that runs this."""
    path = Path(executable)
    return build_extension(path.with_name("python.exe") if path.name.lower() == "pythonw.exe" else path)


def install_extension(
    *, unopkg: str | None = None, profile: Path | None = None, executable: str = sys.executable
) -> None:
    """Installs the extension, over an older one too; ``profile`` is another than LibreOffice's usual one.

    Raises :class:`UserError` where LibreOffice is missing or refuses.
    """
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / EXTENSION_NAME
        package.write_bytes(build_extension_here(executable))
        add = ("add", "--force", "--suppress-license", *_profile(profile), str(package))
        try:
            _run(unopkg, *add)
        except UserError:
            # On a busy computer LibreOffice 7.4 fails about once in sixty times as it ends; adding again does no harm.
            _run(unopkg, *add)


def remove_extension(*, unopkg: str | None = None, profile: Path | None = None) -> bool:
    """Removes the extension; False where none was installed. Raises as :func:`install_extension` does."""
    if extension_installed(unopkg=unopkg, profile=profile) is None:
        return False
    _run(unopkg, "remove", *_profile(profile), IDENTIFIER)
    return True


def extension_installed(*, unopkg: str | None = None, profile: Path | None = None) -> str | None:
    """The version of the extension that is installed; None without one. Raises as :func:`install_extension` does."""
    found = _LISTED.search(_run(unopkg, "list", *_profile(profile)))
    return found[1] if found else None


def _run(unopkg: str | None, *words: str) -> str:
    command = [unopkg or _unopkg(), *words]
    try:
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, timeout=_TIME_LIMIT, check=False, stdin=subprocess.DEVNULL,
            env=_environment(),
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UserError("extension_refused", why=type(error).__name__) from error
    if done.returncode:
        raise UserError("extension_refused", why=_first_line(done.stderr))
    return done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")


def _environment() -> dict[str, str]:
    """The environment of this process, in which LibreOffice finds the Python that it was built with.

    A distribution's LibreOffice looks for Python's library where the first ``python3`` of ``PATH`` is. In an
    activated virtual environment that Python has no ``uno``, and LibreOffice fails with ``std::bad_alloc``.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if os.name == "posix":
        kept["PATH"] = os.pathsep.join([_SYSTEM_PROGRAMS, os.environ.get("PATH", os.defpath)])
    return kept


def _unopkg() -> str:
    """It stands beside LibreOffice's executable, which may be known by a link only."""
    office = find_libreoffice()
    for beside in [Path(office).resolve(), Path(office)] if office else []:
        for name in ("unopkg.com", "unopkg"):
            if (found := beside.with_name(name)).is_file():
                return str(found)
    raise UserError("no_libreoffice_here")


def _profile(profile: Path | None) -> list[str]:
    return [] if profile is None else [f"-env:UserInstallation={profile.as_uri()}"]


def _first_line(said: bytes) -> str:
    """What ``unopkg`` said first, as a part of a sentence."""
    lines = said.decode("utf-8", "replace").split("\n")
    return next((line.removeprefix("ERROR: ").strip().rstrip(".") for line in lines if line.strip()), "?")
