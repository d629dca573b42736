"""What a library for Linux tells of the machine that it was built on, taken out of it.

Python as its version managers build it names its own folder in each library: the system would look
for others there first, also on a machine where somebody else owns that folder.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MAGIC: Final = b"\x7fELF\x02\x01"
"""ELF of 64 bits, little end first: all that there are wheels for."""

_LOAD, _DYNAMIC = 1, 2
_NULL, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29
_OWN: Final = b"$ORIGIN"
_ENTRY: Final = struct.Struct("<QQ")
_SEGMENT: Final = struct.Struct("<IIQQQQQQ")


def forget_builder(path: Path, places: tuple[str, ...] = ()) -> None:
    """Take off search paths that do not begin at the library itself, and write over `places`.

    What is written over keeps its length, so that nothing moves, and its last part: linkers let one text be
    the end of another, such as Python's version. A file that is no library stays as it is.
    """
    before = path.read_bytes()
    if not before.startswith(MAGIC):
        return
    data = bytearray(before)
    _drop_search_paths(data)
    for place in places:
        folders, slash, last = place.encode().rpartition(b"/")
        data = data.replace(place.encode(), b"/" + b"_" * (len(folders) - 1) + slash + last)
    if data != before:
        path.write_bytes(data)


def search_paths(data: bytes | bytearray) -> list[bytes]:
    """Give where a library looks for others."""
    return [_text(data, value) for _, tag, value in _entries(data) if tag in (_RPATH, _RUNPATH)]


def _drop_search_paths(data: bytearray) -> None:
    entries = list(_entries(data))
    kept = [
        (tag, value)
        for _, tag, value in entries
        if tag not in (_RPATH, _RUNPATH)
        or all(part.startswith(_OWN) for part in _text(data, value).split(b":"))
    ]
    kept += [(_NULL, 0)] * (len(entries) - len(kept))
    for (offset, *_), entry in zip(entries, kept, strict=True):
        _ENTRY.pack_into(data, offset, *entry)


def _entries(data: bytes | bytearray) -> Iterator[tuple[int, int, int]]:
    """Give offset, tag and value of each entry for the dynamic linker."""
    for kind, _, offset, _, _, size, *_ in _segments(data):
        if kind == _DYNAMIC:
            for place in range(offset, offset + size, _ENTRY.size):
                tag, value = _ENTRY.unpack_from(data, place)
                if tag == _NULL:
                    return
                yield place, tag, value


def _text(data: bytes | bytearray, value: int) -> bytes:
    (strings,) = (value for _, tag, value in _entries(data) if tag == _STRINGS)
    for kind, _, offset, address, _, size, *_ in _segments(data):
        if kind == _LOAD and address <= strings < address + size:
            start = offset + strings - address + value
            return bytes(data[start : data.index(b"\0", start)])
    raise ValueError("a library whose names lie nowhere")


def _segments(data: bytes | bytearray) -> Iterator[tuple[int, ...]]:
    (table,) = struct.unpack_from("<Q", data, 0x20)
    size, count = struct.unpack_from("<HH", data, 0x36)
    for number in range(count):
        yield _SEGMENT.unpack_from(data, table + number * size)
