"""A label printer's port that keeps every piece that came, also of a label that was cut off."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from tests.adapters.printers.reading import codes_in, read_zpl
from tests.adapters.printers.sink import HEALTHY

_PIECE = 700
_PIECE_SECONDS = 0.004
_QUESTION = b"~HS\r\n"
"""A printer takes its time: a label of a few kilobytes is on its way for some hundredths of a second."""


class Paper:
    """`whole` labels came out; `cut` ones broke off, and a printer throws those away.

    `begun` is called on the printer's thread with the first byte of each label. One that
    `answers` says at any time that it is well and has put out all that it got.
    """

    def __init__(self, *, answers: bool) -> None:
        self._answers = answers
        self.whole: list[bytes] = []
        self.cut: list[bytes] = []
        self.begun: Callable[[], None] = lambda: None
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.address = f"zpl-tcp://127.0.0.1:{self._socket.getsockname()[1]}"
        self._busy = threading.Lock()
        self._thread = threading.Thread(target=self._serve, name="paper", daemon=True)

    def __enter__(self) -> Paper:
        """Begin to take labels."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the port go."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def labels_by_board(self) -> Counter[str]:
        """Read the whole labels: how many of each board's bare MAC came out."""
        with self._busy:
            codes = [codes_in(read_zpl(label).rows) for label in self.whole]
        return Counter(code for found in codes for code in found)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with self._busy, connection:
                self._take(connection)

    def _take(self, connection: socket.socket) -> None:
        data = b""
        try:
            while piece := connection.recv(_PIECE):
                if not data and not piece.startswith(b"~HS"):
                    self.begun()
                data += piece
                if self._answers and data == _QUESTION:
                    connection.sendall(HEALTHY.encode("ascii"))
                    return
                time.sleep(_PIECE_SECONDS)
        except ConnectionError:
            pass
        if data.startswith((b"^XA", b"~SD")):  # and no question after the printer's state
            (self.whole if data.rstrip().endswith(b"^XZ") else self.cut).append(data)
