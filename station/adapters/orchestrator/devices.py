"""The wire's board, read by hand.

One reader for the snapshot and for the live feed, in every dialect of it. The live
feed carries thousands of these, and a hand-written reader is several times faster
than a validated model; the rest of the wire is in `wire`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from station.adapters.orchestrator import values
from station.core.device import DeviceReport, DeviceState, device_state, make_report
from station.core.mac import Mac

_STATES = {state.value: state for state in DeviceState}

DEVICE_TYPES: Final[Mapping[str, DeviceState | None]] = {
    "device.discovered": DeviceState.DISCOVERED,
    "device.state_changed": None,
    "device.provisioning_started": DeviceState.PROVISIONING,
    "device.provisioning_completed": DeviceState.PROVISIONED,
    "device.provisioning_failed": DeviceState.FAILED,
    "device.verified": DeviceState.VERIFIED,
}
"""The types of messages about a board, with the state that each stands for where the payload has none."""


def state_named(text: str) -> DeviceState:
    """Give the state that the wire's word means."""
    return _STATES.get(text) or device_state(text)


def device_report(
    row: Mapping[str, Any], *, at: datetime | None, mac: Mac | None = None
) -> DeviceReport | None:
    """Read one board (handoff 7.2 and 9.1, ProvisioningCandidate); None without a MAC.

    All but the MAC may be missing, null or of another JSON type. The other
    dialect's ``new_state`` and ``error`` are understood, its ``previous_state`` is
    not needed. `at` is the server's time of the message, `mac` the board that was
    asked about, for answers that do not repeat it.
    """
    get = row.get
    known = values.mac(get("mac")) or mac
    if known is None:
        return None
    state_text = values.text(get("state")) or values.text(get("new_state"))
    return make_report(
        known,
        None if state_text is None else state_named(state_text),
        state_text,
        values.text(get("ip")),
        values.whole(get("rssi")),
        values.text(get("firmware_version")),
        values.time(get("discovered_at")),
        values.time(get("provisioned_at")),
        values.time(get("verified_at")),
        values.text(get("error_message")) or values.text(get("error")),
        values.whole(get("retry_count")),
        values.text(get("container_id")),
        values.flag(get("in_allowlist")),
        values.text(get("session_id")),
        values.whole(get("progress")),
        at,
    )
