"""The add-in as a workbook package: its VBA project, its ribbon, its one sheet of settings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import PurePath, PureWindowsPath
from xml.sax.saxutils import escape

from suvestine import __version__
from suvestine.excel.building.modules import SHEET, WORKBOOK, addin_modules, source
from suvestine.excel.building.vba_project import vba_project

ADDIN_NAME = "suvestine.xlam"
SETTINGS_PART = "xl/worksheets/sheet1.xml"
VERSION, FOLDERS = "VERSION", "FOLDERS"
INTERPRETERS = (_WINDOWS, _MAC) = ("INTERPRETER_WIN", "INTERPRETER_MAC")
"""Names in the add-in's own sheet; its VBA reads the version and the interpreter of its system."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SETTINGS_SHEET = "suvestine.conf"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)

_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.addin.macroEnabled.main+xml"/>'
    f'<Override PartName="/{SETTINGS_PART}" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
    "</Types>"
)
_RELATIONSHIPS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2007/relationships/ui/extensibility" '
    'Target="customUI/customUI14.xml"/>'
    "</Relationships>"
)
_WORKBOOK_RELATIONSHIPS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
    'Target="vbaProject.bin"/>'
    "</Relationships>"
)
_WORKBOOK_PART = (
    f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr codeName="{WORKBOOK}"/>'
    '<bookViews><workbookView visibility="hidden"/></bookViews>'
    f'<sheets><sheet name="{_SETTINGS_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def build_addin(interpreter: PurePath | None, *, folders_made: Sequence[str] = ()) -> bytes:
    """The contents of suvestine.xlam; the same program and interpreter give the same bytes.

    ``interpreter`` is the Python that the buttons start, a path of Windows or of macOS as the path's type says;
    without one the buttons say that the program is not installed. ``folders_made`` for the add-in are only noted
    in it, for its removal.
    Raises :class:`suvestine.errors.UserError` where the installed xlwings is not the one that the add-in needs.
    """
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONSHIPS,
        "xl/workbook.xml": _WORKBOOK_PART,
        "xl/_rels/workbook.xml.rels": _WORKBOOK_RELATIONSHIPS,
        SETTINGS_PART: _sheet(_settings(interpreter, folders_made)),
        "xl/styles.xml": _STYLES,
        "customUI/customUI14.xml": source("ribbon.xml"),
        "xl/vbaProject.bin": vba_project("Suvestine", addin_modules()),
    }
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, content in parts.items():
            about = zipfile.ZipInfo(name, _LONG_AGO)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 0
            archive.writestr(about, content)
    return package.getvalue()


def _settings(interpreter: PurePath | None, folders_made: Sequence[str]) -> dict[str, str]:
    settings = {VERSION: __version__}
    if interpreter is not None:
        settings[_WINDOWS if isinstance(interpreter, PureWindowsPath) else _MAC] = str(interpreter)
    if folders_made:
        settings[FOLDERS] = "|".join(folders_made)
    return settings


def _sheet(settings: Mapping[str, str]) -> str:
    rows = "".join(
        f'<row r="{row}">{_text(f"A{row}", key)}{_text(f"B{row}", value)}</row>'
        for row, (key, value) in enumerate(settings.items(), start=1)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr codeName="{SHEET}"/>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def _text(address: str, text: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
