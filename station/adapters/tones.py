"""Tones through Qt's multimedia; a workstation without sound stays silent and says why."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from station.adapters import multimedia
from station.core.settings import SoundSettings
from station.ports.availability import READY, Availability
from station.ports.tones import Tone

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


def _has_sound_server(environment: Mapping[str, str]) -> bool:
    """Look for a sound server's socket: Qt would complain on standard error where there is none."""
    if sys.platform != "linux" or environment.get("PULSE_SERVER"):
        return True
    runtime = Path(environment.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    sockets = (runtime / "pulse" / "native", runtime / "pipewire-0", Path("/run/pulse/native"))
    return any(socket.exists() for socket in sockets)


class QtTones:
    """Implements `station.ports.tones.Tones`.

    `folder` holds a WAV file for each tone; `settings` is asked before each tone.
    The library is loaded by `prepare` or the first tone; sound that comes later is found then.
    """

    def __init__(self, folder: Path, settings: Callable[[], SoundSettings]) -> None:
        self._folder = folder
        self._settings = settings
        self._effects: dict[Tone, QSoundEffect] | None = None

    def prepare(self) -> None:
        """Load library and tones, so that the first scan does not wait for them."""
        if self._effects is None and self.availability().ok:
            self._effects = self._load()

    def play(self, tone: Tone) -> None:
        """Begin to play a tone; silence where muted or where there is no sound."""
        settings = self._settings()
        if settings.mute or settings.volume == 0:
            return
        self.prepare()
        effect = (self._effects or {}).get(tone)
        if effect is not None:
            effect.setVolume(settings.volume / 100)
            effect.play()

    def availability(self) -> Availability:
        """Say whether there is anything to play on."""
        if not _has_sound_server(os.environ):
            return Availability(False, "No sound server runs.", "Start PulseAudio or PipeWire.")
        loaded = multimedia.load()
        if not loaded.ok:
            return loaded
        from PySide6.QtMultimedia import QMediaDevices

        if not QMediaDevices.audioOutputs():
            return Availability(
                False, "There is no sound output.", "Connect a loudspeaker and start the sound server."
            )
        return READY

    def _load(self) -> dict[Tone, QSoundEffect]:
        from PySide6.QtCore import QUrl
        from PySide6.QtMultimedia import QSoundEffect

        effects = {}
        for tone in Tone:
            effect = QSoundEffect()
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{tone.value}.wav")))
            effects[tone] = effect
        return effects
