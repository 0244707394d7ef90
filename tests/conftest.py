"""Programs that tests need: present in CI, else the test says why it is skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest


def program(name: str) -> str:
    """The path of a program; a missing one fails the run in CI and skips the test elsewhere."""
    return needed(shutil.which(name), f"{name} is not installed")


def needed(found: str | None, reason: str) -> str:
    """What a test cannot do without; without it the run fails in CI, and the test is skipped elsewhere."""
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's executable."""
    return program("soffice")


@pytest.fixture(scope="session")
def convert_all(
    soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Sequence[Path], str], list[Path]]:
    """``convert_all(files, "xlsx")`` converts files of one folder at once (recalculating); gives the new paths."""
    profile = tmp_path_factory.mktemp("libreoffice")
    _recalculate_on_load(profile)

    def run(sources: Sequence[Path], kind: str) -> list[Path]:
        target = sources[0].parent / f"converted_{kind}"
        command = [
            soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
            "--convert-to", kind, "--outdir", str(target), *map(str, sources),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return [target / f"{source.stem}.{kind.split(':', maxsplit=1)[0]}" for source in sources]

    return run


@pytest.fixture(scope="session")
def convert(convert_all: Callable[[Sequence[Path], str], list[Path]]) -> Callable[[Path, str], Path]:
    """``convert(file, "pdf")`` converts with LibreOffice (recalculating) and gives the new file's path."""
    return lambda source, kind: convert_all([source], kind)[0]


def _recalculate_on_load(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
        '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>',
        encoding="utf-8",
    )
