"""What the keys and buttons about labels do."""

from __future__ import annotations

from dataclasses import replace

from station.app.desk import Desk
from station.app.line import Line
from station.app.notices import Level
from station.core.csv_devices import DeviceLine
from station.core.device import DeviceState
from station.core.label import SAMPLE, LabelState
from station.core.mac import Mac
from station.ports.journal import LabelRecord
from station.views.errands import Errands
from station.views.notice_words import in_the_queue, paused_printing
from station.views.start_form import AskReason
from station.views.translation import translate


class LabelCommands:
    """Prints, reprints and settles the labels of one line; each returns at once."""

    def __init__(self, desk: Desk, line: Line, errands: Errands, ask_reason: AskReason) -> None:
        self._desk = desk
        self._line = line
        self._errands = errands
        self._ask_reason = ask_reason
        self._reprinting = False
        self._answering: set[int] = set()

    def reprint(self, mac: Mac | None, label_id: int | None = None) -> None:
        """Print a board's label once more, after asking why: `label_id`, else its newest."""
        if mac is None:
            self._errands.tell(translate("Commands", "Select a board first, then press F4."))
        elif not self._reprinting:
            self._reprinting = True
            self._errands.run(self._reprint(mac, label_id), "reprint")

    def reprint_label(self, label: LabelRecord | None) -> None:
        """Print just this label once more, after asking why."""
        if label is None:
            self.reprint(None)
        else:
            self.reprint(label.content.mac, label.id)

    def print_missing(self) -> None:
        """Print for every verified board that has no label of its session."""
        self._errands.run(self._print_missing(), "print missing")

    def answer(self, label_id: int, mac: Mac, *, in_hand: bool) -> None:
        """Settle a doubtful label by what the person sees; without it, print again."""
        if label_id not in self._answering:
            self._answering.add(label_id)
            self._errands.run(self._answer(label_id, mac, in_hand=in_hand), "answer")

    def print_test(self) -> None:
        """Print a label that belongs to no board."""
        self._errands.run(self._print_test(), "test label")

    def pause(self, paused: bool) -> None:
        """Keep labels back, or let them go on."""
        labelling = self._line.labelling
        self._errands.run(labelling.pause() if paused else labelling.unpause(), "pause printing")

    def use_template(self, name: str) -> None:
        """Print with another template from now on, also after the next start."""
        self._errands.run(self._use_template(name), "template")

    def put_into(self, label_id: int, mac: Mac, container_id: str) -> None:
        """Say which container a waiting label's board is in; empty prints the MAC alone."""
        self._errands.run(self._put_into(label_id, mac, container_id), "container")

    # -- the work ------------------------------------------------------------

    async def _reprint(self, mac: Mac, label_id: int | None) -> None:
        try:
            reason = await self._ask_reason(str(mac))
        finally:
            self._reprinting = False
        if reason is None:
            return
        labelling = self._line.labelling
        before = await labelling.latest(mac)
        record = await labelling.reprint(mac, reason, label_id)
        if record is not None and record.state is LabelState.WAITING:
            what = translate("Commands", "The label for {mac} waits at station {station} for its container.")
            what = what.format(mac=mac, station=record.content.station)
            todo = translate(
                "Commands", "Enter the container there, in Labels (Ctrl+4): it is printed there."
            )
            self._errands.tell(what, todo, Level.WARNING)
        elif record is not None:
            is_old = before is not None and record.id <= before.id
            self._errands.say(in_the_queue(record, is_old=is_old, paused=labelling.paused))
        elif not await self._print_first(mac):
            what = translate("Commands", "Board {mac} has no label yet.").format(mac=mac)
            todo = translate("Commands", "It gets one when it is verified.")
            self._errands.tell(what, todo, Level.WARNING)

    async def _print_first(self, mac: Mac) -> bool:
        fleet = self._line.watch.fleet
        device = fleet.devices.get(mac) if fleet else None
        if device is None or device.state is not DeviceState.VERIFIED:
            return False
        return await self._line.labelling.print_missing([device]) > 0

    async def _print_missing(self) -> None:
        fleet = self._line.watch.fleet
        if fleet is None:
            what = translate("Commands", "No session is watched: nobody knows which labels are missing.")
            todo = translate("Commands", "Open one in Sessions (Ctrl+3) first.")
            self._errands.tell(what, todo, Level.WARNING)
            return
        verified = [device for device in fleet.devices.values() if device.state is DeviceState.VERIFIED]
        made = await self._line.labelling.print_missing(verified, _did_not_come())
        what = translate("Commands", "Labels that were missing: {n}.").format(n=made)
        todo = paused_printing() if made and self._line.labelling.paused else ""
        self._errands.tell(what, todo)

    async def _answer(self, label_id: int, mac: Mac, *, in_hand: bool) -> None:
        try:
            if in_hand:
                await self._line.labelling.answer(label_id, in_hand=True)
            else:
                await self._line.labelling.reprint_instead(mac, label_id, _did_not_come())
        finally:
            self._answering.discard(label_id)

    async def _use_template(self, name: str) -> None:
        if self._line.labelling.designs is not None:
            self._line.labelling.designs.use(name)
            await self._desk.remember_template(name)

    async def _print_test(self) -> None:
        state = await self._line.labelling.print_test(replace(SAMPLE, container_id="TEST"))
        if state is LabelState.CONFIRMED:
            said = translate("Commands", "The test label is out, and the printer says so.")
        else:
            said = translate(
                "Commands",
                "The test label was sent. The printer does not tell what became of it: look there.",
            )
        self._errands.tell(said)

    async def _put_into(self, label_id: int, mac: Mac, container_id: str) -> None:
        if container_id:
            await self._line.enrolment.enter([DeviceLine(0, mac, container_id, "")])
        await self._line.labelling.release(label_id, container_id)


def _did_not_come() -> str:
    return translate("Commands", "the first one did not come out")
