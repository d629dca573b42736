"""What a board's first label says, from what is known about the board."""

from __future__ import annotations

from collections.abc import Callable

from station.core.device import Device
from station.core.label import LabelContent
from station.core.session import Session

Enricher = Callable[[Device], LabelContent]
"""Makes a label's content from a board: container, target, station."""


def label_of(device: Device, session: Session | None, container_id: str, station: str) -> LabelContent:
    """Make a first label's content from what is known about a verified board."""
    return LabelContent(
        mac=device.mac,
        container_id=device.container_id or container_id,
        session_id=device.session_id or (session.id if session else ""),
        ssid=(session.target_ssid or "") if session else "",
        firmware=device.firmware or "",
        verified_at=device.verified_at or device.since,
        station=station,
    )
