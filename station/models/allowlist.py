"""The allowlist as the operator sees it: what was scanned, and what became of the board."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QObject

from station.app.enrolment import Enrolment, Listing, ListingState
from station.app.watch import Watch
from station.core.device import DeviceState
from station.core.errors import Refused
from station.core.fleet import Change, DeviceChange, Fleet
from station.core.mac import Mac
from station.models.columns import Column
from station.models.flusher import Flusher
from station.models.instants import instant
from station.models.listings import ListingsWatch
from station.models.table import RowTableModel
from station.models.text import local_moment, state_word, translate, yes_or_empty


@dataclass(frozen=True, slots=True)
class AllowlistRow:
    """A line of the allowlist; `device_state` is None until the session has seen the board."""

    listing: Listing
    device_state: DeviceState | None = None


def status_text(row: AllowlistRow) -> str:
    """Say how far the board has come since it was scanned."""
    match row.listing.state, row.device_state:
        case ListingState.WAITING, _:
            return translate("Models", "waiting for the Pi")
        case ListingState.REFUSED, _:
            return translate("Models", "refused: {why}").format(why=_why(row.listing))
        case _, None:
            return translate("Models", "still waiting")
        case _, DeviceState.DISCOVERED | DeviceState.UNKNOWN:
            return translate("Models", "seen")
        case _, state:
            return state_word(state)


def _why(listing: Listing) -> str:
    error = listing.why
    if isinstance(error, Refused):
        return error.refusal.message or error.code
    return str(error or "")


_PROGRESS: dict[ListingState | DeviceState, int] = {
    ListingState.REFUSED: 0,
    DeviceState.FAILED: 1,
    ListingState.WAITING: 2,
    ListingState.LISTED: 3,
    DeviceState.UNKNOWN: 4,
    DeviceState.DISCOVERED: 4,
    DeviceState.PROVISIONING: 5,
    DeviceState.PROVISIONED: 6,
    DeviceState.VERIFYING: 7,
    DeviceState.VERIFIED: 8,
}


def progress(row: AllowlistRow) -> int:
    """Rank a row: refused, failed, then the longer the way it has come the later."""
    return _PROGRESS[_state(row)]


def _state(row: AllowlistRow) -> ListingState | DeviceState:
    if row.listing.state is ListingState.LISTED and row.device_state is not None:
        return row.device_state
    return row.listing.state


def _added(row: AllowlistRow) -> float:
    return instant(row.listing.entry.added_at)


COLUMNS: tuple[Column[AllowlistRow], ...] = (
    Column("status", lambda: translate("Models", "Status"), status_text, progress),
    Column(
        "mac",
        lambda: translate("Models", "MAC"),
        lambda r: str(r.listing.entry.mac),
        lambda r: r.listing.entry.mac.value,
    ),
    Column(
        "container",
        lambda: translate("Models", "Container"),
        lambda r: r.listing.entry.container_id,
        lambda r: r.listing.entry.container_id,
    ),
    Column(
        "description",
        lambda: translate("Models", "Description"),
        lambda r: r.listing.entry.description,
        lambda r: r.listing.entry.description.casefold(),
    ),
    Column(
        "used",
        lambda: translate("Models", "Used"),
        lambda r: yes_or_empty(r.listing.entry.used),
        lambda r: (r.listing.entry.used, instant(r.listing.entry.used_at)),
        tooltip=lambda r: local_moment(r.listing.entry.used_at),
    ),
    Column(
        "added",
        lambda: translate("Models", "Added"),
        lambda r: local_moment(r.listing.entry.added_at),
        _added,
    ),
)


_MAC_OF = attrgetter("mac")


class AllowlistModel(RowTableModel[Mac, AllowlistRow]):
    """Every line of the allowlist, the newest first.

    `Role.STATE` is the board's `DeviceState` once the Pi has listed and seen it,
    before that the line's `ListingState`. Changes are shown once a frame. Call
    `close` before the line goes away.
    """

    def __init__(self, enrolment: Enrolment, watch: Watch, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, _added, newest_first=True, parent=parent)
        self._enrolment = enrolment
        self._watch = watch
        self._fleet: Fleet | None = None
        self._moved: list[DeviceChange] = []
        self._listings = ListingsWatch(enrolment)
        self._flusher = Flusher(self.flush, self)
        self._unsubscribe: list[Callable[[], None]] = [
            enrolment.changed.subscribe(lambda _: self._flusher.touch()),
            watch.changed.subscribe(self._changed),
        ]
        self.flush()

    def close(self) -> None:
        """Listen no more; what is shown stays."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._flusher.stop()

    def set_search(self, text: str) -> None:
        """Show only lines that hold `text` in some column."""
        self.set_filter(text)

    def flush(self) -> None:
        """Show now what has changed; the flusher calls it once a frame."""
        touched = dict.fromkeys((*map(_MAC_OF, self._moved), *self._listings.changed()))
        self._moved.clear()
        if self._fleet is not self._watch.fleet:
            self._fleet = self._watch.fleet
            touched |= dict.fromkeys(self._enrolment.listings)
        self._show(touched)

    def state_of(self, row: AllowlistRow) -> ListingState | DeviceState:
        """Give the board's state, or the line's while the board is not seen."""
        return _state(row)

    def mac_of(self, row: AllowlistRow) -> Mac:
        """Give the board."""
        return row.listing.entry.mac

    def _changed(self, change: Change) -> None:
        self._moved += change.devices
        if change.devices or self._fleet is not self._watch.fleet:
            self._flusher.touch(len(change.devices))

    def _show(self, macs: Iterable[Mac]) -> None:
        listings = self._enrolment.listings
        devices = self._fleet.devices if self._fleet else {}
        rows: dict[Mac, AllowlistRow] = {}
        gone: list[Mac] = []
        for mac in macs:
            listing = listings.get(mac)
            if listing is None:
                gone.append(mac)
            else:
                device = devices.get(mac)
                rows[mac] = AllowlistRow(listing, device.state if device else None)
        self.apply(rows, gone)
