"""Wi-Fi and network diagnostics: section 3.4. Plausible answers, no more."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from station.simulator.envelope import success
from station.simulator.line import ONBOARDING_SSID
from station.simulator.requests import json_object, optional_text, required_text
from station.simulator.world import World

_NETWORKS: list[dict[str, Any]] = [
    {"ssid": "Factory-WPA2", "bssid": "00:11:22:33:44:55", "signal": -45, "security": "WPA2", "channel": 6},
    {"ssid": "Factory-Guest", "bssid": "00:11:22:33:44:56", "signal": -58, "security": "Open", "channel": 11},
    {"ssid": "Warehouse", "bssid": "00:11:22:33:44:57", "signal": -67, "security": "WPA2/WPA3", "channel": 1},
]
_SHORTEST_PASSPHRASE = 8


def radio_routes(world: World) -> list[Route]:
    """Return the routes; none is behind the key."""
    radio = _Radio(world)
    return [
        Route("/api/v1/wifi/scan", radio.scan),
        Route("/api/v1/wifi/status", radio.status),
        Route("/api/v1/wifi/connect", radio.connect, methods=["POST"]),
        Route("/api/v1/network/tailscale", radio.tailscale),
        Route("/api/v1/network/mqtt", radio.mqtt),
        Route("/api/v1/network/bridge", radio.bridge),
        Route("/api/v1/network/ping", radio.ping, methods=["POST"]),
    ]


class _Radio:
    def __init__(self, world: World) -> None:
        self._world = world
        self._joined = _NETWORKS[0]

    async def scan(self, request: Request) -> Response:
        """``{networks, count}``; 429 when the last scan was a moment ago."""
        self._world.scan_limit.check()
        networks = [
            {**network, "frequency": 2407 + 5 * network["channel"], "quality": 2 * (network["signal"] + 100)}
            for network in _NETWORKS
        ]
        return success(request, {"networks": networks, "count": len(networks)})

    async def status(self, request: Request) -> Response:
        """``{status: {client_*, ap_*, connected_devices}}``."""
        network = self._world.line.network_wire()
        status = {
            "client_status": "connected",
            "client_ssid": self._joined["ssid"],
            "client_ip": "192.168.1.10",
            "client_signal": self._joined["signal"],
            "ap_status": "active" if network["is_active"] else "inactive",
            "ap_ssid": ONBOARDING_SSID,
            "ap_ip": "192.168.4.1",
            "connected_devices": network["connected_devices"],
        }
        return success(request, {"status": status})

    async def connect(self, request: Request) -> Response:
        """``{ssid, password?}`` -> ``{success, message | error}``, the outcome inside the envelope."""
        body = await json_object(request)
        ssid = required_text(body, "ssid", longest=32)
        passphrase = optional_text(body, "password", longest=64)
        network = next((network for network in _NETWORKS if network["ssid"] == ssid), None)
        if network is None:
            return success(request, {"success": False, "error": f"network {ssid} not found"})
        if network["security"] != "Open" and len(passphrase) < _SHORTEST_PASSPHRASE:
            return success(request, {"success": False, "error": "authentication failed"})
        self._joined = network
        return success(request, {"success": True, "message": f"Connected to {ssid}"})

    async def tailscale(self, request: Request) -> Response:
        """``{backend_state, tailscale_ip, hostname, peers, needs_login}``."""
        data = {
            "backend_state": "Running",
            "tailscale_ip": "100.64.0.10",
            "hostname": "pi-simulator",
            "tailnet": "example.ts.net",
            "peers": [],
            "needs_login": False,
            "connected": True,
        }
        return success(request, data)

    async def mqtt(self, request: Request) -> Response:
        """``{connected, broker, port, clientId, latency_ms}``."""
        data = {
            "connected": True,
            "broker": "tcp://localhost:1883",
            "port": 1883,
            "clientId": "piorchestrator",
            "latency_ms": 3,
        }
        return success(request, data)

    async def bridge(self, request: Request) -> Response:
        """``{status: {configured, connected}}``."""
        return success(request, {"status": {"configured": False, "connected": False}})

    async def ping(self, request: Request) -> Response:
        """``{type, host, count?}`` -> ``{success, avg_ms, ...}``, made up: nothing is really pinged."""
        body = await json_object(request)
        if body.get("type") in (None, ""):
            return JSONResponse({"error": "missing 'type' parameter"}, 400)
        required_text(body, "host", longest=253)
        return success(
            request, {"success": True, "avg_ms": 1.2, "min_ms": 0.9, "max_ms": 1.6, "packet_loss": 0}
        )
