"""A client of the simulated Pi that knows nothing but HTTP: what the tests say, it sends."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

KEY = "key-of-the-tests"
BATCH = "/api/v1/provisioning/batch"
ALLOWLIST = "/api/v1/provisioning/allowlist"
SESSIONS = "/api/v1/provisioning/sessions"
TARGET = {"target_ssid": "Factory-WPA2", "target_password": "correct horse"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One server-sent event: its id and name as they stood on the wire, and its data."""

    id: str
    name: str
    data: Any

    @property
    def kind(self) -> str:
        return str(self.data["type"])

    @property
    def device(self) -> dict[str, Any]:
        device: dict[str, Any] = self.data["payload"]["device"]
        return device


class Stream:
    """An open event stream."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.aiter_lines()
        self.raw: list[str] = []

    async def next(self) -> Frame | None:
        """Return the next event, or None at the end of the stream."""
        fields: dict[str, str] = {}
        async for line in self._lines:
            self.raw.append(line)
            if line:
                name, _, value = line.partition(":")
                fields[name] = value.removeprefix(" ")
            elif fields:
                return Frame(fields.get("id", ""), fields.get("event", ""), json.loads(fields["data"]))
        return None

    async def until(self, kind: str, count: int = 1, **device: object) -> list[Frame]:
        """Return the events up to the ``count``-th of a type, and about such a device."""
        seen: list[Frame] = []
        while count:
            frame = await self.next()
            assert frame is not None, f"the stream ended before {kind}"
            seen.append(frame)
            if frame.kind == kind and all(frame.device.get(name) == value for name, value in device.items()):
                count -= 1
        return seen


class Pi:
    """The simulated Pi, reached over HTTP."""

    def __init__(self, url: str, client: httpx.AsyncClient) -> None:
        self.url = url
        self.http = client

    async def get(self, path: str, **query: str) -> Any:
        """GET, and return the envelope's data."""
        return _data(await self.http.get(path, params=query))

    async def post(self, path: str, body: object = None) -> Any:
        """POST, and return the envelope's data."""
        return _data(
            await self.http.post(path, json=body) if body is not None else await self.http.post(path)
        )

    async def boards(self) -> list[str]:
        """Return the MACs on the stickers."""
        answer = (await self.http.get("/simulator/boards")).json()
        return [board["mac"] for board in answer["boards"]]

    async def enrol(self, *macs: str) -> None:
        """Put boards on the allowlist."""
        for mac in macs:
            await self.post(ALLOWLIST, {"mac": mac})

    async def start(self, **config: float) -> str:
        """Start a session and return its id."""
        body = {**TARGET, "config": config} if config else TARGET
        return str((await self.post(f"{BATCH}/start", body))["session"]["id"])

    async def devices(self, session_id: str) -> dict[str, dict[str, Any]]:
        """Return the session's devices by MAC."""
        data = await self.get(f"{BATCH}/{session_id}", include_devices="true")
        return {device["mac"]: device for device in data["devices"]}

    @asynccontextmanager
    async def watch(self, session_id: str, after: str = "0") -> AsyncIterator[Stream]:
        """Open the stream of a session, from its first event on unless told otherwise."""
        headers = {"Last-Event-ID": after} if after else {}
        query = {"session_id": session_id}
        async with self.http.stream("GET", f"{BATCH}/events", params=query, headers=headers) as response:
            assert response.status_code == 200
            yield Stream(response)

    async def ready(self, **config: float) -> str:
        """Enrol every board, start a session and return its id when all have been discovered."""
        await self.enrol(*await self.boards())
        return await self.discovered(**config)

    async def discovered(self, **config: float) -> str:
        """Start a session and return its id when every board has been discovered."""
        boards = await self.boards()
        session_id = await self.start(**config)
        async with self.watch(session_id) as stream:
            await stream.until("device.discovered", count=len(boards))
        return session_id


def refusal(response: httpx.Response) -> tuple[int, str]:
    """Return status and code of a refused request, having checked the envelope of section 4."""
    body = response.json()
    assert body["success"] is False
    assert {"code", "message", "retryable"} <= body["error"].keys()
    assert body["correlation_id"] == response.headers["X-Correlation-ID"]
    return response.status_code, body["error"]["code"]


def _data(response: httpx.Response) -> Any:
    body = response.json()
    assert response.is_success, body
    assert body["success"] is True
    assert body["correlation_id"] == response.headers["X-Correlation-ID"]
    assert body["timestamp"].endswith("Z")
    return body["data"]
