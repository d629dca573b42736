"""The allowlist: which boards may be provisioned, and for which container (sections 3.2, 9.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from station.simulator.clock import from_rfc3339, rfc3339
from station.simulator.errors import Code, RefusalError


@dataclass(frozen=True, slots=True)
class Entry:
    """``DeviceAllowlistEntry``."""

    mac: str
    added_at: datetime
    description: str = ""
    container_id: str = ""
    used_at: datetime | None = None

    def to_wire(self) -> dict[str, Any]:
        """Return the entry's JSON; empty texts and an absent time are left out."""
        wire: dict[str, Any] = {"mac": self.mac}
        if self.description:
            wire["description"] = self.description
        if self.container_id:
            wire["container_id"] = self.container_id
        wire["added_at"] = rfc3339(self.added_at)
        wire["used"] = self.used_at is not None
        if self.used_at:
            wire["used_at"] = rfc3339(self.used_at)
        return wire

    @classmethod
    def from_wire(cls, wire: dict[str, Any]) -> Entry:
        """Read back what ``to_wire`` wrote."""
        return cls(
            mac=wire["mac"],
            added_at=from_rfc3339(wire["added_at"]),
            description=wire.get("description", ""),
            container_id=wire.get("container_id", ""),
            used_at=from_rfc3339(wire["used_at"]) if "used_at" in wire else None,
        )


class Allowlist:
    """The entries, one for each MAC, in the order in which they were added."""

    def __init__(self) -> None:
        """Begin empty."""
        self._entries: dict[str, Entry] = {}

    def __contains__(self, mac: str) -> bool:
        """Say whether a board may be provisioned."""
        return mac in self._entries

    def get(self, mac: str) -> Entry | None:
        """Return a board's entry, if it has one."""
        return self._entries.get(mac)

    def entries(self, *, available: bool = False) -> list[Entry]:
        """Return all entries, or those that no board has used yet."""
        return [entry for entry in self._entries.values() if not (available and entry.used_at)]

    def put(self, entry: Entry) -> tuple[Entry, bool]:
        """Add an entry, or update the existing one; return it and whether it is new.

        An update keeps ``added_at`` and ``used_at``: it corrects a label, it does not enrol again.
        """
        known = self._entries.get(entry.mac)
        if known is not None:
            entry = replace(entry, added_at=known.added_at, used_at=known.used_at)
        self._entries[entry.mac] = entry
        return entry, known is None

    def remove(self, mac: str) -> None:
        """Take an entry off; an unknown MAC is a 404 with DEVICE_NOT_IN_ALLOWLIST."""
        if self._entries.pop(mac, None) is None:
            raise RefusalError(Code.DEVICE_NOT_IN_ALLOWLIST, f"{mac} has no entry", status=404)

    def mark_used(self, mac: str, now: datetime) -> None:
        """Note that the board was verified; nothing happens when its entry is gone by now."""
        entry = self._entries.get(mac)
        if entry is not None:
            self._entries[mac] = replace(entry, used_at=now)
