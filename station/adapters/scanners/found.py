"""What could be a scanner on this computer: its serial ports and its cameras."""

from __future__ import annotations

import sys

from station.adapters import multimedia
from station.ports.scanner import Found


def serial_ports() -> tuple[Found, ...]:
    """List the serial ports, each with what its maker says; none where the library cannot be loaded."""
    try:
        from PySide6.QtSerialPort import QSerialPortInfo
    except ImportError:
        return ()
    found = []
    for port in QSerialPortInfo.availablePorts():
        value = port.portName() if sys.platform == "win32" else port.systemLocation()
        maker = " ".join(filter(None, (port.manufacturer(), port.description())))
        found.append(Found(value, f"{value} – {maker}" if maker else value))
    return tuple(found)


def camera_names() -> tuple[Found, ...]:
    """List the cameras by their names; none where the library cannot be loaded."""
    if not multimedia.load().ok:
        return ()
    from station.adapters.scanners.camera import cameras

    return tuple(Found(name, name) for name in cameras())
