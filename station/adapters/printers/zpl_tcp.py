"""A Zebra, or anything that reads ZPL, behind a TCP port."""

from __future__ import annotations

import asyncio
import time
from enum import Enum
from typing import Final

from PySide6.QtGui import QImage

from station.adapters.printers import zpl, zpl_status
from station.adapters.printers.answering import AnsweringPrinters
from station.adapters.printers.render import Renderer
from station.adapters.printers.zpl_line import IN_HAND, Deadlines, ZplLine
from station.adapters.printers.zpl_preview import picture_of
from station.core.errors import PrinterTrouble
from station.core.label import LabelContent, LabelState
from station.ports.availability import Availability

DEFAULT_PORT: Final = 9100
RESOLUTIONS: Final = (203, 300, 600)

_DEFAULT_DEADLINES: Final = Deadlines()
_DEFAULT_SETTINGS: Final = zpl.PrintSettings()


class Asking(Enum):
    """Whether the printer is asked ``~HS`` before and after a label."""

    LEARN = "learn"
    """It is asked; whether silence stops a label depends on whether it ever answered."""
    ALWAYS = "yes"
    """It is asked, and silence stops a label from the first one on."""
    NEVER = "no"
    """Nothing but labels is ever sent."""


class ZplTcpPrinter:
    """Sends each label over a connection of its own, one at a time.

    Zebras lose jobs whose connections overlap, so the next one is opened only after
    the last one is closed.

    A printer that answers ``~HS`` is asked before a label (trouble: nothing is sent)
    and after it, until it has no label left: only that makes it `CONFIRMED`. Trouble
    or silence after it leaves open whether it came out. Zebras may stay silent when
    paper or ribbon is out or the head is open, so silence of a printer that is in
    `answered` is trouble, too. One that never answered is a plain socket: its labels
    are `SENT`, and it is asked again only now and then, for each question costs it time
    and may be a job of its own to a print server.
    """

    def __init__(
        self,
        host: str,
        port: int,
        renderer: Renderer,
        *,
        dpi: int = 203,
        settings: zpl.PrintSettings = _DEFAULT_SETTINGS,
        asking: Asking = Asking.LEARN,
        answered: AnsweringPrinters | None = None,
        deadlines: Deadlines = _DEFAULT_DEADLINES,
        name: str = "",
    ) -> None:
        shown = f"[{host}]" if ":" in host else host
        self._address = f"{shown}:{port}"
        self._name = name or f"zpl-tcp://{self._address}"
        self._line = ZplLine(host, port, deadlines, self._name)
        self._renderer = renderer
        self._dpi = dpi
        self._settings = settings
        self._asking = asking
        self._answered = AnsweringPrinters() if answered is None else answered
        self._deadlines = deadlines
        self._plain_until = 0.0
        self._one_at_a_time = asyncio.Lock()

    @property
    def name(self) -> str:
        """The address as in the settings."""
        return self._name

    async def availability(self) -> Availability:
        """Say how the printer is; `ok` is None for one that does not tell its state."""
        try:
            async with self._one_at_a_time:
                if not self._is_worth_asking:
                    await self._line.knock()
                    never = self._asking is Asking.NEVER
                    return zpl_status.NOT_ASKED if never else zpl_status.TELLS_NOTHING
                status = await self._ask()
        except PrinterTrouble as trouble:
            return Availability(ok=False, why=trouble.why, remedy=trouble.remedy)
        if status is not None:
            return status.availability
        return zpl_status.SILENT if self._must_answer else zpl_status.TELLS_NOTHING

    async def print_label(self, content: LabelContent) -> LabelState:
        """Send the label; `CONFIRMED` when the printer says that it is out, else `SENT`.

        Raises `PrinterTrouble`: ``sent=False`` when no byte left, None after the first.
        """
        payload = await asyncio.to_thread(self.bytes_of, content)
        async with self._one_at_a_time:
            answers = await self._look_before()
            try:
                await self._line.send(payload)
            except PrinterTrouble:
                self._plain_until = 0.0  # the next label goes to nobody who was not asked anew
                raise
            return await self._look_after() if answers else LabelState.SENT

    def bytes_of(self, content: LabelContent) -> bytes:
        """Give the very bytes that `print_label` sends."""
        return self._bytes_with(self._renderer, content)

    def picture_with(self, renderer: Renderer, content: LabelContent) -> QImage:
        """Read the picture back out of the bytes that it would send if `renderer` drew the label."""
        return picture_of(self._bytes_with(renderer, content))

    def resolution(self) -> int:
        """Give the print head's dots an inch."""
        return self._dpi

    def _bytes_with(self, renderer: Renderer, content: LabelContent) -> bytes:
        return zpl.label(renderer.image(content, self._dpi), self._settings)

    @property
    def _must_answer(self) -> bool:
        return self._asking is Asking.ALWAYS or self._address in self._answered

    @property
    def _is_worth_asking(self) -> bool:
        if self._asking is Asking.NEVER:
            return False
        return self._must_answer or time.monotonic() >= self._plain_until

    async def _look_before(self) -> bool:
        """Raise what keeps a label from coming out; says whether the printer tells its state."""
        if not self._is_worth_asking:
            return False
        status = await self._ask()
        if status is None and not self._must_answer:
            return False
        now = zpl_status.SILENT if status is None else status.availability
        if now.ok is False:
            raise PrinterTrouble(self._name, now.why, now.remedy, sent=False)
        return True

    async def _look_after(self) -> LabelState:
        """Ask until the label is out; `SENT` when the printer is well and has still not done.

        One that gave no word in between (no connection, a cut one, silence) may have been
        switched off and on: that no label is left says nothing of this one then.
        """
        until = time.monotonic() + self._deadlines.follow
        was_away = False
        while True:
            try:
                status = await self._ask()
            except PrinterTrouble:  # it may take no new connection right after the last
                status = None
            was_away = was_away or status is None
            if status is not None and status.is_done and not status.needs_person:
                return LabelState.SENT if was_away else LabelState.CONFIRMED
            late = time.monotonic() >= until
            if late and status is not None and not status.needs_person:
                return LabelState.SENT
            if late or (status is not None and status.stops):
                now = zpl_status.SILENT if status is None else status.availability
                raise PrinterTrouble(self._name, now.why, f"{now.remedy} {IN_HAND}", sent=None)
            await asyncio.sleep(self._deadlines.ask_every)

    async def _ask(self) -> zpl_status.HostStatus | None:
        status = await self._line.ask(known=self._must_answer)
        if status is None:
            self._plain_until = time.monotonic() + self._deadlines.ask_plain_again
        elif self._address not in self._answered:  # a thread for nothing costs time on a busy machine
            await asyncio.to_thread(self._answered.add, self._address)
        return status
