"""The add-in as an ordinary macro workbook, which readers that know no add-ins open too."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from suvestine.excel.building.vba_project import Module, vba_project


def twin(addin: Path, target: Path, modules: Sequence[Module] | None = None) -> Path:
    """``target``, an .xlsm with the parts of the add-in; with other modules where they are given."""
    with zipfile.ZipFile(addin) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    changed = {
        "[Content_Types].xml": (b"ms-excel.addin.macroEnabled", b"ms-excel.sheet.macroEnabled"),
        "xl/workbook.xml": (b' visibility="hidden"', b""),
    }
    for name, (old, new) in changed.items():
        assert parts[name].count(old) == 1
        parts[name] = parts[name].replace(old, new)
    if modules is not None:
        parts["xl/vbaProject.bin"] = vba_project("Suvestine", modules)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target
