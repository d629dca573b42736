"""The door off the wire (handoff 3.4), in both dialects."""

from __future__ import annotations

from pydantic import AliasChoices, Field

from station.adapters.orchestrator.envelope import Reply
from station.adapters.orchestrator.house_tools import alias, either, whole
from station.adapters.orchestrator.wire import Flag, Name, Text, Time, Whole, Wire, read_rows
from station.core.house import Door, DoorAnswer, DoorEvent, DoorState

_RIGHT = frozenset({"success", "succeeded", "ok"})
_WRONG = frozenset({"failure", "failed", "error", "timeout", "denied"})


class DoorWire(Wire):
    """The door; `state` has another name in the other dialect, and may be a lock's word."""

    state: Text = alias("state", "door_state", "status")
    lock_state: Text = None
    relay_pin: Whole = None
    hardware_available: Flag = None
    dev_mode: Flag = None
    last_command: Text = None
    last_command_time: Time = None
    message: Text = None
    error: Text = None

    def door(self) -> Door:
        """Give the core's value; a state that nobody knows is unknown, with its words."""
        text = (self.state or "").strip()
        try:
            state = DoorState(text.lower())
        except ValueError:
            state = DoorState.UNKNOWN
        lock = self.lock_state or (text if text.lower() in ("locked", "unlocked") else "")
        return Door(
            state=state,
            state_text=text,
            lock=lock,
            relay_pin=self.relay_pin,
            has_hardware=self.hardware_available,
            is_rehearsal=self.dev_mode,
            last_command=self.last_command or "",
            last_command_at=self.last_command_time,
            error=self.error or "",
        )

    def answer(self) -> DoorAnswer:
        """Give what was said to a command that was carried out."""
        return DoorAnswer(self.message or "", self.state or "")


class DoorEventWire(Wire):
    """One line of the history, in either dialect."""

    id: Text = None
    command: Name = Field(validation_alias=AliasChoices("command", "action"))
    timestamp: Time = None
    success: Flag = None
    result: Text = None
    duration_ms: Whole = None

    def event(self) -> DoorEvent:
        """Give the core's value."""
        ok = self.success if self.success is not None else either(self.result, _RIGHT, _WRONG)
        return DoorEvent(self.command, self.timestamp, ok, self.result or "", self.duration_ms, self.id or "")


def door(reply: Reply) -> Door:
    """Read the door."""
    return whole(DoorWire, reply).door()


def door_answer(reply: Reply) -> DoorAnswer:
    """Read the answer to a command; that it says ``success: false`` has been judged before."""
    return whole(DoorWire, reply).answer()


def door_history(reply: Reply) -> tuple[DoorEvent, ...]:
    """Read ``{history: [...]}``, in the Pi's order."""
    return tuple(read_rows(reply, DoorEventWire, DoorEventWire.event, "history", "operations"))
