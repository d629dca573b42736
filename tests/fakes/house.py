"""A house in memory, with the simulator's rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from station.core.errors import Refusal, Refused, StationError
from station.core.house import (
    Bridge,
    Camera,
    ConfigItem,
    ConfigSection,
    Door,
    DoorAnswer,
    DoorCommand,
    DoorEvent,
    DoorState,
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
from station.core.monitor import Cpu, SystemInfo, Uptime

_STATES = {DoorCommand.OPEN: (DoorState.OPEN, "unlocked"), DoorCommand.CLOSE: (DoorState.CLOSED, "locked")}


def said_no(code: str, status: int, message: str = "") -> Refused:
    """Make the error that the Pi gives."""
    return Refused(Refusal(code, message or code, status))


class FakeHouse:
    """A `House`. `calls` holds the name of every method asked, in order; `fail` makes one raise."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.closed = False
        self.info = SystemInfo(cpu=Cpu(9.5, 4), uptime=Uptime(timedelta(days=2)), overall="healthy")
        self.well = Health(True, "healthy", "1.2.0-fake", Uptime(timedelta(days=2)))
        self.networks: tuple[Wifi, ...] = (
            Wifi("Factory-WPA2", -45, "WPA2", False, 6),
            Wifi("Guest", -58, "Open", True, 11),
        )
        self.status = WifiStatus(True, "Factory-WPA2", "192.168.1.10", -45, ap_active=True)
        self.all_cameras: list[Camera] = []
        self.found: list[EspCam] = []
        self.paired: list[EspCam] = []
        self.door_now = Door(DoorState.CLOSED, "closed", "locked", 17, True, True)
        self.history: list[DoorEvent] = []
        self.has_door: bool | None = True
        self.sections: dict[str, ConfigItem] = {
            "server.port": ConfigItem("server.port", "8080", "8080", "number", least=1024, most=65535),
            "wifi.interface": ConfigItem("wifi.interface", "wlan0", "wlan0", is_editable=False),
        }
        self._failures: dict[str, list[tuple[StationError, bool]]] = {}

    def fail(self, method: str, *errors: StationError, after_doing: bool = False) -> None:
        """Let the next calls of a method raise; `after_doing` does what it is for all the same."""
        self._failures.setdefault(method, []).extend((error, after_doing) for error in errors)

    def _due(self, method: str, *, begin: bool) -> None:
        if begin:
            self.calls.append(method)
        waiting = self._failures.get(method)
        if waiting and waiting[0][1] is not begin:
            raise waiting.pop(0)[0]

    async def system_info(self, *, once: bool = False) -> SystemInfo:
        self._due("system_info", begin=True)
        return self.info

    async def health(self, *, once: bool = False) -> Health:
        self._due("health", begin=True)
        return self.well

    async def wifi_scan(self) -> tuple[Wifi, ...]:
        self._due("wifi_scan", begin=True)
        return self.networks

    async def wifi_status(self, *, once: bool = False) -> WifiStatus:
        self._due("wifi_status", begin=True)
        return self.status

    async def wifi_connect(self, ssid: str, password: str = "") -> str:
        self._due("wifi_connect", begin=True)
        found = next((wifi for wifi in self.networks if wifi.ssid == ssid), None)
        if found is None or not (found.is_open or len(password) >= 8):
            raise said_no("ACTION_FAILED", 200, "authentication failed")
        self.status = replace(self.status, ssid=ssid)
        self._due("wifi_connect", begin=False)
        return f"Connected to {ssid}"

    async def cameras(self) -> tuple[Camera, ...]:
        self._due("cameras", begin=True)
        return tuple(self.all_cameras)

    async def capture(self, camera_id: str) -> Photo:
        self._due("capture", begin=True)
        self._camera(camera_id)
        return Photo(b"\xff\xd8\xff\xd9")

    async def reboot_camera(self, camera_id: str) -> str:
        self._due("reboot_camera", begin=True)
        self._camera(camera_id)
        return "Reboot command sent successfully"

    def _camera(self, camera_id: str) -> None:
        if all(camera.id != camera_id for camera in self.all_cameras):
            raise said_no("CAMERA_NOT_FOUND", 404, "Camera not found")

    async def espcam_scan(self) -> str:
        self._due("espcam_scan", begin=True)
        return "Scan started"

    async def espcam_discovered(self) -> tuple[EspCam, ...]:
        self._due("espcam_discovered", begin=True)
        return tuple(self.found)

    async def espcam_paired(self) -> tuple[EspCam, ...]:
        self._due("espcam_paired", begin=True)
        return tuple(self.paired)

    async def espcam_pair(self, mac: Mac, totp: str) -> str:
        self._due("espcam_pair", begin=True)
        if len(totp) != 6:
            raise said_no("TOTP_INVALID", 401)
        self.paired.append(EspCam(mac))
        self._due("espcam_pair", begin=False)
        return "Paired"

    async def config(self, *, once: bool = False) -> tuple[ConfigSection, ...]:
        self._due("config", begin=True)
        return (ConfigSection("Server", tuple(self.sections.values())),)

    async def set_config(self, key: str, value: str) -> None:
        self._due("set_config", begin=True)
        self.sections[key] = replace(self._item(key), value=value)
        self._due("set_config", begin=False)

    async def reset_config(self, key: str) -> str | None:
        self._due("reset_config", begin=True)
        self.sections[key] = replace(self._item(key), value=self._item(key).default)
        self._due("reset_config", begin=False)
        return self.sections[key].value

    def _item(self, key: str) -> ConfigItem:
        item = self.sections.get(key)
        if item is None or not item.is_editable:
            raise said_no("VALIDATION_FAILED", 404 if item is None else 400)
        return item

    async def tailscale(self) -> Tailscale:
        self._due("tailscale", begin=True)
        return Tailscale(True, "Running", "100.64.0.10", "pi-fake")

    async def mqtt(self) -> Mqtt:
        self._due("mqtt", begin=True)
        return Mqtt(True, "tcp://localhost:1883", 1883)

    async def bridge(self) -> Bridge:
        self._due("bridge", begin=True)
        return Bridge(True, True)

    async def ping(self, host: str, count: int = 3) -> PingResult:
        self._due("ping", begin=True)
        return PingResult(1.2, 0.9, 1.6, 0)

    async def door(self, *, once: bool = False) -> Door:
        self._due("door", begin=True)
        return self.door_now

    async def door_available(self) -> bool | None:
        self._due("door_available", begin=True)
        return self.has_door

    async def command_door(self, command: DoorCommand) -> DoorAnswer:
        self._due("command_door", begin=True)
        state, lock = _STATES[command]
        self.door_now = replace(
            self.door_now, state=state, state_text=state.value, lock=lock, last_command=command.value
        )
        self.history.insert(0, DoorEvent(command.value, ok=True, result="success"))
        self._due("command_door", begin=False)
        return DoorAnswer(f"Door {state.value}", state.value)

    async def door_history(self, limit: int = 20) -> tuple[DoorEvent, ...]:
        self._due("door_history", begin=True)
        return tuple(self.history[:limit])

    async def reset_system(self) -> str:
        self._due("reset_system", begin=True)
        self.info = replace(self.info, uptime=Uptime(timedelta(seconds=1)))
        self._due("reset_system", begin=False)
        return "System reset initiated"

    async def aclose(self) -> None:
        self.closed = True
