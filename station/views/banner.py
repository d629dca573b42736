"""An offer above the session: words and one button, no dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from station.core.session import SessionReport
from station.models.text import local_moment
from station.views.icons import Icons
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, QuietButton, push_button


class LeftoverBanner(QFrame):
    """Offers to resume a session that was left on the Pi; emits its id."""

    resume = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("tone", "warn")
        self._left: tuple[SessionReport, ...] = ()
        self._declined: set[str] = set()
        self._text = ElidedLabel()
        go = push_button(translate("LeftoverBanner", "Resume"), name="Resume")
        go.clicked.connect(self._resume)
        later = QuietButton(translate("LeftoverBanner", "Not now"), name="Not now")
        later.clicked.connect(self._decline)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(Picture(icons.pixmap("sessions", "warn", 24)))
        row.addWidget(self._text, 1)
        row.addWidget(go)
        row.addWidget(later)
        self.hide()

    def offer(self, sessions: tuple[SessionReport, ...]) -> None:
        """Offer the newest that a person has not declined; nothing to offer hides it."""
        self._left = tuple(session for session in sessions if session.id not in self._declined)
        self.setVisible(bool(self._left))
        if self._left:
            first = self._left[0]
            text = translate(
                "LeftoverBanner",
                "A session was left on the Pi: {ssid}, {when}, verified {verified} of {total}.",
            )
            self._text.set_whole(
                text.format(
                    ssid=first.target_ssid or first.id,
                    when=local_moment(first.created_at) or "–",
                    verified=_number(first.verified_count),
                    total=_number(first.device_count),
                )
            )

    def _resume(self) -> None:
        if self._left:
            self.resume.emit(self._left[0].id)
            self.hide()

    def _decline(self) -> None:
        self._declined.update(session.id for session in self._left)
        self.offer(())


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)
