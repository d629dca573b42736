"""Makes a stream of bytes fit for httpx-sse, which reads lines and fields from it.

httpx-sse 0.4.3 splits at CR, LF and CRLF only and keeps U+2028, as it must. What it
does not do is done here, before it sees a byte:

- it holds a CR at the end of a chunk back until more comes, so that a stream whose
  lines end in CR lags by an event: every line end becomes one LF, at once;
- it decodes by the charset of the header, which the specification forbids: the
  bytes are handed on under ``charset=utf-8``, by `station.adapters.orchestrator.sse`;
- it keeps a byte order mark, which hides the first field: the mark is dropped;
- it buffers an endless line: an event over `LARGEST_EVENT` bytes raises `TooLong`.
"""

from __future__ import annotations

from typing import Final

LARGEST_EVENT: Final = 1024 * 1024
"""The longest event in bytes, from one blank line to the next."""

_BOM: Final = b"\xef\xbb\xbf"


class TooLong(Exception):
    """An event is longer than the limit."""


class LineEnds:
    """Turns chunks into chunks with LF as the only line end, without a leading mark."""

    def __init__(self, limit: int = LARGEST_EVENT) -> None:
        self._limit = limit
        self._size = 0
        self._after_cr = False
        self._after_lf = False
        self._start: bytes | None = b""

    def feed(self, chunk: bytes) -> bytes:
        """Take the next bytes, give what may be handed on; raises `TooLong`."""
        if self._start is not None:
            chunk = self._without_mark(self._start + chunk)
        if self._after_cr and chunk:
            self._after_cr = False
            chunk = chunk.removeprefix(b"\n")
        if b"\r" in chunk:
            self._after_cr = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self._measure(chunk)
        return chunk

    def _without_mark(self, start: bytes) -> bytes:
        if len(start) < len(_BOM) and _BOM.startswith(start):
            self._start = start
            return b""
        self._start = None
        return start.removeprefix(_BOM)

    def _measure(self, chunk: bytes) -> None:
        """Count the bytes since the last blank line, which may lie across two chunks."""
        if not chunk:
            return
        seam = 1 if self._after_lf and chunk.startswith(b"\n") else 0
        end = max(chunk.rfind(b"\n\n") + 2, seam)
        if end > 1 or seam:
            self._size = len(chunk) - end
        else:
            self._size += len(chunk)
        self._after_lf = chunk.endswith(b"\n")
        if self._size > self._limit:
            raise TooLong
