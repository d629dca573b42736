"""Recorded and constructed exchanges with the Pi, one JSON object a line.

``name``, ``ask`` (method and path), ``sends`` (the request's body), ``status``,
``headers``, then the answer as ``json``, ``text``, ``b64``, or in the pieces in which
it came (``chunks``, ``chunks_b64``); ``end`` is ``reset`` or ``hang`` where the connection
does not end well. ``ws`` has ``frames``. ``about`` says what a good client makes of it.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Vector:
    """One exchange."""

    name: str
    method: str
    path: str
    sends: dict[str, Any] | None
    status: int
    headers: dict[str, str]
    chunks: tuple[bytes, ...] = field(repr=False)
    end: str = "close"
    about: str = ""

    @property
    def body(self) -> bytes:
        """The answer in one piece."""
        return b"".join(self.chunks)


def load(*groups: str) -> list[Vector]:
    """Give the vectors of some groups, such as ``http_odd``."""
    return [_vector(row) for row in rows(*groups)]


def rows(*groups: str) -> list[dict[str, Any]]:
    """Give the vectors of some groups as they are written."""
    here = Path(__file__).parent
    return [
        json.loads(line)
        for group in groups
        for line in (here / f"{group}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def _vector(row: dict[str, Any]) -> Vector:
    method, _, path = row["ask"].partition(" ")
    return Vector(
        name=row["name"],
        method=method,
        path=path,
        sends=row.get("sends"),
        status=row["status"],
        headers=row["headers"],
        chunks=_chunks(row),
        end={"hang": "hang", "reset": "reset"}.get(row.get("end", ""), "close"),
        about=row["about"],
    )


def _chunks(row: dict[str, Any]) -> tuple[bytes, ...]:
    if "chunks_b64" in row:
        return tuple(base64.b64decode(piece) for piece in row["chunks_b64"])
    if "chunks" in row:
        return tuple(piece.encode() for piece in row["chunks"])
    if "b64" in row:
        return (base64.b64decode(row["b64"]),)
    if "text" in row:
        return (row["text"].encode(),)
    return (json.dumps(row["json"], ensure_ascii=False).encode(),)
