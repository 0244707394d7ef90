"""A compound file, the container of VBA projects, as [MS-CFB] lays it down (version 3)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Tree = Mapping[str, "bytes | Tree"]

_SECTOR = 512
_MINI_SECTOR = 64
_MINI_CUTOFF = 4096
_ENTRY = 128
_END = 0xFFFFFFFE
_FREE = 0xFFFFFFFF
_OF_FAT = 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_RED, _BLACK = 0, 1
_FAT_SECTORS_IN_HEADER = 109


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    colour: int = _BLACK
    left: int = _FREE
    right: int = _FREE
    child: int = _FREE
    start: int = 0
    size: int = 0


@dataclass(slots=True)
class _Sectors:
    """Sectors in their order with the table that chains them."""

    size: int
    content: bytearray = field(default_factory=bytearray)
    table: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """The number of the content's first sector; the mark of an empty chain for no content."""
        count = -(-len(content) // self.size)
        if not count:
            return _END
        first = len(self.table)
        self.table += [*range(first + 1, first + count), _END]
        self.content += content.ljust(count * self.size, b"\0")
        return first


def compound_file(tree: Tree) -> bytes:
    """The bytes of a file that holds ``tree``: names of streams and of storages with their own streams.

    The same tree gives the same bytes: there are no times and no identifiers in it.
    """
    entries = [_Entry("Root Entry", _ROOT)]
    entries[0].child = _add_children(entries, tree)
    sectors, mini = _Sectors(_SECTOR), _Sectors(_MINI_SECTOR)
    for entry in entries:
        if entry.kind == _STREAM:
            entry.size = len(entry.content)
            entry.start = (mini if entry.size < _MINI_CUTOFF else sectors).add(entry.content)
    entries[0].size = len(mini.content)
    entries[0].start = sectors.add(bytes(mini.content))
    mini_table = _numbers(mini.table)
    first_of_mini_table = sectors.add(mini_table)
    first_of_directory = sectors.add(_directory(entries))
    table = _closed_table(sectors)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6, 0, len(table), first_of_directory, 0, _MINI_CUTOFF,
        first_of_mini_table, len(mini_table) // _SECTOR, _END, 0,
    )  # fmt: skip
    return header + _numbers(table, of=_FAT_SECTORS_IN_HEADER) + bytes(sectors.content)


def _closed_table(sectors: _Sectors) -> list[int]:
    """The numbers of the sectors that hold the table of all sectors, which they close."""
    count = 0
    while count * _SECTOR < 4 * (len(sectors.table) + count):
        count += 1
    if count > _FAT_SECTORS_IN_HEADER:
        raise ValueError("The project is too large for a table of sectors in the header alone.")
    first = len(sectors.table)
    own = list(range(first, first + count))
    sectors.table += [_OF_FAT] * count
    sectors.content += _numbers(sectors.table)
    return own


def _add_children(entries: list[_Entry], tree: Tree) -> int:
    """Adds the entries of ``tree`` and gives the number of the one that their search tree starts from."""
    numbers = []
    for name in sorted(tree, key=_sort_key):
        content = tree[name]
        numbers.append(len(entries))
        if isinstance(content, bytes):
            entries.append(_Entry(name, _STREAM, content))
        else:
            storage = _Entry(name, _STORAGE)
            entries.append(storage)
            storage.child = _add_children(entries, content)
    return _balance(entries, numbers, full_levels=(len(numbers) + 1).bit_length() - 1)


def _sort_key(name: str) -> tuple[int, str]:
    return len(name), name.upper()


def _balance(entries: list[_Entry], numbers: Sequence[int], *, full_levels: int) -> int:
    """A red-black tree of sorted entries: full levels black, what hangs below them red; gives its root."""
    if not numbers:
        return _FREE
    middle = len(numbers) // 2
    entry = entries[numbers[middle]]
    entry.colour = _BLACK if full_levels > 0 else _RED
    entry.left = _balance(entries, numbers[:middle], full_levels=full_levels - 1)
    entry.right = _balance(entries, numbers[middle + 1 :], full_levels=full_levels - 1)
    return numbers[middle]


def _directory(entries: Sequence[_Entry]) -> bytes:
    unused = struct.pack("<68xIII48x", _FREE, _FREE, _FREE)
    filled = b"".join(map(_directory_entry, entries))
    return filled + unused * (-len(filled) % _SECTOR // _ENTRY)


def _directory_entry(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    if len(name) > 64:
        raise ValueError(f"The name {entry.name!r} is too long for a compound file.")
    return struct.pack(
        "<64sHBBIII36xIQ",
        name, len(name), entry.kind, entry.colour, entry.left, entry.right, entry.child, entry.start, entry.size,
    )  # fmt: skip


def _numbers(numbers: Sequence[int], *, of: int | None = None) -> bytes:
    """Sector numbers as bytes, filled up with free marks to ``of`` numbers or to whole sectors."""
    wanted = of if of is not None else -(-len(numbers) // (_SECTOR // 4)) * (_SECTOR // 4)
    return struct.pack(f"<{wanted}I", *numbers, *[_FREE] * (wanted - len(numbers)))
