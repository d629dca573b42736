"""The last scan, very large: result, MAC, and what to do; it stays until the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.app.enrolment import ScanOutcome, ScanResult
from station.app.notices import Level
from station.app.pairing import Half
from station.app.verifying import Proof
from station.core.mac import Mac
from station.core.scan import NotAMac
from station.views.error_words import Message
from station.views.fitted_label import FittedLabel
from station.views.icons import Icons
from station.views.scan_words import of_half, of_outcome, of_proof, scan_word, still_waits
from station.views.theme import Mark
from station.views.translation import translate
from station.views.whole_text import WholeText
from station.views.widgets import Picture, plain_label, restyle, tell

_MARKS = {
    ScanResult.ADDED: Mark("verified", "good"),
    ScanResult.ALREADY_LISTED: Mark("provisioned", "muted"),
    ScanResult.REPEATED: Mark("provisioned", "muted"),
    ScanResult.REFUSED: Mark("failed", "bad"),
    ScanResult.NOT_KEPT: Mark("failed", "bad"),
}
_TONES = {"good": "good", "bad": "bad", "warn": "warn", "muted": "calm"}


def mark_of_outcome(outcome: ScanOutcome, *, waits: bool = False) -> Mark:
    """Give a result its shape and colour; an odd address is added, yet worth a look.

    Nothing is good before the Pi has taken it: `waits` says that it has not.
    """
    if outcome.result is ScanResult.ADDED and of_outcome(outcome).level is Level.WARNING:
        return Mark("warning", "warn")
    if outcome.result is ScanResult.ADDED and waits:
        return Mark("waiting", "muted")
    return _MARKS[outcome.result]


def proof_word(proof: Proof) -> str:
    """Say in one short word what the scan of a finished board showed."""
    if not proof.agrees:
        return translate("ScanCard", "Check it")
    return translate("ScanCard", "Proved") if proof.proved else translate("ScanCard", "Done already")


class ScanCard(QFrame):
    """Shows one scan; emits `changed` with each thing that it says."""

    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._icons = icons
        self._icon = Picture()
        self._word = FittedLabel((30, 26, 22, 18, 15), role="huge")
        self._mac = WholeText(17, 15, 13, 11)
        self._text = plain_label(wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.mark = Mark("scanner", "muted")
        self._last = (self.mark, "", "", "")
        self._is_heard = True
        self._waits: ScanOutcome | None = None
        self._lay_out()
        self.show_nothing()

    @property
    def word(self) -> str:
        """The result's word."""
        return self._word.whole

    @property
    def text(self) -> str:
        """Everything else that it says."""
        return f"{self._mac.whole} {self._text.text()}".strip()

    @property
    def mac(self) -> str:
        """The board or the text that was read; empty where there is none."""
        return self._mac.whole

    @property
    def advice(self) -> str:
        """What it means, and what to do."""
        return self._text.text()

    @property
    def tone(self) -> str:
        """The colour of the word and the ground."""
        return _TONES[self.mark.colour]

    def set_heard(self, heard: bool) -> None:
        """Say that scans go to another window; once they are heard again, the last one stands here."""
        if heard == self._is_heard:
            return
        self._is_heard = heard
        if heard:
            self._show(*self._last)
        else:
            self._show(
                Mark("warning", "warn"),
                translate("ScanCard", "Not here"),
                "",
                translate("ScanCard", "Another window is in front, and scans go there. Click here."),
            )

    def show_nothing(self) -> None:
        """Say what to do before the first scan."""
        self._put(
            Mark("scanner", "muted"),
            translate("ScanCard", "Ready"),
            "",
            translate("ScanCard", "Scan the first board, or type its MAC with F2."),
        )

    def show_outcome(self, outcome: ScanOutcome, *, waits: bool = False, half: Half | None = None) -> None:
        """Show a scan's result; `waits`: the Pi has not taken it yet.

        A refused one may have come between the two of a pair, whose `half` goes on waiting.
        """
        message = of_outcome(outcome, waits=waits)
        if half is not None and isinstance(outcome.meaning, NotAMac) and not half.listed:
            message = Message(message.level, message.what, still_waits(half))
        mark, word = mark_of_outcome(outcome, waits=waits), scan_word(outcome.result, waits=waits)
        if isinstance(outcome.meaning, NotAMac):
            self._put(mark, word, message.what, message.todo)
        else:
            self._put(mark, word, str(outcome.mac), f"{message.what} {message.todo}".strip())
        self._waits = outcome if waits else None

    def show_taken(self, outcome: ScanOutcome) -> None:
        """Say that the Pi has taken a scan, where it is the one that is shown waiting."""
        if outcome is self._waits:
            self.show_outcome(outcome)

    def show_proof(self, proof: Proof) -> None:
        """Say of a finished board whether its label came out; over the scan's own result."""
        message = of_proof(proof)
        text = f"{message.what} {message.todo}".strip()
        mark = Mark("verified", "good" if proof.proved else "muted")
        if not proof.agrees:
            mark = Mark("warning", "warn")
        self._put(mark, proof_word(proof), str(proof.mac), text)

    def show_half(self, half: Half) -> None:
        """Show the first scan of a pair."""
        message = of_half(half)
        word = translate("ScanCard", "1 of 2")
        self._put(Mark("waiting", "muted"), word, str(half.mac or half.container_id), message.todo)

    def show_undone(self, what: str, text: str) -> None:
        """Say what was taken back: a board, a container, or nothing that has a name."""
        self._put(Mark("undo", "muted"), translate("ScanCard", "Undone"), what, text)

    def show_dropped(self, what: str, text: str) -> None:
        """Say that half a pair was given up."""
        self._put(Mark("warning", "warn"), translate("ScanCard", "Not added"), what, text)

    def show_refused_by_pi(self, mac: Mac, message: Message) -> None:
        """Say that the Pi did not take it."""
        self._put(
            Mark("failed", "bad"),
            translate("ScanCard", "Refused"),
            str(mac),
            f"{message.what.rstrip('.')}. {message.todo}",
        )

    def _put(self, mark: Mark, word: str, mac: str, text: str) -> None:
        self._waits, self._last = None, (mark, word, mac, text)
        self._show(mark, word, mac, text)
        self.changed.emit()

    def _show(self, mark: Mark, word: str, mac: str, text: str) -> None:
        self.mark = mark
        self._icon.setPixmap(self._icons.mark(mark, 46, self.devicePixelRatioF()))
        self._word.set_whole(word)
        self._mac.set_whole(mac)
        self._mac.setVisible(bool(mac))
        self._text.setText(text)
        tell(self, text)
        restyle(self._word, tone=self.tone)
        restyle(self, tone="" if self.tone == "calm" else self.tone)
        self.setAccessibleName(f"{word}. {mac} {text}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self._word, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 10, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._mac)
        column.addWidget(self._text, 1)
        self.setMinimumHeight(146)
