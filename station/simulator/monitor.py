"""The monitoring socket ``/ws/monitor`` (section 7.1)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from station.simulator.machine import Machine

_GOING_AWAY = 1001


class Monitor:
    """Sends ``initial_data``, then ``monitoring_update`` at an interval; answers ``ping`` with ``pong``.

    Every message is ``{type, data?}``. An update is partial: ``security_metrics`` comes only at first.
    """

    def __init__(
        self, machine: Machine, cameras: Callable[[], list[dict[str, Any]]], interval_seconds: float
    ) -> None:
        """Take the collaborators; ``interval_seconds`` is 5 on a real Pi."""
        self._machine = machine
        self._cameras = cameras
        self._interval_seconds = interval_seconds
        self._clients: set[asyncio.Event] = set()

    async def serve(self, socket: WebSocket) -> None:
        """Serve one client until it leaves or ``end`` is called."""
        await socket.accept()
        ended = asyncio.Event()
        self._clients.add(ended)
        try:
            async with asyncio.TaskGroup() as tasks:
                pushing = tasks.create_task(self._push(socket, ended), name="monitor/push")
                listening = tasks.create_task(self._listen(socket), name="monitor/listen")
                await asyncio.wait({pushing, listening}, return_when=asyncio.FIRST_COMPLETED)
                pushing.cancel()
                listening.cancel()
        finally:
            self._clients.discard(ended)

    def end(self) -> int:
        """Close all sockets (1001, going away); return how many."""
        for ended in self._clients:
            ended.set()
        return len(self._clients)

    async def _push(self, socket: WebSocket, ended: asyncio.Event) -> None:
        try:
            await socket.send_json({"type": "initial_data", "data": self._data()})
            while not await _happened(ended, self._interval_seconds):
                data = self._data()
                del data["security_metrics"]
                await socket.send_json({"type": "monitoring_update", "data": data})
            await socket.close(_GOING_AWAY)
        except (WebSocketDisconnect, RuntimeError):
            return  # the client left in the middle of a message; Starlette says so in either way

    async def _listen(self, socket: WebSocket) -> None:
        while True:
            message = await socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            if _kind(message.get("text")) == "ping":
                await socket.send_json({"type": "pong"})

    def _data(self) -> dict[str, Any]:
        return self._machine.monitoring(self._cameras(), clients=len(self._clients))


async def _happened(event: asyncio.Event, patience_seconds: float) -> bool:
    try:
        async with asyncio.timeout(patience_seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True


def _kind(text: str | None) -> object:
    try:
        message = json.loads(text or "")
    except ValueError:
        return None
    return message.get("type") if isinstance(message, dict) else None
