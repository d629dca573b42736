"""The rest of the contract over HTTP (handoff 3.4): one short method for each endpoint.

Where the handoff's route is missing, that of the first release is tried (``/api/wifi``,
``/api/dashboard``), and kept to.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from station.adapters.orchestrator import (
    house_cameras,
    house_config,
    house_door,
    house_network,
    house_tools,
    readings,
    values,
)
from station.adapters.orchestrator.client import ApiKey
from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.exchange import Exchange, Question, segment
from station.adapters.orchestrator.policy import RetryPolicy
from station.core.errors import NotOffered, NotOurProtocol, Refused, StationError
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
from station.ports.clock import Clock

T = TypeVar("T")
Routes = tuple[str, ...]

SYSTEM_INFO: Final = ("/api/v1/system/info", "/api/system/info")
HEALTH: Final = ("/api/v1/health", "/health", "/api/health")
WIFI_SCAN: Final = ("/api/v1/wifi/scan", "/api/wifi/scan")
WIFI_STATUS: Final = ("/api/v1/wifi/status", "/api/wifi/status")
WIFI_CONNECT: Final = ("/api/v1/wifi/connect", "/api/wifi/connect")
CAMERAS: Final = ("/api/v1/cameras", "/api/dashboard/cameras", "/api/dashboard/diagnostics/cameras")
CONFIG: Final = ("/api/v1/config", "/api/dashboard/config")
TAILSCALE: Final = ("/api/v1/network/tailscale", "/api/dashboard/tailscale/status")
MQTT: Final = ("/api/v1/network/mqtt", "/api/dashboard/mqtt/status")
BRIDGE: Final = ("/api/v1/network/bridge", "/api/dashboard/bridge/status")
PING: Final = ("/api/v1/network/ping", "/api/dashboard/network/ping")
DOOR: Final = ("/api/v1/door", "/api/dashboard/door")
ESPCAM: Final = "/api/v1/espcam"
SYSTEM_RESET: Final = "/api/system/reset"


class HttpHouse:
    """The `House` of the Pi at `url`; see `HttpOrchestrator` for what is shared with it."""

    def __init__(
        self,
        url: str,
        *,
        key: ApiKey,
        clock: Clock,
        verify: ssl.SSLContext | bool = True,
        policy: RetryPolicy | None = None,
    ) -> None:
        self._exchange = Exchange(url, key=key, clock=clock, verify=verify, policy=policy or RetryPolicy())
        self._routes: dict[Routes, str] = {}

    async def aclose(self) -> None:
        """Close the connections."""
        await self._exchange.aclose()

    async def system_info(self, *, once: bool = False) -> SystemInfo:
        """Ask how the machine is; enveloped, half enveloped and bare answers are understood."""
        return await self._get(SYSTEM_INFO, readings.system_info, once=once)

    async def health(self, *, once: bool = False) -> Health:
        """Ask whether the service is well."""
        return await self._get(HEALTH, house_network.health, once=once)

    async def wifi_scan(self) -> tuple[Wifi, ...]:
        """Look for Wi-Fis; a Pi that is asked too soon says how long to wait, and is waited for."""
        return await self._get(WIFI_SCAN, house_network.wifis)

    async def wifi_status(self, *, once: bool = False) -> WifiStatus:
        """Ask how the Pi is connected."""
        return await self._get(WIFI_STATUS, house_network.wifi_status, once=once)

    async def wifi_connect(self, ssid: str, password: str = "") -> str:
        """Join a Wi-Fi; the password is in the body only, and in no error."""
        body = {"ssid": ssid, **({"password": password} if password else {})}
        return await self._post(WIFI_CONNECT, house_tools.words, body, secrets=(password,))

    async def cameras(self) -> tuple[Camera, ...]:
        """List the cameras."""
        return await self._get(CAMERAS, house_cameras.cameras)

    async def capture(self, camera_id: str) -> Photo:
        """Take a picture, as JPEG or as base64; asked for again freely, for it changes nothing."""
        question = Question(
            "POST", f"{CAMERAS[0]}/{segment(camera_id)}/capture", picture=True, repeatable=True
        )
        return house_cameras.photo(await self._exchange.ask(question))

    async def reboot_camera(self, camera_id: str) -> str:
        """Restart a camera."""
        return await self._post((f"{CAMERAS[0]}/{segment(camera_id)}/reboot",), house_tools.words)

    async def espcam_scan(self) -> str:
        """Look for boards."""
        return await self._post((f"{ESPCAM}/scan",), house_tools.words, repeatable=True)

    async def espcam_discovered(self) -> tuple[EspCam, ...]:
        """List the boards that were found."""
        return await self._get((f"{ESPCAM}/discovered",), house_cameras.boards)

    async def espcam_paired(self) -> tuple[EspCam, ...]:
        """List the boards that belong to the Pi."""
        return await self._get((f"{ESPCAM}/paired",), house_cameras.boards)

    async def espcam_pair(self, mac: Mac, totp: str) -> str:
        """Pair a board; asked once, for a one-time code is no better the second time.

        The shape is written down nowhere: handoff 5 has only the codes for a bad token.
        """
        body = {"mac_address": str(mac), "totp": totp}
        return await self._post((f"{ESPCAM}/pair",), house_tools.words, body, once=True, secrets=(totp,))

    async def config(self, *, once: bool = False) -> tuple[ConfigSection, ...]:
        """Read the configuration."""
        return await self._get(CONFIG, house_config.config, once=once)

    async def set_config(self, key: str, value: str) -> None:
        """Write a value; repeated freely, for twice is the same as once.

        The value may be a secret, so that no error quotes it.
        """
        question = Question(
            "PUT",
            f"{self._route(CONFIG)}/{segment(key)}",
            body={"value": value},
            body_due=False,
            secrets=(value,) if len(value) >= 6 else (),
        )
        await self._exchange.ask(question)

    async def reset_config(self, key: str) -> str | None:
        """Set a value back to its default."""
        return await self._post((f"{self._route(CONFIG)}/{segment(key)}/reset",), house_config.restored)

    async def tailscale(self) -> Tailscale:
        """Ask about the VPN."""
        return await self._get(TAILSCALE, house_network.tailscale)

    async def mqtt(self) -> Mqtt:
        """Ask about the broker."""
        return await self._get(MQTT, house_network.mqtt)

    async def bridge(self) -> Bridge:
        """Ask about the bridge server."""
        return await self._get(BRIDGE, house_network.bridge)

    async def ping(self, host: str, count: int = 3) -> PingResult:
        """Let the Pi ping a host; ``type`` is required by some (recorded: 400 without)."""
        body = {"type": "icmp", "host": host, "count": count}
        return await self._post(PING, house_network.ping, body, repeatable=True, body_due=True)

    async def door(self, *, once: bool = False) -> Door:
        """Ask how the door is."""
        return await self._get(_under(DOOR, "status"), house_door.door, once=once)

    async def door_available(self) -> bool | None:
        """Ask whether there is a door; 503 is how a Pi without one says so."""
        try:
            return await self._get(_under(DOOR, "available"), _available, once=True)
        except (NotOffered, NotOurProtocol):
            return None
        except Refused as refused:
            if refused.refusal.status == 503:
                return False
            raise

    async def command_door(self, command: DoorCommand) -> DoorAnswer:
        """Move the door, now or not at all: nobody waits before a door that opens seconds later."""
        return await self._post(_under(DOOR, command.value), house_door.door_answer, once=True)

    async def door_history(self, limit: int = 20) -> tuple[DoorEvent, ...]:
        """List what the door was told."""
        params = {"limit": str(limit)}
        return await self._get(_under(DOOR, "history"), house_door.door_history, params)

    async def reset_system(self) -> str:
        """Restart the Pi (the one route without ``v1`` in the handoff, section 2)."""
        return await self._post((SYSTEM_RESET,), house_tools.words, once=True)

    # -- routes ----------------------------------------------------------------

    def _route(self, routes: Routes) -> str:
        return self._routes.get(routes, routes[0])

    async def _get(
        self,
        routes: Routes,
        read: Callable[[Reply], T],
        params: Mapping[str, str] | None = None,
        *,
        once: bool = False,
    ) -> T:
        return await self._first(routes, lambda path: Question("GET", path, params or {}, once=once), read)

    async def _post(
        self,
        routes: Routes,
        read: Callable[[Reply], T],
        body: Mapping[str, Any] | None = None,
        *,
        body_due: bool = False,
        repeatable: bool = False,
        once: bool = False,
        secrets: tuple[str, ...] = (),
    ) -> T:
        def question(path: str) -> Question:
            return Question(
                "POST",
                path,
                body=body,
                body_due=body_due,
                repeatable=repeatable,
                once=once,
                secrets=secrets,
            )

        return await self._first(routes, question, read)

    async def _first(
        self, routes: Routes, question: Callable[[str], Question], read: Callable[[Reply], T]
    ) -> T:
        """Ask the route that worked last, then the others; raises what the handoff's own said.

        A route that is not there has done nothing, so that a command may go on to the next.
        """
        trouble: StationError | None = None
        for path in sorted(routes, key=lambda path: path != self._route(routes)):
            try:
                found = read(await self._exchange.ask(question(path)))
            except NotOffered as error:
                trouble = trouble or error
                continue
            except NotOurProtocol as error:
                if not error.is_page:
                    raise
                trouble = trouble or error
                continue
            self._routes[routes] = path
            return found
        assert trouble is not None  # noqa: S101 - there are routes, and each of them raised
        raise trouble


def _under(routes: Routes, name: str) -> Routes:
    return tuple(f"{route}/{name}" for route in routes)


def _available(reply: Reply) -> bool | None:
    return values.flag(values.mapping(reply.payload).get("available"))
