"""Control routes for people and tests, outside ``/api``: a real Pi has none of them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.simulator.world import World


def control_routes(world: World) -> list[Route]:
    """Return the routes under ``/simulator``; they need no key and answer without an envelope."""

    async def boards(_: Request) -> Response:
        """``{boards: [{mac, firmware_version, container_hint}]}``: the stickers on the boards."""
        stickers = [
            {
                "mac": board.mac,
                "firmware_version": board.firmware_version,
                "container_hint": board.container_hint,
            }
            for board in world.bench.boards.values()
        ]
        return JSONResponse({"boards": stickers})

    async def requests(_: Request) -> Response:
        """``{requests: [{at, method, path, query, headers, body, status}]}``: names, never values."""
        return JSONResponse({"requests": world.requests.records()})

    async def cut(_: Request) -> Response:
        """``{cut: N}``: all streams and sockets are dropped."""
        return JSONResponse({"cut": world.cut()})

    return [
        Route("/simulator/boards", boards),
        Route("/simulator/requests", requests),
        Route("/simulator/cut", cut, methods=["POST"]),
    ]
