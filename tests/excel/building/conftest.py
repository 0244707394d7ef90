"""The add-in, built once as for a user of Windows."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from suvestine.excel.building.addin import build_addin

INTERPRETER = r"D:\Darbas\Šarūnė O'Brien\suvestinė & kt\.venv\Scripts\python.exe"


@pytest.fixture(scope="session")
def addin_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """suvestine.xlam with the interpreter at :data:`INTERPRETER`."""
    path = tmp_path_factory.mktemp("addin") / "suvestine.xlam"
    path.write_bytes(build_addin(PureWindowsPath(INTERPRETER)))
    return path


@pytest.fixture(scope="session")
def interpreter() -> str:
    return INTERPRETER
