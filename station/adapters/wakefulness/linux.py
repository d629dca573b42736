"""Wakefulness on Linux: the desktop's screen saver service, over the session bus.

GNOME, KDE, Xfce and others answer at org.freedesktop.ScreenSaver (the "Idle Inhibition
Service" draft of freedesktop.org). Each of them takes the request back when the connection
that made it is closed, so that no cookie need be kept.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_log = logging.getLogger("station.wakefulness")

_NAME = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_ANSWER_SECONDS = 5.0


class DesktopWakefulness:
    """Implements `station.ports.wakefulness.Wakefulness`."""

    @asynccontextmanager
    async def awake(self) -> AsyncIterator[None]:
        """Hold a connection to the session bus that has asked for no screen saver."""
        connection = await asyncio.to_thread(_inhibited)
        try:
            yield
        finally:
            if connection is not None:
                connection.close()


def _inhibited() -> DBusConnection | None:
    """Ask for no screen saver; gives the connection that holds the request, None without a desktop."""
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import unwrap_msg

    try:
        connection = open_dbus_connection(bus="SESSION")
    except (OSError, KeyError, ValueError, RuntimeError) as error:
        why = "DBUS_SESSION_BUS_ADDRESS is not set" if isinstance(error, KeyError) else error
        _log.info("no session bus, so the screen may go dark: %s", why)
        return None
    service = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    request = new_method_call(service, "Inhibit", "ss", ("Provisioning Station", "boards are being worked"))
    try:
        unwrap_msg(connection.send_and_get_reply(request, timeout=_ANSWER_SECONDS))
    except (OSError, DBusErrorResponse) as error:
        _log.info("this desktop does not let its screen be kept on: %s", error)
        connection.close()
        return None
    return connection
