"""The allowlist: section 3.2."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from station.simulator.envelope import success
from station.simulator.errors import Code, RefusalError
from station.simulator.macs import parse_mac
from station.simulator.requests import flag, json_object, optional_text
from station.simulator.world import World


def allowlist_routes(world: World) -> list[Route]:
    """Return the three routes of section 3.2, all behind the key."""
    allowlist = _Allowlist(world)
    protect = world.guard.protect
    base = "/api/v1/provisioning/allowlist"
    return [
        Route(base, protect(allowlist.entries)),
        Route(base, protect(allowlist.add), methods=["POST"]),
        Route(f"{base}/{{mac}}", protect(allowlist.remove), methods=["DELETE"]),
    ]


class _Allowlist:
    def __init__(self, world: World) -> None:
        self._world = world

    async def entries(self, request: Request) -> Response:
        """``{entries, count}``; with ``?available=true`` those that no board has used."""
        entries = self._world.allowlist.entries(available=flag(request, "available"))
        data = {"entries": [entry.to_wire() for entry in entries], "count": len(entries)}
        return success(request, data)

    async def add(self, request: Request) -> Response:
        """``AllowlistEntryRequest`` -> 201 ``{entry}``; 200 when it updated an existing entry."""
        body = await json_object(request)
        if body.get("mac") in (None, ""):
            raise RefusalError(Code.MISSING_PARAMETER, "mac is required")
        mac = parse_mac(body["mac"])
        description, container_id = optional_text(body, "description"), optional_text(body, "container_id")
        entry, is_new = self._world.line.enrol(mac, description, container_id)
        return success(request, {"entry": entry.to_wire()}, 201 if is_new else 200)

    async def remove(self, request: Request) -> Response:
        """204 without a body."""
        self._world.line.strike(parse_mac(request.path_params["mac"]))
        return Response(status_code=204)
