"""A printer that keeps what it was given and fails when told to."""

from __future__ import annotations

import asyncio

from station.core.errors import PrinterTrouble
from station.core.label import LabelContent, LabelState
from station.ports.availability import READY, Availability


class FakePrinter:
    """`Printer` on a list.

    `printed` is what came out, `attempts` counts what was asked for. `answer` is the
    state given for a label that went well. `refuse` and `lose` break it until
    `mend`; while `hold` is on, a label stays on its way until it is taken off.
    """

    def __init__(self, name: str = "fake:", answer: LabelState = LabelState.SENT) -> None:
        self.printed: list[LabelContent] = []
        self.attempts = 0
        self.answer = answer
        self._name = name
        self._trouble: Exception | None = None
        self._comes_out_anyway = False
        self._says_so = True
        self._may_go = asyncio.Event()
        self._may_go.set()

    @property
    def name(self) -> str:
        return self._name

    async def availability(self) -> Availability:
        if not isinstance(self._trouble, PrinterTrouble) or not self._says_so:
            return READY
        ok = None if self._trouble.sent is None else False
        return Availability(ok=ok, why=self._trouble.why, remedy=self._trouble.remedy)

    async def print_label(self, content: LabelContent) -> LabelState:
        self.attempts += 1
        await self._may_go.wait()
        if self._trouble is None or self._comes_out_anyway:
            self.printed.append(content)
        if self._trouble is not None:
            raise self._trouble
        return self.answer

    def refuse(
        self,
        why: str = "The printer is out of labels.",
        remedy: str = "Put a new roll in.",
        *,
        says_so: bool = True,
    ) -> None:
        """From now on no label comes out, and that is known; before a label only where it `says_so`."""
        self._says_so = says_so
        self._trouble = PrinterTrouble(self._name, why, remedy, sent=False)
        self._comes_out_anyway = False

    def lose(self, *, comes_out: bool) -> None:
        """From now on nobody can know whether a label came out; `comes_out` says whether it does."""
        self._trouble = PrinterTrouble(
            self._name, "The connection broke within the label.", "See whether it came out.", sent=None
        )
        self._comes_out_anyway = comes_out

    def stumble(self, error: Exception) -> None:
        """From now on the printer raises what no printer should."""
        self._trouble = error

    def mend(self) -> None:
        """All is well again."""
        self._trouble = None

    def hold(self, on: bool) -> None:
        """Keep labels on their way (True), or let them go (False)."""
        if on:
            self._may_go.clear()
        else:
            self._may_go.set()
