"""The built bundle: its start against the source's, and what it takes on the disk."""

from __future__ import annotations

import ctypes
import ctypes.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.benchmarks.figures import Figure
from tests.support.xvfb import VirtualDisplay

PAIRS: Final = 7
LIMIT_MB: Final = 150
_PATIENCE: Final = 60
FOLDER: Final = Path(__file__).resolve().parents[2] / "dist" / "provisioning-station"

_SOURCE: Final = (sys.executable, "-m", "station")
_SUBSTRUCTURE_NOTIFY: Final = 1 << 19
_MAP_NOTIFY: Final = 19


def measure() -> Sequence[Figure]:
    """Measure what `make bundle` has built; nothing where it has not."""
    if not FOLDER.is_dir():
        sys.stderr.write("no bundle is built: make bundle\n")
        return []
    with VirtualDisplay() as display, MapWatch(display) as watch:
        pairs = [(watch.start(str(FOLDER / "station")), watch.start(*_SOURCE)) for _ in range(PAIRS + 1)][1:]
    ours, theirs = zip(*pairs, strict=True)
    told = subprocess.run(["du", "-s", "-B1", FOLDER], capture_output=True, text=True, check=True).stdout
    size = int(told.split()[0]) / 1_000_000
    return [
        Figure("bundle: process start to its window on X", "from source", "s", ours, theirs, "<= 1.2"),
        Figure("bundle: installed size", "limit", "MB", [size], [LIMIT_MB], "<= 1"),
    ]


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

    def start(self, *command: str) -> float:
        """Start a station whose Pi is switched off; gives the seconds until its window is mapped."""
        self._x11.XSync(self._connection, 1)  # forgets what came before
        with tempfile.TemporaryDirectory() as folder:
            environment = {**self._display.environment, "XDG_RUNTIME_DIR": folder}
            begun = time.perf_counter()
            process = subprocess.Popen(
                [*command, "--url", "http://127.0.0.1:9", "--data-dir", f"{folder}/data"], env=environment
            )
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
