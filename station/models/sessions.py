"""Sessions on the Pi."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from station.core.session import Session, SessionState
from station.models.columns import RIGHT, Column, missing_first
from station.models.instants import instant
from station.models.table import RowTableModel
from station.models.text import local_moment, number, session_state_word, session_word, translate


def state_text(session: Session) -> str:
    """Say a session's state; a word that nobody knows is shown as it came."""
    if session.state is SessionState.UNKNOWN and session.state_text:
        return session_word(session.state_text)
    return session_state_word(session.state)


def _created(session: Session) -> float:
    return instant(session.created_at)


COLUMNS: tuple[Column[Session], ...] = (
    Column("id", lambda: translate("Models", "Session"), lambda s: s.id, lambda s: s.id),
    Column("state", lambda: translate("Models", "State"), state_text, state_text),
    Column(
        "target",
        lambda: translate("Models", "Target Wi-Fi"),
        lambda s: s.target_ssid or "",
        lambda s: s.target_ssid or "",
    ),
    Column(
        "boards",
        lambda: translate("Models", "Boards"),
        lambda s: number(s.device_count),
        lambda s: missing_first(s.device_count),
        RIGHT,
    ),
    Column(
        "verified",
        lambda: translate("Models", "Verified"),
        lambda s: number(s.verified_count),
        lambda s: missing_first(s.verified_count),
        RIGHT,
    ),
    Column(
        "failed",
        lambda: translate("Models", "Failed"),
        lambda s: number(s.failed_count),
        lambda s: missing_first(s.failed_count),
        RIGHT,
    ),
    Column("created", lambda: translate("Models", "Created"), lambda s: local_moment(s.created_at), _created),
)


class SessionsModel(RowTableModel[str, Session]):
    """Sessions by id, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, _created, newest_first=True, parent=parent)

    def set_sessions(self, sessions: Sequence[Session]) -> None:
        """Show exactly these sessions."""
        self.show_only({session.id: session for session in sessions})

    def state_of(self, row: Session) -> SessionState:
        """Give the session's state."""
        return row.state
