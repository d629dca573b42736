"""Reports of what went wrong inside the station itself; they stay on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CrashReport:
    """`text` is the whole report, without secrets."""

    at: datetime
    text: str


class CrashShelf(Protocol):
    """Where the reports of earlier runs lie."""

    @property
    def folder(self) -> Path:
        """The folder that a person may open."""

    def fresh(self) -> tuple[CrashReport, ...]:
        """Give the readable reports that nobody has put aside yet, the latest first."""

    def put_aside(self) -> None:
        """Show these no more; their files stay."""
