"""Cameras and ESP-CAM pairing: section 3.4. A board becomes a camera when it is verified."""

from __future__ import annotations

import base64
from typing import Any
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.simulator.devices import DeviceState
from station.simulator.envelope import success
from station.simulator.errors import Code, RefusalError
from station.simulator.macs import parse_mac
from station.simulator.requests import json_object, required_text
from station.simulator.world import World

_JPEG = base64.b64decode("/9j/4AAQSkZJRgABAQEASABIAAD/2Q==")


def camera_routes(world: World) -> list[Route]:
    """Return the routes; none is behind the key."""
    cameras = _Cameras(world)
    return [
        Route("/api/v1/cameras", cameras.listing),
        Route("/api/v1/cameras/{id}", cameras.one),
        Route("/api/v1/cameras/{id}/capture", cameras.capture, methods=["POST"]),
        Route("/api/v1/cameras/{id}/reboot", cameras.reboot, methods=["POST"]),
        Route("/api/v1/espcam/scan", cameras.scan, methods=["POST"]),
        Route("/api/v1/espcam/discovered", cameras.discovered),
        Route("/api/v1/espcam/paired", cameras.paired),
        Route("/api/v1/espcam/pair", cameras.pair, methods=["POST"]),
    ]


class _Cameras:
    def __init__(self, world: World) -> None:
        self._world = world

    async def listing(self, request: Request) -> Response:
        """``{cameras, count}``."""
        cameras = self._world.cameras()
        return success(request, {"cameras": cameras, "count": len(cameras)})

    async def one(self, request: Request) -> Response:
        """Return one camera, bare in the envelope."""
        camera = self._find(request)
        return _absent() if camera is None else success(request, camera)

    async def capture(self, request: Request) -> Response:
        """Return JPEG bytes."""
        return _absent() if self._find(request) is None else Response(_JPEG, media_type="image/jpeg")

    async def reboot(self, request: Request) -> Response:
        """``{success, message}``."""
        if self._find(request) is None:
            return _absent()
        return success(request, {"success": True, "message": "Reboot command sent successfully"})

    async def scan(self, request: Request) -> Response:
        """``{success, message}``."""
        return success(request, {"success": True, "message": "Scan started"})

    async def discovered(self, request: Request) -> Response:
        """``{cameras, total}``: the boards that the running session sees and that wait."""
        session = self._world.sessions.running()
        waiting = [
            {
                "mac_address": device.mac,
                "status": "discovered",
                "firmware_version": device.firmware_version,
                "signal_strength": device.rssi,
            }
            for device in (session.devices.values() if session else ())
            if device.state is DeviceState.DISCOVERED
        ]
        return success(request, {"cameras": waiting, "total": len(waiting)})

    async def paired(self, request: Request) -> Response:
        """``{cameras, total, online_count}`` of Go's ``CameraDevice``; its zero time means never."""
        cameras = [
            self._paired(number, camera) for number, camera in enumerate(self._world.cameras(), start=1)
        ]
        return success(request, {"cameras": cameras, "total": len(cameras), "online_count": len(cameras)})

    async def pair(self, request: Request) -> Response:
        """``{mac_address, totp}`` -> ``{success, pairing_id, message}``; any six digits are a good token."""
        body = await json_object(request)
        parse_mac(body.get("mac_address"))
        token = required_text(body, "totp", longest=16)
        if not (len(token) == 6 and token.isascii() and token.isdigit()):
            raise RefusalError(Code.TOTP_INVALID)
        return success(request, {"success": True, "pairing_id": str(uuid4()), "message": "Paired"})

    def _find(self, request: Request) -> dict[str, Any] | None:
        wanted = request.path_params["id"].lower()
        return next(
            (
                camera
                for camera in self._world.cameras()
                if wanted in (camera["id"], camera["mac_address"].lower())
            ),
            None,
        )

    def _paired(self, position: int, camera: dict[str, Any]) -> dict[str, Any]:
        entry = self._world.allowlist.get(camera["mac_address"])
        return {
            "mac_address": camera["mac_address"],
            "container_id": entry.container_id if entry else "",
            "position": position,
            "status": camera["status"],
            "firmware_version": camera["health"]["firmware_version"],
            "signal_strength": camera["health"]["wifi_rssi"],
            "last_image": "0001-01-01T00:00:00Z",
            "paired_at": camera["lastSeen"],
            "last_seen": camera["lastSeen"],
            "name": camera["id"],
        }


def _absent() -> JSONResponse:
    return JSONResponse({"error": "Camera not found", "code": "CAMERA_NOT_FOUND", "retryable": False}, 404)
