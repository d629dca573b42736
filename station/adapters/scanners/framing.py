"""Cuts a serial scanner's bytes into codes, whatever it sends after each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_ENDS: Final = re.compile(rb"\r\n|[\r\n\t\x00\x03]")
LONGEST_FRAME: Final = 8192
"""More bytes without an end are noise."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One code and what ended it; empty for a pause."""

    text: str
    suffix: str


class Framer:
    """Fed with bytes as they come; an end of line, a tab, or `expire` ends a code.

    A CR LF that is torn between two reads is one end. Start-of-text bytes are dropped.
    Bytes that are no UTF-8 are read as Latin-1, which loses none. Of noise its beginning is
    given, as a code that is none; its tail up to the next end never counts as one.
    """

    def __init__(self) -> None:
        self._kept = b""
        self._is_noise = False
        self._after_cr = False

    @property
    def is_holding(self) -> bool:
        """True while a code, or noise, has begun and not ended."""
        return bool(self._kept) or self._is_noise

    def feed(self, data: bytes) -> list[Frame]:
        """Take bytes; gives the codes that they complete, in order."""
        if self._after_cr:
            data = data.removeprefix(b"\n")
        if data:
            self._after_cr = data.endswith(b"\r")
        frames: list[Frame] = []
        rest = self._kept + data
        while end := _ENDS.search(rest):
            frames += self._frame(rest[: end.start()], end[0].decode("ascii"))
            rest = rest[end.end() :]
        if self._is_noise:
            rest = b""
        elif len(rest) > LONGEST_FRAME:
            frames += self._frame(rest, "")
            rest, self._is_noise = b"", True
        self._kept = rest
        return frames

    def expire(self) -> list[Frame]:
        """Take note of a pause: what is held is a whole code."""
        kept, self._kept = self._kept, b""
        return self._frame(kept, "")

    def forget(self) -> None:
        """Drop what is held: the line was cut."""
        self._kept, self._is_noise, self._after_cr = b"", False, False

    def _frame(self, data: bytes, suffix: str) -> list[Frame]:
        if self._is_noise:
            self._is_noise = False
            return []
        data = data.strip(b"\x02")
        if not data:
            return []
        try:
            return [Frame(data.decode("utf-8"), suffix)]
        except UnicodeDecodeError:
            return [Frame(data.decode("latin-1"), suffix)]
