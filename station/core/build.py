"""From what a bundle was built."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Build:
    """The commit (40 hex digits) and its date (``2026-11-25``); both empty when run from source."""

    commit: str = ""
    date: str = ""
