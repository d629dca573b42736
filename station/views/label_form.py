"""The printer and the labels' policies among the settings."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QWidget

from station.core.settings import Settings, WithoutContainer
from station.views.tables import Field
from station.views.translation import translate
from station.views.widgets import form_label, panel_form, plain_label

_ADDRESS = re.compile(r"zpl-tcp://(?:\[[^\]\s]+\]|[^\s:/?#\[\]]+)(?::\d+)?/?(?:\?\S+)?|(?:system|pdf):.+")
"""The form only; what a printer's options may be is the printer's own business, and told on saving."""


class LabelForm(QFrame):
    """Shows and edits where labels go, when they are printed, and what one without a container waits for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.printer = Field("zpl-tcp://10.1.2.3:9100", name="Printer")
        self.automatic = QCheckBox(translate("LabelForm", "Print a label when a board is verified"))
        self.automatic.setAccessibleName("Automatic labels")
        self.without_container = QComboBox()
        self.without_container.setAccessibleName("Board without a container")
        for text in (  # in the order of WithoutContainer
            translate("LabelForm", "Print the label with its MAC alone"),
            translate("LabelForm", "Wait until its container is known"),
            translate("LabelForm", "Wait, and ask for the container"),
        ):
            self.without_container.addItem(text)
        self._problem = plain_label(role="problem", wrap=True)
        self.form = form = panel_form()
        self.setLayout(form)
        form.addRow(form_label(translate("LabelForm", "Printer")), self.printer)
        form.addRow(form_label(), self._problem)
        empty = translate("LabelForm", "Empty: labels are written as PDF files into the data directory.")
        form.addRow(form_label(), plain_label(empty, role="caption", wrap=True))
        form.addRow(form_label(), self.automatic)
        form.addRow(form_label(translate("LabelForm", "No container")), self.without_container)
        form.setRowVisible(self._problem, False)

    @property
    def problem(self) -> str:
        """What is wrong with the fields; empty while nothing is."""
        printer = self.printer.text().strip()
        if not printer or _ADDRESS.fullmatch(printer):
            return ""
        return translate("LabelForm", "Allowed: zpl-tcp://HOST:9100, system:NAME, pdf:DIRECTORY, or empty.")

    def tell_problem(self) -> bool:
        """Say what is wrong, if anything is; gives whether."""
        problem = self.problem
        self._problem.setText(problem)
        self.form.setRowVisible(self._problem, bool(problem))
        return bool(problem)

    def fill(self, settings: Settings) -> None:
        """Show the settings as they are."""
        labels = settings.labels
        self.printer.setText(labels.printer)
        self.automatic.setChecked(labels.automatic)
        self.without_container.setCurrentIndex(list(WithoutContainer).index(labels.without_container))
        self.tell_problem()

    def edited(self, settings: Settings) -> Settings:
        """Give the settings as the fields say."""
        labels = replace(
            settings.labels,
            printer=self.printer.text().strip(),
            automatic=self.automatic.isChecked(),
            without_container=list(WithoutContainer)[self.without_container.currentIndex()],
        )
        return replace(settings, labels=labels)
