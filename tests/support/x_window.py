"""A program's window on an X display without a window manager: find, focus, close it.

`VirtualDisplay.focus` waits in one call of xdotool, which waits for ever when the window
was not quite there yet as it asked; here the asking is repeated until it is true.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import subprocess
import time
from dataclasses import dataclass
from typing import Final

from tests.support.xvfb import VirtualDisplay

_PATIENCE: Final = 60.0
_CLIENT_MESSAGE: Final = 33


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 24),
    )


@dataclass(frozen=True)
class XWindow:
    """A visible window of a display."""

    display: VirtualDisplay
    id: int

    def focus(self) -> None:
        """Give it the keyboard, and see that it has it."""
        end = time.monotonic() + _PATIENCE
        while _tool(self.display, "getwindowfocus") != [str(self.id)]:
            assert time.monotonic() < end, f"{self.id} does not take the focus"
            _tool(self.display, "windowfocus", str(self.id))
            time.sleep(0.05)

    def close(self) -> None:
        """Ask it to close, as the cross in its title bar does (WM_DELETE_WINDOW)."""
        x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        connection = ctypes.c_void_p(x11.XOpenDisplay(self.display.name.encode()))
        assert connection.value, f"no connection to {self.display.name}"
        message = _ClientMessage(type=_CLIENT_MESSAGE, window=self.id, format=32)
        message.message_type = x11.XInternAtom(connection, b"WM_PROTOCOLS", 0)
        message.data[0] = x11.XInternAtom(connection, b"WM_DELETE_WINDOW", 0)
        x11.XSendEvent(connection, ctypes.c_ulong(self.id), 0, ctypes.c_long(0), ctypes.byref(message))
        x11.XCloseDisplay(connection)


def find_window(display: VirtualDisplay, title: str) -> XWindow:
    """Wait for the one visible window whose title matches."""
    end = time.monotonic() + _PATIENCE
    while not (found := _tool(display, "search", "--onlyvisible", "--name", title)):
        assert time.monotonic() < end, f"no window {title!r}"
        time.sleep(0.05)
    (window,) = found
    return XWindow(display, int(window))


def _tool(display: VirtualDisplay, *arguments: str) -> list[str]:
    done = subprocess.run(
        ["xdotool", *arguments], env=display.environment, capture_output=True, text=True, check=False
    )
    return done.stdout.split()
