"""What a technician sets, as values; the file's form is an adapter's business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from station.core.wrapping import Wrapping


class WithoutContainer(StrEnum):
    """What to do with the label of a board that is in no container."""

    PRINT = "print"
    """Print it with the MAC alone."""
    WAIT = "wait"
    """Print it once the board's container is scanned or entered."""
    ASK = "ask"
    """The same, and tell the operator at once."""


@dataclass(frozen=True, slots=True)
class StationSettings:
    """`name` stands in every journal record; `profile` is the last used one.

    `require_operator` lets nobody start work who has not signed in; `operator_pattern` is
    the regular expression of a whole badge or name, empty for any.
    """

    name: str = "station"
    language: str = ""
    profile: str = ""
    require_operator: bool = False
    operator_pattern: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """One Pi: its address, its target Wi-Fi, and how its certificate is trusted."""

    name: str
    url: str
    target_ssid: str = ""
    ca_file: str = ""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class LabelSettings:
    """`printer` is an address; empty means PDF files in the data directory."""

    printer: str = ""
    template: str = "container-57x32"
    automatic: bool = True
    without_container: WithoutContainer = WithoutContainer.PRINT


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """`wedge_gap_ms` is the longest pause between two keys of one scan, in milliseconds.

    `serial` is a port's path or name, `camera` a camera's name or ``default``; empty means
    none. `container_pattern` is the regular expression of a container's whole code;
    `gs1_serial_is_mac` takes a GS1 serial number (21) of twelve digits for a MAC.
    `prefix` and `suffix` are what the scanner was told to send around each code, Enter aside.
    """

    wedge: bool = True
    wedge_gap_ms: int = 55
    serial: str = ""
    serial_baud: int = 9600
    camera: str = ""
    pair_containers: bool = False
    container_pattern: str = ""
    gs1_serial_is_mac: bool = False
    prefix: str = ""
    suffix: str = ""

    @property
    def wrapping(self) -> Wrapping:
        """What the scanner types around each code."""
        return Wrapping(self.prefix, self.suffix)


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """`volume` of the tones, 0 to 100; `mute` keeps it for later."""

    volume: int = 70
    mute: bool = False


@dataclass(frozen=True, slots=True)
class JournalSettings:
    """`url` empty means SQLite in the data directory."""

    url: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything in settings.toml."""

    station: StationSettings = StationSettings()
    profiles: Mapping[str, Profile] = field(default_factory=lambda: MappingProxyType({}))
    labels: LabelSettings = LabelSettings()
    scanner: ScannerSettings = ScannerSettings()
    sound: SoundSettings = SoundSettings()
    journal: JournalSettings = JournalSettings()

    def current(self) -> Profile | None:
        """Give the last used profile, else the only or first one, else None."""
        chosen = self.profiles.get(self.station.profile)
        return chosen or next(iter(self.profiles.values()), None)

    def with_profile(self, profile: Profile) -> Settings:
        """Add or replace a profile and make it the current one."""
        profiles = MappingProxyType({**self.profiles, profile.name: profile})
        return replace(self, profiles=profiles, station=replace(self.station, profile=profile.name))
