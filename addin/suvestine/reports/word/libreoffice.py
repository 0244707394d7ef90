"""LibreOffice, where it is installed, as a converter of files."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_WINDOWS = Path(r"C:\Program Files\LibreOffice\program\soffice.exe")
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_TIME_LIMIT_SECONDS = 300


class ConversionError(Exception):
    """LibreOffice did not start, took too long or left no file."""


def find_libreoffice() -> str | None:
    """LibreOffice's executable, from the path or its usual place; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return found
    usual = {"win32": _WINDOWS, "darwin": _MAC}.get(sys.platform)
    return str(usual) if usual and usual.is_file() else None


@contextlib.contextmanager
def converted(
    source: Path, kind: str, *, program: str, limit_seconds: float = _TIME_LIMIT_SECONDS
) -> Iterator[Path]:
    """A file converted into a format such as ``pdf:writer_pdf_Export``; it is gone after the block.

    Raises :class:`ConversionError`.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        made = folder / "out" / f"{source.stem}.{kind.partition(':')[0]}"
        command = [
            program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", kind, "--outdir", str(made.parent), str(source),
        ]  # fmt: skip
        _run(command, limit_seconds)
        # LibreOffice ends well even where it could not read the document.
        if not made.is_file():
            raise ConversionError
        yield made


def _run(command: list[str], limit_seconds: float) -> None:
    try:
        process = subprocess.Popen(  # noqa: S603
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except OSError as error:
        raise ConversionError from error
    try:
        code = process.wait(limit_seconds)
    except subprocess.TimeoutExpired as error:
        raise ConversionError from error
    finally:
        _end(process)
    if code:
        raise ConversionError


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends what is still at work: the program that was started and those that it started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        # soffice.exe only starts soffice.bin, which would go on without it.
        ending = Path(os.environ["SYSTEMROOT"], "System32", "taskkill.exe")
        with contextlib.suppress(OSError):  # a policy may forbid it
            subprocess.run([ending, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
