"""Machines on which LibreOffice is missing or another program stands in its place."""

from __future__ import annotations

import pytest


@pytest.fixture
def no_office(tmp_path, monkeypatch):
    """A machine without LibreOffice."""
    (tmp_path / "nothing").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))


@pytest.fixture
def office(tmp_path, monkeypatch):
    """``office(script)`` puts a program called soffice in LibreOffice's place."""

    def put(script: str) -> None:
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin" / "soffice").write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / "bin" / "soffice").chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/bin:/usr/bin")

    return put
