"""A scanner on a serial port: codes as bytes, and a line that may be pulled out at any time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QIODevice, QObject, QTimer
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from station.adapters.scanners.framing import Frame, Framer
from station.core.scan import symbology_of
from station.core.wrapping import NO_WRAPPING, Wrapping
from station.ports.availability import READY, Availability
from station.ports.clock import Clock
from station.ports.scanner import Scan, ScannerState, Trace

PAUSE_MS: Final = 120
"""A scanner without a suffix has ended its code after so long a silence."""
RETRY_MS: Final = 1000

_FATAL: Final = frozenset(
    {
        QSerialPort.SerialPortError.ResourceError,
        QSerialPort.SerialPortError.DeviceNotFoundError,
        QSerialPort.SerialPortError.PermissionError,
        QSerialPort.SerialPortError.OpenError,
        QSerialPort.SerialPortError.ReadError,
    }
)


def serial_ports() -> tuple[str, ...]:
    """Name the ports that the system lists; pseudo-terminals and links are not among them."""
    return tuple(port.systemLocation() for port in QSerialPortInfo.availablePorts())


class SerialScanner(QObject):
    """Reads one port and opens it again whenever it has gone.

    `path` is a device (``/dev/ttyACM0``) or a name (``COM4``). Every change of its
    state is told through `on_state`, every code through `on_scan`.
    """

    def __init__(
        self,
        path: str,
        on_scan: Callable[[Scan], None],
        on_state: Callable[[ScannerState], None],
        clock: Clock,
        *,
        baud: int = 9600,
        wrapping: Wrapping = NO_WRAPPING,
        retry_ms: int = RETRY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._on_scan = on_scan
        self._on_state = on_state
        self._clock = clock
        self._wrapping = wrapping
        self._framer = Framer()
        self._wanted = False
        self._state: Availability | None = None
        self._port = QSerialPort(self)
        self._port.setPortName(path)
        self._port.setBaudRate(baud)
        self._port.readyRead.connect(self._read)
        self._port.errorOccurred.connect(self._failed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self._tell(self._framer.expire()))
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(retry_ms)
        self._again.timeout.connect(self._open)

    @property
    def state(self) -> ScannerState:
        """How it is now."""
        return ScannerState("serial", self._path, self._state or Availability(None))

    def open(self) -> None:
        """Begin to read, now or as soon as the port is there."""
        self._wanted = True
        self._open()

    def close(self) -> None:
        """Read no more."""
        self._wanted = False
        self._again.stop()
        self._pause.stop()
        self._port.close()

    def _open(self) -> None:
        if self._wanted and self._port.open(QIODevice.OpenModeFlag.ReadOnly):
            self._framer.forget()
            self._say(READY)

    def _failed(self, error: QSerialPort.SerialPortError) -> None:
        if error not in _FATAL:
            return
        why = self._port.errorString()
        denied = error is QSerialPort.SerialPortError.PermissionError
        remedy = (
            "Let this user read the port (group dialout), or close the program that uses it."
            if denied
            else "Plug the scanner in; it goes on by itself."
        )
        self._framer.forget()
        self._pause.stop()
        # Not within Qt's own handling of the error: the port would be closed under its feet.
        QTimer.singleShot(0, self, self._port.close)
        self._say(Availability(False, why, remedy))
        if self._wanted:
            self._again.start()

    def _read(self) -> None:
        self._tell(self._framer.feed(bytes(self._port.readAll().data())))
        if self._framer.is_holding:
            self._pause.start()
        else:
            self._pause.stop()

    def _tell(self, frames: list[Frame]) -> None:
        for frame in frames:
            text = self._wrapping.unwrap(frame.text)
            trace = Trace(frame.suffix, (), *self._wrapping.found(frame.text))
            self._on_scan(Scan(text, "serial", self._clock.now(), symbology_of(text), trace))

    def _say(self, now: Availability) -> None:
        if now != self._state:
            self._state = now
            self._on_state(self.state)
