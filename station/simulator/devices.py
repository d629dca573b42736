"""A device in a session: its state machine (quick reference card) and its wire form (7.2, 9.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from station.simulator.clock import from_rfc3339, rfc3339
from station.simulator.errors import Code, RefusalError

MAX_RETRIES = 3


class DeviceState(StrEnum):
    """``CandidateState`` of section 9.1."""

    DISCOVERED = "discovered"
    PROVISIONING = "provisioning"
    PROVISIONED = "provisioned"
    VERIFYING = "verifying"
    VERIFIED = "verified"
    FAILED = "failed"


IN_FLIGHT = frozenset({DeviceState.PROVISIONING, DeviceState.PROVISIONED, DeviceState.VERIFYING})

_LEGAL: dict[DeviceState, frozenset[DeviceState]] = {
    DeviceState.DISCOVERED: frozenset({DeviceState.PROVISIONING, DeviceState.FAILED}),
    DeviceState.PROVISIONING: frozenset({DeviceState.PROVISIONED, DeviceState.FAILED}),
    DeviceState.PROVISIONED: frozenset({DeviceState.VERIFYING, DeviceState.FAILED}),
    DeviceState.VERIFYING: frozenset({DeviceState.VERIFIED, DeviceState.FAILED}),
    DeviceState.VERIFIED: frozenset(),
    DeviceState.FAILED: frozenset({DeviceState.PROVISIONING}),
}


@dataclass(frozen=True, slots=True)
class Device:
    """What a session knows of one board; a change is a new value."""

    mac: str
    ip: str
    rssi: int
    firmware_version: str
    discovered_at: datetime
    state: DeviceState = DeviceState.DISCOVERED
    provisioned_at: datetime | None = None
    verified_at: datetime | None = None
    error_message: str = ""
    retry_count: int = 0

    def moved(self, state: DeviceState, now: datetime, error_message: str = "") -> Device:
        """Return the device in its next state. A step that the machine lacks is a ``ValueError``."""
        if state not in _LEGAL[self.state]:
            raise ValueError(f"{self.mac}: {self.state} -> {state} is no step of the state machine")
        return replace(
            self,
            state=state,
            error_message=error_message,
            provisioned_at=now if state is DeviceState.PROVISIONED else self.provisioned_at,
            verified_at=now if state is DeviceState.VERIFIED else self.verified_at,
        )

    def begun(self, now: datetime) -> Device:
        """Return the device with its first attempt begun; refuse from any state but discovered."""
        if self.state is DeviceState.PROVISIONING:
            raise RefusalError(Code.DEVICE_ALREADY_PROVISIONING, f"{self.mac} is being provisioned")
        if self.state is not DeviceState.DISCOVERED:
            hint = "; retry it instead" if self.state is DeviceState.FAILED else ""
            raise RefusalError(Code.DEVICE_INVALID_STATE, f"{self.mac} is {self.state}, not discovered{hint}")
        return self.moved(DeviceState.PROVISIONING, now)

    def retried(self, now: datetime) -> Device:
        """Return the device with one more attempt begun; refuse unless failed, and after ``MAX_RETRIES``."""
        if self.state is DeviceState.PROVISIONING:
            raise RefusalError(Code.DEVICE_ALREADY_PROVISIONING, f"{self.mac} is being provisioned")
        if self.state is not DeviceState.FAILED:
            raise RefusalError(Code.DEVICE_INVALID_STATE, f"{self.mac} is {self.state}, not failed")
        if self.retry_count >= MAX_RETRIES:
            raise RefusalError(Code.MAX_RETRIES_EXCEEDED, f"{self.mac} was retried {self.retry_count} times")
        again = self.moved(DeviceState.PROVISIONING, now)
        return replace(again, retry_count=self.retry_count + 1, provisioned_at=None)

    def to_wire(self) -> dict[str, Any]:
        """Return ``ProvisioningCandidate`` without what session and allowlist add to it."""
        wire: dict[str, Any] = {
            "mac": self.mac,
            "ip": self.ip,
            "state": self.state.value,
            "rssi": self.rssi,
            "firmware_version": self.firmware_version,
            "discovered_at": rfc3339(self.discovered_at),
            "retry_count": self.retry_count,
        }
        if self.provisioned_at:
            wire["provisioned_at"] = rfc3339(self.provisioned_at)
        if self.verified_at:
            wire["verified_at"] = rfc3339(self.verified_at)
        if self.error_message:
            wire["error_message"] = self.error_message
        return wire

    @classmethod
    def from_wire(cls, wire: dict[str, Any]) -> Device:
        """Read back what ``to_wire`` wrote (the state file keeps devices in that form)."""
        return cls(
            mac=wire["mac"],
            ip=wire["ip"],
            rssi=wire["rssi"],
            firmware_version=wire["firmware_version"],
            discovered_at=from_rfc3339(wire["discovered_at"]),
            state=DeviceState(wire["state"]),
            provisioned_at=from_rfc3339(wire["provisioned_at"]) if "provisioned_at" in wire else None,
            verified_at=from_rfc3339(wire["verified_at"]) if "verified_at" in wire else None,
            error_message=wire.get("error_message", ""),
            retry_count=wire["retry_count"],
        )
