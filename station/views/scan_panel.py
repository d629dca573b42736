"""The left side: the last scan, typing by hand, the scans before, and the allowlist."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from station.app.enrolment import ListingState, ScanOutcome, ScanResult
from station.app.line import Line
from station.app.notices import Notice, Topic
from station.app.pairing import Half
from station.app.verifying import Proof
from station.core.device import DeviceState
from station.core.mac import Mac
from station.core.scan import PLAIN, NotAMac
from station.models.allowlist import AllowlistModel
from station.models.text import local_time
from station.views.actions import Actions
from station.views.async_ui import Bonds
from station.views.camera_view import CameraView
from station.views.icons import Icons
from station.views.manual_entry import ManualEntry
from station.views.notice_words import of_notice
from station.views.scan_card import ScanCard, mark_of_outcome, proof_word
from station.views.scan_extras import Chooser, PairBar
from station.views.scan_words import of_outcome, of_proof, scan_word
from station.views.stale import StaleNote
from station.views.tables import Table
from station.views.ticker import Ticker
from station.views.translation import translate
from station.views.whole_text import breakable
from station.views.widgets import ElidedLabel, QuietButton, key_text, plain_label, tell, tooltip_markup

KEPT = 50
_ON_ITS_WAY = (DeviceState.PROVISIONING, DeviceState.PROVISIONED, DeviceState.VERIFYING)
_SCANS_HEIGHT = 260
"""What the last scan and the shortest history take; in pixels."""
_LOWER_HEIGHT = 110


class ScanPanel(QWidget):
    """Shows what was scanned; a MAC that was typed comes out of `typed`, a chosen one of `chosen`."""

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        line: Line,
        model: AllowlistModel,
        actions: Actions,
        icons: Icons,
        ticker: Ticker,
        demo_scan: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._model = model
        self._icons = icons
        self.card = ScanCard(icons)
        self.card.changed.connect(self._make_room)
        self.entry = ManualEntry(line.pairing.rules if line.pairing is not None else PLAIN)
        self.entry.entered.connect(self.typed)
        self.camera = CameraView()
        self.pair = PairBar()
        self.chooser = Chooser()
        self.chooser.chosen.connect(self.chosen)
        self.history = QListWidget()
        self.entry.left.connect(self.history.show)
        self.history.setAccessibleName("Last scans")
        self.history.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.history.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.history.setWordWrap(True)
        self.history.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.history.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.table = Table(
            model,
            icons,
            [("status", 0), ("mac", 18), ("container", 12)],
            name="Allowlist",
            spare=("container",),
            least_rest=120,
        )
        self._stale = StaleNote(line.watch, self.table, ticker, "listed")
        self._counts = ElidedLabel(role="caption")
        self._lay_out(actions, demo_scan)
        self._bonds = Bonds(
            line.enrolment.outcomes.subscribe(self._scanned),
            line.enrolment.notices.subscribe(self._noticed),
            line.verifying.proved.subscribe(self._proved),
        )
        if line.pairing is not None:
            self._bonds.add(line.pairing.changed.subscribe(self._paired))
            self._bonds.add(line.pairing.notices.subscribe(self._noticed))
            self.pair.left.connect(line.pairing.undo)
        self._latest: ScanOutcome | None = None
        self._untaken: dict[Mac, tuple[ScanOutcome, QListWidgetItem]] = {}
        self._bonds.add(line.enrolment.changed.subscribe(lambda _: self._listed()))
        self.refresh()

    def close_bonds(self) -> None:
        """Listen no more: the line goes away."""
        self._bonds.close()
        self._stale.close_bonds()

    def type_mac(self) -> None:
        """Open the field to type a MAC; it takes the history's place."""
        self.history.hide()
        self.entry.open()

    def refresh(self) -> None:
        """Count again."""
        self._stale.refresh()
        fleet = self._line.watch.fleet
        listings = self._line.enrolment.listings
        seen = sum(1 for mac in listings if fleet is not None and mac in fleet.devices)
        refused = sum(1 for row in listings.values() if row.state is ListingState.REFUSED)
        waiting = sum(1 for row in listings.values() if not row.entry.used) - refused
        if fleet is not None:
            waiting -= sum(
                1
                for mac, row in listings.items()
                if mac in fleet.devices and not row.entry.used and row.state is not ListingState.REFUSED
            )
        text = translate("ScanPanel", "listed {listed} · seen {seen} · still waiting {waiting}")
        self._counts.set_whole(text.format(listed=len(listings), seen=seen, waiting=max(0, waiting)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room where something appears or goes."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._make_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room where the window is low."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let the short allowlist go, then the camera's picture, where what is asked needs the room.

        The allowlist has a page of its own; nobody scans while a question stands.
        """
        asked = sum(
            extra.sizeHint().height() + 6
            for extra in (self.pair, self.chooser, self.entry)
            if not extra.isHidden()
        )
        grown = max(0, self.card.heightForWidth(self.width()) - self.card.minimumHeight())
        room = self.height() - _SCANS_HEIGHT - asked - grown
        self.camera.set_room(room)
        if not self.camera.isHidden():
            room -= self.camera.height() + 6
        self._lower.setVisible(room >= _LOWER_HEIGHT)

    def _proved(self, proof: Proof) -> None:
        """Show it of the last scan; of one before, which a later one followed at once, in the history."""
        self._untaken.pop(proof.mac, None)
        if proof.outcome is self._latest:
            self.card.show_proof(proof)
        item = self._item_of(proof.mac)
        if item is not None:
            item.setText(f"{item.text().rsplit('  ', 1)[0]}  {proof_word(proof)}")
            item.setToolTip(tooltip_markup(of_proof(proof).text))

    def _paired(self, half: Half | None) -> None:
        self.pair.show_half(half)
        if half is not None and not half.listed:
            self.chooser.ask(())
            self.card.show_half(half)

    def _scanned(self, outcome: ScanOutcome) -> None:
        row = self._line.enrolment.listings.get(outcome.mac) if outcome.mac else None
        added = outcome.result is ScanResult.ADDED
        waits = added and row is not None and row.state is ListingState.WAITING
        self._latest = outcome
        self.card.show_outcome(outcome, waits=waits, half=self._half)
        meaning = outcome.meaning
        self.chooser.ask(meaning.candidates if isinstance(meaning, NotAMac) else ())
        item = QListWidgetItem()
        self._say(item, outcome, waits=waits)
        if waits and outcome.mac is not None:
            self._untaken[outcome.mac] = (outcome, item)
        self.history.insertItem(0, item)
        while self.history.count() > KEPT:
            self.history.takeItem(self.history.count() - 1)
        if outcome.mac is not None and outcome.result in (ScanResult.ADDED, ScanResult.ALREADY_LISTED):
            self._model.flush()
            self._show_row(outcome)

    def _say(self, item: QListWidgetItem, outcome: ScanOutcome, *, waits: bool) -> None:
        mark, message = mark_of_outcome(outcome, waits=waits), of_outcome(outcome, waits=waits)
        what = str(outcome.mac) if outcome.mac else breakable(message.what)
        item.setIcon(self._icons.icon(mark.icon, mark.colour))
        word = scan_word(outcome.result, waits=waits)
        item.setText(f"{local_time(outcome.scan.at)[:5]}  {what}  {word}")
        item.setToolTip(tooltip_markup(message.text))
        item.setData(Qt.ItemDataRole.UserRole, str(outcome.mac or ""))

    def _item_of(self, mac: Mac) -> QListWidgetItem | None:
        """Find the latest scan of a board."""
        items = (self.history.item(row) for row in range(self.history.count()))
        return next((item for item in items if item.data(Qt.ItemDataRole.UserRole) == str(mac)), None)

    @property
    def _half(self) -> Half | None:
        return self._line.pairing.half if self._line.pairing is not None else None

    def _undone(self, mac: Mac) -> None:
        """Say it large, and in the history: what stands there is no longer so."""
        fleet = self._line.watch.fleet
        device = fleet.devices.get(mac) if fleet is not None else None
        text = translate("ScanCard", "Taken off the allowlist again.")
        if device is not None and device.state in _ON_ITS_WAY:
            text = translate("ScanCard", "Taken off the allowlist; the Pi has begun with it already.")
        self.card.show_undone(str(mac), text)
        self._untaken.pop(mac, None)
        item = self._item_of(mac)
        if item is not None:
            item.setIcon(self._icons.icon("undo", "muted"))
            item.setText(f"{item.text().rsplit('  ', 1)[0]}  {self.card.word}")
            item.setData(Qt.ItemDataRole.UserRole, "")  # the scan before it is the latest of the board now

    def _listed(self) -> None:
        """Say of the scans that waited what the Pi has made of them."""
        for mac, (outcome, item) in list(self._untaken.items()):
            row = self._line.enrolment.listings.get(mac)
            if row is not None and row.state is ListingState.WAITING:
                continue
            del self._untaken[mac]
            if row is None:
                continue  # undone
            if row.state is ListingState.LISTED:
                self.card.show_taken(outcome)
                self._say(item, outcome, waits=False)
            else:
                refused = translate("ScanPanel", "refused by the Pi")
                item.setIcon(self._icons.icon("failed", "bad"))
                item.setText(f"{local_time(outcome.scan.at)[:5]}  {mac}  {refused}")

    def _show_row(self, outcome: ScanOutcome) -> None:
        row = self._model.row_of(outcome.mac) if outcome.mac else None
        if row is not None:
            index = self._model.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, flags)
            self.table.scrollTo(index)

    def _noticed(self, notice: Notice) -> None:
        mac, message = notice.mac, of_notice(notice)
        match notice.topic:
            case Topic.SCAN_UNDONE if mac is not None:
                self._undone(mac)
            case Topic.CHANGE_UNDONE | Topic.CHANGES_UNDONE:
                self.card.show_undone(str(mac or ""), message.what)
            case Topic.HALF_UNDONE:
                self.card.show_undone(str(mac or notice.data["container"]), message.what)
            case Topic.PAIR_DROPPED:
                self.card.show_dropped(str(mac or notice.data["container"]), message.todo)
            case Topic.SCAN_REFUSED_BY_PI if mac is not None:
                self.card.show_refused_by_pi(mac, message)

    def _lay_out(self, actions: Actions, demo_scan: Callable[[], None] | None) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(plain_label(translate("ScanPanel", "Scans"), role="heading"), 1)
        for action, words in ((actions.type_mac, f"{actions.type_mac.text()}  "), (actions.undo, "")):
            button = QuietButton(f" {words}{key_text(action)}", name=action.objectName())
            button.setIcon(action.icon())
            tell(button, action.text())
            button.clicked.connect(action.trigger)
            tools.addWidget(button)
        listed = QHBoxLayout()
        listed.addWidget(plain_label(translate("ScanPanel", "Allowlist"), role="heading"))
        listed.addWidget(self._counts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.card)
        column.addWidget(self.pair)
        column.addWidget(self.chooser)
        column.addWidget(self.entry)
        column.addWidget(self.camera)
        for extra in (self.camera, self.chooser, self.pair, self.entry):
            extra.installEventFilter(self)
        if demo_scan is not None:
            text = translate("ScanPanel", "DEMO: scan a simulated board")
            demo = QuietButton(f" {text}", name="Scan a simulated board")
            demo.setIcon(self._icons.icon("scanner"))
            demo.clicked.connect(lambda _=False: demo_scan())
            column.addWidget(demo)
        column.addLayout(tools)
        column.addWidget(self.history, 2)
        self._lower = QWidget()
        lower = QVBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(6)
        lower.addLayout(listed)
        lower.addWidget(self._stale)
        lower.addWidget(self.table)
        column.addWidget(self._lower, 3)
        self.history.setMinimumHeight(56)
        self.table.setMinimumHeight(72)
