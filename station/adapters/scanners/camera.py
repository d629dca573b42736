"""A camera as a scanner: Data Matrix, QR and Code 128, read steadily and told once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

from station.adapters import multimedia
from station.adapters.scanners.decoding import Decoder, Picture, texts
from station.adapters.scanners.stability import Steady
from station.core.scan import symbology_of
from station.ports.availability import READY, Availability
from station.ports.clock import Clock
from station.ports.scanner import Scan, ScannerState

DEFAULT = "default"


def cameras() -> tuple[str, ...]:
    """Name the cameras of this computer."""
    return tuple(device.description() for device in QMediaDevices.videoInputs())


class CameraScanner(QObject):
    """Watches one camera, by its name or ``default``; frames come through `sink`.

    A code is told through `on_scan` when it has been seen steadily, and not again
    before it has left. `on_picture` gets every decoded frame. A camera that is pulled out
    is said through `on_state`, and taken up again when it comes back.
    """

    def __init__(
        self,
        name: str,
        on_scan: Callable[[Scan], None],
        on_state: Callable[[ScannerState], None],
        on_picture: Callable[[Picture], None],
        clock: Clock,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        multimedia.load()  # imported by now, and told to be quiet
        self._name = name
        self._on_scan = on_scan
        self._on_state = on_state
        self._on_picture = on_picture
        self._clock = clock
        self._steady = Steady()
        self._state: Availability | None = None
        self._camera: QCamera | None = None
        self._session = QMediaCaptureSession(self)
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._offer)
        self._session.setVideoSink(self.sink)
        self._decoder = Decoder(self)
        self._decoder.decoded.connect(self._seen)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._look)

    @property
    def state(self) -> ScannerState:
        """How it is now."""
        return ScannerState("camera", self._name, self._state or Availability(None))

    def open(self) -> None:
        """Begin to watch, now or as soon as the camera is there."""
        self._decoder.start()
        self._look()

    def close(self) -> None:
        """Watch no more."""
        self._devices.videoInputsChanged.disconnect(self._look)
        self._stop()
        self._decoder.finish()

    def _look(self) -> None:
        device = self._device()
        if device is None:
            self._stop()
            there = ", ".join(cameras())
            why = f"There is no camera {self._name!r}; there is {there}." if there else "There is no camera."
            self._say(Availability(False, why, "Plug it in; it goes on by itself."))
        elif self._camera is None or not self._camera.isActive():
            self._stop()
            self._camera = QCamera(device, self)
            self._camera.errorOccurred.connect(self._failed)
            self._session.setCamera(self._camera)
            self._camera.start()
            self._say(READY)

    def _device(self) -> QCameraDevice | None:
        devices = QMediaDevices.videoInputs()
        if self._name == DEFAULT:
            return QMediaDevices.defaultVideoInput() if devices else None
        names = (self._name, self._name.encode())
        return next((d for d in devices if d.description() in names or d.id().data() in names), None)

    def _failed(self, error: QCamera.Error, why: str) -> None:
        if error is not QCamera.Error.NoError:
            remedy = "Close other programs that use the camera, then plug it in anew."
            self._say(Availability(False, why, remedy))

    def _stop(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _offer(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self._decoder.offer(QVideoFrame(frame))

    def _seen(self, picture: Picture) -> None:
        self._on_picture(picture)
        for text in self._steady.see(dict.fromkeys(texts(picture))):
            self._on_scan(Scan(text, "camera", self._clock.now(), symbology_of(text)))

    def _say(self, now: Availability) -> None:
        if now != self._state:
            self._state = now
            self._on_state(self.state)
