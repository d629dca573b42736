"""The strip that is always there: which Pi, how fresh, network, printer, scanner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.app.reconnect import FeedState, FeedStatus
from station.views.icons import Icons
from station.views.link_words import age, feed_word, of_link
from station.views.outside_words import outside
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, plain_label, restyle, tell

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from station.core.session import NetworkStatus
    from station.ports.availability import Availability
    from station.ports.scanner import ScannerState

_FEED_ICON = {FeedState.REFUSED: "key", FeedState.DOWN: "link-broken", FeedState.RECONNECTING: "link-broken"}
_FEED_TONE = {
    FeedState.RECONNECTING: "warn",
    FeedState.POLLING: "warn",
    FeedState.DOWN: "bad",
    FeedState.REFUSED: "bad",
}

ICON_SIZE = 18
"""Pixels, of the screen's own density."""
WARNING_WIDTH = 240
"""Pixels that a warning in the strip keeps, however narrow the window is."""


class Chip(QFrame):
    """An icon and a word; coloured only where something is not normal."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self._icons = icons
        self._wanted = self._drawn = ("", "")
        self._icon = Picture()
        self._icon.setFixedSize(ICON_SIZE, ICON_SIZE)
        self._text = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 3, 7, 3)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self.show_state(icon, "", "")

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.whole

    def show_state(self, icon: str, text: str, tooltip: str, tone: str = "") -> None:
        """Say something new."""
        self._text.set_whole(text)
        tell(self, tooltip)
        self.setAccessibleName(text)
        restyle(self, tone=tone)
        # where there is no room for all, what is normal is shortened, not what is wrong
        self._text.setMinimumWidth(min(self._text.sizeHint().width(), WARNING_WIDTH) if tone else 0)
        self._wanted = (icon, "on_accent" if tone else "strip_muted")
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icon, which a chip that nobody sees has no need of."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._drawn != self._wanted:
            self._drawn = self._wanted
            self._icon.setPixmap(self._icons.pixmap(*self._wanted, ICON_SIZE, self.devicePixelRatioF()))


class Strip(QFrame):
    """The head of the window; its owner tells it what to show."""

    def __init__(self, icons: Icons, ticker: Ticker, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._ticker = ticker
        self._status: FeedStatus | None = None
        self._profile = ElidedLabel(role="profile")
        self._url = ElidedLabel(role="strip-muted")
        self._demo = plain_label("DEMO", role="demo")
        self.operator = Chip(icons, "key")
        self.operator.hide()
        self.feed = Chip(icons, "link")
        self.ending = Chip(icons, "waiting")
        self.waiting = Chip(icons, "waiting")
        self.network = Chip(icons, "network")
        self.printer = Chip(icons, "printer")
        self.scanner = Chip(icons, "scanner")
        self.scanner.hide()
        self.sources = Chip(icons, "scanner")
        self.sources.hide()
        self._lay_out()
        self._demo.setVisible(demo)
        ticker.tick.connect(self._show_feed)
        self.set_line("", "")

    def set_line(self, profile: str, url: str) -> None:
        """Name the profile and the Pi; without one the chips about it go away."""
        self._profile.set_whole(profile or translate("Strip", "No Pi set up"))
        self._url.set_whole(url)
        self._url.setVisible(bool(url))
        for chip in (self.feed, self.network, self.printer):
            chip.setVisible(bool(url))
        self.set_waiting(0)
        self.set_ending("")
        if not url:
            self._status = None
            self._ticker.want("strip", False)

    def set_operator(self, name: str) -> None:
        """Say who works here; hidden where nobody signed in."""
        self.operator.setVisible(bool(name))
        tip = translate("Strip", "{name} stands in the journal with everything that is done here.")
        self.operator.show_state("key", name, tip.format(name=name))

    def set_feed(self, status: FeedStatus) -> None:
        """Say how the station is connected; the age counts while it is not well."""
        self._status = status
        ages = status.state not in (FeedState.LIVE, FeedState.READY)
        self._ticker.want("strip", ages)
        self._show_feed()

    def set_ending(self, left: str) -> None:
        """Warn that the session has only so much time left; empty takes the warning back."""
        self.ending.setVisible(bool(left))
        if not left:
            return
        text = translate("Strip", "session ends in {left}").format(left=left)
        tip = translate("Strip", "Let the boards under way finish; start another session for the rest.")
        self.ending.show_state("waiting", text, tip, "warn")

    def set_waiting(self, changes: int) -> None:
        """Say how many changes of the allowlist the Pi has not taken yet."""
        self.waiting.setVisible(changes > 0)
        text = translate("Strip", "waiting for the Pi: {n}").format(n=changes)
        tip = translate("Strip", "Scans that are kept on this disk until the Pi takes them.")
        self.waiting.show_state("waiting", text, tip)

    def set_network(self, network: NetworkStatus | None) -> None:
        """Say how the onboarding Wi-Fi is."""
        if network is None:
            text = translate("Strip", "onboarding: –")
            self.network.show_state(
                "network", text, translate("Strip", "The Pi has not said how its onboarding Wi-Fi is.")
            )
            return
        name = network.ssid or translate("Strip", "onboarding")
        if network.is_active is False:
            tip = translate("Strip", "The onboarding Wi-Fi is off: no board can be found. Restart the Pi.")
            self.network.show_state(
                "network", translate("Strip", "{ssid}: off").format(ssid=name), tip, "bad"
            )
            return
        text = name if network.connected_devices is None else f"{name}: {network.connected_devices}"
        tip = translate("Strip", "The onboarding Wi-Fi {ssid}; boards in it: {n}").format(
            ssid=name, n="–" if network.connected_devices is None else network.connected_devices
        )
        self.network.show_state("network", text, tip)

    def set_printer(self, name: str, availability: Availability | None) -> None:
        """Say whether a label would come out; None while that is being asked."""
        if availability is None:
            self.printer.show_state("printer", translate("Strip", "printer: …"), name)
        elif availability.ok is False:
            tip = f"{name}: {outside(f'{availability.why} {availability.remedy}')}"
            self.printer.show_state("printer", translate("Strip", "printer needs attention"), tip, "warn")
        elif availability.ok is None:
            tip = f"{name}: {outside(f'{availability.why} {availability.remedy}')}"
            self.printer.show_state("printer", translate("Strip", "printer tells no state"), tip)
        else:
            self.printer.show_state("printer", translate("Strip", "printer ready"), name)

    def set_scanner(self, *, wanted: bool, active: bool) -> None:
        """Say whether a keyboard scanner's scans arrive; hidden until somebody knows."""
        self.scanner.show()
        if not wanted:
            text, tip, tone = (
                translate("Strip", "scanner off"),
                translate("Strip", "The keyboard scanner is switched off in the settings; F2 types a MAC."),
                "",
            )
        elif active:
            text, tip, tone = translate("Strip", "scanner ready"), "", ""
        else:
            text, tip, tone = (
                translate("Strip", "window inactive: scans do not arrive"),
                translate("Strip", "Click into this window: a keyboard scanner types into the active one."),
                "warn",
            )
        self.scanner.show_state("scanner", text, tip, tone)

    def set_sources(self, states: Sequence[ScannerState]) -> None:
        """Say how the scanners beside the keyboard are; hidden where there are none."""
        self.sources.setVisible(bool(states))
        broken = [state for state in states if state.now.ok is False]
        names = ", ".join(state.name for state in states)
        if broken:
            text = translate("Strip", "{name}: not there").format(name=broken[0].name)
            tip = " ".join(
                f"{state.name}: {outside(f'{state.now.why} {state.now.remedy}')}" for state in broken
            )
            self.sources.show_state("scanner", text, tip, "warn")
        else:
            text = translate("Strip", "{name}: ready").format(name=names)
            self.sources.show_state("scanner", text, names)

    def _show_feed(self) -> None:
        status = self._status
        if status is None:
            return
        word = feed_word(status.state)
        seconds = (self._ticker.now() - status.since).total_seconds()
        since = translate("Strip", "since {time}").format(time=f"{status.since.astimezone():%H:%M:%S}")
        ages = status.state not in (FeedState.LIVE, FeedState.READY)
        text = f"{word} · {age(seconds)}" if ages else f"{word} · {since}"
        icon = _FEED_ICON.get(status.state, "link")
        tip = f"{word}, {since}. {of_link(status)}"
        self.feed.show_state(icon, text, tip, _FEED_TONE.get(status.state, ""))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._profile)
        names.addWidget(self._url)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 10, 3)
        row.setSpacing(6)
        row.addWidget(self._demo, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(names)
        row.addStretch(1)
        for chip in (
            self.operator,
            self.ending,
            self.feed,
            self.waiting,
            self.network,
            self.printer,
            self.scanner,
            self.sources,
        ):
            row.addWidget(chip)
        self.setFixedHeight(50)
