"""The monitor's socket where things go wrong: refused, silent, cut, too long, no WebSocket at all."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest
from websockets.asyncio.server import ServerConnection

from station.adapters.orchestrator import ApiKey, WebsocketMonitor
from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    Refused,
    StationError,
    Unauthorized,
    Unreachable,
)
from station.core.monitor import MonitorData, MonitorNews, SystemHealth
from tests.adapters.orchestrator.socket_server import closing, cutting, saying, socket_serving
from tests.adapters.orchestrator.wire_server import Canned, serving

CPU = '{"type":"monitoring_update","data":{"system_health":{"cpu_usage":%s}}}'


async def heard_from(
    url: str, key: str = "k3y-123456", **options: float
) -> tuple[list[MonitorNews], StationError | None]:
    """Listen to the end; gives what came and what ended it."""
    news: list[MonitorNews] = []
    monitor = WebsocketMonitor(url, key=ApiKey(key), **options)  # type: ignore[arg-type]
    try:
        async with asyncio.timeout(5), monitor.listen() as messages:
            async for item in messages:
                news.append(item)
    except StationError as error:
        return news, error
    return news, None


async def cpus(*values: str) -> list[float | None]:
    async with socket_serving(closing(1000, "", *(CPU % value for value in values))) as server:
        news, error = await heard_from(server.url)
    assert error is None
    return [item.health.cpu for item in news if isinstance(item, MonitorData)]


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (401, '{"success":false,"error":"API key required","code":"UNAUTHORIZED"}', Unauthorized),
        (404, "404 page not found", NotOffered),
        (405, "", NotOffered),
        (503, '{"success":false,"error":{"code":"NETWORK_ERROR","message":"m"}}', Refused),
        (200, "<!doctype html>", NotOurProtocol),
        (200, "{}", NotOffered),
        (302, "", NotOurProtocol),
    ],
)
async def test_a_handshake_that_is_refused_is_the_error_that_http_has_for_it(
    status: int, body: str, kind: type[StationError]
) -> None:
    async with serving(Canned.json(status, body, Location="http://127.0.0.1:1/ws/monitor")) as server:
        news, error = await heard_from(server.url)
    assert (news, type(error)) == ([], kind)
    assert len(server.requests) == 1


async def test_a_pi_that_asks_to_wait_is_understood() -> None:
    busy = Canned.json(429, '{"error":{"code":"RATE_LIMITED"}}', **{"Retry-After": "7"})
    async with serving(busy) as server:
        _, error = await heard_from(server.url)
    assert isinstance(error, Refused)
    assert error.refusal.retry_after == 7


@pytest.mark.parametrize("answer", [Canned(None), Canned(None, end="reset")])
async def test_a_connection_that_is_cut_at_once_is_unreachable(answer: Canned) -> None:
    async with serving(answer) as server:
        _, error = await heard_from(server.url)
    assert type(error) is Unreachable


async def test_what_does_not_speak_http_is_not_our_protocol() -> None:
    async with serving(Canned(None, chunks=[b"220 mail.local ESMTP\r\n"])) as server:
        _, error = await heard_from(server.url)
    assert isinstance(error, NotOurProtocol)


async def test_a_port_where_nobody_listens_is_unreachable() -> None:
    async with serving(Canned(None)) as server:
        url = server.url
    _, error = await heard_from(url)
    assert type(error) is Unreachable


async def test_a_handshake_without_an_answer_is_given_up() -> None:
    async with serving(Canned(None, end="hang")) as server:
        _, error = await heard_from(server.url, connect_timeout=0.05)
    assert isinstance(error, Unreachable)
    assert error.why == "it took too long to connect"


async def test_a_pi_that_answers_no_ping_is_lost() -> None:
    async with socket_serving(saying(CPU % 1)) as server:
        _, error = await heard_from(server.url, ping_every=0.02, pong_within=0.03)
    assert type(error) is Unreachable
    assert "ping" in str(error)


async def test_any_message_is_as_good_as_a_pong() -> None:
    pings: list[object] = []

    async def script(connection: ServerConnection) -> None:
        while len(pings) < 3:
            pings.append(json.loads(await connection.recv()))
            await connection.send(CPU % len(pings))
        await connection.close()

    async with socket_serving(script) as server:
        news, error = await heard_from(server.url, ping_every=0.02, pong_within=0.5)
    assert error is None
    assert len(news) == 3
    assert pings == [{"type": "ping"}] * 3


async def test_a_socket_that_breaks_is_unreachable() -> None:
    async with socket_serving(cutting(CPU % 1)) as server:
        _, error = await heard_from(server.url)
    assert type(error) is Unreachable


@pytest.mark.parametrize("code", [1011, 1012, 1013, 4000])
async def test_a_socket_that_is_closed_for_a_reason_tells_it(code: int) -> None:
    async with socket_serving(closing(code, "restarting")) as server:
        _, error = await heard_from(server.url)
    assert type(error) is Unreachable
    assert "restarting" in str(error)


@pytest.mark.parametrize("code", [1000, 1001])
async def test_a_socket_that_is_closed_in_good_order_just_ends(code: int) -> None:
    async with socket_serving(closing(code, "", CPU % 1)) as server:
        news, error = await heard_from(server.url)
    assert error is None
    assert len(news) == 1


async def test_a_message_without_bound_is_refused() -> None:
    async with socket_serving(saying("x" * 5000)) as server:
        _, error = await heard_from(server.url, largest_message=4000)
    assert isinstance(error, NotOurProtocol)
    assert error.got == "a message over 4000 bytes"


async def test_text_that_is_no_utf_8_and_binary_frames_are_read_as_well_as_can_be() -> None:
    name = b'{"type":"error","message":"caf\xe9"}'
    async with socket_serving(saying(name, (CPU % 3).encode(), CPU % 4)) as server:
        monitor = WebsocketMonitor(server.url, key=ApiKey())
        async with monitor.listen() as messages:
            got = [await anext(messages) for _ in range(3)]
    assert got[1:] == [MonitorData(health=SystemHealth(cpu=3)), MonitorData(health=SystemHealth(cpu=4))]


async def test_a_field_that_cannot_be_read_is_unknown_from_then_on() -> None:
    assert await cpus("1", '"87.5"', '"high"', "2", "null") == [1, 87.5, None, 2, None]


async def test_no_key_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        async with serving(Canned.json(401, '{"error":"k3y-123456 is wrong"}')) as server:
            _, error = await heard_from(server.url)
        async with socket_serving(closing(1000, "")) as sockets:
            await heard_from(sockets.url)
    own = [record.getMessage() for record in caplog.records if record.name.startswith("station")]
    assert own
    assert not any("k3y-123456" in message for message in own)
    assert "k3y-123456" not in str(error)


async def test_a_key_can_change_between_two_sockets() -> None:
    key = ApiKey("first-key")
    async with socket_serving(closing(1000, "")) as server:
        monitor = WebsocketMonitor(server.url, key=key)
        for value in ("first-key", None):
            key.replace(value)
            async with monitor.listen() as messages:
                assert [item async for item in messages] == []
    assert [request.headers.get("X-API-Key") for request in server.requests] == ["first-key", None]
