"""Which shape and colour a state has, the same wherever it is shown."""

from __future__ import annotations

from typing import Final

from station.core.device import DeviceState
from station.core.label import LabelState
from station.core.logs import LogLevel
from station.models.cameras import CameraState
from station.views.theme import Mark

DEVICE_MARKS: Final = {
    DeviceState.UNKNOWN: Mark("unknown", "muted"),
    DeviceState.DISCOVERED: Mark("discovered", "muted"),
    DeviceState.PROVISIONING: Mark("provisioning", "accent"),
    DeviceState.PROVISIONED: Mark("provisioned", "accent"),
    DeviceState.VERIFYING: Mark("verifying", "accent"),
    DeviceState.VERIFIED: Mark("verified", "good"),
    DeviceState.FAILED: Mark("failed", "bad"),
}
LABEL_MARKS: Final = {
    LabelState.WAITING: Mark("question", "warn"),
    LabelState.QUEUED: Mark("waiting", "muted"),
    LabelState.SENDING: Mark("printer", "accent"),
    LabelState.SENT: Mark("labels", "muted"),
    LabelState.CONFIRMED: Mark("verified", "good"),
    LabelState.UNKNOWN: Mark("unknown", "warn"),
    LabelState.FAILED: Mark("failed", "bad"),
}
CAMERA_MARKS: Final = {
    CameraState.ONLINE: Mark("link", "muted"),
    CameraState.OFFLINE: Mark("link-broken", "warn"),
    CameraState.ERROR: Mark("error", "bad"),
    CameraState.OTHER: Mark("info", "muted"),
    CameraState.UNKNOWN: Mark("unknown", "muted"),
}
LOG_MARKS: Final = {
    LogLevel.DEBUG: Mark("requested", "muted"),
    LogLevel.INFO: Mark("info", "muted"),
    LogLevel.WARN: Mark("warning", "warn"),
    LogLevel.ERROR: Mark("error", "bad"),
}
