"""The provisioning line: commands on sessions and devices, and what follows from each."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

from station.simulator.allowlist import Allowlist, Entry
from station.simulator.boards import Bench
from station.simulator.clock import Clock
from station.simulator.devices import IN_FLIGHT, Device, DeviceState
from station.simulator.errors import REGISTRY, Code, RefusalError
from station.simulator.events import Events
from station.simulator.logs import LogBook
from station.simulator.sessions import RUNNING, Session, SessionBook, SessionState, Timeouts
from station.simulator.store import StateFile

ONBOARDING_SSID = "DelicasaOnboard"


class Line:
    """Every change of a session, a device or the allowlist goes through here: it is checked, kept,
    saved, told to the streams, and logged. Time passes elsewhere (``life``)."""

    def __init__(
        self,
        *,
        clock: Clock,
        bench: Bench,
        sessions: SessionBook,
        allowlist: Allowlist,
        events: Events,
        log: LogBook,
        store: StateFile,
        lifetime_seconds: float,
    ) -> None:
        """Take the collaborators."""
        self._clock = clock
        self._bench = bench
        self._sessions = sessions
        self._allowlist = allowlist
        self._events = events
        self._log = log
        self._store = store
        self._lifetime = timedelta(seconds=lifetime_seconds)

    # -- sessions -----------------------------------------------------------------------------------

    def open(self, target_ssid: str, timeouts: Timeouts) -> Session:
        """Start a session; refuse with SESSION_ALREADY_ACTIVE, the other's id in the details."""
        self._refuse_while_running()
        now = self._clock.now()
        session = Session(
            id=f"sess_{uuid.uuid4().hex[:12]}",
            target_ssid=target_ssid,
            timeouts=timeouts,
            created_at=now,
            expires_at=now + self._lifetime,
            updated_at=now,
            discovery_ends_at=now + timedelta(seconds=self._clock.real(timeouts.discovery)),
        )
        self._sessions.add(session)
        self._tell_session(session, "session.started")
        self._tell_network(session, "network.started")
        return session

    def resume(self, session_id: str) -> Session:
        """Go on with a session that a restart interrupted; its devices keep their states."""
        now = self._clock.now()
        session = self._sessions.find(session_id, now)
        self._refuse_while_running()
        if session.state is not SessionState.PAUSED:
            raise RefusalError(Code.SESSION_NOT_RECOVERABLE, f"{session.id} is {session.state}")
        session.expires_at = now + self._lifetime
        self.activate(session)
        self._tell_network(session, "network.started")
        return session

    def activate(self, session: Session) -> None:
        """Let a session that is discovering or paused become active; nothing happens to an active one."""
        if session.state is not SessionState.ACTIVE:
            session.move(SessionState.ACTIVE, self._clock.now())
            self._tell_session(session, "session.state_changed")

    def pause(self, session: Session) -> None:
        """Interrupt a running session as a power cut does; it can be resumed."""
        session.move(SessionState.PAUSED, self._clock.now())
        self._tell_session(session, "session.state_changed")

    def close(self, session: Session, reason: str) -> None:
        """Close a session. Devices still on their way fail, with the reason as their message."""
        if session.state is SessionState.CLOSED:
            raise RefusalError(Code.SESSION_ALREADY_CLOSED, f"{session.id} is closed")
        session.move(SessionState.CLOSING, self._clock.now())
        self._tell_session(session, "session.state_changed")
        for device in list(session.devices.values()):
            if device.state in IN_FLIGHT:
                self._take(session, device.moved(DeviceState.FAILED, self._clock.now(), reason))
                self.tell_device(session, device.mac, "device.provisioning_failed")
        self._tell_network(session, "network.stopped")
        session.move(SessionState.CLOSED, self._clock.now())
        self._tell_session(session, "session.closed")

    def expire(self, session: Session) -> None:
        """Close a session whose time is over; its streams end, and it answers 410 from now on."""
        session.expires_at = min(session.expires_at, self._clock.now())
        self._events.trouble(session.id, Code.SESSION_EXPIRED, session.id)
        self.close(session, "Session has expired")
        self._events.end(session.id)

    def warn(self, session: Session) -> None:
        """Say that the session's time is nearly over."""
        self._tell_session(session, "session.timeout_warning")

    # -- devices ------------------------------------------------------------------------------------

    def discover(self, session: Session, mac: str) -> None:
        """Let a board appear in a session."""
        board = self._bench.boards[mac]
        self._take(session, Device(mac, board.ip, board.rssi, board.firmware_version, self._clock.now()))
        self.tell_device(session, mac, "device.discovered")
        if mac not in self._allowlist:
            self._log.add("warn", "provisioning", f"{mac} discovered, not in allowlist")

    def provision(self, session: Session, mac: str) -> Device:
        """Begin a device's first attempt, or refuse."""
        self._require_running(session)
        device = session.device(mac)
        self._require_listed(mac)
        return self._begin(session, device.begun(self._clock.now()))

    def retry(self, session: Session, mac: str) -> Device:
        """Begin a failed device's next attempt, or refuse."""
        self._require_running(session)
        device = session.device(mac)
        self._require_listed(mac)
        return self._begin(session, device.retried(self._clock.now()))

    def provision_all(self, session: Session) -> tuple[list[Device], int]:
        """Begin every discovered device of the allowlist; return those, and how many were not listed."""
        self._require_running(session)
        waiting = [device for device in session.devices.values() if device.state is DeviceState.DISCOVERED]
        listed = [device for device in waiting if device.mac in self._allowlist]
        begun = [self._begin(session, device.begun(self._clock.now())) for device in listed]
        return begun, len(waiting) - len(listed)

    def advance(self, session: Session, mac: str, state: DeviceState) -> None:
        """Take a device to its next state on the good path: provisioned, verifying, verified."""
        kinds = {
            DeviceState.PROVISIONED: "device.provisioning_completed",
            DeviceState.VERIFYING: "device.state_changed",
            DeviceState.VERIFIED: "device.verified",
        }
        now = self._clock.now()
        self._take(session, session.device(mac).moved(state, now))
        if state is DeviceState.VERIFIED:
            self._allowlist.mark_used(mac, now)
            self._save()
        self.tell_device(session, mac, kinds[state])

    def fail(self, session: Session, mac: str, code: Code) -> None:
        """Let a device's attempt fail; trouble of the Pi's own is told as ``error.occurred`` too."""
        message = f"{REGISTRY[code].message} ({code})"
        self._take(session, session.device(mac).moved(DeviceState.FAILED, self._clock.now(), message))
        self.tell_device(session, mac, "device.provisioning_failed")
        self._log.add("error", "provisioning", f"{mac} failed: {message}")
        if code in (Code.MQTT_UNAVAILABLE, Code.NETWORK_ERROR):
            self._events.trouble(session.id, code, mac)

    def drift(self, session: Session, mac: str, rssi: int) -> None:
        """Report a new signal strength. It is not worth a write to the state file."""
        session.keep(replace(session.device(mac), rssi=rssi), self._clock.now())
        self.tell_device(session, mac, "device.state_changed")

    # -- the allowlist ------------------------------------------------------------------------------

    def enrol(self, mac: str, description: str, container_id: str) -> tuple[Entry, bool]:
        """Add or update an entry; return it and whether it is new."""
        entry, is_new = self._allowlist.put(Entry(mac, self._clock.now(), description, container_id))
        self._allowlist_changed(mac, "added to" if is_new else "updated in")
        return entry, is_new

    def strike(self, mac: str) -> None:
        """Remove an entry, or refuse."""
        self._allowlist.remove(mac)
        self._allowlist_changed(mac, "removed from")

    # -- what a client is shown ---------------------------------------------------------------------

    def device_wire(self, session: Session, device: Device) -> dict[str, Any]:
        """Return ``ProvisioningCandidate`` with all fields of sections 7.2 and 9.1."""
        entry = self._allowlist.get(device.mac)
        wire = {**device.to_wire(), "session_id": session.id, "in_allowlist": entry is not None}
        if entry is not None and entry.container_id:
            wire["container_id"] = entry.container_id
        return wire

    def network_wire(self) -> dict[str, Any]:
        """Return the onboarding network: ``{ssid, is_active, connected_devices}`` (section 3.1)."""
        session = self._sessions.running()
        return self._network(session, active=session is not None)

    def tell_device(self, session: Session, mac: str, kind: str) -> None:
        """Publish an event about a device."""
        self._events.publish(kind, session.id, {"device": self.device_wire(session, session.device(mac))})

    # -- inside -------------------------------------------------------------------------------------

    def _begin(self, session: Session, device: Device) -> Device:
        self.activate(session)
        self._take(session, device)
        self.tell_device(session, device.mac, "device.provisioning_started")
        return device

    def _take(self, session: Session, device: Device) -> None:
        session.keep(device, self._clock.now())
        self._save()

    def _save(self) -> None:
        self._store.save(self._sessions, self._allowlist)

    def _allowlist_changed(self, mac: str, how: str) -> None:
        self._save()
        self._log.add("info", "allowlist", f"{mac} {how} the allowlist")
        session = self._sessions.running()
        if session is not None and mac in session.devices:
            self.tell_device(session, mac, "device.state_changed")

    def _tell_session(self, session: Session, kind: str) -> None:
        self._save()
        self._events.publish(kind, session.id, {"session": session.to_wire()})
        self._log.add("info", "provisioning", f"{kind}: {session.id} is {session.state}")

    def _tell_network(self, session: Session, kind: str) -> None:
        active = kind == "network.started"
        self._events.publish(kind, session.id, {"status": self._network(session, active=active)})

    def _network(self, session: Session | None, *, active: bool) -> dict[str, Any]:
        joined = (DeviceState.DISCOVERED, DeviceState.PROVISIONING, DeviceState.FAILED)
        devices = session.devices.values() if session and active else ()
        connected = sum(device.state in joined for device in devices)
        return {"ssid": ONBOARDING_SSID, "is_active": active, "connected_devices": connected}

    def _refuse_while_running(self) -> None:
        other = self._sessions.running()
        if other is not None:
            raise RefusalError(Code.SESSION_ALREADY_ACTIVE, f"session {other.id} is {other.state}")

    def _require_running(self, session: Session) -> None:
        if session.state is SessionState.CLOSED:
            raise RefusalError(Code.SESSION_ALREADY_CLOSED, f"{session.id} is closed")
        if session.state not in RUNNING:
            raise RefusalError(
                Code.DEVICE_INVALID_STATE, f"session {session.id} is {session.state}, resume it first"
            )

    def _require_listed(self, mac: str) -> None:
        if mac not in self._allowlist:
            raise RefusalError(Code.DEVICE_NOT_IN_ALLOWLIST, f"{mac} is not in the allowlist")
