"""Session recovery: section 3.3."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from station.simulator.envelope import success
from station.simulator.world import World


def session_routes(world: World) -> list[Route]:
    """Return the two routes of section 3.3, both behind the key."""
    recovery = _Recovery(world)
    protect = world.guard.protect
    base = "/api/v1/provisioning/sessions"
    return [
        Route(f"{base}/recoverable", protect(recovery.recoverable)),
        Route(f"{base}/{{id}}/resume", protect(recovery.resume), methods=["POST"]),
    ]


class _Recovery:
    def __init__(self, world: World) -> None:
        self._world = world

    async def recoverable(self, request: Request) -> Response:
        """``{sessions, count}``: those that a restart interrupted."""
        found = self._world.sessions.recoverable(self._world.clock.now())
        return success(request, {"sessions": [session.to_wire() for session in found], "count": len(found)})

    async def resume(self, request: Request) -> Response:
        """``{session, devices, message}``; the session is active again, with a new lifetime."""
        session = self._world.line.resume(request.path_params["id"])
        self._world.life.follow(session)
        devices = [self._world.line.device_wire(session, device) for device in session.devices.values()]
        data = {"session": session.to_wire(), "devices": devices, "message": "Session resumed successfully"}
        return success(request, data)
