"""Cameras, boards and pictures off the wire (handoff 3.4), in three dialects."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Any

from pydantic import AliasChoices, BeforeValidator, Field

from station.adapters.orchestrator import values
from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.house_tools import Number, Row, alias
from station.adapters.orchestrator.readings import uptime
from station.adapters.orchestrator.wire import Name, Text, Time, Whole, Wire, read_rows
from station.core.house import Camera, EspCam, Photo
from station.core.mac import Mac

MaybeMac = Annotated[Mac | None, BeforeValidator(values.mac)]
OwnMac = Annotated[Mac, BeforeValidator(values.mac)]


class CameraHealthWire(Wire):
    """A camera's ``health``; a number as uptime is in seconds."""

    rssi: Whole = alias("wifi_rssi", "rssi")
    free_heap: Whole = alias("free_heap", "heap")
    uptime_seconds: Number = None
    uptime: Any = None
    resolution: Text = None
    firmware: Text = alias("firmware_version", "firmware")


class CameraWire(Wire):
    """A camera in any of the three dialects."""

    id: Name = Field(validation_alias=AliasChoices("id", "device_id", "camera_id"))
    name: Text = None
    status: Text = None
    last_seen: Time = alias("last_seen", "lastSeen")
    health: Row = Field(default_factory=dict)
    ip: Text = alias("ip_address", "ip")
    mac: MaybeMac = alias("mac_address", "mac")
    container_id: Text = None
    rssi: Whole = None

    def camera(self) -> Camera:
        """Give the core's value."""
        health = CameraHealthWire.model_validate(self.health)
        running = health.uptime if health.uptime_seconds is None else health.uptime_seconds
        return Camera(
            id=self.id,
            status=self.status or "",
            name=self.name or "",
            mac=self.mac or values.mac(self.id),
            ip=self.ip or "",
            container_id=self.container_id or "",
            last_seen=self.last_seen,
            rssi=self.rssi if health.rssi is None else health.rssi,
            free_heap=health.free_heap,
            uptime=uptime(running, 1.0),
            resolution=health.resolution or "",
            firmware=health.firmware or "",
        )


class EspCamWire(Wire):
    """Go's ``CameraDevice``: position 0 and an empty container mean unassigned."""

    mac: OwnMac = Field(validation_alias=AliasChoices("mac_address", "mac"))
    status: Text = None
    name: Text = None
    container_id: Text = None
    position: Whole = None
    firmware: Text = alias("firmware_version", "firmware")
    signal_strength: Whole = alias("signal_strength", "rssi")
    last_image: Time = None
    paired_at: Time = None
    last_seen: Time = None
    error_message: Text = None

    def board(self) -> EspCam:
        """Give the core's value; a signal of 0 dBm is Go's way to say none."""
        return EspCam(
            mac=self.mac,
            status=self.status or "",
            name=self.name or "",
            container_id=self.container_id or "",
            position=self.position or None,
            firmware=self.firmware or "",
            rssi=self.signal_strength or None,
            last_image=self.last_image,
            paired_at=self.paired_at,
            last_seen=self.last_seen,
            error=self.error_message or "",
        )


def cameras(reply: Reply) -> tuple[Camera, ...]:
    """Read ``{cameras: [...]}`` or a bare list."""
    return tuple(read_rows(reply, CameraWire, CameraWire.camera, "cameras"))


def boards(reply: Reply) -> tuple[EspCam, ...]:
    """Read ``{cameras: [...]}`` or ``{devices: [...]}`` of boards, each once."""
    found = read_rows(reply, EspCamWire, EspCamWire.board, "cameras", "devices", "discovered")
    return tuple({board.mac: board for board in found}.values())


def photo(reply: Reply) -> Photo:
    """Read a picture: the answer itself, or base64 in ``image_data``."""
    media_type = reply.answer.headers.get("content-type", "").partition(";")[0].strip()
    if media_type.startswith("image/"):
        if not reply.answer.body:
            raise reply.unlike("an empty picture")
        return Photo(reply.answer.body, media_type, reply.at)
    row = values.mapping(reply.payload)
    said = next((row[name] for name in ("image_data", "image", "data") if isinstance(row.get(name), str)), "")
    head, comma, rest = said.partition(",")
    encoded, kind = (rest, head[5:].partition(";")[0]) if comma and head.startswith("data:") else (said, "")
    try:
        content = base64.b64decode("".join(encoded.split()), validate=True)
    except (binascii.Error, ValueError):
        content = b""
    if not content:
        raise reply.unlike("an answer without a picture")
    return Photo(content, kind or "image/jpeg", values.time(row.get("captured_at")))
