"""A label that is scanned proves its print, and says whether label, container and board agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from station.app.enrolment import Enrolment, ScanOutcome, ScanResult
from station.app.labelling import Labelling
from station.app.notices import Level, Notice, Topic
from station.app.signal import Signal
from station.app.tasks import Tasks
from station.app.watch import Watch
from station.core.device import Device, DeviceState
from station.core.errors import JournalTrouble
from station.core.label import LabelState
from station.core.mac import Mac
from station.core.scan import bare_text
from station.ports.journal import LabelRecord

_PROVABLE = (LabelState.SENT, LabelState.UNKNOWN)
_BY_HAND = ("typed", "chosen")


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of a finished board that was scanned.

    `device` is None for a board of an earlier session, `label` for one without a label;
    `proved` says that this very scan has confirmed the label. `allowlisted` is the
    container of the allowlist.
    """

    mac: Mac
    device: Device | None
    label: LabelRecord | None
    allowlisted: str = ""
    printed_at: datetime | None = None
    """When the label was last heard of before this scan."""
    proved: bool = False
    outcome: ScanOutcome | None = None
    """The scan that it is the proof of."""

    @property
    def containers(self) -> tuple[str, ...]:
        """The containers that label, allowlist and board name, each once."""
        named = (
            self.label.content.container_id if self.label else "",
            self.allowlisted,
            (self.device.container_id or "") if self.device else "",
        )
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def lacks_container(self) -> bool:
        """True where the label names no container, and the board is in one by now."""
        return self.label is not None and not self.label.content.container_id and bool(self.containers)

    @property
    def agrees(self) -> bool:
        """True where nothing names another container than the others, and the label names it."""
        return len(self.containers) <= 1 and not self.lacks_container


class Verifying:
    """Looks at each scanned board whether it is finished, and tells it through `proved`.

    Our labels hold the bare MAC, and so may a maker's sticker: a scan of exactly that
    confirms the board's latest label where it was sent or is in doubt. What was typed proves nothing.
    """

    def __init__(self, watch: Watch, enrolment: Enrolment, labelling: Labelling) -> None:
        self._watch = watch
        self._enrolment = enrolment
        self._labelling = labelling
        self._tasks = Tasks("verifying")
        self.proved = Signal[Proof]()
        self.notices = Signal[Notice]()
        enrolment.outcomes.subscribe(self._scanned)

    async def aclose(self) -> None:
        """Let what is being written be written."""
        await self._tasks.finish()

    def _scanned(self, outcome: ScanOutcome) -> None:
        if outcome.mac is not None and outcome.result in (ScanResult.ALREADY_LISTED, ScanResult.ADDED):
            self._tasks.start(self._look(outcome, outcome.mac), f"proof {outcome.mac}")

    async def _look(self, outcome: ScanOutcome, mac: Mac) -> None:
        fleet = self._watch.fleet
        device = fleet.devices.get(mac) if fleet else None
        try:
            label = await self._labelling.latest(mac)
            printed_at = label.at if label else None
            proved = label is not None and label.state in _PROVABLE and _is_our_code(outcome)
            if label is not None and proved:
                label = await self._labelling.prove(label)
        except JournalTrouble as error:
            self.notices.emit(Notice(Level.ERROR, Topic.JOURNAL_FAILED, mac=mac, error=error))
            return
        if label is None and (device is None or device.state is not DeviceState.VERIFIED):
            return
        listing = self._enrolment.listings.get(mac)
        allowlisted = listing.entry.container_id if listing else ""
        self.proved.emit(Proof(mac, device, label, allowlisted, printed_at, proved, outcome))


def _is_our_code(outcome: ScanOutcome) -> bool:
    by_hand = outcome.scan.source in _BY_HAND
    return not by_hand and outcome.mac is not None and bare_text(outcome.scan.text) == outcome.mac.bare
