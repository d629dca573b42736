"""The Pi itself: health, information, logs, reset (sections 3.4, 7.3), and whether a key is needed (12)."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.simulator.envelope import success
from station.simulator.errors import Code, RefusalError
from station.simulator.events import event_stream, last_event_id
from station.simulator.logs import LEVELS
from station.simulator.machine import VERSION
from station.simulator.world import World


def system_routes(world: World) -> list[Route]:
    """Return the routes; only the reset is behind the key."""
    system = _System(world)
    return [
        Route("/health", system.plain_health),
        Route("/api/v1/health", system.health),
        Route("/api/v1/system/health", system.health),
        Route("/api/v1/system/info", system.info),
        Route("/api/v1/system/logs", system.logs),
        Route("/api/v1/system/logs/stream", system.log_stream),
        Route("/api/v1/auth/status", system.auth_status),
        Route("/api/system/reset", world.guard.protect(system.reset), methods=["POST"]),
    ]


class _System:
    def __init__(self, world: World) -> None:
        self._world = world

    async def plain_health(self, _: Request) -> Response:
        """``{status}``, bare: recorded so from a real Pi."""
        return JSONResponse({"status": "healthy"})

    async def health(self, request: Request) -> Response:
        """``{status, version, uptime}``, the uptime in seconds."""
        uptime = int(self._world.machine.uptime_seconds())
        return success(request, {"status": "healthy", "version": VERSION, "uptime": uptime})

    async def info(self, request: Request) -> Response:
        """``Machine.info``."""
        return success(request, self._world.machine.info())

    async def logs(self, request: Request) -> Response:
        """``{logs, count}``; ``?limit=`` (1 to 1000, default 100), ``?level=``, ``?component=``."""
        query = request.query_params
        limit = query.get("limit", "100")
        if not (limit.isascii() and limit.isdigit() and 1 <= int(limit[:9]) <= 1000):
            raise RefusalError(Code.VALIDATION_FAILED, "limit must be a number from 1 to 1000")
        if query.get("level", "debug") not in LEVELS:
            raise RefusalError(Code.VALIDATION_FAILED, f"level must be one of {', '.join(LEVELS)}")
        entries = self._world.log.page(int(limit), query.get("level", ""), query.get("component", ""))
        return success(request, {"logs": entries, "count": len(entries)})

    async def log_stream(self, request: Request) -> Response:
        """Return the stream of section 7.3."""
        after = last_event_id(request.headers.get("last-event-id"))
        return event_stream(self._world.log.frames(after))

    async def auth_status(self, request: Request) -> Response:
        """``{required}``."""
        return success(request, {"required": self._world.guard.required})

    async def reset(self, _: Request) -> Response:
        """``{success, message}`` without an envelope (the path has no ``v1``); then as after a power cut."""
        self._world.power_cycle()
        return JSONResponse({"success": True, "message": "System reset initiated"})
