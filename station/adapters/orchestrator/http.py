"""PiOrchestrator over HTTP: one short method for each endpoint."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta

from station.adapters.orchestrator import values, wire
from station.adapters.orchestrator.client import ApiKey
from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.exchange import Exchange, Question, segment
from station.adapters.orchestrator.policy import RetryPolicy
from station.core.allowlist import AllowlistEntry
from station.core.device import DeviceReport, DeviceState
from station.core.errors import NotOffered, NotOurProtocol, Refused, SessionGone, Unauthorized
from station.core.events import SessionSnapshot
from station.core.mac import Mac
from station.core.session import NetworkStatus, SessionReport, SessionTimeouts
from station.ports.clock import Clock
from station.ports.orchestrator import BatchAnswer, StartRequest, WifiNetwork

_PROVISIONING = "/api/v1/provisioning"
_BATCH = f"{_PROVISIONING}/batch"
_ALLOWLIST = f"{_PROVISIONING}/allowlist"
_NETWORK_PATHS = (f"{_BATCH}/network", f"{_PROVISIONING}/network/status")
_NOT_THERE = frozenset({"DEVICE_NOT_FOUND", "DEVICE_NOT_IN_ALLOWLIST"})
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class HttpOrchestrator:
    """The `Orchestrator` at `url`, such as ``http://pi.local:8080``.

    `key` may be replaced while this lives. Raises `BadSettings` for a bad address.
    """

    def __init__(
        self,
        url: str,
        *,
        key: ApiKey,
        clock: Clock,
        verify: ssl.SSLContext | bool = True,
        policy: RetryPolicy | None = None,
    ) -> None:
        self._exchange = Exchange(url, key=key, clock=clock, verify=verify, policy=policy or RetryPolicy())
        self._network_path = _NETWORK_PATHS[0]

    @property
    def url(self) -> str:
        """The address in use, without credentials."""
        return self._exchange.url

    @property
    def skew(self) -> timedelta | None:
        """How far the Pi's clock is ahead of ours, by its last few answers."""
        return self._exchange.skew

    async def aclose(self) -> None:
        """Close the connections."""
        await self._exchange.aclose()

    async def auth_required(self) -> bool | None:
        """Ask whether a key is needed (handoff 12, Q2: only suggested there)."""
        try:
            reply = await self._get("/api/v1/auth/status")
        except Unauthorized:
            return True
        except (NotOffered, NotOurProtocol):
            return None
        return values.flag(values.mapping(reply.payload).get("required"))

    async def start_session(self, request: StartRequest) -> SessionReport:
        """Open a session (handoff 3.1); the password is in the body only."""
        body: dict[str, object] = {
            "target_ssid": request.target_ssid,
            "target_password": request.target_password,
        }
        if config := _config(request.timeouts):
            body["config"] = config
        question = Question("POST", f"{_BATCH}/start", body=body, secrets=(request.target_password,))
        return wire.session(await self._exchange.ask(question))

    async def session(
        self, session_id: str, *, include_devices: bool = True, once: bool = False
    ) -> SessionSnapshot:
        """Ask how a session is."""
        params = {"include_devices": "true"} if include_devices else {}
        return wire.snapshot(await self._get(f"{_BATCH}/{segment(session_id)}", params, once=once))

    async def stop_session(self, session_id: str) -> SessionReport | None:
        """Close a session; an older server calls the route ``close``."""
        path = f"{_BATCH}/{segment(session_id)}"
        try:
            reply = await self._post(f"{path}/stop")
        except NotOffered:
            reply = await self._post(f"{path}/close")
        return wire.session_or_none(reply.payload, reply.at)

    async def provision_all(self, session_id: str) -> BatchAnswer:
        """Provision every discovered and allowed board of the session."""
        return wire.batch_answer(await self._post(f"{_BATCH}/{segment(session_id)}/provision-all"))

    async def devices(self, session_id: str, *, state: DeviceState | None = None) -> tuple[DeviceReport, ...]:
        """List a session's boards; those in another state are left out whatever the Pi sends."""
        params = {} if state is None else {"state": state.value}
        found = wire.devices(await self._get(f"{_BATCH}/{segment(session_id)}/devices", params))
        return tuple(report for report in found if state is None or report.state in (state, None))

    async def provision(self, session_id: str, mac: Mac) -> DeviceReport:
        """Provision one board."""
        return wire.device(await self._post(f"{_device(session_id, mac)}/provision"), mac)

    async def retry(self, session_id: str, mac: Mac) -> DeviceReport:
        """Try a failed board again."""
        return wire.device(await self._post(f"{_device(session_id, mac)}/retry"), mac)

    async def network(self, *, once: bool = False) -> NetworkStatus:
        """Ask about the onboarding Wi-Fi.

        Where the handoff's path is missing the other dialect's is tried, and kept.
        A server without the route takes "network" for a session's id.
        """
        try:
            reply = await self._get(self._network_path, once=once)
        except (NotOffered, SessionGone):
            other = next(path for path in _NETWORK_PATHS if path != self._network_path)
            reply = await self._get(other, once=once)
            self._network_path = other
        return wire.network_status(reply.payload)

    async def allowlist(self, *, available: bool = False, once: bool = False) -> tuple[AllowlistEntry, ...]:
        """List the allowlist (handoff 3.2), or only its unused entries."""
        params = {"available": "true"} if available else {}
        found = wire.entries(await self._get(_ALLOWLIST, params, once=once))
        return tuple(entry for entry in found if not (available and entry.used))

    async def allow(self, entry: AllowlistEntry) -> AllowlistEntry:
        """Put a board on the allowlist; repeated freely, for twice is the same as once.

        A Pi that answers 409 because the board is there already gets the benefit of
        the doubt: what it has on its list is what counts.
        """
        body = {"mac": str(entry.mac), "description": entry.description, "container_id": entry.container_id}
        question = Question(
            "POST",
            _ALLOWLIST,
            body={key: value for key, value in body.items() if value},
            body_due=False,
            repeatable=True,
        )
        try:
            return wire.entry(await self._exchange.ask(question)) or entry
        except Refused as refused:
            if refused.refusal.status != 409:
                raise
            there = {known.mac: known for known in await self.allowlist()}
            if entry.mac not in there:
                raise
            return there[entry.mac]

    async def disallow(self, mac: Mac) -> None:
        """Take a board off the allowlist; one that is not there is fine."""
        question = Question("DELETE", f"{_ALLOWLIST}/{segment(str(mac))}", body_due=False)
        try:
            await self._exchange.ask(question)
        except Refused as refused:
            if refused.code not in _NOT_THERE:
                raise

    async def recoverable(self, *, once: bool = False) -> tuple[SessionReport, ...]:
        """List sessions that can be resumed (handoff 3.3), newest first."""
        found = wire.sessions(await self._get(f"{_PROVISIONING}/sessions/recoverable", once=once))
        return tuple(sorted(found, key=lambda s: s.updated_at or s.created_at or _LONG_AGO, reverse=True))

    async def resume(self, session_id: str) -> SessionSnapshot:
        """Resume a session that was interrupted."""
        reply = await self._post(f"{_PROVISIONING}/sessions/{segment(session_id)}/resume")
        return wire.snapshot(reply, session_id=session_id)

    async def wifi_networks(self) -> tuple[WifiNetwork, ...]:
        """List the Wi-Fis that the Pi sees, strongest first, each name once."""
        return wire.wifi_networks(await self._get("/api/v1/wifi/scan"))

    async def _get(self, path: str, params: dict[str, str] | None = None, *, once: bool = False) -> Reply:
        return await self._exchange.ask(Question("GET", path, params or {}, once=once))

    async def _post(self, path: str) -> Reply:
        """Send a command without a body; its answer may be empty, too."""
        return await self._exchange.ask(Question("POST", path, body_due=False))


def _device(session_id: str, mac: Mac) -> str:
    return f"{_BATCH}/{segment(session_id)}/devices/{segment(str(mac))}"


def _config(timeouts: SessionTimeouts | None) -> dict[str, int]:
    if timeouts is None:
        return {}
    fields = {
        "discovery_timeout_seconds": timeouts.discovery,
        "provisioning_timeout_seconds": timeouts.provisioning,
        "verification_timeout_seconds": timeouts.verification,
    }
    return {name: seconds for name, seconds in fields.items() if seconds is not None}
