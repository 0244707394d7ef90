"""A VBA project made of module texts, without compiled code: Excel compiles it when it opens the workbook."""

from __future__ import annotations

import struct
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from suvestine.excel.building.compound_file import compound_file
from suvestine.excel.building.compression import compress

_CODE_PAGE = 1252
_NO_COMPILED_CODE = bytes.fromhex("cc61ffff000100")
_SEED = 0x5D
_WORKBOOK = "0{00020819-0000-0000-C000-000000000046}"
_WORKSHEET = "0{00020820-0000-0000-C000-000000000046}"
_CLASS = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"
_REFERENCES = {
    "stdole": r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation",
    "Office": r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0#C:\Program Files\Common Files\Microsoft Shared"
    r"\OFFICE16\MSO.DLL#Microsoft Office 16.0 Object Library",
}
"""Libraries by their identifier; where the path is another, Excel finds them by that."""


class ModuleKind(Enum):
    """What a module is, by the word that the project's list of modules has for it."""

    DOCUMENT = "Document"
    CLASS = "Class"
    STANDARD = "Module"


@dataclass(frozen=True, slots=True)
class Module:
    """A module in the form that the project stores: attributes first, lines that end with LF or CR LF."""

    name: str
    kind: ModuleKind
    text: str

    @property
    def stored(self) -> bytes:
        lines = self.text.splitlines()
        return ("\r\n".join(lines) + "\r\n").encode("ascii")


def workbook_module(name: str) -> Module:
    """The empty module of the workbook itself."""
    return Module(name, ModuleKind.DOCUMENT, _attributes(name, _WORKBOOK, exposed=True))


def sheet_module(name: str) -> Module:
    """The empty module of a worksheet."""
    return Module(name, ModuleKind.DOCUMENT, _attributes(name, _WORKSHEET, exposed=True))


def class_module(name: str, body: str) -> Module:
    """A class of which one object stands ready under the class's name."""
    return Module(name, ModuleKind.CLASS, _attributes(name, _CLASS, exposed=False) + body)


def _attributes(name: str, base: str, *, exposed: bool) -> str:
    return (
        f'Attribute VB_Name = "{name}"\n'
        f'Attribute VB_Base = "{base}"\n'
        "Attribute VB_GlobalNameSpace = False\n"
        "Attribute VB_Creatable = False\n"
        "Attribute VB_PredeclaredId = True\n"
        f"Attribute VB_Exposed = {exposed}\n"
        "Attribute VB_TemplateDerived = False\n"
        f"Attribute VB_Customizable = {exposed}\n"
    )


def vba_project(name: str, modules: Sequence[Module]) -> bytes:
    """The contents of vbaProject.bin; the same modules give the same bytes.

    Raises :class:`UnicodeEncodeError` where a module is not ASCII: which letters survive else depends on the PC.
    """
    streams = {module.name: compress(module.stored) for module in modules}
    return compound_file(
        {
            "VBA": {
                "_VBA_PROJECT": _NO_COMPILED_CODE,
                "dir": compress(_directory(name, modules)),
                **streams,
            },
            "PROJECT": _project(name, modules).encode("ascii"),
            "PROJECTwm": _names(modules),
        }
    )


def _directory(name: str, modules: Sequence[Module]) -> bytes:
    """The records that describe the project, [MS-OVBA] 2.3.4.2."""
    records = [
        _number(0x0001, 1), _number(0x0002, 0x409), _number(0x0014, 0x409), _short(0x0003, _CODE_PAGE),
        _record(0x0004, name.encode("ascii")), _twice(0x0005, 0x0040, ""), _twice(0x0006, 0x003D, ""),
        _number(0x0007, 0), _number(0x0008, 0),
        struct.pack("<HIIH", 0x0009, 4, 0x61EEF783, 3),  # its size is given as 4 and is 6
        _twice(0x000C, 0x003C, ""),
        *(_reference(*reference) for reference in _REFERENCES.items()),
        _short(0x000F, len(modules)), _short(0x0013, 0xFFFF),
        *map(_module, modules),
        _record(0x0010),
    ]  # fmt: skip
    return b"".join(records)


def _module(module: Module) -> bytes:
    kind = 0x0021 if module.kind is ModuleKind.STANDARD else 0x0022
    records = [
        _twice(0x0019, 0x0047, module.name), _twice(0x001A, 0x0032, module.name), _twice(0x001C, 0x0048, ""),
        _number(0x0031, 0), _number(0x001E, 0), _short(0x002C, 0xFFFF), _record(kind), _record(0x002B),
    ]  # fmt: skip
    return b"".join(records)


def _reference(name: str, library: str) -> bytes:
    place = struct.pack("<I", len(library)) + library.encode("ascii") + bytes(6)
    return _twice(0x0016, 0x003E, name) + _record(0x000D, place)


def _twice(plain: int, unicode: int, text: str) -> bytes:
    return _record(plain, text.encode("ascii")) + _record(unicode, text.encode("utf-16-le"))


def _number(code: int, value: int) -> bytes:
    return _record(code, struct.pack("<I", value))


def _short(code: int, value: int) -> bytes:
    return _record(code, struct.pack("<H", value))


def _record(code: int, content: bytes = b"") -> bytes:
    return struct.pack("<HI", code, len(content)) + content


def _project(name: str, modules: Sequence[Module]) -> str:
    """The stream PROJECT: what the project consists of, and that it is not protected."""
    identity = f"{{{uuid.uuid5(uuid.NAMESPACE_DNS, name)}}}".upper()
    end = {ModuleKind.DOCUMENT: "/&H00000000"}
    lines = [
        f'ID="{identity}"',
        *(f"{module.kind.value}={module.name}{end.get(module.kind, '')}" for module in modules),
        f'Name="{name}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{_encrypted(bytes(4), identity)}"',
        f'DPB="{_encrypted(bytes(1), identity)}"',
        f'GC="{_encrypted(bytes([0xFF]), identity)}"',
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{module.name}=0, 0, 0, 0, C" for module in modules),
    ]
    return "\r\n".join(lines) + "\r\n"


def _encrypted(content: bytes, identity: str) -> str:
    """The obfuscation of the three protection fields, [MS-OVBA] 2.4.3, with one seed for all."""
    key = sum(identity.encode("ascii")) & 0xFF
    out = bytearray([_SEED, _SEED ^ 2, _SEED ^ key])
    earlier, last, plain = out[1], out[2], key
    filler = bytes([_SEED] * ((_SEED & 6) // 2))
    for byte in filler + struct.pack("<I", len(content)) + content:
        encrypted = byte ^ ((earlier + plain) & 0xFF)
        out.append(encrypted)
        earlier, last, plain = last, encrypted, byte
    return out.hex().upper()


def _names(modules: Sequence[Module]) -> bytes:
    """The stream PROJECTwm: each module's name in the code page and in Unicode."""
    names = (
        module.name.encode("ascii") + b"\0" + module.name.encode("utf-16-le") + b"\0\0" for module in modules
    )
    return b"".join(names) + b"\0\0"
