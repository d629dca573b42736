"""Help: the keys, and what to do when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from station.views.actions import Actions
from station.views.theme import fixed_font
from station.views.translation import translate
from station.views.widgets import key_text, plain_label, push_button


def advice() -> tuple[tuple[str, str], ...]:
    """Give pairs of what a person sees and what to do about it."""
    return (
        (
            translate("Help", "A board does not appear"),
            translate("Help", "Check its power and its distance to the Pi. It has to be new or reset."),
        ),
        (
            translate("Help", "“not allowed: scan it”"),
            translate("Help", "Scan the board's MAC label, or type it with F2. Then press F9 again."),
        ),
        (
            translate("Help", "A board has failed"),
            translate("Help", "Press F8. If it fails again, put it aside and go on with the others."),
        ),
        (
            translate("Help", "The Pi is out of reach"),
            translate(
                "Help",
                "Go on scanning: scans are kept. Check the network cable and the Pi's power; F5 tries now.",
            ),
        ),
        (
            translate("Help", "A label did not come out"),
            translate("Help", "Labels (Ctrl+4): answer what is doubtful, or print one again with F4."),
        ),
        (
            translate("Help", "Scans do not arrive"),
            translate(
                "Help", "Click into this window. The strip at the top says whether the scanner is ready."
            ),
        ),
        (
            translate("Help", "“session ends in …” at the top"),
            translate("Help", "Let the boards under way finish; start another session for the rest."),
        ),
        (
            translate("Help", "The Pi seems slow, or many boards fail"),
            translate(
                "Help",
                "Monitor (Ctrl+5) colours what is not normal; Logs (Ctrl+6) has what the Pi says about it.",
            ),
        ),
        (
            translate("Help", "The Pi has to be restarted"),
            translate("Help", "Maintenance (Ctrl+7), System: it says what becomes of the running session."),
        ),
        (
            translate("Help", "The station was restarted"),
            translate(
                "Help", "It joins its session again. A session left on the Pi is offered to be resumed."
            ),
        ),
    )


class HelpDialog(QDialog):
    """Lists the keys of `actions` and the advice."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Help", "Help"))
        self.resize(900, 640)
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(translate("Help", "Keys"), role="title"))
        column.addLayout(_keys(actions))
        column.addWidget(plain_label(translate("Help", "What to do when"), role="title"))
        column.addLayout(_advice())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        close = push_button(translate("Help", "Close  Esc"), name="Close")
        close.clicked.connect(self.reject)
        about = push_button(translate("Help", "About"), name="About")
        about.clicked.connect(self.reject)
        about.clicked.connect(actions.about.trigger)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 14)
        foot.addWidget(about)
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)


def _keys(actions: Actions) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    every = [action for action in actions if not action.shortcut().isEmpty()]
    half = (len(every) + 1) // 2
    for number, action in enumerate(every):
        row, column = number % half, number // half * 2
        key = plain_label(key_text(action))
        key.setFont(fixed_font(11, bold=True))
        grid.addWidget(key, row, column)
        grid.addWidget(plain_label(action.text()), row, column + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    return grid


def _advice() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(8)
    for row, (seen, todo) in enumerate(advice()):
        grid.addWidget(plain_label(seen, role="heading", wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(todo, wrap=True), row, 1, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    return grid
