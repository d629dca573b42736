"""Every scanner of a workstation, as the settings say: wedge, serial port, camera, together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from station.adapters.scanners.keyboard_wedge import KeyboardWedge
from station.core.settings import ScannerSettings
from station.ports.availability import Availability
from station.ports.clock import Clock
from station.ports.scanner import Scan, ScannerState

if TYPE_CHECKING:
    from station.adapters.scanners.camera import CameraScanner
    from station.adapters.scanners.decoding import Picture
    from station.adapters.scanners.serial import SerialScanner

_OFF = ScannerSettings(wedge=False)


class ScannerSources:
    """Makes the scanners of the settings, and makes them anew where the settings change.

    All tell their scans through `on_scan`. `on_state` hears of the serial port and the camera;
    a camera's pictures go to `on_picture`. The libraries of what is not used are not loaded.
    """

    def __init__(
        self,
        app: QCoreApplication,
        clock: Clock,
        on_scan: Callable[[Scan], None],
        on_state: Callable[[ScannerState], None],
        on_picture: Callable[[Picture], None],
        *,
        parent: QObject,
    ) -> None:
        self._app = app
        self._clock = clock
        self._on_scan = on_scan
        self._on_state = on_state
        self._on_picture = on_picture
        self._parent = parent
        self._now = _OFF
        self._badge_pattern = ""
        self._wedge: KeyboardWedge | None = None
        self._serial: SerialScanner | None = None
        self._camera: CameraScanner | None = None

    def apply(self, settings: ScannerSettings, badge_pattern: str = "") -> None:
        """Use these scanners from now on; what has not changed goes on undisturbed."""
        before, self._now = self._now, settings
        badges_before, self._badge_pattern = self._badge_pattern, badge_pattern
        wrapped_anew = before.wrapping != settings.wrapping
        if wrapped_anew or badges_before != badge_pattern or _wedge(before) != _wedge(settings):
            self._apply_wedge(settings)
        if wrapped_anew or (before.serial, before.serial_baud) != (settings.serial, settings.serial_baud):
            self._apply_serial(settings)
        if before.camera != settings.camera:
            self._apply_camera(settings)

    def close(self) -> None:
        """Hear no more of any of them."""
        self.apply(_OFF)

    def _apply_wedge(self, settings: ScannerSettings) -> None:
        if self._wedge is not None:
            self._wedge.remove()
            self._wedge.deleteLater()
            self._wedge = None
        if settings.wedge:
            _, gap_ms, container_pattern = _wedge(settings)
            self._wedge = KeyboardWedge(
                self._on_scan,
                self._clock,
                gap_ms=gap_ms,
                wrapping=settings.wrapping,
                container_pattern=container_pattern,
                badge_pattern=self._badge_pattern,
                parent=self._parent,
            )
            self._wedge.install(self._app)

    def _apply_serial(self, settings: ScannerSettings) -> None:
        if self._serial is not None:
            self._serial.close()
            self._serial.deleteLater()
            self._serial = None
        if not settings.serial:
            self._on_state(ScannerState("serial", "", Availability(None)))
            return
        try:
            from station.adapters.scanners.serial import SerialScanner
        except ImportError as error:
            self._on_state(ScannerState("serial", settings.serial, Availability(False, str(error))))
            return
        self._serial = SerialScanner(
            settings.serial,
            self._on_scan,
            self._on_state,
            self._clock,
            baud=settings.serial_baud,
            wrapping=settings.wrapping,
            parent=self._parent,
        )
        self._serial.open()

    def _apply_camera(self, settings: ScannerSettings) -> None:
        if self._camera is not None:
            self._camera.close()
            self._camera.deleteLater()
            self._camera = None
        if not settings.camera:
            self._on_state(ScannerState("camera", "", Availability(None)))
            return
        from station.adapters import multimedia

        loaded = multimedia.load()
        if not loaded.ok:
            self._on_state(ScannerState("camera", settings.camera, loaded))
            return
        from station.adapters.scanners.camera import CameraScanner

        self._camera = CameraScanner(
            settings.camera, self._on_scan, self._on_state, self._on_picture, self._clock, parent=self._parent
        )
        self._camera.open()


def _wedge(settings: ScannerSettings) -> tuple[bool, int, str]:
    pattern = settings.container_pattern if settings.pair_containers else ""
    return settings.wedge, settings.wedge_gap_ms, pattern
