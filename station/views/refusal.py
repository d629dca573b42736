"""The window that opens instead of the station's when it cannot start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout

from station.views.error_words import Message
from station.views.icons import Icons
from station.views.theme import palette, style_sheet
from station.views.translation import translate
from station.views.widgets import plain_label, push_button

_WIDTH = 560
_ICON = 40


class Refusal(QDialog):
    """Says what keeps the station from starting and what to do; it has nothing else to offer.

    `resources` is the folder with ``icons`` and ``style``.
    """

    def __init__(self, message: Message, resources: Path) -> None:
        super().__init__()
        icons = Icons(resources)
        self.setWindowTitle("Provisioning Station")
        self.setWindowIcon(icons.icon("station"))
        self.setPalette(palette())
        self.setStyleSheet(style_sheet(resources))
        sign = QLabel()
        sign.setPixmap(icons.pixmap("error", "bad", _ICON, self.devicePixelRatioF()))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(10)
        texts.addWidget(plain_label(translate("Refusal", "The station cannot start"), role="title"))
        for text in filter(None, (message.what, message.todo)):
            label = plain_label(text, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            texts.addWidget(label)
        told = QHBoxLayout()
        told.setSpacing(16)
        told.addWidget(sign)
        told.addLayout(texts, 1)
        close = push_button(translate("Refusal", "Close"), name="Close")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(18)
        whole.addLayout(told)
        whole.addLayout(foot)
        self.setFixedSize(QSize(_WIDTH, whole.totalHeightForWidth(_WIDTH)))
