"""Where desktop Excel loads add-ins from, on Windows and on macOS, and which policies stand in the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from suvestine.errors import UserError

Registry = Callable[[str, str], object]
"""The value of a name in a key of the registry, the current user's before the computer's; None without one."""

_EXCEL = r"Software\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_SECURITY = (
    r"Software\Policies\Microsoft\Office\16.0\Excel\Security",
    r"Software\Microsoft\Office\16.0\Excel\Security",
)
"""What the organisation decides comes before what the user chose."""
_MAC_STARTUP = "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel"
_MAC_SCRIPTS = "Library/Application Scripts/com.microsoft.Excel"


@dataclass(frozen=True, slots=True)
class ExcelFolders:
    """What the installation must know about Excel on one computer."""

    excel: Path | None
    """Excel itself; None where it is not installed."""
    startup: Path
    """The folder whose workbooks Excel opens when it starts."""
    scripts: Path | None = None
    """On macOS the folder of the scripts through which Excel may start programs."""
    log: Path | None = None
    """On macOS the file into which the script writes why Python failed."""
    registry: Registry | None = None

    def interpreter(self, executable: str) -> PurePath:
        """The path by which Excel starts Python; an environment's own path, wherever that leads.

        Raises :class:`UserError` where a command line of Excel cannot carry the path.
        """
        if any(sign in executable for sign in ('"', "%", "\n")):
            raise UserError("interpreter_path", path=executable)
        if self.scripts is not None:
            return PurePosixPath(executable)
        path = PureWindowsPath(executable)
        return path.with_name("python.exe") if path.name.lower() == "pythonw.exe" else path

    def policy(self, name: str) -> int:
        """A number that the organisation or the user set for Excel's security; 0 where neither did."""
        for key in _SECURITY if self.registry else ():
            value = self.registry(key, name) if self.registry else None
            if isinstance(value, int):
                return value
        return 0


def excel_folders() -> ExcelFolders:
    """The folders of this computer; raises :class:`UserError` on a system that has no Excel."""
    if sys.platform == "win32":
        return windows_folders(os.environ, _registry)
    if sys.platform == "darwin":
        return mac_folders(Path.home(), Path("/Applications"))
    raise UserError("no_excel_here")


def windows_folders(environment: Mapping[str, str], registry: Registry) -> ExcelFolders:
    """Excel's folders for the user of ``environment``.

    This is the startup folder that Excel has unless its path was changed; Excel trusts it by itself.
    """
    program = registry(_EXCEL, "")
    return ExcelFolders(
        excel=Path(program) if isinstance(program, str) else None,
        startup=Path(environment["APPDATA"]) / "Microsoft" / "Excel" / "XLSTART",
        registry=registry,
    )


def mac_folders(home: Path, applications: Path) -> ExcelFolders:
    """Excel's folders for the user whose home folder is given."""
    places = (folder / "Microsoft Excel.app" for folder in (applications, home / "Applications"))
    return ExcelFolders(
        excel=next((place for place in places if place.is_dir()), None),
        startup=home / _MAC_STARTUP,
        scripts=home / _MAC_SCRIPTS,
        log=home / "Library/Logs/suvestine.log",
    )


def _registry(key: str, name: str) -> object:
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            try:
                with winreg.OpenKey(root, key) as opened:
                    return winreg.QueryValueEx(opened, name)[0]
            except OSError:
                continue
    return None
