"""Batch provisioning: section 3.1, and its event stream (7.2)."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from station.simulator.clock import go_duration
from station.simulator.devices import Device, DeviceState
from station.simulator.envelope import success
from station.simulator.errors import Code, RefusalError
from station.simulator.events import event_stream, last_event_id
from station.simulator.macs import parse_mac
from station.simulator.requests import flag, json_object, optional_text, required_text
from station.simulator.sessions import Session, Timeouts
from station.simulator.world import World


def batch_routes(world: World) -> list[Route]:
    """Return the nine routes of section 3.1, all behind the key."""
    batch = _Batch(world)
    protect = world.guard.protect
    base = "/api/v1/provisioning/batch"
    return [
        Route(f"{base}/start", protect(batch.start), methods=["POST"]),
        Route(f"{base}/events", protect(batch.events)),
        Route(f"{base}/network", protect(batch.network)),
        Route(f"{base}/{{id}}", protect(batch.status)),
        Route(f"{base}/{{id}}/stop", protect(batch.stop), methods=["POST"]),
        Route(f"{base}/{{id}}/provision-all", protect(batch.provision_all), methods=["POST"]),
        Route(f"{base}/{{id}}/devices", protect(batch.devices)),
        Route(f"{base}/{{id}}/devices/{{mac}}/provision", protect(batch.provision), methods=["POST"]),
        Route(f"{base}/{{id}}/devices/{{mac}}/retry", protect(batch.retry), methods=["POST"]),
    ]


class _Batch:
    def __init__(self, world: World) -> None:
        self._world = world

    async def start(self, request: Request) -> Response:
        """``StartSessionRequest`` -> 201 ``{session, message}``. The password is checked and dropped."""
        body = await json_object(request)
        ssid = required_text(body, "target_ssid", longest=32)
        required_text(body, "target_password", longest=64)
        session = self._world.line.open(ssid, Timeouts.from_wire(body.get("config")))
        self._world.life.follow(session)
        message = "Batch provisioning session started successfully"
        return success(request, {"session": session.to_wire(), "message": message}, 201)

    async def status(self, request: Request) -> Response:
        """``{session, devices? (?include_devices=true), timeout_remaining, network_status}``."""
        session = self._session(request)
        data: dict[str, Any] = {"session": session.to_wire()}
        if flag(request, "include_devices"):
            data["devices"] = self._wire(session, session.devices.values())
        remaining = session.remaining(self._world.clock.now())
        data["timeout_remaining"] = go_duration(remaining.total_seconds())
        data["network_status"] = self._world.line.network_wire()
        return success(request, data)

    async def stop(self, request: Request) -> Response:
        """``{session, message}``; devices still on their way have failed."""
        session = self._session(request)
        self._world.line.close(session, "Session was stopped")
        self._world.life.leave(session)
        return success(request, {"session": session.to_wire(), "message": "Session closed successfully"})

    async def provision_all(self, request: Request) -> Response:
        """``{initiated_count, skipped_count, message}``; skipped are those not in the allowlist."""
        session = self._session(request)
        begun, skipped = self._world.line.provision_all(session)
        for device in begun:
            self._world.life.drive(session, device)
        message = f"Provisioning initiated for {len(begun)} devices"
        if skipped:
            message += f", {skipped} skipped (not in allowlist)"
        data = {"initiated_count": len(begun), "skipped_count": skipped, "message": message}
        return success(request, data)

    async def devices(self, request: Request) -> Response:
        """``{devices, count}``, of one state with ``?state=``."""
        session = self._session(request)
        wanted = optional_text(dict(request.query_params), "state")
        if wanted and wanted not in list(DeviceState):
            raise RefusalError(Code.VALIDATION_FAILED, f"state must be one of {', '.join(DeviceState)}")
        fitting = [device for device in session.devices.values() if wanted in ("", device.state)]
        return success(request, {"devices": self._wire(session, fitting), "count": len(fitting)})

    async def provision(self, request: Request) -> Response:
        """``{mac, state, message, device}``."""
        session = self._session(request)
        device = self._world.line.provision(session, parse_mac(request.path_params["mac"]))
        return self._acted(request, session, device, "Provisioning initiated")

    async def retry(self, request: Request) -> Response:
        """``{mac, state, message, device}``."""
        session = self._session(request)
        device = self._world.line.retry(session, parse_mac(request.path_params["mac"]))
        return self._acted(request, session, device, "Retry initiated")

    async def network(self, request: Request) -> Response:
        """``{ssid, is_active, connected_devices}``."""
        return success(request, self._world.line.network_wire())

    async def events(self, request: Request) -> Response:
        """Return the stream of ``?session_id=``; of all sessions without it."""
        session_id = request.query_params.get("session_id", "")
        if session_id:
            self._world.sessions.find(session_id, self._world.clock.now())
        after = last_event_id(request.headers.get("last-event-id"))
        return event_stream(self._world.events.frames(session_id, after))

    def _session(self, request: Request) -> Session:
        return self._world.sessions.find(request.path_params["id"], self._world.clock.now())

    def _wire(self, session: Session, devices: Any) -> list[dict[str, Any]]:
        return [self._world.line.device_wire(session, device) for device in devices]

    def _acted(self, request: Request, session: Session, device: Device, message: str) -> Response:
        self._world.life.drive(session, device)
        wire = self._world.line.device_wire(session, device)
        data = {"mac": device.mac, "state": device.state.value, "message": message, "device": wire}
        return success(request, data)
