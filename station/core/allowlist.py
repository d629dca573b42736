"""The allowlist: the boards that may be provisioned, and into which container."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from station.core.mac import Mac


@dataclass(frozen=True, slots=True)
class AllowlistEntry:
    """One line of the Pi's allowlist (handoff 9.1, DeviceAllowlistEntry)."""

    mac: Mac
    description: str = ""
    container_id: str = ""
    added_at: datetime | None = None
    used: bool = False
    used_at: datetime | None = None
