"""A strict reader of compound files, written from the format's description: every rule is checked on the way."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_END, _FREE, _OF_FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_RED, _BLACK = 0, 1


@dataclass(frozen=True)
class Entry:
    name: str
    kind: int
    colour: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """``streams`` by their path; construction fails on the first broken rule."""

    def __init__(self, content: bytes) -> None:
        assert content[:8] == bytes.fromhex("d0cf11e0a1b11ae1")
        self._content = content
        minor, major, order, shift, mini_shift = struct.unpack_from("<5H", content, 24)
        assert (minor, major, order, shift, mini_shift) == (0x3E, 3, 0xFFFE, 9, 6)
        fat_count, directory, _, cutoff, mini_fat, mini_count, difat, difat_count = struct.unpack_from(
            "<8I", content, 44
        )
        assert (cutoff, difat, difat_count) == (4096, _END, 0)
        fat_sectors = [number for number in struct.unpack_from("<109I", content, 76) if number != _FREE]
        assert len(fat_sectors) == fat_count
        self._fat = [number for sector in fat_sectors for number in self._numbers(self._sector(sector))]
        assert {self._fat[sector] for sector in fat_sectors} == {_OF_FAT}
        self._used = set(fat_sectors)
        self._entries = [*self._read_entries(self._chain(directory))]
        mini_table = self._chain(mini_fat)
        assert len(mini_table) == mini_count * 512
        self._mini_fat = self._numbers(mini_table)
        self._mini_used: set[int] = set()
        root = self._entries[0]
        assert (root.name, root.kind) == ("Root Entry", 5)
        self._mini = self._chain(root.start)
        assert 0 <= len(self._mini) - root.size < 512
        self.streams = dict(self._walk(root.child, ()))
        assert len(content) == 512 * (len(self._used) + 1), "a sector that belongs to nothing"
        assert set(self._fat[len(self._used) :]) <= {_FREE}

    def _sector(self, number: int) -> bytes:
        sector = self._content[512 * (number + 1) : 512 * (number + 2)]
        assert len(sector) == 512
        return sector

    def _chain(self, start: int) -> bytes:
        out = b""
        while start != _END:
            assert start not in self._used, "two chains share a sector"
            self._used.add(start)
            out += self._sector(start)
            start = self._fat[start]
        return out

    def _mini_chain(self, start: int) -> bytes:
        out = b""
        while start != _END:
            assert start not in self._mini_used, "two chains share a mini sector"
            self._mini_used.add(start)
            out += self._mini[64 * start : 64 * (start + 1)]
            start = self._mini_fat[start]
        return out

    @staticmethod
    def _numbers(content: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(content) // 4}I", content))

    @staticmethod
    def _read_entries(content: bytes) -> Iterator[Entry]:
        for at in range(0, len(content), 128):
            length, kind, colour, left, right, child = struct.unpack_from("<HBBIII", content, at + 64)
            start, size = struct.unpack_from("<IQ", content, at + 116)
            assert content[at + 80 : at + 116] == bytes(36), "an identifier, a state or a time"
            yield Entry(
                content[at : at + max(length - 2, 0)].decode("utf-16-le"),
                kind,
                colour,
                left,
                right,
                child,
                start,
                size,
            )

    def _walk(self, root: int, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bytes]]:
        """The streams below a storage; its children must be a sorted red-black tree."""
        in_order = [*self._in_order(root)]
        keys = [(len(entry.name), entry.name.upper()) for entry in in_order]
        assert keys == sorted(set(keys))
        self._black_height(root)
        assert root == _FREE or self._entries[root].colour == _BLACK
        for entry in in_order:
            if entry.kind == 1:
                yield from self._walk(entry.child, (*path, entry.name))
                continue
            assert entry.kind == 2
            chain = self._mini_chain(entry.start) if entry.size < 4096 else self._chain(entry.start)
            assert 0 <= len(chain) - entry.size < (64 if entry.size < 4096 else 512)
            yield (*path, entry.name), chain[: entry.size]

    def _in_order(self, number: int) -> Iterator[Entry]:
        if number != _FREE:
            entry = self._entries[number]
            yield from self._in_order(entry.left)
            yield entry
            yield from self._in_order(entry.right)

    def _black_height(self, number: int) -> int:
        if number == _FREE:
            return 0
        entry = self._entries[number]
        below = [each for each in (entry.left, entry.right) if each != _FREE]
        assert entry.colour == _BLACK or all(self._entries[each].colour == _BLACK for each in below)
        left, right = self._black_height(entry.left), self._black_height(entry.right)
        assert left == right
        return left + (entry.colour == _BLACK)
