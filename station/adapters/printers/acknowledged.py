"""Whether the other side of a connection has what it was sent."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from typing import Final

_LOOK_EVERY: Final = 0.02


async def acknowledged(line: socket.socket) -> None:
    """Wait until the other side has acknowledged every byte, and the end of them.

    It has them in its memory then, read or not. Only Linux is asked; elsewhere, and of a
    connection that is closed, nothing is known, and nothing waited for.
    """
    while _unacknowledged(line):  # noqa: ASYNC110 - the system tells of it to nobody
        await asyncio.sleep(_LOOK_EVERY)


def _unacknowledged(line: socket.socket) -> int:
    if sys.platform != "linux" or line.fileno() < 0:
        return 0
    import fcntl
    import termios

    # tcp(7) calls it SIOCOUTQ, the same number.
    (count,) = struct.unpack("i", fcntl.ioctl(line.fileno(), termios.TIOCOUTQ, bytes(4)))
    return int(count)
