"""The tones: four short files that differ, and silence with a reason where there is no sound."""

from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from station.adapters.tones import QtTones
from station.core.settings import SoundSettings
from station.ports.availability import READY, Availability
from station.ports.tones import Tone

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

ROOT = Path(__file__).resolve().parents[2]
SOUNDS = ROOT / "resources" / "sounds"


def pcm(tone: Tone) -> bytes:
    with wave.open(str(SOUNDS / f"{tone.value}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert 0.04 <= file.getnframes() / file.getframerate() <= 0.8
        return file.readframes(file.getnframes())


def test_every_tone_is_a_short_file_of_its_own() -> None:
    assert len({pcm(tone) for tone in Tone}) == len(Tone)


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "packaging" / "make_sounds.py"), str(tmp_path)], check=True)
    for tone in Tone:
        name = f"{tone.value}.wav"
        assert (tmp_path / name).read_bytes() == (SOUNDS / name).read_bytes()


@pytest.mark.usefixtures("qapp")
def test_a_workstation_without_sound_is_silent_and_says_what_to_do() -> None:
    tones = QtTones(SOUNDS, SoundSettings)
    found = tones.availability()
    tones.play(Tone.GOOD)
    assert found.ok or (found.why and found.remedy)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("settings", [SoundSettings(mute=True), SoundSettings(volume=0)])
def test_muted_nothing_is_even_loaded(settings: SoundSettings) -> None:
    QtTones(Path("nowhere"), lambda: settings).play(Tone.REFUSED)


class _LateTones(QtTones):
    """Without the library: counts how often the tones are loaded."""

    sound = Availability(False, "No sound server runs.")
    loads = 0

    def availability(self) -> Availability:
        return self.sound

    def _load(self) -> dict[Tone, QSoundEffect]:
        self.loads += 1
        return {}


def test_sound_that_comes_after_the_start_is_found() -> None:
    tones = _LateTones(SOUNDS, SoundSettings)
    tones.prepare()
    tones.play(Tone.GOOD)
    assert tones.loads == 0
    tones.sound = READY
    tones.play(Tone.GOOD)
    tones.play(Tone.GOOD)
    assert tones.loads == 1
