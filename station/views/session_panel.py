"""The session: its target, how far it is, the time left, and the four large buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QProgressBar, QVBoxLayout, QWidget

from station.app.line import Line
from station.core.device import DeviceState
from station.core.session import SessionState
from station.models.sessions import state_text
from station.views.actions import Actions
from station.views.async_ui import Bonds
from station.views.icons import Icons
from station.views.offers import Offers, expected, offers
from station.views.session_clock import SessionClock
from station.views.translation import translate
from station.views.widgets import CommandButton, ElidedLabel, QuietButton, plain_label, restyle


class SessionPanel(QFrame):
    """Shows a line's session and offers its commands.

    `other_target` asks to start with another target than the kept one.
    """

    other_target = Signal()

    def __init__(
        self, line: Line, actions: Actions, icons: Icons, clock: SessionClock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._line = line
        self._clock = clock
        self._target = ElidedLabel(role="figure")
        self._state = ElidedLabel(role="caption")
        self._change = QuietButton(translate("SessionPanel", "Other target…"), name="Other target")
        self._change.clicked.connect(self.other_target)
        self._count = plain_label(role="figure")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("SessionPanel", "Verified"))
        self._left = plain_label(role="figure")
        self._hint = ElidedLabel(role="caption")
        self.start = CommandButton(actions.start)
        self.provision_all = CommandButton(actions.provision_all, role="primary")
        self.provision_all.setIcon(icons.icon("provision-all", "on_accent"))
        self.retry_failed = CommandButton(actions.retry_failed)
        self.stop = CommandButton(actions.stop)
        self._lay_out()
        self._bonds = Bonds(
            line.provisioning.busy_changed.subscribe(lambda _: self.refresh()),
            line.watch.status.subscribe(lambda _: self.refresh()),
        )
        clock.told.connect(self._show_time)
        self.refresh()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._bonds.close()
        self._clock.told.disconnect(self._show_time)

    def refresh(self) -> None:
        """Show what is true now; cheap enough for once a frame."""
        now = offers(self._line)
        self._show_session()
        self._show_buttons(now)
        self._show_time()

    def _show_session(self) -> None:
        session, fleet = self._line.watch.session, self._line.watch.fleet
        running = session is not None and not session.is_over
        profile = self._line.profile
        target = (session.target_ssid if session else "") or profile.target_ssid
        self._target.set_whole(target or "–")
        if session is None:
            self._state.set_whole(translate("SessionPanel", "No session yet"))
        else:
            word = state_text(session)
            if session.state is SessionState.UNKNOWN and not session.state_text:
                word = translate("SessionPanel", "asking the Pi …")
            text = translate("SessionPanel", "Session {state} · {id}")
            if running and not self._line.is_ours(session):
                text = translate(
                    "SessionPanel", "Session {state} · another station's, its labels are printed there · {id}"
                )
            self._state.set_whole(text.format(state=word, id=session.id))
        self._change.setVisible(not running)
        total = expected(self._line)
        verified = min(total, fleet.count(DeviceState.VERIFIED) if fleet else 0)
        self._count.setText(
            translate("SessionPanel", "{verified} of {total}").format(verified=verified, total=total)
            if fleet
            else "–"
        )
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(verified)

    def _show_buttons(self, now: Offers) -> None:
        sending = translate("SessionPanel", "sending …")
        ready, failed = len(now.plan.ready), len(now.plan.failed)
        self.start.setText(sending if "start" in now.busy else translate("SessionPanel", "Start session"))
        self.provision_all.setText(
            sending
            if "provision-all" in now.busy
            else translate("SessionPanel", "Provision All – {n} ready").format(n=ready)
        )
        self.retry_failed.setText(
            sending
            if "retry" in now.busy
            else translate("SessionPanel", "Retry failed – {n}").format(n=failed)
        )
        self.stop.setText(sending if "stop" in now.busy else translate("SessionPanel", "Stop session"))
        self.start.offer(reason=now.start)
        self.provision_all.offer(reason=now.provision_all)
        self.retry_failed.offer(reason=now.retry_failed)
        self.stop.offer(reason=now.stop)
        self._hint.set_whole(self._next_step(now))

    def _next_step(self, now: Offers) -> str:
        """Say what the operator does next."""
        session = self._line.watch.session
        if session is None or session.is_over:
            return now.start or translate("SessionPanel", "Press F6 to start a session.")
        if now.provision_all:
            return now.provision_all
        return translate("SessionPanel", "Press F9 to provision the boards that are ready: {n}.").format(
            n=len(now.plan.ready)
        )

    def _show_time(self) -> None:
        self._left.setText(self._clock.text)
        restyle(self._left, tone="warn" if self._clock.ends_soon else "")

    def _lay_out(self) -> None:
        target = _column(translate("SessionPanel", "Target Wi-Fi"), self._target, self._state)
        progress = _column(translate("SessionPanel", "Verified"), self._count, self._bar)
        left = _column(translate("SessionPanel", "Time left"), self._left)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(target, 3)
        top.addWidget(self._change, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(progress, 3)
        top.addLayout(left, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.start, 3)
        buttons.addWidget(self.provision_all, 5)
        buttons.addWidget(self.retry_failed, 3)
        buttons.addWidget(self.stop, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(5)
        column.addLayout(top)
        column.addLayout(buttons)
        column.addWidget(self._hint)


def _column(caption: str, *content: QWidget) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addWidget(plain_label(caption, role="caption"))
    for widget in content:
        column.addWidget(widget)
    column.addStretch(1)
    return column
