"""How cells are drawn: a state is an icon, a word and a colour; tooltips are plain."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from station.app.enrolment import ListingState
from station.core.device import DeviceState
from station.core.label import LabelState
from station.core.logs import LogLevel
from station.core.session import SessionState
from station.models.cameras import CameraState
from station.models.devices import DeviceRow
from station.models.logs import OddLevel
from station.models.roles import Role
from station.views.icons import Icons
from station.views.marks import CAMERA_MARKS, DEVICE_MARKS, LABEL_MARKS, LOG_MARKS
from station.views.theme import Mark, colour
from station.views.widgets import tooltip_markup

_ICON = 20
_NOT_ALLOWED = Mark("not-allowed", "warn")
_REQUESTED = Mark("requested", "accent")
_LISTING_MARKS = {
    ListingState.WAITING: Mark("waiting", "warn"),
    ListingState.LISTED: Mark("requested", "muted"),
    ListingState.REFUSED: Mark("failed", "bad"),
}
_SESSION_MARKS = {
    SessionState.DISCOVERING: Mark("discovered", "accent"),
    SessionState.ACTIVE: Mark("start", "accent"),
    SessionState.PAUSED: Mark("waiting", "warn"),
    SessionState.CLOSING: Mark("waiting", "muted"),
    SessionState.CLOSED: Mark("stop", "muted"),
    SessionState.UNKNOWN: Mark("unknown", "muted"),
}

_Index = QModelIndex | QPersistentModelIndex


def mark_of(index: _Index) -> Mark | None:
    """Choose a row's shape and colour."""
    state, row = index.data(Role.STATE), index.data(Role.ROW)
    match state:
        case DeviceState():
            if isinstance(row, DeviceRow) and row.requested:
                return _REQUESTED
            if isinstance(row, DeviceRow) and state is DeviceState.DISCOVERED and not row.allowed:
                return _NOT_ALLOWED
            return DEVICE_MARKS[state]
        case ListingState():
            return _LISTING_MARKS[state]
        case LabelState():
            return LABEL_MARKS[state]
        case SessionState():
            return _SESSION_MARKS[state]
        case CameraState():
            return CAMERA_MARKS[state]
        case LogLevel():
            return LOG_MARKS[state]
        case OddLevel():
            return Mark("unknown", "warn")
    return None


class PlainDelegate(QStyledItemDelegate):
    """Draws text as it is, and shows it whole in a tooltip, never as markup.

    The row is what is chosen: no cell draws a focus of its own.
    """

    def initStyleOption(self, option: Any, index: _Index) -> None:
        """Leave the cell's focus away."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the cell's text where it is cut, or what the model adds to it."""
        if event.type() != QEvent.Type.ToolTip:
            return False
        text = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        QToolTip.showText(event.globalPos(), tooltip_markup(text), view)
        return True


class StateDelegate(PlainDelegate):
    """Draws a state's cell."""

    def __init__(self, icons: Icons, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._icons = icons
        self._view = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, shape and word."""
        mark = mark_of(index)
        if mark is None:
            super().paint(painter, option, index)
            return
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        options: Any = filled  # the stubs know QStyleOptionViewItem's fields only in part
        word = options.text
        options.text = ""
        style = QApplication.style() if options.widget is None else options.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, filled, painter, options.widget)
        stale = bool(self._view.property("stale"))
        name = "stale" if stale else mark.colour
        area: QRect = options.rect.adjusted(8, 0, -4, 0)
        top = area.top() + (area.height() - _ICON) // 2
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(area.left(), top, self._icons.pixmap(mark.icon, name, _ICON, ratio))
        painter.save()
        painter.setPen(colour(name))
        font = options.font
        font.setBold(mark.colour in ("bad", "warn") and not stale)
        painter.setFont(font)
        text_area = area.adjusted(_ICON + 7, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, text_area.width())
        painter.drawText(text_area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Ask for room for shape and word."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + _ICON + 12, max(hint.height(), _ICON + 8))
