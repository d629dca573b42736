"""The little of a certificate (RFC 5280, DER) that people read: whom it names, and its dates.

Python's ssl decodes only certificates that it trusts already.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from station.core.certificate import Certificate

_SEQUENCE, _VERSION, _UTC_TIME, _TIME, _BMP = 0x30, 0xA0, 0x17, 0x18, 0x1E
_NAMES: Final = (b"\x55\x04\x03", b"\x55\x04\x0a")
"""The common name, else the organisation."""
_LONGEST_NAME: Final = 64


def read_certificate(der: bytes) -> Certificate:
    """Read a certificate; what cannot be understood stays empty, the fingerprint never."""
    fingerprint = hashlib.sha256(der).hexdigest()
    try:
        _, whole = next(_items(der))
        _, signed = next(_items(whole))
        fields = [content for tag, content in _items(signed) if tag != _VERSION]
        _serial, _algorithm, _issuer, validity, subject = fields[:5]
        begin, end = (_instant(tag, content) for tag, content in _items(validity))
        return Certificate(fingerprint, _name(subject), begin, end)
    except (ValueError, IndexError, StopIteration, OverflowError):
        return Certificate(fingerprint)


def _items(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the tag and content of each element in `data`; raises ValueError, IndexError."""
    at = 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(data[at : at + size], "big"), at + size
        if at + length > len(data):
            raise ValueError("it ends too early")
        yield tag, data[at : at + length]
        at += length


def _instant(tag: int, content: bytes) -> datetime:
    form = {_UTC_TIME: "%y%m%d%H%M%SZ", _TIME: "%Y%m%d%H%M%SZ"}[tag] if tag in (_UTC_TIME, _TIME) else ""
    return datetime.strptime(content.decode("ascii"), form).replace(tzinfo=UTC)


def _name(subject: bytes) -> str:
    found = {}
    for _, group in _items(subject):
        for _, pair in _items(group):
            (_, kind), (tag, value) = _items(pair)
            found[kind] = value.decode("utf-16-be" if tag == _BMP else "utf-8", errors="replace")
    text = next((found[kind] for kind in _NAMES if kind in found), "")
    return "".join(sign for sign in text if sign.isprintable())[:_LONGEST_NAME]
