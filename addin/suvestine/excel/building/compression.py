"""The compression of VBA text and of the project's directory, as [MS-OVBA] 2.4.1 lays it down."""

from __future__ import annotations

import struct

_CHUNK = 4096
_COMPRESSED = 0xB000
_RAW = 0x3FFF
_SHORTEST_COPY = 3


def compress(plain: bytes) -> bytes:
    """The container of ``plain``: a signature byte, then one chunk for each 4,096 bytes."""
    chunks = (plain[start : start + _CHUNK] for start in range(0, len(plain), _CHUNK))
    return b"\x01" + b"".join(map(_chunk, chunks))


def _chunk(plain: bytes) -> bytes:
    packed = _packed(plain)
    if len(packed) < _CHUNK:
        return struct.pack("<H", _COMPRESSED | (len(packed) - 1)) + packed
    if len(plain) < _CHUNK:
        raise ValueError("A last chunk that does not shrink has no form in this format.")
    return struct.pack("<H", _RAW) + plain


def _packed(plain: bytes) -> bytes:
    """Groups of a flag byte and up to eight tokens: a literal byte, or a copy of earlier bytes."""
    out = bytearray()
    seen: dict[bytes, list[int]] = {}
    done = 0
    while done < len(plain):
        flags, tokens = 0, bytearray()
        for bit in range(8):
            if done >= len(plain):
                break
            offset, length = _longest_copy(plain, done, seen)
            if length:
                flags |= 1 << bit
                tokens += struct.pack("<H", _copy_token(done, offset, length))
            else:
                tokens.append(plain[done])
            for position in range(done, done + (length or 1)):
                seen.setdefault(plain[position : position + _SHORTEST_COPY], []).append(position)
            done += length or 1
        out.append(flags)
        out += tokens
    return bytes(out)


def _longest_copy(plain: bytes, at: int, seen: dict[bytes, list[int]]) -> tuple[int, int]:
    """How far back the longest repetition of what follows ``at`` starts, and its length; zeros where none does."""
    longest = min((0xFFFF >> _offset_bits(at)) + _SHORTEST_COPY, len(plain) - at)
    best = (0, 0)
    for start in reversed(seen.get(plain[at : at + _SHORTEST_COPY], [])):
        length = 0
        while length < longest and plain[start + length] == plain[at + length]:
            length += 1
        if length >= _SHORTEST_COPY and length > best[1]:
            best = (at - start, length)
    return best


def _copy_token(done: int, offset: int, length: int) -> int:
    return ((offset - 1) << (16 - _offset_bits(done))) | (length - _SHORTEST_COPY)


def _offset_bits(done: int) -> int:
    """How many bits of a copy token hold its offset once ``done`` bytes of the chunk are known."""
    return max(4, (done - 1).bit_length())
