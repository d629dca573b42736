"""MAC addresses as the Pi accepts and writes them."""

from __future__ import annotations

import re

from station.simulator.errors import Code, RefusalError

_MAC = re.compile(r"[0-9A-F]{2}(?::[0-9A-F]{2}){5}")


def parse_mac(text: object) -> str:
    """Return the canonical ``AA:BB:CC:DD:EE:FF``; any case is accepted.

    Raises ``RefusalError`` (VALIDATION_FAILED) whose details say what the format is.
    """
    if isinstance(text, str):
        candidate = text.strip().upper()
        if _MAC.fullmatch(candidate):
            return candidate
    raise RefusalError(
        Code.VALIDATION_FAILED, f"Invalid MAC address format: {str(text)[:40]!r}, expected AA:BB:CC:DD:EE:FF"
    )
