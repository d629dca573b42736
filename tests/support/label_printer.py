"""A label printer's TCP port for tests that run no event loop: it swallows what it is sent."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from types import TracebackType

from tests.adapters.printers.reading import codes_in, read_zpl
from tests.adapters.printers.sink import HEALTHY

_PATIENCE = 60.0
_QUESTION = b"~HS\r\n"


class LabelPrinter:
    """Switched off (its port refuses) until `switch_on`; `labels` are the jobs that came whole.

    It is a plain socket that says nothing, or answers ``~HS`` while `answers` is set.
    """

    def __init__(self, *, answers: bool = False) -> None:
        self.labels: list[bytes] = []
        self.answers = answers
        self._arrived = threading.Condition()
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.address = f"zpl-tcp://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, name="printer", daemon=True)

    def __enter__(self) -> LabelPrinter:
        """Hold the port, without listening."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the port go."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        if self._thread.is_alive():
            self._thread.join()

    def switch_on(self) -> LabelPrinter:
        """Begin to take labels."""
        self._socket.listen()
        self._thread.start()
        return self

    def wait_for(self, count: int) -> None:
        """Wait until so many labels have come."""
        end = time.monotonic() + _PATIENCE
        with self._arrived:
            while len(self.labels) < count:
                left = end - time.monotonic()
                assert left > 0, f"{len(self.labels)} of {count} labels came"
                self._arrived.wait(left)

    @property
    def read(self) -> list[str]:
        """What the bar codes of the labels say, sorted."""
        return sorted(code for label in self.labels for code in codes_in(read_zpl(label).rows))

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                data = b""
                while piece := connection.recv(65536):
                    data += piece
                    if self.answers and data == _QUESTION:
                        connection.sendall(HEALTHY.encode("ascii"))
                        break
            if data.startswith(b"^XA"):
                with self._arrived:
                    self.labels.append(data)
                    self._arrived.notify_all()
