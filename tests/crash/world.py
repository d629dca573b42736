"""One bench: a simulated Pi with its boards, a printer, and a data directory that outlives stations."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import httpx

from tests.crash.paper import Paper

SSID: Final = "Factory-Crash"
_INHERITED: Final = ("PATH", "LD_LIBRARY_PATH", "LANG", "TZ", "PYTHONPATH", "TMPDIR")
_ANSWER_SECONDS: Final = 10.0


class World:
    """Everything that stays when a station is killed."""

    def __init__(self, folder: Path, *, boards: int, pace: float, seed: int, dpi: int, status: str) -> None:
        """Set it up; `status` is ``answers``, ``silent``, or ``no`` for a printer that is not asked."""
        self.data = folder / "data"
        self.paper = Paper(answers=status == "answers")
        self.errors = (folder / "errors.log").open("w+b")
        self._simulator = subprocess.Popen(
            [
                *(sys.executable, "-m", "station.simulator", "--exit-with-parent"),
                *("--devices", str(boards), "--pace", str(pace), "--seed", str(seed)),
                *("--state", str(folder / "pi.json")),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._simulator.stdout is not None
        told = json.loads(self._simulator.stdout.readline())
        self.url: str = told["url"]
        self.boards: list[str] = told["boards"]
        self.devices = folder / "boards.csv"
        lines = [f"{mac},CT-{number:03d}," for number, mac in enumerate(self.boards, start=1)]
        self.devices.write_text("\n".join(["mac,container_id,description", *lines, ""]))
        self.data.mkdir()
        (self.data / "settings.toml").write_text(
            f'[station]\nname = "crash"\nprofile = "line"\n\n'
            f'[profiles.line]\nurl = "{self.url}"\ntarget_ssid = "{SSID}"\n\n'
            f'[labels]\nprinter = "{self.paper.address}?dpi={dpi}{"&status=no" if status == "no" else ""}"\n'
        )

    def __enter__(self) -> World:
        """Switch the printer on."""
        self.paper.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Switch everything off."""
        self._simulator.kill()
        self._simulator.communicate()
        self.paper.__exit__(kind, error, trace)
        self.errors.close()

    def station(self, *arguments: str, display: str = "") -> subprocess.Popen[str]:
        """Start a station on this bench."""
        own = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        drawing = (
            {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {"QT_QPA_PLATFORM": "offscreen"}
        )
        return subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "station", *arguments, "--data-dir", str(self.data)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
            env={**own, "HOME": str(self.data.parent), "STATION_TARGET_PASSWORD": "wifi-pass-1", **drawing},
        )

    @property
    def said(self) -> str:
        """What the stations wrote to standard error."""
        self.errors.seek(0)
        return self.errors.read().decode("utf-8", "replace")

    def labels(self) -> list[dict[str, Any]]:
        """Read the book of labels as the command line gives it."""
        with self.station("labels", "list", "--json") as listing:
            out, _ = listing.communicate()
        assert listing.returncode == 0, self.said
        return [json.loads(line) for line in out.splitlines()]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask the journal's file directly; nothing while there is none."""
        path = self.data / "journal.sqlite3"
        if not path.exists():
            return []
        with closing(sqlite3.connect(path, timeout=_ANSWER_SECONDS)) as connection:
            try:
                return connection.execute(sql).fetchall()
            except sqlite3.OperationalError:  # killed before there was a table
                return []

    def scans_in_order(self) -> list[str]:
        """Give the boards in the order in which their scans were kept."""
        kept = self.rows("SELECT mac FROM outbox WHERE wish = 'allow' ORDER BY id")
        return list(dict.fromkeys(mac for (mac,) in kept))

    def acknowledged(self) -> set[str]:
        """Give the boards whose scan was told to be good."""
        return {mac for (mac,) in self.rows("SELECT mac FROM facts WHERE kind = 'scan' AND mac IS NOT NULL")}

    def ask(self, path: str) -> Any:
        """Ask the Pi."""
        return httpx.get(f"{self.url}{path}", trust_env=False, timeout=_ANSWER_SECONDS).json()

    def allowlist(self) -> list[str]:
        """Give the Pi's allowlist, in its order."""
        data = self.ask("/api/v1/provisioning/allowlist")["data"]
        entries = data["entries"] if isinstance(data, dict) else data
        return [entry["mac"] for entry in entries]

    def states(self) -> dict[str, str]:
        """Give what each board is on the Pi, in all its sessions that the journal knows."""
        found: dict[str, str] = {}
        for (session,) in self.rows("SELECT DISTINCT session_id FROM facts WHERE kind = 'session'"):
            data = self.ask(f"/api/v1/provisioning/batch/{session}/devices")["data"]
            devices = data["devices"] if isinstance(data, dict) else data
            found.update({device["mac"]: device["state"] for device in devices})
        return found
