"""The built bundle, which is what people run: its start, its memory, and what it takes on the disk."""

from __future__ import annotations

import asyncio
import ctypes
import ctypes.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from station.adapters.clock import SystemClock
from station.adapters.orchestrator import ApiKey, HttpOrchestrator
from tests.benchmarks import children
from tests.benchmarks.figures import Figure
from tests.benchmarks.programs import SIZE_BOARDS, resident
from tests.benchmarks.whole_window import simulated_pi
from tests.support.xvfb import VirtualDisplay

PAIRS: Final = 7
SIZES: Final = 3
LIMIT_MB: Final = 150
_PATIENCE: Final = 60
FOLDER: Final = Path(__file__).resolve().parents[2] / "dist" / "provisioning-station"

_BUNDLE: Final = str(FOLDER / "station")
_SOURCE: Final = (sys.executable, "-m", "station")
_BARE: Final = (sys.executable, "-m", "tests.benchmarks.programs", "bare")
_PASSWORD: Final = "correct horse"
_REST_SECONDS: Final = 3.0
_REST_SHARE: Final = 0.05
"""Of a core, in which the window of a Pi that tells nothing new is at rest."""
_SUBSTRUCTURE_NOTIFY: Final = 1 << 19
_MAP_NOTIFY: Final = 19


def measure() -> Sequence[Figure]:
    """Measure what `make bundle` has built; nothing where it has not."""
    if not FOLDER.is_dir():
        sys.stderr.write("no bundle is built: make bundle\n")
        return []
    with VirtualDisplay() as display, MapWatch(display) as watch:
        turns = [
            (watch.start_station(_BUNDLE), watch.start_station(*_SOURCE), watch.start(*_BARE, display.name))
            for _ in range(PAIRS + 1)
        ]
    ours, source, bare = zip(*turns[1:], strict=True)
    sizes = [_size() for _ in range(SIZES)]
    empty = [float(children.run("programs", "bare").split()[1]) for _ in range(SIZES)]
    told = subprocess.run(["du", "-s", "-B1", FOLDER], capture_output=True, text=True, check=True).stdout
    size = int(told.split()[0]) / 1_000_000
    return [
        Figure("bundle: process start to its window on X", "from source", "s", ours, source, "<= 1.2"),
        Figure("the same", "bare window on X", "s", ours, bare, "<= 1.5"),
        Figure(f"bundle: memory, {SIZE_BOARDS:,} boards", "bare window", "MiB", sizes, empty, "<= 1.5"),
        Figure("bundle: installed size", "limit", "MB", [size], [LIMIT_MB], "<= 1"),
    ]


def _size() -> float:
    """Run the bundle on a Pi in whose session are all boards that it can have; gives its MiB at rest."""
    with tempfile.TemporaryDirectory() as folder, simulated_pi(SIZE_BOARDS) as url:
        where = ("--url", url, "--data-dir", folder)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "STATION_TARGET_PASSWORD": _PASSWORD}
        asyncio.run(_until_found(url, _begun_session(where, environment)))
        process = subprocess.Popen([_BUNDLE, *where], env=environment)
        try:
            _wait_for_rest(process)
            return resident(process.pid)
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _begun_session(where: Sequence[str], environment: Mapping[str, str]) -> str:
    """Leave a session that the window will go on with, as it does after a crash; gives its id."""
    command = [_BUNDLE, "provision", *where, "--ssid", "Factory-WPA2", "--json"]
    told = subprocess.run(
        [*command, "--expect", str(SIZE_BOARDS), "--timeout", "1", "--keep-open"],
        env=environment, capture_output=True, text=True, timeout=_PATIENCE, check=False,
    ).stdout  # fmt: skip
    events = map(json.loads, told.splitlines())
    return next(str(event["id"]) for event in events if event["event"] == "session")


async def _until_found(url: str, session_id: str) -> None:
    """Wait until the Pi has found every board."""
    pi = HttpOrchestrator(url, key=ApiKey(), clock=SystemClock())
    try:
        while len(await pi.devices(session_id)) < SIZE_BOARDS:  # noqa: ASYNC110 - the Pi tells when asked
            await asyncio.sleep(0.5)
    finally:
        await pi.aclose()


def _wait_for_rest(process: subprocess.Popen[bytes]) -> None:
    """Wait until the window has nothing left to do; raises RuntimeError where it ends, or never rests."""
    ends, before = time.monotonic() + _PATIENCE, -1.0
    while time.monotonic() < ends and process.poll() is None:
        time.sleep(_REST_SECONDS)
        fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        spent = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        if spent - before <= _REST_SHARE * _REST_SECONDS:
            return
        before = spent
    raise RuntimeError(f"process {process.pid} does not come to rest")


class MapWatch:
    """Hears of windows from the X server itself, so that nothing is needed inside the program."""

    def __init__(self, display: VirtualDisplay) -> None:
        self._display = display
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._connection = ctypes.c_void_p()

    def __enter__(self) -> MapWatch:
        """Connect."""
        self._connection = ctypes.c_void_p(self._x11.XOpenDisplay(self._display.name.encode()))
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._connection))
        self._x11.XSelectInput(self._connection, root, ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
        self._x11.XSync(self._connection, 0)
        return self

    def __exit__(self, *_: object) -> None:
        """Disconnect."""
        self._x11.XCloseDisplay(self._connection)

    def start_station(self, *command: str) -> float:
        """Start a station whose Pi is switched off; gives the seconds until its window is mapped."""
        with tempfile.TemporaryDirectory() as folder:
            return self.start(*command, "--url", "http://127.0.0.1:9", "--data-dir", folder)

    def start(self, *command: str) -> float:
        """Start a program, its bytecode kept; gives the seconds until its window is mapped."""
        self._x11.XSync(self._connection, 1)  # forgets what came before
        with tempfile.TemporaryDirectory() as folder:
            environment = {**self._display.environment, "XDG_RUNTIME_DIR": folder}
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            begun = time.perf_counter()
            process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
            self._wait_for_window(process)
            seconds = time.perf_counter() - begun
            process.terminate()
            process.wait(_PATIENCE)
        return seconds

    def _wait_for_window(self, process: subprocess.Popen[bytes]) -> None:
        event = (ctypes.c_long * 24)()
        ends = time.monotonic() + _PATIENCE
        while True:
            if self._x11.XPending(self._connection):
                self._x11.XNextEvent(self._connection, ctypes.byref(event))
                if ctypes.c_int.from_buffer(event).value == _MAP_NOTIFY:
                    return
            elif process.poll() is not None or time.monotonic() > ends:
                raise RuntimeError(f"no window came from process {process.pid}")
            else:
                time.sleep(0.001)
