"""The live feed over a real socket."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from station.adapters.orchestrator import ApiKey, SseFeed
from station.core.device import DeviceState
from station.core.errors import NotOurProtocol, Unreachable
from station.core.events import DeviceReported, Heartbeat, LiveEvent, SessionReported
from tests.adapters.orchestrator.wire_server import Canned, WireServer, serving
from tests.support.streams import singly

STREAM = {"Content-Type": "text/event-stream"}


def message(mac: str = "AA:BB:CC:DD:EE:01", *, ident: str = "", kind: str = "device.discovered") -> bytes:
    envelope = {
        "version": "1.0",
        "type": kind,
        "timestamp": "2026-01-11T12:00:00Z",
        "session_id": "s",
        "payload": {"device": {"mac": mac, "state": "discovered"}},
    }
    return (f"id: {ident}\n" if ident else "").encode() + f"data: {json.dumps(envelope)}\n\n".encode()


def stream(*chunks: bytes, end: str = "close") -> Canned:
    return Canned(200, STREAM, chunks, end=end, streams=True)


@asynccontextmanager
async def feed_of(
    server: WireServer, *, key: str | None = None, silence: float = 5.0, largest_event: int = 1 << 20
) -> AsyncIterator[SseFeed]:
    feed = SseFeed(server.url, key=ApiKey(key), silence=silence, largest_event=largest_event)
    try:
        yield feed
    finally:
        await feed.aclose()


async def heard(feed: SseFeed, session_id: str | None = "s") -> list[LiveEvent]:
    async with feed.listen(session_id) as events:
        return [event async for event in singly(events)]


async def test_events_come_out_typed_and_the_iterator_ends_with_the_stream() -> None:
    async with serving(stream(message(), message(kind="device.verified"))) as server, feed_of(server) as feed:
        first, second = await heard(feed)
    assert isinstance(first, DeviceReported)
    assert first.report.state is DeviceState.DISCOVERED
    assert isinstance(second, DeviceReported)


async def test_the_key_travels_in_the_header_and_never_in_the_url() -> None:
    async with serving(stream(message())) as server, feed_of(server, key="k3y-of-the-line") as feed:
        await heard(feed, "a&b=c/ü")
    request = server.requests[0]
    assert request.headers["x-api-key"] == "k3y-of-the-line"
    assert "k3y" not in request.target
    assert request.target == "/api/v1/provisioning/batch/events?session_id=a%26b%3Dc%2F%C3%BC"


async def test_listening_to_whatever_session_leaves_the_parameter_out() -> None:
    async with serving(stream(message())) as server, feed_of(server) as feed:
        await heard(feed, None)
    assert server.requests[0].target == "/api/v1/provisioning/batch/events"


async def test_the_last_event_id_is_sent_again_for_the_same_session_only() -> None:
    async with serving(stream(message(ident="41"), message(ident="42"))) as server, feed_of(server) as feed:
        await heard(feed, "s")
        await heard(feed, "s")
        await heard(feed, "other")
    ids = [request.headers.get("last-event-id") for request in server.requests]
    assert ids == [None, "42", None]


async def test_a_silent_stream_counts_as_lost_after_the_watchdogs_time() -> None:
    async with (
        serving(stream(message(), end="hang")) as server,
        feed_of(server, silence=0.2) as feed,
        feed.listen("s") as events,
    ):
        (first,) = await anext(events)
        assert isinstance(first, DeviceReported)
        with pytest.raises(Unreachable):
            await anext(events)


async def test_a_comment_is_a_sign_of_life_even_in_the_middle_of_an_event() -> None:
    whole = message(ident="4")
    pieces = stream(b": hello\r", b"\n\r\n:", b"\n" + whole[:6], b":\n" + whole[6:])
    async with serving(pieces) as server, feed_of(server) as feed:
        *signs, event = await heard(feed)
    assert signs == [Heartbeat()] * 3
    assert isinstance(event, DeviceReported)


async def test_an_event_over_the_limit_ends_the_stream_without_being_kept() -> None:
    endless = stream(message(), *[b"data: " + b"x" * 1000] * 20)
    async with (
        serving(endless) as server,
        feed_of(server, largest_event=10_000) as feed,
        feed.listen("s") as events,
    ):
        (first,) = await anext(events)
        assert isinstance(first, DeviceReported)
        with pytest.raises(NotOurProtocol, match="over 10000 bytes"):
            await anext(events)


async def test_the_wait_that_the_pi_asks_for_is_kept_and_capped() -> None:
    hints = []
    answers = [stream(f"retry: {wait}\n\n".encode()) for wait in ("2500", "9" * 400, "-1", "soon")]
    async with serving(*answers) as server, feed_of(server) as feed:
        for _ in answers:
            await heard(feed)
            hints.append(feed.retry_hint)
    assert hints == [2.5, 60.0, 60.0, 60.0]


async def test_nobody_listening_there_is_unreachable() -> None:
    async with serving(stream()) as server:
        url = server.url
    feed = SseFeed(url, key=ApiKey(None))
    with pytest.raises(Unreachable):
        await heard(feed)
    await feed.aclose()


async def test_lines_that_end_in_cr_are_dispatched_at_once() -> None:
    text = message().replace(b"\n", b"\r")
    async with (
        serving(stream(text, end="hang")) as server,
        feed_of(server, silence=1.0) as feed,
        feed.listen("s") as events,
    ):
        (first,) = await anext(events)
        assert isinstance(first, DeviceReported)


async def test_a_line_separator_inside_a_text_does_not_end_the_line() -> None:
    closed = {
        "version": "1.0",
        "type": "session.state_changed",
        "payload": {"session": {"id": "s", "target_ssid": "a\u2028b\x85c"}},
    }
    data = f"data: {json.dumps(closed, ensure_ascii=False)}\n\n".encode()
    async with serving(stream(data)) as server, feed_of(server) as feed:
        (event,) = await heard(feed)
    assert isinstance(event, SessionReported)
    assert event.report.target_ssid == "a\u2028b\x85c"


async def test_a_packed_stream_that_cannot_be_unpacked_is_lost() -> None:
    packed = Canned(200, {**STREAM, "Content-Encoding": "gzip"}, (b"not gzip at all",), streams=True)
    async with serving(packed) as server, feed_of(server) as feed:
        with pytest.raises(Unreachable):
            await heard(feed)


async def test_each_unknown_type_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    twice = [message(kind="device.polished")] * 2
    async with serving(stream(*twice, message(kind="device.painted"))) as server, feed_of(server) as feed:
        assert len(await heard(feed)) == 3
    assert [record.levelname for record in caplog.records if "unknown" in record.getMessage()] == [
        "WARNING"
    ] * 2
