"""Scanners, one file a mechanism: keyboard wedge, serial port, camera."""
