"""Whether there is a display for a window: Qt ends the process where there is none."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from station.core.errors import BadSettings

_SECONDS: Final = 3.0
_REMEDY: Final = "Start it in a desktop session; without one there are station provision and --headless-demo"


def need_display(environment: Mapping[str, str]) -> None:
    """Raise `BadSettings` where no window can be shown; whatever else Qt is told to use stands."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return
    x11, wayland = environment.get("DISPLAY", ""), environment.get("WAYLAND_DISPLAY", "")
    if not (x11 or wayland):
        raise BadSettings("the window", "has no display: DISPLAY is not set", _REMEDY)
    if not (x11 and _answers(_of_x11(x11))) and not (wayland and _answers(_of_wayland(wayland, environment))):
        raise BadSettings("the window", f"has no display: {x11 or wayland} does not answer", _REMEDY)


def _of_x11(display: str) -> Iterator[str | tuple[str, int]]:
    """Give the sockets of an X server: ``:1``, ``host:1.0``, or a socket's path."""
    if display.startswith("/"):
        yield display
        return
    found = re.fullmatch(r"(?:unix|([^:/]*)/?[a-z]*):(\d+)(?:\.\d+)?", display)
    if found is None:
        return
    host, number = found[1] or "", int(found[2])
    if host:
        yield host, 6000 + number
    else:
        yield f"\0/tmp/.X11-unix/X{number}"
        yield f"/tmp/.X11-unix/X{number}"  # noqa: S108 - X's own place
        yield "localhost", 6000 + number


def _of_wayland(display: str, environment: Mapping[str, str]) -> Iterator[str]:
    yield str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / display)


def _answers(places: Iterator[str | tuple[str, int]] | Iterator[str]) -> bool:
    import socket

    for place in places:
        family = socket.AF_UNIX if isinstance(place, str) else socket.AF_INET
        try:
            with socket.socket(family) as line:
                line.settimeout(_SECONDS)
                line.connect(place)
        except (OSError, OverflowError):
            continue
        return True
    return False
