"""Whether a mechanism can be used here, and how a person would fix it if not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Availability:
    """`ok` is None when that cannot be told (a printer that stays silent, say)."""

    ok: bool | None
    why: str = ""
    remedy: str = ""


READY = Availability(ok=True)
