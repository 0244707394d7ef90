"""The zip and its parts; size, DTD, encryption and file-type limits end here."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import xml.etree.ElementTree as ET
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from suvestine.errors import UnreadableWorkbook

TOTAL_LIMIT = 256 * 1024 * 1024
"""Bytes that all parts together may inflate to."""

RATIO_LIMIT = 250
"""How many times a part may inflate, once it is larger than ``RATIO_FROM`` bytes."""

RATIO_FROM = 4 * 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_FOREIGN_PARTS = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx", "xl/workbook.bin": "xlsb"}
_DTD = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s++|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL | re.IGNORECASE)
_LOCAL_HEADER = 30
_STORED, _DEFLATED = 0, 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One part in the zip; ``start`` and ``end`` enclose its compressed bytes, ``offset`` its local header."""

    name: str
    offset: int
    start: int
    end: int
    size: int
    method: int
    crc: int


@dataclass(frozen=True, slots=True)
class Package:
    """An Open XML file; parts are found whatever their letter case and slashes."""

    data: bytes
    entries: Mapping[str, Entry]

    @property
    def names(self) -> tuple[str, ...]:
        """The parts' names as written in the zip."""
        return tuple(entry.name for entry in self.entries.values())

    def __contains__(self, name: str) -> bool:
        return _key(name) in self.entries

    def read(self, name: str) -> bytes:
        """The part's bytes, checked against its size, its checksum and the ban on DTDs."""
        entry = self.entries.get(_key(name))
        if entry is None:
            raise UnreadableWorkbook("corrupt", missing=name)
        raw = self.data[entry.start : entry.end]
        try:
            content = raw if entry.method == _STORED else _inflate(raw, entry.size)
        except zlib.error:
            raise UnreadableWorkbook("corrupt", part=entry.name) from None
        if len(content) != entry.size or zlib.crc32(content) != entry.crc:
            raise UnreadableWorkbook("corrupt", part=entry.name)
        if _has_dtd(content):
            raise UnreadableWorkbook("unsafe", part=entry.name)
        return content

    def xml(self, name: str) -> ET.Element:
        """The part's root element."""
        return parsed(self.read(name), name)

    def related(self, name: str) -> Mapping[str, tuple[str, str]]:
        """Relations of a part by id: the last word of the type, and the target part (or address)."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        return _relations(self.read(rels), rels, folder) if rels in self else {}

    def workbook_part(self) -> str:
        """The name of the part that lists the sheets."""
        for kind, target in self.related("").values():
            if kind == "officeDocument" and target in self:
                return target
        return "xl/workbook.xml"


def open_package(data: bytes) -> Package:
    """Open an .xlsx or .xlsm; anything else is refused with the reason."""
    _refuse_by_first_bytes(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error, RuntimeError):
        raise UnreadableWorkbook("corrupt") from None
    _refuse_unsafe(infos)
    package = Package(data, {_key(info.filename): _entry(data, info) for info in infos})
    _refuse_other_formats(package)
    return package


def parsed(content: bytes, name: str) -> ET.Element:
    """The root element of a part's bytes; raises UnreadableWorkbook with the part's name where they are no XML."""
    try:
        return ET.fromstring(content)
    except ET.ParseError:
        raise UnreadableWorkbook("corrupt", part=name) from None


def local_name(element: ET.Element) -> str:
    """The tag without its namespace, which differs between transitional and strict files."""
    return element.tag.rpartition("}")[2]


@lru_cache(maxsize=256)
def _relations(content: bytes, name: str, folder: str) -> Mapping[str, tuple[str, str]]:
    """Kept, because the returns of one form have the same relations."""
    found = {}
    for relation in parsed(content, name):
        target = unquote(relation.get("Target", "")).replace("\\", "/")
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
    return found


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _refuse_by_first_bytes(data: bytes) -> None:
    if not data:
        raise UnreadableWorkbook("empty_file")
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise UnreadableWorkbook("encrypted" if encrypted else "old_format")
    if data.startswith(_OLD_BIFF):
        raise UnreadableWorkbook("old_format")


def _refuse_unsafe(infos: list[zipfile.ZipInfo]) -> None:
    if len({_key(info.filename) for info in infos}) != len(infos):
        raise UnreadableWorkbook("unsafe", part="duplicate names")
    if any(info.flag_bits & 1 for info in infos):
        raise UnreadableWorkbook("encrypted")
    if sum(info.file_size for info in infos) > TOTAL_LIMIT:
        raise UnreadableWorkbook("unsafe", part="total size")
    for info in infos:
        if info.file_size > RATIO_FROM and info.file_size > RATIO_LIMIT * max(info.compress_size, 1):
            raise UnreadableWorkbook("unsafe", part=info.filename)


def _refuse_other_formats(package: Package) -> None:
    part = package.workbook_part()
    if part in package and part.lower().endswith(".xml"):
        return
    if "mimetype" in package and b"opendocument" in package.read("mimetype"):
        raise UnreadableWorkbook("not_xlsx", extension="ods")
    for part, extension in _FOREIGN_PARTS.items():
        if part in package:
            raise UnreadableWorkbook("not_xlsx", extension=extension)
    raise UnreadableWorkbook("not_xlsx", extension="zip")


def _entry(data: bytes, info: zipfile.ZipInfo) -> Entry:
    header = data[info.header_offset : info.header_offset + _LOCAL_HEADER]
    if len(header) != _LOCAL_HEADER or header[:4] != b"PK\x03\x04":
        raise UnreadableWorkbook("corrupt", part=info.filename)
    if info.compress_type not in (_STORED, _DEFLATED):
        raise UnreadableWorkbook("corrupt", part=info.filename)
    name_length, extra_length = struct.unpack_from("<HH", header, 26)
    start = info.header_offset + _LOCAL_HEADER + name_length + extra_length
    end = start + info.compress_size
    if end > len(data):
        raise UnreadableWorkbook("corrupt", part=info.filename)
    return Entry(
        info.orig_filename, info.header_offset, start, end, info.file_size, info.compress_type, info.CRC
    )


def _inflate(raw: bytes, size: int) -> bytes:
    """Never inflates more than one byte beyond what the directory declares."""
    return zlib.decompressobj(-15).decompress(raw, size + 1)


def _has_dtd(content: bytes) -> bool:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:4]:
        return any("<!DOCTYPE".encode(code) in content for code in ("utf-16-le", "utf-16-be"))
    return _DTD.match(content) is not None
