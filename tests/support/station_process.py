"""The station as its users run it: a process of its own, in an environment of its own."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

KEY: Final = "strict-key-0815"
PASSWORD: Final = "Wifi-pass-4711"
PATIENCE: Final = 60.0
"""Seconds after which something that was waited for will not come any more."""

_COMMAND: Final = (sys.executable, "-W", "error", "-m", "station")
_INHERITED: Final = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "LANG", "TZ", "PYTHONPATH", "TMPDIR")

Event = dict[str, Any]


@dataclass(frozen=True)
class Finished:
    """What a command left: its exit code and all that it said."""

    code: int
    out: str = field(repr=False)
    err: str

    @property
    def events(self) -> list[Event]:
        """Standard output read as one JSON object a line."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def summary(self) -> Event:
        """The last line of ``provision --json``."""
        last = self.events[-1]
        assert last["event"] == "summary"
        return last

    def of(self, kind: str) -> list[Event]:
        """The events of one kind."""
        return [event for event in self.events if event["event"] == kind]


@dataclass(frozen=True)
class Workplace:
    """A home and a data directory; `environment` is all that a station run here can see.

    `command` starts the program: the source, unless a bundle is tried.
    """

    home: Path
    variables: Mapping[str, str] = field(
        default_factory=lambda: {"STATION_API_KEY": KEY, "STATION_TARGET_PASSWORD": PASSWORD}, repr=False
    )
    command: Sequence[str] = _COMMAND

    @property
    def data(self) -> Path:
        """The data directory."""
        return self.home / "data"

    @property
    def environment(self) -> dict[str, str]:
        """No session bus, so no keyring; no variable of the person who runs the tests."""
        own = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        return {**own, "HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen", **self.variables}

    def write(self, name: str, text: str | bytes) -> Path:
        """Make a file in the home."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def settings(self, text: str) -> None:
        """Write ``settings.toml`` into the data directory."""
        self.write("data/settings.toml", text)

    def devices(self, macs: Sequence[str], name: str = "macs.csv") -> Path:
        """Write a CSV of devices with containers CT-1, CT-2 ..."""
        rows = [f"{mac},CT-{number},Camera {number}" for number, mac in enumerate(macs, start=1)]
        return self.write(name, "\n".join(["mac,container_id,description", *rows, ""]))

    def run(self, *arguments: object, typed: str = "") -> Finished:
        """Run a command to its end."""
        done = subprocess.run(
            [*self.command, *self._placed(arguments)],
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            env=self.environment,
            check=False,
        )
        return Finished(done.returncode, done.stdout, done.stderr)

    @contextmanager
    def running(self, *arguments: object) -> Iterator[Running]:
        """Start a command; it is killed on the way out if it still runs."""
        process = subprocess.Popen(
            [*self.command, *self._placed(arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=self.environment,
            preexec_fn=hear_signals,  # noqa: PLW1509 - no thread of ours holds a lock here
        )
        with process:
            try:
                yield Running(process)
            finally:
                process.kill()

    def _placed(self, arguments: Sequence[object]) -> list[str]:
        given = [str(argument) for argument in arguments]
        if given[:1] == ["simulate"] or "--data-dir" in given:
            return given
        return [*given, "--data-dir", str(self.data)]


def hear_signals() -> None:
    """Undo what a shell, or nohup, does to programs in its background: they would inherit deaf ears."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Running:
    """A command that still runs; its lines are read as they come."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        self._fresh: queue.Queue[str] = queue.Queue()
        self._errors: list[str] = []
        assert process.stdout is not None
        assert process.stderr is not None
        self._readers = [
            threading.Thread(target=_drain, args=(process.stdout, self._fresh.put), daemon=True),
            threading.Thread(target=_drain, args=(process.stderr, self._errors.append), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    @property
    def said(self) -> str:
        """Standard error so far."""
        return "".join(self._errors)

    def line(self) -> str:
        """Wait for the next line of standard output."""
        try:
            line = self._fresh.get(timeout=PATIENCE)
        except queue.Empty:
            raise AssertionError(f"no more output after {self.lines[-5:]}; {self.said}") from None
        self.lines.append(line)
        return line

    def event(self, wanted: Callable[[Event], bool]) -> Event:
        """Wait for a JSON line that is wanted; those before it are passed over."""
        while True:
            line = self.line()
            assert line, f"the output ended; {self.said}"
            event: Event = json.loads(line)
            if wanted(event):
                return event

    def finish(self) -> Finished:
        """Wait for the end."""
        code = self.process.wait(PATIENCE)
        for reader in self._readers:
            reader.join(PATIENCE)
        while not self._fresh.empty():
            self.lines.append(self._fresh.get())
        return Finished(code, "".join(self.lines), self.said)


def _drain(pipe: Any, take: Callable[[str], object]) -> None:
    for line in pipe:
        take(line)
    if take.__name__ == "put":
        take("")
