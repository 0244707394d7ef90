"""The add-in on this computer: put where Excel loads it, looked at, taken away without a trace."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from suvestine import __version__
from suvestine.errors import UserError
from suvestine.excel.building.addin import (
    ADDIN_NAME,
    FOLDERS,
    INTERPRETERS,
    SETTINGS_PART,
    VERSION,
    build_addin,
)
from suvestine.excel.building.modules import source
from suvestine.excel.excel_folders import ExcelFolders, excel_folders
from suvestine.sentences import Sentence

SCRIPT_NAME = "suvestine.applescript"
_CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}c"
_SIGNED_MACROS_ONLY = 3


@dataclass(frozen=True, slots=True)
class Status:
    """How the add-in stands on this computer; no problem means that the buttons can be there."""

    addin: Path
    version: str
    """Of the add-in that is installed; empty where none is."""
    interpreter: str
    """The Python that its buttons start."""
    problems: tuple[Sentence, ...]


def build_here() -> bytes:
    """The add-in for this computer, with the interpreter that runs this; without one where there is no Excel."""
    if sys.platform not in {"win32", "darwin"}:
        return build_addin(None)
    return build_addin(excel_folders().interpreter(sys.executable))


def install(folders: ExcelFolders | None = None, *, executable: str = sys.executable) -> tuple[Path, ...]:
    """Builds the add-in for this computer and puts it where Excel loads it; gives the files written.

    Raises :class:`UserError` where Excel is missing or holds the add-in open, or xlwings is of another version;
    then everything is as it was.
    """
    place = folders or excel_folders()
    if place.excel is None:
        raise UserError("no_excel")
    files = _files(place)
    made = [folder for file in files for folder in _missing_folders(file.parent)]
    remembered = _settings(files[0]).get(FOLDERS, "").split("|") if files[0].is_file() else []
    contents = {
        files[0]: build_addin(
            place.interpreter(executable),
            folders_made=[*filter(None, remembered), *dict.fromkeys(map(str, made))],
        )
    }
    contents |= {script: source(SCRIPT_NAME).encode("ascii") for script in files[1:]}
    try:
        _write_all(contents)
    except OSError as problem:
        _remove_empty(made)
        raise UserError("addin_locked", path=files[0], problem=problem) from problem
    return files


def remove(folders: ExcelFolders | None = None) -> tuple[Path, ...]:
    """Takes away what :func:`install` wrote, with the folders it made; gives the files that were there.

    Raises :class:`UserError` where Excel holds the add-in open.
    """
    place = folders or excel_folders()
    files = _files(place)
    made = _settings(files[0]).get(FOLDERS, "").split("|") if files[0].is_file() else []
    removed = tuple(file for file in files if file.is_file())
    try:
        for file in reversed(removed):  # the add-in, which knows the folders that were made, goes last
            file.unlink()
        if place.log is not None:
            place.log.unlink(missing_ok=True)
    except OSError as problem:
        raise UserError("addin_locked", path=files[0], problem=problem) from problem
    _remove_empty(map(Path, filter(None, made)))
    return removed


def status(folders: ExcelFolders | None = None) -> Status:
    """What is installed and what stands in its way, each as a sentence that says what to do."""
    place = folders or excel_folders()
    addin, *scripts = _files(place)
    problems = [] if place.excel else [Sentence("no_excel")]
    settings = _settings(addin) if addin.is_file() else {}
    version = settings.get(VERSION, "")
    interpreter = next((settings[name] for name in INTERPRETERS if name in settings), "")
    if not addin.is_file():
        problems.append(Sentence("addin_absent"))
    elif not version:
        problems.append(Sentence("addin_unreadable", {"path": addin}))
    else:
        if version != __version__:
            problems.append(Sentence("addin_old", {"found": version, "current": __version__}))
        if not Path(interpreter).is_file():
            problems.append(Sentence("addin_interpreter", {"path": interpreter}))
        problems += [Sentence("addin_script", {"path": script}) for script in scripts if not script.is_file()]
    return Status(addin, version, interpreter, (*problems, *_policies(place, addin)))


def _policies(place: ExcelFolders, addin: Path) -> Iterable[Sentence]:
    if place.policy("DisableAllAddins"):
        yield Sentence("policy_addins")
    if place.policy("RequireAddinSig"):
        yield Sentence("policy_signed", {"path": addin})
    if (value := place.policy("VBAWarnings")) >= _SIGNED_MACROS_ONLY:
        yield Sentence("policy_macros", {"value": value, "folder": addin.parent})
    # Windows keeps the mark of a downloaded file in a stream beside its content.
    if place.policy("blockcontentexecutionfrominternet") and Path(f"{addin}:Zone.Identifier").exists():
        yield Sentence("policy_internet", {"path": addin})


def _files(place: ExcelFolders) -> tuple[Path, ...]:
    scripts = () if place.scripts is None else (place.scripts / SCRIPT_NAME,)
    return (place.startup / ADDIN_NAME, *scripts)


def _settings(addin: Path) -> dict[str, str]:
    """What the builder wrote into the add-in's sheet; nothing where the file is no add-in of ours."""
    try:
        with zipfile.ZipFile(addin) as package:
            sheet = ET.fromstring(package.read(SETTINGS_PART))
    except (OSError, KeyError, zipfile.BadZipFile, ET.ParseError):
        return {}
    texts = ["".join(cell.itertext()) for cell in sheet.iter(_CELL)]
    return dict(zip(texts[::2], texts[1::2], strict=False))


def _missing_folders(folder: Path) -> list[Path]:
    """The folders that must be made for ``folder`` to be there, the deepest first."""
    return [each for each in (folder, *folder.parents) if not each.exists()]


def _write_all(contents: Mapping[Path, bytes]) -> None:
    """Writes all files or none: each beside its place first, then all put there."""
    written: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.part")
            written[beside] = path
            beside.write_bytes(content)
        for beside, path in written.items():
            beside.replace(path)
    finally:
        for beside in written:
            beside.unlink(missing_ok=True)


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        with suppress(OSError):
            folder.rmdir()
