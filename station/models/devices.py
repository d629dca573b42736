"""The boards of the session, kept current from the watch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from PySide6.QtCore import QObject

from station.app.enrolment import Enrolment
from station.app.provisioning import Provisioning
from station.app.watch import Watch
from station.core.device import Device, DeviceState
from station.core.fleet import Change, DeviceChange, Fleet
from station.core.mac import Mac
from station.models.code_words import code_text, explained
from station.models.columns import RIGHT, Column, missing_first
from station.models.flusher import Flusher
from station.models.instants import instant
from station.models.listings import ListingsWatch
from station.models.shared_columns import signal
from station.models.table import RowTableModel
from station.models.text import local_time, number, state_word, translate


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A board with what this station knows beside the Pi's reports.

    `allowed`: the Pi would provision it. `requested`: that was asked for and is not
    seen yet. `container_id` is the Pi's word, else the allowlist's.
    """

    device: Device
    allowed: bool = False
    requested: bool = False
    container_id: str = ""
    since: datetime | None = None
    """Since when it is in its state, by the clock of this computer."""
    base: Mac | None = None
    """A board on the allowlist whose other interface this may be; None for an allowed board."""


def state_text(row: DeviceRow) -> str:
    """Say the row's state; a word that nobody knows is shown as it came."""
    device = row.device
    if device.state is DeviceState.UNKNOWN and device.state_text:
        return device.state_text
    return state_word(device.state)


def note(row: DeviceRow) -> str:
    """Say what there is to do or to know; empty while all goes well."""
    if row.requested:
        return translate("Models", "requested")
    if row.device.state is DeviceState.FAILED:
        said = row.device.error_message or ""
        info = explained(said)
        if info is not None:
            return code_text(info.cause)
        return said or translate("Models", "failed without a reason")
    if row.device.state is DeviceState.DISCOVERED and not row.allowed:
        if row.base is not None:
            text = translate("Models", "other interface of {mac}? not allowed: scan it")
            return text.format(mac=row.base)
        return translate("Models", "not allowed: scan it")
    return ""


def whole_note(row: DeviceRow) -> str:
    """Say the note with the Pi's own words, where the note says them in ours."""
    text, said = note(row), row.device.error_message or ""
    if row.device.state is not DeviceState.FAILED or not said or said == text:
        return text
    return translate("Models", "{note} The Pi says: {said}").format(note=text, said=said)


_URGENCY = {
    DeviceState.FAILED: 0,
    DeviceState.PROVISIONING: 1,
    DeviceState.PROVISIONED: 1,
    DeviceState.VERIFYING: 1,
    DeviceState.DISCOVERED: 2,
    DeviceState.UNKNOWN: 4,
    DeviceState.VERIFIED: 5,
}


def urgency(row: DeviceRow) -> int:
    """Rank a row for the eye: failed, under way, allowed, not allowed, unknown, verified."""
    waits_for_a_scan = row.device.state is DeviceState.DISCOVERED and not row.allowed
    return _URGENCY[row.device.state] + waits_for_a_scan


COLUMNS: tuple[Column[DeviceRow], ...] = (
    Column("state", lambda: translate("Models", "State"), state_text, urgency),
    Column(
        "mac", lambda: translate("Models", "MAC"), lambda r: str(r.device.mac), lambda r: r.device.mac.value
    ),
    Column(
        "container",
        lambda: translate("Models", "Container"),
        lambda r: r.container_id,
        lambda r: r.container_id,
    ),
    signal(lambda r: r.device.rssi),
    Column(
        "firmware",
        lambda: translate("Models", "Firmware"),
        lambda r: r.device.firmware or "",
        lambda r: r.device.firmware or "",
    ),
    Column(
        "ip", lambda: translate("Models", "IP"), lambda r: r.device.ip or "", lambda r: _address(r.device.ip)
    ),
    Column(
        "tries",
        lambda: translate("Models", "Tries"),
        lambda r: number(r.device.retry_count),
        lambda r: missing_first(r.device.retry_count),
        RIGHT,
    ),
    Column(
        "since",
        lambda: translate("Models", "Since"),
        lambda r: local_time(r.since),
        lambda r: instant(r.since),
        RIGHT,
    ),
    Column("note", lambda: translate("Models", "Note"), note, note, tooltip=whole_note),
)


def _address(ip: str | None) -> tuple[tuple[int, ...], str]:
    """Make addresses sort by their numbers: .9 before .10."""
    parts = (ip or "").split(".")
    return (tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else (), ip or "")


_MAC_OF = attrgetter("mac")


class DevicesModel(RowTableModel[Mac, DeviceRow]):
    """Every board of the session that `watch` follows, failed ones first.

    Changes are shown together, once a frame. When another session is followed the
    model is reset. `skew` tells how far the Pi's clock is ahead of ours. Call `close`
    before the line goes away.
    """

    def __init__(
        self,
        watch: Watch,
        provisioning: Provisioning,
        enrolment: Enrolment,
        parent: QObject | None = None,
        *,
        skew: Callable[[], timedelta | None] = lambda: None,
    ) -> None:
        super().__init__(COLUMNS, urgency, parent=parent)
        self._watch = watch
        self._provisioning = provisioning
        self._enrolment = enrolment
        self._skew = skew
        self._fleet: Fleet | None = None
        self._moved: list[DeviceChange] = []
        self._requests: list[Mac] = []
        self._states: frozenset[DeviceState] | None = None
        self._search = ""
        self._listings = ListingsWatch(enrolment)
        self._flusher = Flusher(self.flush, self)
        self._unsubscribe: list[Callable[[], None]] = [
            watch.changed.subscribe(self._changed),
            provisioning.requested_changed.subscribe(self._requested),
            enrolment.changed.subscribe(lambda _: self._flusher.touch()),
        ]
        self.flush()

    def close(self) -> None:
        """Listen no more; what is shown stays."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._flusher.stop()

    def set_states(self, states: frozenset[DeviceState] | None) -> None:
        """Show only boards in one of `states`; None shows all."""
        self._states = states
        self._refilter()

    def set_search(self, text: str) -> None:
        """Show only boards that hold `text` in some column."""
        self._search = text
        self._refilter()

    def device_at(self, row: int) -> Device:
        """Give the board that is shown in a row."""
        return self.at(row).device

    def flush(self) -> None:
        """Show now what has changed; the flusher calls it once a frame."""
        listed = self._listings.changed()
        if self._fleet is not self._watch.fleet:
            self._fleet = self._watch.fleet
            self._moved.clear()
            self._requests.clear()
            devices = self._fleet.devices if self._fleet else {}
            self.replace({mac: self._row(device) for mac, device in devices.items()})
            return
        devices = self._fleet.devices if self._fleet else {}
        hinted = [other for mac in listed for other in mac.others() if other in devices]
        self._show(dict.fromkeys((*map(_MAC_OF, self._moved), *self._requests, *listed, *hinted)))
        self._moved.clear()
        self._requests.clear()

    def state_of(self, row: DeviceRow) -> DeviceState:
        """Give the board's state."""
        return row.device.state

    def mac_of(self, row: DeviceRow) -> Mac:
        """Give the board."""
        return row.device.mac

    def _changed(self, change: Change) -> None:
        self._moved += change.devices
        if change.devices or self._fleet is not self._watch.fleet:
            self._flusher.touch(len(change.devices))

    def _requested(self, mac: Mac) -> None:
        self._requests.append(mac)
        self._flusher.touch()

    def _show(self, macs: Iterable[Mac]) -> None:
        devices = self._fleet.devices if self._fleet else {}
        rows: dict[Mac, DeviceRow] = {}
        gone: list[Mac] = []
        for mac in macs:
            device = devices.get(mac)
            if device is None:
                gone.append(mac)
            else:
                rows[mac] = self._row(device)
        self.apply(rows, gone)

    def _row(self, device: Device) -> DeviceRow:
        listing = self._enrolment.listings.get(device.mac)
        allowed = self._provisioning.is_allowed(device)
        bases = () if allowed else device.mac.bases()
        return DeviceRow(
            device,
            since=device.since - (self._skew() or timedelta()) if device.since else None,
            allowed=allowed,
            base=next((mac for mac in bases if self._enrolment.allows(mac)), None),
            requested=device.mac in self._provisioning.requested,
            container_id=device.container_id or (listing.entry.container_id if listing else ""),
        )

    def _refilter(self) -> None:
        among = None if self._states is None else tuple(self._states)  # found by identity, not by hash
        predicate = None if among is None else (lambda row: row.device.state in among)
        self.set_filter(self._search, predicate)
