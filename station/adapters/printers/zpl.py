r"""Zebra's language ZPL II: a label as the bytes that a printer is sent.

The label goes as one graphic, drawn by our renderer: fonts, languages and codes look
the same on every printer, and no foreign text is ever read as a command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QImage

_ESCAPED = frozenset("^~\\_")
_INVERTED = bytes(range(255, -1, -1))
_LONGEST = 419
_LONG_RUN = re.compile(rf"(.)\1{{2,{_LONGEST - 1}}}")
"""Three of a digit or more, which are shorter counted."""


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """What is sent along with each label; None leaves the printer's own setting.

    `darkness` is 0 to 30 (``~SD``), `speed` inches a second (``^PR``). Too dark blurs
    a code.
    """

    darkness: int | None = None
    speed: int | None = None


def label(image: QImage, settings: PrintSettings) -> bytes:
    """Give the bytes that print `image`, a label in the printer's dots, once.

    A printer keeps what the last program set, so everything that could move, mirror,
    invert or repeat the label is set each time. ``^JZN``: after paper or ribbon ran
    out the printer shall not print the label again by itself; the station asks.
    """
    rows = list(_rows(image))
    width = (image.width() + 7) // 8
    total = width * len(rows)
    commands = [
        f"~SD{settings.darkness:02d}" if settings.darkness is not None else "",
        "^XA",
        "^CI28",  # UTF-8
        "^JZN",  # no reprint after an error
        f"^PR{settings.speed}" if settings.speed is not None else "",
        "^PON^PMN^LRN^FWN",  # upright, not mirrored, not inverted, not turned
        f"^PW{image.width()}^LL{image.height()}",
        "^LH0,0^LS0^LT0",  # no offset left by another program
        f"^FO0,0^GFA,{total},{total},{width},{''.join(_compressed(rows))}^FS",
        "^PQ1,0,1,Y",  # one label, no pause, no serial copies
        "^XZ",
    ]
    return "\n".join(command for command in commands if command).encode("ascii") + b"\n"


def field(text: str) -> str:
    r"""Give a ``^FD`` field with foreign `text`, in which nothing is a command.

    ``^``, ``~``, ``\``, ``_`` and all control characters go as ``^FH`` hex escapes, and
    so does every byte beyond ASCII (UTF-8, as ``^CI28`` says).
    """
    escaped = "".join(map(_escape, text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")))
    return f"^FH_^FD{escaped}^FS"


def _escape(character: str) -> str:
    if " " <= character <= "~" and character not in _ESCAPED:
        return character
    return "".join(f"_{byte:02X}" for byte in character.encode("utf-8"))


def _rows(image: QImage) -> Iterator[bytes]:
    """Give the image's rows as bytes, a set bit a black dot, the first dot the highest bit."""
    mono = image.convertToFormat(QImage.Format.Format_Mono)
    black_is_set = mono.color(1) & 0xFFFFFF == 0
    width = (mono.width() + 7) // 8
    beyond = 0xFF << (width * 8 - mono.width()) & 0xFF  # dots past the right edge stay white
    bits, stride = bytes(mono.constBits()), mono.bytesPerLine()
    for start in range(0, mono.height() * stride, stride):
        row = bits[start : start + width]
        if not black_is_set:
            row = row.translate(_INVERTED)
        yield row[:-1] + bytes((row[-1] & beyond,))


def _compressed(rows: list[bytes]) -> Iterator[str]:
    """Compress by Zebra's scheme: runs of a digit, the rest of a row, a row again."""
    before: bytes | None = None
    for row in rows:
        if row == before:
            yield ":"
            continue
        before = row
        digits = row.hex().upper()
        ending = ""
        for digit, sign in (("0", ","), ("F", "!")):
            if digits.endswith(digit):
                digits, ending = digits.rstrip(digit), sign
                break
        yield _LONG_RUN.sub(_run, digits)
        yield ending


def _count(length: int) -> str:
    """Write how long a run is: ``G``-``Y`` count 1 to 19, ``g``-``z`` 20 to 400 in twenties."""
    twenties, ones = divmod(length, 20)
    return (chr(ord("f") + twenties) if twenties else "") + (chr(ord("F") + ones) if ones else "")


_COUNTS = tuple(map(_count, range(_LONGEST + 1)))


def _run(run: re.Match[str]) -> str:
    return _COUNTS[run.end() - run.start()] + run[1]
