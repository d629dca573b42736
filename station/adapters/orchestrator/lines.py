"""Cuts the bytes of an event stream into lines, for `messages` to read.

httpx-sse's way from bytes to lines is not taken, for it decodes by the header's
charset (the specification says UTF-8, always), keeps a byte order mark (which hides
the first field), holds back a CR at the end of a chunk (so that a stream of CRs lags
by an event), and buffers an endless line without limit.
"""

from __future__ import annotations

from typing import Final

LARGEST_EVENT: Final = 1024 * 1024
"""The longest event in bytes, from one blank line to the next."""

_BOM: Final = b"\xef\xbb\xbf"


class TooLong(Exception):
    """An event is longer than the limit."""


class LineCutter:
    """Gives whole lines, ended by CR, LF or CRLF, wherever the chunks are cut.

    Holds no more than `limit` bytes and a chunk.
    """

    def __init__(self, limit: int = LARGEST_EVENT) -> None:
        self._limit = limit
        self._rest: list[bytes] = []
        self._started = False
        self._after_cr = False
        self._after_lf = False
        self._size = 0

    def feed(self, chunk: bytes) -> list[str]:
        """Take the next bytes and give the lines that they complete.

        Raises `TooLong` as soon as the bytes since the last blank line are too many.
        """
        if self._after_cr and chunk:
            self._after_cr = False
            chunk = chunk.removeprefix(b"\n")
        if b"\r" in chunk:
            self._after_cr = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self._measure(chunk)
        if b"\n" not in chunk:
            self._rest.append(chunk)
            return []
        text, _, rest = chunk.rpartition(b"\n")
        text = b"".join((*self._rest, text))
        self._rest = [rest] if rest else []
        if not self._started:
            self._started = True
            text = text.removeprefix(_BOM)
        return text.decode("utf-8", "replace").split("\n")

    def _measure(self, chunk: bytes) -> None:
        """Count the bytes since the last blank line, which may lie across two chunks."""
        if not chunk:
            return
        blank = chunk.rfind(b"\n\n")
        if blank >= 0:
            self._size = len(chunk) - blank - 2
        elif self._after_lf and chunk.startswith(b"\n"):
            self._size = len(chunk) - 1
        else:
            self._size += len(chunk)
        self._after_lf = chunk.endswith(b"\n")
        if self._size > self._limit:
            raise TooLong
