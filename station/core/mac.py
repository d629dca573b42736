"""The MAC address of a board: parsing, canonical text, reasons for a refusal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_FORMS = (
    re.compile(r"[0-9A-Fa-f]{12}"),
    re.compile(r"[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}"),
    re.compile(r"[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}"),
    re.compile(r"[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2}"),
)
_PART = re.compile(r"[0-9A-Fa-f]{2,12}")
_SEPARATORS = str.maketrans("", "", ":-. ")
_ALL_ONES = (1 << 48) - 1
_MULTICAST_BIT = 1 << 40
_LOCAL_BIT = 1 << 41


class MacRefusal(Enum):
    """Why a text is not the MAC address of a board."""

    EMPTY = "empty"
    NOT_HEX = "not hexadecimal"
    LENGTH = "not six bytes"
    EUI64 = "eight bytes: an EUI-64, not a MAC"
    FORM = "separators not in a MAC's usual places"
    ALL_ZERO = "all zeros"
    BROADCAST = "the broadcast address"
    MULTICAST = "a multicast address"


class MacError(ValueError):
    """A text was refused as a MAC; `reason` says why, `text` is what was read."""

    def __init__(self, reason: MacRefusal, text: str) -> None:
        super().__init__(f"{text!r} is not a board's MAC address: {reason.value}")
        self.reason = reason
        self.text = text


@dataclass(frozen=True, slots=True, order=True)
class Mac:
    """A 48-bit unicast MAC address; two spellings of one address are equal.

    Build one with `Mac.parse`: the constructor trusts its number.
    """

    value: int

    def __hash__(self) -> int:
        """Hash the number alone; the dataclass's own way makes a tuple of it first."""
        return self.value

    @classmethod
    def parse(cls, text: str) -> Mac:
        """Read ``AABBCCDDEEFF``, ``aa:bb:..``, ``AA-BB-..`` or ``aabb.ccdd.eeff``.

        Blanks around it are allowed, letter case is free, mixed separators are
        refused on purpose. Raises `MacError` with the reason.
        """
        stripped = text.strip()
        if not any(form.fullmatch(stripped) for form in _FORMS):
            raise MacError(_why_not(stripped), text)
        value = int(stripped.translate(_SEPARATORS), 16)
        if value == 0:
            raise MacError(MacRefusal.ALL_ZERO, text)
        if value == _ALL_ONES:
            raise MacError(MacRefusal.BROADCAST, text)
        if value & _MULTICAST_BIT:
            raise MacError(MacRefusal.MULTICAST, text)
        return cls(value)

    @property
    def bare(self) -> str:
        """Twelve capital hex digits, as printed into our own codes."""
        return f"{self.value:012X}"

    @property
    def oui(self) -> str:
        """The maker's part, ``AA:BB:CC``."""
        return str(self)[:8]

    @property
    def is_local(self) -> bool:
        """True for a locally administered address (a soft access point's, say)."""
        return bool(self.value & _LOCAL_BIT)

    def bases(self) -> tuple[Mac, ...]:
        """Give the addresses whose board this may be another interface of, the nearest first.

        A chip counts up from its base: +1 soft access point, +2 Bluetooth, +3 Ethernet, or marks
        the base as locally administered. Neighbours off the reel differ by as little: a hint only.
        """
        near = [Mac(self.value - step) for step in (1, 2, 3) if self.value - step > 0]
        if self.is_local:
            near.append(Mac(self.value & ~_LOCAL_BIT))
        return tuple(near)

    def others(self) -> tuple[Mac, ...]:
        """Give the addresses that have this one among their `bases`."""
        near = [Mac(self.value + step) for step in (1, 2, 3)]
        if not self.is_local:
            near.append(Mac(self.value | _LOCAL_BIT))
        return tuple(near)

    def __str__(self) -> str:
        """Give the canonical form, ``AA:BB:CC:DD:EE:FF``."""
        digits = self.bare
        return ":".join(digits[i : i + 2] for i in range(0, 12, 2))


def hex_part(text: str) -> str:
    """Give the capital digits of a text that may be part of an address, in any spelling; else nothing."""
    digits = text.strip().translate(_SEPARATORS)
    return digits.upper() if _PART.fullmatch(digits) else ""


def _why_not(text: str) -> MacRefusal:
    if not text:
        return MacRefusal.EMPTY
    digits = text.translate(_SEPARATORS)
    if not re.fullmatch(r"[0-9A-Fa-f]+", digits):
        return MacRefusal.NOT_HEX
    if len(digits) == 16:
        return MacRefusal.EUI64
    if len(digits) != 12:
        return MacRefusal.LENGTH
    return MacRefusal.FORM
