"""What a scanned code is taken for: a board, a container, or neither and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from station.core.layout import Fault, Reading
from station.core.mac import Mac


class ScanRefusal(Enum):
    """Why a code is not the MAC of a board."""

    EMPTY = "nothing was read"
    NO_MAC = "there is no MAC address in it"
    NOT_HEX = "a MAC address has only 0-9 and A-F"
    LENGTH = "a MAC address has twelve hexadecimal digits"
    SEPARATORS = "its separators are not those of a MAC address"
    EUI64 = "it is an eight-byte address (EUI-64), not a MAC address"
    RESERVED = "all zeros or all ones is no board"
    MULTICAST = "it is a multicast address, no board's own"
    OTHER_SYSTEM = "it is a code of another system"
    SECRET = "it is a Wi-Fi or set-up code; it holds secrets and no MAC address"  # noqa: S105
    SHORT_NAME = "it names a board by three bytes only; scan the MAC label"
    SEVERAL = "it holds several different MAC addresses"
    GS1 = "it is a GS1 code, whose numbers are no MAC address by themselves"
    UNCERTAIN = "it may hold a MAC address, but that is not certain"
    CONTAINER = "it is a container's code"


@dataclass(frozen=True, slots=True)
class MacRead:
    """The code is a board's MAC; `local` marks a locally administered one.

    `repair` says how the text was understood that arrived as `text`; None where it was plain.
    """

    mac: Mac
    text: str
    repair: Reading | None = None

    @property
    def local(self) -> bool:
        """True for an address that no maker gave out (a soft access point's)."""
        return self.mac.is_local


@dataclass(frozen=True, slots=True)
class NotAMac:
    """The code was refused; `text` is what was read, masked where it holds secrets.

    A person may choose among `candidates`; `fault` is what the text looks like to be
    the work of, None for no known fault.
    """

    reason: ScanRefusal
    text: str
    candidates: tuple[Mac, ...] = ()
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class ContainerRead:
    """The code is a container's, by the site's own pattern; `repair` as in `MacRead`."""

    container_id: str
    text: str
    repair: Reading | None = None


Meaning = MacRead | NotAMac
