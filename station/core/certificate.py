"""The certificate by which a Pi is known, and its fingerprint as people compare it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Certificate:
    """What an https server shows.

    `fingerprint` is the SHA-256 of the whole certificate (DER): 64 hexadecimal digits in lower
    case. `subject` is whom it names; it and the dates are empty where they cannot be read.
    """

    fingerprint: str
    subject: str = ""
    not_before: datetime | None = None
    not_after: datetime | None = None

    @property
    def pin(self) -> str:
        """The profile's `pin` that trusts this certificate and no other."""
        return f"sha256:{self.fingerprint}"

    def is_over(self, now: datetime) -> bool:
        """Say whether its time has run out."""
        return self.not_after is not None and now > self.not_after


def fingerprint_of(pin: str) -> str:
    """Give the fingerprint of a `pin` as `Certificate` has it; empty for none."""
    return pin.partition(":")[2].replace(":", "").lower()


def grouped(fingerprint: str, *, in_row: int = 8) -> tuple[str, ...]:
    """Write a fingerprint as openssl does, ``AA:BB:...``, in rows of `in_row` pairs."""
    pairs = [fingerprint[at : at + 2].upper() for at in range(0, len(fingerprint), 2)]
    return tuple(":".join(pairs[at : at + in_row]) for at in range(0, len(pairs), in_row))
