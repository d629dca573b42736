"""A real X display for tests: Xvfb, typed into by xdotool, photographed by ImageMagick.

There is no window manager on it, so nobody hands out the keyboard. What that means, tried
with PySide6 6.11: a window that is merely shown has no focus until `focus` gives it
(xdotool's `windowfocus`) or the program calls `activateWindow`, which here asks the
server itself. A dialog takes the focus when it opens; when it closes nobody gets it back:
call `focus` again. xdotool types through XTEST, so that keys take the way of a real
keyboard's: X server, xcb, Qt's window.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

_START_SECONDS: Final = 15
_TOOL_SECONDS: Final = 30


class VirtualDisplay:
    """An X server of its own on a free display number, for the length of a `with`.

    `name` is the display, ``:99`` say; `environment` runs a Qt program on it.
    """

    def __init__(self, width: int = 1280, height: int = 800) -> None:
        self.name = ""
        self._size = f"{width}x{height}x24"
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> VirtualDisplay:
        """Start the server and wait until it takes connections."""
        reader, writer = os.pipe()
        try:
            self._server = subprocess.Popen(
                [
                    "Xvfb",
                    "-displayfd",
                    str(writer),
                    "-screen",
                    "0",
                    self._size,
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ],
                pass_fds=(writer,),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writer)
        with os.fdopen(reader) as told:  # Xvfb writes its number when it is ready, or goes
            number = told.readline().strip()
        if not number:
            self._server.wait(_START_SECONDS)
            raise RuntimeError(f"Xvfb did not start: exit code {self._server.returncode}")
        self.name = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the server."""
        if self._server is not None:
            self._server.terminate()
            self._server.wait(_START_SECONDS)
            self._server = None

    @property
    def environment(self) -> dict[str, str]:
        """Give the environment of a Qt program that is to show itself here."""
        own = {
            key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "XAUTHORITY")
        }
        return {**own, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def focus(self, title: str) -> None:
        """Wait for the visible window whose title holds `title` and give it the keyboard."""
        self._tool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def type(self, text: str, delay_ms: int = 5) -> None:
        """Type a text, with `delay_ms` between the keys."""
        self._tool("type", "--delay", str(delay_ms), text)

    def key(self, *names: str, delay_ms: int = 5) -> None:
        """Press and release keys by their X names (``Return``, ``Tab``, ``space``, ``F6``, ``ctrl+z``)."""
        self._tool("key", "--delay", str(delay_ms), *names)

    def scan(self, text: str, end: str = "Return", delay_ms: int = 5) -> None:
        """Type as a keyboard scanner does: a text and its ending key in one go."""
        pace = ("--delay", str(delay_ms))
        self._tool("type", *pace, "--args", "1", text, "key", *pace, end)

    def scans(self, texts: Sequence[str], end: str = "Return", delay_ms: int = 5) -> None:
        """Scan one code after the other, without a pause between them."""
        pace = ("--delay", str(delay_ms))
        chain: list[str] = []
        for text in texts:
            chain += ["type", *pace, "--args", "1", text, "key", *pace, end]
        self._tool(*chain)

    def scan_in_alt_mode(self, text: str, delay_ms: int = 2) -> None:
        """Type as a scanner in “Alt mode” does: each character, and the Enter, as Alt and its number."""
        pace = ("--delay", str(delay_ms))
        chain: list[str] = []
        for char in f"{text}\r":
            digits = [f"KP_{digit}" for digit in f"{ord(char):04}"]
            chain += ["keydown", *pace, "Alt_L", "key", *pace, *digits, "keyup", *pace, "Alt_L"]
        self._tool(*chain)

    def screenshot(self, path: Path) -> None:
        """Save the whole screen as a picture (Debian: ``imagemagick``)."""
        self._run("import", "-window", "root", str(path))

    def _tool(self, *arguments: str) -> None:
        self._run("xdotool", *arguments)

    def _run(self, *command: str) -> None:
        done = subprocess.run(
            command, env=self.environment, timeout=_TOOL_SECONDS, check=False, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command[:2])} failed: {done.stderr.strip()}")
