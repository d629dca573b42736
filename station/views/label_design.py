"""Beside the labels: how one looks, which template it has, and what can be done with the printer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from station.core.errors import BadSettings
from station.core.label import SAMPLE, LabelContent
from station.ports.designs import LabelDesigns
from station.views.calm import Calm
from station.views.error_words import of_error
from station.views.icons import Icons
from station.views.tables import Field
from station.views.template_words import of_small_codes
from station.views.theme import fixed_font
from station.views.translation import translate
from station.views.widgets import plain_label, push_button

_TALLEST = 150
"""Pixels of the preview's height."""


class LabelPicture(QLabel):
    """A label as it would be printed, as large as there is room, on paper's white."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = QPixmap()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(_TALLEST)
        self.setStyleSheet("background: white; border: 1px solid gray;")
        self.setAccessibleName("Preview")

    def show_png(self, png: bytes) -> None:
        """Show a picture; none for no bytes."""
        self._whole = QPixmap()
        self._whole.loadFromData(png)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the same room whatever is shown."""
        return QSize(200, _TALLEST)

    def minimumSizeHint(self) -> QSize:
        """Give way to the buttons below on a small screen."""
        return QSize(100, 70)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture whole."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            self.clear()
            return
        room = self.size() - QSize(12, 12)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.setPixmap(self._whole.scaled(room, keep, smooth))


class NoteArea(QScrollArea):
    """A note in a column: as high as its text where there is room, scrolled where there is not."""

    def __init__(self, note: QLabel) -> None:
        super().__init__()
        self._note = note
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(note)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_text(self, text: str) -> None:
        """Show a text; nothing at all for none."""
        self._note.setText(text)
        self.setVisible(bool(text))
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width is another one."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the height of the whole text beside a bar, which would else stay for its own sake."""
        self._note.ensurePolished()
        beside = self.width() - self.verticalScrollBar().sizeHint().width()
        return QSize(super().sizeHint().width(), self._note.heightForWidth(beside))

    def minimumSizeHint(self) -> QSize:
        """Give way to the buttons below on a small screen, but for some lines."""
        return QSize(super().minimumSizeHint().width(), 4 * self.fontMetrics().lineSpacing())


class DesignPanel(QFrame):
    """Emits `tested`, `paused` (whether to), `chosen` (a template), `edited` (its name)."""

    tested = Signal()
    paused = Signal(bool)
    chosen = Signal(str)
    edited = Signal(str)

    def __init__(self, designs: LabelDesigns | None, icons: Icons) -> None:
        super().__init__()
        self._designs = designs
        self._content = SAMPLE
        self.setProperty("role", "panel")
        self.setFixedWidth(264)
        self.picture = LabelPicture()
        self.templates = QComboBox()
        self.templates.setAccessibleName("Template")
        self.trouble = plain_label(role="problem", wrap=True)
        self.why_not = NoteArea(self.trouble)
        self.edit = push_button(translate("LabelDesign", "Edit template …"), name="Edit template")
        self.test = push_button(
            translate("LabelDesign", "Print a test label"), name="Test label", icon=icons.icon("printer")
        )
        self.pause = push_button(translate("LabelDesign", "Pause printing"), name="Pause printing")
        self.pause.setCheckable(True)
        self.kept_back = plain_label(
            translate("LabelDesign", "Printing is paused. Labels queue up."), role="paused", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(plain_label(translate("LabelDesign", "Template"), role="heading"))
        for widget in (self.templates, self.picture, self.why_not, self.edit, self.test, self.pause):
            column.addWidget(widget)
        column.addWidget(self.kept_back)
        column.addStretch(1)
        self.kept_back.hide()
        self.refresh()
        self.templates.textActivated.connect(self._choose)
        self.edit.clicked.connect(lambda: self.edited.emit(self.templates.currentText()))
        self.test.clicked.connect(self.tested)
        Calm(self.test)
        self.pause.clicked.connect(self.paused)

    def refresh(self, chosen: str = "") -> None:
        """Read the list of templates again, and show the chosen one, else the one in use."""
        self.templates.clear()
        if self._designs is not None:
            self.templates.addItems(list(self._designs.names()))
            self.templates.setCurrentText(chosen or self._designs.current)
        self.setEnabled(self._designs is not None)
        self._draw()

    def show_label(self, content: LabelContent | None) -> None:
        """Preview this label, or a sample."""
        self._content = content or SAMPLE
        self._draw()

    def show_paused(self, paused: bool) -> None:
        """Show whether labels are kept back."""
        self.pause.setChecked(paused)
        words = translate("LabelDesign", "Go on printing") if paused else None
        self.pause.setText(words or translate("LabelDesign", "Pause printing"))
        self.kept_back.setVisible(paused)

    def _choose(self, name: str) -> None:
        if self._draw():
            self.chosen.emit(name)

    def _draw(self) -> bool:
        """Draw the preview; says whether the template has no mistake."""
        if self._designs is None:
            return False
        name = self.templates.currentText()
        try:
            self.picture.show_png(self._designs.preview(self._content, name))
            doubt = of_small_codes(self._designs.small_codes(self._content, name))
        except BadSettings as error:
            meanwhile = translate("LabelDesign", "Labels are printed with {template} as it was last read.")
            self.why_not.show_text(
                f"{of_error(error).text} {meanwhile.format(template=self._designs.current)}"
            )
            self.picture.hide()
            return False
        self.why_not.show_text(doubt)
        self.picture.show()
        return True


class TemplateDialog(QDialog):
    """Edits a template's text; what it would print is drawn while it is typed, a mistake is named.

    So is a code that scanners may not read; that can be saved.

    Making one raises `BadSettings` where the template cannot be read.
    """

    saved = Signal(str)

    def __init__(
        self, designs: LabelDesigns, name: str, content: LabelContent, parent: QWidget | None = None
    ) -> None:
        source = designs.source(name)  # before there is a dialog: it may be gone
        super().__init__(parent)
        self._designs = designs
        self._base = name
        self._content = content
        self.setWindowTitle(translate("LabelDesign", "Label template"))
        self.resize(900, 600)
        self.name = Field(name="Template name")
        self.name.setText(name)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Template text")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(fixed_font(10))
        self.text.setPlainText(source)
        self.picture = LabelPicture()
        self.trouble = plain_label(role="problem", wrap=True)
        self.save = push_button(translate("LabelDesign", "Save and use"), name="Save template", role="go")
        self.cancel = push_button(translate("Dialogs", "Cancel  Esc"), name="Cancel")
        self._lay_out()
        self.text.textChanged.connect(self._draw)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self._draw()

    def _draw(self) -> None:
        source = self.text.toPlainText()
        try:
            png = self._designs.preview(self._content, self._base, source)
            doubt = of_small_codes(self._designs.small_codes(self._content, self._base, source))
        except BadSettings as error:
            self.trouble.setText(of_error(error).text)
            self.save.setEnabled(False)
        else:
            self.trouble.setText(doubt)
            self.picture.show_png(png)
            self.save.setEnabled(True)

    def _save(self) -> None:
        name = self.name.text().strip()
        try:
            self._designs.save(name, self.text.toPlainText())
        except BadSettings as error:
            self.trouble.setText(of_error(error).text)
        else:
            self.saved.emit(name)
            self.accept()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 14)
        row.setSpacing(14)
        row.addWidget(self.text, 3)
        side = QVBoxLayout()
        side.addWidget(plain_label(translate("LabelDesign", "Save as")))
        side.addWidget(self.name)
        side.addWidget(self.picture)
        side.addWidget(self.trouble)
        side.addStretch(1)
        side.addWidget(self.save)
        side.addWidget(self.cancel)
        row.addLayout(side, 2)
