"""``suvestine.oxt``: the buttons of the ribbon as a toolbar and a menu of LibreOffice Calc."""

from __future__ import annotations

import io
import json
import zipfile
from importlib.resources import files
from pathlib import Path

from suvestine import __version__
from suvestine.excel.libreoffice.addons import addons, toolbar_state
from suvestine.excel.libreoffice.buttons import ribbon_buttons

IDENTIFIER = "lt.suvestine.mygtukai"
EXTENSION_NAME = "suvestine.oxt"
_COMPONENT = "component.py"
_HOST = ("suvestine", "excel", "libreoffice", "host")
_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every part, so that the same version always makes the same file."""


def build_extension(interpreter: Path) -> bytes:
    """The extension, whose buttons start this interpreter."""
    buttons = ribbon_buttons()
    parts = {
        "META-INF/manifest.xml": _manifest(),
        "description.xml": _description(),
        "Addons.xcu": addons(buttons),
        "CalcWindowState.xcu": toolbar_state(),
        "about_lt.txt": "Suvestinės mygtukai programoje „LibreOffice Calc“: įrankių juosta ir meniu.\n",
        "about_en.txt": "The buttons of Suvestinė in LibreOffice Calc: a toolbar and a menu.\n",
        _COMPONENT: _source(_HOST, _COMPONENT),
        **_code(),
        f"pythonpath/{'/'.join(_HOST)}/program.json": _program(interpreter),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, _SAME_MOMENT), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _code() -> dict[str, str]:
    """The modules that run in LibreOffice, under the names by which they import each other."""
    packages = [_HOST[:depth] for depth in range(1, len(_HOST) + 1)]
    modules = {(package, "__init__.py") for package in packages}
    modules |= {(_HOST, found.name) for found in _folder(_HOST).iterdir() if found.name.endswith(".py")}
    return {
        f"pythonpath/{'/'.join(package)}/{name}": _source(package, name)
        for package, name in sorted(modules)
        if name != _COMPONENT
    }


def _source(package: tuple[str, ...], name: str) -> str:
    return str(_folder(package).joinpath(name).read_text(encoding="utf-8"))


def _folder(package: tuple[str, ...]):  # type: ignore[no-untyped-def] # noqa: ANN202 - Traversable moved in Python 3.14
    return files(package[0]).joinpath(*package[1:])


def _program(interpreter: Path) -> str:
    return json.dumps({"interpreter": str(interpreter), "version": __version__}) + "\n"


def _manifest() -> str:
    data = "application/vnd.sun.star.configuration-data"
    component = "application/vnd.sun.star.uno-component;type=Python"
    entries = {_COMPONENT: component, "Addons.xcu": data, "CalcWindowState.xcu": data}
    lines = [
        f'  <manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in entries.items()
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">',
            *lines,
            "</manifest:manifest>",
            "",
        ]
    )


def _description() -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006"
             xmlns:xlink="http://www.w3.org/1999/xlink">
  <identifier value="{IDENTIFIER}"/>
  <version value="{__version__}"/>
  <display-name>
    <name lang="en">Suvestinė: buttons</name>
    <name lang="lt">Suvestinės mygtukai</name>
  </display-name>
  <publisher>
    <name lang="en">Suvestinė</name>
    <name lang="lt">Suvestinė</name>
  </publisher>
  <extension-description>
    <src lang="en" xlink:href="about_en.txt"/>
    <src lang="lt" xlink:href="about_lt.txt"/>
  </extension-description>
</description>
"""
