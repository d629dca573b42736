"""PiOrchestrator's commands and questions, in core's words.

Every method raises the `StationError`s of `station.core.errors`: `Unreachable`,
`OutcomeUnknown` (commands only), `NotOurProtocol`, `Refused` and its kinds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceReport, DeviceState
from station.core.events import SessionSnapshot
from station.core.mac import Mac
from station.core.session import NetworkStatus, SessionReport, SessionTimeouts


@dataclass(frozen=True, slots=True)
class StartRequest:
    """What a session needs: the target Wi-Fi. The password never shows in a repr."""

    target_ssid: str
    target_password: str = field(repr=False)
    timeouts: SessionTimeouts | None = None


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """What Provision All set going; None where the Pi gave no number."""

    started: int | None = None
    skipped: int | None = None
    message: str = ""
    correlation_id: str | None = None


@dataclass(frozen=True, slots=True)
class WifiNetwork:
    """A Wi-Fi that the Pi sees; `signal` in dBm, `secured` None when not said."""

    ssid: str
    signal: int | None = None
    secured: bool | None = None


class Orchestrator(Protocol):
    """One PiOrchestrator.

    `once=True` asks a single time, without the usual three attempts, for callers
    that have their own rhythm.
    """

    @property
    def url(self) -> str:
        """The address in use, without credentials."""

    @property
    def skew(self) -> timedelta | None:
        """How far the Pi's clock is ahead of ours, by its last few answers."""

    async def auth_required(self) -> bool | None:
        """Ask whether a key is needed; None when this Pi cannot say."""

    async def start_session(self, request: StartRequest) -> SessionReport:
        """Open a session; `Refused` SESSION_ALREADY_ACTIVE when one runs."""

    async def session(
        self, session_id: str, *, include_devices: bool = True, once: bool = False
    ) -> SessionSnapshot:
        """Ask how a session is; `SessionGone` when it does not exist."""

    async def stop_session(self, session_id: str) -> SessionReport | None:
        """Close a session; None when the Pi did not say how it is now."""

    async def provision_all(self, session_id: str) -> BatchAnswer:
        """Provision every discovered and allowed board of the session."""

    async def devices(self, session_id: str, *, state: DeviceState | None = None) -> tuple[DeviceReport, ...]:
        """List a session's boards, optionally those in one state."""

    async def provision(self, session_id: str, mac: Mac) -> DeviceReport:
        """Provision one board."""

    async def retry(self, session_id: str, mac: Mac) -> DeviceReport:
        """Try a failed board again."""

    async def network(self, *, once: bool = False) -> NetworkStatus:
        """Ask about the onboarding Wi-Fi."""

    async def allowlist(self, *, available: bool = False, once: bool = False) -> tuple[AllowlistEntry, ...]:
        """List the allowlist, or only its unused entries."""

    async def allow(self, entry: AllowlistEntry) -> AllowlistEntry:
        """Put a board on the allowlist; safe to repeat."""

    async def disallow(self, mac: Mac) -> None:
        """Take a board off the allowlist; one that is not there is fine."""

    async def recoverable(self, *, once: bool = False) -> tuple[SessionReport, ...]:
        """List sessions that can be resumed, newest first."""

    async def resume(self, session_id: str) -> SessionSnapshot:
        """Resume a session that was interrupted."""

    async def wifi_networks(self) -> tuple[WifiNetwork, ...]:
        """List the Wi-Fis that the Pi sees, strongest first, each name once."""

    async def aclose(self) -> None:
        """Close the connections."""
