"""What a member's own program does to a workbook's file: stamps the time of saving, takes a sheet's new name."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from html import escape

_MODIFIED = re.compile(rb"(<dcterms:modified\b[^>]*>)[^<]*(?=</dcterms:modified>)")
_PROPERTIES = "docProps/core.xml"
_WORKBOOK = "xl/workbook.xml"
_SHEETS = "xl/worksheets/sheet"


def saved_at(content: bytes, moment: dt.datetime) -> bytes:
    """The file as saved at this moment: of two versions the one saved later counts."""
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()

    def stamped(name: str, part: bytes) -> bytes:
        return _MODIFIED.sub(lambda match: match[1] + stamp, part) if name == _PROPERTIES else part

    return _rewritten(content, stamped, moment)


def with_sheet_renamed(content: bytes, old: str, new: str) -> bytes:
    """The file with a sheet, whose name holds a space, under another name; formulas and names follow."""
    names = _spelled(f'name="{escape(old)}"', f'name="{escape(new)}"')
    places = _spelled(f"'{old}'!", f"'{new}'!")

    def renamed(name: str, part: bytes) -> bytes:
        if name == _WORKBOOK:
            return _replaced(part, {**names, **places})
        return _replaced(part, places) if name.startswith(_SHEETS) else part

    return _rewritten(content, renamed)


def _spelled(old: str, new: str) -> dict[bytes, bytes]:
    """What to replace: writers put letters into XML as they are or as character references."""
    return {old.encode(): new.encode(), old.encode("ascii", "xmlcharrefreplace"): new.encode()}


def _replaced(part: bytes, texts: Mapping[bytes, bytes]) -> bytes:
    for old, new in texts.items():
        part = part.replace(old, new)
    return part


def _rewritten(
    content: bytes, changed: Callable[[str, bytes], bytes], moment: dt.datetime | None = None
) -> bytes:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file,
    ):
        for info in source.infolist():
            time = moment.timetuple()[:6] if moment else info.date_time
            entry = zipfile.ZipInfo(info.filename, time)
            file.writestr(
                entry, changed(info.filename, source.read(info)), zipfile.ZIP_DEFLATED, compresslevel=1
            )
    return target.getvalue()
