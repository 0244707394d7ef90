"""PDF from a Word document, where LibreOffice is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from suvestine.errors import UserError

_WINDOWS = Path(r"C:\Program Files\LibreOffice\program\soffice.exe")
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_TIME_LIMIT = 300


def to_pdf(docx: Path, *, soffice: str | None = None) -> Path:
    """Converts beside the document and gives the PDF's path.

    Raises :class:`UserError` where LibreOffice is not found or cannot convert the document.
    """
    program = soffice or find_libreoffice()
    if program is None:
        raise UserError("no_libreoffice")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        made = folder / "out" / f"{docx.stem}.pdf"
        command = [
            program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(made.parent), str(docx),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_TIME_LIMIT)  # noqa: S603
        except (OSError, subprocess.SubprocessError) as error:
            raise UserError("pdf_failed", document=docx) from error
        # LibreOffice ends well even where it could not read the document.
        if not made.is_file():
            raise UserError("pdf_failed", document=docx)
        return _moved(made, docx.with_suffix(".pdf"))


def find_libreoffice() -> str | None:
    """LibreOffice's executable, from the path or its usual place; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return found
    usual = {"win32": _WINDOWS, "darwin": _MAC}.get(sys.platform)
    return str(usual) if usual and usual.is_file() else None


def _moved(made: Path, target: Path) -> Path:
    try:
        shutil.move(made, target)
    except PermissionError as error:
        raise UserError("pdf_locked", path=target) from error
    return target
