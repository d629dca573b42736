"""What a board's first label says, from what is known about the board."""

from __future__ import annotations

from collections.abc import Callable

from station.core.device import Device
from station.core.label import LabelContent, make_label_content
from station.core.session import Session

Enricher = Callable[[Device], LabelContent]
"""Makes a label's content from a board: container, target, station."""


def label_of(device: Device, session: Session | None, container_id: str, station: str) -> LabelContent:
    """Make a first label's content from what is known about a verified board."""
    return make_label_content(
        device.mac,
        device.container_id or container_id,
        device.session_id or (session.id if session else ""),
        (session.target_ssid or "") if session else "",
        device.firmware or "",
        device.verified_at or device.since,
        station,
        "",
        0,
    )
