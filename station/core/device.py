"""A board as the Pi reports it, its states, and which of two reports is newer."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import Enum
from typing import Final

from station.core.mac import Mac
from station.core.quick import maker


class DeviceState(Enum):
    """Where a board stands on its way to `VERIFIED` (handoff 9.1)."""

    UNKNOWN = "unknown"
    DISCOVERED = "discovered"
    PROVISIONING = "provisioning"
    PROVISIONED = "provisioned"
    VERIFYING = "verifying"
    VERIFIED = "verified"
    FAILED = "failed"

    __hash__ = object.__hash__
    """By identity: an enum's own hash is slow, and every event takes several."""

    @property
    def is_final(self) -> bool:
        """True where nothing more happens by itself."""
        return self in (DeviceState.VERIFIED, DeviceState.FAILED)

    @property
    def is_under_way(self) -> bool:
        """True while the Pi is working on the board."""
        return self in UNDER_WAY


UNDER_WAY: Final = (DeviceState.PROVISIONING, DeviceState.PROVISIONED, DeviceState.VERIFYING)
"""The states in which the Pi is working on a board."""

_PROGRESS: Final = {
    DeviceState.UNKNOWN: 0,
    DeviceState.DISCOVERED: 1,
    DeviceState.PROVISIONING: 2,
    DeviceState.PROVISIONED: 3,
    DeviceState.VERIFYING: 4,
    DeviceState.VERIFIED: 5,
    DeviceState.FAILED: 5,
}

_ALIASES: Final = {
    "provisioning_started": DeviceState.PROVISIONING,
    "connecting": DeviceState.PROVISIONING,
    "provisioning_completed": DeviceState.PROVISIONED,
    "provisioning_failed": DeviceState.FAILED,
}


def device_state(text: str) -> DeviceState:
    """Map the wire's word, or an alias of the other dialects, to a state.

    A word that nobody knows is `DeviceState.UNKNOWN`; keep the text beside it.
    """
    word = text.strip().lower()
    if word in _ALIASES:
        return _ALIASES[word]
    try:
        return DeviceState(word)
    except ValueError:
        return DeviceState.UNKNOWN


@dataclass(frozen=True, slots=True)
class DeviceReport:
    """What one message says about one board; None means "it does not say".

    `at` is the server's time of the message (envelope), not of the fact.
    `rssi` is in dBm. `state_text` keeps the wire's own word.
    """

    mac: Mac
    state: DeviceState | None = None
    state_text: str | None = None
    ip: str | None = None
    rssi: int | None = None
    firmware: str | None = None
    discovered_at: datetime | None = None
    provisioned_at: datetime | None = None
    verified_at: datetime | None = None
    error_message: str | None = None
    retry_count: int | None = None
    container_id: str | None = None
    in_allowlist: bool | None = None
    session_id: str | None = None
    progress: int | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Device:
    """The best knowledge about one board: all reports about it, folded.

    `since` is the server's time at which `state` was first seen. Fields are None
    where no report has said anything.
    """

    mac: Mac
    state: DeviceState = DeviceState.UNKNOWN
    state_text: str = ""
    ip: str | None = None
    rssi: int | None = None
    firmware: str | None = None
    discovered_at: datetime | None = None
    provisioned_at: datetime | None = None
    verified_at: datetime | None = None
    error_message: str | None = None
    retry_count: int | None = None
    container_id: str | None = None
    in_allowlist: bool | None = None
    session_id: str | None = None
    progress: int | None = None
    at: datetime | None = None
    since: datetime | None = None

    @classmethod
    def from_report(cls, report: DeviceReport) -> Device:
        """Start a row from the first report about a board."""
        return _overlay(cls(mac=report.mac), report)

    def merged(self, report: DeviceReport) -> Device:
        """Fold one more live report in; an old one only fills in what is unknown.

        Raises ValueError when the report is about another board.
        """
        if report.mac is not self.mac and report.mac != self.mac:
            raise ValueError(f"a report about {report.mac} does not belong to {self.mac}")
        if is_newer(self, report):
            return _overlay(self, report)
        return _fill(self, report)

    def replaced(self, report: DeviceReport) -> Device:
        """Take a snapshot's word for it, whatever the times say.

        The snapshot was asked for after everything folded so far had arrived,
        so it is newer by cause, even if the Pi's clock has jumped backwards.
        """
        return _overlay(self, report)


make_report: Final = maker(DeviceReport)
_make_device: Final = maker(Device)


def is_newer(known: Device, report: DeviceReport) -> bool:
    """Say whether a live report is newer than what is known about its board.

    In this order:

    1. a higher `retry_count` is newer, a lower one older: a retry may go back;
    2. a later server time is newer, an earlier one older;
    3. with equal or missing times, only a step forward counts, so that replayed
       events change nothing; where no times are told at all, a failed board may
       be worked on again. (A retry within the very second of the failure, in the
       dialect that counts no retries, shows with its next event.)
    """
    attempt, known_attempt = report.retry_count, known.retry_count
    if attempt is not None and known_attempt is not None and attempt != known_attempt:
        return attempt > known_attempt
    if known.at is not None and report.at is not None and report.at != known.at:
        return report.at > known.at
    if report.state is None or report.state is known.state:
        return True
    if known.at is None and known.state is DeviceState.FAILED:
        return report.state.is_under_way
    return _PROGRESS[report.state] > _PROGRESS[known.state]


_FILLED: Final = tuple(
    f.name for f in fields(DeviceReport) if f.name not in ("mac", "state", "state_text", "at", "progress")
)


def _overlay(known: Device, report: DeviceReport) -> Device:
    """Lay what a report says over what is known.

    Written out, because it is what every event costs: `dataclasses.replace` takes
    many times as long.
    """
    state, state_text, since = known.state, known.state_text, known.since
    error_message, verified_at, progress = known.error_message, known.verified_at, known.progress
    if report.state is not None:
        if _enters_a_state(known, report):
            since, progress = report.at, None
        state, state_text = report.state, report.state_text or report.state.value
        if state is not DeviceState.FAILED:
            error_message = None
        if state is DeviceState.DISCOVERED or state is DeviceState.PROVISIONING:
            verified_at = None
    return _make_device(
        known.mac,
        state,
        state_text,
        known.ip if report.ip is None else report.ip,
        known.rssi if report.rssi is None else report.rssi,
        known.firmware if report.firmware is None else report.firmware,
        known.discovered_at if report.discovered_at is None else report.discovered_at,
        known.provisioned_at if report.provisioned_at is None else report.provisioned_at,
        verified_at if report.verified_at is None else report.verified_at,
        error_message if report.error_message is None else report.error_message,
        known.retry_count if report.retry_count is None else report.retry_count,
        known.container_id
        if report.container_id is None and report.in_allowlist is not False
        else report.container_id,  # a board that was taken off the allowlist has no container any more
        known.in_allowlist if report.in_allowlist is None else report.in_allowlist,
        known.session_id if report.session_id is None else report.session_id,
        progress if report.progress is None else report.progress,
        known.at if report.at is None else report.at,
        since,
    )


def _enters_a_state(known: Device, report: DeviceReport) -> bool:
    """Two words for one state are one state; two words that nobody knows are two."""
    if report.state is not known.state:
        return True
    return report.state is DeviceState.UNKNOWN and report.state_text not in (None, known.state_text)


def _fill(known: Device, report: DeviceReport) -> Device:
    missing = {
        name: value
        for name in _FILLED
        if getattr(known, name) is None
        and (value := getattr(report, name)) is not None
        and name not in ("error_message", "verified_at", "provisioned_at")
        and not (name == "container_id" and known.in_allowlist is not None)
    }
    return replace(known, **missing) if missing else known
