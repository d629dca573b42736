"""The words that the models show, in the person's language.

Every literal stands in a call of `QCoreApplication.translate`, where lupdate finds it.
"""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from station.core.device import DeviceState
from station.core.label import LabelState
from station.core.session import SessionState, session_state

translate = QCoreApplication.translate

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and line ends, and those that turn the direction of the text around them."""


def visible(text: str) -> str:
    """Make text from outside show what is in it: what acts unseen stands there as its number."""
    return _UNSEEN.sub(lambda found: f"⟨{ord(found.group()):04X}⟩", text)


def state_word(state: DeviceState) -> str:
    """Say a board's state."""
    match state:
        case DeviceState.UNKNOWN:
            return translate("Models", "unknown")
        case DeviceState.DISCOVERED:
            return translate("Models", "discovered")
        case DeviceState.PROVISIONING:
            return translate("Models", "provisioning")
        case DeviceState.PROVISIONED:
            return translate("Models", "provisioned")
        case DeviceState.VERIFYING:
            return translate("Models", "verifying")
        case DeviceState.VERIFIED:
            return translate("Models", "verified")
        case DeviceState.FAILED:
            return translate("Models", "failed")


def label_state_word(state: LabelState) -> str:
    """Say a label's state."""
    match state:
        case LabelState.WAITING:
            return translate("Models", "needs a container")
        case LabelState.QUEUED:
            return translate("Models", "queued")
        case LabelState.SENDING:
            return translate("Models", "sending")
        case LabelState.SENT:
            return translate("Models", "sent")
        case LabelState.CONFIRMED:
            return translate("Models", "confirmed")
        case LabelState.UNKNOWN:
            return translate("Models", "not known")
        case LabelState.FAILED:
            return translate("Models", "not printed")


def session_state_word(state: SessionState) -> str:
    """Say a session's state."""
    match state:
        case SessionState.DISCOVERING:
            return translate("Models", "discovering")
        case SessionState.ACTIVE:
            return translate("Models", "active")
        case SessionState.PAUSED:
            return translate("Models", "paused")
        case SessionState.CLOSING:
            return translate("Models", "closing")
        case SessionState.CLOSED:
            return translate("Models", "closed")
        case SessionState.UNKNOWN:
            return translate("Models", "unknown state")


def session_word(text: str) -> str:
    """Say a session's state by the Pi's word for it; a word that nobody knows is shown as it came."""
    match text.strip().lower():
        case "completed":
            return translate("Models", "completed")
        case "failed":
            return translate("Models", "failed")
        case "cancelled" | "canceled":
            return translate("Models", "cancelled")
        case "expired":
            return translate("Models", "run out of time")
    state = session_state(text)
    return text if state is SessionState.UNKNOWN else session_state_word(state)


def local_time(at: datetime | None) -> str:
    """Give a moment's time of day here, ``HH:MM:SS``; empty for None."""
    return at.astimezone().strftime("%H:%M:%S") if at else ""


def local_moment(at: datetime | None) -> str:
    """Give a moment's date and time here, ``YYYY-MM-DD HH:MM:SS``; empty for None."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M:%S") if at else ""


def number(value: int | None) -> str:
    """Give a number; empty for None."""
    return "" if value is None else str(value)


def signal_strength(dbm: int | None) -> str:
    """Give a signal's strength with its unit; empty for None."""
    return "" if dbm is None else translate("Models", "{dbm} dBm").format(dbm=dbm)


def yes_or_empty(value: bool) -> str:
    """Say yes, or nothing."""
    return translate("Models", "yes") if value else ""
