"""What is written can be read, and states differ in shape."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from station.core.device import DeviceState
from station.core.label import LabelState
from station.views import marks, theme
from station.views.widgets import plain_label, restyle
from tests.views.rig import RESOURCES


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.1 for ``#rrggbb``."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.1."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("text", "ground"), theme.READ_ON)
def test_text_has_contrast_enough(text: str, ground: str) -> None:
    colours = theme.COLOURS._asdict()
    assert contrast(colours[text], colours[ground]) >= 4.5


def test_every_state_of_a_board_has_a_shape_of_its_own() -> None:
    assert set(marks.DEVICE_MARKS) == set(DeviceState)
    assert len({mark.icon for mark in marks.DEVICE_MARKS.values()}) == len(DeviceState)


def test_every_state_of_a_label_has_a_shape_of_its_own() -> None:
    assert set(marks.LABEL_MARKS) == set(LabelState)
    assert len({mark.icon for mark in marks.LABEL_MARKS.values()}) == len(LabelState)


def test_a_label_that_takes_another_role_takes_its_padding_too(qapp: QApplication) -> None:
    window = QWidget()
    window.setStyleSheet(theme.style_sheet(RESOURCES))
    born, became = plain_label("lost", role="stale"), plain_label("lost", role="caption")
    for label in (born, became):
        label.setParent(window)
    window.show()
    qapp.processEvents()
    restyle(became, role="stale")
    assert became.sizeHint() == born.sizeHint()
    assert became.sizeHint().height() > became.fontMetrics().height() + 4
    window.close()


def test_only_failure_is_red() -> None:
    assert [state for state, mark in marks.DEVICE_MARKS.items() if mark.colour == "bad"] == [
        DeviceState.FAILED
    ]


def test_the_style_sheet_knows_every_colour_it_asks_for() -> None:
    assert "$" not in theme.style_sheet(RESOURCES).partition("*/")[2]


def test_what_the_style_sheet_does_not_reach_is_readable_in_a_dark_system_too(qapp: QApplication) -> None:
    before = qapp.palette()
    qapp.setPalette(QPalette(QColor("#222222")))
    try:
        made = theme.palette()
    finally:
        qapp.setPalette(before)
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for on, written in (
        (role.Base, role.Text),
        (role.Base, role.PlaceholderText),
        (role.Window, role.WindowText),
        (role.Button, role.ButtonText),
        (role.ToolTipBase, role.ToolTipText),
        (role.Highlight, role.HighlightedText),
    ):
        for state in (group.Active, group.Inactive, group.Disabled):
            pair = made.color(state, written).name(), made.color(state, on).name()
            assert contrast(*pair) >= 4.5, (written, state, pair)
    assert made.color(role.Midlight).lightness() > 128
