"""What is read at once is what would have been read with care."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from station.adapters.orchestrator.devices import DEVICE_TYPES
from station.adapters.orchestrator.events import carefully_read
from station.adapters.orchestrator.plain_events import device_reported
from station.core.events import DeviceReported

MAC = "AA:BB:CC:00:00:01"
BOARD = {
    "mac": MAC, "ip": "192.168.4.7", "state": "verified", "rssi": -45, "firmware_version": "1.2.3",
    "discovered_at": "2026-01-11T12:00:05Z", "provisioned_at": "2026-01-11T12:00:15.123456789Z",
    "verified_at": "2026-01-11T12:00:45+01:00", "error_message": "", "retry_count": 0,
    "in_allowlist": True, "container_id": "CT-0001", "session_id": "sess_1",
}  # fmt: skip
MESSAGE = {
    "version": "1.0", "type": "device.verified", "timestamp": "2026-01-11T12:00:45Z", "session_id": "sess_1",
}  # fmt: skip

odd = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({"a": 1}),
    st.sampled_from(["\ud800", "☃", "0001-01-01T00:00:00Z", "2026-01-11T12:00:05", "9999-12-31T23:59:60Z",
                     "-45", "provisioning_failed", "Verified ", "strange", 1 << 63, -(1 << 63), 10 ** 4000]),
)  # fmt: skip
boards = st.dictionaries(
    st.sampled_from([*BOARD, "progress", "error", "new_state", "previous_state", "else"]), odd, max_size=4
).map(lambda strange: {**BOARD, **strange})
messages = st.dictionaries(
    st.sampled_from([*MESSAGE, "payload", "else"]), odd | st.sampled_from([*DEVICE_TYPES]), max_size=2
)


def written(message: dict[str, Any]) -> str:
    return json.dumps(message, separators=(",", ":"))


@given(boards, messages, st.sets(st.sampled_from([*BOARD, *MESSAGE]), max_size=3))
@example({**BOARD, "error": "no answer", "error_message": None}, {}, set())
@example({**BOARD, "state": None, "new_state": "failed"}, {}, set())
@example(BOARD, {"version": "2.0"}, set())
def test_a_message_is_read_as_it_is_with_care_or_not_at_all(
    board: dict[str, Any], strange: dict[str, Any], left_out: set[str]
) -> None:
    row = {name: value for name, value in board.items() if name not in left_out}
    message = {**MESSAGE, "payload": {"device": row}, **strange}
    data = written({name: value for name, value in message.items() if name not in left_out})
    plain = device_reported(data)
    assert plain is None or plain == carefully_read("message", data)


@pytest.mark.parametrize("kind", DEVICE_TYPES)
def test_the_handoffs_own_messages_are_read_at_once(kind: str) -> None:
    data = written({**MESSAGE, "type": kind, "payload": {"device": BOARD}})
    assert device_reported(data) == carefully_read("message", data)
    assert device_reported(data) is not None


@pytest.mark.parametrize(
    "data",
    ["", "[]", "{", written({**MESSAGE, "payload": BOARD}), written({**MESSAGE, "payload": None}),
     f'{{"type":"device.verified","mac":"{MAC}"}}', "[" * 100_000],
)  # fmt: skip
def test_everything_else_is_left_to_the_careful_reader(data: str) -> None:
    assert device_reported(data) is None


@pytest.mark.parametrize("name", ["discovered_at", "provisioned_at", "verified_at"])
def test_a_time_longer_than_any_is_not_kept(name: str) -> None:
    data = written(
        {**MESSAGE, "payload": {"device": {**BOARD, name: "2026-01-11T12:00:05." + "0" * 64 + "Z"}}}
    )
    assert device_reported(data) is None
    read = carefully_read("message", data)
    assert isinstance(read, DeviceReported)
    assert getattr(read.report, name) == datetime(2026, 1, 11, 12, 0, 5, tzinfo=UTC)


def test_of_a_name_that_stands_twice_the_last_one_counts() -> None:
    board = written({"mac": MAC, "state": "verified"})
    twice = board.removesuffix("}") + ',"state":"failed"}'
    data = written(MESSAGE).removesuffix("}") + f',"payload":{{"device":{twice}}}}}'
    assert device_reported(data) == carefully_read("message", data)
    assert device_reported(data) is not None
