"""The commonest message by far, read in a quarter of the time: a board's, by the handoff to the letter.

A decoder that knows the types beforehand makes neither dictionaries nor looks at each value
anew. Whatever differs in anything, be it one field's type, is not read here but by `events`,
which knows the dialects; what is read here is what `events` would have made of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Final, Literal

import msgspec

from station.adapters.orchestrator import values
from station.adapters.orchestrator.devices import DEVICE_TYPES, state_named
from station.core.device import make_report
from station.core.events import DeviceReported, make_device_reported

_Whole = Annotated[int, msgspec.Meta(ge=-(1 << 63), le=(1 << 63) - 1)] | None
_Nothing = Literal[""] | None
_Moment = Annotated[str, msgspec.Meta(max_length=64)] | None
"""No longer than a time is: `_fact_time` keeps thousands of them."""


class _Board(msgspec.Struct, gc=False):
    mac: str
    state: str
    ip: str | None = None
    rssi: _Whole = None
    firmware_version: str | None = None
    discovered_at: _Moment = None
    provisioned_at: _Moment = None
    verified_at: _Moment = None
    error_message: str | None = None
    error: _Nothing = None
    retry_count: _Whole = None
    container_id: str | None = None
    in_allowlist: bool | None = None
    session_id: str | None = None
    progress: _Whole = None


class _Payload(msgspec.Struct, gc=False):
    device: _Board


class _Message(msgspec.Struct, gc=False):
    type: str
    version: Literal["1.0"]
    payload: _Payload
    session_id: str | None = None
    timestamp: str | None = None


_decode: Final = msgspec.json.Decoder(_Message).decode
_fact_time: Final = lru_cache(4096)(values.time)
"""When a board was found, provisioned and verified stands in each of its messages again."""


def device_reported(data: str) -> DeviceReported | None:
    """Read a message about a board; None for what is to be read with more care."""
    try:
        message = _decode(data)
    except (ValueError, RecursionError):
        return None
    board = message.payload.device
    mac = values.mac(board.mac)
    if mac is None or not board.state or message.type not in DEVICE_TYPES:
        return None
    at = None if message.timestamp is None else values.time(message.timestamp)
    return make_device_reported(
        make_report(
            mac,
            state_named(board.state),
            board.state,
            board.ip or None,
            board.rssi,
            board.firmware_version or None,
            _fact_time(board.discovered_at) if board.discovered_at else None,
            _fact_time(board.provisioned_at) if board.provisioned_at else None,
            _fact_time(board.verified_at) if board.verified_at else None,
            board.error_message or None,
            board.retry_count,
            board.container_id or None,
            board.in_allowlist,
            board.session_id or None,
            board.progress,
            at,
        ),
        message.session_id or None,
        at,
    )
