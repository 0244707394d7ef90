"""PDF from a Word document, where LibreOffice is installed."""

from __future__ import annotations

import shutil
from pathlib import Path

from suvestine.errors import UserError
from suvestine.reports.word.libreoffice import ConversionError, converted, find_libreoffice


def to_pdf(docx: Path, *, soffice: str | None = None) -> Path:
    """Converts beside the document and gives the PDF's path.

    Raises :class:`UserError` where LibreOffice is not found or cannot convert the document.
    """
    program = soffice or find_libreoffice()
    if program is None:
        raise UserError("no_libreoffice")
    try:
        with converted(docx, "pdf:writer_pdf_Export", program=program) as made:
            return _moved(made, docx.with_suffix(".pdf"))
    except ConversionError as error:
        raise UserError("pdf_failed", document=docx) from error


def _moved(made: Path, target: Path) -> Path:
    try:
        shutil.move(made, target)
    except PermissionError as error:
        raise UserError("pdf_locked", path=target) from error
    return target
