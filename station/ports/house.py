"""The rest of the contract (handoff 3.4), in core's words.

Every method raises the `StationError`s of `station.core.errors`. A route that this Pi does not
have is `NotOffered`, or `NotOurProtocol` where a web page stands in its place; a command
whose answer is lost is `OutcomeUnknown`. An action that the Pi answers with an inner
``success: false`` has failed, and is `Refused`.
"""

from __future__ import annotations

from typing import Protocol

from station.core.house import (
    Bridge,
    Camera,
    ConfigSection,
    Door,
    DoorAnswer,
    DoorCommand,
    DoorEvent,
    EspCam,
    Health,
    Mqtt,
    Photo,
    PingResult,
    Tailscale,
    Wifi,
    WifiStatus,
)
from station.core.mac import Mac
from station.core.monitor import SystemInfo


class House(Protocol):
    """One Pi's house; `once=True` asks a single time, for callers with their own rhythm."""

    async def system_info(self, *, once: bool = False) -> SystemInfo:
        """Ask how the machine is."""

    async def health(self, *, once: bool = False) -> Health:
        """Ask whether the service is well."""

    async def wifi_scan(self) -> tuple[Wifi, ...]:
        """Look for Wi-Fis, strongest first; a Pi allows this once in some seconds."""

    async def wifi_status(self, *, once: bool = False) -> WifiStatus:
        """Ask how the Pi is connected."""

    async def wifi_connect(self, ssid: str, password: str = "") -> str:
        """Join a Wi-Fi; gives the Pi's words. Some Pis say yes without doing it: ask the status."""

    async def cameras(self) -> tuple[Camera, ...]:
        """List the cameras."""

    async def capture(self, camera_id: str) -> Photo:
        """Take a picture."""

    async def reboot_camera(self, camera_id: str) -> str:
        """Restart a camera; gives the Pi's words."""

    async def espcam_scan(self) -> str:
        """Look for boards; gives the Pi's words."""

    async def espcam_discovered(self) -> tuple[EspCam, ...]:
        """List the boards that were found."""

    async def espcam_paired(self) -> tuple[EspCam, ...]:
        """List the boards that belong to the Pi."""

    async def espcam_pair(self, mac: Mac, totp: str) -> str:
        """Pair a board by its one-time code; gives the Pi's words."""

    async def config(self, *, once: bool = False) -> tuple[ConfigSection, ...]:
        """Read the configuration."""

    async def set_config(self, key: str, value: str) -> None:
        """Write a value; needs the key."""

    async def reset_config(self, key: str) -> str | None:
        """Set a value back to its default, which is given where the Pi tells it; needs the key."""

    async def tailscale(self) -> Tailscale:
        """Ask about the VPN."""

    async def mqtt(self) -> Mqtt:
        """Ask about the broker."""

    async def bridge(self) -> Bridge:
        """Ask about the bridge server."""

    async def ping(self, host: str, count: int = 3) -> PingResult:
        """Let the Pi ping a host."""

    async def door(self, *, once: bool = False) -> Door:
        """Ask how the door is; needs the key."""

    async def door_available(self) -> bool | None:
        """Ask whether there is a door; None where the Pi cannot say."""

    async def command_door(self, command: DoorCommand) -> DoorAnswer:
        """Move the door; needs the key."""

    async def door_history(self, limit: int = 20) -> tuple[DoorEvent, ...]:
        """List what the door was told; needs the key."""

    async def reset_system(self) -> str:
        """Restart the Pi; the link drops after it. Needs the key."""

    async def aclose(self) -> None:
        """Close the connections."""
