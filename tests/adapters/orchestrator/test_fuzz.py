"""Bytes that nobody foresaw: nothing unhandled, nothing unbounded.

``FUZZ_SECONDS`` is the time for each search, shared by its examples.
"""

from __future__ import annotations

import json
import os
import random
import time
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from station.adapters.orchestrator.envelope import Answer, Failure, Reply, judge
from station.adapters.orchestrator.events import EventReader
from station.adapters.orchestrator.lines import LARGEST_EVENT, LineCutter, TooLong
from station.adapters.orchestrator.messages import MessageReader
from station.core.errors import NotOurProtocol, Refused
from station.core.events import LiveEvent
from station.core.fleet import Fleet
from tests.vectors import load

SECONDS = float(os.environ.get("FUZZ_SECONDS", "4"))
STREAMS = [vector.body for vector in load("sse") if vector.body]
BODIES = [vector.body for name in ("http_errors", "http_handoff", "http_odd", "http_peer", "http_real")
          for vector in load(name) if vector.body]  # fmt: skip

SESSION = "sess_abc123"


def fold(chunks: list[bytes]) -> Fleet:
    """Do what the feed does with the bytes of a stream, down to the fold."""
    cutter, messages, reader, fleet = LineCutter(), MessageReader(), EventReader(), Fleet(SESSION)
    for chunk in chunks:
        for message in messages.read(cutter.feed(chunk)):
            if message is not None and message.data:
                event = reader.read(message.event, message.data)
                assert isinstance(event, LiveEvent)
                fleet.apply(event)
    return fleet


def judged(body: bytes, status: int, method: str) -> None:
    """Do what the client does with an answer."""
    outcome = judge(Answer("http://pi", method, "/x", status, {}, body, ("s3cret",)))
    assert isinstance(outcome, Reply | Failure)
    if isinstance(outcome, Failure):
        assert isinstance(outcome.error, Refused | NotOurProtocol)
        assert len(str(outcome.error)) < 4000


def mutated(draw: random.Random, body: bytes) -> bytes:
    """Spoil a valid text in a few places: bytes changed, dropped, doubled, moved, or cut off."""
    text = bytearray(body)
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(text) + 1)
        match draw.randrange(6):
            case 0:
                text[at : at + 1] = bytes([draw.randrange(256)])
            case 1:
                del text[at : at + draw.randint(1, 20)]
            case 2:
                text[at:at] = text[at : at + draw.randint(1, 40)]
            case 3:
                text[at:at] = draw.choice(SPICES)
            case 4:
                other = draw.randrange(len(text) + 1)
                text[at:at] = text[other : other + draw.randint(1, 60)]
            case _:
                del text[at:]
    return bytes(text)


SPICES = [
    b"\0", b"\r", b"\n", b"\r\n", b"\n\n", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"null", b"[]", b"{}",
    b"-", b"1e999", b"9" * 5000, b'"\\ud800"', b"true", b"[" * 3000, b'{"a":' * 3000, b"data:", b"id:\0",
    b"retry:1", b"NaN", b"Infinity", b'"', b"\\", b"\\u0000", b":",
]  # fmt: skip


def search(attempt: Callable[[random.Random], None]) -> int:
    """Try seeds until the time is over; a failure names its seed. Gives how many were tried."""
    until, seed = time.monotonic() + SECONDS, 0
    while seed < 200 or time.monotonic() < until:
        try:
            attempt(random.Random(seed))
        except Exception as error:
            raise AssertionError(f"seed {seed}: {error!r}") from error
        seed += 1
    return seed


def test_a_valid_stream_that_is_spoilt_anywhere_is_read_or_skipped() -> None:
    def attempt(draw: random.Random) -> None:
        body = mutated(draw, draw.choice(STREAMS))
        cut = draw.randrange(len(body) + 1)
        fold([body[:cut], body[cut:]])

    assert search(attempt) >= 200


def test_a_valid_answer_that_is_spoilt_anywhere_is_judged() -> None:
    def attempt(draw: random.Random) -> None:
        judged(mutated(draw, draw.choice(BODIES)), draw.choice((200, 201, 204, 302, 400, 401, 404, 500, 503)),
               draw.choice(("GET", "POST")))  # fmt: skip

    assert search(attempt) >= 200


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.binary(max_size=200), max_size=8))
def test_random_bytes_are_a_stream_of_nothing(chunks: list[bytes]) -> None:
    assert len(fold(chunks).devices) == 0


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400), st.integers(200, 599), st.sampled_from(["GET", "POST", "DELETE"]))
def test_random_bytes_are_an_answer_that_is_judged(body: bytes, status: int, method: str) -> None:
    judged(body, status, method)


@pytest.mark.parametrize(
    "chunk", [b"x" * 65536, b"data: " + b"y" * 60000 + b"\n", b":" + b"c" * 9999 + b"\r"]
)
def test_an_event_over_a_mebibyte_is_refused_without_growing_memory(chunk: bytes) -> None:
    cutter, messages = LineCutter(), MessageReader()

    def feed_for_ever() -> None:
        for _ in range(10_000):
            messages.read(cutter.feed(chunk))

    tracemalloc.start()
    try:
        with pytest.raises(TooLong):
            feed_for_ever()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * LARGEST_EVENT


def test_a_stream_of_thousands_of_kinds_of_trouble_fills_neither_memory_nor_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    reader = EventReader()
    tracemalloc.start()
    try:
        for number in range(2_000):
            reader.read("message", json.dumps({"type": f"odd.{number}"}))
        first, _ = tracemalloc.get_traced_memory()
        for number in range(2_000, 20_000):
            reader.read("message", json.dumps({"type": f"odd.{number}"}))
        second, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert second - first < 1 << 18
    assert len(caplog.records) == 100
