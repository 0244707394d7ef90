"""Workbooks that Excel opened from OneDrive or SharePoint, found on this computer."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import xlwings as xw
from xlwings.utils import fullname_url_to_local_path


@lru_cache
def synchronised(address: str) -> Path | None:
    """The local copy of a workbook with a web address; None where there is none.

    xlwings asks the workbook itself for the folder when it is asked for ``fullname``; a workbook from a stranger
    must not choose one.
    """
    try:
        return Path(fullname_url_to_local_path(address))
    except (xw.XlwingsError, UnboundLocalError):  # xlwings fails so where nothing of a site is synchronised
        return None
