"""Scanners: keyboard wedge, serial port, camera."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Scan:
    """One read of a code. `source` is ``wedge``, ``typed``, ``serial`` ..."""

    text: str
    source: str
    at: datetime
