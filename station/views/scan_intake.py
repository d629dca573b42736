"""Where a scan goes: to the dialog that wants it, to whoever signs in by it, or to the line."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from station.app.desk import Desk
from station.app.notices import Level
from station.views.dialogs import Dialogs
from station.views.error_words import Message
from station.views.message_bar import MessageBar
from station.views.translation import translate

if TYPE_CHECKING:  # the first picture waits for none of these
    from station.core.meaning import MacRead, NotAMac
    from station.core.torn import TornCodes
    from station.ports.scanner import Scan
    from station.views.commands import Commands


class ScanIntake:
    """Takes every scan of the window; `no_line` says why there is no line for one."""

    def __init__(
        self, desk: Desk, dialogs: Dialogs, messages: MessageBar, no_line: Callable[[], str]
    ) -> None:
        self._desk = desk
        self._dialogs = dialogs
        self._messages = messages
        self._no_line = no_line
        self._commands: Commands | None = None
        self._early: list[Scan] = []

    @cached_property
    def _torn(self) -> TornCodes:
        """What remembers that the last scan held a secret, whichever screen it met."""
        from station.core.torn import TornCodes

        return TornCodes()

    def send_to(self, commands: Commands | None) -> None:
        """Give scans to this line from now on, or to none."""
        self._commands = commands

    def take_early(self) -> None:
        """Take what came while the line was being made, unless it is so still."""
        if not self._desk.opening:
            early, self._early = self._early, []
            for scan in early:
                self.take(scan)

    def take(self, scan: Scan) -> None:
        """Take a scan; one that comes while the line is being made waits, and is judged in its turn."""
        if self._desk.opening and not self._dialogs.want_scans:
            self._early.append(scan)
            return
        from station.core.torn import is_hidden  # not before the first picture

        for early in self._early:  # their rest may come into a dialog
            self._judge(early)
        meaning = self._judge(scan)
        is_secret = is_hidden(meaning, scan.text)
        if self._dialogs.take(scan, is_secret=is_secret):
            return
        if not is_secret and self._desk.take_badge(scan.text):
            text = translate("MainWindow", "{name} works here now.").format(name=self._desk.operator)
            self._messages.tell(Message(Level.INFO, text))
        elif self._commands is not None:
            self._commands.scan(scan)
        else:
            what = translate("MainWindow", "The scan was not kept: {text}").format(text=meaning.text)
            self._messages.tell(Message(Level.ERROR, what, self._no_line()))

    def _judge(self, scan: Scan) -> MacRead | NotAMac:
        from station.core.scan import interpret

        return self._torn.judge(interpret(scan.text), scan.text, scan.at)
