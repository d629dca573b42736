"""What the application wants a person to know: facts, not words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # facts name boards and errors; whoever tells one has them
    from station.core.errors import StationError
    from station.core.mac import Mac


class Topic(Enum):
    """What a notice is about; the views choose the words."""

    SESSION_STARTED = "session started"
    SESSION_JOINED = "session joined"
    SESSION_RESUMED = "session resumed"
    SESSION_STOPPED = "session stopped"
    SESSION_ENDED = "session ended"
    SESSION_ENDS_SOON = "session ends soon"
    BATCH_STARTED = "batch started"
    BATCH_CONFIRMED_LATE = "batch confirmed by asking"
    NOTHING_READY = "nothing ready"
    RETRIES_STARTED = "retries started"
    COMMAND_FAILED = "command failed"
    DEVICE_FAILED = "device failed"
    PI_TROUBLE = "the Pi reports trouble"
    SCAN_REFUSED_BY_PI = "scan refused by the Pi"
    LABEL_WAITS = "label waits for the printer"
    LABEL_UNKNOWN = "label may or may not be printed"
    LABEL_WANTS_CONTAINER = "label waits for its container"
    LABELS_NOT_KNOWN = "verified before the journal began, no label by itself"
    LABEL_NOT_OURS = "verified elsewhere, no label"
    JOURNAL_FAILED = "journal failed"
    PAIR_DROPPED = "half a pair dropped"
    CONTAINER_REPAIRED = "container read by a wrong keyboard"
    HALF_UNDONE = "half a pair taken back"
    SCAN_UNDONE = "scan undone"
    CHANGE_UNDONE = "change undone"
    CHANGES_UNDONE = "several changes undone"
    NOTHING_TO_UNDO = "nothing to undo"
    REFRESHED = "refreshed"


class Level(Enum):
    """How much a notice wants of a person."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell: `data` holds the numbers and names that the words need."""

    level: Level
    topic: Topic
    mac: Mac | None = None
    error: StationError | None = None
    data: Mapping[str, str | int] = field(default_factory=dict)
