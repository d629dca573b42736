"""The Pi's log: every vector of its stream, its pages, and the routes that stand in for others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from station.adapters.orchestrator import ApiKey, HttpLogs
from station.adapters.orchestrator.log_lines import LONGEST, MOST_LINES
from station.core.errors import (
    NotOffered,
    NotOurProtocol,
    Refused,
    StationError,
    Unauthorized,
    Unreachable,
)
from station.core.logs import LogLevel, LogLine
from tests.adapters.orchestrator.impatient import ImpatientClock
from tests.adapters.orchestrator.wire_server import Canned, Recorded, serving
from tests.support.streams import singly
from tests.vectors import Vector, load

VECTORS = {vector.name: vector for vector in load("sse") if vector.name.startswith("sse-logs")}
NOON = datetime(2026, 1, 8, 12, 0, tzinfo=UTC)
NIGHT = datetime(2026, 1, 13, 1, 0, tzinfo=UTC)
SSE = {"Content-Type": "text/event-stream"}

# Lines, and the id that the next stream is resumed from.
DUE: dict[str, tuple[list[LogLine], str | None]] = {
    "sse-logs-seed": ([LogLine(NOON, "info", "mqtt", "Connected", id="12345")], "12346"),
    "sse-logs-021": ([LogLine(NOON, "info", "mqtt", "Connected", id="abc123")], "12345"),
    "sse-logs-fields": (
        [
            LogLine(NIGHT, "info", "", "Request received", "path=/api/v1/cameras"),
            LogLine(NIGHT + timedelta(seconds=1), "error", "", "Connection failed", "error=timeout"),
        ],
        None,
    ),
    "sse-logs-source-details": (
        [
            LogLine(
                datetime(2026, 1, 7, 10, 30, 15, tzinfo=UTC),
                "WARNING",
                "monitor",
                "High CPU temperature",
                "temperature=72",
            )
        ],
        None,
    ),
    "sse-logs-unknown-level": ([LogLine(NOON, "trace", "x", "m"), LogLine(NOON, "fatal")], None),
    "sse-logs-unnamed": ([LogLine(NOON, "info", "mqtt", "unnamed")], None),
}


@dataclass
class Heard:
    """What came of listening, and the requests of it and of a second time."""

    lines: list[LogLine]
    error: StationError | None
    requests: list[Recorded]


def stream(text: str, end: str = "close") -> Canned:
    return Canned(200, SSE, (text.encode(),), end=end, streams=True)


async def listen(*answers: Canned, largest_event: int = 1 << 20) -> Heard:
    """Listen to the end, then once more, to an empty stream."""
    heard = Heard([], None, [])
    async with serving(*answers, stream("")) as server:
        logs = HttpLogs(
            server.url,
            key=ApiKey("k3y-123456"),
            clock=ImpatientClock(),
            silence=0.3,
            largest_event=largest_event,
        )
        try:
            async with logs.listen() as lines:
                async for line in singly(lines):
                    heard.lines.append(line)
            async with logs.listen() as lines:
                assert [line async for line in lines] == []
        except StationError as error:
            heard.error = error
        finally:
            await logs.aclose()
        heard.requests = server.requests
    return heard


def canned(vector: Vector) -> Canned:
    return Canned(vector.status, vector.headers, vector.chunks, end=vector.end, streams=True)


@pytest.mark.parametrize("name", DUE)
async def test_a_stream_becomes_lines_and_is_resumed_from_its_last_id(name: str) -> None:
    lines, last_id = DUE[name]
    heard = await listen(canned(VECTORS[name]))
    assert (heard.lines, heard.error) == (lines, None)
    assert [request.headers.get("last-event-id") for request in heard.requests] == [None, last_id]
    assert {request.target for request in heard.requests} == {"/api/v1/system/logs/stream"}
    assert all(request.headers["x-api-key"] == "k3y-123456" for request in heard.requests)


def test_every_vector_of_the_log_has_an_expectation() -> None:
    assert set(DUE) == set(VECTORS)


def test_warning_is_warn_and_trace_is_its_own_word() -> None:
    (line,) = DUE["sse-logs-source-details"][0]
    assert line.level is LogLevel.WARN
    assert [line.level for line in DUE["sse-logs-unknown-level"][0]] == [None, None]


async def test_a_line_without_an_id_does_not_take_that_of_the_line_before() -> None:
    said = 'id: 7\ndata: {"message":"a"}\n\ndata: {"message":"b"}\n\ndata: {"message":"b"}\n\n'
    heard = await listen(stream(said))
    assert [(line.message, line.id) for line in heard.lines] == [("a", "7"), ("b", ""), ("b", "")]
    assert heard.requests[1].headers["last-event-id"] == "7"


async def test_words_that_are_no_json_are_a_line_and_what_says_nothing_is_none() -> None:
    heard = await listen(
        stream('data: kernel: oops\n\ndata: [1]\n\ndata: {}\n\nevent: ping\ndata: {"a":1}\n\n')
    )
    assert [line.message for line in heard.lines] == ["kernel: oops"]


async def test_a_line_is_understood_inside_an_envelope_too() -> None:
    heard = await listen(stream('data: {"type":"log","data":{"level":"info","message":"m"}}\n\n'))
    assert [(line.level, line.message) for line in heard.lines] == [(LogLevel.INFO, "m")]


async def test_no_text_of_a_line_is_kept_longer_than_its_bound() -> None:
    row = {"message": "m" * 99_999, "component": "c" * 99_999, "fields": {"k" * 99_999: ["v" * 99_999] * 500}}
    heard = await listen(stream(f"data: {json.dumps(row)}\n\n"), largest_event=1 << 30)
    (line,) = heard.lines
    assert {len(line.message), len(line.component), len(line.fields)} == {LONGEST}


async def test_an_event_without_end_is_refused() -> None:
    heard = await listen(stream("data: " + "x" * 5000), largest_event=4000)
    assert isinstance(heard.error, NotOurProtocol)


async def test_a_stream_that_falls_silent_is_lost() -> None:
    heard = await listen(stream('id: 1\ndata: {"message":"a"}\n\n', end="hang"))
    assert type(heard.error) is Unreachable
    assert len(heard.lines) == 1


NO_ROUTE = Canned.json(
    404, '{"success":false,"error":{"code":"NOT_FOUND","message":"API endpoint not found"}}'
)
PAGE = Canned(200, {"Content-Type": "text/html"}, (b"<!doctype html>",))
JSON_PAGE = Canned.json(200, '{"count":1,"logs":[{"id":"9","level":"info","message":"old"}]}')
NULL_PAGE = Canned.json(200, '{"count":0,"logs":null}')


@pytest.mark.parametrize("first", [NO_ROUTE, PAGE, JSON_PAGE], ids=["404", "a web page", "JSON"])
async def test_where_the_handoffs_stream_is_missing_the_other_one_is_opened(first: Canned) -> None:
    heard = await listen(first, canned(VECTORS["sse-logs-fields"]))
    assert heard.error is None
    assert len(heard.lines) == 2
    assert [request.target for request in heard.requests][:2] == [
        "/api/v1/system/logs/stream",
        "/api/v1/dashboard/logs",
    ]


async def test_without_any_stream_it_is_said_so() -> None:
    heard = await listen(JSON_PAGE, NO_ROUTE)
    assert isinstance(heard.error, NotOffered)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Canned.json(401, '{"error":"API key required"}'), Unauthorized),
        (Canned.json(503, "{}"), Refused),
        (Canned(None), Unreachable),
    ],
)
async def test_other_trouble_with_the_stream_is_told_as_it_is(
    answer: Canned, kind: type[StationError]
) -> None:
    heard = await listen(answer)
    assert type(heard.error) is kind
    assert len(heard.requests) == 1


# -- pages -----------------------------------------------------------------------


async def pages(*answers: Canned, times: int = 1) -> tuple[Sequence[LogLine], list[str], StationError | None]:
    """Ask for the page so often; gives the last one and the paths that were asked."""
    lines: Sequence[LogLine] = ()
    error: StationError | None = None
    async with serving(*answers) as server:
        logs = HttpLogs(server.url, key=ApiKey(), clock=ImpatientClock())
        try:
            for _ in range(times):
                lines = await logs.page(once=True)
        except StationError as caught:
            error = caught
        finally:
            await logs.aclose()
        asked = [request.target for request in server.requests]
    return lines, [target.partition("?")[0] for target in asked], error


async def test_the_route_of_the_page_that_works_is_kept_to() -> None:
    lines, asked, error = await pages(NO_ROUTE, stream("data: {}\n\n"), JSON_PAGE, times=2)
    assert error is None
    assert [line.message for line in lines] == ["old"]
    assert asked == [
        "/api/v1/system/logs",
        "/api/v1/dashboard/logs",
        "/api/dashboard/logs",
        "/api/dashboard/logs",
    ]


async def test_a_stream_that_answers_with_a_page_is_one() -> None:
    lines, asked, _ = await pages(NO_ROUTE, NO_ROUTE, PAGE, JSON_PAGE)
    assert (len(lines), asked[-1]) == (1, "/api/v1/system/logs/stream")


async def test_without_any_page_the_handoffs_own_answer_is_told() -> None:
    _, asked, error = await pages(NO_ROUTE, PAGE)
    assert isinstance(error, NotOffered)
    assert len(asked) == 4


async def test_no_lines_are_no_error() -> None:
    assert await pages(NULL_PAGE) == ((), ["/api/v1/system/logs"], None)


async def test_the_newest_line_comes_last_whatever_the_pis_order_and_too_many_lose_the_oldest() -> None:
    rows = [
        {"timestamp": (NOON - timedelta(seconds=number)).isoformat(), "message": str(number)}
        for number in range(MOST_LINES + 5)
    ]
    lines, _, _ = await pages(Canned.json(200, json.dumps({"logs": [*rows, 5, None, {}]})))
    assert lines[-1].message == "0"
    assert len(lines) == MOST_LINES


@pytest.mark.parametrize(
    "body", ["[1, 2]", '{"logs": 7}', '{"ok": true}', "nonsense", "", '{"logs":[{"level":']
)
async def test_an_odd_page_is_empty_or_a_typed_error(body: str) -> None:
    lines, _, error = await pages(Canned.json(200, body))
    assert lines == ()
    assert error is None or isinstance(error, NotOurProtocol)
