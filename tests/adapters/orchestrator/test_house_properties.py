"""Whatever the bytes: the monitor, the log and the house give values or typed errors, and stay bounded."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.adapters.orchestrator import (
    house_cameras,
    house_config,
    house_door,
    house_network,
    house_tools,
    log_lines,
    readings,
    values,
)
from station.adapters.orchestrator.envelope import Answer, Reply
from station.adapters.orchestrator.readings import MOST_CAMERAS, MonitorReader
from station.core.errors import NotOurProtocol
from station.core.logs import LogLine
from station.core.monitor import MonitorData, MonitorTrouble
from tests.vectors import load, rows

KEYS = sorted(
    {
        *("type", "data", "message", "code", "error", "success", "status", "id", "level", "fields", "logs"),
        *("camera_status", "system_health", "security_metrics", "service_status", "network_metrics"),
        *("cameras", "sections", "items", "networks", "history", "peers", "health", "validation", "options"),
        *("image_data", "key", "name", "value", "mac_address", "ssid", "command", "hostname", "items"),
        *("cpu", "memory", "disk", "per_core", "uptime", "load_average", "timestamp", "details", "metadata"),
        *readings._HEALTH, *readings._SECURITY, *readings._SERVICES, *readings._CAMERA,
    }
)  # fmt: skip
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["initial_data", "monitoring_update", "error", "1h2m", "2026-01-11T12:00:00Z", "AA:BB:CC:DD:EE:FF"]
    )
    | st.sampled_from(["1e999", "9" * 400, "/9j/4AAQ", "data:image/png;base64,AAAA", "\ud800", "CRITICAL"])
)
documents = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)
objects = st.dictionaries(st.sampled_from(KEYS), documents, max_size=8)
messages = (
    st.builds(
        lambda kind, data: json.dumps({"type": kind, "data": data}),
        st.sampled_from(["initial_data", "monitoring_update", "error", "pong", "alert"]),
        objects,
    )
    | documents.map(json.dumps)
    | st.text(max_size=200)
    | st.binary(max_size=200)
)
FRAMES = [frame["text"] for row in rows("ws") for frame in row["frames"] if "text" in frame]
BODIES = [vector.body for vector in load("http_house", "http_real")]

READERS: dict[str, Callable[[Reply], Any]] = {
    "boards": house_cameras.boards,
    "bridge": house_network.bridge,
    "cameras": house_cameras.cameras,
    "config": house_config.config,
    "door": house_door.door,
    "door answer": house_door.door_answer,
    "door history": house_door.door_history,
    "health": house_network.health,
    "log page": log_lines.page,
    "mqtt": house_network.mqtt,
    "photo": house_cameras.photo,
    "ping": house_network.ping,
    "restored": house_config.restored,
    "system information": readings.system_info,
    "tailscale": house_network.tailscale,
    "Wi-Fi scan": house_network.wifis,
    "Wi-Fi status": house_network.wifi_status,
    "words": house_tools.words,
}


def cut(data: st.DataObject, body: bytes) -> bytes:
    """Spoil a recorded text: cut it, and change a byte."""
    spoilt = bytearray(body[: data.draw(st.integers(1, len(body)))])
    spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    return bytes(spoilt)


@given(st.lists(messages, max_size=6))
def test_any_messages_of_the_monitor_become_what_is_known_or_nothing(said: list[str | bytes]) -> None:
    reader = MonitorReader()
    for message in said:
        news = reader.read(message)
        assert news is None or isinstance(news, MonitorData | MonitorTrouble)
        if isinstance(news, MonitorData):
            assert len(news.cameras) <= MOST_CAMERAS
            assert news.security.threat is None or news.security.threat_text


@given(st.data(), st.sampled_from(FRAMES))
def test_a_message_of_the_monitor_that_was_spoilt_on_its_way_breaks_nothing(
    data: st.DataObject, frame: str
) -> None:
    reader = MonitorReader()
    reader.read(cut(data, frame.encode()))
    assert isinstance(reader.read(frame), MonitorData | MonitorTrouble | None)


@given(objects, objects)
def test_what_a_partial_message_does_not_name_stays_known(first: Any, second: Any) -> None:
    known = readings.overlaid(MonitorData(), first)
    after = readings.overlaid(known, second)
    health = values.mapping(second.get("system_health"))
    if "cpu_usage" not in health:
        assert after.health.cpu == known.health.cpu
    if not isinstance(second.get("camera_status"), dict):
        assert after.cameras == known.cameras
    assert readings.overlaid(after, second) == after


def test_no_pi_can_fill_the_memory_with_cameras_or_with_kinds_of_messages() -> None:
    reader = MonitorReader()
    for part in range(5):
        rows = {f"cam-{part}-{number}": {"online": True} for number in range(MOST_CAMERAS)}
        reader.read(json.dumps({"type": "monitoring_update", "data": {"camera_status": rows}}))
        for number in range(MOST_CAMERAS):
            reader.read(json.dumps({"type": f"kind-{part}-{number}"}))
    news = reader.read('{"type":"monitoring_update","data":{}}')
    assert isinstance(news, MonitorData)
    assert len(news.cameras) == MOST_CAMERAS
    assert len(reader._told) == 100


def test_a_camera_given_as_null_is_gone() -> None:
    known = readings.overlaid(MonitorData(), {"camera_status": {"a": {"rssi": -40}, "b": {"rssi": -50}}})
    after = readings.overlaid(known, {"camera_status": {"a": None, "b": {"online": False}}})
    assert list(after.cameras) == ["b"]
    assert (after.cameras["b"].rssi, after.cameras["b"].online) == (-50, False)


@given(
    st.sampled_from(["message", "log", "keepalive", ""]),
    st.text(max_size=200) | documents.map(json.dumps),
    st.text(max_size=20),
)
def test_any_message_of_the_log_is_a_line_or_none(name: str, data: str, own_id: str) -> None:
    line = log_lines.from_stream(name, data, own_id)
    assert line is None or isinstance(line, LogLine)
    if line is not None:
        texts = (line.message, line.component, line.level_text, line.fields, line.id)
        assert max(map(len, texts)) <= log_lines.LONGEST
        hash(line)
        "".join(texts).encode()


@pytest.mark.parametrize("name", READERS)
@given(payload=documents, picture=st.booleans())
def test_any_payload_is_read_or_refused_with_a_typed_error(name: str, payload: Any, picture: bool) -> None:
    headers = {"content-type": "image/jpeg"} if picture else {}
    reply = Reply(Answer("http://pi", "GET", "/x", 200, headers, b"{}"), payload)
    with contextlib.suppress(NotOurProtocol):
        READERS[name](reply)


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
def test_a_recorded_answer_in_which_a_value_was_spoilt_is_read_or_refused(
    name: str, data: st.DataObject
) -> None:
    document = data.draw(st.sampled_from([body for body in BODIES if body[:1] == b"{"]).map(json.loads))
    payload = values.mapping(document).get("data", document)
    if isinstance(payload, dict) and payload:
        key = data.draw(st.sampled_from(sorted(payload)))
        payload = {**payload, key: data.draw(documents)}
    reply = Reply(Answer("http://pi", "GET", "/x", 200, {}, b"{}"), payload)
    with contextlib.suppress(NotOurProtocol):
        READERS[name](reply)
