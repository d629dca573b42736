"""A desktop's screen saver service on a session bus of its own, as the draft of freedesktop.org has it."""

from __future__ import annotations

import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.ScreenSaver"
_TEST = "org.example.Test"


class ScreenSaver:
    """Answers Inhibit; `happened` holds what came: the two texts of a request, or its end."""

    def __init__(self, address: str, *, refuses: bool = False) -> None:
        self.happened: queue.Queue[tuple[str, ...]] = queue.Queue()
        self._address = address
        self._refuses = refuses
        self._holder: str | None = None
        self._bus = open_dbus_connection(bus=address)
        self._bus.send_and_get_reply(message_bus.RequestName(NAME))
        gone = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        self._bus.send_and_get_reply(message_bus.AddMatch(gone))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        with open_dbus_connection(bus=self._address) as other:
            other.send(new_method_call(DBusAddress("/", bus_name=NAME, interface=_TEST), "End"))
            self._thread.join()
        self._bus.close()

    def _serve(self) -> None:
        while (message := self._bus.receive()) is not None:
            fields = message.header.fields
            match message.header.message_type, fields.get(HeaderFields.member):
                case MessageType.method_call, "End":
                    return
                case MessageType.method_call, "Inhibit":
                    self._inhibit(message)
                case MessageType.signal, "NameOwnerChanged" if message.body[0] == self._holder:
                    self.happened.put(("over",))

    def _inhibit(self, message: Message) -> None:
        if self._refuses:
            self._bus.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied"))
            return
        fields = message.header.fields
        assert (fields[HeaderFields.path], fields[HeaderFields.interface]) == (
            "/org/freedesktop/ScreenSaver",
            NAME,
        )
        self._holder = fields[HeaderFields.sender]
        self._bus.send(new_method_return(message, "u", (7,)))
        self.happened.put(tuple(message.body))


@contextmanager
def session_bus() -> Iterator[str]:
    """Run a bus; gives its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()
