"""What survives a restart: sessions and the allowlist, in one JSON file written atomically."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from station.simulator.allowlist import Allowlist, Entry
from station.simulator.sessions import Session, SessionBook

_VERSION = 1


class StateFile:
    """The file, or nothing at all when ``path`` is None. No credential is ever in it."""

    def __init__(self, path: Path | None) -> None:
        """Keep the path; nothing is read before ``load``."""
        self._path = path

    def load(self, sessions: SessionBook, allowlist: Allowlist) -> str:
        """Fill both from the file. Return what went wrong, or an empty text.

        A file that cannot be understood is set aside (``.broken``) and not overwritten.
        """
        if self._path is None or not self._path.exists():
            return ""
        try:
            state = json.loads(self._path.read_text(encoding="utf-8"))
            loaded = [Session.from_wire(kept["session"], kept["devices"]) for kept in state["sessions"]]
            entries = [Entry.from_wire(entry) for entry in state["allowlist"]]
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            broken = self._path.with_suffix(self._path.suffix + ".broken")
            self._path.replace(broken)
            return f"state file not understood ({type(error).__name__}), set aside as {broken.name}"
        for session in loaded:
            sessions.add(session)
        for entry in entries:
            allowlist.put(entry)
        return ""

    def save(self, sessions: SessionBook, allowlist: Allowlist) -> None:
        """Write both; a reader sees the old file or the new one, never half of one."""
        if self._path is None:
            return
        state: dict[str, Any] = {
            "version": _VERSION,
            "sessions": [
                {
                    "session": session.to_wire(),
                    "devices": [device.to_wire() for device in session.devices.values()],
                }
                for session in sessions
            ],
            "allowlist": [entry.to_wire() for entry in allowlist.entries()],
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(self._path.suffix + ".new")
        new.write_text(json.dumps(state), encoding="utf-8")
        new.replace(self._path)
