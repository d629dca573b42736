"""What is shown after a crash: quiet, above the pages, gone with one key."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from station.ports.crashes import CrashShelf
from station.views.icons import Icons
from station.views.translation import translate
from station.views.widgets import ElidedLabel, Picture, QuietButton


class CrashBar(QFrame):
    """Tells of the reports that earlier runs left; hidden where there are none."""

    def __init__(self, icons: Icons, shelf: CrashShelf | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("tone", "warn")
        self._shelf = shelf
        self._reports = shelf.fresh() if shelf is not None else ()
        self.text = ElidedLabel()
        self._copy = QuietButton(translate("CrashBar", "Copy report"), name="Copy report")
        self._copy.setIcon(icons.icon("copy"))
        self._copy.clicked.connect(self._copy_all)
        opened = QuietButton(translate("CrashBar", "Open folder"), name="Open folder")
        opened.clicked.connect(self._open)
        done = QuietButton(translate("CrashBar", "Dismiss"), name="Dismiss report")
        done.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(Picture(icons.pixmap("warning", "warn", 24)))
        row.addWidget(self.text, 1)
        for button in (self._copy, opened, done):
            row.addWidget(button)
        self.setVisible(bool(self._reports))
        if self._reports:
            from station.models.text import local_moment

            self.text.set_whole(
                translate(
                    "CrashBar",
                    "The station went wrong at {when}. A report lies here; it was sent to nobody.",
                ).format(when=local_moment(self._reports[0].at))
            )

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(report.text for report in self._reports))
        self._copy.setText(translate("CrashBar", "Copied"))

    def _open(self) -> None:
        if self._shelf is not None:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._shelf.folder)))

    def _dismiss(self) -> None:
        if self._shelf is not None:
            self._shelf.put_aside()
        self.hide()
