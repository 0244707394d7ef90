"""Lossless edits: only the touched cells change, and every other byte of the file stays as it was."""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from html import escape, unescape
from typing import NamedTuple

from suvestine.errors import UnreadableWorkbook
from suvestine.spreadsheet.grid import Area, Value, a1, column_letter
from suvestine.spreadsheet.package import Entry, open_package
from suvestine.spreadsheet.reading import sheet_parts
from suvestine.spreadsheet.row_heights import wrapping_styles
from suvestine.spreadsheet.sheet_xml import CellLink, SheetXml, split_sheet
from suvestine.spreadsheet.tables import attributes, table_parts

__all__ = ["CellLink", "CellPatch", "Patchable"]

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_NO_SIZE = 0xFFFFFFFF
_NEEDS_DATA_DESCRIPTOR = 0x08
_LEVEL = 6
_EPOCH_1900, _EPOCH_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_DATE_1904 = re.compile(rb"""<(?:[\w.-]+:)?workbookPr\b[^>]*\sdate1904\s*=\s*["'](?:1|true)["']""")
_CALC_PR = re.compile(rb"<(?:[\w.-]+:)?calcPr\b[^>]*?(?=/?>)")
_FULL_CALC = re.compile(rb"""\sfullCalcOnLoad\s*=\s*["'][^"']*["']""")
_SHEETS = re.compile(rb"<((?:[\w.-]+:)?)sheets\b")
_BEFORE_CALC_PR = (b"definedNames", b"externalReferences", b"functionGroups", b"sheets")
_NAME = re.compile(rb"(<(?:[\w.-]+:)?definedName\s([^>]*)>)([^<]*)(?=</)")
_TABLE_REF = re.compile(rb"""(<(?:[\w.-]+:)?table\s[^>]*?\bref\s*=\s*["'])([^"']*)""")
_FILTER_REF = re.compile(rb"""(<(?:[\w.-]+:)?autoFilter\b[^>]*?\bref\s*=\s*["'])([^"']*)""")
_FILTER_COLUMN = re.compile(rb"<((?:[\w.-]+:)?filterColumn)\b[^>]*?(?:/>|>.*?</\1>)", re.DOTALL)
_TABLE_TAG = re.compile(rb"<(?:[\w.-]+:)?table\s([^>]*)>")
_CALC_CHAIN_TYPE = re.compile(rb"""<(?:[\w.-]+:)?Override\b[^>]*calcChain\.xml["'][^>]*/>""", re.IGNORECASE)
_CALC_CHAIN_RELATION = re.compile(
    rb"""<(?:[\w.-]+:)?Relationship\b[^>]*/calcChain["'][^>]*/>""", re.IGNORECASE
)


class CellPatch(NamedTuple):
    """A cell's new value; None clears it, a text stays a text even when it begins with ``=``."""

    sheet: str
    row: int
    column: int
    value: Value | CellLink


class _Part(NamedTuple):
    """A part as it stands in the zip: its whole local record, its local header and its directory record."""

    entry: Entry
    record: bytes
    header: tuple[int, ...]
    central: bytes


class _Packed(NamedTuple):
    content: bytes
    checksum: int
    size: int


class Patchable:
    """A workbook that is read once and copied many times with some cells changed."""

    def __init__(self, data: bytes) -> None:
        self._package = open_package(data)
        parts = list(_parts(data, self._package.entries))
        if any(_is_zip64(part) for part in parts):
            data = _without_zip64(data)
            self._package = open_package(data)
            parts = list(_parts(data, self._package.entries))
        self._parts = parts
        self._workbook_part = self._package.workbook_part()
        original = self._package.read(self._workbook_part)
        self._workbook_xml = _recalculating(original)
        self._always: dict[str, _Packed | None] = {}
        if self._workbook_xml != original:
            self._always[self._workbook_part] = _pack(self._workbook_xml)
        self._sheet_parts = sheet_parts(self._package, self._workbook_part, self._workbook_xml)
        self._epoch = _EPOCH_1904 if _DATE_1904.search(self._workbook_xml) else _EPOCH_1900
        self._sheets: dict[str, SheetXml] = {}
        self._tables: dict[str, tuple[str, str]] | None = None
        self._wrapping = self._wrapping_styles()

    def patched(
        self,
        cells: Iterable[CellPatch],
        *,
        tables: Mapping[str, Area] | None = None,
        names: Mapping[str, Area] | None = None,
    ) -> bytes:
        """A copy with these cells changed, tables resized and defined names pointed elsewhere.

        A resized table shows all its rows. Excel recalculates the copy when it is opened.
        """
        changed, shown = dict(self._always), self._filtered(tables or {})
        by_sheet: dict[str, dict[tuple[int, int], Value | CellLink]] = {}
        for cell in cells:
            by_sheet.setdefault(cell.sheet, {})[cell.row, cell.column] = cell.value
        formula_lost = False
        for name, values in by_sheet.items():
            content, lost = self._sheet(name).patched(values, epoch=self._epoch, shown=shown.get(name, ()))
            changed[self._sheet_parts[name]] = _pack(content)
            formula_lost |= lost
        for name, area in (tables or {}).items():
            part, sheet = self._table(name)
            if sheet != area.sheet:
                raise ValueError(f"table {name} stands on sheet {sheet}, not on {area.sheet}")
            changed[part] = _pack(_resized(self._package.read(part), area))
        if names:
            changed[self._workbook_part] = _pack(_repointed(self._workbook_xml, names))
        if formula_lost:
            changed |= self._without_calculation_chain()
        return _zipped(self._parts, {name.lower(): packed for name, packed in changed.items()})

    def _filtered(self, tables: Mapping[str, Area]) -> dict[str, set[int]]:
        """The rows, by sheet, of those tables in which a filter hides some."""
        rows: dict[str, set[int]] = {}
        for name, area in tables.items():
            if _FILTER_COLUMN.search(self._package.read(self._table(name)[0])):
                rows.setdefault(area.sheet, set()).update(range(area.top, area.bottom + 1))
        return rows

    def _sheet(self, name: str) -> SheetXml:
        if name not in self._sheets:
            part = self._package.read(self._sheet_parts[name])
            self._sheets[name] = split_sheet(part, wrapping=self._wrapping)
        return self._sheets[name]

    def _wrapping_styles(self) -> frozenset[bytes]:
        related = self._package.related(self._workbook_part).values()
        parts = (part for kind, part in related if kind == "styles" and part in self._package)
        return frozenset().union(*(wrapping_styles(self._package.read(part)) for part in parts))

    def _table(self, name: str) -> tuple[str, str]:
        """The part and the sheet of a table."""
        if self._tables is None:
            self._tables = {}
            for sheet, sheet_part in self._sheet_parts.items():
                for part in table_parts(self._package, sheet_part, self._package.read(sheet_part)):
                    tag = _TABLE_TAG.search(self._package.read(part))
                    found = attributes(tag[1].decode()) if tag else {}
                    self._tables[found.get("displayName", found.get("name", "")).lower()] = (part, sheet)
        return self._tables[name.lower()]

    def _without_calculation_chain(self) -> dict[str, _Packed | None]:
        """The chain would name a cell that has no formula any more; Excel makes a new one."""
        folder, _, base = self._workbook_part.rpartition("/")
        chain, relations = f"{folder}/calcChain.xml", f"{folder}/_rels/{base}.rels"
        if chain not in self._package:
            return {}
        types = "[Content_Types].xml"
        return {
            chain: None,
            types: _pack(_CALC_CHAIN_TYPE.sub(b"", self._package.read(types))),
            relations: _pack(_CALC_CHAIN_RELATION.sub(b"", self._package.read(relations))),
        }


def _recalculating(workbook_xml: bytes) -> bytes:
    """workbook.xml with ``fullCalcOnLoad``, its place kept to the schema's order."""
    present = _CALC_PR.search(workbook_xml)
    if present is not None:
        if re.search(rb"""\sfullCalcOnLoad\s*=\s*["'](?:1|true)["']""", present[0]):
            return workbook_xml
        tag = _FULL_CALC.sub(b"", present[0]).rstrip() + b' fullCalcOnLoad="1"'
        return workbook_xml[: present.start()] + tag + workbook_xml[present.end() :]
    sheets = _SHEETS.search(workbook_xml)
    if sheets is None:
        raise UnreadableWorkbook("corrupt", cause="workbook.xml lists no sheets")
    prefix = sheets[1]
    for name in _BEFORE_CALC_PR:
        closed = rb"</%s%s\s*>|<%s%s\s*/>" % (prefix, name, prefix, name)
        ends = [match.end() for match in re.finditer(closed, workbook_xml)]
        if ends:
            tag = b'<%scalcPr fullCalcOnLoad="1"/>' % prefix
            return workbook_xml[: ends[-1]] + tag + workbook_xml[ends[-1] :]
    raise UnreadableWorkbook("corrupt", cause="workbook.xml lists no sheets")


def _repointed(workbook_xml: bytes, names: Mapping[str, Area]) -> bytes:
    wanted = {name.lower(): area for name, area in names.items()}
    done = set()

    def replace(match: re.Match[bytes]) -> bytes:
        found = attributes(match[2].decode())
        name = unescape(found.get("name", "")).lower()
        if name not in wanted or "localSheetId" in found:
            return match[0]
        done.add(name)
        return match[1] + escape(_absolute(wanted[name]), quote=False).encode()

    changed = _NAME.sub(replace, workbook_xml)
    if done != set(wanted):
        raise KeyError(f"no defined name {', '.join(sorted(set(wanted) - done))}")
    return changed


def _absolute(area: Area) -> str:
    sheet = area.sheet.replace("'", "''")
    first = f"${column_letter(area.left)}${area.top}"
    last = f"${column_letter(area.right)}${area.bottom}"
    return f"'{sheet}'!{first}" if first == last else f"'{sheet}'!{first}:{last}"


def _resized(table_xml: bytes, area: Area) -> bytes:
    tag = _TABLE_TAG.search(table_xml)
    totals = tag is not None and attributes(tag[1].decode()).get("totalsRowCount", "0") != "0"
    filtered = f"{a1(area.top, area.left)}:{a1(area.bottom - totals, area.right)}"
    whole = f"{a1(area.top, area.left)}:{a1(area.bottom, area.right)}"
    resized = _TABLE_REF.sub(lambda match: match[1] + whole.encode(), table_xml, count=1)
    resized = _FILTER_REF.sub(lambda match: match[1] + filtered.encode(), resized, count=1)
    return _FILTER_COLUMN.sub(b"", resized)


def _pack(content: bytes) -> _Packed:
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return _Packed(compressor.compress(content) + compressor.flush(), zlib.crc32(content), len(content))


def _parts(data: bytes, entries: Mapping[str, Entry]) -> Iterator[_Part]:
    """The parts in the order of the file, each with its bytes up to the next one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        position = archive.start_dir
    by_offset = sorted(entries.values(), key=lambda entry: entry.offset)
    ends = [entry.offset for entry in by_offset[1:]] + [position]
    central = {}
    for entry in entries.values():
        lengths = struct.unpack_from("<3H", data, position + 28)
        end = position + _CENTRAL.size + sum(lengths)
        central[entry.offset] = data[position:end]
        position = end
    for entry, end in zip(by_offset, ends, strict=True):
        header = _LOCAL.unpack_from(data, entry.offset)[1:]
        yield _Part(entry, data[entry.offset : end], header, central[entry.offset])


def _zipped(parts: Iterable[_Part], changed: Mapping[str, _Packed | None]) -> bytes:
    """The file again: untouched parts raw, touched ones with their new content, None ones left out."""
    body: list[bytes] = []
    directory: list[bytes] = []
    position = 0
    for part in parts:
        packed = changed.get(part.entry.name.replace("\\", "/").lstrip("/").lower(), part)
        if packed is None:
            continue
        record = part.record if isinstance(packed, _Part) else _record(part, packed)
        directory.append(_directory_record(part, packed, position))
        body.append(record)
        position += len(record)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), size, position, 0)
    return b"".join((*body, *directory, end))


def _record(part: _Part, packed: _Packed) -> bytes:
    """A touched part's local header, without extra fields, and its content."""
    version, flags, _, time, date, _, _, _, name_length, _ = part.header
    name = part.record[_LOCAL.size : _LOCAL.size + name_length]
    header = _LOCAL.pack(
        b"PK\x03\x04",
        version,
        flags & ~_NEEDS_DATA_DESCRIPTOR,
        zipfile.ZIP_DEFLATED,
        time,
        date,
        packed.checksum,
        len(packed.content),
        packed.size,
        name_length,
        0,
    )
    return header + name + packed.content


def _directory_record(part: _Part, packed: _Packed | _Part, position: int) -> bytes:
    fields = list(_CENTRAL.unpack_from(part.central))
    fields[-1] = position
    if isinstance(packed, _Packed):
        fields[3] &= ~_NEEDS_DATA_DESCRIPTOR
        fields[4] = zipfile.ZIP_DEFLATED
        fields[7:10] = [packed.checksum, len(packed.content), packed.size]
    return _CENTRAL.pack(*fields) + part.central[_CENTRAL.size :]


def _is_zip64(part: _Part) -> bool:
    fields = _CENTRAL.unpack_from(part.central)
    return _NO_SIZE in (*fields[8:10], fields[-1])


def _without_zip64(data: bytes) -> bytes:
    """The same parts in a plain zip; 64-bit records cannot be copied with other offsets."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as plain:
        for info in source.infolist():
            plain.writestr(info.filename, source.read(info), zipfile.ZIP_DEFLATED)
    return target.getvalue()
