"""LibreOffice with the buttons installed, in a profile of its own, and a hand inside it."""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import uuid
from collections.abc import Mapping
from pathlib import Path

from conftest import needed

LIMIT = 60
"""Seconds after which LibreOffice counts as hanging."""
_GRACE = 5
HAND = Path(__file__).with_name("uno_hand.py")
_WITH_UNO = ("/usr/bin/python3", "python3")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowDonation" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="WhatsNew" oor:op="fuse"><value>false</value></prop></item>
</oor:items>"""


def python_with_uno() -> str | None:
    """A Python that can speak to LibreOffice; None where there is none."""
    for name in _WITH_UNO:
        found = shutil.which(name)
        if (
            found
            and not subprocess.run([found, "-c", "import uno"], capture_output=True, check=False).returncode
        ):
            return found
    return None


def installed_profile(soffice: str, folder: Path, extension: bytes) -> Path:
    """A new profile of LibreOffice into which the extension is installed, to be copied for each start."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    package = folder / "suvestine.oxt"
    package.write_bytes(extension)
    with Office(soffice, profile) as office:
        office.ask("install", path=str(package))
        office.end()
    return profile


class Office:
    """A running LibreOffice; headless where it gets no display.

    ``variables`` are set for it alone; ``programs`` is a folder whose programs it finds before the system's.
    """

    def __init__(
        self,
        soffice: str,
        profile: Path,
        *,
        display: str | None = None,
        variables: Mapping[str, str] | None = None,
        programs: Path | None = None,
    ) -> None:
        python = needed(python_with_uno(), "no Python has UNO (package python3-uno)")
        pipe = f"suvestine{uuid.uuid4().hex}"
        command = [
            soffice, f"-env:UserInstallation={profile.as_uri()}", "--norestore", "--nologo", "--nodefault",
            "--nofirststartwizard", f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext",
            *([] if display else ["--headless"]),
        ]  # fmt: skip
        environment = _environment(display, programs) | {"TMPDIR": str(profile)} | dict(variables or {})
        self._office = _started(command, environment)
        self._hand = subprocess.Popen(
            [python, str(HAND), pipe], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            env=_environment(display), start_new_session=True,
        )  # fmt: skip
        self._reply()

    def ask(self, what: str, **given: object) -> object:
        """What the hand gives; see the functions of ``uno_hand.py``."""
        self._hand.stdin.write(json.dumps({"do": what, "with": given}) + "\n")
        self._hand.stdin.flush()
        return self._reply()

    def end(self) -> None:
        """LibreOffice ends by itself, as a user would end it, and writes its profile."""
        self.ask("terminate")
        self._office.wait(LIMIT)

    def __enter__(self):
        return self

    def __exit__(self, *_failure: object) -> None:
        # LibreOffice that ends by itself leaves nothing behind; one that waits for an answer does not end.
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            self._hand.stdin.write(json.dumps({"do": "terminate", "with": {}}) + "\n")
            self._hand.stdin.flush()
            self._office.wait(_GRACE)
        for process in (self._hand, self._office):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self._hand.stdin.close()
        self._hand.stdout.close()

    def _reply(self):
        ready, _, _ = select.select([self._hand.stdout], [], [], LIMIT)
        if not ready:
            raise TimeoutError("LibreOffice does not answer.")
        line = self._hand.stdout.readline()
        if not line:
            raise ConnectionError("The hand inside LibreOffice has ended.")
        reply = json.loads(line)
        if "failed" in reply:
            raise RuntimeError(reply["failed"])
        return reply["gave"]


def _started(command, environment):
    return subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def _environment(display, programs=None):
    """As a desktop starts LibreOffice, whatever environment of Python the tests run in."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PYTHON") and name != "DISPLAY"
    }
    kept["PATH"] = os.pathsep.join([*([str(programs)] if programs else []), "/usr/bin", kept["PATH"]])
    # The plain X11 look needs no desktop libraries.
    return kept | ({"DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen"} if display else {})
