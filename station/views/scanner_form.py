"""The scanners and tones among the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSlider, QWidget

from station.core.pattern import MayHangError
from station.core.scan import Rules
from station.core.settings import Settings, SoundSettings
from station.core.wrapping import LONGEST_WRAPPING
from station.ports.availability import READY, Availability
from station.views.pick_field import Find, PickField
from station.views.sound_words import of_silence
from station.views.tables import Field
from station.views.translation import translate
from station.views.widgets import form_label, panel_form, plain_label, push_button, spin_box


class ScannerForm(QFrame):
    """Shows and edits a station's scanners and tones; `test` asks for the scanner test page."""

    test = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.wedge = _check(translate("ScannerForm", "A scanner that types"), "Keyboard scanner")
        self.gap = spin_box(name="Longest pause between keys")
        self.gap.setRange(10, 150)
        self.gap.setSuffix(" ms")
        self.prefix, self.suffix = Field(name="Prefix"), Field(name="Suffix")
        for wrapping in (self.prefix, self.suffix):
            wrapping.setMaxLength(LONGEST_WRAPPING)
        self.serial = PickField("/dev/ttyACM0, COM4", name="Serial scanner")
        self.camera = PickField("default", name="Camera")
        self.pairs = _check(translate("ScannerForm", "Scan board and container together"), "Pair containers")
        self.pattern = Field(r"CT-\d{4}", name="Container pattern")
        self.gs1 = _check(
            translate("ScannerForm", "A GS1 serial number (21) is a MAC here"), "GS1 serial is MAC"
        )
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setAccessibleName("Volume")
        self.mute = _check(translate("ScannerForm", "Mute"), "Mute")
        self._problem = plain_label(role="problem", wrap=True)
        self._silence = plain_label(role="caption", wrap=True)
        self._sound: Callable[[], Availability] = lambda: READY
        tester = push_button(translate("ScannerForm", "Test the scanner …"), name="Test the scanner")
        tester.clicked.connect(self.test)
        self.form = form = panel_form()
        self.setLayout(form)
        form.addRow(form_label(translate("ScannerForm", "Scanner")), _row(self.wedge, tester))
        form.addRow(form_label(translate("ScannerForm", "Longest pause")), _row(self.gap))
        around = _row(self.prefix, plain_label(translate("ScannerForm", "and behind it")), self.suffix)
        form.addRow(form_label(translate("ScannerForm", "Before each code")), around)
        form.addRow(form_label(translate("ScannerForm", "Serial port")), self.serial)
        form.addRow(form_label(translate("ScannerForm", "Camera")), self.camera)
        form.addRow(form_label(), self.pairs)
        form.addRow(form_label(translate("ScannerForm", "Container pattern")), self.pattern)
        form.addRow(form_label(), self._problem)
        form.addRow(form_label(), self.gs1)
        form.addRow(
            form_label(translate("ScannerForm", "Tones")), _row(self.volume, self.mute, stretch=False)
        )
        form.addRow(form_label(), self._silence)
        form.setRowVisible(self._problem, False)
        form.setRowVisible(self._silence, False)
        self.volume.valueChanged.connect(self._tell_silence)
        self.mute.toggled.connect(self._tell_silence)

    @property
    def silence(self) -> str:
        """Why no tone would be heard, as far as was said."""
        return self._silence.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the sound, which may have come or gone; its library does not delay the picture."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._tell_silence)

    def hear_with(self, sound: Callable[[], Availability]) -> None:
        """Ask this whether a tone can be heard here."""
        self._sound = sound

    def find_with(self, serial_ports: Find, cameras: Find) -> None:
        """Offer what these find; without them everything has to be typed."""
        self.serial.finds, self.camera.finds = serial_ports, cameras

    @property
    def problem(self) -> str:
        """What is wrong with the fields; empty while nothing is."""
        pattern = self.pattern.text().strip()
        try:
            Rules.of(pattern)
        except MayHangError:
            return translate(
                "ScannerForm",
                "This pattern could take for ever: no repetition within another, and few of them.",
            )
        except ValueError:
            return translate(
                "ScannerForm",
                "A regular expression that fits containers and no MAC, such as {example}",
            ).format(example=r"CT-\d{4}")
        if self.pairs.isChecked() and not pattern:
            return translate("ScannerForm", "Pairing needs the pattern of the containers' codes.")
        return ""

    def tell_problem(self) -> bool:
        """Say what is wrong, if anything is; gives whether."""
        problem = self.problem
        self._problem.setText(problem)
        self.form.setRowVisible(self._problem, bool(problem))
        return bool(problem)

    def fill(self, settings: Settings) -> None:
        """Show the settings as they are."""
        scanner, sound = settings.scanner, settings.sound
        self.wedge.setChecked(scanner.wedge)
        self.gap.setValue(scanner.wedge_gap_ms)
        self.serial.setText(scanner.serial)
        self.camera.setText(scanner.camera)
        self.pairs.setChecked(scanner.pair_containers)
        self.pattern.setText(scanner.container_pattern)
        self.gs1.setChecked(scanner.gs1_serial_is_mac)
        self.prefix.setText(scanner.prefix)
        self.suffix.setText(scanner.suffix)
        self.volume.setValue(sound.volume)
        self.mute.setChecked(sound.mute)
        self.tell_problem()

    def edited(self, settings: Settings) -> Settings:
        """Give the settings as the fields say."""
        return replace(
            settings,
            scanner=replace(
                settings.scanner,
                wedge=self.wedge.isChecked(),
                wedge_gap_ms=self.gap.value(),
                serial=self.serial.text().strip(),
                camera=self.camera.text().strip(),
                pair_containers=self.pairs.isChecked(),
                container_pattern=self.pattern.text().strip(),
                gs1_serial_is_mac=self.gs1.isChecked(),
                prefix=self.prefix.text(),
                suffix=self.suffix.text(),
            ),
            sound=self._tones(settings.sound),
        )

    def _tones(self, sound: SoundSettings) -> SoundSettings:
        return replace(sound, volume=self.volume.value(), mute=self.mute.isChecked())

    def _tell_silence(self) -> None:
        said = of_silence(self._tones(SoundSettings()), self._sound()) if self.isVisible() else ""
        self._silence.setText(said)
        self.form.setRowVisible(self._silence, bool(said))


def _check(text: str, name: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setAccessibleName(name)
    return box


def _row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 0 if stretch else int(widget is widgets[0]))
    if stretch:
        row.addStretch(1)
    return row
