"""Runs a Basic macro inside a headless LibreOffice: changes that a person would make by hand there."""

from __future__ import annotations

import os
import signal
import subprocess
from html import escape
from pathlib import Path

_LIMIT = 120
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{}
</script:module>"""
_MAIN = """
Sub Main
  On Error GoTo Failed
  Dim none()
  doc = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, none())
  Change doc
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
  doc.storeAsURL("{target}", how())
  GoTo Done
Failed:
  file = FreeFile
  Open "{target}.error" For Output As #file
  Print #file, "line " & Erl & ": " & Error$
  Close #file
Done:
  doc.close(True)
  StarDesktop.terminate()
End Sub
"""


def changed_by_hand(soffice: str, folder: Path, source: Path, change: str) -> Path:
    """Opens ``source``, runs ``Sub Change(doc)`` of the Basic text, saves as .xlsx; gives the new file."""
    profile, target = folder / "profile", folder / f"changed_{source.name}"
    # A new profile brings an empty module along, which would replace ours.
    _run(soffice, profile, "--terminate_after_init")
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    main = _MAIN.format(source=source.as_uri(), target=target.as_uri())
    module.write_text(_MODULE.format(escape(change + main, quote=False)), encoding="utf-8")
    _run(soffice, profile, "macro:///Standard.Module1.Main")
    failure = target.with_name(f"{target.name}.error")
    assert not failure.exists(), failure.read_text(encoding="utf-8")
    return target


def _run(soffice: str, profile: Path, order: str) -> None:
    """A hanging LibreOffice outlives the program that started it, so its whole group is ended."""
    command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", order]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:  # fmt: skip
        try:
            process.wait(_LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
