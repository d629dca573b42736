"""Which tone a scan has: what the operator hears without looking."""

from __future__ import annotations

from station.app.enrolment import ScanOutcome, ScanResult
from station.app.line import Line
from station.app.notices import Notice, Topic
from station.app.pairing import Half
from station.app.verifying import Proof
from station.ports.tones import Tone, Tones

_OF_RESULT = {
    ScanResult.ADDED: Tone.GOOD,
    ScanResult.ALREADY_LISTED: Tone.KNOWN,
    ScanResult.REFUSED: Tone.REFUSED,
    ScanResult.NOT_KEPT: Tone.REFUSED,
}
_REFUSALS = (Topic.SCAN_REFUSED_BY_PI, Topic.PAIR_DROPPED)


class Feedback:
    """Plays a tone for each scan's result, and when a session's time is nearly over, until it is closed."""

    def __init__(self, line: Line, tones: Tones) -> None:
        self._tones = tones
        self._unsubscribe = [
            line.enrolment.outcomes.subscribe(self._scanned),
            line.notices.subscribe(self._noticed),
            line.verifying.proved.subscribe(self._proved),
        ]
        if line.pairing is not None:
            self._unsubscribe.append(line.pairing.changed.subscribe(self._paired))

    def close(self) -> None:
        """Be silent from now on."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    def _scanned(self, outcome: ScanOutcome) -> None:
        tone = _OF_RESULT.get(outcome.result)
        if tone is not None:
            self._tones.play(tone)

    def _proved(self, proof: Proof) -> None:
        """Let it be heard that label, container and board do not agree: somebody has to look."""
        if not proof.agrees:
            self._tones.play(Tone.REFUSED)

    def _noticed(self, notice: Notice) -> None:
        if notice.topic in _REFUSALS:
            self._tones.play(Tone.REFUSED)
        elif notice.topic is Topic.SESSION_ENDS_SOON:
            self._tones.play(Tone.ENDS_SOON)

    def _paired(self, half: Half | None) -> None:
        if half is not None and not half.listed:
            self._tones.play(Tone.HALF)
