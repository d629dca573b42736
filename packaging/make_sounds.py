"""Synthesises the station's tones: ``python packaging/make_sounds.py resources/sounds``.

Run once; the files are committed. Five tones that nobody confuses across a noisy hall, nor with
a scanner's own beep: they differ in rhythm and direction, not in pitch alone.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 16_000
FADE = 0.006
"""Seconds of rise and fall of each note, so that it does not click."""

Note = tuple[float, float, float]
"""Hertz (0 is a rest), seconds, and how much of the odd harmonics, which make it harsh."""

TONES: dict[str, tuple[Note, ...]] = {
    "good": ((988, 0.07, 0.0), (0, 0.015, 0.0), (1480, 0.13, 0.0)),
    "known": ((740, 0.07, 0.0), (0, 0.06, 0.0), (740, 0.07, 0.0)),
    "refused": ((233, 0.16, 0.6), (0, 0.05, 0.0), (175, 0.3, 0.6)),
    "half": ((1175, 0.05, 0.0),),
    "ends-soon": ((784, 0.14, 0.2), (0, 0.06, 0.0), (659, 0.14, 0.2), (0, 0.06, 0.0), (523, 0.26, 0.2)),
}


def samples(notes: tuple[Note, ...]) -> list[int]:
    """Give 16-bit samples."""
    out: list[int] = []
    for hertz, seconds, harsh in notes:
        count = round(seconds * RATE)
        for number in range(count):
            at = number / RATE
            envelope = min(1.0, at / FADE, (seconds - at) / FADE)
            angle = math.tau * hertz * at
            sound = math.sin(angle) + harsh * (math.sin(3 * angle) / 3 + math.sin(5 * angle) / 5)
            out.append(round(20_000 * envelope * sound / (1 + harsh * 0.5)))
    return out


def main(folder: Path) -> None:
    """Write the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in TONES.items():
        values = samples(notes)
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(values)}h", *values))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
