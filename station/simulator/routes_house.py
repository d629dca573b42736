"""Configuration and the door: section 3.4, writing protected by section 2."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from station.simulator.clock import rfc3339
from station.simulator.envelope import success
from station.simulator.errors import Code, RefusalError
from station.simulator.requests import json_object
from station.simulator.world import World

_MASK = "********"


@dataclass(frozen=True, slots=True)
class _Item:
    section: str
    key: str
    default: str
    kind: str
    description: str
    editable: bool = True
    validation: dict[str, Any] = field(default_factory=dict)


_ITEMS = (
    _Item("Server", "server.port", "8080", "number", "HTTP server port", True, {"min": 1024, "max": 65535}),
    _Item("MQTT", "mqtt.broker", "tcp://localhost:1883", "string", "MQTT broker"),
    _Item("MQTT", "mqtt.password", "unset", "secret", "MQTT password"),
    _Item("WiFi", "wifi.interface", "wlan0", "string", "Interface of the access point", False),
    _Item(
        "Logging", "logging.level", "info", "select", "Least level", True,
        {"options": ["debug", "info", "warn", "error"]},
    ),
)  # fmt: skip


def house_routes(world: World) -> list[Route]:
    """Return the routes. Reading the configuration is open; all else is behind the key."""
    config, door = _Configuration(), _Door(world)
    protect = world.guard.protect
    return [
        Route("/api/v1/config", config.sections),
        Route("/api/v1/config/{key}", protect(config.change), methods=["PUT"]),
        Route("/api/v1/config/{key}/reset", protect(config.reset), methods=["POST"]),
        Route("/api/v1/door/status", protect(door.status)),
        Route("/api/v1/door/available", protect(door.available)),
        Route("/api/v1/door/history", protect(door.history)),
        Route("/api/v1/door/open", protect(door.open), methods=["POST"]),
        Route("/api/v1/door/close", protect(door.close), methods=["POST"]),
    ]


class _Configuration:
    def __init__(self) -> None:
        self._values = {item.key: item.default for item in _ITEMS}

    async def sections(self, request: Request) -> Response:
        """``{sections: [{name, items: [{key, value, default_value, type, ...}]}]}``; secrets are masked."""
        sections: dict[str, list[dict[str, Any]]] = {}
        for item in _ITEMS:
            secret = item.kind == "secret"
            wire: dict[str, Any] = {
                "key": item.key,
                "value": _MASK if secret else self._values[item.key],
                "default_value": "" if secret else item.default,
                "type": item.kind,
                "description": item.description,
                "required": True,
                "editable": item.editable,
            }
            if item.validation:
                wire["validation"] = item.validation
            sections.setdefault(item.section, []).append(wire)
        named = [{"name": name, "items": items} for name, items in sections.items()]
        return success(request, {"sections": named})

    async def change(self, request: Request) -> Response:
        """``{value}`` -> ``{success, key}``."""
        item = _item(request)
        value = (await json_object(request)).get("value")
        if not isinstance(value, str):
            raise RefusalError(Code.MISSING_PARAMETER, "value (a string) is required")
        _check(item, value)
        self._values[item.key] = value
        return success(request, {"success": True, "key": item.key})

    async def reset(self, request: Request) -> Response:
        """``{success, key, value}``."""
        item = _item(request)
        self._values[item.key] = item.default
        value = _MASK if item.kind == "secret" else item.default
        return success(request, {"success": True, "key": item.key, "value": value})


class _Door:
    def __init__(self, world: World) -> None:
        self._world = world
        self._state = "closed"
        self._history: deque[dict[str, Any]] = deque(maxlen=50)

    async def status(self, request: Request) -> Response:
        """``{id, state, lock_state, relay_pin, hardware_available, dev_mode, last_command...}``."""
        data: dict[str, Any] = {
            "id": "door-1",
            "state": self._state,
            "lock_state": "unlocked" if self._state == "open" else "locked",
            "relay_pin": 17,
            "hardware_available": True,
            "dev_mode": True,
        }
        if self._history:
            last = self._history[-1]
            data |= {"last_command": last["command"], "last_command_time": last["timestamp"]}
        return success(request, data)

    async def available(self, request: Request) -> Response:
        """``{available}``."""
        return success(request, {"available": True})

    async def history(self, request: Request) -> Response:
        """``{history: [{id, timestamp, command, result, duration_ms}]}``, newest first."""
        return success(request, {"history": list(reversed(self._history))})

    async def open(self, request: Request) -> Response:
        """``{success, message, state}``."""
        return self._command(request, "open", "open")

    async def close(self, request: Request) -> Response:
        """``{success, message, state}``."""
        return self._command(request, "close", "closed")

    def _command(self, request: Request, command: str, state: str) -> Response:
        self._state = state
        now = rfc3339(self._world.clock.now())
        entry = {"timestamp": now, "command": command, "result": "success", "duration_ms": 120}
        number = int(self._history[-1]["id"]) + 1 if self._history else 1
        self._history.append({"id": str(number), **entry})
        self._world.log.add("info", "door", f"door {state}")
        return success(request, {"success": True, "message": f"Door {state}", "state": state})


def _item(request: Request) -> _Item:
    key = request.path_params["key"]
    item = next((item for item in _ITEMS if item.key == key), None)
    if item is None or not item.editable:
        reason = "unknown" if item is None else "read only"
        raise RefusalError(
            Code.VALIDATION_FAILED, f"{key[:60]!r} is {reason}", status=404 if item is None else 400
        )
    return item


def _check(item: _Item, value: str) -> None:
    options = item.validation.get("options")
    if options and value not in options:
        raise RefusalError(Code.VALIDATION_FAILED, f"{item.key} must be one of {', '.join(options)}")
    if item.kind == "number":
        least, most = item.validation["min"], item.validation["max"]
        if not (value.isascii() and value.isdigit() and least <= int(value[:9]) <= most):
            raise RefusalError(Code.VALIDATION_FAILED, f"{item.key} must be a number from {least} to {most}")
