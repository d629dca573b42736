"""The station's drawings, also where somebody has taken them away."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from station.views.icons import Icons
from tests.views.rig import RESOURCES, ROOT

NAMED = re.compile(r"(?:icons?\.(?:icon|pixmap)|Mark)\(\"([\w-]+)\"")


def _is_blank(pixmap: QPixmap) -> bool:
    image = pixmap.toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return all(image.pixelColor(x, y).alpha() == 0 for x, y in spots)


@pytest.mark.usefixtures("qapp")
def test_a_drawing_that_is_gone_is_blank_and_stops_nothing(tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "icons", tmp_path / "icons")
    icons = Icons(tmp_path)
    assert not _is_blank(icons.pixmap("error", "text", 16))

    shutil.rmtree(tmp_path / "icons")

    assert not _is_blank(icons.pixmap("error", "text", 16)), "what was drawn before is still there"
    gone = icons.pixmap("warning", "text", 16, 2.0)
    assert _is_blank(gone)
    assert gone.width() == 32


def test_every_drawing_that_is_named_is_there(qapp: QApplication) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "station/views").rglob("*.py"))
    named = set(NAMED.findall(source))

    assert len(named) > 15
    assert {name for name in named if not (RESOURCES / f"icons/{name}.svg").exists()} == set()
