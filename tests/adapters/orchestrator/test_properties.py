"""Whatever the bytes: nothing but typed errors, and the same events however they are cut."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

import pytest
from httpx_sse import ServerSentEvent
from hypothesis import given
from hypothesis import strategies as st

from station.adapters.orchestrator import values, wire
from station.adapters.orchestrator.envelope import EXCERPT, Answer, Failure, Reply, judge
from station.adapters.orchestrator.events import EventReader
from station.adapters.orchestrator.lines import LineCutter, TooLong
from station.adapters.orchestrator.messages import MessageReader
from station.core.errors import NotOurProtocol, Refused
from station.core.events import LiveEvent
from station.core.mac import Mac
from tests.vectors import load

BOARD = Mac.parse("AA:BB:CC:DD:EE:FF")
STREAMS = [vector.body for vector in load("sse") if vector.body and len(vector.body) < 6000]

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
words = st.sampled_from(
    [
        "success",
        "data",
        "error",
        "code",
        "message",
        "retryable",
        "retry_after_seconds",
        "details",
        "correlation_id",
        "timestamp",
        "session",
        "devices",
        "entries",
        "sessions",
        "networks",
        "mac",
        "state",
        "rssi",
        "id",
        "ssid",
        "status",
        "type",
        "version",
        "payload",
        "device",
    ]
)
telling = scalars | st.sampled_from(
    ["AA:BB:CC:DD:EE:FF", "discovered", "SESSION_NOT_FOUND", "2026-01-11T12:00:00Z", "45s", "1.0", "\ud800"]
)
documents = st.recursive(
    telling,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=6),
    max_leaves=20,
)
bodies = st.binary(max_size=300) | documents.map(lambda document: json.dumps(document).encode())
answers = st.builds(
    Answer,
    url=st.just("http://pi"),
    method=st.sampled_from(["GET", "POST"]),
    path=st.just("/x"),
    status=st.integers(200, 599),
    headers=st.dictionaries(
        st.sampled_from(["content-type", "retry-after", "date", "x-request-id"]), st.text(max_size=20)
    ),
    body=bodies,
    secrets=st.just(("secret",)),
)

READERS: dict[str, Callable[[Reply], Any]] = {
    "session": wire.session,
    "snapshot": wire.snapshot,
    "devices": wire.devices,
    "device": lambda reply: wire.device(reply, BOARD),
    "entries": wire.entries,
    "entry": wire.entry,
    "sessions": wire.sessions,
    "network": lambda reply: wire.network_status(reply.payload),
    "batch": wire.batch_answer,
    "wifi": wire.wifi_networks,
}


@given(answers, st.booleans())
def test_any_answer_is_a_reply_or_a_typed_failure(answer: Answer, body_due: bool) -> None:
    outcome = judge(answer, body_due=body_due)
    assert isinstance(outcome, Reply | Failure)
    if isinstance(outcome, Failure):
        assert isinstance(outcome.error, Refused | NotOurProtocol)
        assert "secret" not in str(outcome.error)
    if isinstance(outcome, Failure) and isinstance(outcome.error, NotOurProtocol):
        assert len(outcome.error.excerpt) <= EXCERPT


@pytest.mark.parametrize("name", READERS)
@given(payload=documents)
def test_any_payload_is_read_or_refused_with_a_typed_error(name: str, payload: Any) -> None:
    reply = Reply(Answer("http://pi", "GET", "/x", 200, {}, b"{}"), payload)
    with contextlib.suppress(NotOurProtocol):
        READERS[name](reply)


@given(st.text(max_size=10), st.text(max_size=100) | documents.map(json.dumps))
def test_any_message_of_the_feed_becomes_an_event(name: str, data: str) -> None:
    assert isinstance(EventReader().read(name or "message", data), LiveEvent)


@given(documents)
def test_the_readers_of_single_values_never_raise(value: Any) -> None:
    for read in (
        values.text,
        values.number,
        values.whole,
        values.flag,
        values.mac,
        values.time,
        values.duration,
    ):
        read(value)


@given(st.from_regex(r"[+-]?(\d{1,400}(\.\d*)?(ns|us|ms|s|m|h)){1,5}", fullmatch=True))
def test_no_duration_is_too_long_to_be_read(value: str) -> None:
    values.duration(value)


@given(st.from_regex(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,12})?([Zz]|[+-]\d\d:\d\d)", fullmatch=True))
def test_every_time_that_is_read_is_aware_and_survives_a_change_of_zone(value: str) -> None:
    when = values.time(value)
    if when is not None:
        assert when.astimezone().tzinfo is not None


Told = tuple[str, str, str, int | None]
"""A message's event, data, id and retry: httpx-sse's own are never equal."""


def test_no_text_of_any_length_is_kept_beside_the_boards_addresses() -> None:
    assert values.mac(f" {BOARD} ") == BOARD
    before = values._mac.cache_info().currsize
    assert values.mac(f"{BOARD}{' ' * 100}") is None
    assert values.mac("x" * 1_000_000) is None
    assert values._mac.cache_info().currsize == before


def told(messages: Iterable[ServerSentEvent | None]) -> list[Told | None]:
    return [None if one is None else (one.event, one.data, one.id, one.retry) for one in messages]


def decoded(chunks: list[bytes]) -> list[Told]:
    cutter, reader = LineCutter(), MessageReader()
    return list(filter(None, told(chain.from_iterable(reader.read(cutter.feed(chunk)) for chunk in chunks))))


LINES = st.lists(
    st.sampled_from(
        ["", "data", "data:", "data: x", "data:  x", "data:y:z", "id: 7", "id:", "id:a\0b", "event: e",
         "event", "retry: 20", "retry:x", "retry", ":", ": data: x", "odd: 1", " data: x", "Data: x"]
    )
    | st.text(max_size=12)
)  # fmt: skip


@given(st.lists(LINES, max_size=4))
def test_messages_are_the_same_however_their_lines_come_and_comments_are_none(
    batches: list[list[str]],
) -> None:
    reader, lines = MessageReader(), list(chain.from_iterable(batches))
    found = told(message for batch in batches for message in reader.read(batch))
    assert found == told(MessageReader().read(lines))
    assert found.count(None) == sum(line.startswith(":") for line in lines)


@pytest.mark.parametrize(("keeps_ids", "second"), [(True, "1"), (False, "")])
def test_an_id_may_be_kept_to_its_own_message(keeps_ids: bool, second: str) -> None:
    read = MessageReader(keeps_ids=keeps_ids).read(["id: 1", "data: a", "", "data: b", ""])
    assert told(read) == [("message", "a", "1", None), ("message", "b", second, None)]


def cut_up(data: st.DataObject, body: bytes) -> list[bytes]:
    places = sorted(data.draw(st.lists(st.integers(0, len(body)), max_size=12)))
    return [body[start:end] for start, end in zip([0, *places], [*places, len(body)], strict=True)]


@given(
    st.data(),
    st.sampled_from(STREAMS),
    st.sampled_from([b"\n", b"\r", b"\r\n"]),
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
def test_a_stream_reads_the_same_however_it_is_cut_and_its_lines_end(
    data: st.DataObject, body: bytes, line_end: bytes, mark: bytes
) -> None:
    plain = body.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    respelled = mark + plain.replace(b"\n", line_end)
    assert decoded(cut_up(data, respelled)) == decoded([plain])


@given(
    st.data(),
    st.lists(st.sampled_from([b"data:x", b"id:1", b":", b"\r", b"\n", b"\r\n", b"\xe2\x80\xa8", b"\xff"])),
)
def test_any_mixture_of_line_ends_reads_the_same_however_it_is_cut(
    data: st.DataObject, pieces: list[bytes]
) -> None:
    body = b"".join(pieces)
    assert decoded(cut_up(data, body)) == decoded([body])


@given(st.data(), st.integers(0, 60))
def test_an_event_is_refused_by_its_length_and_not_by_where_it_is_cut(
    data: st.DataObject, length: int
) -> None:
    event = b"x" * length
    body = b"data:1\n\n" + event + b"\n\nabc"
    cutter = LineCutter(limit=40)
    try:
        for chunk in cut_up(data, body):
            cutter.feed(chunk)
    except TooLong:
        assert length > 38
