"""Sections 7.1 to 7.3: provisioning events, the monitoring socket, the log stream."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from .conftest import Boot
from .pi import ALLOWLIST, BATCH, Pi, Stream, refusal

EVENTS_OF_A_GOOD_BATCH = {
    "session.started",
    "session.state_changed",
    "session.closed",
    "device.discovered",
    "device.state_changed",
    "device.provisioning_started",
    "device.provisioning_completed",
    "device.verified",
    "network.started",
    "network.stopped",
}


async def test_the_stream_begins_as_the_real_server_was_recorded_to(pi: Pi) -> None:
    session_id = await pi.start()

    async with pi.watch(session_id, after="") as stream:
        greeting = await stream.next()

        assert greeting is not None
        assert greeting.kind == "connection.established"
        assert stream.raw[0] == "event:connection.established"
        assert stream.raw[1].startswith('data:{"version":"1.0"')
        headers = stream.response.headers
        assert headers["Content-Type"] == "text/event-stream"
        assert headers["Cache-Control"] == "no-cache"
        assert headers["X-Accel-Buffering"] == "no"


async def test_a_batch_tells_every_step_in_the_versioned_envelope(pi: Pi) -> None:
    session_id = await pi.ready()
    await pi.post(f"{BATCH}/{session_id}/provision-all")
    async with pi.watch(session_id) as stream:
        frames = await stream.until("device.verified", count=3)
        await pi.post(f"{BATCH}/{session_id}/stop")
        frames += await stream.until("session.closed")

    _, *events = frames
    assert {frame.kind for frame in events} == EVENTS_OF_A_GOOD_BATCH
    assert all(frame.data["version"] == "1.0" and frame.data["session_id"] == session_id for frame in events)
    ids = [int(frame.id) for frame in events]
    assert ids == sorted(set(ids))
    mac = (await pi.boards())[0]
    told = [
        frame.device["state"] for frame in events if frame.data["payload"].get("device", {}).get("mac") == mac
    ]
    assert list(dict.fromkeys(told)) == ["discovered", "provisioning", "provisioned", "verifying", "verified"]


async def test_a_client_that_comes_back_is_given_what_it_missed_and_nothing_twice(pi: Pi) -> None:
    session_id = await pi.ready()
    async with pi.watch(session_id) as stream:
        seen = await stream.until("device.discovered", count=2)
    await pi.post(f"{BATCH}/{session_id}/stop")

    async with pi.watch(session_id, after=seen[-1].id) as stream:
        _, *missed = await stream.until("session.closed")

    assert int(missed[0].id) == int(seen[-1].id) + 1
    assert [frame.kind for frame in missed].count("device.discovered") == 1


async def test_a_silent_stream_has_a_heartbeat_without_an_id(boot: Boot) -> None:
    async with boot(devices=0, heartbeat_seconds=0.02) as pi:
        session_id = await pi.start()
        async with pi.watch(session_id) as stream:
            (*_, heartbeat) = await stream.until("connection.heartbeat")

    assert heartbeat.data["payload"] is None
    assert heartbeat.id == ""


async def test_a_stream_of_an_unknown_session_is_a_404(pi: Pi) -> None:
    response = await pi.http.get(f"{BATCH}/events", params={"session_id": "sess_unknown"})

    assert refusal(response) == (404, "SESSION_NOT_FOUND")


async def test_trouble_of_the_pi_itself_is_an_event_of_its_own(boot: Boot) -> None:
    async with boot(devices=24, fail_rate=1.0) as pi:
        session_id = await pi.ready()
        await pi.post(f"{BATCH}/{session_id}/provision-all")
        async with pi.watch(session_id) as stream:
            (*_, trouble) = await stream.until("error.occurred")

    assert trouble.data["payload"]["code"] == "MQTT_UNAVAILABLE"


async def test_a_cut_drops_every_stream_and_clients_may_come_back(boot: Boot) -> None:
    async with boot(devices=0) as pi:
        session_id = await pi.start()
        async with pi.watch(session_id) as stream, connect(_socket(pi), proxy=None) as socket:
            await stream.until("network.started")
            await socket.recv()

            assert (await pi.http.post("/simulator/cut")).json() == {"cut": 2}

            assert await stream.next() is None
            with pytest.raises(ConnectionClosed):
                await socket.recv()
        async with pi.watch(session_id) as stream:
            await stream.until("network.started")


async def test_events_can_be_named_for_a_client_that_listens_by_name(boot: Boot) -> None:
    async with boot(devices=1, named_events=True) as pi:
        session_id = await pi.start()
        async with pi.watch(session_id) as stream:
            frames = await stream.until("device.discovered")

    assert [frame.name for frame in frames] == [frame.kind for frame in frames]


async def test_the_monitor_sends_all_data_first_then_updates_and_answers_a_ping(boot: Boot) -> None:
    async with boot(monitor_seconds=0.02) as pi, connect(_socket(pi), proxy=None) as socket:
        first = await _message(socket)
        assert first["type"] == "initial_data"
        assert first["data"]["security_metrics"]["threat_level"] == "LOW"
        assert first["data"]["connected_clients"] == 1
        update = await _message(socket)
        assert update["type"] == "monitoring_update"
        await socket.send("no json")
        await socket.send(json.dumps({"type": "ping"}))
        while (await _message(socket))["type"] != "pong":
            pass


async def test_the_log_stream_gives_ids_and_goes_on_after_the_last_one_seen(pi: Pi) -> None:
    await pi.enrol("AA:BB:CC:DD:EE:01")
    async with pi.http.stream("GET", "/api/v1/system/logs/stream") as response:
        stream = Stream(response)
        seen = [await stream.next(), await stream.next()]
    assert seen[1] is not None
    assert seen[1].name == "log"
    assert set(seen[1].data) == {"timestamp", "level", "component", "message"}
    assert "AA:BB:CC:DD:EE:01 added" in seen[1].data["message"]

    await pi.http.delete(f"{ALLOWLIST}/AA:BB:CC:DD:EE:01")
    headers = {"Last-Event-ID": seen[1].id}
    async with pi.http.stream("GET", "/api/v1/system/logs/stream", headers=headers) as response:
        missed = await Stream(response).next()
    assert missed is not None
    assert "AA:BB:CC:DD:EE:01 removed" in missed.data["message"]


async def test_a_silent_log_stream_is_kept_alive(boot: Boot) -> None:
    async with (
        boot(heartbeat_seconds=0.02) as pi,
        pi.http.stream("GET", "/api/v1/system/logs/stream") as response,
    ):
        stream = Stream(response)
        frame = await stream.next()
        while frame is not None and frame.name != "keepalive":
            frame = await stream.next()

    assert frame is not None
    assert frame.data == {}


async def test_many_watchers_are_told_the_same_story(pi: Pi) -> None:
    await pi.enrol(*await pi.boards())
    session_id = await pi.start()

    async def story() -> list[str]:
        async with pi.watch(session_id) as stream:
            return [frame.id for frame in await stream.until("device.verified", count=3)]

    stories = [asyncio.create_task(story()) for _ in range(5)]
    async with pi.watch(session_id) as stream:
        await stream.until("device.discovered", count=3)
    await pi.post(f"{BATCH}/{session_id}/provision-all")

    first, *others = await asyncio.gather(*stories)
    assert all(other == first for other in others)


def _socket(pi: Pi) -> str:
    return pi.url.replace("http", "ws", 1) + "/ws/monitor"


async def _message(socket: ClientConnection) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(await socket.recv())
    return message
