"""What is written can be read, and states differ in shape."""

from __future__ import annotations

from dataclasses import asdict

import pytest
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


@pytest.mark.parametrize(("text", "ground"), theme.READ_ON)
def test_text_has_contrast_enough(text: str, ground: str) -> None:
    colours = asdict(theme.COLOURS)
    lighter, darker = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


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
