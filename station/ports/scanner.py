"""Scanners: keyboard wedge, serial port, camera."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from station.core.fault import Fault
from station.ports.availability import Availability

TAKES_SCANS: Final = "takesScans"
"""The property of a field that is there to be scanned for: what a scanner types is a scan, code or not."""
TAKES_CONTAINERS: Final = "takesContainers"
"""The property of a field into which a container's code belongs, typed or scanned."""


@dataclass(frozen=True, slots=True)
class Trace:
    """How a scan came in, for whoever sets a scanner up.

    `suffix` is what ended it (``\\r`` ..., empty for a pause), `gaps_ms` the pauses between
    its characters where they are known. `has_prefix` and `has_suffix` say that what the settings
    tell is around each code was there, and was taken off.
    """

    suffix: str = ""
    gaps_ms: tuple[float, ...] = ()
    has_prefix: bool = True
    has_suffix: bool = True


@dataclass(frozen=True, slots=True)
class Scan:
    """One read of a code. `source` is ``wedge``, ``typed``, ``serial``, ``camera`` ...

    `symbology` is the kind of code, empty where the scanner does not say. `fault` is what
    was odd about the way in which it came, and was undone: `text` is what was meant.
    """

    text: str = field(repr=False)  # it may hold a password
    source: str
    at: datetime
    symbology: str = ""
    trace: Trace | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class ScannerState:
    """How one scanner is; `source` as in `Scan`, `name` is its port or model."""

    source: str
    name: str
    now: Availability


@dataclass(frozen=True, slots=True)
class Found:
    """Something that could be a scanner: `value` stands in the settings, `label` is for people."""

    value: str
    label: str
