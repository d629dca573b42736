"""Tones that are kept in a list."""

from __future__ import annotations

from station.ports.availability import READY, Availability
from station.ports.tones import Tone


class FakeTones:
    """`Tones` whose `played` holds what an operator would have heard; `sound` is what is told of it."""

    def __init__(self) -> None:
        self.played: list[Tone] = []
        self.sound = READY

    def play(self, tone: Tone) -> None:
        self.played.append(tone)

    def availability(self) -> Availability:
        return self.sound
