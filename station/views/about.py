"""About: which version runs on what, and whose work it is made of."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass, field

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from station import __version__
from station.core.build import Build
from station.views.theme import fixed_font
from station.views.translation import translate
from station.views.widgets import plain_label, push_button


def _none() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class About:
    """What only the composition knows; `licences` reads the notice, empty when run from source."""

    build: Build = field(default_factory=Build)
    licences: Callable[[], str] = _none


class AboutDialog(QDialog):
    """Shows it; all of it can be copied."""

    def __init__(self, about: About, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("About", "About this program"))
        self.resize(760, 560)
        self._facts = _facts(about.build)
        self.notice = QPlainTextEdit()
        self.notice.setReadOnly(True)
        self.notice.setTabChangesFocus(True)
        self.notice.setFont(fixed_font(10))
        self.notice.setAccessibleName("Licences")
        self.notice.setPlainText(
            about.licences()
            or translate(
                "About",
                "Run from source: the licence of each library lies with its package in the environment.",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(plain_label("Provisioning Station", role="title"))
        column.addLayout(self._grid())
        column.addWidget(plain_label(translate("About", "Work of others"), role="heading"))
        column.addWidget(self.notice, 1)
        column.addLayout(self._foot())

    @property
    def text(self) -> str:
        """The facts in lines, for whoever asks on the telephone."""
        return "\n".join(["Provisioning Station", *(f"{name}: {what}" for name, what in self._facts)])

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        for row, (name, what) in enumerate(self._facts):
            told = plain_label(what)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(plain_label(name), row, 0)
            grid.addWidget(told, row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)

    def _foot(self) -> QHBoxLayout:
        copy = push_button(translate("About", "Copy"), name="Copy facts")
        copy.clicked.connect(self._copy)
        close = push_button(translate("About", "Close  Esc"), name="Close")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)
        return foot


def _facts(build: Build) -> list[tuple[str, str]]:
    origin = " ".join(filter(None, (build.commit, build.date))) or translate("About", "source")
    return [
        (translate("About", "Version"), __version__),
        (translate("About", "Built from"), origin),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        ("Python", platform.python_version()),
        (translate("About", "Runs on"), platform.platform()),
    ]
