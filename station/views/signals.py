"""The system's signals that end the window."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication


@contextlib.contextmanager
def closing_on_signals(application: QApplication, close: Callable[[], object]) -> Iterator[None]:
    """Call `close` on Ctrl+C, on a request to end and when the terminal goes, as if the window were closed.

    Python runs its signal handlers only between two of its own steps, and Qt's loop may
    wait for long without one: a byte through a socket wakes it.
    """
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)

    def woken() -> None:
        ours.recv(64)
        close()

    notifier.activated.connect(woken)
    before_fd = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    before = {number: signal.signal(number, _awake) for number in _endings()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before_fd)
        notifier.setEnabled(False)
        notifier.deleteLater()
        ours.close()
        theirs.close()


def _endings() -> list[signal.Signals]:
    """Name the signals that end the window; a hangup that somebody told to be ignored (nohup) stays so."""
    found = [signal.SIGINT, signal.SIGTERM]
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        found.append(signal.SIGHUP)
    return found


def _awake(number: int, frame: object) -> None:
    """Do nothing: the byte in the socket has woken the loop."""
