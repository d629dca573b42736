"""Tells a scanner's burst of keys from a person's typing, by their rhythm alone.

Pure: fed with keys and their times, it says what becomes of each. A scanner that
acts as a keyboard types a code with a few milliseconds between the keys and ends it
with Enter, Tab, both, or nothing. A person is slower, or types fewer keys at once.

::

    idle --text--> holding --6 characters--> burst --Enter, Tab, other key, pause--> judged
                      |                                                        |        |
                      +--pause, Enter, other key--> delivered as typing <------+     a scan
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, Generic, TypeVar

SHORTEST_BURST: Final = 6
"""Fewer characters are always typing."""
SHORTEST_RHYTHM_MS: Final = 15.0
LEAST_GAP_MS: Final = 10
MOST_GAP_MS: Final = 150

Event = TypeVar("Event")


class Kind(Enum):
    """What a key is to a scan."""

    TEXT = "text"
    """It types characters."""
    SEPARATOR = "separator"
    """A control character that stands inside codes (GS, RS): text in a burst, else a command."""
    END = "end"
    """Enter, Tab, line feed."""
    OTHER = "other"
    """Arrows, function keys, shortcuts: no part of a scan."""


class Fate(Enum):
    """What becomes of the key that was just pressed."""

    HOLD = "hold"
    PASS = "pass"  # noqa: S105 - a key that passes is no secret
    SWALLOW = "swallow"


@dataclass(frozen=True, slots=True)
class Step(Generic[Event]):
    """What to do, in this order: deliver what was held, tell the scan, then the key's fate.

    `swallowed` are the events that were held and belong to the scan; `gaps` are the
    pauses between its keys, in milliseconds, `end` is the text of the key that ended it.
    """

    fate: Fate
    deliver: tuple[Event, ...] = ()
    scan: str | None = None
    swallowed: tuple[Event, ...] = ()
    gaps: tuple[float, ...] = ()
    end: str = ""


class BurstDetector(Generic[Event]):
    """Holds keys back until their rhythm has told who types.

    `is_scan` judges the text of a finished burst: False gives it to the focus as typing.
    `gap_ms` is the longest pause between two keys of one scan. Times are in
    milliseconds from any start and never go back.
    """

    def __init__(self, is_scan: Callable[[str], bool], gap_ms: float) -> None:
        self._is_scan = is_scan
        self.gap_ms = min(max(gap_ms, LEAST_GAP_MS), MOST_GAP_MS)
        self._held: list[Event] = []
        self._text: list[str] = []
        self._gaps: list[float] = []
        self._is_draft = False
        self._last = 0.0
        self._quiet_until = float("-inf")

    @property
    def is_holding(self) -> bool:
        """True while keys are held back."""
        return bool(self._held)

    @property
    def beats(self) -> int:
        """How many keys are held that came in one rhythm."""
        return len(self._gaps) + 1 if self._held else 0

    def goes_on(self, at_ms: float) -> bool:
        """Say whether a key at this time belongs to what is held."""
        return self.is_holding and at_ms - self._last <= self.gap_ms

    def ends_here(self, at_ms: float) -> bool:
        """Say whether an Enter at this time may belong to a scan, rather than to a person."""
        return self.is_holding or at_ms <= self._quiet_until

    def press(self, kind: Kind, text: str, at_ms: float, event: Event) -> Step[Event]:
        """Take the next key press, in the order in which they came."""
        gap = at_ms - self._last
        in_rhythm = self.goes_on(at_ms)
        if kind is Kind.END:
            return replace(self._end(at_ms, gap, in_rhythm), end=text)
        if kind is Kind.OTHER or (kind is Kind.SEPARATOR and not in_rhythm):
            return self._finish(Fate.PASS)
        if in_rhythm:
            self._gaps.append(gap)
            self._hold(text, at_ms, event)
            return Step(Fate.HOLD)
        step = self._finish(Fate.HOLD)
        self._hold(text, at_ms, event)
        return step

    def attach(self, event: Event) -> None:
        """Hold an event that follows a held key (its release), to share its way."""
        self._held.append(event)

    def spell(self, text: str, at_ms: float) -> None:
        """Add a character that the keys which are held have come to by now."""
        if self.is_holding:
            self._text.append(text)
            self._last = at_ms

    def compose(self, text: str, draft: str, at_ms: float, event: Event) -> Step[Event]:
        """Take a text that was composed of keys; its `draft` holds until the next one is taken."""
        in_rhythm = self.goes_on(at_ms)
        if in_rhythm and self._is_draft:
            self._text.pop()
        step = self.press(Kind.TEXT, text, at_ms, event)
        self._text.append(draft)
        self._is_draft = True
        return step

    def expire(self) -> Step[Event]:
        """Take note that no key came for longer than the gap."""
        return self._finish(Fate.PASS)

    def _hold(self, text: str, at_ms: float, event: Event) -> None:
        self._held.append(event)
        self._text.append(text)
        self._is_draft = False
        self._last = at_ms

    def _end(self, at_ms: float, gap: float, in_rhythm: bool) -> Step[Event]:
        if not self.is_holding:
            if at_ms > self._quiet_until:
                return Step(Fate.PASS)
            self._quiet_until = at_ms + self.gap_ms
            return Step(Fate.SWALLOW)
        if at_ms <= self._quiet_until and not any(self._text):  # a second end that was spelt
            return Step(Fate.SWALLOW, swallowed=self._finish(Fate.SWALLOW).deliver)
        from statistics import median  # brings decimals and fractions, for which no start waits

        mechanical = gap <= max(2 * median(self._gaps or [0.0]), SHORTEST_RHYTHM_MS)
        was_burst = self._is_burst
        step = self._finish(Fate.PASS)
        if step.scan is not None and at_ms <= self._quiet_until:
            self._quiet_until = at_ms + self.gap_ms
            return replace(step, fate=Fate.SWALLOW)
        if was_burst and in_rhythm and mechanical:
            return Step(Fate.SWALLOW, deliver=step.deliver)
        return step

    @property
    def _is_burst(self) -> bool:
        return sum(map(len, self._text)) >= SHORTEST_BURST

    def _finish(self, fate: Fate) -> Step[Event]:
        """Judge what is held; afterwards nothing is."""
        gaps = tuple(self._gaps)
        events, text = tuple(self._held), "".join(self._text)
        is_scan = self._is_burst and self._is_scan(text)
        self._held.clear()
        self._text.clear()
        self._gaps.clear()
        self._is_draft = False
        if is_scan:
            # A tired scanner's Enter may come a little later than its other keys.
            self._quiet_until = self._last + 2 * self.gap_ms
            return Step(fate, scan=text, swallowed=events, gaps=gaps)
        return Step(fate, deliver=events)
