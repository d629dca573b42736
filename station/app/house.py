"""The house around the boards: values that are asked for while somebody looks, and its commands."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeVar

from station.app.polled import Polled
from station.app.signal import Signal
from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    OutcomeUnknown,
    Refusal,
    Refused,
    StationError,
)
from station.core.house import (
    Bridge,
    Camera,
    Door,
    DoorAnswer,
    DoorCommand,
    DoorEvent,
    DoorState,
    EspCam,
    Feature,
    Mqtt,
    Photo,
    PingResult,
    Tailscale,
    Wifi,
    WifiStatus,
)
from station.core.mac import Mac
from station.ports.clock import Clock
from station.ports.house import House

_log = logging.getLogger("station.house")

T = TypeVar("T")

HEALTH_SECONDS: Final = 30.0
WIFI_SECONDS: Final = 10.0
CONFIG_SECONDS: Final = 60.0
SYSTEM_SECONDS: Final = 5.0
"""The intervals of handoff 8.2; that of the configuration is also how long it is kept (8.5)."""

LOOK_AGAIN_SECONDS: Final = 5.0
LOOKS_AFTER_RESET: Final = 12
_LOOKS_AFTER_JOIN: Final = 3
_DOOR_FEATURES: Final = {
    DoorCommand.OPEN: Feature.DOOR_OPEN,
    DoorCommand.CLOSE: Feature.DOOR_CLOSE,
    DoorCommand.LOCK: Feature.DOOR_LOCK,
    DoorCommand.UNLOCK: Feature.DOOR_UNLOCK,
}


@dataclass(frozen=True, slots=True)
class WifiJoin:
    """What the Pi said about joining a Wi-Fi, and how it is connected after it (None: not known)."""

    ssid: str
    message: str
    status: WifiStatus | None

    @property
    def is_confirmed(self) -> bool:
        """True where the Pi's status names the wanted Wi-Fi."""
        return self.status is not None and self.status.connected is True and self.status.ssid == self.ssid


class Household:
    """Everything of handoff 3.4, as a screen needs it.

    `health`, `wifi`, `config` and `system` are `Polled`: they are asked for at the intervals of
    handoff 8.2 while somebody looks. All else is asked for when it is called for, and not
    kept. Methods raise the `StationError`s of the port; a command whose answer was lost is
    settled by asking how things are, and `OutcomeUnknown` only where that cannot tell.
    What a Pi does not have is remembered until `again`, and not asked for meanwhile.

    `missing` tells when a feature was found missing, and after `again`, which forgets.
    """

    def __init__(self, house: House, clock: Clock) -> None:
        self._house = house
        self._clock = clock
        self._lacking: dict[Feature, StationError] = {}
        self._has_door = False
        self.missing = Signal[None]()
        self.health = self._polled(Feature.HEALTH, lambda: house.health(once=True), HEALTH_SECONDS)
        self.wifi = self._polled(Feature.WIFI_STATUS, lambda: house.wifi_status(once=True), WIFI_SECONDS)
        self.config = self._polled(Feature.CONFIG, lambda: house.config(once=True), CONFIG_SECONDS)
        self.system = self._polled(Feature.SYSTEM_INFO, lambda: house.system_info(once=True), SYSTEM_SECONDS)

    def lacks(self, feature: Feature) -> StationError | None:
        """Give why this Pi does not have the feature; None where it has it, or nobody has asked yet."""
        return self._lacking.get(feature)

    async def again(self) -> None:
        """Forget what is missing and what is kept; ask afresh for what somebody looks at."""
        self._lacking.clear()
        self._has_door = False
        self.missing.emit(None)
        await self.health.again()
        await self.wifi.again()
        await self.config.again()
        await self.system.again()

    async def aclose(self) -> None:
        """End everything."""
        await self.health.aclose()
        await self.wifi.aclose()
        await self.config.aclose()
        await self.system.aclose()
        await self._house.aclose()

    # -- Wi-Fi and network -------------------------------------------------

    async def wifi_scan(self) -> tuple[Wifi, ...]:
        """Look for Wi-Fis; never from memory."""
        return await self._ask(Feature.WIFI_SCAN, self._house.wifi_scan)

    async def join_wifi(self, ssid: str, password: str = "") -> WifiJoin:
        """Let the Pi join a Wi-Fi, then ask how it is connected: some say yes without doing it."""
        try:
            message = await self._ask(Feature.WIFI_CONNECT, lambda: self._house.wifi_connect(ssid, password))
        except OutcomeUnknown:
            join = await self._joined(ssid, "")
            if join.is_confirmed:
                return join
            raise
        return await self._joined(ssid, message)

    async def _joined(self, ssid: str, message: str) -> WifiJoin:
        join = WifiJoin(ssid, message, None)
        for look in range(_LOOKS_AFTER_JOIN):
            if look:
                await self._clock.sleep(LOOK_AGAIN_SECONDS)
            try:
                join = WifiJoin(ssid, message, await self.wifi.refresh())
            except StationError as error:
                _log.info("after joining %s the status is not known: %s", ssid, error)
            if join.is_confirmed:
                break
        return join

    async def tailscale(self) -> Tailscale:
        """Ask about the VPN."""
        return await self._ask(Feature.TAILSCALE, self._house.tailscale)

    async def mqtt(self) -> Mqtt:
        """Ask about the broker."""
        return await self._ask(Feature.MQTT, self._house.mqtt)

    async def bridge(self) -> Bridge:
        """Ask about the bridge server."""
        return await self._ask(Feature.BRIDGE, self._house.bridge)

    async def ping(self, host: str, count: int = 3) -> PingResult:
        """Let the Pi ping a host."""
        return await self._ask(Feature.PING, lambda: self._house.ping(host, count))

    # -- cameras -------------------------------------------------------------

    async def cameras(self) -> tuple[Camera, ...]:
        """List the cameras."""
        return await self._ask(Feature.CAMERAS, self._house.cameras)

    async def capture(self, camera_id: str) -> Photo:
        """Take a picture."""
        return await self._ask(Feature.CAPTURE, lambda: self._house.capture(camera_id), names_a_thing=True)

    async def reboot_camera(self, camera_id: str) -> str:
        """Restart a camera; whether a lost answer meant yes shows in its uptime."""
        return await self._ask(
            Feature.CAMERA_REBOOT, lambda: self._house.reboot_camera(camera_id), names_a_thing=True
        )

    async def find_boards(self) -> str:
        """Let the Pi look for boards."""
        return await self._ask(Feature.ESPCAM_SCAN, self._house.espcam_scan)

    async def discovered_boards(self) -> tuple[EspCam, ...]:
        """List the boards that the Pi has found."""
        return await self._ask(Feature.ESPCAM_DISCOVERED, self._house.espcam_discovered)

    async def paired_boards(self) -> tuple[EspCam, ...]:
        """List the boards that belong to the Pi."""
        return await self._ask(Feature.ESPCAM_PAIRED, self._house.espcam_paired)

    async def pair(self, mac: Mac, totp: str) -> str:
        """Pair a board by its one-time code."""
        try:
            return await self._ask(Feature.ESPCAM_PAIR, lambda: self._house.espcam_pair(mac, totp))
        except OutcomeUnknown as doubt:
            paired = await self._after(doubt, self.paired_boards)
            if any(board.mac == mac for board in paired):
                return ""
            raise

    # -- configuration -------------------------------------------------------

    async def set_config(self, key: str, value: str) -> None:
        """Write a value; what was read before is dropped."""
        try:
            await self._ask(
                Feature.CONFIG_WRITE, lambda: self._house.set_config(key, value), names_a_thing=True
            )
        finally:
            await self._config_changed()

    async def reset_config(self, key: str) -> str | None:
        """Set a value back to its default; what was read before is dropped."""
        try:
            return await self._ask(
                Feature.CONFIG_RESET, lambda: self._house.reset_config(key), names_a_thing=True
            )
        finally:
            await self._config_changed()

    async def _config_changed(self) -> None:
        await self.config.again()

    # -- door and system -----------------------------------------------------

    async def door(self) -> Door:
        """Ask how the door is; a Pi without the hardware lacks it."""
        if not self._has_door:
            if await self._ask(Feature.DOOR, self._house.door_available) is False:
                no_door = Refused(Refusal("DOOR_ABSENT", "The Pi has no door hardware.", 503))
                self._lack(no_door, Feature.DOOR, Feature.DOOR_HISTORY, *_DOOR_FEATURES.values())
                raise no_door
            self._has_door = True
        return await self._ask(Feature.DOOR, lambda: self._house.door(once=True))

    async def command_door(self, command: DoorCommand) -> DoorAnswer:
        """Move the door; a lost answer is settled by how the door is."""
        try:
            return await self._ask(_DOOR_FEATURES[command], lambda: self._house.command_door(command))
        except OutcomeUnknown as doubt:
            door = await self._after(doubt, self.door)
            if not _obeys(door, command):
                raise
            return DoorAnswer(state_text=door.state_text)

    async def door_history(self, limit: int = 20) -> tuple[DoorEvent, ...]:
        """List what the door was told."""
        return await self._ask(Feature.DOOR_HISTORY, lambda: self._house.door_history(limit))

    async def reset_system(self) -> str:
        """Restart the Pi; a lost answer is settled by its uptime, for which a minute is waited."""
        before = await self._uptime()
        try:
            return await self._ask(Feature.SYSTEM_RESET, self._house.reset_system)
        except OutcomeUnknown:
            for _ in range(LOOKS_AFTER_RESET if before is not None else 0):
                await self._clock.sleep(LOOK_AGAIN_SECONDS)
                after = await self._uptime()
                if before is not None and after is not None and after < before:
                    return ""
            raise

    async def _uptime(self) -> timedelta | None:
        try:
            info = await self.system.refresh()
        except StationError:
            return None
        return info.uptime.span if info.uptime else None

    # -- what is there and what is not ---------------------------------------

    def _polled(self, feature: Feature, ask: Callable[[], Awaitable[T]], every: float) -> Polled[T]:
        return Polled(feature.value, lambda: self._ask(feature, ask), every, self._clock)

    async def _ask(
        self, feature: Feature, ask: Callable[[], Awaitable[T]], *, names_a_thing: bool = False
    ) -> T:
        """Ask, unless it is known to be missing.

        Where the route names a thing (a camera, a key), "not found" may be about the
        thing: only what is clearly about the route is remembered.
        """
        if (known := self._lacking.get(feature)) is not None:
            raise known
        try:
            return await ask()
        except StationError as error:
            if _is_missing(error, names_a_thing=names_a_thing):
                self._lack(error, feature)
            raise

    def _lack(self, why: StationError, *features: Feature) -> None:
        _log.info("this Pi lacks %s: %s", ", ".join(feature.value for feature in features), why)
        self._lacking.update(dict.fromkeys(features, why))
        self.missing.emit(None)

    @staticmethod
    async def _after(doubt: OutcomeUnknown, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask how things are; where that fails, too, the doubt stays."""
        try:
            return await ask()
        except StationError as error:
            _log.info("a doubt is not settled: %s", error)
            raise doubt from error


def _obeys(door: Door, command: DoorCommand) -> bool:
    lock = door.lock.strip().lower()
    match command:
        case DoorCommand.OPEN:
            return door.state is DoorState.OPEN
        case DoorCommand.CLOSE:
            return door.state is DoorState.CLOSED
        case DoorCommand.LOCK:
            return lock == "locked"
        case DoorCommand.UNLOCK:
            return lock == "unlocked"


def _is_missing(error: StationError, *, names_a_thing: bool) -> bool:
    match error:
        case NotOurProtocol():
            return error.is_page
        case NotOffered(refusal=refusal):
            words = refusal.message.lower()
            return (
                not names_a_thing or refusal.status == 405 or "endpoint" in words or "page not found" in words
            )
        case _:
            return False
